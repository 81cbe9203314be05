"""Running text of an RTF file as blocks: paragraphs, list items, tables; of the body, a note, a comment, a text box."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from toolkit_app.intake import losses
from toolkit_app.intake.blocks import Block, Cell, Item, Paragraph, Piece, Track
from toolkit_app.intake.losses import Losses
from toolkit_app.intake.rtf.tokens import Style, Tables
from toolkit_app.intake.tables import MOST_COLUMNS, Grid, IsForm

_QUOTES = ("quote", "intense quote", "quotations", "block text")
_CODE = ("html preformatted", "preformatted text", "source code", "code", "plain text code")
_BULLET, _NOTHING, _LETTERED = 23, 255, (1, 2, 3, 4)
_NEAR = 40  # twentieths of a point within which two edges of cells are one


@dataclass(frozen=True)
class Form:
    """What a paragraph is by its properties."""

    style: int = -1
    outline: int = 9
    list: int = 0
    level: int = 0
    left: int = 0
    in_table: bool = False


@dataclass
class _Edge:
    """A cell as the head of its row says it: its right edge, and whether one beside or above is merged over it."""

    right: int
    beside: bool = False
    above: bool = False


@dataclass
class Flow:
    """Takes pieces and ends of paragraphs, cells and rows; ``whole`` gives the blocks."""

    tables: Tables
    lost: Losses
    is_form: IsForm = lambda table: False
    blocks: list[Block] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    floating: list[Block] = field(default_factory=list)
    marker: str = ""
    bulleted: bool = False
    title: str = ""
    _edges: list[_Edge] = field(default_factory=list)
    _merge: _Edge = field(default_factory=lambda: _Edge(0))
    _cell: list[Block] = field(default_factory=list)
    _cells: list[list[Block]] = field(default_factory=list)
    _rows: list[tuple[list[_Edge], list[list[Block]], tuple[Track, ...]]] = field(default_factory=list)

    def end_paragraph(self, form: Form, mark: tuple[Track, ...] = ()) -> None:
        """A paragraph ends here; ``mark`` are the tracked changes of its end."""
        if not form.in_table:
            self.end_table()
        target = self._cell if form.in_table else self.blocks
        style = self.tables.styles.get(form.style, Style())
        made = Paragraph(self.pieces, mark=mark, style=style.name)
        self.pieces, marker, self.marker = [], self.marker, ""
        self._formed(made, form, style, marker)
        words = " ".join("".join(piece.text for piece in made.pieces).split())
        if style.name in ("title", "название", "სათაური", "titre") and not self.title and words and not form.in_table:
            self.title = words
            self.pieces = [piece for piece in made.pieces if piece.edge]
        elif style.name.startswith("toc "):
            self.lost.add(losses.CONTENTS)
        else:
            target.append(made)
        target += self.floating
        self.floating = []

    def _formed(self, made: Paragraph, form: Form, style: Style, marker: str) -> None:
        made.heading = style.heading or (form.outline + 1 if form.outline < 6 else 0)
        made.quote, made.code = style.name in _QUOTES, style.name in _CODE
        item = self._item(form, marker)
        if made.heading:
            # a heading is bold by itself
            made.pieces = [replace(piece, bold=False) for piece in made.pieces]
            if item is not None and item.ordered:
                self.lost.add(losses.HEADING_NUMBERS)
        elif item is not None:
            made.item = item
        elif style.name.startswith(("list continue", "list paragraph")):
            made.continues = True

    def _item(self, form: Form, marker: str) -> Item | None:
        level = self.tables.level(form.list, form.level) if form.list else None
        if level is not None and level.format != _NOTHING:
            if level.format in _LETTERED:
                self.lost.add(losses.LETTERED)
            begins = str(self.tables.overrides.get(form.list, form.list))
            return Item(begins, form.level, level.format != _BULLET, max(level.start, 0), form.left)
        if not marker.strip() or level is not None:
            return None
        number = re.search(r"\d+", marker)
        ordered = number is not None and not self.bulleted
        first = int(number[0][:3]) if number and ordered else 1
        return Item(f"marked {form.list} {ordered}", form.level, ordered, first, form.left)

    def row_begins(self) -> None:
        """The head of a row: what was said of cells before counts no more."""
        self._edges, self._merge = [], _Edge(0)

    def merged(self, *, beside: bool = False, above: bool = False) -> None:
        """The next cell is merged over by the one beside it, or above."""
        self._merge = replace(self._merge, beside=self._merge.beside or beside, above=self._merge.above or above)

    def edge(self, right: int) -> None:
        """The right edge of the next cell, in twentieths of a point."""
        if len(self._edges) < MOST_COLUMNS:
            self._edges.append(replace(self._merge, right=right))
        self._merge = _Edge(0)

    def end_cell(self, form: Form, mark: tuple[Track, ...] = ()) -> None:
        """A cell ends here, and its last paragraph with it."""
        self.end_paragraph(replace(form, in_table=True), mark)
        self._cells.append([block for block in self._cell if not isinstance(block, Paragraph) or block.pieces])
        self._cell = []

    def end_row(self, tracks: tuple[Track, ...] = ()) -> None:
        """A row ends here."""
        if self._cells:
            self._rows.append((list(self._edges), self._cells, tracks))
        self._cells = []

    def end_table(self) -> None:
        """What follows is no table: the rows before become one."""
        if self._cells or self._cell:
            self._cells += [self._cell] if self._cell else []
            self._cell = []
            self.end_row()
        if self._rows:
            rows, self._rows = self._rows, []
            grid = Grid()
            lines = _lines([edge.right for edges, _, _ in rows for edge in edges])
            for edges, cells, tracks in rows:
                grid.add(_laid(edges, cells, lines), tracks)
            self.blocks += grid.blocks(self.is_form, self.lost)

    def whole(self) -> list[Block]:
        """The blocks, when the text has ended."""
        if self.pieces or self.floating:
            self.end_paragraph(Form())
        self.end_table()
        return self.blocks


def _lines(rights: list[int]) -> list[int]:
    """The edges of all cells of a table, those that are nearly the same as one."""
    found: list[int] = []
    for right in sorted(set(rights)):
        if not found or right - found[-1] > _NEAR:
            found.append(right)
    return found


def _laid(edges: list[_Edge], cells: list[list[Block]], lines: list[int]) -> Iterator[tuple[Cell, bool]]:
    """The cells of a row with their widths in columns, and of each whether the one above is merged over it."""
    column = 0
    waiting: tuple[Cell, bool] | None = None
    for place, blocks in enumerate(cells):
        edge = edges[place] if place < len(edges) else _Edge(lines[-1] if lines else 0)
        end = sum(line <= edge.right + _NEAR for line in lines)
        width = min(max(end - column, 1), MOST_COLUMNS)
        column += width
        if edge.beside and waiting is not None:
            cell, above = waiting
            waiting = (Cell([*cell.blocks, *blocks], cell.width + width), above)
            continue
        if waiting is not None:
            yield waiting
        waiting = (Cell(blocks, width), edge.above)
    if waiting is not None:
        yield waiting
