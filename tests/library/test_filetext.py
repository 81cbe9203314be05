import io

import openpyxl
import pytest
from worlds import WELL, library, make

from toolkit_app.errors import ToolkitError
from toolkit_app.intake.attachment import Passage, passages
from toolkit_app.library import attachments, filetext, indexing, items
from toolkit_app.library.items import Draft
from toolkit_app.search.find import find


@pytest.fixture
def world(tmp_path):
    with library(tmp_path, 1) as made:
        yield made


@pytest.fixture
def index(world):
    opened = indexing.open_index(world)
    yield opened
    opened.close()


def attach(world, key, name, data):
    with world.write() as tx:
        return attachments.attach_bytes(tx, key, name, data)


def taken_in(world, index, reader=passages):
    *_, last = indexing.catch_up(world, index)
    steps = list(filetext.catch_up(world, index, reader))
    assert all(0 <= step.done <= step.total and step.what == "Files" for step in steps)
    return last


def sheet():
    book = openpyxl.Workbook()
    book.active.title = "Budget"
    book.active.append(["pump", 3])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def test_the_text_of_files_is_found_with_its_place(world, index):
    key = make(world, draft=WELL)
    attach(world, key, "budget.xlsx", sheet())
    attach(world, key, "minutes.md", b"# Meeting\n\nOf pipes.\n\n# Costs\n\nOf an aqueduct.\n")
    assert taken_in(world, index).waiting == 2
    hits = {line: find(index, line).hits[0].attachment for line in ("pump", "aqueduct")}
    assert (hits["pump"].file, hits["pump"].page.place, hits["pump"].page.name) == ("budget.xlsx", "sheet", "Budget")
    assert (hits["aqueduct"].file, hits["aqueduct"].page.place, hits["aqueduct"].page.name) == ("minutes.md", "heading", "Costs")
    *_, last = indexing.catch_up(world, index)
    assert (last.waiting, last.unread) == (0, ())


def test_a_file_is_read_once_whoever_holds_it_and_however_it_is_called(world, index):
    one, other = make(world, draft=WELL), make(world, draft=Draft("Other"))
    attach(world, one, "a.txt", b"aqueduct")
    read = []

    def reader(name, data):
        read.append(name)
        return passages(name, data)

    taken_in(world, index, reader)
    attach(world, other, "b.txt", b"aqueduct")
    with world.write() as tx:
        items.retire(tx, one)
    taken_in(world, index, reader)
    assert read == ["a.txt"]
    assert {hit.key: hit.attachment.file for hit in find(index, "aqueduct").hits} == {other: "b.txt"}


def test_what_cannot_be_read_is_listed_and_stands_in_nobodys_way(world, index):
    key = make(world, draft=WELL)
    attach(world, key, "broken.pdf", b"%PDF-1.4 but no more")
    attach(world, key, "good.txt", b"aqueduct")
    taken_in(world, index)
    *_, last = indexing.catch_up(world, index)
    assert [(item, name) for item, name, _ in last.unread] == [(key, "broken.pdf")]
    assert isinstance(last.unread[0][2], ToolkitError)
    assert {hit.key for hit in find(index, "aqueduct").hits} == {key}
    with world.write() as tx:
        attachments.detach(tx, key, "broken.pdf")
    taken_in(world, index)
    assert index.unread() == ()


def test_a_file_that_is_too_large_is_not_even_loaded(world, index, monkeypatch):
    monkeypatch.setattr(filetext, "LARGEST", 3)
    key = make(world, draft=WELL)
    attach(world, key, "large.txt", b"aqueduct")
    taken_in(world, index, reader=None)
    assert "larger than" in str(index.unread()[0][2])


def test_stopping_between_two_files_loses_nothing(world, index):
    key = make(world, draft=WELL)
    for number in range(3):
        attach(world, key, f"{number}.txt", f"aqueduct{number}".encode())
    list(indexing.catch_up(world, index))
    steps = filetext.catch_up(world, index, passages)
    next(steps)
    next(steps)
    steps.close()
    assert index.wanted_files() == 2
    taken_in(world, index)
    assert all(find(index, f"aqueduct{number}").total for number in range(3))


def test_long_passages_are_cut_into_pages_and_very_long_texts_off(monkeypatch):
    monkeypatch.setattr(filetext, "_PAGE", 20)
    monkeypatch.setattr(filetext, "LONGEST", 120)
    text = "One sentence. Another one is here.\n\nLast paragraph " + "x" * 60
    found = list(filetext.pages([Passage("sheet", "A", text), Passage("sheet", "B", "never read " * 9)]))
    assert "".join(page.text for page in found if page.name == "A") == text
    assert all(0 < len(page.text) <= 20 for page in found)
    assert sum(len(page.text) for page in found) <= 120
    assert {page.name for page in found} == {"A", "B"}
