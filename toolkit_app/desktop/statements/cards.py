"""Statements as cards of one page: their words, on what they rest, what became of them, and what can be done with each."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from toolkit_app.desktop import language
from toolkit_app.desktop.cardview import framed
from toolkit_app.desktop.statements import telling
from toolkit_app.text.statements import CONFIDENCE_LABELS, STRENGTH_LABELS, TYPE_LABELS, label

if TYPE_CHECKING:
    from toolkit_app.desktop.statements.asking import Decided, Stated
    from toolkit_app.library.evidence import Resting
    from toolkit_app.text.tracing import Fate

translate = QCoreApplication.translate
SHOW, EDIT, REST, SPLIT, JOIN, OPEN, COMMENT = "show", "edit", "rest", "split", "join", "open", "comment"


def listed(stated: Stated, chosen: str, offers: Collection[str]) -> str:
    """The statements of a text as cards; ``chosen`` is the id of the one that is marked."""
    last = stated.own[-1] if stated.own else None
    return "".join(card(one, one.statement.id == chosen, offers, fate=stated.fates.get(one.statement.id), last=one is last,
                        comments=stated.comments.get(one.statement.id, 0)) for one in stated.own)


def gone(stated: Stated) -> str:
    """The statements that were taken out since the text was saved."""
    return "".join(framed(f"{_told(fate)}<p class='quote'>{escape(fate.before.wording if fate.before else '')}</p>", False)
                   for fate in stated.fates.values() if fate.what == "removed")


def card(one: Resting, chosen: bool, offers: Collection[str], *, fate: Fate | None = None, last: bool = True,
         comments: int = 0, decided: Decided | None = None) -> str:
    """One statement of the text that is shown."""
    said = one.statement
    head = f"<span class='number'>{language.number(one.number)}</span>"
    if SHOW in offers and said.id:
        head = f"<a href='card:{SHOW}:{escape(said.id)}'>{head}</a>"
    parts = [f"<a name='{escape(said.id)}'></a><p>{head} &nbsp;{escape(grades(one))} <span class='quiet'>{escape(said.id)}</span>"
             "</p>"]
    parts += [_told(fate) if fate else "", f"<p>{escape(said.wording)}</p>"]
    if said.rationale:
        parts.append(f"<p class='quote'>{escape(said.rationale)}</p>")
    if decided:
        parts.append(f"<p><span class='closed'>&nbsp;{escape(telling.decided(decided))}&nbsp;</span></p>")
        if decided.original:
            parts.append(f"<p class='quiet'>{escape(telling.of_original())} <i>{escape(decided.original)}</i></p>")
    shape = "open" if one.bare else "quiet"
    parts.append(f"<p><span class='{shape}'>{escape(telling.rests(one))}</span></p>{supports(one)}")
    if comments:
        number = language.number(comments)
        words = translate("Statements", "Open comments: {number}").format(number=number)
        parts.append(f"<p class='deeds'><a href='card:{COMMENT}:{escape(said.id)}'>{escape(words)}</a></p>")
    parts.append(_deeds(said.id, offers, last))
    return framed("".join(parts), chosen)


def others(found: Iterable[Resting]) -> str:
    """Statements of other items, each with the item it is in."""
    made = []
    for one in found:
        title = f"<a href='card:{OPEN}:{escape(one.key)}'>{escape(one.title)}</a>"
        head = f"<p class='quiet'>{title} · {language.number(one.number)} · {escape(grades(one))}</p>"
        made.append(framed(f"{head}<p>{escape(one.statement.wording)}</p>", False))
    return "".join(made)


def grades(one: Resting) -> str:
    """Type, strength and confidence of a statement in words."""
    said, lang = one.statement, language.current()
    name = label(TYPE_LABELS, said.type, lang)
    more = [label(labels, code, lang) for labels, code in ((STRENGTH_LABELS, said.strength), (CONFIDENCE_LABELS, said.confidence))
            if code]
    return ", ".join((name, *more))


def supports(one: Resting) -> str:
    """The items that a statement rests on, as a list; one that the library does not have is named by its key."""
    rows = []
    for other in one.supports:
        if other.here:
            rows.append(f"<a href='card:{OPEN}:{escape(other.reads)}'>{escape(other.called)}</a> "
                        f"({escape(language.kind_label(other.kind))})")
        else:
            missing = translate("Statements", "{key} is not in this library").format(key=other.key)
            rows.append(escape(missing))
    return f"<p class='deeds'>{'<br>'.join(rows)}</p>" if rows else ""


def _told(fate: Fate) -> str:
    words = telling.fate(fate)
    return f"<p><span class='closed'>&nbsp;{escape(words)}&nbsp;</span></p>" if words else ""


def _deeds(name: str, offers: Collection[str], last: bool) -> str:
    deeds = ((EDIT, translate("Statements", "Edit…")), (REST, translate("Statements", "Add what it rests on…")),
             (SPLIT, translate("Statements", "Split…")), (JOIN, translate("Statements", "Join with the next")))
    links = [f"<a href='card:{deed}:{escape(name)}'>{escape(words)}</a>" for deed, words in deeds
             if deed in offers and name and not (deed == JOIN and last)]
    return f"<p class='deeds'>{' &nbsp;&nbsp; '.join(links)}</p>" if links else ""
