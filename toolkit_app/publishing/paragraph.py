"""A paragraph: runs set in lines, cut between pages, drawn with its links, its marks and its place in the tree."""

from collections.abc import Iterator, Sequence

from reportlab.pdfgen.textobject import PDFTextObject

from toolkit_app.publishing.breaking import Line, Look, Run, natural_width, set_lines, width_of
from toolkit_app.publishing.canvas import END
from toolkit_app.publishing.flow import Block, Page
from toolkit_app.publishing.structure import Element
from toolkit_app.publishing.style import Style, ink

__all__ = ["Line", "Look", "Paragraph", "Run", "set_lines", "width_of"]

# where the line under a text and the line through it stand, in heights of the letters from the baseline
_STROKES = {"under": -0.14, "through": 0.26}


class Paragraph(Block):
    """Runs set in lines. ``marker`` hangs before the first line: the bullet or number of a list, with an element of its own."""

    def __init__(
        self,
        runs: Sequence[Run],
        style: Style,
        *,
        marker: Run | None = None,
        hang: float = 0,
        lines: list[Line] | None = None,
        element: Element | None = None,
    ) -> None:
        super().__init__(before=style.before, after=style.after, keep=style.keep)
        self.runs, self.style, self.marker, self.hang = runs, style, marker, hang
        self.element = element or Element("P")
        self.label = Element("Lbl")
        self.lines = lines or []
        self._width = -1.0 if lines is None else 0.0

    def measure(self, width: float) -> float:
        """The height in a width."""
        if self._width not in (0.0, width):
            self.lines = set_lines(self.runs, width)
            self._width = width
        return len(self.lines) * self.style.leading

    def least(self, width: float) -> float:
        """Two lines, or all where a cut would leave one alone."""
        self.measure(width)
        return (2 if len(self.lines) > 3 else len(self.lines)) * self.style.leading

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Cut so that neither page holds a single line."""
        self.measure(width)
        count = min(int(room / self.style.leading + 1e-6), len(self.lines) - 2)
        if count < 2:
            return None
        first = Paragraph(
            self.runs, self.style, marker=self.marker, hang=self.hang, lines=self.lines[:count], element=self.element
        )
        rest = Paragraph(self.runs, self.style, lines=self.lines[count:], element=self.element)
        first.label = self.label
        first.after = rest.before = 0
        first.keep = False
        return first, rest

    def natural(self) -> tuple[float, float]:
        """How wide the text is at most and at least."""
        return natural_width(self.runs)

    def notes(self) -> Iterator[int]:
        """The notes whose marks stand in its lines."""
        return (run.look.note for line in self.lines for run in line.runs if run.look.note)

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws the lines with their links."""
        style = self.style
        # the first baseline: the letters stand in the middle of their leading
        y = top - (style.leading + style.size * 0.72) / 2
        text = page.canvas.beginText()
        if self.marker:
            text.setTextOrigin(x - self.hang, y)
            _raw(text, page.begin(self.label))
            _show(text, self.marker, None)
            _raw(text, END)
        if self.runs:
            page.enter(self.element)
            self._lines(page, text, x, y, width)
            page.leave()
        page.canvas.drawText(text)

    def _lines(self, page: Page, text: PDFTextObject, x: float, y: float, width: float) -> None:
        style = self.style
        look: Look | None = None
        inside: tuple[str, str, str] | None = None
        element: Element | None = None
        strokes: list[tuple[float, float, float, Look]] = []
        for line in self.lines:
            at = x + (width - line.width) * {"left": 0, "center": 0.5, "right": 1}[style.align]
            text.setTextOrigin(at, y)
            for run in line.runs:
                new = run.look
                if (new.link, new.lang, new.stroke) != inside:
                    if inside is not None:
                        _raw(text, END)
                    inside = (new.link, new.lang, new.stroke)
                    element = _inline(new, run.text)
                    _raw(text, page.begin(element))
                look = _show(text, run, look)
                wide = width_of(run.text, new.font, new.size)
                if new.link:
                    box = (at, y - style.size * 0.25, at + wide, y + style.size * 0.85)
                    page.mention(new.link)
                    page.link(new.link, box, run.text, element or self.element)
                if new.stroke:
                    strokes.append((at, y, at + wide, new))
                at += wide
            y -= style.leading
        if look and look.rise:
            text.setRise(0)
        if inside is not None:
            _raw(text, END)
        for left, base, right, new in strokes:
            page.rule(left, base + new.size * _STROKES[new.stroke], right, new.colour, 0.7)


# what was put in or taken out is heard as well as seen
_HEARD = {"under": "+ ", "through": "− "}


def _inline(look: Look, text: str) -> Element | None:
    """The element of a piece within a paragraph: a link, a passage in another language or a changed one, or none of its own."""
    if look.link:
        outer = Element("Reference") if look.note else None
        return Element("Link", lang=look.lang, within=outer)
    if look.stroke:
        return Element("Span", lang=look.lang, alt=_HEARD[look.stroke] + text)
    return Element("Span", lang=look.lang) if look.lang else None


def _raw(text: PDFTextObject, operators: str) -> None:
    """Puts operators into a text object as they are."""
    text._code.append(operators)  # type: ignore[attr-defined]


def _show(text: PDFTextObject, run: Run, look: Look | None) -> Look:
    """Writes a run into a text object, changing only what differs from the look before."""
    new = run.look
    if look is None or (new.font, new.size) != (look.font, look.size):
        text.setFont(new.font, new.size)
    if look is None or new.colour != look.colour:
        text.setFillColor(ink(new.colour))
    if new.rise != (look.rise if look else 0):
        text.setRise(new.rise)
    # not ``textOut``, which measures the text too: every line has an origin of its own
    _raw(text, text._formatText(run.text))  # type: ignore[attr-defined]
    return new
