"""Files attached to items: kept once by their SHA-256, in pieces of 1 MiB, named in the item that uses them."""

import hashlib
import io
import mimetypes
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

from sqlalchemy import insert, select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import reading, revisions
from toolkit_app.library.records import FileChunk
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Attachment, Saved

__all__ = ["Attachment", "attach", "attach_bytes", "detach", "put", "read"]

CHUNK = 1 << 20
LARGEST = 512 << 20
# what a file system, an address or Markdown would read as something else
_UNFIT = re.compile(r"[<>:\"/\\|?*()\[\]#%]+")
_DEVICES = frozenset({"CON", "PRN", "AUX", "NUL", *(f"{name}{n}" for name in ("COM", "LPT") for n in range(1, 10))})
_LONGEST = 100
_TYPES = mimetypes.MimeTypes()  # the built-in table: the same on every machine


def attach(tx: Tx, key: str, path: Path, *, name: str | None = None) -> Attachment:
    """Attaches a file to an item, which makes a revision. The same file under the same name is attached once.

    A name that another file of the item has gets a number. Raises ToolkitError when the file cannot be read, is empty or
    too large, or when there is no such item.
    """
    try:
        with path.open("rb") as file:
            return _attach(tx, key, name or path.name, file)
    except OSError as error:
        raise ToolkitError("The file {path} cannot be read: {reason}.", "Choose a file that you may read.",
                           path=path, reason=error.strerror or error) from error


def attach_bytes(tx: Tx, key: str, name: str, data: bytes) -> Attachment:
    """Attaches bytes as a file, as ``attach`` does."""
    return _attach(tx, key, name, io.BytesIO(data))


def _attach(tx: Tx, key: str, name: str, file: io.BufferedIOBase) -> Attachment:
    item = reading.item(tx, key)
    digest, size = put(tx, file)
    if not size:
        raise ToolkitError("The file {name} is empty.", "Choose another file.", name=name)
    wanted = fit_name(name)
    taken = {there.name: there for there in item.attachments}
    number = 1
    chosen = wanted
    while chosen in taken and taken[chosen].digest != digest:
        number += 1
        chosen = _numbered(wanted, number)
    if chosen in taken:
        return taken[chosen]
    made = described(chosen, digest, size)
    draft = item.draft()
    revisions.save(tx, item.key, replace(draft, attachments=(*draft.attachments, made)))
    return made


def described(name: str, digest: str, size: int) -> Attachment:
    """A kept file as an item names it; its media type is that of the name's ending."""
    return Attachment(name, digest, size, _TYPES.guess_type(name)[0] or "application/octet-stream")


def detach(tx: Tx, key: str, name: str, note: str = "") -> Saved:
    """Takes a file off an item by a new revision; earlier revisions keep it.

    Raises ToolkitError naming what there is when the item has no file of that name, or when there is no such item.
    """
    item = reading.item(tx, key)
    kept = tuple(file for file in item.attachments if file.name != name)
    if len(kept) == len(item.attachments):
        raise ToolkitError("{key} has no file “{name}”.", "Its files: {names}." if kept else "It has no files.",
                           key=item.key, name=name, names=", ".join(file.name for file in kept))
    return revisions.save(tx, item.key, replace(item.draft(), attachments=kept), note=note)


def _numbered(name: str, number: int) -> str:
    path = Path(name)
    return f"{path.stem}-{number}{path.suffix}"


def fit_name(name: str) -> str:
    """A file name that is safe on every system and in a text: no folders, no blanks, no signs with a meaning."""
    base = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    visible = "".join(" " if letter.isspace() else letter for letter in base
                      if letter.isspace() or unicodedata.category(letter)[0] != "C")
    path = Path(re.sub(r"[\s-]+", "-", _UNFIT.sub("-", visible)).strip(" .-") or "file")
    stem = f"file-{path.stem}" if path.stem.upper() in _DEVICES else path.stem
    return f"{stem[:_LONGEST].strip(' .-')}{path.suffix[:20]}"


def put(tx: Tx, file: io.BufferedIOBase) -> tuple[str, int]:
    """Keeps the bytes of a file, once, and gives their SHA-256 (hex) and number.

    Raises ToolkitError when it is too large or changes meanwhile.
    """
    sha = hashlib.file_digest(file, "sha256").digest()
    size = file.seek(0, io.SEEK_END)
    if size > LARGEST:
        raise ToolkitError("The file is larger than {limit} MB.", "Attach a smaller one, or a link to where it lies.",
                           limit=LARGEST >> 20)
    if tx.session.scalar(select(FileChunk.n).where(FileChunk.sha == sha).limit(1)) is None:
        file.seek(0)
        whole = hashlib.sha256()
        for n, piece in enumerate(iter(lambda: file.read(CHUNK), b"")):
            whole.update(piece)
            tx.session.execute(insert(FileChunk).values(sha=sha, n=n, data=piece))
        if whole.digest() != sha:
            raise ToolkitError("The file changed while it was read.", "Close the program that writes it, then attach it again.")
    return sha.hex(), size


def is_here(tx: Tx, digest: str) -> bool:
    """Whether a file can be read; False when it was erased. Raises ToolkitError when it is not here or damaged."""
    sha = bytes.fromhex(digest)
    erased = tx.session.scalar(select(FileChunk.n).where(FileChunk.sha == sha, FileChunk.data.is_(None)).limit(1))
    return erased is None and bool(read(tx, digest))


def read(tx: Tx, digest: str) -> bytes:
    """The bytes of a file. Raises ToolkitError when it is not here, was erased, or is damaged."""
    sha = bytes.fromhex(digest)
    pieces = tx.session.scalars(select(FileChunk.data).where(FileChunk.sha == sha).order_by(FileChunk.n)).all()
    if not pieces:
        raise ToolkitError("The file {digest} is not in this library.", "Ask the sender of the item for it.", digest=digest[:12])
    if any(piece is None for piece in pieces):
        raise ToolkitError("The file {digest} was erased.", "Attach another one.", digest=digest[:12])
    data = b"".join(piece for piece in pieces if piece is not None)
    if hashlib.sha256(data).digest() != sha:
        raise ToolkitError("The file {digest} in this library is damaged.",
                           "Run “toolkit verify”, and open the latest backup with “toolkit open-backup”.", digest=digest[:12])
    return data
