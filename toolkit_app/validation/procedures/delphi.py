"""Delphi: ratings over an announced number of rounds, each fed back to the panel, until the answers are stable."""

from toolkit_app.kinds import Labels, labels
from toolkit_app.validation import rule
from toolkit_app.validation.procedures import rating
from toolkit_app.validation.procedures.shape import Procedure, Terms

_GOES_ON = labels("A statement is settled when its answers are stable (net change below 15%) or in the last announced round, and not because "
                  "enough agree. {rule}",
                  "დებულება გადაწყვეტილია, როცა პასუხები სტაბილურია (წმინდა ცვლილება 15 %-ზე ნაკლებია) ან ბოლო გამოცხადებულ რაუნდში, და არა "
                  "იმიტომ, რომ საკმარისი თანხმობაა. {rule}",
                  "Un énoncé est fixé quand les réponses sont stables (variation nette inférieure à 15 %) ou au dernier tour annoncé, et non "
                  "parce qu’assez de personnes sont d’accord. {rule}",
                  "Положение решено, когда ответы стабильны (чистое изменение меньше 15 %) или в последнем объявленном раунде, а не потому, "
                  "что согласных достаточно. {rule}")


def says(terms: Terms) -> Labels:
    """The sealed rule as a sentence."""
    words = rating.says(terms)
    return {lang: text.format(rule=words[lang]) for lang, text in _GOES_ON.items()}


PROCEDURE = Procedure(
    "delphi", 70, labels("Delphi", "დელფის მეთოდი", "Delphi", "Дельфи"),
    labels("Fits experts who never meet: two to four written rounds, each with the figures of the one before and one’s own earlier answer.",
           "გამოდგება ექსპერტებისთვის, რომლებიც არ ხვდებიან: ორიდან ოთხამდე წერილობითი რაუნდი, თითოეული წინა რაუნდის შედეგებითა და საკუთარი პასუხით.",
           "Convient à des experts qui ne se réunissent pas : deux à quatre tours écrits, chacun avec les chiffres du précédent et sa propre "
           "réponse.",
           "Подходит экспертам, которые не встречаются: два–четыре письменных раунда, каждый с итогами предыдущего и собственным ответом."),
    labels("As for ratings; stability = half the sum of the differences between the two distributions, and κ of those who answered both rounds.",
           "როგორც ქულებით შეფასებისას; სტაბილურობა = ორ განაწილებას შორის სხვაობათა ჯამის ნახევარი, და κ მათთვის, ვინც ორივე რაუნდში უპასუხა.",
           "Comme pour la notation ; stabilité = demi-somme des écarts entre les deux distributions, et κ de ceux qui ont répondu aux deux "
           "tours.",
           "Как при оценке по шкале; стабильность = половина суммы разностей двух распределений и κ ответивших в обоих раундах."),
    (rating.NINE, rating.FIVE), rule.DEFAULT, rating.result, says, feedback=True, until_stable=True, called=rating.CALLED)
