"""A text drawn: as safe HTML for the window, as plain words for the index and the clipboard, as an outline."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from html import escape

import nh3

from toolkit_app.text.lines import Lines
from toolkit_app.text.markup import parse
from toolkit_app.text.nesting import heading
from toolkit_app.text.nodes import Node, inner_text
from toolkit_app.text.spans import safe_address
from toolkit_app.text.statements import PARTS
from toolkit_app.text.wording import plain

_TAGS = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "br", "em", "strong", "a",
    "img", "table", "thead", "tbody", "tr", "th", "td", "sup", "div", "span",
}
_ATTRIBUTES = {
    "a": {"href", "title", "class"},
    "img": {"src", "alt", "title", "width"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
    "table": {"border", "cellpadding", "cellspacing", "width", "class"},
    "code": {"class"},
    "div": {"class"},
    "span": {"class"},
    **{tag: {"id", "class"} for tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6")},
}
_SCHEMES = {"http", "https", "mailto", "item", "round", "attachment"}
_NOTHING: Mapping[str, str] = {}
_NONE: Mapping[str, Sequence[Node]] = {}
_INLINE = frozenset(("em", "strong", "code", "a", "img", "link", "br", "footnote-ref", "span"))


def _checked(tag: str, name: str, value: str) -> str | None:
    """The last word on an address: an image is an attachment; a link leads to an item, to a note, or out by a safe scheme."""
    if name == "src":
        return value if value.startswith("attachment:") else None
    if name == "href":
        return value if value.startswith(("item:", "round:", "#note-")) or safe_address(value) else None
    return value


def html(text: str, *, titles: Callable[[str], str | None], lang: str, beside: Mapping[str, str] = _NOTHING,
         below: Mapping[str, Sequence[Node]] = _NONE) -> str:
    """The text as HTML that holds nothing but what we draw: no raw HTML, no scripts, no styles, no address but safe ones.

    ``titles`` gives the title of an item by key, or None if there is none (the link then has the class ``missing``). Links to
    items are ``href="item:KEY"``, images ``src="attachment:NAME"``. Statements and boxes are tables of one cell with a border,
    which the text views of Qt can draw; classes ``statement``, ``box`` and ``label`` are for a style sheet. ``beside`` are words
    that stand with the number of a statement, by its id; ``below`` is what stands after its words.
    """
    return drawn(_completed(parse(text, lang=lang), below), titles=titles, beside=beside)


def drawn(nodes: Sequence[Node], *, titles: Callable[[str], str | None], beside: Mapping[str, str] = _NOTHING) -> str:
    """Some nodes as the same safe HTML."""
    pieces: list[str] = []
    _write(nodes, titles, pieces, beside)
    return nh3.clean(
        "".join(pieces), tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, attribute_filter=_checked, link_rel=None
    )


def _completed(nodes: Sequence[Node], below: Mapping[str, Sequence[Node]]) -> Sequence[Node]:
    """The nodes with what stands below each statement, wherever it is."""
    if not below:
        return nodes
    return [replace(node, children=(*_completed_children(node, below), *(
        below.get(node.attributes["id"], ()) if node.tag == "statement" else ()))) for node in nodes]


def _completed_children(node: Node, below: Mapping[str, Sequence[Node]]) -> Sequence[Node | str]:
    return [child if isinstance(child, str) else _completed([child], below)[0] for child in node.children]


def _write(nodes: Sequence[Node | str], titles: Callable[[str], str | None], pieces: list[str],
           beside: Mapping[str, str]) -> None:
    for node in nodes:
        if isinstance(node, str):
            pieces.append(escape(node))
        elif node.tag == "footnote":
            _write(_opened_note(node), titles, pieces, beside)
        else:
            opening, closing = _around(node, titles, beside)
            pieces.append(opening)
            if not (node.tag == "link" and not node.children):
                _write(node.children, titles, pieces, beside)
            pieces.append(closing)
            if node.tag not in _INLINE:
                pieces.append("\n")


def _around(node: Node, titles: Callable[[str], str | None], beside: Mapping[str, str]) -> tuple[str, str]:
    """What stands before and after the children of a node."""
    values = node.attributes
    if node.tag in ("br", "hr"):
        return f"<{node.tag}>", ""
    if node.tag == "link":
        title = titles(values["key"])
        words = "" if node.children else escape(title or values["key"])
        return f'<a class="{"item" if title is not None else "missing"}" href="item:{escape(values["key"])}">{words}', "</a>"
    if node.tag == "footnote-ref":
        return f'<sup><a href="#note-{values["n"]}">{values["n"]}</a></sup>', ""
    if node.tag == "footnotes":
        return '<hr><div class="notes">', "</div>"
    if node.tag == "statement":
        more = " · ".join(filter(None, (values["id"], values["grade"], beside.get(values["id"], ""))))
        label = f"{escape(values['label'])} <span class=\"id\">{escape(more)}</span>"
        return _framed("statement", label)
    if node.tag == "box" and values["type"] in PARTS:
        return f'<p class="label">{escape(values["title"])}</p><div class="part">', "</div>"
    if node.tag == "box":
        return _framed("box", escape(values["title"]))
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in values.items())
    return f"<{node.tag}{attributes}>", "" if node.tag == "img" else f"</{node.tag}>"


def _opened_note(note: Node) -> list[Node | str]:
    """The blocks of a footnote, its number before its first words."""
    number = note.attributes["n"]
    first, rest = (note.children[0], note.children[1:]) if note.children else ("", ())
    words, rest = (first.children, rest) if isinstance(first, Node) and first.tag == "p" else ((), note.children)
    return [Node("p", {"id": f"note-{number}", "class": "note"}, (f"{number}. ", *words)), *rest]


def _framed(name: str, label: str) -> tuple[str, str]:
    head = f'<p class="label"><strong>{label}</strong></p>' if label else ""
    return f'<table class="{name}" border="1" cellpadding="8" cellspacing="0" width="100%"><tr><td>{head}', "</td></tr></table>"


def words(text: str) -> str:
    """The text as plain words: paragraphs apart by a blank line, list items and table cells on lines of their own, notes last."""
    return "\n\n".join(part for part in (_plain(node).strip("\n") for node in parse(text)) if part.strip())


def _plain(node: Node) -> str:
    if node.tag in ("ul", "ol"):
        first = int(node.attributes.get("start", "1"))
        marks = ("- " if node.tag == "ul" else f"{first + place}. " for place in range(len(node.children)))
        return "\n".join(mark + _mixed(item).replace("\n", "\n  ") for mark, item in zip(marks, node.children, strict=True))
    if node.tag in ("table", "thead", "tbody", "tr"):
        return "\n".join(_plain(child) for child in node.children if isinstance(child, Node))
    if node.tag == "footnote":
        return f"[{node.attributes['n']}] {_mixed(node)}"
    if node.tag == "footnotes":
        return "\n\n".join(_plain(child) for child in node.children if isinstance(child, Node))
    if node.tag in ("statement", "box", "blockquote"):
        title = "" if node.attributes.get("type") in PARTS else node.attributes.get("title", "")
        return "\n\n".join(part for part in (title, *(_mixed(child) for child in node.children)) if part)
    return inner_text(node)


def _mixed(node: Node | str) -> str:
    """The words of a node whose children are words and blocks in turn: each block begins a line."""
    if isinstance(node, str) or not any(isinstance(child, Node) and child.tag not in _INLINE for child in node.children):
        return inner_text(node) if isinstance(node, str) or node.tag in ("li", "footnote") else _plain(node)
    if node.tag not in ("li", "footnote"):
        return _plain(node)
    text = ""
    for child in node.children:
        if isinstance(child, str) or child.tag in _INLINE:
            text += inner_text(child)
        else:
            text = "\n".join(part for part in (text.rstrip("\n"), _plain(child)) if part) + "\n"
    return text.rstrip("\n")


def outline(text: str) -> list[tuple[int, str, int]]:
    """Level, title without marks, and offset of each heading of a text outside boxes and code."""
    cut = Lines(text)
    found = []
    for kind, first, last in cut.blocks():
        if kind == "heading":
            title = heading(text[cut.starts[first] : cut.end(last)])
            found.append((title.level, " ".join(plain(title.text).split()), cut.starts[first]))
    return found
