"""Comments beside the editor: found in the boxes, taken over as an edit, and answered by the save."""

from types import SimpleNamespace

import pytest
import worlds
from PySide6.QtGui import QTextCursor

from toolkit_app.desktop.comments import cards
from toolkit_app.desktop.comments.answering import AnswerDialog
from toolkit_app.desktop.comments.writing import CommentDialog
from toolkit_app.library import items, store
from toolkit_app.validation.comments import acts, register

PATIENCE = 10_000
BODY = ("## Context {#context}\n\n😀 A village without water.\n\n"
        "## What happened {#happened}\n\nThe survey named the well first; 42 houses agreed.\n\n"
        "::: {.statement #s-7k3q type=principle}\nAsk every house.\n\n::: rationale\nNobody knows it all.\n:::\n:::\n")


@pytest.fixture
def commented(world):
    """A library with comments on the lesson: on a passage, on its statement, and on the whole."""
    with store.open_library(world.path) as library, library.write() as tx:
        key = items.make(tx, "lesson", items.Draft(worlds.WELL.title, "en", BODY)).key
        passage = acts.add(tx, key, "Too strong.", proposal="The survey named the well second;",
                           about=acts.anchor(tx, key, quote="The survey named the well first;"))
        statement = acts.add(tx, key, "", proposal="Ask every house, twice.",
                             about=acts.anchor(tx, key, statement="s-7k3q"))
        acts.add(tx, key, "Good.", proposal="Write it anew.")
    return SimpleNamespace(path=world.path, key=key, passage=passage.id, statement=statement.id, other=world.lesson)


@pytest.fixture
def editor(new_window, commented, qtbot):
    window = new_window(commented.path)
    window.go("editor", commented.key)
    page = window.page
    qtbot.waitUntil(lambda: page.view.title.text() != "" and len(page.commented.marks) == 2, timeout=PATIENCE)
    yield page
    page.aside.timer.stop()
    page._dirty = False


def box(page):
    return page.view.form.edits["happened"]


def shown(page):
    return page.commented.panel.cards.toHtml()


def saved(page, qtbot):
    page.view.save.click()
    qtbot.waitUntil(lambda: not page.dirty and not page._saving, timeout=PATIENCE)


def stored(path, comment):
    with store.open_library(path) as library, library.read() as tx:
        one = register.find(tx, comment)
        return one, items.get(tx, one.key)


def test_open_comments_are_beside_the_text_and_lead_into_it(editor, commented):
    assert editor.view.side.current == "comments"
    assert editor.view.side.buttons["comments"].text() == "Comments (3)"
    editor.commented.reveal(commented.passage)
    edit, cursor = editor.commented.marks[commented.passage]
    assert edit is box(editor)
    assert cursor.selectedText() == "The survey named the well first"
    assert len(box(editor).extraSelections()) == 2
    # what is proposed for the whole text has no one place
    assert shown(editor).count(f"card:{cards.TAKE}") == 2


def test_proposed_words_are_taken_over_and_the_save_accepts_the_comment(editor, commented, qtbot):
    said = []
    editor.said.connect(said.append)
    editor.commented.panel.cards.pressed.emit(cards.TAKE, commented.passage)
    editor.commented.panel.cards.pressed.emit(cards.TAKE, commented.statement)
    assert "\nThe survey named the well second; 42 houses agreed." in "\n" + box(editor).text()
    assert "Ask every house, twice." in box(editor).text()
    assert "Nobody knows it all." in box(editor).text()
    assert "Taken over" in editor.commented.panel.cards.toPlainText()
    assert f"card:{cards.TAKE}" not in shown(editor)
    assert stored(commented.path, commented.passage)[0].open
    saved(editor, qtbot)
    for name in (commented.passage, commented.statement):
        one, item = stored(commented.path, name)
        assert (one.decision, one.changed_in) == ("accepted", item.head)
    assert one.code in said[-1]
    assert "Statements – reworded: 1." in said[-1]
    qtbot.waitUntil(lambda: editor.view.side.buttons["comments"].text() == "Comments (1)", timeout=PATIENCE)


def test_what_was_taken_over_can_be_taken_back(editor, commented, qtbot):
    before = box(editor).text()
    editor.commented.panel.cards.pressed.emit(cards.TAKE, commented.passage)
    box(editor).undo()
    assert box(editor).text() == before
    assert editor.commented.taken() == editor.commented.taken("modified") == ()
    editor.commented.panel.cards.pressed.emit(cards.TAKE, commented.passage)
    QTextCursor(box(editor).document().find("second")).insertText("first")
    assert box(editor).text() == before
    assert editor.commented.taken("modified") == ()
    editor.view.title.setText("Another title")
    editor._touched()
    saved(editor, qtbot)
    assert stored(commented.path, commented.passage)[0].open


def test_words_changed_after_they_were_taken_over_are_answered_by_a_person(editor, commented, qtbot):
    editor.commented.panel.cards.pressed.emit(cards.TAKE, commented.passage)
    cursor = QTextCursor(box(editor).document().find("second"))
    cursor.insertText("last")
    assert editor.commented.taken("modified") == (commented.passage,)
    saved(editor, qtbot)
    (dialog,) = editor.window().findChildren(AnswerDialog)
    _, item = stored(commented.path, commented.passage)
    qtbot.waitUntil(lambda: dialog.changed.currentData() == item.head, timeout=PATIENCE)
    assert dialog.decision.currentData() == "modified"
    dialog.text.setPlainText("It was the last.")
    dialog.accept()
    qtbot.waitUntil(lambda: stored(commented.path, commented.passage)[0].decision == "modified", timeout=PATIENCE)
    assert editor.view.side.current == "comments"


def test_words_whose_place_is_gone_are_not_put_anywhere(editor, commented, said):
    text = box(editor).text()
    box(editor).put("Nothing of it.")
    editor.commented.panel.cards.pressed.emit(cards.TAKE, commented.passage)
    assert "cannot be told" in said.messages.pop().text
    assert box(editor).text() == "Nothing of it."
    assert text


def test_a_comment_is_written_on_the_saved_text(editor, commented, qtbot):
    box(editor).put(box(editor).text() + "\n\nA new sentence.")
    cursor = QTextCursor(box(editor).document().find("42 houses agreed"))
    box(editor).setTextCursor(cursor)
    editor.view.form.begin_in("happened")
    editor.commented.write()
    (dialog,) = editor.window().findChildren(CommentDialog)
    assert dialog.about.currentData().quote == "42 houses agreed"
    dialog.text.setPlainText("How many?")
    dialog.accept()
    qtbot.waitUntil(lambda: len(editor.commented.panel.comments) == 4, timeout=PATIENCE)
    assert editor.dirty


def test_the_cursor_in_marked_words_chooses_the_card(editor, commented, qtbot):
    box(editor).setFocus()
    box(editor).go_to(box(editor).text().index("well"))
    assert editor.commented.panel.current == commented.passage
    editor.commented.step(1)
    assert editor.commented.panel.current != commented.passage


def test_the_commands_stay_in_the_editor(editor):
    window = editor.window()
    window.commands["item.comments"].trigger()
    assert (window.here, editor.view.side.current) == ("editor", "preview")
    window.commands["item.next-comment"].trigger()
    assert (window.here, editor.view.side.current) == ("editor", "comments")


def test_an_item_without_comments_shows_its_preview(editor, commented, qtbot):
    editor.view.side.show_view("preview")
    editor.enter(commented.other)
    qtbot.waitUntil(lambda: editor._item is not None and editor._item.key == commented.other and not editor.commented._fresh,
                    timeout=PATIENCE)
    assert editor.view.side.current == "preview"
    assert editor.commented.marks == {}
