"""The lists of a book: its contents before the text; statements, tools and lessons after it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from toolkit_app.publishing.breaking import Run, width_of
from toolkit_app.publishing.flow import Block, Named, Page
from toolkit_app.publishing.fonts import SANS
from toolkit_app.publishing.inline import look_of, prepared
from toolkit_app.publishing.language import word
from toolkit_app.publishing.layouts.cover import state
from toolkit_app.publishing.layouts.parts import Job, values
from toolkit_app.publishing.pages import Part, Press, Running
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.plan import Chapter, Head
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element
from toolkit_app.publishing.style import Sheet, Style
from toolkit_app.text.markup import Node, inner_text
from toolkit_app.text.statements import PARTS

# of the pages that mention a lesson, so many are listed
MOST_PAGES = 6


def listed(job: Job, name: str, blocks: Iterable[Block]) -> Part:
    """A list of the book under its title, which is a word of ``language``."""
    return _below(job, [(name, blocks)])


def _below(job: Job, lists: Iterable[tuple[str, Iterable[Block]]]) -> Part:
    """Lists one below the other, each under its title."""
    blocks: list[Block] = []
    names = []
    for name, inside in lists:
        title = word(name, job.lang)
        look = replace(job.sheet.title, before=job.sheet.body.size * 2.6) if blocks else job.sheet.title
        blocks += [Named(line(title, look, job.lang, Element("H1")), f"/{name}", title=title, level=0), *inside]
        names.append(title)
    return Part(blocks, Running(values(job.publication, title=" · ".join(names), state=state(job.publication))))


def after(job: Job, press: Press) -> Part | None:
    """The lists at the end that were asked for and have something in them; None when there is none."""
    makers: dict[str, Callable[[Job], tuple[str, list[Block]] | None]] = {
        "statements": statements,
        "tools": tools,
        "index": partial(lessons, press=press),
    }
    asked = (make(job) for option, make in makers.items() if job.publication.options.get(option, "yes") == "yes")
    lists = [found for found in asked if found]
    return _below(job, lists) if lists else None


def contents(job: Job) -> Part:
    """The contents. Their length does not depend on the page numbers, which are written at the end."""
    sheet, chapters = job.sheet, job.chapters
    size = sheet.body.size
    upper, lower = style(sheet, lower=False), style(sheet, lower=True)
    whole = Element("TOC")
    widest = max(width_of(chapter.number, lower.font, lower.size) for chapter in chapters) + size * 0.9
    blocks: list[Block] = []
    for before, chapter in zip([None, *chapters], chapters, strict=False):
        if chapter.annex:
            own = lower if before and before.annex else replace(lower, before=size * 1.6)
            blocks.append(
                Reference(
                    chapter.title, chapter.anchor, own, whole, sheet, lang=chapter.entry.lang, label=chapter.number, hang=widest
                )
            )
            continue
        blocks.append(
            Reference(
                chapter.title, chapter.anchor, upper, whole, sheet, lang=chapter.entry.lang, label=chapter.number, hang=size * 2.2
            )
        )
        blocks += [
            Reference(
                head.title,
                head.anchor,
                lower,
                whole,
                sheet,
                lang=chapter.entry.lang,
                label=head.number,
                indent=size * 2.2,
                hang=size * 3,
            )
            for head in chapter.heads
            if head.number and head.level == 1
        ]
    return listed(job, "contents", blocks)


def statements(job: Job) -> tuple[str, list[Block]] | None:
    """All statements with their pages, or None where there are none."""
    found = [(chapter, node) for chapter in job.chapters for node in statements_of(chapter.parts)]
    if not found:
        return None
    small, whole = style(job.sheet, lower=True), Element("TOC")
    blocks: list[Block] = []
    for chapter, node in found:
        words = " ".join(" ".join(inner_text(part) for part in node.children if not _beside(part)).split())
        label = [
            Run(f"{node.attributes['label']}  ", look_of(replace(small, bold=True, colour=job.sheet.colours.accent))),
            Run(words, look_of(small)),
        ]
        anchor = f"{chapter.entry.key}/{node.attributes['id']}"
        blocks.append(Reference(label, anchor, replace(small, after=small.size * 0.7), whole, job.sheet))
    return "statements", blocks


def tools(job: Job) -> tuple[str, list[Block]] | None:
    """The tools with their pages, by title."""
    found = sorted((chapter for chapter in job.chapters if chapter.entry.kind_name == "tool"), key=_by_title)
    if not found:
        return None
    small, whole = style(job.sheet, lower=True), Element("TOC")
    small = replace(small, after=small.size * 0.6)
    return "tools", [
        Reference(chapter.title, chapter.anchor, small, whole, job.sheet, lang=chapter.entry.lang) for chapter in found
    ]


def lessons(job: Job, press: Press) -> tuple[str, list[Block]] | None:
    """The lessons by title, each with its own page and the first of those that mention it."""
    found = sorted((chapter for chapter in job.chapters if chapter.entry.is_lesson), key=_by_title)
    if not found:
        return None
    small, whole = style(job.sheet, lower=True), Element("TOC")
    small = replace(small, after=small.size * 0.6)
    return "lessons", [
        Reference(
            chapter.title, chapter.anchor, small, whole, job.sheet, lang=chapter.entry.lang, pages=_pages(chapter, press, small)
        )
        for chapter in found
    ]


def _by_title(chapter: Chapter) -> str:
    return chapter.title.casefold()


def _pages(chapter: Chapter, press: Press, style: Style) -> list[Run]:
    own = press.places[chapter.anchor]
    others = sorted(set(press.mentions.get(chapter.anchor, ())) - {own})[:MOST_PAGES]
    runs: list[Run] = []
    for number in sorted([own, *others]):
        runs += [Run(", " if runs else "", look_of(style)), Run(str(number), look_of(replace(style, bold=number == own)))]
    return runs


def _beside(part: Node | str) -> bool:
    """Whether it is the rationale or the evidence of a statement, and no part of its words."""
    return isinstance(part, Node) and part.tag == "box" and part.attributes["type"] in PARTS


def statements_of(parts: Sequence[Head | Node | str]) -> Iterator[Node]:
    """The numbered statements of a text, in order."""
    for node in parts:
        if isinstance(node, Node):
            if node.tag == "statement" and node.attributes["id"]:
                yield node
            else:
                yield from statements_of(node.children)


def style(sheet: Sheet, *, lower: bool) -> Style:
    """The style of a line of the contents: of a chapter, or of what is below one."""
    size = sheet.body.size * (0.94 if lower else 1.0)
    return Style(SANS, size, size * 1.42, sheet.colours.ink, bold=not lower, before=0 if lower else size * 0.6, after=size * 0.3)


class Reference(Block):
    """A line that leads to a page: words, dots, and the number of the page where ``anchor`` will be, or the ``pages`` given."""

    def __init__(
        self,
        words: str | list[Run],
        anchor: str,
        style: Style,
        whole: Element,
        sheet: Sheet,
        *,
        lang: str = "",
        label: str = "",
        indent: float = 0,
        hang: float = 0,
        pages: Sequence[Run] = (),
    ) -> None:
        super().__init__(before=style.before, after=style.after)
        item = Element("TOCI", within=whole)
        self.element = Element("Link", within=Element("Reference", within=item))
        runs = [Run(prepared(words, style, lang), look_of(style))] if isinstance(words, str) else words
        self.colour = sheet.colours.muted
        marker = Run(label, look_of(replace(style, bold=False, colour=self.colour))) if label else None
        self.words = Paragraph(runs, style, marker=marker, hang=hang, element=self.element)
        self.words.label = Element("Lbl", within=item)
        self.pages = Paragraph(pages, replace(style, align="right"), element=self.element) if pages else None
        self.anchor, self.style, self.indent = anchor, style, indent + (hang if label else 0)
        self.said = "".join(run.text for run in runs)
        self.numbers = max(self.pages.natural()[0] if self.pages else 0, style.size * 1.6)

    def _room(self, width: float) -> float:
        return width - self.indent - self.numbers - self.style.size * 1.6

    def measure(self, width: float) -> float:
        """The height of the words."""
        return self.words.measure(self._room(width))

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws the words, the dots and the pages; a single number comes when it is known."""
        style = self.style
        height = self.measure(width)
        self.words.draw(page, x + self.indent, top, self._room(width))
        y = top - height + (style.leading - style.size * 0.72) / 2
        right = x + width
        start = x + self.indent + self.words.lines[-1].width + style.size * 0.6
        page.dots(start, y, right - self.numbers - style.size * 0.5, self.colour)
        if self.pages:
            self.pages.measure(width)
            self.pages.draw(page, x, top - height + style.leading, width)
        else:
            page.number_of(self.anchor, right, y, style, self.element)
        page.link(f"#{self.anchor}", (x, top - height, right, top), self.said, self.element)
