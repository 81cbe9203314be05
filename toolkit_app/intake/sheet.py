"""Spreadsheets as plain tables: .xlsx and .csv. Formulas are recognised and never computed.

Formats: SpreadsheetML (ECMA-376 part 1, 18); CSV as RFC 4180 and as Excel writes it in each country (``sep=``, semicolons).
"""

import csv
import datetime
import io
import math
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath
from typing import Any, Literal

import openpyxl
from lxml import etree
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.utils import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from toolkit_app.errors import ToolkitError
from toolkit_app.intake.archive import DAMAGE, Archive, damaged
from toolkit_app.intake.encoding import decoded
from toolkit_app.intake.filetype import recognise

Type = Literal["empty", "text", "number", "date", "truth", "formula", "error"]
#: No file with more cells that are filled, rows or columns is read.
MOST_CELLS, MOST_ROWS, MOST_COLUMNS = 500_000, 100_000, 1_000
_SEPARATORS = (",", ";", "\t", "|")
_NO_SEPARATOR = "\x1f"
_SAMPLE_LINES = 60
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as a person reads it.

    ``text``: a number with a point and without exponent; a date as ISO 8601 (``2024-05-03``, with ``T14:30`` where it has a
    time, ``14:30:00`` alone); ``true`` or ``false``; of a formula the value it had when the file was saved, which may be empty.
    ``formula`` begins with ``=`` where ``type`` is formula. In CSV every filled cell is a text or a formula.
    """

    text: str = ""
    type: Type = "empty"
    formula: str = ""


EMPTY = Cell()


@dataclass(frozen=True)
class Table:
    """A sheet. ``rows[0]`` is its first row; a row ends with its last filled cell, and the table with its last filled row.

    A cell that is merged over several stands in the first of them; ``merged`` has (first row, first column, last row,
    last column) of each, counted from 0. ``hidden``: the program that made it does not show it. ``separator`` and
    ``encoding`` say how a CSV file was read, and are empty otherwise.
    """

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False
    separator: str = ""
    encoding: str = ""

    def cell(self, row: int, column: int) -> Cell:
        """The cell there, counted from 0; an empty one outside what is filled."""
        cells = self.rows[row] if 0 <= row < len(self.rows) else ()
        return cells[column] if 0 <= column < len(cells) else EMPTY


def read(name: str, data: bytes) -> tuple[Table, ...]:
    """The tables of an .xlsx or .csv file, in their order; a sheet without cells has no rows.

    Raises ToolkitError, with what to do, when it is neither, damaged, encrypted, holds macros, or is larger than the limits.
    """
    found = recognise(name, data)
    if found == "xlsx":
        return _workbook(name, data)
    if found in ("csv", "txt"):
        return (_csv(name, data),)
    raise ToolkitError("The file {name} is no spreadsheet.", "Save it as .xlsx or .csv, and take that file.", name=name)


def spread(table: Table) -> Table:
    """The table with the value of each merged cell in every row and column that it covers (within the filled rows)."""
    if not table.merged:
        return table
    rows = [list(row) for row in table.rows]
    for top, left, bottom, right in table.merged:
        value = table.cell(top, left)
        for row in rows[top : bottom + 1] if value is not EMPTY else ():
            row.extend([EMPTY] * (right + 1 - len(row)))
            row[left : right + 1] = [value] * (right + 1 - left)
    return Table(table.title, tuple(map(tuple, rows)), table.merged, table.hidden, table.separator, table.encoding)


def _too_large(name: str) -> ToolkitError:
    return ToolkitError("The file {name} has more than {cells} filled cells, {rows} rows or {columns} columns.",
                        "Divide it, and take the parts.", name=name, cells=MOST_CELLS, rows=MOST_ROWS, columns=MOST_COLUMNS)


def _workbook(name: str, data: bytes) -> tuple[Table, ...]:
    archive = Archive(name, data)
    archive.refuse_entities()
    tables: list[Table] = []
    room = MOST_CELLS
    try:
        merged = _merged(archive)
        with warnings.catch_warnings():
            # openpyxl tells of parts that it does not carry over, which nobody asked it to
            warnings.simplefilter("ignore")
            for sheet in openpyxl.load_workbook(io.BytesIO(data), read_only=True).worksheets:
                rows = _rows(name, sheet, room)
                room -= sum(cell is not EMPTY for row in rows for cell in row)
                tables.append(Table(sheet.title, rows, merged.get(sheet.title, ()), sheet.sheet_state != "visible"))
            if any(cell.type == "formula" for table in tables for row in table.rows for cell in row):
                shown = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets
                tables = [_with_values(name, table, sheet) for table, sheet in zip(tables, shown, strict=True)]
    except (*DAMAGE, InvalidFileException) as error:
        raise damaged(name) from error
    if not tables:
        raise ToolkitError("The file {name} has no filled table.", "Choose another file.", name=name)
    return tuple(tables)


def _rows(name: str, sheet: Any, room: int) -> tuple[tuple[Cell, ...], ...]:
    """The filled rows of a sheet with at most so many filled cells."""
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    rows: list[tuple[Cell, ...]] = []
    filled = 0
    for number, found in enumerate(sheet.rows):
        if len(found) > MOST_COLUMNS:
            found = _trimmed(found, lambda cell: cell.value is None)
        row = _trimmed([_cell(cell) for cell in found], lambda cell: cell is EMPTY)
        filled += sum(cell is not EMPTY for cell in row)
        # rows that are only formatted may go on for a million; they count as far as they are looked at
        if filled > room or len(row) > MOST_COLUMNS or (row and number >= MOST_ROWS):
            raise _too_large(name)
        if number > 2_000_000:
            break
        rows.append(row)
    return tuple(_trimmed(rows, lambda row: not row))


def _trimmed(values: Sequence[Any], empty: Any) -> tuple[Any, ...]:
    end = len(values)
    while end and empty(values[end - 1]):
        end -= 1
    return tuple(values[:end])


def _cell(cell: ReadOnlyCell) -> Cell:
    value = cell.value
    if value is None or value == "":
        return EMPTY
    if isinstance(value, (ArrayFormula, DataTableFormula)):
        return Cell("", "formula", f"={(getattr(value, 'text', '') or '').lstrip('=')}")
    if cell.data_type == "f":
        return Cell("", "formula", str(value))
    return _valued(value, cell.data_type)


def _valued(value: Any, data_type: str) -> Cell:
    """A cell that is no formula, from the value and the type code openpyxl gives."""
    if isinstance(value, bool):
        return Cell("true" if value else "false", "truth")
    if isinstance(value, (int, float)):
        return Cell(_number(value), "number")
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return Cell(value.date().isoformat() if midnight else value.isoformat(timespec="minutes"), "date")
    if isinstance(value, (datetime.date, datetime.time)):
        return Cell(value.isoformat(), "date")
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return Cell(f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}", "date")
    text = _plain(str(value))
    if data_type == "e":
        return Cell(text, "error")
    return Cell(_unquoted(text), "text") if text else EMPTY


def _plain(text: str) -> str:
    """A text without what a cell cannot show: line ends are LF, and Excel's _x000D_ for control characters goes."""
    text = re.sub(r"_x000[0-9A-Fa-f]_", lambda found: "\n" if found[0] == "_x000A_" else "", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub("[\x00-\x08\x0b-\x1f\x7f]", "", text).strip(" \n")


def _unquoted(text: str) -> str:
    """A text without the apostrophe that keeps a program from taking it for a formula."""
    return text[1:] if re.match(r"'[\s\xad\u200b-\u200d\u2060\ufeff]*[=+\-@|＝＋－＠｜]", text) else text


def _number(value: float) -> str:
    """A number as Excel keeps it (15 digits), without exponent."""
    if isinstance(value, int) or (value.is_integer() and abs(value) < 1e15):
        return str(int(value))
    if not math.isfinite(value):
        return str(value)
    return f"{Decimal(f'{value:.15g}'):f}"


def _with_values(name: str, table: Table, sheet: Any) -> Table:
    """The table with the values that its formulas had when the file was saved."""
    sheet.reset_dimensions()
    rows = list(table.rows)
    for number, found in zip(range(len(rows)), sheet.rows, strict=False):
        row = rows[number]
        if any(cell.type == "formula" for cell in row):
            shown = [_valued(cell.value, cell.data_type).text if cell.value is not None else "" for cell in found[: len(row)]]
            shown.extend([""] * (len(row) - len(shown)))
            rows[number] = tuple(Cell(text, "formula", cell.formula) if cell.type == "formula" else cell
                                 for cell, text in zip(row, shown, strict=True))
    return Table(table.title, tuple(rows), table.merged, table.hidden)


def _merged(archive: Archive) -> dict[str, tuple[tuple[int, int, int, int], ...]]:
    """The merged cells of each sheet by its title; openpyxl leaves them out where it reads row by row."""
    links = archive.xml("xl/_rels/workbook.xml.rels")
    targets = {link.get("Id"): str(link.get("Target")) for link in links}
    found = {}
    for sheet in archive.xml("xl/workbook.xml").iter(f"{_SHEET}sheet"):
        target = targets.get(sheet.get(f"{_RELATION}id"), "")
        member = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if member not in archive:
            raise damaged(archive.name)  # openpyxl would leave the sheet out and say nothing
        if b"mergeCell" in (content := archive.read(member)):
            found[str(sheet.get("name"))] = tuple(_ranges(content))
    return found


def _ranges(content: bytes) -> Iterator[tuple[int, int, int, int]]:
    for _, element in etree.iterparse(io.BytesIO(content), tag=(f"{_SHEET}mergeCell", f"{_SHEET}row"), resolve_entities=False,
                                      no_network=True):
        if element.tag.endswith("mergeCell"):
            left, top, right, bottom = (number or 0 for number in range_boundaries(str(element.get("ref"))))
            if left and top and right - left < MOST_COLUMNS and bottom <= MOST_ROWS:
                yield top - 1, left - 1, bottom - 1, right - 1
        element.clear()


def _csv(name: str, data: bytes) -> Table:
    text, encoding = decoded(name, data)
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    # Excel's own first line, which says the separator and is no row
    said = re.match(r'"?sep=(.)"?[ \t]*\n', text, re.IGNORECASE)
    if said:
        text, separator = text[said.end() :], said[1]
    else:
        separator = _separator(text)
    rows: list[tuple[Cell, ...]] = []
    filled = 0
    try:
        for found in csv.reader(io.StringIO(text), delimiter=separator):
            row = _trimmed([_typed(value) for value in found], lambda cell: cell is EMPTY)
            filled += sum(cell is not EMPTY for cell in row)
            if filled > MOST_CELLS or len(row) > MOST_COLUMNS or (row and len(rows) >= MOST_ROWS):
                raise _too_large(name)
            rows.append(row)
    except csv.Error as error:
        raise ToolkitError("The file {name} cannot be read as CSV: {reason} (row {row}).",
                           "Open it in a spreadsheet program, save it as .xlsx, and take that file.",
                           name=name, reason=error, row=len(rows) + 1) from error
    return Table(PurePath(name).stem, tuple(_trimmed(rows, lambda row: not row)),
                 separator=separator.strip(_NO_SEPARATOR), encoding=encoding)


def _typed(value: str) -> Cell:
    text = _plain(value)
    if not text:
        return EMPTY
    return Cell("", "formula", text) if text.startswith("=") and len(text) > 1 else Cell(_unquoted(text), "text")


def _separator(text: str) -> str:
    """The mark that divides the most rows, the first among them, into the same number of cells; one that is nowhere else."""
    sample = "\n".join(text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES])
    best, separator = (0.5, 1), _NO_SEPARATOR
    for mark in _SEPARATORS:
        widths = [len(row) for row in _leniently(sample, mark) if row]
        usual = max(set(widths), key=lambda width, widths=widths: (widths.count(width), width), default=1)  # type: ignore[misc]
        if usual > 1 and widths[0] > 1 and (quality := (widths.count(usual) / len(widths), usual)) > best:
            best, separator = quality, mark
    return separator


def _leniently(sample: str, separator: str) -> Iterable[list[str]]:
    rows = csv.reader(io.StringIO(sample), delimiter=separator)
    while True:
        try:
            yield next(rows)
        except (StopIteration, csv.Error):
            return
