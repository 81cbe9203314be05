"""A report in, a PDF file out, or an error and no file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.breaking import Run
from toolkit_app.publishing.charts.block import figure
from toolkit_app.publishing.flow import Block, Named, Rule
from toolkit_app.publishing.fonts import require
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.grid import Grid as GridBlock
from toolkit_app.publishing.grid import Row as GridRow
from toolkit_app.publishing.inline import look_of, prepared
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.layout import Layout
from toolkit_app.publishing.layouts.lists import Reference, style
from toolkit_app.publishing.layouts.parts import facts
from toolkit_app.publishing.pages import Part as PagePart
from toolkit_app.publishing.pages import Running
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.pdf import bound, press_for
from toolkit_app.publishing.publication import Progress, Publication
from toolkit_app.publishing.report import Facts, Figure, Framed, Grid, Heading, Part, Points, Report, Words, texts
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element, item_of
from toolkit_app.publishing.style import Sheet, Style

_FEWEST_CONTENTS = 3


def write(report: Report, target: Path, *, paper: str = "A4") -> Iterator[Progress]:
    """Writes a report as a PDF, whole or not at all, telling after every page how far it is.

    Raises ToolkitError when a character has no glyph or the file cannot be written.
    """
    for text in texts(report):
        require(text, report.key, report.title)
    publication = Publication(Layout("report", "handout"), paper, report.lang, report.title, report.subtitle, date=report.date)
    with aside(target) as put:
        press = press_for(publication)
        setter = _Setter(report, press.sheet)
        chapters = report.chapters
        parts = [setter.opening(), *(setter.chapter(number) for number in range(len(chapters)))]
        for done, part in enumerate(parts):
            for _ in press.part(part):
                yield Progress(done, len(parts), part.running.values["title"])
        put(bound(press, publication))
        yield Progress(len(parts), len(parts), report.title)


class _Setter:
    """Makes blocks of the parts of a report."""

    def __init__(self, report: Report, sheet: Sheet) -> None:
        self.report, self.sheet, self.lang = report, sheet, report.lang
        self.body = replace(sheet.body, after=sheet.body.size * 0.6)
        self.small = replace(sheet.small, colour=sheet.colours.ink, after=sheet.body.size * 0.35, divide=sheet.body.divide)

    def running(self, title: str) -> Running:
        """What stands around a page."""
        report = self.report
        return Running({"title": title, "book": report.title, "kind": report.overline, "key": report.key, "state": report.state,
                        "revision": report.seal, "date": long_date(report.date, self.lang), "sensitivity": report.sensitivity})

    def opening(self) -> PagePart:
        """The first page: title, facts, and where what is."""
        report, sheet, size = self.report, self.sheet, self.sheet.body.size
        over = replace(sheet.small, colour=sheet.colours.accent, bold=True, keep=True, after=size * 0.4)
        title = line(report.title, sheet.title, self.lang, Element("H1"))
        blocks: list[Block] = [line(report.overline, over, self.lang), Named(title, "/title", title=report.title, level=0)]
        if report.subtitle:
            blocks.append(line(report.subtitle, replace(sheet.body, colour=sheet.colours.muted, after=size), self.lang))
        blocks += facts(report.facts, sheet, self.lang, pairs=1)
        if len(report.chapters) >= _FEWEST_CONTENTS:
            whole = Element("TOC")
            blocks.append(line(word("contents", self.lang), sheet.headings[1], self.lang, Element("H2")))
            for number, (heading, parts) in enumerate(report.chapters):
                blocks.append(Reference(heading.words, _anchor(number), style(sheet, lower=False), whole, sheet, lang=self.lang))
                for place, part in enumerate(parts):
                    if isinstance(part, Heading) and part.level == 2:
                        blocks.append(Reference(part.words, _anchor(number, place), style(sheet, lower=True), whole, sheet,
                                                lang=self.lang, indent=size * 1.4))
        return PagePart(blocks, self.running(report.title))

    def chapter(self, number: int) -> PagePart:
        """A chapter, on new pages."""
        heading, parts = self.report.chapters[number]
        first = line(heading.words, self.sheet.headings[0], self.lang, Element("H2"))
        rule = Rule(self.sheet.colours.accent, before=0, after=self.sheet.body.size * 0.9, thickness=1.0, keep=True)
        blocks: list[Block] = [Named(first, _anchor(number), title=heading.words, level=0), rule]
        for place, part in enumerate(parts):
            blocks += self.blocks(part, _anchor(number, place))
        return PagePart(blocks, self.running(heading.words))

    def blocks(self, part: Part, anchor: str = "") -> list[Block]:
        """The blocks of one part."""
        match part:
            case Heading(words, level):
                head = line(words, self.sheet.headings[level - 1], self.lang, Element(f"H{min(level + 1, 6)}"))
                return [Named(head, anchor, title=words, level=level - 1) if level == 2 and anchor else head]
            case Words():
                return [self._words(part)]
            case Points(items):
                return self._points(items)
            case Facts(rows):
                return facts(rows, self.sheet, self.lang, pairs=1)
            case Grid():
                return [self._grid(part)]
            case Figure(chart, told):
                return figure(chart, self.sheet, self.lang, with_numbers=told)
            case Framed(title, parts):
                return [self._framed(title, parts)]

    def _words(self, part: Words) -> Block:
        own, colours = part.lang if part.lang != self.lang else "", self.sheet.colours
        looks: dict[str, Style] = {
            "plain": self.body, "small": self.small, "strong": replace(self.body, bold=True),
            "caution": replace(self.body, colour=colours.caution, bold=True)}
        chosen = looks[part.look]
        runs = [Run(f"{part.label} ", look_of(replace(chosen, bold=True)))] if part.label else []
        runs.append(Run(prepared(part.words, chosen, part.lang or self.lang), look_of(chosen)))
        return Paragraph(runs, chosen, element=Element("P", lang=own))

    def _points(self, items: tuple[str, ...]) -> list[Block]:
        whole = Element("L")
        hang = self.body.size * 1.2
        blocks: list[Block] = []
        for words in items:
            label, body = item_of(whole)
            marker = Run("•", look_of(replace(self.body, colour=self.sheet.colours.accent)))
            runs = [Run(prepared(words, self.body, self.lang), look_of(self.body))]
            paragraph = Paragraph(runs, self.body, marker=marker, hang=hang)
            paragraph.label = label
            blocks.append(Frame([paragraph], Edge(left=hang), after=self.body.size * 0.3, element=body))
        return blocks

    def _grid(self, part: Grid) -> Block:
        cell = replace(self.small, after=0)
        head = replace(cell, bold=True, colour=self.sheet.colours.accent)
        sides = ["right" if place in part.numbers else "left" for place in range(len(part.columns))]
        columns = zip(part.columns, sides, strict=True)
        first = GridRow([[line(title, replace(head, align=side), self.lang)] for title, side in columns])
        rows = [GridRow([[Paragraph([Run(prepared(text, cell, self.lang), look_of(cell))], replace(cell, align=side))]
                         if text else [] for text, side in zip(row, sides, strict=True)], frozenset([0])) for row in part.rows]
        return GridBlock([first], rows, padding=cell.size * 0.42, shares=part.shares, after=self.body.size * 1.1, lang=self.lang)

    def _framed(self, title: str, parts: tuple[Part, ...]) -> Block:
        size, colours = self.body.size, self.sheet.colours
        caption = replace(self.sheet.small, colour=colours.accent, bold=True, keep=True, after=size * 0.3)
        inner: list[Block] = [line(title, caption, self.lang, Element("H3"))]
        for part in parts:
            inner += self.blocks(part)
        edge = Edge(left=size * 1.3, right=size * 1.1, top=size * 0.8, bottom=size * 0.7, bar=colours.accent,
                    outline=colours.line)
        return Frame(inner, edge, before=size * 0.6, after=size * 1.1, element=Element("Sect"))


def _anchor(chapter: int, place: int | None = None) -> str:
    return f"/chapter-{chapter}" if place is None else f"/chapter-{chapter}-{place}"
