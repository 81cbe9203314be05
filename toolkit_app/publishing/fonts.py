"""The faces a page may use, all of them shipped and embedded, and the check that every character has a glyph.

ReportLab falls back to nothing: a character the font lacks vanishes or becomes a box, silently. So each text is
compared with the character map before a page is made.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, partial
from itertools import groupby
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from toolkit_app.errors import ToolkitError
from toolkit_app.places import shipped

SANS, SERIF, MONO = "ToolkitSans", "ToolkitSerif", "ToolkitMono"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
# marks that steer other programs' rendering and print nothing themselves
_INVISIBLE = re.compile("[\ufe00-\ufe0f\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")


class _Places(dict[int, str]):
    """Where the letters of a face stand in one document, by code point: a character whose number is the subset and the byte."""

    def __init__(self, place: Callable[[str], tuple[int, int]]) -> None:
        self._place = place

    def __missing__(self, code: int) -> str:
        subset, byte = self._place(chr(code))
        self[code] = chr(subset << 8 | byte)
        return self[code]


class _Face(TTFont):
    """A face that remembers where letters stand. ReportLab goes through every text letter by letter: a fifth of a book's time."""

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """ReportLab's hook: the text as pieces of one subset each."""
        inside: Any = self
        state = inside._assignState(doc)
        if not hasattr(state, "places"):
            state.places = _Places(partial(self._place, doc))
        codes = text.translate(state.places)
        try:
            # all of the first subset, as the letters of most texts are
            return [(0, codes.encode("latin-1"))] if codes else []
        except UnicodeEncodeError:
            pieces = groupby(codes, lambda one: ord(one) >> 8)
            return [(subset, bytes(ord(one) & 0xFF for one in ones)) for subset, ones in pieces]

    def _place(self, doc: Any, letter: str) -> tuple[int, int]:
        inside: Any = super()
        ((subset, (byte,)),) = inside.splitString(letter, doc)
        return subset, byte


@cache
def face(family: str, *, bold: bool = False, italic: bool = False) -> str:
    """The name of a face, made known to ReportLab at its first use. Raises ToolkitError where its file is missing."""
    style = STYLES[bold + 2 * italic] if family != MONO else STYLES[0]
    return _registered(f"{family}-{style}")


def _registered(name: str) -> str:
    path = shipped("resources", "fonts", f"{name}.ttf")
    try:
        pdfmetrics.registerFont(_Face(name, str(path)))
    except (OSError, TTFError) as error:
        raise ToolkitError(
            "The font {name} of this program cannot be read.", "Install the program again.", name=path.name
        ) from error
    return name


@cache
def characters() -> frozenset[int]:
    """The code points that every face has; all faces are made with the same ones."""
    font: TTFont = pdfmetrics.getFont(face(SANS))  # type: ignore[assignment]
    # U+FFFF is the end mark of the font's table, which ReportLab keeps
    return frozenset(font.face.charToGlyph) - {0xFFFF}


def printable(text: str) -> str:
    """The text without the marks that print nothing (variation selectors, joiners, direction marks)."""
    return _INVISIBLE.sub("", text)


def missing(text: str) -> str:
    """The first character of a printable text that no face has, or ""; blanks of every kind count as present."""
    known = characters()
    for character in sorted(set(printable(text))):
        if ord(character) not in known and character not in "\t\n\u00ad\u2028":
            return character
    return ""


def require(text: str, key: str, section: str) -> None:
    """Raises ToolkitError naming the first character without a glyph and its place."""
    absent = missing(text)
    if absent:
        raise ToolkitError(
            "The character {code} {name} in {key}, “{section}”, cannot be printed: the fonts have no glyph for it.",
            "Replace it by words or another sign, then export again.",
            code=f"U+{ord(absent):04X}",
            name=unicodedata.name(absent, "(control character)"),
            key=key,
            section=section,
        )
