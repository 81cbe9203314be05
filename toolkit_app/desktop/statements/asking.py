"""What the statements of the window ask of the library, in its lane. They hand back frozen values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.library.evidence import Resting
    from toolkit_app.library.store import Tx
    from toolkit_app.library.values import Item
    from toolkit_app.text.tracing import Fate


@dataclass(frozen=True)
class Decided:
    """The outcome of the newest round that decided on a statement, and whether it was given on the words that stand.

    ``original``: of a translation on which no round decided, that of its original; these are the words that were put to people.
    """

    outcome: str
    valid: bool
    original: str = ""


@dataclass(frozen=True)
class Stated:
    """The statements of a text, those of other items that rest on it, and of each statement what became of it since the text
    was saved, how many comments on it are open, and what a round decided on it.
    """

    own: tuple[Resting, ...]
    others: tuple[Resting, ...] = ()
    fates: Mapping[str, Fate] = field(default_factory=dict)
    comments: Mapping[str, int] = field(default_factory=dict)
    decided: Mapping[str, Decided] = field(default_factory=dict)
    item: Item | None = None


def of_text(tx: Tx, key: str, lang: str, body: str, saved: str) -> Stated:
    """The statements of a text that is being written, and what became of each since it was ``saved``."""
    from toolkit_app.library import evidence
    from toolkit_app.text import tracing

    fates = {fate.id: fate for fate in tracing.trace(saved, body)}
    return Stated(evidence.of_text(tx, key, "", lang, body), fates=fates)


def of_item(tx: Tx, key: str) -> Stated:
    """The statements of an item and those that rest on it. Raises ToolkitError when there is no such item."""
    from toolkit_app.library import evidence, items
    from toolkit_app.validation import beside
    from toolkit_app.validation.comments import register

    item = items.get(tx, key)
    waiting = Counter(one.statement for one in register.on(tx, item.key) if one.open)
    asked, of_original = beside.lines(tx, item)
    found = {line.unit.id: Decided(line.outcome, line.valid) for line in asked}
    found |= {line.unit.id: Decided(line.outcome, line.valid, line.asked) for line in of_original}
    return Stated(evidence.statements(tx, item.key), evidence.resting_on(tx, item.key), comments=waiting, decided=found,
                  item=item)
