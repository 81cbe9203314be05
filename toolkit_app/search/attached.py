"""The pages of attached files among the documents: a page is listed like a document, and what it has its items have.

A file is taken in once, by its digest, whichever items hold it; its pages have rows that follow each other.
"""

import json
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from toolkit_app.errors import ToolkitError
from toolkit_app.search.sets import bits, rows_of

SCHEMA = (
    """CREATE TABLE file (
        digest TEXT PRIMARY KEY, first INTEGER NOT NULL, pages INTEGER NOT NULL, lang TEXT NOT NULL, failed TEXT NOT NULL)
        WITHOUT ROWID""",
    """CREATE TABLE page (
        row INTEGER PRIMARY KEY, digest TEXT NOT NULL, place TEXT NOT NULL, name TEXT NOT NULL, text BLOB NOT NULL)""",
    """CREATE TABLE holds (
        row INTEGER NOT NULL, digest TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL,
        PRIMARY KEY (row, digest, name)) WITHOUT ROWID""",
    "CREATE INDEX holds_digest ON holds (digest)",
)
EMPTY = ("DELETE FROM file", "DELETE FROM page", "DELETE FROM holds")


class Page(NamedTuple):
    """A page of a file: ``place`` is ``page``, ``sheet``, ``heading`` or empty, ``name`` its number or title."""

    place: str
    name: str
    text: str


@dataclass(frozen=True)
class Attachment:
    """A page of an attached file, of the item that holds it: ``file`` is the name of the file there."""

    file: str
    lang: str
    page: Page


class _File(NamedTuple):
    digest: str
    first: int
    pages: int
    lang: str


class Attached:
    """Which items hold which pages."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection.execute
        self._files: list[_File] = []
        self._of_item: dict[int, list[tuple[_File, str]]] = {}
        self._holders: dict[int, list[int]] = {}
        self._ends = self._before_ends = 0
        self.pages = 0

    def refresh(self) -> None:
        """Follow the file."""
        files = {one.digest: one for one in map(_File._make, self._run(
            "SELECT digest, first, pages, lang FROM file WHERE pages > 0"))}
        self._of_item = defaultdict(list)
        self._holders = defaultdict(list)
        if files:
            for row, digest, name in self._run("SELECT row, digest, name FROM holds"):
                if digest in files:
                    file = files[digest]
                    self._of_item[row].append((file, name))
                    self._holders[file.first + file.pages - 1].append(row)
        self._ends = bits(one.first + one.pages - 1 for one in files.values())
        self.pages = 0
        for one in files.values():
            self.pages |= (1 << one.pages) - 1 << one.first
        self._before_ends = self.pages & ~self._ends

    def holders(self, pages: int) -> int:
        """The items that hold one of these pages."""
        if not pages:
            return 0
        # each file is a run of bits: its lower bits are carried into its last one if any of them is there
        ends = ((pages & self._before_ends) + self._before_ends | pages) & self._ends
        return bits(row for end in rows_of(ends) for row in self._holders.get(end, ()))

    def best(self, row: int, wanted: Sequence[int]) -> Attachment | None:
        """The page of an item's files that has most of these sets of pages, the first of equals; None if none has any."""
        most, found = 0, None
        for file, name in self._of_item.get(row, ()):
            here = (1 << file.pages) - 1
            parts = [(pages >> file.first) & here for pages in wanted]
            together = 0
            for part in parts:
                together |= part
            for place in rows_of(together):
                number = sum(part >> place & 1 for part in parts)
                if number > most:
                    most, found = number, (file, name, file.first + place)
                    if most == len(parts):
                        break
        if found is None:
            return None
        file, name, at = found
        place, title, text = self._run("SELECT place, name, text FROM page WHERE row = ?", (at,)).fetchone()
        return Attachment(name, file.lang, Page(place, title, zlib.decompress(text).decode()))


def failure(error: ToolkitError) -> str:
    """Why a file could not be read, for the index file."""
    return json.dumps([error.what, error.remedy, {name: str(value) for name, value in error.values.items()}], ensure_ascii=False)


def error_of(failed: str) -> ToolkitError:
    """Why a file could not be read."""
    what, remedy, fields = json.loads(failed)
    known: Mapping[str, str] = fields
    return ToolkitError(what, remedy, **known)
