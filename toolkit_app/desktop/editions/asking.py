"""What the page of editions asks of the library, in its lane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.library.editions import Difference, Edition, Entry, Verdict
    from toolkit_app.library.store import Tx
    from toolkit_app.library.values import Row


@dataclass(frozen=True)
class Shown:
    """An edition with its items."""

    edition: Edition
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Checked:
    """Whether the digest of an edition still fits its words; of ``done`` of its items it is known."""

    verdict: Verdict
    done: int


def every(tx: Tx) -> tuple[Edition, ...]:
    """All editions, newest first."""
    from toolkit_app.library import editions

    return editions.editions(tx)


def show(tx: Tx, edition: Edition) -> Shown:
    """An edition as it stands."""
    from toolkit_app.library import editions

    return Shown(edition, editions.entries(tx, edition))


def check(tx: Tx, edition: Edition, known: Checked | None) -> Checked:
    """The digest of an edition computed again, some items at a time: others may ask in between."""
    from toolkit_app.library import editions

    done = known.done if known else 0
    verdict = editions.verify_some(tx, edition, done)
    return Checked(known.verdict + verdict if known else verdict, min(done + editions.AT_ONCE, len(edition.parts)))


def compare(tx: Tx, older: Edition, newer: Edition) -> Difference:
    """What turns one edition into another; links have the titles of their items."""
    from toolkit_app.desktop import naming
    from toolkit_app.library import editions

    found = editions.compare(tx, older, newer)
    changed = tuple(replace(one, comparison=naming.compared(tx, one.comparison)) for one in found.changed)
    return replace(found, changed=changed)


def make(tx: Tx, name: str, number: str, keys: Sequence[str], note: str) -> Edition:
    """Seals the items. Raises ToolkitError with the reason when they cannot be."""
    from toolkit_app.library import editions
    from toolkit_app.validation import record

    return editions.make(tx, name, number, keys, note=note, refusals=(record.refuse_unvalidated,))


def last(tx: Tx) -> tuple[Edition | None, tuple[Row, ...]]:
    """The newest edition, and its items as they are now: what the next one begins with."""
    from toolkit_app.desktop.publishing import asking
    from toolkit_app.library import editions

    found = next(iter(editions.editions(tx)), None)
    return found, asking.rows(tx, [entry.key for entry in editions.entries(tx, found)]) if found else ()


def agreed(tx: Tx) -> tuple[Row, ...]:
    """All items whose text is agreed, by title."""
    from toolkit_app.library import items, states

    return items.listing(tx, where={"state": sorted(states.SETTLED)}, text_order="title").rows
