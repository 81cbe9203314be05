"""The book: cover, contents, chapters from new pages, annexes, list of statements, index of lessons."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from toolkit_app.publishing.flow import Block, Gap, Named, Page, Rule
from toolkit_app.publishing.fonts import SANS
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.inline import look_of, prepared
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.layouts.parts import Bench, edition, facts, notes, sources, stamp, text
from toolkit_app.publishing.pages import Press, Running
from toolkit_app.publishing.paragraph import Paragraph, Run, width_of
from toolkit_app.publishing.plan import Chapter, Head, chapter_of, cut, numbered, without_empty
from toolkit_app.publishing.publication import Publication, Row
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.style import ACCENT, INK, MM, MUTED, Sheet, Style, sheet
from toolkit_app.text.markup import Node, inner_text
from toolkit_app.text.statements import PARTS

# of the pages that mention a lesson, so many are listed
MOST_PAGES = 6
# how much larger than the text the title on the cover is, from the most to the least
TITLE_SCALES = (3.1, 2.5, 2.0, 1.6, 1.2)
CONTENTS, STATEMENTS, LESSONS = "/contents", "/statements", "/lessons"


def paper(publication: Publication) -> Sheet:
    """The sheet a book is printed on."""
    return sheet(publication.paper, serif=True)


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


def front(publication: Publication, chapters: Sequence[Chapter], page: Sheet) -> Iterator[tuple[list[Block], Running]]:
    """The contents. Their length does not depend on the page numbers, which are written at the end."""
    title = word("contents", publication.lang)
    blocks: list[Block] = [Named(line(title, page.title), CONTENTS, title=title, level=0)]
    size = page.body.size
    lower = _contents_style(page, True)
    widest = max(width_of(chapter.number, lower.font, lower.size) for chapter in chapters) + size * 0.9
    for before, chapter in zip([None, *chapters], chapters, strict=False):
        if chapter.annex:
            style = lower if before and before.annex else replace(lower, before=size * 1.6)
            blocks.append(Reference(chapter.title, chapter.anchor, style, label=chapter.number, hang=widest))
            continue
        blocks.append(
            Reference(chapter.title, chapter.anchor, _contents_style(page, False), label=chapter.number, hang=size * 2.2)
        )
        blocks += [
            Reference(head.title, head.anchor, lower, label=head.number, indent=size * 2.2, hang=size * 3)
            for head in chapter.heads
            if head.number and head.level == 1
        ]
    yield blocks, _running(publication, chapters, title)


def part(chapter: Chapter, publication: Publication, bench: Bench) -> tuple[list[Block], Running]:
    """The blocks of a chapter and what stands around them."""
    entry = chapter.entry
    name = _label(chapter.number, chapter.title)
    around = Running(
        head_left=name,
        head_right=publication.title if publication.title != chapter.title else "",
        first_head_left=" ",
        mark=entry.state_label,
        foot=(edition(publication), *stamp(entry, publication.lang)),
        behind="" if entry.settled else entry.state_label,
    )
    return list(_blocks(chapter, publication, bench)), around


def _blocks(chapter: Chapter, publication: Publication, bench: Bench) -> Iterator[Block]:
    page = bench.sheet
    entry = chapter.entry
    number = Style(SANS, page.body.size * 1.25, page.body.size * 1.8, MUTED, after=page.body.size * 0.2, keep=True)
    heading: Block = Paragraph(bench.inline.runs(chapter.children, page.title), page.title)
    heading = Named(heading, chapter.anchor, title=_label(chapter.number, chapter.title), level=0)
    yield Gap(1)
    if chapter.number:
        yield line(chapter.number, number)
    yield heading
    yield Rule(ACCENT, before=0, after=page.body.size * 1.8, thickness=1.4)
    if chapter.whole and not entry.is_methodology:
        yield line(" · ".join(filter(None, (entry.kind, entry.key))), replace(page.small, after=page.body.size * 0.6))
        yield from facts(entry.fields, page, publication.lang, pairs=2 if publication.paper == "A4" else 1)
    if not chapter.parts:
        yield line(word("empty", publication.lang), replace(page.body, italic=True, colour=MUTED))
    yield from text(chapter, bench, outline=1)
    yield from notes(bench)
    if chapter.whole:
        yield from sources(entry, bench)


def back(
    publication: Publication, chapters: Sequence[Chapter], page: Sheet, press: Press
) -> Iterator[tuple[list[Block], Running]]:
    """What is made when the pages before it are: the sources of the methodology, the statements, the index of lessons."""
    statements = [(chapter, node) for chapter in chapters for node in _statements(chapter.parts)]
    if statements:
        title = word("statements", publication.lang)
        blocks: list[Block] = [Named(line(title, page.title), STATEMENTS, title=title, level=0)]
        small = _contents_style(page, True)
        for chapter, node in statements:
            name = node.attributes["id"]
            words = " ".join(" ".join(inner_text(part) for part in node.children if not _beside(part)).split())
            label = [
                Run(f"{node.attributes['label']}  ", look_of(replace(small, bold=True, colour=ACCENT))),
                Run(prepared(words, small), look_of(small)),
            ]
            blocks.append(Reference(label, f"{chapter.entry.key}/{name}", replace(small, after=small.size * 0.7)))
        yield blocks, _running(publication, chapters, title)
    lessons = sorted((chapter for chapter in chapters if chapter.entry.is_lesson), key=lambda chapter: chapter.title)
    if lessons:
        title = word("lessons", publication.lang)
        blocks = [Named(line(title, page.title), LESSONS, title=title, level=0)]
        style = _contents_style(page, True)
        style = replace(style, after=style.size * 0.6)
        for chapter in lessons:
            blocks.append(Reference(chapter.title, chapter.anchor, style, pages=_pages(chapter, press, style)))
        yield blocks, _running(publication, chapters, title)


def _pages(chapter: Chapter, press: Press, style: Style) -> list[Run]:
    """The pages of a lesson in order: its own, bold, and the first of those that mention it."""
    own = press.places[chapter.anchor]
    others = sorted(set(press.mentions.get(chapter.anchor, ())) - {own})[:MOST_PAGES]
    runs: list[Run] = []
    for number in sorted([own, *others]):
        runs += [Run(", " if runs else "", look_of(style)), Run(str(number), look_of(replace(style, bold=number == own)))]
    return runs


def _beside(part: Node | str) -> bool:
    """Whether it is the rationale or the evidence of a statement, and no part of its words."""
    return isinstance(part, Node) and part.tag == "box" and part.attributes["type"] in PARTS


def _statements(parts: Sequence[Head | Node | str]) -> Iterator[Node]:
    for node in parts:
        if isinstance(node, Node):
            if node.tag == "statement" and node.attributes["id"]:
                yield node
            else:
                yield from _statements(node.children)


def cover(publication: Publication, chapters: Sequence[Chapter], press: Press) -> None:
    """Draws the first page: title, subtitle, edition, state, date and facts. A long title is set smaller."""
    page = press.sheet
    press.begin(Running(), first=True)
    press.box(0, page.height - 9 * MM, page.width, 9 * MM, ACCENT)
    rows = [Row(word("date", publication.lang), long_date(publication.date, publication.lang)), *publication.facts]
    below = Frame(facts(rows, page, publication.lang, pairs=1), Edge())
    height = below.measure(page.measure)
    top = page.height * 0.74
    for scale in TITLE_SCALES:
        above = Frame(list(_titles(publication, chapters, page, scale)), Edge())
        if above.measure(page.measure) <= top - page.bottom - height - page.body.size * 2:
            break
    above.draw(press, page.side, top, page.measure)
    below.draw(press, page.side, page.bottom + height, page.measure)
    press.canvas.showPage()


def _titles(publication: Publication, chapters: Sequence[Chapter], page: Sheet, scale: float) -> Iterator[Block]:
    size = page.body.size
    title = Style(SANS, size * scale, size * scale * 1.26, ACCENT, bold=True, after=size * 1.1)
    yield Named(line(publication.title, title), "/cover", title=publication.title, level=0)
    if publication.subtitle:
        yield line(publication.subtitle, Style(SANS, size * scale * 0.48, size * scale * 0.7, MUTED))
    stamped = " · ".join(filter(None, (edition(publication), _state(chapters))))
    if stamped:
        mark = line(stamped, Style(SANS, size * 1.05, size * 1.4, ACCENT, bold=True))
        edge = Edge(left=size * 0.9, right=size * 0.9, top=size * 0.45, bottom=size * 0.5, outline=ACCENT)
        yield Narrow(Frame([mark], edge), before=size * 2.2)


def _state(chapters: Sequence[Chapter]) -> str:
    """The state of the methodology; without one, that of all items, where they share it."""
    return _shared(chapter.entry.state_label for chapter in chapters if chapter.entry.is_methodology) or _shared(
        chapter.entry.state_label for chapter in chapters
    )


def _shared(values: Iterable[str]) -> str:
    found = set(values)
    return found.pop() if len(found) == 1 else ""


def _contents_style(page: Sheet, lower: bool) -> Style:
    size = page.body.size * (0.94 if lower else 1.0)
    return Style(SANS, size, size * 1.42, INK, bold=not lower, before=0 if lower else size * 0.6, after=size * 0.3)


def _running(publication: Publication, chapters: Sequence[Chapter], title: str) -> Running:
    """What stands around the lists of a book: the state and the sensitivity only where all items share them."""
    sensitivity = _shared(chapter.entry.sensitivity for chapter in chapters)
    return Running(
        head_left=title,
        first_head_left=" ",
        head_right=publication.title,
        mark=_state(chapters),
        foot=(edition(publication), long_date(publication.date, publication.lang), sensitivity),
    )


def _label(number: str, title: str) -> str:
    return f"{number}\u2002{title}" if number else title


class Narrow(Block):
    """A block no wider than its text."""

    def __init__(self, block: Block, *, before: float) -> None:
        super().__init__(before=before)
        self.block = block

    def _own(self, width: float) -> float:
        return min(self.block.natural()[0] + 1, width)

    def measure(self, width: float) -> float:
        """The height of the block."""
        return self.block.measure(self._own(width))

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws the block at the left."""
        self.block.draw(page, x, top, self._own(width))


class Reference(Block):
    """A line that leads to a page: words, dots, and the number of the page where ``anchor`` will be, or the ``pages`` given."""

    def __init__(
        self,
        words: str | list[Run],
        anchor: str,
        style: Style,
        *,
        label: str = "",
        indent: float = 0,
        hang: float = 0,
        pages: Sequence[Run] = (),
    ) -> None:
        super().__init__(before=style.before, after=style.after)
        runs = [Run(prepared(words, style), look_of(style))] if isinstance(words, str) else words
        marker = Run(label, look_of(replace(style, bold=False, colour=MUTED))) if label else None
        self.words = Paragraph(runs, style, marker=marker, hang=hang)
        self.pages = Paragraph(pages, replace(style, align="right")) if pages else None
        self.anchor, self.style, self.indent = anchor, style, indent + (hang if label else 0)
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
        page.dots(start, y, right - self.numbers - style.size * 0.5, MUTED)
        if self.pages:
            self.pages.measure(width)
            self.pages.draw(page, x, top - height + style.leading, width)
        else:
            page.number_of(self.anchor, right, y, style)
        page.lead(f"#{self.anchor}", x, top - height, right, top)
