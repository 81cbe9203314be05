"""An index file that is open: found again when another program threw it away, made anew when broken, written in transactions."""

import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from toolkit_app.errors import ToolkitError
from toolkit_app.search.indexfile import EMPTY, connect, delete, is_sound

_MUCH = 5  # of so many pages of the file one is free


class OpenFile:
    """The connection to an index file. Threads may share it and take turns (``lock``).

    ``generation`` counts up whenever something else is in the file than was known; ``rebuilt`` tells that there was a file that
    could not be used: it was deleted, and the index is empty again.
    """

    def __init__(self, path: Path) -> None:
        """Open or make the index at that path. Raises ToolkitError where no file can be made or an unusable one removed."""
        self.path = path
        self.lock = threading.RLock()
        self.generation = 0
        self._depth = 0
        self._connection: sqlite3.Connection
        self.rebuilt = self._open()

    def _open(self) -> bool:
        """Open the file; whether one that could not be used was thrown away for it."""
        try:
            self._connection, rebuilt = connect(self.path)
            self._file = self.path.stat().st_ino
        except (OSError, sqlite3.Error) as error:
            raise ToolkitError("The search index {path} cannot be opened: {reason}.",
                               "Check that the folder can be written to and that the disk is not full.",
                               path=self.path, reason=error) from error
        self.generation += 1
        self._started()
        return rebuilt

    def _started(self) -> None:
        """What is kept in memory begins anew, because another file was opened."""
        raise NotImplementedError

    def _follow(self) -> None:
        """Open the file that lies there now, if the one that was opened has been thrown away by another program or person."""
        try:
            there = self.path.stat().st_ino
        except FileNotFoundError:
            there = -1
        if there != self._file and not self._depth:
            self._connection.close()
            self._open()
            self.rebuilt = True

    def shrink(self) -> None:
        """Give the room of what was taken out back to the disk, where it is much."""
        with self.lock:
            free, pages = (self._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("freelist_count", "page_count"))
            if free * _MUCH > pages:
                self._give_back()

    def _give_back(self) -> None:
        # another program that reads keeps it from it: then the next time
        with suppress(sqlite3.OperationalError):
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def renew(self) -> None:
        """Start an empty index. Other programs see it empty too; only a broken file is deleted.

        Raises ToolkitError where that fails.
        """
        with self.lock:
            if is_sound(self._connection):
                with self.batch():
                    for statement in EMPTY:
                        self._connection.execute(statement)
                    self._tell("last_seen", 0)
                    self._tell("turn", secrets.token_hex(8))
                    self._tell("labels", "")
                    self._count("stamp")
                    self._count("names")
                # what is kept in memory is of the documents there were
                self._undone()
                # nothing of what was erased from the library may stay in pages that are free now
                self._give_back()
            else:
                self._connection.close()
                with suppress(OSError):
                    delete(self.path)
                self._open()
            self.rebuilt = True

    def close(self) -> None:
        """Close the file."""
        with self.lock:
            self._connection.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """One transaction around several calls of ``put``, ``remove`` and ``last_seen``: all of it or nothing is kept."""
        with self.lock:
            if self._depth:
                yield
                return
            self._follow()
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                self._began()
                yield
                self._ending()
                self._connection.execute("COMMIT")
            finally:
                self._depth = 0
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                    self._undone()

    def _began(self) -> None:
        """A transaction that writes has begun: what is kept in memory follows the file."""
        raise NotImplementedError

    def _ending(self) -> None:
        """A transaction that writes is about to be committed."""
        raise NotImplementedError

    def _undone(self) -> None:
        """A transaction that wrote was undone: what is kept in memory may not be what is in the file."""
        raise NotImplementedError

    @property
    def last_seen(self) -> int:
        """How far the library's log of changes has been read; 0 for a new index. Set it inside ``batch``."""
        with self.lock:
            self._follow()
            return int(self._about("last_seen"))

    @last_seen.setter
    def last_seen(self, value: int) -> None:
        with self.batch():
            self._tell("last_seen", value)
            self._tell("turn", secrets.token_hex(8))

    def turn(self) -> tuple[int, str]:
        """``last_seen``, and a sign for ``settle``: another one as soon as any program has set it, or emptied the index."""
        with self.lock:
            self._follow()
            found = dict(self._connection.execute("SELECT name, value FROM about WHERE name IN ('last_seen', 'turn')").fetchall())
            return int(found["last_seen"]), found["turn"]

    def settle(self, since: int, sign: str, newest: int) -> bool:
        """All of the log from ``since`` to ``newest`` was taken in, by a program that began at that sign: set ``last_seen``.

        False when another program did so meanwhile, or emptied the index: either may have put an older state of a document over a
        newer one, so ``last_seen`` goes back to where this one began, and it has to look again.
        """
        with self.batch():
            alone = self.turn()[1] == sign
            self.last_seen = newest if alone else min(since, self.last_seen)
        return alone

    def _about(self, name: str) -> str:
        value: str = self._connection.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()[0]
        return value

    def _tell(self, name: str, value: int | str) -> None:
        self._connection.execute("UPDATE about SET value = ? WHERE name = ?", (str(value), name))

    def _count(self, name: str) -> int:
        """The next of the numbers that count up."""
        value: str = self._connection.execute(
            "UPDATE about SET value = value + 1 WHERE name = ? RETURNING value", (name,)).fetchone()[0]
        return int(value)
