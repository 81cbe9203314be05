"""One call of the program: which library, who, in which language; and how it speaks to standard output and error."""

import json
import os
import shutil
import sys
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TextIO, TypeVar

import click

from toolkit_app import places, settings
from toolkit_app.cli import catalogue


class Step(Protocol):
    """A step of long work: ``done`` of ``total`` (0 when not known), and what is being done."""

    @property
    def done(self) -> int: ...  # noqa: D102
    @property
    def total(self) -> int: ...  # noqa: D102
    @property
    def what(self) -> str: ...  # noqa: D102


Outcome = TypeVar("Outcome")


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

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Columns two blanks apart; the last one is cut to the width of the window when a person looks."""
        if not rows:
            return
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
        width = shutil.get_terminal_size().columns if is_terminal(sys.stdout) else 0
        for row in rows:
            line = "  ".join([*(cell.ljust(size) for cell, size in zip(row, widths, strict=False)), row[-1]])
            self.out(f"{line[: width - 1]}…" if width and len(line) > width else line.rstrip())

    def progress(self, work: Iterator[Step]) -> None:
        """Does the work to its end and shows how far it is: a bar for a person, a line per finished stage otherwise."""
        self.outcome(_ending(work))

    def outcome(self, work: Generator[Step, None, Outcome]) -> Outcome:
        """As ``progress``, for work that ends with a result."""
        if is_terminal(sys.stderr):
            return self._bar(work)
        last: Step | None = None
        while True:
            try:
                step = next(work)
            except StopIteration as end:
                self._stage(last)
                result: Outcome = end.value
                return result
            if last is not None and last.what != step.what:
                self._stage(last)
            last = step

    def _stage_name(self, step: Step) -> str:
        return catalogue.translate("Terminal", step.what, self.lang)

    def _stage(self, step: Step | None) -> None:
        if step is not None and step.done:
            count = f"{step.done}/{step.total}" if step.total else str(step.done)
            click.echo(f"{self._stage_name(step)}: {count}", err=True)

    def _bar(self, work: Generator[Step, None, Outcome]) -> Outcome:
        # rich costs a tenth of a second to load, and only a person at a terminal sees a bar
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            tasks: dict[str, Any] = {}
            while True:
                try:
                    step = next(work)
                except StopIteration as end:
                    result: Outcome = end.value
                    return result
                if step.what not in tasks:
                    tasks[step.what] = bar.add_task(self._stage_name(step), total=step.total or None)
                bar.update(tasks[step.what], completed=step.done, total=step.total or None)


def _ending(work: Iterator[Step]) -> Generator[Step, None, None]:
    yield from work
