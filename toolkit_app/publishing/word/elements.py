"""WordprocessingML, element by element (ECMA-376, part 1)."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from lxml import etree

from toolkit_app.publishing.alphabets import by_script
from toolkit_app.publishing.table import clean

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NAMES = {"w": W, "r": R}
# what is an element of its own within a run
_PIECES = re.compile("[\n\u2028\t\u00ad\u2011]")
_SPECIAL = {"\n": "br", "\u2028": "br", "\t": "tab", "\u00ad": "softHyphen", "\u2011": "noBreakHyphen"}

LANGUAGES = {"en": "en-GB", "ka": "ka-GE", "fr": "fr-FR", "ru": "ru-RU"}
GEORGIAN_FONT = "Sylfaen"  # on every Windows; other systems put a font of their own in its place
TEXT_FONT = "Calibri"
CODE_FONT = "Consolas"

Element = Any


class Look(NamedTuple):
    """How a run looks. ``style`` is the id of a character style; ``lang`` the language of the words."""

    lang: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    style: str = ""


def w(tag: str, *children: Element, **attributes: object) -> Element:
    """An element; attributes are those of the same namespace, ``r_id`` one of relationships."""
    element = etree.Element(f"{{{W}}}{tag}", nsmap=_NAMES)
    for name, value in attributes.items():
        space, _, rest = name.partition("_")
        element.set(f"{{{R}}}{rest}" if space == "r" and rest else f"{{{W}}}{name}", str(value))
    element.extend(child for child in children if child is not None)
    return element


def font_of(lang: str) -> str:
    """The font of a text in a language."""
    return GEORGIAN_FONT if lang == "ka" else TEXT_FONT


def fonts(name: str) -> Element:
    """A font for letters of every kind."""
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def runs(text: str, look: Look, base: str) -> Iterator[Element]:
    """The runs of a text in a paragraph whose language is ``base``."""
    for piece, lang in by_script(clean(text.replace("\t", " ")), look.lang):
        yield w("r", _properties(look._replace(lang=lang), base), *_words(piece))


def said(text: str, lang: str, base: str = "") -> list[Element]:
    """The runs of plain words in a language."""
    return list(runs(text, Look(lang), base or lang))


def _properties(look: Look, base: str) -> Element | None:
    parts: list[Element] = []
    if look.style:
        parts.append(w("rStyle", val=look.style))
    if look.code:
        parts.append(fonts(CODE_FONT))
    elif font_of(look.lang) != font_of(base) and look.lang == "ka":
        parts.append(fonts(GEORGIAN_FONT))
    if look.bold:
        parts += [w("b"), w("bCs")]
    if look.italic:
        parts += [w("i"), w("iCs")]
    if look.code:
        parts.append(w("noProof"))
    if look.lang != base:
        parts.append(w("lang", val=LANGUAGES.get(look.lang, look.lang)))
    return w("rPr", *parts) if parts else None


def _words(text: str) -> Iterator[Element]:
    start = 0
    for found in _PIECES.finditer(text):
        if found.start() > start:
            yield _text(text[start : found.start()])
        yield w(_SPECIAL[found[0]])
        start = found.end()
    if text[start:]:
        yield _text(text[start:])


def _text(text: str) -> Element:
    element = w("t")
    element.text = text
    element.set(_SPACE, "preserve")
    return element


def paragraph(style: str, children: Sequence[Element], *properties: Element) -> Element:
    """A paragraph in a style; ``properties`` in the order of the schema (keepNext, numPr, …, jc)."""
    return w("p", w("pPr", w("pStyle", val=style) if style else None, *properties), *children)


def field(instruction: str, result: Sequence[Element] = ()) -> list[Element]:
    """A field with the result that is shown until it is computed anew."""
    code = w("instrText")
    code.text, _ = f" {instruction} ", code.set(_SPACE, "preserve")
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", code),
        w("r", w("fldChar", fldCharType="separate")),
        *result,
        w("r", w("fldChar", fldCharType="end")),
    ]


def bookmark_name(*parts: str) -> str:
    """A name that both programs keep: letters, digits and low lines, at most 40, hidden from the user."""
    return re.sub(r"\W", "_", "_".join(("_t", *parts)))[:40]


class Bookmarks:
    """Bookmarks of a document, each name once."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def around(self, name: str, children: Sequence[Element]) -> list[Element]:
        """The children within a bookmark; as they are where the name is taken."""
        if name in self._taken:
            return list(children)
        number = self._taken[name] = len(self._taken) + 1
        return [w("bookmarkStart", id=number, name=name), *children, w("bookmarkEnd", id=number)]
