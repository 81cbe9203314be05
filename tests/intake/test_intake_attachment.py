import io

import docx
import pytest
from intake.office import workbook
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A5
from reportlab.pdfgen.canvas import Canvas

from toolkit_app.errors import ToolkitError
from toolkit_app.intake.attachment import Passage, Reader, passages


def pdf(*pages):
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A5)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(40, 500 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def locked(data):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt("secret")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def word(*parts):
    made = docx.Document()
    for level, text in parts:
        if level:
            made.add_heading(text, level)
        else:
            made.add_paragraph(text)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def test_pages_of_a_pdf():
    data = pdf(["The first page has a bro-", "ken word."], [], ["The third."])
    assert passages("a.pdf", data) == (Passage("page", "1", "The first page has a broken word."),
                                       Passage("page", "3", "The third."))


def test_sheets_of_a_workbook():
    data = workbook(("Wells", [["Kharagauli", 12]]), ("Empty", []))
    assert passages("a.xlsx", data) == (Passage("sheet", "Wells", "Kharagauli · 12"),)


def test_headings_of_a_word_file():
    found = passages("a.docx", word((0, "Before."), (1, "კონტექსტი"), (0, "სოფელი წყლის გარეშე.")))
    assert [(passage.place, passage.name) for passage in found] == [("", ""), ("heading", "კონტექსტი")]
    assert "სოფელი წყლის გარეშე." in found[1].text


@pytest.mark.parametrize("name, data", [
    ("a.md", b"# One\n\nA **bold** word.\n"), ("a.html", b"<html><h1>One</h1><p>A <b>bold</b> word.</p></html>"),
])  # fmt: skip
def test_headings_of_plain_files(name, data):
    assert passages(name, data) == (Passage("heading", "One", "A bold word."),)


@pytest.mark.parametrize("name, data, said", [
    ("a.pdf", pdf([], []), "pictures, as from a scanner"),
    ("a.pdf", locked(pdf(["Secret."])), "password"),
    ("a.pdf", pdf(["x"])[:300], "damaged"),
    ("a.docx", word((0, "x"))[:-200], "damaged"),
    ("a.xlsx", workbook(("A", [])), "no text"),
    ("a.png", b"\x89PNG\r\n\x1a\n12345", "picture"),
])  # fmt: skip
def test_what_cannot_be_read_says_why(name, data, said):
    with Reader() as reader, pytest.raises(ToolkitError, match=said):
        reader.passages(name, data)
