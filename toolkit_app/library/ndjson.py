"""All records of a library as plain lines of JSON, written out and read in: the union of two libraries.

The first line is a header, ``{"format": "toolkit-records", "version": 1, "records": N}``, and N lines follow:

- ``{"record": "blob", "sha", "salt", "text"}``, or ``"data"`` (base64 of salt and content) where it is no text, or
  ``"erased": true`` with its ``"size"``; ``sha`` is the SHA-256 of salt and content;
- ``{"record": "file", "sha", "n", "data"}``: piece ``n`` of an attached file, ``sha`` that of the whole file;
- ``{"record": "revision" | "act", "id", "header"}``; ``id`` as ``ledger`` makes it;
- any other ``"record"``: of a later program, kept as it is and written out again.

A blob stands before the first record that names it. Two libraries with the same records write the same bytes.
"""

import base64
import hashlib
import json
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from sqlalchemy import func, insert, select, tuple_
from sqlalchemy.orm import Session, aliased

from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, canonical, clock, drafts, ledger, projections, records, soundness
from toolkit_app.library.progress import Progress
from toolkit_app.library.store import Library, Tx

FORMAT = "toolkit-records"
VERSION = 1
_BATCH = 200
_STEP = 100
_LONGEST = 3 * blobs.LARGEST  # bytes of a line: a text of the largest size with many of its characters escaped
_HELD = 64 << 20  # bytes of blobs that may wait for the record that names them
_PIECE = 1 << 20  # bytes of a piece of a file
_NOTHING = "Nothing was read in. Ask for the file again."
Told = Callable[[Progress], object]


@dataclass(frozen=True)
class Counts:
    """How many records were written out, or read in and new here. ``ahead``: made by a clock over a day in the future."""

    revisions: int = 0
    acts: int = 0
    blobs: int = 0
    chunks: int = 0
    strangers: int = 0
    items: int = 0
    ahead: int = 0

    @property
    def records(self) -> int:
        """All records together."""
        return self.revisions + self.acts + self.blobs + self.chunks + self.strangers


def write_out(library: Library, stream: BinaryIO, told: Told = lambda progress: None) -> Counts:
    """Writes every record to ``stream``, in an order that only the records decide. ``told`` hears how far it is.

    Other programs may save meanwhile: what they add after the start is left out. Raises ToolkitError when a text of the
    library is damaged, OSError when the stream cannot be written.
    """
    return _Writer(library, stream, told).everything()


class _Writer:
    def __init__(self, library: Library, stream: BinaryIO, told: Told) -> None:
        self._library, self._stream, self._told = library, stream, told
        self._written: set[bytes] = set()
        self._lines = 0
        with library.read() as tx:
            count = tx.session.scalar
            self._last = {table: count(select(func.max(table.n))) or 0
                          for table in (records.Revision, records.Act, records.Stranger)}
            self._last_blob = count(select(func.max(records.Blob.id))) or 0
            self._pieces = [(row.sha, row.n) for row in tx.session.execute(
                select(records.FileChunk.sha, records.FileChunk.n).order_by(records.FileChunk.sha, records.FileChunk.n))]
            revisions, acts, texts, chunks, strangers = (
                count(select(func.count()).select_from(table)) or 0
                for table in (records.Revision, records.Act, records.Blob, records.FileChunk, records.Stranger))
            self._counts = Counts(revisions, acts, texts, chunks, strangers,
                                  count(select(func.count(records.Revision.item_id.distinct()))) or 0)

    def everything(self) -> Counts:
        self._line({"format": FORMAT, "version": VERSION, "records": self._counts.records})
        self._told(Progress(0, self._counts.records, "Records"))
        self._revisions()
        self._acts()
        self._loose_blobs()
        self._files()
        self._strangers()
        self._told(Progress(self._counts.records, self._counts.records, "Records"))
        return self._counts

    def _line(self, record: Mapping[str, Any]) -> None:
        self._bytes(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode())

    def _bytes(self, line: bytes) -> None:
        self._stream.write(line + b"\n")
        self._lines += 1
        if self._lines % _STEP == 0:
            self._told(Progress(self._lines, self._counts.records, "Records"))

    def _blob(self, session: Session, sha: bytes) -> None:
        if sha in self._written:
            return
        self._written.add(sha)
        raw = blobs.salted(session, sha)
        if raw is None:
            size = session.scalar(select(records.Blob.size).where(records.Blob.sha == sha))
            self._line({"record": "blob", "sha": sha.hex(), "erased": True, "size": size})
            return
        try:
            text = raw[blobs.SALT:].decode()
            self._line({"record": "blob", "sha": sha.hex(), "salt": raw[:blobs.SALT].hex(), "text": text})
        except UnicodeDecodeError:
            self._line({"record": "blob", "sha": sha.hex(), "data": base64.b64encode(raw).decode()})

    def _rows(self, table: Any) -> Iterator[tuple[Session, Any]]:
        """The records of a table by clock and digest, in short transactions: a save elsewhere waits for one batch at most."""
        at = (-1, b"")
        while True:
            with self._library.read() as tx:
                rows = tx.session.scalars(
                    select(table).where(table.n <= self._last[table], tuple_(table.hlc, table.id) > at)
                    .order_by(table.hlc, table.id).limit(_BATCH)).all()
                for row in rows:
                    yield tx.session, row
            if not rows:
                return
            at = (rows[-1].hlc, rows[-1].id)

    def _revisions(self) -> None:
        for session, row in self._rows(records.Revision):
            for sha in (row.body, row.meta, row.note):
                if sha is not None:
                    self._blob(session, sha)
            self._line({"record": "revision", "id": row.id.hex(), "header": ledger.revision_of(session, row).header()})

    def _acts(self) -> None:
        for session, row in self._rows(records.Act):
            if row.content is not None:
                self._blob(session, row.content)
            # the kept bytes are what was hashed
            self._bytes(b'{"record":"act","id":"' + row.id.hex().encode() + b'","header":' + row.raw + b"}")

    def _loose_blobs(self) -> None:
        # what only records of a later program name
        with self._library.read() as tx:
            every = set(tx.session.scalars(select(records.Blob.sha).where(records.Blob.id <= self._last_blob)))
        for sha in sorted(every - self._written):
            with self._library.read() as tx:
                self._blob(tx.session, sha)

    def _files(self) -> None:
        table = records.FileChunk
        for sha, n in self._pieces:
            with self._library.read() as tx:
                data = tx.session.scalar(select(table.data).where(table.sha == sha, table.n == n))
            content: dict[str, Any] = {"erased": True} if data is None else {"data": base64.b64encode(data).decode()}
            self._line({"record": "file", "sha": sha.hex(), "n": n, **content})

    def _strangers(self) -> None:
        table = records.Stranger
        with self._library.read() as tx:
            ids = tx.session.scalars(select(table.id).where(table.n <= self._last[table]).order_by(table.id)).all()
        for sha in ids:
            with self._library.read() as tx:
                self._bytes(tx.session.scalars(select(table.raw).where(table.id == sha)).one())


def read_in(library: Library, stream: BinaryIO, told: Told = lambda progress: None) -> Counts:
    """Adds the records of ``stream`` that are not here yet, in one transaction, and gives the number of new ones.

    Raises ToolkitError naming the line, and keeps nothing, when a line is no JSON, a digest does not fit, a record cannot be
    shown here, or records are missing; and when an item of the file has the key of another item here.
    """
    with library.write() as tx:
        return _Reader(tx, told).everything(stream)


class _Reader:
    def __init__(self, tx: Tx, told: Told) -> None:
        self._tx, self._session, self._told = tx, tx.session, told
        self._line = 0
        # blobs wait for the revision that names them: then it is known which text they are an edit of
        self._waiting: dict[bytes, bytes | int] = {}
        self._held = 0
        self._files: set[bytes] = set()
        self._items: set[uuid.UUID] = set()
        self._people = False
        self._new: Counter[str] = Counter()
        self._before = tx.session.scalar(select(func.max(records.Revision.n))) or 0
        self._horizon = clock.horizon(clock.now())

    def everything(self, stream: BinaryIO) -> Counts:
        expected = self._header(stream)
        kinds = {"blob": self._blob, "file": self._file, "revision": self._revision, "act": self._act}
        while (record := self._next(stream)) is not None:
            kind = record.get("record")
            if not isinstance(kind, str):
                raise self._wrong("Line {line} is not a record.")
            try:
                kinds.get(kind, self._stranger)(record)
            except (ValueError, TypeError, KeyError) as error:
                raise self._wrong("Line {line} is not a sound record of kind “{kind}”: {reason}.", kind=kind[:40],
                                  reason=error) from error
            if self._line % _STEP == 0:
                self._told(Progress(self._line, expected, "Records"))
        if self._line - 1 != expected:
            raise self._wrong("The records end at line {line}; {expected} were to follow the first.", expected=expected)
        self._finish()
        return Counts(self._new["revision"], self._new["act"], self._new["blob"], self._new["file"], self._new["stranger"],
                      len(self._items), self._new["ahead"])

    def _wrong(self, what: str, **values: object) -> ToolkitError:
        return ToolkitError(what, _NOTHING, line=self._line, **values)

    def _next(self, stream: BinaryIO) -> dict[str, Any] | None:
        line = stream.readline(_LONGEST + 1)
        if not line:
            return None
        self._line += 1
        if len(line) > _LONGEST:
            raise self._wrong("Line {line} is longer than any record.")
        try:
            record = canonical.decode(line)
        except (ValueError, RecursionError) as error:
            raise self._wrong("Line {line} is not JSON as it must be: {reason}.", reason=str(error)[:120]) from error
        if not isinstance(record, dict):
            raise self._wrong("Line {line} is not a record.")
        return record

    def _header(self, stream: BinaryIO) -> int:
        header = self._next(stream)
        if header is None or header.get("format") != FORMAT:
            raise ToolkitError("This is not a file of records.", "Choose a file written by “toolkit records out”.")
        version, expected = header.get("version"), header.get("records")
        if not isinstance(version, int) or version > VERSION:
            raise ToolkitError("These records are of a newer version ({version}) than this program knows.",
                               "Install the newest version of the program. Nothing was read in.", version=version)
        if not isinstance(expected, int) or isinstance(expected, bool):
            raise self._wrong("Line {line} does not say how many records follow.")
        return expected

    def _blob(self, record: Mapping[str, Any]) -> None:
        sha = soundness.digest(record["sha"])
        if record.get("erased") is True:
            size = record["size"]
            if not isinstance(size, int) or size < 0:
                raise ValueError("no size")
            value: bytes | int = size
        else:
            value = _raw(record)
            if canonical.sha256(value) != sha:
                raise ValueError("its digest does not fit")
        if sha not in self._waiting and not self._has(sha):
            self._waiting[sha] = value
            self._held += value if isinstance(value, int) else len(value)
            if self._held > _HELD:
                self._keep_waiting()

    def _has(self, sha: bytes) -> bool:
        return self._session.scalar(select(records.Blob.id).where(records.Blob.sha == sha)) is not None

    def _keep_waiting(self) -> None:
        for sha in list(self._waiting):
            self._keep(sha, None)

    def _keep(self, sha: bytes, near: bytes | None) -> bytes | None:
        """Stores a blob that waits, and gives its content; a blob that is nowhere raises ValueError."""
        value = self._waiting.pop(sha, None)
        if value is None:
            if not self._has(sha):
                raise ValueError(f"the text {sha.hex()[:12]} that it names is missing")
            return blobs.content(self._session, sha)
        self._new["blob"] += 1
        if isinstance(value, int):
            self._held -= value
            self._session.execute(insert(records.Blob).values(sha=sha, codec=blobs.RAW, size=value, data=None))
            return None
        self._held -= len(value)
        blobs.put_salted(self._session, value, near=near)
        return value[blobs.SALT:]

    def _revision(self, record: Mapping[str, Any]) -> None:
        revision = ledger.Revision.read(soundness.value(record["header"]))
        if revision.id != soundness.digest(record["id"]):
            raise ValueError("its digest does not fit")
        if self._session.scalar(select(records.Revision.n).where(records.Revision.id == revision.id)) is not None:
            return
        soundness.name(revision.kind)
        soundness.moment(revision.at)
        near = self._session.execute(select(records.Revision.body, records.Revision.meta).where(
            records.Revision.id == revision.parents[0])).one_or_none() if revision.parents else None
        body = self._keep(revision.body, near.body if near else None)
        meta = self._keep(revision.meta, near.meta if near else None)
        note = self._keep(revision.note, None) if revision.note else None
        soundness.text(body)
        soundness.text(note)
        if meta is not None and canonical.encode(soundness.value(canonical.decode(meta))) != meta:
            raise ValueError("its metadata are not in canonical form")
        drafts.read(meta, body)
        ledger.add_revision(self._session, revision)
        self._new["revision"] += 1
        self._new["ahead"] += revision.hlc > self._horizon
        self._items.add(revision.item)

    def _act(self, record: Mapping[str, Any]) -> None:
        act = ledger.Act.read(soundness.value(record["header"]))
        if act.id != soundness.digest(record["id"]):
            raise ValueError("its digest does not fit")
        soundness.moment(act.at)
        content = self._keep(act.content, None) if act.content else None
        if act.kind == projections.PERSON:
            soundness.identity(act.data.get("person"))
            if content is not None and not isinstance(canonical.decode(content), dict):
                raise ValueError("it says nothing of a person")
            self._people = True
        if ledger.add_act(self._session, act):
            self._new["act"] += 1
            self._new["ahead"] += act.hlc > self._horizon
            if act.item:
                self._items.add(act.item)

    def _file(self, record: Mapping[str, Any]) -> None:
        sha, n = soundness.digest(record["sha"]), record["n"]
        data = None if record.get("erased") is True else soundness.binary(record["data"])
        if not isinstance(n, int) or isinstance(n, bool) or not 0 <= n < 1 << 31 or (data is not None and len(data) > _PIECE):
            raise ValueError("not a piece of a file")
        table = records.FileChunk
        if self._session.scalar(select(table.n).where(table.sha == sha, table.n == n)) is None:
            self._session.execute(insert(table).values(sha=sha, n=n, data=data))
            self._new["file"] += 1
            self._files.add(sha)

    def _stranger(self, record: Mapping[str, Any]) -> None:
        raw = canonical.encode(soundness.value(record))
        sha = canonical.sha256(raw)
        if self._session.scalar(select(records.Stranger.n).where(records.Stranger.id == sha)) is None:
            self._session.execute(insert(records.Stranger).values(id=sha, raw=raw))
            self._new["stranger"] += 1

    def _finish(self) -> None:
        self._keep_waiting()
        for sha in self._files:
            self._check_file(sha)
        self._check_families()
        items = sorted(self._items)
        for done, item in enumerate(items):
            if done % _STEP == 0:
                self._told(Progress(done, len(items), "Items"))
            projections.project(self._tx, [item])
        if self._people:
            projections.project_people(self._tx)

    def _check_file(self, sha: bytes) -> None:
        table = records.FileChunk
        numbers = self._session.scalars(select(table.n).where(table.sha == sha).order_by(table.n)).all()
        whole = hashlib.sha256()
        for place, n in enumerate(numbers):
            data = self._session.scalar(select(table.data).where(table.sha == sha, table.n == n))
            if place != n:
                break
            if data is None:
                return
            whole.update(data)
        if whole.digest() != sha:
            raise ToolkitError("The attached file {digest} is not whole.", _NOTHING, digest=sha.hex()[:12])

    def _check_families(self) -> None:
        """A revision follows revisions of its own item, and an item stays of one kind: its key is made of it."""
        child, parent = records.Revision, aliased(records.Revision)
        strange = self._session.execute(
            select(child.id).join(records.RevisionParent, records.RevisionParent.revision_id == child.id)
            .join(parent, parent.id == records.RevisionParent.parent_id)
            .where((child.n > self._before) | (parent.n > self._before), child.item_id != parent.item_id)).first()
        if strange is None:
            strange = self._session.execute(
                select(child.id).join(parent, parent.item_id == child.item_id)
                .where(child.n > self._before, child.kind != parent.kind)).first()
        if strange is not None:
            raise ToolkitError("The revision {revision} does not belong to the history it is in.", _NOTHING,
                               revision=strange.id.hex()[:12])


def _raw(record: Mapping[str, Any]) -> bytes:
    if "text" not in record:
        raw = soundness.binary(record["data"])
    else:
        salt, said = record["salt"], record["text"]
        if not isinstance(salt, str) or not isinstance(said, str) or len(salt) != 2 * blobs.SALT:
            raise ValueError("no salt or no text")
        raw = bytes.fromhex(salt) + said.encode()
    if len(raw) < blobs.SALT:
        raise ValueError("no salt")
    return raw
