"""The body of an OpenDocument text as blocks (ODF 1.3 part 3, 5: tracked changes are 5.5, annotations 14)."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from lxml import etree

from toolkit_app.intake import letters, losses
from toolkit_app.intake.archive import Archive
from toolkit_app.intake.assembling import Comment
from toolkit_app.intake.blocks import PRIVATE, Block, Cell, Frame, Item, Note, Paragraph, Piece, Track, paragraphs
from toolkit_app.intake.losses import Losses
from toolkit_app.intake.opendocument.styles import TEXT, Style, Styles
from toolkit_app.intake.pictures import Pictures
from toolkit_app.intake.tables import MOST_COLUMNS, Grid, IsForm
from toolkit_app.text.spans import safe_address

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_DRAWN = tuple(f"{DRAW}{name}" for name in ("frame", "a", "g", "custom-shape", "rect", "ellipse", "circle", "polygon", "polyline",
                                            "path", "regular-polygon", "caption", "line", "connector"))
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
DC = "{http://purl.org/dc/elements/1.1/}"
XML = "{http://www.w3.org/XML/1998/namespace}"
_UNFIT = re.compile("[\x80-\x9f\u2028\u2029\ufffe\uffff]")
_CODE = ("preformatted text", "html preformatted", "source code")
_INSIDE = tuple(f"{TEXT}{name}" for name in ("section", "index-body", "user-index", "numbered-paragraph", "meta", "meta-field"))
_CONTENTS = tuple(f"{TEXT}{name}" for name in ("table-of-content", "alphabetical-index", "illustration-index", "table-index",
                                                "bibliography", "object-index"))
_SILENT = tuple(f"{TEXT}{name}" for name in ("tracked-changes", "soft-page-break", "bookmark", "bookmark-start", "bookmark-end",
                                              "sequence-decls", "variable-decls", "user-field-decls", "reference-mark"))
DEEPEST = 40


@dataclass(frozen=True)
class Region:
    """A tracked change: what it is, and for a deletion what was taken out."""

    track: Track
    removed: etree._Element | None


@dataclass(frozen=True)
class Around:
    """What surrounds the words where we stand."""

    style: Style
    address: str = ""


@dataclass
class Reading:
    """What a text is read with, and what was met so far."""

    archive: Archive
    styles: Styles
    regions: dict[str, Region]
    lost: Losses = field(default_factory=Losses)
    comments: list[Comment] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    notes: list[Block] = field(default_factory=list)
    title: str = ""
    tracks: dict[str, Track] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.pictures = Pictures(self.lost)


class Body:
    """Reads block elements."""

    def __init__(self, reading: Reading, is_form: IsForm = lambda table: False) -> None:
        """``is_form`` tells of a table of two columns whether its left cells are headings of what stands right of them."""
        self._reading = reading
        self._is_form = is_form
        self._floating: list[Block] = []
        self._depth = 0
        self._keeps_blanks = False

    def blocks(self, parent: etree._Element) -> list[Block]:
        """The blocks in an element. Raises RecursionError where lists or tables are nested without end."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise RecursionError("lists within lists")
        found: list[Block] = []
        for element in parent:
            found.extend(self._block(element))
        self._depth -= 1
        return found

    def _block(self, element: etree._Element) -> Iterator[Block]:
        tag = element.tag
        if tag in (f"{TEXT}p", f"{TEXT}h"):
            yield from self._paragraph(element)
        elif tag == f"{TEXT}list":
            yield from self._list(element, element.get(f"{TEXT}style-name", ""), 0)
        elif tag == f"{TABLE}table":
            yield from self._table(element)
        elif tag in _CONTENTS:
            self._reading.lost.add(losses.CONTENTS)
        elif tag in _INSIDE:
            yield from self.blocks(element)
        elif tag in (f"{TEXT}change-start", f"{TEXT}change-end", f"{TEXT}change"):
            yield from self._join(list(self._change(element)), None)
        elif tag in _DRAWN:
            pieces = list(self._drawn(element))
            yield from ([Paragraph(pieces)] if pieces else [])
            yield from self._taken_floating()

    def _taken_floating(self) -> list[Block]:
        found, self._floating = self._floating, []
        return found

    def _paragraph(self, element: etree._Element, item: Item | None = None, *, continues: bool = False) -> Iterator[Block]:
        reading = self._reading
        name = element.get(f"{TEXT}style-name", "")
        style = reading.styles.get("paragraph", name)
        form = Paragraph(item=item, continues=continues)
        if element.tag == f"{TEXT}h":
            level = element.get(f"{TEXT}outline-level", "1")
            form.heading = min(max(int(level) if level.isdigit() else 1, 1), 6)
            form.item = None
        form.quote = "quotations" in style.names
        form.code = self._keeps_blanks = any(name in _CODE for name in style.names)
        parts = list(self._inside(element, Around(style)))
        if "title" in style.names and not reading.title and (words := _words(parts)):
            reading.title = words
            return
        yield from self._join(parts, form)
        yield from self._taken_floating()

    def _join(self, parts: "list[Piece | Track]", form: Paragraph | None) -> Iterator[Block]:
        """Paragraphs of pieces; a bare track is the end of a paragraph that was taken out."""
        form = form or Paragraph()
        pieces: list[Piece] = []
        for part in parts:
            if isinstance(part, Track):
                yield replace(form, pieces=pieces, mark=(part,))
                pieces = []
            else:
                pieces.append(part)
        if pieces or parts == []:
            yield replace(form, pieces=pieces, mark=tuple(self._reading.tracks.values()))

    def _inside(self, parent: etree._Element, around: Around) -> "Iterator[Piece | Track]":
        yield from self._words(str(parent.text or ""), around)
        for element in parent:
            tag = element.tag
            if tag == f"{TEXT}span":
                yield from self._inside(element, replace(around, style=self._laid(element, around.style)))
            elif tag == f"{TEXT}a":
                yield from self._inside(element, replace(around, address=self._address(element)))
            elif tag in (f"{TEXT}s", f"{TEXT}tab"):
                count = element.get(f"{TEXT}c", "1") if self._keeps_blanks else "1"
                yield from self._words(" " * (int(count) if re.fullmatch(r"\d{1,3}", count) else 1), around, as_is=True)
            elif tag == f"{TEXT}line-break":
                yield from self._words("\n", around, as_is=True)
            elif tag == f"{TEXT}note":
                yield from self._note(element)
            elif tag in (f"{OFFICE}annotation", f"{OFFICE}annotation-end"):
                yield from self._comment(element)
            elif tag in (f"{TEXT}change-start", f"{TEXT}change-end", f"{TEXT}change"):
                yield from self._change(element)
            elif tag in _DRAWN:
                yield from self._drawn(element)
            elif tag not in _SILENT and isinstance(tag, str) and not tag.startswith(DRAW):
                yield from self._inside(element, around)
            yield from self._words(str(element.tail or ""), around)

    def _laid(self, element: etree._Element, under: Style) -> Style:
        """The style of a span upon that of what surrounds it."""
        own = self._reading.styles.get("text", element.get(f"{TEXT}style-name", ""))
        said = {name: value for name, value in vars(own).items() if value not in (None, "", 0)}
        return Style(**{**vars(under), **said})

    def _words(self, text: str, around: Around, *, as_is: bool = False) -> Iterator[Piece]:
        style, lost = around.style, self._reading.lost
        text = _UNFIT.sub("", PRIVATE.sub("", text))
        if not as_is:
            text = re.sub("[ \t\r\n]+", " ", text)
        if not text:
            return
        if style.hidden:
            lost.add(losses.HIDDEN, text)
            return
        if letters.is_old_georgian(style.font) and re.search("[A-Za-z]", text):
            text = letters.georgian(text)
            lost.add(losses.OLD_FONT, text)
        text = letters.raised(letters.shown(style.font, text), style.raised)
        if style.struck and text.strip():
            lost.add(losses.STRUCK, text)
        if style.marked and text.strip() and not around.address:
            lost.add(losses.HIGHLIGHTED, text)
        yield Piece(text, bool(style.bold), bool(style.italic), "source text" in style.names, around.address,
                    tuple(self._reading.tracks.values()))

    def _address(self, element: etree._Element) -> str:
        address = element.get(f"{XLINK}href", "")
        words = "".join(map(str, element.itertext()))
        if address.startswith("#"):
            self._reading.lost.add(losses.INNER_LINKS, words)
            return ""
        checked = safe_address(address.replace(" ", "%20"))
        if address and not checked:
            self._reading.lost.add(losses.UNSAFE_LINKS, address)
        return checked

    def _note(self, element: etree._Element) -> Iterator[Piece]:
        body = element.find(f"{TEXT}note-body")
        if body is not None:
            label = str(len(self._reading.notes) + 1)
            place = len(self._reading.notes)
            self._reading.notes.append(Note(label, []))
            self._reading.notes[place] = Note(label, Body(self._reading).blocks(body))
            yield Piece(markdown=f"[^{label}]", tracks=tuple(self._reading.tracks.values()))

    def _comment(self, element: etree._Element) -> Iterator[Piece]:
        reading = self._reading
        name = element.get(f"{OFFICE}name", "")
        if element.tag == f"{OFFICE}annotation-end":
            if number := reading.names.get(name, 0):
                yield Piece(edge=-number)
            return
        words = "\n".join(PRIVATE.sub("", "".join(map(str, line.itertext()))) for line in element.iter(f"{TEXT}p")).strip()
        said = {str(key).rsplit("}", 1)[-1]: str(value) for key, value in element.attrib.items()}
        answers = reading.names.get(said.get("parent-name", ""), 0) - 1
        reading.comments.append(Comment(element.findtext(f"{DC}creator") or "", _date(element.findtext(f"{DC}date")), words,
                                        answers, said.get("resolved") == "true"))
        number = len(reading.comments)
        yield Piece(edge=number)
        if name:
            reading.names[name] = number

    def _change(self, element: etree._Element) -> "Iterator[Piece | Track]":
        reading = self._reading
        name = element.get(f"{TEXT}change-id", "")
        region = reading.regions.get(name)
        if element.tag == f"{TEXT}change-end":
            reading.tracks.pop(name, None)
        elif region is None:
            return
        elif element.tag == f"{TEXT}change-start" and region.track.kind == "insertion":
            reading.tracks[name] = region.track
        elif element.tag == f"{TEXT}change" and region.removed is not None:
            before, reading.tracks = reading.tracks, {**reading.tracks, name: region.track}
            lines = [one for one in region.removed if one.tag in (f"{TEXT}p", f"{TEXT}h", f"{TEXT}list", f"{TABLE}table")]
            for number, line in enumerate(lines):
                if number:
                    yield region.track
                style = reading.styles.get("paragraph", line.get(f"{TEXT}style-name", ""))
                yield from self._inside(line, Around(style))
            reading.tracks = before

    def _drawn(self, element: etree._Element) -> Iterator[Piece]:
        """The picture in a frame; the words in a box or a shape are left in ``_floating``."""
        lost = self._reading.lost
        if element.tag == f"{DRAW}g":
            for inner in element:
                yield from self._drawn(inner) if inner.tag in _DRAWN else ()
            return
        if element.tag not in (f"{DRAW}frame", f"{DRAW}a"):
            blocks = Body(self._reading).blocks(element)
            if any(piece.text.strip() or piece.markdown for one in paragraphs(blocks) for piece in one.pieces):
                self._floating.append(Frame(blocks))
            return
        words = (element.findtext(f"{SVG}desc") or element.findtext(f"{SVG}title") or "").strip()
        words = " ".join("".join("" if letter in "[]\\|`" else letter for letter in words).split())
        for box in element.iter(f"{DRAW}text-box"):
            self._floating.append(Frame(Body(self._reading).blocks(box)))
            return
        image = next((one for one in element.iter(f"{DRAW}image")), None)
        if any(True for _ in element.iter(f"{DRAW}object", f"{DRAW}object-ole")):
            lost.add(losses.OBJECTS, words or element.get(f"{DRAW}name", ""))
        elif image is not None:
            target = posixpath.normpath(image.get(f"{XLINK}href", ""))
            if target not in self._reading.archive:
                lost.add(losses.LINKED_PICTURES, target)
            elif name := self._reading.pictures.add(target, partial(self._reading.archive.read, target)):
                yield Piece(markdown=f"![{words}](attachment:{name})", tracks=tuple(self._reading.tracks.values()))

    def _list(self, element: etree._Element, style: str, level: int, name: str = "") -> Iterator[Block]:
        """The items of a list; ``name`` is that of the list whose inner list it is."""
        style = element.get(f"{TEXT}style-name") or style
        ordered, start = self._reading.styles.level(style, level)
        if ordered not in ("", "1"):
            self._reading.lost.add(losses.LETTERED)
        name = name or self._list_name(element, style)
        for entry in element:
            first = True
            for inner in entry if entry.tag in (f"{TEXT}list-item", f"{TEXT}list-header") else ():
                if inner.tag == f"{TEXT}list":
                    yield from self._list(inner, style, level + 1, name)
                elif inner.tag in (f"{TEXT}p", f"{TEXT}h"):
                    item = Item(name, level, bool(ordered), max(start, 1)) if first else None
                    yield from self._paragraph(inner, item, continues=not first)
                    first = False
                else:
                    yield from self._block(inner)

    def _list_name(self, element: etree._Element, style: str) -> str:
        """The name of an outermost list: that of an earlier one which it continues, or one of its own."""
        known = self._reading.lists
        name = known.get(element.get(f"{TEXT}continue-list", "")) or f"{style}/{len(known)}"
        if element.get(f"{TEXT}continue-numbering") == "true":
            name = known.get(f"style {style}", name)
        known[element.get(f"{XML}id", "")] = known[f"style {style}"] = name
        return name

    def _table(self, element: etree._Element) -> Iterator[Block]:
        grid = Grid()
        below: dict[int, tuple[int, int]] = {}
        for row in _rows(element):
            grid.add(self._cells(row, below))
        yield from grid.blocks(self._is_form, self._reading.lost)

    def _cells(self, row: etree._Element, below: dict[int, tuple[int, int]]) -> Iterator[tuple[Cell, bool]]:
        """The cells of a row and whether one above covers them; ``below`` has width and rows to come of those, by column."""
        column = 0
        for entry in row:
            if entry.tag == f"{TABLE}covered-table-cell":
                width, left = below.get(column, (1, 0))
                if left > 0:
                    below[column] = (width, left - 1)
                    yield Cell([], width), True
                column += 1
            elif entry.tag == f"{TABLE}table-cell":
                width = min(max(_span(entry, "columns"), 1), MOST_COLUMNS)
                below[column] = (width, _span(entry, "rows") - 1)
                yield Cell(self.blocks(entry), width), False
                column += 1


def _words(parts: "list[Piece | Track]") -> str:
    return " ".join("".join(part.text for part in parts if isinstance(part, Piece)).split())


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for element in table:
        if element.tag == f"{TABLE}table-row":
            yield element
        elif element.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            yield from _rows(element)


def _span(cell: etree._Element, side: str) -> int:
    said = cell.get(f"{TABLE}number-{side}-spanned", "1")
    return int(said) if re.fullmatch(r"\d{1,4}", said) else 1


def _date(text: str | None) -> str:
    """A date as ISO 8601 without fractions of a second; the beginning of time is what programs write for none."""
    found = (text or "").split(".")[0]
    return "" if found.startswith("1970-01-01") else found


def regions(body: etree._Element) -> dict[str, Region]:
    """The tracked changes by the names that the text uses."""
    found = {}
    for element in body.iter(f"{TEXT}changed-region"):
        name = element.get(f"{XML}id") or element.get(f"{TEXT}id") or ""
        for change in element:
            kind = change.tag.rsplit("}", 1)[-1] if isinstance(change.tag, str) else ""
            if kind in ("insertion", "deletion"):
                info = change.find(f"{OFFICE}change-info")
                author = info.findtext(f"{DC}creator") if info is not None else ""
                at = _date(info.findtext(f"{DC}date")) if info is not None else ""
                found[name] = Region(Track("insertion" if kind == "insertion" else "deletion", author or "", at),
                                     change if kind == "deletion" else None)
    return found
