"""Plain tables as spreadsheets: XLSX for people and forms, CSV for other programs. Nothing in a cell is ever a formula.

A program that opens a table runs what looks like a formula, and what people typed into a library may look like one. In XLSX
every text is stored as a text (and stays one when it is edited); in CSV, which has no types, an apostrophe goes before it.
"""

import csv
import io
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from toolkit_app import __version__
from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.table import Column, Table, Value, clean

__all__ = [
    "SEPARATORS",
    "Book",
    "Column",
    "Separator",
    "Table",
    "Value",
    "clean",
    "csv_bytes",
    "is_formula",
    "sheet_names",
    "write_csv",
    "write_xlsx",
    "xlsx_bytes",
]

Separator = Literal[",", ";", "\t"]
SEPARATORS: tuple[Separator, ...] = (",", ";", "\t")
APPLICATION = "Reintegration Toolkit"
# names of the hidden sheets; those who read a form that comes back look for the first
IDENTITY, LISTS = "_form", "_lists"
MOST_ROWS, MOST_LETTERS = 1_048_576, 32_767
# whole numbers beyond this are rounded by spreadsheets
_EXACT = 10**15
_NARROWEST, _WIDEST = 8, 60
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?%?", re.ASCII)
# full-width forms start a formula in some languages
_STARTS = tuple("=+-@|＝＋－＠｜")
# what may stand before it and is not seen
_BLANKS = "".join(map(chr, (0x20, 0x0A, 0xA0, 0xAD, *range(0x2000, 0x200E), 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF)))


@dataclass(frozen=True)
class Book:
    """Tables of one file. ``identity`` names the form (kind, id, version, check digits): it is kept where a person does not
    see it, on the hidden sheet ``_form`` (name in column A, value in B) and in the properties of the file.
    """

    title: str
    tables: tuple[Table, ...]
    lang: str = "en"
    identity: Mapping[str, str] = field(default_factory=dict)


def is_formula(text: str) -> bool:
    """Whether a program that opens a table could take this text for a formula: it starts as one, and is no plain number.

    Source: the list of starting characters of the OWASP page on CSV injection, with ``|`` (old DDE) and full-width forms.
    """
    rest = clean(text).lstrip(_BLANKS)
    return rest.startswith(_STARTS) and not _NUMBER.fullmatch(rest.rstrip())


def csv_bytes(table: Table, *, separator: Separator = ",") -> bytes:
    """The head and the rows of a table as CSV: UTF-8 with byte order mark, line ends CR LF (RFC 4180).

    ``;`` is what spreadsheets expect where the decimal mark is a comma (Georgian, French, Russian), and then the numbers in
    the file have one. A text that could be taken for a formula begins with an apostrophe. Hidden columns are left out.
    """
    shown = [place for place, column in enumerate(table.columns) if not column.hidden]
    target = io.StringIO()
    writer = csv.writer(target, delimiter=separator, lineterminator="\r\n")
    writer.writerow(_csv_value(table.columns[place].title, separator) for place in shown)
    for row in table.rows:
        writer.writerow(_csv_value(row[place], separator) for place in shown)
    return target.getvalue().encode("utf-8-sig")


def _csv_value(value: Value, separator: Separator) -> str:
    if isinstance(value, str):
        dangerous = is_formula(value)
        return f"'{clean(value)}" if dangerous else clean(value)
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    return str(value).replace(".", ",") if separator == ";" else str(value)


def write_csv(table: Table, target: Path, *, separator: Separator = ",") -> None:
    """Writes a table as CSV, whole or not at all. Raises ToolkitError when it cannot be written."""
    with aside(target) as put:
        put(csv_bytes(table, separator=separator))


def write_xlsx(book: Book, target: Path) -> None:
    """Writes tables as XLSX, whole or not at all. Raises ToolkitError when there are too many rows or it cannot be written."""
    with aside(target) as put:
        put(xlsx_bytes(book))


def xlsx_bytes(book: Book) -> bytes:
    """Tables as an XLSX file, a sheet each: head repeated when printed, filter arrows, lists for columns that allow a few values.

    A text longer than a cell takes (32,767 letters) ends with …. Raises ToolkitError when a table has too many rows.
    """
    # the stubs know neither custom properties nor what a sheet that is written as it goes shares with others
    workbook: Any = Workbook(write_only=True)
    about = workbook.properties
    about.creator, about.title, about.language = APPLICATION, clean(book.title), book.lang
    about.created = about.modified = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    workbook.custom_doc_props.append(StringProperty(name="Application", value=f"{APPLICATION} {__version__}"))
    for name, value in book.identity.items():
        workbook.custom_doc_props.append(StringProperty(name=name, value=clean(value)))
    lists = _Lists()
    for name, table in zip(sheet_names([table.title for table in book.tables]), book.tables, strict=True):
        if len(table.rows) + len(table.lead) + table.spare + 2 > MOST_ROWS:
            raise ToolkitError(
                "“{title}” has too many rows for a spreadsheet: {rows}; at most {most} fit.",
                "Choose fewer items, or write CSV.",
                title=table.title,
                rows=len(table.rows),
                most=MOST_ROWS,
            )
        _Writer(workbook.create_sheet(name), table, lists).write()
    _hidden(workbook, LISTS, lists.rows())
    _hidden(workbook, IDENTITY, [[name, clean(value)] for name, value in book.identity.items()])
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def sheet_names(titles: Sequence[str]) -> list[str]:
    """Titles as names of sheets: at most 31 letters, none that Excel refuses, no two alike whatever their case."""
    names: list[str] = []
    taken = {IDENTITY, LISTS, "history"}
    for title in titles:
        plain = " ".join(re.sub(r"[\[\]:*?/\\\n]", " ", clean(title)).split()).strip("'") or "1"
        name, number = plain[:31].strip("' "), 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain[: 30 - len(str(number))].strip()} {number}"
        taken.add(name.casefold())
        names.append(name)
    return names


class _Lists:
    """The allowed values of all columns, each list once, in columns of a hidden sheet: a list in the cell ends at 255 letters."""

    def __init__(self) -> None:
        self.found: list[tuple[str, ...]] = []

    def reference(self, values: tuple[str, ...]) -> str:
        if values not in self.found:
            self.found.append(values)
        letter = get_column_letter(self.found.index(values) + 1)
        return f"{quote_sheetname(LISTS)}!${letter}$1:${letter}${len(values)}"

    def rows(self) -> list[list[str | None]]:
        most = max((len(values) for values in self.found), default=0)
        return [[clean(values[n]) if n < len(values) else None for values in self.found] for n in range(most)]


def _hidden(workbook: Any, name: str, rows: Iterable[Sequence[str | None]]) -> None:
    rows = list(rows)
    if rows:
        sheet = workbook.create_sheet(name)
        sheet.sheet_state = "veryHidden"
        for row in rows:
            sheet.append([None if value is None else _text(sheet, value) for value in row])


def _text(sheet: Any, text: str) -> Cell:
    """A cell that holds a text, whatever it looks like."""
    text = clean(text)
    cell = Cell(sheet, 1, 1, text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…")
    cell.data_type = "s"
    return cell


class _Writer:
    """Writes one table on its sheet, row by row."""

    head_font = Font(bold=True, color="FF1B5470")
    head_fill = PatternFill("solid", start_color="FFF0F4F6")
    open_fill = PatternFill("solid", start_color="FFFFFBE6")
    top = Alignment(vertical="top", wrap_text=True)
    lead = Alignment(vertical="top")

    def __init__(self, sheet: Any, table: Table, lists: _Lists) -> None:
        self.sheet, self.table, self.lists = sheet, table, lists
        self.head = len(table.lead) + (2 if table.lead else 1)
        self.last = self.head + len(table.rows) + table.spare

    def write(self) -> None:
        sheet, table = self.sheet, self.table
        self._set_up()
        for line in table.lead:
            sheet.append([self._lead(line)])
        if table.lead:
            sheet.append([])
        sheet.append([self._head(column.title) for column in table.columns])
        for row in table.rows:
            sheet.append([self._cell(value, column) for value, column in zip(row, table.columns, strict=True)])
        for _ in range(table.spare):
            sheet.append([self._cell(None, column) for column in table.columns])

    def _set_up(self) -> None:
        """Everything but the rows: a sheet that is written as it goes takes it only before them."""
        sheet, table = self.sheet, self.table
        sheet.freeze_panes = f"A{self.head + 1}"
        sheet.print_title_rows = f"{self.head}:{self.head}"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        letters = [get_column_letter(number) for number in range(1, len(table.columns) + 1)]
        if not table.locked and table.rows:
            sheet.auto_filter.ref = f"A{self.head}:{letters[-1]}{self.last}"
        for number, (letter, column) in enumerate(zip(letters, table.columns, strict=True)):
            shape = sheet.column_dimensions[letter]
            shape.width = column.width or self._fitted(number)
            shape.hidden = column.hidden
            if column.allowed and self.last > self.head:
                choice = DataValidation("list", self.lists.reference(column.allowed), allow_blank=True, showErrorMessage=True)
                choice.add(f"{letter}{self.head + 1}:{letter}{self.last}")
                sheet.data_validations.append(choice)
        if table.locked:
            sheet.protection.sheet = True
            sheet.protection.formatColumns = sheet.protection.formatRows = False

    def _fitted(self, number: int) -> float:
        """As wide as the longest line in the first rows, within bounds."""
        longest = max((max(map(len, line.split("\n"))) for line in self._lines(number)), default=0)
        return min(max(longest + 2, _NARROWEST), _WIDEST)

    def _lines(self, number: int) -> Iterator[str]:
        yield self.table.columns[number].title
        for row in self.table.rows[:1000]:
            if row[number] is not None:
                yield str(row[number])

    def _lead(self, line: str) -> Cell:
        cell = _text(self.sheet, line)
        cell.alignment = self.lead
        return cell

    def _head(self, title: str) -> Cell:
        cell = _text(self.sheet, title)
        cell.font, cell.fill, cell.alignment = self.head_font, self.head_fill, self.top
        return cell

    def _cell(self, value: Value, column: Column) -> Cell:
        if isinstance(value, int) and abs(value) >= _EXACT:
            value = str(value)
        if isinstance(value, float) and not math.isfinite(value):
            value = None
        if isinstance(value, str):
            cell = _text(self.sheet, value)
            # a text that is opened in the cell and left again stays a text
            cell.quotePrefix = is_formula(value)
        else:
            cell = Cell(self.sheet, 1, 1, value)
        cell.alignment = self.top
        if self.table.locked and column.open:
            cell.protection, cell.fill = Protection(locked=False), self.open_fill
        return cell
