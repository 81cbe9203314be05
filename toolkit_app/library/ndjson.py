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
import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import Session

from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, canonical, ledger, records, redaction
from toolkit_app.library.progress import Progress
from toolkit_app.library.receiving import NOTHING, Counts, Receiver, Told
from toolkit_app.library.store import Library

__all__ = ["Counts", "read_in", "write_out"]

FORMAT = "toolkit-records"
VERSION = 1
_BATCH = 200
_STEP = 100
_LONGEST = 3 * blobs.LARGEST  # bytes of a line: a text of the largest size with many of its characters escaped


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
            header = ledger.revision_of(row, ledger.parents(session, row.id)).header()
            self._line({"record": "revision", "id": row.id.hex(), "header": header})

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
        receiver = Receiver(tx)
        counts = _Reader(stream).everything(receiver, told)
    if receiver.erased:
        redaction.sweep(library)
    return counts


class _Reader:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._line = 0

    def everything(self, receiver: Receiver, told: Told) -> Counts:
        expected = self._header()
        while (record := self._next()) is not None:
            kind = record.get("record")
            if not isinstance(kind, str):
                raise self._wrong("Line {line} is not a record.")
            try:
                receiver.take(kind, record)
            except (ValueError, TypeError, KeyError) as error:
                raise self._wrong("Line {line} is not a sound record of kind “{kind}”: {reason}.", kind=kind[:40],
                                  reason=error) from error
            if self._line % _STEP == 0:
                told(Progress(self._line, expected, "Records"))
        if self._line - 1 != expected:
            raise self._wrong("The records end at line {line}; {expected} were to follow the first.", expected=expected)
        return receiver.finish(told)

    def _wrong(self, what: str, **values: object) -> ToolkitError:
        return ToolkitError(what, NOTHING, line=self._line, **values)

    def _next(self) -> dict[str, Any] | None:
        line = self._stream.readline(_LONGEST + 1)
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

    def _header(self) -> int:
        header = self._next()
        if header is None or header.get("format") != FORMAT:
            raise ToolkitError("This is not a file of records.", "Choose a file written by “toolkit records out”.")
        version, expected = header.get("version"), header.get("records")
        if not isinstance(version, int) or version > VERSION:
            raise ToolkitError("These records are of a newer version ({version}) than this program knows.",
                               "Install the newest version of the program. Nothing was read in.", version=version)
        if not isinstance(expected, int) or isinstance(expected, bool):
            raise self._wrong("Line {line} does not say how many records follow.")
        return expected
