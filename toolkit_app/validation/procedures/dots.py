"""Dots: everybody has a few and puts them on what matters most. It orders and decides nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import Labels, labels
from toolkit_app.validation import rule
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast, Option, Procedure, Reading, Scale, Sheet, Terms, Value
from toolkit_app.validation.statistics import ranking
from toolkit_app.validation.statistics.agreement import Shares

EACH, MOST = 5, 9
SCALE = Scale("dots", tuple(Value(dots, shape.NUMBERS[dots], "for" if dots else "between") for dots in range(MOST + 1)))


def result(casts: Sequence[Cast], terms: Terms) -> Reading:
    """The dots on one place and from how many people."""
    dots = shape.points_of(casts, SCALE)
    given = sum(one > 0 for one in dots)
    return Reading(len(casts), shape.distribution(casts, SCALE), Shares(given, 0, len(dots)), None, passed=False,
                   figures={"dots": sum(dots), "people": given})


def whole_sheet(sheet: Sheet, terms: Terms, _places: int) -> None:
    """Raises ToolkitError when one person gave more dots than there are."""
    total = sum(dots for dots in sheet.values() if isinstance(dots, int))
    allowed = terms.options.get("dots", EACH)
    if total > allowed:
        raise ToolkitError("{total} dots were given; each person has {allowed}.", "Take some away.", total=total, allowed=allowed)


def across(sheets: Sequence[Sheet], sections: Mapping[str, str], _terms: Terms) -> Mapping[str, Any]:
    """The places by their dots, most first."""
    given = [{place: dots for place, dots in sheet.items() if isinstance(dots, int)} for sheet in sheets]
    found = ranking.dots(given, list(sections))
    return {"ranking": ranking.ordered({place: one.dots for place, one in found.items()}),
            "share": {place: one.share for place, one in found.items()}}


_SAYS = labels("Each person has {dots} dots and may put several on one statement. The statements are ordered by their dots; this round "
               "decides nothing.",
               "თითოეულ ადამიანს {dots} წერტილი აქვს და ერთ დებულებაზე რამდენიმეს დადებაც შეუძლია. დებულებები წერტილების მიხედვით ლაგდება; "
               "ეს რაუნდი არაფერს წყვეტს.",
               "Chaque personne a {dots} gommettes et peut en mettre plusieurs sur un énoncé. Les énoncés sont classés par gommettes ; "
               "ce tour ne décide rien.",
               "У каждого {dots} точек, на одно положение можно поставить несколько. Положения упорядочены по точкам; этот раунд ничего "
               "не решает.")


def says(terms: Terms) -> Labels:
    """What holds of this round, as a sentence."""
    return {lang: text.format(dots=terms.options.get("dots", EACH)) for lang, text in _SAYS.items()}


PROCEDURE = Procedure(
    "dots", 50, labels("Dots", "წერტილებით არჩევა", "Gommettes", "Голосование точками"),
    labels("Fits choosing what to take up first from a long list. Given unseen and at once, so that nobody follows the crowd.",
           "გამოდგება გრძელი სიიდან უპირველესის ასარჩევად. იცემა ფარულად და ერთდროულად, რომ არავინ მიჰყვეს უმრავლესობას.",
           "Convient pour choisir par quoi commencer dans une longue liste. À poser sans être vu et en même temps.",
           "Подходит, чтобы выбрать первоочередное из длинного списка. Ставятся скрытно и одновременно."),
    labels("Dots on each statement, their share of all dots, and from how many people.",
           "წერტილები თითოეულ დებულებაზე, მათი წილი ყველა წერტილში და რამდენი ადამიანისგან.",
           "Gommettes par énoncé, leur part du total, et de combien de personnes.",
           "Точки на каждом положении, их доля и от скольких человек."),
    (SCALE,), rule.DEFAULT, result, says, verdict=False, whole=True, whole_sheet=whole_sheet, across=across,
    highest=lambda terms, _places: terms.options.get("dots", EACH),
    options=(Option("dots", EACH, 1, MOST, labels("Dots for each person", "წერტილი თითო ადამიანზე", "Gommettes par personne",
                                                  "Точек на человека")),),
    called={
        "dots": labels("dots", "წერტილი", "gommettes", "точек"),
        "people": labels("from so many people", "ამდენი ადამიანისგან", "de tant de personnes", "от стольких человек"),
        "share": labels("share of all dots", "წილი ყველა წერტილში", "part de toutes les gommettes", "доля всех точек"),
    })
