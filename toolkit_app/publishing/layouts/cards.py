"""Flash cards: an item or a statement on each, with a front and a back, several to a sheet."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.breaking import Run, width_of
from toolkit_app.publishing.flow import Block, Named, fill
from toolkit_app.publishing.hyphenation import hyphenated
from toolkit_app.publishing.imposition import Sheet as PaperSheet
from toolkit_app.publishing.imposition import tiled
from toolkit_app.publishing.inline import look_of, prepared
from toolkit_app.publishing.layout import MM, PAPERS, Piece
from toolkit_app.publishing.layouts import pieces
from toolkit_app.publishing.layouts.fitting import STEPS, scaled
from toolkit_app.publishing.layouts.handout import plan
from toolkit_app.publishing.layouts.lists import statements_of
from toolkit_app.publishing.layouts.parts import Bench, Job, values
from toolkit_app.publishing.pages import Part, Press, Running
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.plan import Chapter
from toolkit_app.publishing.publication import Publication
from toolkit_app.publishing.setting import line
from toolkit_app.text.markup import Node

__all__ = ["parts", "plan", "sheets"]

SHEET = "A4"
# a card is read from a table: its text may be set smaller than that of a page, but not below this share
SMALLEST = (*STEPS, 0.68, 0.64, 0.6)


@dataclass(frozen=True)
class _Card:
    """What is on a card: how its front and its back are set, and whose it is."""

    chapter: Chapter
    front: Callable[[Bench], list[Block]]
    back: Callable[[Bench], list[Block]]


def sheets(publication: Publication, count: int, size: tuple[float, float]) -> list[PaperSheet]:
    """How the leaves lie on sheets of paper."""
    paper = (PAPERS[SHEET][0] * MM, PAPERS[SHEET][1] * MM)
    return tiled(count, size, paper, two_sided=publication.on("sides"), cut=publication.on("cut"))


def parts(job: Job) -> Iterator[Part]:
    """The leaves of all cards: a front and a back for each, or both on one side."""
    found = list(_cards(job))
    job.press.total = len(found)
    two_sided = job.publication.on("sides")
    for number, card in enumerate(found, 1):
        sides: tuple[Callable[[Bench], list[Block]], ...] = (card.front, card.back) if two_sided else (partial(_both, card),)
        for place, side in enumerate(sides):
            running = Running(values(job.publication, card.chapter.entry), first=place == 0)
            yield Part((), running, drawing=partial(_draw, job, card.chapter, side, place == 0), number=number)


def _cards(job: Job) -> Iterator[_Card]:
    layout = job.publication.layout
    for chapter in job.chapters:
        if job.publication.chosen("content") == "statement":
            for node in statements_of(chapter.parts):
                yield _Card(chapter, partial(_statement, node), partial(_behind_statement, node))
        else:
            yield _Card(chapter, partial(_pieces, layout.parts), partial(_pieces, layout.back))


def _both(card: _Card, bench: Bench) -> list[Block]:
    return [*card.front(bench), *card.back(bench)]


def _pieces(names: Sequence[Piece], bench: Bench) -> list[Block]:
    return list(pieces.blocks(names, bench, outline=0))


def _statement(node: Node, bench: Bench) -> list[Block]:
    """The words that are voted on, large, and nothing else but what they are."""
    caption = replace(bench.sheet.small, colour=bench.sheet.colours.accent, bold=True)
    label = Run(prepared(node.attributes["label"], caption, bench.inline.lang), look_of(caption))
    name = Run(f"  {node.attributes['id']}", look_of(replace(caption, bold=False, colour=bench.sheet.colours.muted)))
    words = replace(bench.sheet.body, size=bench.sheet.body.size * 1.35, leading=bench.sheet.body.leading * 1.3)
    bench.inline.exact = True
    blocks = bench.setter.blocks([child for child in node.children if not _beside(child)], words)
    bench.inline.exact = False
    return [Paragraph([label, name], caption), *blocks]


def _behind_statement(node: Node, bench: Bench) -> list[Block]:
    """Where the statement stands, and what it rests on."""
    entry = bench.chapter.entry
    title = replace(bench.sheet.body, bold=True, colour=bench.sheet.colours.accent, divide=False)
    source = line(entry.title, title, entry.lang)
    return [source, *bench.setter.blocks([child for child in node.children if _beside(child)])]


def _beside(child: Node | str) -> bool:
    return isinstance(child, Node) and child.tag == "box"


def _draw(job: Job, chapter: Chapter, made: Callable[[Bench], list[Block]], front: bool, press: Press) -> None:
    """A side of a card. What is too long even in small letters is cut, and said."""
    sheet = job.sheet
    for step in SMALLEST:
        smaller = scaled(sheet, step)
        blocks = _within(made(_noteless(job.bench(chapter, smaller, quiet=True))), sheet.measure, chapter.entry.lang)
        filled = fill(blocks, sheet.measure, sheet.depth, fresh=True)
        if not filled.rest:
            break
    blocks = _within(made(_noteless(job.bench(chapter, smaller))), sheet.measure, chapter.entry.lang)
    filled = fill(blocks, sheet.measure, sheet.depth, fresh=True)
    if filled.rest:
        job.warn(
            ToolkitError(
                "The text of {key} does not fit on its card even in small letters: the end is left out.",
                "Print larger cards, or write a shorter text.",
                key=chapter.entry.key,
            )
        )
    # a short front stands in the middle
    above = max(sheet.depth - filled.height, 0) * 0.42 if front and job.publication.on("sides") else 0
    for placed in filled.placed:
        placed.block.draw(press, sheet.side, sheet.height - sheet.top - above - placed.offset, sheet.measure)


def _within(blocks: list[Block], measure: float, lang: str) -> list[Block]:
    """The blocks; in titles, whose words stay whole, those that are wider than the card may be divided all the same."""
    for block in blocks:
        inside = block.block if isinstance(block, Named) else block
        if isinstance(inside, Paragraph) and not inside.style.divide:
            inside.runs = [Run(" ".join(_narrow(word, run, measure, lang) for word in run.text.split(" ")), run.look)
                           for run in inside.runs]  # fmt: skip
    return blocks


def _narrow(word: str, run: Run, measure: float, lang: str) -> str:
    return hyphenated(word, lang) if width_of(word, run.look.font, run.look.size) > measure else word


def _noteless(bench: Bench) -> Bench:
    bench.inline.noted = False
    return bench
