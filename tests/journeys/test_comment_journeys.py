"""A partner comments without a network, the officer takes the comment into the text, and the partner sees what became of it."""

import pytest
import steps
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from toolkit_app.desktop.comments import cards
from toolkit_app.desktop.comments.importing import ComingDialog
from toolkit_app.desktop.comments.writing import CommentDialog
from toolkit_app.library import store
from toolkit_app.settings import Settings
from toolkit_app.validation.comments import register

PATIENCE = 20_000
SAID, PROPOSED = "The survey named the well first; 42 houses agreed.", "The survey named the well first; 42 of 60 houses agreed."


@pytest.fixture
def partner(world, tmp_path):
    """The library of the partner, with the records of the office."""
    with store.open_library(world.path) as office, store.create(tmp_path / "partner.toolkit") as made:
        steps.give(office, made)
    return made.path


def dialog(kind):
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found


def opened(new_window, path, person, key, qtbot):
    window = new_window(path, Settings({"language": "en", "person": person}))
    window.read(key)
    qtbot.waitUntil(lambda: window.key == key and window.page.reading.item is not None, timeout=PATIENCE)
    return window


def panel(window):
    return window.page.reading.beside.panel


def send(window, target, qtbot):
    panel(window).send.click()
    dialog(QFileDialog).fileSelected.emit(str(target))
    dialog(QFileDialog).reject()
    qtbot.waitUntil(target.exists, timeout=PATIENCE)


def take_in(window, path, qtbot):
    window.go("comments")
    window.page.files.preview(str(path))
    qtbot.waitUntil(lambda: any(isinstance(one, ComingDialog) and one.isVisible() for one in QApplication.topLevelWidgets()),
                    timeout=PATIENCE)
    dialog(ComingDialog).accept()
    qtbot.waitUntil(lambda: window.page.model.rowCount() == 1, timeout=PATIENCE)


def test_a_partners_comment_comes_home_is_taken_over_and_goes_back(new_window, world, partner, tmp_path, qtbot):
    there = opened(new_window, partner, "Mariam", world.lesson, qtbot)
    browser = there.page.reading.browser
    qtbot.waitUntil(lambda: SAID in browser.toPlainText(), timeout=PATIENCE)
    browser.setTextCursor(QTextCursor(browser.document().find(SAID)))
    there.commands["item.comment"].trigger()
    written = dialog(CommentDialog)
    QTest.keyClicks(written.text, "Of how many?")
    QTest.keyClicks(written.proposal, PROPOSED)
    written.group.setCurrentIndex(written.group.findData("municipal"))
    written.accept()
    qtbot.waitUntil(lambda: len(panel(there).comments) == 1, timeout=PATIENCE)
    send(there, tmp_path / "for-the-office.comments", qtbot)

    here = opened(new_window, world.path, "Nino", world.lesson, qtbot)
    take_in(here, tmp_path / "for-the-office.comments", qtbot)
    here.go("editor", world.lesson)
    editor = here.page
    qtbot.waitUntil(lambda: len(editor.commented.marks) == 1, timeout=PATIENCE)
    (one,) = editor.commented.panel.comments
    editor.commented.panel.cards.pressed.emit(cards.TAKE, one.id)
    editor.view.note.setText("A number for the number")
    editor.view.save.click()
    qtbot.waitUntil(lambda: not editor.dirty and not editor._saving, timeout=PATIENCE)
    assert PROPOSED in editor.draft().body
    here.go("comments")
    qtbot.waitUntil(lambda: here.page.progress_words.text() == "1 of 1 answered", timeout=PATIENCE)
    here.read(world.lesson)
    qtbot.waitUntil(lambda: len(panel(here).comments) == 1 and not panel(here).comments[0].open, timeout=PATIENCE)
    here.page.reading.beside.open()
    send(here, tmp_path / "answered.comments", qtbot)

    take_in(there, tmp_path / "answered.comments", qtbot)
    there.read(world.lesson)
    qtbot.waitUntil(lambda: [one.decision for one in panel(there).comments] == ["accepted"], timeout=PATIENCE)
    panel(there).cards.pressed.emit(cards.SATISFIED, one.id)
    qtbot.waitUntil(lambda: panel(there).comments[0].reaction == "satisfied", timeout=PATIENCE)
    with store.open_library(world.path) as library, library.read() as tx:
        (known,) = register.listing(tx)
    assert (known.submitter, known.group, known.decision) == ("Mariam", "municipal", "accepted")
