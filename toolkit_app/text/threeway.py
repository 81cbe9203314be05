"""The shape of a three-way merge, of whatever sequences: what each side changed, and which changes meet.

A hunk is one change of one side, a group one stretch of the base with all hunks that overlap there. Hunks that only touch stay
apart. Nothing here knows of texts; sentences, table rows and list elements are merged by the same rules.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from toolkit_app.text.matching import Steps, matches

# In a gap larger than this (base units times side units) only units at the same place are compared.
_LARGEST_GAP = 3_000
_PAIRINGS = 20_000


@dataclass(frozen=True, slots=True)
class Hunk:
    """Base units ``start`` to ``end`` became side units ``low`` to ``high``.

    ``paired``: one unit was edited. ``reach`` is the stretch of the base the change speaks of, if wider than its own.
    """

    start: int
    end: int
    low: int
    high: int
    paired: bool = False
    reach: tuple[int, int] | None = None

    @property
    def span(self) -> tuple[int, int]:
        """The stretch of the base that another change must leave alone."""
        return self.reach or (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Group:
    """A stretch of the base and what stands for it on both sides; without hunks it is the same everywhere."""

    base: tuple[int, int]
    ours: tuple[int, int]
    theirs: tuple[int, int]
    our_hunks: tuple[Hunk, ...] = ()
    their_hunks: tuple[Hunk, ...] = ()


def hunks(base: Sequence[str], side: Sequence[str]) -> list[Hunk]:
    """The stretches in which ``side`` differs from ``base``, in order, never two that touch."""
    found: list[Hunk] = []
    i = j = 0
    for start, other, length in [*matches(base, side, Steps()), (len(base), len(side), 0)]:
        if start > i or other > j:
            found.append(Hunk(i, start, j, other))
        i, j = start + length, other + length
    return found


def likeness(a: Counter[str], b: Counter[str]) -> float:
    """How much two bags of words have in common: 0 nothing, 1 all (the Dice coefficient)."""
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 1.0


Bags = Sequence[Counter[str]]
_LEAST = 0.4


def paired(changes: Sequence[Hunk], base: Bags, side: Bags, kindred: Callable[[int, int], bool]) -> list[Hunk]:
    """The changes with edited units as hunks of their own, so far as the words of the units (``base``, ``side``) are alike.

    ``kindred`` says which units may be the same at all. The pairs keep their order and have the greatest likeness in all. A unit
    that was divided in two, or two that were joined, are one change. A very large gap that is not as long
    on both sides stays whole.
    """
    found: list[Hunk] = []
    left = _PAIRINGS
    for change in changes:
        size = (change.end - change.start) * (change.high - change.low)
        level = change.end - change.start == change.high - change.low
        fits = size <= min(_LARGEST_GAP, left)
        if not size or not (fits or level):
            found.append(change)
            continue
        left -= size if fits else 0
        couples = _couples(change, base, side, kindred) if fits else _levels(change, base, side, kindred)
        inside: list[Hunk] = []
        i, j = change.start, change.low
        for one, two in [*couples, (change.end, change.high)]:
            if one > i or two > j:
                inside.append(Hunk(i, one, j, two))
            if one < change.end:
                inside.append(Hunk(one, one + 1, two, two + 1, paired=True))
            i, j = one + 1, two + 1
        found += _rejoined(inside, base, side, kindred)
    return found


def _levels(change: Hunk, base: Bags, side: Bags, kindred: Callable[[int, int], bool]) -> list[tuple[int, int]]:
    places = zip(range(change.start, change.end), range(change.low, change.high), strict=True)
    return [(i, j) for i, j in places if kindred(i, j) and likeness(base[i], side[j]) >= _LEAST]


def _couples(change: Hunk, base: Bags, side: Bags, kindred: Callable[[int, int], bool]) -> list[tuple[int, int]]:
    rows, columns = range(change.start, change.end), range(change.low, change.high)
    gain = [[likeness(base[i], side[j]) if kindred(i, j) else 0.0 for j in columns] for i in rows]
    best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    for i in range(len(rows) - 1, -1, -1):
        for j in range(len(columns) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1])
            if gain[i][j] >= _LEAST:
                best[i][j] = max(best[i][j], best[i + 1][j + 1] + gain[i][j])
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < len(rows) and j < len(columns):
        if gain[i][j] >= _LEAST and best[i][j] == best[i + 1][j + 1] + gain[i][j]:
            found.append((rows[i], columns[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _rejoined(inside: list[Hunk], base: Bags, side: Bags, kindred: Callable[[int, int], bool]) -> list[Hunk]:
    """The changes of one gap; what stands beside an edited unit is part of the edit if both together are more alike."""

    def measured(start: int, end: int, low: int, high: int) -> float:
        return likeness(sum(base[start:end], Counter()), sum(side[low:high], Counter()))

    found: list[Hunk] = []
    for hunk in inside:
        if found and found[-1].paired != hunk.paired:
            last = found[-1]
            edit, rest = (last, hunk) if last.paired else (hunk, last)
            whole = (last.start, hunk.end, last.low, hunk.high)
            lone = rest.start == rest.end or rest.low == rest.high
            near = all(kindred(i, j) for i in range(whole[0], whole[1]) for j in range(whole[2], whole[3]))
            if lone and near and measured(*whole) > measured(edit.start, edit.end, edit.low, edit.high):
                found[-1] = Hunk(*whole, paired=True)
                continue
        found.append(hunk)
    return found


def groups(
    length: int, ours: Sequence[Hunk], theirs: Sequence[Hunk], tied: Callable[[int], bool] = lambda place: False
) -> Iterator[Group]:
    """The base cut into groups, in order. ``tied(place)``: changes that touch at that place count as overlapping."""
    mine = {id(hunk) for hunk in ours}
    queue = sorted([*ours, *theirs], key=lambda hunk: hunk.span)
    at = shift = other = 0
    position = 0
    while position < len(queue):
        start, end = queue[position].span
        members = [queue[position]]
        position += 1
        while position < len(queue):
            low, high = queue[position].span
            meets = low < end or start == end == low == high or (low == end and tied(end))
            if not meets:
                break
            members.append(queue[position])
            end = max(end, high)
            position += 1
        if start > at:
            yield Group((at, start), (at + shift, start + shift), (at + other, start + other))
        our_hunks = tuple(hunk for hunk in members if id(hunk) in mine)
        their_hunks = tuple(hunk for hunk in members if id(hunk) not in mine)
        grown, wider = _growth(our_hunks), _growth(their_hunks)
        yield Group(
            (start, end), (start + shift, end + shift + grown), (start + other, end + other + wider), our_hunks, their_hunks
        )
        shift, other, at = shift + grown, other + wider, end
    if at < length:
        yield Group((at, length), (at + shift, length + shift), (at + other, length + other))


def _growth(changes: Sequence[Hunk]) -> int:
    return sum(hunk.high - hunk.low - hunk.end + hunk.start for hunk in changes)
