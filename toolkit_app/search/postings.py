"""A posting list in the index file: the documents listed under a term, each with a byte.

While it is made, a posting is a whole number, ``row << 8 | byte``. Lists of many documents are kept as eight planes of bits
(``sets.Planes``), which are read as they are; lists of few as rows and bytes. The file never leaves its machine, so numbers
have the order of bytes of the machine.
"""

from __future__ import annotations

import struct
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from toolkit_app.search.sets import Members, bits

WIDTH = 8
_HEAD = struct.Struct("<cBII")  # the form, which planes there are, the first row, how many postings or bytes of a plane
_NARROW, _WIDE, _PLANES = b"H", b"I", b"P"
_DENSE = 8  # a list with more than one posting for so many rows is kept as planes
_FEWEST = 24
_IN_PLANE = tuple(bytes(48 + (byte >> place & 1) for byte in range(256)) for place in range(WIDTH))
_BITS = tuple(tuple(place for place in range(WIDTH) if byte >> place & 1) for byte in range(256))
_AS_NUMBERS = bytes.maketrans(b"01", b"\0\1")


def packed(postings: Sequence[int]) -> bytes:
    """The list in its form in the file; the postings are in order, one for each row at most, and there is one at least."""
    number = len(postings)
    first, last = postings[0] >> 8, postings[-1] >> 8
    if number == 1:
        return _HEAD.pack(_NARROW, 0, first, 1) + bytes((0, 0, postings[0] & 255))
    if number >= _FEWEST and (last - first) < number * _DENSE:
        return _planes(postings, first & ~7, last)
    form = _NARROW if last - first < 0x10000 else _WIDE
    rows = array(form.decode(), [(posting >> 8) - first for posting in postings])
    return _HEAD.pack(form, 0, first, number) + rows.tobytes() + bytes([posting & 255 for posting in postings])


def _planes(postings: Sequence[int], first: int, last: int) -> bytes:
    at = bytearray(last - first + 1)
    for posting in postings:
        at[(posting >> 8) - first] = posting & 255
    size = len(at) + 7 >> 3
    at.reverse()
    planes, there = [], 0
    for place, digits in enumerate(_IN_PLANE):
        plane = int(at.translate(digits), 2)
        if plane:
            there |= 1 << place
            planes.append(plane.to_bytes(size, "little"))
    return _HEAD.pack(_PLANES, there, first, size) + b"".join(planes)


def postings(data: bytes) -> list[int]:
    """The postings of a list in the file, in order."""
    form, there, first, number = _HEAD.unpack_from(data)
    if form != _PLANES:
        return [row + first << 8 | byte for row, byte in zip(*_few(data, form, number), strict=True)]
    bytes_at = 0
    for place, plane in _planes_in(data, there, number):
        digits = f"{plane:0{number * 8}b}".encode().translate(_AS_NUMBERS)
        bytes_at |= int.from_bytes(digits, "big") << place
    return [row << 8 | byte for row, byte in enumerate(bytes_at.to_bytes(number * 8, "little"), first) if byte]


def _few(data: bytes, form: bytes, number: int) -> tuple[array[int], bytes]:
    rows = array(form.decode())
    end = _HEAD.size + number * rows.itemsize
    rows.frombytes(data[_HEAD.size:end])
    return rows, data[end:]


def _planes_in(data: bytes, there: int, size: int) -> Iterator[tuple[int, int]]:
    start = _HEAD.size
    for place in range(WIDTH):
        if there >> place & 1:
            yield place, int.from_bytes(data[start:start + size], "little")
            start += size


def gathered(lists: Iterable[tuple[bytes, int]]) -> list[int]:
    """The planes of several lists together, each with the set of the rows that count in it (-1: all of them do).

    Where a document is in more than one, its bytes become one, bit by bit.
    """
    planes = [0] * WIDTH
    by_byte: dict[int, list[int]] = defaultdict(list)
    for data, live in lists:
        form, there, first, number = _HEAD.unpack_from(data)
        if form == _PLANES:
            here = live >> first
            for place, plane in _planes_in(data, there, number):
                planes[place] |= (plane & here) << first
            continue
        rows, bytes_of = _few(data, form, number)
        held = None if live < 0 else Members(live)
        for row, byte in zip(rows, bytes_of, strict=True):
            if held is None or row + first in held:
                by_byte[byte].append(row + first)
    return spread(by_byte, planes)


def spread(by_byte: Mapping[int, Sequence[int]], planes: list[int]) -> list[int]:
    """The planes, with rows put in by their byte."""
    for byte, rows in by_byte.items():
        found = bits(rows)
        for place in _BITS[byte]:
            planes[place] |= found
    return planes
