"""Charts of time: events on an axis of months or years, and values from point to point."""

from calendar import monthrange
from datetime import date

from toolkit_app.publishing.charts.description import Event, Lines, Timeline
from toolkit_app.publishing.charts.frame import (
    GAP,
    LEADING,
    SIZE,
    SMALL,
    Inks,
    area,
    label_width,
    post,
    several,
    stacked,
    ticks,
    wrapped,
)
from toolkit_app.publishing.charts.shapes import Box, Disc, Shape, Stroke, Words, width_of
from toolkit_app.publishing.charts.words import measured, word

ROW = 18.0
HEIGHT = 150.0  # of a chart of lines
SAMPLE = 18.0  # of the line beside its name
_DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2.5), (1.2, 2.2), (6, 2, 1.2, 2), (9, 3))


def moment(text: str, *, last: bool = False) -> date | None:
    """The day that ``YYYY[-MM[-DD]]`` begins with, or ends with; None where it is no date."""
    parts = text[:10].split("-")
    try:
        year, month, day = (int(part) for part in (*parts, *("0",) * (3 - len(parts))))
        if not month:
            return date(year, 12, 31) if last else date(year, 1, 1)
        return date(year, month, day or (monthrange(year, month)[1] if last else 1))
    except ValueError:
        return None


def timeline(chart: Timeline, width: float, inks: Inks, lang: str) -> tuple[list[Shape], float]:
    """A bar for what lasts, a point for what does not; events whose date is none stand without either."""
    days = [day for row in chart.rows for day in (moment(row.start), moment(row.end or row.start, last=bool(row.end))) if day]
    if not days:
        return [Words(0, SIZE, word("nothing", lang), SIZE, inks.muted)], SIZE * 1.6
    first, last = _bounds(min(days), max(days))
    side = label_width([row.label for row in chart.rows], width, share=0.4)
    left, room = side + GAP + 4, width - side - GAP - 12

    def at(day: date) -> float:
        return left + room * (day - first).days / max((last - first).days, 1)

    rows: list[Shape] = []
    y = SMALL * 1.9
    for row in chart.rows:
        lines = wrapped(row.label, side, most=3)
        high = max(ROW, len(lines) * SIZE * LEADING + 5)
        rows += stacked(lines, 0, y + high / 2, inks)
        start, end = moment(row.start), moment(row.end or row.start, last=bool(row.end))
        if start and end:
            rows += _event(row, (at(start), at(end)), y + high / 2, width, inks)
        y += high
    grid: list[Shape] = []
    marks = _marks(first, last, room)
    for day, text in marks:
        grid.append(post(at(day), SMALL * 1.5, y, inks))
        grid.append(Words(at(day), SMALL, text, SMALL, inks.muted, "start" if at(day) < width - 30 else "end"))
    return [*grid, *rows], y + 2


def _event(row: Event, place: tuple[float, float], middle: float, width: float, inks: Inks) -> list[Shape]:
    start, end = place
    shapes: list[Shape] = []
    if row.end:
        shapes += area(Box(start, middle - 4.5, max(end - start, 2), 9), several(1, inks)[0], inks)
        after = max(end, start + 2)
    else:
        shapes.append(Disc(start, middle, 3.6, inks.contrast, inks.ground, 0.8))
        after = start + 4
    if row.note:
        need = width_of(row.note, SMALL)
        behind = after + 4 + need <= width
        shapes.append(
            Words(
                after + 4 if behind else start - 4,
                middle + SMALL * 0.36,
                row.note,
                SMALL,
                inks.muted,
                "start" if behind else "end",
            )
        )
    return shapes


def _bounds(first: date, last: date) -> tuple[date, date]:
    """The axis: whole years where it is long, whole months where it is short."""
    if (last - first).days > 500:
        return date(first.year, 1, 1), date(last.year + 1, 1, 1)
    after = date(last.year + (last.month == 12), last.month % 12 + 1, 1)
    return date(first.year, first.month, 1), after


def _marks(first: date, last: date, room: float) -> list[tuple[date, str]]:
    """The days with a line: years, or months written 2021-03, as many as there is room for."""
    most = max(int(room // 42), 2)
    years = [date(year, 1, 1) for year in range(first.year, last.year + 1) if first <= date(year, 1, 1) <= last]
    if len(years) > 2:
        step = -(-len(years) // most)
        return [(day, str(day.year)) for day in years[::step]]
    months = [date(first.year + (first.month - 1 + add) // 12, (first.month - 1 + add) % 12 + 1, 1) for add in range(24)]
    inside = [day for day in months if day <= last]
    return [(day, f"{day.year}-{day.month:02d}") for day in inside[:: -(-len(inside) // most)]]


def lines(chart: Lines, width: float, inks: Inks, lang: str) -> tuple[list[Shape], float]:
    """A line for each series, told apart by its dashes and points, named at its end. A missing value is a gap."""
    values = [value for one in chart.series for value in one.values if value is not None]
    if not values or not chart.points:
        return [Words(0, SIZE, word("nothing", lang), SIZE, inks.muted)], SIZE * 1.6
    # the axis takes in every value, whatever was asked of it
    low, high = min(*values, values[0] if chart.low is None else chart.low), max(*values, chart.high or values[0])
    scale = ticks(low, high if high > low else low + 1)
    low, high = min(low, scale[0]), max(high, scale[-1])
    told = [measured(round(value, 6), chart.unit, lang) for value in scale]
    left = max(width_of(text, SMALL) for text in told) + 6
    names = label_width([one.label for one in chart.series], width, share=0.3)
    room, top = width - left - names - SAMPLE - 2 * GAP, 6.0

    def at(place: int, value: float) -> tuple[float, float]:
        x = left + 4 + (room - 8) * (place / (len(chart.points) - 1) if len(chart.points) > 1 else 0.5)
        return x, top + HEIGHT * (1 - (value - low) / ((high - low) or 1))

    shapes: list[Shape] = []
    for value, text in zip(scale, told, strict=True):
        y = at(0, value)[1]
        shapes.append(Stroke(((left, y), (left + room, y)), inks.rule, 0.4))
        shapes.append(Words(left - 4, y + SMALL * 0.36, text, SMALL, inks.muted, "end"))
    shapes += _below(chart, at(0, low)[1], [at(place, low)[0] for place in range(len(chart.points))], inks)
    ends: list[tuple[float, int]] = []
    for number_, one in enumerate(chart.series):
        points = [at(place, value) if value is not None else None for place, value in enumerate(one.values)]
        shapes += _series(points, number_, inks)
        ends += [(point[1], number_) for point in points[::-1] if point is not None][:1]
    shapes += _names(chart, ends, left + room + GAP, names, inks)
    return shapes, top + HEIGHT + SMALL * 2.2


def _below(chart: Lines, y: float, places: list[float], inks: Inks) -> list[Shape]:
    """The names of the points, as many as there is room for."""
    widest = max(width_of(point, SMALL) for point in chart.points) + 6
    apart = places[1] - places[0] if len(places) > 1 else widest
    step = max(1, -(-int(widest) // max(int(apart), 1)))
    return [
        Words(x, y + SMALL * 1.6, point, SMALL, inks.muted, "middle")
        for place, (x, point) in enumerate(zip(places, chart.points, strict=True))
        if place % step == 0
    ]


def _series(points: list[tuple[float, float] | None], number_: int, inks: Inks) -> list[Shape]:
    """A line through the points that follow each other, and a mark on every point."""
    colour = (inks.accent, inks.contrast, inks.muted, inks.text)[number_ % 4]
    dash = _DASHES[number_ % len(_DASHES)]
    shapes: list[Shape] = []
    run: list[tuple[float, float]] = []
    for point in [*points, None]:
        if point is not None:
            run.append(point)
            continue
        if len(run) > 1:
            shapes.append(Stroke(tuple(run), colour, 1.5, dash))
        run = []
    for point in points:
        if point is not None:
            x, y = point
            mark = Box(x - 2.2, y - 2.2, 4.4, 4.4, inks.ground, colour, 1.2) if number_ % 2 else Disc(x, y, 2.5, colour)
            shapes.append(mark)
    return shapes


def _names(chart: Lines, ends: list[tuple[float, int]], x: float, wide: float, inks: Inks) -> list[Shape]:
    """The names beside the ends of the lines, with a piece of the line, moved apart where they would stand on each other."""
    shapes: list[Shape] = []
    lowest = -SIZE * 2
    for y, number_ in sorted(ends):
        y = max(y, lowest + SIZE * LEADING)
        shapes += _series([(x, y), (x + SAMPLE, y)], number_, inks)[:1]
        shapes += _series([(x + SAMPLE / 2, y)], number_, inks)
        shapes += stacked(wrapped(chart.series[number_].label, wide, SIZE, most=1), x + SAMPLE + GAP, y, inks)
        lowest = y
    return shapes
