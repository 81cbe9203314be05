"""Moving an item from state to state: which steps there are, what they wait for, who may take them, and who took them."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import (
    blobs,
    drafts,
    gate,
    items,
    lineage,
    overrides,
    people,
    personal,
    projections,
    reading,
    records,
    states,
)
from toolkit_app.library.canonical import decode
from toolkit_app.library.gate import Check, NotReadyError
from toolkit_app.library.states import ROLES, Transition
from toolkit_app.library.store import AUTO, NOBODY, Tx

__all__ = ["ROLES", "Check", "Move", "Moved", "NotReadyError", "Step", "move", "moves", "steps"]


@dataclass(frozen=True)
class Step:
    """A step that an item can take: its checklist, and in ``refused`` why the person who asks may not take it."""

    to: str
    roles: tuple[str, ...]
    approves: bool
    checks: tuple[Check, ...]
    refused: ToolkitError | None

    @property
    def missing(self) -> tuple[Check, ...]:
        """What the step still waits for."""
        return gate.missing(self.checks)


@dataclass(frozen=True)
class Moved:
    """A step that was taken. ``revision`` is the one it speaks of."""

    key: str
    start: str
    state: str
    revision: str


@dataclass(frozen=True)
class Move:
    """A transition as the history of an item shows it. ``standing``: no other one follows it yet."""

    act: str
    start: str
    to: str
    revision: str
    author: str
    at: str
    note: str
    checks: tuple[str, ...]
    standing: bool


def steps(tx: Tx, key: str, person: people.Person | None, checks: Collection[str] = ()) -> tuple[Step, ...]:
    """The steps that an item can take now, each with its checklist as if the boxes ``checks`` were ticked.

    ``person`` is who asks, None for one without a name. Raises ToolkitError when there is no such item or box.
    """
    item = reading.item(tx, key)
    ticked = gate.boxes(checks) | _ticked(tx, item)
    personal_data = _personal_data(tx, item)
    found = []
    for row in _rows(tx, item):
        found.append(Step(row.to, row.roles, row.approves, gate.checklist(item, row.gate, ticked, personal_data),
                          _refusal(tx, item, row, person)))
    return tuple(found)


def move(tx: Tx, key: str, to: str, *, note: str = "", checks: Collection[str] = ()) -> Moved:
    """Takes a step: an act that speaks of the newest revision. ``checks`` are the boxes that the person ticks with it.

    Raises NotReadyError with what is missing, and ToolkitError when there is no such item or state, no such step from here
    (naming those there are), or the person may not take it. Nothing is changed then.
    """
    item = reading.item(tx, key)
    if to == states.RETIRED or item.retired:
        return _in_or_out(tx, item, to, note)
    row = next((row for row in _rows(tx, item) if row.to == to), None)
    if row is None:
        raise _no_such_step(tx, item, to)
    refused = _refusal(tx, item, row, people.writing(tx))
    if refused:
        raise refused
    ticked = gate.boxes(checks)
    missing = gate.missing(gate.checklist(item, row.gate, ticked | _ticked(tx, item), _personal_data(tx, item)))
    if missing:
        error = NotReadyError("{key} is not ready for “{state}”.", "Still missing: {names}.", key=item.key, state=to,
                              names=", ".join(dict.fromkeys(check.name for check in missing)))
        error.missing = missing
        raise error
    items.record_transition(tx, uuid.UUID(item.id), bytes.fromhex(item.head), item.state, to, note=note, checks=sorted(ticked))
    return Moved(item.key, item.state, to, item.head)


def _personal_data(tx: Tx, item: items.Item) -> tuple[personal.Found, ...]:
    """What the detectors find in an item, unless somebody let it out for this very text."""
    found = personal.findings(item, personal.rules(tx))
    return () if found and "personal" in overrides.standing(tx, item, overrides.levels()[-1]) else found


def moves(tx: Tx, key: str) -> tuple[Move, ...]:
    """The transitions of an item, newest first. Raises ToolkitError when there is no such item."""
    item = reading.stored(tx, key).id
    standing = {one.act for one in projections.standing(tx.session, item)}
    acts = _acts(tx, item)
    names = people.names(tx, {(act.author, act.replica) for act in acts})
    return tuple(Move(act.id.hex(), str(act.data.get("from", "")), str(act.data.get("to", "")),
                      act.revision_id.hex() if act.revision_id else "", names[act.author, act.replica], act.at,
                      said(tx, act.content), _checks(act.data), act.id in standing) for act in acts)


def said(tx: Tx, content: bytes | None) -> str:
    """The note of an act."""
    if content is None:
        return ""
    raw = blobs.content(tx.session, content)
    return drafts.ERASED if raw is None else str(decode(raw).get("note", ""))


def _acts(tx: Tx, item: uuid.UUID) -> list[Any]:
    table = records.Act
    return list(tx.session.scalars(
        select(table).where(table.item_id == item, table.kind == projections.TRANSITION).order_by(table.hlc.desc(), table.id)))


def _checks(data: Any) -> tuple[str, ...]:
    found = data.get("checks")
    return tuple(str(name) for name in found) if isinstance(found, list) else ()


def _rows(tx: Tx, item: items.Item) -> tuple[Transition, ...]:
    kind = kinds.KINDS.get(item.kind)
    if kind is None or item.retired:
        return ()
    standing = projections.standing(tx.session, uuid.UUID(item.id))
    disputed = frozenset(one.to for one in standing) if projections.contested(standing) else frozenset()
    return states.transitions(kind, item.state, disputed)


def _no_such_step(tx: Tx, item: items.Item, to: str) -> ToolkitError:
    kind = kinds.KINDS.get(item.kind)
    if kind is None or to not in kind.states:
        return ToolkitError("There is no state “{state}” of a {kind}.", "Its states are: {states}.", state=to, kind=item.kind,
                            states=", ".join(kind.states if kind else ()))
    if to == item.state:
        return ToolkitError("{key} is in the state “{state}” already.", "Nothing was changed.", key=item.key, state=to)
    return ToolkitError("There is no step from “{start}” to “{state}”.", "From here {key} can go to: {states}.", start=item.state,
                        state=to, key=item.key, states=", ".join([*(row.to for row in _rows(tx, item)), states.RETIRED]))


def _in_or_out(tx: Tx, item: items.Item, to: str, note: str) -> Moved:
    if item.retired and to != states.RETIRED:
        raise ToolkitError("{key} is retired.", "Bring it back first: “toolkit bring-back {key}”.", key=item.key)
    if item.retired:
        raise _no_such_step(tx, item, to)
    items.retire(tx, item.key, note)
    return Moved(item.key, item.state, to, item.head)


def _refusal(tx: Tx, item: items.Item, row: Transition, person: people.Person | None) -> ToolkitError | None:
    """Why a person may not take a step; None when they may."""
    if not row.roles:
        return None
    if person is None:
        return ToolkitError("The step to “{state}” needs a person with a name.",
                            "Say who you are: --person NAME, or your name in the preferences.", state=row.to)
    if person.role.casefold() not in row.roles:
        may = [other.name for other in people.list_people(tx) if other.role.casefold() in row.roles]
        return ToolkitError("The step to “{state}” needs one of the roles {roles}; {name} has the role “{role}”.",
                            "In this library these may take it: {people}.", state=row.to, roles=", ".join(row.roles),
                            name=person.name, role=person.role or "–", people=", ".join(may) or "–")
    if not row.approves:
        return None
    if item.heads > 1:
        return ToolkitError("{key} has {count} versions side by side.", "Merge them first: “toolkit merge {key}”.", key=item.key,
                            count=item.heads)
    if person.id in writers(tx, uuid.UUID(item.id), bytes.fromhex(item.head)):
        return ToolkitError("{name} wrote the newest text of {key} and cannot approve it.",
                            "Somebody else approves it: four eyes see more than two.", name=person.name, key=item.key)
    return None


def writers(tx: Tx, item: uuid.UUID, revision: bytes) -> set[uuid.UUID]:
    """Who wrote the text of a revision: the authors of all revisions that hold it, and of both sides of an automatic merge.

    What only records something about the text (``states.FOLLOW_UP``) makes nobody its writer.
    """
    table = records.Revision
    rows = {row.id: row for row in tx.session.execute(
        select(table.id, table.author, table.meta, table.body).where(table.item_id == item))}
    parents = lineage.tree(tx, item).parents
    found: set[uuid.UUID] = set()
    waiting, seen = [revision], {revision}
    while waiting:
        row = rows[waiting.pop()]
        before = [rows[parent] for parent in parents.get(row.id, ())]
        kept = [parent for parent in before if projections.same_text(
            tx.session, (parent.meta, parent.body), (row.meta, row.body))]
        onward = before if row.author == AUTO else kept
        if not onward:
            found.add(row.author)
            found.update(same.author for same in rows.values() if (same.meta, same.body) == (row.meta, row.body))
        waiting += [parent.id for parent in onward if parent.id not in seen]
        seen.update(parent.id for parent in onward)
    return found - {AUTO, NOBODY}


def _ticked(tx: Tx, item: items.Item) -> frozenset[str]:
    """The boxes that were ticked in earlier acts about this very text."""
    table = records.Revision
    blobs_of = {row.id: (row.meta, row.body) for row in tx.session.execute(
        select(table.id, table.meta, table.body).where(table.item_id == uuid.UUID(item.id)))}
    head = blobs_of[bytes.fromhex(item.head)]
    return frozenset(name for act in _acts(tx, uuid.UUID(item.id)) for name in _checks(act.data)
                     if act.revision_id in blobs_of and projections.same_text(tx.session, blobs_of[act.revision_id], head))
