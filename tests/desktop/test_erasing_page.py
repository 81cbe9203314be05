"""Erasing personal data in the real window: from the history, from the menu; what is said before and after."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
import worlds
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from toolkit_app.desktop.erasing.places import PLACE
from toolkit_app.library import backup, items, redaction, revisions, store, verify

PATIENCE = 10_000
NAME = "Mariam K."


@pytest.fixture
def past(world):
    """The lesson of the world: a name came into its text and a note, and went out of it again."""
    with store.open_library(world.path) as library:
        for body, note in ((worlds.WELL.body + f"\nTold by {NAME}\n", "Who said it"), ("", f"Without {NAME}"),
                           (worlds.WELL.body.replace("42", "43"), "Counted again")):
            with library.write() as tx:
                there = items.get(tx, world.lesson).draft()
                if body:
                    revisions.save(tx, world.lesson, replace(there, body=body), note=note)
                else:
                    revisions.restore(tx, world.lesson, revisions.history(tx, world.lesson)[-1].revision, note)
        made = [row.revision for row in reversed(history(library, world.lesson))]
    return SimpleNamespace(**vars(world), made=made)


@pytest.fixture
def window(new_window, past):
    return new_window(past.path)


def history(library, key):
    with library.read() as tx:
        return revisions.history(tx, key)


def shown(page):
    return [page.model.index(line).data(PLACE).id for line in range(page.model.rowCount())]


def ticked(page):
    return [one.id for one in page.model.chosen()]


def look_for(page, qtbot, words):
    page.words.clear()
    qtbot.keyClicks(page.words, words)
    qtbot.waitUntil(lambda: not page.timer.isActive() and bool(page.model.places) and bool(page.model.places[0].traces),
                    timeout=PATIENCE)
    qtbot.waitUntil(lambda: page._prospect is not None or page.model.current, timeout=PATIENCE)


def opened(window, past, qtbot):
    window.read(past.lesson)
    qtbot.waitUntil(lambda: window.key == past.lesson, timeout=PATIENCE)
    window.commands["item.erase"].trigger()
    qtbot.waitUntil(lambda: bool(window.page.model.places), timeout=PATIENCE)
    return window.page


def test_a_name_goes_from_the_past_and_what_holds_it_still_is_said(window, past, said, qtbot):
    with store.open_library(past.path) as library:
        folder = backup.backup(library).path.parent
    page = opened(window, past, qtbot)
    assert shown(page) == past.made[::-1]
    assert ticked(page) == []
    look_for(page, qtbot, "mariam k")
    assert shown(page) == ticked(page) == [past.made[2], past.made[1]]
    assert page.model.excerpts(page.model.places[1]) == ["Text: …42 houses agreed. Told by \x02Mariam K\x03. "]
    words = page.view.toPlainText()
    assert f"the note: “Without {NAME}”" in words
    assert words.count("the text (") == 1, "the name was only in the note of the other one"
    assert str(folder) in words
    assert not page.erase.isEnabled()
    page.why.setText("She asked for it")
    said.answers = ["erase", "ok"]
    page.erase.click()
    qtbot.waitUntil(lambda: len(said.messages) == 2, timeout=PATIENCE)
    question, told = said.messages
    assert "Texts: 2, files: 0" in question.text
    assert "Texts: 2, files: 0" in told.text
    assert str(folder) in told.detail
    said.messages.clear()
    qtbot.waitUntil(lambda: not page.model.places, timeout=PATIENCE)
    assert "Nothing in this item" in page.view.toPlainText()
    with store.open_library(past.path) as library:
        *_, report = verify.verify(library)
        assert report.ok
        assert [row.note for row in history(library, past.lesson)] == ["Counted again", "[erased]", "Who said it", ""]
    assert NAME.encode() not in past.path.read_bytes()


def test_the_newest_text_must_lose_it_first(window, past, qtbot):
    page = opened(window, past, qtbot)
    look_for(page, qtbot, "43 houses")
    assert shown(page) == [past.made[3]]
    assert ticked(page) == []
    assert "The newest text holds these words" in page.warning.text()
    page.why.setText("asked")
    assert not page.erase.isEnabled()
    page.write.click()
    qtbot.waitUntil(lambda: window.here == "editor", timeout=PATIENCE)


def test_what_is_marked_in_the_history_is_looked_for(window, past, qtbot):
    window.go("history", past.lesson)
    qtbot.waitUntil(lambda: window.page.view.changes > 0, timeout=PATIENCE)
    view = window.page.view
    window.page.list.setCurrentIndex(window.page.model.index(2))
    qtbot.waitUntil(lambda: "Mariam" in view.toPlainText(), timeout=PATIENCE)
    cursor = QTextCursor(view.document().find("Mariam"))
    view.setTextCursor(cursor)
    window.page.erase.click()
    page = window.page
    qtbot.waitUntil(lambda: shown(page) == [past.made[2], past.made[1]], timeout=PATIENCE)
    assert page.words.text() == "Mariam"
    page.back.click()
    assert window.here == "history"


def test_revisions_chosen_in_the_history_are_ticked_and_the_same_text_elsewhere_is_named(window, past, qtbot):
    window.go("history", past.lesson)
    qtbot.waitUntil(lambda: window.page.view.changes > 0, timeout=PATIENCE)
    window.page.list.setCurrentIndex(window.page.model.index(1))
    window.page.erase.click()
    page = window.page
    qtbot.waitUntil(lambda: page.warning.isVisible(), timeout=PATIENCE)
    assert ticked(page) == [past.made[2]]
    assert past.made[0][:12] in page.warning.text()
    row = page.list.visualRect(page.model.index(3))
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert ticked(page) == [past.made[2], past.made[0]]
    qtbot.waitUntil(lambda: page._prospect is not None, timeout=PATIENCE)
    assert not page.warning.isVisible()
    assert page._prospect.plan.texts == 2
    newest = page.list.visualRect(page.model.index(0))
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=newest.center())
    assert ticked(page) == [past.made[2], past.made[0]]
    page.list.setCurrentIndex(page.model.index(3))
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert ticked(page) == [past.made[2]]


def test_the_page_speaks_georgian(window, past, qtbot):
    from toolkit_app.desktop import language

    page = opened(window, past, qtbot)
    look_for(page, qtbot, NAME)
    language.use("ka")
    qtbot.waitUntil(lambda: "სამუდამოდ წაიშლება" in page.view.toPlainText(), timeout=PATIENCE)
    assert "ტექსტი: " in page.model.excerpts(page.model.places[1])[0]
    assert redaction.REDACT not in page.view.toPlainText()
