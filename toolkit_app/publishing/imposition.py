"""Leaves on sheets of paper: one on each, two side by side, the same one twice, or in the order in which a booklet is folded."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from toolkit_app.publishing.layout import MM, PAPERS

_PAGES = re.compile(r"\d{1,6}(?:-\d{1,6})?(?:,\d{1,6}(?:-\d{1,6})?)*")


class Spot(NamedTuple):
    """A leaf on a sheet: its number, and where its lower left corner lies. ``copy``: it was already on a sheet before."""

    leaf: int
    x: float
    y: float
    copy: bool = False


@dataclass(frozen=True)
class Sheet:
    """A side of a sheet of paper with its leaves; ``cuts`` are lines (x1, y1, x2, y2) along which it is cut."""

    width: float
    height: float
    spots: tuple[Spot, ...]
    cuts: tuple[tuple[float, float, float, float], ...] = ()


def imposed(count: int, size: tuple[float, float], way: str) -> list[Sheet]:
    """The sheets for so many leaves of a size in points. ``way``: one, two, twice or booklet.

    Two leaves lie side by side on a sheet twice as wide: A5 upright on A4 lying, which is what halving a sheet gives (ISO 216).
    """
    width, height = size
    if way == "one":
        return [Sheet(width, height, (Spot(leaf, 0, 0),)) for leaf in range(count)]
    double = _double(width, height)
    middle = double / 2
    left, right = (middle - width) / 2, middle + (middle - width) / 2
    if way == "twice":
        cut = ((middle, 0.0, middle, height),)
        return [Sheet(double, height, (Spot(leaf, left, 0), Spot(leaf, right, 0, copy=True)), cut) for leaf in range(count)]
    pairs = _folded(count) if way == "booklet" else ((first, first + 1) for first in range(0, count, 2))
    places = (left, right)
    return [
        Sheet(double, height, tuple(Spot(leaf, x, 0) for leaf, x in zip(pair, places, strict=True) if leaf < count))
        for pair in pairs
    ]


def _double(width: float, height: float) -> float:
    """The width of the sheet for two leaves: that of the paper there is, for half a paper is rounded down to the millimetre."""
    papers = ((short * MM, long * MM) for short, long in PAPERS.values())
    return next((long for short, long in papers if abs(short - height) < MM and abs(long - 2 * width) < 2 * MM), 2 * width)


def _folded(count: int) -> Iterator[tuple[int, int]]:
    """Which leaves stand side by side when sheets are laid into each other and folded; a number beyond the last is blank."""
    whole = (count + 3) // 4 * 4
    for sheet in range(whole // 4):
        yield whole - 1 - 2 * sheet, 2 * sheet
        yield 2 * sheet + 1, whole - 2 - 2 * sheet


def tiled(count: int, size: tuple[float, float], paper: tuple[float, float], *, two_sided: bool, cut: bool) -> list[Sheet]:
    """Cards on sheets of a paper, as many as fit. ``two_sided``: fronts and backs take turns among the leaves, and each back lies
    behind its front when the sheet is turned over its long edge. ``cut`` marks where to cut.
    """
    width, height = size
    across, down = int(paper[0] / width + 0.01), int(paper[1] / height + 0.01)
    left, bottom = (paper[0] - across * width) / 2, (paper[1] - down * height) / 2
    cuts = (
        tuple(
            _cuts(
                paper, [left + width * step for step in range(across + 1)], [bottom + height * step for step in range(down + 1)]
            )
        )
        if cut
        else ()
    )
    room = across * down
    sides = [range(0, count, 2), range(1, count, 2)] if two_sided else [range(count)]
    sheets = []
    for start in range(0, len(sides[0]), room):
        for back, leaves in enumerate(sides):
            spots = []
            for place, leaf in enumerate(leaves[start : start + room]):
                column, row = place % across, place // across
                column = across - 1 - column if back else column
                spots.append(Spot(leaf, left + column * width, bottom + (down - 1 - row) * height))
            sheets.append(Sheet(paper[0], paper[1], tuple(spots), () if back else cuts))
    return sheets


# a mark is so long and stays so far from the edge, where printers leave no ink; points
_MARK, _EDGE = 14.0, 12.0


def _cuts(paper: tuple[float, float], xs: Sequence[float], ys: Sequence[float]) -> Iterator[tuple[float, float, float, float]]:
    """Short marks at the ends of each cut, and small crosses where cuts meet inside the sheet."""
    width, height = paper
    inner_x = [x for x in xs if _EDGE < x < width - _EDGE]
    inner_y = [y for y in ys if _EDGE < y < height - _EDGE]
    for x in inner_x:
        yield x, _EDGE, x, _EDGE + _MARK
        yield x, height - _EDGE - _MARK, x, height - _EDGE
    for y in inner_y:
        yield _EDGE, y, _EDGE + _MARK, y
        yield width - _EDGE - _MARK, y, width - _EDGE, y
    for x in inner_x:
        for y in inner_y:
            yield x - _MARK / 4, y, x + _MARK / 4, y
            yield x, y - _MARK / 4, x, y + _MARK / 4


def sheet_size(page: tuple[float, float], on_a_sheet: int, paper: str) -> tuple[float, float]:
    """Width and height in points of the sheet for pages of a size: theirs, or the paper; turned where two lie side by side."""
    upright = min(page), max(page)
    short, long = (side * MM for side in PAPERS[paper]) if paper else upright
    lying = (page[0] > page[1]) != (on_a_sheet == 2)
    return (long, short) if lying else (short, long)


def page_numbers(text: str, count: int) -> tuple[int, ...]:
    """The pages that a person names, such as ``1-3, 7``, in order and each once; all ``count`` for no words.

    Pages beyond the last are left out; () where the words name no page or are no pages.
    """
    named = "".join(text.split()).replace("–", "-")
    if not named:
        return tuple(range(1, count + 1))
    if not _PAGES.fullmatch(named):
        return ()
    found: set[int] = set()
    for part in named.split(","):
        first, _, last = part.partition("-")
        found.update(range(int(first), min(int(last or first), count) + 1))
    return tuple(sorted(number for number in found if 1 <= number <= count))
