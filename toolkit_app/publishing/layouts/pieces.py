"""The pieces a layout names, as blocks: title, details, sections, boxes, tables, sources, in the order of its file."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit_app.kinds import Labels, text_in
from toolkit_app.publishing.breaking import Run
from toolkit_app.publishing.flow import Block, Named, Rule
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.inline import look_of, prepared
from toolkit_app.publishing.language import before_value
from toolkit_app.publishing.layout import Piece
from toolkit_app.publishing.layouts import worksheets
from toolkit_app.publishing.layouts.parts import Bench, facts, notes, sources, table, text
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.plan import Head
from toolkit_app.publishing.publication import Row
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element
from toolkit_app.text.markup import Node

ALL = "all"
_WORK: Mapping[str, Callable[[Bench], Iterable[Block]]] = {
    "steps": worksheets.steps,
    "materials": worksheets.materials,
    "agenda": worksheets.agenda,
    "rows": worksheets.to_fill,
}


def section(parts: Sequence[Head | Node], names: Sequence[str]) -> list[list[Head | Node]]:
    """The sections of those ids, each with its heading, in the order of the names; those that are not there are left out."""
    found: dict[str, list[Head | Node]] = {}
    inside: list[Head | Node] | None = None
    for part in parts:
        if isinstance(part, Head) and part.level == 1:
            inside = found.setdefault(part.section, []) if part.section in names else None
        if inside is not None:
            inside.append(part)
    return [found[name] for name in names if name in found]


def blocks(pieces: Sequence[Piece], bench: Bench, *, outline: int = 1) -> Iterator[Block]:
    """The blocks of the pieces of an item. What was shown by a piece is not shown again by one that shows all."""
    publication = bench.publication
    shown_fields: set[str] = {name for piece in pieces if piece.what in ("table", "line") for name in piece.names}
    shown_sections = {name for piece in pieces if piece.what in ("sections", "box") for name in piece.names}
    shown_sections |= {worksheets.steps_section(bench)} if any(piece.what == "steps" for piece in pieces) else set()
    for piece in pieces:
        if piece.what == "fields":
            if publication.options.get("fields", "yes") == "yes":
                yield from _fields(piece, bench, shown_fields)
            shown_fields.update(piece.names)
        elif piece.what == "text":
            yield from text([*_without(bench.chapter.parts, shown_sections)], bench, outline=outline)
        elif piece.what == "sources":
            if publication.options.get("sources", "yes") == "yes":
                yield from sources(bench)
        else:
            yield from _one(piece, bench, outline)


def _one(piece: Piece, bench: Bench, outline: int) -> Iterator[Block]:
    entry, sheet = bench.chapter.entry, bench.sheet
    if piece.what == "title":
        title = Paragraph(bench.inline.runs(bench.chapter.children, sheet.title), sheet.title, element=Element("H1"))
        yield Named(title, bench.chapter.anchor, title=entry.title, level=outline - 1)
    elif piece.what == "subtitle":
        if bench.publication.subtitle and len(bench.publication.entries) == 1:
            style = replace(sheet.body, colour=sheet.colours.muted, after=sheet.body.size)
            yield line(bench.publication.subtitle, style, entry.lang)
    elif piece.what == "line":
        yield from _line([row for name in piece.names if (row := entry.row(name))], bench)
    elif piece.what == "table":
        for name in piece.names:
            if row := entry.row(name):
                yield from table(row, bench)
    elif piece.what == "sections":
        for found in section(bench.chapter.parts, piece.names):
            yield from text(found, bench, outline=outline)
    elif piece.what == "box":
        for found in section(bench.chapter.parts, piece.names):
            yield _box(list(text(found, bench, outline=outline)), bench)
    elif piece.what == "notes":
        yield from notes(bench)
    elif piece.what in _WORK:
        yield from _WORK[piece.what](bench)
    elif piece.what in ("opening", "closing"):
        yield from _said(getattr(bench.publication.layout, piece.what), bench)
    elif piece.what == "rule":
        yield Rule(sheet.colours.accent, before=0, after=sheet.body.size * 1.2, thickness=1.2)


def _fields(piece: Piece, bench: Bench, shown: set[str]) -> list[Block]:
    rows: list[Row] = []
    for name in piece.names:
        if name == ALL:
            rows += [row for row in bench.chapter.entry.fields if row.name not in shown and row not in rows]
        elif (row := bench.chapter.entry.row(name)) and row not in rows:
            rows.append(row)
    return facts(rows, bench.sheet, bench.lang, pairs=bench.publication.look.columns)


def _line(rows: Sequence[Row], bench: Bench) -> Iterator[Block]:
    """Short details on one line: label and value, a point between them."""
    if not rows:
        return
    sheet = bench.sheet
    style = replace(sheet.small, after=sheet.body.size * 0.9)
    bold = replace(style, colour=sheet.colours.ink)
    runs: list[Run] = []
    for row in rows:
        runs += [
            Run(" · " if runs else "", look_of(style)),
            Run(before_value(prepared(row.label, style, bench.lang), bench.lang), look_of(style)),
            Run(prepared(row.value, bold, bench.lang), look_of(bold)),
        ]
    yield Paragraph(runs, style, element=Element("P", lang=bench.lang))


def _said(labels: Labels, bench: Bench) -> Iterator[Block]:
    """What the layout says by itself, in the language of the page: a paragraph for each line."""
    style = replace(bench.sheet.body, after=bench.sheet.body.size * 0.5)
    for words in text_in(labels, bench.lang).split("\n") if labels else ():
        if words.strip():
            yield line(words.strip(), style, bench.lang, Element("P", lang=bench.lang))


def _box(inside: list[Block], bench: Bench) -> Block:
    size, colours = bench.sheet.body.size, bench.sheet.colours
    if inside:
        inside[-1].after = 0
        inside[0].before = 0
    edge = Edge(
        left=size * 1.3, right=size * 1.2, top=size * 0.9, bottom=size * 1.0, ground=colours.tint, bar=colours.accent, bar_width=3
    )
    return Frame(inside, edge, before=size, after=size * 1.5)


def _without(parts: Sequence[Head | Node], names: set[str]) -> Iterator[Head | Node]:
    skipping = False
    for part in parts:
        if isinstance(part, Head) and part.level == 1:
            skipping = part.section in names
        if not skipping:
            yield part
