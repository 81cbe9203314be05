"""What comes out of a file with running text: one text in our Markdown, and everything that stands beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Change = Literal["insertion", "deletion", "replacement", "move", "format"]


@dataclass(frozen=True)
class Remark:
    """A comment in the margin. ``start`` and ``end`` are offsets in the text; equal where it stands at a point.

    ``quote`` are the words it is about, those too that are not in the text because they are only proposed. ``words`` is the
    comment, as plain text. ``at`` is ISO 8601 or empty. ``answers`` is the position, among the remarks of the document, of the
    one it answers, else -1. ``done``: the file marks it as settled.
    """

    author: str
    at: str
    words: str
    quote: str
    start: int
    end: int
    answers: int = -1
    done: bool = False


@dataclass(frozen=True)
class Proposal:
    """A tracked change: put ``new`` in the place of ``text[start:end]``. ``old`` and ``words`` are for people, without markup."""

    type: Change
    author: str
    at: str
    start: int
    end: int
    new: str
    old_words: str
    new_words: str


@dataclass(frozen=True)
class Picture:
    """A picture of the text, by the name the text uses (``attachment:NAME``)."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Lost:
    """What the text could not take over: a name of ``LOSSES`` in ``losses.py``, how often, and a few words of it."""

    what: str
    count: int = 1
    sample: str = ""


@dataclass(frozen=True)
class Document:
    """A file read. The text is as it was before any tracked change; each change is a proposal beside it.

    ``lang`` is one of our four, or empty where the text does not tell. ``properties`` are what the file says of itself under
    the names of its format; ``head`` is what the head of a Markdown file holds. ``accepted`` is, where there are proposals, the
    document with all of them carried out. ``spots`` are the names that this program put into a file it exported, with the
    offsets at which they stand now (``publishing/word``).
    """

    title: str
    text: str
    lang: str = ""
    remarks: tuple[Remark, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    pictures: tuple[Picture, ...] = ()
    lost: tuple[Lost, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
    head: Mapping[str, Any] = field(default_factory=dict)
    accepted: "Document | None" = None
    spots: tuple[tuple[str, int], ...] = ()
