"""Charts of counts: bars, and a grid of counts whose shade and number say the same."""

from toolkit_app.publishing.charts.description import Bars, HeatMap, HeatRow, largest
from toolkit_app.publishing.charts.frame import (
    GAP,
    LEADING,
    SIZE,
    SMALL,
    Inks,
    area,
    label_width,
    legend,
    legible,
    mixed,
    post,
    several,
    stacked,
    ticks,
    wrapped,
)
from toolkit_app.publishing.charts.shapes import Box, Shape, Stroke, Words, width_of
from toolkit_app.publishing.charts.words import number

BAR = 11.0
CELL = 15.0
TURNED = 84.0  # the most height of headings that stand upright
INDENT = 8.0


def bars(chart: Bars, width: float, inks: Inks, lang: str) -> tuple[list[Shape], float]:
    """For each category its bars, one below the other, from 0; the number stands behind each."""
    fills = several(len(chart.series), inks)
    shapes: list[Shape] = []
    y = 0.0
    if len(chart.series) > 1:
        shapes, y = legend(list(zip(fills, (one.label for one in chart.series), strict=True)), width, 0, inks)
        y += 4
    side = label_width(chart.categories, width)
    most = largest([value for one in chart.series for value in one.values])
    numbers = max((width_of(_told(value, chart.unit, lang), SMALL) for one in chart.series for value in one.values), default=0)
    left, room = side + GAP, width - side - GAP - numbers - 6
    scale = ticks(0, most or 1)
    top, end = y, max(most, scale[-1]) or 1
    marks = [post(left + room * value / end, top, 0, inks, strong=value == 0) for value in scale]
    for place, category in enumerate(chart.categories):
        lines = wrapped(category, side)
        high = max(len(chart.series) * BAR + 7, len(lines) * SIZE * LEADING + 6)
        shapes += stacked(lines, 0, y + high / 2, inks)
        at = y + (high - len(chart.series) * BAR) / 2
        for one, fill in zip(chart.series, fills, strict=True):
            value = one.values[place]
            wide = room * max(value or 0, 0) / end
            if wide:
                shapes += area(Box(left, at + 0.8, wide, BAR - 1.6), fill, inks)
            shapes.append(Words(left + wide + 3, at + BAR / 2 + SMALL * 0.36, _told(value, chart.unit, lang), SMALL, inks.text))
            at += BAR
        y += high
    grid: list[Shape] = [Stroke((mark.points[0], (mark.points[0][0], y)), mark.colour, mark.thickness) for mark in marks]
    return [*grid, *shapes], y + 2


def _told(value: float | int | None, unit: str, lang: str) -> str:
    """A number with its unit; a value that is not there is a dash."""
    if value is None:
        return "–"
    return f"{number(value, lang)}\u00a0{unit}" if unit else number(value, lang)


def heat(chart: HeatMap, width: float, inks: Inks, lang: str) -> tuple[list[Shape], float]:
    """A cell for each count, darker the larger it is, with its number; a 0 is an empty cell with a small 0: a gap to see."""
    side = label_width([row.label for row in chart.rows], width, share=0.3, bold=True) + INDENT
    columns = [column for _, below in chart.groups for column in below]
    left = side + GAP
    wide = (width - left) / max(len(columns), 1)
    shapes, y = _heads(chart, columns, left, wide, inks)
    # the rows that stand out sum up the others: they do not set the scale
    most = largest([value for row in chart.rows if row.level for value in row.values]) or largest(
        [value for row in chart.rows for value in row.values])
    for row in chart.rows:
        lines = wrapped(row.label, side - INDENT * row.level, most=2, bold=not row.level)
        high = max(CELL, len(lines) * SIZE * LEADING + 3)
        shapes += stacked(lines, INDENT * row.level, y + high / 2, inks, bold=not row.level)
        shapes += _cells(row, most, (left, y, wide, high), inks, lang)
        y += high
    edge = left
    for _, below in chart.groups:
        shapes.append(Stroke(((edge, 0), (edge, y)), inks.muted, 0.6))
        edge += wide * len(below)
    return shapes, y + 2


def _heads(chart: HeatMap, columns: list[str], left: float, wide: float, inks: Inks) -> tuple[list[Shape], float]:
    """The headings of groups and columns; upright where the columns are narrow. And the height below them."""
    shapes: list[Shape] = []
    size = min((SIZE * min((wide * len(below) - 4) / max(width_of(word, SIZE, bold=True), 1), 1)
                for group, below in chart.groups for word in group.split()), default=SIZE)
    size = max(size, SMALL * 0.8)
    above = [wrapped(group, wide * len(below) - 4, size, most=2, bold=True) for group, below in chart.groups]
    high = max((len(lines) for lines in above), default=0) * size * LEADING + 5
    at = left
    for lines, (_, below) in zip(above, chart.groups, strict=True):
        shapes += stacked(lines, at + wide * len(below) / 2, high / 2, inks, size=size, anchor="middle", bold=True)
        at += wide * len(below)
    upright = any(width_of(column, SMALL) > wide - 3 for column in columns)
    lower = min(max((width_of(column, SMALL) for column in columns), default=0) + 6, TURNED) if upright else SMALL * 1.8
    for place, column in enumerate(columns):
        middle = left + wide * (place + 0.5)
        if upright:
            text = wrapped(column, TURNED - 6, SMALL, most=1)
            shapes.append(Words(middle + SMALL * 0.36, high + lower - 3, text[0] if text else "", SMALL, inks.muted, turned=True))
        else:
            shapes.append(Words(middle, high + SMALL * 1.2, column, SMALL, inks.muted, "middle"))
    return shapes, high + lower


def _cells(row: HeatRow, most: float, place: tuple[float, float, float, float], inks: Inks, lang: str) -> list[Shape]:
    left, y, wide, high = place
    shapes: list[Shape] = []
    for count, value in enumerate(row.values):
        x = left + wide * count
        share = min((value or 0) / most, 1) if most else 0
        fill = mixed(inks.accent, inks.ground, 0.12 + 0.83 * share) if value else inks.ground
        shapes.append(Box(x, y, wide, high, fill, inks.rule, 0.4))
        text, size = ("–" if value is None else number(value, lang)), (SIZE if value else SMALL)
        colour = legible(fill, inks) if value else inks.muted
        shapes.append(Words(x + wide / 2, y + high / 2 + size * 0.36, text, size, colour, "middle", bold=bool(value)))
    return shapes
