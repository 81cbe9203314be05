"""The command ``self-check``: the main job once, in a folder of its own, wherever the program lies."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from toolkit_app.cli import finding, keeping, making, printing, words
from toolkit_app.cli.group import command
from toolkit_app.cli.opening import opened
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.library import items, revisions

TITLE = "გადამისამართება მუნიციპალიტეტში"
BODY = "## რა მოხდა {#happened}\n\nდაბრუნებულმა პირებმა სერვისი მუნიციპალიტეტის მეშვეობით მიიღეს.\n"
QUERY = "მუნიციპალიტეტების"  # another form of the word than any in the text


@command("self-check", words.HELP_SELF_CHECK)
def self_check(terminal: Terminal) -> None:
    """Makes a library with the starter content, saves, searches in Georgian, prints a PDF, verifies; then removes it all.

    Nothing of the user's is touched. Raises ToolkitError when a step does not give what it must.
    """
    with tempfile.TemporaryDirectory(prefix="toolkit-", ignore_cleanup_errors=True) as folder, _own_home(Path(folder)):
        _check(replace(terminal, library=Path(folder) / "ჩემი ბიბლიოთეკა.toolkit", person=None), Path(folder) / "ფურცელი.pdf")
    terminal.out(terminal.say(words.CHECK_GOOD))


def _check(terminal: Terminal, paper: Path) -> None:
    making.make(terminal, empty=False)
    terminal.out(terminal.say(words.CHECK_LIBRARY, path=terminal.library))
    with opened(terminal) as library:
        with library.write() as tx:
            made = items.make(tx, "lesson", items.Draft(TITLE, "ka"))
            saved = revisions.save(tx, made.key, items.Draft(TITLE, "ka", BODY), base=made.revision)
        terminal.out(terminal.say(words.CHECK_SAVE, key=saved.key, revision=saved.revision[:12]))
        found = finding.found(terminal, library, QUERY)
        if saved.key not in [hit.key for hit in found.hits]:
            raise _failed("search")
        terminal.out(terminal.say(words.CHECK_SEARCH, query=QUERY, hits=found.total))
        count = printing.write(terminal, library, (saved.key,), "handout", "A4", "ka", paper)
        terminal.out(terminal.say(words.CHECK_PDF, bytes=paper.stat().st_size, pages=count))
        report = keeping.verified(terminal, library)
        if not report.ok:
            raise _failed("verify")
        terminal.out(terminal.say(words.CHECK_VERIFY, summary=keeping.summary(terminal, report)))


def _failed(step: str) -> ToolkitError:
    return ToolkitError("The step “{step}” of the self-check did not give what it must.", "Install the program again.", step=step)


@contextmanager
def _own_home(folder: Path) -> Iterator[None]:
    """Settings, caches and backups of the check lie in its own folder."""
    before = os.environ.get("TOOLKIT_HOME")
    os.environ["TOOLKIT_HOME"] = str(folder / "home")
    try:
        yield
    finally:
        if before is None:
            del os.environ["TOOLKIT_HOME"]
        else:
            os.environ["TOOLKIT_HOME"] = before
