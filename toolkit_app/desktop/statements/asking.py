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
class Stated:
    """The statements of a text, those of other items that rest on it, and of each statement what became of it since the text
    was saved, how many comments on it are open, and the outcome of the newest round that decided on it, with whether it was given
    on the words that stand.
    """

    own: tuple[Resting, ...]
    others: tuple[Resting, ...] = ()
    fates: Mapping[str, Fate] = field(default_factory=dict)
    comments: Mapping[str, int] = field(default_factory=dict)
    outcomes: Mapping[str, tuple[str, bool]] = field(default_factory=dict)
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
    from toolkit_app.validation import record
    from toolkit_app.validation.comments import register

    item = items.get(tx, key)
    waiting = Counter(one.statement for one in register.on(tx, item.key) if one.open)
    found = {line.unit.id: (line.outcome, line.valid) for line in record.of_item(tx, item.key, item).lines if line.outcome}
    return Stated(evidence.statements(tx, item.key), evidence.resting_on(tx, item.key), comments=waiting, outcomes=found,
                  item=item)
