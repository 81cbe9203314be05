"""Facet counts and filters over sets of documents held in memory.

A set of documents is an int whose bit *n* stands for the document of row *n*: intersecting and counting thousands of
documents takes microseconds, so that every keystroke can have true counts for every facet.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

PAIR = "\x1e"
VALUE = "\x1f"


def bits(rows: Iterable[int]) -> int:
    """The set of these rows."""
    found = list(rows)
    if not found:
        return 0
    top = max(found)
    digits = bytearray(b"0") * (top + 1)
    for row in found:
        digits[top - row] = 49
    return int(digits, 2)


def rows_of(found: int) -> Iterator[int]:
    """The rows of a set, in order."""
    for place, byte in enumerate(found.to_bytes((found.bit_length() + 7) // 8, "little")):
        while byte:
            lowest = byte & -byte
            yield place << 3 | lowest.bit_length() - 1
            byte ^= lowest


class Card(NamedTuple):
    """What is held in memory of a document: its row and key, its time, and its facet values as one packed string."""

    row: int
    key: str
    changed_at: str
    values: str


def pack(values: Mapping[str, Iterable[str]]) -> str:
    """Facet values as one string, for the index file."""
    return PAIR.join(sorted({f"{name}{VALUE}{code}" for name, codes in values.items() for code in codes}))


class Cards:
    """The card catalogue: which documents have which facet value, and which are the newest."""

    def __init__(self) -> None:
        self.everything = 0
        self._cards: dict[int, Card] = {}
        self._by_pair: dict[str, int] = {}
        self._newest: list[int] | None = None
        self._named: dict[str, dict[str, str]] | None = None

    def __len__(self) -> int:
        return len(self._cards)

    def put(self, cards: Iterable[Card]) -> None:
        """Take these cards in, in place of those of the same rows."""
        fresh: dict[str, list[int]] = defaultdict(list)
        rows = []
        for card in cards:
            if card.row in self._cards:
                self.drop((card.row,))
            self._cards[card.row] = card
            rows.append(card.row)
            if card.values:
                for pair in card.values.split(PAIR):
                    fresh[pair].append(card.row)
        for pair, having in fresh.items():
            self._by_pair[pair] = self._by_pair.get(pair, 0) | bits(having)
        self.everything |= bits(rows)
        self._forget()

    def drop(self, rows: Iterable[int]) -> None:
        """Take the cards of these rows out."""
        for row in rows:
            card = self._cards.pop(row)
            self.everything &= ~(1 << row)
            for pair in card.values.split(PAIR) if card.values else ():
                left = self._by_pair[pair] & ~(1 << row)
                if left:
                    self._by_pair[pair] = left
                else:
                    del self._by_pair[pair]
        self._forget()

    def _forget(self) -> None:
        self._newest = self._named = None

    def of(self, found: int) -> Iterator[Card]:
        """The cards of a set."""
        held = Members(found)
        return (card for row, card in self._cards.items() if row in held)

    def rows(self) -> set[int]:
        """The rows of all cards."""
        return set(self._cards)

    def values(self, name: str) -> Mapping[str, int]:
        """The codes of a facet and the documents that have each; empty for an unknown facet."""
        return {code: self._by_pair[pair] for code, pair in self._pairs().get(name, {}).items()}

    def names(self) -> tuple[str, ...]:
        """The facets there are."""
        return tuple(self._pairs())

    def _pairs(self) -> dict[str, dict[str, str]]:
        if self._named is None:
            self._named = defaultdict(dict)
            for pair in sorted(self._by_pair):
                name, code = pair.split(VALUE, 1)
                self._named[name][code] = pair
        return self._named

    def having(self, name: str, codes: Iterable[str]) -> int:
        """The documents with at least one of these codes of a facet."""
        found = 0
        for code in codes:
            found |= self._by_pair.get(f"{name}{VALUE}{code}", 0)
        return found

    def dated(self, first: str, last: str) -> int:
        """The documents changed from ``first`` to ``last``, both included and both as short as a year; empty is open."""
        return bits(card.row for card in self._cards.values()
                    if card.changed_at >= first and (not last or card.changed_at[: len(last)] <= last))

    def narrow(self, found: int, where: Mapping[str, Sequence[str]]) -> int:
        """The documents of a set that pass every facet of ``where``: any of its codes, no codes at all let everything pass."""
        for name, codes in where.items():
            if codes:
                found &= self.having(name, codes)
        return found

    def counts(self, found: int, where: Mapping[str, Sequence[str]]) -> dict[str, dict[str, int]]:
        """How many documents of a set have each value, facet by facet.

        A facet that ``where`` narrows is counted as if it did not, so that its other values stay to be chosen; a chosen
        code is listed even when nothing has it.
        """
        narrowed = self.narrow(found, where)
        result: dict[str, dict[str, int]] = {}
        for name, pairs in self._pairs().items():
            others = narrowed
            if where.get(name):
                others = self.narrow(found, {other: codes for other, codes in where.items() if other != name})
            counted = {code: number for code, pair in pairs.items() if (number := (others & self._by_pair[pair]).bit_count())}
            for code in where.get(name, ()):
                counted.setdefault(code, 0)
            if counted:
                result[name] = counted
        return result

    def newest(self, found: int) -> Iterator[int]:
        """The rows of a set, the last changed first."""
        if self._newest is None:
            self._newest = sorted(self._cards, key=lambda row: self._cards[row].key)
            self._newest.sort(key=lambda row: self._cards[row].changed_at, reverse=True)
        if not found:
            return iter(())
        held = found.to_bytes((max(self.everything, found).bit_length() + 7) // 8, "little")
        return (row for row in self._newest if held[row >> 3] >> (row & 7) & 1)


class Members:
    """Quick membership in a set of documents."""

    def __init__(self, found: int) -> None:
        self._bytes = found.to_bytes((found.bit_length() + 7) // 8, "little")

    def __contains__(self, row: object) -> bool:
        return isinstance(row, int) and row >> 3 < len(self._bytes) and bool(self._bytes[row >> 3] >> (row & 7) & 1)


