import dataclasses
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.text import formcode
from toolkit_app.text.formcode import Identity, PageCode, Row, identity, page_code

HEIGHT = st.integers(0, 247).map(lambda units: round(units * formcode.RISE, 3))
ROWS = st.lists(st.builds(Row, HEIGHT), max_size=20) | st.lists(
    st.builds(Row, HEIGHT, st.tuples(HEIGHT, st.just(300.0 - 1.2))), max_size=8)


def hexes(size):
    return st.binary(min_size=size, max_size=size).map(bytes.hex)


@st.composite
def page_codes(draw):
    page, pages, boxes, across, pitch, drop, apart, spread = draw(st.binary(min_size=8, max_size=8))
    boxes %= 41
    return PageCode(
        draw(hexes(4)), draw(hexes(8)), draw(hexes(6)), draw(st.sampled_from(formcode.LANGUAGES)), page, pages,
        draw(st.sampled_from(["A4", "A5"])), draw(st.integers(0, 65535)), boxes, across % 40 + 1 if boxes else 0,
        float(draw(st.integers(0, 210))), pitch * 0.5, drop * 0.5, apart % (min(boxes, 15) + 1), spread % 15 + 1,
        tuple(draw(ROWS)))


@given(page_codes())
@settings(max_examples=200)
def test_a_page_code_comes_back_as_it_was(code):
    text = code.text()
    assert page_code(text) == code
    assert re.fullmatch("[A-Z0-9]+", text), "QR packs these letters densely"


@given(page_codes(), st.data())
@settings(max_examples=100)
def test_a_damaged_page_code_is_none(code, data):
    text = code.text()
    at = data.draw(st.integers(3, len(text) - 2))
    other = data.draw(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
    if other != text[at]:
        assert page_code(text[:at] + other + text[at + 1:]) is None
    assert page_code(text[:at]) is None


@pytest.mark.parametrize("text", ["", "RT1", "https://example.org", "RT1AAAA", "RT1!!!!", "RT10189"])
def test_codes_of_others_are_none(text):
    assert page_code(text) is None


def test_a_length_that_the_code_cannot_hold_is_refused():
    code = PageCode("00000000", "0" * 16, "0" * 12, "en", 1, 1, boxes=1, across=1, left=20.5, rows=(Row(12.0),))
    with pytest.raises(ValueError, match=r"20\.5"):
        code.text()
    with pytest.raises(ValueError, match="ubyte"):
        dataclasses.replace(code, left=20, page=256).text()


def test_boxes_that_are_no_points_stand_in_a_line_of_their_own():
    code = PageCode("", "", "", "en", 1, 1, boxes=8, across=5, left=20, pitch=30, drop=9, apart=3, spread=2)
    row = Row(60.0)
    assert [code.centre(row, box) for box in (0, 4, 5, 7)] == [(20, 60), (140, 60), (20, 69), (140, 69)]


WHO = Identity("a" * 32, "b" * 64, "c" * 12, "ka")


def test_an_identity_comes_back_and_its_checksum_covers_the_questions():
    line = WHO.text("s-1 sha256:1")
    assert identity(line, "s-1 sha256:1") == WHO
    assert identity(line, "s-1 sha256:2") is None
    assert identity(line.replace("aa;", "ab;"), "s-1 sha256:1") is None
    assert identity("", "") is None
    assert identity("RT1;a;b;c;ka;0", "") is None


def test_a_page_belongs_to_its_copy_only():
    page = PageCode("a" * 8, "b" * 16, "c" * 12, "ka", 1, 1)
    assert page.of(WHO)
    assert not page.of(dataclasses.replace(WHO, copy="d" * 12))
    assert not page.of(dataclasses.replace(WHO, lang="en"))
