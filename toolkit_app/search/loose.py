"""Documents that were just taken in: their terms lie in one row of the index file each, and are searched as text.

So a save writes one small row, whatever the size of the index, and a text of a few dozen documents is searched in no time.
"""

import re
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from toolkit_app.search.sets import bits
from toolkit_app.search.terms import WORD

SCHEMA = (
    "CREATE TABLE loose (row INTEGER PRIMARY KEY, terms TEXT NOT NULL, bytes BLOB NOT NULL, stamp INTEGER NOT NULL)",
    "CREATE INDEX loose_stamp ON loose (stamp)",
)
EMPTY = ("DELETE FROM loose",)
_WORDS = re.compile(rf"^{WORD}(.+)$", re.MULTILINE)


class Loose:
    """The loose documents of one open file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection.execute
        self._held: dict[int, tuple[str, bytes]] = {}
        self._text: str | None = None
        self._words: list[str] | None = None
        self._starts: list[int] = []
        self._order: list[int] = []
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
            del self._held[row]
        for row, terms, payload, stamp in self._run("SELECT * FROM loose WHERE stamp > ?", (self._stamp,)):
            self._held[row] = terms, payload
            self._stamp = max(self._stamp, stamp)
        self._text = None

    def forget(self) -> None:
        """What was written is undone: everything is read again by ``refresh``."""
        self._held.clear()
        self._stamp = -1

    def put(self, row: int, listed: Mapping[str, int], stamp: int) -> None:
        """Keep a document that is not there yet with its terms, each with a byte."""
        terms, payload = "\n" + "\n".join(listed) + "\n", bytes(listed.values())
        self._held[row] = terms, payload
        self._text = None
        self._stamp = stamp
        self._run("INSERT INTO loose VALUES (?, ?, ?, ?)", (row, terms, payload, stamp))

    def take_out(self, row: int) -> None:
        """Let go of a document, if it is there."""
        if self._held.pop(row, None) is not None:
            self._run("DELETE FROM loose WHERE row = ?", (row,))
            self._text = None

    def clear(self) -> None:
        """Let go of all."""
        self._held.clear()
        self._text = None
        self._run("DELETE FROM loose")

    def documents(self) -> Iterator[tuple[int, list[str], bytes]]:
        """Row, terms and their bytes of every document, in the order of rows."""
        for row in sorted(self._held):
            terms, payload = self._held[row]
            yield row, terms[1:-1].split("\n") if payload else [], payload

    def listed(self, term: str) -> Iterator[tuple[int, int]]:
        """Row and byte of the documents listed under a term."""
        return self._found(f"\n{term}\n")

    def beginning(self, start: str) -> Iterator[tuple[int, int]]:
        """The same for every term that begins so; a row may come several times."""
        return self._found(f"\n{start}")

    def _found(self, needle: str) -> Iterator[tuple[int, int]]:
        text = self._joined()
        place = text.find(needle)
        while place >= 0:
            which = bisect_right(self._starts, place) - 1
            row = self._order[which]
            # the number of a term among those of its document is that of the ends of line before it
            yield row, self._held[row][1][text.count("\n", self._starts[which], place)]
            place = text.find(needle, place + 1)

    def words(self) -> list[str]:
        """The words of all, each once; the same list until something changes."""
        text = self._joined()
        if self._words is None:
            self._words = list(dict.fromkeys(_WORDS.findall(text)))
        return self._words

    def _joined(self) -> str:
        if self._text is None:
            self._words = None
            self._order = sorted(self._held)
            self._starts, place, pieces = [], 0, []
            for row in self._order:
                self._starts.append(place)
                pieces.append(self._held[row][0])
                place += len(pieces[-1])
            self._text = "".join(pieces)
        return self._text
