"""Word differences: readable, exact, quick."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from text.scripts import prose, writing

from toolkit_app.text.diff import Piece, count, words


def told(old: str, new: str) -> str:
    marks = {"same": "{}", "removed": "[-{}]", "added": "[+{}]"}
    return "".join(marks[piece.op].format(piece.text) for piece in words(old, new))


@pytest.mark.parametrize(
    "old, new, expected",
    [
        ("We asked 1\u00a0234,5 people.", "We asked 1\u00a0235,5 people.", "We asked [-1\u00a0234,5 ][+1\u00a0235,5 ]people."),
        ("მივმართოთ მუნიციპალიტეტს.", "მივმართოთ მუნიციპალიტეტებს.", "მივმართოთ [-მუნიციპალიტეტს][+მუნიციპალიტეტებს]."),
        ("Дом стоит. Он стар.", "Дом стоит. Он очень стар.", "Дом стоит. Он [+очень ]стар."),
        ("One. Two. Three.", "One. Three.", "One. [-Two. ]Three."),
        ("a b\nc d", "a b c d", "a b[-\n][+ ]c d"),
        ("we won, they lost", "we won; you lost", "we won[-, they ][+; you ]lost"),
        ("alpha beta gamma. Same.", "one two three four. Same.", "[-alpha beta gamma. ][+one two three four. ]Same."),
        ("In May\nIn June", "In March\nIn June", "In [-May][+March]\nIn June"),
        ("- One two\n- Three", "- Four five\n- Three", "[-- One two\n][+- Four five\n]- Three"),
        ("", "new", "[+new]"),
        ("In May.\n\n## Why", "In May. A month passed.\n\n- One\n\n## Why", "In May.[+ A month passed.\n\n- One]\n\n## Why"),
        ("It came: in May.", "It came: in May. „A month passed.“", "It came: in May.[+ „A month passed.“]"),
        ("A was. B was.", "B was.", "[-A was. ]B was."),
        ("old", "", "[-old]"),
        ("", "", ""),
        ("same", "same", "same"),
    ],
)
def test_what_is_shown(old: str, new: str, expected: str) -> None:
    assert told(old, new) == expected


def test_counting() -> None:
    assert count(words("We asked ten people.", "We asked 1 200,5 very old people.")) == (4, 1)
    assert count([Piece("same", "a b")]) == (0, 0)


def exact(old: str, new: str) -> list[Piece]:
    pieces = words(old, new)
    assert "".join(piece.text for piece in pieces if piece.op != "added") == old
    assert "".join(piece.text for piece in pieces if piece.op != "removed") == new
    assert all(piece.text for piece in pieces)
    for one, two in pairwise(pieces):
        assert one.op != two.op
        assert (one.op, two.op) != ("added", "removed")
    return pieces


@settings(max_examples=300, deadline=None)
@given(writing(25), writing(25))
@example("0\u0301a", "0\u0301 a")
def test_both_sides_can_be_rebuilt(old: str, new: str) -> None:
    exact(old, new)
    assert words(old, old) == ([Piece("same", old)] if old else [])


@settings(max_examples=80, deadline=None)
@given(st.lists(prose(), max_size=6), st.data())
def test_an_edit_is_found_where_it_is(sentences: list[str], data: st.DataObject) -> None:
    changed = list(sentences)
    if changed:
        at = data.draw(st.integers(0, len(changed) - 1))
        changed[at] = data.draw(prose())
    exact(". ".join(sentences), ". ".join(changed))


def test_a_long_text_with_a_word_changed_in_each_sentence() -> None:
    sentences = [f"In place {n} we asked the people of the village what they needed for the year {n + 1}. " for n in range(2_000)]
    old = "".join(sentences)
    begun = time.process_time()
    pieces = exact(old, old.replace("village", "town"))
    assert time.process_time() - begun < 2
    assert count(pieces) == (2_000, 2_000)
    begun = time.process_time()
    assert count(exact(old, old.replace("place 7 ", "site 7 "))) == (1, 1)
    assert time.process_time() - begun < 0.5


@pytest.mark.parametrize(
    "old, new",
    [
        ("a\n" * 10_000, "a\n" * 10_001),
        ("a\n" * 10_000, "a\nb\n" * 5_000),
        ("a\nb\n" * 5_000, "b\na\n" * 5_000),
        ("1." * 50_000, "1." * 49_999 + "2"),
        ("!" * 50_000, "?!" * 25_000),
        (" " * 50_000, " \n" * 25_000),
        ("x" * 100_000, "x" * 99_999),
        (" ".join(map(str, [*range(9_000)] * 2)), " ".join(map(str, [*range(9_000, 0, -1)] * 2))),
        ("a b a a b " * 4_000, "b a a b a a " * 4_000),
    ],
)
def test_hostile_texts_take_bounded_time(old: str, new: str) -> None:
    begun = time.process_time()
    exact(old, new)
    assert time.process_time() - begun < 2
