"""Handing out in the real window: the pages seen, chosen, saved, printed, and what is said when that fails."""

import pikepdf
import pytest
import worlds
from publishing.conftest import entry, handout
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog

from toolkit_app.desktop import language
from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.publishing import asking, paper
from toolkit_app.desktop.publishing.fields import ChoiceField
from toolkit_app.desktop.publishing.printdialog import PrintDialog
from toolkit_app.errors import ToolkitError
from toolkit_app.library import store
from toolkit_app.library.items import Draft
from toolkit_app.publishing import archive, pdf, preview
from toolkit_app.publishing.options import Option

PATIENCE = 20_000


@pytest.fixture
def page(new_window, world, qtbot):
    window = new_window(world.path)
    window.go("publishing", world.lesson)
    shown(window.page, qtbot)
    return window.page


def shown(page, qtbot):
    qtbot.waitUntil(lambda: page.maker.made is not None and page.viewer.settled, timeout=PATIENCE)


def failed(page, qtbot):
    qtbot.waitUntil(lambda: page.viewer.stack.currentIndex() == 1, timeout=PATIENCE)


def pick(box, code):
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def test_the_page_is_seen_and_can_be_saved(page, tmp_path, qtbot):
    target = tmp_path / "hand out.pdf"
    with qtbot.waitSignal(page.said, timeout=PATIENCE) as caught:
        page.save_to(str(target))
    assert str(target) in caught.args[0]
    assert "PDF/A-2a" in caught.args[0]
    assert preview.page_count(target) >= 1
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_an_item_begins_in_its_own_language(new_window, world, qtbot):
    window = new_window(world.path)
    window.go("publishing", world.georgian)
    shown(window.page, qtbot)
    assert window.page.choices.lang_box.currentData() == "ka"


def test_another_paper_makes_other_pages(page, qtbot):
    before = page.sheet.ratio, page.maker.made.path
    pick(page.choices.paper_box, "A5")
    assert page.maker.made is None
    shown(page, qtbot)
    assert page.maker.made.path != before[1]
    assert not before[1].exists()


def test_a_book_has_more_pages_to_turn(page, qtbot):
    pick(page.choices.layout_box, "book")
    shown(page, qtbot)
    assert page.maker.made.pages > 1
    assert not page.viewer.previous.isEnabled()
    page.viewer.next.click()
    assert page.viewer.position.text() == f"Page 2 of {page.maker.made.pages}"
    page.viewer.turn(page.maker.made.pages)
    assert page.viewer.number == 2


def test_several_items_in_an_order(page, world, qtbot):
    page.chosen.add.click()
    dialog = page.findChild(ItemDialog)
    dialog.line.setText("two pages")
    qtbot.waitUntil(lambda: dialog.hits.count() == 1, timeout=PATIENCE)
    dialog.accept()
    qtbot.waitUntil(lambda: page.chosen.keys() == (world.lesson, world.tool), timeout=PATIENCE)
    shown(page, qtbot)
    page.chosen.up.click()
    assert page.chosen.keys() == (world.tool, world.lesson)
    shown(page, qtbot)
    page.chosen.remove.click()
    assert page.chosen.keys() == (world.lesson,)
    assert not page.chosen.remove.isEnabled()
    shown(page, qtbot)


def test_a_language_that_is_not_there_is_told_in_the_page(page, qtbot):
    pick(page.choices.lang_box, "fr")
    failed(page, qtbot)
    assert page.viewer.trouble.text()
    assert page.viewer.remedy.text()
    assert not page.save.isEnabled()
    pick(page.choices.lang_box, "en")
    shown(page, qtbot)
    assert page.save.isEnabled()


def test_a_letter_without_a_shape_is_told_in_the_page(new_window, world, qtbot):
    with store.open_library(world.path) as library:
        key = worlds.make(library, "note", Draft("A note", "en", "Clay 𒀀 tablet.\n"))
    window = new_window(world.path)
    window.go("publishing", key)
    failed(window.page, qtbot)
    assert "𒀀" in window.page.viewer.trouble.text() or "U+12000" in window.page.viewer.trouble.text()
    assert list(window.page.maker.folder.iterdir()) == []


def test_a_mistake_of_the_program_is_reported_and_told(page, said, qtbot, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(asking, "material", broken)
    pick(page.choices.paper_box, "A5")
    failed(page, qtbot)
    assert said.messages.pop().kind == "bug"


def test_stopping_is_told_and_can_be_tried_again(page, qtbot):
    page._make()
    qtbot.waitUntil(lambda: page.maker.job is not None, timeout=PATIENCE)
    page.maker.job.cancel()
    qtbot.waitUntil(lambda: page.maker.job is None, timeout=PATIENCE)
    if page.maker.made is None:
        assert "stopped" in page.viewer.trouble.text()
        page.viewer.retry.click()
    shown(page, qtbot)


def test_warnings_are_shown(page, qtbot, tmp_path):
    page.maker.made = asking.Made(tmp_path / "x.pdf", 1, (ToolkitError("One picture is left out.", "Look at it."),))
    page._allow()
    assert page.warnings.text() == "One picture is left out. Look at it."


def test_a_folder_that_cannot_be_written_is_told(page, said, tmp_path, qtbot):
    (tmp_path / "file").write_text("no folder")
    page.save_to(str(tmp_path / "file" / "x.pdf"))
    qtbot.waitUntil(lambda: said.messages != [], timeout=PATIENCE)
    assert "could not be written" in said.messages.pop().text


@pytest.fixture
def three(tmp_path):
    """Three pages of A4."""
    path = tmp_path / "three.pdf"
    texts = handout(*(entry(key=f"LL-0000000{number}") for number in range(3)), paper="A4")
    for _ in pdf.write(texts, path, image=lambda key, name: None):
        pass
    return asking.Made(path, 3, ())


def printed(page, order, made, qtbot, words):
    with qtbot.waitSignal(page.printer.said, timeout=PATIENCE, check_params_cb=lambda said: words in said):
        page.printer._ordered(made, order)


def sizes_of(path):
    with pikepdf.open(path) as pdf:
        return [tuple(round(float(edge)) for edge in one.mediabox[2:]) for one in pdf.pages]


def test_sheets_reach_the_printer(page, three, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(paper, "PRINT_DPI", 60)
    dialog = PrintDialog(3, "Book", page)
    pick(dialog.sheet_box, 2)
    order = dialog.order("")
    order.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printed(page, order, three, qtbot, "Handed to the printer.")
    assert sizes_of(tmp_path / "printed.pdf") == [(842, 595)] * 2


@pytest.mark.parametrize("pages, sheet, size, sizes", [
    ("", 1, "", [(595, 842)] * 3), ("2-3", 1, "", [(595, 842)] * 2), ("1-3", 2, "", [(842, 595)] * 2),
    ("1, 2", 2, "A3", [(1191, 842)]), ("1", 1, "A5", [(420, 595)])])
def test_pages_and_sheets_as_they_were_ordered(page, three, tmp_path, qtbot, pages, sheet, size, sizes):
    dialog = PrintDialog(3, "Book", page)
    pick(dialog.sheet_box, sheet)
    pick(dialog.paper_box, size)
    dialog.range.setText(pages)
    printed(page, dialog.order(str(tmp_path / "printed.pdf")), three, qtbot, "Saved: ")
    assert sizes_of(tmp_path / "printed.pdf") == sizes
    assert archive.conformance(tmp_path / "printed.pdf") == archive.TAGGED


def test_pages_that_are_not_there_are_told(page):
    dialog = PrintDialog(4, "Book", page)
    for text, good in (("", True), ("2", True), ("1–3, 4", True), ("5", False), ("x", False), ("0", False)):
        dialog.range.setText(text)
        assert dialog.accept_button.isEnabled() is good, text
        assert dialog.trouble.isHidden() is good, text


def test_sides_and_copies_reach_the_printer(page):
    dialog = PrintDialog(4, "Book", page)
    dialog.copies.setValue(12)
    pick(dialog.sides_box, "long")
    assert dialog.order("").printer.copyCount() == 12
    assert dialog.sides() == QPrinter.DuplexMode.DuplexLongSide
    pick(dialog.sheet_box, 2)
    assert dialog.sides() == QPrinter.DuplexMode.DuplexShortSide


def test_printing_is_asked_for_by_the_dialog(page, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", staticmethod(list))
    page.printer.wish()
    page.printer.begin(page.maker.made)
    dialog = page.findChild(PrintDialog)
    assert dialog.alone.isVisible()
    assert dialog.accept_button.text() == "Save…"
    for widget in (dialog.more, dialog.copies, dialog.sides_box):
        assert not widget.isEnabled()
    dialog.accept()
    chooser = dialog.findChild(QFileDialog)
    with qtbot.waitSignal(dialog.ordered, timeout=PATIENCE):
        chooser.fileSelected.emit(str(tmp_path / "printed.pdf"))
    qtbot.waitUntil((tmp_path / "printed.pdf").exists, timeout=PATIENCE)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_no_page_is_told(page, said, tmp_path, qtbot):
    order = PrintDialog(1, "Book", page).order("")
    order.printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    page.printer._ordered(page.maker.made, order)
    qtbot.waitUntil(lambda: said.messages != [], timeout=PATIENCE)
    assert "did not take the page" in said.messages.pop().text


def test_a_larger_page_fills_the_width(page, qtbot):
    page.window().resize(1100, 600)
    qtbot.waitUntil(lambda: page.viewer.settled and page.sheet.height() < 600, timeout=PATIENCE)
    before = page.sheet.page_width
    page.viewer.wide.click()
    qtbot.waitUntil(lambda: page.sheet.page_width > before, timeout=PATIENCE)


def test_what_was_put_together_stays_on_the_way_back(page, world, qtbot):
    window = page.window()
    page.add(world.tool)
    qtbot.waitUntil(lambda: len(page.chosen.keys()) == 2, timeout=PATIENCE)
    shown(page, qtbot)
    window.go("library", world.lesson)
    window.go("publishing", world.tool)
    assert page.chosen.keys() == (world.lesson, world.tool)


def test_words_too_wide_for_a_box_beside_its_label_get_a_line_of_their_own(qtbot, english):
    language.use("ka")
    for words, wide in (("ერთი", False), ("გვერდის ბოლოს", True)):
        made = ChoiceField(Option("notes", "choice", {"ka": "შენიშვნები"}, "end", {"end": {"ka": words}}), "end")
        qtbot.addWidget(made)
        assert made.wide is wide
