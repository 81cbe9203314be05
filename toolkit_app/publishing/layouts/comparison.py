"""The comparison: what was taken out of a text and what was put in, legible without colour, side by side with what stayed.

What was put in is underlined, what was taken out struck through, and both have a bar at the side; who hears the page is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit_app.publishing.breaking import Run
from toolkit_app.publishing.flow import Block, Named
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.grid import Grid
from toolkit_app.publishing.grid import Row as GridRow
from toolkit_app.publishing.inline import look_of, marked
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.layouts.parts import Bench, Job, values
from toolkit_app.publishing.layouts.redline import compared
from toolkit_app.publishing.pages import Part, Running
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.plan import Chapter, chapter_of
from toolkit_app.publishing.publication import Comparison, Entry, Publication, Side
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element, item_of
from toolkit_app.publishing.style import Style
from toolkit_app.text.compare import Change
from toolkit_app.text.diff import Piece
from toolkit_app.text.markup import parse

# of the words of a long unchanged stretch nothing is shown unless it is wished for
GAP = "⋯"


def plan(publication: Publication) -> list[Chapter]:
    """One chapter for each item that changed, with its newer text."""
    entries = {entry.key: entry for entry in publication.entries}
    return [chapter_of(entries[one.key]) for one in publication.comparisons if one.key in entries]


def parts(job: Job) -> Iterator[Part]:
    """A part for each item that changed."""
    entries = {entry.key: entry for entry in job.publication.entries}
    for comparison, chapter in zip(job.publication.comparisons, job.chapters, strict=True):
        bench = job.bench(chapter)
        around = values(job.publication, entries[comparison.key], revision=_between(comparison, job.lang))
        yield bench.part(list(_blocks(comparison, bench, entries[comparison.key])), Running(around))


def _between(comparison: Comparison, lang: str) -> str:
    return f"{_named(comparison.older, lang)} → {_named(comparison.newer, lang)}"


def _named(side: Side, lang: str) -> str:
    return side.edition or word("revision", lang, r=side.revision)


def _blocks(comparison: Comparison, bench: Bench, entry: Entry) -> Iterator[Block]:
    sheet, lang = bench.sheet, bench.lang
    title = Paragraph(_runs(comparison.title, sheet.title, bench), sheet.title, element=Element("H1"))
    yield Named(title, bench.chapter.anchor, title=entry.title, level=0)
    yield from _sides(comparison, bench)
    yield _legend(bench)
    if comparison.fields:
        yield from _fields(comparison, bench)
    skipped = False
    for change in comparison.changes:
        if change.kind == "same" and not bench.publication.on("unchanged") and change.block != "heading":
            skipped = True
            continue
        if skipped:
            yield line(GAP, replace(sheet.body, colour=sheet.colours.muted, align="center"), lang, Element("P"))
            skipped = False
        yield from _change(change, bench)


def _sides(comparison: Comparison, bench: Bench) -> Iterator[Block]:
    sheet, lang = bench.sheet, bench.lang
    label, value = replace(sheet.small, after=0), replace(sheet.small, colour=sheet.colours.ink, after=0)
    rows = []
    for name, side in (("older", comparison.older), ("newer", comparison.newer)):
        said = (side.edition, word("revision", lang, r=side.revision), long_date(side.date, lang), side.state_label)
        cells: list[list[Block]] = [[line(word(name, lang), label, lang)], [line(" · ".join(filter(None, said)), value, lang)]]
        rows.append(GridRow(cells, frozenset([0])))
    yield Grid(
        [], rows, padding=sheet.small.size * 0.4, shares=(0.2, 0.8), lang=lang, ruling=bench.setter.ruling, after=sheet.body.size
    )


def _legend(bench: Bench) -> Block:
    sheet, lang = bench.sheet, bench.lang
    small = replace(sheet.small, after=sheet.body.size * 1.4)
    runs: list[Run] = []
    for name in ("added", "removed"):
        runs += [Run("    " if runs else "", look_of(small)), *_marked([Run(word(name, lang), look_of(small))], name, bench)]
    return Paragraph(runs, small, element=Element("P", lang=lang))


def _fields(comparison: Comparison, bench: Bench) -> Iterator[Block]:
    sheet, lang = bench.sheet, bench.lang
    cell = replace(sheet.small, colour=sheet.colours.ink, after=0, divide=sheet.body.divide)
    bold = replace(cell, bold=True, colour=sheet.colours.accent, divide=False)
    first = GridRow([[line(word(name, lang), bold, lang)] for name in ("detail", "older", "newer")])
    rows = []
    for field in comparison.fields:
        old = _marked([Run(field.old, look_of(cell))], "removed", bench) if field.old else []
        new = _marked([Run(field.new, look_of(cell))], "added", bench) if field.new else []
        cells: list[list[Block]] = [[line(field.label, cell, lang)], [Paragraph(old, cell)], [Paragraph(new, cell)]]
        rows.append(GridRow(cells, frozenset([0])))
    yield Grid(
        [first],
        rows,
        padding=cell.size * 0.5,
        shares=(0.24, 0.38, 0.38),
        lang=lang,
        ruling=bench.setter.ruling,
        after=sheet.body.size * 1.4,
    )


def _change(change: Change, bench: Bench) -> Iterator[Block]:
    old = "".join(piece.text for piece in change.pieces if piece.op != "added")
    new = "".join(piece.text for piece in change.pieces if piece.op != "removed")
    if change.kind == "same":
        yield from _set(new, bench, "")
    elif change.kind == "changed" and change.rows:
        yield _bar([_table(change, bench)], bench)
    elif change.kind == "changed":
        yield _bar(list(_inside(old, new, change, bench)), bench)
    else:
        op = "added" if change.kind in ("added", "moved-to") else "removed"
        moved = {"moved-to": "moved_here", "moved-from": "moved_away"}.get(change.kind)
        small = replace(bench.sheet.small, keep=True, after=bench.sheet.body.size * 0.2)
        told: list[Block] = [line(word(moved, bench.lang), small, bench.lang)] if moved else []
        yield _bar([*told, *_set(old if op == "removed" else new, bench, op)], bench)


def _set(source: str, bench: Bench, op: str) -> list[Block]:
    """A stretch of text set as it is, all of it marked."""
    bench.inline.mark_all = op
    blocks: list[Block] = []
    for node in parse(source, lang=bench.inline.lang):
        if node.tag[0] == "h" and node.tag[1:].isdigit():
            style = bench.sheet.headings[min(max(int(node.tag[1]) - 2, 0), len(bench.sheet.headings) - 1)]
            blocks.append(Paragraph(bench.inline.runs(node.children, style), style, element=Element("H2")))
        elif node.tag != "footnotes":
            blocks += bench.setter.blocks([node])
    bench.inline.mark_all = ""
    return blocks


def _inside(old: str, new: str, change: Change, bench: Bench) -> Iterator[Block]:
    """A stretch in which words changed: its lines, with what went and what came in their places."""
    sheet = bench.sheet
    style = sheet.headings[1] if change.block == "heading" else sheet.body
    whole = Element("L")
    if change.block == "statement":
        yield from (bench.setter.caption(node) for node in parse(new, lang=bench.inline.lang) if node.tag == "statement")
    for spoken in compared(old, new, style, bench, exact=change.block == "statement"):
        leads, rest = [said for said in spoken if said.lead], [said.run for said in spoken if not said.lead]
        if not leads:
            yield Paragraph(rest, style, element=Element("H2" if change.block == "heading" else "P"))
            continue
        # the line of a list hangs behind its mark; the number that an item has now says enough
        before, after = ("".join(said.run.text for said in leads if said.op != op) for op in ("added", "removed"))
        text = after or before
        op = "same" if before and after else leads[0].op
        hang = style.size * (1.5 + 0.9 * (len(text) - len(text.lstrip())))
        look = look_of(replace(style, colour=sheet.colours.accent))
        tight = replace(style, after=style.size * 0.25)
        label, body = item_of(whole)
        mark = Run("•" if text.strip() == "-" else text.strip(), marked(look, op, sheet.colours))
        paragraph = Paragraph(rest, tight, marker=mark, hang=style.size * 1.5)
        paragraph.label = label
        yield Frame([paragraph], Edge(left=hang), after=tight.after, element=body)


def _table(change: Change, bench: Bench) -> Block:
    size = bench.sheet.small.size
    cell = replace(bench.sheet.cell, size=size, leading=size * 1.42)
    head = replace(cell, bold=True, colour=bench.sheet.colours.accent)
    rows = []
    for number, row in enumerate(change.rows):
        style = head if number == 0 else cell
        cells = [_cell(pieces, style, bench) for pieces in row.cells]
        rows.append(GridRow(cells))
    return Grid(rows[:1], rows[1:], padding=size * 0.52, ruling=bench.setter.ruling)


def _cell(pieces: Sequence[Piece], style: Style, bench: Bench) -> list[Block]:
    old, new = ("".join(piece.text for piece in pieces if piece.op != op) for op in ("added", "removed"))
    return [Paragraph([said.run for said in spoken], style) for spoken in compared(old, new, style, bench)]


def _runs(pieces: Sequence[Piece], style: Style, bench: Bench) -> list[Run]:
    runs: list[Run] = []
    for piece in pieces:
        runs += _marked([Run(piece.text.replace("\n", " "), look_of(style))], piece.op, bench)
    return runs


def _marked(runs: Sequence[Run], op: str, bench: Bench) -> list[Run]:
    return [Run(run.text, marked(run.look, op, bench.sheet.colours)) for run in runs]


def _bar(blocks: Sequence[Block], bench: Bench) -> Block:
    """A bar at the side of what changed."""
    size = bench.sheet.body.size
    if blocks:
        blocks[-1].after = 0
    return Frame(
        blocks, Edge(left=size * 1.1, bar=bench.sheet.colours.muted, bar_width=1.4), before=size * 0.3, after=size * 0.75
    )
