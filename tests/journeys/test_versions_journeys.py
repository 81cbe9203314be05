"""Looking back from end to end, two people at one text, and drafting on lessons, as people do it in the window."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
import worlds
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from toolkit_app.library import items, people, revisions, store
from toolkit_app.settings import Settings
from toolkit_app.validation.comments import acts

PATIENCE = 20_000


@pytest.fixture
def library(world):
    """Ask or change the file as another program."""
    def run(change, name=None):
        with store.open_library(world.path) as opened, opened.write(people.person_named(opened, name)) as tx:
            return change(tx)

    return run


@pytest.fixture
def past(library, world):
    """The lesson: first counted, then commented on, and changed because of that."""
    for name in ("Nino", "Giorgi"):
        library(lambda tx, name=name: people.add(tx, name, "author"))

    def save(old, new, note):
        def change(tx):
            draft = items.get(tx, world.lesson).draft()
            return revisions.save(tx, world.lesson, replace(draft, body=draft.body.replace(old, new)), note=note).revision
        return change

    library(save("42 houses", "43 houses", "One more house"), "Nino")
    said = library(lambda tx: acts.add(
        tx, world.lesson, "Which village?", about=acts.anchor(tx, world.lesson, quote="A village without water.")), "Nino")
    changed = library(save("A village", "The village of Shrosha", "Named"), "Giorgi")
    library(lambda tx: acts.dispose(tx, said.code, "accepted", changed_in=changed), "Giorgi")
    return SimpleNamespace(key=world.lesson, comment=said.code)


def choose(page, *lines):
    selection = page.list.selectionModel()
    selection.clearSelection()
    for line in lines:
        selection.select(page.model.index(line), QItemSelectionModel.SelectionFlag.Select)


def text_of(library, key):
    return library(lambda tx: items.get(tx, key).body)


def test_looking_back_and_who_changed_this_sentence(new_window, world, library, past, said, qtbot):
    window = new_window(world.path, Settings({"language": "en", "person": "Nino"}))
    window.read(past.key)
    qtbot.waitUntil(lambda: window.key == past.key, timeout=PATIENCE)
    window.commands["item.history"].trigger()
    page = window.page
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and page.view.changes == 2, timeout=PATIENCE)
    assert [("Giorgi" in line, "Nino" in line) for line in (page.model.index(row).data() for row in (0, 1))] == [
        (True, False), (False, True)]
    assert page.model.row(0).note == "Named"

    choose(page, 0, 2)
    qtbot.waitUntil(lambda: page.view.changes == 3, timeout=PATIENCE)
    page.sides.click()
    qtbot.waitUntil(lambda: page.beside.changes == 2, timeout=PATIENCE)  # paragraphs
    assert "Shrosha" in page.beside.toPlainText()
    page.sides.click()

    said.answers = ["restore", "restore", "restore"]
    choose(page, 2)
    page.restoring.whole.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 4, timeout=PATIENCE)
    assert text_of(library, past.key) == worlds.WELL.body
    choose(page, 1)
    qtbot.waitUntil(page.restoring.whole.isEnabled, timeout=PATIENCE)
    page.restoring.whole.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 5, timeout=PATIENCE)
    assert "Shrosha" in text_of(library, past.key)
    choose(page, 4)
    qtbot.waitUntil(page.restoring.part.isEnabled, timeout=PATIENCE)
    next(one for one in page.restoring.sections.actions() if one.text() == "What happened").trigger()
    qtbot.waitUntil(lambda: page.model.rowCount() == 6, timeout=PATIENCE)
    assert "Shrosha" in text_of(library, past.key)
    assert "42 houses" in text_of(library, past.key)
    said.messages.clear()

    window.commands["item.origins"].trigger()
    page = window.page
    qtbot.waitUntil(lambda: "Shrosha" in page.view.toPlainText(), timeout=PATIENCE)
    cursor = page.view.document().find("Shrosha")
    cursor.setPosition(cursor.selectionStart())
    page.view.setTextCursor(cursor)
    qtbot.waitUntil(lambda: past.comment in told(page), timeout=PATIENCE)
    assert "Written by Giorgi" in told(page)
    assert "Which village?" in told(page)


def told(page):
    return "\n".join(label.text() for label in page.card.findChildren(QLabel) if not label.isHidden())


def test_two_people_write_one_text_in_two_windows(new_window, world, library, said, qtbot, monkeypatch, tmp_path):
    windows = []
    for name in ("Nino", "Giorgi"):
        # each at a laptop of their own, the library in a folder that both have
        monkeypatch.setenv("TOOLKIT_HOME", str(tmp_path / name))
        monkeypatch.setenv("LOGNAME", name)
        windows.append(new_window(world.path, Settings({"language": "en", "person": name})))
    for window in windows:
        window.go("editor", world.lesson)
        qtbot.waitUntil(lambda window=window: window.page.view.title.text() != "", timeout=PATIENCE)
    first, second = (window.page for window in windows)
    first.view.form.edits["happened"].put("Nino counted 43 houses.")
    second.view.form.edits["happened"].put("Giorgi counted 44 houses.")
    first.view.save.click()
    qtbot.waitUntil(lambda: not first.dirty, timeout=PATIENCE)
    qtbot.waitUntil(second.view.warning.isVisible, timeout=PATIENCE)
    assert second.view.form.edits["happened"].text() == "Giorgi counted 44 houses."
    second.view.save.click()
    qtbot.waitUntil(lambda: bool(said.messages), timeout=PATIENCE)
    assert said.messages.pop().text == "Somebody else saved this item meanwhile."
    assert library(lambda tx: items.get(tx, world.lesson)).heads == 2

    second.view.done.click()
    qtbot.waitUntil(lambda: windows[1].here != "editor", timeout=PATIENCE)
    windows[1].read(world.lesson)
    bar = windows[1].page.reading.workflow
    qtbot.waitUntil(bar.merge.isVisible, timeout=PATIENCE)
    bar.merge.click()
    page = windows[1].page
    qtbot.waitUntil(lambda: len(page.cards) == 1, timeout=PATIENCE)
    page.cards[0].buttons["both"].click()
    qtbot.waitUntil(page.save.isEnabled, timeout=PATIENCE)
    page.save.click()
    qtbot.waitUntil(lambda: windows[1].here == "library", timeout=PATIENCE)
    # the other window follows, because nothing in it was left unsaved
    qtbot.waitUntil(lambda: all(words in first.view.form.edits["happened"].text()
                                for words in ("Nino counted 43 houses.", "Giorgi counted 44 houses.")), timeout=PATIENCE)
    merged = library(lambda tx: items.get(tx, world.lesson))
    assert (merged.heads, merged.revisions) == (1, 4)


def test_drafting_by_the_outline_with_evidence_and_the_result_beside(new_window, world, library, qtbot):
    window = new_window(world.path)
    window.go("editor", world.lesson)
    qtbot.waitUntil(lambda: window.page.view.title.text() != "", timeout=PATIENCE)
    page, view = window.page, window.page.view
    line = next(view.outline.item(row) for row in range(view.outline.count()) if view.outline.item(row).text() == "The lesson")
    view.outline.itemClicked.emit(line)
    qtbot.waitUntil(lambda: window.focusWidget() is view.form.edits["lesson"], timeout=PATIENCE)
    QTest.keyClicks(view.form.edits["lesson"], "Ask first.")
    for line in ("", "### In short {#short}", "", "Always ask."):
        QTest.keyClick(view.form.edits["lesson"], Qt.Key.Key_Return)
        QTest.keyClicks(view.form.edits["lesson"], line)
    qtbot.waitUntil(lambda: "Always ask." in view.browser.toPlainText(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: any(view.outline.item(row).text().strip() == "In short" for row in range(view.outline.count())),
                    timeout=PATIENCE)
    evidence = view.fields.editor("evidence")
    evidence.add_row()
    card = evidence.findChildren(type(evidence._cards[0]))[-1]
    title = next(iter(card.findChildren(type(view.note))))
    QTest.keyClicks(title, "Household survey 2026")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    QTest.keyClick(view.form.edits["lesson"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.dirty, timeout=PATIENCE)
    stored = library(lambda tx: items.get(tx, world.lesson))
    assert "### In short {#short}\n\nAlways ask." in stored.body
    assert [row["title"] for row in stored.fields["evidence"]] == ["Household survey 2026"]
