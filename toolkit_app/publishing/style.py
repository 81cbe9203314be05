"""How a page looks: one accent colour, two sizes of paper, a few styles of text."""

from dataclasses import dataclass, replace
from functools import cache

from reportlab.lib.colors import Color, HexColor

from toolkit_app.publishing.fonts import SANS, SERIF, face
from toolkit_app.publishing.publication import Paper

MM = 72 / 25.4
INK, MUTED, ACCENT = "#1c2429", "#5b6871", "#1b5470"
HAIRLINE, TINT, WATERMARK = "#c6d0d5", "#f0f4f6", "#e9edef"
SIZES: dict[Paper, tuple[float, float]] = {"A4": (210 * MM, 297 * MM), "A5": (148 * MM, 210 * MM)}


@cache
def ink(colour: str) -> Color:
    """A colour as ReportLab wants it; reading "#rrggbb" anew for every word would cost a sixth of the time of a page."""
    return HexColor(colour)


@dataclass(frozen=True)
class Style:
    """How a paragraph is set. Sizes are points; ``keep`` holds it on the page of what follows; ``divide`` lets
    long words be divided, as text is and titles are not.
    """

    family: str = SANS
    size: float = 10
    leading: float = 15
    colour: str = INK
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    align: str = "left"
    keep: bool = False
    divide: bool = False

    @property
    def font(self) -> str:
        """The name of the face."""
        return face(self.family, bold=self.bold, italic=self.italic)


@dataclass(frozen=True)
class Sheet:
    """A paper with its margins and its styles."""

    width: float
    height: float
    side: float
    top: float
    bottom: float
    body: Style
    title: Style
    headings: tuple[Style, ...]
    small: Style
    running: Style

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.width - 2 * self.side

    @property
    def depth(self) -> float:
        """The height of the text."""
        return self.height - self.top - self.bottom

    @property
    def cell(self) -> Style:
        """The style of table cells."""
        return replace(self.small, colour=INK, after=self.small.size * 0.3, divide=True)


def sheet(paper: Paper, *, serif: bool = False) -> Sheet:
    """The sheet for a paper; a book sets its body in the serif face."""
    width, height = SIZES[paper]
    size = 10.2 if paper == "A4" else 8.8
    family = SERIF if serif else SANS
    leading = round(size * 1.5, 1)
    body = Style(family, size, leading, after=size * 0.62, divide=True)

    def heading(scale: float, before: float, colour: str = INK) -> Style:
        large = size * scale
        return Style(SANS, large, large * 1.3, colour, bold=True, before=size * before, after=size * 0.55, keep=True)

    return Sheet(
        width,
        height,
        side=(29 if paper == "A4" else 17) * MM,
        top=(31 if paper == "A4" else 22) * MM,
        bottom=(27 if paper == "A4" else 19) * MM,
        body=body,
        title=Style(SANS, size * 2.15, size * 2.65, ACCENT, bold=True, after=size * 0.7, keep=True),
        headings=(heading(1.5, 2.1, ACCENT), heading(1.22, 1.8, ACCENT), heading(1.08, 1.5), *[heading(1.0, 1.3)] * 3),
        small=Style(SANS, size * 0.83, size * 1.22, MUTED, after=size * 0.4),
        running=Style(SANS, size * 0.74, size * 1.05, MUTED),
    )
