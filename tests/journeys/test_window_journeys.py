"""What a person does in the window, from end to end over a real library file."""

from dataclasses import replace

import pytest
import worlds
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.editor.choices import Ticks
from toolkit_app.desktop.library.new import NewItemDialog
from toolkit_app.library import items, revisions, store
from toolkit_app.publishing import preview

PATIENCE = 20_000


@pytest.fixture
def stored(world):
    """An item as the file has it, read by another program."""
    def read(key):
        with store.open_library(world.path) as library, library.read() as tx:
            return items.get(tx, key)

    return read


def tick(box, words):
    """Open the list of a field, type, tick what is found, close it."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_F4)
    popup = box.findChild(Ticks)
    if popup.line.isVisible():
        QTest.keyClicks(popup.line, words)
        QTest.keyClick(popup.line, Qt.Key.Key_Return)
    else:
        row = next(row for row in range(popup.list.count()) if words in popup.list.item(row).text())
        popup.list.setCurrentRow(row)
        QTest.keyClick(popup.list, Qt.Key.Key_Space)
    popup.close()


def test_a_lesson_in_three_minutes(new_window, world, stored, qtbot):
    window = new_window(world.path)
    window.commands["item.new"].trigger()
    dialog = window.findChild(NewItemDialog)
    QTest.keyClicks(dialog.title, "Wells come before workshops")
    dialog.accept()
    qtbot.waitUntil(lambda: window.here == "editor" and window.page.view.title.text() != "", timeout=PATIENCE)
    page, view = window.page, window.page.view
    qtbot.waitUntil(lambda: window.focusWidget() is view.form.edits["context"], timeout=PATIENCE)
    assert "Before review, fill in" in view.missing.text()

    tick(view.fields.editor("place"), "Khara")
    tick(view.fields.editor("dimension"), "Social")
    for section, words in (("happened", "The survey named the well first."), ("lesson", "Ask what is needed before planning.")):
        view.go_to(section)
        QTest.keyClicks(view.form.edits[section], words)
    # without a screen nothing makes the window active again after a list was open over it
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    QTest.keyClick(view.form.edits["lesson"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.dirty and window.key != "", timeout=PATIENCE)

    item = stored(window.key)
    assert item.title == "Wells come before workshops"
    assert item.fields["place"] == ["kharagauli"]
    assert item.fields["dimension"] == ["social"]
    assert "## What happened {#happened}\n\nThe survey named the well first." in item.body
    qtbot.waitUntil(lambda: "'happened'" not in view.missing.text(), timeout=PATIENCE)
    assert "'context'" in view.missing.text()
    view.done.click()
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)


def test_drafting_with_a_link_and_a_crash(new_window, world, said, stored, qtbot):
    window = new_window(world.path)
    window.read(world.lesson)
    qtbot.waitUntil(lambda: window.key == world.lesson, timeout=PATIENCE)
    window.commands["item.edit"].trigger()
    qtbot.waitUntil(lambda: window.here == "editor" and window.page.view.title.text() != "", timeout=PATIENCE)
    view = window.page.view
    view.go_to("why")
    QTest.keyClicks(view.form.edits["why"], "See ")
    QTest.keyClick(view.form.edits["why"], Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = window.findChild(ItemDialog)
    QTest.keyClicks(dialog.line, "pages")
    qtbot.waitUntil(lambda: dialog.hits.count() == 1, timeout=PATIENCE)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: worlds.TOOL.title in view.browser.toPlainText(), timeout=PATIENCE)
    with qtbot.waitSignal(window.page.aside.kept, timeout=PATIENCE):
        window.page.aside.keep()
    # the lid is closed: the program ends without a word
    window.page._dirty = False
    window.close()
    qtbot.waitUntil(lambda: window.closing.done, timeout=PATIENCE)
    assert stored(world.lesson).revisions == 1

    again = new_window(world.path)
    panel = again.page.unsaved
    qtbot.waitUntil(panel.isVisible, timeout=PATIENCE)
    said.answers = ["take"]
    panel.chosen.emit(world.lesson)
    qtbot.waitUntil(lambda: again.here == "editor" and again.page.dirty, timeout=PATIENCE)
    assert "not saved" in said.messages.pop().text
    again.page.view.save.click()
    qtbot.waitUntil(lambda: not again.page.dirty, timeout=PATIENCE)
    assert f"See [[{world.tool}]]" in stored(world.lesson).body
    assert world.tool in {link.key for link in stored(world.lesson).links}


def test_looking_back(new_window, world, said, stored, qtbot):
    with store.open_library(world.path) as library:
        for number in (43, 44):
            with library.write() as tx:
                draft = items.get(tx, world.lesson).draft()
                body = draft.body.replace(f"{number - 1} houses", f"{number} houses")
                revisions.save(tx, world.lesson, replace(draft, body=body), note=f"Now {number}")
    window = new_window(world.path)
    window.read(world.lesson)
    qtbot.waitUntil(lambda: window.key == world.lesson, timeout=PATIENCE)
    window.commands["item.history"].trigger()
    page = window.page
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and page.view.changes == 1, timeout=PATIENCE)
    page.next.click()
    assert page.position.text() == "Change 1 of 1"
    for line in (2,):
        page.list.selectionModel().select(page.model.index(line), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    said.answers = ["restore"]
    page.restoring.whole.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 4, timeout=PATIENCE)
    said.messages.clear()
    assert "42 houses" in stored(world.lesson).body
    page.back.click()
    qtbot.waitUntil(lambda: "42 houses" in window.page.reading.browser.toPlainText(), timeout=PATIENCE)


@pytest.mark.parametrize("name", ["hand-out.pdf", "დარიგება.pdf"])
def test_handing_out(new_window, world, qtbot, tmp_path, name):
    window = new_window(world.path)
    window.read(world.lesson)
    qtbot.waitUntil(lambda: window.key == world.lesson, timeout=PATIENCE)
    window.commands["item.export"].trigger()
    page = window.page
    qtbot.waitUntil(lambda: page.viewer.settled and page.save.isEnabled(), timeout=PATIENCE)
    page.save.click()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None, timeout=PATIENCE)
    dialog = page.findChild(QFileDialog)
    assert dialog.isVisible()
    with qtbot.waitSignal(page.said, timeout=PATIENCE):
        dialog.fileSelected.emit(str(tmp_path / name))
    dialog.close()
    assert preview.page_count(tmp_path / name) == page.maker.made.pages
    assert (tmp_path / name).read_bytes().startswith(b"%PDF")
