"""Charts by themselves on paper: a PDF of one or several, each with its table."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.charts.block import figure
from toolkit_app.publishing.charts.description import Chart
from toolkit_app.publishing.flow import Block, Named
from toolkit_app.publishing.fonts import require
from toolkit_app.publishing.language import long_date
from toolkit_app.publishing.pages import OpenCanvas, Press, Running
from toolkit_app.publishing.publication import Paper, Progress, Publication
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.style import sheet


def write(charts: Sequence[Chart], target: Path, *, title: str, lang: str, date: str, subtitle: str = "",
          paper: Paper = "A4") -> Iterator[Progress]:
    """Writes charts as a PDF, whole or not at all, telling after every page how far it is.

    Raises ToolkitError when a character has no glyph or the file cannot be written.
    """
    publication = Publication("handout", paper, lang, title, subtitle, date=date)
    page = sheet(paper)
    require(f"{title} {subtitle}", "", title)
    with aside(target) as put:
        canvas = OpenCanvas(publication, page)
        press = Press(canvas, page, lang)
        blocks: list[Block] = [Named(line(title, page.title), "/title", title=title, level=0)]
        if subtitle:
            blocks.append(line(subtitle, page.small))
        for chart in charts:
            blocks += figure(chart, page, lang, titled=chart.title != title)
        running = Running(head_left=title, first_head_left=" ", foot=(long_date(date, lang),))
        for number in press.part(blocks, running):
            yield Progress(number, 0, title)
        canvas.close_places()
        data: bytes = canvas.getpdfdata()  # type: ignore[no-untyped-call]
        put(data)
