"""Facet counts, filters and dates over sets of documents (``sets.py``): every keystroke has true counts for every facet."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from toolkit_app.search.lists import Lists
from toolkit_app.search.sets import bits
from toolkit_app.search.terms import DAY, FACET, VALUE

PAIR = "\x1e"
Values = Mapping[str, Sequence[str]]


def pack(values: Values) -> str:
    """Values by name as one string, for the index file."""
    return PAIR.join(dict.fromkeys(f"{name}{VALUE}{value}" for name, some in values.items() for value in some))


def unpack(packed: str) -> dict[str, tuple[str, ...]]:
    """Values by name from one string."""
    found: dict[str, tuple[str, ...]] = {}
    for pair in packed.split(PAIR) if packed else ():
        name, value = pair.split(VALUE, 1)
        found[name] = (*found.get(name, ()), value)
    return found


class Facets:
    """Which documents have which value of a facet, and what happens to them on which days."""

    def __init__(self) -> None:
        self._numbers: tuple[int, ...] | None = None
        self._packed: dict[str, int] = {}
        self._values: dict[str, dict[str, int]] = {}
        self._days: dict[str, list[tuple[str, int]]] = {}
        self._loose_days: dict[int, str] = {}
        self.everything = 0

    def refresh(self, lists: Lists, items: int, loose: Mapping[int, tuple[str, str]]) -> None:
        """Follow the lists: ``items`` are the rows of all documents, ``loose`` the packed facets and days of the loose ones."""
        self.everything = items
        if lists.numbers != self._numbers:
            self._numbers, self._packed = lists.numbers, lists.named(FACET)
        fresh: dict[str, list[int]] = defaultdict(list)
        for row, (facets, _) in loose.items():
            for pair in facets.split(PAIR) if facets else ():
                fresh[pair].append(row)
        settled = lists.settled
        values: dict[str, dict[str, int]] = defaultdict(dict)
        for pair in sorted({*(term[1:] for term in self._packed), *fresh}):
            having = self._packed.get(FACET + pair, 0) & settled | bits(fresh.get(pair, ()))
            if having:
                name, code = pair.split(VALUE, 1)
                values[name][code] = having
        self._values = values
        self._loose_days = {row: days for row, (_, days) in loose.items()}
        self._days.clear()

    def values(self, name: str) -> Mapping[str, int]:
        """The codes of a facet and the documents that have each; empty for an unknown facet."""
        return self._values.get(name, {})

    def names(self) -> tuple[str, ...]:
        """The facets there are."""
        return tuple(self._values)

    def having(self, name: str, codes: Iterable[str]) -> int:
        """The documents with at least one of these codes of a facet."""
        values = self.values(name)
        found = 0
        for code in codes:
            found |= values.get(code, 0)
        return found

    def dated(self, lists: Lists, name: str, first: str, last: str) -> int:
        """The documents to which something happens from ``first`` to ``last``, both included, both as short as a year; empty is
        open."""
        if name not in self._days:
            start = f"{DAY}{name}{VALUE}"
            days = [(term[len(start):], rows & lists.settled) for term, rows in lists.named(start).items()]
            days += ((day, 1 << row) for row, of in self._loose_days.items() for day in unpack(of).get(name, ()))
            self._days[name] = days
        found = 0
        for day, rows in self._days[name]:
            if day >= first and (not last or day[: len(last)] <= last):
                found |= rows
        return found

    def narrow(self, found: int, where: Values) -> int:
        """The documents of a set that pass every facet of ``where``: any of its codes, no codes at all let everything pass."""
        for name, codes in where.items():
            if codes:
                found &= self.having(name, codes)
        return found

    def counts(self, found: int, where: Values) -> dict[str, dict[str, int]]:
        """How many documents of a set have each value, facet by facet.

        A facet that ``where`` narrows is counted as if it did not, so that its other values stay to be chosen; a chosen
        code is listed even when nothing has it.
        """
        narrowed = self.narrow(found, where)
        result: dict[str, dict[str, int]] = {}
        for name, values in self._values.items():
            others = narrowed
            if where.get(name):
                others = self.narrow(found, {other: codes for other, codes in where.items() if other != name})
            counted = {code: number for code, having in values.items() if (number := (others & having).bit_count())}
            for code in where.get(name, ()):
                counted.setdefault(code, 0)
            if counted:
                result[name] = counted
        return result
