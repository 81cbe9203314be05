"""What a publication is: plain values that a library hands to the printer. Nothing here knows a database or a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.layout import Layout, PaperLook
from toolkit_app.publishing.options import YES
from toolkit_app.text.compare import Change
from toolkit_app.text.diff import Piece

# states in which a text may be quoted as agreed: nothing is printed behind it
SETTLED = frozenset({"validated", "published", "applied"})


@dataclass(frozen=True)
class Row:
    """One line of metadata, in the language of the page. ``name`` is the field's; ``codes`` are what it holds of a vocabulary.

    A field that is a table has its ``columns`` and its ``cells`` row by row as well; ``value`` says the same in words.
    """

    label: str
    value: str
    name: str = ""
    codes: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Entry:
    """One item to print.

    ``kind``, ``state_label``, ``sensitivity``, ``fields`` and ``sources`` are ready words in the language of the page;
    ``lang`` is the language of ``title`` and ``body``; ``state`` is a code of the kind's states; ``revision`` is short
    hex and ``head`` the same in full; ``date`` starts ``YYYY-MM-DD``. ``is_methodology``: in a book its sections
    become the chapters. ``kind_name`` is the code of the kind; ``translations`` are the same item in other languages.
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
    kind_name: str = ""
    translations: tuple["Entry", ...] = ()
    head: str = ""

    @property
    def settled(self) -> bool:
        """Whether the text has passed validation or publication."""
        return self.state in SETTLED

    def row(self, name: str) -> Row | None:
        """The field of that name, or None where it is not filled."""
        return next((row for row in self.fields if row.name == name and row.value.strip()), None)


@dataclass(frozen=True)
class Group:
    """A heading of a catalogue with the keys of the entries under it. ``level`` 1 is the highest."""

    label: str
    keys: tuple[str, ...]
    level: int = 1


@dataclass(frozen=True)
class Side:
    """One of two compared revisions: its short name, its date, and its state in words."""

    revision: str
    date: str = ""
    state_label: str = ""
    edition: str = ""


@dataclass(frozen=True)
class FieldChange:
    """A field that differs, both values in words; empty where there was none."""

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Comparison:
    """What turns one revision of an item into another: marked words of the title, the changes of the text, the fields."""

    key: str
    lang: str
    older: Side
    newer: Side
    title: tuple[Piece, ...]
    changes: tuple[Change, ...]
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True)
class GroupResult:
    """How a group of stakeholders answered: how many, their median on the scale, and the share that agreed, from 0 to 100."""

    group: str
    n: int
    median: float | None = None
    agreement: float | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of one statement that was put to people. All words in the language of the page.

    ``statement`` is its id and ``wording`` the exact words that were voted on, in the language ``lang``; ``rule`` says when a
    statement is accepted; ``dissent`` are the reasons of those who did not agree, by role or group and never by name.
    """

    statement: str
    wording: str
    lang: str
    outcome: str
    rule: str
    date: str
    groups: tuple[GroupResult, ...] = ()
    dissent: tuple[str, ...] = ()


@dataclass(frozen=True)
class Publication:
    """A document to make: its layout and paper, what stands on its cover, and its entries in order.

    ``lang`` is the language of the labels on the page; ``edition`` is free words ("1.2", "Working draft 3") or empty;
    ``date`` starts ``YYYY-MM-DD`` and is also the date inside the file, so that the same publication gives the same
    bytes; ``facts`` stand on the cover of a book; ``titles`` names items that are mentioned but not included; ``options`` has a
    value for every option of the layout (``options.settled``). ``groups``, ``comparisons`` and ``outcomes`` are there for the
    layouts that print them.
    """

    layout: Layout
    paper: str
    lang: str
    title: str
    subtitle: str = ""
    edition: str = ""
    date: str = ""
    entries: tuple[Entry, ...] = ()
    facts: tuple[Row, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    @property
    def look(self) -> PaperLook:
        """How the layout looks on the paper."""
        return self.layout.look(self.paper)

    def on(self, option: str) -> bool:
        """Whether a switch is on."""
        return self.options.get(option) == YES

    def chosen(self, option: str) -> str:
        """The value of an option, "" where the layout does not offer it."""
        return self.options.get(option, "")


@dataclass(frozen=True)
class Progress:
    """How far the printing is. ``warning`` is something that was printed differently from what the text asks for."""

    done: int
    total: int
    what: str
    warning: ToolkitError | None = None
