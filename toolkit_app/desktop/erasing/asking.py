"""What the page of erasing asks of the library, in its lane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.library.redaction import Plan
    from toolkit_app.library.store import Library, Tx
    from toolkit_app.library.tracing import Aim, Trace
    from toolkit_app.library.values import Item


@dataclass(frozen=True)
class Place:
    """A revision or (``act``) something said about the item; ``id`` in hex, ``how`` what made it, or the kind of the act.

    ``traces`` are where the words stand in it; none when no words were looked for. ``head``: it is the newest text.
    """

    id: str
    author: str
    at: str
    how: str
    note: str = ""
    act: bool = False
    head: bool = False
    traces: tuple[Trace, ...] = ()


@dataclass(frozen=True)
class Past:
    """An item and the places of its past, newest first."""

    item: Item
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Prospect:
    """What an erasure would take: the plan for revisions (None: none is chosen), how many acts; and the backups that hold it."""

    plan: Plan | None
    acts: int
    backups: tuple[Path, ...]


@dataclass(frozen=True)
class Erased:
    """How many texts and files were emptied."""

    texts: int
    files: int


def past(tx: Tx, key: str, words: str) -> Past:
    """All revisions of an item; with ``words``, those and the acts about it that hold them. Raises ToolkitError."""
    from toolkit_app.library import items, revisions, tracing

    item = items.get(tx, key)
    rows = revisions.history(tx, key)
    if not words:
        return Past(item, tuple(Place(row.revision, row.author, row.at, row.how, row.note, head=row.head) for row in rows))
    found: dict[str, list[Trace]] = {}
    for trace in tracing.trace(tx, key, words):
        found.setdefault(trace.id, []).append(trace)
    known = {row.revision: row for row in rows}
    places = []
    for one, traces in found.items():
        first, row = traces[0], known.get(one)
        if row:
            places.append(Place(one, row.author, row.at, row.how, row.note, head=row.head, traces=tuple(traces)))
        else:
            places.append(Place(one, first.author, first.at, first.place, act=True, traces=tuple(traces)))
    return Past(item, tuple(places))


def prospect(tx: Tx, key: str, chosen: Sequence[Place]) -> Prospect:
    """What erasing these places would take. Raises ToolkitError when they cannot be erased."""
    from toolkit_app.library import redaction

    whole, aim = _aim(chosen)
    plan = redaction.plan(tx, key, whole, parts=aim.parts) if whole or aim.parts else None
    return Prospect(plan, len(aim.acts), redaction.remains(tx.library))


def erase(tx: Tx, key: str, chosen: Sequence[Place], why: str) -> Erased:
    """Erases these places. Raises ToolkitError when they cannot be, or no reason is given."""
    from toolkit_app.library import redaction

    whole, aim = _aim(chosen)
    done = []
    if whole or aim.parts:
        done.append(redaction.redact(tx, key, whole, why, parts=aim.parts))
    if aim.acts:
        done.append(redaction.redact_acts(tx, key, [bytes.fromhex(one) for one in aim.acts], why))
    return Erased(sum(one.texts for one in done), sum(one.files for one in done))


def sweep(library: Library) -> tuple[bool, tuple[Path, ...]]:
    """Makes the file anew, so that nothing stays in its free places: whether that was possible, and the backups there are."""
    from toolkit_app.library import redaction

    return redaction.sweep(library), redaction.remains(library)


def _aim(chosen: Sequence[Place]) -> tuple[list[str], Aim]:
    """Revisions that go whole, and what goes of the others."""
    from toolkit_app.library import tracing

    aim = tracing.aim([trace for place in chosen for trace in place.traces])
    return [one.id for one in chosen if not one.act and not one.traces], aim
