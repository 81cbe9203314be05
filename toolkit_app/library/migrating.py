"""Bringing a library of an older format up to date: a checked copy first, then everything in one transaction."""

import contextlib
import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection

from toolkit_app.errors import ToolkitError
from toolkit_app.library import clock, database, glance

FOLDER = Path(__file__).parent / "migrations"
_KEPT = 5


def revision(number: int) -> str:
    """The name of the Alembic revision that makes a format."""
    return f"{number:04d}"


def migrate(path: Path, found: int) -> Path:
    """Migrates the library at ``path`` from format ``found`` to this program's. Returns the checked copy made before.

    Raises ToolkitError when the copy cannot be made or is not sound. Whatever fails, the library is then as it was.
    """
    copy = _copy(path, found)
    engine = database.engine(path, read_only=False)
    try:
        with database.writer(engine) as connection:
            # batch changes drop and remake tables, which would check or cascade; inside a transaction SQLite ignores this
            connection.connection.cursor().execute("PRAGMA foreign_keys=OFF").close()
            with connection.begin():
                _upgrade(connection)
                _check(connection, path)
                connection.exec_driver_sql(f"PRAGMA user_version={glance.FORMAT}")
            connection.invalidate()
    finally:
        engine.dispose()
    for old in sorted(path.parent.glob(f"{_escaped(path.stem)}.format*.toolkit"))[:-_KEPT]:
        old.unlink(missing_ok=True)
    return copy


def _upgrade(connection: Connection) -> None:
    # imported here: Alembic takes longer to load than a start may take, and nearly every start migrates nothing
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision(glance.FORMAT))


def _check(connection: Connection, path: Path) -> None:
    wrong = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    sound = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if wrong is not None or sound != "ok":
        raise ToolkitError("The library {name} could not be brought to the new format.",
                           "It was not changed. Run “toolkit verify” with the program that made it.", name=path.name)


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _copy(path: Path, found: int) -> Path:
    when = clock.written(clock.now()).replace(":", "").replace(".", "-")
    copy = path.with_name(f"{path.stem}.format{found}-{when}.toolkit")
    part = copy.with_name(f"{copy.name}.part")
    try:
        with (contextlib.closing(database.connect(path)) as source,
              contextlib.closing(sqlite3.connect(part, isolation_level=None)) as target):
            source.backup(target)
            if target.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise ToolkitError("The library {name} is damaged, so it cannot be brought to the new format.",
                                   "It was not changed. Open the latest backup with “toolkit open-backup”.", name=path.name)
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(copy)
    except OSError as error:
        raise ToolkitError("The copy {copy} cannot be made before the library is brought to the new format: {reason}.",
                           "The library was not changed. Make room in its folder, and make the folder writable.",
                           copy=copy, reason=error.strerror or error) from error
    finally:
        part.unlink(missing_ok=True)
    return copy
