"""The bar that shows how far a piece of work is, for a person at a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from toolkit_app.cli.terminal import Step


@contextmanager
def bar(name: Callable[[Step], str]) -> Iterator[Callable[[Step], None]]:
    """What shows a step: one bar on standard error under the ``name`` of its stage, gone when the work is done."""
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True, force_terminal=True), transient=True) as shown:
        task = shown.add_task("", total=None, visible=False)
        yield lambda step: shown.update(task, description=name(step), completed=step.done, total=step.total or None, visible=True)
