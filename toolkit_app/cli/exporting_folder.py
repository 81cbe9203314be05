"""The command ``export-folder``: a library as plain files that come back in."""

from collections.abc import Iterator
from pathlib import Path

import click

from toolkit_app.cli import catalogue, import_words
from toolkit_app.cli.checking import cleared, level_option, override_option
from toolkit_app.cli.group import command
from toolkit_app.cli.opening import opened
from toolkit_app.cli.terminal import Terminal
from toolkit_app.exchange import plainfolder
from toolkit_app.exchange.plainfolder import Told
from toolkit_app.library import items


@command("export-folder", import_words.HELP_EXPORT_FOLDER)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@level_option
@override_option
def export_folder(terminal: Terminal, folder: Path, level: str, override: str | None) -> None:
    """Runs the check over every item, writes the folder and prints its path."""
    target = folder.expanduser().absolute()
    with opened(terminal) as library:
        with library.read() as tx:
            keys = [row.key for row in items.listing(tx, retired=True).rows]
        if keys:
            cleared(terminal, library, keys, level, override, printed=False)
        terminal.progress(_told(terminal, plainfolder.write(library, target)))
    terminal.out(str(target))
    terminal.tell(import_words.FOLDER_WRITTEN, count=len(keys))


def _told(terminal: Terminal, work: Iterator[Told]) -> Iterator[Told]:
    for step in work:
        if step.problem is not None:
            terminal.tell(import_words.FOLDER_PROBLEM, key=step.key, problem=catalogue.explain(step.problem, terminal.lang))
        yield step
