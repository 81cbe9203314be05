"""What of a text is kept to be shown: the same words, without signs that stand in the way of finding and marking them."""

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
# what may stand inside a word without changing it: soft hyphens, joiners, accents that have no sign with their letter
INSIDE = "\u00ad\u200b\u2060\ufeff\u0300-\u036f"
_WITH_INSIDE = re.compile(f"[{INSIDE}]")


def printable(text: str) -> str:
    """The text with control characters as blanks: they divide words, and hits use two of them as marks."""
    return _CONTROL.sub(" ", text)


def plain(text: str) -> str:
    """The text as passages show it: printable, accents one sign with their letters, without what only steers line breaking."""
    return printable(text) if text.isascii() else _WITH_INSIDE.sub("", unicodedata.normalize("NFC", printable(text)))


def is_loose(text: str) -> bool:
    """Whether there may be something inside its words besides letters."""
    return not text.isascii() and bool(_WITH_INSIDE.search(text))
