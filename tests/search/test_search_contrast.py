import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.search.contrast import contrast


@pytest.mark.parametrize("lang, one, other", [
    ("en", "The hub should call every family after a referral.", "The hub should not call every family after a referral."),
    ("en", "Families did pay their share of the costs.", "Families didn’t pay their share of the costs."),
    ("en", "The answer to a referral form came after 14 days.", "The answer to a referral form came after 21 days."),
    ("ka", "ჰაბმა ოჯახს გადამისამართების შემდეგ უნდა დაურეკოს.", "ჰაბმა ოჯახს გადამისამართების შემდეგ არ უნდა დაურეკოს."),
    ("fr", "Le pôle appelle les familles après une orientation.", "Le pôle n’appelle pas les familles après une orientation."),
    ("ru", "Центр звонит каждой семье после направления.", "Центр не звонит каждой семье после направления."),
])
def test_a_sentence_and_its_negation_stand_against_each_other(lang, one, other):
    before, after = "Something else was written before it, at length. ", " And something after it, too."
    assert contrast(before + one + after, "Another beginning of a text. " + other, lang) == (one, other)
    assert contrast(other, one, lang) == (other, one)
    assert contrast(one, one, lang) is None


def test_what_only_shares_a_subject_is_no_contradiction():
    text = "The municipality paid for the well. A household survey came first. Nobody was asked twice."
    assert contrast(text, "A survey of households was not on paper. The well was never deep.", "en") is None
    assert contrast("", text, "en") is None


@given(st.text(max_size=200), st.text(max_size=200), st.sampled_from(["en", "ka", "fr", "ru"]))
@settings(max_examples=80, deadline=None)
def test_any_texts_can_be_compared(one, other, lang):
    assert contrast(one, one, lang) is None
    contrast(one, other, lang)
