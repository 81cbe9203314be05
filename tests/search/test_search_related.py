import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.search.index import Document, Index
from toolkit_app.search.related import related, related_to

FILLER = "The municipality and the working group met with the families of the village about reintegration. "
WELL = "A household survey showed that the old well is dry; the pump was repaired and the water tested by the laboratory. "
SEWING = "The cooperative bought sewing machines and trained tailors; a mentor followed the tailors for a year. "


@pytest.fixture
def index(index, document):
    index.put([
        document("LL-1", "A well for the village", FILLER + WELL),
        document("LL-2", "Sewing cooperative", FILLER + SEWING),
        document("TL-1", "Survey of households", FILLER + "Questions on the household, its well and its water.", kind="tool"),
        document("LL-3", "სოფლის ჭა", "ჭის ტუმბო შეკეთდა, წყალი შემოწმდა.", lang="ka"),
        document("TM-1", "Pump", "A machine that lifts water.", kind="term", names=(("en", "pump"), ("ka", "ტუმბო"))),
        document("TM-2", "Well", "A hole with water.", kind="term", names=(("en", "old well"), ("en", "well"), ("ka", "ჭა"))),
        *(document(f"NT-{n}", f"Note {n}", FILLER, kind="note") for n in range(20))])
    return index


def keys(found):
    return [one.key for one in found]


def test_what_shares_telling_words_is_related(index):
    found = related(index, "The pump broke again and the water of the well was tested in a laboratory.")
    assert keys(found)[0] == "LL-1"
    assert "LL-2" not in keys(found)
    assert not any(key.startswith("NT") for key in keys(found))
    assert {"pump", "laboratory"} <= set(found[0].words)


def test_terms_find_texts_in_other_languages(index):
    found = related(index, "The pump of the well was repaired.", limit=10)
    assert "LL-3" in keys(found)
    assert "LL-1" in keys(related(index, "ტუმბო და ჭა", lang="ka"))


def test_kinds_keys_and_number_narrow(index):
    text = "A household survey of water and the well."
    assert keys(related(index, text, kinds=("tool",))) == ["TL-1"]
    assert "LL-1" not in keys(related(index, text, exclude=("LL-1",)))
    assert len(related(index, text, limit=1)) == 1


def test_nothing_is_related_to_nothing(index):
    for text in ("", "?!", "the of and", "zzzz qqqq", "42"):
        assert related(index, text) == ()
    assert related_to(index, "LL-99") == ()


def test_an_item_is_not_related_to_itself(index):
    found = related_to(index, "LL-1")
    assert keys(found)[0] in ("TL-1", "TM-2", "TM-1")
    assert "LL-1" not in keys(found)
    assert not any(one.likeness for one in found)


def test_likely_duplicates_come_first(index, document):
    index.put([document("LL-8", "A well for the village", FILLER + WELL + "And one sentence more."),
               document("LL-9", "A well for the village", FILLER + WELL, lang="fr"),
               document("LL-7", "A Well for the Village.", "")])
    found = {one.key: one.likeness for one in related_to(index, "LL-1")}
    assert next(iter(found)) in ("LL-8", "LL-7")
    assert found["LL-8"] > 0.5
    assert found["LL-7"] > 0.9
    assert found["LL-9"] == 0  # a translation that has just begun is a copy, and no duplicate


def test_a_broken_index_is_made_anew(index):
    data = bytearray(index.path.read_bytes())
    index.close()
    data[4096 * 3:] = b"\xff" * (len(data) - 4096 * 3)
    index.path.write_bytes(data)
    again = Index(index.path)
    for text in ("The pump of the well", "water"):
        related(again, text)
    assert again.rebuilt
    assert again.check()
    again.close()


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    index = Index(tmp_path_factory.mktemp("related") / "index")
    index.put(Document(key, key, "lesson", lang, title, body, "draft", {}, (), "2023", "1") for key, title, body, lang in (
        ("LL-1", "Well", WELL, "en"), ("LL-2", "ჭა", "ჭის ტუმბო", "ka")))
    yield index
    index.close()


@given(st.text(max_size=200), st.sampled_from(["en", "ka", "fr", "ru"]))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_asked(small, text, lang):
    related(small, text, lang=lang)


def test_what_seems_to_contradict_comes_before_likely_duplicates(index, document):
    index.put([document("LL-8", "A well for the village", FILLER + WELL + "And one sentence more."),
               document("LL-7", "Another well", FILLER + WELL.replace("is dry", "is not dry").replace("laboratory", "school")),
               document("LL-6", "A third well", "The pump of the well was repaired and its water tested by the laboratory.",
                        facets={"valence": ("did_not_work",)}),
               document("LL-1", "A well for the village", FILLER + WELL, facets={"valence": ("worked",)})])
    found = {one.key: one for one in related_to(index, "LL-1")}
    assert set(list(found)[:2]) == {"LL-7", "LL-6"}
    assert found["LL-7"].against[0].startswith("A household survey showed that the old well is dry")
    assert "is not dry" in found["LL-7"].against[1]
    assert found["LL-6"].outcomes == ("worked", "did_not_work")
    assert (found["LL-8"].against, found["LL-8"].outcomes) == (None, None)
