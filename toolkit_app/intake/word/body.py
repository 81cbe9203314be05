"""The body of a Word file as blocks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from lxml import etree

from toolkit_app.intake import losses
from toolkit_app.intake.blocks import Block, Cell, Frame, Paragraph, Piece, Track, paragraphs
from toolkit_app.intake.losses import Losses
from toolkit_app.intake.pictures import Pictures
from toolkit_app.intake.tables import MOST_COLUMNS, Grid, IsForm
from toolkit_app.intake.word import drawings
from toolkit_app.intake.word.parts import Parts, W, number, on, value
from toolkit_app.intake.word.runs import MC, Runs, mark_of, track_of
from toolkit_app.intake.word.styles import Numbering, Style, Styles, heading_of, indent_of, level_by_name, numbering_of

_QUOTES = ("quote", "intense quote", "quotations", "block text")
_CODE = ("html preformatted", "preformatted text", "source code", "code", "plain text code")
_INSIDE = (f"{W}smartTag", f"{W}customXml", f"{W}sdtContent", f"{W}ins", f"{W}del", f"{W}moveTo", f"{W}moveFrom", f"{MC}Choice")
_FORMATS = tuple(f"{W}{name}Change" for name in ("pPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "numbering"))
_CELLS = tuple(f"{W}{name}" for name in ("cellIns", "cellDel", "cellMerge"))
DEEPEST = 12
#: How the names of our own bookmarks begin.
OURS = "_t_"
_FIRST_SPOT, _MOST_SPOTS = 0x2000, 0x1FFF


@dataclass
class Reading:
    """What a Word file is read with, and what was met so far."""

    parts: Parts
    styles: Styles
    numbering: Numbering
    comment_numbers: dict[str, int] = field(default_factory=dict)
    lost: Losses = field(default_factory=Losses)
    notes: dict[tuple[bool, str], str] = field(default_factory=dict)
    title: str = ""
    note_ids: frozenset[tuple[bool, str]] = frozenset()
    spots: list[str] = field(default_factory=list)
    _edges: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.pictures = Pictures(self.lost)

    def edge(self, id: str, side: int) -> Iterator[Piece]:
        """The edge of a comment: begins (1), ends (-1), or its sign (0), which stands for both where the file has no others."""
        found = self.comment_numbers.get(id, 0)
        for one in (side,) if side else (1, -1):
            if found and one * found not in self._edges:
                self._edges.add(one * found)
                yield Piece(edge=one * found)

    def spot(self, name: str) -> Iterator[Piece]:
        """The place of a bookmark that this program set."""
        if name.startswith(OURS) and name not in self.spots and len(self.spots) < _MOST_SPOTS:
            self.spots.append(name)
            yield Piece(edge=_FIRST_SPOT + len(self.spots))

    def spots_at(self, places: Mapping[int, int]) -> tuple[tuple[str, int], ...]:
        """The names of these places with their offsets, in the order of the text."""
        found = [(name, places[number]) for number, name in enumerate(self.spots, _FIRST_SPOT + 1) if number in places]
        return tuple(sorted(found, key=lambda one: one[1]))

    def note(self, id: str, *, end: bool) -> str:
        """The label of a footnote or endnote at its mention; empty for one that the file does not have."""
        key = (end, id)
        if key in self.note_ids and key not in self.notes:
            self.notes[key] = str(len(self.notes) + 1)
        return self.notes.get(key, "")

    def drawn(self, element: etree._Element, part: str) -> tuple[list[str], list[Block]]:
        """The Markdown of the pictures in a drawing, and the blocks in its text boxes."""
        element = drawings.chosen(element)
        found: list[Block] = []
        for box in drawings.boxes(element):
            inner = Body(self, part).blocks(box)
            if any(piece.text.strip() or piece.markdown for one in paragraphs(inner) for piece in one.pieces):
                found.append(Frame(inner))
        return list(drawings.pictures(element, part, self.parts, self.pictures, self.lost)), found


class Body:
    """Reads the block elements of one part."""

    def __init__(self, reading: Reading, part: str, is_form: IsForm = lambda table: False) -> None:
        """``is_form`` tells of a table of two columns whether its left cells are headings of what stands right of them."""
        self._reading = reading
        self._runs = Runs(reading, part)
        self._is_form = is_form
        self._waiting: list[Piece] = []
        self._depth = 0

    def blocks(self, parent: etree._Element) -> list[Block]:
        """The blocks in an element. Raises RecursionError where tables are nested without end."""
        found: list[Block] = []
        self._depth += 1
        if self._depth > DEEPEST:
            raise RecursionError("tables within tables")
        for element in parent:
            self._block(element, found)
        self._depth -= 1
        if self._waiting and self._depth == 0:
            self._take_waiting(found)
        return found

    def _block(self, element: etree._Element, found: list[Block]) -> None:
        tag = element.tag
        if tag == f"{W}p":
            found.extend(self._paragraph(element))
        elif tag == f"{W}tbl":
            found.extend(self._table(element))
        elif tag == f"{W}sdt":
            gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
            content = element.find(f"{W}sdtContent")
            if value(gallery).lower().startswith("table of contents"):
                self._reading.lost.add(losses.CONTENTS)
            elif on(element.find(f"{W}sdtPr/{W}showingPlcHdr")):
                self._reading.lost.add(losses.PROMPTS)
            elif content is not None:
                for inner in content:
                    self._block(inner, found)
        elif tag in (f"{W}commentRangeStart", f"{W}commentRangeEnd"):
            self._waiting.extend(self._reading.edge(value(element, "id"), 1 if tag.endswith("Start") else -1))
        elif tag == f"{W}bookmarkStart":
            self._waiting.extend(self._reading.spot(value(element, "name")))
        elif tag in (f"{W}altChunk", f"{W}subDoc"):
            self._reading.lost.add(losses.SUBDOCUMENTS)
        elif tag == f"{MC}AlternateContent":
            for inner in drawings.chosen(element):
                self._block(inner, found)
        elif tag in _INSIDE:
            for inner in element:
                self._block(inner, found)

    def _take_waiting(self, found: list[Block]) -> None:
        """Gives the edges of comments that no paragraph follows to the last paragraph there is."""
        for last in [*paragraphs(found)][-1:]:
            last.pieces.extend(self._waiting)
        self._waiting = []

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        reading = self._reading
        properties = element.find(f"{W}pPr")
        name = value(properties.find(f"{W}pStyle")) if properties is not None else ""
        style = reading.styles.get(name or reading.styles.default)
        self._runs.keeps_blanks, self._runs.quotes = style.name in _CODE, style.name in _QUOTES
        pieces = [*self._waiting, *self._runs.pieces(element, name or reading.styles.default)]
        self._waiting = []
        found = Paragraph(pieces, mark=mark_of(properties), style=name)
        self._form(found, properties, style)
        if style.name.startswith("toc ") and not found.mark:
            reading.lost.add(losses.CONTENTS)
        elif style.name == "title" and not reading.title and (words := _words(pieces)):
            reading.title = words
            self._waiting = [piece for piece in pieces if piece.edge]
        else:
            yield found
        yield from self._runs.floating
        self._runs.floating = []

    def _form(self, found: Paragraph, properties: etree._Element | None, style: Style) -> None:
        """Says of a paragraph what it is: heading, list item, quotation, code."""
        reading = self._reading
        outline = properties.find(f"{W}outlineLvl") if properties is not None else None
        found.heading = heading_of(style) or (min(number(value(outline), 9) + 1, 10) % 10 if outline is not None else 0)
        found.heading = min(found.heading, 6)
        found.quote = style.name in _QUOTES
        found.code = style.name in _CODE
        left = indent_of(properties.find(f"{W}ind")) if properties is not None else None
        own = numbering_of(properties)
        name, level = own or style.numbering or ("0", 0)
        if own and not own[0] and style.numbering:
            name = style.numbering[0]
        item = reading.numbering.item(name, level, left if left is not None else style.left)
        if item is not None and found.heading:
            reading.lost.add(losses.HEADING_NUMBERS)
        elif item is not None:
            by_name = level_by_name(style) if own is None else 0
            left = max(item.left, 360 * (by_name + 1)) if by_name else item.left
            found.item = replace(item, level=max(item.level, by_name), left=left)
            if reading.numbering.lettered(name, level):
                reading.lost.add(losses.LETTERED)
        elif style.name.startswith(("list continue", "list paragraph")) and not found.heading:
            found.continues = True

    def _table(self, element: etree._Element) -> Iterator[Block]:
        grid = Grid()
        for row in _rows(element):
            grid.add(map(self._cell, _cells(row)), _row_tracks(row), number(value(row.find(f"{W}trPr/{W}gridBefore"))))
        # the table of facts that publishing/word makes of the fields of an item
        facts = value(element.find(f"{W}tblPr/{W}tblStyle")) == "Facts" and all(len(row.cells) == 2 for row in grid.rows)
        yield from grid.blocks((lambda table: True) if facts else self._is_form, self._reading.lost)

    def _cell(self, element: etree._Element) -> tuple[Cell, bool]:
        """A cell, and whether one above is merged over it."""
        properties = element.find(f"{W}tcPr")
        merge = properties.find(f"{W}vMerge") if properties is not None else None
        width = number(value(properties.find(f"{W}gridSpan")), 1) if properties is not None else 1
        blocks = [block for block in self.blocks(element) if not isinstance(block, Paragraph) or block.pieces]
        made = Cell(blocks, min(max(width, 1), MOST_COLUMNS))
        return made, merge is not None and value(merge, default="continue") == "continue"


def _row_tracks(row: etree._Element) -> tuple[Track, ...]:
    """The tracked changes of a whole row."""
    kinds: tuple[tuple[str, Literal["insertion", "deletion"]], ...] = (("ins", "insertion"), ("del", "deletion"))
    return tuple(track_of(change, kind) for tag, kind in kinds if (change := row.find(f"{W}trPr/{W}{tag}")) is not None)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for element in table:
        if element.tag == f"{W}tr":
            yield element
        elif element.tag in (f"{W}sdt", *_INSIDE):
            yield from _rows(element)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for element in row:
        if element.tag == f"{W}tc":
            yield element
        elif element.tag in (f"{W}sdt", *_INSIDE):
            yield from _cells(element)


def _words(pieces: list[Piece]) -> str:
    return " ".join("".join(piece.text for piece in pieces).split())


def count_losses(document: etree._Element, lost: Losses) -> None:
    """Counts what no block says: running heads and feet, tracked changes of formats and of cells."""
    if any(True for _ in document.iter(f"{W}headerReference", f"{W}footerReference")):
        lost.add(losses.HEADERS)
    for what, tags in ((losses.FORMAT_CHANGES, _FORMATS), (losses.CELL_CHANGES, _CELLS)):
        if count := sum(1 for _ in document.iter(*tags)):
            lost.add(what, count=count)
