"""The inside of a paragraph: nodes of the markup tree as runs of text, with links, notes and passages in other languages."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from toolkit_app.publishing.breaking import Look, Run
from toolkit_app.publishing.fonts import MONO, printable
from toolkit_app.publishing.hyphenation import hyphenated
from toolkit_app.publishing.language import with_dates
from toolkit_app.publishing.layout import Colours
from toolkit_app.publishing.style import Style
from toolkit_app.publishing.typography import typeset
from toolkit_app.text.markup import Node, inner_text

_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]+[^\s<>\"“”«».,;:!?)\]]")
_BLANKS = re.compile(r"[ \t\r\n]+")
# a passage in letters of another script speaks its language; a single foreign letter does not
_BETWEEN = r"\s\u00ad,.;:–—()\-"
_SCRIPTS = {"ka": "ა-ჿᲐ-Ჿ", "ru": "а-яёА-ЯЁ", "en": "A-Za-zÀ-ÿ"}
_PASSAGES = {lang: rf"[{letters}][{letters}{_BETWEEN}]*[{letters}]" for lang, letters in _SCRIPTS.items()}
_FOREIGN = {
    lang: re.compile(
        "|".join(f"(?P<{name}>{pattern})" for name, pattern in _PASSAGES.items() if name != ("en" if lang == "fr" else lang))
    )
    for lang in ("en", "ka", "fr", "ru")
}


@dataclass
class Notes:
    """The notes of a chapter in the order of their marks. A note is an address or the words of a footnote, and somebody's."""

    found: list["Note"] = field(default_factory=list)
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def number(self, name: str, content: Sequence[Node | str], owner: "Inline") -> int:
        """The number of a note; the same name in the same language always has the same one."""
        if (owner.lang, name) not in self.numbers:
            self.found.append(Note(name, content, owner))
            self.numbers[owner.lang, name] = len(self.found)
        return self.numbers[owner.lang, name]


@dataclass(frozen=True)
class Note:
    """A note: the number of a footnote behind ``fn:``, or an address; what it says; and who sets its words."""

    name: str
    content: Sequence[Node | str]
    owner: "Inline"


@dataclass(frozen=True)
class Links:
    """What can be led to: where included items begin, by key; and the titles of items."""

    anchors: Mapping[str, str]
    titles: Mapping[str, str]


class Inline:
    """Turns the children of a paragraph into runs. One per chapter: it collects the chapter's notes.

    ``place`` is the anchor of the chapter; ``exact`` prints letters as they are typed, as a statement is.
    """

    def __init__(
        self,
        links: Links,
        notes: Notes,
        footnotes: Mapping[str, Sequence[Node | str]],
        *,
        lang: str,
        place: str = "",
        colours: Colours | None = None,
    ) -> None:
        self.links, self.notes, self.footnotes, self.lang, self.place = links, notes, footnotes, lang, place
        self.colours = colours or Colours()
        self.exact = False
        # whether notes have marks: on a card there is no room for what they lead to
        self.noted = True
        # "added" or "removed": everything is marked as that
        self.mark_all = ""
        self._before = ""

    def runs(self, children: Sequence[Node | str], style: Style, link: str = "") -> list[Run]:
        """The runs of some nodes in a style."""
        self._before = ""
        runs = self._runs(children, style, link)
        return [Run(run.text, marked(run.look, self.mark_all, self.colours)) for run in runs] if self.mark_all else runs

    def _runs(self, children: Sequence[Node | str], style: Style, link: str) -> list[Run]:
        look = look_of(style, link)
        runs: list[Run] = []
        for child in children:
            if isinstance(child, str):
                text = printable(_BLANKS.sub(" ", child))
                words = typeset(text, self.lang, exact=self.exact, before=self._before)
                self._before = text[-1:] or self._before
                runs += passages(hyphenated(words, self.lang) if style.divide else words, look, self.lang)
            else:
                runs += self._node(child, style, link)
        return runs

    def _node(self, node: Node, style: Style, link: str) -> list[Run]:
        inner = node.children
        if node.tag == "strong":
            return self._runs(inner, replace(style, bold=True), link)
        if node.tag == "em":
            return self._runs(inner, replace(style, italic=not style.italic), link)
        if node.tag == "code":
            look = look_of(replace(style, family=MONO, size=style.size * 0.9, bold=False, italic=False), link)
            self._before = "x"
            return [Run(printable(plain(node)), look)]
        if node.tag == "br":
            self._before = ""
            return [Run("\n", look_of(style))]
        if node.tag == "img":
            return [Run(f"[{prepared(node.attributes['alt'], style, self.lang)}]", look_of(style, link))]
        if node.tag == "a":
            return self._address(node, style)
        if node.tag == "link":
            return self._item(node, style)
        if node.tag == "footnote-ref":
            name = node.attributes["n"]
            return self.mark(self.notes.number(f"fn:{name}", self.footnotes.get(name, ()), self), style)
        return self._runs(inner, style, link)

    def _address(self, node: Node, style: Style) -> list[Run]:
        """A link to an address, which is also printed, as a note, unless its words are the address."""
        target = node.attributes["href"]
        shown = "".join(map(inner_text, node.children)).strip()
        accent = replace(style, colour=self.colours.accent)
        if not shown or shown.rstrip("/") in (target.rstrip("/"), target.removeprefix("mailto:")):
            self._before = "x"
            return [Run(printable(shown or target), look_of(accent, target))]
        return [
            *self._runs(node.children, accent, target),
            *self.mark(self.notes.number(target, (target.removeprefix("mailto:"),), self), style),
        ]

    def _item(self, node: Node, style: Style) -> list[Run]:
        key = node.attributes["key"]
        words = node.children or (self.links.titles.get(key, key),)
        if key in self.links.anchors:
            return self._runs(words, replace(style, colour=self.colours.accent), f"#{self.links.anchors[key]}")
        return self._runs(words, style, "")

    def mark(self, number: int, style: Style) -> list[Run]:
        """The raised number of a note, which leads to it."""
        if not self.noted:
            return []
        look = look_of(
            replace(style, size=style.size * 0.68, colour=self.colours.accent, bold=False, italic=False),
            f"#{note_place(self.place, number)}",
        )
        return [Run(str(number), look._replace(rise=style.size * 0.33, note=number))]


def marked(look: Look, op: str, colours: Colours) -> Look:
    """A look with the line and the colour of what was put in (``added``) or taken out (``removed``); any other word: as it is."""
    if op == "added":
        return look._replace(stroke="under", colour=colours.accent)
    return look._replace(stroke="through", colour=colours.caution) if op == "removed" else look


def note_place(place: str, number: int) -> str:
    """The name of the place where a note of a chapter stands."""
    return f"{place}#note-{number}"


def look_of(style: Style, link: str = "", lang: str = "") -> Look:
    """The look of plain text in a style."""
    return Look(style.font, style.size, style.colour, 0, link, lang)


def passages(text: str, look: Look, lang: str) -> list[Run]:
    """The text as runs: what is in the letters of another language says so, for who hears it read."""
    pattern = _FOREIGN.get(lang, _FOREIGN["en"])
    runs: list[Run] = []
    at = 0
    for found in pattern.finditer(text):
        if found.start() > at:
            runs.append(Run(text[at : found.start()], look))
        runs.append(Run(found[0], look._replace(lang=found.lastgroup or "")))
        at = found.end()
    return [*runs, Run(text[at:], look)] if at < len(text) or not runs else runs


def prepared(text: str, style: Style, lang: str) -> str:
    """Text as it is set: blanks are one blank, marks are those of the language, long words divided if the style says so."""
    words = typeset(printable(_BLANKS.sub(" ", text)), lang)
    return hyphenated(words, lang) if style.divide else words


def ready(text: str, style: Style, lang: str, accent: str = Colours.accent) -> list[Run]:
    """Ready words as runs: web addresses become links in the colour ``accent``, dates are written out, line feeds hold."""
    runs: list[Run] = []
    at = 0
    for found in _ADDRESS.finditer(text):
        runs += _said(text[at : found.start()], style, lang)
        runs.append(Run(printable(found[0]), look_of(replace(style, colour=accent), found[0])))
        at = found.end()
    return runs + _said(text[at:], style, lang)


def _said(text: str, style: Style, lang: str) -> list[Run]:
    lines = [prepared(line, style, lang) for line in with_dates(text, lang).split("\n")]
    return passages("\n".join(lines), look_of(style), lang)


def plain(node: Node) -> str:
    """The words in a node, without any markup and without the numbers of notes."""
    return "".join(inner_text(child) for child in node.children if isinstance(child, str) or child.tag != "footnote-ref")
