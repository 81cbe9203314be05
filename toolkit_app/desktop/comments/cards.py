"""Comments as cards of one page: what was said of which words, what became of it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from toolkit_app.desktop import language
from toolkit_app.desktop.cardview import framed
from toolkit_app.validation.comments import words

if TYPE_CHECKING:
    from toolkit_app.validation.comments.register import Comment

translate = QCoreApplication.translate
ANSWER, AMEND, SATISFIED, UNSATISFIED, WITHDRAW, ERASE, TAKE, HISTORY = (
    "answer", "amend", "satisfied", "unsatisfied", "withdraw", "erase", "take", "history")


def page(found: Iterable[Comment], chosen: str, unfolded: Collection[str], offers: Collection[str],
         taken: Collection[str] = ()) -> str:
    """The cards as HTML; every value is escaped. ``chosen`` is the id of the one that is marked, ``unfolded`` show their history,
    ``offers`` are the deeds that are possible here; the words of those that are ``taken`` stand in the text that is written.
    """
    made = [card(one, one.id == chosen, one.id in unfolded, offers, taken=one.id in taken) for one in found]
    nothing = translate("Comments", "No comments yet. Mark words in the text, and comment on them.")
    return f"<body>{''.join(made) or f'<p class=quiet>{escape(nothing)}</p>'}</body>"


def card(one: Comment, chosen: bool, unfolded: bool, offers: Collection[str], *, taken: bool = False) -> str:
    """One comment."""
    lang = language.current()
    state = words.named(words.STATES, one.state, lang)
    shape = "open" if one.open else "closed"
    head = (f"<p><a href='card:show:{one.id}'><span class='number'>{escape(one.code)}</span></a>"
            f"&nbsp; <span class='{shape}'>&nbsp;{escape(state)}&nbsp;</span></p>")
    parts = [f"<a name='{one.id}'></a>{head}", _quiet(" · ".join((whose(one), words.named(words.TYPES, one.type, lang),
                                                                  language.when(one.at))))]
    parts.append(f"<p class='quote'>{escape(words.where(one, lang))}</p>")
    parts += [_paragraph("", one.text), _paragraph(words.named(words.HEADS, "proposal", lang), one.proposal)]
    if one.decision:
        parts.append(_decision(one, lang))
    if one.reaction:
        note = f": {one.reaction_note}" if one.reaction_note else ""
        parts.append(_quiet(f"{words.named(words.HEADS, 'reaction', lang)} – "
                            f"{words.named(words.REACTIONS, one.reaction, lang)}{note}"))
    if not one.here:
        parts.append(_quiet(translate("Comments", "It was made on a revision that is not in this library.")))
    if unfolded:
        parts += [_quiet(line) for line in history(one, lang)]
    if taken:
        said = translate("Comments", "Taken over; answered as soon as you save.")
        parts.append(f"<p><span class='closed'>&nbsp;{escape(said)}&nbsp;</span></p>")
    parts.append(f"<p class='deeds'>{' &nbsp;&nbsp; '.join(_links(one, offers, unfolded, taken))}</p>")
    return framed("".join(parts), chosen)


def takeable(one: Comment) -> bool:
    """Whether a comment proposes words for a place that is still there."""
    return bool(one.proposal) and one.place is not None and one.anchor.target != "item"


def whose(one: Comment) -> str:
    """Whose comment it is: name, role, group; a person without a name is described."""
    said = words.whose(one, language.current(), names=False)
    name = language.person(one.submitter) if one.submitter else ""
    return ", ".join(part for part in (name, said) if part) or translate("Comments", "somebody")


def _quiet(text: str) -> str:
    return f"<p class='quiet'>{escape(text)}</p>"


def _paragraph(head: str, text: str) -> str:
    if not text:
        return ""
    lead = f"<span class='quiet'>{escape(head)}:</span> " if head else ""
    return f"<p>{lead}{escape(text)}</p>".replace("\n", "<br>")


def _decision(one: Comment, lang: str) -> str:
    decision = words.named(words.DECISIONS, one.decision, lang)
    by = f"{language.person(one.answered_by)}, {language.when(one.answered_at)}"
    changed = ""
    if one.changed_in:
        changed = " " + translate("Comments", "Changed in the revision {revision}.").format(revision=one.changed_in[:8])
    answer = f" {escape(one.answer)}".replace("\n", "<br>") if one.answer else ""
    return f"<p><b>{escape(decision)}</b>.{answer}{escape(changed)} <span class='quiet'>{escape(by)}</span></p>"


def history(one: Comment, lang: str) -> list[str]:
    """Every act about a comment, a line each."""
    names = {"comment": translate("Comments", "commented"), "comment_amendment": translate("Comments", "put right"),
             "disposition": "", "reaction": ""}
    lines = []
    for event in one.history:
        table: Mapping[str, Mapping[str, str]] = words.DECISIONS if event.what == "disposition" else words.REACTIONS
        what = names.get(event.what) or words.named(table, event.code, lang)
        lines.append(" · ".join(part for part in (language.moment(event.at), language.person(event.author), what, event.words)
                                if part))
    return lines


def _links(one: Comment, offers: Collection[str], unfolded: bool, taken: bool) -> list[str]:
    closed = not one.open and one.state != "withdrawn"
    answer = translate("Comments", "Answer…") if one.open else translate("Comments", "Decide anew…")
    deeds = (
        (TAKE, translate("Comments", "Take over these words"), one.open and not taken and takeable(one)),
        (ANSWER, answer, one.state != "withdrawn" and not taken),
        (AMEND, translate("Comments", "Put right…"), True),
        (SATISFIED, translate("Comments", "Satisfied"), closed and one.reaction != "satisfied"),
        (UNSATISFIED, translate("Comments", "Not satisfied…"), closed),
        (WITHDRAW, translate("Comments", "Withdraw"), one.state != "withdrawn"),
        (ERASE, translate("Comments", "Erase…"), True),
        (HISTORY, translate("Comments", "Less") if unfolded else translate("Comments", "History"), True))
    return [f"<a href='card:{name}:{one.id}'>{escape(said)}</a>" for name, said, possible in deeds
            if possible and (name in offers or name == HISTORY)]
