import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.errors import ToolkitError
from toolkit_app.search import lists
from toolkit_app.search.attached import Page
from toolkit_app.search.find import find
from toolkit_app.search.index import Document

SHEET, PLAN = "a" * 64, "b" * 64
PAGES = (Page("page", "1", "The aqueduct was drawn in Telavi."), Page("page", "2", "Costs of the pumping station, and pipes."),
         Page("page", "3", "წყლის სისტემის აღწერა და მილები."))


@pytest.fixture
def index(index, document):
    index.put([document("LL-1", "Village well", "Water for all.", files=((PLAN, "plan.pdf", 900),)),
               document("LL-2", "Spring", "Pumping is described here.", files=((PLAN, "copy of the plan.pdf", 900),)),
               document("LL-3", "Sewing", "No file.")])
    index.put_file(PLAN, "en", PAGES)
    return index


def found(index, line, **more):
    return {hit.key: hit.why for hit in find(index, line, **more).hits}


def test_a_word_of_a_page_finds_every_item_that_holds_the_file(index):
    assert found(index, "aqueduct") == {"LL-1": "attachment", "LL-2": "attachment"}
    assert found(index, "pumping") == {"LL-2": "word", "LL-1": "attachment"}
    hit = next(hit for hit in find(index, "pump", typing=True).hits if hit.key == "LL-1")
    assert (hit.attachment.file, hit.attachment.page.place, hit.attachment.page.name) == ("plan.pdf", "page", "2")
    assert hit.snippet == "Costs of the \x02pumping\x03 station, and pipes."


def test_every_way_of_finding_works_in_files(index):
    assert set(found(index, "pipe")) == set(found(index, "pip*")) == set(found(index, '"pumping station"')) == {"LL-1", "LL-2"}
    for line, name in (("წყალი", "3"), ("milebi", "3"), ("aqueduct telavi", "1"), ("aqueducts pipes", "1"), ('"and pipes"', "2")):
        hits = {hit.key: hit.attachment.page.name for hit in find(index, line).hits if hit.attachment}
        assert hits["LL-1"] == name, line
    assert found(index, "well aqueduct") == {"LL-1": "attachment"}
    assert found(index, "file:pumping") == {"LL-1": "attachment", "LL-2": "attachment"}
    assert found(index, "text:aqueduct") == found(index, "title:aqueduct") == found(index, "aqueduct -pumping") == {}
    assert find(index, "aqueductt").suggestion == "aqueduct"


def test_a_file_goes_with_the_last_item_that_holds_it(index, document):
    index.put([document("LL-1", "Village well", "Water for all.")])
    index.drop_files()
    assert found(index, "aqueduct") == {"LL-2": "attachment"}
    index.remove([document("LL-2").id])
    index.drop_files()
    assert found(index, "aqueduct") == {}
    assert find(index, "").total == index.count == 2
    assert index.check()


def test_pages_are_no_items(index):
    assert find(index, "").total == 3
    assert set(found(index, "-well")) == {"LL-2", "LL-3"}
    assert find(index, "aqueduct").facets["lang"] == {"en": 2}
    assert index.check()


def test_what_was_not_read_is_listed_with_the_reason(index, document):
    index.put([document("LL-4", "Grid", files=((SHEET, "grid.xlsx", 5),))])
    assert (index.wanted_files(), index.wanted_file()) == (1, (SHEET, "grid.xlsx", 5, "en"))
    index.fail_file(SHEET, ToolkitError("The file {name} is encrypted.", "Remove the password.", name="grid.xlsx"))
    assert (index.wanted_files(), index.wanted_file()) == (0, None)
    ((key, name, reason),) = index.unread()
    assert (key, name, str(reason)) == ("LL-4", "grid.xlsx", "The file grid.xlsx is encrypted. Remove the password.")
    index.put_file(SHEET, "en", PAGES[:1])
    assert index.unread() == ()
    assert found(index, "aqueduct").keys() == {"LL-1", "LL-2", "LL-4"}


WORDS = ["well", "pump", "pipe", "mill"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)
STEPS = st.lists(st.tuples(st.sampled_from("ABC"), TEXTS, st.sets(st.sampled_from("xyz"), max_size=2))
                 | st.tuples(st.sampled_from("xyz"), st.lists(TEXTS, min_size=1, max_size=3)) | st.just("tidy"), max_size=12)


@given(STEPS)
@settings(max_examples=60, deadline=None)
def test_items_are_found_by_what_they_and_their_files_say_whatever_came_before(new_index, monkeypatch_module, steps):
    index = new_index()
    items, files = {}, {}
    for step in steps:
        if step == "tidy":
            index.drop_files()
            held = {digest for _, digests in items.values() for digest in digests}
            files = {digest: pages for digest, pages in files.items() if digest in held}
            list(index.tidy())
        elif step[0] in "ABC":
            name, text, digests = step
            items[name] = text, digests
            index.put([Document(name, f"LL-{name}", "lesson", "en", "T", text, "draft", {}, (), "2023", "1",
                                files=tuple((digest, f"{digest}.pdf", 1) for digest in digests))])
        else:
            digest, texts = step
            files[digest] = texts
            index.put_file(digest, "en", [Page("page", str(number), text) for number, text in enumerate(texts)])
    for word in WORDS:
        expected = {f"LL-{name}" for name, (text, digests) in items.items() if word in text.split() or any(
            word in page.split() for digest in digests for page in files.get(digest, ()))}
        hits = find(index, word).hits
        assert {hit.key for hit in hits} == expected
        assert all(f"\x02{word}\x03" in hit.snippet for hit in hits)
    assert index.check()
    index.close()


@pytest.fixture(scope="module")
def monkeypatch_module():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "_LOOSE", 3)
        yield patch
