"""Proof that nothing was lost: every record read and hashed again, every projection computed again, every backup opened."""

import contextlib
import hashlib
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import String, cast, exc, func, select, union

from toolkit_app.errors import ToolkitError
from toolkit_app.library import backup, ballots, blobs, canonical, commenting, drafts, ledger, projections, records, redaction
from toolkit_app.library.progress import Progress
from toolkit_app.library.store import Library, Tx

_BATCH = 200
# what a changed byte in a column does to its reading: no identity, no JSON, no UTF-8
_UNREADABLE = (ValueError, TypeError, KeyError, exc.DBAPIError, ToolkitError)


@dataclass(frozen=True)
class Report:
    """What was found: every problem as an error that is not raised, and how much was read."""

    problems: tuple[ToolkitError, ...]
    records: int
    items: int
    backups: int
    erased: int = 0

    @property
    def ok(self) -> bool:
        """Whether all is good."""
        return not self.problems

    @property
    def lines(self) -> tuple[str, ...]:
        """The problems in English."""
        return tuple(str(problem) for problem in self.problems)

    @property
    def summary(self) -> str:
        """One line on the whole, in English."""
        found = ", ".join((_counted(self.records, "record"), _counted(self.items, "item"), _counted(self.backups, "backup"),
                           *((f"{self.erased:,} erased",) if self.erased else ())))
        return f"verify: {found}: {_counted(len(self.problems), 'problem') if self.problems else 'all good'}"


@dataclass
class _Check:
    library: Library
    problems: list[ToolkitError] = field(default_factory=list)
    records: int = 0
    items: int = 0
    backups: int = 0
    attached: set[tuple[bytes, bytes]] = field(default_factory=set)  # digests of files, and of the metadata that name them
    empty: dict[bytes, str] = field(default_factory=dict)  # texts and files without content

    def found(self, what: str, **values: object) -> None:
        """One more problem."""
        self.problems.append(ToolkitError(what, "", **values))

    def report(self) -> Report:
        return Report(tuple(self.problems), self.records, self.items, self.backups, len(self.empty))


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def verify(library: Library) -> Iterator[Progress | Report]:
    """Checks the whole library and yields how far it is; what it yields last is the Report. Nothing is changed.

    Reads in short transactions, so that others can save meanwhile. Whatever is damaged is a line of the report and no error.
    """
    check = _Check(library)
    backups = backup.in_folder(backup.folder_of(library))
    total, done = _size(library) + len(backups), 0
    for step, what in ((_database, "Database"), (_texts, "Texts"), (_files, "Files"), (_revisions, "Revisions"), (_acts, "Acts"),
                       (_strangers, "Records"), (_items, "Items"), (_people, "People"), (_comments, "Acts"),
                       (_rounds, "Rounds"), (_erased, "Acts")):
        for number in _guarded(step, check):
            done = min(done + number, total)
            yield Progress(done, total, what)
    for path in backups:
        try:
            backup.check(path)
        except ToolkitError as error:
            check.found("The backup {name} does not open: {error}", name=path.name, error=error)
        check.backups += 1
        done = min(done + 1, total)
        yield Progress(done, total, "Backups")
    yield check.report()


def _size(library: Library) -> int:
    tables = (records.Blob, records.FileChunk, records.Revision, records.Act, records.Stranger, records.Item)
    try:
        with library.read() as tx:
            return sum(tx.session.scalar(select(func.count()).select_from(table)) or 0 for table in tables)
    except ToolkitError:
        return 0


def _guarded(step: Callable[[_Check], Iterator[int]], check: _Check) -> Iterator[int]:
    """One step; where the file is so damaged that the step cannot go on, that is a problem and not the end."""
    try:
        yield from step(check)
    except _UNREADABLE as error:
        check.found("Not all could be read: {error}", error=error)


def _database(check: _Check) -> Iterator[int]:
    with check.library.read() as tx:
        found = [str(row[0]) for row in tx.session.connection().exec_driver_sql("PRAGMA integrity_check")]
    if found != ["ok"]:
        for line in found:
            check.found("The database is damaged: {error}", error=line)
    yield 0
    with check.library.read() as tx:
        lost = list(tx.session.connection().exec_driver_sql("PRAGMA foreign_key_check"))
    for row in lost:
        check.found("A row of “{table}” names one of “{other}” that is missing.", table=row[0], other=row[2])
    yield 0


def _each(check: _Check, table: Any, number: Any, look: Callable[[Tx, Any], None],
          prepare: Callable[[Tx, Sequence[int]], None] = lambda tx, numbers: None) -> Iterator[int]:
    """Looks at every row of a table, in batches that each are a transaction; a row that cannot be read is named."""
    last, name = -1, table.__tablename__
    while True:
        with check.library.read() as tx:
            numbers = tx.session.scalars(select(number).where(number > last).order_by(number).limit(_BATCH)).all()
            prepare(tx, numbers)
            for one, row in _rows(tx, table, number, numbers):
                try:
                    look(tx, tx.session.get_one(table, one) if row is None else row)
                except _UNREADABLE as error:
                    check.found("Row {number} of “{table}” is changed or damaged: {error}", number=one, table=name,
                                error=_short(error))
        if not numbers:
            return
        last = numbers[-1]
        check.records += len(numbers)
        yield len(numbers)


def _rows(tx: Tx, table: Any, number: Any, numbers: Sequence[int]) -> list[tuple[int, Any]]:
    """The rows of these numbers; None for all of them when one of them cannot be read: then they are read one by one."""
    try:
        return list(zip(numbers, tx.session.scalars(select(table).where(number.in_(numbers)).order_by(number)), strict=True))
    except _UNREADABLE:
        return [(one, None) for one in numbers]


def _short(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).splitlines()[0]


def _texts(check: _Check) -> Iterator[int]:
    def look(tx: Tx, row: records.Blob) -> None:
        try:
            raw = blobs.whole(tx.session, row)
        except ToolkitError:
            check.found("The text {name} is changed or damaged. Items that use it: {keys}.", name=row.sha.hex()[:12],
                        keys=_users(tx, row.sha))
            return
        if raw is None:
            check.empty[row.sha] = "text"
        if raw is not None and b'"attachments":[{' in raw:
            with contextlib.suppress(ValueError):  # a body that happens to hold these letters
                files = drafts.read(raw[blobs.SALT:], b"").attachments
                check.attached.update((bytes.fromhex(file.digest), row.sha) for file in files)

    return _each(check, records.Blob, records.Blob.id, look)


def _users(tx: Tx, sha: bytes) -> str:
    table = records.Revision
    uses = select(table.item_id).where((table.body == sha) | (table.meta == sha) | (table.note == sha))
    keys = tx.session.scalars(select(records.Item.key).where(records.Item.id.in_(uses)).order_by(records.Item.key)).all()
    return ", ".join(keys) or "–"


def _files(check: _Check) -> Iterator[int]:
    table = records.FileChunk
    with check.library.read() as tx:
        there = set(tx.session.scalars(select(table.sha).distinct()))
    for sha in sorted(there):
        with check.library.read() as tx:
            numbers = tx.session.scalars(select(table.n).where(table.sha == sha).order_by(table.n)).all()
        whole, erased = hashlib.sha256(), False
        for n in numbers:
            with check.library.read() as tx:
                data = tx.session.scalar(select(table.data).where(table.sha == sha, table.n == n))
            erased = erased or data is None
            whole.update(data or b"")
            check.records += 1
            yield 1
        if erased:
            check.empty[sha] = "file"
        if not erased and (whole.digest() != sha or list(numbers) != list(range(len(numbers)))):
            check.found("The attached file {name} is changed or damaged.", name=sha.hex()[:12])
    with check.library.read() as tx:
        for sha, meta in sorted(check.attached):
            if sha not in there:
                check.found("The attached file {name} is missing. Items that use it: {keys}.", name=sha.hex()[:12],
                            keys=_users(tx, meta))


def _revisions(check: _Check) -> Iterator[int]:
    parents: dict[bytes, list[bytes]] = {}

    def prepare(tx: Tx, numbers: Sequence[int]) -> None:
        link = records.RevisionParent
        parents.clear()
        for row in tx.session.execute(
                select(link.revision_id, link.parent_id).join(records.Revision, records.Revision.id == link.revision_id)
                .where(records.Revision.n.in_(numbers)).order_by(link.ord)):
            parents.setdefault(row.revision_id, []).append(row.parent_id)

    def look(tx: Tx, row: records.Revision) -> None:
        if ledger.revision_of(row, tuple(parents.get(row.id, ()))).id != row.id:
            check.found("The revision {name} of {key} is changed.", name=row.id.hex()[:12], key=_key(tx, row.item_id))

    return _each(check, records.Revision, records.Revision.n, look, prepare)


def _key(tx: Tx, item: uuid.UUID) -> str:
    return tx.session.scalar(select(records.Item.key).where(records.Item.id == item)) or item.hex


def _acts(check: _Check) -> Iterator[int]:
    def look(tx: Tx, row: records.Act) -> None:
        said = ledger.Act.read(canonical.decode(row.raw))
        kept = (row.kind, row.author, row.replica, row.hlc, row.at, row.item_id, row.revision_id, row.about, row.content,
                row.data)
        hashed = (said.kind, said.author, said.replica, said.hlc, said.at, said.item, said.revision, said.about, said.content,
                  said.data)
        if not ledger.act_bytes_match(row) or kept != hashed:
            key = _key(tx, row.item_id) if row.item_id else "–"
            check.found("The act {name} ({kind}) on {key} is changed.", name=row.id.hex()[:12], kind=row.kind, key=key)

    return _each(check, records.Act, records.Act.n, look)


def _strangers(check: _Check) -> Iterator[int]:
    def look(tx: Tx, row: records.Stranger) -> None:
        if canonical.sha256(row.raw) != row.id:
            check.found("The record {name} is changed.", name=row.id.hex()[:12])

    return _each(check, records.Stranger, records.Stranger.n, look)


def _items(check: _Check) -> Iterator[int]:
    """Computes every projection anew, aside, and compares."""
    of_records, shown = cast(records.Revision.item_id, String), cast(records.Item.id, String)
    with check.library.read() as tx:
        ids = sorted(str(name) for name in tx.session.scalars(union(select(of_records), select(shown))))
        logged = {str(name) for name in tx.session.scalars(select(cast(records.ChangeLog.item_id, String)))}
    for start in range(0, len(ids), _BATCH):
        batch = ids[start:start + _BATCH]
        with check.library.read() as tx:
            stored, content = _stored(tx, batch), _content(tx, batch)
            for name in batch:
                try:
                    _compare(check, tx, uuid.UUID(name), stored, content)
                except _UNREADABLE as error:
                    check.found("What is shown of the item {name} cannot be computed: {error}", name=name, error=_short(error))
                if name not in logged:
                    check.found("The item {name} is not in the log that the search follows.", name=name)
        check.items += len(batch)
        yield len(batch)


def _stored(tx: Tx, batch: Sequence[str]) -> dict[uuid.UUID, projections.Projected] | None:
    """What is kept of these items; None when something of it cannot be read: then each is read alone."""
    try:
        return projections.stored(tx.session, [uuid.UUID(name) for name in batch])
    except _UNREADABLE:
        return None


def _content(tx: Tx, batch: Sequence[str]) -> projections.Content | None:
    """What reads the texts of these items, the heads at once; None when one by one is the only way."""
    heads = select(records.Revision.meta, records.Revision.body).join(records.Item, records.Item.head == records.Revision.id)
    try:
        named = tx.session.execute(heads.where(records.Item.id.in_([uuid.UUID(name) for name in batch])))
        return blobs.reader(tx.session, {sha for row in named for sha in row})
    except _UNREADABLE:
        return None


def _compare(check: _Check, tx: Tx, item: uuid.UUID, kept: Mapping[uuid.UUID, projections.Projected] | None,
             content: projections.Content | None) -> None:
    computed = projections.compute(tx.session, item, content)
    stored = (projections.stored(tx.session, [item]) if kept is None else kept).get(item)
    if computed is None or stored is None:
        check.found("The item {key} has no records." if computed is None else "The item {key} is not shown in the lists.",
                    key=computed.item["key"] if computed else _key(tx, item))
        return
    names = sorted({name for name in computed.item if computed.item[name] != stored.item.get(name)}
                   | {name for name in ("heads", "facets", "links") if getattr(computed, name) != getattr(stored, name)})
    if names:
        check.found("What is shown of {key} differs from its records: {names}.", key=computed.item["key"], names=", ".join(names))


def _people(check: _Check) -> Iterator[int]:
    with check.library.read() as tx:
        computed, stored = projections.compute_people(tx.session), projections.stored_people(tx.session)
    for person in sorted({*computed, *stored}):
        if computed.get(person) != stored.get(person):
            check.found("What is shown of the person {name} differs from the records.", name=person.hex)
    yield 0


def _rounds(check: _Check) -> Iterator[int]:
    """Computes what stands of every round anew, and compares."""
    with check.library.read() as tx:
        rounds = ballots.every(tx.session)
    for one in rounds:
        with check.library.read() as tx:
            key = canonical.key_of(ballots.ROUND, one)
            try:
                names = ballots.problems(tx.session, one)
            except _UNREADABLE as error:
                check.found("What stands of the round {key} cannot be computed: {error}", key=key, error=_short(error))
                continue
        if names:
            check.found("What stands of the round {key} differs from its records: {names}.", key=key, names=", ".join(names))
        yield 0


def _comments(check: _Check) -> Iterator[int]:
    with check.library.read() as tx:
        items = sorted(commenting.commented(tx.session))
    for item in items:
        with check.library.read() as tx:
            computed, kept = commenting.compute(tx.session, [item]), commenting.stored(tx.session, [item])
        for act in sorted({*computed, *kept}):
            if computed.get(act) != kept.get(act):
                check.found("What is shown of the comment {name} differs from the records.", name=commenting.code(act))
    yield 0


def _erased(check: _Check) -> Iterator[int]:
    """What has no content was erased by an act; and what an act erases has no content."""
    with check.library.read() as tx:
        texts, files = redaction.named(tx)
        there = {*texts, *files} - set(check.empty)
        kept = sorted(tx.session.scalars(select(records.Blob.sha).where(records.Blob.sha.in_(there))))
    for sha in sorted(set(check.empty) - texts - files):
        check.found("The text {name} has lost its content, and no act erased it." if check.empty[sha] == "text" else
                    "The attached file {name} has lost its content, and no act erased it.", name=sha.hex()[:12])
    for sha in kept:
        check.found("The text {name} is still there, and an act erased it.", name=sha.hex()[:12])
    yield 0
