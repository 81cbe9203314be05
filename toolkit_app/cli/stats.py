"""The command ``stats``: a formula on a plain table."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import click

from toolkit_app.cli import round_words, words
from toolkit_app.cli.files import read_bytes
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.round_shapes import plain
from toolkit_app.cli.terminal import Terminal
from toolkit_app.validation import arithmetic
from toolkit_app.validation.statistics import quantiles


@command("stats", round_words.HELP_STATS)
@click.argument("name", type=click.Choice([*arithmetic.NAMES]), metavar="NAME")
@option("--data", metavar="FILE", required=True, help=round_words.OPT_DATA)
@option("--scale", type=click.Choice([str(points) for points in arithmetic.POINTS]), help=round_words.OPT_STATS_SCALE)
@option("--method", type=click.Choice(["7", "6"]), default="7", help=round_words.OPT_STATS_METHOD)
@option("--cut", type=click.IntRange(1, 5), default=3, metavar="N", help=round_words.OPT_STATS_CUT)
@option("--needed", type=click.IntRange(1, 7), default=3, metavar="N", help=round_words.OPT_STATS_NEEDED)
@json_option
def stats(terminal: Terminal, name: str, data: str, scale: str | None, method: str, cut: int, needed: int, as_json: bool) -> None:
    """Computes a statistic of a table of raters and items; ``--json`` gives its numbers unrounded."""
    by: quantiles.Method = "type 6" if method == "6" else "type 7"
    found = arithmetic.compute(name, Path(data).name, read_bytes(data), arithmetic.Options(int(scale or 0), by, cut, needed))
    if as_json:
        terminal.answer(plain(found))
        return
    items = found.pop("items", None)
    if items:
        # by which method is told once, below
        names = [one for one in items[0] if one != "method"]
        terminal.table([names, *([_shown(terminal, item[one]) for one in names] for item in items)])
        found = {one: value for one, value in found.items() if one not in names}
    rows = []
    for one, value in found.items():
        if isinstance(value, Mapping):
            rows += [(f"{one} {item}", _shown(terminal, inner)) for item, inner in value.items()]
        else:
            rows.append((one, _shown(terminal, value)))
    terminal.table(rows)


def _shown(terminal: Terminal, value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return terminal.say(words.YES if value else words.NO)
    if isinstance(value, Fraction):
        return f"{float(value):.4f}".rstrip("0").rstrip(".")
    if isinstance(value, Mapping):
        return "  ".join(f"{name}: {_shown(terminal, inner)}" for name, inner in value.items())
    if isinstance(value, list | tuple):
        return " > ".join(" = ".join(level) if isinstance(level, list) else str(level) for level in value)
    return str(value)
