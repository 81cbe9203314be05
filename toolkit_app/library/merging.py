"""Versions of an item that were made apart, put together: by the program where nothing must be asked, else by a person.

What the program merges alone is made of the two versions and nothing else, the time included, so that two laptops that merge
apart make the same record.
"""

import itertools
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import select

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, drafts, lineage, reading, records, revisions
from toolkit_app.library.canonical import sha256
from toolkit_app.library.clock import Stamp
from toolkit_app.library.store import AUTO, NOBODY, Tx
from toolkit_app.library.values import Attachment, Draft, Link, Saved
from toolkit_app.text.fields import FieldConflict, merge_fields
from toolkit_app.text.merge import Merge, Piece, three_way

Side = Literal["ours", "theirs", "both"]
BODY = "body"
_ALGORITHM = b"toolkit-merge-1\0"
_FIELD, _FILE, _RENDERS = "field:", "file:", "translated_from"


@dataclass(frozen=True)
class Conflict:
    """What a person must decide. ``where`` is ``body``, ``title``, ``lang``, a field, or ``file:NAME`` of an attachment.

    Of a table, ``row`` and ``column`` name the cell (``column`` empty: whole rows). ``proposal`` merges two edits of one sentence
    word by word; it is never taken unasked. ``piece`` is the number in the merge of the text.
    """

    number: int
    where: str
    base: Any
    ours: Any
    theirs: Any
    proposal: str | None = None
    row: int | None = None
    column: str = ""
    piece: int | None = None


@dataclass(frozen=True)
class Proposal:
    """Two heads of an item (``ours`` is the shown one) and what comes of them. ``merge`` is that of the text, piece by piece."""

    key: str
    base: str | None
    ours: str
    theirs: str
    conflicts: tuple[Conflict, ...]
    merge: Merge
    values: Mapping[str, Any]

    @property
    def clean(self) -> bool:
        """Whether nothing must be asked."""
        return not self.conflicts

    @property
    def looks(self) -> int:
        """How many places were put together without asking but should be read."""
        return len(self.merge.looks)

    def resolve(self, choices: Mapping[int, str]) -> Draft:
        """The merged draft with every conflict settled.

        ``choices`` gives for the number of a conflict ``"ours"``, ``"theirs"`` or ``"both"``; of the text also the words to put
        there. Raises ToolkitError for a conflict without a choice, a number that is none, and a ``"both"`` that cannot be.
        """
        open_still = [one.number for one in self.conflicts if one.number not in choices]
        if open_still:
            raise ToolkitError("{count} conflicts of {key} are not settled: {numbers}.", "Choose a version for each of them.",
                               count=len(open_still), key=self.key, numbers=", ".join(map(str, open_still)))
        unknown = sorted(set(choices) - {one.number for one in self.conflicts})
        if unknown:
            raise ToolkitError("There is no conflict {number}.", "Show the merge again and choose anew.", number=unknown[0])
        body = self.merge.resolve({one.piece: choices[one.number] for one in self.conflicts if one.piece is not None})
        values = {name: list(value) if isinstance(value, list) else value for name, value in self.values.items()}
        # rows first that stand last, so that the numbers of the others stay right
        for one in sorted((one for one in self.conflicts if one.piece is None), key=lambda one: -(one.row or 0)):
            _settle(values, one, choices[one.number])
        return _draft(values, body)


@dataclass(frozen=True)
class Automatic:
    """What merging alone did: the items it merged with how many places to read, and the items a person must merge."""

    merged: tuple[tuple[str, int], ...]
    waiting: tuple[str, ...]


def propose(tx: Tx, key: str) -> Proposal:
    """What comes of the shown head and the next one of an item. Raises ToolkitError when there is no item or only one head."""
    found = reading.stored(tx, key)
    heads = _heads(tx, found.id)
    if len(heads) < 2:
        raise ToolkitError("{key} has one version: there is nothing to merge.", "Nothing was changed.", key=found.key)
    other = next(head for head in heads if head != found.head)
    return _proposal(tx, found.id, found.key, found.kind, found.head, other)[0]


def apart(tx: Tx, key: str) -> tuple[str, ...]:
    """The revisions of an item that stand side by side; none where there is only one. Raises ToolkitError for an unknown key."""
    heads = _heads(tx, reading.stored(tx, key).id)
    return tuple(head.hex() for head in heads) if len(heads) > 1 else ()


def save(tx: Tx, proposal: Proposal, draft: Draft, *, note: str = "") -> Saved:
    """Saves a merged draft as a revision that follows both heads of the proposal; other heads stay.

    Raises ToolkitError when they are no heads any more, or the draft cannot be kept.
    """
    found = reading.stored(tx, proposal.key)
    pair = tuple(sorted(bytes.fromhex(one) for one in (proposal.ours, proposal.theirs)))
    if not set(pair) <= set(_heads(tx, found.id)):
        raise ToolkitError("{key} has moved on since this merge was shown.", "Nothing was saved. Show the merge again.",
                           key=found.key)
    near = revisions.text_of(tx, pair[0])
    made = revisions.record(tx, found.id, found.kind, "merge", drafts.cleaned(draft), parents=pair, note=note, near=near)
    return Saved(found.key, made.hex(), changed=True, apart=False)


def automatic(tx: Tx, key: str) -> tuple[Proposal, ...]:
    """Merges the heads of an item two by two wherever nothing must be asked. Gives what was merged.

    Raises ToolkitError when there is no such item.
    """
    found, done = reading.stored(tx, key), []
    while clean := _clean_pair(tx, found):
        proposal, pair = clean
        done.append(proposal)
        _record(tx, found, pair, proposal.resolve({}))
    return tuple(done)


def everything(tx: Tx) -> Automatic:
    """Merges every item that has several heads, wherever nothing must be asked."""
    table = records.Item
    keys = tx.session.scalars(select(table.key).where(table.heads > 1).order_by(table.key)).all()
    merged = [(key, sum(one.looks for one in done)) for key in keys if (done := automatic(tx, key))]
    waiting = tx.session.scalars(select(table.key).where(table.heads > 1).order_by(table.key)).all()
    return Automatic(tuple(merged), tuple(waiting))


def _heads(tx: Tx, item: uuid.UUID) -> list[bytes]:
    return sorted(tx.session.scalars(select(records.ItemHead.revision_id).where(records.ItemHead.item_id == item)))


def _clean_pair(tx: Tx, found: Any) -> tuple[Proposal, tuple[bytes, bytes]] | None:
    for pair in itertools.combinations(_heads(tx, found.id), 2):
        proposal, whole = _proposal(tx, found.id, found.key, found.kind, *pair)
        if proposal.clean and whole:
            return proposal, pair
    return None


def _record(tx: Tx, found: Any, pair: tuple[bytes, bytes], draft: Draft) -> None:
    """The record of a merge that no person made: the same on every laptop, because only its parents go into it."""
    table = records.Revision
    parents = tx.session.execute(select(table.hlc, table.at).where(table.id.in_(pair))).all()
    stamp = Stamp(max(row.hlc for row in parents) + 1, max(row.at for row in parents))
    origin = revisions.Origin(AUTO, NOBODY, stamp, sha256(_ALGORITHM + b"".join(pair))[:blobs.SALT])
    revisions.record(tx, found.id, found.kind, "merge", drafts.cleaned(draft), parents=pair,
                     near=revisions.text_of(tx, pair[0]), origin=origin)


def _proposal(tx: Tx, item: uuid.UUID, key: str, kind: str, ours: bytes, theirs: bytes) -> tuple[Proposal, bool]:
    """The proposal, and whether all that it needs could be read: a text that was erased is never merged unasked."""
    base = lineage.tree(tx, item).base(ours, theirs)
    old, mine, other = (revisions.text_of(tx, one) if one else None for one in (base, ours, theirs))
    assert mine is not None, "a head is a revision that is here"
    assert other is not None, "a head is a revision that is here"
    bodies, whole_body = _readable((old.body, old.body_content) if old else None, (mine.body, mine.body_content),
                                   (other.body, other.body_content))
    metas, whole_meta = _readable((old.meta, old.meta_content) if old else None, (mine.meta, mine.meta_content),
                                  (other.meta, other.meta_content))
    first, second, third = (None if one is None else one.decode() for one in bodies)
    merge = _unlike(second or "", third or "") if first is None else three_way(first, second or "", third or "")
    before, left, right = ({} if one is None else _values(drafts.read(one, b"")) for one in metas)
    values, asked = merge_fields(before, left, right, lambda name: _is_table(kind, name))
    renders = (drafts.read(one, b"").translated_from if one is not None else "" for one in metas)
    values[_RENDERS] = _rendered(*renders, sure=not merge.conflicts)
    numbers = itertools.count(1)
    conflicts = [Conflict(next(numbers), _where(one), one.base, one.ours, one.theirs, row=one.row, column=one.column)
                 for one in asked]
    conflicts += [Conflict(next(numbers), BODY, piece.base, piece.ours, piece.theirs, piece.proposal, piece=place)
                  for place, piece in ((place, merge.pieces[place]) for place in merge.conflicts)]
    found = Proposal(key, base.hex() if base else None, ours.hex(), theirs.hex(), tuple(conflicts), merge, values)
    return found, whole_body and whole_meta


def _rendered(base: str, ours: str, theirs: str, *, sure: bool) -> str:
    """Which text of its original a merged translation renders: never a newer one than all of its words are sure to render.

    Where both sides name another one, or a person decides between their words, that is the one from before.
    """
    if ours == theirs:
        return ours
    return (theirs if ours == base else ours) if sure and base in (ours, theirs) else base


_Blob = tuple[bytes, bytes | None]


def _readable(base: _Blob | None, ours: _Blob, theirs: _Blob) -> tuple[tuple[bytes | None, bytes | None, bytes | None], bool]:
    """The three contents, and whether they can be merged unasked.

    Where one was erased, the digests still tell which side did not change it: then the other side's is all that is needed.
    """
    if base is not None and None not in (base[1], ours[1], theirs[1]):
        return (base[1], ours[1], theirs[1]), True
    if base is not None and base[0] in (ours[0], theirs[0]):
        changed = (theirs if ours[0] == base[0] else ours)[1]
        if changed is not None:
            return (changed, changed, changed), True
    return (None, ours[1], theirs[1]), False


def _unlike(ours: str, theirs: str) -> Merge:
    """Two texts of which it is not known what they were made from: all of one or all of the other."""
    if ours == theirs:
        return three_way(ours, ours, theirs)
    return Merge((Piece("conflict", "", ours, theirs, joint="\n\n"),), "", "")


def _where(one: FieldConflict) -> str:
    return one.name.removeprefix(_FIELD)


def _is_table(kind: str, name: str) -> bool:
    known = kinds.KINDS.get(kind)
    field = known.field(name.removeprefix(_FIELD)) if known else None
    # what a later program knows to be a list may be one whose order means something
    return name.startswith(_FIELD) and (field is None or field.type == "table")


def _values(draft: Draft) -> dict[str, Any]:
    """Everything about a draft but its body, as merge_fields takes it. A file counts by its name: two of one name are asked."""
    return {"title": draft.title, "lang": draft.lang, **{_FIELD + name: value for name, value in draft.fields.items()},
            "tags": list(draft.tags), "links": [{"type": link.type, "key": link.key} for link in draft.links],
            **{_FILE + file.name: {"name": file.name, "digest": file.digest, "size": file.size, "type": file.type}
               for file in draft.attachments}}


def _draft(values: Mapping[str, Any], body: str) -> Draft:
    fields = {name.removeprefix(_FIELD): value for name, value in values.items() if name.startswith(_FIELD)}
    files = [value for name, value in sorted(values.items()) if name.startswith(_FILE)]
    return Draft(str(values.get("title", "")), str(values.get("lang", "en")), body, fields, tuple(values.get("tags", ())),
                 tuple(Link(link["type"], link["key"]) for link in values.get("links", ())),
                 tuple(Attachment(**file) for file in files), str(values.get(_RENDERS, "")))


def _settle(values: dict[str, Any], one: Conflict, choice: str) -> None:
    """Puts a choice in place of our value, which stands there for the time being."""
    name = one.where if one.where in ("title", "lang", "tags", "links") or one.where.startswith(_FILE) else _FIELD + one.where
    lists = isinstance(one.ours, list) and isinstance(one.theirs, list)
    if choice not in ("ours", "theirs", "both") or (choice == "both" and not lists):
        raise ToolkitError("Conflict {number} ({where}) takes one of the two values.", "Choose ours or theirs.",
                           number=one.number, where=one.where)
    if choice == "ours":
        return
    value = [*one.ours, *one.theirs] if choice == "both" else one.theirs
    if one.row is None and value is None:
        values.pop(name, None)
    elif one.row is None:
        values[name] = value
    elif one.column:
        cells = dict(values[name][one.row])
        values[name][one.row] = {**cells, one.column: value} if value is not None else {
            column: cell for column, cell in cells.items() if column != one.column}
    else:
        values[name][one.row:one.row + len(one.ours)] = value
