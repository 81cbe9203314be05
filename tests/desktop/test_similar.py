"""What else the library has on a subject: below the item that is read, beside the text that is written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from worlds import WELL

from toolkit_app.desktop.editor.relevant import PARAGRAPH, SECTION, TITLE, subject
from toolkit_app.desktop.editor.source import SourceEdit
from toolkit_app.desktop.library.linking import LinkDialog
from toolkit_app.desktop.search import related
from toolkit_app.library import items, store

PATIENCE = 15_000
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def copy(world):
    """A copy of the lesson of the world, with one sentence more."""
    with store.open_library(world.path) as library, library.write() as tx:
        draft = items.get(tx, world.lesson).draft()
        return items.make(tx, "lesson", draft).key


@pytest.fixture
def window(new_window, world, copy, qtbot):
    made = new_window(world.path)
    made.read(world.lesson)
    qtbot.waitUntil(lambda: bool(made.page.reading.similar.found), timeout=PATIENCE)
    return made


def test_a_likely_duplicate_is_offered_for_linking_and_then_left_out(window, world, copy, qtbot):
    similar = window.page.reading.similar
    assert similar.found[0].key == copy
    assert "1" in similar.hints.text()
    assert not similar.cards.isVisible()
    QTest.keyClick(window, Qt.Key.Key_R, BOTH)
    assert similar.cards.isVisible()
    assert "100%" in similar.cards.toPlainText()
    similar.cards.pressed.emit(related.LINK, copy)
    dialog = window.findChild(LinkDialog)
    assert dialog.type.currentData() == "replaces"
    dialog.accept()
    qtbot.waitUntil(lambda: bool(window.item.own_links), timeout=PATIENCE)
    assert (window.item.own_links[0].type, window.item.own_links[0].key) == ("replaces", copy)
    qtbot.waitUntil(lambda: copy not in [one.key for one in similar.found], timeout=PATIENCE)
    assert similar.hints.text() == ""


def test_a_similar_item_can_be_read(window, copy, qtbot):
    window.page.reading.similar.cards.pressed.emit(related.READ, copy)
    qtbot.waitUntil(lambda: window.item is not None and window.item.key == copy, timeout=PATIENCE)


def test_lessons_on_the_paragraph_at_the_cursor_stand_beside_the_editor(window, world, copy, qtbot):
    with store.open_library(world.path) as library, library.write() as tx:
        note = items.make(tx, "note", items.Draft("Something else")).key
    window.go("editor", note)
    page = window.page
    qtbot.waitUntil(lambda: page.view.title.text() == "Something else", timeout=PATIENCE)
    QTest.keyClick(window, Qt.Key.Key_R, BOTH)
    assert page.view.side.current == "relevant"
    edit = page.view.form.current
    edit.insert("Nothing of all this.\n\n" + WELL.body.split("\n\n")[-1])
    panel = page.relevant.panel
    qtbot.waitUntil(lambda: world.lesson in [one.key for one in panel.found], timeout=PATIENCE)
    assert {one.kind for one in panel.found} == {"lesson"}
    panel.cards.pressed.emit(related.READ, world.lesson)
    qtbot.waitUntil(lambda: WELL.title in panel.browser.toPlainText(), timeout=PATIENCE)
    panel.link.click()
    assert f"[[{world.lesson}]]" in edit.text()
    panel.back.click()
    assert panel.stack.currentIndex() == 0
    page.aside.timer.stop()
    page._dirty = False


@pytest.mark.parametrize("text, words, where, said", [
    ("One two three four five six.\nSeven.\n\nOther words.", "four", PARAGRAPH, "One two three four five six.\nSeven."),
    ("Short one.\n\nOther words that are many more.", "Short", SECTION, "Short one.\n\nOther words that are many more."),
    ("Short.", "Short", TITLE, "A title\nShort."), ("", "", TITLE, "A title\n")])
def test_what_is_written_about_at_the_cursor(qtbot, text, words, where, said):
    edit = SourceEdit()
    qtbot.addWidget(edit)
    edit.load(text)
    edit.go_to(text.index(words))
    assert subject(edit, "A title") == (where, said)
