"""The lines of a history's graph: in which lane each revision stands, and which lines lead past it, to it and on from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.library.revisions import RevisionRow


@dataclass(frozen=True)
class Crossing:
    """One row of the graph: the lane of its dot, lines (from, to) in the upper half, and lines (from, to) in the lower half."""

    at: int
    above: tuple[tuple[int, int], ...]
    below: tuple[tuple[int, int], ...]


def crossings(rows: Sequence[RevisionRow]) -> tuple[list[Crossing], int]:
    """The rows of the graph of revisions, newest first, and how many lanes it needs. Parents that are not listed are left out."""
    listed = {row.revision for row in rows}
    waiting: list[str | None] = []
    found, widest = [], 1
    for row in rows:
        before = list(waiting)
        mine = [lane for lane, revision in enumerate(before) if revision == row.revision]
        at = mine[0] if mine else _free(waiting)
        for lane in mine:
            waiting[lane] = None
        out = []
        for number, parent in enumerate(one for one in row.parents if one in listed):
            lane = at if number == 0 else waiting.index(parent) if parent in waiting else _free(waiting)
            waiting[lane] = parent
            out.append(lane)
        above = tuple((lane, at if lane in mine else lane) for lane, revision in enumerate(before) if revision is not None)
        past = {lane for lane, revision in enumerate(before) if revision is not None and lane not in mine}
        below = (*((lane, lane) for lane in sorted(past)), *((at, lane) for lane in out))
        widest = max(widest, len(waiting))
        while waiting and waiting[-1] is None:
            waiting.pop()
        if at >= len(waiting):
            waiting += [None] * (at + 1 - len(waiting)) if out else []
        found.append(Crossing(at, above, below))
    return found, widest


def _free(waiting: list[str | None]) -> int:
    """The first lane in which no line runs; a new one where all are taken."""
    if None in waiting:
        return waiting.index(None)
    waiting.append(None)
    return len(waiting) - 1
