"""A report in, a Word document out, or an error and no file. Charts are pictures with their numbers in a table below."""

import io
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from toolkit_app.publishing import preview
from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.charts.description import Chart
from toolkit_app.publishing.charts.drawing import draw, numbers
from toolkit_app.publishing.charts.shapes import paint
from toolkit_app.publishing.charts.words import number
from toolkit_app.publishing.fonts import SANS, face
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.layout import Layout
from toolkit_app.publishing.publication import Progress, Publication, Row
from toolkit_app.publishing.report import Facts, Figure, Framed, Grid, Heading, Part, Points, Report, Words
from toolkit_app.publishing.word.body import column_widths, table
from toolkit_app.publishing.word.elements import Element, Look, paragraph, runs, said, w
from toolkit_app.publishing.word.package import Package
from toolkit_app.publishing.word.styles import TEXT_WIDTH

_FACTS = 0.3  # of the width of the text, for labels
_CHART_WIDTH, _DOTS_PER_INCH, _COLOURS = 440.0, 160, 64


def write(report: Report, target: Path) -> Iterator[Progress]:
    """Writes a report as .docx, whole or not at all, telling after every chapter how far it is.

    Raises ToolkitError when the file cannot be written.
    """
    with aside(target) as put:
        put((yield from _made(report)))


def _made(report: Report) -> Generator[Progress, None, bytes]:
    facts = (Row(word("date", report.lang), long_date(report.date, report.lang)), *report.facts)
    publication = Publication(Layout("report", "handout"), "A4", report.lang, report.title, report.subtitle,
                              edition="", date=report.date, facts=facts)
    writer = _Writer(report, publication)
    first = [paragraph("Subtitle", said(report.overline, report.lang)), paragraph("Title", said(report.title, report.lang))]
    if report.subtitle:
        first.append(paragraph("Subtitle", said(report.subtitle, report.lang)))
    parts = [[*first, *writer.facts(facts)]]
    chapters = report.chapters
    for done, (heading, inner) in enumerate(chapters):
        parts.append([paragraph("Heading1", said(heading.words, report.lang))])
        for part in inner:
            parts[-1] += writer.elements(part)
        yield Progress(done + 1, len(chapters) + 1, heading.words)
    writer.package.fill([(elements, None) for elements in parts])
    yield Progress(len(chapters) + 1, len(chapters) + 1, report.title)
    return writer.package.saved()


class _Writer:
    """Makes elements of the parts of a report."""

    def __init__(self, report: Report, publication: Publication) -> None:
        self.lang = report.lang
        self.package = Package(publication, lambda _, name: None)

    def elements(self, part: Part) -> list[Element]:
        """The elements of one part."""
        match part:
            case Heading(words, level):
                return [paragraph(f"Heading{level}", said(words, self.lang))]
            case Words(words, look, label, lang):
                style = {"small": "TableText"}.get(look, "Normal")
                strong = look in ("strong", "caution")
                own = lang or self.lang
                children = [*runs(f"{label} ", Look(own, bold=True), self.lang)] if label else []
                return [paragraph(style, [*children, *runs(words, Look(own, bold=strong), self.lang)])]
            case Points(items):
                return [paragraph("ListBullet", said(words, self.lang), w("numPr", w("ilvl", val=0), w("numId", val=1)))
                        for words in items]
            case Facts(rows):
                return self.facts(rows)
            case Grid(columns, rows, shares=shares):
                return self.table([columns, *rows], shares)
            case Figure(chart, told):
                return self.figure(chart, told=told)
            case Framed(title, parts):
                found = [paragraph("StatementLabel", said(title, self.lang))]
                for inner in parts:
                    found += self.elements(inner)
                return [*found, paragraph("Gap", [])]

    def facts(self, rows: tuple[Row, ...]) -> list[Element]:
        """Labels and values."""
        filled = [(row.label, row.value) for row in rows if row.value.strip()]
        if not filled:
            return []
        widths = [int(TEXT_WIDTH * _FACTS), TEXT_WIDTH - int(TEXT_WIDTH * _FACTS)]
        made = [self._row(row, widths, "TableText") for row in filled]
        return [table("Facts", made, widths, heads="column"), paragraph("Gap", [])]

    def table(self, rows: list[tuple[str, ...]], shares: tuple[float, ...] = ()) -> list[Element]:
        """A table whose first row heads it; ``shares`` are the widths of its columns, else these follow from the cells."""
        widths = [int(TEXT_WIDTH * share) for share in shares] or column_widths(rows, len(rows[0]))
        made = [self._row(row, widths, "TableText" if number else "TableHead") for number, row in enumerate(rows)]
        made[0].insert(0, w("trPr", w("cantSplit"), w("tblHeader")))
        return [table("TextTable", made, widths, heads="row"), paragraph("Gap", [])]

    def _row(self, cells: tuple[str, ...], widths: list[int], style: str) -> Element:
        return w("tr", *(w("tc", w("tcPr", w("tcW", w=width, type="dxa")), paragraph(style, said(text, self.lang)))
                         for text, width in zip(cells, widths, strict=True)))

    def figure(self, chart: Chart, *, told: bool) -> list[Element]:
        """A chart as a picture, and its numbers where they do not stand beside it anyway."""
        drawing = draw(chart, _CHART_WIDTH, lang=self.lang)
        target = io.BytesIO()
        font: Any = face(SANS)
        canvas = Canvas(target, (_CHART_WIDTH, drawing.height), initialFontName=font)
        paint(drawing, canvas, 0, drawing.height)
        canvas.showPage()
        canvas.save()
        png = _fewer_colours(preview.page_picture(target.getvalue(), 1, _DOTS_PER_INCH))
        picture = self.package.drawn(png, _CHART_WIDTH, drawing.height, drawing.alternative)
        made = [paragraph("SourcesHeading", said(chart.title, self.lang)), paragraph("Normal", [w("r", picture)])]
        if told:
            table = numbers(chart, self.lang)
            made += self.table([tuple(column.title for column in table.columns), *(
                tuple(value if isinstance(value, str) else "–" if value is None else number(value, self.lang) for value in row)
                for row in table.rows)])
        return made


def _fewer_colours(picture: Image.Image) -> bytes:
    """The drawing in a third of the bytes: a chart has few colours."""
    target = io.BytesIO()
    picture.convert("RGB").quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(target, "PNG")
    return target.getvalue()
