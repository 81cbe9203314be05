"""Styles of an OpenDocument text (ODF 1.3 part 3, 16), as far as they say what a paragraph or a word is."""

import re
from dataclasses import dataclass, field

from lxml import etree

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_DEEPEST = 50


@dataclass
class Style:
    """A style with what it takes over; None where it says nothing. ``names`` are its own and those it is based on, in order."""

    names: tuple[str, ...] = ()
    outline: int = 0
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    marked: bool | None = None
    raised: str = ""
    font: str = ""


@dataclass
class Styles:
    """The styles of the given parts by family and name, and the kinds of their lists."""

    roots: tuple[etree._Element, ...]
    _elements: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    _found: dict[tuple[str, str], Style] = field(default_factory=dict)
    _lists: dict[str, dict[int, tuple[str, int]]] = field(default_factory=dict)
    _fonts: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for root in self.roots:
            for element in root.iter(f"{STYLE}style"):
                self._elements[element.get(f"{STYLE}family", ""), element.get(f"{STYLE}name", "")] = element
            for element in root.iter(f"{STYLE}font-face"):
                family = element.get("{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}font-family", "")
                self._fonts[element.get(f"{STYLE}name", "")] = family.strip("'\"")
            for element in root.iter(f"{TEXT}list-style"):
                self._lists[element.get(f"{STYLE}name", "")] = {
                    _number(level.get(f"{TEXT}level")) - 1: (_format(level), _number(level.get(f"{TEXT}start-value") or "1"))
                    for level in element}

    def get(self, family: str, name: str, depth: int = 0) -> Style:
        """The style of that family (paragraph, text) and name; an empty one where there is none."""
        key = (family, name)
        if key not in self._found:
            element = self._elements.get(key)
            if element is None or depth > _DEEPEST:
                return Style((_shown(name),))
            self._found[key] = Style()  # should it be based on itself
            below = self.get(family, element.get(f"{STYLE}parent-style-name", ""), depth + 1)
            self._found[key] = _over(element, below, self._fonts)
        return self._found[key]

    def list_of(self, name: str) -> str:
        """The list style that a paragraph style puts its paragraphs in; empty for none."""
        element = self._elements.get(("paragraph", name))
        return "" if element is None else element.get(f"{STYLE}list-style-name", "")

    def level(self, name: str, level: int) -> tuple[str, int]:
        """The number format of a level (from 0) of a list style, empty for bullets, and the first number."""
        return self._lists.get(name, {}).get(level, ("", 1))


def _over(element: etree._Element, below: Style, fonts: dict[str, str]) -> Style:
    words = element.find(f"{STYLE}text-properties")
    get = (lambda name: None) if words is None else words.get
    weight, slant = get(f"{FO}font-weight"), get(f"{FO}font-style")
    lines = [get(f"{STYLE}text-underline-style"), get(f"{FO}background-color")]
    position = str(get(f"{STYLE}text-position") or "")
    outline = element.get(f"{STYLE}default-outline-level")
    own = _shown(element.get(f"{STYLE}display-name") or element.get(f"{STYLE}name") or "")
    font = str(get(f"{STYLE}font-name") or "")
    return Style(
        (own, *below.names), _number(outline) if outline else below.outline,
        below.bold if weight is None else _is_bold(str(weight)),
        below.italic if slant is None else slant in ("italic", "oblique"),
        below.hidden if get(f"{TEXT}display") is None else get(f"{TEXT}display") == "none",
        _said(get(f"{STYLE}text-line-through-style"), below.struck),
        below.marked if lines == [None, None] else any(line not in (None, "none", "transparent") for line in lines),
        "superscript" if position.startswith("super") else "subscript" if position.startswith("sub") else below.raised,
        fonts.get(font, font) or below.font)


def _said(line: str | None, below: bool | None) -> bool | None:
    return below if line is None else line != "none"


def _is_bold(weight: str) -> bool:
    return weight == "bold" or (weight.isdigit() and int(weight) >= 600)


def _format(level: etree._Element) -> str:
    return (level.get(f"{STYLE}num-format") or "") if level.tag == f"{TEXT}list-level-style-number" else ""


def _number(text: str | None) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else 0


def _shown(name: str) -> str:
    """A style name as people see it: OpenDocument writes a blank as ``_20_``."""
    return re.sub("_([0-9a-f]{2})_", lambda found: chr(int(found[1], 16)), name).lower()
