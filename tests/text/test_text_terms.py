"""Terms in texts of four scripts: found in their forms, not found in markup, and missed where a translation lacks them."""

import pytest
from hypothesis import given, settings
from text.scripts import writing

from toolkit_app.library.terms import form
from toolkit_app.text.terms import Term, Termbase, forbidden_of, names_of

REINTEGRATION = Term("TM-1", {"en": ("reintegration",), "ka": ("რეინტეგრაცია",), "fr": ("réintégration",),
                              "ru": ("реинтеграция",)}, {"ka": ("რეპატრიაცია",)})
SUSTAINABLE = Term("TM-2", {"en": ("sustainable reintegration",), "ka": ("მდგრადი რეინტეგრაცია",),
                            "fr": ("réintégration durable",), "ru": ("устойчивая реинтеграция",)}, {})
HUB = Term("TM-3", {"en": ("service hub", "hub"), "ka": ("სერვისების ჰაბი", "ჰაბი"), "fr": ("pôle de services",),
                    "ru": ("центр услуг",)}, {"en": ("one-stop shop",)})
SITE = Term("TM-4", {"en": ("community of return",), "ka": ("დაბრუნების თემი",), "fr": ("communauté de retour",)}, {})
BASE = Termbase((REINTEGRATION, SUSTAINABLE, HUB, SITE), form)


def told(text: str, lang: str) -> list[str]:
    return [f"{'!' if mark.forbidden else ''}{mark.term.key} {text[mark.start:mark.end]}" for mark in BASE.marks(text, lang)]


@pytest.mark.parametrize(("lang", "text", "found"), [
    ("en", "Reintegration in communities of return", ["TM-1 Reintegration", "TM-4 communities of return"]),
    ("en", "The service hubs’ staff, and a **service** hub", ["TM-3 service hubs", "TM-3 service** hub"]),
    ("en", "They were reintegrated; the community returned", []),
    ("en", "sustainable\nreintegration, sustainable. Reintegration", ["TM-2 sustainable\nreintegration", "TM-1 Reintegration"]),
    ("en", "A one-stop shop is no hub", ["!TM-3 one-stop shop", "TM-3 hub"]),
    ("ka", "მდგრადი რეინტეგრაციის გზა; მდგრად რეინტეგრაციაში", ["TM-2 მდგრადი რეინტეგრაციის", "TM-2 მდგრად რეინტეგრაციაში"]),
    ("ka", "ᲰᲐᲑᲘ და სერვისების ჰაბებისთვის", ["TM-3 ᲰᲐᲑᲘ", "TM-3 სერვისების ჰაბებისთვის"]),
    ("ka", "ჰაბსა და რეინტეგრაციასა შორის", ["TM-3 ჰაბსა", "TM-1 რეინტეგრაციასა"]),
    ("ka", "რეპატრიაციის წესი", ["!TM-1 რეპატრიაციის"]),
    ("fr", "L’intégration n’est pas la REINTEGRATION durable", ["TM-2 REINTEGRATION durable"]),
    ("fr", "des pôles de services pour les communautés de retour", ["TM-3 pôles de services", "TM-4 communautés de retour"]),
    ("ru", "об устойчивой реинтеграции в центрах услуг", ["TM-2 устойчивой реинтеграции", "TM-3 центрах услуг"]),
    ("ru", "реинтеграционный", []),
    ("en", "`hub` [[LL-0000HUB0|the hub]] ![hub](attachment:hub.png) https://hub.ge {#hub}", ["TM-3 hub", "TM-3 hub"]),
    ("en", "~~~\nhub\n~~~\n", []), ("ru", "hub", []), ("en", "", [])])
def test_a_term_is_found_in_its_forms_and_not_in_markup(lang: str, text: str, found: list[str]) -> None:
    assert told(text, lang) == found


@settings(max_examples=150, deadline=None)
@given(writing(40))
def test_marks_are_in_order_and_inside_the_text(text: str) -> None:
    for lang in ("en", "ka", "fr", "ru"):
        at = 0
        for mark in BASE.marks(text, lang):
            assert at <= mark.start < mark.end <= len(text)
            at = mark.end


def findings(source: str, text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.kind, one.source, text[one.start:one.end], one.names) for one in BASE.findings(source, "en", text, "ka")]


def test_what_is_rendered_otherwise_is_told() -> None:
    assert findings("Reintegration of families", "ოჯახების რეინტეგრაცია") == []
    assert findings("Reintegration of families", "ოჯახების დაბრუნება") == [("missing", "Reintegration", "", ("რეინტეგრაცია",))]
    assert findings("Reintegration of families", "ოჯახების რეპატრიაცია") == [
        ("forbidden", "Reintegration", "რეპატრიაცია", ("რეინტეგრაცია",))]
    # a longer term is not asked for twice; a word is forbidden only for the term it was forbidden for
    assert findings("Sustainable reintegration", "მდგრადი რეინტეგრაცია") == []
    assert findings("Repatriation", "რეპატრიაცია") == []
    assert findings("Reintegration", "") == []
    assert findings("The paper “Reintegration”", "ნაშრომი „Reintegration“") == []
    # who has no name in a language cannot be rendered otherwise
    assert BASE.findings("community of return", "en", "сообщество", "ru") == ()


def test_names_are_divided_by_semicolons_and_lines() -> None:
    assert names_of(" hub; service hub (municipal)\n; hub ") == ("hub", "service hub")
    assert forbidden_of("რეპატრიანტი\nrepatriate; fr: rapatrié\nрепатриант") == {
        "ka": ("რეპატრიანტი",), "en": ("repatriate",), "fr": ("repatriate", "rapatrié"), "ru": ("репатриант",)}


def test_every_term_of_a_passage_stands_beside_what_is_said_for_it() -> None:
    found = BASE.renderings("The hub in the community of return", "en", "ჰაბი თემში", "ka")
    assert [(one.kind, one.source, one.wrong) for one in found] == [
        ("named", "hub", False), ("missing", "community of return", True)]
    assert [one.kind for one in BASE.renderings("community of return", "en", "", "ru")] == ["free"]
