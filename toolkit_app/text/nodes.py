"""The tree every output is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Node:
    """One element: a tag, its attributes, and what is in it.

    Tags: ``p h1 … h6 ul ol li blockquote pre code table thead tbody tr th td hr br em strong a img`` with the meaning they
    have in HTML, and ``statement`` (id, type, label), ``box`` (type, title), ``link`` (key; empty if no words were typed),
    ``footnote-ref`` (n), ``footnotes`` with a ``footnote`` (n) for each.
    Attributes: ``id`` of headings, ``start`` of ol, ``align`` of th and td, ``class`` (language) of code, ``href title`` of a,
    ``src alt title width`` of img. An address in ``href`` is http, https or mailto, in ``src`` ``attachment:NAME``.
    """

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple["Node | str", ...] = ()


def inner_text(node: "Node | str") -> str:
    """The words in a node, one after the other; an image by its alternative text, a line break as a line end."""
    if isinstance(node, str):
        return node
    if node.tag == "br":
        return "\n"
    if node.tag == "img":
        return node.attributes.get("alt", "")
    if node.tag == "footnote-ref":
        return f"[{node.attributes.get('n', '')}]"
    if node.tag == "link" and not node.children:
        return node.attributes["key"]
    return "".join(inner_text(child) for child in node.children)
