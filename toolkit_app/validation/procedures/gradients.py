"""Gradients of agreement: eight degrees from whole-hearted endorsement to a veto, reported as a distribution."""

from collections.abc import Sequence
from fractions import Fraction

from toolkit_app.kinds import Labels, labels
from toolkit_app.validation import rule
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast, Option, Procedure, Reading, Scale, Side, Terms, Value
from toolkit_app.validation.statistics import consensus
from toolkit_app.validation.statistics.quantiles import quartiles

NEEDED = 3
_DEGREES = (labels("Whole-hearted endorsement", "სრული მხარდაჭერა", "Adhésion entière", "Полная поддержка"),
            labels("Agreement with a minor point of contention", "თანხმობა მცირე შენიშვნით", "Accord avec une réserve mineure",
                   "Согласие с мелким замечанием"),
            labels("Support with reservations", "მხარდაჭერა პირობებით", "Soutien avec réserves", "Поддержка с оговорками"),
            labels("Abstain", "თავს ვიკავებ", "Abstention", "Воздерживаюсь"),
            labels("More discussion needed", "საჭიროა მეტი განხილვა", "Davantage de discussion", "Нужно обсудить ещё"),
            labels("Don’t like it, but will support it", "არ მომწონს, მაგრამ მხარს დავუჭერ", "N’aime pas, mais soutiendra",
                   "Не нравится, но поддержу"),
            labels("Serious disagreement", "სერიოზული უთანხმოება", "Désaccord sérieux", "Серьёзное несогласие"),
            labels("Veto", "ვეტო", "Veto", "Вето"))


def _side(degree: int, needed: int) -> Side:
    if degree == 4:
        return "silent"
    return "for" if degree <= needed else "against" if degree >= 7 else "between"


def _scale(needed: int) -> Scale:
    return Scale("8", tuple(Value(degree, words, _side(degree, needed), block=degree == consensus.VETO)
                            for degree, words in enumerate(_DEGREES, start=1)))


SCALE = _scale(NEEDED)


def result(casts: Sequence[Cast], terms: Terms) -> Reading:
    """The distribution, and the share at the needed degree or better. A mean is never given; a veto blocks."""
    needed = terms.options.get("needed", NEEDED)
    scale = _scale(needed)
    degrees = [int(cast.value) for cast in casts if isinstance(cast.value, int)]
    found = consensus.gradients(degrees, needed)
    shares = shape.shares_of(casts, scale)
    supported = Fraction(found.supported, found.valid) if found.valid else None
    return Reading(len(casts), shape.distribution(casts, scale), shares, quartiles(shape.points_of(casts, scale)),
                   terms.rule.passed(shares), ("blocked",) if found.vetoes else (), {"supported": supported, "vetoes": found.vetoes})


_SAYS = labels("Support is degree {needed} or better. Validated when {rule}; a veto keeps a reservation.",
               "მხარდაჭერაა მე-{needed} საფეხური ან უკეთესი. ვალიდირდება, თუ {rule}; ვეტო შენიშვნას ტოვებს.",
               "Le soutien est le degré {needed} ou mieux. Validé si {rule} ; un veto maintient une réserve.",
               "Поддержка – ступень {needed} или лучше. Валидируется, если {rule}; вето оставляет оговорку.")


def says(terms: Terms) -> Labels:
    """The sealed rule as a sentence."""
    words = rule.sentence(terms.rule)
    return {lang: text.format(needed=terms.options.get("needed", NEEDED), rule=words[lang]) for lang, text in _SAYS.items()}


PROCEDURE = Procedure(
    "gradients", 40, labels("Gradients of agreement", "თანხმობის საფეხურები", "Degrés d’accord", "Ступени согласия"),
    labels("Fits what must last for years: it shows how strong the support is, and not only that there is some.",
           "გამოდგება იმისთვის, რაც წლობით უნდა მოქმედებდეს: აჩვენებს არა მხოლოდ მხარდაჭერას, არამედ მის სიმტკიცესაც.",
           "Convient pour ce qui doit durer des années : montre la force du soutien, et non sa seule présence.",
           "Подходит для того, что должно служить годами: показывает не только наличие, но и силу поддержки."),
    labels("Support = answers at the needed degree or better / all answers but degree 4. The distribution is given, no mean.",
           "მხარდაჭერა = პასუხები საჭირო საფეხურზე ან უკეთესზე / ყველა პასუხი მე-4 საფეხურის გარდა. მოცემულია განაწილება და არა საშუალო.",
           "Soutien = réponses au degré requis ou mieux / toutes sauf le degré 4. La distribution est donnée, pas de moyenne.",
           "Поддержка = ответы на нужной ступени или лучше / все ответы, кроме 4-й ступени. Даётся распределение, не среднее."),
    (SCALE,), rule.DEFAULT, result, says,
    options=(Option("needed", NEEDED, 1, 6, labels("Weakest degree that counts as support", "ყველაზე სუსტი საფეხური, რომელიც მხარდაჭერად ითვლება",
                                                   "Degré le plus faible qui compte comme soutien", "Самая слабая ступень поддержки")),),
    called={
        "supported": labels("at the needed degree or better", "საჭირო საფეხურზე ან უკეთესზე", "au degré requis ou mieux", "на нужной ступени или лучше"),
        "vetoes": labels("vetoes", "ვეტო", "vetos", "вето"),
    })
