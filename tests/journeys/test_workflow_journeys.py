"""A lesson on its way through the workflow, and two versions of it put together, as people do it in the window."""

from dataclasses import replace

import pytest
import worlds
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from toolkit_app.desktop.library.new import NewItemDialog
from toolkit_app.library import items, people, revisions, store, workflow
from toolkit_app.settings import Settings

PATIENCE = 20_000


@pytest.fixture
def library(world):
    """Ask or change the file as another program."""
    def run(change, name=None):
        with store.open_library(world.path) as opened, opened.write(people.person_named(opened, name)) as tx:
            return change(tx)

    return run


def choose(bar, words):
    next(one for one in bar.buttons.buttons() if one.text() == words).click()


def unfold(window, qtbot, key):
    window.read(key)
    bar = window.page.reading.workflow
    qtbot.waitUntil(lambda: window.key == key and bar.isVisible(), timeout=PATIENCE)
    if not bar.toggle.isChecked():
        bar.toggle.click()
    return bar


def test_a_lesson_from_its_title_to_review(new_window, world, library, qtbot):
    library(lambda tx: people.add(tx, "Nino", "author", "Ministry"))
    window = new_window(world.path, Settings({"language": "en", "person": "Nino"}))
    window.commands["item.new"].trigger()
    dialog = window.findChild(NewItemDialog)
    QTest.keyClicks(dialog.title, "Wells come before workshops")
    dialog.accept()
    qtbot.waitUntil(lambda: window.here == "editor" and window.page.view.title.text() != "", timeout=PATIENCE)
    key = window.key
    window.page.view.done.click()
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)

    bar = unfold(window, qtbot, key)
    choose(bar, "In review")
    assert not bar.take.isEnabled()
    bar.checks.lines["happened"].click()
    qtbot.waitUntil(lambda: window.here == "editor" and window.page.view.title.text() != "", timeout=PATIENCE)
    view = window.page.view
    qtbot.waitUntil(lambda: window.focusWidget() is view.form.edits["happened"], timeout=PATIENCE)
    QTest.keyClicks(view.form.edits["happened"], "The survey named the well first.")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    QTest.keyClick(view.form.edits["happened"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.page.dirty, timeout=PATIENCE)
    view.done.click()
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)
    bar = unfold(window, qtbot, key)
    qtbot.waitUntil(lambda: bar.checks.lines and "happened" not in bar.checks.lines, timeout=PATIENCE)

    def fill(tx):
        draft = items.get(tx, key).draft()
        step = next(step for step in workflow.steps(tx, key, None) if step.to == "review")
        fields = {**draft.fields, "lesson_type": "lesson", "dimension": ["social"], "level": ["community"],
                  "component": ["referral"], "place": ["kharagauli"], "consent": "none"}
        fields |= {check.place: "Ministry" for check in step.missing if check.sort == "field" and check.place not in fields}
        parts = "".join(f"\n\n## {check.place} {{#{check.place}}}\n\nWords about it." for check in step.missing
                        if check.sort == "section")
        revisions.save(tx, key, replace(draft, body=draft.body + parts, fields=fields))

    library(fill, "Nino")
    window.shelf.changed.emit(None)
    qtbot.waitUntil(bar.take.isEnabled, timeout=PATIENCE)
    bar.note.setText("Please read it")
    bar.take.click()
    qtbot.waitUntil(lambda: bar.badge.text() == "In review", timeout=PATIENCE)
    window.commands["view.home"].trigger()
    qtbot.waitUntil(window.page.due.isVisible, timeout=PATIENCE)
    assert library(lambda tx: items.get(tx, key)).state == "review"


def test_two_versions_are_seen_and_put_together(new_window, world, library, qtbot):
    base = library(lambda tx: items.get(tx, world.lesson).head)
    for name, number in (("Nino", 43), ("Giorgi", 50)):
        library(lambda tx, number=number: revisions.save(
            tx, world.lesson, replace(worlds.WELL, body=worlds.WELL.body.replace("42", str(number))), base=base), name)
    window = new_window(world.path, Settings({"language": "en", "person": "Nino"}))
    window.go("history", world.lesson)
    history = window.page
    qtbot.waitUntil(lambda: history.model.rowCount() == 3, timeout=PATIENCE)
    assert history.model.lanes == 2
    history.back.click()
    window.read(world.lesson)
    bar = window.page.reading.workflow
    qtbot.waitUntil(bar.merge.isVisible, timeout=PATIENCE)
    bar.merge.click()
    page = window.page
    qtbot.waitUntil(lambda: len(page.cards) == 1, timeout=PATIENCE)
    page.cards[0].buttons["both"].click()
    page.note.setText("Both numbers were counted")
    qtbot.waitUntil(page.save.isEnabled, timeout=PATIENCE)
    page.save.click()
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)
    merged = library(lambda tx: items.get(tx, world.lesson))
    assert merged.heads == 1
    assert "43 houses" in merged.body
    assert "50 houses" in merged.body
    window.go("history", world.lesson)
    qtbot.waitUntil(lambda: history.model.rowCount() == 4, timeout=PATIENCE)
    assert history.model.row(0).note == "Both numbers were counted"
    assert history.model.row(0).how == "merge"
