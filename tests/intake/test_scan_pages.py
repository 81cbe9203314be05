"""Marked pages from scanners and cameras: right, or asked about; never wrong."""

import dataclasses
import io
import random

import formsamples
import numpy as np
import papers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import form_sheet, scan, scan_picture, scan_plane
from toolkit_app.intake.form_sheet import Source
from toolkit_app.intake.scan_marks import Ink, judged
from toolkit_app.text.formcode import BOX

DPI = 150
MM = DPI / 25.4
CROSS = papers.Hand(random.Random(1), "cross", 0.5, 0.85, 0.1)


@pytest.fixture(scope="module")
def sheets():
    """Two pages of a rating with comments, one of a table, as pictures with their codes."""
    rating = formsamples.paper(formsamples.form("ka", 4))
    table = formsamples.paper(formsamples.form("en", 13, comment=False))
    return [*formsamples.pictures(rating, DPI), next(formsamples.pictures(table, DPI))]


def read(data):
    (page,) = scan.read("page.jpg", data, 0, 1)
    return page


def answers(page):
    """Question to box, "?" for what is asked."""
    return {row.question: "?" if row.reading.state == "doubtful" else row.reading.box for row in page.rows}


def expected(code, given):
    return {number: given.get(number, -1) for number in range(code.first, code.first + len(code.rows))}


@pytest.mark.parametrize(("dpi", "angle", "upside_down"), [(100, 10, False), (150, -10, True), (200, 3, False)])
def test_scans_are_read(sheets, dpi, angle, upside_down):
    rng = random.Random(dpi)
    for picture, code in sheets:
        given = {number: rng.randrange(code.boxes) for number in list(expected(code, {}))[::2]}
        marked = papers.marked(picture, code, given, papers.hand(rng))
        page = read(papers.scanned(marked.picture, rng, dpi=dpi, angle=angle, upside_down=upside_down, noise=12))
        assert (page.code, page.problem) == (code, "")
        assert answers(page) == expected(code, given)


def test_photographs_are_read_or_asked_about(sheets):
    rng = random.Random(4)
    read_right = 0
    for picture, code in sheets:
        given = {number: rng.randrange(code.boxes) for number in expected(code, {})}
        marked = papers.marked(picture, code, given, papers.hand(rng))
        page = read(papers.photographed(marked.picture, rng, long_side=2000))
        found = answers(page)
        assert all(found[number] in ("?", given[number]) for number in found)
        read_right += sum(found[number] == given[number] for number in found)
    assert read_right >= 12


def test_a_photograph_from_very_near_and_askew_is_read(sheets):
    picture, code = sheets[0]
    given = dict.fromkeys(expected(code, {}), 1)
    marked = papers.marked(picture, code, given, CROSS).picture
    page = read(papers.photographed(marked, random.Random(1), tilt=0.22))
    assert (page.problem, answers(page)) == ("", given)


def test_a_page_that_is_small_or_dark_or_several_in_one_picture(sheets):
    rng = random.Random(7)
    (first, one), (second, other) = sheets[:2]
    pages = [papers.marked(picture, code, {code.first: 2}, CROSS).picture for picture, code in ((first, one), (second, other))]
    both = Image.new("L", (pages[0].width * 2 + 50, pages[0].height), 255)
    both.paste(pages[0], (0, 0))
    both.paste(pages[1], (pages[0].width + 50, 0))
    found = scan.read("both.jpg", papers.scanned(both, rng, dpi=150), 0, 1)
    assert {page.code.page: answers(page)[page.code.first] for page in found} == {1: 2, 2: 2}
    dim = pages[0].point(lambda value: value * 0.35 + 20)
    assert answers(read(papers.scanned(dim, rng, dpi=100, noise=4))) == expected(one, {one.first: 2})


def drawn(picture, *lines, ink=0.9, pen=0.5):
    """A page with strokes, in millimetres."""
    made = picture.convert("L").copy()
    draw = ImageDraw.Draw(made)
    for line in lines:
        draw.line([(x * MM, y * MM) for x, y in line], fill=round(255 * (1 - ink)), width=round(pen * MM))
    return made


def of_first(picture, code, dpi=150):
    page = read(papers.scanned(picture, random.Random(3), dpi=dpi, angle=2))
    assert page.code == code
    return page.rows[0]


def test_two_marks_are_asked(sheets):
    picture, code = sheets[0]
    once = papers.marked(picture, code, {1: 1}, CROSS).picture
    row = of_first(papers.marked(once, code, {1: 3}, CROSS).picture, code)
    assert (row.reading.state, row.reading.doubt, row.reading.marked) == ("doubtful", "several", (1, 3))
    assert Image.open(io.BytesIO(row.cut)).size[0] > 500


def test_a_mark_that_was_filled_in_for_another_is_asked(sheets):
    picture, code = sheets[0]
    wrong = papers.marked(picture, code, {1: 1}, dataclasses.replace(CROSS, stroke="fill")).picture
    assert of_first(papers.marked(wrong, code, {1: 4}, CROSS).picture, code).reading.doubt == "several"


@pytest.mark.parametrize("ink", [0.12, 0.2, 0.3])
def test_a_faint_mark_is_asked(sheets, ink):
    picture, code = sheets[0]
    reading = of_first(papers.marked(picture, code, {1: 1}, dataclasses.replace(CROSS, ink=ink)).picture, code).reading
    assert (reading.state, reading.doubt) in {("doubtful", "faint"), ("answer", "")}
    assert reading.box in (-1, 1)


@pytest.mark.parametrize("ink", [0.1, 0.2, 0.35, 0.5])
def test_an_erased_mark_beside_a_good_one_is_asked_or_gone(sheets, ink):
    picture, code = sheets[0]
    erased = papers.marked(picture, code, {1: 1}, dataclasses.replace(CROSS, ink=ink, stroke="fill")).picture
    reading = of_first(papers.marked(erased, code, {1: 3}, CROSS).picture, code).reading
    assert (reading.state, reading.box) in {("answer", 3), ("doubtful", -1)}
    assert reading.state == "doubtful" or ink <= 0.1


def test_a_ring_around_a_box_and_a_tick_beside_it_are_asked(sheets):
    picture, code = sheets[0]
    x, y = code.centre(code.rows[0], 2)
    r = BOX / 2 + 0.9
    ring = [(x + r * np.cos(a), y + r * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 40)]
    beside = [(x + 2.9, y - 1), (x + 3.2, y + 1), (x + 3.7, y - 2)]
    for strokes in (ring, beside):
        assert of_first(drawn(picture, strokes), code).reading.doubt == "beside"


def test_a_box_that_was_scribbled_over_is_asked(sheets):
    picture, code = sheets[0]
    x, y = code.centre(code.rows[0], 2)
    scribble = [(x + (-1) ** n * 4, y - 3 + 6 * n / 24) for n in range(25)]
    assert of_first(drawn(picture, scribble), code).reading.doubt == "scribbled"


def test_handwriting_is_kept_as_a_picture_and_an_empty_frame_is_none(sheets):
    picture, code = sheets[0]
    top, bottom = code.rows[0].comment
    wave = [(30 + n, (top + bottom) / 2 + 2 * np.sin(n)) for n in range(60)]
    page = read(papers.scanned(drawn(picture, wave), random.Random(5), dpi=150))
    assert [bool(row.comment) for row in page.rows] == [True] + [False] * (len(page.rows) - 1)
    assert Image.open(io.BytesIO(page.rows[0].comment)).size[0] > 800


def test_a_page_whose_corner_is_torn_off_is_read_and_one_cut_in_half_is_named(sheets):
    picture, code = sheets[0]
    marked = papers.marked(picture, code, {1: 2}, CROSS).picture
    torn = marked.copy()
    torn.paste(255, (torn.width - 125, torn.height - 125, torn.width, torn.height))
    assert answers(read(papers.scanned(torn, random.Random(1), dpi=150, angle=4)))[1] == 2
    half = marked.crop((0, 0, marked.width, marked.height // 2))
    page = read(papers.scanned(half, random.Random(1), dpi=150))
    assert (page.problem, page.code) == (scan.NO_CORNERS, code)


def test_boxes_covered_by_something_are_asked(sheets):
    picture, code = sheets[0]
    covered = papers.marked(picture, code, {1: 2}, CROSS).picture
    x, y = (side * MM for side in code.centre(code.rows[0], 0))
    covered.paste(255, (round(x - 20), round(y - 30), round(x + 850), round(y + 90)))
    assert of_first(covered, code).reading.doubt == "unplaced"


def test_pictures_of_something_else_have_no_code():
    noise = np.random.default_rng(1).integers(0, 255, (900, 700), np.uint8)
    target = io.BytesIO()
    Image.fromarray(noise).save(target, "PNG")
    page = read(target.getvalue())
    assert (page.problem, page.code, page.rows) == (scan.NO_CODE, None, ())
    assert Image.open(io.BytesIO(page.picture)).size == (700, 900)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "WEBP"])
def test_files_of_every_kind_of_picture(sheets, kind):
    picture, code = sheets[0]
    target = io.BytesIO()
    picture.convert("RGB").save(target, kind, **({"save_all": True, "append_images": [picture]} if kind == "TIFF" else {}))
    data = target.getvalue()
    assert scan_picture.is_picture(data)
    count = scan_picture.count("a", data)
    assert count == (2 if kind == "TIFF" else 1)
    assert [page.code for page in scan.read("a", data, 0, count)] == [code] * count


def test_broken_and_huge_pictures_are_named(sheets):
    data = formsamples.png(sheets[0][0])
    with pytest.raises(ToolkitError, match="is damaged"):
        scan.read("cut.png", data[: len(data) // 3], 0, 1)
    with pytest.raises(ToolkitError, match="is damaged"):
        scan_picture.count("cut.png", data[:20])
    target = io.BytesIO()
    Image.new("1", (12_000, 11_000)).save(target, "PNG")
    with pytest.raises(ToolkitError, match="120 million pixels"):
        scan_picture.count("huge.png", target.getvalue())


INKS = st.builds(Ink, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))


@given(st.lists(INKS, min_size=1, max_size=12))
@settings(max_examples=300)
def test_only_one_clear_mark_among_clearly_empty_boxes_is_an_answer(inks):
    reading = judged(inks)
    if reading.state == "answer":
        others = [ink for n, ink in enumerate(inks) if n != reading.box]
        assert inks[reading.box].inside > 4 * max((ink.inside for ink in others), default=0)
        assert all(ink.mean < 0.05 for ink in others)
    elif reading.state == "blank":
        assert all(ink.inside < 0.02 and ink.around < 0.03 for ink in inks)
    else:
        assert reading.doubt


@given(st.lists(st.floats(-0.2, 0.2), min_size=8, max_size=8), st.floats(-3.1, 3.1), st.floats(2, 12))
@settings(max_examples=100)
def test_a_projective_map_is_found_from_four_points(moves, turn, scale):
    paper = np.array([(10.0, 10), (190, 10), (190, 280), (10, 280), (100, 100), (50, 200)])
    c, s = np.cos(turn) * scale, np.sin(turn) * scale
    matrix = np.array([[c, -s, 900], [s, c, 800], [moves[0] / 500, moves[1] / 500, 1]])
    picture = scan_plane.mapped(matrix, paper)
    found = scan_plane.fitted(paper[:4], picture[:4])
    assert np.abs(scan_plane.mapped(found, paper) - picture).max() < 1e-3


def test_sheets_are_put_together_from_pages_in_any_order(sheets):
    pages = []
    for copy in ("one", "two"):
        for picture, code in formsamples.pictures(formsamples.paper(formsamples.form("en", 5, copy=copy)), dpi=DPI):
            marked = papers.marked(picture, code, {code.first: 1}, CROSS).picture
            pages.append(Source(f"{copy}.jpg", read(papers.scanned(marked, random.Random(2), dpi=120))))
    (one_1, one_2, two_1, two_2) = pages
    made, lost = form_sheet.assembled([two_2, one_1, two_1, one_2])
    assert (lost, [[row.question for row in sheet.rows] for sheet in made]) == ((), [[1, 2, 3, 4, 5]] * 2)
    assert all(not sheet.missing and sheet.twin is None for sheet in made)
    (short,), _ = form_sheet.assembled([one_2])
    assert short.missing == (1,)
    again, _ = form_sheet.assembled([one_1, one_2, one_1, one_2])
    assert [(sheet.twin, sheet.same) for sheet in again] == [(None, False), (0, True)]
    changed = dataclasses.replace(one_1.page, rows=tuple(
        dataclasses.replace(row, reading=judged([Ink(0, 0, 0), Ink(0, 0, 0), Ink(0.3, 0.3, 0)])) for row in one_1.page.rows))
    copied, _ = form_sheet.assembled([one_1, one_2, Source("copier.jpg", changed), one_2])
    assert [(sheet.twin, sheet.same) for sheet in copied] == [(None, False), (0, False)]


def test_a_better_picture_takes_the_place_of_a_bad_one(sheets):
    picture, _ = sheets[0]
    good = Source("good.jpg", read(papers.scanned(picture, random.Random(1), dpi=120)))
    bad = Source("bad.jpg", read(papers.scanned(picture.crop((0, 0, picture.width, 750)), random.Random(1), dpi=120)))
    (sheet,), lost = form_sheet.assembled([bad, good])
    assert (sheet.sources, lost) == ((good,), ())
    assert form_sheet.assembled([bad]) == ((), (bad,))
