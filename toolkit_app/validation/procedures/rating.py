"""Rating on five or nine points: per cent agreement, median and spread."""

from collections.abc import Sequence
from fractions import Fraction

from toolkit_app.kinds import Labels, labels
from toolkit_app.validation import rule
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast, Procedure, Reading, Scale, Side, Terms, Value
from toolkit_app.validation.statistics import agreement, appropriateness, quantiles

WIDEST = Fraction(1)
_FIVE = (labels("Strongly disagree", "სრულიად არ ვეთანხმები", "Pas du tout d’accord", "Совершенно не согласен"),
         labels("Disagree", "არ ვეთანხმები", "Pas d’accord", "Не согласен"),
         labels("Neither agree nor disagree", "არც ვეთანხმები და არც უარვყოფ", "Ni d’accord ni pas d’accord",
                "Ни то ни другое"),
         labels("Agree", "ვეთანხმები", "D’accord", "Согласен"),
         labels("Strongly agree", "სრულიად ვეთანხმები", "Tout à fait d’accord", "Полностью согласен"))
_NINE = {1: _FIVE[0], 5: _FIVE[2], 9: _FIVE[4]}


def _side(code: int, lower: int, upper: int) -> Side:
    return "against" if code <= lower else "for" if code >= upper else "between"


FIVE = Scale("5", tuple(Value(code, words, _side(code, 2, 4)) for code, words in enumerate(_FIVE, start=1)))
NINE = Scale("9", tuple(Value(code, _NINE.get(code, shape.NUMBERS[code]), _side(code, 3, 7)) for code in range(1, 10)))


def result(casts: Sequence[Cast], terms: Terms) -> Reading:
    """Shares, quartiles (type 7), and whether the answers lie too far apart: an IQR over 1 on five points, a range over IPRAS
    on nine.
    """
    points = shape.points_of(casts, terms.scale)
    shares = shape.shares_of(casts, terms.scale)
    quartiles = quantiles.quartiles(points)
    figures: dict[str, object] = {"label": agreement.label(shares.agreement)}
    if terms.scale.code == NINE.code:
        found = appropriateness.appropriateness(points)
        dispersed = found is not None and found.disagreement
        if found is not None:
            figures |= {"ipr": found.ipr, "ipras": found.ipras, "di": found.di}
    else:
        dispersed = quartiles.iqr is not None and quartiles.iqr > WIDEST
    return Reading(len(casts), shape.distribution(casts, terms.scale), shares, quartiles, terms.rule.passed(shares),
                   ("dispersed",) if dispersed else (), figures)


_SPREAD = {
    FIVE.code: labels("; validated without reservations when the interquartile range is at most 1.",
                      "; უშენიშვნოდ ვალიდირდება, თუ კვარტილებს შორის დიაპაზონი 1-ს არ აღემატება.",
                      " ; sans réserve si l’écart interquartile ne dépasse pas 1.",
                      "; без оговорок – если межквартильный размах не больше 1."),
    NINE.code: labels("; validated without reservations when the range between the 30th and the 70th percentile is at most IPRAS.",
                      "; უშენიშვნოდ ვალიდირდება, თუ 30-ე და 70-ე პერცენტილებს შორის დიაპაზონი IPRAS-ს არ აღემატება.",
                      " ; sans réserve si l’écart entre les 30e et 70e centiles ne dépasse pas IPRAS.",
                      "; без оговорок – если размах между 30-м и 70-м процентилями не больше IPRAS."),
}
_VALIDATED = labels("Validated when {rule}", "ვალიდირდება, თუ {rule}", "Validé si {rule}", "Валидируется, если {rule}")


def says(terms: Terms) -> Labels:
    """The sealed rule as a sentence."""
    words, spread = rule.sentence(terms.rule), _SPREAD[terms.scale.code]
    return {lang: _VALIDATED[lang].format(rule=words[lang]) + spread[lang] for lang in words}

CALLED = {
    "label": labels("level of consensus (AWMF)", "კონსენსუსის დონე (AWMF)", "niveau de consensus (AWMF)", "уровень консенсуса (AWMF)"),
    "strong consensus": labels("strong consensus", "ძლიერი კონსენსუსი", "consensus fort", "сильный консенсус"),
    "consensus": labels("consensus", "კონსენსუსი", "consensus", "консенсус"),
    "majority": labels("majority", "უმრავლესობა", "majorité", "большинство"),
    "none": labels("no majority", "უმრავლესობა არ არის", "pas de majorité", "нет большинства"),
}

PROCEDURE = Procedure(
    "rating", 20, labels("Rating", "შეფასება ქულებით", "Notation", "Оценка по шкале"),
    labels("Fits when many statements are judged by many people, each alone and in writing: the core of a validation.",
           "გამოდგება, როცა ბევრ დებულებას ბევრი ადამიანი აფასებს, თითოეული დამოუკიდებლად და წერილობით: ვალიდაციის საფუძველი.",
           "Convient quand de nombreux énoncés sont jugés par de nombreuses personnes, chacune seule et par écrit : le cœur "
           "d’une validation.",
           "Подходит, когда много положений оценивает много людей, каждый отдельно и письменно: основа валидации."),
    labels("Agreement = answers of 4–5 (of five) or 7–9 (of nine) / valid answers; against: 1–2 or 1–3. Median and quartiles by "
           "linear interpolation (type 7).",
           "თანხმობა = 4–5 (ხუთიდან) ან 7–9 (ცხრიდან) პასუხები / ვალიდური პასუხები; წინააღმდეგი: 1–2 ან 1–3. მედიანა და კვარტილები "
           "წრფივი ინტერპოლაციით (ტიპი 7).",
           "Accord = réponses 4–5 (sur cinq) ou 7–9 (sur neuf) / réponses valables ; contre : 1–2 ou 1–3. Médiane et quartiles par "
           "interpolation linéaire (type 7).",
           "Согласие = ответы 4–5 (из пяти) или 7–9 (из девяти) / действительные ответы; против: 1–2 или 1–3. Медиана и квартили – "
           "линейной интерполяцией (тип 7)."),
    (FIVE, NINE), rule.DEFAULT, result, says, called=CALLED)
