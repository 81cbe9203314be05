"""Texts and pictures nobody would wish to print, in every layout: pages, or words that say why not; never half a file."""

import base64
import io
import re
import struct
import zlib
from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image
from publishing.samples import entry, publication
from publishing.tagged import Reader, bare
from pypdf import PdfReader

from toolkit_app.errors import ToolkitError
from toolkit_app.library import layouts
from toolkit_app.publishing import archive, preview
from toolkit_app.publishing.pdf import write
from toolkit_app.publishing.picture import PictureError, open_picture
from toolkit_app.publishing.vector import VectorError, open_vector

WORD = "განსაკუთრებულად" * 667
COLUMNS = (
    "|" + "|".join(f"c{n}" for n in range(60)) + "|\n|" + "---|" * 60 + "\n|" + "|".join(f"value{n}" for n in range(60)) + "|"
)
ROWS = "| number | said |\n|--:|:--|\n" + "\n".join(f"| {n} | row {n} |" for n in range(300))
CELL = "| who | what |\n|---|---|\n| one | " + "lorem " * 3500 + "|\n| two | last |"
DEEP = "\n".join("    " * level + f"- level {level}" for level in range(20))
BAD = {
    "a word of ten thousand letters": WORD,
    "sixty columns": COLUMNS,
    "many rows": ROWS,
    "a cell of several pages": CELL,
    "lists twenty deep": DEEP,
    "only marks": "# \n\n## \n\n- \n\n>\n\n::: {.box}\n:::\n\n| |\n|--|\n| |",
}
# a card holds what fits on it, and a canvas has rooms of one size: what does not fit is told
SMALL = {"cards", "tool-card", "canvas-h-form", "canvas-swot"}
GOOD = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect width="120" height="60" fill="#dde"/>'
    b'<text x="8" y="30" font-family="Times">\xe1\x83\xad\xe1\x83\x90 2</text></svg>'
)


def svg(inside: str, head: str = "", more: str = "") -> bytes:
    return f'{head}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" {more}>{inside}</svg>'.encode()


def strange(name: str, body: str):
    """The layout with a body nobody would write, also where the layout has it from elsewhere."""
    made = publication(name, "en")
    first = replace(made.entries[0], body=f"## Steps {{#steps}}\n\n{body}\n")
    if first.translations:
        first = replace(first, translations=(replace(first.translations[0], body=f"## Steps {{#steps}}\n\n{body}\n"),))
    return replace(made, entries=(first, *made.entries[1:]))


@pytest.mark.parametrize("name", layouts.shipped())
@pytest.mark.parametrize("what", BAD)
def test_pages_or_words_for_every_layout(printed, tmp_path, name: str, what: str) -> None:
    try:
        path, _ = printed(strange(name, BAD[what]))
    except ToolkitError:
        if name not in SMALL:
            raise
        assert list(tmp_path.iterdir()) == []
        return
    read = Reader(path)
    assert (read.outside, read.painted_outside, read.marked) == ([], 0, {})
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            width, height = page.get_size()
            text = page.get_textpage()
            for n in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(n)
                assert -1 <= left <= right <= width + 1, (left, right)
                assert -1 <= bottom <= top <= height + 1, (bottom, top)


@pytest.mark.parametrize("name", ["handout", "bilingual", "book", "brief", "guide"])
def test_not_a_letter_is_lost(printed, name: str) -> None:
    body = "\n\n".join((WORD, COLUMNS, CELL, DEEP))
    path, _ = printed(strange(name, body))
    text = bare("".join(page.extract_text() for page in PdfReader(path).pages))
    times = 2 if name == "bilingual" else 1
    assert text.count("განსაკუთრებულად") >= 600 * times  # the rest are divided by the page
    assert text.count("lorem") == 3500 * times
    assert all(text.count(f"level{level}") >= times for level in range(20))
    assert all(f"value{n}" in text for n in range(60))


def test_a_table_of_five_thousand_rows(printed) -> None:
    body = "| number | said |\n|--:|:--|\n" + "\n".join(f"| {n} | row {n} |" for n in range(5000))
    path, _ = printed(strange("handout", body))
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    said = [int(number) for page in pages for number in re.findall(r"row (\d+)", page)]
    assert said == [*range(5000)]
    assert sum("number" in page for page in pages) > 90


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        svg("<script>alert(1)</script>"),
        svg("", more='onload="alert(1)"'),
        svg('<image href="https://example.org/a.png" width="9" height="9"/>'),
        svg('<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="file:///etc/passwd" width="9" height="9"/>'),
        svg('<use href="other.svg#a"/>'),
        svg('<style>@import "https://example.org/a.css";</style>'),
        svg('<rect width="9" height="9" style="fill:url(https://example.org/a.svg#b)"/>'),
        svg("<foreignObject><p>Words</p></foreignObject>"),
        svg("<text>&x;</text>", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        svg("<text>&b;</text>", '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
        svg("<g>" * 5000 + "</g>" * 5000),
        b"<svg",
    ],
)
@pytest.mark.parametrize("name", ["handout", "book"])
def test_a_picture_that_is_no_picture_or_more_than_one(printed, name: str, data: bytes) -> None:
    path, told = printed(publication(name, "en"), lambda key, wanted: data)
    warnings = [str(step.warning) for step in told if step.warning]
    assert any("well.png" in warning for warning in warnings), warnings
    assert all(figure.alt for figure in Reader(path).tree.all("Figure"))
    assert archive.conformance(path)


@pytest.mark.parametrize("name", layouts.shipped())
def test_a_picture_of_900_megapixels_in_every_layout(printed, name: str, monkeypatch) -> None:
    target = io.BytesIO()
    Image.new("1", (100, 100)).save(target, "PNG")
    data = target.getvalue()
    # a head that says thirty thousand by thirty thousand, before anything is unpacked
    head = b"IHDR" + struct.pack(">II", 30_000, 30_000) + data[24:29]
    huge = data[:12] + head + struct.pack(">I", zlib.crc32(head)) + data[33:]
    _, told = printed(publication(name, "en"), lambda key, wanted: huge)
    asked = [step for step in told if step.warning]
    assert all("30" in str(step.warning) or "900" in str(step.warning) for step in asked)


def test_a_drawing_is_printed_in_our_letters(printed) -> None:
    path, told = printed(publication("handout", "en"), lambda key, wanted: GOOD)
    assert not [step for step in told if step.warning]
    page = next(page for page in PdfReader(path).pages if "ჭა 2" in page.extract_text())
    fonts = [str(font.get_object()["/BaseFont"]) for font in page["/Resources"]["/Font"].values()]
    assert all("Toolkit" in font for font in fonts), fonts
    assert not any("/XObject" in other["/Resources"] for other in PdfReader(path).pages)


def no_pixels(data: bytes) -> tuple[bytes, int, int]:
    raise AssertionError("nothing here is a picture of pixels")


def within(data: bytes, kind: str = "png", size: str = 'width="60" height="60"') -> bytes:
    return svg(f'<image href="data:image/{kind};base64,{base64.b64encode(data).decode()}" {size}/>').replace(b'"9"', b'"60"')


def photograph(form: str) -> bytes:
    """Half red, half clear where the format can; the camera wrote a name into it."""
    target = io.BytesIO()
    drawn = Image.new("RGBA" if form == "PNG" else "RGB", (40, 20), "red")
    drawn.paste((0, 0, 0, 0) if form == "PNG" else "white", (20, 0, 40, 20))
    exif = Image.Exif()
    exif[0x013B] = "Written by the camera"
    drawn.save(target, form, exif=exif)
    return target.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_photograph_in_a_drawing_is_printed(make, printed, form: str) -> None:
    data = within(photograph(form), form.lower())
    path, told = printed(make.handout(make.entry("![A well](attachment:well.svg)")), lambda key, wanted: data)
    assert not [step for step in told if step.warning]
    assert archive.conformance(path)
    (held,) = [image for page in PdfReader(path).pages for image in page.images]
    assert held.image.size == (40, 20)
    assert b"Written by the camera" not in path.read_bytes()
    colours = Image.open(io.BytesIO(preview.page_png(path, 1, 72))).convert("RGB").getcolors(1 << 20)
    red = sum(count for count, (r, g, b) in colours if r > 240 and g < 20 and b < 20)
    # 45 points wide and, as it is, half as high; half of it is red
    assert 440 < red < 570


@pytest.mark.parametrize(("data", "reason"), [
    (within(b"no picture"), "cannot be read"),
    (within(photograph("PNG").replace(struct.pack(">II", 40, 20), struct.pack(">II", 30_000, 30_000))), "cannot be read|900"),
])
def test_a_bad_photograph_in_a_drawing_is_refused_as_a_bad_photograph_is(data: bytes, reason: str) -> None:
    with pytest.raises(PictureError, match=reason):
        open_picture(data, "en", 400)


def test_why_a_drawing_is_refused() -> None:
    with pytest.raises(VectorError) as caught:
        open_vector(svg('<image href="data:image/svg+xml;base64,AAAA" width="9" height="9"/>'), no_pixels)
    assert caught.value.reason == "active"
    with pytest.raises(VectorError) as caught:
        open_vector(svg('<image href="data:image/png;base64,A*" width="9" height="9"/>'), no_pixels)
    assert caught.value.reason == "unreadable"
    with pytest.raises(VectorError) as caught:
        open_vector(svg('<image href="data:image/png;base64,AAAA"/>' * 41), no_pixels)
    assert caught.value.reason == "too_intricate"
    with pytest.raises(VectorError) as caught:
        open_vector(svg("<rect/>" * 70_000), no_pixels)
    assert caught.value.reason == "too_intricate"
    with pytest.raises(VectorError) as caught:
        open_vector(svg('<text x="1" y="5">\U00012000</text>'), no_pixels)
    assert caught.value.reason == "no_glyph"


@pytest.mark.parametrize("name", layouts.shipped())
def test_no_room_for_the_file_in_any_layout(tmp_path, monkeypatch, name: str) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ToolkitError, match="No space left"):
        list(write(publication(name, "en"), tmp_path / "a.pdf", image=lambda key, wanted: None))
    assert list(tmp_path.iterdir()) == []


def test_a_picture_without_words_is_named_before_the_file_leaves(printed) -> None:
    made = publication("handout", "en")
    target = io.BytesIO()
    Image.new("RGB", (60, 40)).save(target, "PNG")
    made = replace(made, entries=(entry("en", body="![](attachment:well.png)"),))
    path, told = printed(made, lambda key, wanted: target.getvalue())
    assert ["well.png" in str(step.warning) for step in told if step.warning] == [True]
    assert archive.conformance(path) == "PDF/A-2u"
