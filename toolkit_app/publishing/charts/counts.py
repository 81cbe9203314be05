"""Charts of counts: bars, and a grid of counts whose shade and number say the same."""

from toolkit_app.publishing.charts.description import Bars, HeatMap, HeatRow, largest
from toolkit_app.publishing.charts.frame import (
    GAP,
    LEADING,
    PAPER,
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
from toolkit_app.publishing.charts.words import measured, number

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
    return "–" if value is None else measured(value, unit, lang)


def heat(chart: HeatMap, width: float, inks: Inks, lang: str) -> tuple[list[Shape], float]:
    """A cell for each count, darker the larger it is, with its number; a 0 is an empty cell with a small 0: a gap to see."""
    columns = [column for _, below in chart.groups for column in below]
    left, wide = _columns(chart, width)
    shapes, _ = _heads(chart, columns, left, wide, inks)
    # the rows that stand out sum up the others: they do not set the scale
    most = largest([value for row in chart.rows if row.level for value in row.values]) or largest(
        [value for row in chart.rows for value in row.values]
    )
    bottom = 0.0
    for row, cells in zip(chart.rows, cells_of(chart, width), strict=True):
        lines = _label(row, left)
        if cells:
            shapes += stacked(lines, INDENT * row.level, cells[0].y + cells[0].height / 2, inks, bold=not row.level)
            bottom = cells[0].y + cells[0].height
        for cell, value in zip(cells, row.values, strict=True):
            shapes += _cell(cell, value, most, inks, lang)
    edge = left
    for _, below in chart.groups:
        shapes.append(Stroke(((edge, 0), (edge, bottom)), inks.muted, 0.6))
        edge += wide * len(below)
    return shapes, max(bottom, _heads(chart, columns, left, wide, inks)[1]) + 2


def cells_of(chart: HeatMap, width: float) -> tuple[tuple[Box, ...], ...]:
    """The rectangles of the cells, row by row."""
    columns = [column for _, below in chart.groups for column in below]
    left, wide = _columns(chart, width)
    y = _heads(chart, columns, left, wide, PAPER)[1]
    rows = []
    for row in chart.rows:
        high = max(CELL, len(_label(row, left)) * SIZE * LEADING + 3)
        rows.append(tuple(Box(left + wide * number, y, wide, high) for number in range(len(columns))))
        y += high
    return tuple(rows)


def _columns(chart: HeatMap, width: float) -> tuple[float, float]:
    """Where the cells begin, and how wide each is."""
    left = label_width([row.label for row in chart.rows], width, share=0.3, bold=True) + INDENT + GAP
    return left, (width - left) / max(sum(len(below) for _, below in chart.groups), 1)


def _label(row: HeatRow, left: float) -> list[str]:
    return wrapped(row.label, left - GAP - INDENT * row.level, most=2, bold=not row.level)


def _heads(chart: HeatMap, columns: list[str], left: float, wide: float, inks: Inks) -> tuple[list[Shape], float]:
    """The headings of groups and columns; upright where the columns are narrow. And the height below them."""
    shapes: list[Shape] = []
    size = min(
        (
            SIZE * min((wide * len(below) - 4) / max(width_of(word, SIZE, bold=True), 1), 1)
            for group, below in chart.groups
            for word in group.split()
        ),
        default=SIZE,
    )
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


def _cell(cell: Box, value: int | None, most: float, inks: Inks, lang: str) -> list[Shape]:
    share = min((value or 0) / most, 1) if most else 0
    fill = mixed(inks.accent, inks.ground, 0.12 + 0.83 * share) if value else inks.ground
    text, size = ("–" if value is None else number(value, lang)), (SIZE if value else SMALL)
    words = Words(cell.x + cell.width / 2, cell.y + cell.height / 2 + size * 0.36, text, size,
                  legible(fill, inks) if value else inks.muted, "middle", bold=bool(value))  # fmt: skip
    return [Box(cell.x, cell.y, cell.width, cell.height, fill, inks.rule, 0.4), words]
