"""The two records that are hashed: revisions and acts. Headers hold identities, codes and digests, and no free text."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from toolkit_app.library import records
from toolkit_app.library.canonical import encode, sha256

_REVISION = b"toolkit-revision-1\0"
_ACT = b"toolkit-act-1\0"
_BIGGEST = (1 << 63) - 1
# built once: building a statement costs several times what running it does
_TABLE = records.Base.metadata.tables["revision"]
_REVISION_THERE = select(_TABLE.c.n).where(_TABLE.c.id == bindparam("wanted"))
_ADD_REVISION, _ADD_PARENTS = insert(_TABLE), insert(records.Base.metadata.tables["revision_parent"])
_ACTS = records.Base.metadata.tables["act"]
_ACT_THERE, _ADD_ACT = select(_ACTS.c.n).where(_ACTS.c.id == bindparam("wanted")), insert(_ACTS)
_PARENTS = (select(records.RevisionParent.parent_id).where(records.RevisionParent.revision_id == bindparam("revision"))
            .order_by(records.RevisionParent.ord))


@dataclass(frozen=True)
class Revision:
    """The header of a revision: which item, what it holds (digests), what it follows, and who made it, where, when."""

    item: uuid.UUID
    kind: str
    how: str
    body: bytes
    meta: bytes
    note: bytes | None
    parents: tuple[bytes, ...]
    author: uuid.UUID
    replica: uuid.UUID
    hlc: int
    at: str

    def header(self) -> dict[str, Any]:
        """The header as the JSON object that is hashed and written out."""
        return {"item": self.item.hex, "kind": self.kind, "how": self.how, "body": self.body.hex(), "meta": self.meta.hex(),
                "note": self.note.hex() if self.note else None, "parents": [parent.hex() for parent in self.parents],
                "author": self.author.hex, "replica": self.replica.hex, "hlc": self.hlc, "at": self.at}

    @property
    def id(self) -> bytes:
        """SHA-256 over the canonical bytes of the header."""
        return sha256(_REVISION + encode(self.header()))

    @staticmethod
    def read(header: Mapping[str, Any]) -> "Revision":
        """The revision of a header that came from outside. Raises ValueError when it is none."""
        names = {"item", "kind", "how", "body", "meta", "note", "parents", "author", "replica", "hlc", "at"}
        if set(header) != names or not isinstance(header["parents"], list):
            raise ValueError("not the header of a revision")
        return Revision(_uid(header["item"]), _code(header["kind"], 16), _code(header["how"], 12), _sha(header["body"]),
                        _sha(header["meta"]), _sha_or_none(header["note"]), tuple(_sha(one) for one in header["parents"]),
                        _uid(header["author"]), _uid(header["replica"]), _hlc(header["hlc"]), _code(header["at"], 24))


@dataclass(frozen=True)
class Act:
    """The header of an act. ``data`` holds codes and identities only; ``content`` is the blob of what was said.

    ``more`` keeps what a later program put into the header and this one does not know.
    """

    kind: str
    author: uuid.UUID
    replica: uuid.UUID
    hlc: int
    at: str
    item: uuid.UUID | None = None
    revision: bytes | None = None
    about: bytes | None = None
    content: bytes | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)

    def header(self) -> dict[str, Any]:
        """The header as the JSON object that is hashed and written out."""
        return {**self.more, "kind": self.kind, "item": self.item.hex if self.item else None,
                "revision": self.revision.hex() if self.revision else None, "about": self.about.hex() if self.about else None,
                "content": self.content.hex() if self.content else None, "data": dict(self.data), "author": self.author.hex,
                "replica": self.replica.hex, "hlc": self.hlc, "at": self.at}

    @cached_property
    def raw(self) -> bytes:
        """The canonical bytes of the header."""
        return encode(self.header())

    @cached_property
    def id(self) -> bytes:
        """SHA-256 over the canonical bytes of the header."""
        return sha256(_ACT + self.raw)

    @staticmethod
    def read(header: Mapping[str, Any]) -> "Act":
        """The act of a header that came from outside, unknown kinds and names included. Raises ValueError when it is none."""
        names = ("kind", "item", "revision", "about", "content", "data", "author", "replica", "hlc", "at")
        if any(name not in header for name in names) or not isinstance(header["data"], Mapping):
            raise ValueError("not the header of an act")
        return Act(_code(header["kind"], 20), _uid(header["author"]), _uid(header["replica"]), _hlc(header["hlc"]),
                   _code(header["at"], 24), None if header["item"] is None else _uid(header["item"]),
                   _sha_or_none(header["revision"]), _sha_or_none(header["about"]), _sha_or_none(header["content"]),
                   dict(header["data"]), {name: value for name, value in header.items() if name not in names})


def _uid(value: Any) -> uuid.UUID:
    if not isinstance(value, str) or len(value) != 32 or value != value.lower():
        raise ValueError("not an identity")
    return uuid.UUID(value)


def _sha(value: Any) -> bytes:
    if not isinstance(value, str) or len(value) != 64 or value != value.lower():
        raise ValueError("not a digest")
    return bytes.fromhex(value)


def _sha_or_none(value: Any) -> bytes | None:
    return None if value is None else _sha(value)


def _code(value: Any, longest: int) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= longest or not value.isascii():
        raise ValueError("not a code")
    return value


def _hlc(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _BIGGEST:
        raise ValueError("not a time")
    return value


def add_revision(session: Session, revision: Revision) -> bool:
    """Keeps a revision whose blobs are there. False when it was there already."""
    digest = revision.id
    if session.execute(_REVISION_THERE, {"wanted": digest}).first() is not None:
        return False
    session.execute(_ADD_REVISION, {
        "id": digest, "item_id": revision.item, "kind": revision.kind, "how": revision.how, "body": revision.body,
        "meta": revision.meta, "note": revision.note, "author": revision.author, "replica": revision.replica,
        "hlc": revision.hlc, "at": revision.at})
    if revision.parents:
        session.execute(_ADD_PARENTS, [
            {"revision_id": digest, "ord": place, "parent_id": parent} for place, parent in enumerate(revision.parents)])
    return True


def add_act(session: Session, act: Act) -> bool:
    """Keeps an act whose content is there. False when it was there already."""
    if session.execute(_ACT_THERE, {"wanted": act.id}).first() is not None:
        return False
    add_new_acts(session, [act])
    return True


def add_new_acts(session: Session, acts: Sequence[Act]) -> None:
    """Keeps acts of which none is there yet and whose contents are there, in this order."""
    if acts:
        session.execute(_ADD_ACT, [
            {"id": act.id, "kind": act.kind, "item_id": act.item, "revision_id": act.revision, "about": act.about,
             "content": act.content, "data": dict(act.data), "raw": act.raw, "author": act.author, "replica": act.replica,
             "hlc": act.hlc, "at": act.at} for act in acts])


def parents(session: Session, revision: bytes) -> tuple[bytes, ...]:
    """The digests of what a revision follows, in their order."""
    return tuple(session.scalars(_PARENTS, {"revision": revision}))


def parents_of(session: Session, revisions: Collection[bytes]) -> dict[bytes, tuple[bytes, ...]]:
    """``parents`` of each of some revisions, read with one query; a revision that follows nothing is left out."""
    table, found = records.RevisionParent, dict[bytes, tuple[bytes, ...]]()
    for child, parent in session.execute(select(table.revision_id, table.parent_id).where(table.revision_id.in_(revisions))
                                         .order_by(table.revision_id, table.ord)):
        found[child] = (*found.get(child, ()), parent)
    return found


def revision_of(row: records.Revision, parents: tuple[bytes, ...]) -> Revision:
    """The header of a stored revision and of what it follows."""
    return Revision(row.item_id, row.kind, row.how, row.body, row.meta, row.note, parents, row.author, row.replica, row.hlc,
                    row.at)


def act_bytes_match(row: records.Act) -> bool:
    """Whether the kept bytes of a stored act give its digest."""
    return sha256(_ACT + row.raw) == row.id
