import pytest

from toolkit_app.search.find import find
from toolkit_app.search.index import Index


def keys(index, line, **more):
    return [hit.key for hit in find(index, line, **more).hits]


@pytest.fixture
def everywhere(library):
    """A library in which every text says "reintegration", and some titles do."""
    titles = {7: "Reintegration plan", 8: "A plan"}
    return library(*((f"LL-{n:02}", titles.get(n, f"Other {n}"), "the reintegration of returnees and a plan " * (1 + n % 3), "en")
                     for n in range(1, 31)))


def test_a_title_counts_in_a_library_in_which_every_text_says_the_word(everywhere):
    assert keys(everywhere, "reintegration")[0] == "LL-07"
    assert keys(everywhere, "reintegration plan")[:2] == ["LL-07", "LL-08"]
    assert keys(everywhere, "reintegration returnees")[0] == "LL-07"


def test_what_is_called_so_and_nothing_else_comes_first(index, document):
    index.put([document("LL-1", "Water and a well in a village", "A well. " * 30), document("LL-2", "The wells", ""),
               document("LL-3", "Well water", "A well. " * 30)])
    first = next(iter(find(index, "well", explain=True).hits))
    assert (first.key, first.parts["whole"] > 0) == ("LL-2", True)
    assert next(iter(find(index, "water of the well").hits)).key == "LL-1"
    assert next(iter(find(index, "well water").hits)).key == "LL-3"


def test_no_score_is_nothing(everywhere):
    hits = find(everywhere, "reintegration", limit=40).hits
    assert len(hits) == 30
    assert all(hit.score > 0 for hit in hits)
    assert hits[0].score > 1


def test_what_people_agreed_on_comes_before_its_equal(index, document):
    index.put(document(f"LL-{n}", "Well", "the same text", state=state) for n, state in enumerate(
        ("draft", "validated", "rejected", "published", "review")))
    index.put([document("LL-9", "Other", "the same well of a text")])
    assert set(keys(index, "well")[:2]) == {"LL-1", "LL-3"}
    index.put([document("LL-7", "Survey", "", state="draft"), document("LL-8", "Other", "a survey", state="validated")])
    assert keys(index, "survey") == ["LL-7", "LL-8"]


def test_the_parts_add_up_to_the_score(index, document):
    index.put([document("LL-1", "Water supply", "Waters of the village; a water tower", keywords=("water",), state="validated"),
               document("LL-2", "Other", "Watering the garden"), document("LL-3", "წყალი", "სოფლის წყლის სისტემა", lang="ka"),
               *(document(f"LL-1{n}", "Other", "nothing of it") for n in range(9))])
    for line in ("water", "water village", "waters", "tskali", "water~", "wate"):
        for typing in (False, True):
            for hit in find(index, line, typing=typing, explain=True).hits:
                assert sum(hit.parts.values()) == pytest.approx(hit.score)
                assert all(value > 0 for value in hit.parts.values())
    first, second = find(index, "water", explain=True).hits
    assert set(first.parts) == {"word", "form", "title", "heading", "state"}
    assert set(second.parts) == {"form"}
    assert find(index, "tskali", explain=True).hits[0].parts.keys() == {"sound", "title"}
    assert find(index, "water").hits[0].parts == {}
    assert find(index, "lang:ka", explain=True).hits[0].parts == {}


def test_the_index_ranks_the_same_after_it_was_opened_again(everywhere):
    again = Index(everywhere.path)
    assert keys(again, "reintegration plan") == keys(everywhere, "reintegration plan")
    again.close()
