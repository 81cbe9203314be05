"""Pieces to work with: steps on a clock, materials to tick off, an agenda, a table to be filled by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit_app.kinds import text_in
from toolkit_app.publishing.breaking import Run
from toolkit_app.publishing.flow import Block
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.grid import Grid, Row, Ruling
from toolkit_app.publishing.inline import look_of, plain, prepared
from toolkit_app.publishing.language import word
from toolkit_app.publishing.layouts.parts import Bench, text
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.plan import Head
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element, item_of
from toolkit_app.publishing.style import Style
from toolkit_app.publishing.timing import at_end, clock, told
from toolkit_app.text.markup import Node

# sections in which steps, materials and an agenda are written
_STEPS, _MATERIALS, _AGENDA = ("steps", "agenda"), ("materials", "inputs"), ("agenda", "steps")
# a row that is written into by hand is so high, in sizes of the text
ROOM = 2.7
BOX = "☐"


def steps(bench: Bench) -> Iterator[Block]:
    """The steps of an item as a table: when, how long, what, and room for notes. A step without a time stops no clock."""
    found = _list_in(bench, _STEPS)
    if found is None:
        return
    head, node = found
    items = [child for child in node.children if isinstance(child, Node)]
    timed = [_timed(item) for item in items]
    moment = start = clock(bench.publication.chosen("start")) or 0
    with_clock = any(minutes for _, minutes in timed)
    cell, bold, number = _styles(bench)
    names = (["time", "minutes"] if with_clock else []) + ["step", "notes"]
    titles: list[list[Block]] = [[line(word(name, bench.lang), bold, bench.lang)] for name in names]
    first = Row(titles)
    rows = []
    for place, (children, minutes) in enumerate(timed, 1):
        when = [[line(told(moment), number, bench.lang)], [line(str(minutes or "–"), number, bench.lang)]] if with_clock else []
        blocks = bench.setter.blocks(children, cell)
        if blocks and isinstance(blocks[0], Paragraph):
            blocks[0].runs = [
                Run(f"{place}. ", look_of(replace(cell, bold=True, colour=bench.sheet.colours.accent))),
                *blocks[0].runs,
            ]
        made: list[list[Block]] = [*when, blocks, []]  # type: ignore[list-item]
        rows.append(Row(made, frozenset([0]) if with_clock else frozenset()))
        moment += minutes or 0
    shares = (0.11, 0.1, 0.5, 0.29) if with_clock else (0.68, 0.32)
    before, after = _around(head, node, bench)
    yield _title(head, bench)
    yield from text(before, bench, outline=-1)
    yield _grid([first], rows, bench, shares)
    if with_clock:
        said = word("until", bench.lang, minutes=moment - start, time=told(moment))
        yield line(said, replace(bench.sheet.small, after=bench.sheet.body.size * 1.2), bench.lang)
    yield from text(after, bench, outline=-1)


def steps_section(bench: Bench) -> str:
    """The section whose steps stand in the table of steps, with whatever else is in it; "" when there are none."""
    found = _list_in(bench, _STEPS)
    return found[0].section if found and found[0] else ""


def _around(head: Head | None, node: Node, bench: Bench) -> tuple[list[Head | Node], list[Head | Node]]:
    """What else stands in the section of a list: before it and after it."""
    parts = bench.chapter.parts
    begin = next((place + 1 for place, part in enumerate(parts) if part is head), 0)
    middle = next(place for place, part in enumerate(parts) if part is node)
    ends = (place for place, part in enumerate(parts) if place > middle and isinstance(part, Head) and part.level == 1)
    return [*parts[begin:middle]], [*parts[middle + 1 : next(ends, len(parts))]]


def _timed(item: Node) -> tuple[Sequence[Node | str], int | None]:
    """The inside of a step without the duration in brackets at its end, and its minutes."""
    children = list(item.children)
    # the words of a loose list stand in a paragraph of their own
    if children and isinstance(children[0], Node) and children[0].tag == "p":
        inner = list(children[0].children)
        minutes = _cut(inner)
        return [Node("p", {}, tuple(inner)), *children[1:]], minutes
    words = next(
        (place for place, child in enumerate(children) if isinstance(child, Node) and child.tag in ("ul", "ol", "p")), None
    )
    inner = children[:words]
    minutes = _cut(inner)
    return [*inner, *(children[words:] if words is not None else [])], minutes


def _cut(words: list[Node | str]) -> int | None:
    """Takes the duration out of the end of a step, or out of the bold name it begins with."""
    minutes = None
    if words and isinstance(words[-1], str):
        words[-1], minutes = at_end(words[-1])
    first = words[0] if words else ""
    if minutes is None and isinstance(first, Node) and first.tag == "strong" and isinstance(first.children[-1], str):
        name, minutes = at_end(first.children[-1])
        if minutes is not None:
            stop = "." if first.children[-1].rstrip().endswith(".") else ""
            words[0] = Node(first.tag, first.attributes, (*first.children[:-1], name + stop))
    return minutes


def materials(bench: Bench) -> list[Block]:
    """What must be there, each with a box to tick: the field, else the list of the section."""
    row = bench.chapter.entry.row("materials")
    found = _list_in(bench, _MATERIALS, tags=("ul", "ol")) if row is None else None
    style = replace(bench.sheet.body, after=bench.sheet.body.size * 0.2)
    hang = style.size * 1.7
    things: list[list[Run]] = []
    if row is not None:
        pieces = [piece.strip() for piece in row.value.replace("\n", ";").split(";")]
        things = [[Run(prepared(piece, style, bench.inline.lang), look_of(style))] for piece in pieces if piece]
    elif found is not None:
        things = [bench.inline.runs(child.children, style) for child in found[1].children if isinstance(child, Node)]
    if not things:
        return []
    label = row.label if row is not None else word("materials", bench.lang)
    blocks: list[Block] = [line(label, bench.sheet.headings[1], bench.lang, Element("H2", lang=bench.lang))]
    whole = Element("L")
    for runs in things:
        mark, body = item_of(whole)
        paragraph = Paragraph(runs, style, marker=Run(BOX, look_of(replace(style, colour=bench.sheet.colours.accent))), hang=hang)
        paragraph.label = mark
        blocks.append(Frame([paragraph], Edge(left=hang), after=style.after, element=body))
    blocks[-1].after = bench.sheet.body.size
    return blocks


def agenda(bench: Bench) -> Iterator[Block]:
    """The agenda: a table whose rows begin with times, else a list on the clock, else the section as it is."""
    table = next((part for part in bench.chapter.parts if isinstance(part, Node) and _is_agenda(part)), None)
    if table is not None:
        yield from _agenda_table(table, bench)
        return
    if _list_in(bench, _AGENDA) is not None:
        yield from steps(bench)
        return
    inside = [part for part in bench.chapter.parts if not isinstance(part, Head) or part.section == "agenda"]
    yield from text(inside, bench, outline=-1)


def _rows(table: Node) -> list[Node]:
    return [row for part in table.children if isinstance(part, Node) for row in part.children if isinstance(row, Node)]


def _is_agenda(node: Node) -> bool:
    if node.tag != "table":
        return False
    firsts = [plain(row.children[0]) for row in _rows(node)[1:] if row.children and isinstance(row.children[0], Node)]
    return len(firsts) > 1 and sum(clock(first) is not None for first in firsts) * 2 > len(firsts)


def _agenda_table(table: Node, bench: Bench) -> Iterator[Block]:
    cell, bold, number = _styles(bench)
    head, *body = [[child for child in row.children if isinstance(child, Node)] for row in _rows(table)]
    first = Row([bench.setter.blocks(one.children, bold) for one in head])
    rows = []
    for cells in body:
        made = [bench.setter.blocks(one.children, number if place == 0 else cell) for place, one in enumerate(cells)]
        rows.append(Row([*made, *([] for _ in range(len(head) - len(made)))], frozenset([0])))
    rest = 0.86 / max(len(head) - 1, 1)
    shares = [0.14, *([0.56, *[0.30 / (len(head) - 2)] * (len(head) - 2)] if len(head) > 2 else [rest] * (len(head) - 1))]
    yield _grid([first], rows, bench, shares)


def to_fill(bench: Bench) -> Iterator[Block]:
    """The table of the layout: its rows by name, or so many numbered ones, with room to write; columns of a box to tick."""
    table, lang, sheet = bench.publication.layout.table, bench.lang, bench.sheet
    columns = [column for column in table.columns if not column.when or bench.publication.on(column.when)]
    whole = sum(column.share for column in columns)
    cell, bold, number = _styles(bench)
    box = replace(cell, align="center", size=cell.size * 1.25)
    first = Row([[line(text_in(column.labels, lang), bold, lang)] for column in columns])
    names = [text_in(labels, lang) for labels in table.rows]
    if not names:
        names = [str(place) for place in range(1, int(bench.publication.chosen("rows") or 24) + 1)]
    rows = []
    for name in names:
        cells: list[list[Block]] = [[line(name, cell if table.rows else number, lang)]]
        cells += [[line(BOX, box, lang)] if column.box else [] for column in columns[1:]]
        rows.append(Row(cells, frozenset([0]), least=sheet.body.size * ROOM))
    ruling = Ruling(below=sheet.colours.line, between=sheet.colours.line, head=sheet.colours.tint)
    shares = [column.share / whole for column in columns]
    yield Grid(
        [first],
        rows,
        padding=cell.size * 0.5,
        inset=cell.size * 0.55,
        shares=shares,
        ruling=ruling,
        lang=lang,
        after=sheet.body.size * 1.2,
    )


def _styles(bench: Bench) -> tuple[Style, Style, Style]:
    """The styles of a cell, of a head, and of a time or a number."""
    sheet = bench.sheet
    size = sheet.body.size * 0.95
    cell = replace(sheet.body, size=size, leading=size * 1.4, after=size * 0.2)
    return cell, replace(cell, bold=True, colour=sheet.colours.accent, divide=False), replace(cell, bold=True, divide=False)


def _grid(head: Sequence[Row], rows: Sequence[Row], bench: Bench, shares: Sequence[float]) -> Block:
    size = bench.sheet.body.size
    return Grid(head, rows, padding=size * 0.5, inset=size * 0.6, shares=shares, after=size, ruling=bench.setter.ruling)


def _title(head: Head | None, bench: Bench) -> Block:
    style = bench.sheet.headings[1]
    title = head.title if head else word("step", bench.lang)
    return line(title, style, bench.inline.lang, Element("H2"))


def _list_in(bench: Bench, names: Sequence[str], tags: Sequence[str] = ("ol",)) -> tuple[Head | None, Node] | None:
    """The first list in the first of some sections that has one, with the heading of the section."""
    found: dict[str, tuple[Head | None, Node]] = {}
    head: Head | None = None
    for part in bench.chapter.parts:
        if isinstance(part, Head):
            head = part if part.level == 1 else head
        elif part.tag in tags and head and head.section in names and head.section not in found:
            found[head.section] = head, part
    return next((found[name] for name in names if name in found), None)
