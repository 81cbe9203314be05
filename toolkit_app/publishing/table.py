"""A table as plain values: what a list, a chart or a form has in its cells. Spreadsheets and pages are made of it."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

Value = str | int | float | None


def clean(text: str) -> str:
    """The text without what cells and XML refuse: control characters, halves of characters; line ends are LF, tabs blanks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(
        letter
        for letter in text
        if letter == "\n" or (unicodedata.category(letter) not in ("Cc", "Cs") and ord(letter) & 0xFFFE != 0xFFFE)
    )


@dataclass(frozen=True)
class Column:
    """A column. ``allowed`` values are offered as a list and nothing else is taken; ``width`` is in letters, 0 fits the
    contents; ``open``: in a locked table these cells may be typed in; ``hidden``: for identities, not for eyes.
    """

    title: str
    width: float = 0
    allowed: tuple[str, ...] = ()
    open: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Table:
    """A table: its title, its columns, and rows as long as the columns are many.

    ``lead`` are lines above the head (what it is, how it is filled in). ``spare`` is how many empty rows below may be filled
    in too. ``locked``: only open columns can be typed in; this guards against slips and is no secret, there is no password.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Value]]
    lead: tuple[str, ...] = ()
    spare: int = 0
    locked: bool = False
