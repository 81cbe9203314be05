"""Who wrote each sentence of a text, when, with which note, and what was said of the text before that led to it."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from toolkit_app.library import blobs, commenting, drafts, lineage, overrides, people, reading, revisions, workflow
from toolkit_app.library.canonical import decode
from toolkit_app.library.records import Act, Revision
from toolkit_app.library.store import Tx
from toolkit_app.text import anchors
from toolkit_app.text.blame import blame


@dataclass(frozen=True)
class Cause:
    """What led to a change: the comment that it answers (``kind`` is “comment” and its number), or else the newest step of the
    workflow that spoke of the text before.
    """

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
    answered = _answered(tx, found.id, dict(versions))
    return tuple(Sentence(one.sentence, one.start, one.end, one.version, rows[one.version].author, rows[one.version].at,
                          rows[one.version].note, rows[one.version].how,
                          _of_comments(one.sentence, answered.get(one.version, ())) or causes[one.version]) for one in origins)


def _answered(tx: Tx, item: uuid.UUID, texts: Mapping[str, str]) -> dict[str, list[tuple[str, Cause]]]:
    """The comments that a revision answers, by that revision, each with the passage that it is about there."""
    found: dict[str, list[tuple[str, Cause]]] = {}
    for act, about in commenting.acts_of(tx.session, [item]):
        now = commenting.standing(act.id, about)
        changed = next((one.revision_id for one in about if one.id == now.disposition and one.revision_id), None)
        text = texts.get(changed.hex()) if changed else None
        raw = blobs.content(tx.session, act.content)
        if changed is None or text is None:
            continue
        said = {} if raw is None else decode(raw)
        place = anchors.find(text, commenting.anchor_of(said.get("anchor"), act.data["target"]))
        name = str(said.get("name", "")) or people.names(tx, [(act.author, act.replica)])[act.author, act.replica]
        words = drafts.ERASED if raw is None else str(said.get("text") or said.get("proposal", ""))
        cause = Cause(act.id.hex(), f"comment {commenting.code(act.id)}", name, act.at, words)
        found.setdefault(changed.hex(), []).append((text[place.start:place.end] if place else "", cause))
    return found


def _of_comments(sentence: str, answered: Sequence[tuple[str, Cause]]) -> Cause | None:
    """The comment that a sentence answers: one about a passage that the sentence stands in, or that stands in it."""
    fitting = [(len(passage), cause) for passage, cause in answered if passage and (passage in sentence or sentence in passage)]
    return min(fitting, key=lambda one: (one[0], one[1].act))[1] if fitting else None


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
    """The newest act about what the revision follows that was made before it, comments apart: those name what answers them."""
    clock = tx.session.scalars(select(Revision.hlc).where(Revision.id == revision)).one()
    act = tx.session.scalars(
        select(Act).where(Act.item_id == item, Act.revision_id.in_(parents.get(revision, ())), Act.hlc < clock,
                          Act.kind.not_in((*commenting.KINDS, overrides.OVERRIDE)))
        .order_by(Act.hlc.desc(), Act.id).limit(1)).one_or_none()
    if act is None:
        return None
    name = people.names(tx, [(act.author, act.replica)])[act.author, act.replica]
    what = f"{act.data.get('from', '')} → {act.data.get('to', '')}" if "to" in act.data else act.kind
    return Cause(act.id.hex(), what, name, act.at, workflow.said(tx, act.content))
