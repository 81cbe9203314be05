"""HTML as it comes from the clipboard of Word, LibreOffice or a browser, turned into our Markdown.

Kept: headings, bold, italic, code, lists in their nesting (Word's paragraphs that only look like list items too), tables,
quotations, links with a safe address, line breaks. Dropped: pictures, styles, scripts, comments, text that is hidden or deleted.
Everything else is kept as text; footnotes become a number in brackets and a paragraph at the end, as they stand in the source.
"""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from toolkit_app.text.runs import Run, written
from toolkit_app.text.sections import normalise
from toolkit_app.text.spans import safe_address

_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_SKIPPED = frozenset((
    "script", "style", "head", "title", "template", "noscript", "svg", "math", "object", "iframe", "select", "del", "xml",
))  # fmt: skip
_BLOCKS = frozenset((
    "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "address", "figure", "figcaption", "center",
    "form", "fieldset", "dl", "dt", "dd", "caption", "details", "summary",
))  # fmt: skip
_FRAMES = {
    "ul": "list", "ol": "list", "li": "item", "blockquote": "quote", "table": "table", "tr": "row", "td": "cell", "th": "cell",
    "pre": "pre",
}  # fmt: skip
# A start tag that ends an open one of the second group, unless one of the third stands between.
_ENDS = {
    "li": (("li",), ("ul", "ol")),
    "tr": (("tr", "td", "th"), ("table",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
}
_VOID = frozenset(("br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "embed", "source", "track", "param"))
_LIST_LEVEL = re.compile(r"mso-list:[^;]*\blevel(\d)")
_WEIGHT = re.compile(r"(?<![\w-])font-weight: ?(bold|normal|\d+)")
_SLANT = re.compile(r"(?<![\w-])font-style: ?(\w+)")
_NUMBERED = re.compile(r"\(?(?:\d+|[a-zა-ჰа-я]{1,4})[.)]", re.IGNORECASE)
# More open elements or columns than any document has; what lies deeper or further is kept as plain words.
_MOST_OPEN = 400
_MOST_FRAMES = 24
_MOST_COLUMNS = 100


@dataclass(frozen=True)
class _Style:
    """How words are meant where we stand."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    address: str = ""
    skip: bool = False
    marker: bool = False


@dataclass
class _Block:
    """A finished block; ``level`` is that of a list item which is a paragraph of its own, else 0."""

    text: str
    level: int = 0
    ordered: bool = False
    is_list: bool = False


@dataclass
class _Frame:
    """What gathers blocks (root, item, quote, cell), items (list), rows (table), cells (row) or raw text (pre)."""

    kind: str
    ordered: bool = False
    first: int = 1
    blocks: list[_Block] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True)
class _Open:
    """An open element: the style outside it, and whether it opened a frame or a paragraph."""

    tag: str
    outside: _Style
    frame: bool
    block: bool


def from_html(html: str) -> str:
    """Our Markdown for a piece of HTML. Never fails; what is not understood is kept as plain text."""
    reader = _Reader()
    reader.feed(_without_declarations(html))
    reader.close()
    return normalise(_CONTROL.sub("", reader.finished()))


def _without_declarations(html: str) -> str:
    """The pasted fragment without comments, declarations and a last tag that is never closed (a parser would search for long)."""
    start = html.find("<!--StartFragment-->")
    end = html.find("<!--EndFragment-->", max(start, 0))
    html = html[start if start >= 0 else 0 : end if end >= 0 else len(html)]
    html = html[: html.rfind(">") + 1] + html[html.rfind(">") + 1 :].replace("<", "&lt;")
    html = re.sub(r"<(?![a-zA-Z/!?])", "&lt;", html)
    pieces: list[str] = []
    offset = 0
    for match in re.finditer(r"<(?=[!?])", html):
        if match.start() < offset:
            continue
        pieces.append(html[offset : match.start()])
        closing = "-->" if html.startswith("<!--", match.start()) else ">"
        found = html.find(closing, match.end())
        if found < 0:
            found, closing = html.find(">", match.end()), ">"
        offset = found + len(closing)
    return "".join([*pieces, html[offset:]])


class _Reader(HTMLParser):
    """Reads HTML once from start to end and gathers Markdown in frames."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._frames = [_Frame("root")]
        self._opened: list[_Open] = []
        self._ignored: Counter[str] = Counter()
        self._open_tags: Counter[str] = Counter()
        self._style = _Style()
        self._runs: list[Run] = []
        self._heading = 0
        self._level = 0
        self._marker = ""

    def finished(self) -> str:
        """The Markdown of all that was fed."""
        while self._opened:
            self._leave()
        self._end_paragraph()
        return _joined(self._frames[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, or do at once what an element without content stands for."""
        values = {name: value or "" for name, value in attrs}
        if tag in _VOID:
            self._void(tag, values)
            return
        if len(self._opened) >= _MOST_OPEN:
            self._ignored[tag] += 1
            return
        if tag in _ENDS and self._open_tags[tag]:
            self._end_unclosed(*_ENDS[tag])
        style = _BLANKS.sub(" ", values.get("style", "").lower())
        heading = int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456" else 0
        block = tag in _BLOCKS or heading > 0 or tag in _FRAMES
        frame = tag in _FRAMES and self._frame_fits(_FRAMES[tag])
        if block:
            self._end_paragraph()
            self._heading = heading or (1 if "MsoTitle" in values.get("class", "") else 0)
            level = _LIST_LEVEL.search(style)
            self._level = int(level[1]) if level and not heading else 0
            if tag == "li" and not frame and not self._in_cell():
                self._level = 1
        self._opened.append(_Open(tag, self._style, frame, block))
        self._open_tags[tag] += 1
        self._style = self._styled(tag, style, values)
        if frame:
            first = values.get("start", "1")
            number = int(first) if first.isascii() and first.isdigit() and len(first) < 4 else 1
            self._frames.append(_Frame(_FRAMES[tag], tag == "ol", number))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of that name, with what is open in it."""
        if self._ignored[tag]:
            self._ignored[tag] -= 1
        elif tag == "p" and not self._open_tags[tag]:
            self._end_paragraph()
        elif self._open_tags[tag]:
            if tag not in _FRAMES and self._beyond_frame(tag):
                return
            while self._opened[-1].tag != tag:
                self._leave()
            self._leave()

    def handle_data(self, data: str) -> None:
        """Take up words in the style where we stand."""
        if self._style.marker:
            self._marker += data
        elif self._style.skip:
            return
        elif self._frames[-1].kind == "pre":
            self._frames[-1].texts.append(data)
        else:
            text = _BLANKS.sub(" ", data)
            if not self._runs or self._runs[-1].text[-1:] in (" ", "\n"):
                text = text.lstrip(" ")
            self._add(text)

    def _add(self, text: str) -> None:
        if text:
            style = self._style
            self._runs.append(Run(text, style.bold and not self._heading, style.italic, style.code, style.address))

    def _void(self, tag: str, values: dict[str, str]) -> None:
        if self._style.skip:
            return
        if tag == "br":
            if self._frames[-1].kind == "pre":
                self._frames[-1].texts.append("\n")
            else:
                self._add(" " if self._heading or self._in_cell() else "\n")
        elif tag == "hr":
            self._end_paragraph()
            self._put(_Block("---"))
        elif tag == "input" and values.get("type", "").lower() == "checkbox":
            self._add("☑ " if "checked" in values else "☐ ")

    def _styled(self, tag: str, style: str, values: dict[str, str]) -> _Style:
        now = self._style
        weight = _WEIGHT.search(style)
        if weight:
            heavy = weight[1] == "bold" or (weight[1].isdigit() and int(weight[1][:4]) >= 600)
            now = replace(now, bold=heavy)
        elif tag in ("b", "strong"):
            now = replace(now, bold=True)
        slant = _SLANT.search(style)
        if slant:
            now = replace(now, italic=slant[1] in ("italic", "oblique"))
        elif tag in ("i", "em", "cite"):
            now = replace(now, italic=True)
        if tag in ("code", "tt", "kbd", "samp"):
            now = replace(now, code=True)
        if tag == "a":
            now = replace(now, address=safe_address(values.get("href", "").strip().replace(" ", "%20")))
        if tag in _SKIPPED or re.search(r"display: ?none|mso-hide: ?all", style):
            now = replace(now, skip=True)
        if re.search(r"mso-list: ?ignore", style) and not now.skip:
            now = replace(now, marker=True)
        return now

    def _in_cell(self) -> bool:
        return any(frame.kind == "cell" for frame in self._frames)

    def _frame_fits(self, kind: str) -> bool:
        """Whether an element may open a frame here; if not, it is a paragraph like others."""
        if self._style.skip or len(self._frames) >= _MOST_FRAMES or self._frames[-1].kind == "pre" or self._in_cell():
            return False
        parent = {"item": "list", "row": "table", "cell": "row"}.get(kind)
        return parent is None or self._frames[-1].kind == parent

    def _end_unclosed(self, tags: tuple[str, ...], walls: tuple[str, ...]) -> None:
        for position in range(len(self._opened) - 1, -1, -1):
            tag = self._opened[position].tag
            if tag in walls:
                return
            if tag in tags:
                while len(self._opened) > position:
                    self._leave()
                if len(tags) == 1 or tag == tags[0]:
                    return

    def _beyond_frame(self, tag: str) -> bool:
        """Whether an inline or paragraph element lies outside the frame we are in: its end tag is misplaced."""
        for element in reversed(self._opened):
            if element.tag == tag:
                return False
            if element.frame:
                return True
        return True

    def _leave(self) -> None:
        element = self._opened.pop()
        self._open_tags[element.tag] -= 1
        if element.block:
            self._end_paragraph()
        if element.frame:
            self._close(self._frames.pop())
        self._style = element.outside

    def _end_paragraph(self) -> None:
        runs, self._runs = self._runs, []
        text = written(runs)
        if self._heading:
            text = " ".join(text.split())
            if self._level == 0 and text and self._frames[-1].kind == "root":
                text = f"{'#' * self._heading} {text}"
        if text.strip():
            ordered = bool(_NUMBERED.match(self._marker.strip()))
            self._put(_Block(text, self._level, ordered))
        self._heading = self._level = 0
        self._marker = ""

    def _put(self, block: _Block) -> None:
        """Give a block to the nearest frame that takes blocks."""
        for frame in reversed(self._frames):
            if frame.kind in ("root", "item", "quote", "cell"):
                frame.blocks.append(block)
                return
            if frame.kind == "list" and block.is_list and frame.texts:
                # A list directly in a list, as Word and old editors write it, belongs to the item before it.
                frame.texts[-1] += f"\n{block.text}"
                return

    def _close(self, frame: _Frame) -> None:
        parent = self._frames[-1]
        if frame.kind == "item":
            parent.texts.append(_joined(frame))
        elif frame.kind == "cell":
            parent.texts.append(_cell(" ".join(block.text for block in frame.blocks)))
        elif frame.kind == "row":
            parent.rows.append(frame.texts[:_MOST_COLUMNS])
        elif frame.kind == "quote":
            quoted = _joined(frame)
            if quoted:
                self._put(_Block("\n".join(f"> {line}" if line else ">" for line in quoted.split("\n"))))
        elif frame.kind == "pre":
            self._put(_Block(_fenced("".join(frame.texts))))
        elif frame.kind == "list" and any(frame.texts):
            self._put(_Block(_list(frame), is_list=True))
        elif frame.kind == "table" and any(any(row) for row in frame.rows):
            self._put(_Block(_table(frame.rows)))


def _hung(mark: str, text: str) -> str:
    """A list item: its first line behind the mark, the others under its first letter."""
    first, *rest = text.split("\n")
    return "\n".join([mark + first, *(f"{' ' * len(mark)}{line}" if line else "" for line in rest)])


def _list(frame: _Frame) -> str:
    marks = (f"{frame.first + place}. " if frame.ordered else "- " for place in range(len(frame.texts)))
    return "\n".join(_hung(mark, text) for mark, text in zip(marks, frame.texts, strict=False))


def _joined(frame: _Frame) -> str:
    """The blocks of a frame: paragraphs apart by a blank line, list items and a list after its words without one."""
    text = ""
    counters: list[int] = []
    widths: list[int] = []
    before: _Block | None = None
    for block in frame.blocks:
        piece = block.text
        if block.level:
            depth = min(block.level, len(counters) + 1)
            del counters[depth:], widths[depth:]
            if depth > len(counters):
                counters.append(0)
                widths.append(0)
            counters[depth - 1] += 1
            mark = f"{counters[depth - 1]}. " if block.ordered else "- "
            widths[depth - 1] = len(mark)
            piece = _hung(" " * sum(widths[: depth - 1]) + mark, piece)
        else:
            counters, widths = [], []
        close = before and ((before.level and block.level) or (frame.kind == "item" and block.is_list))
        text += ("\n" if close else "\n\n" if before else "") + piece
        before = block
    return text


def _cell(text: str) -> str:
    text = " ".join(text.split("\n")).strip()
    if text and set(text) <= set("-: "):
        return f"\\{text}"
    return text if "`" in text else text.replace("|", "\\|")


def _table(rows: list[list[str]]) -> str:
    width = max(len(row) for row in rows)
    if width == 1:
        return "\n\n".join(row[0] for row in rows if row and row[0])
    lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows if any(row)]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])


def _fenced(text: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}\n{text.strip(chr(10))}\n{fence}"
