"""What the answers on a statement come to by the sealed rule. An outcome is computed when it is asked for, and never typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from toolkit_app.kinds import Labels, labels
from toolkit_app.validation.procedures.shape import Reading

VALIDATED, RESERVED, REVISE, REJECTED = "validated", "reserved", "revise", "rejected"
INDICATIVE, UNANSWERED, COLLECTED = "indicative", "unanswered", "collected"
#: outcomes by which a statement may be quoted as agreed
AGREED = frozenset({VALIDATED, RESERVED})

OUTCOMES: Mapping[str, Labels] = {
    VALIDATED: labels("Validated", "ვალიდირებულია", "Validé", "Валидировано"),
    RESERVED: labels("Validated with reservations", "ვალიდირებულია შენიშვნებით", "Validé avec réserves",
                     "Валидировано с оговорками"),
    REVISE: labels("Revise and vote again", "გადასამუშავებელია და ხელახლა საკენჭისყროა", "À réviser et à revoter",
                   "Доработать и голосовать снова"),
    REJECTED: labels("Not validated", "არ არის ვალიდირებული", "Non validé", "Не валидировано"),
    INDICATIVE: labels("Indicative only: below quorum", "მხოლოდ საორიენტაციოა: კვორუმი არ არის", "Indicatif : quorum non atteint",
                       "Только ориентировочно: нет кворума"),
    UNANSWERED: labels("No answers", "პასუხები არ არის", "Sans réponse", "Нет ответов"),
    COLLECTED: labels("Collected, not decided", "შეგროვებულია, გადაწყვეტილების გარეშე", "Recueilli, sans décision",
                      "Собрано, без решения"),
}
REASONS: Mapping[str, Labels] = {
    "quorum_share": labels("too few of those invited answered", "მოწვეულთაგან ძალიან ცოტამ უპასუხა",
                           "trop peu d’invités ont répondu",
                           "ответило слишком мало приглашённых"),
    "quorum_groups": labels("a group was not heard", "რომელიმე ჯგუფის აზრი არ არის მოსმენილი", "un groupe n’a pas été entendu",
                            "одна из групп не высказалась"),
    "dispersed": labels("the answers lie far apart", "პასუხები ერთმანეთისგან დაშორებულია", "les réponses sont dispersées",
                        "ответы сильно расходятся"),
    "blocked": labels("somebody blocks it", "ვიღაც ბლოკავს", "quelqu’un s’y oppose formellement", "есть блокирующий голос"),
    "group_below_half": labels("in one group fewer than half are in favour", "ერთ ჯგუფში ნახევარზე ნაკლებია მომხრე",
                               "dans un groupe, moins de la moitié sont favorables", "в одной из групп «за» меньше половины"),
    "half": labels("at most half are in favour", "მომხრე არაუმეტეს ნახევარია", "la moitié au plus sont favorables",
                   "«за» не больше половины"),
    "last_round": labels("the rule was not met in the last planned round", "წესი ბოლო დაგეგმილ რაუნდში არ შესრულდა",
                         "la règle n’est pas remplie au dernier tour prévu", "правило не выполнено в последнем раунде"),
    "unsettled": labels("the answers may still move in the next round", "პასუხები შემდეგ რაუნდში შეიძლება შეიცვალოს",
                        "les réponses peuvent encore évoluer au tour suivant", "ответы ещё могут измениться в следующем раунде"),
    "rule": labels("the rule was not met", "წესი არ შესრულდა", "la règle n’est pas remplie", "правило не выполнено"),
}


@dataclass(frozen=True)
class Outcome:
    """``code`` is what holds; ``tendency`` what the rule would say with a quorum, empty where there is nothing to decide;
    ``reasons`` are codes of ``REASONS``.
    """

    code: str
    tendency: str
    reasons: tuple[str, ...] = ()

    @property
    def agreed(self) -> bool:
        """Whether the statement may be quoted as agreed."""
        return self.code in AGREED


def decide(reading: Reading, *, verdict: bool, lacking: tuple[str, ...], divided: bool, last: bool,
           unsettled: bool = False) -> Outcome:
    """The outcome of one statement.

    ``verdict``: the procedure decides; ``lacking``: what of the quorum is not met; ``divided``: in one of the groups fewer than
    half are in favour; ``last``: no further round was planned; ``unsettled``: a further one was announced, and answers may move.
    The order of the rules: validated or with reservations when the sealed rule is met; not validated when at most half are in
    favour (or the procedure says no), or it was the last round; else revise and vote again. Below quorum it is indicative only.
    """
    if not reading.n:
        return Outcome(UNANSWERED, "")
    if not verdict:
        return Outcome(COLLECTED, "")
    reasons: tuple[str, ...]
    if unsettled:
        tendency, reasons = REVISE, ("unsettled",)
    elif reading.passed:
        reasons = (*reading.doubts, *(("group_below_half",) if divided else ()))
        tendency = RESERVED if reasons else VALIDATED
    else:
        agreement = reading.shares.agreement
        failed = (agreement is None or agreement <= Fraction(1, 2)) if reading.failed is None else reading.failed
        tendency = REJECTED if failed or last else REVISE
        why = "last_round" if last and not failed else "half" if failed and reading.failed is None else "rule"
        reasons = (why, *reading.doubts)
    return Outcome(INDICATIVE, tendency, (*lacking, *reasons)) if lacking else Outcome(tendency, tendency, reasons)
