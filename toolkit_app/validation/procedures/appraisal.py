"""Quality appraisal of a whole text by its domains, on seven points; never one total."""

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit_app.kinds import Labels, labels
from toolkit_app.validation import rule
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast, Procedure, Reading, Scale, Sheet, Side, Terms, Value
from toolkit_app.validation.statistics import appraisal, quantiles

_ENDS = {1: labels("Strongly disagree", "სრულიად არ ვეთანხმები", "Pas du tout d’accord", "Совершенно не согласен"),
         7: labels("Strongly agree", "სრულიად ვეთანხმები", "Tout à fait d’accord", "Полностью согласен")}


def _side(point: int) -> Side:
    return "for" if point >= 5 else "against" if point <= 3 else "between"


SEVEN = Scale("7", tuple(Value(point, _ENDS.get(point, shape.NUMBERS[point]), _side(point)) for point in range(1, 8)))


def result(casts: Sequence[Cast], terms: Terms) -> Reading:
    """The points that one item was given."""
    points = shape.points_of(casts, terms.scale)
    return Reading(len(casts), shape.distribution(casts, terms.scale), shape.shares_of(casts, terms.scale), quantiles.quartiles(points),
                   passed=False)


def across(sheets: Sequence[Sheet], sections: Mapping[str, str], _terms: Terms) -> Mapping[str, Any]:
    """The scaled score of each domain: the items of one section of the text."""
    found = {}
    for section in dict.fromkeys(sections.values()):
        places = [place for place, of in sections.items() if of == section]
        score = appraisal.domain_score([int(sheet[place]) for sheet in sheets for place in places if place in sheet])
        if score is not None:
            found[section] = {"obtained": score.obtained, "minimum": score.minimum, "maximum": score.maximum, "percent": 100 * score.share}
    return {"domains": found}


_SAYS = labels("Each domain has a score of its own, from 0 to 100%; there is no total, and this round decides nothing.",
               "თითოეულ სფეროს საკუთარი ქულა აქვს, 0-დან 100 %-მდე; საერთო ქულა არ არის და ეს რაუნდი არაფერს წყვეტს.",
               "Chaque domaine a son score, de 0 à 100 % ; il n’y a pas de total et ce tour ne décide rien.",
               "У каждой области своя оценка от 0 до 100 %; общей нет, и этот раунд ничего не решает.")


def says(_terms: Terms) -> Labels:
    """What holds of this round, as a sentence."""
    return _SAYS


PROCEDURE = Procedure(
    "appraisal", 110, labels("Quality appraisal", "ხარისხის შეფასება", "Évaluation de la qualité", "Оценка качества"),
    labels("Fits reviewers from outside who judge a whole text by a list of criteria, a section of the list for each domain.",
           "გამოდგება გარე რეცენზენტებისთვის, რომლებიც მთელ ტექსტს კრიტერიუმების სიით აფასებენ; სიის თითო თავი თითო სფეროა.",
           "Convient à des relecteurs extérieurs qui jugent un texte entier par une liste de critères, une section par domaine.",
           "Подходит внешним рецензентам, которые оценивают весь текст по списку критериев, раздел списка – область."),
    labels("Score of a domain = (points − least possible) / (most possible − least possible).",
           "სფეროს ქულა = (მიღებული − უმცირესი შესაძლო) / (უდიდესი შესაძლო − უმცირესი შესაძლო).",
           "Score d’un domaine = (points − minimum possible) / (maximum possible − minimum possible).",
           "Оценка области = (баллы − наименьшее возможное) / (наибольшее − наименьшее)."),
    (SEVEN,), rule.DEFAULT, result, says, verdict=False, points_of_tools=True, across=across,
    called={
        "domains": labels("Scores by domain", "ქულები სფეროების მიხედვით", "Scores par domaine", "Оценки по областям"),
    })
