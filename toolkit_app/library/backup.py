"""Backups: checked copies of a library, made by hand or by themselves, and opened again.

A copy is made by SQLite's backup interface into a ``.part`` file, synced, opened again, checked and counted; only then
does it get its name. So every file with a backup's name is one that this program has opened. Its header says that it is a
backup, wherever it is moved and whatever it is called: it opens for reading only (``store.open_library``).
"""

import contextlib
import datetime
import os
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from toolkit_app.errors import ToolkitError
from toolkit_app.library import clock, database, glance, store
from toolkit_app.library.canonical import uuid7

DAYS, WEEKS = 7, 4  # how many of the last days and weeks that have a backup keep their newest one
RECORDS = ("revision", "act", "blob", "file_chunk", "stranger")
_PAGES = 2048  # copied at a time: a writer waits for no longer than this takes
_STAMP = "%Y-%m-%dT%H%M%S-%f"


@dataclass(frozen=True)
class BackupReport:
    """A checked backup: where it is, when it was made (UTC text), its size in bytes, and the number of records by table."""

    path: Path
    at: str
    size: int
    records: Mapping[str, int]

    @property
    def total(self) -> int:
        """All records together."""
        return sum(self.records.values())


def folder_of(library: store.Library) -> Path:
    """The folder in which a library's own backups lie."""
    return glance.backups() / str(library.id)


def backup(library: store.Library, target: Path | None = None, *, second_folder: Path | None = None) -> BackupReport:
    """Makes a checked copy: at ``target`` (a file that is not there yet, or a folder), else among the library's own backups.

    ``second_folder`` gets one more copy; the first one stays where that fails. Raises ToolkitError, and leaves no file, when
    a copy cannot be written, does not open, is damaged or lacks records.
    """
    now = _now()
    if target is None:
        target = folder_of(library)
        _make(target)
    if target.is_dir():
        target = target / name_for(library.path, now)
    elif target.exists():
        raise ToolkitError("There is a file {path} already.", "Give another name: a backup replaces nothing.", path=target)
    report = _copy(library.path, target, now)
    if second_folder:
        second_copy(library, report, second_folder)
    return report


def second_copy(library: store.Library, made: BackupReport, second_folder: Path) -> BackupReport:
    """Copies a backup of a library into a second folder. Raises ToolkitError, and leaves no file, when that fails."""
    folder, at = _second(library, second_folder), _when(made.path)
    _make(folder)
    return _copy(made.path, folder / name_for(library.path, at), at)


def _second(library: store.Library, folder: Path) -> Path:
    # two laptops may hold copies of one library and share this folder: neither prunes what the other made
    return folder / f"{library.id}-{library.replica.hex[:8]}"


def name_for(path: Path, now: datetime.datetime) -> str:
    """The name of a backup of the library at ``path``: the time in UTC first, so that names sort by age."""
    return f"{now.strftime(_STAMP)[:-3]}Z-{path.stem}.toolkit"


def automatic(library: store.Library, second_folder: Path | None = None, *, closing: bool = True) -> BackupReport | None:
    """A backup if records came since the last one, and not ``closing`` only if the last one is of an earlier day; then prunes.

    Keeps the newest of each of the last 7 days and of each of the last 4 weeks before them that have one. ``second_folder``
    gets a copy of each new backup and is pruned the same way. Returns the new backup, or None when none was due.
    Raises ToolkitError when it fails: then nothing is pruned.
    """
    if library.read_only:
        return None
    folders = [folder_of(library)]
    if second_folder:
        folders.append(_second(library, second_folder))
    made = [_automatic(library, folder, closing) for folder in folders]
    return next((report for report in made if report), None)


def _automatic(library: store.Library, folder: Path, closing: bool) -> BackupReport | None:
    backups = in_folder(folder)
    now = _now()
    if backups and not closing and _when(backups[-1]).date() == now.date():
        return None
    if backups and _state(backups[-1]) == _state(library.path):
        return None
    _make(folder)
    report = _copy(library.path, folder / name_for(library.path, now), now)
    prune([*backups, report.path])
    return report


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ToolkitError("The folder for backups {path} cannot be made: {error}.", "Choose another folder in the settings.",
                           path=folder, error=error.strerror) from error


def in_folder(folder: Path) -> list[Path]:
    """The backups in a folder, oldest first; an empty list when there is no such folder."""
    try:
        return sorted(path for path in folder.iterdir() if glance.BACKUP.fullmatch(path.name))
    except OSError:
        return []


def prune(backups: list[Path]) -> list[Path]:
    """Deletes all but the newest of each of the last 7 days and, before those, of the last 4 weeks; returns what it deleted.

    Days and weeks without a backup do not count: a laptop that lay in a drawer for a year loses none of its last ones.
    """
    days: dict[datetime.date, Path] = {}
    weeks: dict[tuple[int, int], Path] = {}
    newest_first = sorted(backups, reverse=True)
    for path in newest_first:
        day = _when(path).date()
        if day in days or len(days) < DAYS:
            days.setdefault(day, path)
            continue
        week = (day.isocalendar().year, day.isocalendar().week)
        if len(weeks) < WEEKS:
            weeks.setdefault(week, path)
    kept = {*days.values(), *weeks.values()}
    gone = [path for path in newest_first if path not in kept]
    for path in gone:
        with contextlib.suppress(OSError):  # held by another program: the next pruning takes it
            path.unlink()
    return gone


def last_good(library: store.Library) -> BackupReport | None:
    """The newest of the library's own backups, with its time and counts; one that no longer opens is passed over."""
    return next(reports(folder_of(library)), None)


def reports(folder: Path) -> Iterator[BackupReport]:
    """The backups in a folder with their times and counts, newest first; one that no longer opens is passed over."""
    for path in reversed(in_folder(folder)):
        with contextlib.suppress(ToolkitError, OSError):
            yield _report(path, _when(path))


def check(path: Path) -> BackupReport:
    """Opens a backup, checks the whole file and counts its records. Raises ToolkitError naming what is wrong."""
    with _open(path) as connection:
        _quick_check(connection, path)
    stamped = glance.BACKUP.fullmatch(path.name)
    at = _when(path) if stamped else datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
    return _report(path, at)


def open_backup(file: Path, as_path: Path | None = None) -> store.Library:
    """Opens a backup: read-only where it lies, or copied to ``as_path`` as the library to work with.

    A library that is at ``as_path`` is kept aside under a name with today's date; close it first.
    Raises ToolkitError when the backup is damaged or no library, or when the old library cannot be put aside.
    """
    check(file)
    if as_path is None:
        return store.open_library(file, read_only=True)
    now = _now()
    fresh = as_path.with_name(f"{as_path.name}.{uuid7().hex[-8:]}.new")
    try:
        as_path.parent.mkdir(parents=True, exist_ok=True)
        _copy(file, fresh, now, glance.APPLICATION_ID)
        if as_path.exists():
            _put_aside(as_path, now)
        fresh.replace(as_path)
    except OSError as error:
        raise ToolkitError("The library {path} cannot be put aside: {error}.",
                           "Close every program that has it open, then try again.", path=as_path, error=error.strerror) from error
    finally:
        fresh.unlink(missing_ok=True)
    return store.open_library(as_path)


def _put_aside(path: Path, now: datetime.datetime) -> None:
    aside = path.with_name(f"{path.stem}-until-{now.strftime(_STAMP)[:-3]}Z{path.suffix}")
    journal = Path(f"{path}-journal")
    with _alone(path):
        # a journal that is still there belongs to the old file: beside the new one SQLite would play it into that
        if journal.exists():
            journal.replace(f"{aside}-journal")
        path.replace(aside)


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Waits for the end of a save of another program, and lets none begin. A damaged file needs no waiting.

    Windows does not move a file that is open, so nothing is held open there; and a program that still has the moved file
    open is refused its next save by SQLite (SQLITE_READONLY_DBMOVED).
    """
    if os.name == "nt":
        yield
        return
    with contextlib.ExitStack() as stack:
        try:
            connection = stack.enter_context(contextlib.closing(database.connect(path)))
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
                raise ToolkitError("Another program is writing to the library {name}.", "Close it, then try again.",
                                   name=path.name) from error
        except sqlite3.DatabaseError:
            pass
        yield


def _now() -> datetime.datetime:
    now = datetime.datetime.now(datetime.UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def _when(path: Path) -> datetime.datetime:
    match = glance.BACKUP.fullmatch(path.name)
    if not match:
        return datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
    return datetime.datetime.strptime(f"{match['at']}000", _STAMP).replace(tzinfo=datetime.UTC)


def _written(moment: datetime.datetime) -> str:
    return clock.written(round(moment.timestamp() * 1000))


def _report(path: Path, at: datetime.datetime) -> BackupReport:
    with _open(path) as connection:
        return BackupReport(path, _written(at), path.stat().st_size, _count(connection))


@contextlib.contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    if not path.is_file():
        raise ToolkitError("There is no file {path}.", "Check the name.", path=path)
    with database.told(path), contextlib.closing(database.connect(path, mode="ro")) as connection:
        if connection.execute("PRAGMA application_id").fetchone()[0] not in (glance.APPLICATION_ID, glance.BACKUP_ID):
            raise ToolkitError("The file {name} is not a library.", "Choose a backup: its name begins with its date.",
                               name=path.name)
        yield connection


def _count(connection: sqlite3.Connection) -> dict[str, int]:
    return {table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in RECORDS}  # noqa: S608 - fixed names


def _state(path: Path) -> tuple[object, ...]:
    """What tells two states of a library apart: records only grow, so counts and the last of each do."""
    with contextlib.suppress(ToolkitError), _open(path) as connection:
        last = [connection.execute(f"SELECT id FROM {table} ORDER BY n DESC LIMIT 1").fetchone() for table in ("revision", "act")]  # noqa: S608
        return (*_count(connection).items(), *last)
    return (object(),)


def _quick_check(connection: sqlite3.Connection, path: Path) -> None:
    found = [row[0] for row in connection.execute("PRAGMA quick_check")]
    if found != ["ok"]:
        raise ToolkitError("The database {path} is damaged: {found}.", "Choose another backup.", path=path, found=found[0])


def _copy(source: Path, target: Path, now: datetime.datetime, sort: int = glance.BACKUP_ID) -> BackupReport:
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with _open(source) as reading:
            before = _count(reading)
            _pour(reading, part, target, sort)
            after = _count(reading)
        _sync(part)
        with _open(part) as connection:
            _quick_check(connection, part)
            counted = _count(connection)
        for table in RECORDS:
            if not before[table] <= counted[table] <= after[table]:
                raise ToolkitError("The backup {path} lacks records of “{table}”.", "Try again, on another disk.",
                                   path=target, table=table)
        part.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise _unwritable(target, error.strerror) from error
    finally:
        part.unlink(missing_ok=True)
    return BackupReport(target, _written(now), target.stat().st_size, counted)


def _pour(reading: sqlite3.Connection, part: Path, target: Path, sort: int) -> None:
    writing: sqlite3.Connection | None = None
    try:
        writing = sqlite3.connect(part, isolation_level=None)
        reading.backup(writing, pages=_PAGES)
        writing.execute(f"PRAGMA application_id={sort}")
    except sqlite3.OperationalError as error:
        raise _unwritable(target, error) from error
    finally:
        if writing:
            writing.close()


def _unwritable(target: Path, error: object) -> ToolkitError:
    return ToolkitError("The backup {path} cannot be written: {error}.",
                        "Check the disk and its free space, or choose another folder.", path=target, error=error)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
