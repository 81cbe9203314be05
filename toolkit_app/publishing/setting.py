"""The markup tree as blocks: paragraphs, lists, tables, pictures, boxes and statements."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.breaking import Run
from toolkit_app.publishing.flow import Block, Named, Rule
from toolkit_app.publishing.fonts import MONO, printable
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.grid import Cell, Grid, Row, Ruling
from toolkit_app.publishing.inline import Inline, look_of, plain, prepared
from toolkit_app.publishing.language import word
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.picture import Figure, PictureError, open_picture
from toolkit_app.publishing.structure import Element, item_of
from toolkit_app.publishing.style import Sheet, Style
from toolkit_app.text.markup import Node
from toolkit_app.text.statements import PARTS

BULLETS = ("•", "–", "◦")
# a paragraph shorter than this that ends in a colon, or is all bold, announces the next one
ANNOUNCES = 240
# boxes whose words ask for care have a bar of their own colour
CAREFUL = frozenset({"warning", "caution", "danger", "important", "attention"})
# a list set deeper than this goes no further in: there must be room for words
DEEPEST = 8
_BLOCKS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "table", "pre", "blockquote", "hr", "statement", "box"))

ImageReader = Callable[[str, str], bytes | None]


class Setter:
    """Sets the nodes of one chapter. ``lang`` is the language of labels; the text's own is that of ``inline``."""

    def __init__(
        self, sheet: Sheet, lang: str, key: str, inline: Inline, image: ImageReader, warn: Callable[[ToolkitError], None]
    ) -> None:
        self.sheet, self.lang, self.key, self.inline, self.image, self.warn = sheet, lang, key, inline, image, warn
        self.colours = sheet.colours

    def blocks(self, nodes: Sequence[Node | str], style: Style | None = None, depth: int = 0) -> list[Block]:
        """The blocks of some nodes. Text between blocks becomes a paragraph."""
        style = style or self.sheet.body
        blocks: list[Block] = []
        loose: list[Node | str] = []
        for node in nodes:
            if isinstance(node, str) or node.tag not in _BLOCKS:
                loose.append(node)
                continue
            blocks += self._paragraph(loose, style)
            loose = []
            blocks += self._block(node, style, depth)
        return blocks + self._paragraph(loose, style)

    def _block(self, node: Node, style: Style, depth: int) -> list[Block]:
        tag = node.tag
        if tag == "p":
            return self._paragraph(node.children, style)
        if tag in ("ul", "ol"):
            return self._list(node, style, depth)
        if tag == "table":
            return self._table(node, style)
        if tag == "pre":
            return [self._code(node, style)]
        if tag == "blockquote":
            edge = Edge(left=style.size * 1.4, bar=self.colours.line)
            inside = self.blocks(node.children, replace(style, italic=True, colour=self.colours.muted), depth)
            return [self._framed(inside, edge, style, Element("BlockQuote"))]
        if tag == "statement":
            return [self._statement(node, style)]
        if tag == "box" and node.attributes["type"] in PARTS:
            return self._part(node, style)
        if tag == "box":
            return [self._box(node, style)]
        if tag == "hr":
            return [Rule(self.colours.line, before=style.size, after=style.size * 1.4)]
        # a heading within a box or a list: not one of the text's own
        bold = replace(style, bold=True, keep=True, after=style.size * 0.3)
        return [Paragraph(self.inline.runs(node.children, bold), bold)]

    def _paragraph(self, nodes: Sequence[Node | str], style: Style) -> list[Block]:
        """A paragraph; the pictures in it stand by themselves, with their alternative text as caption."""
        blocks: list[Block] = []
        words: list[Node | str] = []
        for node in nodes:
            if not isinstance(node, str) and node.tag == "img":
                blocks += self._text(words, style)
                words = []
                blocks += self._picture(node, style)
            else:
                words.append(node)
        return blocks + self._text(words, style)

    def _text(self, nodes: Sequence[Node | str], style: Style) -> list[Block]:
        runs = self.inline.runs(nodes, style)
        words = "".join(run.text for run in runs).strip()
        if not words:
            return []
        # what announces something stays with it
        announces = len(words) < ANNOUNCES and (words.endswith(":") or all(run.look.font.endswith("Bold") for run in runs))
        return [Paragraph(runs, replace(style, keep=True) if announces else style)]

    def _list(self, node: Node, style: Style, depth: int) -> list[Block]:
        items = [child for child in node.children if not isinstance(child, str) and child.tag == "li"]
        start = node.attributes.get("start", "1")
        first = int(start) if start.isdigit() else 1
        tight = replace(style, after=style.size * 0.28)
        widest = len(str(first + len(items)))
        hang = style.size * (0.75 + 0.58 * widest if node.tag == "ol" else 1.25)
        whole = Element("L")
        blocks: list[Block] = []
        for number, item in enumerate(items, first):
            label = f"{number}." if node.tag == "ol" else BULLETS[min(depth, len(BULLETS) - 1)]
            inner = self.blocks(item.children, tight, depth + 1)
            if not inner or not isinstance(inner[0], Paragraph):
                inner = [Paragraph([], replace(tight, after=0)), *inner]
            mark, body = item_of(whole)
            leader: Paragraph = inner[0]  # type: ignore[assignment]
            leader.marker = Run(label, look_of(replace(style, colour=self.colours.accent, italic=False)))
            leader.hang, leader.label = hang, mark
            # what is set in too far keeps its marker and loses its blank
            blocks.append(Frame(inner, Edge(left=hang if depth < DEEPEST else 0), after=tight.after, element=body))
            if depth >= DEEPEST:
                leader.hang = 0
                leader.runs = [leader.marker, Run(" ", leader.marker.look), *leader.runs]
                leader.marker = None
        if blocks:
            blocks[-1].after = style.after if depth == 0 else tight.after
        return blocks

    def _table(self, node: Node, style: Style) -> list[Block]:
        rows = [
            (section.tag == "thead", row)
            for section in node.children
            if not isinstance(section, str)
            for row in ([section] if section.tag == "tr" else section.children)
            if not isinstance(row, str)
        ]
        count = max((sum(not isinstance(cell, str) for cell in row.children) for _, row in rows), default=0)
        if not count:
            return []
        size = min(self.sheet.small.size, style.size) * (1 if count <= 6 else 0.85)
        cell = replace(self.sheet.cell, size=size, leading=size * 1.42, after=size * 0.35)
        head: list[Row] = []
        body: list[Row] = []
        for is_head, row in rows:
            cells = [child for child in row.children if not isinstance(child, str)]
            look = replace(cell, bold=True, colour=self.colours.accent) if is_head else cell
            made: list[Cell] = [self.blocks(child.children, replace(look, align=_alignment(child))) for child in cells]
            made += [[] for _ in range(count - len(made))]
            (head if is_head and not body else body).append(Row(made))
        if all(not plain(row).strip() for is_head, row in rows if is_head):
            head = []
        return [Grid(head, body, padding=size * 0.52, before=style.size * 0.5, after=style.size * 1.3, ruling=self.ruling)]

    @property
    def ruling(self) -> Ruling:
        """How tables are ruled in the colours of the layout."""
        return Ruling(below=self.colours.line, head=self.colours.tint)

    def _code(self, node: Node, style: Style) -> Block:
        size = style.size * 0.84
        code = Style(MONO, size, size * 1.42, self.colours.ink)
        # a blank at the start of a line would be taken for the blank between words
        lines = printable(plain(node)).expandtabs(4).rstrip("\n").replace(" ", "\u00a0")
        return self._framed(
            [Paragraph([Run(lines, look_of(code))], code, element=Element("Code", within=Element("P")))],
            Edge(left=size, right=size, top=size * 0.8, bottom=size * 0.9, ground=self.colours.tint),
            style,
            None,
        )

    def _framed(self, blocks: list[Block], edge: Edge, style: Style, element: Element | None) -> Frame:
        if blocks:
            blocks[-1].after = 0
        return Frame(blocks, edge, before=style.size * 0.9, after=style.size * 1.1, element=element)

    def _statement(self, node: Node, style: Style) -> Block:
        """A statement with its kind and number. Its words are printed letter by letter, for they are voted on as they are."""
        name, head = node.attributes["id"], self.caption(node)
        size = style.size
        self.inline.exact = True
        words = self.blocks(node.children, style)
        self.inline.exact = False
        edge = Edge(
            left=size * 1.4,
            right=size * 1.2,
            top=size * 0.75,
            bottom=size * 0.95,
            ground=self.colours.tint,
            bar=self.colours.accent,
        )
        frame = self._framed([head, *words], edge, style, Element("Div"))
        return Named(frame, f"{self.key}/{name}") if name else frame

    def caption(self, node: Node) -> Paragraph:
        """What stands above the words of a statement: its kind, its number, and how well it rests on evidence."""
        name, grade = node.attributes["id"], node.attributes["grade"]
        style = replace(self.sheet.small, colour=self.colours.accent, bold=True, keep=True)
        quiet = look_of(replace(style, bold=False, colour=self.colours.muted))
        kind = Run(prepared(node.attributes["label"], style, self.inline.lang), look_of(style))
        return Paragraph([kind, Run(f"  {' · '.join(filter(None, (name, grade)))}", quiet)], style)

    def _part(self, node: Node, style: Style) -> list[Block]:
        """Why a statement says what it says, or what it rests on: smaller than its words, under a name of its own."""
        small = replace(style, size=style.size * 0.92, colour=self.colours.muted)
        head = replace(self.sheet.small, bold=True, colour=self.colours.muted, keep=True, before=style.size * 0.4)
        # nobody votes on it
        exact, self.inline.exact = self.inline.exact, False
        blocks = self.blocks(node.children, small)
        self.inline.exact = exact
        return [line(node.attributes["title"], head, self.inline.lang), *blocks]

    def _box(self, node: Node, style: Style) -> Block:
        title = node.attributes.get("title", "")
        careful = node.attributes.get("type", "") in CAREFUL
        colour = self.colours.caution if careful else self.colours.accent
        head = replace(style, bold=True, colour=colour, keep=True, after=style.size * 0.3)
        size = style.size
        blocks: list[Block] = [line(title, head, self.inline.lang)] if title else []
        edge = Edge(
            left=size * 1.2,
            right=size * 1.2,
            top=size * 0.8,
            bottom=size * 0.95,
            outline=self.colours.line,
            bar=colour if careful else "",
        )
        return self._framed([*blocks, *self.blocks(node.children, style)], edge, style, Element("Div"))

    def _picture(self, node: Node, style: Style) -> list[Block]:
        """The picture with its caption; where it cannot be printed, a framed note that says why, and a warning."""
        caption = replace(self.sheet.small, before=style.size * 0.45, after=style.size * 1.2)
        words = prepared(node.attributes["alt"], caption, self.inline.lang).strip()
        name = node.attributes["src"].removeprefix("attachment:")
        if not words:
            self.warn(
                ToolkitError(
                    "A picture in {key} has no words for those who cannot see it ({name}).",
                    "Write them between the square brackets: ![words](attachment:NAME).",
                    key=self.key,
                    name=name,
                )
            )
        try:
            opened = open_picture(self.image(self.key, name), self.lang, self.sheet.measure)
        except PictureError as error:
            self.warn(
                ToolkitError(
                    "A picture in {key} is not printed ({name}): {reason}.",
                    "Its place holds a note.",
                    key=self.key,
                    name=name,
                    reason=str(error),
                )
            )
            inside: list[Block] = (
                [
                    Paragraph(
                        [Run(words, look_of(caption))],
                        replace(caption, colour=self.colours.ink, before=0, after=style.size * 0.3),
                    )
                ]
                if words
                else []
            )
            inside.append(line(word("no_picture", self.lang, reason=error), replace(caption, before=0), self.lang))
            size = style.size
            edge = Edge(left=size, right=size, top=size * 0.8, bottom=size * 0.9, outline=self.colours.line)
            return [self._framed(inside, edge, style, None)]
        figure = Element("Figure", alt=" ".join(node.attributes["alt"].split()))
        picture = Figure(
            opened,
            wish=_wish(node),
            highest=self.sheet.depth * 0.62,
            before=style.size * 0.6,
            after=style.size * (0.4 if words else 1.2),
            keep=bool(words),
            element=figure,
        )
        return [picture, Paragraph([Run(words, look_of(caption))], caption, element=Element("Caption"))] if words else [picture]


def _wish(node: Node) -> tuple[float, bool]:
    """The width asked for: points (of pixels, 96 to the inch), or a share of the column; 0 where none is."""
    width = node.attributes.get("width", "0")
    return (float(width[:-1]) / 100, True) if width.endswith("%") else (float(width) * 0.75, False)


def line(text: str, style: Style, lang: str, element: Element | None = None) -> Paragraph:
    """Words of a language in one style."""
    return Paragraph([Run(prepared(text, style, lang), look_of(style))], style, element=element)


def _alignment(cell: Node) -> str:
    """left, center or right, as the table's head says in Markdown."""
    return cell.attributes.get("align", "left")
