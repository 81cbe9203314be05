"""Importing in the real window: what becomes of files is seen and chosen before, tried, carried out and taken back."""

import pytest
from intake.office import workbook
from intake.wordfiles import about, comment, dele, docx, ins, p, png
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from toolkit_app.desktop import language
from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.importing.textview import BESIDE
from toolkit_app.library import items, store
from toolkit_app.settings import Settings
from toolkit_app.validation.comments import register

PATIENCE = 30_000
WORD = docx(p("Wells first", style="Title") + p("Background", style="Titre1") + p("A village ", about(0, "without"), " water.")
            + p("What happened", style="Titre1") + p("The survey ", dele("named"), ins("found"), " the well.")
            + p("Annex", style="Titre1") + p("A list."), comments=comment(0, "Since when?"))
NOTE = "# Present\n\nTwo officers.\n\n# Background\n\nNone.\n"
ROWS = [["Name", "Municipality", "What it does"], ["Legal aid", "Kharagauli", "Advice"], ["Health", "Nowhere", ""],
        ["", "Telavi", "x"]]


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.docx").write_bytes(WORD)
    (made / "b.md").write_text(NOTE, encoding="utf-8")
    (made / "Services.xlsx").write_bytes(workbook(("Sheet", ROWS)))
    (made / "z.docx").write_bytes(png())
    return made


@pytest.fixture
def window(new_window, world):
    return new_window(world.path, Settings({"language": "en", "person": "Nino"}))


@pytest.fixture
def stored(world):
    """What the file of the library holds, read by another program."""
    def read(function, *arguments):
        with store.open_library(world.path) as library, library.read() as tx:
            return function(tx, *arguments)

    return read


def previewed(window, qtbot, *paths):
    """The page with the preview of these files, its lines by the names of their files."""
    window.go("importing")
    page = window.page
    page.take(list(paths))
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.preview, timeout=PATIENCE)
    return page


def row_of(page, name):
    return next(row for row in range(page.preview.list.count()) if page.preview.list.item(row).text().startswith(name))


def choose(page, name):
    page.preview.list.setCurrentRow(row_of(page, name))
    return page.preview.text


def said_of(page, name):
    return page.preview.list.item(row_of(page, name)).text().split("\n", 1)[1]


def pick(box, code):
    box.setCurrentIndex(box.findData(code))
    assert box.currentData() == code
    box.activated.emit(box.currentIndex())


def box_of(mapping, words):
    row = next(row for row in range(mapping.rowCount()) if mapping.item(row, 0).text().strip() == words)
    return mapping.cellWidget(row, 1)


def reported(page, button, qtbot):
    button.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.report, timeout=PATIENCE)
    return page.report


def test_word_with_comments_from_the_preview_to_the_register_and_back(window, folder, stored, said, qtbot):
    page = previewed(window, qtbot, folder / "a.docx")
    text = choose(page, "a.docx")
    pick(text.kind, "lesson")
    assert box_of(text.mapping, "Background").currentText() == "Context"
    assert box_of(text.mapping, "Annex").currentText() == "A heading of its own"
    pick(box_of(text.mapping, "Annex"), "section:limits")
    text.title.setText("Wells before workshops")
    text.title.textEdited.emit(text.title.text())
    qtbot.waitUntil(lambda: "Where it does not apply" in text.browser.toPlainText() or "A list." in text.browser.toPlainText(),
                    timeout=PATIENCE)
    assert text.tabs.tabText(BESIDE) == "Comments and changes: 2"
    assert "Since when?" in text.beside.toPlainText()
    assert "named → found" in text.beside.toPlainText()

    report = reported(page, page.preview.dry, qtbot)
    assert report.counts.text().startswith("New items: 1.")
    assert stored(lambda tx: items.listing(tx).total) == 3
    page.stack.setCurrentWidget(page.preview)
    report = reported(page, page.preview.go, qtbot)
    assert "Comments: 1, proposed changes: 1." in report.cards.toPlainText()
    key = page.report._report.lines[0].key
    item = stored(items.get, key)
    assert (item.title, item.kind) == ("Wells before workshops", "lesson")
    assert "{#limits}\n\nA list." in item.body
    assert {one.submitter for one in stored(register.on, key)} == {"Nino"}

    report.wanted.emit(key)
    qtbot.waitUntil(lambda: window.here == "library" and window.key == key, timeout=PATIENCE)
    window.back()
    said.answers.append("undo")
    report.take_back.click()
    qtbot.waitUntil(report.taken_back.isVisible, timeout=PATIENCE)
    assert said.messages.pop().text == "Take the import back?"
    assert report.taken_back.text() == "Taken back. Retired: 1. Earlier text again: 0. Comments withdrawn: 2."
    assert stored(items.get, key).retired
    report.more.emit()
    qtbot.waitUntil(lambda: "Taken back" in page.start.cards.toPlainText(), timeout=PATIENCE)


def test_a_folder_with_everything_and_what_is_chosen_for_several(window, folder, stored, qtbot):
    page = previewed(window, qtbot, folder)
    assert page.preview.counts.text() == "To be taken in: 3 of 4"
    assert said_of(page, "z.docx") == "The file z.docx is a picture; it has no text to read."
    preview = page.preview
    choose(page, "a.docx")
    preview.list.item(row_of(page, "b.md")).setSelected(True)
    assert preview.text.note.text() == "Chosen: 2. What is set here holds for all of them."
    assert not preview.text.title.isEnabled()
    pick(preview.text.kind, "methodology")
    pick(preview.text.lang, "fr")
    pick(preview.text.changes, "accept")
    pick(box_of(preview.text.mapping, "Background"), "title")
    preview.list.item(row_of(page, "Services")).setCheckState(Qt.CheckState.Unchecked)
    assert (said_of(page, "a.docx"), said_of(page, "b.md"), said_of(page, "Services")) == (
        "Methodology  ·  Français", "Methodology  ·  Français", "Left out")
    report = reported(page, preview.go, qtbot)
    assert report.counts.text() == "New items: 2. New versions: 0. Here already: 0. Left out: 1. Not possible: 1."
    first, second = (stored(items.get, line.key) for line in report._report.lines[:2])
    assert (first.lang, second.lang, first.kind) == ("fr", "fr", "methodology")
    assert "The survey found the well." in first.body
    assert "Background" not in first.body + second.body
    report.only_told.setChecked(True)
    assert "Wells first" not in report.cards.toPlainText()
    report.copy.click()
    assert QGuiApplication.clipboard().text().count("\n") == 4


def test_rows_are_seen_before_and_columns_are_remembered(window, folder, stored, qtbot):
    page = previewed(window, qtbot, folder / "Services.xlsx")
    sheet = page.preview.sheet
    assert sheet.kind.currentData() == "service"
    assert box_of(sheet.mapping, "Municipality").currentText() == "Place"
    assert box_of(sheet.mapping, "What it does").currentText() == "Left out"
    pick(box_of(sheet.mapping, "What it does"), "section:description")
    qtbot.waitUntil(lambda: sheet.counts.text() == "Rows: 3. To look at: 2. Of which nothing can be made: 1.", timeout=PATIENCE)
    sheet.only_wrong.setChecked(True)
    assert [sheet.rows.item(row, 0).text() for row in range(sheet.rows.rowCount())] == ["3", "4"]
    assert "Nowhere" in sheet.rows.item(0, 1).text()
    report = reported(page, page.preview.go, qtbot)
    made = [stored(items.get, line.key) for line in report._report.lines if line.key]
    assert [(one.title, one.fields.get("place")) for one in made] == [("Legal aid", ["kharagauli"]), ("Health", None)]
    assert "Advice" in made[0].body

    page = previewed(window, qtbot, folder / "Services.xlsx")
    assert box_of(page.preview.sheet.mapping, "What it does").currentText() == "Description"
    sheet.head.setValue(2)
    assert box_of(sheet.mapping, "Kharagauli").currentText() == "Left out"
    sheet.head.setValue(1)
    pick(box_of(sheet.mapping, "What it does"), "more")
    pick(sheet.existing, "new")
    # the row that says nothing else than its item is here already
    assert reported(page, page.preview.go, qtbot).counts.text().startswith("New items: 1. New versions: 0. Here already: 1.")


def test_a_new_version_of_an_item_that_is_here(window, world, folder, stored, qtbot):
    page = previewed(window, qtbot, folder / "a.docx")
    text = choose(page, "a.docx")
    text.goal_chosen.emit("other")
    dialog = window.findChild(ItemDialog)
    dialog.chosen.emit(world.lesson, "")
    dialog.close()
    assert said_of(page, "a.docx") == f"New version of {world.lesson}"
    assert not text.kind.isEnabled()
    before = stored(items.get, world.lesson)
    report = reported(page, page.preview.go, qtbot)
    assert report.counts.text().startswith("New items: 0. New versions: 1.")
    now = stored(items.get, world.lesson)
    assert now.title == "Wells first"
    assert now.fields["place"] == before.fields["place"]
    # the same file once more is known, and is taken only where that is asked for
    page = previewed(window, qtbot, folder / "a.docx")
    assert said_of(page, "a.docx") == f"Here already: {world.lesson}"
    assert not page.preview.go.isEnabled()
    page.preview.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert said_of(page, "a.docx") == "Note  ·  English"
    pick(text.goal, "leave")
    assert not page.preview.go.isEnabled()


def test_files_are_dropped_on_the_window(window, folder, qtbot):
    window.go("library")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder / "b.md"))])
    where, none, left = QPointF(300, 300), Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(where, Qt.DropAction.CopyAction, mime, left, none))
    assert window.here == "importing"
    page = window.page
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.preview, timeout=PATIENCE)
    assert page.preview.list.item(0).text().startswith("b.md")
    words = QMimeData()
    words.setText("only words")
    enter = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, words, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_the_clipboard_comes_in(window, stored, said, qtbot):
    window.go("importing")
    page = window.page
    QGuiApplication.clipboard().clear()
    page.start.clipboard.click()
    assert said.messages.pop().text == "There is no text on the clipboard."
    mime = QMimeData()
    mime.setHtml("<h1>Wells first</h1><p>A <b>survey</b>.</p>")
    QGuiApplication.clipboard().setMimeData(mime)
    page.start.clipboard.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.preview, timeout=PATIENCE)
    report = reported(page, page.preview.go, qtbot)
    assert "A **survey**." in stored(items.get, report._report.lines[0].key).body


def test_what_cannot_be_read_and_what_is_stopped(window, tmp_path, folder, said, qtbot):
    window.go("importing")
    page = window.page
    page.take([tmp_path / "none.docx"])
    qtbot.waitUntil(lambda: bool(said.messages), timeout=PATIENCE)
    assert said.messages.pop().text.startswith("There is no file")
    assert page.start.files.isEnabled()
    with qtbot.waitSignal(page.said, timeout=PATIENCE) as caught:
        page.take([folder])
        page.start.stop.click()
    assert caught.args == ["Stopped. Nothing was taken in."]
    assert page.stack.currentWidget() is page.start


def test_the_words_of_the_preview_follow_the_language(window, folder, qtbot):
    page = previewed(window, qtbot, folder)
    choose(page, "a.docx")
    language.use("ka")
    qtbot.waitUntil(lambda: page.preview.go.text() == "შემოტანა", timeout=PATIENCE)
    assert page.preview.text.goal.currentText() == "ახალ მასალად"
    assert said_of(page, "b.md").startswith("ჩანიშვნა")


def test_the_library_leaves_as_a_plain_folder_and_comes_back(window, world, tmp_path, qtbot):
    window.commands["library.export-folder"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)), timeout=PATIENCE)
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "out"))
    dialog.close()
    qtbot.waitUntil(lambda: (tmp_path / "out" / "library.json").exists(), timeout=PATIENCE)
    page = previewed(window, qtbot, tmp_path / "out")
    assert page.preview.list.item(0).text() == "out\nItems: 3"
    report = reported(page, page.preview.go, qtbot)
    assert report.counts.text() == "New items: 0. New versions: 0. Here already: 3. Left out: 0. Not possible: 0."
    assert report.take_back.isHidden()
