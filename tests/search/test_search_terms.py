import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.search import analysis, terms
from toolkit_app.search.terms import LABEL, TEXT, TITLE, listed, worth
from toolkit_app.text.folding import fold


def of(title="", body="", more="", lang="en"):
    return listed(*(analysis.words(fold(text)) for text in (title, body, more)), lang)


def test_a_document_is_listed_under_its_words_their_stems_and_sounds():
    found = of("Water", "The waters of Kharagauli", "tag", "en")
    assert set(found) == {"wwater", "wthe", "wwaters", "swater", "wof", "wkharagauli", "wtag"}
    assert {term: byte & ~15 for term, byte in found.items() if term in ("wwater", "swater", "wtag")} == {
        "wwater": TITLE, "swater": TEXT, "wtag": LABEL}
    georgian = of("", "წყლის", lang="ka")
    assert set(georgian) == {"wწყლის", "sწყალ", "yckal"}
    assert of("მიგრანტი", "", "", "en")["ymigrant"] & ~15 == TITLE


@given(st.floats(0.5, 500), st.floats(0.5, 500), st.integers(0, 5000), st.integers(0, 5000))
def test_a_word_counts_more_the_more_often_it_is_said_and_the_shorter_the_text(one, other, short, long):
    assert 1 <= worth(one, long) <= 15
    assert worth(min(one, other), long) <= worth(max(one, other), long)
    assert worth(one, max(short, long)) <= worth(one, min(short, long))


@pytest.mark.parametrize("lang", ["en", "fr", "ru", "ka"])
@given(text=st.text(max_size=60))
@settings(max_examples=80, deadline=None)
def test_any_text_is_listed_under_letters_and_digits(lang, text):
    for term, byte in of(text, text, text, lang).items():
        assert term[0] in "wsy"
        assert term[1:].isalnum() or term[0] == "y"  # a lone sign of softness has no sound
        assert byte & terms.ANYWHERE
        assert byte & 15


def test_very_long_words_are_cut():
    assert f"w{'a' * terms.LONGEST}" in of("", "a" * 1000)
