"""Stems of words in several languages, looked for in a text: quickly where none of them is in it, which is nearly always."""

import re

_PLAIN = re.compile(r"(?:\\b)?((?:[^\\.^$*+?{}()\[\]|]|\\\.)*)(?P<times>[*?{])?")


class Stems:
    """Regular expressions, each beginning with letters, tried together without regard to capitals; ``behind`` follows each.

    Raises ValueError for one that does not begin with letters.
    """

    def __init__(self, *stems: str, behind: str = "") -> None:
        self.pattern = re.compile(f"(?:{'|'.join(stems)}){behind}", re.IGNORECASE)
        self._beginnings = tuple({_beginning(stem) for stem in stems})

    def may_be_in(self, lowered: str) -> bool:
        """Whether the pattern has to be tried: a text in small letters holds the beginning of a stem."""
        return any(beginning in lowered for beginning in self._beginnings)


def _beginning(stem: str) -> str:
    found = _PLAIN.match(stem)
    letters = found[1].replace("\\.", ".") if found else ""
    # a letter that may be absent is none of the beginning
    letters = (letters[:-1] if found and found["times"] else letters).lower()
    if not letters.strip():
        raise ValueError(stem)
    return letters
