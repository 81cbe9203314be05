import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit_app.kinds import LANGUAGES
from toolkit_app.text.flattened import Flattened
from toolkit_app.text.privacy import REASONS, SEVERE, Rules, find

RULES = Rules(("AVRR", "საქმე №")).known(("Samgori", "ბერიშვილის ფონდი", "Samuel Hall", "032 2 51 00 26", "404123456"))
# the account is the published example of ibantool.com, the numbers are made up
ACCOUNT = "GE29NB0000000101904917"


def found(text: str) -> list[tuple[str, str]]:
    return [(each.detector, each.words) for each in find(text, RULES)]


@pytest.mark.parametrize("detector, text", [
    ("personal_number", "01234567890"), ("personal_number", "01 234 567 890"), ("personal_number", "0123-4567-890"),
    ("personal_number", "012**345**67890"), ("personal_number", "0123\u00ad4567890"),
    ("personal_number", "０１２３４５６７８９０"),
    ("grouped_number", "12 345 678 901"),
    ("entity_number", "404 123".replace(" ", "") + "457"),
    ("account", ACCOUNT), ("account", "GE29 NB00 0000 0101 9049 17"), ("account", "ge29nb0000000101904917"),
    ("account", "DE89 3704 0044 0532 0130 00"),
    ("phone", "+995 555 12 34 56"), ("phone", "+995 (32) 2 33 28 67"), ("phone", "599 12-34-56"), ("phone", "0431 25 30 12"),
    ("phone", "431 25 30 12"), ("phone", "+7 999 123 45 67"), ("phone", "+995\u00a0555\u00a012‑34‑56"),
    ("email", "nino.k@mail.ge"), ("email", "ნინო@ფოსტა.გე"), ("email", "nino (at) mail (dot) ge"), ("email", "nino_k@mail.ge"),
    ("office_email", "info@iom.int"), ("office_email", "contact.tbilisi@office.ge"),
    ("passport", "12AB34567"), ("case_number", "AVRR-2021/0034"), ("case_number", "საქმე №12/345"),
    ("birth_date", "born on 12 May 1985"), ("birth_date", "დაბადების თარიღი: 12.05.1985"),
    ("birth_date", "родился 1.2.1990"), ("birth_date", "née le 12 mai 1985"),
    ("name", "კვირიკაშვილმა"), ("name", "კვირიკაშვილის"), ("name", "აბულაძე"), ("name", "აბულაძეს"), ("name", "ნინო კობალია"),
    ("name", ["გიორგის", "ხუნდაძესთან"][1]), ("name", "ქალბატონი ნინო"), ("name", "Kvirikashvili"), ("name", "Z. Abdaladze"),
    ("name", "Nino Kobalia"), ("name", "Mr. Smith"), ("name", "Квирикашвили"), ("name", "Нино Кобалия"), ("name", "ᲐᲑᲣᲚᲐᲫᲔ"),
    ("rare", "village has a widow who came back in 2019"), ("rare", "სოფელში ცხოვრობს 34 წლის ქვრივი"),
    ("rare", "village, a 34-year-old widow"), ("rare", "селе живёт вдова, вернулась в 2019"),
    ("few", "two deported women")])
def test_what_is_found(detector, text):
    before = "In the village " if detector in ("rare", "few") else "Written: "
    if detector == "rare":
        assert [each[0] for each in found(f"In the {text}.")][-1] == detector
    else:
        assert found(f"{before}{text}, and more.") == [(detector, text)]


@pytest.mark.parametrize("text", [
    "012345678901",  # twelve digits
    "GE09 0000 0000 0000 0000 00",  # the checksum holds, but a Georgian account has letters of its bank
    "GE28NB0000000101904917",  # the checksum fails
    "595 000 000 GEL", "USD 300 000", "GE10P0514", "RR.0147", "14.06.2023", "2020-2023", "hotline 1505", "3,380,000",
    "https://example.org/01234567890", "[[LL-01234567]]", "the AVRR programme of 2021", "passports of 2019-2020",
    "ქალიშვილი, შვილიშვილი, ბიძაშვილი და დისშვილი", "ფუძის, გვერდზე, მოიძებნა, კვლევა-ძიება", "სოციალური ინტეგრაცია",
    "იმერეთი და კახეთი", "Samgori, Samuel Hall", "ბერიშვილის ფონდმა", "მრავალშვილიანი", "Nino from Telavi", "ნინო და გიორგი",
    "032 2510026", "404123456", "In the village 42 houses agreed in 2020.", "A widow came in 2019.", "two women",
    "The village waited five years for water.", "One step with returnees of the village"])
def test_what_is_not_found(text):
    assert found(text) == []


def test_a_passport_is_known_by_the_word_before_it():
    assert found("Passport no. 45 08 123456 was lost") == [("passport", "45 08 123456")]
    assert found("პასპორტის ნომერი C1234567") == [("passport", "C1234567")]
    assert found("C1234567") == []


def test_a_finding_says_in_which_section_it_is():
    text = "Lead 01234567890\n\n## Context {#context}\n\n12AB34567\n\n## Own heading\n\n**nino.k@mail.ge**\n"
    assert [(each.section, each.words, each.severe) for each in find(text)] == [
        ("", "01234567890", True), ("context", "12AB34567", True), ("Own heading", "nino.k@mail.ge", True)]


def test_a_finding_is_told_once():
    assert found("+995 32 251 00 27 is in a phone, not 11 digits") == [("phone", "+995 32 251 00 27")]
    assert [each[0] for each in found(f"{ACCOUNT} nino.kobalia@mail.ge")] == ["account", "email"]


def test_every_reason_is_in_four_languages():
    assert set(REASONS) > SEVERE
    for labels in REASONS.values():
        assert all(labels[lang] for lang in LANGUAGES)


# letters and marks that build no other finding together
quiet = st.text(alphabet="ab \n#|ლო.,;:–*>", max_size=60)


@given(quiet, st.sampled_from(["01234567890", ACCOUNT, "+995 555 12 34 56", "nino.k@mail.ge", "12AB34567"]), quiet)
def test_data_are_found_wherever_they_stand(before, data, after):
    text = f"{before} {data} {after}"
    (one,) = find(text)
    assert one.words == data
    assert text[one.start : one.end] == data


@given(st.text(max_size=200))
def test_every_text_can_be_searched(text):
    for each in find(text, RULES):
        assert text[each.start : each.end] == each.words != ""


@given(st.text(alphabet="a1*_`\\-\u00ad\u200b ა", max_size=60))
def test_flat_text_leads_back_to_its_source(text):
    flat = Flattened(text)
    assert len(flat.blotted) == len(flat.text)
    places = [flat.source(place) for place in range(len(flat.text))]
    assert places == sorted(set(places))
    assert [text[place] for place in places] == list(flat.text)
