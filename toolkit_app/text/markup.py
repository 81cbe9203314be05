"""The only Markdown parser: a source in, a tree of nodes out, block by block.

Blocks come from the line scanner and are parsed each by itself; a block whose source and definitions were met before is not
parsed again, so a preview that follows the typing parses one paragraph per key. Definitions of links and footnotes are collected
first, because a block may use what is defined at the other end of the text.

Of Python-Markdown the inline rules are used, within one paragraph, heading or cell. Its processors for raw HTML are taken out, so
``<script>`` is six letters and two brackets.
"""

import html
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from toolkit_app.text.lines import DEFINITION, Lines, is_delimiter
from toolkit_app.text.nesting import DEEPEST, boxed, bullets, cells, fenced, heading, note, quoted
from toolkit_app.text.nodes import Node, inner_text
from toolkit_app.text.references import canonical_key
from toolkit_app.text.spans import CONTROL, Definitions, content, costs_too_much
from toolkit_app.text.statements import CONFIDENCE_LABELS, PART_LABELS, STRENGTH_LABELS, TYPE_LABELS, label

__all__ = ["Node", "inner_text", "parse"]

# A block this long is met once, in an import or an attack; keeping it would only push the others out.
_LONGEST_KEPT = 20_000
_SPECIAL = re.compile(r"[\\`*_\[<&]|!\[|https?://|  \n")
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


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
        return CONTROL.sub("", html.unescape(m[0])), m.start(), m.end()


class _Address(InlineProcessor):
    """A bare or bracketed address becomes a link to itself; marks that end the sentence are no part of it."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        address = m[1] if m[1] else m[0].rstrip(".,;:!?'\"*_»”“’")
        unpaired = address.count(")") - address.count("(")
        if not m[1] and unpaired > 0:
            closing = len(address) - len(address.rstrip(")"))
            address = address[: len(address) - min(unpaired, closing)].rstrip(".,;:!?")
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
        self.markdown.references = definitions.links
        root = Element("div")
        paragraph = Element("p")
        paragraph.text = text
        root.append(paragraph)
        self.inline.run(root)
        return paragraph


_PARSER = _Parser()


def _spans(text: str, definitions: Definitions) -> tuple[Node | str, ...]:
    """The nodes of one paragraph, heading or cell. Never fails: what cannot be parsed is shown as it is typed."""
    if not _SPECIAL.search(text):
        return (text,) if text else ()
    if costs_too_much(text):
        return (text,)
    try:
        return content(_PARSER.parse(text, definitions))
    except RecursionError:
        return (text,)


@dataclass(frozen=True)
class _Block:
    """A block to parse. Two are equal if their digests are."""

    digest: bytes
    kind: str = field(compare=False)
    source: str = field(compare=False)
    lang: str = field(compare=False)
    definitions: Definitions = field(compare=False)


def parse(text: str, *, lang: str = "en") -> list[Node]:
    """The tree of a text in Markdown. Never fails: what is no markup is text, raw HTML too.

    ``lang`` is the language of the labels of statements. Footnotes come last, numbered in the order of their first mention; those
    nobody mentions come after them.
    """
    text = CONTROL.sub("", text)
    notes: dict[str, str] = {}
    links: dict[str, tuple[str, str]] = {}
    _collect(text, links, notes, 0)
    definitions = Definitions(links, frozenset(notes))
    nodes = _blocks(text, definitions, lang)
    return _with_notes(nodes, notes, definitions, lang) if notes else nodes


def _collect(text: str, links: dict[str, tuple[str, str]], notes: dict[str, str], depth: int) -> None:
    if "]:" not in text:
        return
    cut = Lines(text)
    for kind, first, last in cut.blocks():
        source = text[cut.starts[first] : cut.end(last)]
        if kind == "definition":
            label, content = note(source)
            if label:
                notes.setdefault(label, content)
            elif match := DEFINITION.match(source):
                name = " ".join(match[1].lower().split())
                links.setdefault(name, (match[2], match[3] or match[4] or match[5] or ""))
        elif kind in ("statement", "box") and depth < DEEPEST:
            _collect(boxed(source).text, links, notes, depth + 1)


def _blocks(text: str, definitions: Definitions, lang: str) -> list[Node]:
    common = b"\0".join([definitions.digest, lang.encode("utf-8", "replace")])
    cut = Lines(text)
    nodes: list[Node] = []
    for kind, first, last in cut.blocks():
        source = text[cut.starts[first] : cut.end(last)]
        digest = blake2b(kind.encode() + b"\0" + source.encode("utf-8", "replace"), key=common[:64], digest_size=20).digest()
        block = _Block(digest, kind, source, lang, definitions)
        nodes.extend(_parsed(block) if len(source) <= _LONGEST_KEPT else _parsed.__wrapped__(block))
    return nodes


@lru_cache(maxsize=4096)
def _parsed(block: _Block) -> tuple[Node, ...]:
    return tuple(_nodes(block.kind, block.source, block.definitions, block.lang, 0))


def _inner(text: str, definitions: Definitions, lang: str, depth: int) -> tuple[Node, ...]:
    if depth > DEEPEST:
        return (Node("p", {}, (text,)),) if text.strip() else ()
    cut = Lines(text)
    nodes: list[Node] = []
    for kind, first, last in cut.blocks():
        nodes.extend(_nodes(kind, text[cut.starts[first] : cut.end(last)], definitions, lang, depth))
    return tuple(nodes)


def _nodes(kind: str, source: str, definitions: Definitions, lang: str, depth: int) -> Iterator[Node]:
    """The nodes of one block; ``depth`` counts the blocks around it."""
    if kind == "heading":
        found = heading(source)
        yield Node(f"h{found.level}", {"id": found.id} if found.id else {}, _spans(found.text, definitions))
    elif kind == "code":
        language, code = fenced(source)
        yield Node("pre", {}, (Node("code", {"class": language} if language else {}, (code,)),))
    elif kind == "rule":
        yield Node("hr")
    elif kind == "quote":
        yield Node("blockquote", {}, _inner(quoted(source), definitions, lang, depth + 1))
    elif kind == "list":
        yield _list(source, definitions, lang, depth)
    elif kind == "table":
        yield _table(source, definitions)
    elif kind in ("statement", "box"):
        yield _box(kind, source, definitions, lang, depth)
    elif kind == "paragraph":
        text = "\n".join(line.lstrip(" \t") for line in source.split("\n"))
        yield Node("p", {}, _spans(text.rstrip(), definitions))


def _list(source: str, definitions: Definitions, lang: str, depth: int) -> Node:
    found = bullets(source)
    items: list[Node | str] = []
    for item in found.items:
        children: list[Node | str] = []
        inner = tuple(_inner(item, definitions, lang, depth + 1))
        paragraphs = sum(node.tag == "p" for node in inner)
        for node in inner:
            if node.tag == "p" and not found.loose and paragraphs == 1:
                children.extend(node.children)
            else:
                children.append(node)
        items.append(Node("li", {}, tuple(children)))
    if found.start is None:
        return Node("ul", {}, tuple(items))
    return Node("ol", {"start": str(found.start)} if found.start != 1 else {}, tuple(items))


def _table(source: str, definitions: Definitions) -> Node:
    lines = [line for line in source.split("\n") if line.strip()]
    head = cells(lines[0])
    dashes = cells(lines[1])
    sides = {(True, True): "center", (False, True): "right", (True, False): "left"}
    alignments = [sides.get((dash[:1] == ":", dash[-1:] == ":"), "") for dash in dashes]
    rows: list[Node] = []
    for line in (lines[0], *(line for line in lines[2:] if not is_delimiter(line))):
        found = cells(line)
        row: list[Node | str] = []
        for column in range(len(head)):
            align = alignments[column] if column < len(alignments) else ""
            content = _spans(found[column], definitions) if column < len(found) else ()
            row.append(Node("td" if rows else "th", {"align": align} if align else {}, content))
        rows.append(Node("tr", {}, tuple(row)))
    return Node("table", {}, (Node("thead", {}, (rows[0],)), Node("tbody", {}, tuple(rows[1:]))))


def _box(kind: str, source: str, definitions: Definitions, lang: str, depth: int) -> Node:
    found = boxed(source)
    children = _inner(found.text, definitions, lang, depth + 1)
    if kind == "statement":
        name = found.values.get("type", "")
        grades = [label(labels, code, lang) for labels, code in ((STRENGTH_LABELS, found.values.get("strength", "")),
                                                                 (CONFIDENCE_LABELS, found.values.get("confidence", ""))) if code]
        known = TYPE_LABELS.get(name, TYPE_LABELS[""])
        return Node("statement", {"id": found.id, "type": name, "label": known.get(lang, known["en"]),
                                  "grade": ", ".join(grades)}, children)  # fmt: skip
    name = next((word for word in found.classes if word != "box"), "box")
    # the rationale and the evidence of a statement: their title is their name
    title = found.values.get("title", "") or (label(PART_LABELS, name, lang) if name in PART_LABELS else "")
    return Node("box", {"type": name, "title": title}, children)


class _Numbers(dict[str, int]):
    """The number of each footnote, given at its first mention."""

    def __init__(self) -> None:
        self.order: list[str] = []

    def __missing__(self, label: str) -> int:
        self.order.append(label)
        self[label] = len(self.order)
        return self[label]


def _with_notes(nodes: list[Node], notes: dict[str, str], definitions: Definitions, lang: str) -> list[Node]:
    """The tree with its footnotes numbered, and the notes themselves at the end. A note may be the first to mention another."""
    numbers = _Numbers()
    done = [_numbered(node, numbers) for node in nodes]
    texts: list[Node | str] = []
    rest = iter(notes)
    while len(texts) < len(notes):
        if len(texts) == len(numbers.order):
            number = numbers[next(label for label in rest if label not in numbers)]
        else:
            number = len(texts) + 1
        inner = _blocks(notes[numbers.order[number - 1]], definitions, lang)
        texts.append(Node("footnote", {"n": str(number)}, tuple(_numbered(node, numbers) for node in inner)))
    return [*done, Node("footnotes", {}, tuple(texts))]


def _numbered(node: Node, numbers: _Numbers) -> Node:
    if node.tag == "footnote-ref":
        return Node("footnote-ref", {"n": str(numbers[node.attributes["label"]])})
    children = tuple(child if isinstance(child, str) else _numbered(child, numbers) for child in node.children)
    unchanged = all(new is old for new, old in zip(children, node.children, strict=True))
    return node if unchanged else Node(node.tag, node.attributes, children)
