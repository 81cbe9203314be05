"""Small office files for tests, made in memory."""

import io
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

import openpyxl


def workbook(*sheets: tuple[str, Iterable[Iterable[Any]]], change: Callable[[openpyxl.Workbook], Any] | None = None) -> bytes:
    """An .xlsx with the given (title, rows); ``change`` may add to it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    if change:
        change(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def zipped(members: dict[str, bytes | str]) -> bytes:
    """A zip with members by name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def rewritten(data: bytes, changes: dict[str, Callable[[bytes], bytes] | bytes]) -> bytes:
    """A zip with some members changed or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    for name, change in changes.items():
        members[name] = change(members.get(name, b"")) if callable(change) else change  # type: ignore[arg-type]
    return zipped(members)
