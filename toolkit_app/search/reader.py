"""Reading an index file: which documents have a term or a phrase, what they are, and which are the newest."""

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from operator import or_
from typing import NamedTuple, TypeVar

from toolkit_app.search import terms
from toolkit_app.search.attached import Attached
from toolkit_app.search.facets import PAIR, Facets
from toolkit_app.search.glossary import Glossary, Name
from toolkit_app.search.indexfile import is_broken
from toolkit_app.search.lists import Lists
from toolkit_app.search.openfile import OpenFile
from toolkit_app.search.sets import Members, bits, present, rows_of
from toolkit_app.search.suggest import Spelling

_REMEMBERED = 512
_NAMED = 2_000  # so many rows are asked for by number; for more, all are read
_IN_FILE = 2  # the bit of its worth that a word in an attached file sets: it counts 4 of 15
_PHRASE = 3  # the same for a phrase: 8 of 15
_WORTHS = range(terms.WORTH_BITS)
T = TypeVar("T")


class Stored(NamedTuple):
    """What the index knows of a document."""

    row: int
    id: str
    key: str
    kind: str
    lang: str
    state: str
    title: str
    keywords: str
    changed_at: str
    facets: str
    body: str

    def values(self, facet: str) -> tuple[str, ...]:
        """The codes it has of a facet."""
        return _values(self.facets, f"{facet}{terms.VALUE}")


@lru_cache(maxsize=1024)
def _values(packed: str, start: str) -> tuple[str, ...]:
    return tuple(pair[len(start):] for pair in packed.split(PAIR) if pair.startswith(start))


class Listed(NamedTuple):
    """The documents that have something, as planes of their bytes (``terms.py``), and the pages of files that have it."""

    planes: tuple[int, ...]
    pages: int = 0

    def standing(self, where: int) -> int:
        """The documents in which it stands in one of these places."""
        _, _, _, _, title, text, label, file = self.planes
        if where == terms.ANYWHERE:
            return title | text | label | file
        return (title if where & terms.TITLE else 0) | (text if where & terms.TEXT else 0) | (
            label if where & terms.LABEL else 0) | (file if where & terms.FILE else 0)

    @property
    def documents(self) -> int:
        """The documents that have it anywhere."""
        return self.standing(terms.ANYWHERE)

    @property
    def worth(self) -> tuple[int, ...]:
        """How much it counts in each, as planes."""
        return self.planes[: terms.WORTH_BITS]

    def within(self, rows: int) -> "Listed":
        """Of some documents only."""
        return Listed(tuple(plane & rows for plane in self.planes), self.pages)

    def __or__(self, other: "Listed") -> "Listed":
        return Listed(tuple(map(or_, self.planes, other.planes)), self.pages | other.pages)


NOTHING = Listed((0,) * 8)


def listed_at(found: int, where: int, worth: int) -> Listed:
    """Documents that have something in one place, where it counts so much."""
    return Listed(tuple(found if (where | worth) >> place & 1 else 0 for place in range(8)))


_STORED = """SELECT row, id, key, kind, lang, state, title, keywords, changed_at, facets, text
FROM document JOIN body USING (row) WHERE row IN (SELECT value FROM json_each(?))"""
_NEWEST = "changed_at DESC, key"
_CHANGES = "SELECT row, key, changed_at FROM document"
_SOME_CHANGES = "SELECT row, key, changed_at FROM document WHERE row IN (SELECT value FROM json_each(?))"
_NEWEST_OF = f"SELECT row FROM document WHERE row IN (SELECT value FROM json_each(?)) ORDER BY {_NEWEST} LIMIT ?"  # noqa: S608
_IN_FTS = ((terms.TITLE, "title"), (terms.TEXT, "body"), (terms.LABEL, "more"))


def unpacked(stored: str | bytes) -> str:
    """A text as it was before it was packed for the file."""
    return zlib.decompress(stored).decode() if isinstance(stored, bytes) else stored


class Reader(OpenFile):
    """What an index file says, as it is when ``reading`` begins."""

    def _started(self) -> None:
        self.lists = Lists(self._connection)
        self.attached = Attached(self._connection)
        self.facets = Facets()
        self.items = 0
        self._seen_stamp = self._listed_stamp = -1
        self._held: dict[object, object] = {}
        self._shown: dict[int, Stored] = {}
        self._glossary: tuple[int, Glossary] | None = None

    @contextmanager
    def reading(self) -> Iterator[None]:
        """The index as it is now, for one question. A file that turns out to be broken is made anew, and the block left."""
        with self.lock:
            try:
                self._follow()
                alone = not self._connection.in_transaction
                if alone:
                    self._connection.execute("BEGIN")
                try:
                    self.refresh()
                    yield
                finally:
                    if alone and self._connection.in_transaction:
                        self._connection.execute("COMMIT")
            except sqlite3.DatabaseError as error:
                if not is_broken(error):
                    raise
                self.renew()

    def refresh(self) -> None:
        """Bring what is kept in memory up to what this or another program has committed."""
        with self.lock:
            self._follow()
            stamp = int(self._about("stamp"))
            self._follow_lists(stamp)
            if stamp != self._seen_stamp:
                self._changed()
                self._seen_stamp = stamp

    def _follow_lists(self, stamp: int) -> None:
        if stamp != self._listed_stamp:
            self.lists.refresh()
            self._listed_stamp = stamp

    def _changed(self) -> None:
        self.attached.refresh()
        self.items = self.lists.everything & ~self.attached.pages
        loose = {row: (facets, days) for row, facets, days in self._connection.execute(
            "SELECT row, facets, days FROM document WHERE row IN (SELECT row FROM loose)")}
        self.facets.refresh(self.lists, self.items, loose)
        if self._glossary is not None and self._glossary[0] != int(self._about("names")):
            self._glossary = None
        self.generation += 1
        self._held.clear()
        self._shown.clear()

    def _undone(self) -> None:
        self._seen_stamp = self._listed_stamp = -1
        self.lists.forget()

    def remembered(self, key: object, make: Callable[[], T]) -> T:
        """What ``make`` gives, made once for a key until something changes."""
        found = self._held.get(key)
        if found is None:
            if len(self._held) >= _REMEMBERED:
                self._held.clear()
            found = self._held[key] = make()
        return found  # type: ignore[return-value]

    # --- which documents

    def listed(self, term: str) -> Listed:
        """The documents listed under a term."""
        return self.remembered(term, lambda: self._with_files(self.lists.planes(term)))

    def beginning(self, sign: str, start: str) -> Listed:
        """The documents with a word (or sound: ``sign`` says which) that begins so."""
        return self.remembered((sign, start), lambda: self._with_files(self.lists.beginning(sign, start)))

    def phrase(self, words: str) -> Listed:
        """The documents with words in their order: the expression of FTS5 without columns."""
        return self.remembered(("", words), lambda: self._phrase(words))

    def _phrase(self, words: str) -> Listed:
        if not self._matching(words):
            return NOTHING
        planes = [0] * 8
        for where, column in _IN_FTS:
            found = self._matching(f"{{{column}}} : {words}")
            for place in range(8):
                if where >> place & 1 or place == _PHRASE:
                    planes[place] |= found
        return self._with_files(planes)

    def _matching(self, expression: str) -> int:
        return bits(row for (row,) in self._connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (expression,)))

    def _with_files(self, planes: Sequence[int]) -> Listed:
        if not self.attached.pages:
            return Listed(tuple(planes))
        pages = present(planes) & self.attached.pages
        items = self.items
        kept = [plane and plane & items for plane in planes]
        if pages:
            holders = self.attached.holders(pages) & items
            kept[_IN_FILE] |= holders
            kept[-1] |= holders
        return Listed(tuple(kept), pages)

    def dated(self, name: str, first: str, last: str) -> int:
        """The documents to which that happens from ``first`` to ``last`` (``Facets.dated``)."""
        return self.facets.dated(self.lists, name, first, last)

    def keyed(self, start: str, *, exact: bool = False) -> list[int]:
        """The rows whose key begins so (``exact``: is so), in the order of keys."""
        with self.lock:
            end = start + ("\0" if exact else "\uffff")
            return [row for (row,) in self._connection.execute(
                "SELECT row FROM document WHERE key >= ? AND key < ? ORDER BY key", (start, end))]

    # --- what they are

    def newest(self, found: int, number: int) -> list[int]:
        """The first rows of a set, the last changed first, so many at most."""
        if not number or not found:
            return []
        # from one key to the next the same documents are often equal
        return self.remembered(("newest", found, number), lambda: self._newest(found, number))

    def _newest(self, found: int, number: int) -> list[int]:
        many = found.bit_count()
        # so many rows are read where all of them are sorted, and where they are looked for among all, the newest first
        if many <= self.items.bit_count() * min(number, many) / many:
            return [row for (row,) in self._connection.execute(_NEWEST_OF, (json.dumps(list(rows_of(found))), number))]
        held_rows = Members(found)
        cursor = self._connection.execute(f"SELECT row FROM document ORDER BY {_NEWEST}")  # noqa: S608
        rows: list[int] = []
        for (row,) in cursor:
            if row in held_rows:
                rows.append(row)
                if len(rows) == number:
                    break
        cursor.close()
        return rows

    def changes(self, found: int) -> list[tuple[int, str, str]]:
        """Row, key and time of the documents of a set."""
        if found.bit_count() <= _NAMED:
            return self._connection.execute(_SOME_CHANGES, (json.dumps(list(rows_of(found))),)).fetchall()
        held = Members(found)
        return [one for one in self._connection.execute(_CHANGES) if one[0] in held]

    def stored(self, rows: Sequence[int]) -> dict[int, Stored]:
        """The documents of these rows; remembered until something changes."""
        with self.lock:
            if len(self._shown) + len(rows) > _REMEMBERED:
                self._shown.clear()
            missing = [row for row in rows if row not in self._shown]
            if missing:
                for *columns, body in self._connection.execute(_STORED, (json.dumps(missing),)):
                    self._shown[columns[0]] = Stored._make((*columns, unpacked(body)))
            return {row: self._shown[row] for row in rows if row in self._shown}

    def spelling(self) -> Spelling:
        """The words of all titles, texts and keywords, for near spellings."""
        return Spelling(self.lists.words_on, lambda word: self.listed(terms.WORD + word).documents.bit_count())

    def glossary(self) -> Glossary:
        """The names of terms and the labels of the vocabulary, as they were when ``reading`` began."""
        with self.lock:
            if self._glossary is None:
                names = map(Name._make, self._connection.execute("SELECT * FROM name"))
                self._glossary = int(self._about("names")), Glossary(names)
            return self._glossary[1]

    @property
    def count(self) -> int:
        """How many documents are in."""
        with self.lock:
            number: int = self._connection.execute("SELECT count(*) FROM document").fetchone()[0]
            return number
