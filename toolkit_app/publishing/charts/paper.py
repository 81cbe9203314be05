"""Charts by themselves on paper: a PDF of one or several, each with its table."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.charts.block import figure
from toolkit_app.publishing.charts.description import Chart
from toolkit_app.publishing.flow import Block, Named
from toolkit_app.publishing.fonts import require
from toolkit_app.publishing.language import long_date
from toolkit_app.publishing.layout import Layout
from toolkit_app.publishing.pages import Part, Running
from toolkit_app.publishing.pdf import bound, press_for
from toolkit_app.publishing.publication import Progress, Publication
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element


def write(
    charts: Sequence[Chart], target: Path, *, title: str, lang: str, date: str, subtitle: str = "", paper: str = "A4"
) -> Iterator[Progress]:
    """Writes charts as a PDF, whole or not at all, telling after every page how far it is.

    Raises ToolkitError when a character has no glyph or the file cannot be written.
    """
    publication = Publication(Layout("charts", "handout"), paper, lang, title, subtitle, date=date)
    require(f"{title} {subtitle}", "", title)
    with aside(target) as put:
        press = press_for(publication)
        page = press.sheet
        blocks: list[Block] = [Named(line(title, page.title, lang, Element("H1")), "/title", title=title, level=0)]
        if subtitle:
            blocks.append(line(subtitle, page.small, lang))
        for chart in charts:
            blocks += figure(chart, page, lang, titled=chart.title != title)
        for number in press.part(Part(blocks, Running({"title": title, "date": long_date(date, lang)}))):
            yield Progress(number, 0, title)
        put(bound(press, publication))
