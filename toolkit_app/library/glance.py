"""What a start page shows of a library, read before the database toolkit is loaded: that takes half a second, this a few
milliseconds. Standard library only, and only the projections that lists are made of.
"""

import contextlib
import hashlib
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from toolkit_app import places

APPLICATION_ID = 0x52544B31  # "RTK1", in the header of the file
BACKUP_ID = 0x52544B42  # "RTKB" there instead: a backup, which is read and never written
FORMAT = 4  # in PRAGMA user_version; the Alembic revision of the same number makes it
BACKUP = re.compile(r"(?P<at>\d{4}-\d\d-\d\dT\d{6}-\d{3})Z-.*\.toolkit", re.DOTALL)  # the name of a backup
_COUNTS = {"kind": "SELECT kind, count(*) FROM item WHERE NOT retired GROUP BY kind",
           "state": "SELECT state, count(*) FROM item WHERE NOT retired GROUP BY state"}
_RECENT = "SELECT key, kind, title, at FROM item WHERE NOT retired ORDER BY hlc DESC, key LIMIT 12"


@dataclass(frozen=True)
class Recent:
    """An item that was changed lately."""

    key: str
    kind: str
    title: str
    changed_at: str


@dataclass(frozen=True)
class Glance:
    """The identity of a library (hex), how many items it has by facet, and those changed last."""

    id: str
    facets: Mapping[str, Mapping[str, int]]
    recent: tuple[Recent, ...]


def glance(path: Path) -> Glance | None:
    """Look at a library file; None for anything but a sound library of this program's format. Never raises, never waits."""
    with contextlib.suppress(sqlite3.Error, OSError), contextlib.closing(_connect(path)) as connection:
        header = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
        if header not in ([APPLICATION_ID, FORMAT], [BACKUP_ID, FORMAT]):
            return None
        facets = {name: dict(connection.execute(_COUNTS[name])) for name in _COUNTS}
        recent = tuple(Recent(*row) for row in connection.execute(_RECENT))
        return Glance(str(connection.execute("SELECT id FROM identity").fetchone()[0]), facets, recent)
    return None


def backups() -> Path:
    """The folder with the backups of every library, in a folder each."""
    return places.data_folder() / "backups"


def is_backup(path: Path) -> bool:
    """Whether a file is a backup, by its name or by where it lies: one that is to be read and not written to."""
    return bool(BACKUP.fullmatch(path.name)) or path.resolve().is_relative_to(backups().resolve())


def index_path(library: Path, id: str) -> Path:
    """Where the search index of a library file lies. A copy of a library is another file and has an index of its own."""
    place = hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:8]
    return places.cache_folder() / "search" / f"{id}-{place}.index"


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0)
