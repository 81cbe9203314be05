"""The tool card: one item on two sides of a sheet, the front to decide by and the back to work by.

Tables that are there to be filled have no room on a card; it says where they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from toolkit_app.publishing.flow import Block
from toolkit_app.publishing.inline import plain
from toolkit_app.publishing.language import word
from toolkit_app.publishing.layout import Piece
from toolkit_app.publishing.layouts import pieces
from toolkit_app.publishing.layouts.fitting import fitted
from toolkit_app.publishing.layouts.handout import plan as whole
from toolkit_app.publishing.layouts.parts import Bench, Job, values
from toolkit_app.publishing.pages import Part, Running
from toolkit_app.publishing.plan import Chapter, Head, without_empty
from toolkit_app.publishing.publication import Publication
from toolkit_app.publishing.setting import line
from toolkit_app.text.markup import Node

# the first page needs no more than the first item
ONE_BY_ONE = True


def plan(publication: Publication) -> list[Chapter]:
    """One chapter for each item, without the tables that are to be filled."""
    return [without_empty(replace(chapter, parts=list(_without_forms(chapter.parts)))) for chapter in whole(publication)]


def parts(job: Job) -> Iterator[Part]:
    """A front and a back for each item."""
    layout = job.publication.layout
    for chapter, original in zip(job.chapters, whole(job.publication), strict=True):
        shortened = len(list(_without_forms(original.parts))) < len(original.parts)
        for side, names in enumerate((layout.parts, layout.back)):
            bench, blocks = fitted(job, chapter, 1, partial(_blocks, names, shortened and side == 1))
            if blocks or side == 0:
                yield bench.part(blocks, Running(values(job.publication, chapter.entry), first=side == 0))


def _blocks(names: Sequence[Piece], shortened: bool, bench: Bench) -> list[Block]:
    blocks = list(pieces.blocks(names, bench))
    if blocks and shortened:
        said = word("forms", bench.lang, key=bench.chapter.entry.key)
        blocks.append(line(said, replace(bench.sheet.small, before=bench.sheet.body.size), bench.lang))
    return blocks


def _without_forms(parts: Sequence[Head | Node]) -> Iterator[Head | Node]:
    """The parts without tables that have an empty column, and without the bold line that announces one."""
    for number, part in enumerate(parts):
        following = parts[number + 1] if number + 1 < len(parts) else None
        announces = (
            isinstance(part, Node) and part.tag == "p" and [getattr(child, "tag", "") for child in part.children] == ["strong"]
        )
        if not _is_form(part) and not (announces and following is not None and _is_form(following)):
            yield part


def _is_form(part: Head | Node) -> bool:
    if isinstance(part, Head) or part.tag != "table":
        return False
    rows = [row for inner in part.children if isinstance(inner, Node) for row in inner.children if isinstance(row, Node)][1:]
    columns = zip(*([plain(cell).strip() for cell in row.children if isinstance(cell, Node)] for row in rows), strict=False)
    return not rows or any(not any(column) for column in columns)
