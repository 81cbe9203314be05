"""Sets of documents, and small numbers of documents, held in Python's whole numbers.

A set is an int whose bit *n* stands for the document of row *n*: intersecting or counting a hundred thousand documents takes
microseconds. A number for every document is a stack of such sets (*planes*): bit *n* of ``planes[k]`` is bit *k* of the number of
document *n*. Numbers are added, multiplied and sorted by working on whole planes, so that ranking never looks at a document
alone (bit-sliced arithmetic: D. Rinfret, P. O'Neil, E. O'Neil, "Bit-sliced index arithmetic", SIGMOD 2001).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

Planes = Sequence[int]
_NOT_EMPTY = re.compile(rb"[^\0]")
BITS_OF = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))


def bits(rows: Iterable[int]) -> int:
    """The set of these rows."""
    found = list(rows)
    if not found:
        return 0
    held = bytearray((max(found) >> 3) + 1)
    for row in found:
        held[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(held, "little")


def rows_of(found: int) -> Iterator[int]:
    """The rows of a set, in order."""
    held = found.to_bytes((found.bit_length() + 7) // 8, "little")
    for there in _NOT_EMPTY.finditer(held):
        place = there.start()
        for bit in BITS_OF[held[place]]:
            yield place << 3 | bit


class Members:
    """Quick membership in a set of documents: ``held`` has a bit for each row up to the last."""

    def __init__(self, found: int) -> None:
        self.found = found
        self.held = found.to_bytes((found.bit_length() + 7) // 8, "little")

    def __contains__(self, row: object) -> bool:
        return isinstance(row, int) and row >> 3 < len(self.held) and bool(self.held[row >> 3] >> (row & 7) & 1)


def present(planes: Planes) -> int:
    """The documents whose number is not 0."""
    found = 0
    for plane in planes:
        found |= plane
    return found


def added(one: Planes, other: Planes) -> list[int]:
    """The sums of two numbers of every document."""
    if len(one) < len(other):
        one, other = other, one
    result: list[int] = []
    carry = 0
    for place, first in enumerate(one):
        second = other[place] if place < len(other) else 0
        if not second and not carry:
            result.append(first)
            continue
        either = first ^ second
        result.append(either ^ carry)
        carry = first & second | carry & either
    if carry:
        result.append(carry)
    return result


def times(planes: Planes, factor: int) -> list[int]:
    """The numbers of every document times a whole number."""
    result: list[int] = []
    place = 0
    while factor:
        if factor & 1:
            result = added(result, [0] * place + list(planes))
        factor >>= 1
        place += 1
    return result


def best(planes: Planes, within: int, number: int) -> tuple[int, int]:
    """The documents of a set with the greatest numbers: those that are surely among the first ``number``, and those that are
    equal where the border falls; as many of these as are missing belong to the first, too. 0 counts as a number."""
    sure, tied = 0, within
    for plane in reversed(planes):
        having = tied & plane
        if not having:
            continue
        together = sure | having
        many = together.bit_count()
        if many > number:
            tied = having
        else:
            sure, tied = together, tied & ~plane
            if many == number:
                return sure, 0
    return sure, tied


def numbers(planes: Planes, rows: Sequence[int]) -> dict[int, int]:
    """The numbers of some documents."""
    found = dict.fromkeys(rows, 0)
    size = (max(rows, default=0) >> 3) + 1
    within = (1 << size * 8) - 1
    where = [(row, row >> 3, 1 << (row & 7)) for row in found]
    for place, plane in enumerate(planes):
        if plane:
            held = (plane & within).to_bytes(size, "little")
            for row, byte, bit in where:
                if held[byte] & bit:
                    found[row] |= 1 << place
    return found
