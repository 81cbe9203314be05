"""The posting lists of an index file: which documents are listed under a term.

A document that was just taken in is loose (``loose.py``). Many loose ones are packed into a *segment*, whose lists are read by
term and never written again; a document that changes or goes leaves the set of those that are live in its segment. Segments of
one size are merged when there are many (a log-structured index: O'Neil, Cheng, Gawlick, O'Neil, "The log-structured merge-tree",
Acta Informatica 33, 1996).
"""

from __future__ import annotations

import heapq
import sqlite3
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter

from toolkit_app.search import loose
from toolkit_app.search.analysis import script
from toolkit_app.search.loose import Loose
from toolkit_app.search.postings import gathered, packed, postings, spread
from toolkit_app.search.sets import Members
from toolkit_app.search.terms import BEGINNINGS, BEGINS, WORD

SCHEMA = (
    *loose.SCHEMA,
    "CREATE TABLE segment (number INTEGER PRIMARY KEY, documents INTEGER NOT NULL, live BLOB NOT NULL)",
    "CREATE TABLE list (segment INTEGER NOT NULL, term TEXT NOT NULL, postings BLOB NOT NULL, PRIMARY KEY (segment, term))"
    " WITHOUT ROWID",
    "CREATE TABLE word (shelf TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (shelf, word)) WITHOUT ROWID",
)
EMPTY = (*loose.EMPTY, "DELETE FROM segment", "DELETE FROM list", "DELETE FROM word")
_NEXT_SEGMENT = "UPDATE about SET value = value + 1 WHERE name = 'segment' RETURNING CAST(value AS INTEGER)"
_SOME = "SELECT segment, term, postings FROM list WHERE segment = ? AND term >= ? AND term < ?"
_LOOSE, _BUILDING = 64, 4096  # so many stay loose; while very many come in, so many are packed at a time
_TOGETHER, _FULL = 8, 4096  # so many segments of one size are merged; larger ones stay as they are
_STEP, _WRITTEN = 200, 4000  # documents read and lists written in one step
_REMEMBERED = 512
_LAST = "\U0010ffff"


@dataclass
class _Segment:
    number: int
    documents: int
    live: int

    def counting(self) -> Members | None:
        """The rows that count in its lists; None while all do."""
        return Members(self.live) if self.live.bit_count() < self.documents else None


class Lists:
    """The lists of one open file. ``refresh`` before reading, ``save`` after writing, both in a transaction of the owner."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection.execute
        self._many = connection.executemany
        self._loose = Loose(connection)
        self._segments: list[_Segment] = []
        self._counting: dict[int, Members | None] = {}
        self._changed: set[int] = set()
        self._packed: dict[str, list[int]] = {}
        self._shelves: dict[str, list[str]] = {}
        self._loose_words: list[str] = []
        self._loose_shelves: dict[str, list[str]] = {}
        self._one = _one_of(())
        self.numbers: tuple[int, ...] | None = None  # those of the segments: what changes when documents were packed
        self.settled = 0  # the rows that are packed, and not loose

    def refresh(self) -> None:
        """Follow what this or another program has committed."""
        self._loose.refresh()
        found = self._run("SELECT number, documents, live FROM segment ORDER BY number").fetchall()
        self._segments = [_Segment(number, documents, int.from_bytes(zlib.decompress(live), "little"))
                          for number, documents, live in found]
        self._settle()

    def forget(self) -> None:
        """What was written is undone: everything is read again by ``refresh``."""
        self._loose.forget()
        self.numbers = None

    def _settle(self) -> None:
        numbers = tuple(one.number for one in self._segments)
        if numbers != self.numbers:
            self.numbers = numbers
            self._one = _one_of(numbers)
            self._packed.clear()
            self._shelves.clear()
        settled = 0
        self._counting = {one.number: one.counting() for one in self._segments}
        for one in self._segments:
            settled |= one.live
        self.settled = settled & ~self._loose.rows

    @property
    def everything(self) -> int:
        """The rows of all documents."""
        return self.settled | self._loose.rows

    # --- reading

    def planes(self, term: str) -> list[int]:
        """The bytes of all documents listed under a term, as eight planes."""
        held = self._packed.get(term)
        if held is None:
            held = self._remember(term, self._run(self._one, (term,)))
        return self._with_loose(held, self._loose.listed(term))

    def beginning(self, sign: str, start: str) -> list[int]:
        """The same for all terms of a sign that begin so, together."""
        key = sign + start + _LAST
        held = self._packed.get(key)
        if held is None and len(start) <= BEGINNINGS:
            held = self._remember(key, self._run(self._one, (BEGINS[sign] + start,)))
        elif held is None:
            held = self._remember(key, [(segment, data) for segment, _, data in self._from(sign + start)])
        return self._with_loose(held, self._loose.beginning(sign + start))

    def named(self, start: str) -> dict[str, int]:
        """The packed documents by term, for terms that begin so."""
        found: dict[str, list[tuple[int, bytes]]] = defaultdict(list)
        for segment, term, data in self._from(start):
            found[term].append((segment, data))
        result = {}
        for term, lists in found.items():
            rows = 0
            for plane in self._gathered(lists):
                rows |= plane
            result[term] = rows
        return result

    def words_on(self, shelf: str) -> list[str]:
        """The words of one script and length (``shelf_of``)."""
        words = self._shelves.get(shelf)
        if words is None:
            (found,) = self._run("SELECT group_concat(word, ' ') FROM word WHERE shelf = ?", (shelf,)).fetchone()
            words = self._shelves[shelf] = found.split() if found else []
        fresh = self._fresh(shelf)
        return list(dict.fromkeys((*words, *fresh))) if fresh else words

    def _fresh(self, shelf: str) -> list[str]:
        words = self._loose.words()
        if words is not self._loose_words:
            self._loose_words, self._loose_shelves = words, defaultdict(list)
            for word in words:
                if word.isalpha():
                    self._loose_shelves[shelf_of(word)].append(word)
        return self._loose_shelves.get(shelf, [])

    def _from(self, start: str) -> Iterator[tuple[int, str, bytes]]:
        for number in self.numbers or ():
            yield from self._run(_SOME, (number, start, start + _LAST))

    def _gathered(self, lists: Iterable[tuple[int, bytes]]) -> list[int]:
        return gathered((data, self._counting[segment]) for segment, data in lists)

    def _remember(self, key: str, lists: Iterable[tuple[int, bytes]]) -> list[int]:
        if len(self._packed) >= _REMEMBERED:
            self._packed.clear()
        held = self._packed[key] = self._gathered(lists)
        return held

    def _with_loose(self, held: Sequence[int], found: Iterable[int]) -> list[int]:
        settled = self.settled
        planes = [plane and plane & settled for plane in held]
        by_byte: dict[int, list[int]] = defaultdict(list)
        for posting in found:
            by_byte[posting & 255].append(posting >> 8)
        return spread(by_byte, planes) if by_byte else planes

    # --- writing

    def put(self, row: int, listed: Mapping[str, int], stamp: int) -> None:
        """List a document under these terms (with a byte each, none of them 0), in place of what it was listed under."""
        self.take_out(row)
        self._loose.put(row, listed, stamp)

    def take_out(self, row: int) -> None:
        """List a document under nothing."""
        self._loose.take_out(row)
        for one in self._segments:
            if one.live >> row & 1:
                one.live ^= 1 << row
                self._changed.add(one.number)

    def save(self) -> None:
        """Write which documents are live."""
        for one in self._segments:
            if one.number in self._changed:
                self._run("UPDATE segment SET live = ? WHERE number = ?", (_live(one.live), one.number))
        self._changed.clear()
        self._settle()

    @property
    def untidy(self) -> bool:
        """Whether so many documents are loose that it takes time to search them, while still more come in."""
        return len(self._loose) >= _BUILDING

    def tidy(self) -> Iterator[None]:
        """Pack the loose documents when they are many, or else merge segments, step by step.

        No step where there is nothing to do. Until the last one everything is found as before.
        """
        if len(self._loose) >= _LOOSE:
            yield from self._pack()
        elif together := self._to_merge():
            yield from self._merge(together)

    def _pack(self) -> Iterator[None]:
        lists: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, (row, terms, payload) in enumerate(self._loose.documents(), start=1):
            for term, byte in zip(terms, payload, strict=True):
                lists[term].append(row << 8 | byte)
            if not number % _STEP:
                yield
        self._many("INSERT OR IGNORE INTO word VALUES (?, ?)",
                   ((shelf_of(term[1:]), term[1:]) for term in lists if term[0] == WORD and term[1:].isalpha()))
        yield
        lists |= _beginnings(lists)
        yield
        yield from self._write(self._loose.rows, ((term, lists[term]) for term in sorted(lists)))
        self._loose.clear()
        self._settle()

    def _to_merge(self) -> list[_Segment]:
        """Segments to be made into one: many of about one size, or one that most documents have left."""
        sizes: dict[int, list[_Segment]] = defaultdict(list)
        for one in self._segments:
            number = one.live.bit_count()
            if number * 2 < one.documents:
                return [one]
            if number < _FULL:
                sizes[number.bit_length() // 3].append(one)
        return next((some[:_TOGETHER] for some in sizes.values() if len(some) >= _TOGETHER), [])

    def _merge(self, together: Sequence[_Segment]) -> Iterator[None]:
        live = 0
        for one in together:
            live |= one.live
        yield from self._write(live, _merged([self._lists_of(one) for one in together]))
        for one in together:
            self._run("DELETE FROM list WHERE segment = ?", (one.number,))
            self._run("DELETE FROM segment WHERE number = ?", (one.number,))
            self._segments.remove(one)
        self._settle()

    def _lists_of(self, segment: _Segment) -> Iterator[tuple[str, Sequence[int]]]:
        held = segment.counting()
        for _, term, data in self._run(f"{_SOME} ORDER BY term", (segment.number, "", _LAST)):
            found = postings(data)
            if held is not None:
                found = [posting for posting in found if posting >> 8 in held]
            if found:
                yield term, found

    def _write(self, live: int, lists: Iterable[tuple[str, Sequence[int]]]) -> Iterator[None]:
        """Make a segment of these lists, which come in the order of their terms."""
        if not live:
            return
        (number,) = self._run(_NEXT_SEGMENT).fetchone()
        rows = ((number, term, packed(found)) for term, found in lists)
        while some := list(islice(rows, _WRITTEN)):
            self._many("INSERT INTO list VALUES (?, ?, ?)", some)
            yield
        self._run("INSERT INTO segment VALUES (?, ?, ?)", (number, live.bit_count(), _live(live)))
        self._segments.append(_Segment(number, live.bit_count(), live))


def _one_of(numbers: Iterable[int]) -> str:
    # numbers of ours, spelt out: to look for them in a table would take as long as finding the list
    return f"SELECT segment, postings FROM list WHERE term = ? AND segment IN ({', '.join(map(str, numbers))})"  # noqa: S608


def _live(rows: int) -> bytes:
    return zlib.compress(rows.to_bytes((rows.bit_length() + 7) // 8, "little"), 1)


def _beginnings(lists: Mapping[str, Sequence[int]]) -> dict[str, array[int]]:
    """The lists of how words and sounds begin: a document has the bytes of all that begin so in it, as one."""
    made: dict[str, array[int]] = {}
    for sign, begins in BEGINS.items():
        shorter: list[tuple[str, Sequence[int]]] = [(term[1:], some) for term, some in lists.items() if term[0] == sign]
        for length in range(BEGINNINGS, 0, -1):
            # what begins with fewer letters begins with one of these, or is so short itself
            longer, shorter = shorter, []
            groups: dict[str, dict[int, int]] = defaultdict(dict)
            for letters, some in longer:
                if len(letters) < length:
                    shorter.append((letters, some))
                    continue
                bytes_of = groups[letters[:length]]
                for posting in some:
                    row = posting >> 8
                    bytes_of[row] = bytes_of.get(row, 0) | posting & 255
            for letters, bytes_of in groups.items():
                made[begins + letters] = array("I", [row << 8 | bytes_of[row] for row in sorted(bytes_of)])
                shorter.append((letters, made[begins + letters]))
    return made


def _merged(streams: Sequence[Iterator[tuple[str, Sequence[int]]]]) -> Iterator[tuple[str, Sequence[int]]]:
    for term, lists in groupby(heapq.merge(*streams, key=itemgetter(0)), key=itemgetter(0)):
        found = [posting for _, some in lists for posting in some]
        found.sort()
        yield term, found


def shelf_of(word: str, length: int = 0) -> str:
    """Words of one script and length stand together, to be looked through for near spellings: the name of their shelf."""
    return f"{script(word)} {length or len(word)}"
