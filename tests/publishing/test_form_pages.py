"""Forms as they are printed: everything on the page lies where its code says, in four languages, on as many pages as it takes."""

import dataclasses
import io
import itertools

import formsamples
import numpy as np
import pikepdf
import pypdf
import pypdfium2
import pytest

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing import form_pdf
from toolkit_app.publishing.form import Choice, Question
from toolkit_app.text.formcode import BOX, SQUARE, code_corners, corners

MM = 300 / 25.4


def dark(picture, x, y):
    """Whether the paper is black at a point in millimetres."""
    return np.asarray(picture)[round(y * MM), round(x * MM)] < 128


AROUND = np.maximum(*(np.abs(axis + 0.5 - round(6 * MM)) / MM for axis in np.indices((2 * round(6 * MM),) * 2)))


def check_page(picture, code):
    for x, y in corners(code.paper):
        assert dark(picture, x, y)
        assert not dark(picture, x + SQUARE, y)
    seen = np.asarray(picture) < 160
    half = len(AROUND) // 2
    for row in code.rows:
        for box in range(code.boxes if row.y else 0):
            x, y = (round(side * MM) for side in code.centre(row, box))
            grey = seen[y - half : y + half, x - half : x + half]
            assert not grey[AROUND < BOX / 2 - 0.5].any(), "a box is empty"
            assert grey[(AROUND > BOX / 2 - 0.3) & (AROUND < BOX / 2 - 0.05)].mean() > 0.9, "its outline is whole"
            assert not grey[(AROUND > BOX / 2 + 0.15) & (AROUND < BOX / 2 + 1.4)].any(), "around it nothing is printed"


@pytest.mark.parametrize(("lang", "scale", "comment", "count"), [
    ("en", "rating", True, 6), ("ka", "rating", True, 3), ("fr", "rating", True, 3), ("ru", "rating", True, 3),
    ("ka", "nine", False, 4), ("ru", "ballot", True, 2), ("ka", "rating", False, 20), ("ka", "ranks", True, 1)])
def test_boxes_stand_where_the_code_says(lang, scale, comment, count):
    form = formsamples.form(lang, count, scale=scale, comment=comment)
    numbers = []
    for at, (picture, code) in enumerate(formsamples.pictures(formsamples.paper(form)), 1):
        assert (code.page, code.of(form.identity)) == (at, True)
        check_page(picture, code)
        numbers += range(code.first, code.first + len(code.rows))
    assert code.pages == at
    assert numbers == list(range(1, count + 1))


def test_a_comment_round_has_frames_without_boxes():
    form = formsamples.form("fr", 9, scale="none")
    pages = list(formsamples.pictures(formsamples.paper(form)))
    assert sum(len(code.rows) for _, code in pages) == 9
    assert all(code.boxes == 0 and row.comment[1] > row.comment[0] > 0 for _, code in pages for row in code.rows)


def test_a_small_sheet_and_a_wording_longer_than_a_page():
    form = formsamples.form("ka", 2, scale="ballot", paper="A5")
    long = dataclasses.replace(form.questions[0], wording=form.questions[1].wording * 40)
    form = dataclasses.replace(form, questions=(long, form.questions[1]))
    pages = list(formsamples.pictures(formsamples.paper(form)))
    for picture, code in pages:
        check_page(picture, code)
    assert len(pages) > 2
    assert sum(len(code.rows) for _, code in pages) == 2


def test_questions_of_two_scales_stand_on_pages_of_their_own():
    form = formsamples.form("en", 4)
    ballot = [dataclasses.replace(question, choices=formsamples.choices("en", "ballot")) for question in form.questions[2:]]
    form = dataclasses.replace(form, questions=(*form.questions[:2], *ballot))
    assert [(code.first, code.boxes) for _, code in formsamples.pictures(formsamples.paper(form))] == [(1, 8), (3, 5)]


def test_the_words_are_on_the_page_letter_for_letter_and_fonts_are_embedded():
    form = formsamples.form("ka", 14, comment=False, receipt="7K3Q-F2MA")
    data = formsamples.paper(form)
    reader = pypdf.PdfReader(io.BytesIO(data))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert all(question.wording in text for question in form.questions)
    assert all(words in text for words in ("7K3Q-F2MA", form.copy_code, "გვერდი 1 / 2", "18 დეკემბერი 2026", form.addressee))
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_copies_in_one_file_begin_on_right_pages_and_say_how_to_be_printed():
    forms = [formsamples.form("en", 12, copy=name) for name in ("one", "two")]
    with pikepdf.open(io.BytesIO(formsamples.paper(*forms))) as pdf:
        single = len(pypdf.PdfReader(io.BytesIO(formsamples.paper(forms[0]))).pages)
        assert single % 2 == 1
        assert len(pdf.pages) == 2 * (single + 1)
        assert (pdf.Root.ViewerPreferences.Duplex, pdf.Root.ViewerPreferences.PrintScaling) == ("/DuplexFlipLongEdge", "/None")
    with pikepdf.open(io.BytesIO(formsamples.paper(*[formsamples.form("en", 1, copy=n) for n in "abc"]))) as pdf:
        assert (len(pdf.pages), pdf.Root.ViewerPreferences.Duplex) == (3, "/Simplex")


def test_the_same_form_gives_the_same_bytes():
    form = formsamples.form("ru", 3)
    assert form_pdf.fillable(form) == form_pdf.fillable(form)
    assert formsamples.paper(form) == formsamples.paper(form)


@pytest.mark.parametrize("codes", [("5", "5"), ("Off",), ("ა",), ("a b",), tuple(map(str, range(41)))])
def test_answers_that_no_form_can_keep_are_refused(codes):
    question = Question("s-1", "1", "Words.", "d", tuple(Choice(code, "Label") for code in codes))
    with pytest.raises(ToolkitError, match="statement 1 cannot be put on a form"):
        form_pdf.fillable(dataclasses.replace(formsamples.form(), questions=(question,)))


def test_a_letter_without_a_glyph_and_an_empty_form_are_refused():
    form = formsamples.form("en", 1)
    strange = dataclasses.replace(form.questions[0], wording="Words 漢")
    with pytest.raises(ToolkitError, match=r"U\+6F22"):
        form_pdf.fillable(dataclasses.replace(form, questions=(strange,)))
    with pytest.raises(ToolkitError, match="nothing to ask"):
        form_pdf.fillable(dataclasses.replace(form, questions=()))
    with pytest.raises(ToolkitError, match="nothing to print"):
        formsamples.paper()


def test_a_broken_disk_leaves_what_was_there(tmp_path):
    target = tmp_path / "form.pdf"
    target.mkdir()
    with pytest.raises(ToolkitError, match="is a folder"):
        form_pdf.write_fillable(formsamples.form("en", 1), target)
    forms = [formsamples.form("en", 1, copy=name) for name in "abc"]
    steps = form_pdf.write_paper(forms, tmp_path / "paper.pdf")
    assert next(steps).total == 3
    steps.close()
    assert [path.name for path in tmp_path.iterdir()] == ["form.pdf"]


def test_words_of_answers_do_not_touch_each_other():
    """In no language does the word of one box run into the next box or the line below."""
    for lang in formsamples.WORDS:
        for scale in ("rating", "nine", "ballot", "ranks"):
            data = formsamples.paper(formsamples.form(lang, 2, scale=scale))
            page = pypdfium2.PdfDocument(data)[0]
            text = page.get_textpage()
            boxes = [text.get_charbox(n) for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()]
            small = [box for box in boxes if box[1] < 600]
            corner = code_corners("A4")[0]
            assert all(left < corner[0] * 72 / 25.4 + 90 for left, *_ in small)
            for one, other in itertools.pairwise(small):
                overlap = min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1])
                assert min(overlap) < 1.5
            text.close()
