"""One item as XHTML: nothing but what is drawn here, every text escaped, every address one of the safe ones."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from toolkit_app.publishing.alphabets import by_script
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.publication import Entry, Publication
from toolkit_app.publishing.setting import CAREFUL
from toolkit_app.publishing.table import clean
from toolkit_app.text.markup import Node, inner_text, parse

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS | {"p", "ul", "ol", "table", "pre", "blockquote", "hr", "statement", "box"}
_SIDES = frozenset(("center", "right"))


@dataclass(frozen=True)
class Shown:
    """A picture that is shown: where its bytes are."""

    source: str


Picture = Callable[[str, str], Shown | str]


class Article:
    """Draws one item.

    ``target`` gives the address of an included item, "" for another one; ``picture`` where the picture of an item is shown, or
    in words why it is not. ``level`` is that of its title.
    """

    def __init__(
        self, entry: Entry, publication: Publication, *, target: Callable[[str], str], picture: Picture, level: int
    ) -> None:
        self.entry, self.publication, self.target, self.picture, self.level = entry, publication, target, picture, level
        self.titles: Mapping[str, str] = {**publication.titles, **{one.key: one.title for one in publication.entries}}
        self.headings: list[tuple[int, str, str]] = []
        self._nodes = parse(entry.body, lang=entry.lang)
        self._notes = {note.attributes["n"]: note.children for node in self._nodes if node.tag == "footnotes"
                       for note in node.children if isinstance(note, Node)}  # fmt: skip
        self._marked: list[str] = []
        highest = min((int(node.tag[1]) for node in self._nodes if node.tag in _HEADINGS), default=1)
        self._deeper = level + 1 - highest

    def html(self) -> str:
        """The whole article."""
        entry, lang = self.entry, self.publication.lang
        own = f' lang="{entry.lang}" xml:lang="{entry.lang}"'
        kind = " · ".join(filter(None, (entry.kind, entry.state_label)))
        revision = word("revision", lang, r=entry.revision) if entry.revision else ""
        stamp = " · ".join(filter(None, (entry.key, revision, long_date(entry.date, lang), entry.sensitivity)))
        body = [node for node in self._nodes if node.tag != "footnotes"]
        parts = [
            f'<article id="{self.anchor()}">',
            f"<header><h{self.level}{own}>{self._words(entry.title)}</h{self.level}>",
            f'<p class="kind">{self._said(kind)}</p>' if kind else "",
            self._facts(),
            f"</header><div{own}>",
            self._blocks(_without_empty(body)),
            self._footnotes(),
            "</div>",
            self._sources(),
            f'<footer><p class="stamp">{self._said(stamp)}</p></footer></article>',
        ]
        return "\n".join(part for part in parts if part)

    def anchor(self, name: str = "") -> str:
        """The id of the article, or of something in it."""
        return "-".join(filter(None, (self.entry.key, re.sub(r"[^\w-]", "_", name))))

    def _facts(self) -> str:
        rows = [row for row in self.entry.fields if row.value.strip()]
        lines = (f"<dt>{self._said(row.label)}</dt><dd>{self._said(row.value).replace(chr(10), '<br/>')}</dd>" for row in rows)
        return f'<dl class="facts">{"".join(lines)}</dl>' if rows else ""

    def _sources(self) -> str:
        if not self.entry.sources:
            return ""
        level = min(self.level + 1, 6)
        listed = "".join(f"<li>{_linked(clean(source))}</li>" for source in self.entry.sources)
        title = self._said(word("sources", self.publication.lang))
        return f'<section class="sources"><h{level}>{title}</h{level}><ol>{listed}</ol></section>'

    def _footnotes(self) -> str:
        """The notes in the order of their marks; a note may be the first to mention another one."""
        done: list[str] = []
        while len(done) < len(self._marked):
            name = self._marked[len(done)]
            back = f' <a class="back" href="#{self.anchor(f"mark-{name}")}">↩</a>'
            inner = self._blocks(self._notes[name])
            place = inner.rfind("</p>")
            inner = inner[:place] + back + inner[place:] if place >= 0 else inner + back
            done.append(f'<li id="{self.anchor(f"note-{name}")}">{inner}</li>')
        return f'<section class="notes"><hr/><ol>{"".join(done)}</ol></section>' if done else ""

    def _said(self, text: str) -> str:
        """Words in the language of the page."""
        return spans(text, self.publication.lang)

    def _words(self, text: str) -> str:
        """Words in the language of the item."""
        return spans(text, self.entry.lang)

    def _blocks(self, nodes: Sequence[Node | str]) -> str:
        found: list[str] = []
        loose: list[Node | str] = []
        for node in nodes:
            if isinstance(node, str) or node.tag not in _BLOCKS:
                loose.append(node)
                continue
            found += self._paragraphs(loose)
            loose = []
            found.append(self._block(node))
        return "\n".join([*found, *self._paragraphs(loose)])

    def _block(self, node: Node) -> str:
        tag = node.tag
        if tag == "p":
            return "\n".join(self._paragraphs(node.children))
        if tag in ("ul", "ol"):
            start = f' start="{escape(node.attributes["start"])}"' if node.attributes.get("start", "").isdigit() else ""
            return f"<{tag}{start}>{''.join(self._item(item) for item in node.children if isinstance(item, Node))}</{tag}>"
        if tag == "table":
            return self._table(node)
        if tag == "pre":
            return f"<pre><code>{escape(clean(inner_text(node)))}</code></pre>"
        if tag == "blockquote":
            return f"<blockquote>{self._blocks(node.children)}</blockquote>"
        if tag == "statement":
            return self._statement(node)
        if tag == "box":
            title = node.attributes.get("title", "")
            head = f'<p class="label">{self._words(title)}</p>' if title else ""
            care = " care" if node.attributes.get("type", "") in CAREFUL else ""
            return f'<aside class="box{care}">{head}{self._blocks(node.children)}</aside>'
        return "<hr/>" if tag == "hr" else self._heading(node)

    def _heading(self, node: Node) -> str:
        level = min(int(node.tag[1]) + self._deeper, 6)
        name = node.attributes.get("id") or f"part-{len(self.headings) + 1}"
        self.headings.append((level, inner_text(node).strip(), self.anchor(name)))
        return f'<h{level} id="{self.anchor(name)}">{self._inline(node.children)}</h{level}>'

    def _paragraphs(self, nodes: Sequence[Node | str]) -> list[str]:
        """A paragraph; the pictures in it stand by themselves, their words below them."""
        found: list[str] = []
        words: list[Node | str] = []
        for node in nodes:
            if isinstance(node, Node) and node.tag == "img":
                found += self._paragraph(words)
                words = []
                found.append(self._figure(node))
            else:
                words.append(node)
        return found + self._paragraph(words)

    def _paragraph(self, nodes: Sequence[Node | str]) -> list[str]:
        if not any(isinstance(node, Node) or node.strip() for node in nodes):
            return []
        return [f"<p>{self._inline(nodes)}</p>"]

    def _figure(self, node: Node) -> str:
        words = node.attributes["alt"].strip()
        made = self.picture(self.entry.key, node.attributes["src"].removeprefix("attachment:"))
        caption = f"<figcaption>{self._words(words)}</figcaption>" if words else ""
        if isinstance(made, str):
            note = self._said(f"[{word('no_picture', self.publication.lang, reason=made)}]")
            return f'<figure>{caption}<p class="missing">{note}</p></figure>'
        width = node.attributes.get("width", "")
        size = f' style="width: {width if width.endswith("%") else width + "px"}"' if re.fullmatch(r"\d{1,4}%?", width) else ""
        return f'<figure><img src="{escape(made.source)}" alt="{escape(clean(words))}"{size}/>{caption}</figure>'

    def _item(self, node: Node) -> str:
        if any(isinstance(child, Node) and child.tag in _BLOCKS | {"img"} for child in node.children):
            return f"<li>{self._blocks(node.children)}</li>"
        return f"<li>{self._inline(node.children)}</li>"

    def _table(self, node: Node) -> str:
        rows = [(part.tag == "thead", row) for part in node.children if isinstance(part, Node)
                for row in ([part] if part.tag == "tr" else part.children) if isinstance(row, Node)]  # fmt: skip
        head = "".join(self._row(row, "th") for is_head, row in rows if is_head and inner_text(row).strip())
        body = "".join(self._row(row, "td") for is_head, row in rows if not is_head)
        return f'<div class="table"><table>{f"<thead>{head}</thead>" if head else ""}<tbody>{body}</tbody></table></div>'

    def _row(self, row: Node, tag: str) -> str:
        cells = []
        for cell in row.children:
            if isinstance(cell, Node):
                side = cell.attributes.get("align", "")
                look = f' class="{side}"' if side in _SIDES else ""
                scope = ' scope="col"' if tag == "th" else ""
                cells.append(f"<{tag}{scope}{look}>{self._inline(cell.children)}</{tag}>")
        return f"<tr>{''.join(cells)}</tr>"

    def _statement(self, node: Node) -> str:
        name = node.attributes["id"]
        anchor = f' id="{self.anchor(name)}"' if name else ""
        ident = f' <span class="id">{escape(clean(name))}</span>' if name else ""
        label = f'<p class="label">{self._words(node.attributes["label"])}{ident}</p>'
        return f'<section class="statement"{anchor}>{label}{self._blocks(node.children)}</section>'

    def _inline(self, nodes: Sequence[Node | str]) -> str:
        return "".join(self._words(node) if isinstance(node, str) else self._node(node) for node in nodes)

    def _node(self, node: Node) -> str:
        tag, inner = node.tag, node.children
        if tag in ("strong", "em"):
            return f"<{tag}>{self._inline(inner)}</{tag}>"
        if tag == "code":
            return f"<code>{escape(clean(inner_text(node)))}</code>"
        if tag == "br":
            return "<br/>"
        if tag == "img":
            return self._words(f"[{node.attributes['alt']}]")
        if tag == "a":
            return f'<a href="{escape(clean(node.attributes["href"]))}" rel="noopener noreferrer">{self._inline(inner)}</a>'
        if tag == "link":
            key = node.attributes["key"]
            words = self._inline(inner) if inner else self._words(self.titles.get(key, key))
            target = self.target(key)
            return f'<a href="{escape(target)}">{words}</a>' if target else words
        if tag == "footnote-ref":
            return self._mark(node.attributes["n"])
        return self._inline(inner)

    def _mark(self, name: str) -> str:
        if name not in self._notes:
            return escape(f"[{name}]")
        first = name not in self._marked
        if first:
            self._marked.append(name)
        anchor = f' id="{self.anchor(f"mark-{name}")}"' if first else ""
        return f'<sup><a{anchor} href="#{self.anchor(f"note-{name}")}">{self._marked.index(name) + 1}</a></sup>'


def spans(text: str, lang: str) -> str:
    """The text, words in another alphabet told as what they are."""
    return "".join(escape(piece) if own == lang else f'<span lang="{own}" xml:lang="{own}">{escape(piece)}</span>'
                   for piece, own in by_script(clean(text), lang))  # fmt: skip


_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]+[^\s<>\"“”«».,;:!?)\]]")


def _linked(text: str) -> str:
    """Words with the addresses in them as links."""
    pieces: list[str] = []
    done = 0
    for found in _ADDRESS.finditer(text):
        address = escape(found[0])
        pieces += [escape(text[done : found.start()]), f'<a href="{address}" rel="noopener noreferrer">{address}</a>']
        done = found.end()
    return "".join([*pieces, escape(text[done:])])


def _without_empty(nodes: Sequence[Node]) -> list[Node]:
    """The nodes without headings that head nothing."""
    kept: list[Node] = []
    for node in reversed(nodes):
        if node.tag in _HEADINGS and (not kept or (kept[-1].tag in _HEADINGS and kept[-1].tag <= node.tag)):
            continue
        kept.append(node)
    return kept[::-1]
