"""The bilingual handout: the same text in several languages, in columns beside each other, paragraph by paragraph.

Sections meet by their ids, or by their order where they have none; within a section, blocks of one kind meet in order, and a list
meets item by item. What one language has more stays with what it follows, so that no column loses a word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from toolkit_app.publishing.breaking import Run
from toolkit_app.publishing.flow import Block, Named
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.grid import Grid, Ruling
from toolkit_app.publishing.grid import Row as GridRow
from toolkit_app.publishing.inline import look_of, prepared
from toolkit_app.publishing.language import NAMES
from toolkit_app.publishing.layouts.parts import Bench, Job, behind, heading, notes, sources, values
from toolkit_app.publishing.pages import Part, Running
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.plan import Chapter, Head, chapter_of, without_empty
from toolkit_app.publishing.publication import Publication, Row
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element
from toolkit_app.text.markup import Node

# a table with more columns does not stand in one of two columns
WIDEST = 3
# the first page needs no more than the first item
ONE_BY_ONE = True


@dataclass
class _Section:
    """A heading with what follows it."""

    head: Head | None
    nodes: list[Node] = field(default_factory=list)


def plan(publication: Publication) -> list[Chapter]:
    """A chapter for each item in its first language, followed by those in the others."""
    return [without_empty(chapter_of(one)) for entry in publication.entries for one in (entry, *entry.translations)]


def parts(job: Job) -> Iterator[Part]:
    """A part for each item."""
    rest = iter(job.chapters)
    for entry in job.publication.entries:
        chapters = [next(rest) for _ in (entry, *entry.translations)]
        first = job.bench(chapters[0])
        benches = [first, *(job.bench(chapter, beside=first) for chapter in chapters[1:])]
        part = first.part(_blocks(benches), Running(values(job.publication, entry), behind(job.publication, entry)))
        # each column says its own language
        part.element.lang = ""
        yield part


def _blocks(benches: Sequence[Bench]) -> list[Block]:
    """The columns, then the sources, which all languages share. A wide table takes the whole page, language by language."""
    first = benches[0]
    columns = [Element("Sect", lang=bench.inline.lang) for bench in benches]
    rows: list[GridRow] = []
    blocks: list[Block] = []
    for piece in _pieces(benches):
        if isinstance(piece, GridRow):
            rows.append(piece)
            continue
        blocks += _grid(rows, columns, benches)
        rows = []
        blocks += [
            Frame(bench.setter.blocks(nodes), Edge(), after=first.sheet.body.size, element=column)
            for nodes, bench, column in zip(piece, benches, columns, strict=True)
        ]
    blocks += _grid(rows, columns, benches)
    after = sources(first) if first.publication.on("sources") else []
    return [*blocks, *after, *notes(first)]


def _grid(rows: list[GridRow], columns: list[Element], benches: Sequence[Bench]) -> list[Block]:
    """Rows side by side, the names of the languages above."""
    if not rows:
        return []
    sheet = benches[0].sheet
    small = replace(sheet.small, after=0)
    head = GridRow([[line(NAMES[bench.inline.lang], small, bench.inline.lang)] for bench in benches])
    for row in (head, *rows):
        row.elements = columns
    ruling = Ruling(below="", between=sheet.colours.line, head="")
    size = sheet.body.size
    shares = [1 / len(benches)] * len(benches)
    return [Grid([head], rows, padding=size * 0.85, inset=size * 0.3, shares=shares, aligned=True, ruling=ruling, after=size)]


def _pieces(benches: Sequence[Bench]) -> Iterator[GridRow | list[list[Node]]]:
    """Rows, and the nodes of what is too wide for a column."""
    yield from _titles(benches)
    if benches[0].publication.on("fields"):
        yield from _fields(benches)
    for sections in _aligned_sections([_sections(bench.chapter) for bench in benches]):
        yield from _rows(sections, benches)


def _titles(benches: Sequence[Bench]) -> Iterator[GridRow]:
    cells: list[list[Block]] = []
    for number, bench in enumerate(benches):
        style = replace(bench.sheet.title, size=bench.sheet.title.size * 0.74, leading=bench.sheet.title.leading * 0.74)
        title = Paragraph(bench.inline.runs(bench.chapter.children, style), style, element=Element("H1"))
        entry = bench.chapter.entry
        cells.append([Named(title, bench.chapter.anchor, title=entry.title, level=0 if number == 0 else 1)])
    yield GridRow(cells, keep=True)


def _fields(benches: Sequence[Bench]) -> Iterator[GridRow]:
    """The details that all languages have, a line each: the label small, the value behind it."""
    for row in benches[0].chapter.entry.fields:
        found = [bench.chapter.entry.row(row.name) for bench in benches]
        if row.name and all(found):
            yield GridRow([[_said(one, bench)] for one, bench in zip(found, benches, strict=True) if one])


def _said(row: Row, bench: Bench) -> Block:
    label = replace(bench.sheet.small, after=0)
    value = replace(label, colour=bench.sheet.colours.ink)
    lang = bench.inline.lang
    runs = [Run(f"{prepared(row.label, label, lang)}: ", look_of(label)), Run(prepared(row.value, value, lang), look_of(value))]
    return Paragraph(runs, value)


def _sections(chapter: Chapter) -> list[_Section]:
    found = [_Section(None)]
    for part in chapter.parts:
        if isinstance(part, Head):
            found.append(_Section(part))
        else:
            found[-1].nodes.append(part)
    return [section for section in found if section.head or section.nodes]


def _aligned_sections(columns: Sequence[list[_Section]]) -> Iterator[list[_Section | None]]:
    """Sections that belong together, in the order of the first column; what another has more comes behind what it follows."""
    names = [[_name(section, number) for number, section in enumerate(column)] for column in columns]
    base = names[0]
    waiting: dict[int, list[list[_Section | None]]] = {}
    found: list[list[_Section | None]] = [[section, *[None] * (len(columns) - 1)] for section in columns[0]]
    for place, (column, own) in enumerate(zip(columns[1:], names[1:], strict=True), 1):
        after = -1
        for section, name in zip(column, own, strict=True):
            if name in base:
                after = base.index(name)
                found[after][place] = section
            else:
                alone: list[_Section | None] = [None] * len(columns)
                alone[place] = section
                waiting.setdefault(after, []).append(alone)
    yield from waiting.get(-1, ())
    for number, row in enumerate(found):
        yield row
        yield from waiting.get(number, ())


def _name(section: _Section, number: int) -> str:
    return (section.head.section if section.head else "") or f"#{number}"


def _rows(sections: Sequence[_Section | None], benches: Sequence[Bench]) -> Iterator[GridRow | list[list[Node]]]:
    """A section: its headings, then its blocks side by side."""
    if any(section and section.head for section in sections):
        heads = [
            [heading(section.head, bench, outline=-1, level=section.head.level + 1)] if section and section.head else []
            for section, bench in zip(sections, benches, strict=True)
        ]
        yield GridRow(heads, keep=True, before=benches[0].sheet.body.size * 0.9)
    columns = [section.nodes if section else [] for section in sections]
    for group in _aligned_nodes(columns):
        most = WIDEST if len(benches) == 2 else 1
        if any(node.tag == "table" and _width(node) > most for nodes in group for node in nodes):
            yield group
        else:
            yield from _group(group, benches)


def _width(table: Node) -> int:
    """How many columns a table has."""
    rows = (row for part in table.children if isinstance(part, Node) for row in part.children if isinstance(row, Node))
    return max((len(row.children) for row in rows), default=0)


def _aligned_nodes(columns: Sequence[Sequence[Node]]) -> Iterator[list[list[Node]]]:
    """Blocks that belong together: those of one kind in order, against the first column that has any."""
    base = next((column for column in columns if column), [])
    rows: list[list[list[Node]]] = [[[] for _ in columns] for _ in range(max(len(base), 1))]
    for place, column in enumerate(columns):
        if column is base or len(column) == len(base):
            pairs = {number: number for number in range(len(column))}
        else:
            matcher = SequenceMatcher(None, [_sort(node) for node in base], [_sort(node) for node in column], autojunk=False)
            pairs = {b + step: a + step for a, b, size in matcher.get_matching_blocks() for step in range(size)}
        at = 0
        for number, node in enumerate(column):
            at = pairs.get(number, at)
            rows[at][place].append(node)
    return iter(row for row in rows if any(row))


def _sort(node: Node) -> str:
    return f"{node.tag} {node.attributes.get('id', '')}"


def _group(group: Sequence[Sequence[Node]], benches: Sequence[Bench]) -> Iterator[GridRow]:
    """A row; a list that has as many items in every language is a row for each item."""
    lists = [nodes[0] for nodes in group if len(nodes) == 1 and nodes[0].tag in ("ul", "ol")]
    if len(lists) == len(group) and len({(node.tag, len(node.children)) for node in lists}) == 1:
        made = [bench.setter.blocks([node]) for node, bench in zip(lists, benches, strict=True)]
        for items in zip(*made, strict=True):
            yield GridRow([[item] for item in items])
        return
    yield GridRow([bench.setter.blocks(nodes) for nodes, bench in zip(group, benches, strict=True)])
