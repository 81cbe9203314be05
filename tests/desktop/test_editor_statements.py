"""Statements in the editor: put in, edited, split, joined, given evidence, and listed beside the text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.editor.letters import units
from toolkit_app.desktop.statements import cards
from toolkit_app.desktop.statements.writing import SplitDialog, StatementDialog
from toolkit_app.library import items, revisions, store
from toolkit_app.text import sections

PATIENCE = 10_000
BLOCK = """\
Before 😀 it.

::: {.statement #s-7k3q type=principle .wide}
Ask first. Then *build* the well.

::: rationale
People know.
:::
:::

::: {.statement #s-a1b2 type=option}
Ask again.
:::
"""


@pytest.fixture
def editor(new_window, world, qtbot):
    """The editor on the lesson of the world, with two statements in one of its boxes."""
    with store.open_library(world.path) as library, library.write() as tx:
        item = items.get(tx, world.lesson)
        revisions.save(tx, world.lesson, replace(item.draft(), body=f"{item.body}\n## Lesson {{#lesson}}\n\n{BLOCK}"))
    window = new_window(world.path)
    window.go("editor", world.lesson)
    page = window.page
    qtbot.waitUntil(lambda: page.view.title.text() != "", timeout=PATIENCE)
    page.view.form.begin_in("lesson")
    page.view.side.show_view("statements")
    qtbot.waitUntil(lambda: len(page.stating.panel.names) == 2, timeout=PATIENCE)
    yield page
    page.aside.timer.stop()
    page._dirty = False


def box(page):
    return page.view.form.edits["lesson"]


def statements(page):
    return sections.scan(box(page).text()).statements


def cursor_at(page, words):
    box(page).go_to(units(box(page).text()).index(words))


def dialog(page, kind):
    (found,) = [one for one in page.window().findChildren(kind) if one.isVisible()]
    return found


def test_a_new_statement_is_made_of_the_marked_words(editor, qtbot):
    cursor_at(editor, "Before")
    cursor = box(editor).textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    box(editor).setTextCursor(cursor)
    editor.view.inserts["statement"].click()
    made = dialog(editor, StatementDialog)
    assert made.words.toPlainText() == "Before 😀 it."
    assert made.type.currentData() == "recommendation"
    made.words.setPlainText("")
    assert not made.accept_button.isEnabled()
    made.words.setPlainText("Ask before it.")
    made.rationale.setPlainText("Because.")
    made.strength.setCurrentIndex(made.strength.findData("strong"))
    made.accept()
    first = statements(editor)[0]
    assert (first.wording, first.rationale) == ("Ask before it.", "Because.")
    assert (first.type, first.strength) == ("recommendation", "strong")
    assert first.id not in ("", "s-7k3q", "s-a1b2")
    assert "Before 😀 it." not in box(editor).text()
    qtbot.waitUntil(lambda: len(editor.stating.panel.names) == 3, timeout=PATIENCE)


def test_the_statement_under_the_cursor_is_edited_in_place(editor, qtbot):
    cursor_at(editor, "build")
    QTest.keyClick(box(editor), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    made = dialog(editor, StatementDialog)
    assert (made.words.toPlainText(), made.rationale.toPlainText()) == ("Ask first. Then *build* the well.", "People know.")
    made.words.setPlainText("Ask first.")
    made.accept()
    assert [(one.id, one.wording, one.rationale) for one in statements(editor)] == [
        ("s-7k3q", "Ask first.", "People know."), ("s-a1b2", "Ask again.", "")]
    assert ".wide" in box(editor).text()
    box(editor).undo()
    assert box(editor).text() == BLOCK.rstrip()


def test_what_a_statement_rests_on_is_chosen(editor, world, qtbot):
    editor.stating.panel.cards.pressed.emit(cards.EDIT, "s-a1b2")
    made = dialog(editor, StatementDialog)
    made.evidence.add.click()
    choice = dialog(editor, ItemDialog)
    qtbot.waitUntil(lambda: choice.hits.count() > 0, timeout=PATIENCE)
    choice.reject()
    made.evidence.put_item(world.georgian, "წყლის ჭა")
    made.evidence.put_item(world.tool, "A survey of two pages")
    made.evidence.put_item(world.tool, "A survey of two pages")
    made.evidence.rows[0][1].setText("page 3")
    made.accept()
    assert statements(editor)[1].evidence == (world.georgian, world.tool)
    assert f"- [[{world.georgian}]]: page 3" in box(editor).text()
    qtbot.waitUntil(lambda: "Rests on 1 lesson" in editor.stating.panel.cards.toPlainText(), timeout=PATIENCE)
    assert "Statements: 2, 1 without evidence" in editor.stating.panel.count.text()
    editor.stating.panel.cards.pressed.emit(cards.EDIT, "s-a1b2")
    made = dialog(editor, StatementDialog)
    made.evidence._drop(made.evidence.rows[1][2])
    made.accept()
    assert statements(editor)[1].evidence == (world.georgian,)


def test_one_more_item_from_the_card(editor, world, qtbot):
    editor.stating.panel.cards.pressed.emit(cards.REST, "s-7k3q")
    dialog(editor, ItemDialog).chosen.emit(world.tool, "A survey of two pages")
    dialog(editor, ItemDialog).reject()
    assert statements(editor)[0].evidence == (world.tool,)


def test_split_at_the_cursor_and_joined_again(editor, qtbot):
    cursor_at(editor, "Then *build*")
    editor.stating.do(cards.SPLIT, "s-7k3q")
    cut = dialog(editor, SplitDialog)
    assert [half.text() for half in cut.halves] == ["Ask first.", "Then *build* the well."]
    cut.accept()
    found = statements(editor)
    assert [one.wording for one in found] == ["Ask first.", "Then build the well.", "Ask again."]
    assert found[1].origins == ("s-7k3q",)
    qtbot.waitUntil(lambda: "split off from s-7k3q" in editor.stating.panel.cards.toPlainText(), timeout=PATIENCE)
    editor.stating.do(cards.JOIN, "s-7k3q")
    assert [one.wording for one in statements(editor)] == ["Ask first. Then build the well.", "Ask again."]


def test_a_cursor_at_an_end_splits_nothing(editor):
    editor.stating.do(cards.SPLIT, "s-a1b2")
    cut = dialog(editor, SplitDialog)
    cut.words.moveCursor(cut.words.textCursor().MoveOperation.End)
    assert not cut.accept_button.isEnabled()
    cut.reject()


def test_the_menu_offers_what_is_possible_where_the_cursor_is(editor):
    menu = editor.view.inserts["statement"].menu()
    for words, possible in (("Before", []), ("Ask first", [cards.EDIT, cards.REST, cards.SPLIT, cards.JOIN]),
                            ("Ask again", [cards.EDIT, cards.REST, cards.SPLIT])):
        cursor_at(editor, words)
        menu.aboutToShow.emit()
        assert [name for name, action in editor.stating.deeds.items() if action.isEnabled()] == possible


def test_the_list_leads_to_the_text_and_follows_the_cursor(editor, qtbot):
    editor.view.side.buttons["preview"].click()
    editor.view.side.buttons["statements"].click()
    editor.stating.panel.cards.pressed.emit(cards.SHOW, "s-a1b2")
    assert box(editor).textCursor().block().text() == "Ask again."
    box(editor).setFocus()
    cursor_at(editor, "Ask first")
    QTest.qWait(0)
    assert editor.stating.panel.current == "s-7k3q"


def test_a_save_says_what_became_of_statements(editor, qtbot, world):
    said = []
    editor.said.connect(said.append)
    box(editor).put(box(editor).text().replace("Ask again.", "Ask twice."))
    qtbot.waitUntil(lambda: "reworded" in editor.stating.panel.cards.toPlainText(), timeout=PATIENCE)
    editor.stating.do(cards.JOIN, "s-7k3q")
    editor.view.save.click()
    qtbot.waitUntil(lambda: not editor.dirty, timeout=PATIENCE)
    assert said[-1].endswith("Statements – joined: 1.")
    with store.open_library(world.path) as library, library.read() as tx:
        (one,) = items.get(tx, world.lesson).statements
    assert one.wording == "Ask first. Then build the well. Ask twice."
