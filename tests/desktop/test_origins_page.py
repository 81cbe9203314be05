from dataclasses import replace

import pytest
import worlds
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from toolkit_app.library import items, people, revisions, store, workflow

PATIENCE = 10_000


@pytest.fixture
def page(new_window, world, qtbot):
    """The lesson, with a sentence that Giorgi wrote after Nino had moved it."""
    with store.open_library(world.path) as library:
        with library.write(people.person_named(library, "Nino")) as tx:
            workflow.move(tx, world.lesson, "observation", note="Ask once more")
        with library.write(people.person_named(library, "Giorgi")) as tx:
            draft = items.get(tx, world.lesson).draft()
            revisions.save(tx, world.lesson, replace(draft, body=worlds.WELL.body + "\nThe well was dug in May.\n"),
                           note="Asked again")
    window = new_window(world.path)
    window.read(world.lesson)
    qtbot.waitUntil(lambda: window.key == world.lesson, timeout=PATIENCE)
    window.commands["item.origins"].trigger()
    qtbot.waitUntil(lambda: "dug in May" in window.page.view.toPlainText(), timeout=PATIENCE)
    return window.page


def point(page, words):
    cursor = page.view.document().find(words)
    cursor.setPosition(cursor.selectionStart())
    page.view.setTextCursor(cursor)


def said(page):
    return "\n".join(label.text() for label in page.card.findChildren(QLabel) if not label.isHidden())


def test_a_sentence_tells_who_wrote_it_with_which_note_and_after_what(page, qtbot):
    point(page, "The well was")
    qtbot.waitUntil(lambda: "Asked again" in said(page), timeout=PATIENCE)
    assert "Written by Giorgi" in said(page)
    assert "Nino" in said(page)
    assert "Draft → Observation" in said(page)
    assert "Ask once more" in said(page)


def test_what_was_there_before_has_its_own_origin(page, qtbot):
    point(page, "A village")
    qtbot.waitUntil(lambda: "Written by person" in said(page), timeout=PATIENCE)
    assert "Giorgi" not in said(page)
    marked = [selection.cursor.selectedText() for selection in page.view.extraSelections()]
    assert any("A village" in words for words in marked)
    assert not any("The well was" in words for words in marked)


def test_the_cursor_keys_point_too(page):
    page.view.moveCursor(QTextCursor.MoveOperation.Start)
    before = page.view.number()
    for _ in range(3):
        QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.number() != before
