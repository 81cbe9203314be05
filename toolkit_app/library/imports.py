"""What was taken in from files: items under identities reserved beforehand, and an act that says what belonged together.

So a whole import can be looked at later and taken back. Taking back deletes nothing: items go out of lists, earlier texts are
saved anew (``exchange/undoing.py``), and a further act says so. Headers name revisions and comments by their digests; the names
of files are in the blob.
"""

import uuid
from collections.abc import Container, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, drafts, ledger, people, reading, records, revisions
from toolkit_app.library.canonical import clean, decode, encode, key_of, uuid7
from toolkit_app.library.soundness import digest as sound_digest
from toolkit_app.library.store import NOBODY, Tx
from toolkit_app.library.values import Draft, Saved
from toolkit_app.text import folding

IMPORT, UNDONE = "import", "import_undone"
KINDS = frozenset((IMPORT, UNDONE))


@dataclass(frozen=True)
class Import:
    """An import as it was kept. ``id``, ``revisions`` and ``comments`` (their acts) are hex; ``undone``: it was taken back."""

    id: str
    at: str
    author: str
    source: str
    revisions: tuple[str, ...]
    comments: tuple[str, ...]
    undone: bool


def reserve(tx: Tx, kind: str, taken: Container[str] = ()) -> uuid.UUID:
    """A new identity whose key no item has and that is not among the keys ``taken``. Raises ToolkitError on an unknown kind."""
    kinds.kind(kind)
    while True:
        item = uuid7()
        key = key_of(kind, item)
        if key not in taken and not has_key(tx, key):
            return item


def has_key(tx: Tx, key: str) -> bool:
    """Whether an item of this library has the key, a retired one included."""
    return tx.session.scalar(select(records.Item.id).where(records.Item.key == key)) is not None


def make(tx: Tx, kind: str, item: uuid.UUID, draft: Draft, note: str = "") -> Saved:
    """Makes the item of a reserved identity. Statements get ids as in ``revisions.save``.

    Raises ToolkitError when the draft cannot be kept or the item is there.
    """
    if tx.session.get(records.Item, item) is not None or has_key(tx, key_of(kind, item)):
        raise ToolkitError("The item {key} is there already.", "Save it instead.", key=key_of(kind, item))
    cleaned, renumbered = revisions.with_ids(drafts.cleaned(draft))
    made = revisions.record(tx, item, kind, "import", cleaned, note=note)
    return Saved(key_of(kind, item), made.hex(), changed=True, apart=False, renumbered=renumbered)


def keep(tx: Tx, source: str, made: Sequence[str], comments: Sequence[str] = ()) -> str:
    """Keeps an act that says which revisions and comments (hex) came from ``source``, and gives its identity in hex."""
    stamp = tx.stamp()
    act = ledger.Act(IMPORT, tx.author or NOBODY, tx.library.replica, stamp.hlc, stamp.at,
                     content=blobs.put(tx.session, encode(clean({"source": source}))),
                     data={"revisions": list(made), "comments": list(comments)})
    ledger.add_act(tx.session, act)
    return act.id.hex()


def keep_undone(tx: Tx, one: Import) -> None:
    """Keeps the act that says that an import was taken back."""
    stamp = tx.stamp()
    ledger.add_act(tx.session, ledger.Act(UNDONE, tx.author or NOBODY, tx.library.replica, stamp.hlc, stamp.at,
                                          about=bytes.fromhex(one.id)))


def check(act: ledger.Act) -> None:
    """Raises ValueError, TypeError or KeyError when an act of these kinds that came from outside is not sound."""
    if act.kind == UNDONE:
        if act.about is None:
            raise ValueError("it does not say which import was taken back")
        return
    for name in ("revisions", "comments"):
        if not isinstance(act.data[name], list):
            raise TypeError("not a list of digests")
        for one in act.data[name]:
            sound_digest(one)


def imports(tx: Tx) -> tuple[Import, ...]:
    """Every import, the newest first."""
    table = records.Act
    acts = tx.session.scalars(select(table).where(table.kind == IMPORT).order_by(table.hlc.desc(), table.id)).all()
    undone = set(tx.session.scalars(select(table.about).where(table.kind == UNDONE)))
    names = people.names(tx, {(act.author, act.replica) for act in acts})
    return tuple(Import(act.id.hex(), act.at, names[act.author, act.replica], _source(tx, act.content),
                        tuple(map(str, act.data["revisions"])), tuple(map(str, act.data["comments"])), act.id in undone)
                 for act in acts)


def find(tx: Tx, wanted: str) -> Import:
    """The import whose identity begins so. Raises ToolkitError when there is none or more than one."""
    found = [one for one in imports(tx) if one.id.startswith(wanted.strip().lower())]
    if len(found) != 1 or len(wanted.strip()) < 6:
        raise ToolkitError("There is no single import {name}.", "See them with “toolkit import --list”.", name=wanted)
    return found[0]


def _source(tx: Tx, content: bytes | None) -> str:
    said = blobs.content(tx.session, content) if content else None
    return drafts.ERASED if said is None else str(decode(said).get("source", ""))


@dataclass(frozen=True)
class Standing:
    """What became of a revision: its item, what it followed (empty: it began the item), and whether it still is the text."""

    key: str
    title: str
    kind: str
    revision: str
    before: str
    current: bool
    retired: bool


def standing(tx: Tx, made: Sequence[str]) -> list[Standing]:
    """What became of revisions (hex), without those that are not here."""
    found = []
    for one in made:
        sha = bytes.fromhex(one)
        row = tx.session.execute(
            select(records.Item.key, records.Item.title, records.Item.kind, records.Item.head, records.Item.heads,
                   records.Item.retired)
            .join(records.Revision, records.Revision.item_id == records.Item.id)
            .where(records.Revision.id == sha)).one_or_none()
        if row is not None:
            before = ledger.parents(tx.session, sha)
            found.append(Standing(row.key, row.title, row.kind, one, before[0].hex() if before else "",
                                  row.head == sha and row.heads == 1, row.retired))
    return found


def titled(tx: Tx, kind: str, title: str, lang: str) -> tuple[str, ...]:
    """The keys of items of that kind and language, without retired ones, whose title is the same but for case and accents."""
    table = records.Item
    return tuple(tx.session.scalars(select(table.key).where(
        table.kind == kind, table.lang == lang, ~table.retired, table.title_order == folding.fold(" ".join(title.split())))))


def by_title(tx: Tx, title: str) -> str:
    """The key of the one item, no retired one, whose title is the same but for case and accents; empty for none or several."""
    table = records.Item
    found = tx.session.scalars(select(table.key).where(
        ~table.retired, table.title_order == folding.fold(" ".join(title.split()))).limit(2)).all()
    return found[0] if len(found) == 1 else ""


def holders(tx: Tx, digest: str) -> tuple[str, ...]:
    """The keys of items, without retired ones, to which the file of that SHA-256 (hex) is attached now."""
    sha = bytes.fromhex(digest)
    if tx.session.scalar(select(records.FileChunk.n).where(records.FileChunk.sha == sha).limit(1)) is None:
        return ()
    heads = select(records.Item.key, records.Revision.meta).join(
        records.Revision, records.Revision.id == records.Item.head).where(~records.Item.retired)
    keys = []
    for row in tx.session.execute(heads):
        said = blobs.content(tx.session, row.meta)
        if said is not None and digest.encode() in said:
            keys.append(row.key)
    return tuple(keys)


def same(tx: Tx, key: str, draft: Draft) -> bool:
    """Whether the newest text of an item is that of a draft."""
    return revisions.text_of(tx, reading.stored(tx, key).head).holds(drafts.cleaned(draft))

