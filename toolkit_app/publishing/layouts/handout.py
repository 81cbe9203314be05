"""The handout: one item or several, each from a new page, with its metadata, text, notes and sources."""

from collections.abc import Iterator
from dataclasses import replace

from toolkit_app.publishing.flow import Block, Named
from toolkit_app.publishing.layouts.parts import Bench, edition, facts, notes, sources, stamp, text
from toolkit_app.publishing.pages import Running
from toolkit_app.publishing.plan import Chapter, chapter_of, without_empty
from toolkit_app.publishing.publication import Publication
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.style import MUTED, Sheet, sheet


def paper(publication: Publication) -> Sheet:
    """The sheet a handout is printed on."""
    return sheet(publication.paper)


def plan(publication: Publication) -> list[Chapter]:
    """One chapter for each item."""
    return [without_empty(chapter_of(entry)) for entry in publication.entries]


def part(chapter: Chapter, publication: Publication, bench: Bench) -> tuple[list[Block], Running]:
    """The blocks of an item and what stands around them."""
    return list(_blocks(chapter, publication, bench)), running(chapter, publication)


def _blocks(chapter: Chapter, publication: Publication, bench: Bench) -> Iterator[Block]:
    page = bench.sheet
    entry = chapter.entry
    yield Named(line(entry.title, page.title), chapter.anchor, title=entry.title, level=0)
    if publication.subtitle and len(publication.entries) == 1:
        yield line(publication.subtitle, replace(page.body, colour=MUTED, after=page.body.size))
    yield from facts(entry.fields, page, publication.lang, pairs=2 if publication.paper == "A4" else 1)
    yield from text(chapter, bench, outline=1)
    yield from sources(entry, bench)
    yield from notes(bench)


def running(chapter: Chapter, publication: Publication) -> Running:
    """Title and kind above, edition or revision, date, state and sensitivity below."""
    entry = chapter.entry
    return Running(
        head_left=entry.title,
        first_head_left=entry.kind,
        head_right=entry.key,
        mark=entry.state_label,
        foot=(edition(publication), *stamp(entry, publication.lang)),
    )
