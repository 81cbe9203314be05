"""The handout: one item or several, each from a new page, with the pieces its layout names."""

from collections.abc import Iterator

from toolkit_app.publishing.layouts import pieces
from toolkit_app.publishing.layouts.parts import Job, behind, values
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
    for chapter in job.chapters:
        bench = job.bench(chapter)
        blocks = list(pieces.blocks(job.publication.layout.parts, bench))
        yield bench.part(blocks, Running(values(job.publication, chapter.entry), behind(job.publication, chapter.entry)))
