"""A chart on a page: a block that breaks between its rows, with its title above and the table of its numbers below."""

from collections.abc import Sequence
from dataclasses import replace

from toolkit_app.publishing.canvas import END
from toolkit_app.publishing.charts.description import Chart, HeatMap, Lines, cut, height_in_rows
from toolkit_app.publishing.charts.drawing import draw, numbers
from toolkit_app.publishing.charts.shapes import Drawing, paint, width_of
from toolkit_app.publishing.charts.words import number
from toolkit_app.publishing.flow import Block, Page
from toolkit_app.publishing.grid import Grid, Row
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element
from toolkit_app.publishing.style import Sheet
from toolkit_app.publishing.table import Column, Table, Value

NARROWEST = 160.0
FEWEST = 4  # rows of a chart that may stand alone on a page
LABELS_LEAST = 0.3  # of the width of a table


class Plot(Block):
    """A chart as wide as the column. Its legend, heads and axis stand on every page that it goes over."""

    def __init__(self, chart: Chart, lang: str, *, before: float = 0, after: float = 0) -> None:
        super().__init__(before=before, after=after)
        self.chart, self.lang = chart, lang
        self._drawn: tuple[float, Drawing] | None = None

    def _drawing(self, width: float) -> Drawing:
        if self._drawn is None or self._drawn[0] != width:
            self._drawn = width, draw(self.chart, width, lang=self.lang)
        return self._drawn[1]

    @property
    def alternative(self) -> str:
        """What it shows, in words."""
        return self._drawing(NARROWEST).alternative

    def measure(self, width: float) -> float:
        """The height of the drawing."""
        return self._drawing(width).height

    def least(self, width: float) -> float:
        """The height of the first rows; of a chart of few rows or of lines, all of it."""
        if height_in_rows(self.chart) < 2 * FEWEST:
            return self.measure(width)
        return draw(cut(self.chart, FEWEST)[0], width, lang=self.lang).height

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """As many rows as fit, a few at least on either side."""
        count = height_in_rows(self.chart) - FEWEST
        if isinstance(self.chart, Lines) or count < FEWEST:
            return None
        first = FEWEST
        while first < count and draw(cut(self.chart, first + 1)[0], width, lang=self.lang).height <= room:
            first += 1
        upper, rest = cut(self.chart, first)
        if draw(upper, width, lang=self.lang).height > room:
            return None
        return Plot(upper, self.lang, before=self.before), Plot(rest, self.lang, after=self.after)

    def natural(self) -> tuple[float, float]:
        """As wide as it gets."""
        return 1e9, NARROWEST

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws the shapes, as a figure that has words for who does not see it."""
        drawing = self._drawing(width)
        element = Element("Figure", alt=drawing.alternative)
        element.box = (x, top - drawing.height, x + width, top)
        page.enter(element)
        page.canvas.draw_raw(page.begin())
        paint(drawing, page.canvas, x, top)
        page.canvas.draw_raw(END)
        page.leave()


def figure(chart: Chart, sheet: Sheet, lang: str, *, titled: bool = True, with_numbers: bool = True) -> list[Block]:
    """A chart as blocks: its title, the drawing, and the table of its numbers, so that nobody depends on the drawing."""
    size = sheet.body.size
    blocks: list[Block] = []
    if titled:
        head = replace(sheet.small, size=size, leading=size * 1.4, colour=sheet.colours.accent, bold=True, keep=True)
        blocks.append(line(chart.title, replace(head, before=size * 1.2, after=size * 0.5), lang))
    blocks.append(Plot(chart, lang, after=size * 1.2))
    if with_numbers:
        blocks += [_table(table, sheet, lang) for table in _tables(chart, lang)]
    return blocks


def _tables(chart: Chart, lang: str) -> list[Table]:
    """The numbers of a chart. A grid of counts has one table for each group of columns, of the rows that count something."""
    if not isinstance(chart, HeatMap):
        return [numbers(chart, lang)]
    found = []
    at = 0
    for group, below in chart.groups:
        counted = [row for row in chart.rows if any(row.values[at : at + len(below)])]
        rows = tuple((row.label, *row.values[at : at + len(below)]) for row in counted)
        if rows:
            found.append(Table(group, (Column(group), *map(Column, below)), rows))
        at += len(below)
    return found


def _table(table: Table, sheet: Sheet, lang: str) -> Block:
    size = sheet.small.size * (1 if len(table.columns) <= 7 else 0.85)
    cell = replace(sheet.cell, size=size, leading=size * 1.35, after=0)
    head = replace(cell, bold=True, colour=sheet.colours.accent)
    sides = ["left", *("right" if all(isinstance(row[at], int | float | None) for row in table.rows) else "left"
                       for at in range(1, len(table.columns)))]  # fmt: skip
    told = [[_told(value, lang) for value in row] for row in table.rows]
    heads = Row(
        [[line(column.title, replace(head, align=side), lang)] for column, side in zip(table.columns, sides, strict=True)]
    )
    rows = [Row([[line(text, replace(cell, align=side), lang)] for text, side in zip(row, sides, strict=True)]) for row in told]
    padding = size * 0.4
    shares = _shares([[column.title for column in table.columns], *told], size, padding, sheet.measure)
    return Grid(
        [heads], rows, padding=padding, before=sheet.body.size * 0.4, after=sheet.body.size * 1.2, shares=shares, lang=lang
    )


def _shares(rows: Sequence[Sequence[str]], size: float, padding: float, width: float) -> list[float]:
    """The shares of the columns: each as its numbers ask and its head's longest word, the rest to the labels, which break."""
    asked = [max(width_of(text, size, bold=True) for text in (*rows[0][at].split(), *(row[at] for row in rows[1:]), ""))
             + 2 * padding + 3 for at in range(len(rows[0]))]  # fmt: skip
    fewest = max(width * LABELS_LEAST, width - sum(asked[1:]))
    labels = fewest if sum(asked[1:]) + asked[0] > width else width - sum(asked[1:])
    scale = min((width - labels) / sum(asked[1:]), 1) if len(asked) > 1 else 1
    used = labels + scale * sum(asked[1:])
    return [labels / used, *(scale * part / used for part in asked[1:])]


def _told(value: Value, lang: str) -> str:
    return value if isinstance(value, str) else "–" if value is None else number(value, lang)
