"""Forms as hands, scanners and cameras make them: marks drawn into the boxes of a page's picture, the page turned, blurred,
noisy, photographed askew in uneven light. For tests and benchmarks.
"""

import io
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from toolkit_app.text.formcode import BOX, PAPERS, PageCode

STROKES = ("cross", "tick", "fill", "slash", "scrawl")


@dataclass
class Hand:
    """How somebody marks boxes: the kind of stroke, the width of the pen in millimetres, and how dark it writes (0 to 1)."""

    rng: random.Random
    stroke: str = "cross"
    pen: float = 0.5
    ink: float = 0.85
    swing: float = 0.35  # millimetres that points miss their aim by

    def mark(self, draw: ImageDraw.ImageDraw, x: float, y: float, density: float) -> None:
        """Marks the box around a point (millimetres; ``density`` pixels for each)."""
        grey = round(255 * (1 - self.ink))
        r = BOX / 2 * self.rng.uniform(0.75, 1.05)
        lines: Sequence[Sequence[tuple[float, float]]]
        if self.stroke == "cross":
            lines = [[(-r, -r), (r, r)], [(r, -r), (-r, r)]]
        elif self.stroke == "tick":
            lines = [[(-r * 0.8, 0), (-r * 0.2, r * 0.8), (r * 1.1, -r * 1.3)]]
        elif self.stroke == "slash":
            lines = [[(-r * 1.1, r * 1.1), (r * 1.1, -r * 1.1)]]
        elif self.stroke == "scrawl":
            lines = [[(self.rng.uniform(-r, r), (-r + 2 * r * n / 7)) for n in range(8)]]
        else:
            s = r * 0.85
            lines = [[(-s, -s + 2 * s * n / 9), (s, -s + 2 * s * n / 9 + 0.2)] for n in range(10)]
        for line in lines:
            points = [((x + px + self.rng.gauss(0, self.swing)) * density, (y + py + self.rng.gauss(0, self.swing)) * density)
                      for px, py in line]
            draw.line(points, fill=grey, width=max(round(self.pen * density), 1), joint="curve")


def hand(rng: random.Random) -> Hand:
    """Somebody's hand: pens from thin to thick, pencil to black."""
    return Hand(rng, rng.choice(STROKES), rng.uniform(0.35, 0.9), rng.uniform(0.55, 0.95), rng.uniform(0.1, 0.4))


@dataclass
class Marked:
    """A page with marks: its picture, and what was meant (question to box)."""

    picture: Image.Image
    meant: dict[int, int] = field(default_factory=dict)


def density(page: Image.Image, code: PageCode) -> float:
    """Pixels for a millimetre of paper."""
    return page.width / PAPERS[code.paper][0]


def marked(page: Image.Image, code: PageCode, answers: Mapping[int, int], by: Hand) -> Marked:
    """The page with one box marked for each question that has an answer (question number to box)."""
    picture = page.convert("L").copy()
    draw = ImageDraw.Draw(picture)
    for number, row in enumerate(code.rows, code.first):
        if number in answers:
            by.mark(draw, *code.centre(row, answers[number]), density(picture, code))
    return Marked(picture, dict(answers))


def scanned(page: Image.Image, rng: random.Random, *, dpi: int = 200, of: int = 150, angle: float = 0, noise: float = 8,
            blur: float = 0.6, light: float = 0.12, upside_down: bool = False, quality: int = 60) -> bytes:
    """What a scanner makes of a page drawn with ``of`` dots for an inch, as JPEG: turned, unevenly lit, grainy."""
    turned = page.rotate(angle + (180 if upside_down else 0), Image.Resampling.BICUBIC, expand=abs(angle) > 3, fillcolor=255)
    scale = dpi / of
    small = turned.resize((round(turned.width * scale), round(turned.height * scale)), Image.Resampling.BICUBIC)
    return _film(small, rng, noise=noise, blur=blur, light=light, quality=quality)


def _film(picture: Image.Image, rng: random.Random, *, noise: float, blur: float, light: float, quality: int) -> bytes:
    grain = np.random.default_rng(rng.getrandbits(32))
    values = np.asarray(picture.filter(ImageFilter.GaussianBlur(blur)), np.float32)
    high, wide = values.shape
    angle = rng.uniform(0, 2 * np.pi)
    x, y = np.linspace(-1, 1, wide)[None, :], np.linspace(-1, 1, high)[:, None]
    fall = 1 - light * (1 + (np.cos(angle) * x + np.sin(angle) * y) / 1.42) / 2
    values = values * fall * rng.uniform(0.88, 1.0) + grain.normal(0, noise, values.shape)
    target = io.BytesIO()
    Image.fromarray(np.clip(values, 0, 255).astype(np.uint8)).save(target, "JPEG", quality=quality)
    return target.getvalue()


def photographed(page: Image.Image, rng: random.Random, *, long_side: int = 2400, tilt: float = 0.12, turn: float = 10,
                 noise: float = 7, shadow: float = 0.45, quality: int = 60) -> bytes:
    """What a telephone makes of it, as JPEG: on a table, seen askew and turned, a soft-edged shadow across it."""
    wide, high = long_side * 3 // 4, long_side
    table = np.full((high, wide), rng.uniform(60, 170), np.float32)
    grain = np.random.default_rng(rng.getrandbits(32))
    coarse = Image.fromarray(grain.normal(0, 20, (high // 40, wide // 40)).astype(np.float32)).resize((wide, high))
    table += np.asarray(coarse)
    edge = rng.uniform(0.05, 0.1)
    quad = np.array([(edge, edge), (1 - edge, edge), (1 - edge, 1 - edge), (edge, 1 - edge)])
    quad += np.array([[rng.uniform(-tilt, tilt) / 2 for _ in range(2)] for _ in range(4)]) * [1, 1]
    angle = np.radians(rng.uniform(-turn, turn))
    quad = (quad - 0.5) * 0.93
    quad = quad @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]) + 0.5
    corners = quad * [wide, high]
    lowest = max(float((-corners).max()), float((corners - [wide, high]).max()), 0) + 4
    centre = np.array([wide, high]) / 2
    corners = centre + (corners - centre) * (1 - 2 * lowest / high)
    source = [(0, 0), (page.width, 0), (page.width, page.height), (0, page.height)]
    coefficients = _perspective([tuple(corner) for corner in corners], source)
    laid = page.convert("L").transform((wide, high), Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC)
    mask = Image.new("L", page.size, 255).transform((wide, high), Image.Transform.PERSPECTIVE, coefficients)
    cover = np.asarray(mask, np.float32) / 255
    values = np.asarray(laid, np.float32) * cover + table * (1 - cover)
    x, y = np.arange(wide)[None, :] / wide, np.arange(high)[:, None] / high
    direction = rng.uniform(0, 2 * np.pi)
    distance = np.cos(direction) * (x - rng.uniform(0.3, 0.7)) + np.sin(direction) * (y - rng.uniform(0.3, 0.7))
    values *= 1 - shadow / (1 + np.exp(-distance / rng.uniform(0.01, 0.06)))
    seen = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
    return _film(seen, rng, noise=noise, blur=0.8, light=0.25, quality=quality)


def _perspective(picture: Sequence[tuple[float, float]], page: Sequence[tuple[float, float]]) -> list[float]:
    """The eight numbers with which Pillow finds, for a point of the picture, its point of the page."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(picture, page, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
    found = np.linalg.solve(np.array(rows), np.array([value for point in page for value in point]))
    return [float(value) for value in found]
