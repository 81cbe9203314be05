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
from operator import itemgetter

from toolkit_app.search.sets import BITS_OF, Members, bits

WIDTH = 8
_HEAD = struct.Struct("<cBII")  # the form, which planes there are, the first row, how many postings or bytes of a plane
_NARROW, _WIDE, _PLANES = b"H", b"I", b"P"
_ROOM, _FEWEST = 12, 24  # a list of so many postings is kept as planes where these take at most so many bytes for each
_IN_PLANE = tuple(bytes(48 + (byte >> place & 1) for byte in range(256)) for place in range(WIDTH))
_AS_NUMBERS = bytes.maketrans(b"01", b"\0\1")
# where a list kept as planes begins and how long a plane is, in bytes; which planes there are; the list; what counts, from there
_Strip = tuple[int, int, int, bytes, int | None]


def packed(postings: Sequence[int]) -> bytes:
    """The list in its form in the file; the postings are in order, one for each row at most, and there is one at least."""
    number = len(postings)
    first, last = postings[0] >> 8, postings[-1] >> 8
    if number == 1:
        return _HEAD.pack(_NARROW, 0, first, 1) + bytes((0, 0, postings[0] & 255))
    if number >= _FEWEST and (last - first >> 3) * _planes_of(postings) < number * _ROOM:
        return _planes(postings, first & ~7, last)
    form = _NARROW if last - first < 0x10000 else _WIDE
    rows = array(form.decode(), [(posting >> 8) - first for posting in postings])
    return _HEAD.pack(form, 0, first, number) + rows.tobytes() + bytes([posting & 255 for posting in postings])


def _planes_of(postings: Sequence[int]) -> int:
    """How many planes their bytes need."""
    either = 0
    for byte in {posting & 255 for posting in postings}:
        either |= byte
    return either.bit_count()


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


def gathered(lists: Iterable[tuple[bytes, Members | None]]) -> list[int]:
    """The planes of several lists together, each with the rows that count in it (None: all of them do).

    Where a document is in more than one, its bytes become one, bit by bit.
    """
    by_byte: dict[int, list[int]] = defaultdict(list)
    strips: list[_Strip] = []
    for data, live in lists:
        form, there, first, number = _HEAD.unpack_from(data)
        if form == _PLANES:
            strips.append((first >> 3, number, there, data, None if live is None else live.found >> first))
            continue
        rows, bytes_of = _few(data, form, number)
        if live is None:
            for row, byte in zip(rows, bytes_of, strict=True):
                by_byte[byte].append(row + first)
            continue
        held, end = live.held, len(live.held) << 3
        for row, byte in zip(rows, bytes_of, strict=True):
            row += first
            if row < end and held[row >> 3] >> (row & 7) & 1:
                by_byte[byte].append(row)
    return spread(by_byte, _joined(strips))


def _joined(strips: list[_Strip]) -> list[int]:
    """The planes of lists that are kept as planes: as a rule they lie one behind the other, and are joined as bytes."""
    strips.sort(key=itemgetter(0))
    planes = [0] * WIDTH
    pieces: list[list[bytes]] = [[] for _ in range(WIDTH)]
    ends = [0] * WIDTH
    for start, size, there, data, live in strips:
        at = _HEAD.size
        for place in range(WIDTH):
            if not there >> place & 1:
                continue
            plane = data[at:at + size]
            at += size
            if live is not None:
                plane = (int.from_bytes(plane, "little") & live).to_bytes(size, "little")
            if ends[place] > start:
                planes[place] |= int.from_bytes(plane, "little") << start * 8
                continue
            pieces[place] += (bytes(start - ends[place]), plane)
            ends[place] = start + size
    return [plane | int.from_bytes(b"".join(some), "little") for plane, some in zip(planes, pieces, strict=True)]


def spread(by_byte: Mapping[int, Sequence[int]], planes: list[int]) -> list[int]:
    """The planes, with rows put in by their byte."""
    for byte, rows in by_byte.items():
        found = bits(rows)
        for place in BITS_OF[byte]:
            planes[place] |= found
    return planes
