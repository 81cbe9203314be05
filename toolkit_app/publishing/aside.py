"""Files written aside and put in their place whole, or not at all; and names that every system takes."""

import os
import re
import secrets
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit_app.errors import ToolkitError

# what Windows refuses in a name, and names that it keeps for devices
_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}
)
LONGEST_NAME = 120  # letters; Georgian ones take three bytes, and file systems end at 255 bytes


def file_name(title: str, suffix: str = "") -> str:
    """A title as the name of a file that Windows, macOS, Linux and memory sticks take, ``suffix`` (``.docx``) behind it.

    Letters of every script stay. What Windows refuses becomes a blank or a dash; names of devices get a low line.
    """
    words = unicodedata.normalize("NFC", title).replace("/", "-").replace("\\", "-").replace(":", " -")
    words = "".join(letter if unicodedata.category(letter)[0] != "C" else " " for letter in _REFUSED.sub(" ", words))
    words = " ".join(words.split()).strip(". ")
    most = min(LONGEST_NAME, 250 - len(suffix.encode()))
    while len(words) > most or len((words + suffix).encode()) > 250:
        words = words[:-1].rstrip(". ")
    if words.split(".")[0].strip().lower() in _DEVICES:
        words += "_"
    return (words or "_") + suffix


def check_name(target: Path) -> None:
    """Raises ToolkitError where the name of a file is none on this system: Windows would cut it off or write elsewhere."""
    name = target.name
    if sys.platform == "win32" and (
        _REFUSED.search(name) or name != name.rstrip(". ") or name.split(".")[0].strip().lower() in _DEVICES
    ):
        raise ToolkitError(
            "“{name}” cannot be the name of a file on Windows.",
            'Leave out < > : " / \\ | ? * and a dot at the end, or choose another name.',
            name=name,
        )


@contextmanager
def aside(target: Path) -> Iterator[Callable[[bytes], None]]:
    """Reserves a place beside ``target``; gives what puts the finished bytes there and then in the place of ``target``.

    The place is reserved before the work, so that a folder that cannot be written is known at once. Whoever leaves without
    having put anything, or with an error, leaves what was there before. Raises ToolkitError where ``target`` is a folder, the
    folder cannot be written, the disk is full, or the file is held by another program.
    """
    check_name(target)
    place = _reserved(target)
    try:
        yield lambda data: _put(data, place, target)
    finally:
        place.unlink(missing_ok=True)


@contextmanager
def folder_aside(target: Path) -> Iterator[Callable[[str, bytes], None]]:
    """Makes a folder beside ``target``; gives what adds a file by its name in it. The folder takes its place when all went well.

    Names may have folders before them (``images/well.png``). Whoever leaves with an error leaves nothing. Raises ToolkitError
    where something but an empty folder is there, the folder around cannot be written, or the disk is full.
    """
    check_name(target)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ToolkitError("{target} is there already.", "Choose a new name for the folder.", target=target)
    place = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        place.mkdir()
    except OSError as error:
        raise _closed(target.parent, error) from error
    try:
        yield lambda name, data: _add(data, place / name, target)
        _move(place, target)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _add(data: bytes, place: Path, target: Path) -> None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    except OSError as error:
        raise _cut_short(target, error) from error


def _move(place: Path, target: Path) -> None:
    try:
        if target.exists():
            target.rmdir()
        place.replace(target)
    except OSError as error:
        raise _held(target, error) from error


def _reserved(target: Path) -> Path:
    if target.is_dir():
        raise ToolkitError("{target} is a folder.", "Choose a name for the file.", target=target)
    place = target.with_name(f".{target.stem[:40]}.{secrets.token_hex(4)}.part")
    try:
        # not by tempfile, whose files nobody else in a shared folder may read
        place.open("xb").close()
    except OSError as error:
        raise _closed(target.parent, error) from error
    return place


def _put(data: bytes, place: Path, target: Path) -> None:
    try:
        with place.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _cut_short(target, error) from error
    try:
        place.replace(target)
    except OSError as error:
        raise _held(target, error) from error


def _closed(folder: Path, error: OSError) -> ToolkitError:
    return ToolkitError("Nothing can be written in {folder} ({reason}).", "Choose another folder.", folder=folder,
                        reason=error.strerror)  # fmt: skip


def _cut_short(target: Path, error: OSError) -> ToolkitError:
    return ToolkitError("{target} could not be written completely ({reason}); nothing was left behind.",
                        "Make room on the disk or choose another folder.", target=target, reason=error.strerror)  # fmt: skip


def _held(target: Path, error: OSError) -> ToolkitError:
    return ToolkitError("{target} cannot be replaced ({reason}).", "Close it in other programs or choose another name.",
                        target=target, reason=error.strerror)  # fmt: skip
