"""What stands beside a text that comes in, as cards: comments, tracked changes, what is lost, what was not understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from toolkit_app.desktop import language
from toolkit_app.desktop.cardview import framed
from toolkit_app.desktop.importing import words
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.intake.document import Lost, Proposal, Remark

translate = QCoreApplication.translate
MOST = 300


def comments(remarks: Sequence[Remark], proposals: Sequence[Proposal], changes: str) -> str:
    """Comments and tracked changes as HTML, in the order of the text, every value escaped. ``changes``: what becomes of these."""
    said = {"propose": translate("Importing", "becomes a proposal, to be taken over or not"),
            "accept": translate("Importing", "is carried out"), "reject": translate("Importing", "is left out")}[changes]
    found = [(one.start, _remark(one, remarks)) for one in remarks] + [(one.start, _proposal(one, said)) for one in proposals]
    found.sort(key=lambda one: one[0])
    return _page([card for _, card in found])


def cautions(problems: Iterable[ToolkitError], lost: Iterable[Lost], kind: str) -> str:
    """What was not understood of an item of that kind, and what the text could not take over, as HTML; every value is escaped."""
    cards = [framed(f"<p>{escape(' '.join(words.problem(one, kind)))}</p>", chosen=True) for one in problems]
    cards += [f"<p>–&nbsp; {escape(words.loss(one))}</p>" for one in lost]
    return _page(cards)


def _page(cards: Sequence[str]) -> str:
    rest = len(cards) - MOST
    more = translate("Importing", "And more: {count}.").format(count=language.number(rest)) if rest > 0 else ""
    return f"<body>{''.join(cards[:MOST])}<p class='quiet'>{escape(more)}</p></body>"


def _by(author: str, at: str) -> str:
    return " · ".join(filter(None, (author or translate("Importing", "No name"), language.when(at) if at else "")))


def _remark(one: Remark, remarks: Sequence[Remark]) -> str:
    parts = [f"<p class='quiet'>{escape(_by(one.author, one.at))}</p>"]
    if one.quote:
        parts.append(f"<p class='quote'>“{escape(_short(one.quote))}”</p>")
    parts.append(f"<p>{escape(one.words)}</p>".replace("\n", "<br>"))
    if 0 <= one.answers < len(remarks):
        answered = remarks[one.answers]
        words = translate("Importing", "Answers: {words}").format(words=f"{answered.author}: {_short(answered.words)}")
        parts.append(f"<p class='quiet'>{escape(words)}</p>")
    if one.done:
        settled = translate("Importing", "Marked as settled")
        parts.append(f"<p class='quiet'>{escape(settled)}</p>")
    return framed("".join(parts), chosen=False)


def _proposal(one: Proposal, said: str) -> str:
    head = f"<p class='quiet'>{escape(_by(one.author, one.at))} · {escape(said)}</p>"
    old = f"<s>{escape(_short(one.old_words))}</s>" if one.old_words else ""
    new = f"<span class='open'>{escape(_short(one.new_words))}</span>" if one.new_words else ""
    if not old and not new:
        another = translate("Importing", "another format")
        new = f"<i>{escape(another)}</i>"
    arrow = " → " if old and new else ""
    return framed(f"{head}<p>{old}{arrow}{new}</p>", chosen=False)


def _short(text: str, most: int = 240) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()}…"
