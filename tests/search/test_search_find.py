import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit_app.search.find import find
from toolkit_app.search.index import Document, Index

CORPUS = (
    ("LL-1", "Village water well", "A household survey came first. The municipality of Kharagauli paid half.", "en"),
    ("LL-2", "სოფლის ჭა", "ხარაგაულის მუნიციპალიტეტმა დააფინანსა წყლის სისტემა. რეინტეგრაციის გეგმა.", "ka"),
    ("LL-3", "La réintégration durable", "Une œuvre commune des communautés, de l’évaluation à l’appui.", "fr"),
    ("LL-4", "Колодец в селе", "Помощь мигрантам и план реинтеграции. Ещё раз.", "ru"),
    ("LL-5", "Sewing enterprise", "A returnee business: reintegrating by work. Watering plants is not its subject.", "en"),
    ("LL-6", "ᲡᲐᲛᲒᲝᲠᲘ", "ᲠᲔᲘᲜᲢᲔᲒᲠᲐᲪᲘᲐ", "ka"),
)


def keys(index, line, **more):
    return [hit.key for hit in find(index, line, **more).hits]


def whys(index, line, **more):
    return {hit.key: hit.why for hit in find(index, line, **more).hits}


@pytest.mark.parametrize("line, found", [
    ("რეინტეგრაცია", {"LL-2": "form", "LL-6": "word"}),
    ("reintegration durable", {"LL-3": "word"}),
    ("réintégrations", {"LL-3": "form", "LL-5": "form"}),
    ("еще", {"LL-4": "word"}),
    ("oeuvre", {"LL-3": "word"}),
    ("мигрант", {"LL-4": "form"}), ("мигрантов", {"LL-4": "form"}),
    ("реинтеграция", {"LL-4": "form"}),
    ("წყალი", {"LL-2": "form"}), ("მუნიციპალიტეტისთვის", {"LL-2": "form"}),
    ("სამგორი", {"LL-6": "word"}), ("ᲡᲐᲛᲒᲝᲠᲨᲘ", {"LL-6": "form"}),
    ("evaluation", {"LL-3": "word"}),
    ("kharagauli", {"LL-1": "word", "LL-2": "transliteration"}), ("xaragauli", {"LL-2": "transliteration", "LL-1": "near"}),
    ("reintegracia", {"LL-2": "transliteration", "LL-6": "transliteration", "LL-4": "transliteration"}),
    ("kolodets", {"LL-4": "transliteration"}), ("pomoshch", {"LL-4": "transliteration"}),
])
def test_a_word_is_found_in_any_form_case_accent_and_script(library, line, found):
    assert whys(library(*CORPUS), line) == found


def test_phrases_prefixes_fields_and_exclusions(library):
    index = library(*CORPUS)
    assert keys(index, '"household survey"') == ["LL-1"]
    assert keys(index, '"survey household"') == []
    assert keys(index, "house*") == ["LL-1"]
    assert keys(index, "title:water") == ["LL-1"]
    assert whys(index, "body:water") == {"LL-5": "form"}
    assert keys(index, "water -survey") == ["LL-5"]
    assert keys(index, "municipality -survey") == []
    assert keys(index, "lang:ka -samgori ჭა") == ["LL-2"]
    assert set(keys(index, "-title:water")) == {"LL-2", "LL-3", "LL-4", "LL-5", "LL-6"}
    assert set(keys(index, "sewing OR колодец")) == {"LL-4", "LL-5"}
    assert set(keys(index, "lang:fr OR sewing")) == {"LL-3", "LL-5"}
    assert keys(index, "(sewing OR well) household") == ["LL-1"]
    assert keys(index, '"municipality half"~4') == ["LL-1"]


def test_dates_places_and_states(index, document):
    index.put([
        document("LL-1", "Well", changed_at="2021-05-01T00:00:00.000Z", facets={"place": ("kharagauli", "imereti")},
                 state="validated"),
        document("LL-2", "Well", changed_at="2022-05-01T00:00:00.000Z", facets={"place": ("kvareli",)}),
        document("LL-3", "Well", changed_at="2023-12-31T22:00:00.000Z", facets={"place": ("kharagauli-2",)})])
    assert set(keys(index, "date:2022..2023 well")) == {"LL-2", "LL-3"}
    assert keys(index, "date:..2021") == ["LL-1"]
    assert keys(index, "place:ხარაგაული") == keys(index, "place:Kharagauli") == keys(index, "place:xaragauli") == ["LL-1"]
    assert set(keys(index, "place:khar*")) == set(keys(index, "place:khar", typing=True)) == {"LL-1", "LL-3"}
    assert set(keys(index, "well -state:validated")) == {"LL-2", "LL-3"}
    results = find(index, "place:kvarelo")
    assert results.total == 0
    assert [str(note) for note in results.notes] == ["Nothing has place:kvarelo. The nearest is place:kvareli."]


def test_a_key_comes_first(library):
    index = library(("LL-7K3QF2MA", "Well", "", "en"), ("LL-7K3QF2MB", "Refers to LL-7K3QF2MA", "", "en"))
    assert keys(index, "ll-7k3qf2ma") == ["LL-7K3QF2MA", "LL-7K3QF2MB"]
    assert keys(index, "LL-7K3QF2MB") == ["LL-7K3QF2MB"]
    assert set(keys(index, "ll-7k3", typing=True)) == {"LL-7K3QF2MA", "LL-7K3QF2MB"}
    assert keys(index, "key:LL-7K3QF2MB") == ["LL-7K3QF2MB"]


def test_titles_first_then_words_then_forms_then_what_begins_so(library):
    index = library(("LL-1", "Other", "about planes", "en"), ("LL-2", "Other", "about plane", "en"),
                    ("LL-3", "Plane", "about it", "en"), ("LL-4", "Other", "about planetary things", "en"))
    assert keys(index, "plane", typing=True) == ["LL-3", "LL-2", "LL-1", "LL-4"]
    assert whys(index, "plane", typing=True) == {"LL-3": "word", "LL-2": "word", "LL-1": "form", "LL-4": "prefix"}
    assert keys(index, "plane") == ["LL-3", "LL-2", "LL-1"]


def test_a_title_still_counts_where_every_text_has_the_word(library):
    titles = {7: "Reintegration"}
    index = library(*((f"LL-{n}", titles.get(n, "Other"), "reintegration of returnees " * n, "en") for n in range(1, 30)))
    assert keys(index, "reintegration")[0] == "LL-7"


def test_short_beginnings_show_titles_then_the_newest(index, document):
    titles = {3: "Tools", 5: "To do"}
    index.put(document(f"LL-{n}", titles.get(n, "Other"), "how to use a tool", changed_at=f"{n:04}") for n in range(1100))
    found = find(index, "to", typing=True)
    assert [(hit.key, hit.why) for hit in found.hits[:3]] == [("LL-5", "word"), ("LL-3", "word"), ("LL-1099", "word")]
    assert found.total == 1100
    assert keys(index, "too", typing=True)[:3] == ["LL-3", "LL-1099", "LL-1098"]


def test_a_beginning_that_very_many_titles_have_is_answered(index, document):
    index.put(document(f"LL-{n}", f"Tools {n}", "how to use it", changed_at=f"{n:04}") for n in range(1100))
    results = find(index, "too", typing=True, limit=2000)
    assert results.total == len(results.hits) == 1100


def test_the_first_letter_shows_what_there_is_and_no_note(library):
    results = find(library(*CORPUS), "w", typing=True)
    assert (results.total, results.notes) == (6, ())


def test_near_spellings_only_when_there_is_hardly_anything_else(library):
    index = library(*CORPUS)
    results = find(index, "munisipality")
    assert [(hit.key, hit.why) for hit in results.hits] == [("LL-1", "near")]
    assert results.suggestion == "municipality"
    assert find(index, "houshold survey").suggestion == "household survey"
    assert whys(index, "munisipality~") == {"LL-1": "near"}
    many = library(*((f"TL-{n}", "Waiter", "", "en") for n in range(4)))
    assert "near" not in whys(many, "waiter").values()
    assert find(index, "qqqqqqq").suggestion is None


def test_two_words_may_be_one_in_the_library(library):
    index = library(("LL-1", "Greenhouses of a cooperative", "Two of them.", "en"), ("LL-2", "A green plan", "Houses.", "en"))
    results = find(index, "green houses cooperative")
    assert [(hit.key, hit.why, hit.title_marked) for hit in results.hits] == [
        ("LL-1", "near", "\x02Greenhouses\x03 of a \x02cooperative\x03")]
    assert results.suggestion == "greenhouses cooperative"
    assert whys(index, "green houses") == {"LL-2": "word", "LL-1": "near"}


def test_matches_are_marked_in_title_and_snippet(library):
    hit = find(library(*CORPUS), "reintegration communauté").hits[0]
    assert hit.title_marked == "La \x02réintégration\x03 durable"
    assert "\x02communautés\x03" in hit.snippet


def test_facets_count_everything_and_leave_their_own_choice_open(index, document):
    for n in range(12):
        place = "kvareli" if n % 3 else "samgori"
        index.put([document(f"LL-{n}", "Well", kind="tool" if n % 2 else "lesson", facets={"place": (place,)})])
    plain = find(index, "well", limit=2)
    assert (len(plain.hits), plain.total) == (2, 12)
    assert plain.facets["kind"] == {"lesson": 6, "tool": 6}
    narrowed = find(index, "well", kind="tool", where={"place": ["samgori"]})
    assert narrowed.total == 2
    assert narrowed.facets["kind"] == {"lesson": 2, "tool": 2}
    assert narrowed.facets["place"] == {"kvareli": 4, "samgori": 2}
    assert find(index, "well", where={"place": ["samgori", "kvareli"]}).total == 12
    assert find(index, "", kind="tool").total == 6
    assert find(index, "well", facets=False).facets == {}


def test_pages_follow_each_other(library):
    index = library(*((f"LL-{n:03}", "Well " * (n % 4 + 1), f"text {n}", "en") for n in range(60)))
    pages = [key for offset in range(0, 60, 7) for key in keys(index, "well", limit=7, offset=offset)]
    assert pages == keys(index, "well", limit=60)
    assert sorted(pages) == [f"LL-{n:03}" for n in range(60)]


def test_an_empty_line_lists_the_newest(index, document):
    index.put(document(f"LL-{n}", "Well", changed_at=f"202{n}") for n in (3, 1, 2))
    assert keys(index, "  ") == ["LL-3", "LL-2", "LL-1"]
    assert whys(index, "") == {"LL-3": "", "LL-2": "", "LL-1": ""}


def test_a_line_without_words_is_answered_with_a_note(library):
    results = find(library(*CORPUS), "?!")
    assert (results.total, results.hits, [*map(str, results.notes)]) == (0, (), ["There is no word in this line to search for."])


def test_keywords_are_searched_too(index, document):
    index.put([document("LL-1", "Well", keywords=("water supply", "წყალმომარაგება"))])
    assert keys(index, "supply") == keys(index, "წყალმომარაგების") == ["LL-1"]


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    index = Index(tmp_path_factory.mktemp("odd") / "index.sqlite")
    index.put(Document(key, key, "lesson", lang, title, body, "draft", {"place": ("kvareli",)}, (), "2023", "1")
              for key, title, body, lang in CORPUS)
    yield index
    index.close()


LINES = st.text(alphabet=st.characters(), max_size=30) | st.lists(st.sampled_from(
    ["water", "wa", "AND", "OR", "NOT", "-", "(", ")", '"', "*", "~2", "title:", "place:", "kind:", "date:2022..", "[a TO b]",
     "{", ":", "'", "ან", "NEAR(", "key:LL-1", "LL-1", "\x00", "\ud800", "🙂", "l'", "of", "^", "words MATCH", "rank",
     "reintegracia", "წყლის"]),
    max_size=8).map(" ".join) | st.lists(st.sampled_from(list('wab ()"*~:-+[]')), max_size=24).map("".join)


@given(LINES, st.booleans())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_an_error(odd, line, typing):
    results = find(odd, line, typing=typing)
    assert len(results.hits) == min(results.total, 20)
    assert sum(results.facets.get("lang", {}).values()) == results.total


def test_hostile_lines_are_answered_at_once(odd):
    for line in ("a" * 10_000, "ab " * 4_000, "(" * 10_000, '"' * 9_999, "*" * 500, "the of and",
                 "‮‮", "a* " * 200, "water~2 " * 60, "x-y-z " * 60,
                 "qzx " * 2_500, " ".join(f"q{n}x" for n in range(2_000)), "q" * 10_000, "qzx,qzx;" * 1_000,
                 "(a OR " * 50 + "b" + ")" * 50, "(a OR (b -c " * 8 + "d" + "))" * 8):
        began = time.process_time()
        find(odd, line)
        assert time.process_time() - began < 0.2, line


def test_one_letter_again_and_again_is_no_word_of_another_alphabet(library):
    index = library(("LL-1", "ფურცელი ა", "ა", "ka"))
    assert find(index, "a" * 400).total == find(index, "aaa").total == 0


def test_results_can_be_compared(library):
    index = library(*CORPUS)
    one, other = (replace(find(index, "water"), took_ms=0) for _ in range(2))
    assert one == other


def test_what_only_a_label_has_says_so(index, document):
    index.put([document("LL-1", "Village well", "Water for all.", keywords=("Imereti", "იმერეთი")),
               document("LL-2", "A well in Imereti", "Water for all.", keywords=("Imereti",)),
               document("LL-3", "Spring", "Imereti has springs.", keywords=("Imereti",))])
    assert whys(index, "imereti") == {"LL-1": "label", "LL-2": "word", "LL-3": "word"}
    assert whys(index, "იმერეთის") == {"LL-1": "label"}
    assert whys(index, "imer*")["LL-1"] == "label"
    assert whys(index, "imereti well")["LL-1"] == "word"
