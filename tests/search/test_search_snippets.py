import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.search import analysis
from toolkit_app.search.query import parse
from toolkit_app.search.snippets import END, LENGTH, START, Marker
from toolkit_app.search.tree import groups
from toolkit_app.text.folding import fold


def marker(line, typing=False):
    return Marker(groups(parse(line, (), typing=typing).tree))


def shown(line, text, lang="en", typing=False):
    return marker(line, typing).mark(text, lang, sounds=True).replace(START, "[").replace(END, "]")


@pytest.mark.parametrize("line, text, lang, marked", [
    ("reintegration", "La Réintégration durable", "fr", "La [Réintégration] durable"),
    ("რეინტეგრაცია", "მათი რეინტეგრაციის გეგმა", "ka", "მათი [რეინტეგრაციის] გეგმა"),
    ("რეინტეგრაცია", "ᲠᲔᲘᲜᲢᲔᲒᲠᲐᲪᲘᲐ", "ka", "[ᲠᲔᲘᲜᲢᲔᲒᲠᲐᲪᲘᲐ]"),
    ("წყალი", "სოფლის წყლის სისტემა", "ka", "სოფლის [წყლის] სისტემა"),
    ("мигрант", "помощь мигрантам", "ru", "помощь [мигрантам]"),
    ("еще", "Ещё раз", "ru", "[Ещё] раз"),
    ("oeuvre", "Une œuvre", "fr", "Une [œuvre]"),
    ("œuvre", "Une OEUVRE", "fr", "Une [OEUVRE]"),
    ("coeur", "Au cœur du projet", "fr", "Au [cœur] du projet"),
    ("happy", "Their happiness", "en", "Their [happiness]"),
    ("kharagauli", "ხარაგაულის ჭა", "ka", "[ხარაგაულის] ჭა"),
    ("reintegratsiya", "План реинтеграции", "ru", "План [реинтеграции]"),
    ('"village well"', "A village, a well: the village  well.", "en", "A village, a well: the [village well]."),
    ("water well", "The well water", "en", "The [well] [water]"),
    ("well", "Well-being, farewell", "en", "[Well]-being, farewell"),
    ("reintegration", "rein\u00adtegration", "en", "[rein\u00adtegration]"),
    ("évaluation", "e\u0301valuation", "fr", "[e\u0301valuation]"),
    ("service -water", "water service", "en", "water [service]"),
    ("l’intégration", "de l’intégration", "fr", "de l’[intégration]"),
])
def test_matches_are_marked_in_the_original_spelling(line, text, lang, marked):
    assert shown(line, text, lang) == marked


def test_what_begins_so_is_marked_while_typing():
    assert shown("reint", "The Réintégration", typing=True) == "The [Réintégration]"
    assert shown("reint", "The Réintégration") == "The Réintégration"


def test_the_passage_with_most_of_the_words_is_shown():
    filler = "Nothing of interest is said here about anything at all. " * 12
    text = f"The well is old. {filler}A water well was dug with the municipality. {filler}"
    passage = marker("water well").passage(text, "en")
    assert f"{START}water{END} {START}well{END} was dug" in passage
    assert passage.startswith("… ")
    assert passage.endswith(" …")
    assert len(passage) < LENGTH + 40


def test_without_a_match_the_beginning_is_shown():
    assert marker("zebra").passage("One two three.", "en") == "One two three."
    assert marker("zebra").passage("word " * 100, "en").startswith("word word")


LINES = ["water", "water wel", "წყალი", '"a b" ab*', "reintegracia", "œuvre é"]


@given(st.text(max_size=400), st.sampled_from(LINES), st.booleans())
@settings(max_examples=200, deadline=None)
def test_marks_change_nothing_but_blanks(text, line, typing):
    mark = marker(line, typing)
    marked = mark.mark(text, "en")
    assert marked.count(START) == marked.count(END)
    assert "".join(marked.replace(START, "").replace(END, "").split()) == "".join(
        "".join(" " if ord(c) < 9 or 14 <= ord(c) < 32 else c for c in text).split())
    mark.passage(text, "ka")


SPELT = ["well", "Well", "wells", "farewell", "wel", "Réfèral", "REFERAL", "referal", "œuvre", "Oeuvres", "ouvre", "water", "wat",
         "ჭა", "ჭის", "წყალი", "ᲬᲧᲐᲚᲘ", "წყლის", "ещё", "ЕЩЕ", "щё", "w", "x1", "1x", "Réintégration", "რეინტეგრაციის"]
BETWEEN = [" ", ", ", "-", "\n", "_", " (", "’"]
TYPED = [("well",), ("referal", "water"), ("oeuvre",), ("ჭა", "წყალი"), ("еще", "wat"), ("we",), ("reintegration", "x1")]


@given(st.lists(st.tuples(st.sampled_from(SPELT), st.sampled_from(BETWEEN)), max_size=30), st.sampled_from(TYPED), st.booleans(),
       st.sampled_from(["en", "fr", "ka"]))
@settings(max_examples=300, deadline=None)
def test_the_words_that_match_are_marked_and_no_others(said, typed, typing, lang):
    """What a pattern leaps to is what looking at each word finds."""
    text = "".join(word + between for word, between in said)
    stems = {stem for word in typed for stem in analysis.stems(word)}

    def matches(word):
        word = fold(word)
        return word in typed or analysis.stem(word, lang) in stems or (typing and word.startswith(typed[-1]))

    wanted = re.sub(r"[^\W_]+", lambda found: f"[{found[0]}]" if matches(found[0]) else found[0], text)
    got = Marker(groups(parse(" ".join(typed), (), typing=typing).tree)).mark(text, lang).replace(START, "[").replace(END, "]")
    assert got == " ".join(wanted.split())
