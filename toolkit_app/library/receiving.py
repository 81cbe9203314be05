"""Records that come from outside: each is checked on its own, then how they belong together, then they are added."""

import hashlib
import uuid
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import aliased

from toolkit_app.errors import ToolkitError
from toolkit_app.library import (
    ballots,
    blobs,
    canonical,
    clock,
    commenting,
    drafts,
    editions,
    imports,
    ledger,
    overrides,
    projections,
    records,
    redaction,
    soundness,
)
from toolkit_app.library.progress import Progress
from toolkit_app.library.store import Tx

NOTHING = "Nothing was read in. Ask for the file again."
Told = Callable[[Progress], object]
_STEP = 100
_HELD = 64 << 20  # bytes of blobs that may wait for the record that names them
_PIECE = 1 << 20  # bytes of a piece of a file


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


class Receiver:
    """Adds records to a library within one transaction. ``take`` each of them, then ``finish``; an error undoes all."""

    def __init__(self, tx: Tx) -> None:
        self._tx, self._session = tx, tx.session
        # blobs wait for the revision that names them: then it is known which text they are an edit of
        self._waiting: dict[bytes, bytes | int] = {}
        self._held = 0
        self._files: set[bytes] = set()
        self._items: set[uuid.UUID] = set()
        self._rounds: set[uuid.UUID] = set()
        self._commented: set[uuid.UUID] = set()
        self._people = False
        self.erased = False  # whether an erasure arrived: then the file is to be swept when the transaction has ended
        self._new: Counter[str] = Counter()
        self._before = tx.session.scalar(select(func.max(records.Revision.n))) or 0
        self._horizon = clock.horizon(clock.now())

    def take(self, kind: str, record: Mapping[str, Any]) -> None:
        """Adds one record, as ``ndjson`` describes them, that is not here yet.

        Raises ValueError, TypeError or KeyError with the reason when it is not sound.
        """
        known = {"blob": self._blob, "file": self._file, "revision": self._revision, "act": self._act}
        known.get(kind, self._stranger)(record)

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
        if act.kind == projections.TRANSITION:
            soundness.name(act.data.get("to"))
            if not all(isinstance(one, str) for one in act.data.get("after", ())):
                raise ValueError("it does not say which transitions it follows")
        if act.kind == editions.EDITION:
            editions.check(act.data)
        if act.kind in commenting.KINDS:
            commenting.check(act, content)
            self._commented.update(filter(None, (act.item,)))
        if act.kind == redaction.REDACT:
            redaction.check(act.data)
        if act.kind in ballots.KINDS:
            ballots.check(act, content)
        if act.kind == overrides.OVERRIDE:
            overrides.check(act)
        if act.kind in imports.KINDS:
            imports.check(act)
        if ledger.add_act(self._session, act):
            self._new["act"] += 1
            self._new["ahead"] += act.hlc > self._horizon
            if act.item:
                (self._rounds if act.kind in ballots.KINDS else self._items).add(act.item)

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

    def finish(self, told: Told) -> Counts:
        """Adds what still waits, checks how the records belong together, and projects the items they speak of.

        Raises ToolkitError when a file is not whole, a history is mixed up, or two items have one key.
        """
        self._keep_waiting()
        for sha in self._files:
            self._check_file(sha)
        self._check_families()
        self.erased = redaction.carry_out(self._tx)
        items = sorted(self._items)
        for done, item in enumerate(items):
            if done % _STEP == 0:
                told(Progress(done, len(items), "Items"))
            projections.project(self._tx, [item])
        commenting.project(self._session, self._commented)
        if self._people:
            projections.project_people(self._tx)
        ballots.project(self._session, sorted(self._rounds))
        return Counts(self._new["revision"], self._new["act"], self._new["blob"], self._new["file"], self._new["stranger"],
                      len(items), self._new["ahead"])

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
            raise ToolkitError("The attached file {digest} is not whole.", NOTHING, digest=sha.hex()[:12])

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
            raise ToolkitError("The revision {revision} does not belong to the history it is in.", NOTHING,
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
