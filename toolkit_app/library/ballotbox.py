"""The ballot box of a secret round: sealed until the round closes, and readable nowhere else than where it was opened.

Whatever is put in, the whole box is encrypted anew and filled up to a round size. So two copies of a library, taken before and
after one person answered, differ in noise only. The key lies in the settings folder and never in a library; when the box is
emptied the key is destroyed, and no backup of the box can be read again.
"""

import contextlib
import os
import secrets
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy import delete, insert, select, update

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import records
from toolkit_app.library.canonical import decode, encode
from toolkit_app.library.store import Library, Tx

_NONCE, _KEY = 12, 32
_SMALLEST = 1 << 16
_TABLE = records.Base.metadata.tables["ballot_box"]


class Slip(NamedTuple):
    """One answer in a box: on which place of the sealed definition (a number from 0), of which group, under which receipt.

    Nothing ties the slips of one person together.
    """

    place: int
    group: str
    value: Any
    reason: str
    receipt: str


def make(tx: Tx, round: uuid.UUID) -> None:
    """Makes the empty box of a round and its key on this laptop. Raises ToolkitError when the settings cannot be written."""
    path = _place(round)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(_KEY))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise ToolkitError("The settings folder {folder} cannot be written: {reason}.",
                           "Make it writable, or name another one in TOOLKIT_HOME.",
                           folder=path.parent, reason=error.strerror or error) from error
    tx.session.execute(insert(_TABLE).values(round_id=round, sealed=_sealed(round, [])))
    tx.afterwards.append(lambda: forget(tx.library))


def is_here(tx: Tx, round: uuid.UUID) -> bool:
    """Whether the box of a round stands in this library, and its key on this laptop."""
    there = tx.session.scalar(select(_TABLE.c.round_id).where(_TABLE.c.round_id == round)) is not None
    return there and _place(round).exists()


def slips(tx: Tx, round: uuid.UUID) -> list[Slip]:
    """What is in the box, in the order of receipts. Raises ToolkitError when the box is not here or cannot be opened."""
    sealed = tx.session.scalar(select(_TABLE.c.sealed).where(_TABLE.c.round_id == round))
    key = _key(round)
    if sealed is None or key is None:
        raise elsewhere()
    try:
        plain = ChaCha20Poly1305(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], round.bytes)
        return [Slip(*one) for one in decode(plain.rstrip(b" "))]
    except (InvalidTag, ValueError, TypeError) as error:
        raise ToolkitError("The ballot box of this round is damaged, or its key is another one.",
                           "Withdraw the round and ask anew: what cannot be read is not counted.") from error


def elsewhere() -> ToolkitError:
    """The error for a box that stands on another laptop."""
    return ToolkitError("The ballot box of this round is not on this laptop.",
                        "Answer and close the round where it was opened. If that laptop is lost, withdraw the round and "
                        "ask anew.")


def put(tx: Tx, round: uuid.UUID, found: Sequence[Slip]) -> None:
    """Seals the box with these slips and no others. Raises ToolkitError as ``slips`` does."""
    tx.session.execute(update(_TABLE).where(_TABLE.c.round_id == round).values(sealed=_sealed(round, found)))


def remove(tx: Tx, round: uuid.UUID) -> None:
    """Takes the box away, and destroys its key when the transaction has ended."""
    tx.session.connection().exec_driver_sql("PRAGMA secure_delete=ON")
    tx.session.execute(delete(_TABLE).where(_TABLE.c.round_id == round))
    tx.afterwards.append(lambda: _destroy(_place(round)))


def forget(library: Library) -> None:
    """Destroys the keys of boxes that this library emptied and that a crash left behind."""
    with library.read() as tx:
        there = set(tx.session.scalars(select(_TABLE.c.round_id)))
        closed = set(tx.session.scalars(select(records.Round.id).where(records.Round.closing.is_not(None)))) - there
    for one in closed:
        _destroy(_place(one))


def _sealed(round: uuid.UUID, found: Sequence[Slip]) -> bytes:
    key = _key(round)
    if key is None:
        raise elsewhere()
    plain = encode(sorted(found, key=lambda slip: slip.receipt))
    # the size in the file doubles now and then, and tells nothing of one answer
    size = max(_SMALLEST, 1 << (len(plain) - 1).bit_length())
    nonce = secrets.token_bytes(_NONCE)
    # RFC 8439; the round's identity is part of what is checked
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, plain.ljust(size), round.bytes)


def _key(round: uuid.UUID) -> bytes | None:
    with contextlib.suppress(OSError):
        found = _place(round).read_bytes()
        return found if len(found) == _KEY else None
    return None


def _destroy(path: Path) -> None:
    with contextlib.suppress(OSError), path.open("r+b") as file:
        file.write(bytes(_KEY))
        file.flush()
        os.fsync(file.fileno())
    path.unlink(missing_ok=True)


def _place(round: uuid.UUID) -> Path:
    return places.settings_folder() / "boxes" / f"{round.hex}.key"
