"""Blocks made to fit a number of pages: set smaller, step by step, as far as they stay legible."""

from collections.abc import Callable
from dataclasses import replace

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.flow import Block
from toolkit_app.publishing.layouts.parts import Bench, Job
from toolkit_app.publishing.pages import Running
from toolkit_app.publishing.plan import Chapter
from toolkit_app.publishing.style import Sheet

#: how much smaller, in steps; nothing is set smaller than the last
STEPS = (1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72)


def fitted(
    job: Job, chapter: Chapter, most: int, made: Callable[[Bench], list[Block]], *, beside: Bench | None = None
) -> tuple[Bench, list[Block]]:
    """The bench and the blocks that ``made`` sets on it, in the largest size in which they take at most that many pages.

    Where even the smallest takes more, it is taken, and said.
    """
    for step in STEPS:
        sheet = scaled(job.sheet, step)
        bench = job.bench(chapter, sheet, beside=beside, quiet=True)
        if job.press.count(bench.part(made(bench), Running({})), most) <= most:
            break
    else:
        job.warn(
            ToolkitError(
                "{key} does not fit on {pages} pages even in small letters; it goes on.",
                "Shorten its text, or choose another layout.",
                key=chapter.entry.key,
                pages=most,
            )
        )
    bench = job.bench(chapter, sheet, beside=beside)
    return bench, made(bench)


def scaled(sheet: Sheet, by: float) -> Sheet:
    """A sheet with all letters smaller or larger; the paper, its blanks and its running lines stay."""
    if by == 1:
        return sheet
    return replace(
        sheet,
        body=sheet.body.scaled(by),
        title=sheet.title.scaled(by),
        headings=tuple(style.scaled(by) for style in sheet.headings),
        small=sheet.small.scaled(by),
    )
