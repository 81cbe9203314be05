"""A library as it was at an edition: a file in the cache, made of the records that stood then, to be read and not written.

It holds the items of the edition at their revisions, with the history that led to them, what was said of them until then, and
the people. Lists, search and pages read it like any library.
"""

import contextlib
import re
import shutil
import time
from collections.abc import Collection, Iterator
from pathlib import Path

from sqlalchemy import bindparam, select, update

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import database, editions, glance, projections, records, store
from toolkit_app.library.progress import Progress
from toolkit_app.library.store import Library

_KEPT = 3  # snapshots of one library that wait for the next look
_DAY = 86_400  # seconds in which no snapshot goes: somebody may still be reading it
_STEP = 50
_NAME = re.compile(r"[^\w .()-]+")
_LONGEST = 80

# what stood then, from the library (attached as ``whole``): the parts of the edition are in the table ``part``. Rows are chosen
# by their numbers and written in that order: by digest they would come at random, each to another page of the file
_CHOSEN = (
    # all revisions of an item that stands still at its one head lead there; of others only those that led to the part count
    """CREATE TEMP TABLE unmoved AS SELECT id FROM whole.item JOIN part ON id = item WHERE head = revision AND heads = 1""",
    "CREATE TEMP TABLE kept (n INTEGER PRIMARY KEY)",
    "INSERT INTO kept SELECT n FROM whole.revision WHERE item_id IN unmoved",
    """INSERT OR IGNORE INTO kept WITH RECURSIVE led(id) AS (SELECT revision FROM part WHERE item NOT IN unmoved UNION
         SELECT parent_id FROM led JOIN whole.revision_parent ON revision_id = led.id)
         SELECT n FROM led JOIN whole.revision USING (id)""",
    "CREATE TEMP TABLE said (n INTEGER PRIMARY KEY)",
    """INSERT INTO said SELECT n FROM whole.act WHERE kind = 'redact' OR (hlc <= ?
         AND (item_id IS NULL OR item_id IN (SELECT item FROM part) OR item_id NOT IN (SELECT id FROM whole.item)))""",
    "CREATE TEMP TABLE used (id INTEGER PRIMARY KEY)",
    "INSERT OR IGNORE INTO used SELECT blob.id FROM kept JOIN whole.revision USING (n) JOIN whole.blob ON sha = body",
    "INSERT OR IGNORE INTO used SELECT blob.id FROM kept JOIN whole.revision USING (n) JOIN whole.blob ON sha = meta",
    "INSERT OR IGNORE INTO used SELECT blob.id FROM kept JOIN whole.revision USING (n) JOIN whole.blob ON sha = note",
    "INSERT OR IGNORE INTO used SELECT blob.id FROM said JOIN whole.act USING (n) JOIN whole.blob ON sha = content",
    "INSERT OR IGNORE INTO used SELECT base_id FROM used JOIN whole.blob USING (id) WHERE base_id IS NOT NULL",
    # what is shown of an item that has not changed since need not be computed again; a translation looks at its original
    "CREATE TEMP TABLE same AS SELECT id FROM whole.item JOIN unmoved USING (id) WHERE translation_of IS NULL",
)
_KEPT_ROWS = {
    "blob": "id IN used", "file_chunk": "sha IN file", "revision": "n IN kept", "act": "n IN said",
    "revision_parent": "revision_id IN (SELECT id FROM revision) AND parent_id IN (SELECT id FROM whole.revision)",
    "item": "id IN same", "item_head": "item_id IN same", "item_facet": "item_id IN same", "item_link": "item_id IN same"}
_ITEMS = records.Base.metadata.tables["item"]
_STATE = update(_ITEMS).where(_ITEMS.c.id == bindparam("part")).values(state=bindparam("sealed"), retired=False)
_CACHE_KB = 65_536  # of each file while it is copied: indexes of hundreds of thousands of digests are filled at random


def open_at(library: Library, edition: editions.Edition) -> Iterator[Progress | Library]:
    """Opens a library as it was at an edition, for reading only; what it yields last is the Library.

    Raises ToolkitError when the cache folder cannot be written, or a text is damaged.
    """
    path = _path(library, edition)
    if not path.exists():
        yield from _make(library, edition, path)
    path.parent.touch()
    _keep_newest(path.parent.parent)
    opened = store.open_library(path, read_only=True)
    opened.edition = edition.label
    yield opened


def forget(library: Library) -> bool:
    """Removes every snapshot of a library, because something of it was erased. False when another program keeps one open."""
    _remove(_folder(library))
    return not _folder(library).exists()


def _folder(library: Library) -> Path:
    return places.cache_folder() / "editions" / library.id.hex


def _path(library: Library, edition: editions.Edition) -> Path:
    name = " ".join(_NAME.sub(" ", edition.label).split())[:_LONGEST].rstrip(" .")
    return _folder(library) / edition.id[:16] / f"{name}.toolkit"


def _keep_newest(folder: Path) -> None:
    found = sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in found[_KEPT:]:
        if time.time() - old.stat().st_mtime > _DAY:
            _remove(old)


def _remove(folder: Path) -> None:
    """Removes a folder with its libraries, and their search indexes. What another program holds stays, on some systems."""
    for path in sorted(folder.rglob("*.toolkit")):
        with contextlib.suppress(ToolkitError, OSError), store.open_library(path, read_only=True) as old:
            index = glance.index_path(path, old.id.hex)
            for beside in index.parent.glob(f"{index.name}*"):
                beside.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def _make(library: Library, edition: editions.Edition, path: Path) -> Iterator[Progress]:
    aside = path.with_suffix(".making")
    with library.read() as tx:
        # those of earlier texts stay in the library
        files = editions.files(tx, edition)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.unlink(missing_ok=True)
        with store.create(aside) as made:
            _copy(library.path, aside, edition, files)
            yield from _project(made, edition)
        aside.replace(path)
    except OSError as error:
        raise ToolkitError("The edition {label} cannot be opened: {reason}.", "Make room on the disk, then try again.",
                           label=edition.label, reason=error.strerror or error) from error
    finally:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)


def _copy(whole: Path, path: Path, edition: editions.Edition, files: Collection[str]) -> None:
    with database.told(whole), contextlib.closing(database.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("ATTACH DATABASE ? AS whole", (database.address(whole, "ro"),))
        for name in ("main", "whole"):
            connection.execute(f"PRAGMA {name}.cache_size=-{_CACHE_KB}")
        connection.execute("CREATE TEMP TABLE part (item TEXT PRIMARY KEY, revision BLOB)")
        connection.execute("CREATE TEMP TABLE file (sha BLOB PRIMARY KEY)")
        connection.executemany("INSERT INTO part VALUES (?, ?)", [(part.item.hex, part.revision) for part in edition.parts])
        connection.executemany("INSERT INTO file VALUES (?)", [(bytes.fromhex(sha),) for sha in files])
        connection.execute("BEGIN IMMEDIATE")
        until = connection.execute("SELECT hlc FROM whole.act WHERE id = ?", (bytes.fromhex(edition.id),)).fetchone()
        for statement in _CHOSEN:
            connection.execute(statement, until if "?" in statement else ())
        for table, condition in _KEPT_ROWS.items():
            columns = ", ".join(column.name for column in records.Base.metadata.tables[table].columns)
            connection.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM whole.{table} WHERE {condition}")  # noqa: S608
        connection.execute("INSERT INTO change_log (item_id) SELECT id FROM same")
        connection.execute("COMMIT")


def _project(made: Library, edition: editions.Edition) -> Iterator[Progress]:
    """Computes what is shown of the items that were others then, and gives each the state that it was sealed with."""
    item = records.Item
    states = [{"part": part.item, "sealed": part.state} for part in edition.parts]
    with made.write() as tx:
        there = set(tx.session.scalars(select(item.id)))
        here = set(tx.session.scalars(select(records.Revision.item_id).distinct()))
        others = here - there
        todo = [part.item for part in edition.parts if part.item in others]
        for start in range(0, len(todo), _STEP):
            yield Progress(start, len(todo), "Items")
            projections.project(tx, todo[start:start + _STEP])
        projections.rebuild_others(tx)
        if states:
            tx.session.execute(_STATE, states)
    yield Progress(len(todo), len(todo), "Items")
