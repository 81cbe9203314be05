"""How a page looks: the sheet and the styles of text that follow from a layout and a paper."""

from dataclasses import dataclass, replace
from functools import cache

from reportlab.lib.colors import Color, HexColor

from toolkit_app.publishing.fonts import MONO, SANS, SERIF, face
from toolkit_app.publishing.layout import MM, PAPERS, Colours, Layout
from toolkit_app.publishing.publication import Publication

__all__ = ["FAMILIES", "MM", "Sheet", "Style", "ink", "sheet", "sheet_of"]

FAMILIES = {"sans": SANS, "serif": SERIF, "mono": MONO}
# large print as the associations of blind people advise it: 16 points, ragged, no word divided
LARGE = 16.0
# a line of large print must still hold some forty letters
LARGE_SIDE = 20.0


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
    colour: str = Colours.ink
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

    def scaled(self, by: float) -> "Style":
        """The style with everything that is measured in points larger or smaller."""
        sizes = {"size": self.size, "leading": self.leading, "before": self.before, "after": self.after}
        return replace(self, **{name: size * by for name, size in sizes.items()})  # type: ignore[arg-type]


@dataclass(frozen=True)
class Sheet:
    """A paper with its margins, colours and styles."""

    width: float
    height: float
    side: float
    top: float
    bottom: float
    colours: Colours
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
        return replace(self.small, colour=self.colours.ink, after=self.small.size * 0.3, divide=self.body.divide)


def sheet_of(publication: Publication) -> Sheet:
    """The sheet a publication is printed on, with what was chosen for it."""
    # more than two columns want a wide page
    columns = len(publication.chosen("languages").split(","))
    return sheet(publication.layout, publication.paper, large=publication.chosen("text") == "large", turned=columns > 2)


def sheet(layout: Layout, paper: str, *, large: bool = False, scale: float = 1.0, turned: bool = False) -> Sheet:
    """The sheet of a layout on a paper. ``scale`` makes every letter smaller or larger, the paper and its blanks stay;
    ``turned`` lays it on its long side whatever the layout says.

    Raises ToolkitError for a paper the layout is not made for.
    """
    look, colours = layout.look(paper), layout.colours
    width, height = (side * MM for side in PAPERS[paper])
    if look.turned or turned:
        width, height = height, width
    size = (LARGE if large else look.size) * scale
    leading = round(size * (1.45 if large else layout.leading), 1)
    text, heads = FAMILIES[layout.text_font], FAMILIES[layout.heading_font]
    body = Style(text, size, leading, colours.ink, after=size * 0.62, divide=not large)
    # large text needs no headings as much larger as small text does
    grow = 0.5 if large else 1.0

    def heading(factor: float, before: float, colour: str) -> Style:
        tall = size * (1 + (factor - 1) * grow)
        return Style(heads, tall, tall * 1.3, colour, bold=True, before=size * before, after=size * 0.55, keep=True)

    factors = (*layout.heading_sizes, *[layout.heading_sizes[-1]] * 6)[:6]
    headings = tuple(
        heading(factor, max(2.1 - 0.3 * level, 1.2), colours.accent if level < 2 else colours.ink)
        for level, factor in enumerate(factors)
    )
    titled = size * (1 + 1.15 * grow)
    small = size if large else size * 0.83
    running = min(size * 0.74, 10.0)
    return Sheet(
        width,
        height,
        min(look.side, LARGE_SIDE if large else look.side) * MM,
        look.top * MM,
        look.bottom * MM,
        colours,
        body,
        title=Style(heads, titled, titled * 1.23, colours.accent, bold=True, after=size * 0.7, keep=True),
        headings=headings,
        small=Style(SANS, small, small * 1.47, colours.muted, after=size * 0.4),
        running=Style(SANS, running, running * 1.42, colours.muted),
    )
