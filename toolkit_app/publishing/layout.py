"""A layout as plain values: everything about a document that an office may want to have otherwise.

What cannot be said as a value (how a book is put together, how cards are laid on a sheet) is a *form*: ``layouts/`` has one
module for each. A layout names its form and gives it sizes, colours, running lines and what stands where.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import Labels, labels

MM = 72 / 25.4
#: the papers there are, upright: width and height in millimetres (ISO 216)
PAPERS: Mapping[str, tuple[float, float]] = {
    "A3": (297, 420),
    "A4": (210, 297),
    "A5": (148, 210),
    "A6": (105, 148),
    "A7": (74, 105),
}
#: what can be named in a running line
PLACEHOLDERS = ("title", "book", "kind", "key", "edition", "revision", "date", "state", "sensitivity", "page")
#: what must stand on every page; of a group one is enough
REQUIRED = (("title",), ("edition", "revision"), ("date",), ("state",), ("sensitivity",), ("page",))
#: the pieces that can stand in the body of a page; those that take names of fields, of sections, or none
FIELD_PIECES, SECTION_PIECES = ("fields", "table", "line"), ("sections", "box")
PLAIN_PIECES = (
    "title",
    "subtitle",
    "text",
    "sources",
    "notes",
    "rule",
    "steps",
    "materials",
    "agenda",
    "rows",
    "opening",
    "closing",
)


@dataclass(frozen=True)
class PaperLook:
    """How a layout looks on one paper: blanks at its edges in millimetres, the size of the text in points.

    ``turned`` lays the paper on its long side. ``columns`` is how many pairs of label and value stand beside each other.
    """

    side: float = 29
    top: float = 31
    bottom: float = 27
    size: float = 10.2
    turned: bool = False
    columns: int = 2


@dataclass(frozen=True)
class Colours:
    """The colours of a layout, as ``#rrggbb``: text, second text, what stands out, hairlines, grounds, warnings."""

    ink: str = "#1c2429"
    muted: str = "#5b6871"
    accent: str = "#1b5470"
    line: str = "#c6d0d5"
    tint: str = "#f0f4f6"
    caution: str = "#a4541c"
    behind: str = "#e9edef"


@dataclass(frozen=True)
class Piece:
    """One piece of a page: what it is, and the names of the fields or sections it shows (``all`` for those not shown yet)."""

    what: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Band:
    """A running line: texts with ``{placeholders}`` at its left and right, by language. ``first``: ``left`` of a first page."""

    left: tuple[Labels, ...] = ()
    right: tuple[Labels, ...] = ()
    first: tuple[Labels, ...] = ()


@dataclass(frozen=True)
class Logo:
    """A picture in the head of every page or on the cover; ``height`` in millimetres."""

    picture: bytes
    name: str
    words: Labels
    where: str = "head"
    height: float = 9


@dataclass(frozen=True)
class Area:
    """A field of a canvas: its place in parts of a hundred of the sheet from the upper left, its title, and a prompt.

    ``scale`` draws a line with numbers from the first to the second; ``lines`` rules it for writing.
    """

    labels: Labels
    x: float
    y: float
    width: float
    height: float
    prompt: Labels = field(default_factory=dict)
    scale: tuple[int, int] | None = None
    lines: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a table to be filled, with its share of the width. ``box``: a square in each row; ``when``: an option."""

    labels: Labels
    share: float
    box: bool = False
    when: str = ""


@dataclass(frozen=True)
class Table:
    """A table to be filled by hand. ``rows`` are labels for the first column; without them the rows are numbered."""

    columns: tuple[Column, ...] = ()
    rows: tuple[Labels, ...] = ()


def _line(*names: str) -> tuple[Labels, ...]:
    return tuple({"en": f"{{{name}}}"} for name in names)


HEAD = Band(left=_line("title"), right=_line("key"), first=_line("kind"))
FOOT = Band(left=_line("state", "edition", "revision", "date", "sensitivity"), right=_line("page"))


@dataclass(frozen=True)
class Layout:
    """A layout. ``options`` holds what this layout proposes where it differs from its form; ``kinds`` are the kinds of items it
    was made for, none meaning any; ``pages``: on so many an item has to fit, 0 meaning any; ``own``: made by the office and not
    shipped.
    """

    name: str
    form: str
    labels: Labels = field(default_factory=lambda: labels("Layout", "განლაგება", "Mise en page", "Макет"))
    about: Labels = field(default_factory=dict)
    kinds: tuple[str, ...] = ()
    papers: Mapping[str, PaperLook] = field(
        default_factory=lambda: {"A4": PaperLook(), "A5": PaperLook(17, 22, 19, 8.8, columns=1)}
    )
    text_font: str = "sans"
    heading_font: str = "sans"
    leading: float = 1.5
    heading_sizes: tuple[float, ...] = (1.5, 1.22, 1.08, 1.0)
    colours: Colours = Colours()
    head: Band = HEAD
    foot: Band = FOOT
    logo: Logo | None = None
    parts: tuple[Piece, ...] = (
        Piece("title"),
        Piece("subtitle"),
        Piece("fields", ("all",)),
        Piece("text"),
        Piece("sources"),
        Piece("notes"),
    )
    back: tuple[Piece, ...] = ()
    areas: tuple[Area, ...] = ()
    table: Table = Table()
    opening: Labels = field(default_factory=dict)
    closing: Labels = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    pages: int = 0
    own: bool = False

    @property
    def paper(self) -> str:
        """The paper that is proposed."""
        return self.options.get("paper") or next(iter(self.papers))

    def look(self, paper: str) -> PaperLook:
        """How it looks on a paper. Raises ToolkitError naming the papers there are."""
        if paper not in self.papers:
            raise ToolkitError(
                "The layout “{layout}” is not made for the paper “{paper}”.",
                "Its papers are: {papers}.",
                layout=self.name,
                paper=paper,
                papers=", ".join(self.papers),
            )
        return self.papers[paper]
