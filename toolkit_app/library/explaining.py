"""Who wrote each sentence of a text, when, with which note, and what was said of the text before that led to it."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from toolkit_app.library import blobs, lineage, overrides, people, reading, revisions, workflow
from toolkit_app.library.records import Act, Revision
from toolkit_app.library.store import Tx
from toolkit_app.text.blame import blame


@dataclass(frozen=True)
class Cause:
    """An act that spoke of the text before: a step of the workflow, a comment."""

    act: str
    kind: str
    author: str
    at: str
    note: str


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text, its offsets there, and the revision that introduced its wording."""

    text: str
    start: int
    end: int
    revision: str
    author: str
    at: str
    note: str
    how: str
    cause: Cause | None


def explain(tx: Tx, key: str, revision: str | None = None) -> tuple[Sentence, ...]:
    """Every sentence of the newest text of an item, or of a revision, with where it comes from.

    Raises ToolkitError when there is no such item or revision. A text that was erased is passed over: what stood in it first
    then counts as introduced by the next revision that holds it.
    """
    found = reading.stored(tx, key)
    wanted = reading.resolve(tx, found.id, revision) if revision else found.head
    family = lineage.tree(tx, found.id)
    order = family.ordered(family.ancestors(wanted))
    versions, parents, stands_for = _versions(tx, found.id, order, family.parents)
    if not versions or versions[-1][0] != stands_for[wanted].hex():
        return ()
    origins = blame(versions, parents)
    rows = {row.revision: row for row in revisions.history(tx, found.key)}
    causes = {one: _cause(tx, found.id, bytes.fromhex(one), family.parents) for one in {origin.version for origin in origins}}
    return tuple(Sentence(one.sentence, one.start, one.end, one.version, rows[one.version].author, rows[one.version].at,
                          rows[one.version].note, rows[one.version].how, causes[one.version]) for one in origins)


def _versions(tx: Tx, item: uuid.UUID, order: Sequence[bytes], parents: Mapping[bytes, tuple[bytes, ...]],
              ) -> tuple[list[tuple[str, str]], dict[str, tuple[str, ...]], dict[bytes, bytes]]:
    """The texts in that order without those that only repeat their one parent, or are erased; for these stands the parent."""
    bodies = {row.id: row.body for row in tx.session.execute(select(Revision.id, Revision.body).where(Revision.item_id == item))}
    versions: list[tuple[str, str]] = []
    family: dict[str, tuple[str, ...]] = {}
    stands_for: dict[bytes, bytes] = {}
    for revision in order:
        before = tuple(dict.fromkeys(stands_for[parent] for parent in parents.get(revision, ()) if parent in stands_for))
        if len(before) == 1 and bodies[before[0]] == bodies[revision]:
            stands_for[revision] = before[0]
            continue
        text = blobs.content(tx.session, bodies[revision])
        if text is None and before:
            stands_for[revision] = before[0]
        elif text is not None:
            stands_for[revision] = revision
            versions.append((revision.hex(), text.decode()))
            family[revision.hex()] = tuple(parent.hex() for parent in before)
    return versions, family, stands_for


def _cause(tx: Tx, item: uuid.UUID, revision: bytes, parents: Mapping[bytes, tuple[bytes, ...]]) -> Cause | None:
    """The newest act about what the revision follows that was made before it."""
    clock = tx.session.scalars(select(Revision.hlc).where(Revision.id == revision)).one()
    act = tx.session.scalars(
        select(Act).where(Act.item_id == item, Act.revision_id.in_(parents.get(revision, ())), Act.hlc < clock,
                          Act.kind != overrides.OVERRIDE)
        .order_by(Act.hlc.desc(), Act.id).limit(1)).one_or_none()
    if act is None:
        return None
    name = people.names(tx, [(act.author, act.replica)])[act.author, act.replica]
    what = f"{act.data.get('from', '')} → {act.data.get('to', '')}" if "to" in act.data else act.kind
    return Cause(act.id.hex(), what, name, act.at, workflow.said(tx, act.content))
