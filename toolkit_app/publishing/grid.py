"""A table: columns as wide as their contents ask, head repeated on every page, long cells cut between pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from toolkit_app.publishing.flow import ENDLESS, Block, Filled, Page, draw, fill
from toolkit_app.publishing.layout import Colours
from toolkit_app.publishing.structure import Element

Cell = list[Block]
# a row higher than this may be cut between pages; a lower one moves whole
CUT_ABOVE = 130.0
# the share of a table that an empty column wishes for
WRITING = 0.3


@dataclass(frozen=True)
class Ruling:
    """The lines and grounds of a table: hairlines below rows and between columns, and the ground of its head. "" draws none."""

    below: str = Colours.line
    between: str = ""
    head: str = Colours.tint
    thickness: float = 0.5


@dataclass(slots=True)
class Row:
    """The cells of a row, and how they are set once the widths are known.

    ``titles`` are the columns whose cells head the row. ``keep``: the next row begins on the same page. ``least`` is a height the
    row has even where there is nothing in it: room to write. ``before`` is a blank above it, but not at the top of a page.
    """

    cells: list[Cell]
    titles: frozenset[int] = frozenset()
    keep: bool = False
    least: float = 0
    before: float = 0
    filled: list[Filled] = field(default_factory=list)
    height: float = 0
    elements: list[Element] = field(default_factory=list)

    def set(self, widths: Sequence[float], padding: float, inset: float) -> float:
        """Sets the cells, once, and returns the height of the row."""
        if not self.filled:
            self.filled = [
                fill(cell, wide - 2 * padding, ENDLESS, fresh=True) for cell, wide in zip(self.cells, widths, strict=True)
            ]
            self.height = max(max(cell.height for cell in self.filled) + 2 * inset, self.least) + self.before
        return self.height

    def tagged(self, table: Element, *, head: bool) -> list[Element]:
        """The elements of the cells, made once: the parts of a row that is cut have the same ones."""
        if not self.elements:
            row = Element("TR", within=table)
            self.elements = [_cell(row, head, number in self.titles) for number in range(len(self.cells))]
        return self.elements

    def cut(self, room: float, widths: Sequence[float], padding: float, inset: float) -> tuple["Row", "Row"] | None:
        """The part that fits the room and the rest; None where no cell has a line that fits."""
        parts = [
            fill(cell, wide - 2 * padding, room - 2 * inset - self.before, fresh=False)
            for cell, wide in zip(self.cells, widths, strict=True)
        ]
        upper = Row(
            [[placed.block for placed in part.placed] for part in parts], self.titles, before=self.before, elements=self.elements
        )
        lower = Row([part.rest for part in parts], self.titles, keep=self.keep, elements=self.elements)
        return (upper, lower) if any(upper.cells) else None


def _cell(row: Element, head: bool, titles: bool) -> Element:
    if head or titles:
        return Element("TH", within=row, scope="Column" if head else "Row")
    return Element("TD", within=row)


def column_widths(head: Sequence[Row], body: Sequence[Row], width: float, padding: float) -> list[float]:
    """The widths of the columns: each its longest word at least, the rest shared by how much text a column has.

    A column that is empty below its head is there to be written in, and gets room for it.
    """
    rows = [*head, *body]
    count = len(rows[0].cells)
    most = [0.0] * count
    least = [padding + 1] * count
    for row in rows:
        for number, cell in enumerate(row.cells):
            for block in cell:
                wide, narrow = block.natural()
                most[number], least[number] = max(most[number], wide + padding), max(least[number], narrow + padding)
    for number in range(count):
        if body and not any(row.cells[number] for row in body):
            most[number] = max(most[number], width * WRITING)
    if sum(least) >= width:
        # some words must be broken: no column may take the place of the others
        fair = width / count
        small = [min(narrow, fair) for narrow in least]
        spare = width - sum(small)
        wish = sum(max(narrow - fair, 0.0) for narrow in least)
        return [
            size + (spare * max(narrow - fair, 0) / wish if wish else spare / count)
            for size, narrow in zip(small, least, strict=True)
        ]
    spare = width - sum(least)
    # a long text gains less than it asks: beyond the width of the page more width makes few lines less
    more = [max(min(wide, 1.5 * width) - narrow, 0) for wide, narrow in zip(most, least, strict=True)]
    asked = sum(more)
    return [narrow + (spare * part / asked if asked else spare / count) for narrow, part in zip(least, more, strict=True)]


class Grid(Block):
    """Rows of cells. ``head`` rows stand again at the top of every page; ``shares`` fixes the widths of the columns.

    ``padding`` is left and right of a cell, ``inset`` above and below. ``element`` is the table in the tree; with ``aligned`` it
    is none: the cells only stand beside each other, and what is in them belongs to the ``elements`` of their rows.
    """

    def __init__(
        self,
        head: Sequence[Row],
        rows: Sequence[Row],
        *,
        padding: float,
        inset: float | None = None,
        before: float = 0,
        after: float = 0,
        shares: Sequence[float] = (),
        ruling: Ruling | None = None,
        aligned: bool = False,
        lang: str = "",
    ) -> None:
        super().__init__(before=before, after=after)
        self.head, self.rows, self.padding, self.shares = list(head), list(rows), padding, shares
        self.inset = padding if inset is None else inset
        self.ruling = ruling or Ruling()
        self.element = None if aligned else Element("Table", lang=lang)
        self.continued = False
        self.widths: list[float] = []
        self._width = -1.0

    def _columns(self, width: float) -> list[float]:
        if self._width != width:
            self.widths = (
                [share * width for share in self.shares]
                if self.shares
                else column_widths(self.head, self.rows, width, 2 * self.padding)
            )
            self._width = width
            for row in (*self.head, *self.rows):
                row.filled = []
        return self.widths

    def _height(self, rows: Sequence[Row], width: float) -> float:
        widths = self._columns(width)
        return sum(row.set(widths, self.padding, self.inset) for row in rows)

    def measure(self, width: float) -> float:
        """The height of all rows."""
        return self._height(self.head, width) + self._height(self.rows, width)

    def least(self, width: float) -> float:
        """The head and the first two rows, or their beginning where they are long."""
        return self._height(self.head, width) + min(self._height(self.rows[: self._fewest], width), CUT_ABOVE)

    @property
    def _fewest(self) -> int:
        """How many rows are not left alone on a page."""
        kept = next((number for number, row in enumerate(self.rows) if not row.keep), len(self.rows))
        return min(max(2 if len(self.rows) > 3 else 1, kept + 1), max(len(self.rows), 1))

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Cut between rows, inside a row where that row is long."""
        widths = self._columns(width)
        y = self._height(self.head, width)
        count = 0
        while count < len(self.rows) and y + self.rows[count].set(widths, self.padding, self.inset) <= room:
            y += self.rows[count].height
            count += 1
        if count == len(self.rows) - 1 and count > self._fewest and self.rows[-1].height <= CUT_ABOVE:
            count -= 1
        if count < self._fewest and self._height(self.rows[: self._fewest], width) <= CUT_ABOVE:
            return None
        y = self._height([*self.head, *self.rows[:count]], width)
        first, rest = self.rows[:count], self.rows[count:]
        if rest and rest[0].height > CUT_ABOVE:
            if self.element:
                rest[0].tagged(self.element, head=False)
            parts = rest[0].cut(room - y, widths, self.padding, self.inset)
            if parts:
                first, rest = [*first, parts[0]], [parts[1], *rest[1:]]
        while len(first) > 1 and first[-1].keep and rest:
            first, rest = first[:-1], [first[-1], *rest]
        if not first or not rest:
            return None
        if rest[0].before:
            # the blank above a row is none at the top of a page
            rest = [replace(rest[0], before=0, filled=[]), *rest[1:]]
        return self._part(first, before=self.before), self._part(rest, after=self.after, continued=True)

    def _part(self, rows: list[Row], *, before: float = 0, after: float = 0, continued: bool = False) -> "Grid":
        part = Grid(
            self.head,
            rows,
            padding=self.padding,
            inset=self.inset,
            before=before,
            after=after,
            shares=self.shares,
            ruling=self.ruling,
        )
        part.widths, part._width = self.widths, self._width
        part.element, part.continued = self.element, continued or self.continued
        return part

    def natural(self) -> tuple[float, float]:
        """As wide as it gets; at least a narrow column each."""
        return ENDLESS, 20.0 * len([*self.head, *self.rows][0].cells)

    def notes(self) -> Iterator[int]:
        """Those of the cells, row by row; the head speaks once."""
        rows = self.rows if self.continued else [*self.head, *self.rows]
        return (number for row in rows for cell in row.cells for block in cell for number in block.notes())

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws the head on its ground and the rows between hairlines."""
        widths = self._columns(width)
        y = top
        if self.element:
            page.enter(self.element)
        for number, row in enumerate([*self.head, *self.rows]):
            height = row.set(widths, self.padding, self.inset)
            head = number < len(self.head)
            if head and self.ruling.head:
                page.box(x, y - height, width, height, self.ruling.head)
            if head and self.continued:
                # it was read at the beginning of the table
                page.enter(None)
            self._row(page, row, x, y, head=head)
            if head and self.continued:
                page.leave()
            y -= height
            if self.ruling.below:
                page.rule(x, y, x + width, self.ruling.below, self.ruling.thickness)
        if self.ruling.between:
            at = x
            for wide in widths[:-1]:
                at += wide
                page.post(at, y, top, self.ruling.between, self.ruling.thickness)
        if self.element:
            page.leave()

    def _row(self, page: Page, row: Row, x: float, y: float, *, head: bool) -> None:
        elements = row.tagged(self.element, head=head) if self.element else row.elements
        at = x
        for number, (filled, wide) in enumerate(zip(row.filled, self.widths, strict=True)):
            if elements:
                page.enter(elements[number])
            draw(filled.placed, page, at + self.padding, y - self.inset - row.before, wide - 2 * self.padding)
            if elements:
                page.leave()
            at += wide
