import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.search.query import key_of, parse
from toolkit_app.search.tree import All, Any, Dates, Filter, Not, Phrase, Word

FACETS = ("kind", "lang", "state", "place")


def tree(line, typing=False):
    return parse(line, FACETS, typing=typing).tree


def word(text, **more):
    return Word(text, (text,), **more)


def test_words_must_all_be_there():
    assert tree("water supply") == All((word("water"), word("supply")))


@pytest.mark.parametrize("operator", ["-", "NOT ", "НЕ ", "არა ", "SAUF "])
def test_excluded_words(operator):
    assert tree(f"{operator}draft report") == All((Not(word("draft")), word("report")))


@pytest.mark.parametrize("operator", ["OR", "ან", "OU", "ИЛИ"])
def test_alternatives_in_four_languages(operator):
    assert tree(f"well {operator} spring") == Any((word("well"), word("spring")))


@pytest.mark.parametrize("operator", ["AND", "და", "ET", "И"])
def test_and_in_four_languages_is_no_word(operator):
    assert tree(f"well {operator} spring") == All((word("well"), word("spring")))


def test_operator_words_in_small_letters_are_words():
    assert tree("zelda not here") == All((word("zelda"), word("not"), word("here")))
    assert tree("ni oui ni non") is not None


def test_groups_fields_and_exclusions_together():
    assert tree("(well OR spring) place:kharagauli -state:draft") == All((
        Any((word("well"), word("spring"))), Filter("place", "kharagauli"), Not(Filter("state", "draft"))))
    assert tree("(-draft report)") == All((Not(word("draft")), word("report")))


def test_fields():
    assert tree("title:water") == word("water", field="title")
    assert tree('title:"village well"') == Phrase(("village", "well"), "title")
    assert tree("PLACE: kharagauli") == Filter("place", "kharagauli")
    assert tree("kind:tool,lesson") == Any((Filter("kind", "tool"), Filter("kind", "lesson")))
    assert tree("key:ll-7k3qf2mo") == Filter("key", "LL-7K3QF2M0")
    assert tree("owner:municipality") == tree("responsable:municipality") == Filter("owner", "municipality")
    assert tree('tag:"first aid"') == tree('ჭდე:"first aid"') == Filter("tag", "first aid")
    assert tree("file:budget") == word("budget", field="file")
    assert tree("subtitle:x") == Word("subtitle:x", ("subtitle", "x"))


def test_phrases_prefixes_and_near_words():
    assert tree('"village well"') == tree("„village well“") == tree("«village well»") == Phrase(("village", "well"))
    assert tree('"village well"~4') == Phrase(("village", "well"), slop=4)
    assert tree("reinteg*") == Word("reinteg", ("reinteg",), open=True, literal=True)
    assert tree("reintegartion~2") == Word("reintegartion", ("reintegartion",), distance=2)


@pytest.mark.parametrize("line, dates", [
    ("date:2022..2023", Dates("date", "2022", "2023")), ("date:2022", Dates("date", "2022", "2022")),
    ("date:2022-05..", Dates("date", "2022-05", "")), ("due:..2023-01-31", Dates("due", "", "2023-01-31")),
    ("date:[2022 TO 2023]", Dates("date", "2022", "2023")), ("due:today", Dates("due", "", "2023-05-01")),
    ("ვადა:დღეს", Dates("due", "", "2023-05-01")), ("date:today", Dates("date", "2023-05-01", "2023-05-01")),
])
def test_dates(line, dates):
    assert parse(line, FACETS, today=date(2023, 5, 1)).tree == dates


def test_the_last_word_goes_on_while_typing():
    assert tree("water sup", typing=True) == All((word("water"), word("sup", open=True)))
    assert tree("water sup ", typing=True) == All((word("water"), word("sup")))
    assert tree("-state:draft sup", typing=True) == All((Not(Filter("state", "draft")), word("sup", open=True)))
    assert tree('"village we', typing=True) == Phrase(("village", "we"), open=True)
    assert tree("water s", typing=True) == word("water")


def test_stop_words_are_left_out_unless_there_is_nothing_else():
    assert tree("the water of life") == All((word("water"), word("life")))
    assert tree("to be or") == All((word("to"), word("be"), word("or")))


@pytest.mark.parametrize("line, words", [
    ("date:soon", "soon"), ('water "well', "closed"), ("(water", "brackets"), ("?!", "no word"), ("key:nonsense", "not a key"),
])
def test_what_is_not_understood_is_said(line, words):
    assert any(words in str(note) for note in parse(line, FACETS).notes)


def test_long_lines_are_cut_and_answered_at_once():
    began = time.process_time()
    for line in ("a" * 10_000, "ab " * 4_000, "(" * 10_000, '"' * 9_999, "-" * 10_000, "a:" * 5_000,
                 "(a " * 150 + ")" * 150, "~*" * 300):
        parse(line, FACETS)
    assert time.process_time() - began < 1.6
    assert len(tree("ab " * 4_000).parts) <= 32


@pytest.mark.parametrize("typed, key", [
    ("ll-7k3qf2ma", "LL-7K3QF2MA"), (" LL-7K3 ", "LL-7K3"), ("ll-oil", "LL-011"), ("LL", ""), ("water-well", ""), ("a-b", "")])
def test_keys_are_recognised_in_any_case(typed, key):
    assert key_of(typed) == key


LINES = st.text(alphabet=st.characters(), max_size=40) | st.lists(st.sampled_from(
    ["water", "AND", "OR", "NOT", "-", "+", "(", ")", '"', "*", "~", "~2", "title:", "place:", "date:", "2022..", "[a TO b]", "{",
     "]", ":", "'", "ან", "და", "არა", "\\", "^2", "NEAR(", "key:", "\x00", "\ud800", "‮", "🙂", "l'", "of", "<", ">="]),
    max_size=12).map(" ".join) | st.lists(st.sampled_from(list('ab ()"*~:-+[]{}TO')), max_size=30).map("".join)


@given(LINES, st.booleans())
@settings(max_examples=400, deadline=None)
def test_any_text_is_read(line, typing):
    parse(line, FACETS, typing=typing)


def test_fields_have_names_in_other_languages():
    aliases = {"ადგილი": "place", "lieu": "place", "année": "year"}
    for line in ("ადგილი:kvareli", "Lieu:kvareli", "place:kvareli"):
        assert parse(line, FACETS, aliases=aliases).tree == Filter("place", "kvareli")
    assert parse("année:2022", FACETS, aliases=aliases).tree == Word("année:2022", ("annee", "2022"))
    assert tree("თარიღი:2022") == tree("Дата:2022") == Dates("date", "2022", "2022")
    assert tree("название:water") == word("water", field="title")


def test_a_stop_word_waits_until_it_has_become_another_word():
    assert tree("plan de", typing=True) == word("plan")
    assert tree("plan dev", typing=True) == All((word("plan"), word("dev", open=True)))
    assert tree("de", typing=True) == word("de", open=True)
    assert tree("plan de*") == All((word("plan"), word("de", open=True, literal=True)))
