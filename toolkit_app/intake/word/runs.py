"""The content of a Word paragraph as pieces: words with their format, links, fields, pictures, changes, edges of comments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from lxml import etree

from toolkit_app.intake import letters, losses
from toolkit_app.intake.blocks import PRIVATE, Block, Piece, Track
from toolkit_app.intake.word.parts import R, W, on, value
from toolkit_app.text.spans import safe_address

if TYPE_CHECKING:
    from toolkit_app.intake.word.body import Reading

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]*)"?(\s+\\l)?', re.IGNORECASE)
_ITEM = re.compile(r"_t_([A-Z]{2})_([0-9A-Z]{8})$")
_CODE_STYLES = ("html code", "verbatim char", "source text", "html keyboard", "html sample")
# XML 1.0 allows these, and no text of ours has them
_UNFIT = re.compile("[\x80-\x9f\u2028\u2029\ufffe\uffff]")
_TRACKS: dict[str, tuple[Literal["insertion", "deletion"], bool]] = {
    f"{W}ins": ("insertion", False), f"{W}del": ("deletion", False), f"{W}moveTo": ("insertion", True),
    f"{W}moveFrom": ("deletion", True)}
_INSIDE = (f"{W}smartTag", f"{W}customXml", f"{W}bdo", f"{W}dir", f"{W}sdtContent", f"{W}ruby", f"{W}rubyBase")
_BREAKS = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\xad"}


@dataclass
class Field:
    """A field whose instruction or result we are in."""

    instruction: str = ""
    result: bool = False
    checked: str = ""

    @property
    def address(self) -> str:
        """The address of a link field, else empty."""
        found = _LINK.match(self.instruction)
        return found[1] if found and not found[2] else ""

    @property
    def is_contents(self) -> bool:
        """Whether the field makes a table of contents or an index."""
        return self.instruction.strip().upper().startswith(("TOC", "INDEX"))


@dataclass(frozen=True)
class Around:
    """What surrounds the place where we stand."""

    style: str = ""
    tracks: tuple[Track, ...] = ()
    address: str = ""


@dataclass(frozen=True)
class Look:
    """How the words of a run look: their format as a piece, and what of their look carries meaning beside it."""

    piece: Piece
    font: str
    hidden: bool
    struck: bool
    marked: bool
    raised: str


@dataclass
class Runs:
    """Reads paragraphs of one part. ``fields`` are open from one paragraph to the next; ``keeps_blanks`` in code, ``quotes`` in a
    quotation.
    """

    reading: "Reading"
    part: str
    fields: list[Field] = field(default_factory=list)
    floating: list[Block] = field(default_factory=list)
    keeps_blanks: bool = False
    quotes: bool = False

    def pieces(self, paragraph: etree._Element, style: str) -> list[Piece]:
        """The pieces of a paragraph of that style; what floats beside it (text boxes) is left in ``floating``."""
        return list(self._inside(paragraph, Around(style)))

    def _inside(self, parent: etree._Element, around: Around) -> Iterator[Piece]:
        for element in parent:
            tag = element.tag
            if tag == f"{W}r":
                yield from self._run(element, around)
            elif tag in _TRACKS:
                kind, moved = _TRACKS[tag]
                track = track_of(element, kind, moved=moved)
                yield from self._inside(element, replace(around, tracks=(*around.tracks, track)))
            elif tag == f"{W}hyperlink":
                yield from self._link(element, around)
            elif tag == f"{W}fldSimple":
                self.fields.append(Field(value(element, "instr"), result=True))
                yield from self._inside(element, around)
                self.fields.pop()
            elif tag == f"{W}sdt":
                yield from self._control(element, around)
            elif tag in (f"{W}commentRangeStart", f"{W}commentRangeEnd"):
                yield from self.reading.edge(value(element, "id"), 1 if tag.endswith("Start") else -1)
            elif tag == f"{W}bookmarkStart":
                yield from self.reading.spot(value(element, "name"))
            elif tag in (f"{M}oMath", f"{M}oMathPara"):
                text = "".join(str(part.text or "") for part in element.iter(f"{M}t"))
                self.reading.lost.add(losses.EQUATIONS, text)
                yield Piece(_UNFIT.sub("", PRIVATE.sub("", text)), italic=True, tracks=around.tracks)
            elif tag in _INSIDE:
                yield from self._inside(element, around)

    def _link(self, element: etree._Element, around: Around) -> Iterator[Piece]:
        relation = self.reading.parts.relations(self.part).get(element.get(f"{R}id", ""))
        address = relation.target if relation and relation.outside else ""
        checked = safe_address(address.replace(" ", "%20"))
        if ours := _ITEM.match(value(element, "anchor")):
            yield from self._item(element, f"{ours[1]}-{ours[2]}", around)
            return
        words = "".join(str(part.text or "") for part in element.iter(f"{W}t"))
        if address and not checked:
            self.reading.lost.add(losses.UNSAFE_LINKS, address)
        elif not address and value(element, "anchor") and not any(one.is_contents for one in self.fields):
            self.reading.lost.add(losses.INNER_LINKS, words)
        yield from self._inside(element, replace(around, address=checked))

    def _item(self, element: etree._Element, key: str, around: Around) -> Iterator[Piece]:
        """A link to an item of the same file, as ``publishing/word`` writes it."""
        inner = [piece for piece in self._inside(element, around) if piece.text]
        words = "".join(piece.text for piece in inner).replace("|", " ").replace("[", "(").replace("]", ")")
        if inner:
            yield replace(inner[0], text="", markdown=f"[[{key}|{words}]]")

    def _control(self, element: etree._Element, around: Around) -> Iterator[Piece]:
        properties = element.find(f"{W}sdtPr")
        content = element.find(f"{W}sdtContent")
        if properties is not None and on(properties.find(f"{W}showingPlcHdr")):
            self.reading.lost.add(losses.PROMPTS)
        elif content is not None:
            yield from self._inside(content, around)

    def _run(self, run: etree._Element, around: Around) -> Iterator[Piece]:
        look = self._look(run.find(f"{W}rPr"), around)
        for element in run:
            tag = element.tag
            if tag in (f"{W}t", f"{W}delText"):
                yield from self._words(str(element.text or ""), look)
            elif tag in _BREAKS:
                yield from self._words(_BREAKS[tag], look)
            elif tag == f"{W}br" and value(element, "type", "textWrapping") == "textWrapping":
                yield from self._words("\n", look)
            elif tag == f"{W}sym":
                code = value(element, "char", "0")
                text = letters.symbol(value(element, "font"), int(code, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", code) else 0)
                yield from self._words(text, look)
            elif tag == f"{W}fldChar":
                yield from self._field(element, look)
            elif tag == f"{W}instrText" and self.fields and not self.fields[-1].result:
                self.fields[-1].instruction += str(element.text or "")
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                if label := self.reading.note(value(element, "id"), end=tag.endswith("}endnoteReference")):
                    yield replace(look.piece, markdown=f"[^{label}]")
            elif tag == f"{W}commentReference":
                yield from self.reading.edge(value(element, "id"), 0)
            elif tag in (f"{W}drawing", f"{W}pict", f"{W}object", f"{MC}AlternateContent"):
                markdown, blocks = self.reading.drawn(element, self.part)
                self.floating.extend(blocks)
                for text in markdown:
                    yield replace(look.piece, markdown=text, bold=False, italic=False, address="")
            elif tag in _INSIDE:
                yield from self._inside(element, around)

    def _field(self, element: etree._Element, look: Look) -> Iterator[Piece]:
        kind = value(element, "fldCharType")
        if kind == "begin":
            box = element.find(f"{W}ffData/{W}checkBox")
            checked = on(box.find(f"{W}checked")) if box is not None else None
            if checked is None and box is not None:
                checked = bool(on(box.find(f"{W}default")))
            self.fields.append(Field(checked={None: "", True: "☑ ", False: "☐ "}[checked]))
        elif kind == "separate" and self.fields:
            self.fields[-1].result = True
        elif kind == "end" and self.fields:
            done = self.fields.pop()
            if done.is_contents:
                self.reading.lost.add(losses.CONTENTS)
            if done.checked:
                yield from self._words(done.checked, look)

    def _words(self, text: str, look: Look) -> Iterator[Piece]:
        text = _UNFIT.sub("", PRIVATE.sub("", text))
        if not self.keeps_blanks:
            text = re.sub("[ \t\n]+" if text != "\n" else "[ \t]+", " ", text)
        if not text or any(one.is_contents or not one.result for one in self.fields):
            return
        if look.hidden:
            self.reading.lost.add(losses.HIDDEN, text)
            return
        if letters.is_old_georgian(look.font) and re.search("[A-Za-z]", text):
            text = letters.georgian(text)
            self.reading.lost.add(losses.OLD_FONT, text)
        text = letters.raised(letters.shown(look.font, text), look.raised)
        if look.struck and text.strip():
            self.reading.lost.add(losses.STRUCK, text)
        if look.marked and text.strip():
            self.reading.lost.add(losses.HIGHLIGHTED, text)
        address = next((one.address for one in reversed(self.fields) if one.address), "")
        yield replace(look.piece, text=text, address=look.piece.address or safe_address(address))

    def _look(self, properties: etree._Element | None, around: Around) -> Look:
        bold, italic = self._bold_italic(properties, around.style)
        tracks, before = around.tracks, None
        changed = properties.find(f"{W}rPrChange") if properties is not None else None
        if changed is not None and (was := self._bold_italic(changed.find(f"{W}rPr"), around.style)) != (bold, italic):
            before, tracks = was, (*tracks, track_of(changed, "format"))
        get = self.reading.styles.get
        own, below = get(value(_find(properties, "rStyle"))), get(around.style)
        fonts = _find(properties, "rFonts")
        return Look(
            Piece("", bold, italic, own.name in _CODE_STYLES, around.address, tracks, before),
            value(fonts, "ascii") or value(fonts, "hAnsi") or own.font or below.font,
            bool(_first(on(_find(properties, "vanish")), own.hidden, below.hidden)),
            bool(on(_find(properties, "strike")) or on(_find(properties, "dstrike"))),
            value(_find(properties, "highlight"), default="none") != "none"
            or (value(_find(properties, "u"), default="none") != "none" and not around.address),
            value(_find(properties, "vertAlign")))

    def _bold_italic(self, properties: etree._Element | None, paragraph: str) -> tuple[bool, bool]:
        """By the run's own properties, else its character style, else the paragraph's style."""
        get = self.reading.styles.get
        own, below = get(value(_find(properties, "rStyle"))), get(paragraph)
        # the slant of a quotation is how quotations look, and no stress on its words
        slanted = below.italic and not self.quotes
        return (bool(_first(on(_find(properties, "b")), own.bold, below.bold)),
                bool(_first(on(_find(properties, "i")), own.italic, slanted)))


def _find(properties: etree._Element | None, name: str) -> etree._Element | None:
    return None if properties is None else properties.find(f"{W}{name}")


def _first(*said: bool | None) -> bool | None:
    return next((one for one in said if one is not None), None)


def track_of(element: etree._Element, kind: Literal["insertion", "deletion", "format"], *, moved: bool = False) -> Track:
    """The tracked change that an element with author and date says."""
    return Track(kind, value(element, "author"), value(element, "date"), moved)


def mark_of(properties: etree._Element | None) -> tuple[Track, ...]:
    """The tracked changes of a paragraph's end, from its properties."""
    found = properties.find(f"{W}rPr") if properties is not None else None
    return tuple(track_of(change, kind, moved=moved) for tag, (kind, moved) in _TRACKS.items()
                 if found is not None and (change := found.find(tag)) is not None)
