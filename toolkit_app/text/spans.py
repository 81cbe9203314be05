"""What is inside a paragraph, by Python-Markdown's inline rules: emphasis, links, images, code, footnote numbers.

Only its inline part is used: blocks are cut by our scanner, which knows where they stand in the source. Its processors for raw
HTML are taken out, so ``<script>`` is seven letters and two brackets; addresses are checked here once for every output.
"""

import html
import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from toolkit_app.text.nodes import Node
from toolkit_app.text.sections import canonical_key

_SPECIAL = re.compile(r"[\\`*_\[<&]|!\[|https?://|  \n")
# Control characters have no place in a text; Python-Markdown uses two of them as its own marks.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile("\x02(\\d+)\x03")
_WIDTH = re.compile(r"\{[ \t]*:?[ \t]*width=\"?(\d{1,3}%|\d{1,4})\"?[ \t]*\}")
_TAGS = frozenset(("em", "strong", "code", "br", "a", "img", "link", "footnote-ref"))
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_MARK = re.compile(r"\[|\]\(?|[()]|`+|[*_]+|\\|<|&|://|  \n")
# From each bracket and backtick the parser searches its partner, and at each find it copies the text. Texts that cost more steps
# per character, or more copying, than any honest paragraph are shown as they are typed.
_MOST_STEPS = 40
_MOST_COPYING = 400_000_000


@dataclass(frozen=True)
class Definitions:
    """What the rest of a text defines: addresses of ``[words][name]`` links (with title), and the labels of footnotes."""

    links: Mapping[str, tuple[str, str]]
    notes: frozenset[str]

    def digest(self) -> bytes:
        """A short digest, equal for equal definitions."""
        return blake2b(repr((sorted(self.links.items()), sorted(self.notes))).encode("utf-8", "replace"), digest_size=16).digest()


class _ItemLink(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        link = Element("link", {"key": canonical_key(m[1])})
        link.text = (m[2] or "").strip()
        return link, m.start(), m.end()


class _NoteNumber(InlineProcessor):
    labels: frozenset[str] = frozenset()

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int, int]:  # type: ignore[override]
        return (Element("footnote-ref", {"label": m[1]}) if m[1] in self.labels else None), m.start(), m.end()


class _Entity(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        return _CONTROL.sub("", html.unescape(m[0])), m.start(), m.end()


class _Address(InlineProcessor):
    """A bare or bracketed address becomes a link to itself; marks that end the sentence are no part of it."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        address = m[1] if m[1] else m[0].rstrip(".,;:!?'\"*_»”“’")
        while not m[1] and address.endswith(")") and address.count("(") < address.count(")"):
            address = address[:-1].rstrip(".,;:!?")
        link = Element("a", {"href": ("" if "://" in address else "mailto:") + address})
        link.text = AtomicString(address)
        return link, m.start(), m.end() if m[1] else m.start() + len(address)


class _Parser(threading.local):
    """Python-Markdown keeps state, so each thread has one of its own."""

    def __init__(self) -> None:
        self.markdown = Markdown()
        self.markdown.ESCAPED_CHARS = list(_PUNCTUATION)
        patterns = self.markdown.inlinePatterns
        for name in ("html", "entity", "autolink", "automail"):
            patterns.deregister(name)
        self.notes = _NoteNumber(r"\[\^([^\[\]\s]+)\]", self.markdown)
        patterns.register(_ItemLink(r"\[\[[ \t]*([\w-]{1,40})[ \t]*(?:\|([^\[\]\n]*))?\]\]", self.markdown), "item", 176)
        patterns.register(self.notes, "note", 175)
        patterns.register(_Address(r"<(https?://[^<>\s]+|[^<>\s@:]+@[^<>\s@]+)>", self.markdown), "bracketed", 120)
        patterns.register(_Address(r"(?<!\w)()https?://[^\s<>\"\x02\x03\[\]]+", self.markdown), "bare", 110)
        patterns.register(_Entity(r"&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});", self.markdown), "entity", 80)
        self.inline = self.markdown.treeprocessors["inline"]

    def parse(self, text: str, definitions: Definitions) -> Element:
        self.notes.labels = definitions.notes
        self.markdown.references = dict(definitions.links)
        root = Element("div")
        paragraph = Element("p")
        paragraph.text = text
        root.append(paragraph)
        self.inline.run(root)
        return paragraph


_PARSER = _Parser()


def spans(text: str, definitions: Definitions) -> tuple[Node | str, ...]:
    """The nodes of one paragraph, heading or cell. Never fails: what cannot be parsed is shown as it is typed."""
    text = _CONTROL.sub("", text)
    if not _SPECIAL.search(text):
        return (text,) if text else ()
    if _costs_too_much(text):
        return (text,)
    try:
        return _joined(_children(_PARSER.parse(text, definitions), within_link=False))
    except RecursionError:
        return (text,)


def _costs_too_much(text: str) -> bool:
    """Whether the parser's search for partners would take time out of proportion to the text."""
    length = len(text)
    opened: list[int] = []
    addresses: list[int] = []
    ticks: dict[str, int] = {}
    steps = marks = 0
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        marks += 1
        if mark == "[":
            opened.append(at)
        elif mark[0] == "]":
            steps += at - opened.pop() if opened else 0
            if mark == "](":
                addresses.append(at)
        elif mark == "(":
            addresses.append(length)
        elif mark == ")":
            begun = addresses.pop() if addresses else length
            if begun < length:
                # A quotation mark that is not closed makes the parser read on to the end.
                odd = text.count('"', begun, at) % 2 or text.count("'", begun, at) % 2
                steps += (length if odd else at) - begun
        elif mark[0] == "`":
            steps += at - ticks.pop(mark) if mark in ticks else 0
            ticks[mark] = at
    steps += sum(length - at for at in (*opened, *addresses, *ticks.values()))
    return steps > _MOST_STEPS * length + 10_000 or marks * length > _MOST_COPYING


def _shown(text: str | None) -> str:
    """Text as it is read: Python-Markdown keeps escaped characters as numbers between two marks."""
    return _ESCAPED.sub(lambda match: chr(int(match[1])), text or "")


def _children(element: Element, *, within_link: bool) -> Iterator[Node | str]:
    if element.text:
        yield _shown(element.text)
    for child in element:
        tail = _shown(child.tail)
        attributes: dict[str, str] = {}
        if child.tag == "img":
            match = _WIDTH.match(tail)
            if match:
                attributes["width"] = match[1]
                tail = tail[match.end() :]
        yield from _nodes(child, attributes, within_link=within_link)
        if tail:
            yield tail


def _nodes(element: Element, attributes: dict[str, str], *, within_link: bool) -> Iterator[Node | str]:
    tag = element.tag
    title = _shown(element.get("title")).strip()
    if title:
        attributes["title"] = title
    if tag == "code":
        # Python-Markdown has escaped the text for HTML already.
        text = (element.text or "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        yield Node("code", {}, (_shown(text),))
    elif tag == "img":
        name = attachment_name(_shown(element.get("src")))
        alt = _shown(element.get("alt"))
        yield Node("img", {"src": f"attachment:{name}", "alt": alt, **attributes}) if name else alt
    elif tag == "a":
        address = safe_address(_shown(element.get("href")))
        inner = _joined(_children(element, within_link=within_link or bool(address)))
        if address and not within_link:
            yield Node("a", {"href": address, **attributes}, inner)
        else:
            yield from inner
    elif tag == "link":
        inner = _joined(_children(element, within_link=True))
        if within_link:
            yield from inner or (element.get("key", ""),)
        else:
            yield Node("link", {"key": element.get("key", "")}, inner)
    elif tag == "footnote-ref":
        yield Node("footnote-ref", {"label": element.get("label", "")})
    elif tag in _TAGS:
        yield Node(tag, {}, _joined(_children(element, within_link=within_link)))


def _joined(nodes: Iterator[Node | str]) -> tuple[Node | str, ...]:
    """Neighbouring strings as one."""
    joined: list[Node | str] = []
    for node in nodes:
        if isinstance(node, str) and joined and isinstance(joined[-1], str):
            joined[-1] += node
        elif node != "":
            joined.append(node)
    return tuple(joined)


def safe_address(address: str) -> str:
    """The address if it is a complete http, https or mailto one, else an empty string: nothing else may be clicked."""
    address = address.strip()
    if any(character.isspace() or ord(character) < 0x20 for character in address):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme in ("http", "https"):
        return address if parts.netloc else ""
    return address if parts.scheme == "mailto" and parts.path else ""


def attachment_name(address: str) -> str:
    """The NAME in ``attachment:NAME`` (with %20 for blanks or as it is), or an empty string for any other address."""
    scheme, colon, name = address.strip().partition(":")
    return unquote(name).strip() if colon and scheme == "attachment" else ""
