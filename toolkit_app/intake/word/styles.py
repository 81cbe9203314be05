"""Styles and numbering of a Word file (ECMA-376 part 1, 17.7 and 17.9), as far as they say what a paragraph is."""

import re
from dataclasses import dataclass, field

from lxml import etree

from toolkit_app.intake.blocks import Item
from toolkit_app.intake.word.parts import W, number, on, value

_HEADING = re.compile(r"heading ([1-9])$")
_LIST_LEVEL = re.compile(r"list(?: bullet| number| continue)? ([2-5])$")
_BULLETS = ("bullet", "none", "")
_DEEPEST = 50
_PLAIN_NUMBERS = ("decimal", "decimalZero", "ordinal", "cardinalText")


@dataclass
class Style:
    """A style with what it takes over from those it is based on; None where it says nothing."""

    name: str = ""
    outline: int | None = None
    numbering: tuple[str, int] | None = None
    left: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    font: str = ""


@dataclass
class _Level:
    format: str = "bullet"
    start: int = 1
    left: int = -1
    text: str = ""


@dataclass
class Styles:
    """The styles by id, and the fonts and formats that stand where nothing else is said."""

    root: etree._Element | None
    _found: dict[str, Style] = field(default_factory=dict)
    _elements: dict[str, etree._Element] = field(default_factory=dict)
    default: str = ""

    def __post_init__(self) -> None:
        for element in self.root.iter(f"{W}style") if self.root is not None else ():
            self._elements[value(element, "styleId")] = element
            if value(element, "type") == "paragraph" and value(element, "default") in ("1", "true"):
                self.default = value(element, "styleId")
        self._found[""] = _read(self.root.find(f"{W}docDefaults/{W}rPrDefault")) if self.root is not None else Style()

    def get(self, id: str, depth: int = 0) -> Style:
        """The style of that id; the defaults where there is none."""
        if id not in self._found:
            element = self._elements.get(id)
            if element is None or depth > _DEEPEST:
                return self._found[""]
            self._found[id] = self._found[""]  # should it be based on itself
            self._found[id] = _over(_read(element), self.get(value(element.find(f"{W}basedOn")), depth + 1))
        return self._found[id]


def _read(element: etree._Element | None) -> Style:
    if element is None:
        return Style()
    outline = element.find(f"{W}pPr/{W}outlineLvl")
    fonts = element.find(f"{W}rPr/{W}rFonts")
    left = element.find(f"{W}pPr/{W}ind")
    return Style(
        value(element.find(f"{W}name")).lower(), number(value(outline), 9) if outline is not None else None,
        numbering_of(element.find(f"{W}pPr")), indent_of(left),
        on(element.find(f"{W}rPr/{W}b")), on(element.find(f"{W}rPr/{W}i")), on(element.find(f"{W}rPr/{W}vanish")),
        value(fonts, "ascii") or value(fonts, "hAnsi"))


def _over(style: Style, below: Style) -> Style:
    """A style on top of the one it is based on."""
    own = {name: mine for name, mine in vars(style).items() if mine not in (None, "")}
    return Style(**{**vars(below), "name": style.name, **own})


def numbering_of(properties: etree._Element | None) -> tuple[str, int] | None:
    """List and level that paragraph properties name; ("0", …) takes a paragraph out of a list."""
    found = properties.find(f"{W}numPr") if properties is not None else None
    if found is None:
        return None
    return value(found.find(f"{W}numId")), number(value(found.find(f"{W}ilvl")))


def indent_of(element: etree._Element | None) -> int | None:
    """How far from the margin, in twentieths of a point."""
    said = value(element, "left") or value(element, "start")
    return number(said) if said else None


def heading_of(style: Style) -> int:
    """The level of a heading style, 1 to 6; 0 for others. The title of a document counts as none."""
    found = _HEADING.match(style.name)
    if found:
        return min(int(found[1]), 6)
    return min(style.outline + 1, 6) if style.outline is not None and style.outline < 9 else 0


def level_by_name(style: Style) -> int:
    """The level from 0 that a name such as “List Bullet 2” says."""
    found = _LIST_LEVEL.match(style.name)
    return int(found[1]) - 1 if found else 0


class Numbering:
    """The lists of a Word file by the number that paragraphs name them with."""

    def __init__(self, root: etree._Element | None) -> None:
        self._kinds: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is None:
            return
        aliases = {}
        for element in root.iter(f"{W}abstractNum"):
            name = value(element, "abstractNumId")
            self._kinds[name] = {number(value(level, "ilvl")): _level(level) for level in element.iter(f"{W}lvl")}
            if (style := value(element.find(f"{W}styleLink"))):
                aliases[style] = name
        for element in root.iter(f"{W}abstractNum"):
            link = value(element.find(f"{W}numStyleLink"))
            if link in aliases:
                self._kinds[value(element, "abstractNumId")] = self._kinds[aliases[link]]
        for element in root.iter(f"{W}num"):
            self._add(element)

    def _add(self, element: etree._Element) -> None:
        kind = value(element.find(f"{W}abstractNumId"))
        levels = dict(self._kinds.get(kind, {}))
        name = value(element, "numId")
        for override in element.iter(f"{W}lvlOverride"):
            at = number(value(override, "ilvl"))
            level = override.find(f"{W}lvl")
            levels[at] = _level(level) if level is not None else _Level(**vars(levels.get(at, _Level())))
            start = override.find(f"{W}startOverride")
            if start is not None:
                levels[at].start = number(value(start), 1)
                self._begun.add((name, at))
        self._lists[name] = (kind, levels)

    def item(self, list: str, level: int, left: int | None) -> Item | None:
        """What a paragraph of that list and level is; None where there is no such list. ``left`` is the paragraph's own."""
        if list not in self._lists:
            return None
        name, levels = self._lists[list]
        found = levels.get(level, _Level())
        if found.format == "none" and not found.text.strip():
            return None
        begins = f"{list}/{level}" if (list, level) in self._begun else ""
        return Item(name, level, found.format not in _BULLETS, max(found.start, 0), found.left if left is None else left, begins)

    def lettered(self, list: str, level: int) -> bool:
        """Whether the items are numbered by letters or Roman numbers."""
        found = self._lists.get(list, ("", {}))[1].get(level)
        return found is not None and found.format not in (*_BULLETS, *_PLAIN_NUMBERS)


def _level(element: etree._Element) -> _Level:
    start = element.find(f"{W}start")
    left = indent_of(element.find(f"{W}pPr/{W}ind"))
    return _Level(value(element.find(f"{W}numFmt"), default="decimal"), number(value(start), 1) if start is not None else 0,
                  -1 if left is None else left, value(element.find(f"{W}lvlText")))
