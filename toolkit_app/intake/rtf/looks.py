"""What words of an RTF file look like, as far as it carries meaning."""

from dataclasses import dataclass, replace
from typing import Any

_TURNS = {"b": "bold", "i": "italic", "v": "hidden", "strike": "struck", "striked": "struck", "ul": "marked", "uld": "marked",
          "uldb": "marked", "ulw": "marked", "highlight": "marked", "revised": "inserted", "deleted": "deleted"}
_NUMBERS = {"f": "font", "revauth": "author", "revdttm": "at", "revauthdel": "author", "revdttmdel": "at"}



@dataclass(frozen=True)
class Look:
    """What words look like. ``author`` and ``at`` are those of a tracked change."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    struck: bool = False
    marked: bool = False
    raised: str = ""
    font: int = -1
    inserted: bool = False
    deleted: bool = False
    author: int = -1
    at: int = 0


def changed(look: Look, word: str, number: int | None) -> Look | None:
    """The look after a control word; None where the word says nothing of it."""
    on = number is None or number != 0
    told: dict[str, Any]
    if word == "plain":
        return Look()
    if word in _TURNS:
        told = {_TURNS[word]: on}
    elif word in _NUMBERS:
        told = {_NUMBERS[word]: number or 0}
    elif word in ("ulnone", "nosupersub"):
        told = {"marked": False} if word == "ulnone" else {"raised": ""}
    elif word in ("super", "sub"):
        told = {"raised": f"{word}script" if on else ""}
    else:
        return None
    return replace(look, **told)
