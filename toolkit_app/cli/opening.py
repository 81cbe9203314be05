"""The library of a call, opened for reading or for writing, and closed again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit_app import settings
from toolkit_app.cli import catalogue, words
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.library import backup, people, store


@contextmanager
def opened(terminal: Terminal) -> Iterator[store.Library]:
    """The library of this call, to write in where the file allows it; with ``--edition``, as it was then, to be read.

    Raises ToolkitError when it cannot be opened, or there is no such edition.
    """
    # a journal left by a crash can only be played back by one who may write: so reading commands open it in full too
    library = store.open_library(terminal.library)
    try:
        if terminal.edition is not None:
            library = _at(terminal, library, terminal.edition)
        yield library
    finally:
        library.close()


def _at(terminal: Terminal, library: store.Library, wanted: str) -> store.Library:
    # only who asks for an edition pays for loading what makes one
    from toolkit_app.library import editions, snapshots

    with library, terminal.telling() as told:
        with library.read() as tx:
            edition = editions.find(tx, wanted)
        for step in snapshots.open_at(library, edition):
            if isinstance(step, store.Library):
                return step
            told(step)
    raise RuntimeError("an edition was not opened")


@contextmanager
def reading(terminal: Terminal) -> Iterator[store.Tx]:
    """A reading transaction on the library of this call."""
    with opened(terminal) as library, library.read() as tx:
        yield tx


@contextmanager
def writing(terminal: Terminal) -> Iterator[store.Tx]:
    """A writing transaction of the person of this call: what was done is kept when the block ends, or nothing is."""
    with opened(terminal) as library:
        with library.write(people.person_named(library, terminal.person)) as tx:
            yield tx
        daily_backup(terminal, library)


def daily_backup(terminal: Terminal, library: store.Library) -> None:
    """The first change of a day makes a backup. One that fails is told and spoils nothing: the change itself is kept."""
    second = settings.load().text("backup_folder")
    try:
        backup.automatic(library, Path(second) if second else None, closing=False)
    except ToolkitError as error:
        terminal.tell(words.CAREFUL, warning=catalogue.explain(error, terminal.lang))
