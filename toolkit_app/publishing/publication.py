"""What a publication is: plain values that a library hands to the printer. Nothing here knows a database or a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from toolkit_app.errors import ToolkitError

Layout = Literal["handout", "book"]
Paper = Literal["A4", "A5"]
LAYOUTS: tuple[Layout, ...] = ("handout", "book")
PAPERS: tuple[Paper, ...] = ("A4", "A5")
# states in which a text may be quoted as agreed: nothing is printed behind it
SETTLED = frozenset({"validated", "published", "applied"})


@dataclass(frozen=True)
class Row:
    """One line of metadata, both parts in the language of the page."""

    label: str
    value: str


@dataclass(frozen=True)
class Entry:
    """One item to print.

    ``kind``, ``state_label``, ``sensitivity``, ``fields`` and ``sources`` are ready words in the language of the page;
    ``lang`` is the language of ``title`` and ``body``; ``state`` is a code of the kind's states; ``revision`` is short
    hex and ``head`` the same in full; ``date`` starts ``YYYY-MM-DD``. ``is_methodology``: in a book its sections
    become the chapters.
    """

    key: str
    kind: str
    lang: str
    title: str
    body: str
    fields: tuple[Row, ...] = ()
    state: str = "draft"
    state_label: str = ""
    revision: str = ""
    date: str = ""
    sensitivity: str = ""
    sources: tuple[str, ...] = ()
    is_lesson: bool = False
    is_methodology: bool = False
    head: str = ""

    @property
    def settled(self) -> bool:
        """Whether the text has passed validation or publication."""
        return self.state in SETTLED


@dataclass(frozen=True)
class Publication:
    """A document to make: its layout and paper, what stands on its cover, and its entries in order.

    ``lang`` is the language of the labels on the page; ``edition`` is free words ("1.2", "Working draft 3") or empty;
    ``date`` starts ``YYYY-MM-DD`` and is also the date inside the file, so that the same publication gives the same
    bytes; ``facts`` stand on the cover of a book; ``titles`` names items that are mentioned but not included.
    """

    layout: Layout
    paper: Paper
    lang: str
    title: str
    subtitle: str = ""
    edition: str = ""
    date: str = ""
    entries: tuple[Entry, ...] = ()
    facts: tuple[Row, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Progress:
    """How far the printing is. ``warning`` is something that was printed differently from what the text asks for."""

    done: int
    total: int
    what: str
    warning: ToolkitError | None = None
