from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import LANGUAGES
from toolkit_app.validation import procedures, rule
from toolkit_app.validation.procedures.shape import Terms
from toolkit_app.validation.rule import Quorum, Rule
from toolkit_app.validation.statistics.agreement import Shares

SHARE = st.integers(0, 1000).map(lambda n: Fraction(n, 1000))


@given(st.builds(Rule, SHARE, st.booleans(), st.none() | SHARE, st.booleans()))
def test_a_rule_is_read_as_it_is_written(one):
    again = rule.read(one.text)
    assert (again.needed, again.above, again.allowed) == (one.needed, one.above, one.allowed)
    assert again.below == (one.below and one.allowed is not None)


@pytest.mark.parametrize("name", rule.NAMED)
def test_named_rules_are_kept_exactly(name):
    assert rule.read(rule.NAMED[name].text) == rule.read(name) == rule.NAMED[name]
    for lang in LANGUAGES:
        assert rule.sentence(rule.NAMED[name])[lang]


def test_bounds_are_exact():
    of_four = Shares(3, 0, 4)
    assert rule.read("75/15").passed(of_four)
    assert not rule.read(">75").passed(of_four)
    assert rule.read("two-thirds").passed(Shares(667, 0, 1000))
    assert not rule.read("two-thirds").passed(Shares(2, 0, 3))
    assert rule.read(">= 2/3 <= 25 %").passed(Shares(2, 1, 4)) is False
    assert not rule.read("70/15").passed(Shares(80, 15, 100))
    assert rule.read("80/15").passed(Shares(80, 15, 100))
    assert not rule.DEFAULT.passed(Shares(0, 0, 0))


@pytest.mark.parametrize("text", ["", "75", "75/", "101/5", "<=15", ">=75 >=80", ">=75 <=15 maybe", "-5/3", ">=1/0"])
def test_what_is_no_rule(text):
    with pytest.raises(ToolkitError, match="is not a rule"):
        rule.read(text)


@pytest.mark.parametrize(("text", "kept"), [("50", "50/1"), ("50/0", "50/0"), ("33.3 %/2", "33.3/2"), ("0/0", "0/0")])
def test_a_quorum_is_read_as_it_is_written(text, kept):
    assert Quorum.read(text).text == kept
    assert Quorum.read(kept) == Quorum.read(text)


@pytest.mark.parametrize("text", ["", "half", "101", "50/x", "-1"])
def test_what_is_no_quorum(text):
    with pytest.raises(ToolkitError, match="is not a quorum"):
        Quorum.read(text)


@pytest.mark.parametrize("one", procedures.every().values(), ids=list(procedures.every()))
def test_every_procedure_has_its_words_in_four_languages(one):
    for words in (one.labels, one.fits, one.formula, *(option.labels for option in one.options),
                  *(value.labels for scale in one.scales for value in scale.values),
                  *(one.says(Terms(scale, one.usual, one.settings({}))) for scale in one.scales)):
        assert set(words) == set(LANGUAGES)
        assert all(text.strip() and "{" not in text for text in words.values())
    assert procedures.find(one.name.replace("_", "-")) is one
    for scale in one.scales:
        for value in scale.values:
            assert one.read(str(value.code), scale) == value.code


def test_a_procedure_that_is_not_there():
    with pytest.raises(ToolkitError, match="There are: comment, rating"):
        procedures.find("lottery")
