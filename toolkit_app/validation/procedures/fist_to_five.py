"""Fist-to-five: a show of hands from a fist, which blocks, to five fingers."""

from collections.abc import Sequence

from toolkit_app.kinds import Labels, labels
from toolkit_app.validation import rule
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast, Option, Procedure, Reading, Scale, Terms, Value
from toolkit_app.validation.statistics import consensus, quantiles

_HANDS = (labels("Fist: I block it", "მუშტი: ვბლოკავ", "Poing : je bloque", "Кулак: блокирую"),
          labels("A major issue", "არსებითი პრობლემა", "Un problème majeur", "Серьёзное возражение"),
          labels("Minor issues to settle first", "ჯერ წვრილმანია მოსაგვარებელი", "Des points mineurs à régler d’abord",
                 "Сначала решить мелкие вопросы"),
          labels("I can live with it", "მისაღებია ჩემთვის", "Je peux m’en accommoder", "Приемлемо"),
          labels("Good", "კარგია", "Bien", "Хорошо"),
          labels("I will lead it", "მე გავუძღვები", "Je m’y engage", "Готов вести"))
SCALE = Scale("0-5", tuple(Value(code, words, "for" if code >= consensus.CUT else "against", block=code == 0)
                           for code, words in enumerate(_HANDS)))


def _scale(terms: Terms) -> Scale:
    """The scale with what the group counts as no objection."""
    cut = terms.options.get("cut", consensus.CUT)
    return Scale(SCALE.code, tuple(Value(value.code, value.labels, "for" if int(value.code) >= cut else "against", value.block)
                                   for value in SCALE.values))


def result(casts: Sequence[Cast], terms: Terms) -> Reading:
    """Consensus when no hand is below the cut."""
    scale = _scale(terms)
    hands = shape.points_of(casts, scale)
    found = consensus.fist_to_five(hands, terms.options.get("cut", consensus.CUT))
    return Reading(len(casts), shape.distribution(casts, scale), shape.shares_of(casts, scale), quantiles.quartiles(hands),
                   found.consensus, ("blocked",) if found.blocks else (),
                   {"consensus": found.consensus, "speakers": found.speakers, "blocks": found.blocks})


_SAYS = labels("Consensus when nobody shows fewer than {cut} fingers; whoever does speaks, and the group is asked again.",
               "კონსენსუსია, თუ არავინ აჩვენებს {cut}-ზე ნაკლებ თითს; ვინც აჩვენებს, საუბრობს, და ჯგუფს ხელახლა ეკითხებიან.",
               "Consensus si personne ne montre moins de {cut} doigts ; qui le fait prend la parole, et l’on redemande au groupe.",
               "Консенсус, если никто не показывает меньше {cut} пальцев; кто показал – высказывается, и группу спрашивают снова.")


def says(terms: Terms) -> Labels:
    """The sealed rule as a sentence."""
    cut = terms.options.get("cut", consensus.CUT)
    return {lang: text.format(cut=cut) for lang, text in _SAYS.items()}


PROCEDURE = Procedure(
    "fist_to_five", 30, labels("Fist-to-five", "მუშტიდან ხუთამდე", "Du poing à cinq", "От кулака до пяти"),
    labels("Fits a quick decision in a meeting, when the statement was read aloud and questions were answered.",
           "გამოდგება შეხვედრაზე სწრაფი გადაწყვეტილებისთვის, როცა დებულება წაკითხულია და კითხვებს პასუხი გაეცა.",
           "Convient pour décider vite en réunion, quand l’énoncé a été lu et que les questions ont reçu réponse.",
           "Подходит для быстрого решения на встрече, когда положение зачитано и на вопросы дан ответ."),
    labels("Consensus = the lowest hand is at the cut or above it.",
           "კონსენსუსი = ყველაზე დაბალი ხელი ზღვარზე ან მის ზემოთაა.",
           "Consensus = la main la plus basse atteint le seuil.",
           "Консенсус = самая низкая рука не ниже порога."),
    (SCALE,), rule.DEFAULT, result, says,
    options=(Option("cut", consensus.CUT, 1, 5, labels("Fewest fingers without objection", "თითების უმცირესი რაოდენობა წინააღმდეგობის გარეშე",
                                                       "Nombre minimal de doigts sans objection", "Наименьшее число пальцев без возражения")),),
    called={
        "consensus": labels("consensus", "კონსენსუსი", "consensus", "консенсус"),
        "speakers": labels("below the cut, heard first", "ზღვარს ქვემოთ, ჯერ მათ უსმენენ", "sous le seuil, à entendre d’abord", "ниже порога, их слушают первыми"),
        "blocks": labels("blocks", "ბლოკავს", "blocages", "блокируют"),
    })
