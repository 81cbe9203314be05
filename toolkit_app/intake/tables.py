"""Tables as they are put together while they are read: merged cells, frames, forms."""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace

from toolkit_app.intake import losses
from toolkit_app.intake.blocks import Block, Cell, Frame, Paragraph, Row, Table, Track, paragraphs
from toolkit_app.intake.losses import Losses

MOST_COLUMNS, MOST_ROWS = 63, 20_000
IsForm = Callable[[Table], bool]


@dataclass
class Grid:
    """A table in the making."""

    rows: list[Row] = field(default_factory=list)
    _above: dict[int, Cell] = field(default_factory=dict)
    _merged: int = 0

    def add(self, cells: Iterable[tuple[Cell, bool]], tracks: tuple[Track, ...] = (), first: int = 0) -> None:
        """A row that begins in column ``first``: its cells, and of each whether the one above is merged over it."""
        made: list[Cell] = []
        column = first
        for cell, continued in cells:
            if continued and column in self._above:
                cell = Cell(_copied(self._above[column].blocks), cell.width)
                self._merged += 1
            self._merged += cell.width > 1
            self._above[column] = cell
            made.append(cell)
            column += cell.width
        if made and len(self.rows) < MOST_ROWS:
            self.rows.append(Row(made, tracks))

    def blocks(self, is_form: IsForm, lost: Losses) -> Iterator[Block]:
        """The table; a table of one cell is a frame, and a form becomes headings with what stands right of them."""
        if sum(len(row.cells) for row in self.rows) == 1:
            yield Frame(self.rows[0].cells[0].blocks)
            return
        table = Table(self.rows)
        _unbold(self.rows[0] if self.rows else Row([]))
        if self.rows and is_form(table):
            for row in self.rows:
                yield Paragraph([piece for paragraph in paragraphs(row.cells[0].blocks) for piece in paragraph.pieces], heading=2)
                for cell in row.cells[1:]:
                    yield from cell.blocks
            return
        cells = [cell for row in self.rows for cell in row.cells]
        counts = ((losses.MERGED, self._merged), (losses.CELLS, sum(len(cell.blocks) > 1 for cell in cells)),
                  (losses.NESTED, sum(any(isinstance(block, Table) for block in cell.blocks) for cell in cells)))
        for what, count in counts:
            if count:
                lost.add(what, count=count)
        if self.rows:
            yield table


def _unbold(head: Row) -> None:
    """The head of a table is bold by itself: cells that are bold throughout need not say so."""
    for cell in head.cells:
        pieces = [piece for paragraph in paragraphs(cell.blocks) for piece in paragraph.pieces if piece.text.strip()]
        if pieces and all(piece.bold for piece in pieces):
            for paragraph in paragraphs(cell.blocks):
                paragraph.pieces = [replace(piece, bold=False) for piece in paragraph.pieces]


def _copied(blocks: list[Block]) -> list[Block]:
    """The blocks once more, without the edges of comments, which stand in the first."""
    made = deepcopy(blocks)
    for paragraph in paragraphs(made):
        paragraph.pieces = [piece for piece in paragraph.pieces if not piece.edge]
    return made
