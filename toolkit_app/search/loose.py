"""Documents that were just taken in: their terms lie in one row of the index file each.

So a save writes one small row, whatever the size of the index, and what a few dozen documents have is kept in memory.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from toolkit_app.search.sets import bits
from toolkit_app.search.terms import WORD

SCHEMA = (
    "CREATE TABLE loose (row INTEGER PRIMARY KEY, terms TEXT NOT NULL, bytes BLOB NOT NULL, stamp INTEGER NOT NULL)",
    "CREATE INDEX loose_stamp ON loose (stamp)",
)
EMPTY = ("DELETE FROM loose",)
_WORDS = re.compile(rf"^{WORD}(.+)$", re.MULTILINE)


class Loose:
    """The loose documents of one open file.

    A posting is a row and a byte as one whole number (``postings.py``).
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection.execute
        self._held: dict[int, tuple[str, bytes]] = {}
        self._waiting: set[int] = set()
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        self._text: str | None = None
        self._words: list[str] | None = None
        self._stamp = -1

    def __len__(self) -> int:
        return len(self._held)

    @property
    def rows(self) -> int:
        """The set of the loose documents."""
        return bits(self._held)

    def refresh(self) -> None:
        """Follow what this or another program has committed."""
        there = {row for (row,) in self._run("SELECT row FROM loose")}
        for row in self._held.keys() - there:
            self._let_go(row)
        for row, terms, payload, stamp in self._run("SELECT * FROM loose WHERE stamp > ?", (self._stamp,)):
            self._let_go(row)
            self._hold(row, terms, payload)
            self._stamp = max(self._stamp, stamp)

    def forget(self) -> None:
        """What was written is undone: everything is read again by ``refresh``."""
        self._let_all_go()
        self._stamp = -1

    def put(self, row: int, listed: Mapping[str, int], stamp: int) -> None:
        """Keep a document that is not there yet with its terms, each with a byte."""
        terms, payload = "\n" + "\n".join(listed) + "\n", bytes(listed.values())
        self._hold(row, terms, payload)
        self._stamp = stamp
        self._run("INSERT INTO loose VALUES (?, ?, ?, ?)", (row, terms, payload, stamp))

    def take_out(self, row: int) -> None:
        """Let go of a document, if it is there."""
        if row in self._held:
            self._let_go(row)
            self._run("DELETE FROM loose WHERE row = ?", (row,))

    def clear(self) -> None:
        """Let go of all."""
        self._let_all_go()
        self._run("DELETE FROM loose")

    def documents(self) -> Iterator[tuple[int, list[str], bytes]]:
        """Row, terms and their bytes of every document, in the order of rows."""
        for row in sorted(self._held):
            yield row, *self._listing(row)

    def listed(self, term: str) -> Sequence[int]:
        """The postings of the documents listed under a term."""
        return self._listed().get(term, ())

    def beginning(self, start: str) -> Iterator[int]:
        """The same for every term that begins so; a row may come several times."""
        postings, needle, text = self._listed(), f"\n{start}", self._joined()
        place = text.find(needle)
        while place >= 0:
            end = text.find("\n", place + 1)
            yield from postings.get(text[place + 1:end], ())
            place = text.find(needle, end)

    def words(self) -> list[str]:
        """The words of all, each once; the same list until something changes."""
        text = self._joined()
        if self._words is None:
            self._words = _WORDS.findall(text)
        return self._words

    def _hold(self, row: int, terms: str, payload: bytes) -> None:
        self._held[row] = terms, payload
        self._waiting.add(row)

    def _let_go(self, row: int) -> None:
        if row in self._held and row not in self._waiting:
            for term in self._listing(row)[0]:
                postings = [posting for posting in self._postings.pop(term) if posting >> 8 != row]
                if postings:
                    self._postings[term] = postings
            self._text = None
        self._waiting.discard(row)
        self._held.pop(row, None)

    def _let_all_go(self) -> None:
        self._held.clear()
        self._waiting.clear()
        self._postings.clear()
        self._text = None

    def _listing(self, row: int) -> tuple[list[str], bytes]:
        terms, payload = self._held[row]
        return terms[1:-1].split("\n") if payload else [], payload

    def _listed(self) -> Mapping[str, list[int]]:
        """The postings by term; documents that came in wait until somebody asks."""
        postings = self._postings
        for row in self._waiting:
            first = row << 8
            for term, byte in zip(*self._listing(row), strict=True):
                postings[term].append(first | byte)
            self._text = None
        self._waiting.clear()
        return postings

    def _joined(self) -> str:
        """Every term once, each in a line of its own."""
        postings = self._listed()
        if self._text is None:
            self._words = None
            self._text = "\n".join(("", *postings, ""))
        return self._text
