"""Blobs: what a person wrote, behind 16 salt bytes, kept small as differences from an earlier version of the same text.

A star, not a chain: a keyframe and at most 16 differences, each directly from it. Reading one text takes two rows at most,
and a damaged difference costs one version.
"""

import secrets
from collections.abc import Callable, Collection, Iterable
from typing import Any

import zstandard
from sqlalchemy import Select, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from toolkit_app.errors import ToolkitError
from toolkit_app.library.canonical import sha256
from toolkit_app.library.records import Base, Blob

SALT = 16
LARGEST = 16 << 20  # bytes of one text (some 8,000 pages); more cannot be edited, searched or printed with patience
RAW, ZSTD, DELTA = 0, 1, 2
_STAR = 16
_LEVEL, _LEVEL_LARGE, _LARGE = 6, 1, 4 << 20
_TABLE = Base.metadata.tables["blob"]
_BASE = _TABLE.alias()
# built once: building a statement costs several times what running it does
_ALL = select(_TABLE.c.sha, *(table.c[name] for table in (_TABLE, _BASE) for name in ("codec", "size", "data"))).select_from(
    _TABLE.outerjoin(_BASE, _BASE.c.id == _TABLE.c.base_id))
_FIND = _ALL.where(_TABLE.c.sha == bindparam("wanted"))
_PLACE = select(_TABLE.c.id, _TABLE.c.base_id).where(_TABLE.c.sha == bindparam("wanted"))
_STARRED = select(func.count()).where(_TABLE.c.base_id == bindparam("frame"))
_FRAME = select(_TABLE.c.codec, _TABLE.c.size, _TABLE.c.data).where(_TABLE.c.id == bindparam("frame"))
_ADD = insert(_TABLE)


def put(session: Session, content: bytes, *, near: bytes | None = None, salt: bytes | None = None) -> bytes:
    """Keeps ``content`` and gives the SHA-256 of salt and content.

    ``near`` names the blob of an earlier version. The salt is random unless given, so that nobody can guess a short text
    from its digest. Raises ToolkitError when the content is larger than ``LARGEST``.
    """
    return put_salted(session, (salt or secrets.token_bytes(SALT)) + content, near=near)


def put_salted(session: Session, raw: bytes, *, near: bytes | None = None) -> bytes:
    """Keeps salt and content as they came from another library, once, and gives their SHA-256."""
    if len(raw) > LARGEST + SALT:
        raise ToolkitError("A text of {size} MB is too long: the limit is {limit} MB.",
                           "Divide it into several items, or attach it as a file.",
                           size=-((SALT - len(raw)) // (1 << 20)), limit=LARGEST >> 20)
    sha = sha256(raw)
    if session.execute(_PLACE, {"wanted": sha}).first() is None:
        codec, base, data = _packed(session, raw, near)
        session.execute(_ADD, {"sha": sha, "base_id": base, "codec": codec, "size": len(raw), "data": data})
    return sha


def _packed(session: Session, raw: bytes, near: bytes | None) -> tuple[int, int | None, bytes]:
    large = len(raw) > _LARGE
    if near is not None and not large:
        delta = _delta(session, raw, near)
        if delta is not None:
            return DELTA, *delta
    packed = zstandard.ZstdCompressor(level=_LEVEL_LARGE if large else _LEVEL).compress(raw)
    return (ZSTD, None, packed) if len(packed) < len(raw) else (RAW, None, raw)


def _delta(session: Session, raw: bytes, near: bytes) -> tuple[int, bytes] | None:
    found = session.execute(_PLACE, {"wanted": near}).one_or_none()
    if found is None:
        return None
    key = found.base_id or found.id
    if (session.scalar(_STARRED, {"frame": key}) or 0) >= _STAR:
        return None
    row = session.execute(_FRAME, {"frame": key}).one()
    if row.data is None or row.size > _LARGE:
        return None
    frame = _unpacked(row.codec, row.size, row.data, None)
    settings = zstandard.ZstdCompressionParameters.from_level(_LEVEL, source_size=len(raw), dict_size=len(frame))
    data = zstandard.ZstdCompressor(compression_params=settings, dict_data=_dictionary(frame)).compress(raw)
    return (key, data) if len(data) * 4 <= len(raw) else None


def _dictionary(frame: bytes) -> zstandard.ZstdCompressionDict:
    return zstandard.ZstdCompressionDict(frame, dict_type=zstandard.DICT_TYPE_RAWCONTENT)


def _unpacked(codec: int, size: int, data: bytes, frame: bytes | None) -> bytes:
    if codec == RAW:
        return data
    reader = zstandard.ZstdDecompressor(dict_data=None if frame is None else _dictionary(frame))
    return reader.decompress(data, max_output_size=size)


def salted(session: Session, sha: bytes) -> bytes | None:
    """Salt and content of a blob, checked against its digest; None when it was erased.

    Raises ToolkitError when it is missing or damaged.
    """
    row = session.execute(_FIND, {"wanted": sha}).one_or_none()
    if row is None:
        raise _damaged(sha)
    return _opened(*row)


def _opened(sha: bytes, codec: int, size: int, data: bytes | None, base_codec: int | None, base_size: int | None,
            base_data: bytes | None) -> bytes | None:
    if data is None:
        return None
    try:
        # a keyframe is never erased while a difference from it stands
        frame = _unpacked(base_codec or RAW, base_size or 0, base_data or b"", None) if codec == DELTA else None
        raw = _unpacked(codec, size, data, frame)
    except zstandard.ZstdError as error:
        raise _damaged(sha) from error
    if sha256(raw) != sha:
        raise _damaged(sha)
    return raw


def whole(session: Session, row: Blob) -> bytes | None:
    """Salt and content of a loaded row, checked against its digest; None when it was erased. For reading many in a row.

    Raises ToolkitError when it is damaged.
    """
    if row.data is None:
        return None
    base = session.get(Blob, row.base_id) if row.base_id is not None else None
    try:
        frame = _unpacked(base.codec, base.size, base.data or b"", None) if base else None
        raw = _unpacked(row.codec, row.size, row.data, frame)
    except zstandard.ZstdError as error:
        raise _damaged(row.sha) from error
    if sha256(raw) != row.sha:
        raise _damaged(row.sha)
    return raw


def reader(session: Session, shas: Iterable[bytes]) -> Callable[[bytes], bytes | None]:
    """``content``, with the rows of these blobs read at once; a blob that is not one of them is read when asked for."""
    found = {row.sha: row for row in session.scalars(select(Blob).where(Blob.sha.in_(set(shas))))}
    keyframes = session.scalars(select(Blob).where(Blob.id.in_({row.base_id for row in found.values()}))).all()

    def read(sha: bytes, _held: object = keyframes) -> bytes | None:  # held: the session then asks for none of them again
        if sha not in found:
            return content(session, sha)
        raw = whole(session, found[sha])
        return None if raw is None else raw[SALT:]

    return read


def contents(session: Session, chosen: Select[Any]) -> dict[bytes, bytes | None]:
    """What was put, by digest, for all the digests that a query gives; None for what was erased. Reads them at once.

    Raises ToolkitError when one is damaged; one that is missing is left out.
    """
    opened = ((row[0], _opened(*row)) for row in session.execute(_ALL.where(_TABLE.c.sha.in_(chosen))))
    return {sha: None if raw is None else raw[SALT:] for sha, raw in opened}


def erase(session: Session, shas: Collection[bytes]) -> int:
    """Empties blobs; what was kept as a difference from one of them is first kept otherwise. Gives how many were emptied.

    What they held is overwritten in the file. Raises ToolkitError when a text that stays is damaged.
    """
    session.connection().exec_driver_sql("PRAGMA secure_delete=ON")
    rows = session.scalars(select(Blob).where(Blob.sha.in_(shas), Blob.data.is_not(None))).all()
    frames = {row.id for row in rows}
    stay = session.scalars(select(Blob).where(Blob.base_id.in_(frames), Blob.sha.not_in(shas)).order_by(Blob.id)).all()
    raws = {row.sha: raw for row in stay if (raw := whole(session, row)) is not None}
    first: dict[int | None, bytes] = {}
    for row in stay:
        codec, base, data = _packed(session, raws[row.sha], first.get(row.base_id))
        first.setdefault(row.base_id, row.sha)
        session.execute(update(_TABLE).where(_TABLE.c.id == row.id).values(codec=codec, base_id=base, data=data))
    session.execute(update(_TABLE).where(_TABLE.c.id.in_(frames)).values(codec=RAW, base_id=None, data=None))
    session.expire_all()
    return len(frames)


def content(session: Session, sha: bytes) -> bytes | None:
    """What was put, without the salt; None when it was erased. Raises ToolkitError when it is missing or damaged."""
    raw = salted(session, sha)
    return None if raw is None else raw[SALT:]


def _damaged(sha: bytes) -> ToolkitError:
    return ToolkitError("The text {digest} in this library is damaged or missing.",
                        "Run “toolkit verify”, and open the latest backup with “toolkit open-backup”.", digest=sha.hex()[:12])
