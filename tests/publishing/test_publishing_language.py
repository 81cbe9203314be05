import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit_app.kinds import LANGUAGES
from toolkit_app.publishing.breaking import SOFT_HYPHEN
from toolkit_app.publishing.fonts import missing
from toolkit_app.publishing.hyphenation import hyphenated
from toolkit_app.publishing.language import WORDS, before_value, decimal, long_date, with_dates, word
from toolkit_app.publishing.typography import typeset


@pytest.mark.parametrize(
    ("lang", "written"), [("en", "14 June 2023"), ("ka", "14 ივნისი 2023"), ("fr", "14 juin 2023"), ("ru", "14 июня 2023")]
)
def test_a_date_as_the_language_writes_it(lang: str, written: str) -> None:
    assert long_date("2023-06-14T10:00:00.000Z", lang) == written.replace(" ", "\u00a0")


def test_parts_of_dates_and_what_is_no_date() -> None:
    assert long_date("2023", "ka") == "2023"
    assert long_date("2023-06", "ru") == "июнь\u00a02023"
    assert long_date("2023-06-01", "fr") == "1er\u00a0juin\u00a02023"
    assert long_date("2023-13-45", "en") == "2023-13-45"
    assert long_date("soon", "en") == "soon"
    assert long_date("", "en") == ""


def test_every_label_is_there_in_four_languages_and_can_be_printed() -> None:
    for name, labels in WORDS.items():
        assert set(labels) == set(LANGUAGES), name
        assert all(text and not missing(text) for text in labels.values()), name
        fields = [sorted(re.findall(r"{\w+}", text)) for text in labels.values()]
        assert all(found == fields[0] for found in fields), name


def test_a_label_with_values() -> None:
    assert word("page", "ka", n=3, total=12) == "გვერდი 3 / 12"


@pytest.mark.parametrize(
    ("whole", "divided"),
    [
        ("რეინტეგრაცია", "რე-ინ-ტეგ-რა-ცია"),
        ("ტერიტორიებიდან", "ტე-რი-ტო-რი-ები-დან"),
        ("თვითმმართველობის", "თვით-მმარ-თვე-ლო-ბის"),
        ("საცხოვრებელი", "სა-ცხოვ-რე-ბელი"),
        ("წყალი", "წყალი"),
        ("reintegration реинтеграция", "re-in-teg-ra-tion ре-ин-те-гра-ция"),
        ("UNICEF LL-7K3QF2MA https://example.org/reintegration", "UNICEF LL-7K3QF2MA https://example.org/reintegration"),
    ],
)
def test_where_a_georgian_word_may_be_divided(whole: str, divided: str) -> None:
    assert hyphenated(whole, "en") == (whole if "LL-" in whole else divided.replace("-", SOFT_HYPHEN))


@given(st.text(alphabet="აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ ", max_size=60))
def test_dividing_changes_nothing_else_and_leaves_no_single_letter(text: str) -> None:
    divided = hyphenated(text, "ka")
    assert divided.replace(SOFT_HYPHEN, "") == text
    for whole in divided.split(" "):
        parts = whole.split(SOFT_HYPHEN)
        assert len(parts) == 1 or all(len(part) >= 2 and re.search("[აეიოუ]", part) for part in parts)


def test_dates_within_words() -> None:
    assert (
        with_dates("Accessed: 2026-11-23; due 2026-12-01.", "fr")
        == "Accessed: 23\u00a0novembre\u00a02026; due 1er\u00a0décembre\u00a02026."
    )
    for other in ("GE-2020-01-02", "https://example.org/2020-01-02/x", "2020-01-02-03", "12020-01-02", "2020-13-77"):
        assert with_dates(other, "en") == other


def test_no_line_ends_before_a_dash_or_within_a_number() -> None:
    text = "Kvareli – a sewing « atelier » : 12 500 ₾, 61 % of № 5, see § 3; page 12 of 2000"
    assert typeset(text, "en").replace("\u00a0", "~") == (
        "Kvareli~– a sewing «~atelier~»~: 12~500~₾, 61~% of №~5, see §~3; page 12~of 2000"
    )


@pytest.mark.parametrize(
    ("lang", "typed", "set_"),
    [
        ("en", "\"It's\" - well, 'so'... the '90s", "“It’s” – well, ‘so’… the ’90s"),
        ("ka", '"კარგი" - თქვა მან', "„კარგი“ – თქვა მან"),
        ("fr", '"oui" ! Pourquoi? L\'avis: voir', "«~oui~»_! Pourquoi_? L’avis~: voir"),
        ("ru", '"да" - сказал он в доме, что же', "«да» — сказал он в~доме, что~же"),
    ],
)
def test_marks_and_blanks_of_each_language(lang: str, typed: str, set_: str) -> None:
    made = typeset(typed, lang).replace("\u00a0–", " –").replace("\u00a0—", " —")
    assert made.replace("\u00a0", "~").replace("\u202f", "_") == set_


def test_a_statement_keeps_its_letters() -> None:
    assert typeset('"So" - it\'s 5 %...', "en", exact=True) == '"So" - it\'s 5\u00a0%...'


@given(st.text(alphabet="ab \"'-«»!?;:.,5жა\u00a0", max_size=40), st.sampled_from(LANGUAGES))
def test_typesetting_changes_marks_and_blanks_only(text: str, lang: str) -> None:
    def bare(said: str) -> str:
        return re.sub("[\\W_]", "", said)

    assert bare(typeset(text, lang)) == bare(text)
    assert re.sub("\\s", "", typeset(text, lang, exact=True)) == re.sub("\\s", "", text)


def test_numbers_as_the_language_writes_them() -> None:
    assert [decimal(1234.5, lang) for lang in ("en", "fr")] == ["1,234.5", "1\u00a0234,5"]
    assert decimal(75.0, "ka") == "75"


def test_french_sets_a_blank_before_a_colon() -> None:
    assert [before_value("Lieu", lang) for lang in ("fr", "en", "ka", "ru")] == ["Lieu\u00a0: ", *["Lieu: "] * 3]
