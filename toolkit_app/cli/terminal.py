"""One call of the program: which library, who, in which language; and how it speaks to standard output and error."""

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol, TextIO, TypeVar

import click

from toolkit_app import places, settings
from toolkit_app.cli import catalogue

Result = TypeVar("Result")


class Step(Protocol):
    """A step of long work: ``done`` of ``total`` (0 when not known), and what is being done."""

    @property
    def done(self) -> int: ...  # noqa: D102
    @property
    def total(self) -> int: ...  # noqa: D102
    @property
    def what(self) -> str: ...  # noqa: D102


BETWEEN_LINES = 2.0  # seconds


def prepare_streams() -> None:
    """Makes the output UTF-8 everywhere, consoles of Windows included; what cannot be shown is escaped, never an error."""
    for stream in (sys.stdout, sys.stderr):
        # a program without a console has no streams, a test has its own kind of them
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sees this stream: bars, colours and cutting to the width are for them alone."""
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def coloured() -> bool:
    """Whether the answer may be coloured."""
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR")


@dataclass
class Terminal:
    """What one call knows (from options and surroundings) and the only voice of all commands."""

    library: Path
    person: str | None
    lang: str
    edition: str | None = None

    @classmethod
    def here(cls) -> "Terminal":
        """What holds before any option is read: the environment, then the settings."""
        chosen = settings.load()
        library = places.default_library()
        if chosen.text("library") and not os.environ.get("TOOLKIT_LIBRARY"):
            library = Path(chosen.text("library")).expanduser()
        return cls(library, os.environ.get("TOOLKIT_PERSON") or chosen.text("person") or None, chosen.text("language"))

    def say(self, template: str, **values: object) -> str:
        """A sentence of ``words`` in the language of the interface, filled in."""
        return catalogue.translate("Terminal", template, self.lang).format(**values)

    def author(self, name: str) -> str:
        """The name of an author; one without a name is described in the language of the interface."""
        return catalogue.translate("Terminal", name, self.lang)

    def today(self) -> date:
        """This day where the program runs."""
        return datetime.now(UTC).astimezone().date()

    def out(self, text: str = "") -> None:
        """A line of the answer."""
        click.echo(text, color=coloured())

    def raw(self, text: str) -> None:
        """Text of the answer as it is, without a line end of its own."""
        click.echo(text, nl=False)

    def answer(self, shape: object) -> None:
        """The answer as JSON: letters of every script as they are, names in the order of docs/cli.md."""
        click.echo(json.dumps(shape, ensure_ascii=False, indent=2))

    def tell(self, template: str, **values: object) -> None:
        """A sentence beside the answer, on standard error: it never mixes with what another program reads."""
        click.echo(self.say(template, **values), err=True)

    def aside(self, text: str) -> None:
        """A ready sentence beside the answer, in the language of the interface where the catalogue has it."""
        click.echo(catalogue.translate("Terminal", text, self.lang), err=True)

    def table(self, rows: Sequence[Sequence[str]], *, whole: bool = False) -> None:
        """Columns two blanks apart; the last one is cut to the width of the window when a person looks, unless ``whole``."""
        if not rows:
            return
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
        width = shutil.get_terminal_size().columns if is_terminal(sys.stdout) and not whole else 0
        for row in rows:
            line = "  ".join([*(cell.ljust(size) for cell, size in zip(row, widths, strict=False)), row[-1]])
            self.out(f"{line[: width - 1]}…" if width and len(line) > width else line.rstrip())

    def progress(self, work: Iterable[Step]) -> None:
        """Does the work to its end and shows how far it is."""
        with self.telling() as told:
            for step in work:
                told(step)

    @contextmanager
    def telling(self) -> Iterator[Callable[[Step], None]]:
        """What shows how far a piece of work is: a bar for a person; otherwise a line now and then when it takes long."""
        if is_terminal(sys.stderr):
            # rich costs a tenth of a second to load, and only a person at a terminal sees a bar
            from toolkit_app.cli.bars import bar

            with bar(self._stage) as shown:
                yield shown
            return
        said = time.monotonic()

        def told(step: Step) -> None:
            nonlocal said
            if time.monotonic() - said >= BETWEEN_LINES:
                said = time.monotonic()
                click.echo(f"{self._stage(step)}: {f'{step.done}/{step.total}' if step.total else step.done}", err=True)

        yield told

    def _stage(self, step: Step) -> str:
        return catalogue.translate("Terminal", step.what, self.lang)


def finished(terminal: Terminal, work: Generator[Step, None, Result]) -> Result:
    """Does the work to its end, shows how far it is, and gives what it came to."""
    with terminal.telling() as told:
        while True:
            try:
                told(next(work))
            except StopIteration as end:
                result: Result = end.value
                return result
