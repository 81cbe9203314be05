"""Qt counts a text in units of 16 bits, Python in letters: the two differ after every letter beyond U+FFFF."""

from array import array

LAST_SHORT = 0xFFFF


def units(text: str) -> str:
    """The text with each long letter as its two units, so that a place in it is a place in a document of Qt's."""
    if text.isascii() or all(ord(letter) <= LAST_SHORT for letter in text):
        return text
    return "".join(map(chr, array("H", text.encode("utf-16-le", "surrogatepass"))))


def whole(text: str) -> str:
    """The other way: units as letters."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def place(text: str, letters: int) -> int:
    """How many units the first ``letters`` of a text take."""
    return letters if text.isascii() else sum(2 if ord(letter) > LAST_SHORT else 1 for letter in text[:letters])
