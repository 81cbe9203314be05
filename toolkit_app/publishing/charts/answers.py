"""Charts of answers: stacked bars on a scale of agreement, and box plots."""

from toolkit_app.publishing.charts.description import Boxes, Likert
from toolkit_app.publishing.charts.frame import (
    GAP,
    LEADING,
    SIZE,
    SMALL,
    Fill,
    Inks,
    area,
    label_width,
    legend,
    legible,
    mixed,
    post,
    stacked,
    ticks,
    wrapped,
)
from toolkit_app.publishing.charts.shapes import Box, Shape, Stroke, Words, width_of
from toolkit_app.publishing.charts.words import number, percent, word

BAR = 15.0
ROW = 22.0


def scale_fills(count: int, inks: Inks) -> list[Fill]:
    """Fills from disagreement to agreement: hatched and warm on one side, plain and cool on the other, light in the middle."""
    fills = []
    for place in range(count):
        distance = place - (count - 1) / 2
        share = abs(distance) / max((count - 1) / 2, 1)
        if abs(distance) < 0.25:
            fills.append(Fill(mixed(inks.muted, inks.ground, 0.18)))
        elif distance < 0:
            hatch = "dense" if place == 0 else "rising"
            fills.append(Fill(mixed(inks.contrast, inks.ground, 0.25 + 0.6 * share), hatch))  # type: ignore[arg-type]
        else:
            fills.append(Fill(mixed(inks.accent, inks.ground, 0.2 + 0.75 * share)))
    return fills


def likert(chart: Likert, width: float, inks: Inks, lang: str) -> tuple[list[Shape], float]:
    """The rows below a legend, each 100 % wide; the share of each answer where there is room, n and the note at the right."""
    fills = scale_fills(len(chart.scale), inks)
    shapes, y = legend(list(zip(fills, chart.scale, strict=True)), width, 0, inks)
    y += 4
    side = label_width([row.label for row in chart.rows], width)
    notes = [_right(row.counts, row.note, lang) for row in chart.rows]
    right = min(max((width_of(note, SMALL) for note in notes), default=0), width * 0.22)
    left, room = side + GAP, width - side - right - 2 * GAP
    top = y
    for row, note in zip(chart.rows, notes, strict=True):
        lines = wrapped(row.label, side)
        high = max(ROW, len(lines) * SIZE * LEADING + 6)
        middle = y + high / 2
        shapes += stacked(lines, 0, middle, inks)
        total = sum(row.counts)
        x = left
        for count, fill in zip(row.counts, fills, strict=False):
            wide = room * count / total if total else 0
            if wide:
                shapes += area(Box(x, middle - BAR / 2, wide, BAR), fill, inks)
                shapes += _share(percent(str(round(100 * count / total)), lang), x + wide / 2, middle, wide, fill, inks)
            x += wide
        if not total:
            shapes.append(Box(left, middle - BAR / 2, room, BAR, line=inks.rule))
        shapes += stacked(wrapped(note, right, SMALL, most=2), width, middle, inks, size=SMALL, anchor="end", colour=inks.muted)
        y += high
    shapes.append(post(left + room / 2, top, y, inks))
    return shapes, y


def _right(counts: tuple[int, ...], note: str, lang: str) -> str:
    return " · ".join(filter(None, (f"n\u00a0=\u00a0{number(sum(counts), lang)}" if sum(counts) else "", note)))


def _share(text: str, x: float, middle: float, wide: float, fill: Fill, inks: Inks) -> list[Shape]:
    """The share in its part of the bar, on a ground of its own where that part is hatched."""
    need = width_of(text, SMALL, bold=True)
    if need + 3 > wide:
        return []
    plate = [Box(x - need / 2 - 1.2, middle - SMALL * 0.55, need + 2.4, SMALL * 1.1, fill.colour)] if fill.hatch else []
    return [*plate, Words(x, middle + SMALL * 0.36, text, SMALL, legible(fill.colour, inks), "middle", bold=True)]


def boxes(chart: Boxes, width: float, inks: Inks, lang: str) -> tuple[list[Shape], float]:
    """A box from quartile to quartile, its median a thick line, whiskers to the least and the greatest; the axis below."""
    side = label_width([row.label for row in chart.rows], width)
    notes = [" · ".join(filter(None, (f"n\u00a0=\u00a0{number(row.n, lang)}", row.note))) for row in chart.rows]
    right = min(max((width_of(note, SMALL) for note in notes), default=0), width * 0.22)
    left, room = side + GAP + 4, width - side - right - 2 * GAP - 8
    span = chart.high - chart.low or 1

    def at(value: float) -> float:
        return left + room * (min(max(value, chart.low), chart.high) - chart.low) / span

    rows: list[Shape] = []
    y = 4.0
    fill = Fill(mixed(inks.accent, inks.ground, 0.25))
    for row, note in zip(chart.rows, notes, strict=True):
        lines = wrapped(row.label, side)
        high = max(ROW, len(lines) * SIZE * LEADING + 6)
        middle = y + high / 2
        rows += stacked(lines, 0, middle, inks)
        rows += stacked(wrapped(note, right, SMALL, most=2), width, middle, inks, size=SMALL, anchor="end", colour=inks.muted)
        if row.five:
            least, lower, median, upper, greatest = map(at, row.five)
            for start, end in ((least, lower), (upper, greatest)):
                rows.append(Stroke(((start, middle), (end, middle)), inks.text, 0.9))
            for end in (least, greatest):
                rows.append(Stroke(((end, middle - 3.5), (end, middle + 3.5)), inks.text, 0.9))
            rows.append(Box(lower, middle - 6, max(upper - lower, 0.8), 12, fill.colour, inks.text, 0.9))
            rows.append(Stroke(((median, middle - 6), (median, middle + 6)), inks.text, 2.4))
        y += high
    grid: list[Shape] = []
    for value in ticks(chart.low, chart.high, 10):
        grid.append(post(at(value), 2, y + 2, inks))
        grid.append(Words(at(value), y + 3 + SMALL, number(round(value, 6), lang), SMALL, inks.muted, "middle"))
    grid += [Stroke(((at(mark), 0), (at(mark), y + 2)), inks.contrast, 1, (3, 2)) for mark in chart.marks]
    if not chart.rows:
        grid.append(Words(left, SIZE, word("nothing", lang), SIZE, inks.muted))
    return [*grid, *rows], y + SMALL * 1.9
