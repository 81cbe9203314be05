"""The files of an import: found in folders, read one by one in a process of their own, each a result or a reason."""

import hashlib
import os
from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import names, plainfolder
from toolkit_app.exchange.plainfolder import Entry
from toolkit_app.intake import reading, sheet
from toolkit_app.intake.document import Document
from toolkit_app.intake.filetype import LARGEST, recognise
from toolkit_app.intake.process import ReaderProcess
from toolkit_app.intake.sheet import Table
from toolkit_app.library.progress import Progress

#: Endings of the files that are taken out of a folder; others are only taken where a text shows or links them.
TEXTS = reading.ENDINGS
TABLES = (".xlsx", ".csv", ".tsv")
MOST_FILES, MOST_PICTURES = 5_000, 512 << 20
_SECONDS = 60.0
_JUNK = ("thumbs.db", "desktop.ini")


@dataclass(frozen=True)
class Found:
    """A file that was read: a document, tables, an entry of a folder that this program wrote, or the reason why none of these.

    ``name`` is its path as people see it.

    ``path`` is where it lies, ``root`` the folder that was named (its own where the file was), ``digest`` its SHA-256 (hex),
    ``format`` what it is (``intake.filetype``).
    """

    name: str
    path: Path
    root: Path
    digest: str = ""
    size: int = 0
    format: str = ""
    document: Document | None = None
    tables: tuple[Table, ...] = ()
    entry: Entry | None = None
    error: ToolkitError | None = None


def gathered(paths: Iterable[Path]) -> list[tuple[str, Path, Path]]:
    """(name, path, root) of the files to read: those that are named, and of a folder all texts and tables within.

    Hidden files, files that Word and systems leave behind, and links out of the folder are passed over.
    Raises ToolkitError when a path is not there, and when there are too many files or none.
    """
    found: list[tuple[str, Path, Path]] = []
    for path in paths:
        path = path.expanduser().absolute()
        if path.is_dir() and plainfolder.is_one(path):
            found += [(f"{plainfolder.TEXTS}/{one.name}", one, path) for one in sorted((path / plainfolder.TEXTS).glob("*.md"))]
        elif path.is_dir():
            found += [(str(one.relative_to(path)).replace(os.sep, "/"), one, path) for one in _within(path)]
        elif path.exists():
            found.append((path.name, path, path.parent))
        else:
            raise ToolkitError("There is no file {path}.", "Check its name and folder.", path=path)
    found = list(dict.fromkeys(found))
    if len(found) > MOST_FILES:
        raise ToolkitError("There are {count} files; at most {limit} are taken at a time.", "Take the folders within one by one.",
                           count=len(found), limit=MOST_FILES)
    if not found:
        raise ToolkitError("There is no file that can be read.", "Files that can: {endings}.",
                           endings=", ".join((*TEXTS, *TABLES)))
    return found


def _within(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX", "~$")))
        for name in sorted(files):
            if name.lower().endswith((*TEXTS, *TABLES)) and not name.startswith((".", "~$")) and name.lower() not in _JUNK:
                yield Path(place, name)


def read(paths: Sequence[Path], kind: str = "") -> Generator[Progress, None, list[Found]]:
    """Reads the files, telling after each how far it is; stopping early leaves nothing behind.

    ``kind``, where it is given, says whose sections and fields a form in a document may have; else those of all kinds.
    Raises ToolkitError as ``gathered`` does, and when the pictures of all are too much to hold; a file that cannot be read is
    among the results with its reason.
    """
    listed = gathered(paths)
    wanted = names.labels(kind) if kind else frozenset[str]().union(*(names.labels(one) for one in kinds.KINDS))
    found: list[Found] = []
    pictures = 0
    with ReaderProcess(seconds=_SECONDS) as process:
        for done, (name, path, root) in enumerate(listed):
            yield Progress(done, len(listed), "Files")
            one = _one(process, name, path, root, wanted)
            pictures += sum(len(picture.data) for picture in one.document.pictures) if one.document else 0
            if pictures > MOST_PICTURES:
                raise ToolkitError("The pictures of these files are more than {limit} MB together.",
                                   "Take fewer files at a time.", limit=MOST_PICTURES >> 20)
            found.append(one)
    yield Progress(len(listed), len(listed), "Files")
    return found


def _one(process: ReaderProcess, name: str, path: Path, root: Path, labels: Collection[str]) -> Found:
    try:
        data = bytes_of(path)
        if path.parent == root / plainfolder.TEXTS and plainfolder.is_one(root):
            return Found(name, path, root, size=len(data), entry=process.run(plainfolder.read, path.name, data))
        digest = hashlib.sha256(data).hexdigest()
        what, document, tables = process.run(contents, path.name, data, labels)
        return Found(name, path, root, digest, len(data), what, document, tables)
    except ToolkitError as error:
        return Found(name, path, root, error=error)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises ToolkitError when it cannot be read or is too large."""
    try:
        if path.stat().st_size > LARGEST:
            raise ToolkitError("The file {name} has {size} MB; at most {limit} MB are read.",
                               "Divide it, or attach it as a file.", name=path.name, size=path.stat().st_size >> 20,
                               limit=LARGEST >> 20)
        return path.read_bytes()
    except OSError as error:
        raise ToolkitError("The file {name} cannot be read: {reason}.", "Choose a file that you may read.", name=path.name,
                           reason=error.strerror or error) from error


def contents(name: str, data: bytes, labels: Collection[str]) -> tuple[str, Document | None, tuple[Table, ...]]:
    """What a file is (``filetype``), and the document or the tables in it. Raises ToolkitError when it has neither."""
    known = recognise(name, data)
    if known in ("xlsx", "csv"):
        tables = tuple(table for table in sheet.read(name, data) if table.rows and not table.hidden)
        if not tables:
            raise ToolkitError("The file {name} has no filled table.", "Choose another file.", name=name)
        return known, None, tables
    return known, reading.read(name, data, labels), ()
