"""How a library file is opened, and how SQLite's complaints are told to a person."""

import contextlib
import sqlite3
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.pool import QueuePool

from toolkit_app.errors import ToolkitError

BUSY_MS = 5000
# recursive_triggers: without it INSERT OR REPLACE deletes a row and no trigger sees it
PRAGMAS = ("foreign_keys=ON", "synchronous=EXTRA", "trusted_schema=OFF", "recursive_triggers=ON", "cell_size_check=ON")
_WRITES = "toolkit_writes"


def address(path: Path, mode: str) -> str:
    """The address SQLite opens: ``mode`` is ro, rw or rwc. Any character may be in the path, and it may be a Windows share."""
    full = path.absolute().as_posix()
    # two slashes at the front would be read as a host: an empty host comes before them
    return f"file:{'//' if full.startswith('//') else ''}{urllib.parse.quote(full)}?mode={mode}"


def connect(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
    """A connection with our settings, without transactions of its own, usable in any thread."""
    connection = sqlite3.connect(address(path, mode), uri=True, isolation_level=None, check_same_thread=False,
                                 timeout=BUSY_MS / 1000)
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def engine(path: Path, *, read_only: bool) -> Engine:
    """An engine whose readers begin deferred, and whose writers begin with the write lock.

    Deferred writers would fail at their first write when another program wrote since their first read.
    """
    mode = "ro" if read_only else "rw"
    made = create_engine("sqlite+pysqlite://", creator=lambda: connect(path, mode=mode), poolclass=QueuePool,
                         # what somebody wrote is no part of a report on a mistake of the program
                         hide_parameters=True)

    @event.listens_for(made, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return made


def writer(engine: Engine) -> Connection:
    """A connection that will begin with the write lock."""
    return engine.connect().execution_options(**{_WRITES: True})


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns SQLite's expected complaints about the file at ``path`` into a ToolkitError with a remedy; others stay bugs."""
    try:
        yield
    except exc.DBAPIError as error:
        meant = _meaning(error.orig, path)
        if meant is None:
            raise
        raise meant from error
    except sqlite3.Error as error:
        meant = _meaning(error, path)
        if meant is None:
            raise
        raise meant from error


# sentences without their fields yet
_MEANINGS = {
    "SQLITE_BUSY": ToolkitError(
        "Another program is writing to the library {name}.",
        "Nothing was saved. Wait until it has finished, then try again."),
    "SQLITE_LOCKED": ToolkitError(
        "Another program is writing to the library {name}.",
        "Nothing was saved. Wait until it has finished, then try again."),
    "SQLITE_FULL": ToolkitError(
        "The disk is full: the library {name} cannot grow.",
        "Nothing was saved and nothing is damaged. Make room on the disk, then save again."),
    "SQLITE_READONLY": ToolkitError(
        "The library {name} cannot be written.",
        "Nothing was saved. Make the file and its folder writable, or copy the library to a folder of your own."),
    "SQLITE_CANTOPEN": ToolkitError(
        "The library {name} or its folder cannot be opened.",
        "See whether the file is there, and whether you may read it and write in its folder."),
    "SQLITE_PERM": ToolkitError("The library {name} may not be opened.", "Ask for the right to read and write the file {path}."),
    "SQLITE_NOTADB": ToolkitError(
        "The file {name} is not a library.",
        "Choose a file that ends in .toolkit, or make one with “toolkit init”."),
    "SQLITE_CORRUPT": ToolkitError(
        "The library {name} is damaged.",
        "Keep the file, and open the latest backup with “toolkit open-backup”."),
    "SQLITE_IOERR": ToolkitError(
        "The disk did not read or write the library {name}.",
        "Nothing was saved. See whether the disk is still connected and has room, then try again."),
}


def _meaning(error: Any, path: Path) -> ToolkitError | None:
    name = str(getattr(error, "sqlite_errorname", ""))
    for start, meant in _MEANINGS.items():
        if name.startswith(start):
            return ToolkitError(meant.what, meant.remedy, name=path.name, path=path)
    return None
