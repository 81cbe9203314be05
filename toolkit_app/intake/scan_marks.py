"""What hands have put into the boxes of a page: for each question an answer, nothing, or a doubt.

Darkness is measured against the paper around each box and the black of the page's squares: 0 is paper, 1 is print. A box is
marked or empty only when it is clearly so; whatever lies between is asked, and so is every row that is not one mark and
otherwise empty boxes.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from toolkit_app.intake.scan_plane import Floats, Grey, Plane, sampled
from toolkit_app.text.formcode import BOX, CLEAR, LINE, PageCode, Row

State = Literal["answer", "blank", "doubtful"]
Doubt = Literal["", "several", "faint", "corrected", "beside", "scribbled", "unplaced"]
# pixels for a millimetre in which boxes are measured
FINE = 6
# how far a row may lie from where the page puts it: paper bends
_SHIFT = 1.8
# a pixel is ink from this darkness
INKED = 0.3
# shares of the inside of a box that are ink: at most in an empty one, at least in a marked one
EMPTY, MARKED = 0.012, 0.06
# the mean darkness that an empty box may have
PALE = 0.035
# shares of the blank around a box: at most where nothing is beside it, at least where a box was scribbled over
BESIDE, SCRIBBLED = 0.02, 0.3
# the outlines of a row are at least so much darker than the paper along them
_OUTLINE = 0.25


@dataclass(frozen=True)
class Reading:
    """What stands in a row of boxes. ``box`` counts from 0, -1 where the row gives no answer; ``doubt`` says why it is asked;
    ``marked`` are the boxes that could be meant.
    """

    state: State
    box: int = -1
    doubt: Doubt = ""
    marked: tuple[int, ...] = ()


@dataclass(frozen=True)
class Ink:
    """Ink in a box: the share of its inside that is ink, the mean darkness there, and the share of the blank around it."""

    inside: float
    mean: float
    around: float


def read_row(grey: Grey, plane: Plane, code: PageCode, row: Row) -> Reading:
    """The reading of one row of boxes."""
    piece = _Piece(grey, plane, code, row)
    found = piece.place()
    if found is None:
        return Reading("doubtful", doubt="unplaced")
    return judged(piece.inks(found))


def judged(inks: list[Ink]) -> Reading:
    """One mark and otherwise empty boxes are an answer, empty boxes with nothing beside them are none; the rest is a doubt."""
    marked = tuple(n for n, ink in enumerate(inks) if ink.inside >= MARKED)
    empty = [ink.inside <= EMPTY and ink.mean <= PALE for ink in inks]
    maybe = tuple(n for n, clean in enumerate(empty) if not clean)
    if len(marked) > 1:
        return Reading("doubtful", doubt="several", marked=maybe)
    if len(marked) == 1:
        if maybe != marked:
            return Reading("doubtful", doubt="corrected", marked=maybe)
        if inks[marked[0]].around >= SCRIBBLED:
            return Reading("doubtful", doubt="scribbled", marked=marked)
        return Reading("answer", marked[0], marked=marked)
    if maybe:
        return Reading("doubtful", doubt="faint", marked=maybe)
    beside = tuple(n for n, ink in enumerate(inks) if ink.around > BESIDE)
    return Reading("doubtful", doubt="beside", marked=beside) if beside else Reading("blank")


class _Piece:
    """The strip of the page in which the boxes of a question stand."""

    def __init__(self, grey: Grey, plane: Plane, code: PageCode, row: Row) -> None:
        self.black = plane.black
        centres = np.array([code.centre(row, box) for box in range(code.boxes)])
        self.margin = BOX / 2 + CLEAR + _SHIFT + 0.3
        corner = centres.min(axis=0) - self.margin
        size = centres.max(axis=0) - centres.min(axis=0) + 2 * self.margin
        self.seen = sampled(grey, plane.matrix, (corner[0], corner[1]), (size[0], size[1]), FINE)
        self.centres = (centres - corner) * FINE

    def place(self) -> tuple[int, int] | None:
        """How far the boxes lie from where they are expected (pixels right, down); None where no outlines are there."""
        reach = round(_SHIFT * FINE)
        sums = np.pad(self.seen, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
        line: Floats = np.zeros((2 * reach + 1, 2 * reach + 1))
        near: Floats = np.zeros_like(line)
        sides = [BOX, BOX - 2 * LINE - 0.1, BOX + 1.6, BOX + 0.4]
        for x, y in self.centres:
            outer, inner, far, edge = (_shifted(sums, x, y, side * FINE, reach) for side in sides)
            line += (outer[0] - inner[0]) / (outer[1] - inner[1])
            near += (far[0] - edge[0]) / (far[1] - edge[1])
        score = (near - line) / np.maximum(near, 1)
        down, right = np.unravel_index(int(score.argmax()), score.shape)
        if score[down, right] < _OUTLINE * (1 - self.black):
            return None
        if {int(down), int(right)} & {0, 2 * reach}:
            return None
        return int(right) - reach, int(down) - reach

    def inks(self, shift: tuple[int, int]) -> list[Ink]:
        """The ink in each box."""
        return [self._ink(x + shift[0], y + shift[1]) for x, y in self.centres]

    def _ink(self, x: float, y: float) -> Ink:
        half = round((BOX / 2 + CLEAR) * FINE)
        left, top = round(x) - half, round(y) - half
        cut = self.seen[top : top + 2 * half, left : left + 2 * half]
        far = np.abs(np.arange(2 * half) + 0.5 - half) / FINE
        distance = np.maximum(far[:, None], far[None, :])
        around = distance > BOX / 2 + 0.35
        inside = distance < BOX / 2 - LINE - 0.25
        white = _paper(cut, around)
        dark = (1 - cut / np.maximum(white, 1)) / (1 - self.black)
        return Ink(float((dark[inside] > INKED).mean()), float(dark[inside].mean()), float((dark[around] > INKED).mean()))


def _shifted(sums: Floats, x: float, y: float, side: float, reach: int) -> tuple[Floats, float]:
    """The sums over a square about a point, moved by every shift up to ``reach``; and how many pixels it has."""
    size = round(side)
    left, top = round(x - side / 2), round(y - side / 2)
    a = sums[top - reach : top + reach + 1, left - reach : left + reach + 1]
    b = sums[top - reach : top + reach + 1, left + size - reach : left + size + reach + 1]
    c = sums[top + size - reach : top + size + reach + 1, left - reach : left + reach + 1]
    d = sums[top + size - reach : top + size + reach + 1, left + size - reach : left + size + reach + 1]
    return d - b - c + a, float(size**2)


def _paper(cut: Floats, around: np.ndarray) -> Floats:
    """How white the paper is at each pixel: a plane through what is bright around the box, which follows a shadow's slope."""
    rows, columns = np.nonzero(around)
    values = cut[rows, columns]
    level = float(np.percentile(values, 60))
    middle = len(cut) / 2
    known = np.column_stack([columns - middle, rows - middle, np.ones(len(rows))])
    slope = np.array([0.0, 0.0, level])
    for _ in range(3):
        kept = values > (known @ slope) * 0.85
        if kept.sum() < 30:
            break
        slope = np.linalg.lstsq(known[kept], values[kept], rcond=None)[0]
    grid = np.arange(len(cut)) - middle
    plane: Floats = slope[0] * grid[None, :] + slope[1] * grid[:, None] + slope[2]
    return plane
