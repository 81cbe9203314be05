"""The command ``init``."""

import os

from toolkit_app.cli import catalogue, words
from toolkit_app.cli.group import command, option
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.library import content, items, store


@command("init", words.HELP_INIT)
@option("--empty", is_flag=True, help=words.OPT_EMPTY)
def init(terminal: Terminal, empty: bool) -> None:
    """Makes the library and prints its path."""
    if warning := store.location_warning(terminal.library):
        terminal.tell(words.CAREFUL, warning=catalogue.translate("Errors", warning, terminal.lang))
    count = make(terminal, empty)
    terminal.out(str(terminal.library))
    terminal.tell(words.INIT_EMPTY if empty else words.INIT_DONE, count=count)


def make(terminal: Terminal, empty: bool) -> int:
    """Makes the library of this call, with the starter content unless ``empty``; gives the number of its items.

    It gets its name when it is complete: one that was stopped half-way would look like a library that lost its content.
    Raises ToolkitError when there is a file of that name, or it cannot be written.
    """
    path = terminal.library.expanduser().absolute()
    if path.exists():
        raise ToolkitError("There is a file {path} already.", "Open it, or give another path with --library.", path=path)
    beside = path.with_name(f"{path.stem}.{os.getpid()}.new.toolkit")
    try:
        with store.create(beside) as library:
            if not empty:
                terminal.progress(content.fill(library))
            with library.read() as tx:
                count = items.listing(tx, limit=1).total
        if path.exists():
            raise ToolkitError("There is a file {path} already.", "Open it, or give another path with --library.", path=path)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return count
