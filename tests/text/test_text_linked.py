"""Links in a comparison, as a reader knows them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit_app.text.diff import Piece, words
from toolkit_app.text.linked import named

TITLES = {"LL-00000001": "Ask first", "LL-00000002": "Ask first", "LL-00000003": "Wait"}


def told(old, new):
    found = named(words(old, new), TITLES.get)
    return [(piece.op, piece.text) for piece in found]


def test_a_link_reads_as_its_title_or_as_the_words_typed_for_it():
    text = "See [[LL-00000001]], [[ll-00000003|the wait]] and [[LL-00000009]], `[[LL-00000001]]`."
    assert told(text, text) == [("same", "See Ask first, the wait and LL-00000009, `[[LL-00000001]]`.")]


def test_a_link_to_another_item_goes_and_comes_as_a_whole():
    assert told("We saw it in [[LL-00000001]] here.", "We saw it in [[LL-00000003]] here.") == [
        ("same", "We saw it in "), ("removed", "Ask first"), ("added", "Wait"), ("same", " here.")]


def test_links_that_read_the_same_have_their_keys_behind():
    assert told("We saw it in [[LL-00000001]] here.", "We saw it in [[LL-00000002]] here.") == [
        ("same", "We saw it in "), ("removed", "Ask first (LL-00000001)"), ("added", "Ask first (LL-00000002)"),
        ("same", " here.")]
    assert told("We saw [[LL-00000001|this]] here.", "We saw [[LL-00000003|this]] here.") == [
        ("same", "We saw "), ("removed", "this (LL-00000001)"), ("added", "this (LL-00000003)"), ("same", " here.")]


def test_words_typed_for_a_link_that_say_what_its_title_says_are_a_change_still():
    assert told("We saw it in [[LL-00000001]] here.", "We saw it in [[LL-00000001|Ask first]] here.") == [
        ("same", "We saw it in "), ("removed", "[[LL-00000001]]"), ("added", "[[LL-00000001|Ask first]]"), ("same", " here.")]


@pytest.mark.parametrize("mark", ["", "|w", "|a b"])
def test_words_changed_beside_a_link_leave_it_as_it_is(mark):
    shown = mark[1:] or "Wait"
    assert told(f"One two three [[LL-00000003{mark}]] four.", f"One two five [[LL-00000003{mark}]] four.") == [
        ("same", "One two "), ("removed", "three "), ("added", "five "), ("same", f"{shown} four.")]


texts = st.lists(st.sampled_from(["[[", "]]", "|", "LL-00000001", "LL-00000002", " ", "a", "b. ", "\n", "[[LL-00000003]]"]),
                 max_size=14).map("".join)


@given(texts, texts)
def test_no_letter_is_lost_and_a_change_stays_one(old, new):
    pieces = words(old, new)
    found = named(pieces, {}.get)
    assert any(piece.op != "same" for piece in found) == any(piece.op != "same" for piece in pieces)
    assert all(one.text != other.text for one, other in pairwise(found)
               if (one.op, other.op) == ("removed", "added"))
    if "[[" not in old + new:
        assert found == [Piece(piece.op, piece.text) for piece in pieces]
