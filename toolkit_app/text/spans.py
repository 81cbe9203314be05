"""What is inside a paragraph: from the parser's elements to our nodes, and which addresses may stand in them.

Addresses are checked here once for every output. What the parser would take too long for is found before it begins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from toolkit_app.text.nodes import Node

# Control characters have no place in a text; Python-Markdown uses two of them as its own marks.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile("\x02(\\d+)\x03")
_WIDTH = re.compile(r"\{[ \t]*:?[ \t]*width=\"?(\d{1,3}%|\d{1,4})\"?[ \t]*\}")
_TAGS = frozenset(("em", "strong", "code", "br", "a", "img", "link", "footnote-ref"))
_MARK = re.compile(r"\[|\]\(?|[()]|`+|[*_]+|\\|<|&|://|  \n")
# From each bracket and backtick the parser searches its partner, and at each find it copies the text. Texts that cost more steps
# per character, or more copying, than any honest paragraph are shown as they are typed.
_MOST_STEPS = 40
_MOST_COPYING = 400_000_000


@dataclass(frozen=True)
class Definitions:
    """What the rest of a text defines: addresses of ``[words][name]`` links (with title), and the labels of footnotes."""

    links: dict[str, tuple[str, str]]
    notes: frozenset[str]

    @cached_property
    def digest(self) -> bytes:
        """A short digest, equal for equal definitions."""
        return blake2b(repr((sorted(self.links.items()), sorted(self.notes))).encode("utf-8", "replace"), digest_size=16).digest()


def costs_too_much(text: str) -> bool:
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


def content(paragraph: Element) -> tuple[Node | str, ...]:
    """The nodes for what is in an element of the parser."""
    return _joined(_children(paragraph, within_link=False))


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
