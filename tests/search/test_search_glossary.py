import pytest

from toolkit_app.search.find import find
from toolkit_app.search.glossary import Glossary, name_of
from toolkit_app.search.index import Index

LABELS = {
    ("component", "mapping"): {"en": "Service mapping", "ka": "სერვისების რუკა", "fr": "Cartographie des services",
                               "ru": "Картирование услуг"},
    ("dimension", ""): {"en": "Dimension", "ka": "განზომილება", "fr": "Dimension", "ru": "Измерение"},
    ("dimension", "economic"): {"en": "Economic", "ka": "ეკონომიკური", "fr": "Économique", "ru": "Экономическое"},
    ("place", "samgori"): {"en": "Samgori (district of Tbilisi)", "ka": "სამგორი (თბილისის რაიონი)"},
}
TEXTS = (
    ("LL-1", "Referral takes long", "The case worker sent the family on.", "en"),
    ("LL-2", "გადამისამართების ფორმა", "ფორმა ქართულადაა.", "ka"),
    ("LL-3", "L’orientation", "La fiche est longue.", "fr"),
    ("LL-4", "Услуги", "В селе прошло картирование всех услуг.", "ru"),
)
TERM = {"kind": "term", "names": (("en", "referral"), ("en", "signposting"), ("ka", "გადამისამართება"), ("fr", "orientation"))}


@pytest.fixture
def index(library, document):
    index = library(*TEXTS)
    index.put([document("TM-1", "Referral", "Sending a person on.", **TERM)])
    index.label(LABELS, "first")
    return index


def found(index, line, **more):
    return {hit.key: hit.why for hit in find(index, line, **more).hits}


def test_a_term_finds_its_translations_after_its_own_matches(index):
    assert found(index, "referral") == {"TM-1": "word", "LL-1": "word", "LL-2": "translation", "LL-3": "translation"}
    assert set(list(found(index, "referral"))[:2]) == {"TM-1", "LL-1"}
    assert found(index, "გადამისამართებას")["LL-1"] == "translation"
    assert found(index, "signposting form") == {}
    assert set(found(index, "signposting")) == {"TM-1", "LL-1", "LL-2", "LL-3"}


def test_a_term_under_another_name_says_so(index, document):
    # its names count as its title does, but what is shown and marked is the other name
    index.put([document("TM-2", "გადამისამართება", "სხვასთან გაგზავნა.", lang="ka", **TERM)])
    assert {found(index, line, typing=True)["TM-2"] for line in ("referral", "referrals", "refer")} == {"translation"}
    assert found(index, "გადამისამართებას")["TM-2"] == "form"
    assert found(index, "referral")["TM-1"] == "word"


def test_a_text_with_the_translation_comes_before_what_only_has_the_label(index, document):
    index.put([document("LL-8", "სერვისების რუკა", "", lang="ka", facets={"component": ("other",)}),
               document("LL-9", "A survey", "Nothing else.", facets={"component": ("mapping",)})])
    hits = found(index, "service mapping")
    assert ([*hits][-1], hits["LL-8"], hits["LL-9"]) == ("LL-9", "translation", "label")
    assert "LL-9" not in found(index, "survey -mapping")


def test_translations_are_marked_in_the_hit(index):
    hits = {hit.key: hit for hit in find(index, "referral").hits}
    assert hits["LL-2"].title_marked == "\x02გადამისამართების\x03 ფორმა"
    assert "\x02orientation\x03" in hits["LL-3"].title_marked


def test_labels_of_several_words_are_one_name(index):
    assert found(index, "service mapping") == {"LL-4": "translation"}
    assert found(index, "სერვისების რუკის village") == {}
    assert found(index, "mapping") == {}
    assert found(index, "service mapping село") == {"LL-4": "translation"}


def test_what_is_excluded_or_said_exactly_is_not_translated(index):
    assert set(found(index, "lang:ka -referral")) == {"LL-2"}
    assert set(found(index, '"referral"')) == {"LL-1", "TM-1"}
    assert set(found(index, "title:referral")) == {"LL-1", "TM-1"}
    assert set(found(index, "referral OR fiche")) == {"LL-1", "LL-2", "LL-3", "TM-1"}


def test_translations_go_with_their_term(index, document):
    index.put([document("TM-1", "Referral", "Sending a person on.", kind="term", names=(("en", "transfer"),))])
    assert set(found(index, "referral")) == {"LL-1", "TM-1"}
    index.put([document("TM-1", "Referral", **TERM)])
    index.remove([document("TM-1").id])
    assert set(found(index, "referral")) == {"LL-1"}


def test_labels_are_replaced_kept_and_thrown_away_with_the_index(index, tmp_path):
    assert index.labelled == "first"
    again = Index(index.path)
    assert (again.labelled, found(again, "service mapping")) == ("first", {"LL-4": "translation"})
    again.label({}, "second")
    assert (index.labelled, found(index, "service mapping")) == ("second", {})
    index.renew()
    assert (again.labelled, found(again, "service mapping")) == ("", {})
    assert again.glossary().code("dimension", "economic") == ""
    again.close()


def test_filters_take_labels_and_field_names_of_any_language(index, document):
    index.put([document("LL-9", "Well", facets={"dimension": ("economic",), "place": ("samgori",)})])
    for line in ("dimension:economic", "dimension:ეკონომიკური", "განზომილება:Économique", "измерение:экономическое",
                 "place:სამგორი", "სათაური:well dimension:economic", 'dimension:"Economic"'):
        assert set(found(index, line)) == {"LL-9"}, line
    assert find(index, "dimension:ecological").notes


def test_a_name_in_two_languages_is_one_name():
    glossary = Glossary([name_of(1, "en", "Observation"), name_of(1, "fr", "Observation"),
                         name_of(1, "ka", "დაკვირვება"), name_of(2, "en", "a name of far too many words to be one")])
    assert glossary.others(["observations"]) == (("დაკვირვება",),)
    assert glossary.others(["name"]) == ()
    assert glossary.others(["დაკვირვების"]) == (("observation",),)
