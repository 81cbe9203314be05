from itertools import combinations

import pytest

from toolkit_app.search import analysis
from toolkit_app.search.georgian import stem

# Forms of one word each, written for this test.
FAMILIES = [family.split() for family in (
    "რეინტეგრაცია რეინტეგრაციის რეინტეგრაციას რეინტეგრაციამ რეინტეგრაციით რეინტეგრაციისთვის რეინტეგრაციაში რეინტეგრაციიდან "
    "რეინტეგრაციასთან რეინტეგრაციისგან რეინტეგრაციამდე რეინტეგრაციაც რეინტეგრაციისთვისაც",
    "თემი თემის თემს თემმა თემით თემში თემიდან თემთან თემისთვის თემები თემების თემებს თემებში თემებისთვის თემამდე",
    "თემა თემას თემაზე თემამ",
    "მუნიციპალიტეტი მუნიციპალიტეტის მუნიციპალიტეტს მუნიციპალიტეტმა მუნიციპალიტეტში მუნიციპალიტეტები მუნიციპალიტეტებთან "
    "მუნიციპალიტეტებშიც",
    "წყალი წყლის წყალს წყლით წყალმა წყალში წყლიდან წყალზე წყლისთვის წყლები",
    "სოფელი სოფლის სოფელს სოფელში სოფლიდან სოფლები სოფლების სოფლებში სოფლად",
    "მეგობარი მეგობრის მეგობარს მეგობრები მეგობრებთან მეგობრისთვის მეგობართან",
    "სკოლა სკოლის სკოლას სკოლაში სკოლიდან სკოლები სკოლებს სკოლებისთვის სკოლამ სკოლასთან",
    "საწარმო საწარმოს საწარმოში საწარმოსთვის საწარმოები საწარმოების საწარმოებს საწარმოდან საწარმომ",
    "მხარე მხარის მხარეს მხარეში მხარეები მხარეების მხარეებთან მხარისთვის",
    "მიგრანტი მიგრანტის მიგრანტს მიგრანტმა მიგრანტები მიგრანტების მიგრანტებისთვის მიგრანტთა მიგრანტად",
    "დამსაქმებელი დამსაქმებლის დამსაქმებელს დამსაქმებლები დამსაქმებლებთან",
    "თბილისი თბილისის თბილისში თბილისს თბილისიდან თბილისთან თბილისისკენ",
    "დაბრუნება დაბრუნების დაბრუნებას დაბრუნებით დაბრუნებისთვის დაბრუნებამდე დაბრუნებისას",
    "დაბრუნებული დაბრუნებულის დაბრუნებულები დაბრუნებულთა დაბრუნებულებისთვის",
    "პროგრამა პროგრამის პროგრამას პროგრამაში პროგრამები პროგრამებიდან პროგრამით",
    "ოჯახი ოჯახის ოჯახს ოჯახმა ოჯახები ოჯახებს ოჯახებიდან ოჯახებისთვის ოჯახისგან ოჯახებსაც",
)]


def test_georgian_forms_of_a_word_share_a_stem():
    pairs = [(one, other) for family in FAMILIES for one, other in combinations(family, 2)]
    joined = sum(stem(one) == stem(other) for one, other in pairs)
    assert joined / len(pairs) >= 0.95


def test_different_georgian_words_keep_different_stems():
    owners = [{stem(form) for form in family} for family in FAMILIES]
    assert not any(one & other for one, other in combinations(owners, 2))


@pytest.mark.parametrize("one, other, lang", [
    ("мигрант", "мигрантов", "ru"), ("услуга", "услугами", "ru"), ("returnee", "returnees", "en"),
    ("intégration", "intégrations", "fr"), ("communauté", "communautés", "fr"),
])
def test_snowball_stems_join_forms(one, other, lang):
    first, second = (analysis.stem(analysis.fold(word), lang) for word in (one, other))
    assert first == second


def test_script_decides_before_the_language_of_the_text():
    assert analysis.stem("мигрантов", "en") == analysis.stem("мигрант", "fr")
    assert analysis.stem("თემებს", "ru") == "თემ"


def test_a_latin_word_typed_has_english_and_french_stems():
    assert {analysis.stem("durables", "en"), analysis.stem("durables", "fr")} == set(analysis.stems("durables"))


@pytest.mark.parametrize("latin, written", [
    ("reintegracia", "რეინტეგრაციის"), ("reintegratsia", "რეინტეგრაციას"), ("reintegraciis", "რეინტეგრაცია"),
    ("kharagauli", "ხარაგაულში"), ("xaragauli", "ხარაგაულის"), ("tskali", "წყლის"), ("soplis", "სოფელი"),
    ("munitsipaliteti", "მუნიციპალიტეტებს"), ("ghonisdzieba", "ღონისძიების"), ("qartuli", "ქართულად"), ("kartuli", "ქართული"),
    ("reintegratsiya", "реинтеграции"), ("reintegraciya", "реинтеграцию"), ("soobshchestvo", "сообществам"),
    ("uslugi", "услуга"), ("zhenshchiny", "женщинами"), ("obshchiy", "общего"),
])
def test_latin_spellings_meet_georgian_and_russian_stems(latin, written):
    assert analysis.sound(analysis.stem(written, "en")) in analysis.sound_stems(latin)


def test_typed_words_drop_french_elisions_and_split_compounds():
    assert analysis.typed_words("l’Intégration") == ["integration"]
    assert analysis.typed_words("co-financing") == ["co", "financing"]
    assert analysis.typed_words("o'clock") == ["o", "clock"]
