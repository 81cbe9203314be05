"""Words that changed within a block, each with the face, the link and the note it has in its own text.

Both texts become lines of runs as they would be set; their words are compared, and every letter keeps the look it had. Words that
stayed but look otherwise now (bold before, or leading elsewhere) are shown as taken out and put in, for that too was changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import NamedTuple

from toolkit_app.publishing.breaking import Look, Run
from toolkit_app.publishing.fonts import MONO, printable
from toolkit_app.publishing.inline import look_of, marked, prepared
from toolkit_app.publishing.layouts.parts import Bench
from toolkit_app.publishing.style import Style
from toolkit_app.text.diff import WORD, words
from toolkit_app.text.markup import Node, inner_text, parse

_APART = frozenset(("p", "ul", "ol", "blockquote", "pre", "table", "statement", "box", "hr", "h1", "h2", "h3", "h4", "h5", "h6"))


class Said(NamedTuple):
    """A run and whether it was ``added``, ``removed`` or is the ``same``; ``lead``: it is the mark of an item of a list."""

    op: str
    run: Run
    lead: bool = False


class _Side(NamedTuple):
    """One text: its letters, the look of each, where leading marks are, and the notes by the place they stand behind."""

    text: str
    looks: list[Look]
    leads: frozenset[int]
    notes: dict[int, list[Run]]


def compared(old: str, new: str, style: Style, bench: Bench, *, exact: bool = False) -> list[list[Said]]:
    """The lines of two texts of Markdown laid over each other; ``exact`` keeps letters as they are typed."""
    before, after = (_side(source, style, bench, exact=exact) for source in (old, new))
    lines: list[list[Said]] = [[]]
    for said in _over(before, after):
        text, look = said.run
        if said.op == "removed" and not text.strip():
            # where only the end of a line went, the lines are one now
            text = text.replace("\n", "")
        first, *more = text.split("\n")
        lines[-1].append(said._replace(run=Run(first, look)))
        lines += [[said._replace(run=Run(other, look))] for other in more]
    return [
        [shown for one in line if one.run.text for shown in _shown(one, bench)]
        for line in lines
        if any(one.run.text.strip() for one in line)
    ]


def _shown(said: Said, bench: Bench) -> Iterator[Said]:
    """A run with its mark; the blank at its end has none."""
    text, look = said.run
    bare, blank = (text, "") if said.op == "same" or said.lead else (text.rstrip(" "), text[len(text.rstrip(" ")) :])
    if bare:
        yield said._replace(run=Run(bare, marked(look, said.op, bench.sheet.colours)))
    if blank:
        yield said._replace(run=Run(blank, look))


def _over(before: _Side, after: _Side) -> Iterator[Said]:
    at = other = 0
    for piece in words(before.text, after.text):
        end, stop = at + len(piece.text) * (piece.op != "added"), other + len(piece.text) * (piece.op != "removed")
        if piece.op == "removed":
            yield from _said("removed", before, at, end)
        elif piece.op == "added":
            yield from _said("added", after, other, stop)
        else:
            for found in WORD.finditer(piece.text):
                start, past = found.span()
                if _alike(before.looks[at + start : at + past], after.looks[other + start : other + past]):
                    yield from _said("same", after, other + start, other + past)
                else:
                    yield from _said("removed", before, at + start, at + past)
                    yield from _said("added", after, other + start, other + past)
        at, other = end, stop


def _alike(old: Sequence[Look], new: Sequence[Look]) -> bool:
    return [(look.font, look.link) for look in old] == [(look.font, look.link) for look in new]


def _said(op: str, side: _Side, start: int, end: int) -> Iterator[Said]:
    """A stretch of one text as runs, with the notes that stand in it."""
    cuts = [start, *(place for place in side.notes if start < place < end), end]
    for begin, stop in pairwise(cuts):
        for (look, lead), places in groupby(range(begin, stop), lambda place: (side.looks[place], place in side.leads)):
            found = list(places)
            yield Said(op, Run(side.text[found[0] : found[-1] + 1], look), lead)
        for note in side.notes.get(stop, ()):
            yield Said(op, note)


def _side(source: str, style: Style, bench: Bench, *, exact: bool) -> _Side:
    letters: list[str] = []
    looks: list[Look] = []
    leads: set[int] = set()
    notes: dict[int, list[Run]] = {}
    bench.inline.exact = exact
    for lead, runs in _lines(parse(source, lang=bench.inline.lang), style, bench):
        if letters:
            letters.append("\n")
            looks.append(look_of(style))
        leads.update(range(len(looks), len(looks) + len(lead)))
        for run in (Run(lead, look_of(style)), *runs):
            if run.look.note:
                notes.setdefault(len(looks), []).append(run)
            else:
                letters.append(run.text)
                looks += [run.look] * len(run.text)
    bench.inline.exact = False
    return _Side("".join(letters), looks, frozenset(leads), notes)


def _lines(nodes: Sequence[Node | str], style: Style, bench: Bench) -> Iterator[tuple[str, list[Run]]]:
    """The lines of some nodes: the mark of an item of a list, set in as deep as it stands, and what is said."""
    loose: list[Node | str] = []
    for node in nodes:
        if isinstance(node, str) or node.tag not in _APART:
            loose.append(node)
            continue
        yield from _loose(loose, style, bench)
        loose = []
        yield from _apart(node, style, bench)
    yield from _loose(loose, style, bench)


def _loose(nodes: Sequence[Node | str], style: Style, bench: Bench) -> Iterator[tuple[str, list[Run]]]:
    runs = bench.inline.runs(nodes, style)
    if any(run.text.strip() for run in runs):
        yield "", runs


def _apart(node: Node, style: Style, bench: Bench) -> Iterator[tuple[str, list[Run]]]:
    inner = node.children
    if node.tag in ("ul", "ol"):
        start = node.attributes.get("start", "1")
        for number, item in enumerate(inner, int(start) if start.isdigit() else 1):
            mark = "- " if node.tag == "ul" else f"{number}. "
            inside = item.children if isinstance(item, Node) else (item,)
            for place, (lead, runs) in enumerate(_lines(inside, style, bench)):
                yield (mark if not place and not lead else f"  {lead}" if lead else ""), runs
    elif node.tag == "pre":
        code = look_of(replace(style, family=MONO, size=style.size * 0.9))
        yield "", [Run(printable(inner_text(node)).expandtabs(4).rstrip("\n"), code)]
    elif node.tag == "table":
        for row in (row for part in inner if isinstance(part, Node) for row in part.children if isinstance(row, Node)):
            for cell in row.children:
                yield from _lines(cell.children if isinstance(cell, Node) else (cell,), style, bench)
    else:
        title = node.attributes.get("title", "")
        if title:
            yield "", [Run(prepared(title, style, bench.inline.lang), look_of(replace(style, bold=True)))]
        yield from _lines(inner, style, bench)
