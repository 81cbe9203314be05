"""Saved states of items: saving, looking back, restoring, comparing. Saving adds and never overwrites."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, String, select, type_coerce

from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, drafts, ledger, lineage, people, projections, reading, states
from toolkit_app.library.clock import Stamp
from toolkit_app.library.records import Base, ItemHead, Revision
from toolkit_app.library.store import NOBODY, Tx
from toolkit_app.library.values import Draft, Item, Saved
from toolkit_app.text import diff, sections
from toolkit_app.text.tracing import Fate, trace

__all__ = ["Comparison", "Fate", "RevisionRow", "Saved", "at", "compare", "history", "record", "restore", "save",
           "sections_apart", "traced"]

# tables and not classes: a history has thousands of rows, and the mapper costs as much as reading them
_MADE, _FOLLOWS, _BLOB = (Base.metadata.tables[name] for name in ("revision", "revision_parent", "blob"))


@dataclass(frozen=True)
class RevisionRow:
    """A revision as the history shows it. ``size_change`` in bytes against its first parent, None where that is not here."""

    revision: str
    parents: tuple[str, ...]
    author: str
    at: str
    note: str
    how: str
    head: bool
    size_change: int | None


@dataclass(frozen=True)
class Comparison:
    """Two revisions side by side: marked words of title and body, and the fields that differ with both values.

    ``statements`` is what became of those that did not stay as they were.
    """

    title: list[diff.Piece]
    body: list[diff.Piece]
    fields: list[tuple[str, Any, Any]]
    statements: tuple[Fate, ...] = ()


@dataclass(frozen=True)
class Origin:
    """Who makes a revision, where and when. ``salt`` is given only where two laptops must make the same record."""

    author: uuid.UUID
    replica: uuid.UUID
    stamp: Stamp
    salt: bytes | None = None


@dataclass(frozen=True)
class Text:
    """The bytes of a revision: its two blobs, and what they hold (None: erased)."""

    meta: bytes
    body: bytes
    meta_content: bytes | None
    body_content: bytes | None

    def holds(self, draft: Draft) -> bool:
        """Whether this is the text of a cleaned draft."""
        return self.meta_content == drafts.meta(draft) and self.body_content == draft.body.encode()


def text_of(tx: Tx, revision: bytes) -> Text:
    """The bytes of a revision. Raises ToolkitError when they are damaged."""
    row = tx.session.execute(select(Revision.meta, Revision.body).where(Revision.id == revision)).one()
    return Text(row.meta, row.body, blobs.content(tx.session, row.meta), blobs.content(tx.session, row.body))


def record(tx: Tx, item: uuid.UUID, kind: str, how: str, draft: Draft, *, parents: tuple[bytes, ...] = (), note: str = "",
           near: Text | None = None, origin: Origin | None = None) -> bytes:
    """Keeps a cleaned draft as a revision and projects the item. What equals a part of ``near`` shares its blob."""
    made = origin or Origin(tx.author or NOBODY, tx.library.replica, tx.stamp())

    def put(content: bytes, sibling: bytes | None, there: bytes | None) -> bytes:
        if sibling is not None and there == content:
            return sibling
        return blobs.put(tx.session, content, near=sibling, salt=made.salt)

    body = put(draft.body.encode(), near.body if near else None, near.body_content if near else None)
    meta = put(drafts.meta(draft), near.meta if near else None, near.meta_content if near else None)
    said = sections.normalise(note).strip()
    noted = blobs.put(tx.session, said.encode(), salt=made.salt) if said else None
    revision = ledger.Revision(item, kind, how, body, meta, noted, parents, made.author, made.replica, made.stamp.hlc,
                               made.stamp.at)
    ledger.add_revision(tx.session, revision)
    projections.project(tx, [item])
    return revision.id


def save(tx: Tx, key: str, draft: Draft, *, base: str | None = None, note: str = "", how: str = "edit") -> Saved:
    """Saves a draft as a revision that follows ``base`` (else the newest head). Unchanged text makes none.

    Copied statements, and those without an id, get one of their own (``Saved.renumbered``).
    When the item has moved on since ``base``, both stand: ``apart`` says so, and nothing is lost. ``how="merge"`` follows
    all heads and makes them one. Raises ToolkitError when the item or the base is unknown or the draft cannot be kept.
    """
    found = reading.stored(tx, key)
    cleaned = drafts.cleaned(draft)
    heads = tuple(sorted(tx.session.scalars(select(ItemHead.revision_id).where(ItemHead.item_id == found.id))))
    start = reading.resolve(tx, found.id, base) if base else found.head
    near = text_of(tx, start)
    numbered, renumbered = with_ids(cleaned, (near.body_content or b"").decode(errors="replace"))
    if how == "merge" and len(heads) > 1:
        made = record(tx, found.id, found.kind, how, numbered, parents=heads, note=note, near=near)
        return Saved(found.key, made.hex(), changed=True, apart=False, returned=_lost(tx, found), renumbered=renumbered,
                     retired=found.retired)
    if near.holds(cleaned) or near.holds(numbered):
        return Saved(found.key, start.hex(), changed=False, apart=False)
    if start not in heads and text_of(tx, found.head).holds(cleaned):
        return Saved(found.key, found.head.hex(), changed=False, apart=False)
    made = record(tx, found.id, found.kind, how, numbered, parents=(start,), note=note, near=near)
    return Saved(found.key, made.hex(), changed=True, apart=start not in heads, returned=_lost(tx, found), renumbered=renumbered,
                 retired=found.retired)


def with_ids(draft: Draft, earlier: str = "") -> tuple[Draft, tuple[tuple[str, str], ...]]:
    """A cleaned draft in which every statement has an id of its own, and (old, new) of those that got one (``renumber``)."""
    if len(draft.body) > blobs.LARGEST:
        return draft, ()  # it cannot be kept: it is not read first
    body, changes = sections.renumber(draft.body, earlier)
    return (replace(draft, body=body), tuple(changes)) if changes else (draft, ())


def _lost(tx: Tx, before: Row[Any]) -> str:
    if before.state not in states.VERDICTS:
        return ""
    return str(before.state) if reading.stored(tx, before.key).state != before.state else ""


def history(tx: Tx, key: str) -> list[RevisionRow]:
    """All revisions of an item, newest first, other heads included, and each after those that follow it. No body is read."""
    item = reading.stored(tx, key).id
    made, first, parent, body, before = (table.alias() for table in (_MADE, _FOLLOWS, _MADE, _BLOB, _BLOB))
    rows = tx.session.execute(
        select(made.c.id, made.c.note, made.c.how, type_coerce(made.c.author, String).label("author"),
               type_coerce(made.c.replica, String).label("replica"), made.c.at, first.c.parent_id,
               (body.c.size - before.c.size).label("change"))
        .join(body, body.c.sha == made.c.body)
        .outerjoin(first, (first.c.revision_id == made.c.id) & (first.c.ord == 0))
        .outerjoin(parent, parent.c.id == first.c.parent_id).outerjoin(before, before.c.sha == parent.c.body)
        .where(made.c.item_id == item).order_by(made.c.hlc.desc(), made.c.id.desc())).all()
    others: dict[bytes, list[bytes]] = {}
    for link in tx.session.execute(
            select(_FOLLOWS.c.revision_id, _FOLLOWS.c.parent_id).join(_MADE, _MADE.c.id == _FOLLOWS.c.revision_id)
            .where(_MADE.c.item_id == item, _FOLLOWS.c.ord > 0).order_by(_FOLLOWS.c.revision_id, _FOLLOWS.c.ord)):
        others.setdefault(link.revision_id, []).append(link.parent_id)
    heads = set(tx.session.scalars(select(ItemHead.revision_id).where(ItemHead.item_id == item)))
    # a few writers and thousands of rows: only what tells the writers apart becomes an identity
    writers = {pair: (uuid.UUID(str(pair[0])), uuid.UUID(str(pair[1]))) for pair in {(row.author, row.replica) for row in rows}}
    known = people.names(tx, writers.values())
    names = {pair: known[writer] for pair, writer in writers.items()}
    notes = blobs.contents(tx.session, select(_MADE.c.note).where(_MADE.c.item_id == item, _MADE.c.note.is_not(None)))
    place = {row[0]: number for number, row in enumerate(rows)}
    if any(place.get(one, number) < number for number, row in enumerate(rows)
           for one in (row.parent_id, *others.get(row[0], ()))):  # a clock was wrong
        order = {sha: number for number, sha in enumerate(reversed(lineage.tree(tx, item).ordered(place)))}
        rows = sorted(rows, key=lambda row: order[row[0]])
    return [RevisionRow(sha.hex(), _hex(parent_id, others.get(sha, ())), names[author, replica], at, _note(notes, note), how,
                        sha in heads, change) for sha, note, how, author, replica, at, parent_id, change in rows]


def _hex(first: bytes | None, others: Iterable[bytes]) -> tuple[str, ...]:
    return () if first is None else (first.hex(), *(other.hex() for other in others))


def _note(notes: Mapping[bytes, bytes | None], sha: bytes | None) -> str:
    if sha is None:
        return ""
    said = notes[sha]
    return drafts.ERASED if said is None else said.decode(errors="replace")


def at(tx: Tx, key: str, revision: str) -> Item:
    """The item as a revision holds it; its ``head`` is that revision. Raises ToolkitError when there is none."""
    return reading.item_at(tx, key, revision)


def restore(tx: Tx, key: str, revision: str, note: str = "", *, section: str | None = None) -> Saved:
    """Saves the text of an earlier revision as a new one after the newest head; with ``section`` only that part of the text.

    Raises ToolkitError when there is no such revision, its text was erased, or it has no such section (naming those it has).
    """
    found = reading.stored(tx, key)
    earlier = text_of(tx, reading.resolve(tx, found.id, revision))
    if earlier.meta_content is None or earlier.body_content is None:
        raise ToolkitError("The text of revision {revision} was erased.", "Choose another revision.", revision=revision)
    newest = text_of(tx, found.head)
    draft, near = projections.draft_at(tx.session, earlier.meta, earlier.body), earlier
    if section is not None:
        now, near = projections.draft_at(tx.session, newest.meta, newest.body), newest
        draft = replace(now, body=_with_section(now.body, draft.body, section))
    if newest.holds(draft):
        return Saved(found.key, found.head.hex(), changed=False, apart=False)
    made = record(tx, found.id, found.kind, "restore", draft, parents=(found.head,), note=note, near=near)
    return Saved(found.key, made.hex(), changed=True, apart=False, returned=_lost(tx, found), retired=found.retired)


def sections_apart(tx: Tx, key: str, revision: str) -> tuple[sections.Section, ...]:
    """The sections of a revision that the newest text has otherwise or not at all, in their order; none of an erased text.

    Raises ToolkitError when there is no such item or revision.
    """
    found = reading.stored(tx, key)
    then, now = (text_of(tx, sha).body_content for sha in (reading.resolve(tx, found.id, revision), found.head))
    earlier, newest = (then or b"").decode(), (now or b"").decode()
    return tuple(part for part in sections.scan(earlier).sections
                 if part.id and _with_section(newest, earlier, part.id) != newest)


def _with_section(body: str, earlier: str, name: str) -> str:
    """A text with one section as an earlier text has it: in its place, or at the end where the text has none."""
    there = {part.id: part for part in sections.scan(earlier).sections if part.id}
    if name not in there:
        raise ToolkitError("That revision has no section “{name}”.", "Its sections are: {names}.", name=name,
                           names=", ".join(there) or "–")
    wanted = earlier[there[name].start:there[name].end].rstrip("\n")
    place = next((part for part in sections.scan(body).sections if part.id == name), None)
    if place and body[place.start:place.end].rstrip("\n") == wanted:
        return body
    before, after = (body[:place.start], body[place.end:]) if place else (body, "")
    pieces = (before.rstrip("\n"), wanted, after.strip("\n"))
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def compare(tx: Tx, key: str, a: str, b: str) -> Comparison:
    """What turns revision ``a`` into ``b``. Raises ToolkitError when the item lacks one of them."""
    return compare_draft(tx, key, a, reading.item_at(tx, key, b).draft())


def compare_draft(tx: Tx, key: str, a: str, new: Draft) -> Comparison:
    """What turns revision ``a`` into a draft that is not saved. Raises ToolkitError when there is no such revision."""
    old = reading.item_at(tx, key, a).draft()
    before, after = _fields(old), _fields(new)
    changed = [(name, before.get(name), after.get(name)) for name in dict.fromkeys((*before, *after))
               if before.get(name) != after.get(name)]
    return Comparison(diff.words(old.title, new.title), diff.words(old.body, new.body), changed, _told(old.body, new.body))


def traced(tx: Tx, key: str, revision: str) -> tuple[Fate, ...]:
    """What a revision did to the statements of an item, against the first revision that it follows.

    Statements that stayed as they were are left out. Raises ToolkitError when there is no such item or revision.
    """
    item = reading.stored(tx, key).id
    sha = reading.resolve(tx, item, revision)
    before = next(iter(ledger.parents(tx.session, sha)), None)
    texts = [(text_of(tx, one).body_content or b"").decode() if one else "" for one in (before, sha)]
    return _told(*texts)


def _told(old: str, new: str) -> tuple[Fate, ...]:
    return tuple(fate for fate in trace(old, new) if not fate.quiet)


def _fields(draft: Draft) -> dict[str, Any]:
    origin = {"translated_from": draft.translated_from} if draft.translated_from else {}
    return {"lang": draft.lang, **origin, **draft.fields, "tags": list(draft.tags),
            "links": [f"{link.type} {link.key}" for link in draft.links],
            "attachments": [f"{file.name} ({file.digest[:8]})" for file in draft.attachments]}
