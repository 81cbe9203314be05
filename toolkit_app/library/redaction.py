"""Erasing personal data: an act that empties the texts of some revisions. The hashes stay, so every chain still verifies.

What is erased is decided by the acts alone: so it is erased wherever they arrive, and stays so when an older copy is taken in.
"""

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import select, update

from toolkit_app.errors import ToolkitError
from toolkit_app.library import backup, ballots, blobs, database, drafts, ledger, projections, reading, records, snapshots
from toolkit_app.library.canonical import as_key, encode
from toolkit_app.library.soundness import digest
from toolkit_app.library.store import NOBODY, Library, Tx
from toolkit_app.text import sections

REDACT = "redact"
#: What can go of a revision: its text; its title with all details and the files that only it has; the note on the change.
TEXT, DETAILS, NOTE = PARTS = ("text", "details", "note")
_SHORT = 12


@dataclass(frozen=True)
class Redacted:
    """What an erasure did: the revisions, how many texts and files were emptied, and the revisions whose title and fields stay.

    They stay where a revision that was not named has the very same ones.
    """

    key: str
    revisions: tuple[str, ...]
    texts: int
    files: int
    kept: tuple[str, ...]


@dataclass(frozen=True)
class Doomed:
    """What of one revision would be erased: ``note`` as it is, names of files, and where ``text`` and ``details`` say so, its
    text of ``size`` bytes and its title with all details.

    ``shared``: title and details were to go and stay, because a revision that was not named has the very same. ``empty``:
    nothing of it is left already.
    """

    revision: str
    title: str
    size: int
    note: str
    files: tuple[str, ...]
    text: bool
    details: bool
    shared: bool
    empty: bool


@dataclass(frozen=True)
class Plan:
    """What an erasure would take, revision by revision, newest first; how many texts and files that are."""

    key: str
    doomed: tuple[Doomed, ...]
    texts: int
    files: int


@dataclass(frozen=True)
class _Reach:
    item: uuid.UUID
    key: str
    gone: Sequence[Any]
    shared: Collection[bytes]
    texts: Collection[bytes]
    files: Collection[bytes]


def _reach(tx: Tx, key: str, revisions: Sequence[str], parts: Mapping[str, Collection[str]]) -> _Reach:
    """What an erasure of these revisions, and of these parts of others, empties. Raises as ``redact``, but for the reason."""
    found = reading.stored(tx, key)
    wanted = {reading.resolve(tx, found.id, one): set(PARTS) for one in revisions}
    for one, some in parts.items():
        wanted.setdefault(reading.resolve(tx, found.id, one), set()).update(some)
    rows = _rows(tx, found.id)
    going = {part: [row for row in rows if part in wanted.get(row.id, ())] for part in PARTS}
    _check(tx, found, wanted, going[TEXT], rows)
    named = {row.id for row in going[DETAILS]}
    staying = {row.meta for row in rows if row.id not in named}
    texts = {row.body for row in going[TEXT]} | {row.meta for row in going[DETAILS]} - staying
    texts |= {row.note for row in going[NOTE] if row.note}
    files = _files(tx, [row.meta for row in going[DETAILS] if row.meta not in staying], named)
    return _Reach(found.id, found.key, [row for row in rows if row.id in wanted],
                  {row.id for row in going[DETAILS] if row.meta in staying}, texts, files)


def plan(tx: Tx, key: str, revisions: Sequence[str], *, parts: Mapping[str, Collection[str]] = MappingProxyType({})) -> Plan:
    """What erasing would take; nothing is changed. Raises as ``redact``, but for the reason."""
    reach = _reach(tx, key, revisions, parts)
    content = {sha: blobs.content(tx.session, sha) for row in reach.gone for sha in (row.body, row.meta, row.note) if sha}
    doomed = []
    for row in sorted(reach.gone, key=lambda row: (row.hlc, row.id), reverse=True):
        draft = drafts.read(content[row.meta], content[row.body])
        note = content[row.note] if row.note in reach.texts else None
        files = tuple(file.name for file in draft.attachments if bytes.fromhex(file.digest) in reach.files)
        doomed.append(Doomed(
            row.id.hex(), draft.title, len(content[row.body] or b""), (note or b"").decode(errors="replace"), files,
            row.body in reach.texts, row.meta in reach.texts, row.id in reach.shared,
            empty=all(content[sha] is None for sha in (row.body, row.meta, row.note) if sha in reach.texts)))
    there = sum(content[sha] is not None for sha in reach.texts)
    return Plan(reach.key, tuple(doomed), there, len(reach.files))


def redact(tx: Tx, key: str, revisions: Sequence[str], why: str, *,
           parts: Mapping[str, Collection[str]] = MappingProxyType({})) -> Redacted:
    """Erases the texts, metadata, notes and files of some revisions of an item, where no other revision shares them.

    Of the revisions in ``parts`` only these parts (of ``PARTS``) go. Raises
    ToolkitError when a revision is unknown or current, when its text stands in a revision that was not named (naming that), when
    no reason is given, and when nothing is left to erase. Call ``sweep`` when the transaction has ended.
    """
    reason = sections.normalise(why).strip()
    if not reason:
        raise ToolkitError("The reason for the erasure is missing.", "Say why, without repeating what is erased.")
    reach = _reach(tx, key, revisions, parts)
    named = _sorted(row.id for row in reach.gone)
    stamp = tx.stamp()
    data = {"revisions": named, "blobs": _sorted(reach.texts), "files": _sorted(reach.files)}
    ledger.add_act(tx.session, ledger.Act(
        REDACT, tx.author or NOBODY, tx.library.replica, stamp.hlc, stamp.at, item=reach.item,
        content=blobs.put(tx.session, encode({"note": reason})), data=data))
    emptied = _empty(tx, reach.texts, reach.files)
    if not any(emptied):
        raise ToolkitError("Nothing of these revisions of {key} is left to erase.", "Nothing was changed.", key=reach.key)
    projections.project(tx, [reach.item])
    return Redacted(reach.key, tuple(named), *emptied, tuple(_sorted(reach.shared)))


def subject(tx: Tx, key: str) -> tuple[uuid.UUID, str]:
    """The identity and the key of an item, or of a round, whose acts can be erased too. Raises ToolkitError for neither."""
    round = ballots.named(tx.session, key)
    if round is not None:
        return round, as_key(key)
    found = reading.stored(tx, key)
    return found.id, found.key


def redact_acts(tx: Tx, key: str, acts: Sequence[bytes], why: str) -> Redacted:
    """Erases what was said in some acts about an item or a round, such as a comment with its answer; that they were made stays.

    Raises ToolkitError when no reason is given and when nothing is left to erase. Call ``sweep`` when the transaction has ended.
    """
    about, name = subject(tx, key)
    reason = sections.normalise(why).strip()
    if not reason:
        raise ToolkitError("The reason for the erasure is missing.", "Say why, without repeating what is erased.")
    table = records.Act
    texts = {sha for sha in tx.session.scalars(select(table.content).where(table.id.in_(acts), table.item_id == about)) if sha}
    stamp = tx.stamp()
    data = {"revisions": [], "blobs": _sorted(texts), "files": [], "acts": _sorted(acts)}
    ledger.add_act(tx.session, ledger.Act(
        REDACT, tx.author or NOBODY, tx.library.replica, stamp.hlc, stamp.at, item=about,
        content=blobs.put(tx.session, encode({"note": reason})), data=data))
    emptied = _empty(tx, texts, ())
    if not any(emptied):
        raise ToolkitError("Nothing of these acts on {key} is left to erase.", "Nothing was changed.", key=name)
    tx.touched.add(name)
    return Redacted(name, (), *emptied, ())


def _rows(tx: Tx, item: uuid.UUID) -> Sequence[Any]:
    table = records.Revision
    return tx.session.execute(select(table.id, table.body, table.meta, table.note, table.hlc).where(table.item_id == item)).all()


def _sorted(shas: Iterable[bytes]) -> list[str]:
    return sorted(sha.hex() for sha in shas)


def _check(tx: Tx, found: Any, named: Collection[bytes], going: Sequence[Any], rows: Sequence[Any]) -> None:
    """Whether these revisions can be named, and the texts of those that are ``going`` can go."""
    if not named:
        raise ToolkitError("No revision was chosen.", "Choose revisions from the history of {key}.", key=found.key)
    heads = set(tx.session.scalars(select(records.ItemHead.revision_id).where(records.ItemHead.item_id == found.id)))
    if heads & set(named):
        raise ToolkitError("The newest text of {key} is not erased.", "Save it without the personal data first, and erase the "
                           "revisions before.", key=found.key)
    bodies = {row.body for row in going}
    same = [row.id.hex()[:_SHORT] for row in rows if row.body in bodies and row not in going]
    if same:
        raise ToolkitError("The same text stands in other revisions of {key}: {revisions}.",
                           "Name them too. If one of them is the newest, save the text without the personal data first.",
                           key=found.key, revisions=", ".join(same))


def _files(tx: Tx, metas: Iterable[bytes], named: Collection[bytes]) -> set[bytes]:
    """The files that only the named revisions use."""
    wanted = {file for meta in set(metas) for file in _attached(blobs.content(tx.session, meta))}
    if not wanted:
        return wanted
    table = records.Revision
    for sha in tx.session.scalars(select(table.meta).where(table.id.not_in(named)).distinct()):
        wanted -= _attached(blobs.content(tx.session, sha))
    return wanted


def _attached(meta: bytes | None) -> set[bytes]:
    return {bytes.fromhex(file.digest) for file in drafts.read(meta, b"").attachments}


def _empty(tx: Tx, texts: Collection[bytes], files: Collection[bytes]) -> tuple[int, int]:
    emptied = blobs.erase(tx.session, texts)
    table = records.FileChunk
    there = set(tx.session.scalars(select(table.sha).where(table.sha.in_(files), table.data.is_not(None)).distinct()))
    tx.session.execute(update(table).where(table.sha.in_(there)).values(data=None))
    return emptied, len(there)


def check(data: Mapping[str, Any]) -> None:
    """Raises ValueError, TypeError or KeyError when the data of an act are those of no erasure."""
    for part in (data["revisions"], data["blobs"], data["files"], data.get("acts", [])):
        for sha in part:
            digest(sha)


def named(tx: Tx) -> tuple[set[bytes], set[bytes]]:
    """The texts and the files that the acts of this library erase.

    A text only if it belongs to a revision or an act that the act names, of the item that it speaks of: no act reaches further.
    """
    texts, files = set(), set()
    act, table = records.Act, records.Revision
    for row in tx.session.execute(select(act.item_id, act.data).where(act.kind == REDACT)):
        revisions = {digest(sha) for sha in row.data["revisions"]}
        own = {sha for one in tx.session.execute(select(table.body, table.meta, table.note).where(
            table.item_id == row.item_id, table.id.in_(revisions))) for sha in one}
        acts = {digest(sha) for sha in row.data.get("acts", [])}
        # an erasure itself cannot be erased: its reason is what is left to tell
        said = select(act.content).where(act.item_id == row.item_id, act.id.in_(acts), act.kind != REDACT)
        own |= set(tx.session.scalars(said))
        texts |= {digest(sha) for sha in row.data["blobs"]} & own
        files |= {digest(sha) for sha in row.data["files"]}
    return texts, files


def carry_out(tx: Tx) -> bool:
    """Empties what the acts of this library erase and what is still there; whether there was anything. After records came in."""
    return any(_empty(tx, *named(tx)))


def sweep(library: Library) -> bool:
    """Makes the file anew, so that nothing of what was erased stays in its free places. False when another program reads it.

    What was opened at an edition goes as well.
    """
    gone = snapshots.forget(library)
    connection = database.connect(library.path)
    try:
        with database.told(library.path):
            connection.execute("VACUUM")
    except ToolkitError:
        return False
    finally:
        connection.close()
    return gone


def remains(library: Library) -> tuple[Path, ...]:
    """The library's own backups, made before: they hold what was erased until they are deleted."""
    return tuple(backup.in_folder(backup.folder_of(library)))
