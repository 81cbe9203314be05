"""Where a form lies in a picture: from millimetres on its paper to pixels, found by the QR code and the four squares.

The plane of a paper seen by a camera is a projective map (homography), fitted to pairs of points by the normalised direct
linear transformation (Hartley and Zisserman, Multiple View Geometry, 2nd ed., algorithm 4.2).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit_app.text.formcode import SQUARE, PageCode, code_corners, corners

Floats = NDArray[np.float64]
Grey = NDArray[np.uint8]
Point = tuple[float, float]
# pixels for a millimetre when the squares are looked for
_FINE = 4
# how far from where it is expected a square may lie: at least; and for each millimetre from the points known so far, on a
# page from a scanner and on one seen askew
_REACH, _DRIFT, _ASKEW = 3.0, 0.06, 0.2
# how large a square may look there, compared with the code
_SIZES = (1.0, 0.8, 1.25, 0.65)
# the blank around a square, millimetres; a square is at least so much darker than it; so many dark spots are looked at
_RIM, _CONTRAST, _TRIES = 1.5, 0.3, 6
# no point may lie further (millimetres) from where the map puts it
_MISFIT = 2.5


@dataclass(frozen=True)
class Plane:
    """The map from the paper to the picture. ``black`` is what black is of white there (0 to 1), ``squares`` how many of the
    four were found, ``error`` how far (millimetres) the points lie from where the map puts them, at most.
    """

    matrix: Floats
    black: float
    squares: int
    error: float

    def pixels(self, points: Floats) -> Floats:
        """Points on the paper (n × 2, millimetres) in the picture (n × 2: x, y)."""
        return mapped(self.matrix, points)

    def scale(self, at: Point) -> float:
        """Pixels for a millimetre at a point."""
        x, y = at
        here, right, down = mapped(self.matrix, np.array([(x, y), (x + 1, y), (x, y + 1)]))
        return float((np.hypot(*(right - here)) + np.hypot(*(down - here))) / 2)


def fitted(paper: Floats, picture: Floats) -> Floats:
    """The projective map (3 × 3) that takes points of the paper (n × 2, n >= 4) to the picture with the least error."""
    one, first = _normalised(paper)
    two, second = _normalised(picture)
    x, y = one.T
    u, v = two.T
    zero, ones = np.zeros_like(x), np.ones_like(x)
    rows = np.concatenate([
        np.stack([-x, -y, -ones, zero, zero, zero, u * x, u * y, u], axis=1),
        np.stack([zero, zero, zero, -x, -y, -ones, v * x, v * y, v], axis=1)])
    solution: Floats = np.linalg.svd(rows)[2][-1].reshape(3, 3)
    matrix: Floats = np.linalg.inv(second) @ solution @ first
    scaled: Floats = matrix / matrix[2, 2]
    return scaled


def _normalised(points: Floats) -> tuple[Floats, Floats]:
    centre = points.mean(axis=0)
    spread = np.sqrt(2) / max(float(np.hypot(*(points - centre).T).mean()), 1e-9)
    change = np.array([[spread, 0, -spread * centre[0]], [0, spread, -spread * centre[1]], [0, 0, 1]])
    return (points - centre) * spread, change


def mapped(matrix: Floats, points: Floats) -> Floats:
    """Points (n × 2) through a projective map."""
    across = points @ matrix[:, :2].T + matrix[:, 2]
    found: Floats = across[:, :2] / across[:, 2:]
    return found


def sampled(grey: Grey, matrix: Floats, corner: Point, size: Point, density: float) -> Floats:
    """A piece of the paper as it would look from above: its upper left corner and size in millimetres, pixels for each.

    Between pixels it is interpolated; outside the picture it is 255.
    """
    columns, rows = max(round(size[0] * density), 1), max(round(size[1] * density), 1)
    x = corner[0] + (np.arange(columns) + 0.5) / density
    y = corner[1] + (np.arange(rows) + 0.5) / density
    bottom = matrix[2, 0] * x[None, :] + matrix[2, 1] * y[:, None] + matrix[2, 2]
    # pixel n has its middle at n + 0.5
    u = (matrix[0, 0] * x[None, :] + matrix[0, 1] * y[:, None] + matrix[0, 2]) / bottom - 0.5
    v = (matrix[1, 0] * x[None, :] + matrix[1, 1] * y[:, None] + matrix[1, 2]) / bottom - 0.5
    high, wide = grey.shape
    outside = (u < -0.5) | (v < -0.5) | (u > wide - 0.5) | (v > high - 0.5)
    u, v = np.clip(u, 0, wide - 1.001), np.clip(v, 0, high - 1.001)
    left, top = u.astype(np.int64), v.astype(np.int64)
    du, dv = u - left, v - top
    at = top * wide + left
    flat = grey.reshape(-1)
    found: Floats = ((flat[at] * (1 - du) + flat[at + 1] * du) * (1 - dv)
                     + (flat[at + wide] * (1 - du) + flat[at + wide + 1] * du) * dv)
    found[outside] = 255
    return found


def located(grey: Grey, code: PageCode, quad: Sequence[Point]) -> Plane | None:
    """Where the page lies, from the corners of its QR code (upper left first, clockwise) and the squares found from there.

    The nearest square is looked for first and each one found makes the next expectation better. What is expected is at first as
    if the camera were far away, which is steadier; where that leads nowhere, as the code itself seems to be seen. None where
    fewer than three are found, or they do not fit each other and the code.
    """
    return _found(grey, code, quad, _affine) or _found(grey, code, quad, fitted)


def _found(grey: Grey, code: PageCode, quad: Sequence[Point], guess: Callable[[Floats, Floats], Floats]) -> Plane | None:
    nearby = np.array(code_corners(code.paper))
    seen = np.array(quad, np.float64)
    expected = np.array(corners(code.paper))
    order = sorted(range(4), key=lambda n: float(np.hypot(*(expected[n] - nearby.mean(axis=0)))))
    paper, picture, ratios = nearby, seen, list[float]()
    for number in order:
        matrix = guess(paper, picture)
        away = float(np.hypot(*(paper - expected[number]).T).min())
        found = _square(grey, matrix, expected[number], _REACH + _DRIFT * away, 1.0)
        for size in _SIZES:
            found = found or _square(grey, matrix, expected[number], _REACH + _ASKEW * away, size)
        if found:
            paper, picture = np.vstack([paper, expected[number]]), np.vstack([picture, found[0]])
            ratios.append(found[1])
    if len(ratios) < 3:
        return None
    matrix = fitted(paper[4:], picture[4:]) if len(ratios) == 4 else fitted(paper, picture)
    error = _error(matrix, paper, picture)
    return Plane(matrix, float(np.median(ratios)), len(ratios), error) if error < _MISFIT else None


def _affine(paper: Floats, picture: Floats) -> Floats:
    """The affine map that fits best; the squares, which lie far apart, weigh much more than the four corners of the code."""
    weights = np.array([1.0] * 4 + [6.0] * (len(paper) - 4))[:, None]
    known = np.column_stack([paper, np.ones(len(paper))])
    solution = np.linalg.lstsq(known * weights, picture * weights, rcond=None)[0]
    return np.vstack([solution.T, [0, 0, 1]])


def _error(matrix: Floats, paper: Floats, picture: Floats) -> float:
    back = mapped(np.asarray(np.linalg.inv(matrix), np.float64), picture)
    return float(np.hypot(*(back - paper).T).max())


def _square(grey: Grey, matrix: Floats, at: Floats, reach: float, size: float) -> tuple[Floats, float] | None:
    """The middle of the square near a point of the paper (in pixels), and what its black is of the white around it.

    ``size``: how much larger than it should be it looks, where the paper is nearer to the camera than at the code.
    """
    half = reach + (SQUARE / 2 + _RIM) * size
    seen = sampled(grey, matrix, (at[0] - half, at[1] - half), (2 * half, 2 * half), _FINE)
    inner, outer = round(SQUARE * size * _FINE), round((SQUARE + 2 * _RIM) * size * _FINE)
    gap = (outer - inner) // 2
    sums = np.pad(seen, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    whole = _boxes(sums, outer)
    core = _boxes(sums, inner)[gap : gap + whole.shape[0], gap : gap + whole.shape[1]]
    white = (whole - core) / (outer**2 - inner**2)
    score = 1 - core / inner**2 / np.maximum(white, 1)
    for _ in range(_TRIES):
        top, left = (int(place) for place in np.unravel_index(int(score.argmax()), score.shape))
        if score[top, left] < _CONTRAST:
            return None
        middle = _is_square(seen[top : top + outer, left : left + outer], inner)
        if middle:
            x, y = at[0] - half + (left + middle[0]) / _FINE, at[1] - half + (top + middle[1]) / _FINE
            return mapped(matrix, np.array([(x, y)]))[0], middle[2]
        score[max(top - gap, 0) : top + gap + 1, max(left - gap, 0) : left + gap + 1] = 0
    return None


def _is_square(cut: Floats, side: int) -> tuple[float, float, float] | None:
    """The middle of the dark square in a cut-out (column, row) and its black of the white; None where it is none."""
    paper, ink = float(np.percentile(cut, 85)), float(np.percentile(cut, 15))
    dark = cut < (paper + ink) / 2
    rows, columns = np.nonzero(dark)
    sides = (np.ptp(rows) + 1) / side, (np.ptp(columns) + 1) / side
    if not (0.75 < dark.sum() / side**2 < 1.3 and all(0.8 < one < 1.45 for one in sides)):
        return None
    return float(columns.mean()) + 0.5, float(rows.mean()) + 0.5, ink / max(paper, 1)


def _boxes(sums: Floats, side: int) -> Floats:
    """The sum over every square of that side, by the sums from the corner."""
    return sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
