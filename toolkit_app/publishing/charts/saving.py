"""A chart as a file, by the ending of its name: pages, a drawing, or the table of its numbers."""

from collections.abc import Iterator
from pathlib import Path

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing import sheet
from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.charts import paper
from toolkit_app.publishing.charts.description import Chart
from toolkit_app.publishing.charts.drawing import draw, numbers
from toolkit_app.publishing.charts.shapes import FAMILIES, svg
from toolkit_app.publishing.publication import Progress

WIDTH = 640  # points of a drawing by itself
SUFFIXES = (".pdf", ".svg", ".xlsx", ".csv")


def write(chart: Chart, target: Path, *, lang: str, date: str) -> Iterator[Progress]:
    """Writes the chart, whole or not at all: ``.pdf`` with its table, ``.svg``, or the table as ``.xlsx`` or ``.csv``.

    ``date`` stands on the pages. Raises ToolkitError when the ending is another one, or the file cannot be written.
    """
    form = target.suffix.lower()
    if form not in SUFFIXES:
        raise ToolkitError("“{name}” does not say what to write.", "Let the name end with one of: {endings}.", name=target.name,
                           endings=", ".join(SUFFIXES))  # fmt: skip
    if form == ".pdf":
        yield from paper.write([chart], target, title=chart.title, lang=lang, date=date)
        return
    if form == ".svg":
        with aside(target) as put:
            put(svg(draw(chart, WIDTH, lang=lang), FAMILIES).encode())
    elif form == ".xlsx":
        sheet.write_xlsx(sheet.Book(chart.title, (numbers(chart, lang),), lang), target)
    else:
        sheet.write_csv(numbers(chart, lang), target, separator="," if lang == "en" else ";")
    yield Progress(1, 1, chart.title)
