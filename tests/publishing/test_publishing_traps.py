"""What ReportLab does wrong in silence, one test each.

Bar charts that start at their minimum, SVG for Qt, and the fields of forms (default font, text cut at 100 characters, answers
that cannot be withdrawn) have none here: the handout and the book contain neither charts nor forms.
"""

import io

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.preview import page_png

EVERYTHING = """## Part one {#one}

Text with **bold**, *italic*, ***both*** and `code`, a [page](https://example.org/a?b=c&d=e), a note[^1] and [[TL-5P2M8QWE]].

- one
    - two
        1. three

| Place | Number |
|:--|--:|
| ხარაგაული | 412 |

::: {.statement #s-7k3q type=recommendation}
ჯერ ჰკითხეთ **ხალხს**.
:::

::: {.box .note title="Note"}
In a box.
:::

> Quoted.

![Picture](attachment:well.png)

```
code  with blanks
```

***

### Smaller {#small}

Немного текста. ✓ ☐ ● → −

[^1]: The words of the note, with https://example.org/report.
"""


def png(width: int = 60, height: int = 40, mode: str = "RGB", form: str = "PNG", **options: object) -> bytes:
    target = io.BytesIO()
    Image.new(mode, (width, height), 120 if mode == "L" else (200, 30, 30) if mode == "RGB" else (200, 30, 30, 90)).save(
        target, form, **options
    )
    return target.getvalue()


def everything(make, layout: str):
    tool = make.entry(
        "## Steps {#steps}\n\nSee [[LL-7K3QF2MA|the lesson]] and [[LL-NOWHERE1|a lost one]].",
        key="TL-5P2M8QWE",
        title="Survey form",
        is_lesson=False,
    )
    publish = make.book if layout == "book" else make.handout
    return publish(make.entry(EVERYTHING, sources=("A source. https://example.org/source",)), tool)


def fonts_of(resources, found: dict, seen: set) -> None:
    if isinstance(resources, IndirectObject):
        resources = resources.get_object()
    for font in (resources.get("/Font") or {}).values():
        font = font.get_object()
        descriptor = font.get("/FontDescriptor")
        found[font["/BaseFont"]] = bool(descriptor and "/FontFile2" in descriptor.get_object())
    for inner in (resources.get("/XObject") or {}).values():
        if inner.idnum not in seen and "/Resources" in inner.get_object():
            seen.add(inner.idnum)
            fonts_of(inner.get_object()["/Resources"], found, seen)


@pytest.mark.parametrize("layout", ["handout", "book"])
def test_1_only_our_fonts_and_all_of_them_embedded(make, printed, layout: str) -> None:
    path, _ = printed(everything(make, layout), lambda key, name: png())
    found: dict[str, bool] = {}
    for page in PdfReader(path).pages:
        fonts_of(page["/Resources"], found, set())
    assert len(found) >= 4
    assert all("Toolkit" in name for name in found), found
    assert all(found.values()), found


def test_1_no_other_font_is_named_anywhere_in_the_file(make, printed) -> None:
    path, _ = printed(everything(make, "book"), lambda key, name: png())
    reader = PdfReader(path)
    bases = [
        reader.get_object(number).get("/BaseFont", "")
        for number in range(1, len(reader.xref[0]) + 1)
        if isinstance(reader.get_object(number), dict)
    ]
    assert not [base for base in bases if base and "Toolkit" not in base]


@pytest.mark.parametrize(
    ("where", "section"),
    [
        ({"body": "## Why {#why}\n\nfine\n\n- well 😀"}, "Why"),
        ({"body": "## Wh😀y\n\ntext"}, "Wh😀y"),
        ({"title": "So 😀"}, "So 😀"),
        ({"body": "## A\n\n| a |\n|---|\n| 😀 |"}, "A"),
        ({"body": "## A\n\nx[^1]\n\n[^1]: 😀"}, "A"),
        ({"sources": ("😀",)}, "Ask first"),
        ({"body": '## A\n\n::: {.box title="😀"}\nx\n:::'}, "A"),
        ({"body": "## A\n\n![😀](attachment:a.png)"}, "A"),
    ],
)
def test_2_a_character_without_glyph_stops_the_export_with_its_place(make, printed, tmp_path, where, section) -> None:
    with pytest.raises(ToolkitError) as caught:
        printed(make.handout(make.entry(**where)))
    assert caught.value.values["code"] == "U+1F600"
    assert caught.value.values["name"] == "GRINNING FACE"
    assert (caught.value.values["key"], caught.value.values["section"]) == ("LL-7K3QF2MA", section)
    assert list(tmp_path.iterdir()) == []


def test_2_the_title_of_the_whole_is_checked_too(make, printed) -> None:
    with pytest.raises(ToolkitError, match=r"U\+4E2D"):
        printed(make.book(make.entry(), title="中"))


def test_3_the_faces_are_truetype_which_is_all_reportlab_embeds(make, printed) -> None:
    path, _ = printed(make.handout(make.entry("**a** *b* `c`")))
    page = PdfReader(path).pages[0]
    assert {font.get_object()["/Subtype"] for font in page["/Resources"]["/Font"].values()} == {"/TrueType"}


def test_4_what_looks_like_markup_is_printed_as_it_is_typed(make, printed) -> None:
    path, _ = printed(
        make.handout(make.entry("a & b <c <b>bold</b> &amp; <font size=90> <script>alert(1)</script> <img src='file:///x'/>"))
    )
    text = PdfReader(path).pages[0].extract_text()
    assert "a & b <c <b>bold</b> & <font size=90> <script>alert(1)</script> <img src=‘file:///x’/>" in " ".join(text.split())


@pytest.mark.parametrize("layout", ["handout", "book"])
def test_5_links_lead_somewhere_or_are_words(make, printed, layout: str) -> None:
    path, _ = printed(everything(make, layout), lambda key, name: png())
    reader = PdfReader(path)
    inner, outer = [], []
    for page in reader.pages:
        for annotation in page.get("/Annots") or []:
            link = annotation.get_object()
            if "/Dest" in link:
                inner.append(" ".join(reader.pages[reader.get_page_number(link["/Dest"][0].get_object())].extract_text().split()))
            else:
                outer.append(str(link["/A"]["/URI"]))
    assert any("Survey form" in page for page in inner)
    assert any("Part one" in page for page in inner)
    assert all(page in [" ".join(other.extract_text().split()) for other in reader.pages] for page in inner)
    assert {"https://example.org/a?b=c&d=e", "https://example.org/report", "https://example.org/source"} <= set(outer)
    assert "a lost one" in "".join(page.extract_text() for page in reader.pages)


def test_5_georgian_names_of_sections_are_anchors(make, printed) -> None:
    path, _ = printed(make.book(make.entry("## კონტექსტი {#კონტექსტი}\n\nსიტყვა")))
    assert any("კონტექსტი" in item.title for item in _flat(PdfReader(path).outline))


def test_6_georgian_is_divided_by_our_rule_and_copied_whole(make, printed) -> None:
    words = "ურთიერთთანამშრომლობისთვის და ეკომიგრანტთა რეინტეგრაციისთვის, თვითმმართველობისთვის აუცილებელი"
    path, _ = printed(make.handout(make.entry(" ".join([words] * 12), lang="ka"), lang="ka", paper="A5"))
    text = PdfReader(path).pages[0].extract_text()
    assert [line for line in text.split("\n") if line.endswith("\u00ad")]
    assert "".join(text.replace("\u00ad\n", "").split()).count("".join(words.split())) == 12


def test_7_a_cell_and_a_picture_larger_than_the_page(make, printed) -> None:
    body = "| a | Column b |\n|---|---|\n| x | " + "word " * 6000 + "|\n| y | last |\n\n![tall](attachment:tall.png)"
    path, _ = printed(make.handout(make.entry(body)), lambda key, name: png(300, 9000))
    reader = PdfReader(path)
    assert len(reader.pages) > 5
    text = "".join(page.extract_text() for page in reader.pages)
    assert text.count("word") == 6000
    assert "last" in text
    assert all("Column b" in page.extract_text() for page in list(reader.pages)[:5])


def test_8_nothing_is_fetched_from_files_or_the_net(make, printed, monkeypatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("urllib.request.urlopen", lambda *a, **k: pytest.fail("fetched"))
    body = (
        "![one](file:///etc/hostname) ![two](https://example.org/x.png) ![three](/etc/hostname) ![four](javascript:alert(1)) "
        "[five](javascript:alert(1)) [six](file:///etc/hostname) ![seven](attachment:../../etc/hostname)"
    )
    path, _ = printed(make.handout(make.entry(body)), lambda key, name: asked.append(name))
    reader = PdfReader(path)
    assert asked == ["../../etc/hostname"]
    assert not reader.pages[0].get("/Annots")
    assert b"javascript" not in path.read_bytes().lower()
    assert "five six" in " ".join(reader.pages[0].extract_text().split())


def test_11_the_file_is_not_encrypted_weakly(make, printed) -> None:
    assert not PdfReader(printed(make.handout(make.entry()))[0]).is_encrypted


def test_12_footnotes_stand_at_the_end_of_their_chapter(make, printed) -> None:
    method = make.entry(
        "## One {#a}\n\nFirst[^x].\n\n## Two {#b}\n\nSecond[^y], again[^y].\n\n[^x]: Note of one.\n[^y]: Note of two.",
        key="MT-00000001",
        is_methodology=True,
    )
    path, _ = printed(make.book(method, options={"notes": "end"}))
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]
    one = next(page for page in pages if "First" in page)
    two = next(page for page in pages if "Second" in page)
    assert "Notes 1 Note of one." in one
    assert "Notes 1 Note of two." in two
    assert "Note of one" not in two
    assert "2 Note" not in two


def test_13_14_there_are_no_forms(make, printed) -> None:
    assert "/AcroForm" not in PdfReader(printed(everything(make, "book"), lambda key, name: png())[0]).trailer["/Root"]


def test_15_metadata_say_what_it_is_and_not_who_or_where(make, printed) -> None:
    path, _ = printed(make.book(make.entry(), title="ქართული სათაური", subtitle="Subtitle", lang="ka"))
    reader = PdfReader(path)
    about = reader.metadata
    assert (about.title, about.author, about.subject) == ("ქართული სათაური", "Reintegration Toolkit", "Subtitle · 0.3")
    assert about.creator.startswith("Reintegration Toolkit ")
    assert about["/CreationDate"] == "D:20230614000000+00'00'"
    assert reader.trailer["/Root"]["/Lang"] == "ka"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
    data = path.read_bytes()
    assert b"anonymous" not in data
    assert str(path.parent).encode() not in data


@pytest.mark.parametrize("layout", ["handout", "book"])
def test_15_the_same_publication_gives_the_same_bytes(make, printed, layout: str) -> None:
    first = printed(everything(make, layout), lambda key, name: png())[0].read_bytes()
    assert printed(everything(make, layout), lambda key, name: png())[0].read_bytes() == first


def test_no_ink_in_the_margins(make, printed) -> None:
    body = (
        "x" * 4000
        + "\n\n"
        + "|"
        + "|".join(f"column{n}" for n in range(40))
        + "|\n|"
        + "---|" * 40
        + "\n|"
        + "value|" * 40
        + "\n\n![wide](attachment:wide.png)\n\n```\n"
        + "y" * 900
        + "\n```\n\n"
        + "\n".join("    " * n + f"- level {n} {'z' * 90}" for n in range(12))
    )
    path, _ = printed(make.handout(make.entry(body, title="A title " * 30), paper="A5"), lambda key, name: png(4000, 300))
    for number in range(1, len(PdfReader(path).pages) + 1):
        picture = Image.open(io.BytesIO(page_png(path, number, 72))).convert("L")
        width, height = picture.size
        for strip in ((0, 0, 40, height), (width - 40, 0, width, height), (0, 0, width, 12), (0, height - 12, width, height)):
            assert picture.crop(strip).getextrema()[0] > 200, (number, strip)


def _flat(outline: list) -> list:
    return [item for part in outline for item in (_flat(part) if isinstance(part, list) else [part])]
