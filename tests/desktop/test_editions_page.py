from dataclasses import replace
from types import SimpleNamespace

import panels
import pypdfium2
import pytest
import worlds
from PySide6.QtWidgets import QFileDialog

from toolkit_app.desktop.publishing.printdialog import PrintDialog
from toolkit_app.library import editions, items, revisions, store
from toolkit_app.publishing import preview

PATIENCE = 20_000


@pytest.fixture
def page(new_window, world, qtbot):
    window = new_window(world.path)
    window.commands["library.editions"].trigger()
    qtbot.waitUntil(lambda: window.page.title.text() != "", timeout=PATIENCE)
    return window.page


def lines(view):
    return [view.item(place).text() for place in range(view.count())]


def fill(page, qtbot, number, *keys):
    page.new.click()
    form = page.form
    qtbot.waitUntil(lambda: page.stack.currentWidget() is form, timeout=PATIENCE)
    form.name.setText("Methodology")
    form.number.setText(number)
    for key in keys:
        before = len(form.chosen.keys())
        form.add(key)
        qtbot.waitUntil(lambda before=before: len(form.chosen.keys()) > before, timeout=PATIENCE)
    form.seal.click()
    return form


def test_an_edition_is_sealed_and_shown_with_its_digest(page, world, qtbot):
    assert page.title.text() == "There is no edition yet."
    fill(page, qtbot, "0.1", world.lesson, world.tool)
    qtbot.waitUntil(lambda: page.title.text() == "Methodology 0.1", timeout=PATIENCE)
    with store.open_library(world.path) as library, library.read() as tx:
        made = editions.editions(tx)[0]
    qtbot.waitUntil(lambda: "The digest fits" in page.facts.text(), timeout=PATIENCE)
    assert made.digest in page.facts.text()
    assert [text.split("\n")[0] for text in lines(page.lines)] == [worlds.WELL.title, worlds.TOOL.title]


def test_a_final_number_is_refused_with_the_reasons_in_words(page, world, qtbot):
    form = fill(page, qtbot, "1.0", world.lesson)
    qtbot.waitUntil(form.warning.isVisible, timeout=PATIENCE)
    assert f"{world.lesson} (Draft)" in form.warning.text()
    assert form.name.text() == "Methodology"
    form.cancel.click()
    assert page.title.text() == "There is no edition yet."


@pytest.fixture
def two(world):
    """Two editions: in the second the lesson is changed, the tool gone, the Georgian lesson new."""
    with store.open_library(world.path) as library:
        with library.write() as tx:
            editions.make(tx, "Methodology", "0.1", [world.lesson, world.tool])
        with library.write() as tx:
            draft = items.get(tx, world.lesson).draft()
            revisions.save(tx, world.lesson, replace(draft, body=draft.body.replace("42", "43") + f"\n[[{world.tool}]]\n"))
            editions.make(tx, "Methodology", "0.2", [world.lesson, world.georgian])
    return SimpleNamespace(**vars(world))


def test_two_editions_are_compared(two, page, qtbot):
    qtbot.waitUntil(lambda: page.list.count() == 2 and page.title.text() == "Methodology 0.2", timeout=PATIENCE)
    page.list.selectAll()
    qtbot.waitUntil(lambda: page.title.text() == "From Methodology 0.1 to Methodology 0.2", timeout=PATIENCE)
    said = [text.split("\n")[1].split(" · ")[0] for text in lines(page.lines)]
    assert said == ["Added", "Left out", "Changed"]
    assert not page.print.isVisible()
    assert "Household surveys" in page.view.toPlainText()
    assert page.view.changes == 2
    assert worlds.TOOL.title in page.view.toPlainText()
    assert "[[" not in page.view.toPlainText()
    page.lines.setCurrentRow(0)
    assert page.view.toPlainText() == ""


def test_an_edition_becomes_a_book(two, page, qtbot, tmp_path):
    qtbot.waitUntil(lambda: page.print.isVisible(), timeout=PATIENCE)
    page.print.click()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None, timeout=PATIENCE)
    dialog = page.findChild(QFileDialog)
    with qtbot.waitSignal(page.said, timeout=PATIENCE):
        dialog.fileSelected.emit(str(tmp_path / "book.pdf"))
    dialog.close()
    assert preview.page_count(tmp_path / "book.pdf") >= 2


def test_its_book_and_its_pages_say_what_was_agreed(new_window, world, qtbot, tmp_path):
    with store.open_library(world.path) as library:
        key = panels.methodology(library)
        panels.asked_and_closed(library, key)
        with library.write() as tx:
            editions.make(tx, "Methodology", "0.9", [key])
        # what came later is no part of the edition
        panels.asked_and_closed(library, key, {"s-0001": [1] * 5})
    window = new_window(world.path)
    window.go("editions")
    page = window.page
    qtbot.waitUntil(lambda: page.print.isVisible(), timeout=PATIENCE)
    page.print.click()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None, timeout=PATIENCE)
    dialog = page.findChild(QFileDialog)
    with qtbot.waitSignal(page.said, timeout=PATIENCE):
        dialog.fileSelected.emit(str(tmp_path / "book.pdf"))
    dialog.close()
    book = pypdfium2.PdfDocument(tmp_path / "book.pdf")
    text = "".join(leaf.get_textpage().get_text_range() for leaf in book)
    book.close()
    assert "Validation record" in text
    assert text.index("Validated") < text.index("Validated with reservations") < text.index("Not validated")
    page.to_printer.click()
    qtbot.waitUntil(lambda: page.findChild(PrintDialog) is not None, timeout=PATIENCE)
    page.findChild(PrintDialog).reject()


def test_the_next_edition_begins_with_the_items_of_the_last(two, page, qtbot):
    qtbot.waitUntil(lambda: page.list.count() == 2, timeout=PATIENCE)
    page.new.click()
    qtbot.waitUntil(lambda: page.form.chosen.keys() == (two.lesson, two.georgian), timeout=PATIENCE)
    assert page.form.name.text() == "Methodology"


def test_the_library_is_opened_as_it_was_and_left_again(new_window, world, qtbot):
    with store.open_library(world.path) as library, library.write() as tx:
        editions.make(tx, "Methodology", "0.1", [world.lesson])
    with store.open_library(world.path) as library, library.write() as tx:
        revisions.save(tx, world.lesson, replace(items.get(tx, world.lesson).draft(), title="Hazelnuts"))
    window = new_window(world.path)
    window.commands["library.editions"].trigger()
    qtbot.waitUntil(lambda: window.page.enter_it.isVisible(), timeout=PATIENCE)
    window.page.enter_it.click()
    qtbot.waitUntil(lambda: window.edition.isVisible() and window.key == world.lesson, timeout=PATIENCE)
    assert "Methodology 0.1" in window.edition.words.text()
    assert (window.page.listing.model.rowCount(), window.item.title) == (1, worlds.WELL.title)
    assert window.windowTitle().startswith("Methodology 0.1 (reading only)")
    assert not window.commands["item.edit"].isEnabled()
    assert not window.commands["item.new"].isEnabled()
    # search looks into this edition alone
    qtbot.waitUntil(lambda: window.shelf.index_state == (1, 1), timeout=PATIENCE)
    window.header.field.setText("hazelnuts")
    qtbot.waitUntil(lambda: window.here == "search" and window.page.answered, timeout=PATIENCE)
    assert window.page.results.model.rowCount() == 0
    window.header.field.setText("survey")
    qtbot.waitUntil(lambda: window.page.results.model.rowCount() == 1, timeout=PATIENCE)
    window.header.field.clear()
    window.go("home")
    qtbot.waitUntil(lambda: window.page.place.text() == "Methodology 0.1", timeout=PATIENCE)
    window.edition.leave.click()
    qtbot.waitUntil(lambda: window.edition.isHidden() and window.shelf.facts is not None, timeout=PATIENCE)
    window.read(world.lesson)
    qtbot.waitUntil(lambda: window.item is not None and window.item.title == "Hazelnuts", timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.shelf.index_state == (3, 3), timeout=PATIENCE)
