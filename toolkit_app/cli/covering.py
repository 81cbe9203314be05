"""The command ``coverage``."""

from pathlib import Path

import click

from toolkit_app.cli import export_words, shapes, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import reading
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import coverage as covering
from toolkit_app.publishing.charts import drawing, saving
from toolkit_app.publishing.charts.description import HeatMap


@command("coverage", export_words.HELP_COVERAGE)
@option("--kind", metavar="K", default="lesson", help=words.OPT_KIND)
@option("--out", type=click.Path(path_type=Path), metavar="FILE", help=export_words.OPT_COVERAGE_OUT)
@json_option
def coverage(terminal: Terminal, kind: str, out: Path | None, as_json: bool) -> None:
    """Counts the items of each dimension, level and place: as lines, as JSON, or as a chart or a table in a file."""
    with reading(terminal) as tx:
        found = covering.coverage(tx, kind)
    if as_json:
        terminal.answer(shapes.coverage(found))
        return
    chart = covering.heat_map(found, terminal.lang)
    if out is None:
        _lines(terminal, chart)
        return
    terminal.progress(saving.write(chart, out, lang=terminal.lang, date=terminal.today().isoformat()))
    terminal.out(str(out))


def _lines(terminal: Terminal, chart: HeatMap) -> None:
    """The table of the chart, with the places that have none left out."""
    table = drawing.numbers(chart, terminal.lang)
    for number, column in enumerate(table.columns[1:], 1):
        terminal.out(f"{number:>2} {column.title}")
    terminal.out()
    counted = [row for row in table.rows if any(row[1:])]
    head = ["", *(str(number).rjust(3) for number in range(1, len(table.columns)))]
    terminal.table([head, *([str(row[0]), *(str(value).rjust(3) for value in row[1:])] for row in counted)], whole=True)
    if not counted:
        terminal.tell(words.NO_MATCH)
