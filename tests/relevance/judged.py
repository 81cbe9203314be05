"""Lines that people type, with what they want to find among the items that come with the program, by the names of their files.

The judgements were made from what the items say, not from what the search finds: where a word is a term, its texts in other
languages are wanted too; else those in the language that was typed. ``way`` says what is odd in how a line is typed.
"""

from typing import NamedTuple


class Line(NamedTuple):
    lang: str
    typed: str
    wanted: frozenset[str]
    way: str = ""


def _line(lang: str, typed: str, wanted: str, way: str = "") -> Line:
    return Line(lang, typed, frozenset(wanted.split()), way)


STARTER = (
    _line("en", "mentor", "s22 s40"),
    _line("en", "follow up referrals", "s18"),
    _line("en", "share of the cost", "s15"),
    _line("en", "survey households", "s14"),
    _line("en", "drinking water", "s03 s16"),
    _line("en", "psychosocial support", "t10 s21 s21.ka"),
    _line("en", "kharagauli well", "s03"),
    _line("en", "lend tools", "s17 s02"),
    _line("en", "handover", "s25"),
    _line("en", "money for evaluation", "s26"),
    _line("en", "gradients of agreement", "s36"),
    _line("en", "\"nominal group\"", "s37", "phrase"),
    _line("en", "privacy", "s39"),
    _line("en", "stakeholders", "t12 s31"),
    _line("en", "sewing enterprise", "s04"),
    _line("en", "vulnerable", "t17 s33"),
    _line("en", "refferal", "t06 s18", "slip"),
    _line("en", "reintegr*", "t01 t02 s01", "beginning"),
    _line("en", "co financing", "t14 s15", "spelling"),
    _line("ka", "მენტორი", "s22.ka"),
    _line("ka", "გადამისამართების", "t06 s18.ka"),
    _line("ka", "ფსიქოსოციალური მხარდაჭერა", "t10 s21.ka s21"),
    _line("ka", "რეინტეგრაციისთვის", "t01 s01.ka s40.ka"),
    _line("ka", "სამკერვალო", "s04.ka"),
    _line("ka", "შინამეურნეობების გამოკითხვა", "s14.ka"),
    _line("ka", "წყალი", "s03.ka s16.ka"),
    _line("ka", "ბიუჯეტი", "s15.ka"),
    _line("ka", "გადაცემა", "s25.ka"),
    _line("ka", "ვალიდაცია", "t16 s38.ka"),
    _line("ka", "სერვისების რუკა", "t08 s27.ka s27"),
    _line("ka", "ბაზარი", "s24.ka"),
    _line("ka", "ხელსაწყოების გაქირავება", "s17.ka s02.ka"),
    _line("ka", "შეფასების თანხა", "s26.ka"),
    _line("ka", "ᲠᲔᲘᲜᲢᲔᲒᲠᲐᲪᲘᲐ", "t01 s01.ka s40.ka", "capitals"),
    _line("ka", "gadamisamarteba", "t06 s18.ka", "Latin letters"),
    _line("ka", "tanadafinanseba", "t14 s40.ka", "Latin letters"),
    _line("ka", "kharagauli tsqlis cha", "s03.ka", "Latin letters"),
    _line("ka", "კრიტერეუმები", "s23.ka", "slip"),
    _line("fr", "réintégration", "s01.fr t01 t02"),
    _line("fr", "réintégration durable", "s01.fr t02"),
    _line("fr", "orientation", "t06 s18 s18.ka s01.fr"),
    _line("fr", "soutien psychosocial", "t10 s21 s21.ka"),
    _line("fr", "pôle de services", "t07 s01.fr s05"),
    _line("fr", "cofinancement", "t14 s40"),
    _line("fr", "parties prenantes", "t12 s31"),
    _line("fr", "revitalisation communautaire", "t05 s01.fr"),
    _line("fr", "cartographie des services", "t08 s27 s27.ka"),
    _line("fr", "conseillère", "t18"),
    _line("fr", "initiative pilote", "s01.fr"),
    _line("fr", "paquet de services", "t09"),
    _line("fr", "personnes de retour", "t03"),
    _line("fr", "suivi et évaluation", "t15"),
    _line("fr", "vulnerabilite", "t17 s33", "no accents"),
    _line("fr", "REINTEGRATION DURABLE", "s01.fr t02", "capitals"),
    _line("fr", "revitalisasion", "s01.fr", "slip"),
    _line("ru", "реинтеграция", "s01.ru t01 t02"),
    _line("ru", "устойчивой реинтеграции", "s01.ru t02"),
    _line("ru", "перенаправление", "t06 s18 s18.ka"),
    _line("ru", "психосоциальная поддержка", "t10 s21 s21.ka"),
    _line("ru", "центр услуг", "t07 s05"),
    _line("ru", "софинансирование", "t14 s40"),
    _line("ru", "заинтересованные стороны", "t12 s31"),
    _line("ru", "уязвимость", "t17 s33"),
    _line("ru", "оживление сообществ", "t05 s01.ru"),
    _line("ru", "картирование услуг", "t08 s27 s27.ka"),
    _line("ru", "консультанта", "t18"),
    _line("ru", "пилотная инициатива", "s01.ru"),
    _line("ru", "вернувшийся мигрант", "t03"),
    _line("ru", "мониторинг и оценка", "t15"),
    _line("ru", "reintegratsiya", "s01.ru t01", "Latin letters"),
    _line("ru", "perenapravlenie", "t06", "Latin letters"),
    _line("ru", "htbyntuhfwbz", "s01.ru t01", "keyboard"),
    _line("ru", "реинтиграция", "s01.ru t01", "slip"),
)
