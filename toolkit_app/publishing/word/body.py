"""The markup tree as paragraphs, lists, tables, pictures and footnotes of a document."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Protocol

from toolkit_app.publishing.language import word
from toolkit_app.publishing.word.elements import Bookmarks, Element, Look, W, bookmark_name, field, paragraph, runs, said, w
from toolkit_app.publishing.word.styles import DEEPEST, INDENTS, STEP, TEXT_WIDTH
from toolkit_app.text.markup import Node, inner_text

_BLOCKS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "table", "pre", "blockquote", "hr", "statement", "box"))
_LONGEST, _SHORTEST = 42, 7  # letters that a column asks room for, at most and at least
CONTINUED = "ListContinue"
_VAL = f"{{{W}}}val"
_SIDES = {"center": "center", "right": "right"}


class Package(Protocol):
    """What the parts of a document share."""

    bookmarks: Bookmarks

    def numbered(self, start: int) -> int:
        """A new numbered list that begins with ``start``: its number."""

    def linked(self, address: str) -> str:
        """The id of a relationship to an address."""

    def note(self, paragraphs: Sequence[Element]) -> int:
        """A new footnote: its number."""

    def picture(self, key: str, name: str, width: str, alternative: str) -> Element | str:
        """A picture of an item as a drawing, or in words why it cannot be shown."""


class Body:
    """Sets the nodes of one item in its language; ``base`` is that of the document.

    ``titles`` are those of items that are mentioned; ``included`` are the keys of the ones in the document. Headings go
    ``deeper`` by so many levels; with ``chapters`` the highest ones are those of a book, which stand in its contents.
    """

    def __init__(
        self,
        package: Package,
        key: str,
        lang: str,
        base: str,
        *,
        titles: Mapping[str, str],
        included: Iterable[str],
        footnotes: Mapping[str, Sequence[Node | str]],
        deeper: int,
        chapters: bool,
    ) -> None:
        self.package, self.key, self.lang, self.base, self.titles = package, key, lang, base, titles
        self.included, self.footnotes, self.deeper, self.chapters = frozenset(included), footnotes, deeper, chapters
        self.headings: list[tuple[int, str, str]] = []
        self._in_note = False

    def blocks(self, nodes: Sequence[Node | str], style: str = "", level: int = -1) -> list[Element]:
        """The elements of some nodes. ``level`` is that of the list they stand in."""
        found: list[Element] = []
        loose: list[Node | str] = []
        for node in nodes:
            if isinstance(node, str) or node.tag not in _BLOCKS:
                loose.append(node)
                continue
            found += self._paragraphs(loose, style)
            loose = []
            found += self._block(node, style, level)
        return found + self._paragraphs(loose, style)

    def _block(self, node: Node, style: str, level: int) -> list[Element]:
        tag = node.tag
        if tag == "p":
            return self._paragraphs(node.children, style)
        if tag in ("ul", "ol"):
            return self._list(node, "" if style == CONTINUED else style, level + 1)
        if tag == "table":
            return self._table(node)
        if tag == "pre":
            return [paragraph("Code", list(runs(inner_text(node).rstrip("\n"), Look(self.lang, code=True), self.base)))]
        if tag == "blockquote":
            return self.blocks(node.children, "Quote", level)
        if tag == "statement":
            return self._statement(node)
        if tag == "box":
            title = node.attributes.get("title", "")
            head = [paragraph("BoxTitle", said(title, self.lang, self.base))] if title else []
            return [*head, *self.blocks(node.children, "Box", level), paragraph("Gap", [])]
        if tag == "hr":
            line = w("pBdr", w("bottom", val="single", sz=6, space=1, color="auto"))
            return [paragraph("", [], line)]
        return [self.heading(node, style)]

    def heading(self, node: Node, style: str = "") -> Element:
        """A heading of the text; one within a box or a list is a bold paragraph."""
        if style:
            return paragraph(style, self.inline(node.children, Look(self.lang, bold=True)), w("keepNext"))
        level = min(int(node.tag[1]) + self.deeper, 6)
        anchor = f"_Toc{len(self.headings) + 1:04d}_{bookmark_name(self.key)[3:]}"
        self.headings.append((level, inner_text(node).strip(), anchor))
        children = self.package.bookmarks.around(anchor, self.inline(node.children, Look(self.lang)))
        if name := node.attributes.get("id"):
            children = self.package.bookmarks.around(bookmark_name(self.key, name), children)
        return paragraph("Chapter" if self.chapters and level == 2 else f"Heading{level}", children)

    def _paragraphs(self, nodes: Sequence[Node | str], style: str) -> list[Element]:
        """A paragraph; the pictures in it stand by themselves, their alternative text as caption."""
        found: list[Element] = []
        words: list[Node | str] = []
        for node in nodes:
            if isinstance(node, Node) and node.tag == "img":
                found += self._text(words, style)
                words = []
                found += self._picture(node)
            else:
                words.append(node)
        return found + self._text(words, style)

    def _text(self, nodes: Sequence[Node | str], style: str) -> list[Element]:
        if not any(isinstance(node, Node) or node.strip() for node in nodes):
            return []
        return [paragraph(style, self.inline(nodes, Look(self.lang)))]

    def _picture(self, node: Node) -> list[Element]:
        words = node.attributes["alt"].strip()
        name = node.attributes["src"].removeprefix("attachment:")
        made = self.package.picture(self.key, name, node.attributes.get("width", ""), words)
        caption = [paragraph("Caption", said(words, self.lang, self.base))] if words else []
        if isinstance(made, str):
            note = word("no_picture", self.lang, reason=made)
            return [*caption, paragraph("Caption", said(f"[{note}]", self.lang, self.base))]
        return [paragraph("", [w("r", made)], *([w("keepNext")] if caption else [])), *caption]

    def _list(self, node: Node, style: str, level: int) -> list[Element]:
        """A list; within a statement, a box or a cell its items keep the style of that."""
        ordered = node.tag == "ol"
        start = node.attributes.get("start", "1")
        own = self.package.numbered(int(start) if start.isdigit() and len(start) < 9 else 1) if ordered else 1
        deep = min(level, DEEPEST)
        found: list[Element] = []
        for item in node.children:
            if isinstance(item, str):
                continue
            inner = self.blocks(item.children, style or CONTINUED, level)
            found += _marked(inner, style or CONTINUED, style or ("ListNumber" if ordered else "ListBullet"), own, deep)
        return found

    def _table(self, node: Node) -> list[Element]:
        rows = [
            (part.tag == "thead", row)
            for part in node.children
            if isinstance(part, Node)
            for row in ([part] if part.tag == "tr" else part.children)
            if isinstance(row, Node)
        ]
        cells = [[cell for cell in row.children if isinstance(cell, Node)] for _, row in rows]
        count = max(map(len, cells), default=0)
        if not count:
            return []
        if cells and not any(inner_text(cell).strip() for cell in cells[0]):
            rows, cells = rows[1:], cells[1:]
        widths = column_widths([[inner_text(cell) for cell in row] for row in cells], count)
        made = []
        for (is_head, _), row in zip(rows, cells, strict=True):
            style = "TableHead" if is_head else "TableText"
            filled = [self._cell(row[at] if at < len(row) else None, style, widths[at]) for at in range(count)]
            made.append(w("tr", w("trPr", w("cantSplit"), w("tblHeader") if is_head else None), *filled))
        return [table("TextTable", made, widths, heads="row" if any(head for head, _ in rows) else ""), paragraph("Gap", [])]

    def _cell(self, node: Node | None, style: str, width: int) -> Element:
        inner = self.blocks(node.children, style) if node else []
        side = _SIDES.get(node.attributes.get("align", "")) if node else None
        for one in inner:
            properties = one.find("{*}pPr")
            if side and properties is not None:
                properties.append(w("jc", val=side))
        return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *(inner or [paragraph(style, [])]))

    def _statement(self, node: Node) -> list[Element]:
        name = node.attributes["id"]
        head = said(node.attributes["label"], self.lang, self.base)
        if name:
            head += runs(f"  {name}", Look(self.lang, style="StatementId"), self.base)
            head = self.package.bookmarks.around(bookmark_name(self.key, name), head)
        return [paragraph("StatementLabel", head), *self.blocks(node.children, "Statement"), paragraph("Gap", [])]

    def inline(self, nodes: Sequence[Node | str], look: Look) -> list[Element]:
        """The runs of the inside of a paragraph."""
        found: list[Element] = []
        for node in nodes:
            if isinstance(node, str):
                found += runs(_flowing(node), look, self.base)
            else:
                found += self._node(node, look)
        return found

    def _node(self, node: Node, look: Look) -> list[Element]:
        tag, inner = node.tag, node.children
        if tag == "strong":
            return self.inline(inner, look._replace(bold=True))
        if tag == "em":
            return self.inline(inner, look._replace(italic=not look.italic))
        if tag == "code":
            return list(runs(inner_text(node), look._replace(code=True), self.base))
        if tag == "br":
            return [w("r", w("br"))]
        if tag == "img":
            return list(runs(f"[{node.attributes['alt']}]", look, self.base))
        if tag == "a":
            return self._link(node, look)
        if tag == "link":
            return self._item(node, look)
        if tag == "footnote-ref":
            return self._footnote(node.attributes["n"])
        return self.inline(inner, look)

    def _link(self, node: Node, look: Look) -> list[Element]:
        address = node.attributes["href"]
        words = self.inline(node.children or (address,), look._replace(style="Hyperlink"))
        if self._in_note:
            # a footnote has no relationships of its own here: the address stands in the field
            return field('HYPERLINK "{}"'.format(address.replace('"', "%22")), words)
        return [w("hyperlink", *words, r_id=self.package.linked(address))]

    def _item(self, node: Node, look: Look) -> list[Element]:
        key = node.attributes["key"]
        words = node.children or (self.titles.get(key, key),)
        if key in self.included:
            return [w("hyperlink", *self.inline(words, look._replace(style="Hyperlink")), anchor=bookmark_name(key))]
        return self.inline(words, look)

    def _footnote(self, name: str) -> list[Element]:
        if self._in_note or name not in self.footnotes:
            return said(f"[{name}]", self.lang, self.base)
        self._in_note = True
        inner = self.blocks(self.footnotes[name], "FootnoteText")
        self._in_note = False
        mark = w("r", w("rPr", w("rStyle", val="FootnoteReference")), w("footnoteRef"))
        first = next((one for one in inner if one.tag.endswith("}p")), None)
        if first is None:
            first = paragraph("FootnoteText", [])
            inner.insert(0, first)
        first.insert(1, mark)
        first.insert(2, said(" ", self.lang, self.base)[0])
        number = self.package.note(inner)
        return [w("r", w("rPr", w("rStyle", val="FootnoteReference")), w("footnoteReference", id=number))]


def _marked(elements: list[Element], plain: str, marked: str, number: int, level: int) -> list[Element]:
    """The paragraphs of one item of a list: the first has the mark, the others (in the style ``plain``) stand below it."""
    own = [one for one in elements if _is_plain(one, plain)]
    if not own or elements[0] is not own[0]:
        own.insert(0, paragraph(plain, []))
        elements = [own[0], *elements]
    for one in own:
        properties = one[0]
        left = INDENTS.get(plain, 0) + STEP * (level + 1)
        if one is own[0]:
            properties[0].set(_VAL, marked)
            properties.insert(1, w("numPr", w("ilvl", val=level), w("numId", val=number)))
            properties.append(w("ind", left=left, hanging=STEP))
        else:
            # told once: what has its place is no paragraph of a list further out
            properties.append(w("ind", left=left))
    return elements


def _is_plain(element: Element, style: str) -> bool:
    """Whether it is a paragraph in a style that no list has placed yet."""
    properties = element.find("{*}pPr")
    return (properties is not None and len(properties) > 0 and properties[0].get(_VAL) == style
            and properties.find("{*}ind") is None)  # fmt: skip


def _flowing(text: str) -> str:
    """Line ends of the source are blanks."""
    return text.replace("\n", " ")


def column_widths(rows: Sequence[Sequence[str]], count: int) -> list[int]:
    """The widths of columns in twentieths of a point, by how much text they hold."""
    wishes = [float(_SHORTEST)] * count
    for row in rows:
        for at, text in enumerate(row):
            longest = max((len(part) for part in text.split()), default=0)
            wishes[at] = max(wishes[at], min(max(longest, len(text) ** 0.75), _LONGEST))
    whole = sum(wishes)
    return [int(TEXT_WIDTH * wish / whole) for wish in wishes]


def table(style: str, rows: Sequence[Element], widths: Sequence[int], *, heads: Literal["row", "column", ""]) -> Element:
    """A table of rows; ``heads`` says whether the first row or the first column says what the others are."""
    first = {"firstRow": int(heads == "row"), "firstColumn": int(heads == "column")}
    look = w("tblLook", **first, lastRow=0, lastColumn=0, noHBand=1, noVBand=1)
    properties = w("tblPr", w("tblStyle", val=style), w("tblW", w=sum(widths), type="dxa"), w("tblLayout", type="fixed"), look)
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows)
