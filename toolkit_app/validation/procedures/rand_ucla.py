"""RAND/UCLA appropriateness: nine points, the median’s third of the scale, and disagreement by IPRAS."""

from collections.abc import Sequence

from toolkit_app.kinds import Labels, labels
from toolkit_app.validation import rule
from toolkit_app.validation.procedures import rating, shape
from toolkit_app.validation.procedures.shape import Cast, Procedure, Reading, Terms
from toolkit_app.validation.statistics import appropriateness, quantiles


def result(casts: Sequence[Cast], terms: Terms) -> Reading:
    """Appropriate, uncertain or inappropriate, with the figures that say why."""
    points = shape.points_of(casts, terms.scale)
    found = appropriateness.appropriateness(points)
    figures = {} if found is None else {
        "appropriateness": found.outcome, "p30": found.p30, "p70": found.p70, "ipr": found.ipr, "iprcp": found.iprcp, "ai": found.ai,
        "ipras": found.ipras, "di": found.di, "disagreement": found.disagreement, "outside": found.outside,
        "classic_agreement": found.agreement, "classic_disagreement": found.split}
    return Reading(len(casts), shape.distribution(casts, terms.scale), shape.shares_of(casts, terms.scale), quantiles.quartiles(points),
                   found is not None and found.outcome == "appropriate", (), figures,
                   failed=found is None or found.outcome == "inappropriate")


_SAYS = labels("Validated when the median is 7 to 9 and the ratings do not disagree (IPR at most IPRAS); not validated when it is 1 to 3 and they "
               "do not disagree; else uncertain.",
               "ვალიდირდება, თუ მედიანა 7-დან 9-მდეა და შეფასებებს შორის უთანხმოება არ არის (IPR არ აღემატება IPRAS-ს); არ ვალიდირდება, თუ 1-დან "
               "3-მდეა და უთანხმოება არ არის; სხვა შემთხვევაში გაურკვეველია.",
               "Validé si la médiane est de 7 à 9 sans désaccord (IPR au plus égal à IPRAS) ; non validé si elle est de 1 à 3 sans désaccord ; "
               "sinon incertain.",
               "Валидируется, если медиана от 7 до 9 и нет разногласия (IPR не больше IPRAS); не валидируется, если от 1 до 3 и разногласия нет; "
               "иначе неопределённо.")


def says(_terms: Terms) -> Labels:
    """The sealed rule as a sentence."""
    return _SAYS


PROCEDURE = Procedure(
    "rand_ucla", 80, labels("RAND/UCLA appropriateness", "RAND/UCLA მართებულობა", "Pertinence RAND/UCLA", "Уместность RAND/UCLA"),
    labels("Fits a panel of 7 to 25 experts that judges whether something is appropriate, rated before and after a discussion.",
           "გამოდგება 7–25 ექსპერტის პანელისთვის, რომელიც აფასებს, რამდენად მართებულია რამე, განხილვამდე და მის შემდეგ.",
           "Convient à un panel de 7 à 25 experts qui juge de la pertinence, avant et après discussion.",
           "Подходит панели из 7–25 экспертов, которая судит об уместности до и после обсуждения."),
    labels("IPR = P70 − P30 (type 7); AI = |5 − (P30 + P70)/2|; IPRAS = 2.35 + 1.5·AI; disagreement when IPR > IPRAS.",
           "IPR = P70 − P30 (ტიპი 7); AI = |5 − (P30 + P70)/2|; IPRAS = 2,35 + 1,5·AI; უთანხმოებაა, თუ IPR > IPRAS.",
           "IPR = P70 − P30 (type 7) ; AI = |5 − (P30 + P70)/2| ; IPRAS = 2,35 + 1,5·AI ; désaccord si IPR > IPRAS.",
           "IPR = P70 − P30 (тип 7); AI = |5 − (P30 + P70)/2|; IPRAS = 2,35 + 1,5·AI; разногласие, если IPR > IPRAS."),
    (rating.NINE,), rule.DEFAULT, result, says, feedback=True,
    called={
        "appropriate": labels("appropriate", "შესაბამისია", "pertinent", "уместно"),
        "uncertain": labels("uncertain", "გაურკვეველია", "incertain", "неопределённо"),
        "inappropriate": labels("inappropriate", "შეუსაბამოა", "non pertinent", "неуместно"),
        "appropriateness": labels("appropriateness", "შესაბამისობა", "pertinence", "уместность"),
        "disagreement": labels("disagreement (IPR over IPRAS)", "უთანხმოება (IPR მეტია IPRAS-ზე)", "désaccord (IPR supérieur à IPRAS)", "разногласие (IPR больше IPRAS)"),
        "outside": labels("outside the third of the median", "მედიანის მესამედს გარეთ", "hors du tiers de la médiane", "вне трети медианы"),
        "classic_agreement": labels("agreement by the classic count", "თანხმობა კლასიკური დათვლით", "accord au décompte classique", "согласие по классическому счёту"),
        "classic_disagreement": labels("disagreement by the classic count", "უთანხმოება კლასიკური დათვლით", "désaccord au décompte classique", "разногласие по классическому счёту"),
    })
