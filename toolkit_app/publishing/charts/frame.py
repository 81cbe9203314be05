"""What all charts are laid out with: inks, sizes, labels broken into lines, axes."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit_app.publishing.charts.shapes import Box, Hatch, Shape, Stroke, Words, hatched, width_of

SIZE = 8.0  # points of a label
SMALL = 7.0
LEADING = 1.28
GAP = 6.0  # between a label and what it labels
LABELS = 0.34  # the most of the width that labels take
_BREAKING = re.compile(r"(?:(?![\u00a0\u2007\u202f])\s)+")


@dataclass(frozen=True)
class Inks:
    """The colours of a chart: the paper's, or those of a dark window. ``ground`` is what it stands on."""

    text: str = "#1c2429"
    muted: str = "#5b6871"
    rule: str = "#c6d0d5"
    ground: str = "#ffffff"
    accent: str = "#1b5470"
    contrast: str = "#a4541c"


PAPER = Inks()


def mixed(colour: str, ground: str, share: float) -> str:
    """A colour with so much of itself, from 0 to 1, over a ground."""
    parts = ((int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02x}" for one, other in parts)


def legible(fill: str, inks: Inks) -> str:
    """The ink of a number on a fill: that of the text or that of the ground, whichever stands out more."""
    here = _light(fill)
    return max((inks.text, inks.ground), key=lambda ink: abs(_light(ink) - here))


def _light(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return math.sqrt(0.299 * red**2 + 0.587 * green**2 + 0.114 * blue**2)


@dataclass(frozen=True)
class Fill:
    """How an area looks: its colour, and lines over it for who sees no colours."""

    colour: str
    hatch: Hatch = ""


def area(box: Box, fill: Fill, inks: Inks) -> Iterator[Shape]:
    """A rectangle in a fill, with a fine edge."""
    filled = Box(box.x, box.y, box.width, box.height, fill.colour)
    yield from hatched(filled, fill.hatch, mixed(legible(fill.colour, inks), fill.colour, 0.55))
    yield Box(box.x, box.y, box.width, box.height, line=inks.ground, thickness=0.6)


def several(count: int, inks: Inks) -> list[Fill]:
    """Fills that tell so many series apart, with and without colours."""
    shares = ((inks.accent, 1.0, ""), (inks.contrast, 0.45, "rising"), (inks.accent, 0.35, "flat"), (inks.muted, 0.75, ""),
              (inks.contrast, 0.9, "falling"), (inks.accent, 0.6, "cross"), (inks.muted, 0.25, "rising"))  # fmt: skip
    return [Fill(mixed(colour, inks.ground, share), hatch) for colour, share, hatch in  # type: ignore[arg-type]
            (shares[number % len(shares)] for number in range(count))]  # fmt: skip


def wrapped(text: str, width: float, size: float = SIZE, *, bold: bool = False, most: int = 4) -> list[str]:
    """A label in lines no wider than ``width``, at most so many; what does not go in ends with …. Long words are divided."""
    lines: list[str] = []
    for word in _BREAKING.split(text):
        while word:
            joined = f"{lines[-1]} {word}" if lines and lines[-1] else word
            if width_of(joined, size, bold=bold) <= width:
                lines[-1:] = [joined]
                break
            if lines and lines[-1] and width_of(word, size, bold=bold) <= width:
                lines.append("")
                continue
            count = _fitting(word, width, size, bold)
            if lines and lines[-1]:
                lines.append("")
            lines[-1:] = [word if count == len(word) else f"{word[:count]}-"]
            word = word[count:]
            if word:
                lines.append("")
    lines = [line for line in lines if line]
    if len(lines) > most:
        last = lines[most - 1]
        while last and width_of(f"{last}…", size, bold=bold) > width:
            last = last[:-1]
        lines[most - 1 :] = [f"{last.rstrip()}…"]
    return lines


def _fitting(word: str, width: float, size: float, bold: bool) -> int:
    """How many letters of a word go in a line with a hyphen; at least one, and no fewer than three are left for the next."""
    count = len(word)
    while count > 1 and width_of(word[:count] + ("-" if count < len(word) else ""), size, bold=bold) > width:
        count -= 1
    return count if count == len(word) else min(count, max(len(word) - 3, 1))


def stacked(
    lines: Sequence[str],
    x: float,
    middle: float,
    inks: Inks,
    *,
    size: float = SIZE,
    anchor: str = "start",
    bold: bool = False,
    colour: str = "",
) -> Iterator[Words]:
    """Lines of a label, one below the other around a height."""
    leading = size * LEADING
    y = middle - (len(lines) - 1) * leading / 2 + size * 0.36
    for line in lines:
        yield Words(x, y, line, size, colour or inks.text, anchor, bold)  # type: ignore[arg-type]
        y += leading


def label_width(labels: Sequence[str], width: float, *, share: float = LABELS, bold: bool = False) -> float:
    """The room for labels: as the longest asks, at most a share of the width."""
    return min(max((width_of(label, SIZE, bold=bold) for label in labels), default=0), width * share)


def legend(entries: Sequence[tuple[Fill, str]], width: float, y: float, inks: Inks) -> tuple[list[Shape], float]:
    """Swatches with their words, in as many lines as they need; the shapes, and the height below."""
    shapes: list[Shape] = []
    x, line = 0.0, SIZE * 1.7
    for fill, text in entries:
        lines = wrapped(text, width - 20, SIZE, most=1)
        words = lines[0] if lines else ""
        need = 18 + width_of(words, SIZE)
        if x and x + need > width:
            x, y = 0.0, y + line
        shapes += area(Box(x, y, 11, SIZE), fill, inks)
        shapes.append(Words(x + 15, y + SIZE * 0.86, words, SIZE, inks.text))
        x += need + 12
    return shapes, y + line


def ticks(low: float, high: float, most: int = 6) -> list[float]:
    """Round numbers between two bounds, both included where they are round; at least two."""
    if high <= low:
        high = low + 1
    rough = (high - low) / max(most - 1, 1)
    power = 10 ** math.floor(math.log10(rough))
    step = next((factor * power for factor in (1, 2, 5, 10) if factor * power >= rough), 10 * power)
    first = math.ceil(low / step - 1e-9)
    return [number * step for number in range(first, math.floor(high / step + 1e-9) + 1)]


def post(x: float, top: float, bottom: float, inks: Inks, *, strong: bool = False) -> Stroke:
    """A vertical line of a scale."""
    return Stroke(((x, top), (x, bottom)), inks.muted if strong else inks.rule, 0.8 if strong else 0.4)
