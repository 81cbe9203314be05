"""The search index: a SQLite file of its own, made from plain documents and thrown away whenever it does not fit.

Words lie in a contentless FTS5 table (our own analysis, see ``analysis.py``); what a hit shows lies beside it. A
contentless row is taken out by naming its old words again, so they are analysed a second time: that works with every SQLite
since 3.37, and the file is made anew when the analysis has changed. Rows keep their number when a document changes.
"""

import json
import re
import sqlite3
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from toolkit_app.search import analysis
from toolkit_app.search.facets import Card, Cards, bits, pack
from toolkit_app.search.glossary import Glossary, Name, name_of, named
from toolkit_app.search.indexfile import WEIGHTS, is_broken, is_sound
from toolkit_app.search.openfile import OpenFile
from toolkit_app.search.suggest import Spelling

_COMPRESSED_FROM = 200
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_VOCABULARY_WORD = range(3, 31)
_REMEMBERED = 512


@dataclass(frozen=True)
class Document:
    """What is to be found. ``body`` is plain words without markup, ``version`` a hash of all that is indexed,
    ``keywords`` are words it is to be found by that do not stand in title or body. The ``names`` of a term, as (language,
    name), find each other's texts."""

    id: str
    key: str
    kind: str
    lang: str
    title: str
    body: str
    state: str
    facets: Mapping[str, tuple[str, ...]]
    keywords: tuple[str, ...]
    changed_at: str
    version: str
    names: tuple[tuple[str, str], ...] = ()


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
    body: str


_INSERT_WORDS = (
    "INSERT INTO words (rowid, title, body, more, title_stem, stem, title_sound, sound) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
_DELETE_WORDS = (
    "INSERT INTO words (words, rowid, title, body, more, title_stem, stem, title_sound, sound) "
    "VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?)")
_INSERT_NAME = "INSERT INTO name VALUES (?, ?, ?, ?, ?, ?)"
_COUNTS = ("SELECT count(*) FROM document", "SELECT count(*) FROM body", "SELECT count(*) FROM words_docsize")
_SCORED = "SELECT rowid, -bm25(words, ?, ?, ?, ?, ?, ?, ?) FROM words WHERE words MATCH ?"
_STORED = "SELECT row, id, key, kind, lang, state, title, keywords, text FROM document JOIN body USING (row) WHERE "


def printable(text: str) -> str:
    """The text with control characters as blanks: they divide words, and hits use two of them as marks."""
    return _CONTROL.sub(" ", text)


def _packed(text: str) -> str | bytes:
    return zlib.compress(text.encode(), 1) if len(text) >= _COMPRESSED_FROM else text


def _unpacked(stored: str | bytes) -> str:
    return zlib.decompress(stored).decode() if isinstance(stored, bytes) else stored


def _marks(count: int) -> str:
    return ", ".join("?" * count)


class Index(OpenFile):
    """An open index file. Several programs may have it open; threads may share one ``Index`` and take turns.

    ``rebuilt`` tells that there was a file that could not be used: it was deleted, and the index is empty again.
    """

    def _started(self) -> None:
        self.cards = Cards()
        self._seen_stamp = -1
        self._spelling: tuple[int, Spelling] | None = None
        self._glossary: tuple[int, Glossary] | None = None
        self._sets: dict[str, int] = {}
        self._shown: dict[int, Stored] = {}

    # --- writing

    def put(self, documents: Iterable[Document]) -> None:
        """Take documents in, each in place of what has the same id. One transaction."""
        with self.batch():
            stamp = int(self._about("stamp"))
            change: Counter[str] = Counter()
            for document in documents:
                stamp += 1
                self._put(document, stamp, change)
            self._tell("stamp", stamp)
            self._count_words(change)

    def _put(self, document: Document, stamp: int, change: Counter[str]) -> None:
        old = self._stored("id = ?", (document.id,))
        row = old[0].row if old else None
        if old:
            self._take_out(old[0], change)
        facets = dict(document.facets) | {"kind": (document.kind,), "state": (document.state,), "lang": (document.lang,)}
        keywords = "\n".join(document.keywords)
        run = self._connection.execute
        row = run("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (
            row, document.id, document.key, document.kind, document.lang, document.state, document.title, keywords,
            document.changed_at, document.version, pack(facets), stamp)).lastrowid
        assert row is not None, "SQLite numbers every row"
        run("INSERT INTO body VALUES (?, ?)", (row, _packed(printable(document.body))))
        found = analysis.analyse(document.title, document.body, f"{keywords}\n{document.key}", document.lang)
        run(_INSERT_WORDS, (row, *found.columns()))
        self._connection.executemany(_INSERT_NAME, (name_of(row, lang, name) for lang, name in document.names))
        change.update(found.vocabulary)

    def _take_out(self, old: Stored, change: Counter[str]) -> None:
        found = analysis.analyse(old.title, old.body, f"{old.keywords}\n{old.key}", old.lang)
        run = self._connection.execute
        run(_DELETE_WORDS, (old.row, *found.columns()))
        run("DELETE FROM document WHERE row = ?", (old.row,))
        run("DELETE FROM body WHERE row = ?", (old.row,))
        run("DELETE FROM name WHERE concept = ?", (old.row,))
        change.subtract(found.vocabulary)

    def _count_words(self, change: Counter[str]) -> None:
        self._connection.executemany(
            "INSERT INTO vocabulary VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET documents = documents + excluded.documents",
            sorted((word, number) for word, number in change.items()
                   if number and len(word) in _VOCABULARY_WORD and word.isalpha()))
        self._connection.executemany("DELETE FROM vocabulary WHERE word = ? AND documents <= 0",
                                     ((word,) for word, number in change.items() if number < 0))

    def remove(self, ids: Iterable[str]) -> None:
        """Take documents out by id; unknown ids are passed over. One transaction."""
        gone = list(ids)
        if not gone:
            return
        with self.batch():
            change: Counter[str] = Counter()
            for one in gone:
                for old in self._stored("id = ?", (one,)):
                    self._take_out(old, change)
            self._count_words(change)
            self._tell("stamp", int(self._about("stamp")) + 1)

    def label(self, labels: Mapping[tuple[str, str], Mapping[str, str]], edition: str) -> None:
        """Take the labels of the vocabulary in, by language for each (facet, code), in place of those there are.

        An empty code stands for the facet itself. ``edition`` is what ``labelled`` says from now on.
        """
        with self.batch():
            self._connection.execute("DELETE FROM name WHERE concept < 0")
            self._connection.executemany(_INSERT_NAME, named(labels))
            self._tell("labels", edition)
            self._tell("stamp", int(self._about("stamp")) + 1)

    @property
    def labelled(self) -> str:
        """The edition of the labels that were taken in; empty before."""
        with self.lock:
            self._follow()
            return self._about("labels")

    # --- reading

    @contextmanager
    def reading(self) -> Iterator[None]:
        """The index as it is now, for one question. A file that turns out to be broken is made anew, and the block left."""
        with self.lock:
            try:
                self.refresh()
                yield
            except sqlite3.DatabaseError as error:
                if not is_broken(error):
                    raise
                self.renew()

    def refresh(self) -> None:
        """Bring the card catalogue up to what this or another program has committed."""
        with self.lock:
            self._follow()
            stamp = int(self._about("stamp"))
            if stamp == self._seen_stamp:
                return
            self.cards.put(map(Card._make, self._connection.execute(
                "SELECT row, key, changed_at, facets FROM document WHERE stamp > ?", (self._seen_stamp,))))
            if self.count != len(self.cards):
                here = {row for (row,) in self._connection.execute("SELECT row FROM document")}
                self.cards.drop(self.cards.rows() - here)
            self._seen_stamp = stamp
            self.generation += 1
            self._sets.clear()
            self._shown.clear()

    def matching(self, expression: str) -> list[int]:
        """The rows that match an FTS5 expression, unranked."""
        with self.lock:
            return [row for (row,) in self._connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (expression,))]

    def having(self, expression: str) -> int:
        """The set of documents that match an FTS5 expression; remembered until ``refresh`` finds a change."""
        with self.lock:
            found = self._sets.get(expression)
            if found is None:
                if len(self._sets) >= _REMEMBERED:
                    self._sets.clear()
                found = self._sets[expression] = bits(self.matching(expression))
            return found

    def scored(self, expression: str, weights: Sequence[float] = tuple(WEIGHTS.values())) -> list[tuple[int, float]]:
        """The rows that match an FTS5 expression with their score (higher is better), in no order."""
        with self.lock:
            return self._connection.execute(_SCORED, (*weights, expression)).fetchall()

    def stored(self, rows: Sequence[int]) -> dict[int, Stored]:
        """The documents of these rows; remembered until ``refresh`` finds a change."""
        with self.lock:
            if len(self._shown) + len(rows) > _REMEMBERED:
                self._shown.clear()
            missing = [row for row in rows if row not in self._shown]
            if missing:
                self._shown |= {one.row: one for one in self._stored(f"row IN ({_marks(len(missing))})", missing)}
            return {row: self._shown[row] for row in rows if row in self._shown}

    def _stored(self, condition: str, values: Sequence[object]) -> list[Stored]:
        return [Stored._make(columns)._replace(body=_unpacked(columns[-1]))
                for columns in self._connection.execute(_STORED + condition, values)]

    def keyed(self, start: str, *, exact: bool = False) -> list[int]:
        """The rows whose key begins so (``exact``: is so), in the order of keys."""
        with self.lock:
            end = start + ("\0" if exact else "\uffff")
            return [row for (row,) in self._connection.execute(
                "SELECT row FROM document WHERE key >= ? AND key < ? ORDER BY key", (start, end))]

    def spelling(self) -> Spelling:
        """The words of all titles, texts and keywords, for near spellings. Read again after a change."""
        with self.lock:
            if self._spelling is None or self._spelling[0] != self.generation:
                self._spelling = self.generation, Spelling(self._connection.execute("SELECT word, documents FROM vocabulary"))
            return self._spelling[1]

    def common(self, words: Collection[str]) -> dict[str, int]:
        """How many documents have each of these words, of those that any has."""
        with self.lock:
            return dict(self._connection.execute(
                "SELECT word, documents FROM vocabulary WHERE word IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(words)),)).fetchall())

    def glossary(self) -> Glossary:
        """The names of terms and the labels of the vocabulary. Read again after a change."""
        with self.lock:
            if self._glossary is None or self._glossary[0] != self.generation:
                self._glossary = self.generation, Glossary(map(Name._make, self._connection.execute("SELECT * FROM name")))
            return self._glossary[1]

    def versions(self) -> dict[str, str]:
        """The version of every document, by id."""
        with self.lock:
            return dict(self._connection.execute("SELECT id, version FROM document").fetchall())

    @property
    def count(self) -> int:
        """How many documents are in."""
        with self.lock:
            number: int = self._connection.execute("SELECT count(*) FROM document").fetchone()[0]
            return number

    def check(self) -> bool:
        """Whether the file is sound: SQLite's and FTS5's own checks, and as many texts as documents in every table."""
        with self.lock:
            try:
                sound = is_sound(self._connection)
                self._connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
                numbers = {self._connection.execute(count).fetchone()[0] for count in _COUNTS}
            except sqlite3.DatabaseError as error:
                if not is_broken(error):
                    raise
                return False
            return sound and len(numbers) == 1

