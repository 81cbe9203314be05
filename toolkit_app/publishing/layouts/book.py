"""The book: cover, contents, chapters from new pages, annexes, the validation record, lists of statements, tools and lessons."""

from collections.abc import Iterator
from dataclasses import replace

from toolkit_app.publishing.flow import Block, Gap, Named, Rule
from toolkit_app.publishing.language import word
from toolkit_app.publishing.layouts import cover, lists, record
from toolkit_app.publishing.layouts.parts import Bench, Job, behind, facts, notes, sources, text, values
from toolkit_app.publishing.pages import Part, Running
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.plan import Chapter, chapter_of, cut, numbered, without_empty
from toolkit_app.publishing.publication import Publication
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element
from toolkit_app.publishing.style import FAMILIES, Style


def plan(publication: Publication) -> list[Chapter]:
    """The sections of the methodology as chapters and the other items as annexes; without one, all items as chapters."""
    main = [entry for entry in publication.entries if entry.is_methodology]
    if len(main) != 1:
        chapters = [without_empty(chapter_of(entry)) for entry in publication.entries]
        return [numbered(chapter, str(number), str(number)) for number, chapter in enumerate(chapters, 1)]
    chapters = cut(chapter_of(main[0]))
    first = 0 if chapters[0].whole else 1
    made = [
        numbered(without_empty(chapter), str(number), str(number)) if number else without_empty(chapter)
        for number, chapter in enumerate(chapters, first)
    ]
    annexes = [without_empty(chapter_of(entry)) for entry in publication.entries if entry is not main[0]]
    return made + [
        replace(chapter, number=word("annex", publication.lang, n=number), annex=True)
        for number, chapter in enumerate(annexes, 1)
    ]


def parts(job: Job) -> Iterator[Part]:
    """The whole book in order. The lists at its end are made when the pages before them are."""
    publication = job.publication
    yield cover.part(publication, job.sheet)
    if publication.options.get("contents", "yes") == "yes":
        yield lists.contents(job)
    for chapter in job.chapters:
        yield _chapter(chapter, job)
    if publication.outcomes and publication.options.get("outcomes", "yes") == "yes":
        yield record.part(job)
    if ending := lists.after(job, job.press):
        yield ending


def _chapter(chapter: Chapter, job: Job) -> Part:
    publication, entry = job.publication, chapter.entry
    name = _label(chapter.number, chapter.title)
    around = {"title": name, **({"book": ""} if publication.title == chapter.title else {})}
    bench = job.bench(chapter)
    return bench.part(list(_blocks(chapter, bench)), Running(values(publication, entry, **around), behind(publication, entry)))


def _blocks(chapter: Chapter, bench: Bench) -> Iterator[Block]:
    sheet, entry, publication = bench.sheet, chapter.entry, bench.publication
    size, colours = sheet.body.size, sheet.colours
    heading: Block = Paragraph(bench.inline.runs(chapter.children, sheet.title), sheet.title, element=Element("H1"))
    heading = Named(heading, chapter.anchor, title=_label(chapter.number, chapter.title), level=0)
    yield Gap(1)
    if chapter.number:
        number = Style(
            FAMILIES[publication.layout.heading_font], size * 1.25, size * 1.8, colours.muted, after=size * 0.2, keep=True
        )
        yield line(chapter.number, number, bench.lang)
    yield heading
    yield Rule(colours.accent, before=0, after=size * 1.8, thickness=1.4)
    if chapter.whole and not entry.is_methodology:
        yield line(" · ".join(filter(None, (entry.kind, entry.key))), replace(sheet.small, after=size * 0.6), bench.lang)
        yield from facts(entry.fields, sheet, publication.lang, pairs=publication.look.columns)
    if not chapter.parts:
        yield line(word("empty", publication.lang), replace(sheet.body, italic=True, colour=colours.muted), bench.lang)
    yield from text(chapter.parts, bench, outline=1)
    yield from notes(bench)
    if chapter.whole:
        yield from sources(bench)


def _label(number: str, title: str) -> str:
    return f"{number}\u2002{title}" if number else title
