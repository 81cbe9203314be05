"""Stems: a text is never passed over in which the pattern finds something."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit_app.text.stems import Stems

STEMS = Stems(r"\btumou?r", r"\bd\.?o\.?b\b\.?", r"\bс\. ?[ა-ჰ]{3}", "ქვრივ", r"\bраз[её]н", "née? le", behind="x?")
WORDS = st.sampled_from(["tumor", "TUMOUR", "D.O.B.", "dob", "с. აბგ", "ქვრივი", "РАЗЁН", "né le", "tum", "x", ".", " ", "დ"])


@given(st.lists(WORDS, max_size=6).map("".join))
def test_what_the_pattern_finds_may_be_in(text):
    if STEMS.pattern.search(text):
        assert STEMS.may_be_in(text.lower())


def test_most_texts_are_passed_over():
    assert not Stems(r"\bcancer", "ქვრივ").may_be_in("the words of a lesson")


@pytest.mark.parametrize("stem", [r"\d+", "(?:a|b)", r"\b", "a?"])
def test_a_stem_without_letters_at_its_beginning_is_refused(stem):
    with pytest.raises(ValueError, match=re.escape(stem)):
        Stems(stem)
