import pytest

from toolkit_app.search.attached import Page
from toolkit_app.search.find import find
from toolkit_app.search.guide import EXAMPLES
from toolkit_app.search.query import parse

LABELS = {
    ("place", ""): {"en": "Place", "ka": "ადგილი"}, ("place", "kharagauli"): {"en": "Kharagauli", "ka": "ხარაგაული"},
    ("place", "kvareli"): {"en": "Kvareli", "ka": "ყვარელი"}, ("kind", "lesson"): {"en": "Lesson", "ka": "გაკვეთილი"},
    ("dimension", ""): {"en": "Dimension", "ka": "განზომილება"}, ("dimension", "social"): {"en": "Social", "ka": "სოციალური"},
    ("level", ""): {"en": "Level", "ka": "დონე"}, ("level", "community"): {"en": "Community", "ka": "სათემო"},
}


@pytest.fixture
def index(index, document):
    facets = {"place": ("kharagauli", "kvareli"), "dimension": ("social",), "level": ("community",), "waits": ("merge",)}
    index.put([
        document("LL-7K3QF2MA", "The referral form", "A household survey of the village; the water well. Reintegration.",
                 state="validated", changed_at="2022-05-05", facets=facets | {"owner": ("Municipality",), "tag": ("water",)},
                 days={"due": ("2022-12-31",)}, files=(("a" * 64, "plan.txt", 9),)),
        document("LL-4", "Another survey"),
        document("LL-2", "გადამისამართება", "შინამეურნეობების გამოკითხვა სოფელში, ფორმა, წყალი, რეინტეგრაცია.", lang="ka",
                 state="validated", changed_at="2023-05-05", facets=facets | {"owner": ("მუნიციპალიტეტი",), "tag": ("წყალი",)}),
        document("LL-3", "План", "Реинтеграция", lang="ru")])
    index.put_file("a" * 64, "en", [Page("", "", "Its budget. ბიუჯეტი.")])
    index.label(LABELS, "first")
    return index


@pytest.mark.parametrize("lang", ["en", "ka"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.line("en"))
def test_every_example_finds_something_and_is_understood(index, example, lang):
    results = find(index, example.line(lang))
    assert results.total
    assert not results.notes
    assert example.meaning(lang)


def test_the_examples_in_georgian_are_georgian():
    assert all(set(example.lines) == set(example.meanings) == {"en", "ka"} for example in EXAMPLES)
    assert all(any("ა" <= letter <= "ჰ" for letter in example.meaning("ka")) for example in EXAMPLES)


def test_examples_show_every_part_of_the_language():
    names = {type(parse(example.line("en"), ("kind", "state", "place", "lang", "dimension", "level")).tree).__name__
             for example in EXAMPLES}
    assert names >= {"All", "Any", "Word", "Phrase", "Dates", "Filter"}
