"""Editions: named, numbered, immutable baselines of many items at exact revisions, with a digest over all of it.

An edition is one act. Its digest covers the number and, in their order, every item with its revision and state; a revision's
identity covers its text, so the digest printed on paper speaks for every word.
"""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import (
    attachments,
    blobs,
    drafts,
    ledger,
    listing,
    people,
    projections,
    reading,
    records,
    revisions,
    sealing,
)
from toolkit_app.library.canonical import as_key, clean, decode, encode, sha256
from toolkit_app.library.soundness import digest as sound_digest
from toolkit_app.library.soundness import identity
from toolkit_app.library.soundness import name as sound_name
from toolkit_app.library.store import NOBODY, Tx
from toolkit_app.library.values import Item, Row
from toolkit_app.text import folding

EDITION = "edition"
SHORT = 12  # letters of a digest on paper and in lists
_PREFIX = b"toolkit-edition-1\0"
_FEWEST = 8
AT_ONCE = 500  # parts that are read with one query


@dataclass(frozen=True)
class Part:
    """An item of an edition: its identity, the revision that stands in it, and the state it had."""

    item: uuid.UUID
    revision: bytes
    state: str


@dataclass(frozen=True)
class Edition:
    """An edition: ``id`` and ``digest`` are hex; ``parts`` in the order they were given."""

    id: str
    name: str
    number: str
    digest: str
    author: str
    at: str
    note: str
    parts: tuple[Part, ...]

    @property
    def label(self) -> str:
        """Name and number."""
        return f"{self.name} {self.number}"

    @property
    def short(self) -> str:
        """The beginning of the digest, as it is printed."""
        return self.digest[:SHORT]


@dataclass(frozen=True)
class Entry:
    """An item as it stands in an edition."""

    key: str
    kind: str
    lang: str
    title: str
    state: str
    revision: str


@dataclass(frozen=True)
class Changed:
    """An item that stands in two editions with different texts."""

    older: Entry
    newer: Entry
    comparison: revisions.Comparison


@dataclass(frozen=True)
class Difference:
    """What turns one edition into another: items that came, went, changed, or whose text moved to another state (then, now).

    ``same`` counts those that stayed as they were.
    """

    came: tuple[Entry, ...]
    went: tuple[Entry, ...]
    changed: tuple[Changed, ...]
    moved: tuple[tuple[Entry, Entry], ...]
    same: int


@dataclass(frozen=True)
class Verdict:
    """Whether an edition is what its digest says: ``lines`` name the problems, ``erased`` the parts that were erased since."""

    ok: bool
    lines: tuple[str, ...]
    erased: tuple[str, ...]

    def __add__(self, other: "Verdict") -> "Verdict":
        """Both in one."""
        return Verdict(self.ok and other.ok, self.lines + other.lines, self.erased + other.erased)


def digest_of(number: str, parts: Sequence[Part]) -> str:
    """The digest over an edition, as hex."""
    return sha256(_PREFIX + encode({"number": number, "items": _listed(parts)})).hex()


def _listed(parts: Sequence[Part]) -> list[list[str]]:
    return [[part.item.hex, part.revision.hex(), part.state] for part in parts]


def parts_of(data: Mapping[str, Any]) -> tuple[Part, ...]:
    """The parts that the data of an act name. Raises ValueError or TypeError when they are those of no edition."""
    number, listed = data.get("number"), data.get("items")
    if not isinstance(number, str) or not sealing.NUMBER.fullmatch(number) or not isinstance(listed, list):
        raise ValueError("not an edition")
    parts = []
    for item, revision, state in listed:
        sound_name(state)
        parts.append(Part(identity(item), sound_digest(revision), state))
    return tuple(parts)


def check(data: Mapping[str, Any]) -> None:
    """Raises ValueError or TypeError when the data of an act are those of no edition, or its digest does not fit."""
    if digest_of(str(data.get("number")), parts_of(data)) != data.get("digest"):
        raise ValueError("the digest of the edition does not fit")


def make(tx: Tx, name: str, number: str, keys: Sequence[str], *, note: str = "",
         refusals: Sequence[sealing.Refusal] = ()) -> Edition:
    """Seals the items of ``keys``, in that order, at their newest revisions.

    0.x are drafts, from 1.0 on every item must be agreed, and for 1.0, 2.0 … every comment on them answered; x.1 and following
    are editorial: no statement and no item differs from the edition before; what changes them is numbered (x+1).0. ``refusals``
    are asked as well. Raises ToolkitError with the reason, naming the items, and ``sealing.HinderedError`` with all of them when
    there are several.
    """
    said = clean({"name": " ".join(name.split()), "note": note.strip()})
    if not said.get("name"):
        raise ToolkitError("The edition has no name.", "Give it a name, such as that of the methodology.")
    rows = _rows(tx, keys)
    parts = tuple(Part(uuid.UUID(row.id), bytes.fromhex(row.head), row.state) for row in rows)
    earlier = [one for one in editions(tx) if folding.fold(one.name) == folding.fold(said["name"])]
    if earlier:
        said["name"] = earlier[0].name
    sealing.check_number(said["name"], number, [sealing.numbers(one.number) for one in earlier])
    last = max(earlier, key=lambda one: (sealing.numbers(one.number), one.id), default=None)
    sealing.refuse(tx, f"{said['name']} {number}", number, rows, parts, last, refusals)
    stamp = tx.stamp()
    made = ledger.Act(EDITION, tx.author or NOBODY, tx.library.replica, stamp.hlc, stamp.at,
                      content=blobs.put(tx.session, encode(said)),
                      data={"number": number, "digest": digest_of(number, parts), "items": _listed(parts)})
    ledger.add_act(tx.session, made)
    tx.touched.update(row.key for row in rows)
    return find(tx, made.id.hex())


def _rows(tx: Tx, keys: Sequence[str]) -> list[Row]:
    wanted = list(dict.fromkeys(as_key(key) for key in keys))
    if not wanted:
        raise ToolkitError("The edition has no items.", "Name at least one.")
    for key in wanted:
        reading.stored(tx, key)
    by_key = {row.key: row for row in listing.listing(tx, keys=wanted).rows}
    found = [by_key[key] for key in wanted]
    for row in found:
        if row.retired:
            raise ToolkitError("{key} is retired.", "Bring it back, or leave it out of the edition.", key=row.key)
        if row.heads > 1:
            raise ToolkitError("{key} has {count} versions side by side.", "Merge them first: “toolkit merge {key}”.",
                               key=row.key, count=row.heads)
    return found


def editions(tx: Tx) -> tuple[Edition, ...]:
    """All editions, the newest first."""
    table = records.Act
    acts = tx.session.scalars(select(table).where(table.kind == EDITION).order_by(table.hlc.desc(), table.id)).all()
    names = people.names(tx, {(act.author, act.replica) for act in acts})
    return tuple(_edition(tx, act, names[act.author, act.replica]) for act in acts)


def _edition(tx: Tx, act: records.Act, author: str) -> Edition:
    raw = blobs.content(tx.session, act.content) if act.content else None
    try:
        said = {"name": drafts.ERASED} if raw is None else decode(raw)
        return Edition(act.id.hex(), str(said.get("name", "")), str(act.data["number"]), str(act.data["digest"]), author, act.at,
                       str(said.get("note", "")), parts_of(act.data))
    except (ValueError, TypeError, KeyError) as error:
        raise ToolkitError("The edition {digest} in this library is damaged.",
                           "Run “toolkit verify”, and open the latest backup with “toolkit open-backup”.",
                           digest=act.id.hex()[:SHORT]) from error


def find(tx: Tx, wanted: str) -> Edition:
    """The edition of “NAME NUMBER”, of a number that only one has, of a name (its highest number), or of a digest's beginning.

    Raises ToolkitError naming the editions there are when there is none, or more than one.
    """
    every = editions(tx)
    typed = folding.fold(" ".join(wanted.split()))
    found = [one for one in every if typed in (folding.fold(one.label), one.number)]
    if not found and len(typed) >= _FEWEST:
        found = [one for one in every if one.digest.startswith(typed) or one.id.startswith(typed)]
    if not found:
        of_name = [one for one in every if folding.fold(one.name) == typed]
        found = [max(of_name, key=lambda one: (sealing.numbers(one.number), one.id))] if of_name else []
    if len(found) == 1:
        return found[0]
    listed = ", ".join(f"{one.label} ({one.short})" for one in found or every) or "–"
    if found:
        raise ToolkitError("“{wanted}” names several editions.", "Give the beginning of the digest of one: {editions}.",
                           wanted=wanted, editions=listed)
    raise ToolkitError("There is no edition “{wanted}”.", "There are: {editions}.", wanted=wanted, editions=listed)


def entries(tx: Tx, edition: Edition) -> tuple[Entry, ...]:
    """The items of an edition as they stand in it, without those that are not in this library."""
    table, kept, found = records.Revision, records.Item, {}
    for start in range(0, len(edition.parts), AT_ONCE):
        some = edition.parts[start : start + AT_ONCE]
        for row in tx.session.execute(
                select(table.id, table.item_id, table.kind, table.meta, table.body, kept.key, kept.head, kept.lang, kept.title)
                .join(kept, kept.id == table.item_id).where(table.id.in_([part.revision for part in some]))):
            # of what has not changed since, lists know language and title: thousands of texts need not be opened
            shown = row if row.head == row.id else projections.draft_at(tx.session, row.meta, row.body)
            found[row.id, row.item_id] = Entry(row.key, row.kind, shown.lang, shown.title, "", row.id.hex())
    return tuple(replace(found[part.revision, part.item], state=part.state) for part in edition.parts
                 if (part.revision, part.item) in found)


def files(tx: Tx, edition: Edition) -> set[str]:
    """The digests of the files that the texts of an edition name."""
    found: set[str] = set()
    for start in range(0, len(edition.parts), AT_ONCE):
        chosen = [part.revision for part in edition.parts[start : start + AT_ONCE]]
        metas = blobs.contents(tx.session, select(records.Revision.meta).where(records.Revision.id.in_(chosen)))
        found |= {file.digest for raw in metas.values() if raw is not None for file in drafts.read(raw, None).attachments}
    return found


def holds(tx: Tx, edition: Edition, key: str) -> bool:
    """Whether an item stands in an edition. Raises ToolkitError when there is no such item."""
    row = reading.stored(tx, key)
    return any(part.item == row.id for part in edition.parts)


def item(tx: Tx, edition: Edition, key: str) -> Item:
    """An item as it stands in an edition. Raises ToolkitError when it does not."""
    row = reading.stored(tx, key)
    part = next((part for part in edition.parts if part.item == row.id), None)
    if part is None:
        raise ToolkitError("{key} is not in the edition {label}.", "See what is with “toolkit edition show”.", key=row.key,
                           label=edition.label)
    return replace(reading.item_at(tx, key, part.revision.hex()), state=part.state, contested=False, retired=False)


def compare(tx: Tx, a: Edition, b: Edition) -> Difference:
    """What turns edition ``a`` into ``b``, item by item, in the order of ``b``."""
    older, newer = ({entry.key: entry for entry in entries(tx, one)} for one in (a, b))
    both = [key for key in newer if key in older]
    changed = tuple(Changed(older[key], newer[key], revisions.compare(tx, key, older[key].revision, newer[key].revision))
                    for key in both if older[key].revision != newer[key].revision)
    moved = tuple((older[key], newer[key]) for key in both
                  if older[key].revision == newer[key].revision and older[key].state != newer[key].state)
    came = tuple(newer[key] for key in newer if key not in older)
    went = tuple(older[key] for key in older if key not in newer)
    return Difference(came, went, changed, moved, len(both) - len(changed) - len(moved))


def verify(tx: Tx, edition: Edition) -> Verdict:
    """Computes the digest of an edition again, and reads and hashes every revision and file in it."""
    verdict = Verdict(True, (), ())
    for start in range(0, len(edition.parts), AT_ONCE):
        verdict += verify_some(tx, edition, start)
    return verdict


def verify_some(tx: Tx, edition: Edition, start: int) -> Verdict:
    """``verify`` of at most ``AT_ONCE`` parts from the one with that number on; with the first ones, the digest."""
    problems, erased = [], []
    if not start and digest_of(edition.number, edition.parts) != edition.digest:
        problems.append("The digest does not fit what the edition names.")
    some = edition.parts[start : start + AT_ONCE]
    stored = _Stored.of(tx, some)
    for part in some:
        said, gone = stored.looked_at(tx, part)
        problems += said
        erased += gone
    return Verdict(not problems, tuple(problems), tuple(erased))


@dataclass(frozen=True)
class _Stored:
    """What the library has of some parts: the keys of their items, their revisions with what these follow, and their texts."""

    keys: Mapping[uuid.UUID, str]
    rows: Mapping[bytes, records.Revision]
    parents: Mapping[bytes, tuple[bytes, ...]]
    read: Callable[[bytes], bytes | None]

    @classmethod
    def of(cls, tx: Tx, parts: Sequence[Part]) -> "_Stored":
        table, item, chosen = records.Revision, records.Item, [part.revision for part in parts]
        rows = {row.id: row for row in tx.session.scalars(select(table).where(table.id.in_(chosen)))}
        keys = {row.id: row.key for row in tx.session.execute(
            select(item.id, item.key).where(item.id.in_([part.item for part in parts])))}
        texts = [sha for row in rows.values() for sha in (row.meta, row.body)]
        return cls(keys, rows, ledger.parents_of(tx.session, chosen), blobs.reader(tx.session, texts))

    def looked_at(self, tx: Tx, part: Part) -> tuple[list[str], list[str]]:
        """What is wrong with a part, and what of it was erased."""
        key, row = self.keys.get(part.item, part.item.hex), self.rows.get(part.revision)
        if row is None or row.item_id != part.item:
            return [f"The revision {part.revision.hex()[:SHORT]} of {key} is not in this library."], []
        problems = []
        if ledger.revision_of(row, self.parents.get(row.id, ())).id != row.id:
            problems.append(f"The revision {part.revision.hex()[:SHORT]} of {key} is changed.")
        try:
            said = [self.read(sha) for sha in (row.meta, row.body)]
            gone = [file.name for file in drafts.read(*said).attachments if not attachments.is_here(tx, file.digest)]
        except (ToolkitError, ValueError) as error:
            return [*problems, f"{key}: {error}"], []
        return problems, [", ".join([key, *gone])] if None in said or gone else []
