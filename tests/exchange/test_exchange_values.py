import pytest

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import heads, names, values

LESSON = kinds.LESSON
DUE, PLACE, COUNT = LESSON.field("review_due"), LESSON.field("place"), kinds.COUNT


@pytest.mark.parametrize("words, found", [
    ("3.5.2024", "2024-05-03"), ("03/05/24", "2024-05-03"), ("2024/5/3", "2024-05-03"), ("5/13/2024", "2024-05-13"),
    ("3 мая 2024 г.", "2024-05-03"), ("2024 წლის 3 მაისი", "2024-05-03"), ("1er août 2023", "2023-08-01"),
    ("3 May 2024", "2024-05-03"), ("Sept 2021", "2021-09"), ("2024", "2024"), ("2024-05", "2024-05"),
    ("2024-05-03T14:30", "2024-05-03"), ("29.2.2024", "2024-02-29"),
])  # fmt: skip
def test_dates_as_people_write_them(words, found):
    assert values.date(DUE, words) == found


@pytest.mark.parametrize("words", ["soon", "31.2.2024", "29.2.2023", "May", "2024 or 2025", "13/13/2024"])
def test_what_is_no_date_is_said(words):
    with pytest.raises(ToolkitError, match="is no date"):
        values.date(DUE, words)


@pytest.mark.parametrize("words, lang, found", [
    ("1 234,5", "fr", "1234.5"), ("1,234", "en", "1234"), ("1,234", "ka", "1.234"), ("1.234.567", "ru", "1234567"),
    ("300 000 GEL", "ka", "300000"), ("−", "en", None), ("12 people", "en", None),
])  # fmt: skip
def test_numbers_by_locale(words, lang, found):
    if found is None:
        with pytest.raises(ToolkitError, match="is no number"):
            values.number(COUNT, words, lang)
    else:
        assert values.number(COUNT, words, lang) == found


@pytest.mark.parametrize("words, found", [
    ("Kharagauli", ["kharagauli"]), ("ხარაგაული", ["kharagauli"]), ("Харагаули; Кварели", ["kharagauli", "kvareli"]),
    ("KHARAGAULI MUNICIPALITY", ["kharagauli"]), ("kharagauly", ["kharagauli"]), ("Imereti, Kakheti", ["imereti", "kakheti"]),
])  # fmt: skip
def test_codes_by_their_labels_in_four_languages(words, found):
    assert values.value(PLACE, words, "en") == found


def test_a_word_that_is_no_code_names_those_that_are():
    with pytest.raises(ToolkitError, match=r"Paris.*place"):
        values.value(PLACE, "Paris", "en")


def test_items_are_found_by_their_titles():
    assert values.value(LESSON.field("sites"), "The well; Another", "en", {"The well": "ST-1", "Another": "ST-2"}.get) == [
        "ST-1", "ST-2"]
    with pytest.raises(ToolkitError, match="no item “Nowhere”"):
        values.value(LESSON.field("sites"), "Nowhere", "en")


def test_lines_become_rows_of_evidence():
    found = values.value(LESSON.field("evidence"), "IOM report, https://iom.int/a.\nA survey", "en")
    assert found == [{"title": "IOM report", "address": "https://iom.int/a"}, {"title": "A survey"}]


@pytest.mark.parametrize("words, target", [
    ("What happened?", "section:happened"), ("2.1 Context and background", "section:context"), ("რა მოხდა", "section:happened"),
    ("Recomendations", "section:recommendation"), ("Lieu", "field:place"), ("Ключевые слова", "tags"), ("სათაური", "title"),
    ("Municipality", "field:place"), ("Lessons learned", "section:lesson"), ("Регион", "field:place"),
    ("Something else", ""), ("x", ""),
])  # fmt: skip
def test_names_in_four_languages_and_near_spellings(words, target):
    assert names.suggested("lesson", words)[0] == target


def test_the_kind_is_seen_by_its_names():
    assert names.best_kind(["What happened", "The lesson", "Place"]) == "lesson"
    assert names.best_kind(["Provider", "Eligibility", "Cost"]) == "service"
    assert names.best_kind(["Anything"]) == "note"
    # what only people call so tells nothing of the kind
    assert names.best_kind(["Background", "Recommendations", "Municipality"]) == "note"
    assert names.best_kind(["Place", "Component"], "site") == "site"


@pytest.mark.parametrize("name, kind", [
    ("Services of the municipality.xlsx", "service"), ("გაკვეთილები 2024", "lesson"), ("Pilot sites", "site"), ("Service", ""),
    ("Disservices", "")])  # fmt: skip
def test_the_kind_is_told_by_the_name_of_a_file(name, kind):
    assert names.kind_in(name) == kind


def test_a_head_of_markdown():
    found = heads.read({"tags": "water, #well", "Place": ["Kharagauli"], "lang": "ka", "foo": "bar", "aliases": ["Old name"],
                        "review_due": "soon", "created": "2024"}, "lesson", "en")
    assert (found.lang, found.tags, found.aliases, found.fields) == (
        "ka", ("water", "well"), ("Old name",), {"place": ["kharagauli"]})
    assert found.left_out == ("foo",)
    assert len(found.problems) == 1
