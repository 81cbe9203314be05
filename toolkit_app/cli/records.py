"""The commands ``records out`` and ``records in``: a library as lines of JSON, and the union of two."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from toolkit_app.cli import files, words
from toolkit_app.cli.group import Entry, Group, command
from toolkit_app.cli.merging import tell_merged
from toolkit_app.cli.opening import daily_backup, opened
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import merging, ndjson

records = Group("records", help=words.HELP_RECORDS, entries={
    "out": Entry("records", "out", words.HELP_RECORDS_OUT), "in": Entry("records", "take_in", words.HELP_RECORDS_IN)})
file_argument = click.argument("file", metavar="FILE")


@contextlib.contextmanager
def _target(name: str) -> Iterator[BinaryIO]:
    """Standard output for ``-``, else a file that gets its name when it is complete."""
    if name == files.STREAM:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(name)
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except OSError as error:
        raise files.unwritable(name, error) from error
    finally:
        beside.unlink(missing_ok=True)


@command("out", words.HELP_RECORDS_OUT)
@file_argument
def out(terminal: Terminal, file: str) -> None:
    """Writes every record, one line of JSON each; ``-`` is standard output."""
    with opened(terminal) as library, _target(file) as stream, terminal.telling() as told:
        counts = ndjson.write_out(library, stream, told)
    terminal.tell(words.RECORDS_OUT, records=counts.records)


@contextlib.contextmanager
def _source(name: str) -> Iterator[BinaryIO]:
    if name == files.STREAM:
        yield sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as stream:
            yield stream
    except OSError as error:
        raise files.unreadable(name, error) from error


@command("in", words.HELP_RECORDS_IN)
@file_argument
def take_in(terminal: Terminal, file: str) -> None:
    """Takes in the records of a file; those already there are passed over, and none is replaced. ``-`` is standard input."""
    with _source(file) as stream, opened(terminal) as library:
        with terminal.telling() as told:
            counts = ndjson.read_in(library, stream, told)
        with library.write() as tx:
            merged = merging.everything(tx)
        daily_backup(terminal, library)
    terminal.tell(words.RECORDS_IN, records=counts.records)
    if counts.ahead:
        terminal.tell(words.CAREFUL, warning=terminal.say(words.RECORDS_AHEAD, count=counts.ahead))
    tell_merged(terminal, merged)
