"""Looking back in the real window: the list of revisions, comparison, stepping, restoring."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
import worlds
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QTextCursor

from toolkit_app.desktop import language
from toolkit_app.desktop.history.comparison import ComparisonView
from toolkit_app.desktop.history.revisions import RevisionsModel
from toolkit_app.desktop.history.values import FieldChange
from toolkit_app.library import items, people, revisions, store
from toolkit_app.library.revisions import Comparison, RevisionRow
from toolkit_app.text.diff import Piece

PATIENCE = 10_000


@pytest.fixture
def past(world):
    """The lesson of the world with two more revisions."""
    with store.open_library(world.path) as library:
        person = people.person_named(library, "Nino")
        draft = worlds.WELL
        for body, fields, note in ((draft.body.replace("42 houses", "45 houses"), draft.fields, "Counted again"),
                                   (draft.body.replace("42 houses", "48 houses"),
                                    {**draft.fields, "place": ["kvareli"], "valence": "mixed"}, "")):
            with library.write(person) as tx:
                there = items.get(tx, world.lesson).draft()
                revisions.save(tx, world.lesson, replace(there, body=body, fields=fields), note=note)
    return SimpleNamespace(**vars(world))


@pytest.fixture
def page(new_window, past, qtbot):
    window = new_window(past.path)
    window.go("history", past.lesson)
    qtbot.waitUntil(lambda: window.page.view.changes > 0, timeout=PATIENCE)
    return window.page


def choose(page, *lines):
    selection = page.list.selectionModel()
    selection.clearSelection()
    for line in lines:
        selection.select(page.model.index(line), QItemSelectionModel.SelectionFlag.Select)


def marked(page):
    """The words that are marked as removed and as added."""
    found = {"removed": [], "added": []}
    block = page.view.document().begin()
    while block.isValid():
        for piece in block:
            form = piece.fragment().charFormat()
            if form.fontStrikeOut():
                found["removed"].append(piece.fragment().text().strip())
            elif form.fontUnderline():
                found["added"].append(piece.fragment().text().strip())
        block = block.next()
    return found


def test_the_newest_revision_is_compared_with_the_one_before(page):
    assert page.model.rowCount() == 3
    assert marked(page) == {"removed": ["Worked", "Kharagauli", "45"], "added": ["Mixed", "Kvareli", "48"]} or \
        marked(page) == {"removed": ["Kharagauli", "Worked", "45"], "added": ["Kvareli", "Mixed", "48"]}


def test_headings_are_shown_without_their_marks(page):
    text = page.view.toPlainText()
    assert "What happened" in text
    assert "{#happened}" not in text
    assert "## " not in text


def test_two_are_compared_across_what_lies_between(page, qtbot):
    choose(page, 0, 2)
    qtbot.waitUntil(lambda: "42" in marked(page)["removed"], timeout=PATIENCE)
    assert "48" in marked(page)["added"]
    assert not page.restoring.whole.isEnabled()


def test_the_first_revision_is_all_new(page, qtbot):
    choose(page, 2)
    qtbot.waitUntil(lambda: marked(page)["removed"] == [], timeout=PATIENCE)
    assert worlds.WELL.title in marked(page)["added"]
    assert "first revision" in page.words.text()


def test_stepping_goes_round(page):
    total = page.view.changes
    assert page.position.text() == f"Change 1 of {total}"
    page.next.click()
    assert page.position.text() == f"Change 2 of {total}"
    page.previous.click()
    page.previous.click()
    assert page.position.text() == f"Change {total} of {total}"
    page.next.click()
    assert page.position.text() == f"Change 1 of {total}"


def test_restoring_asks_and_adds_a_revision(page, said, past, qtbot):
    assert not page.restoring.whole.isEnabled()
    choose(page, 2)
    said.answers = ["restore"]
    page.restoring.whole.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 4, timeout=PATIENCE)
    assert said.messages.pop().kind == "ask"
    with store.open_library(past.path) as library, library.read() as tx:
        assert "42 houses" in items.get(tx, past.lesson).body
        assert revisions.history(tx, past.lesson)[0].how == "restore"


def test_one_section_is_restored_and_the_rest_stays(page, said, past, qtbot):
    with store.open_library(past.path) as library, library.write() as tx:
        draft = items.get(tx, past.lesson).draft()
        revisions.save(tx, past.lesson, replace(draft, body=draft.body.replace("A village", "Two villages")))
    page.refresh(None)
    qtbot.waitUntil(lambda: page.model.rowCount() == 4, timeout=PATIENCE)
    choose(page, 0)
    assert not page.restoring.part.isEnabled()
    choose(page, 2)
    qtbot.waitUntil(page.restoring.part.isEnabled, timeout=PATIENCE)
    assert [one.text() for one in page.restoring.sections.actions()] == ["Context", "What happened"]
    choose(page, 1)
    qtbot.waitUntil(lambda: [one.text() for one in page.restoring.sections.actions()] == ["Context"], timeout=PATIENCE)
    choose(page, 2)
    qtbot.waitUntil(lambda: len(page.restoring.sections.actions()) == 2, timeout=PATIENCE)
    said.answers = ["restore"]
    page.restoring.sections.actions()[1].trigger()
    qtbot.waitUntil(lambda: page.model.rowCount() == 5, timeout=PATIENCE)
    assert "“What happened”" in said.messages.pop().text
    with store.open_library(past.path) as library, library.read() as tx:
        assert revisions.history(tx, past.lesson)[0].how == "restore"
        body = items.get(tx, past.lesson).body
    assert "Two villages" in body
    assert "45 houses" in body


def test_not_restoring_changes_nothing(page, said):
    choose(page, 2)
    said.answers = ["cancel"]
    page.restoring.whole.click()
    said.messages.clear()
    assert page.model.rowCount() == 3


def test_a_save_elsewhere_appears(page, past, qtbot):
    with store.open_library(past.path) as library, library.write() as tx:
        revisions.save(tx, past.lesson, replace(items.get(tx, past.lesson).draft(), title="Theirs"))
    page._shelf.changed.emit(None)
    qtbot.waitUntil(lambda: page.model.rowCount() == 4, timeout=PATIENCE)


def test_notes_people_and_what_was_done_are_named(page):
    lines = [page.model.index(row).data() for row in range(3)]
    assert "Nino" in lines[0]
    assert lines[1].startswith("Counted again. today")
    assert "Nino" in lines[1]
    language.use("ka")
    assert page.model.index(0).data().startswith("რედაქტირებული")
    language.use("en")


def test_ten_thousand_revisions_open_at_once(qtbot, theme, english, qtmodeltester):
    row = RevisionRow("ab" * 32, ("cd" * 32,), "Nino", "2026-01-31T12:00:00.000Z", "note", "edit", False, 3)
    model = RevisionsModel()
    model.show(tuple(replace(row, revision=f"{number:064x}") for number in range(10_000)))
    assert model.rowCount() == 10_000
    assert model.number(f"{9_999:064x}") == 9_999


def test_the_model_keeps_the_rules_of_models(qtmodeltester):
    model = RevisionsModel()
    qtmodeltester.check(model)
    row = RevisionRow("ab" * 32, (), "", "2026-01-31T12:00:00.000Z", "", "import", True, None)
    model.show((row,))
    qtmodeltester.check(model)


def test_a_comparison_opens_at_its_first_change(qtbot, theme):
    view = ComparisonView()
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    body = [Piece("same", "A line of text.\n\n" * 120), Piece("added", "new"), Piece("same", " end\n")]
    view.show_comparison(Comparison([Piece("same", "Title")], body, []), [], theme.colours, dark=False)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    assert view.viewport().rect().contains(view.cursorRect())


def test_the_places_of_changes_are_right_after_headings_lose_their_marks(qtbot, theme):
    view = ComparisonView()
    qtbot.addWidget(view)
    body = [Piece("same", "## What {#what}\n\nOne "), Piece("removed", "old"), Piece("added", "new"), Piece("same", " end\n")]
    view.show_comparison(Comparison([Piece("same", "Title")], body, []), [FieldChange("Place", ("A",), ("B",))], theme.colours,
                         dark=False)
    assert view.changes == 2
    view.step(-1)
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.textCursor().position())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().startswith("old")
