from dataclasses import replace

import pytest
from PySide6.QtWidgets import QInputDialog

from toolkit_app.desktop import asking
from toolkit_app.desktop.library.rows import ROW
from toolkit_app.library import items, people, revisions, store
from toolkit_app.settings import Settings

PATIENCE = 10_000


@pytest.fixture
def waiting(world):
    """The lesson is to be reviewed again since 2020 and has a follow-up action that is due."""
    with store.open_library(world.path) as library, library.write() as tx:
        draft = items.get(tx, world.lesson).draft()
        actions = [{"action": "Train the staff", "owner": "Ministry", "due": "2021-03-01", "action_state": "open"},
                   {"action": "Over", "due": "2021-03-01", "action_state": "done"}]
        revisions.save(tx, world.lesson, replace(draft, fields={**draft.fields, "review_due": "2020-01", "actions": actions}))
    return world


def lines(panel):
    return [panel._lines.itemAt(place).widget().accessibleName() for place in range(panel._lines.count())]


def test_what_is_due_is_shown_oldest_first_and_opens(new_window, waiting, qtbot):
    window = new_window(waiting.path)
    panel = window.page.due
    qtbot.waitUntil(panel.isVisible, timeout=PATIENCE)
    assert [words.split(":")[0] for words in lines(panel)] == ["To be reviewed again since 2020-01",
                                                               "Follow-up due on 1 March 2021"]
    assert "Train the staff" in lines(panel)[1]
    panel._lines.itemAt(1).widget().click()
    qtbot.waitUntil(lambda: window.here == "library" and window.key == waiting.lesson, timeout=PATIENCE)


def test_nothing_due_takes_no_room(new_window, world, qtbot):
    window = new_window(world.path)
    qtbot.wait(50)
    assert not window.page.due.isVisible()


def test_role_and_organisation_are_kept_with_the_person(new_window, world, qtbot):
    window = new_window(world.path)
    window.go("preferences")
    page, who = window.page, window.page.who
    assert not who.form.isEnabled()
    page._edits["person"].setText("Nino")
    page._edits["person"].editingFinished.emit()
    qtbot.waitUntil(who.form.isEnabled, timeout=PATIENCE)
    who.form.role.setCurrentIndex(who.form.role.findData("reviewer"))
    who.form.role.activated.emit(who.form.role.currentIndex())
    qtbot.waitUntil(lambda: "Nino, Reviewer" in who.summary.text(), timeout=PATIENCE)
    who.form.organisation.setText("IOM")
    who.form.organisation.editingFinished.emit()
    qtbot.waitUntil(lambda: "IOM" in who.summary.text(), timeout=PATIENCE)
    with store.open_library(world.path) as library, library.read() as tx:
        found = people.by_name(tx, "nino")
    assert (found.role, found.organisation) == ("reviewer", "IOM")


def test_the_first_start_keeps_who_begins(new_window, qtbot, toolkit_home):
    window = new_window(settings=Settings())
    window.opening.first()
    page = window.page
    page.name.setText("Nino")
    page.who.put("custodian", "IOM")
    page.begin.click()
    qtbot.waitUntil(lambda: window.shelf.facts is not None and window.here == "home", timeout=30_000)
    window.go("preferences")
    qtbot.waitUntil(lambda: "Custodian, IOM" in window.page.who.summary.text(), timeout=PATIENCE)


def titles(window):
    model = window.page.listing.model
    return [model.index(line).data(ROW).key for line in range(model.rowCount())]


def test_the_list_by_owner_and_by_what_is_due(new_window, waiting, qtbot):
    with store.open_library(waiting.path) as library, library.write() as tx:
        draft = items.get(tx, waiting.tool).draft()
        revisions.save(tx, waiting.tool, replace(draft, fields={**draft.fields, "owner": "Ministry of Labour"}))
    window = new_window(waiting.path)
    window.go("library")
    listing = window.page.listing
    qtbot.waitUntil(lambda: len(titles(window)) == 3, timeout=PATIENCE)
    listing.due.trigger()
    qtbot.waitUntil(lambda: titles(window) == [waiting.lesson], timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.page.facets.words("kind", "lesson") and listing.number.text() == "1", timeout=PATIENCE)
    listing.chips.cleared.emit("due", "")
    qtbot.waitUntil(lambda: len(titles(window)) == 3, timeout=PATIENCE)
    assert not listing.due.isChecked()

    listing.owned.trigger()
    dialog = window.findChild(QInputDialog)
    assert dialog.isVisible()
    dialog.setTextValue("ministry")
    dialog.accept()
    qtbot.waitUntil(lambda: titles(window) == [waiting.tool], timeout=PATIENCE)
    listing.chips.cleared.emit("owner", "ministry")
    qtbot.waitUntil(lambda: len(titles(window)) == 3, timeout=PATIENCE)


def test_the_counts_follow_owner_and_due(waiting):
    with store.open_library(waiting.path) as library, library.read() as tx:
        assert asking.counts(tx, asking.Narrowing(due=True))["kind"] == {"lesson": 1}
        assert asking.counts(tx, asking.Narrowing(owner="nobody"))["kind"] == {}
        assert asking.counts(tx, asking.Narrowing({"kind": ("tool",)}, due=True))["kind"] == {"lesson": 1}
