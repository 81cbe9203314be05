"""Pages: blocks set one after another on sheets, in one pass.

What is not known yet when a page is made (how many pages there are, on which page a chapter begins) is drawn at the end:
ReportLab keeps every page as text until the file is written, so a mark is left in the page where the number belongs, and the
number takes its place. It is thereby read where it stands, and not after the rest of the page.
"""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from toolkit_app import __version__
from toolkit_app.publishing.flow import Block, draw, fill
from toolkit_app.publishing.fonts import SANS, face, printable
from toolkit_app.publishing.language import word
from toolkit_app.publishing.paragraph import width_of
from toolkit_app.publishing.publication import Publication
from toolkit_app.publishing.style import ACCENT, HAIRLINE, MM, MUTED, WATERMARK, Sheet, Style, ink

_OPEN = re.compile(r"^%open (\d+)$", re.MULTILINE)
APPLICATION = "Reintegration Toolkit"


@dataclass(frozen=True)
class Running:
    """What stands around the text of a part: the head, the foot, and what is printed behind it."""

    head_left: str = ""
    head_right: str = ""
    first_head_left: str = ""
    foot: tuple[str, ...] = ()
    mark: str = ""
    behind: str = ""


class OpenCanvas(Canvas):
    """A canvas that leaves places open in its pages, to be drawn when all pages are known."""

    def __init__(self, publication: Publication, sheet: Sheet) -> None:
        # the type stubs take the name of the first font for a number
        first: Any = face(SANS)
        super().__init__(
            io.BytesIO(),
            (sheet.width, sheet.height),
            pageCompression=1,
            invariant=1,
            initialFontName=first,
            lang=publication.lang,
        )
        day = "".join(part for part in publication.date[:10] if part.isdigit()).ljust(8, "0")
        stamp = f"D:{day}000000+00'00'" if len(day) == 8 and day[4:] != "0000" else "D:20000101000000+00'00'"
        self.setDateFormatter(lambda *moment: stamp)
        self.setTitle(printable(publication.title))
        self.setAuthor(APPLICATION)
        self.setCreator(f"{APPLICATION} {__version__}")
        self.setProducer(f"{APPLICATION} {__version__} (ReportLab)")
        self.setSubject(" · ".join(filter(None, (publication.subtitle, publication.edition))))
        self.setKeywords(", ".join(entry.key for entry in publication.entries))
        self.setViewerPreference("DisplayDocTitle", "true")

        self._places: list[Callable[[], None]] = []

    def later(self, drawing: Callable[[], None]) -> None:
        """Leaves a place open here. In the page it is a comment, which no text can be: text stands in brackets."""
        inside: Any = self
        inside._code.append(f"%open {len(self._places)}")
        self._places.append(drawing)

    def close_places(self) -> None:
        """Draws what was left open, after the last page."""
        inside: Any = self
        drawn: list[str] = []
        for drawing in self._places:
            drawing()
            drawn.append("\n".join(inside._code))
            inside._code = []
        for page in inside._doc.Pages.pages:
            page.stream = _OPEN.sub(lambda found: drawn[int(found[1])], page.stream)


class Press:
    """Sets parts on pages. It is the page that blocks draw on."""

    def __init__(self, canvas: OpenCanvas, sheet: Sheet, lang: str) -> None:
        self.canvas: Canvas = canvas
        self.sheet, self.lang = sheet, lang
        self.number = 0
        self.places: dict[str, int] = {}
        self.mentions: dict[str, list[int]] = {}
        self._open = canvas
        self._level = -1

    def part(self, blocks: Sequence[Block], running: Running) -> Iterator[int]:
        """Sets a part, beginning on a new page; yields after every page its number."""
        sheet = self.sheet
        rest = list(blocks)
        first = True
        while rest:
            self.begin(running, first=first)
            filled = fill(rest, sheet.measure, sheet.depth, fresh=True)
            draw(filled.placed, self, sheet.side, sheet.height - sheet.top, sheet.measure)
            self.canvas.showPage()
            rest, first = filled.rest, False
            yield self.number

    def begin(self, running: Running, *, first: bool) -> None:
        """Begins a page: what is behind the text, the head and the foot."""
        self.number += 1
        if running.behind:
            self._watermark(running.behind)
        sheet, style = self.sheet, self.sheet.running
        y = sheet.height - sheet.top * 0.52
        left = running.first_head_left if first and running.first_head_left else running.head_left
        title = shortened(running.head_right, style.font, style.size, sheet.measure * (0.48 if left.strip() else 1))
        right = width_of(title, style.font, style.size)
        left = shortened(left, style.font, style.size, sheet.measure - right - 8 * MM)
        self.words(sheet.side, y, left, colour=ACCENT if first else MUTED)
        self.words(sheet.side + sheet.measure - right, y, title)
        if left or running.head_right:
            self.rule(sheet.side, y - style.size * 0.75, sheet.side + sheet.measure, HAIRLINE)
        if running.foot or running.mark:
            self._foot(running)

    def _foot(self, running: Running) -> None:
        sheet, style = self.sheet, self.sheet.running
        y = sheet.bottom * 0.5
        self.rule(sheet.side, y + style.size * 1.35, sheet.side + sheet.measure, HAIRLINE)
        x = sheet.side
        if running.mark:
            x = self.words(x, y, running.mark, bold=True, colour=ACCENT)
        line = " · ".join(filter(None, running.foot))
        room = (
            sheet.side
            + sheet.measure
            - x
            - width_of(word("page", self.lang, n=8888, total=8888), style.font, style.size)
            - 3 * MM
        )
        self.words(x, y, shortened((" · " if running.mark and line else "") + line, style.font, style.size, room))
        number = self.number
        self._open.later(
            lambda: self._write(word("page", self.lang, n=number, total=self.number), sheet.side + sheet.measure, y, style)
        )

    def _watermark(self, text: str) -> None:
        sheet = self.sheet
        font = face(SANS, bold=True)
        size = min(sheet.width * 0.8 / max(width_of(text, font, 1), 0.1), sheet.width * 0.2)
        self.canvas.saveState()
        self.canvas.translate(sheet.width / 2, sheet.height / 2)
        self.canvas.rotate(52)
        self.canvas.setFont(font, size)
        self.canvas.setFillColor(ink(WATERMARK))
        self.canvas.drawCentredString(0, -size * 0.35, text)
        self.canvas.restoreState()

    def words(self, x: float, y: float, text: str, *, bold: bool = False, colour: str = MUTED) -> float:
        """Writes a piece of a running head or foot and returns where it ends."""
        size = self.sheet.running.size
        font = face(SANS, bold=bold)
        if text:
            self.canvas.setFont(font, size)
            self.canvas.setFillColor(ink(colour))
            self.canvas.drawString(x, y, text)
        return x + width_of(text, font, size)

    def _write(self, text: str, right: float, y: float, style: Style) -> None:
        self.canvas.saveState()
        self.canvas.setFont(style.font, style.size)
        self.canvas.setFillColor(ink(style.colour))
        self.canvas.drawRightString(right, y, text)
        self.canvas.restoreState()

    def number_of(self, name: str, right: float, y: float, style: Style) -> None:
        """Writes, at the end, the number of the page where ``name`` is."""
        self._open.later(lambda: self._write(str(self.places[name]), right, y, style))

    def anchor(self, name: str, top: float) -> None:
        """Gives this height of the page a name."""
        if name not in self.places:
            self.places[name] = self.number
            self.canvas.bookmarkPage(name, fit="XYZ", left=0, top=min(top + 6, self.sheet.height), zoom=0)

    def outline(self, title: str, name: str, level: int) -> None:
        """Adds a line to the outline of the file, at most one level below the line before; chapters are closed."""
        self._level = level = min(level, self._level + 1)
        self.canvas.addOutlineEntry(printable(title), name, level, closed=level == 0)

    def link(self, target: str, left: float, bottom: float, right: float, top: float) -> None:
        """Makes a rectangle lead to ``#anchor`` or to an address, and notes which page mentions the anchor."""
        if target.startswith("#"):
            self.mentions.setdefault(target[1:], []).append(self.number)
        self.lead(target, left, bottom, right, top)

    def lead(self, target: str, left: float, bottom: float, right: float, top: float) -> None:
        """Makes a rectangle lead to ``#anchor``, which will exist, or to an address."""
        if target.startswith("#"):
            self.canvas.linkRect("", target[1:], (left, bottom, right, top), relative=0)
        else:
            self.canvas.linkURL(target, (left, bottom, right, top), relative=0)

    def rule(self, left: float, y: float, right: float, colour: str, thickness: float = 0.5) -> None:
        """Draws a horizontal line."""
        self.canvas.setStrokeColor(ink(colour))
        self.canvas.setLineWidth(thickness)
        self.canvas.line(left, y, right, y)

    def dots(self, left: float, y: float, right: float, colour: str) -> None:
        """Draws dotted leaders, as a line so that no reader has to hear them."""
        self.canvas.saveState()
        self.canvas.setStrokeColor(ink(colour))
        self.canvas.setLineWidth(0.7)
        self.canvas.setLineCap(1)
        self.canvas.setDash(0, 3.2)
        # the dots of all lines stand above each other
        self.canvas.line(right - int((right - left) / 3.2) * 3.2, y, right, y)
        self.canvas.restoreState()

    def box(self, left: float, bottom: float, width: float, height: float, colour: str) -> None:
        """Fills a rectangle."""
        self.canvas.setFillColor(ink(colour))
        self.canvas.rect(left, bottom, width, height, stroke=0, fill=1)

    def frame(self, left: float, bottom: float, width: float, height: float, colour: str) -> None:
        """Draws a thin rectangle."""
        self.canvas.setStrokeColor(ink(colour))
        self.canvas.setLineWidth(0.6)
        self.canvas.rect(left, bottom, width, height, stroke=1, fill=0)


def shortened(text: str, font: str, size: float, room: float) -> str:
    """The text, cut with … where it is wider than the room."""
    text = printable(text)
    if width_of(text, font, size) <= room:
        return text
    while text and width_of(text + "…", font, size) > room:
        text = text[:-1]
    return text.rstrip() + "…" if text else ""
