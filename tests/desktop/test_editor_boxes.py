"""The parts of the editor by themselves: boxes of text, find and replace, choices, rows, what is missing, unsaved work."""


import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from toolkit_app import kinds
from toolkit_app.desktop import language
from toolkit_app.desktop.editor import asking, gates
from toolkit_app.desktop.editor.choices import ChoicesEdit, Ticks
from toolkit_app.desktop.editor.fields import FieldsForm, essential
from toolkit_app.desktop.editor.finding import FindBar
from toolkit_app.desktop.editor.form import SectionsForm
from toolkit_app.desktop.editor.inserting import TableDialog
from toolkit_app.desktop.editor.letters import place, units, whole
from toolkit_app.desktop.editor.source import MOST_PASTED, SourceEdit, find_in
from toolkit_app.desktop.editor.tables import ItemsEdit
from toolkit_app.errors import ToolkitError
from toolkit_app.library import vocabulary

FRENCH = "« méthode »\u00a0: 12\u202f000 €"


@pytest.fixture
def box(qtbot, theme):
    edit = SourceEdit()
    qtbot.addWidget(edit)
    edit.resize(400, 120)
    edit.show()
    edit.setFocus()
    return edit


def mime(text="", html="", image=None, files=()):
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if image is not None:
        data.setImageData(image)
    if files:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    return data


def picture():
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


@given(st.text(max_size=60))
def test_units_are_letters_of_qt(text):
    assert whole(units(text)) == text
    assert len(units(text)) == place(text, len(text))


def test_no_break_spaces_stay(box):
    box.load(FRENCH)
    assert box.text() == FRENCH


def test_no_break_spaces_stay_when_copied(box):
    box.load(FRENCH)
    box.selectAll()
    box.copy()
    assert QGuiApplication.clipboard().text() == FRENCH


def test_typing_can_be_undone_and_the_loading_cannot(box):
    box.load("one")
    box.undo()
    assert box.text() == "one"
    QTest.keyClicks(box, "two ")
    box.undo()
    assert box.text() == "one"


def test_putting_is_one_step_to_undo(box):
    box.load("one")
    box.put("two\n\nthree")
    box.undo()
    assert box.text() == "one"


def test_colouring_is_no_writing(box, qtbot):
    box.load("## A *heading*")
    told = []
    box.written.connect(lambda: told.append(1))
    box._highlighter.rehighlight()
    assert told == []
    QTest.keyClicks(box, "x")
    assert told == [1]


def test_markdown_is_made_visible(box):
    box.load("plain **strong** `code`")
    box._highlighter.rehighlight()
    weights = {form.start: form.format.fontWeight() for form in box.document().firstBlock().layout().formats()}
    assert weights[6] > 400


def test_a_box_is_as_high_as_its_text(box, qtbot):
    low = box.sizeHint().height()
    box.load("line\n" * 30)
    assert box.sizeHint().height() > 3 * low
    box.resize(400, box.sizeHint().height())
    box.moveCursor(QTextCursor.MoveOperation.End)
    assert box.cursorRect().bottom() < box.viewport().height()
    assert box.verticalScrollBar().value() == 0


@pytest.mark.parametrize("keys, after", [("B", "a **word** b"), ("I", "a *word* b")])
def test_marking_words(box, keys, after):
    box.load("a word b")
    cursor = box.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(6, QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)
    QTest.keyClick(box, keys, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == after


def test_formatted_text_is_pasted_as_markdown(box):
    box.insertFromMimeData(mime("Title words", "<h3>Title</h3><p>Some <b>strong</b> words</p><ul><li>one</li><li>two</li></ul>"))
    assert "### Title" in box.text()
    assert "**strong**" in box.text()
    assert "- one" in box.text()


def test_the_bare_words_can_be_pasted(box):
    QGuiApplication.clipboard().setMimeData(mime("strong words", "<b>strong</b> words"))
    QTest.keyClick(box, "V", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert box.text() == "strong words"


def test_a_pasted_picture_becomes_bytes(box, qtbot):
    with qtbot.waitSignal(box.picture_pasted) as caught:
        box.insertFromMimeData(mime(image=picture()))
    assert QImage.fromData(caught.args[0]).width() == 20
    assert box.text() == ""


def test_dropped_picture_files_are_told(box, qtbot, tmp_path):
    with qtbot.waitSignal(box.files_dropped) as caught:
        box.insertFromMimeData(mime(files=[tmp_path / "well.PNG"]))
    assert caught.args[0] == [str(tmp_path / "well.PNG")]


def test_fifty_megabytes_are_refused(box, qtbot):
    box.load("kept")
    with qtbot.waitSignal(box.refused) as caught:
        box.insertFromMimeData(mime("x" * 50_000_000))
    assert isinstance(caught.args[0], ToolkitError)
    assert box.text() == "kept"


def test_a_long_text_with_formatting_is_refused_too(box, qtbot):
    with qtbot.waitSignal(box.refused):
        box.insertFromMimeData(mime("x" * (MOST_PASTED + 1), "<p>" + "x" * 9_000_000))


def test_signs_that_no_file_can_hold_are_left_out(box):
    box.insertFromMimeData(mime("a\0b"))
    assert box.text() == "ab"


def test_words_are_found_whatever_their_case_after_long_letters(box):
    box.load("😀 Ministry of Health, MINISTRY")
    assert [position for _, position in find_in([box], "ministry")] == [3, 23]


@pytest.fixture
def bar(qtbot, box):
    box.load("well, the Well and a well")
    made = FindBar(lambda: [box])
    qtbot.addWidget(made)
    made.open("well")
    return made


def test_stepping_through_what_is_found(bar, box):
    assert bar.count.text() == "3 found"
    bar.next()
    bar.next()
    assert box.textCursor().selectedText() == "Well"
    bar.previous()
    assert box.textCursor().selectionStart() == 0


def test_replacing_one(bar, box):
    bar.instead.setText("spring")
    bar.next()
    bar.replace()
    assert box.text() == "spring, the Well and a well"


def test_replacing_all_is_one_step_to_undo(bar, box):
    bar.instead.setText("spring")
    bar.replace_all()
    assert box.text() == "spring, the spring and a spring"
    box.undo()
    assert box.text() == "well, the Well and a well"


def test_escape_closes_the_bar(bar):
    QTest.keyClick(bar.sought, Qt.Key.Key_Escape)
    assert bar.isHidden()


BODY = "Before.\n\n## Context {#context}\n\nA village.\n\n## Odd {#odd}\n\nElse.\n"


@pytest.fixture
def form(qtbot, theme, english):
    made = SectionsForm()
    qtbot.addWidget(made)
    made.show_kind(kinds.LESSON, {})
    return made


def test_an_untouched_text_stays_letter_by_letter(form):
    body = "## What happened {#happened}\nno blank line  \n\n\n## Context {#context}\nlater"
    form.load(body, "en")
    assert form.body("en") == body


def test_a_box_per_section_and_one_for_the_rest(form):
    form.load(BODY, "en")
    assert form.edits["context"].text() == "A village."
    assert "Else." in form.edits["more"].text()
    assert form.filled() == {"context", "more"}


def test_a_changed_box_is_put_back_in_its_place(form):
    form.load(BODY, "en")
    form.edits["happened"].put("The well came.")
    body = form.body("ka")
    assert "## რა მოხდა {#happened}\n\nThe well came." in body
    assert "Before." in body
    assert "Else." in body


def test_what_is_still_needed_stands_beside_the_heading(form):
    form.load("", "en")
    assert form.caption("context").mark.text() == "needed for review"
    form.edits["context"].put("A village.")
    assert form.caption("context").mark.text() == ""


def test_settling_keeps_the_steps_to_undo(form):
    form.load("## Context {#context}\n\nA village.\n", "en")
    form.edits["context"].put("A town.")
    form.settle("## Context {#context}\n\nA town.\n", "en")
    form.edits["context"].undo()
    assert form.edits["context"].text() == "A village."


def test_what_is_missing_before_review_then_before_validation():
    lesson = kinds.LESSON
    first = gates.lacking(lesson, {"context"}, {"place"})
    assert first.gate == "review"
    assert [part.id for part in first.sections] == ["happened", "lesson"]
    review = {field.name for field in lesson.fields if field.required == "review"}
    then = gates.lacking(lesson, {"context", "happened", "lesson"}, review)
    assert then.gate == "validation"
    assert then.number == 5
    every = {field.name for field in lesson.fields}
    assert gates.lacking(lesson, {part.id for part in lesson.sections}, every).gate == ""


@pytest.mark.parametrize("kind, names", [("lesson", ("place", "dimension")), ("workshop", ("place", "date")),
                                         ("term", ("term_en", "term_ka"))])
def test_two_fields_stand_above_the_text(kind, names):
    assert essential(kinds.KINDS[kind]) == names


@pytest.fixture
def fields(qtbot, theme, english):
    owner = QWidget()
    qtbot.addWidget(owner)
    made = FieldsForm(owner)
    made.essentials.setParent(owner)
    made.details.setParent(owner)
    made.show_kind(kinds.LESSON, vocabulary.vocabulary())
    # the owner must outlive the fixture
    yield made
    owner.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


GIVEN = {"place": ["kvareli", "kharagauli"], "lesson_type": "mistake", "period": " 2021 ", "sites": ["ST-AAAAAAAA"],
         "evidence": [{"title": "Report", "newer": "kept"}], "of_a_newer_program": {"a": 1}}


def test_fields_that_nobody_touched_stay_as_they_are(fields):
    fields.put(GIVEN, ("water", "wells"), {"ST-AAAAAAAA": "A site"})
    assert fields.values() == GIVEN
    assert fields.tags() == ("water", "wells")


def test_a_change_of_one_field_leaves_the_others(fields):
    fields.put(GIVEN, (), {})
    fields.editor("period").setText("2022")
    fields.editor("level").put(["community"])
    assert fields.values() == {**GIVEN, "period": "2022", "level": ["community"]}


def test_an_emptied_field_is_absent(fields):
    fields.put(GIVEN, (), {})
    fields.editor("period").setText("")
    fields.editor("place").put([])
    assert "period" not in fields.values()
    assert "place" not in fields.values()


def test_dates_take_no_other_letters(fields):
    editor = fields.editor("review_due")
    QTest.keyClicks(editor, "2026-13x-1")
    assert editor.text() == "2026-11"


def test_rows_are_added_and_removed(fields, qtbot):
    fields.put({}, (), {})
    table = fields.editor("evidence")
    table.add_row()
    card = table._cards[0]
    card._boxes["title"].setText("Report")
    assert fields.values() == {"evidence": [{"title": "Report"}]}
    card._remove.click()
    assert fields.values() == {}


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_region_is_followed_by_its_municipalities_and_narrowed_by_typing(qtbot, theme, english):
    codes = vocabulary.vocabulary()["place"].codes
    box = ChoicesEdit(codes)
    qtbot.addWidget(box)
    box.put(["imereti"])
    box.show()
    box.showPopup()
    popup = box.findChild(Ticks)
    popup.line.setText("khara")
    shown = [popup.list.item(row).text().strip() for row in range(popup.list.count()) if not popup.list.item(row).isHidden()]
    assert shown == ["Kharagauli"]
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert box.value() == ["imereti", "kharagauli"]
    assert "Kharagauli" in box.currentText()
    popup.close()


def test_a_table_is_written_as_markdown(qtbot, theme, english):
    dialog = TableDialog(None)
    qtbot.addWidget(dialog)
    dialog.columns.setValue(2)
    dialog.rows.setValue(1)
    with qtbot.waitSignal(dialog.made) as caught:
        dialog.accept()
    assert caught.args == ["| Column 1 | Column 2 |\n|---|---|\n|   |   |", "Column 1"]


def test_the_button_of_a_field_that_names_items_follows_the_language(qtbot, theme):
    edit = ItemsEdit({})
    qtbot.addWidget(edit)
    edit.setAccessibleName("ადგილები")
    language.use("ka")
    try:
        QApplication.sendPostedEvents()
        assert edit.focusProxy().accessibleName() == "ადგილები: მასალის დამატება…"
    finally:
        language.use("en")


def test_the_preview_of_a_new_translation_has_headings_in_its_language_at_once(qtbot, theme):
    form = SectionsForm()
    qtbot.addWidget(form)
    form.show_kind(kinds.KINDS["lesson"], {})
    section = kinds.KINDS["lesson"].sections[0]
    form.load(f"## {section.labels['en']} {{#{section.id}}}\n\nWords.\n", "ka")
    shown = asking.shown(form.writing("ka"), {}, "ka")
    assert section.labels["ka"] in shown.html
    assert section.labels["en"] not in shown.html
    assert section.labels["en"] in form.body("ka")
