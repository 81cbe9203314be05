import base64

import pytest
from intake.wordfiles import png

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import losses, reading


def read(name, text):
    return reading.read(name, text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize("text, found", [
    ("One line.\nAnother *line*.\n", "One line.\n\nAnother \\*line\\*.\n"),
    ("A paragraph that\nwas wrapped.\n\nThe next\none.\n", "A paragraph that was wrapped.\n\nThe next one.\n"),
    ("Before:\n- a\n- b\n\nAfter\nall.\n", "Before:\n\n- a\n- b\n\nAfter all.\n"),
    ("# no heading\n", "\\# no heading\n"),
])  # fmt: skip
def test_plain_text(text, found):
    assert read("a.txt", text).text == found


def test_encodings():
    assert read("a.txt", "Опрос до проекта, ёлки и так далее".encode("cp1251")).text == "Опрос до проекта, ёлки и так далее\n"
    broken = read("a.txt", ("სოფელი " * 30).encode() + b"\xff")
    assert [one.what for one in broken.lost] == [losses.LETTERS]


def test_html():
    shown = base64.b64encode(png()).decode()
    page = (f"<html><head><title>A &amp; B</title></head><body><h1>One</h1><p>A <b>bold</b> <del>old</del><ins>new</ins> word "
            f'<img alt="well" src="data:image/png;base64,{shown}"> <img src="pics/a b.png"> <img src="https://x.org/y.png"></p>'
            "<script>alert(1)</script></body></html>")
    found = read("a.html", page)
    assert found.title == "A & B"
    assert found.text == "# One\n\nA **bold** new word ![well](attachment:picture.png) ![](pics/a%20b.png)\n"
    assert [one.what for one in found.lost] == [losses.LINKED_PICTURES, losses.SCRIPTS, losses.PAGE_CHANGES]


def test_markdown_with_a_head():
    found = read("a.md", "---\ntitle: A note\ntags: [water, well]\n---\n\nSetext\n======\n\nText with [[Other note]].\n")
    assert (found.title, found.text) == ("A note", "# Setext\n\nText with [[Other note]].\n")
    assert found.head["tags"] == ["water", "well"]
    assert read("a.md", "a\n\n---\n\nb\n").text == "a\n\n---\n\nb\n"


@pytest.mark.parametrize("name, data, said", [
    ("a.md", "---\na: [\n---\nx", "no YAML"), ("a.rtf", b"{\\rtf1 {\\*\\x}}", "no text"),
    ("a.pdf", b"%PDF-1.4 x", "no running text"),
    ("a.docx", b"MZ" + b"x" * 100, "program"),
])  # fmt: skip
def test_what_cannot_be_read_says_why(name, data, said):
    with pytest.raises(ToolkitError, match=said):
        read(name, data)


def test_a_wrong_ending_does_not_matter():
    assert read("a.docx", "<html><body><p>A page</p></body></html>").text == "A page\n"
