"""The inside of a paragraph: nodes of the markup tree as runs of text, with links and notes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from toolkit_app.publishing.fonts import MONO, printable
from toolkit_app.publishing.language import held, hyphenated, with_dates
from toolkit_app.publishing.paragraph import Look, Run
from toolkit_app.publishing.style import ACCENT, Style
from toolkit_app.text.markup import Node, inner_text

_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]+[^\s<>\"“”«».,;:!?)\]]")
_BLANKS = re.compile(r"[ \t\r\n]+")


@dataclass
class Notes:
    """The notes of a chapter in the order of their marks. A note is an address or the words of a footnote."""

    found: list[tuple[str, Sequence[Node | str]]] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, name: str, content: Sequence[Node | str]) -> int:
        """The number of a note; the same name always has the same one."""
        if name not in self.numbers:
            self.found.append((name, content))
            self.numbers[name] = len(self.found)
        return self.numbers[name]


@dataclass(frozen=True)
class Links:
    """What can be led to: where included items begin, by key; and the titles of items."""

    anchors: Mapping[str, str]
    titles: Mapping[str, str]


class Inline:
    """Turns the children of a paragraph into runs. One per chapter: it collects the chapter's notes."""

    def __init__(self, links: Links, notes: Notes, footnotes: Mapping[str, Sequence[Node | str]]) -> None:
        self.links, self.notes, self.footnotes = links, notes, footnotes

    def runs(self, children: Sequence[Node | str], style: Style, link: str = "") -> list[Run]:
        """The runs of some nodes in a style."""
        look = look_of(style, link)
        runs: list[Run] = []
        for child in children:
            if isinstance(child, str):
                runs.append(Run(prepared(child, style), look))
            else:
                runs.extend(self._node(child, style, link))
        return runs

    def _node(self, node: Node, style: Style, link: str) -> list[Run]:
        inner = node.children
        if node.tag == "strong":
            return self.runs(inner, replace(style, bold=True), link)
        if node.tag == "em":
            return self.runs(inner, replace(style, italic=not style.italic), link)
        if node.tag == "code":
            return [
                Run(
                    printable(plain(node)),
                    look_of(replace(style, family=MONO, size=style.size * 0.9, bold=False, italic=False), link),
                )
            ]
        if node.tag == "br":
            return [Run("\n", look_of(style))]
        if node.tag == "img":
            return [Run(f"[{prepared(node.attributes['alt'], style)}]", look_of(style, link))]
        if node.tag == "a":
            return self._address(node, style)
        if node.tag == "link":
            return self._item(node, style)
        if node.tag == "footnote-ref":
            name = node.attributes["n"]
            return self.mark(self.notes.number(f"fn:{name}", self.footnotes[name]), style)
        return self.runs(inner, style, link)

    def _address(self, node: Node, style: Style) -> list[Run]:
        """A link to an address, which is also printed, as a note, unless its words are the address."""
        target = node.attributes["href"]
        runs = self.runs(node.children or (target,), replace(style, colour=ACCENT), target)
        shown = "".join(run.text for run in runs).replace("\u00ad", "").strip()
        if shown.rstrip("/") not in (target.rstrip("/"), target.removeprefix("mailto:")):
            runs += self.mark(self.notes.number(target, (target.removeprefix("mailto:"),)), style)
        return runs

    def _item(self, node: Node, style: Style) -> list[Run]:
        key = node.attributes["key"]
        words = node.children or (self.links.titles.get(key, key),)
        if key in self.links.anchors:
            return self.runs(words, replace(style, colour=ACCENT), f"#{self.links.anchors[key]}")
        return self.runs(words, style)

    def mark(self, number: int, style: Style) -> list[Run]:
        """The raised number of a note."""
        look = look_of(replace(style, size=style.size * 0.68, colour=ACCENT, bold=False, italic=False))
        return [Run(str(number), look._replace(rise=style.size * 0.33))]


def look_of(style: Style, link: str = "") -> Look:
    """The look of plain text in a style."""
    return Look(style.font, style.size, style.colour, 0, link)


def prepared(text: str, style: Style) -> str:
    """Text as it is set: blanks are one blank, marks that print nothing are gone, long words divided if the style says so."""
    words = held(printable(_BLANKS.sub(" ", text)))
    return hyphenated(words) if style.divide else words


def ready(text: str, style: Style, lang: str) -> list[Run]:
    """Ready words as runs: web addresses become links, dates are written out, line feeds hold."""
    runs: list[Run] = []
    at = 0
    for found in _ADDRESS.finditer(text):
        runs += _said(text[at : found.start()], style, lang)
        runs.append(Run(printable(found[0]), look_of(replace(style, colour=ACCENT), found[0])))
        at = found.end()
    return runs + _said(text[at:], style, lang)


def _said(text: str, style: Style, lang: str) -> list[Run]:
    lines = [prepared(line, style) for line in with_dates(text, lang).split("\n")]
    return [Run("\n".join(lines), look_of(style))]


def plain(node: Node) -> str:
    """The words in a node, without any markup and without the numbers of notes."""
    return "".join(inner_text(child) for child in node.children if isinstance(child, str) or child.tag != "footnote-ref")
