"""Files and streams a command reads its text from, and what is typed on the line."""

import sys
from pathlib import Path

import click

from toolkit_app.cli import words
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError

STREAM = "-"


def read_bytes(name: str) -> bytes:
    """The bytes of a file, or of standard input for ``-``. Raises ToolkitError when it cannot be read."""
    try:
        return sys.stdin.buffer.read() if name == STREAM else Path(name).read_bytes()
    except OSError as error:
        raise unreadable(name, error) from error


def unreadable(name: str | Path, error: OSError) -> ToolkitError:
    """The error for a file that cannot be read."""
    return ToolkitError("The file {name} cannot be read: {reason}.", "Check the name of the file and your rights.",
                        name=name, reason=error.strerror or error)


def unwritable(name: str | Path, error: OSError) -> ToolkitError:
    """The error for a file that cannot be written."""
    return ToolkitError("The file {name} cannot be written: {reason}.",
                        "Check the disk and your rights, or choose another place.", name=name, reason=error.strerror or error)


def read_text(name: str) -> str:
    """The text of a UTF-8 file (a byte order mark is left out), or of standard input for ``-``.

    Raises ToolkitError when it cannot be read or is not UTF-8, naming the line.
    """
    data = read_bytes(name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ToolkitError("The text of {name} is not UTF-8: line {line} holds the byte {byte}.",
                           "Save the file as UTF-8 in your editor, then try again.", name=name, line=line,
                           byte=f"0x{data[error.start]:02x}") from error


def pairs(terminal: Terminal, option: str, form: str, given: tuple[str, ...]) -> dict[str, list[str]]:
    """``NAME=VALUE`` options by name, in order. A word without ``=`` is a usage error."""
    found: dict[str, list[str]] = {}
    for word in given:
        name, equals, value = word.partition("=")
        if not equals or not name:
            raise click.UsageError(terminal.say(words.NOT_A_PAIR, name=option, form=form, value=word),
                                   click.get_current_context())
        found.setdefault(name, []).append(value)
    return found
