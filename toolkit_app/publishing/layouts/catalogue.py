"""The catalogue: items under headings of a facet, each with what it says in short; contents before, cross references within."""

from collections.abc import Iterator
from dataclasses import replace

from toolkit_app.publishing.flow import Block, Named, Rule
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.language import word
from toolkit_app.publishing.layouts import pieces
from toolkit_app.publishing.layouts.handout import plan
from toolkit_app.publishing.layouts.lists import Reference, listed, style
from toolkit_app.publishing.layouts.parts import Bench, Job, values
from toolkit_app.publishing.pages import Part, Running
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.plan import Chapter
from toolkit_app.publishing.publication import Group
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element
from toolkit_app.text.markup import Node

__all__ = ["parts", "plan"]


def parts(job: Job) -> Iterator[Part]:
    """The contents, then all groups one after another."""
    publication = job.publication
    groups = publication.groups or (Group(publication.title, tuple(entry.key for entry in publication.entries)),)
    if publication.on("contents"):
        yield _contents(job, groups)
    yield Part(list(_body(job, groups)), Running(values(publication)))


def _contents(job: Job, groups: tuple[Group, ...]) -> Part:
    sheet, whole = job.sheet, Element("TOC")
    upper, lower = style(sheet, lower=False), style(sheet, lower=True)
    titles = {chapter.entry.key: chapter for chapter in job.chapters}
    blocks: list[Block] = []
    for number, group in enumerate(groups):
        indent = sheet.body.size * 1.6 * (group.level - 1)
        look = replace(upper, before=upper.before if group.level == 1 else 0)
        blocks.append(Reference(group.label, _place(number), look, whole, sheet, lang=job.lang, indent=indent))
        for key in group.keys:
            if key in titles:
                entry = titles[key].entry
                blocks.append(
                    Reference(entry.title, key, lower, whole, sheet, lang=entry.lang, indent=indent + sheet.body.size * 1.6)
                )
    return listed(job, "contents", blocks)


def _place(number: int) -> str:
    return f"/group-{number}"


def _body(job: Job, groups: tuple[Group, ...]) -> Iterator[Block]:
    sheet = job.sheet
    chapters = {chapter.entry.key: chapter for chapter in job.chapters}
    printed: set[str] = set()
    title = line(job.publication.title, sheet.title, job.lang, Element("H1"))
    yield Named(title, "/catalogue", title=job.publication.title, level=0)
    for number, group in enumerate(groups):
        look = sheet.headings[min(group.level - 1, 1)]
        heading = line(group.label, replace(look, before=sheet.body.size * 2.2), job.lang, Element(f"H{min(group.level + 1, 3)}"))
        yield Named(heading, _place(number), title=group.label, level=min(group.level, 2))
        yield Rule(sheet.colours.accent, before=0, after=sheet.body.size * 0.9, thickness=1.0, keep=True)
        if not group.keys and not any(inner.level > group.level for inner in groups[number + 1 : number + 2]):
            yield line(word("none", job.lang), replace(sheet.body, italic=True, colour=sheet.colours.muted), job.lang)
        for key in group.keys:
            chapter = chapters[key]
            if key in printed:
                yield Reference(chapter.title, key, style(sheet, lower=True), Element("TOC"), sheet, lang=chapter.entry.lang)
            else:
                printed.add(key)
                yield _entry(chapter, job, group.level)


def _entry(chapter: Chapter, job: Job, level: int) -> Block:
    """An item in short: its title, what it is, and the pieces that the layout names."""
    bench = job.bench(chapter)
    sheet, entry = bench.sheet, chapter.entry
    title = replace(sheet.headings[2], before=0, after=sheet.body.size * 0.2)
    heading = Paragraph(bench.inline.runs(chapter.children, title), title, element=Element(f"H{min(level, 2) + 2}"))
    small = replace(sheet.small, after=sheet.body.size * 0.4, keep=True)
    said = " · ".join(filter(None, (entry.kind, entry.key, entry.state_label)))
    body = [*_short(bench)]
    frame = Frame(
        [heading, line(said, small, bench.lang, Element("P", lang=bench.lang)), *body],
        Edge(left=sheet.body.size * 0.9, bar=sheet.colours.line),
        after=sheet.body.size * 1.3,
        element=Element("Sect", lang=entry.lang),
    )
    return Named(frame, chapter.anchor, title=entry.title, level=3)


def _short(bench: Bench) -> Iterator[Block]:
    """The text of the sections that the layout names, without their headings, and its lines of details."""
    for piece in bench.publication.layout.parts:
        if piece.what in ("sections", "box"):
            for found in pieces.section(bench.chapter.parts, piece.names):
                yield from bench.setter.blocks([part for part in found if isinstance(part, Node)])
        else:
            yield from pieces.blocks([piece], bench)
