"""Handing out in the real window: the check before it, an answer for what it holds back, other formats, a whole list."""

from dataclasses import replace

import pytest
import worlds
from PySide6.QtWidgets import QFileDialog

from toolkit_app.desktop.leaving.batch import BatchDialog
from toolkit_app.desktop.leaving.check import CONCERN, CheckDialog
from toolkit_app.desktop.publishing.printdialog import PrintDialog
from toolkit_app.library import items, overrides, people, store
from toolkit_app.library.items import Draft
from toolkit_app.settings import Settings

PATIENCE = 20_000
PERSONAL = Draft("A note with a number", "en", "## Text {#text}\n\nRing 599 12 34 56.\n")


@pytest.fixture
def held(world):
    """A note that holds a telephone number; its key."""
    with store.open_library(world.path) as library:
        return worlds.make(library, "note", PERSONAL)


def opened(parent, kind, qtbot):
    qtbot.waitUntil(lambda: any(one.isVisible() for one in parent.findChildren(kind)), timeout=PATIENCE)
    return next(one for one in parent.findChildren(kind) if one.isVisible())


def publishing(new_window, world, key, qtbot, person=""):
    window = new_window(world.path, Settings({"language": "en", "person": person}))
    window.go("publishing", key)
    qtbot.waitUntil(lambda: window.page.maker.made is not None and window.page.viewer.settled, timeout=PATIENCE)
    return window


def pick(box, code):
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def lines(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count()) if dialog.list.item(row).data(CONCERN)]


def save_as(page, target, qtbot):
    dialog = opened(page, QFileDialog, qtbot)
    with qtbot.waitSignal(page.said, timeout=PATIENCE) as caught:
        dialog.fileSelected.emit(str(target))
    dialog.close()
    return caught.args[0]


@pytest.mark.parametrize("form", ["docx", "html", "epub"])
def test_an_item_leaves_in_another_format(new_window, world, qtbot, tmp_path, form):
    window = publishing(new_window, world, world.lesson, qtbot)
    pick(window.page.leaving.format_box, form)
    assert window.page.save.text() == "Save…"
    window.page.save.click()
    assert str(tmp_path) in save_as(window.page, tmp_path / f"a.{form}", qtbot)
    assert (tmp_path / f"a.{form}").stat().st_size > 500


def test_what_is_held_back_leaves_when_somebody_answers_for_it(new_window, world, held, qtbot, tmp_path):
    window = publishing(new_window, world, held, qtbot, person="Nino")
    window.page.save.click()
    dialog = opened(window, CheckDialog, qtbot)
    assert lines(dialog) == ["Text: “599 12 34 56”\nA telephone number"]
    assert dialog.summary.text() == "Held back: 1. To look at: 0."
    assert not dialog.go_on.isEnabled()
    assert not dialog.answer.isEnabled()
    dialog.reason.setText("the number of the office")
    dialog.answer.click()
    save_as(window.page, tmp_path / "a.pdf", qtbot)
    assert (tmp_path / "a.pdf").exists()
    with store.open_library(world.path) as library, library.read() as tx:
        (one,) = overrides.overrides(tx, held)
    assert (one.author, one.reason, one.level) == ("Nino", "the number of the office", "internal")
    window.page.print_at_once()
    opened(window.page, PrintDialog, qtbot).close()


def test_who_has_no_name_is_told_so_and_a_line_leads_to_its_place(new_window, world, held, qtbot):
    window = publishing(new_window, world, held, qtbot)
    window.page.save.click()
    dialog = opened(window, CheckDialog, qtbot)
    assert dialog.barred.isVisible()
    assert not dialog.reason.isVisible()
    dialog.go_to.click()
    qtbot.waitUntil(lambda: window.here == "editor" and window.key == held, timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.focusWidget() in window.page.view.form.edits.values(), timeout=PATIENCE)


def test_in_a_library_that_is_only_read_nobody_can_answer(new_window, world, held, qtbot):
    window = publishing(new_window, world, held, qtbot, person="Nino")
    window.shelf.facts = replace(window.shelf.facts, read_only=True)
    window.page.save.click()
    dialog = opened(window, CheckDialog, qtbot)
    assert dialog.barred.text().startswith("Here the library can only be read.")
    assert not dialog.reason.isVisible()


def test_printing_is_checked_too(new_window, world, held, qtbot):
    window = publishing(new_window, world, held, qtbot)
    window.page.print.click()
    opened(window, CheckDialog, qtbot).reject()
    assert window.page.findChildren(PrintDialog) == []


def test_the_check_can_be_seen_by_itself(new_window, world, qtbot):
    window = publishing(new_window, world, world.lesson, qtbot)
    window.page.check.click()
    dialog = opened(window, CheckDialog, qtbot)
    assert dialog.summary.text() == "Nothing of concern was found."
    assert not dialog.go_on.isVisible()
    dialog.reject()
    pick(window.page.leaving.level_box, "public")
    window.page.check.click()
    dialog = opened(window, CheckDialog, qtbot)
    assert lines(dialog)[0].endswith("Nobody has said who may read it")
    dialog.reject()


def test_a_file_each_and_what_fails_is_told(new_window, world, held, qtbot, tmp_path, said):
    window = new_window(world.path)
    window.go("library")
    window.commands["library.export"].trigger()
    dialog = opened(window, BatchDialog, qtbot)
    assert dialog.words.text() == "Items: 4, as the list shows them."
    assert not dialog.choices.each.isEnabled()
    pick(dialog.choices.format_box, "docx")
    dialog.choices.each.setChecked(True)
    dialog.go_on.click()
    check = opened(window, CheckDialog, qtbot)
    assert check.go_on.isEnabled()
    check.go_on.click()
    target = opened(window, QFileDialog, qtbot)
    target.fileSelected.emit(str(tmp_path / "out"))
    target.close()
    qtbot.waitUntil(lambda: bool(said.messages), timeout=PATIENCE)
    message = said.messages.pop()
    assert message.text == "Written: 3. Failed: 1."
    assert held in message.detail
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_the_list_as_a_spreadsheet_in_the_language_of_the_window(new_window, world, qtbot, tmp_path):
    import openpyxl

    window = new_window(world.path)
    window.go("library")
    window.page.narrow({"kind": ("lesson",)})
    qtbot.waitUntil(lambda: window.page.listing.narrowing.where.get("kind") == ("lesson",), timeout=PATIENCE)
    window.commands["library.export"].trigger()
    dialog = opened(window, BatchDialog, qtbot)
    assert dialog.choices.format == "xlsx"
    dialog.go_on.click()
    target = opened(window, QFileDialog, qtbot)
    target.fileSelected.emit(str(tmp_path / "list.xlsx"))
    target.close()
    qtbot.waitUntil(lambda: (tmp_path / "list.xlsx").exists(), timeout=PATIENCE)
    assert openpyxl.load_workbook(tmp_path / "list.xlsx").active.max_row == 3


def test_a_place_that_cannot_be_written_is_told(new_window, world, qtbot, tmp_path, said):
    window = publishing(new_window, world, world.lesson, qtbot)
    pick(window.page.leaving.format_box, "docx")
    window.page.save.click()
    dialog = opened(window.page, QFileDialog, qtbot)
    dialog.fileSelected.emit(str(tmp_path / "none" / "a.docx"))
    dialog.close()
    qtbot.waitUntil(lambda: bool(said.messages), timeout=PATIENCE)
    assert said.messages.pop().detail == "Choose another folder."


def test_what_was_let_out_stands_in_the_history(new_window, world, held, qtbot):
    with store.open_library(world.path) as library, library.write(people.person_named(library, "Nino")) as tx:
        overrides.make(tx, items.get(tx, held), ["personal"], "partners", "the number of the office")
    window = new_window(world.path)
    window.go("history", held)
    qtbot.waitUntil(window.page.let_out.isVisible, timeout=PATIENCE)
    assert window.page.let_out.text().splitlines()[1].endswith("· Nino · Partners · personal data: the number of the office")
    window.go("history", world.lesson)
    qtbot.waitUntil(lambda: not window.page.let_out.isVisible(), timeout=PATIENCE)
