"""A comment round: a draft goes round, and everybody says what should change. It collects and decides nothing."""

from collections.abc import Sequence

from toolkit_app.kinds import Labels, labels
from toolkit_app.validation import rule
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast, Procedure, Reading, Scale, Terms, Value

SCALE = Scale("comment", (Value("none", labels("No comment", "შენიშვნა არ მაქვს", "Pas de commentaire", "Нет замечаний"), "for"),
                          Value("comment", labels("Comment", "შენიშვნა", "Commentaire", "Замечание"), "between"),
                          Value("objection", labels("Objection", "წინააღმდეგი ვარ", "Objection", "Возражение"), "against")), points=False)


def result(casts: Sequence[Cast], terms: Terms) -> Reading:
    """How many had comments or objected. What they said is answered in the register of comments."""
    return Reading(len(casts), shape.distribution(casts, SCALE), shape.shares_of(casts, SCALE), None, passed=False,
                   figures={"commented": sum(cast.value in ("comment", "objection") for cast in casts)})


_SAYS = labels("Comments are collected; each gets an answer. This round decides nothing.",
               "შენიშვნები გროვდება და თითოეულს პასუხი გაეცემა. ეს რაუნდი არაფერს წყვეტს.",
               "Les commentaires sont recueillis et chacun reçoit une réponse. Ce tour ne décide rien.",
               "Замечания собираются, на каждое даётся ответ. Этот раунд ничего не решает.")


def says(_terms: Terms) -> Labels:
    """What holds of this round, as a sentence."""
    return _SAYS


PROCEDURE = Procedure(
    "comment", 10, labels("Comment round", "შენიშვნების რაუნდი", "Tour de commentaires", "Раунд замечаний"),
    labels("Fits a first draft that goes round before anybody votes: what should change, and why.",
           "გამოდგება პირველი მონახაზისთვის, რომელიც კენჭისყრამდე იგზავნება: რა უნდა შეიცვალოს და რატომ.",
           "Convient à un premier projet qui circule avant tout vote : que changer, et pourquoi.",
           "Подходит для первого проекта, который рассылают до голосования: что изменить и почему."),
    labels("Comments and objections are counted and listed.", "შენიშვნები და წინააღმდეგობები დათვლილი და ჩამოთვლილია.",
           "Commentaires et objections sont comptés et listés.", "Замечания и возражения подсчитаны и перечислены."),
    (SCALE,), rule.DEFAULT, result, says, verdict=False,
    called={
        "commented": labels("with a comment or an objection", "შენიშვნით ან წინააღმდეგობით", "avec un commentaire ou une objection", "с замечанием или возражением"),
    })
