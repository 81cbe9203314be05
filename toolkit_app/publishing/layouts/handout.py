"""The handout: one item or several, each from a new page, with the pieces its layout names.

Brief, guide, agenda and tables to be filled are handouts of other pieces; a layout may say on how many pages an item has to fit.
"""

from collections.abc import Iterator
from functools import partial

from toolkit_app.publishing.flow import Block
from toolkit_app.publishing.layouts import pieces
from toolkit_app.publishing.layouts.fitting import fitted
from toolkit_app.publishing.layouts.parts import Bench, Job, behind, values
from toolkit_app.publishing.pages import Part, Running
from toolkit_app.publishing.plan import Chapter, chapter_of, without_empty
from toolkit_app.publishing.publication import Publication

# the first page needs no more than the first item
ONE_BY_ONE = True


def plan(publication: Publication) -> list[Chapter]:
    """One chapter for each item."""
    return [without_empty(chapter_of(entry)) for entry in publication.entries]


def parts(job: Job) -> Iterator[Part]:
    """A part for each item."""
    most = job.publication.layout.pages
    for chapter in job.chapters:
        if most:
            bench, blocks = fitted(job, chapter, most, partial(_blocks, job))
        else:
            bench = job.bench(chapter)
            blocks = _blocks(job, bench)
        yield bench.part(blocks, Running(values(job.publication, chapter.entry), behind(job.publication, chapter.entry)))


def _blocks(job: Job, bench: Bench) -> list[Block]:
    return list(pieces.blocks(job.publication.layout.parts, bench))
