"""What the codes of comments are called in the four languages: in the register, in spreadsheets, on paper."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from toolkit_app.kinds import Labels, labels, text_in
from toolkit_app.library import vocabulary

if TYPE_CHECKING:
    # the window shows these words before the database toolkit is loaded
    from toolkit_app.validation.comments.register import Comment

TYPES: Mapping[str, Labels] = {
    "general": labels("General", "ზოგადი", "Général", "Общий"),
    "technical": labels("Technical", "შინაარსობრივი", "Technique", "По существу"),
    "editorial": labels("Editorial", "რედაქციული", "Rédactionnel", "Редакционный"),
}
DECISIONS: Mapping[str, Labels] = {
    "accepted": labels("Accepted", "მიღებულია", "Accepté", "Принято"),
    "modified": labels("Accepted with a change", "მიღებულია ცვლილებით", "Accepté avec modification", "Принято с изменением"),
    "noted": labels("Noted", "მიღებულია ცნობად", "Pris en note", "Принято к сведению"),
    "rejected": labels("Rejected", "უარყოფილია", "Rejeté", "Отклонено"),
    "assigned": labels("Assigned", "დავალებულია", "Attribué", "Поручено"),
    "deferred": labels("Deferred", "გადადებულია", "Reporté", "Отложено"),
}
STATES: Mapping[str, Labels] = {
    "new": labels("New", "ახალი", "Nouveau", "Новый"),
    "assigned": DECISIONS["assigned"],
    "deferred": DECISIONS["deferred"],
    "contested": labels("Decided differently in two places", "ორ ადგილას სხვადასხვაგვარად გადაწყვეტილი", "Décisions divergentes",
                        "Решено по-разному"),
    "changed": labels("Put right since the answer", "შესწორდა პასუხის შემდეგ", "Corrigé depuis la réponse",
                      "Исправлен после ответа"),
    "answered": labels("Answered", "პასუხგაცემული", "Répondu", "Есть ответ"),
    "satisfied": labels("Submitter satisfied", "ავტორი კმაყოფილია", "Auteur satisfait", "Автор удовлетворён"),
    "unsatisfied": labels("Submitter not satisfied", "ავტორი არ არის კმაყოფილი", "Auteur non satisfait", "Автор не удовлетворён"),
    "withdrawn": labels("Withdrawn", "გამოხმობილია", "Retiré", "Отозван"),
}
REACTIONS: Mapping[str, Labels] = {
    "satisfied": labels("Satisfied", "კმაყოფილი", "Satisfait", "Удовлетворён"),
    "unsatisfied": labels("Not satisfied", "უკმაყოფილო", "Non satisfait", "Не удовлетворён"),
    "withdrawn": labels("Withdrawn", "გამოხმობილია", "Retiré", "Отозван"),
}
HEADS: Mapping[str, Labels] = {
    "number": labels("No.", "№", "N°", "№"),
    "code": labels("Number", "ნომერი", "Numéro", "Номер"),
    "key": labels("Item", "მასალა", "Élément", "Материал"),
    "section": labels("Section", "ნაწილი", "Section", "Раздел"),
    "statement": labels("Statement", "დებულება", "Énoncé", "Положение"),
    "quote": labels("Passage", "მონაკვეთი", "Passage", "Фрагмент"),
    "group": labels("Group", "ჯგუფი", "Groupe", "Группа"),
    "role": labels("Role", "როლი", "Rôle", "Роль"),
    "name": labels("Name", "სახელი", "Nom", "Имя"),
    "type": labels("Type", "ტიპი", "Type", "Вид"),
    "text": labels("Comment", "კომენტარი", "Commentaire", "Комментарий"),
    "proposal": labels("Proposed words", "შემოთავაზებული სიტყვები", "Formulation proposée", "Предлагаемая редакция"),
    "decision": labels("Decision", "გადაწყვეტილება", "Décision", "Решение"),
    "answer": labels("Answer", "პასუხი", "Réponse", "Ответ"),
    "changed_in": labels("Changed in", "შეიცვალა ვერსიაში", "Modifié dans", "Изменено в"),
    "reaction": labels("Submitter", "ავტორის დამოკიდებულება", "Auteur", "Автор"),
    "note": labels("Submitter’s remark", "ავტორის შენიშვნა", "Remarque de l’auteur", "Замечание автора"),
    "state": labels("State", "მდგომარეობა", "État", "Состояние"),
}
ABOUT = labels("About", "რას ეხება", "Sur", "О чём")
FROM = labels("From", "ვისგან", "De", "От кого")
_MARKED = labels("“{words}”", "„{words}“", "« {words} »", "«{words}»")
WHOLE = labels("Whole text", "მთელი ტექსტი", "Texte entier", "Весь текст")
LOST = labels("No longer in the text", "ტექსტში აღარ არის", "N’est plus dans le texte", "Уже нет в тексте")
CHANGED = labels("Changed since", "მას შემდეგ შეიცვალა", "Modifié depuis", "С тех пор изменено")
_QUOTED = 160


def named(table: Mapping[str, Labels], code: str, lang: str) -> str:
    """What a code is called in a language; an unknown one is its own name."""
    return text_in(table[code], lang) if code in table else code


def group(code: str, lang: str) -> str:
    """The name of a stakeholder group; one of somebody’s own is its code."""
    return vocabulary.label("stakeholder_group", code, lang) if code else ""


def whose(comment: "Comment", lang: str, *, names: bool = True) -> str:
    """Whose comment it is, in a few words: name (with ``names``), role and group, as far as they are known."""
    said = (comment.submitter if names else "", comment.role, group(comment.group, lang))
    return ", ".join(part for part in said if part)


def where(comment: "Comment", lang: str) -> str:
    """What a comment is about, in a few words: section, statement, the beginning of the passage, and whether it changed."""
    anchor = comment.anchor
    parts = [comment.section if anchor.target != "item" else text_in(WHOLE, lang), comment.statement]
    if anchor.target == "section" and not comment.section:
        parts.append(anchor.quote)
    if anchor.target == "passage" or (anchor.quote and comment.place is None):
        parts.append(text_in(_MARKED, lang).format(words=shortened(anchor.quote)))
    if comment.place is None or comment.place.how == "gone":
        parts.append(text_in(LOST, lang))
    elif comment.place.how == "changed":
        parts.append(text_in(CHANGED, lang))
    return " · ".join(part for part in parts if part)


def shortened(text: str, most: int = _QUOTED) -> str:
    """A text of at most so many letters, cut between words."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]}…"


def code_of(table: Mapping[str, Labels], typed: str) -> str | None:
    """The code for a word that somebody typed: by its name in any language, else the code itself; None when it is neither."""
    word = " ".join(typed.split()).casefold()
    named = next((code for code, labels in table.items() if word in {label.casefold() for label in labels.values()}), None)
    return named or (word if word in table else None)
