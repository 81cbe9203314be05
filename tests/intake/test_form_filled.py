"""Filled forms from any program are read back right; what is wrong with a file is named, and nothing of it is believed."""

import dataclasses
import io

import formsamples
import pikepdf
import pypdf
import pytest
from intake import programs

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import form, scan
from toolkit_app.publishing import form_pdf

ANSWERS = {1: "5", 2: "abstain", 4: "1"}
WORDS = {1: "კარგი „აზრია“ — да, très bien ᲥᲐᲠᲗᲣᲚᲘ", 3: "a line (x) \\ ok\nand another"}


@pytest.fixture(scope="module")
def asked():
    return formsamples.form("ka", 4)


@pytest.fixture(scope="module")
def blank(asked):
    return form_pdf.fillable(asked)


def read(data):
    return form.opened("back.pdf", data).form


def of(filled):
    return ({answer.question: answer.code for answer in filled.answers if answer.code},
            {answer.question: answer.comment for answer in filled.answers if answer.comment})


@pytest.mark.parametrize("name", programs.FILLERS)
@pytest.mark.filterwarnings("ignore")
def test_a_form_filled_by_another_program_is_read_back_right(name, asked, blank, tmp_path):
    fill, there = programs.FILLERS[name]
    if not there():
        pytest.skip(f"{name} is not on this machine")
    filled = read(fill(blank, ANSWERS, WORDS, tmp_path))
    assert of(filled) == (ANSWERS, WORDS)
    assert (filled.identity, not any(answer.unsure for answer in filled.answers)) == (asked.identity, True)
    assert filled.asked == tuple((question.statement, question.digest) for question in asked.questions)


@pytest.mark.parametrize("name", programs.FLATTENERS)
@pytest.mark.filterwarnings("ignore")
def test_a_flattened_copy_is_read_from_its_marks(name, asked, blank, tmp_path):
    flatten, there = programs.FLATTENERS[name]
    if not there():
        pytest.skip(f"{name} is not on this machine")
    flat = flatten(programs.by_pdfium(blank, ANSWERS, {3: "easily read"}, tmp_path), tmp_path)
    opened = form.opened("flat.pdf", flat)
    assert opened.form is None
    rows = [row for page in scan.read("flat.pdf", flat, 0, opened.pages) for row in page.rows]
    codes = [choice.code for choice in asked.questions[0].choices]
    assert {row.question: codes[row.reading.box] for row in rows if row.reading.state == "answer"} == ANSWERS
    assert [row.reading.state for row in rows] == ["answer", "answer", "blank", "answer"]
    assert [(row.words, bool(row.comment)) for row in rows] == [("", False), ("", False), ("easily read", True), ("", False)]


def test_the_letters_of_every_wording_are_found(asked, blank):
    letters = read(blank).letters
    for question in asked.questions:
        assert "".join(filter(str.isalnum, question.wording)) in letters


def changed(data, change):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        target = io.BytesIO()
        pdf.save(target)
    return target.getvalue()


def field(pdf, name):
    return next(field for field in pdf.Root.AcroForm.Fields if name == field.T)


def test_a_program_that_only_sets_boxes_is_understood(blank):
    def change(pdf):
        field(pdf, "answer2").Kids[3].AS = pikepdf.Name("/4")

    assert of(read(changed(blank, change)))[0] == {2: "4"}


def test_a_field_that_says_two_things_is_asked(blank):
    def value_and_box(pdf):
        field(pdf, "answer2").V = pikepdf.Name("/4")
        field(pdf, "answer2").Kids[0].AS = pikepdf.Name("/1")

    def two_boxes(pdf):
        field(pdf, "answer2").Kids[0].AS = pikepdf.Name("/1")
        field(pdf, "answer2").Kids[1].AS = pikepdf.Name("/2")

    def none_of_them(pdf):
        field(pdf, "answer2").V = pikepdf.Name("/99")

    for change in (value_and_box, two_boxes, none_of_them):
        assert [answer.unsure for answer in read(changed(blank, change)).answers] == [False, True, False, False]


def test_a_pen_on_the_screen_is_seen(blank):
    def change(pdf):
        field(pdf, "answer1").V = pikepdf.Name("/4")
        ink = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Ink, Rect=[10, 10, 20, 20])
        pdf.pages[0].obj.Annots.append(pdf.make_indirect(ink))

    assert [answer.unsure for answer in read(changed(blank, change)).answers] == [False, True, True, True]


def refused(data, words):
    with pytest.raises(ToolkitError, match=words):
        form.opened("back.pdf", data)


@pytest.mark.filterwarnings("ignore:This document has 9 form widget")
def test_an_altered_form_is_refused(asked, blank):
    other = formsamples.form("ka", 4, copy="two")
    said = {
        "identity of another copy": lambda pdf: setattr(field(pdf, "_form"), "V", other.identity.text(other.asked)),
        "checksum": lambda pdf: setattr(field(pdf, "_form"), "V", str(field(pdf, "_form").V)[:-1] + "x"),
        "questions": lambda pdf: setattr(field(pdf, "_questions"), "V", asked.asked.replace("s-1", "s-9")),
        "metadata": lambda pdf: pdf.docinfo.__setitem__("/ToolkitForm", other.identity.text(other.asked)),
        "a field taken out": lambda pdf: setattr(pdf.Root.AcroForm, "Fields", pikepdf.Array(
            [one for one in pdf.Root.AcroForm.Fields if one.T not in ("answer3", "comment3")])),
        "a page of nothing": lambda pdf: pdf.add_blank_page(),
        "a page twice": lambda pdf: pdf.pages.append(pdf.pages[1]),
    }
    for what, change in said.items():
        with pytest.raises(ToolkitError, match="was altered"):
            form.opened(what, changed(blank, change))


def test_a_form_whose_metadata_a_program_dropped_is_still_a_form(blank):
    def change(pdf):
        del pdf.docinfo["/ToolkitForm"]
        del pdf.Root.Metadata

    assert read(changed(blank, change)).identity.lang == "ka"


def test_a_missing_page_is_named(blank):
    refused(changed(blank, lambda pdf: pdf.pages.__delitem__(1)), "page 2 is missing")


def test_two_forms_in_one_file_are_refused(blank):
    other = form_pdf.fillable(formsamples.form("ka", 4, copy="two"))
    writer = pypdf.PdfWriter()
    for data in (blank, other):
        writer.append(io.BytesIO(data))
    target = io.BytesIO()
    writer.write(target)
    refused(target.getvalue(), "two forms")


def test_files_that_are_no_whole_pdf_are_named(blank):
    refused(b"", "is empty")
    refused(b"MZ" + blank, "is a program")
    refused(b"Some words.", "no form: neither a PDF nor a picture")
    refused(blank[: len(blank) // 2], "cut off")
    refused(blank[: len(blank) // 2] + b"\n%%EOF\n", "damaged")
    refused(blank[:200] + bytes(2000) + blank[2200:], "damaged|altered")
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(blank)) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    refused(locked.getvalue(), "password")


def test_a_save_that_was_cut_off_is_not_taken_for_the_one_before(blank, tmp_path):
    filled = programs.by_pdfium(blank, ANSWERS, {}, tmp_path)
    appended = blank + filled[len(filled) // 2 : -50]
    refused(appended, "cut off")


def test_a_pdf_of_something_else_is_read_as_pictures_and_has_no_code():
    target = io.BytesIO()
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 300)
    writer.write(target)
    opened = form.opened("other.pdf", target.getvalue())
    assert (opened.form, opened.pages) == (None, 1)
    (page,) = scan.read("other.pdf", target.getvalue(), 0, 1)
    assert (page.problem, page.code, page.rows) == (scan.NO_CODE, None, ())


def test_the_reader_reads_in_a_process_of_its_own(blank):
    with form.FormReader() as reader:
        assert reader.opened("back.pdf", blank).form.identity.lang == "ka"
        with pytest.raises(ToolkitError, match=r"back\.pdf is cut off"):
            reader.opened("back.pdf", blank[:3000])
        printed = formsamples.paper(formsamples.form("en", 7))
        pages = reader.opened("paper.pdf", printed).pages
        found = [page.page for few in reader.pages("paper.pdf", printed, pages) for page in few]
        assert found == list(range(1, pages + 1))


def test_a_comment_round_without_boxes_is_read(tmp_path):
    asked = formsamples.form("en", 2, scale="none")
    filled = read(programs.by_pypdf(form_pdf.fillable(asked), {}, {2: "Say who decides."}, tmp_path))
    assert of(filled) == ({}, {2: "Say who decides."})
    assert dataclasses.replace(filled, answers=()).letters
