"""Pages on sheets: where each lies, that none is lost, and that a back lies behind its front."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from publishing.samples import publication
from pypdf import PdfReader

from toolkit_app.publishing.imposition import imposed, page_numbers, tiled
from toolkit_app.publishing.layout import MM, PAPERS

A4, A5 = ((PAPERS[name][0] * MM, PAPERS[name][1] * MM) for name in ("A4", "A5"))


@given(st.integers(1, 60), st.sampled_from(["one", "two", "twice", "booklet"]))
def test_every_page_lies_on_a_sheet(count: int, way: str) -> None:
    sheets = imposed(count, A5, way)
    first = [spot.leaf for sheet in sheets for spot in sheet.spots if not spot.copy]
    assert sorted(first) == [*range(count)]
    for sheet in sheets:
        for spot in sheet.spots:
            assert 0 <= spot.x <= sheet.width - A5[0]
        assert len({(spot.x, spot.y) for spot in sheet.spots}) == len(sheet.spots)


def test_a_booklet_of_six_pages_is_folded_in_order() -> None:
    assert [[spot.leaf for spot in sheet.spots] for sheet in imposed(8, A5, "booklet")] == [[7, 0], [1, 6], [5, 2], [3, 4]]
    assert [[spot.leaf for spot in sheet.spots] for sheet in imposed(6, A5, "booklet")] == [[0], [1], [5, 2], [3, 4]]


@given(st.integers(1, 40), st.sampled_from(["A6", "A7", "A5"]))
def test_a_back_lies_behind_its_front(cards: int, paper: str) -> None:
    size = PAPERS[paper][0] * MM, PAPERS[paper][1] * MM
    sheets = tiled(cards * 2, size, A4, two_sided=True, cut=True)
    for front, back in zip(sheets[::2], sheets[1::2], strict=True):
        assert len(front.spots) == len(back.spots)
        for one, other in zip(front.spots, back.spots, strict=True):
            assert other.leaf == one.leaf + 1
            assert other.y == one.y
            # turned over the long edge
            assert other.x == pytest.approx(A4[0] - one.x - size[0])
        assert all(0 <= spot.x <= A4[0] - size[0] + 0.5 and 0 <= spot.y <= A4[1] - size[1] + 0.5 for spot in front.spots)


@pytest.mark.parametrize(
    "layout, paper, options, size",
    [
        ("handout", "A5", {"sheet": "two"}, (842, 595)),
        ("handout", "A5", {"sheet": "booklet"}, (842, 595)),
        ("handout", "A4", {"sheet": "one"}, (595, 842)),
    ],
)
def test_sheets_of_a_handout(printed, layout, paper, options, size) -> None:
    made = replace(publication(layout, "en", **options), paper=paper)
    path, _ = printed(made)
    reader = PdfReader(path)
    assert [round(float(edge)) for edge in reader.pages[0].mediabox[2:]] == list(size)
    numbers = [page.extract_text().count("Page ") for page in reader.pages]
    assert sum(numbers) >= 2


@pytest.mark.parametrize(("text", "numbers"), [
    ("", (1, 2, 3, 4)), ("2", (2,)), ("3-4, 1", (1, 3, 4)), ("1–2,2", (1, 2)), ("3-9", (3, 4)), ("9", ()), ("0", ()), ("x", ()),
    ("1-", ()), ("4-2", ()), ("1,,2", ()), ("1-999999", (1, 2, 3, 4))])
def test_pages_as_a_person_names_them(text: str, numbers: tuple[int, ...]) -> None:
    assert page_numbers(text, 4) == numbers
