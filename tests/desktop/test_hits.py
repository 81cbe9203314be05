from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from toolkit_app.desktop import drawing, language
from toolkit_app.desktop.search.hits import HIT, NEW, HitsModel, reason, within
from toolkit_app.search.reasons import ATTACHMENT, KEY, LABEL
from toolkit_app.search.tree import WHY


def hit(number, snippet="a \x02well\x03 here", why="form", place=None):
    attachment = SimpleNamespace(file="plan.pdf", page=SimpleNamespace(place=place, name="3")) if place is not None else None
    return SimpleNamespace(key=f"LL-{number}", title=f"Lesson {number}", title_marked=f"\x02Lesson\x03 {number}", kind="lesson",
                           lang="en", state="draft", snippet=snippet, why=why, places=("telavi", "kakheti"),
                           attachment=attachment)


@pytest.fixture
def model(qapp):
    return HitsModel(lambda offset: None)


@pytest.mark.parametrize("before, after", [(0, 3), (3, 1), (2, 5), (4, 0), (2, 2)])
def test_new_hits_take_the_place_of_the_old_without_a_reset(model, qtbot, before, after):
    model.show([hit(number) for number in range(before)], before)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show([hit(number + 10) for number in range(after)], after)
    assert [model.index(row).data(HIT).key for row in range(model.rowCount())] == [f"LL-{number + 10}" for number in range(after)]


def test_the_model_keeps_qts_rules(model, qtmodeltester):
    model.show([hit(number) for number in range(5)], 5)
    qtmodeltester.check(model)


def test_more_are_asked_for_once_and_added(qapp):
    asked = []
    model = HitsModel(asked.append)
    model.show([hit(0), hit(1)], 3)
    for _ in range(3):
        if model.canFetchMore(model.index(-1)):
            model.fetchMore(model.index(-1))
    assert asked == [2]
    model.add([hit(2)])
    assert model.rowCount() == 3
    assert not model.canFetchMore(model.index(-1))


def test_a_hit_says_why_it_was_found_to_a_screen_reader(model):
    model.show([hit(7)], 1)
    words = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "another form of the word" in words
    assert "a well here" in words


def test_the_first_marked_word_is_seen_however_narrow_the_list_is(qapp):
    metrics = QFontMetrics(qapp.font())
    passage = f"… {'word ' * 20}a \x02well\x03 here"
    for letters in (200, 60, 30, 12):
        shown = within(passage, metrics, letters * metrics.horizontalAdvance("m"))
        plain, (first, *_) = drawing.unmarked(shown)
        assert plain.endswith(" a well here")
        assert plain.startswith("… ")
        assert metrics.horizontalAdvance(plain[:sum(first)]) < letters * metrics.horizontalAdvance("m")
    assert within(passage, metrics, 10_000) == passage
    assert within("no mark", metrics, 10) == "no mark"


def test_every_reason_of_the_search_has_words_in_both_languages(qapp):
    assert reason(hit(1, why="")) == ""
    reasons = [(why, None) for why in (*WHY.values(), ATTACHMENT, KEY, LABEL)]
    reasons += [(ATTACHMENT, place) for place in ("page", "sheet", "heading", "")]
    english = {one: reason(hit(1, why=one[0], place=one[1])) for one in reasons}
    assert all(english.values())
    assert english[ATTACHMENT, "page"] == "in the file plan.pdf, page 3"
    language.use("ka")
    try:
        assert [one for one in reasons if reason(hit(1, why=one[0], place=one[1])) in ("", english[one])] == []
    finally:
        language.use("en")


def test_what_is_new_in_a_kept_search_says_so(model):
    model.show([hit(7), hit(8)], 2)
    model.news = frozenset({"LL-8"})
    assert [model.index(row).data(NEW) for row in range(2)] == [False, True]
    assert "new" in model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).split(" · ")


@pytest.mark.parametrize("text, plain, spans", [
    ("a \x02b\x03 c", "a b c", [(2, 1)]), ("", "", []), ("\x02ჭა\x03\x02x\x03", "ჭაx", [(0, 2), (2, 1)]), ("plain", "plain", [])])
def test_marks_become_places(text, plain, spans):
    assert drawing.unmarked(text) == (plain, spans)


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_passage_that_does_not_fit_says_that_it_goes_on(qapp, lines):
    width = QFontMetrics(qapp.font()).horizontalAdvance("m" * 20)
    text = "a well of the municipality " * 20
    shown, spans = drawing.shortened(text, [(2, 4), (len(text) - 13, 12)], qapp.font(), width, lines)
    assert shown.endswith("…")
    assert text.startswith(shown[:-1])
    assert spans == [(2, 4)]
    assert len(shown) > lines * 10, "as much as the lines hold"
    assert drawing.shortened("a well", [(2, 4)], qapp.font(), width, lines) == ("a well", [(2, 4)])
    assert drawing.shortened("", [], qapp.font(), width, lines) == ("", [])
