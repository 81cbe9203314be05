"""A formal ballot with the double threshold: members in favour, and not too many against among all."""

from collections.abc import Sequence

from toolkit_app.kinds import Labels, labels
from toolkit_app.validation import rule
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast, Procedure, Reading, Scale, Terms, Value
from toolkit_app.validation.statistics import ballots
from toolkit_app.validation.statistics.agreement import Shares

SCALE = Scale("yes-no", (Value("yes", labels("Yes", "დიახ", "Oui", "Да"), "for"), Value("no", labels("No", "არა", "Non", "Нет"), "against")),
              points=False)


def result(casts: Sequence[Cast], terms: Terms) -> Reading:
    """The two shares. A negative without a reason is printed and not counted."""
    counted = [cast for cast in shape.spoken(casts, SCALE) if cast.value == "yes" or cast.reason]
    members, everyone = (ballots.Votes(*(sum(cast.value == code for cast in of) for code in ("yes", "no")))
                         for of in ([cast for cast in counted if cast.member], counted))
    found = ballots.double_threshold(members, everyone)
    favour, against = found.yes_share, found.negative_share
    passed = favour is not None and against is not None and (
        (favour > terms.rule.needed if terms.rule.above else favour >= terms.rule.needed)
        and (terms.rule.allowed is None
             or (against < terms.rule.allowed if terms.rule.below else against <= terms.rule.allowed)))
    unreasoned = sum(cast.value == "no" and not cast.reason for cast in casts)
    return Reading(len(casts), shape.distribution(casts, SCALE), Shares(everyone.yes, everyone.no, everyone.cast), None, passed, (),
                   {"yes_share": favour, "negative_share": against, "approved": passed, "members": members.cast,
                    "without_reason": unreasoned})


_SAYS = labels("Approved when {needed} of the members’ votes are in favour and negative votes are {allowed} of all; abstentions, and "
               "negatives without a reason, are not counted.",
               "მიღებულია, თუ წევრთა ხმების {needed} მომხრეა, ხოლო უარყოფითი ხმები ყველა ხმის {allowed}-ია; თავშეკავება და დაუსაბუთებელი "
               "უარი არ ითვლება.",
               "Adopté si {needed} des voix des membres sont favorables et si les voix négatives sont {allowed} de toutes ; les "
               "abstentions et les refus sans motif ne comptent pas.",
               "Принято, если {needed} голосов членов – «за», а отрицательных – {allowed} от всех; воздержавшиеся и отказы без "
               "обоснования не считаются.")
_MARKS = {(False, "needed"): "≥ {}", (True, "needed"): "> {}", (False, "allowed"): "≤ {}", (True, "allowed"): "< {}"}


def says(terms: Terms) -> Labels:
    """The sealed rule as a sentence."""
    found = {}
    for lang, text in _SAYS.items():
        allowed = "–" if terms.rule.allowed is None else rule.percent(terms.rule.allowed, lang)
        found[lang] = text.format(needed=_MARKS[terms.rule.above, "needed"].format(rule.percent(terms.rule.needed, lang)),
                                  allowed=_MARKS[terms.rule.below, "allowed"].format(allowed))
    return found


PROCEDURE = Procedure(
    "ballot", 60, labels("Formal ballot", "ოფიციალური კენჭისყრა", "Vote formel", "Официальное голосование"),
    labels("Fits adoption by institutions: each member body votes once, and says why when it votes no.",
           "გამოდგება უწყებების მიერ მიღებისთვის: თითოეული წევრი ერთხელ აძლევს ხმას და უარს ასაბუთებს.",
           "Convient à l’adoption par des institutions : chaque membre vote une fois et motive son refus.",
           "Подходит для принятия ведомствами: каждый член голосует один раз и обосновывает отказ."),
    labels("In favour = yes / (yes + no) of the members; negative = no / (yes + no) of all who voted.",
           "მომხრე = დიახ / (დიახ + არა) წევრებს შორის; უარყოფითი = არა / (დიახ + არა) ყველას შორის.",
           "Pour = oui / (oui + non) des membres ; contre = non / (oui + non) de tous les votants.",
           "За = да / (да + нет) среди членов; против = нет / (да + нет) среди всех голосовавших."),
    (SCALE,), rule.NAMED["double-threshold"], result, says,
    called={
        "yes_share": labels("in favour of members’ votes", "მომხრე წევრთა ხმებში", "favorables parmi les membres", "«за» среди членов"),
        "negative_share": labels("negative of all votes", "უარყოფითი ყველა ხმაში", "négatifs sur l’ensemble", "отрицательных от всех"),
        "approved": labels("approved", "მიღებულია", "adopté", "принято"),
        "members": labels("votes of members", "წევრთა ხმები", "voix des membres", "голосов членов"),
        "without_reason": labels("negatives without a reason, not counted", "დაუსაბუთებელი უარი, არ ითვლება", "refus sans motif, non comptés", "отказов без обоснования, не учтены"),
    }, reasoned=True)
