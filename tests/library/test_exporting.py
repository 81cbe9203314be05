import csv
import io

import openpyxl
import pytest
import worlds

from toolkit_app.errors import ToolkitError
from toolkit_app.library import editions, exporting, lists
from toolkit_app.library.exporting import Wish
from toolkit_app.library.items import Draft


@pytest.fixture
def world(tmp_path):
    with worlds.library(tmp_path, 3) as made:
        yield made


def keys(world):
    from toolkit_app.library import items

    with world.read() as tx:
        return [row.key for row in items.listing(tx, text_order="title").rows]


def test_one_file_each_and_what_fails_is_named(world, tmp_path):
    bad = worlds.make(world, "note", Draft("Bad", body="01234567890\n"))
    first, *rest = keys(world)
    steps = list(exporting.each(world, [*rest, bad, first, "LL-00000000"], Wish("html"), tmp_path / "out" / "deep"))
    assert [step.key for step in steps if step.failed] == [bad, "LL-00000000"]
    assert sorted(path.name for path in (tmp_path / "out" / "deep").iterdir()) == sorted(
        f"{key} {worlds.get(world, key).title}.html" for key in keys(world) if key != bad)
    assert (steps[-1].done, steps[-1].total) == (5, 5)


def test_stopping_leaves_whole_files_only(world, tmp_path):
    work = exporting.each(world, keys(world), Wish("docx"), tmp_path / "out")
    while not next(work).written:
        pass
    next(work)
    work.close()
    assert len(list((tmp_path / "out").iterdir())) == 1


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "epub", "md"])
def test_all_in_one(world, tmp_path, form):
    *_, last = exporting.together(world, keys(world), Wish(form), tmp_path / "all")
    assert last.written == tmp_path / "all"
    assert (tmp_path / "all").exists()


def test_a_methodology_comes_first_in_a_text(world, tmp_path):
    first = worlds.make(world, "methodology", Draft("The method", body="## Scope {#scope}\n\nWords.\n"))
    list(exporting.together(world, [*keys(world), first], Wish("html"), tmp_path / "a.html"))
    text = (tmp_path / "a.html").read_text("utf-8")
    assert text.index(f'<article id="{first}"') < text.index('<article id="LL-')


def test_the_texts_of_an_edition(world, tmp_path):
    key = keys(world)[0]
    with world.write() as tx:
        edition = editions.make(tx, "Method", "0.1", [key])
    worlds.save(world, key, Draft("Changed since"))
    list(exporting.each(world, [], Wish("html", edition=edition), tmp_path))
    assert len(list(tmp_path.glob("*.html"))) == 1
    assert "Changed since" not in next(tmp_path.glob("*.html")).read_text("utf-8")


def test_a_list_has_no_person_and_no_empty_column(world, tmp_path):
    list(exporting.together(world, keys(world), Wish("csv", separator=";"), tmp_path / "a.csv"))
    rows = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig")), delimiter=";"))
    assert rows[0] == ["Key", "Kind", "Language", "State", "Title", "Dimension", "Place", "Changed", "Translation of"]
    assert rows[1][3:7] == ["Draft", "Lesson 1", "Economic", "Kvareli"]
    list(exporting.together(world, keys(world), Wish("xlsx", lang="ka"), tmp_path / "a.xlsx"))
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert [cell.value for cell in sheet[1]][:4] == ["გასაღები", "სახე", "ენა", "მდგომარეობა"]
    assert sheet["B2"].value == "გაკვეთილი"
    with pytest.raises(ToolkitError, match="one file"):
        list(exporting.each(world, keys(world), Wish("csv"), tmp_path))


def test_of_a_list_only_what_its_columns_show_is_checked(world):
    inside = worlds.make(world, "note", Draft("A note", body="01234567890\n"))
    shown = worlds.make(world, "note", Draft("Ring 599 12 34 56", fields={"owner": "nino.k@mail.ge"}))

    def held(form):
        work = exporting.check(world, [inside, shown], Wish(form))
        while True:
            try:
                next(work)
            except StopIteration as end:
                return [(each.key, each.place) for each in end.value]

    assert held("csv") == [(shown, "title"), (shown, "owner")]
    assert held("docx") == [(inside, "more"), (shown, "title"), (shown, "owner")]


def test_columns_are_told_once():
    names = [field.name for field in lists.fields()]
    assert len(names) == len(set(names))
    assert {"place", "dimension", "owner", "review_due", "sensitivity"} <= set(names)
