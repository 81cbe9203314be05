"""The file of the search index: its tables, and opening it whatever lies there.

A file that is broken, foreign, empty or of another layout is deleted and made anew: everything in it can be made again.
"""

import hashlib
import sqlite3
from contextlib import suppress
from pathlib import Path

from toolkit_app.search import analysis, attached, lists

_APPLICATION_ID = 0x52544B53  # "RTKS" in the file header
_PATIENCE_MS = 10_000
# The words are ours already, so the tokenizer has only to split at blanks: "ascii" leaves all other letters alone.
_SCHEMA = (
    "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE document (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, kind TEXT NOT NULL, lang TEXT NOT NULL,
        state TEXT NOT NULL, title TEXT NOT NULL, keywords TEXT NOT NULL, changed_at TEXT NOT NULL, version TEXT NOT NULL,
        facets TEXT NOT NULL, days TEXT NOT NULL, partly INTEGER NOT NULL)""",
    "CREATE INDEX document_key ON document (key)",
    "CREATE INDEX document_newest ON document (changed_at DESC, key)",
    "CREATE TABLE body (row INTEGER PRIMARY KEY, text NOT NULL)",
    """CREATE TABLE name (
        concept INTEGER NOT NULL, facet TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL,
        stems TEXT NOT NULL, folded TEXT NOT NULL, forms TEXT NOT NULL)""",
    "CREATE INDEX name_concept ON name (concept)",
    "CREATE TABLE failed (id TEXT PRIMARY KEY, key TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE words USING fts5 (title, body, more, content='', tokenize='ascii')",
    *lists.SCHEMA, *attached.SCHEMA,
)
# what is told of the file: how far the log was read, and a sign of who told it last; what counts up with every change, with
# every change of names and with every segment; which labels were taken in
_TOLD = {"last_seen": "0", "turn": "", "stamp": "0", "names": "0", "segment": "0", "labels": ""}
# files of another layout or analysis are made anew
_LAYOUT = f"{hashlib.sha256(repr((_SCHEMA, _TOLD)).encode()).hexdigest()[:16]} analysis {analysis.VERSION}"
_ABOUT = {"layout": _LAYOUT, **_TOLD}
EMPTY = ("DELETE FROM document", "DELETE FROM body", "DELETE FROM name", "DELETE FROM failed",
         "INSERT INTO words (words) VALUES ('delete-all')", *lists.EMPTY, *attached.EMPTY)


def is_broken(error: sqlite3.Error) -> bool:
    """Whether an error says that the file itself cannot be used (rather than that it is busy or the disk is full)."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether SQLite can read every page of the file. Raises sqlite3.DatabaseError where it is busy."""
    try:
        return bool(connection.execute("PRAGMA quick_check").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        if not is_broken(error):
            raise
        return False


def connect(path: Path) -> tuple[sqlite3.Connection, bool]:
    """A connection to a usable index file, and whether one that could not be used was thrown away for it.

    Raises OSError or sqlite3.Error where no file can be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    existed = path.exists()
    connection = _connection(path)
    if _fits(connection):
        return connection, False
    if existed and not _made_meanwhile(connection):
        connection.close()
        delete(path)
        connection = _connection(path)
        _make(connection)
        return connection, True
    _make(connection)
    return connection, False


def delete(path: Path) -> None:
    """Delete an index file and what SQLite has beside it. Raises OSError where another program holds it (Windows)."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _connection(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=_PATIENCE_MS / 1000, isolation_level=None, check_same_thread=False)


def _fits(connection: sqlite3.Connection) -> bool:
    """Whether the file is an index of this layout and analysis that can be read."""
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != _APPLICATION_ID:
            return False
        found = connection.execute("SELECT value FROM about WHERE name = 'layout'").fetchone()
        connection.execute("SELECT rowid FROM words WHERE words MATCH 'a' LIMIT 1").fetchone()
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.DatabaseError as error:
        # a table that is not there is SQLITE_ERROR; a busy or full disk is no reason to throw the index away
        if is_broken(error) or error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            return False
        raise
    return found is not None and found[0] == _LAYOUT


def _made_meanwhile(connection: sqlite3.Connection) -> bool:
    """Whether another program that was making the file has finished it: wait for its lock, then look again."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        if not is_broken(error):
            raise
        return False
    return _fits(connection)


def _make(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("BEGIN IMMEDIATE")
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'about'").fetchone():
        for statement in _SCHEMA:
            connection.execute(statement)
        connection.execute("INSERT INTO words (words, rank) VALUES ('hashsize', 16777216)")
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.executemany("INSERT INTO about VALUES (?, ?)", _ABOUT.items())
    connection.execute("COMMIT")
    # With a write-ahead log a search never waits for indexing. A program that opens the file this very moment may
    # forbid the change; it then makes it itself.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
