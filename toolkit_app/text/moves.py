"""Whole paragraphs, statements and lines that were taken out in one place and put in, the same, in another.

A difference shows a move as a removal and an insertion. Who merges or compares must know that the two belong together: an edit
of the other side would otherwise stand beside the unedited copy.
"""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import replace

from toolkit_app.text.sentences import Unit
from toolkit_app.text.threeway import Hunk

# Short lines ("yes", "| |", ":::") stand in many places without having been moved.
_SHORTEST = 12

Move = tuple[int, int, int, int]


def stretches(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Start and end of each paragraph, list, table; a statement with all its lines is one."""
    found: list[tuple[int, int]] = []
    start = 0
    for position in range(1, len(units) + 1):
        if position < len(units):
            one, two = units[position - 1], units[position]
            if one.block == two.block or (one.within and one.within == two.within):
                continue
        if position > start:
            found.append((start, position))
            start = position
    return found


def moved(base: Sequence[Unit], side: Sequence[Unit], changes: Sequence[Hunk]) -> list[Move]:
    """What was moved: (start, end) in the base and (low, high) in the side, whole stretches first, then single lines."""
    out = {i for change in changes for i in range(change.start, change.end)}
    new = {j for change in changes for j in range(change.low, change.high)}
    if not out or not new:
        return []
    found: list[Move] = []
    for old_parts, new_parts in (
        (stretches(base), stretches(side)),
        ([(i, i + 1) for i in range(len(base))], [(j, j + 1) for j in range(len(side))]),
    ):
        places: dict[tuple[str, ...], deque[tuple[int, int]]] = defaultdict(deque)
        for low, high in new_parts:
            if new.issuperset(range(low, high)):
                places[tuple(unit.key for unit in side[low:high])].append((low, high))
        for start, end in old_parts:
            if not out.issuperset(range(start, end)) or sum(len(unit.words) for unit in base[start:end]) < _SHORTEST:
                continue
            waiting = places.get(tuple(unit.key for unit in base[start:end]))
            if waiting:
                low, high = waiting.popleft()
                found.append((start, end, low, high))
                out.difference_update(range(start, end))
                new.difference_update(range(low, high))
    return found


def apart(changes: Sequence[Hunk], moves: Sequence[Move]) -> list[Hunk]:
    """The changes with each moved stretch as a removal and an insertion of its own."""
    found: list[Hunk] = []
    gone = sorted((start, end) for start, end, _low, _high in moves)
    come = sorted((low, high) for _start, _end, low, high in moves)
    first = other = 0
    for change in changes:
        removed: list[tuple[int, int]] = []
        while first < len(gone) and gone[first][1] <= change.end:
            removed.append(gone[first])
            first += 1
        added: list[tuple[int, int]] = []
        while other < len(come) and come[other][1] <= change.high:
            added.append(come[other])
            other += 1
        found += _divided(change, removed, added)
    return found


def _between(start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    edges = [start, *(edge for part in taken for edge in part), end]
    return [(low, high) for low, high in zip(edges[::2], edges[1::2], strict=True) if high > low]


def _divided(change: Hunk, removed: list[tuple[int, int]], added: list[tuple[int, int]]) -> list[Hunk]:
    if not removed and not added:
        return [change]
    kept, fresh = _between(change.start, change.end, removed), _between(change.low, change.high, added)
    if len(kept) == 1 and len(fresh) == 1:
        (start, end), (low, high) = kept[0], fresh[0]
    else:
        # Nothing here stands for anything else: all removals, then all insertions.
        start, end, low, high = change.end, change.end, change.low, change.low
        removed, added = sorted(removed + kept), sorted(added + fresh)
    before = [Hunk(one, two, change.low, change.low) for one, two in removed if two <= start]
    before += [Hunk(start, start, one, two) for one, two in added if two <= low]
    middle = [Hunk(start, end, low, high)] if end > start or high > low else []
    after = [Hunk(one, two, high, high) for one, two in removed if one >= end and one >= start and two > start]
    after += [Hunk(change.end, change.end, one, two) for one, two in added if one >= high and two > low]
    return before + middle + after


def reaching(changes: Sequence[Hunk], base: Sequence[Unit], side: Sequence[Unit], others: Sequence[Hunk]) -> list[Hunk]:
    """The changes of one side; what it added to a paragraph that the other took out or wrote anew reaches over that paragraph.

    Without this an added sentence would silently outlive its paragraph.
    """
    lost = {i for change in others if not change.paired for i in range(change.start, change.end)}
    whole = {start: end for start, end in stretches(base) if lost.issuperset(range(start, end))}
    begun = {i: start for start, end in whole.items() for i in range(start, end)}
    fresh = {j for change in changes if not change.paired for j in range(change.low, change.high)}
    found: list[Hunk] = []
    for change in changes:
        at = change.start
        near = None
        if change.start == change.end and change.low < change.high and whole:
            if at - 1 in begun and _goes_on(side, change.low, -1, fresh):
                near = begun[at - 1]
            elif at in begun and _goes_on(side, change.high - 1, 1, fresh):
                near = begun[at]
        found.append(change if near is None else replace(change, reach=(near, whole[near])))
    return found


def _goes_on(side: Sequence[Unit], at: int, step: int, fresh: set[int]) -> bool:
    """Whether the unit is in one paragraph or statement with one of the base, over other new ones."""
    while 0 <= at + step < len(side) and _together(side[at], side[at + step]):
        at += step
        if at not in fresh:
            return True
    return False


def _together(one: Unit, two: Unit) -> bool:
    return one.block == two.block or (bool(one.within) and one.within == two.within)
