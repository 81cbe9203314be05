"""A described chart as a drawing, as words for who does not see it, and as the table of its numbers."""

from collections.abc import Iterator, Sequence

from toolkit_app.publishing.charts.answers import boxes, likert
from toolkit_app.publishing.charts.counts import bars, cells_of, heat
from toolkit_app.publishing.charts.description import Bars, Boxes, Chart, HeatMap, Likert, Lines, Timeline
from toolkit_app.publishing.charts.frame import PAPER, SIZE, Inks
from toolkit_app.publishing.charts.shapes import Drawing, Shape, Words
from toolkit_app.publishing.charts.times import lines, timeline
from toolkit_app.publishing.charts.words import number, word
from toolkit_app.publishing.table import Column, Table, Value

_LONGEST = 900  # letters that are read out; a table has all numbers


def draw(chart: Chart, width: float, *, lang: str, inks: Inks = PAPER) -> Drawing:
    """The chart in a width of so many points, as high as it needs to be."""
    shapes, height = _shapes(chart, width, inks, lang)
    if not shapes:
        shapes, height = [Words(0, SIZE, word("nothing", lang), SIZE, inks.muted)], SIZE * 1.6
    cells = cells_of(chart, width) if isinstance(chart, HeatMap) else ()
    return Drawing(width, height, tuple(shapes), chart.title, alternative(chart, lang), lang, cells)


def _shapes(chart: Chart, width: float, inks: Inks, lang: str) -> tuple[Sequence[Shape], float]:
    if isinstance(chart, Bars):
        return bars(chart, width, inks, lang)
    if isinstance(chart, Likert):
        return likert(chart, width, inks, lang)
    if isinstance(chart, Boxes):
        return boxes(chart, width, inks, lang)
    if isinstance(chart, HeatMap):
        return heat(chart, width, inks, lang)
    if isinstance(chart, Timeline):
        return timeline(chart, width, inks, lang)
    return lines(chart, width, inks, lang)


def alternative(chart: Chart, lang: str) -> str:
    """What the chart shows in words: its kind, its title, and its rows with their numbers, as many as one listens to."""
    table = numbers(chart, lang)
    heads = [column.title for column in table.columns]
    said = f"{word(_KINDS[type(chart)], lang)}. {chart.title.rstrip('.')}."
    for row in table.rows:
        filled = [(head, value) for head, value in zip(heads[1:], row[1:], strict=True) if value not in (None, "")]
        told = f" {row[0]}: {', '.join(f'{head} {_told(value, lang)}' for head, value in filled)}."
        if len(said) + len(told) > _LONGEST:
            return f"{said} {word('table', lang)}"
        said += told
    return said


_KINDS: dict[type, str] = {Bars: "bars", Likert: "likert", Boxes: "boxes", HeatMap: "heat", Timeline: "timeline", Lines: "lines"}


def _told(value: Value, lang: str) -> str:
    return value if isinstance(value, str) else "–" if value is None else number(value, lang)


def numbers(chart: Chart, lang: str) -> Table:
    """The numbers of the chart as a table: what stands beside every chart, and what is exported of it."""
    heads, rows = _numbers(chart, lang)
    return Table(chart.title, tuple(Column(head) for head in heads), tuple(tuple(row) for row in rows))


def _numbers(chart: Chart, lang: str) -> tuple[list[str], Iterator[list[Value]]]:
    if isinstance(chart, Bars):
        heads = ["", *(f"{one.label} ({chart.unit})" if chart.unit else one.label for one in chart.series)]
        return heads, ([name, *(one.values[at] for one in chart.series)] for at, name in enumerate(chart.categories))
    if isinstance(chart, Lines):
        heads = ["", *(f"{one.label} ({chart.unit})" if chart.unit else one.label for one in chart.series)]
        return heads, ([name, *(one.values[at] for one in chart.series)] for at, name in enumerate(chart.points))
    if isinstance(chart, Likert):
        empty = (None,) * len(chart.scale)
        return (
            ["", *chart.scale, word("n", lang), word("note", lang)],
            ([row.label, *(row.counts or empty), sum(row.counts) or None, row.note] for row in chart.rows),
        )
    if isinstance(chart, Boxes):
        five = [word(name, lang) for name in ("least", "lower", "median", "upper", "greatest")]
        return (
            ["", *five, word("n", lang), word("note", lang)],
            ([row.label, *(row.five or (None,) * 5), row.n, row.note] for row in chart.rows),
        )
    if isinstance(chart, HeatMap):
        columns = [f"{group}: {column}" if group else column for group, below in chart.groups for column in below]
        return ["", *columns], ([row.label, *row.values] for row in chart.rows)
    return (
        ["", word("from", lang), word("to", lang), word("note", lang)],
        ([row.label, row.start, row.end, row.note] for row in chart.rows),
    )
