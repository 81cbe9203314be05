"""The shape of a three-way merge, of whatever sequences: what each side changed, and which changes meet.

A hunk is one change of one side, a group one stretch of the base with all hunks that overlap there. Hunks that only touch stay
apart. Nothing here knows of texts; sentences, table rows and list elements are merged by the same rules.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from toolkit_app.text.matching import Steps, matches

# Within a gap larger than this (base units times side units) nothing is paired: it stays one change.
_LARGEST_GAP = 1_000
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


def paired(changes: Sequence[Hunk], alike: Callable[[int, int], float], least: float = 0.4) -> list[Hunk]:
    """The changes with edited units as hunks of their own, so far as ``alike`` (base unit, side unit) finds them alike.

    The pairs keep their order and have the greatest likeness in all. Very large gaps stay whole.
    """
    found: list[Hunk] = []
    left = _PAIRINGS
    for change in changes:
        size = (change.end - change.start) * (change.high - change.low)
        if not 0 < size <= min(_LARGEST_GAP, left) or change.paired:
            found.append(change)
            continue
        left -= size
        i, j = change.start, change.low
        for one, two in [*_pairs(change, alike, least), (change.end, change.high)]:
            if one > i or two > j:
                found.append(Hunk(i, one, j, two))
            if one < change.end:
                found.append(Hunk(one, one + 1, two, two + 1, paired=True))
            i, j = one + 1, two + 1
    return found


def _pairs(change: Hunk, alike: Callable[[int, int], float], least: float) -> list[tuple[int, int]]:
    rows, columns = change.end - change.start, change.high - change.low
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    gain = [[alike(change.start + i, change.low + j) for j in range(columns)] for i in range(rows)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1])
            if gain[i][j] >= least:
                best[i][j] = max(best[i][j], best[i + 1][j + 1] + gain[i][j])
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        if gain[i][j] >= least and best[i][j] == best[i + 1][j + 1] + gain[i][j]:
            found.append((change.start + i, change.low + j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
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
