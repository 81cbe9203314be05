"""Content validity of a tool, point by point: is it relevant, or is it essential?"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from toolkit_app.kinds import Labels, labels
from toolkit_app.validation import rule
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast, Procedure, Reading, Scale, Sheet, Terms, Value
from toolkit_app.validation.rule import Rule
from toolkit_app.validation.statistics import content_validity, quantiles

# D. F. Polit and C. T. Beck, "The content validity index", Research in Nursing & Health 29 (2006), 489-497
RELEVANT = Rule(Fraction(78, 100))
FOUR = Scale("4", tuple(Value(code, words, "for" if code >= 3 else "against") for code, words in enumerate((
    labels("Not relevant", "არ არის რელევანტური", "Non pertinent", "Не относится"),
    labels("Somewhat relevant", "ნაწილობრივ რელევანტურია", "Assez peu pertinent", "Отчасти относится"),
    labels("Quite relevant", "საკმაოდ რელევანტურია", "Pertinent", "Относится"),
    labels("Highly relevant", "ძალიან რელევანტურია", "Très pertinent", "Вполне относится")), start=1)))
ESSENTIAL = Scale("essential", (
    Value(1, labels("Essential", "აუცილებელია", "Essentiel", "Необходимо"), "for"),
    Value(2, labels("Useful, not essential", "სასარგებლოა, არა აუცილებელი", "Utile, non essentiel", "Полезно, не необходимо"), "between"),
    Value(3, labels("Not necessary", "საჭირო არ არის", "Pas nécessaire", "Не нужно"), "against")), points=False)


def result(casts: Sequence[Cast], terms: Terms) -> Reading:
    """I-CVI with modified kappa by the rule, or the content validity ratio against what chance gives."""
    points = shape.points_of(casts, terms.scale)
    shares = shape.shares_of(casts, terms.scale)
    figures: dict[str, Any] = {}
    if terms.scale.code == ESSENTIAL.code:
        ratio = content_validity.ratio(points)
        passed = ratio is not None and ratio.enough
        if ratio is not None:
            figures = {"cvr": ratio.cvr, "essential": ratio.essential, "critical": ratio.critical}
    else:
        index = content_validity.index(points)
        passed = terms.rule.passed(shares)
        if index is not None:
            figures = {"icvi": index.icvi, "pc": index.pc, "kappa_star": index.kappa_star}
    return Reading(len(casts), shape.distribution(casts, terms.scale), shares,
                   quantiles.quartiles(points) if terms.scale.points else None, passed, (), figures)


def across(sheets: Sequence[Sheet], sections: Mapping[str, str], terms: Terms) -> Mapping[str, Any]:
    """S-CVI: the mean of the points' indices, and the share that everybody finds relevant."""
    if terms.scale.code == ESSENTIAL.code:
        return {}
    found = [content_validity.index([int(sheet[place]) for sheet in sheets if place in sheet]) for place in sections]
    rated = [index for index in found if index is not None]
    return {"scvi_ave": content_validity.average(rated), "scvi_ua": content_validity.universal(rated)}


_SAYS = {
    FOUR.code: labels("A point is kept when {rule} (a rating of 3 or 4 of 4 is in favour).",
                      "პუნქტი რჩება, თუ {rule} (მომხრეა შეფასება 3 ან 4 ოთხიდან).",
                      "Un point est retenu si {rule} (une note de 3 ou 4 sur 4 est favorable).",
                      "Пункт остаётся, если {rule} (оценка 3 или 4 из 4 – «за»)."),
    ESSENTIAL.code: labels("A point is kept when more experts call it essential than chance gives in 5% of cases.",
                           "პუნქტი რჩება, თუ მას აუცილებლად თვლის იმაზე მეტი ექსპერტი, ვიდრე შემთხვევით 5 %-ში იქნებოდა.",
                           "Un point est retenu si plus d’experts le disent essentiel que le hasard n’en donne dans 5 % des cas.",
                           "Пункт остаётся, если необходимым его назвало больше экспертов, чем даёт случай в 5 % случаев."),
}


def says(terms: Terms) -> Labels:
    """The sealed rule as a sentence."""
    words = rule.sentence(terms.rule)
    return {lang: text.format(rule=words[lang]) for lang, text in _SAYS[terms.scale.code].items()}


PROCEDURE = Procedure(
    "content_validity", 100, labels("Content validity", "შინაარსობრივი ვალიდურობა", "Validité de contenu", "Содержательная валидность"),
    labels("Fits a tool that asks people something: experts judge each question or point before it is used.",
           "გამოდგება ინსტრუმენტისთვის, რომელიც ადამიანებს რამეს ეკითხება: ექსპერტები გამოყენებამდე აფასებენ თითოეულ კითხვას ან პუნქტს.",
           "Convient à un outil qui interroge des personnes : des experts jugent chaque question ou point avant l’usage.",
           "Подходит для инструмента, который о чём-то спрашивает: эксперты судят о каждом вопросе до применения."),
    labels("I-CVI = ratings of 3–4 / experts; κ* = (I-CVI − p)/(1 − p), p = C(N, A)/2^N; CVR = (e − N/2)/(N/2).",
           "I-CVI = 3–4 შეფასებები / ექსპერტები; κ* = (I-CVI − p)/(1 − p), p = C(N, A)/2^N; CVR = (e − N/2)/(N/2).",
           "I-CVI = notes 3–4 / experts ; κ* = (I-CVI − p)/(1 − p), p = C(N, A)/2^N ; CVR = (e − N/2)/(N/2).",
           "I-CVI = оценки 3–4 / эксперты; κ* = (I-CVI − p)/(1 − p), p = C(N, A)/2^N; CVR = (e − N/2)/(N/2)."),
    (FOUR, ESSENTIAL), RELEVANT, result, says, across=across, points_of_tools=True,
    called={
        "essential": labels("call it essential", "აუცილებლად მიიჩნევს", "le jugent essentiel", "считают необходимым"),
        "critical": labels("needed so as not to be chance", "საჭიროა, რომ შემთხვევითი არ იყოს", "nécessaire pour exclure le hasard", "нужно, чтобы исключить случай"),
    })
