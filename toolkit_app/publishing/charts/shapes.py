"""Shapes on a plane, y growing downwards, in points; and the two ways they are drawn: on a PDF canvas and as SVG.

The SVG is of the plainest kind (rectangles, lines, circles, text): Qt's reader paints clip paths black and knows no patterns, so
hatching is lines that end at the edge of their rectangle.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from toolkit_app.publishing.fonts import SANS, face, printable
from toolkit_app.publishing.style import ink
from toolkit_app.publishing.table import clean

Anchor = Literal["start", "middle", "end"]
Hatch = Literal["", "rising", "falling", "cross", "flat", "dense"]
FAMILY = "Toolkit Sans"  # the name inside the font files of ``fonts.SANS``
FAMILIES = f"{FAMILY}, Noto Sans, Noto Sans Georgian, Segoe UI, Sylfaen, sans-serif"


@dataclass(frozen=True)
class Box:
    """A rectangle, filled or outlined or both."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    line: str = ""
    thickness: float = 0.5


@dataclass(frozen=True)
class Stroke:
    """Straight lines from point to point."""

    points: tuple[tuple[float, float], ...]
    colour: str
    thickness: float = 0.5
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Disc:
    """A circle, filled or outlined or both."""

    x: float
    y: float
    radius: float
    fill: str = ""
    line: str = ""
    thickness: float = 1


@dataclass(frozen=True)
class Words:
    """A line of text on its base line; ``turned``: it reads upwards."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    anchor: Anchor = "start"
    bold: bool = False
    turned: bool = False


Shape = Box | Stroke | Disc | Words


@dataclass(frozen=True)
class Drawing:
    """Shapes in a frame; ``title`` and ``alternative`` are for who does not see it.

    ``cells`` are the rectangles of a grid of counts, row by row: where somebody points at.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str
    alternative: str
    lang: str
    cells: tuple[tuple[Box, ...], ...] = ()


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in points."""
    return float(stringWidth(printable(text), face(SANS, bold=bold), size))


def hatched(box: Box, hatch: Hatch, colour: str, *, thickness: float = 0.5) -> Iterator[Shape]:
    """A rectangle with lines over it, which tells it apart where there are no colours."""
    yield box
    step = 2.4 if hatch == "dense" else 4.2
    if hatch in ("rising", "cross", "dense"):
        yield from (Stroke(points, colour, thickness) for points in _diagonals(box, step, rising=True))
    if hatch in ("falling", "cross"):
        yield from (Stroke(points, colour, thickness) for points in _diagonals(box, step, rising=False))
    if hatch == "flat":
        y = box.y + step / 2
        while y < box.y + box.height:
            yield Stroke(((box.x, y), (box.x + box.width, y)), colour, thickness)
            y += step


def _diagonals(box: Box, step: float, *, rising: bool) -> Iterator[tuple[tuple[float, float], ...]]:
    """Lines at 45 degrees, cut at the rectangle. They go on from one rectangle to the next: the grid is that of the plane."""
    left, right, top, bottom = box.x, box.x + box.width, box.y, box.y + box.height
    # along a rising line x + y is constant, along a falling one x - y
    low, high = (left + top, right + bottom) if rising else (left - bottom, right - top)
    at = (low // step + 1) * step
    while at < high:
        first = max(left, at - bottom if rising else at + top)
        last = min(right, at - top if rising else at + bottom)
        if last - first > 0.05:
            yield ((first, at - first if rising else first - at), (last, at - last if rising else last - at))
        at += step


def paint(drawing: Drawing, canvas: Canvas, x: float, top: float, *, scale: float = 1) -> None:
    """Draws the shapes with their upper left corner at ``x``, ``top`` of a PDF page, whose y grows upwards."""
    canvas.saveState()
    canvas.translate(x, top)
    canvas.scale(scale, scale)
    for shape in drawing.shapes:
        _paint(shape, canvas)
    canvas.restoreState()


def _paint(shape: Shape, canvas: Canvas) -> None:
    if isinstance(shape, Words):
        canvas.setFont(face(SANS, bold=shape.bold), shape.size)
        canvas.setFillColor(ink(shape.colour))
        text = printable(shape.text)
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * width_of(text, shape.size, bold=shape.bold)
        if shape.turned:
            canvas.saveState()
            canvas.translate(shape.x, -shape.y)
            canvas.rotate(90)
            canvas.drawString(-shift, 0, text)
            canvas.restoreState()
        else:
            canvas.drawString(shape.x - shift, -shape.y, text)
        return
    if isinstance(shape, Stroke):
        canvas.setStrokeColor(ink(shape.colour))
        canvas.setLineWidth(shape.thickness)
        canvas.setDash(list(shape.dash))
        path = canvas.beginPath()
        path.moveTo(shape.points[0][0], -shape.points[0][1])
        for x, y in shape.points[1:]:
            path.lineTo(x, -y)
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.setDash([])
        return
    if shape.fill:
        canvas.setFillColor(ink(shape.fill))
    if shape.line:
        canvas.setStrokeColor(ink(shape.line))
        canvas.setLineWidth(shape.thickness)
    if isinstance(shape, Box):
        canvas.rect(shape.x, -shape.y - shape.height, shape.width, shape.height, stroke=bool(shape.line), fill=bool(shape.fill))
    else:
        canvas.circle(shape.x, -shape.y, shape.radius, stroke=bool(shape.line), fill=bool(shape.fill))


def svg(drawing: Drawing, families: str = FAMILY) -> str:
    """The drawing as SVG. Qt takes one family of fonts; a file for other programs names several (``FAMILIES``)."""
    width, height = _number(drawing.width), _number(drawing.height)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'role="img" xml:lang={quoteattr(drawing.lang)} font-family="{families}">',
        f"<title>{escape(clean(drawing.title))}</title>",
        f"<desc>{escape(clean(drawing.alternative))}</desc>",
        *(_svg(shape) for shape in drawing.shapes),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _svg(shape: Shape) -> str:
    if isinstance(shape, Words):
        turned = f' transform="rotate(-90 {_number(shape.x)} {_number(shape.y)})"' if shape.turned else ""
        weight = ' font-weight="bold"' if shape.bold else ""
        return (
            f'<text x="{_number(shape.x)}" y="{_number(shape.y)}" font-size="{_number(shape.size)}" fill="{shape.colour}" '
            f'text-anchor="{shape.anchor}"{weight}{turned}>{escape(clean(printable(shape.text)))}</text>'
        )
    if isinstance(shape, Stroke):
        points = " ".join(f"{_number(x)},{_number(y)}" for x, y in shape.points)
        dash = f' stroke-dasharray="{_joined(shape.dash)}"' if shape.dash else ""
        width = _number(shape.thickness)
        return f'<polyline points="{points}" fill="none" stroke="{shape.colour}" stroke-width="{width}"{dash}/>'
    look = f'fill="{shape.fill or "none"}"'
    if shape.line:
        look += f' stroke="{shape.line}" stroke-width="{_number(shape.thickness)}"'
    if isinstance(shape, Box):
        return (
            f'<rect x="{_number(shape.x)}" y="{_number(shape.y)}" width="{_number(shape.width)}" '
            f'height="{_number(shape.height)}" {look}/>'
        )
    return f'<circle cx="{_number(shape.x)}" cy="{_number(shape.y)}" r="{_number(shape.radius)}" {look}/>'


def _joined(numbers: Sequence[float]) -> str:
    return " ".join(map(_number, numbers))


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
