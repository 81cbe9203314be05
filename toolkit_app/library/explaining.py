"""Who wrote each sentence of a text, when, with which note, and what was said of the text before that led to it."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import aliased

from toolkit_app.library import ballots, blobs, commenting, drafts, lineage, overrides, people, reading, revisions, workflow
from toolkit_app.library.canonical import decode, key_of
from toolkit_app.library.records import Act, Revision, Round
from toolkit_app.library.store import Tx
from toolkit_app.text import anchors, sections
from toolkit_app.text.blame import Origin, blame


@dataclass(frozen=True)
class Cause:
    """What led to a change: the comment that it answers (``kind`` is “comment” and its number), the round that voted on the
    statement as it stood before (“round” and its key, ``note`` is its title), or else the newest step of the workflow that spoke
    of the text before.
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
    texts = dict(versions)
    answered, votes = _answered(tx, found.id, texts), _votes(tx, found.id)
    statements = sections.scan(versions[-1][1]).statements

    def caused(one: Origin) -> Cause | None:
        said = _of_comments(one.sentence, answered.get(one.version, ()))
        within = next((part.id for part in statements if part.id and part.start <= one.start and one.end <= part.end), "")
        voted = _of_votes(texts[one.version], within, bytes.fromhex(one.version), family, votes) if within and not said else None
        return said or voted or causes[one.version]

    return tuple(Sentence(one.sentence, one.start, one.end, one.version, rows[one.version].author, rows[one.version].at,
                          rows[one.version].note, rows[one.version].how, caused(one)) for one in origins)


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
        anchor = commenting.anchor_of(said.get("anchor"), act.data["target"])
        name = str(said.get("name", "")) or people.names(tx, [(act.author, act.replica)])[act.author, act.replica]
        words = drafts.ERASED if raw is None else str(said.get("text") or said.get("proposal", ""))
        cause = Cause(act.id.hex(), f"comment {commenting.code(act.id)}", name, act.at, words)
        found.setdefault(changed.hex(), []).append((_passage(text, anchor), cause))
    return found


def _passage(text: str, anchor: anchors.Anchor) -> str:
    """The words that a comment is about in a text that answers it; where its own words are gone, those of its section."""
    place = anchors.find(text, anchor)
    if place is None or place.how == "gone":
        return next((text[part.start:part.end] for part in sections.scan(text).sections if part.id == anchor.section), "")
    return text[place.start:place.end]


def _of_comments(sentence: str, answered: Sequence[tuple[str, Cause]]) -> Cause | None:
    """The comment that a sentence answers: one about a passage that the sentence stands in, or that stands in it."""
    fitting = [(len(passage), cause) for passage, cause in answered if passage and (passage in sentence or sentence in passage)]
    return min(fitting, key=lambda one: (one[0], one[1].act))[1] if fitting else None


@dataclass(frozen=True)
class _Vote:
    statement: str
    wording: str
    revision: bytes
    clock: int
    cause: Cause


def _votes(tx: Tx, item: uuid.UUID) -> list[_Vote]:
    """Every vote on a statement of an item in a round that is closed, the newest first."""
    table, closing = Round, aliased(Act)
    rows = tx.session.execute(
        select(table.id, Act.data, Act.content, closing.id.label("closing"), closing.author, closing.replica, closing.hlc,
               closing.at)
        .join(Act, Act.id == table.definition).join(closing, closing.id == table.closing)
        .where(table.state == ballots.CLOSED).order_by(closing.hlc.desc(), closing.id)).all()
    found = []
    for row in rows:
        places = [place for place in row.data["places"] if place[0] == item.hex]
        if places:
            said = ballots.said(tx.session, row.content)
            title = drafts.ERASED if said is None else str(said.get("title", ""))
            name = people.names(tx, [(row.author, row.replica)])[row.author, row.replica]
            cause = Cause(row.closing.hex(), f"round {key_of(ballots.ROUND, row.id)}", name, row.at, title)
            found += [_Vote(unit, wording, bytes.fromhex(revision), row.hlc, cause) for _, revision, unit, wording in places]
    return found


def _of_votes(text: str, statement: str, revision: bytes, family: lineage.Tree, votes: Sequence[_Vote]) -> Cause | None:
    """The newest vote on a statement in other words, of a text that a revision goes back to, before that was made."""
    fitting = [vote for vote in votes if vote.statement == statement and vote.clock < family.clocks[revision]]
    if not fitting:
        return None
    now = next((part.digest for part in sections.scan(text).statements if part.id == statement), "")
    before = family.ancestors(revision)
    return next((vote.cause for vote in fitting if vote.wording != now and vote.revision in before), None)


def _versions(tx: Tx, item: uuid.UUID, order: Sequence[bytes], parents: Mapping[bytes, tuple[bytes, ...]],
              ) -> tuple[list[tuple[str, str]], dict[str, tuple[str, ...]], dict[bytes, bytes]]:
    """The texts in that order without those that only repeat their one parent, or are erased; for these stands the parent.

    What was restored follows the text it comes from as well: its sentences keep who wrote them.
    """
    rows = tx.session.execute(select(Revision.id, Revision.body, Revision.how).where(Revision.item_id == item)).all()
    bodies, restored = {row.id: row.body for row in rows}, {row.id for row in rows if row.how == "restore"}
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
            follows = tuple(parent.hex() for parent in before)
            if revision in restored and follows:
                follows += _restored_from(text.decode(), follows[0], versions)
            versions.append((revision.hex(), text.decode()))
            family[revision.hex()] = follows
    return versions, family, stands_for


def _restored_from(text: str, parent: str, versions: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The newest version that has the sections in which a restored text differs from its parent; none when there is none."""
    stayed = next(words for version, words in versions if version == parent)
    came = [part for one in sections.scan(text).sections if (part := text[one.start:one.end].strip()) and part not in stayed]
    return tuple(version for version, words in reversed(versions) if all(part in words for part in came))[:1] if came else ()


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
