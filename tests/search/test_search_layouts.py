import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.search.find import find
from toolkit_app.search.layouts import retyped

TEXTS = (
    ("LL-1", "План", "Реинтеграция и работа с семьями.", "ru"),
    ("LL-2", "გეგმა", "მუშაობა თბილისში, შეხვედრა ჭასთან.", "ka"),
    ("LL-3", "Referral", "A household survey in the village.", "en"),
)


def found(index, line, **more):
    return {hit.key: hit.why for hit in find(index, line, **more).hits}


@pytest.mark.parametrize("line, keys", [
    ("htbyntuhfwbz", {"LL-1": "keyboard"}), ("hf,jnf", {"LL-1": "keyboard"}), ("HTBYNTUHFWBB", {"LL-1": "keyboard"}),
    ("muSaoba", {"LL-2": "keyboard"}), ("Sexvedra", {"LL-2": "keyboard"}), ("WasTan", {"LL-2": "keyboard"}),
    ("куауккфд", {"LL-3": "keyboard"}), ("რეფერრალ", {"LL-3": "keyboard"}), ("ჰოუსეჰოლდ survey", {"LL-3": "keyboard"}),
    ("ьгЫфщиф", {"LL-2": "keyboard"}), ("кутеуп", {}),
])
def test_a_word_typed_on_another_layout_is_found(library, line, keys):
    assert found(library(*TEXTS), line) == keys


def test_the_right_spelling_is_suggested_and_marked(library):
    results = find(library(*TEXTS), "htbyntuhfwbz")
    assert results.suggestion == "реинтеграция"
    assert "\x02Реинтеграция\x03" in results.hits[0].snippet


def test_beginnings_are_found_while_typing(library):
    assert found(library(*TEXTS), "htbyn", typing=True) == {"LL-1": "keyboard"}
    assert found(library(*TEXTS), "htbyn") == {}


def test_another_layout_is_tried_only_when_nothing_else_is_found(library):
    index = library(*TEXTS, ("LL-4", "htbyntuhfwbz", "", "en"))
    assert found(index, "htbyntuhfwbz") == {"LL-4": "word"}


def test_operators_fields_and_known_words_stay(library):
    index = library(*TEXTS)
    assert found(index, '"household survey" куауккфд') == {"LL-3": "keyboard"}
    assert found(index, "lang:ru htbyntuhfwbz") == {"LL-1": "keyboard"}
    assert found(index, "lang:en htbyntuhfwbz") == {}
    assert found(index, "htbyntuhfwbz", kind="tool") == {}


@given(st.text(max_size=30))
@settings(max_examples=100)
def test_any_text_can_be_read_with_other_letters(line):
    readings = list(retyped(line, lambda word: True))
    assert len(readings) <= 4
    assert list(retyped(line, lambda word: False)) == []
