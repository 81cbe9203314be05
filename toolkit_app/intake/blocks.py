"""A document as its readers see it: paragraphs of pieces, tables, frames and notes, with tracked changes in place.

Word and OpenDocument are read into these, so that lists, tables, comments and changes are turned into Markdown once.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

#: Private letters that stand in a text for a place (plane 15) or for finished Markdown (plane 16); readers take both out of
#: what they read.
PLACES, FINISHED, LAST = 0xF0000, 0x100000, 0x10FFFD
PRIVATE = re.compile(f"[{chr(PLACES)}-{chr(LAST)}]")
PLACE = re.compile(f"[{chr(PLACES)}-{chr(FINISHED - 1)}]")


@dataclass(frozen=True)
class Track:
    """A tracked change as the file has it: what was done, by whom, when (ISO 8601 or empty).

    ``group`` numbers the changes as a person sees them: what one author did without a gap is one. Readers leave it at -1.
    """

    kind: Literal["insertion", "deletion", "format"]
    author: str
    at: str = ""
    moved: bool = False
    group: int = -1


@dataclass(frozen=True)
class Piece:
    """Words of one format with their tracked changes, or something that stands between words.

    ``before`` is the format (bold, italic) before a tracked change of format, which is then the last of ``tracks``.
    ``markdown`` is finished Markdown (a picture, the number of a footnote). ``edge`` is the number of a comment that begins
    (+) or ends (-) here, counted from 1.
    """

    text: str = ""
    bold: bool = False
    italic: bool = False
    code: bool = False
    address: str = ""
    tracks: tuple[Track, ...] = ()
    before: tuple[bool, bool] | None = None
    markdown: str = ""
    edge: int = 0


@dataclass(frozen=True)
class Item:
    """What makes a paragraph a list item: its list, its level there from 0, whether it is numbered, the first number of the
    level, and how far from the margin it stands in twentieths of a point (-1: unknown). Of the items with the same ``begins``
    the first begins its level anew.
    """

    list: str
    level: int
    ordered: bool
    start: int = 1
    left: int = -1
    begins: str = ""


@dataclass
class Paragraph:
    """A paragraph. ``mark`` are the tracked changes of its end: an inserted end is not there before the change.

    ``heading`` is 1 to 6, else 0. ``continues``: it belongs to the list item before it. ``style`` is the id of its style.
    ``lists.assign`` sets ``marker`` (``- `` or ``3. ``, else empty) and ``indent``, the column in which a list item or what
    continues it begins.
    """

    pieces: list[Piece] = field(default_factory=list)
    heading: int = 0
    item: Item | None = None
    continues: bool = False
    quote: bool = False
    code: bool = False
    style: str = ""
    mark: tuple[Track, ...] = ()
    marker: str = ""
    indent: int = 0


@dataclass
class Cell:
    """A cell, ``width`` columns wide, and what is in it. One over which a cell above is merged has the same words."""

    blocks: "list[Block]"
    width: int = 1


@dataclass
class Row:
    """A row of a table with its tracked changes."""

    cells: list[Cell]
    tracks: tuple[Track, ...] = ()


@dataclass
class Table:
    """A table of more than one cell."""

    rows: list[Row]


@dataclass
class Frame:
    """Blocks in a frame of their own: a table of one cell, or a text box; ``opening`` is the line that opens it."""

    blocks: "list[Block]"
    opening: str = "::: box"


@dataclass
class Note:
    """The text of a footnote, by the label that its number in the text has."""

    label: str
    blocks: "list[Block]"


Block = Paragraph | Table | Frame | Note


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """All paragraphs in the blocks, in order, those in tables and frames too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)
        else:
            yield from paragraphs(block.blocks)
