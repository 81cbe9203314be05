"""A library file: made, opened, read and written. Any number of programs may have it open; one writes at a time."""

import contextlib
import os
import sqlite3
import threading
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.orm import Session

from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballots, clock, commenting, database, glance, migrating, records
from toolkit_app.library.canonical import uuid7
from toolkit_app.library.locations import location_warning

if TYPE_CHECKING:
    from toolkit_app.library.people import Person

__all__ = ["Changes", "Library", "Tx", "create", "location_warning", "open_library"]

NOBODY = uuid.UUID(int=0)  # the author who gave no name
AUTO = uuid.UUID(int=1)  # the author of merges that no person made


@dataclass(frozen=True)
class Changes:
    """What a write changed: keys of items, and what its caller gave as ``origin``."""

    items: frozenset[str]
    origin: object


@dataclass
class Tx:
    """One transaction. Faces pass it on and do not look inside."""

    session: Session
    library: "Library"
    author: uuid.UUID | None = None  # None: this transaction reads
    touched: set[str] = field(default_factory=set)
    afterwards: list[Callable[[], None]] = field(default_factory=list)  # what is done when all of it is on the disk
    _last: int = 0

    def stamp(self) -> clock.Stamp:
        """The time of the next record of this transaction: after every record that the library holds."""
        if self.author is None:
            raise RuntimeError("a record was made in a transaction that only reads")
        milliseconds = clock.now()
        if not self._last:
            limit = clock.horizon(milliseconds)
            for table in (records.Revision, records.Act):
                newest = self.session.scalar(select(func.max(table.hlc)).where(table.hlc <= limit))
                self._last = max(self._last, newest or 0)
        stamp = clock.following(self._last, milliseconds)
        self._last = stamp.hlc
        return stamp


class Library:
    """An open library file. Usable from any thread; close it when done."""

    def __init__(self, path: Path, *, read_only: bool, is_backup: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.edition = ""  # the label of the edition that this file shows a library at
        self._is_backup = is_backup
        self._engine = database.engine(path, read_only=read_only)
        self._listeners: list[Callable[[Changes], None]] = []
        self._writing = threading.local()
        self._watch_lock = threading.Lock()
        self._watch: sqlite3.Connection | None = None
        self._version = 0
        self._replica = clock.known_replica()
        try:
            with self.read() as tx:
                self.id = tx.session.scalars(select(records.Identity.id)).one()
        except BaseException:
            self.close()
            raise

    @property
    def replica(self) -> uuid.UUID:
        """The identity of this laptop's records. Raises ToolkitError when the settings folder cannot be written."""
        if self._replica is None:
            self._replica = clock.replica()
        return self._replica

    def made_here(self, replica: uuid.UUID) -> bool:
        """Whether that is the identity of this laptop's records."""
        return replica == self._replica

    @contextlib.contextmanager
    def read(self) -> Iterator[Tx]:
        """One consistent view of the library. Keep it short: another program's save waits for its end.

        Raises ToolkitError when the file is locked, damaged or gone.
        """
        with database.told(self.path), Session(self._engine, expire_on_commit=False) as session:
            yield Tx(session, self)

    @contextlib.contextmanager
    def write(self, person: "Person | None" = None, origin: object = None) -> Iterator[Tx]:
        """A transaction that holds the write lock from its start, commits at the end of the block and then tells listeners.

        An exception in the block undoes everything. Raises ToolkitError when the library is read-only or the file is
        locked by another program, full, damaged or gone.
        """
        if self._is_backup:
            raise ToolkitError("The file {name} is a backup, and a backup is never changed.",
                               "Nothing was saved. Make it a library first: “toolkit open-backup {name} --as PATH”.",
                               name=self.path.name)
        if self.edition:
            raise ToolkitError("{edition} is an edition, and an edition never changes.",
                               "Nothing was saved. Go back to the library to write.", edition=self.edition)
        if self.read_only:
            raise ToolkitError("The library {name} is open for reading only.",
                               "Nothing was saved. Make the file and its folder writable, or copy the library to a folder "
                               "of your own.", name=self.path.name)
        if getattr(self._writing, "here", False):
            raise RuntimeError("a write inside a write would wait for itself")
        self._writing.here = True
        try:
            with database.told(self.path), database.writer(self._engine) as connection:
                tx = self._transaction(connection, person.id if person else NOBODY)
                with tx.session, connection.begin():
                    self._same_format(connection)
                    yield tx
                    tx.session.flush()
        finally:
            self._writing.here = False
        for deed in tx.afterwards:
            deed()
        if tx.touched:
            changes = Changes(frozenset(tx.touched), origin)
            for listener in tuple(self._listeners):
                listener(changes)

    def _same_format(self, connection: Connection) -> None:
        # a newer program may have migrated the file while this one had it open
        found = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if found != glance.FORMAT:
            raise _newer(self.path, found)

    def _transaction(self, connection: Connection, author: uuid.UUID) -> Tx:
        return Tx(Session(connection, expire_on_commit=False), self, author)

    def listen(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Calls back after each write of this program, in the thread that wrote. Returns what ends it."""
        self._listeners.append(callback)

        def stop() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(callback)

        return stop

    def data_version(self) -> int:
        """A number that changes when any program, this one included, has committed to the file."""
        with self._watch_lock, database.told(self.path):
            # SQLite counts the commits of all other connections, so this one never writes
            if self._watch is None:
                self._watch = database.connect(self.path, mode="ro")
            with contextlib.suppress(sqlite3.OperationalError):  # just being written: the next poll sees it
                self._version = int(self._watch.execute("PRAGMA data_version").fetchone()[0])
            return self._version

    def close(self) -> None:
        """Lets go of the file."""
        with self._watch_lock:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        self._engine.dispose()
        self._listeners.clear()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def create(path: Path) -> Library:
    """Makes a new empty library and opens it. Raises ToolkitError when there is a file, or it cannot be written.

    It is made beside and then named, so that a crash leaves no half-made library.
    """
    path = path.expanduser().absolute()
    if path.exists():
        raise ToolkitError("There is a file {path} already.", "Choose another name, or open that one.", path=path)
    beside = path.with_name(f"{path.name}.{uuid7().hex[-8:]}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with database.told(path):
            _make(beside)
        if path.exists():
            raise ToolkitError("There is a file {path} already.", "Choose another name, or open that one.", path=path)
        beside.replace(path)
    except OSError as error:
        raise ToolkitError("The library {path} cannot be made: {reason}.", "Choose a folder in which you may write.",
                           path=path, reason=error.strerror or error) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
    return Library(path, read_only=False)


def _make(path: Path) -> None:
    path.touch(exist_ok=False)  # the engine opens files and makes none
    engine = database.engine(path, read_only=False)
    try:
        with database.writer(engine) as connection, connection.begin():
            records.Base.metadata.create_all(connection)
            connection.execute(insert(records.alembic_version).values(version_num=migrating.revision(glance.FORMAT)))
            connection.execute(insert(records.Identity).values(id=uuid7(), at=clock.written(clock.now())))
            connection.exec_driver_sql(f"PRAGMA application_id={glance.APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={glance.FORMAT}")
    finally:
        engine.dispose()


def open_library(path: Path, *, read_only: bool = False) -> Library:
    """Opens a library; one of an older format is migrated after a checked backup.

    What may not be written opens read-only, and so does a backup, wherever it lies. Raises ToolkitError when there is no file,
    when it is no library or damaged, when its format is newer than this program's, and when it would have to be migrated and
    may not be written.
    """
    path = path.expanduser().absolute()
    if not path.exists():
        raise ToolkitError("There is no library {path}.", "Make one with “toolkit init”, or give another path.", path=path)
    if path.is_dir():
        raise ToolkitError("{path} is a folder, not a library.", "Give the file inside it that ends in .toolkit.", path=path)
    if path.stat().st_size == 0:
        raise ToolkitError("The file {name} is empty: it is not a library.",
                           "Open the latest backup with “toolkit open-backup”, or delete the file and make a library with "
                           "“toolkit init”.", name=path.name)
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    is_backup = _application(path) == glance.BACKUP_ID
    read_only = read_only or is_backup or not writable
    with database.told(path):
        found = _format(path, read_only=read_only)
        if found > glance.FORMAT:
            raise _newer(path, found)
        if found < glance.FORMAT:
            if is_backup:
                raise ToolkitError("The backup {name} has the older format {found}, and a backup is never changed.",
                                   "Make it a library first: “toolkit open-backup {name} --as PATH”.",
                                   name=path.name, found=found)
            if read_only:
                raise ToolkitError("The library {name} has the older format {found} and may not be written.",
                                   "Copy it to a folder of your own and open it there.", name=path.name, found=found)
            migrating.migrate(path, found)
    library = Library(path, read_only=read_only, is_backup=is_backup)
    if found < glance.FORMAT:
        _show_what_it_kept(library)
    return library


def _show_what_it_kept(library: Library) -> None:
    """The older program kept acts of kinds that it did not know; here they are shown."""
    try:
        with library.write() as tx:
            ballots.rebuild(tx.session)
            commenting.rebuild(tx.session)
    except BaseException:
        library.close()
        raise


def _application(path: Path) -> int:
    """What the header says the file is (https://www.sqlite.org/fileformat.html, 1.3); read as bytes, without a lock."""
    with contextlib.suppress(OSError), path.open("rb") as file:
        return int.from_bytes(file.read(72)[68:], "big")
    return 0


def _newer(path: Path, found: int) -> ToolkitError:
    return ToolkitError("The library {name} has format {found}; this program knows formats up to {known}.",
                        "Install the newest version of the program. The library was not changed.",
                        name=path.name, found=found, known=glance.FORMAT)


def _format(path: Path, *, read_only: bool) -> int:
    with contextlib.closing(database.connect(path, mode="ro" if read_only else "rw")) as connection:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        if application not in (glance.APPLICATION_ID, glance.BACKUP_ID):
            raise ToolkitError("The file {name} is not a library.",
                               "Choose a file that ends in .toolkit, or make one with “toolkit init”.", name=path.name)
        if not read_only:
            # a file that another program has set to WAL would leave its newest records in a second file
            connection.execute("PRAGMA journal_mode=DELETE")
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
