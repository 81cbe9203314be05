"""The plain values that go into and come out of a library. They hold no session and may cross threads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from toolkit_app.text import sections


@dataclass(frozen=True)
class Link:
    """A link to the item ``key``; ``type`` is one of ``kinds.LINK_TYPES``. ``title`` and ``kind`` are filled when read."""

    type: str
    key: str
    title: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Attachment:
    """A file of an item: the name its text uses, the SHA-256 of its bytes (hex), their number, and the media type."""

    name: str
    digest: str
    size: int
    type: str


@dataclass(frozen=True)
class Draft:
    """The text and the metadata of an item as a person writes them. ``fields`` as in ``kinds.Field``.

    ``translated_from`` is, of a translation, the revision (hex) of the original whose words it renders; empty: not known.
    """

    title: str
    lang: str = "en"
    body: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    translated_from: str = ""


@dataclass(frozen=True)
class Row:
    """An item as a list shows it. ``id`` and ``head`` are hex; ``heads`` over 1: edited apart and not merged yet.

    ``translation``: whether a translation still renders its original (``current``), the original has changed since
    (``behind``), or it is not known from which text it was made (``unknown``); empty for what is no translation.
    """

    key: str
    id: str
    kind: str
    lang: str
    title: str
    state: str
    retired: bool
    head: str
    heads: int
    revisions: int
    changed_at: str
    author: str
    translation_of: str | None
    fields: Mapping[str, Any]
    translation: str


@dataclass(frozen=True)
class Item(Row):
    """An item with its text.

    ``links`` are the saved ones and those its text mentions; ``own_links`` only the saved ones. ``translations`` are
    (language, key) of all items with the same origin, the original included; ``behind`` are the keys of those of them that
    the original has left behind. ``contested``: people moved it to different
    states apart, and ``state`` is the less advanced one until somebody settles it.
    """

    body: str
    tags: tuple[str, ...]
    links: tuple[Link, ...]
    own_links: tuple[Link, ...]
    backlinks: tuple[Link, ...]
    attachments: tuple[Attachment, ...]
    translations: tuple[tuple[str, str], ...]
    behind: frozenset[str] = frozenset()
    translated_from: str = ""
    contested: bool = False

    @property
    def statements(self) -> tuple[sections.Statement, ...]:
        """The statements of the text, in order."""
        return sections.scan(self.body).statements

    def draft(self) -> Draft:
        """What an editor starts from; saved unchanged it makes no revision."""
        return Draft(self.title, self.lang, self.body, self.fields, self.tags,
                     tuple(Link(link.type, link.key) for link in self.own_links), self.attachments, self.translated_from)


@dataclass(frozen=True)
class Listing:
    """A page of rows, and how many rows there are in all."""

    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True)
class Saved:
    """What a save did: the revision that now holds the text, whether it is new, and whether it stands apart from another.

    ``returned`` is the state that the item lost by it, because the verdict was on another text; empty when it lost none.
    ``renumbered`` are (old id, new id) of the statements that got a new one: copies, and those without any (old id ``""``).
    ``retired``: the item is, and stays so.
    """

    key: str
    revision: str
    changed: bool
    apart: bool
    returned: str = ""
    renumbered: tuple[tuple[str, str], ...] = ()
    retired: bool = False
