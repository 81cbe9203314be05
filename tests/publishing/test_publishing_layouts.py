import io
import re
from dataclasses import replace

import pytest
from PIL import Image
from pypdf import PdfReader

from toolkit_app.kinds import LANGUAGES
from toolkit_app.publishing.layout import Logo
from toolkit_app.publishing.publication import Row


def texts(path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def outline(reader: PdfReader) -> list[tuple[int, str, int]]:
    def walk(items, level):
        for item in items:
            if isinstance(item, list):
                yield from walk(item, level + 1)
            else:
                yield level, item.title, reader.get_destination_page_number(item) + 1

    return list(walk(reader.outline, 0))


METHOD = (
    """Before the first heading.

## Why, and for whom {#why}

Words.

### For whom {#whom}

Words, see [[LL-7K3QF2MA]].

::: {.statement #s-7k3q type=principle}
Nobody is forced to return.
:::

## Empty chapter {#empty}

## Site selection {#sites}

"""
    + "A paragraph of words. " * 400
)


@pytest.fixture
def volume(make, printed):
    method = make.entry(
        METHOD, key="MT-00000001", title="Integrated approach", kind="Methodology", is_methodology=True, is_lesson=False
    )
    lesson = make.entry(
        "## Context {#context}\n\nLesson words [[LL-7K3QF2MA]].\n\n## Why {#why}\n\n", state="validated", state_label="Validated"
    )
    other = make.entry(
        "Second lesson.", key="LL-00000002", title="A second lesson", fields=(Row("Dimension", "Social"), Row("Level", ""))
    )
    return PdfReader(
        printed(make.book(method, lesson, other, subtitle="In municipalities", facts=(Row("Prepared by", "Commission"),)))[0]
    )


def pages_of(reader: PdfReader) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_the_cover_says_what_it_is(volume) -> None:
    assert re.search(
        r"Coming home In municipalities Edition 0\.3 · Draft Date 14 June 2023 Prepared by Commission Sensitivity Public",
        pages_of(volume)[0],
    )


def test_the_contents_give_the_true_pages(volume) -> None:
    pages = pages_of(volume)
    contents = pages[1]
    assert contents.count("Contents") == 1
    for title, label in (
        ("Why, and for whom", "1"),
        ("Empty chapter", "2"),
        ("Site selection", "3"),
        ("Ask first", "Annex 1"),
        ("A second lesson", "Annex 2"),
    ):
        number = next(n for n, text in enumerate(pages[2:], 3) if f"{label} {title}" in text)
        assert re.search(rf"{re.escape(label)} {re.escape(title)} {number}\b", contents), (title, number)
    assert re.search(r"1\.1 For whom 3\b", contents) or re.search(r"1\.1 For whom 4\b", contents)


def test_sections_of_the_methodology_are_chapters_and_items_are_annexes(volume) -> None:
    found = [(level, title) for level, title, _ in outline(volume)]
    assert (0, "1\u2002Why, and for whom") in found
    assert (1, "1.1 For whom") in found
    assert (0, "Annex 1\u2002Ask first") in found
    assert (1, "Context") in found
    assert (1, "Why") not in found


def test_the_outline_leads_to_the_page_of_the_heading(volume) -> None:
    pages = pages_of(volume)
    entries = outline(volume)
    assert len(entries) > 6
    for _, title, page in entries:
        assert " ".join(title.split()) in pages[page - 1], (title, page)


def test_a_chapter_begins_on_a_new_page_and_an_empty_one_says_so(volume) -> None:
    pages = pages_of(volume)
    empty = next(page for page in pages if "2 Empty chapter" in page and "Contents" not in page)
    assert "Not written yet." in empty
    assert "Site selection" not in empty


def test_running_heads_carry_the_chapter(volume) -> None:
    pages = [page for page in pages_of(volume) if "A paragraph of words" in page]
    assert len(pages) > 2
    assert all(page.startswith("Draft 3 Site selection Coming home") for page in pages[1:]), pages[1][:60]


def test_a_logo_stands_in_the_head_of_every_page(make, printed) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (20, 10), "red").save(picture, "PNG")
    publication = make.handout(make.entry("A paragraph of words.\n\n" * 150))
    logo = Logo(picture.getvalue(), "house.png", {"en": "House"})
    path, _ = printed(replace(publication, layout=replace(publication.layout, logo=logo)))
    pages = PdfReader(path).pages
    assert len(pages) > 3
    assert [len(page.images) for page in pages] == [1] * len(pages)


def test_every_page_has_its_number_of_all(volume) -> None:
    total = len(volume.pages)
    for number, text in enumerate(pages_of(volume), 1):
        assert f"Page {number} of {total}" in text


def test_the_state_stands_behind_what_is_not_settled_and_only_there(volume) -> None:
    settled = next(page for page in pages_of(volume) if "Lesson words" in page)
    draft = next(page for page in pages_of(volume) if "Second lesson" in page)
    assert settled.count("Validated") == 1
    assert "Draft" not in settled
    assert draft.count("Draft") == 2


def test_the_mark_behind_is_pale(make, printed) -> None:
    from toolkit_app.publishing.preview import page_png

    path, _ = printed(make.book(make.entry("x")))
    page = Image.open(io.BytesIO(page_png(path, 3, 50))).convert("L")
    width, height = page.size
    middle = page.crop((width // 4, height // 3, width * 3 // 4, height * 3 // 4))
    assert 215 < middle.getextrema()[0] < 250


def test_statements_and_lessons_are_listed_with_their_pages(volume) -> None:
    pages = pages_of(volume)
    statements = next(page for page in pages if "Statements Principle Nobody is forced to return" in page)
    there = next(n for n, page in enumerate(pages, 1) if "Principle s-7k3q" in page)
    assert re.search(rf"forced to return\. {there}\b", statements)
    lessons = next(page for page in pages if "Index of lessons" in page)
    own = next(n for n, page in enumerate(pages, 1) if "Lesson words" in page)
    assert there < own
    assert re.search(rf"Ask first {there}, {own}\b", lessons)
    assert lessons.index("A second lesson") < lessons.index("Ask first")


def test_without_a_methodology_all_items_are_chapters(make, printed) -> None:
    path, _ = printed(make.book(make.entry("One."), make.entry("Two.", key="LL-00000002", title="Other")))
    titles = [title for level, title, _ in outline(PdfReader(path)) if level == 0]
    assert titles[2:4] == ["1\u2002Ask first", "2\u2002Other"]


def test_a_handout_has_its_parts_in_order(make, printed) -> None:
    entry = make.entry(
        "## Context {#context}\n\nWords[^1].\n\n## Why {#why}\n\n### Deeper {#d}\n\n[^1]: A note.",
        fields=(Row("Place", "Kvareli"), Row("Empty", " ")),
        sources=("A source.",),
    )
    text = texts(printed(make.handout(entry, options={"notes": "end"}))[0])[0]
    order = [
        "Lesson",
        "LL-7K3QF2MA",
        "Page 1 of 1",
        "Draft · revision 8f3a21c4 · 14 June 2023 · Public",
        "Ask first",
        "Place",
        "Kvareli",
        "Context",
        "Words",
        "Sources",
        "1. A source.",
        "Notes",
        "1 A note.",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places), [order[n] for n in sorted(range(len(order)), key=places.__getitem__)]
    assert "Why" not in text
    assert "Empty" not in text


def test_several_items_each_begin_a_page(make, printed) -> None:
    path, told = printed(make.handout(make.entry("One.", title="First"), make.entry("Two.", key="LL-00000002", title="Second")))
    first, second = texts(path)
    assert "One." in first
    assert "Two." not in first
    assert "Second" in second
    assert (told[0].total, told[-1].done) == (3, 3)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("A5", (420, 595))])
def test_both_papers_in_every_language(make, printed, lang: str, paper: str, size: tuple[int, int]) -> None:
    path, _ = printed(make.handout(make.entry("Слово, სიტყვა, mot, word.", lang=lang), lang=lang, paper=paper))
    reader = PdfReader(path)
    assert (round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)) == size
    text = texts(path)[0]
    expected = {"en": "Page 1 of 1", "ka": "გვერდი 1 / 1", "fr": "Page 1 sur 1", "ru": "Страница 1 из 1"}
    assert expected[lang] in text
    assert "Слово, სიტყვა, mot, word." in text


def test_text_comes_out_as_it_went_in(make, printed) -> None:
    words = "საქართველოს ოკუპირებული ტერიტორიებიდან ᲛᲗᲐᲕᲠᲣᲚᲘ „ბრჭყალები“ 12\u00a0500 ₾, ёлка и «кавычки», œuvre naïve, ✓ ☐ → −"
    text = texts(printed(make.handout(make.entry(" ".join([words] * 4))))[0])[0]
    assert text.replace("\u00ad ", "").count(words.replace("\u00a0", " ").replace("«", "«").replace("»", "»")) == 4


def test_a_table_of_several_pages_repeats_its_head(make, printed) -> None:
    body = "| Name of place | N |\n|---|--:|\n" + "\n".join(f"| row {number} | {number} |" for number in range(120))
    pages = texts(printed(make.handout(make.entry(body)))[0])
    assert len(pages) > 2
    assert all("Name of place" in page for page in pages)
    assert sum(page.count("row ") for page in pages) == 120


def test_no_heading_at_the_foot_of_a_page(make, printed) -> None:
    for filler in range(20, 34):
        body = "\n\n".join(["line"] * filler) + "\n\n## Heading here\n\nUnder it."
        pages = texts(printed(make.handout(make.entry(body)))[0])
        assert all(("Heading here" in page) == ("Under it." in page) for page in pages)


def test_pictures_are_upright_small_enough_and_without_what_the_camera_wrote(make, printed) -> None:
    photograph = Image.effect_noise((1800, 900), 40).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "SecretCamera"
    target = io.BytesIO()
    photograph.save(target, "JPEG", exif=exif)
    path, told = printed(make.handout(make.entry("![A well](attachment:well.jpg)")), lambda key, name: target.getvalue())
    assert b"SecretCamera" not in path.read_bytes()
    picture = PdfReader(path).pages[0].images[0].image
    assert picture.height > picture.width
    assert picture.width <= 1400
    assert "A well" in texts(path)[0]
    assert not [step for step in told if step.warning]


@pytest.mark.parametrize(
    ("data", "reason"), [(None, "not attached"), (b"nonsense", "cannot be read"), (b"<svg onload='x()'/>", "runs scripts")]
)
def test_a_picture_that_cannot_be_printed_leaves_a_note_and_a_warning(make, printed, data, reason: str) -> None:
    path, told = printed(make.handout(make.entry("![A well](attachment:well.png)\n\nAfter.")), lambda key, name: data)
    text = texts(path)[0]
    assert "A well" in text
    assert "Picture not printed: " in text
    assert reason in text
    assert "After." in text
    warnings = [str(step.warning) for step in told if step.warning]
    assert len(warnings) == 1
    assert "well.png" in warnings[0]


def test_a_picture_of_900_megapixels_is_refused_with_its_size(make, printed) -> None:
    import struct
    import zlib

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    bomb = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 30000, 30000, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"0"))
        + chunk(b"IEND", b"")
    )
    path, told = printed(make.handout(make.entry("![Huge](attachment:huge.png)")), lambda key, name: bomb)
    assert "900 million pixels" in texts(path)[0]
    assert any(step.warning for step in told)


def test_widths_of_pictures_are_held(make, printed) -> None:
    from toolkit_app.publishing.picture import Figure, Raster
    from toolkit_app.publishing.structure import Element

    def height(wish: tuple[float, bool], highest: float, width: float) -> float:
        figure = Figure(
            Raster(b"", 200, 100), wish=wish, highest=highest, before=0, after=0, keep=False, element=Element("Figure")
        )
        return figure.measure(width)

    assert height((0.5, True), 400, 300) == 75
    assert height((0, False), 60, 900) == 60


def test_a_methodology_can_be_linked_to_from_its_annexes(make, printed) -> None:
    method = make.entry("## First chapter {#a}\n\nx", key="MT-00000001", title="Method", is_methodology=True)
    reader = PdfReader(printed(make.book(method, make.entry("See [[MT-00000001]].")))[0])
    page = next(page for page in reader.pages if "See Method." in page.extract_text())
    target = page["/Annots"][0].get_object()["/Dest"][0].get_object()
    assert (
        "First chapter" in target["/Contents"].get_object().get_data().decode("latin-1")
        or "First chapter" in reader.pages[reader.get_page_number(target)].extract_text()
    )


def test_numbers_of_notes_are_no_part_of_titles(make, printed) -> None:
    reader = PdfReader(printed(make.book(make.entry("## Why[^1] {#a}\n\nx\n\n[^1]: Note.")))[0])
    assert "1.1 Why" in [title for _, title, _ in outline(reader)]


def test_a_long_title_on_the_cover_leaves_room_for_the_facts(make, printed) -> None:
    facts = tuple(Row(f"Fact {number}", "Value of some length") for number in range(8))
    for title in ("Short", "A very long title of a book " * 12):
        reader = PdfReader(printed(make.book(make.entry(), title=title, paper="A5", facts=facts))[0])
        heights: list[tuple[str, float]] = []
        reader.pages[0].extract_text(
            visitor_text=lambda text, cm, tm, font, size, heights=heights: heights.append((text.strip(), tm[5]))
        )
        heights = [(text, y) for text, y in heights if y > 60]
        lowest = min(y for text, y in heights if text and not text.startswith(("Fact", "Value", "Date", "14", "Sens", "Pub")))
        highest = max(y for text, y in heights if text.startswith(("Fact", "Date")))
        assert lowest > highest + 10


def test_metadata_keep_their_lines_write_dates_out_and_lead_to_addresses(make, printed) -> None:
    entry = make.entry(
        fields=(Row("Actions", "Ask: all; Due: 2026-12-01\nTell: some"), Row("Address", "https://example.org/2020-01-02/x"))
    )
    path, _ = printed(make.handout(entry))
    lines = PdfReader(path).pages[0].extract_text().replace("\u00a0", " ").split("\n")
    assert "Tell: some" in [line.strip() for line in lines]
    assert any("1 December 2026" in line for line in lines)
    links = [annotation.get_object()["/A"]["/URI"] for annotation in PdfReader(path).pages[0]["/Annots"]]
    assert set(links) == {"https://example.org/2020-01-02/x"}
