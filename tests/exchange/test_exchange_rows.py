import pytest
from intake.office import workbook

from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import rows
from toolkit_app.intake import sheet

LESSONS = [["Our lessons 2024"], [], ["Name", "Lieu", "What happened", "გადასახედია", "Other", "Tags"],
           ["One", "Kharagauli", "First.\n- a\n- b", "3.5.2024", "kept", "water; well"], ["Two", "Paris", "*x*", "soon", "", ""],
           ["", "Kvareli", "z", "", "", ""], []]


def table(*content, **more):
    return sheet.read("a.xlsx", workbook(("Sheet", content), **more))[0]


def test_columns_are_suggested_by_names_in_any_language():
    found = rows.suggested(table(*LESSONS), kind="lesson")
    assert (found.head, found.kind) == (2, "lesson")
    assert found.targets == ("title", "field:place", "section:happened", "field:review_due", "", "tags")
    assert rows.suggested(table(*LESSONS)).kind == "lesson"


def test_rows_become_drafts_and_say_what_is_wrong():
    content = table(*LESSONS)
    one, two, three = rows.rows(content, rows.suggested(content, kind="lesson"))
    assert (one.number, one.draft.title, one.draft.tags) == (4, "One", ("water", "well"))
    assert one.draft.fields == {"place": ["kharagauli"], "review_due": "2024-05-03"}
    assert one.draft.body == "## What happened {#happened}\n\nFirst.\n\n- a\n- b\n"
    assert two.draft.body == "## What happened {#happened}\n\n\\*x\\*\n"
    assert [str(problem)[:8] for problem in two.problems] == ["“Paris” ", "“soon” i"]
    assert three.draft is None
    assert three.number == 6


def test_a_remembered_mapping_wins_and_comes_back_as_it_was():
    content = table(*LESSONS)
    told = {**rows.suggested(content, kind="lesson").as_json()}
    told["columns"]["Other"] = "more"
    found = rows.suggested(content, remembered=told)
    assert found.as_json() == told
    (one, *_) = rows.rows(content, found)
    assert "**Other:** kept" in one.draft.body


def test_merged_cells_and_formulas():
    content = table(["Title", "Place", "The lesson"], ["A", "Kharagauli", "=1+1"], ["B", None, "y"],
                    change=lambda book: book["Sheet"].merge_cells("B2:B3"))
    one, two = rows.rows(content, rows.suggested(content, kind="lesson"))
    assert one.draft.fields == two.draft.fields == {"place": ["kharagauli"]}
    assert ["formula" in str(note) for note in one.notes] == [True]


def test_the_language_of_a_row():
    content = table(["Title", "Language", "Context"], ["A", "ქართული", "x"], ["B", "fr", "y"], ["C", "", "z"])
    assert [row.draft.lang for row in rows.rows(content, rows.suggested(content, kind="lesson", lang="ru"))] == ["ka", "fr", "ru"]


def test_the_kind_of_a_row():
    content = table(["Title", "Type", "Place"], ["A", "Lesson", "Kharagauli"], ["B", "საპილოტე ადგილი", ""],
                    ["C", "Cow", "Kvareli"], ["D", "Term", "Kvareli"])
    found = list(rows.rows(content, rows.suggested(content, remembered={"kind": "site", "columns": {"Type": "kind"}})))
    assert [row.kind for row in found] == ["lesson", "site", "site", "term"]
    assert found[0].draft.fields == {"place": ["kharagauli"]}
    assert [[str(problem)[:34] for problem in row.problems] for row in found] == [
        [], [], ["There is no kind “Cow”; the row wa"], ["“Place” is no field of “term”. It "]]


def test_a_column_that_names_kinds_is_known_by_its_words():
    content = table(["Titre", "Type"], ["A", "Leçon"], ["B", "Outil"])
    assert [row.kind for row in rows.rows(content, rows.suggested(content))] == ["lesson", "tool"]


def test_what_a_column_means_for_another_kind():
    content = table(["Title", "Kind", "Type of place"], ["A", "lesson", ""], ["B", "site", "Village"])
    assert [row.problems for row in rows.rows(content, rows.suggested(content, kind="lesson"))] == [(), ()]


@pytest.mark.parametrize("targets, said", [(("field:nothing", "title", ""), "field:nothing"), (("", "section:why", ""), "title")])
def test_a_mapping_that_cannot_be_is_refused(targets, said):
    columns = rows.Columns("lesson", "en", 0, ("a", "b", "c"), targets)
    with pytest.raises(ToolkitError, match=said):
        rows.check(columns)


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"columns": 3}', b"\xff"])
def test_a_file_that_is_no_mapping_is_refused(data):
    with pytest.raises(ToolkitError, match="cannot be read"):
        rows.read_map(data)
