"""What is written, compared with what was saved, while one writes."""

from dataclasses import replace

import pytest

from toolkit_app.library import items, revisions, store

PATIENCE = 20_000


@pytest.fixture
def editor(new_window, world, qtbot):
    """The editor of the lesson, which has two revisions, with its changes beside it."""
    with store.open_library(world.path) as library, library.write() as tx:
        draft = items.get(tx, world.lesson).draft()
        revisions.save(tx, world.lesson, replace(draft, body=draft.body.replace("42", "43")), note="Counted again")
    window = new_window(world.path)
    window.go("editor", world.lesson)
    page = window.page
    qtbot.waitUntil(lambda: page.view.title.text() != "", timeout=PATIENCE)
    page.view.side.show_view("changes")
    qtbot.waitUntil(lambda: page.changes.position.text() == "Nothing is changed", timeout=PATIENCE)
    yield page
    page.aside.timer.stop()
    page._dirty = False


def test_changes_are_shown_while_one_writes(editor, qtbot):
    editor.view.form.edits["happened"].put("The survey named the well first; 44 houses agreed.")
    qtbot.waitUntil(lambda: editor.changes.view.changes == 1, timeout=PATIENCE)
    assert editor.changes.position.text() == "Change 1 of 1"
    assert "4344" in editor.changes.view.toPlainText().replace(" ", "")
    editor.view.save.click()
    qtbot.waitUntil(lambda: editor.changes.position.text() == "Nothing is changed", timeout=PATIENCE)


def test_any_earlier_revision_can_be_compared_with(editor, qtbot):
    box = editor.changes.revisions
    assert ["Counted again" in box.itemText(row) for row in range(box.count())] == [True, False]
    assert box.itemText(0).startswith("As it was begun")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: editor.changes.view.changes == 1, timeout=PATIENCE)
    assert "4243" in editor.changes.view.toPlainText().replace(" ", "")
