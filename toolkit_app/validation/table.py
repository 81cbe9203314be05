"""A plain table of answers: a column per item, a row per rater, an empty cell for no answer, and ``count`` to repeat a row."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import sheet

COUNT = "count"
#: answers that are no judgement: they leave every share
SILENT = ("abstain", "cannot_judge")
_MOST = 2_000_000
_NUMBER = re.compile(r"-?\d{1,15}([.,]\d{1,15})?", re.ASCII)
Answer = Fraction | str


@dataclass(frozen=True)
class Allowed:
    """What a cell may hold: ``takes`` gives the answer of a text or None, ``words`` says what is allowed, in signs only."""

    takes: Callable[[str], Answer | None]
    words: str


def whole(low: int, high: int, *others: str) -> Allowed:
    """Whole numbers within bounds, and the given words."""
    def takes(text: str) -> Answer | None:
        word = "_".join(text.casefold().split()).replace("-", "_")
        found = number(text)
        if word in others:
            return word
        return found if found is not None and found.denominator == 1 and low <= found <= high else None

    return Allowed(takes, ", ".join([f"{low}–{high}", *others]))


def positive() -> Allowed:
    """Ranks: numbers above 0, halves for the middle of a tie."""
    def takes(text: str) -> Answer | None:
        found = number(text)
        return found if found is not None and found > 0 else None

    return Allowed(takes, "1, 2, 2.5, 3 …")


def numbers() -> Allowed:
    """Any number."""
    return Allowed(number, "0, 1, 2.5 …")


def number(text: str) -> Fraction | None:
    """A number with a point or a comma before its decimals; None for anything else."""
    return Fraction(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


@dataclass(frozen=True)
class Raters:
    """The answers of a table, rows repeated as often as ``count`` said; None where a cell was empty."""

    items: tuple[str, ...]
    rows: tuple[tuple[Answer | None, ...], ...]

    def of(self, item: str) -> list[int]:
        """The whole numbers that were answered on an item."""
        place = self.items.index(item)
        return [int(row[place]) for row in self.rows if isinstance(row[place], Fraction)]  # type: ignore[arg-type]

    def exact(self, item: str) -> list[Fraction]:
        """The numbers that were answered on an item."""
        place = self.items.index(item)
        return [found for row in self.rows if isinstance(found := row[place], Fraction)]

    def ballots(self) -> list[dict[str, Fraction]]:
        """Each row as what it gives to the items it names; rows that name none are left out."""
        found = ({item: value for item, value in zip(self.items, row, strict=True) if isinstance(value, Fraction)}
                 for row in self.rows)
        return [ballot for ballot in found if ballot]


def raters(name: str, data: bytes, allowed: Allowed, columns: Sequence[str] = ()) -> Raters:
    """The raters of a file; ``columns`` are the names that its items must have.

    Raises ToolkitError naming row and column of what is not allowed, doubled and nameless columns, and an empty table.
    """
    lines, items, counts = _opened(name, data, columns)
    rows: list[tuple[Answer | None, ...]] = []
    bad: list[tuple[int, str, str]] = []
    for line, cells in lines:
        found: list[Answer | None] = []
        for item, place in items.items():
            text = _text(cells, place)
            value = allowed.takes(text)
            if text and value is None:
                bad.append((line, item, text))
            found.append(value)
        times = _count(name, line, cells, counts)
        if len(rows) + times > _MOST // len(items):
            raise ToolkitError("{name} has more answers than can be counted at once.", "Divide it.", name=name)
        if any(value is not None for value in found):
            rows += [tuple(found)] * times
    if bad:
        raise _wrong(name, *bad[0], len(bad) - 1, allowed.words)
    return Raters(tuple(items), tuple(rows))


def groups(name: str, data: bytes, columns: Sequence[str], optional: Sequence[str] = ()) -> dict[str, Mapping[str, int]]:
    """The rows of a table of votes by the name in its first column ``group``; ``columns`` are counts that must be filled.

    Raises ToolkitError as ``raters`` does, and on a group that stands twice.
    """
    lines, places, _ = _opened(name, data, ("group", *columns), optional)
    found: dict[str, Mapping[str, int]] = {}
    for line, cells in lines:
        group = _text(cells, places["group"]).casefold()
        if group in found:
            raise ToolkitError("The group “{group}” stands twice in {name}.", "Give each group one row.", group=group, name=name)
        row = {}
        for column in (*columns, *(one for one in optional if one in places)):
            text = _text(cells, places[column])
            value = number(text or "0" if column in optional else text)
            if value is None or value.denominator != 1 or value < 0:
                raise _wrong(name, line, column, text, 0, "0, 1, 2, 3 …")
            row[column] = int(value)
        found[group] = row
    return found


Line = tuple[int, tuple[sheet.Cell, ...]]


def _opened(name: str, data: bytes, wanted: Sequence[str],
            optional: Sequence[str] = ()) -> tuple[list[Line], dict[str, int], int | None]:
    """The filled lines with their number in the file, the place of each item, and of the column ``count``."""
    table = next((table for table in sheet.read(name, data) if table.rows and not table.hidden), None)
    if table is None:
        raise ToolkitError("{name} holds no table.", "Its first row names the items, and each row below is a rater.", name=name)
    head = [" ".join(cell.text.split()) for cell in table.rows[0]]
    width = max(len(row) for row in table.rows)
    items: dict[str, int] = {}
    counts = None
    for place in range(width):
        title = head[place] if place < len(head) else ""
        if not title:
            if any(table.cell(row, place).text for row in range(1, len(table.rows))):
                raise ToolkitError("Column {number} of {name} has answers and no name.", "Name its item in the first row.",
                                   number=place + 1, name=name)
        elif title.casefold() == COUNT and counts is None:
            counts = place
        elif title in items:
            raise ToolkitError("The column “{column}” stands twice in {name}.", "Give each item one column.", column=title,
                               name=name)
        else:
            items[title] = place
    if wanted:
        items = {title.casefold(): place for title, place in items.items()}
    missing = [title for title in wanted if title not in items]
    strange = [title for title in items if wanted and title not in (*wanted, *optional)]
    if missing or strange or not items:
        raise ToolkitError("The first row of {name} is not as expected: {columns}.", "It names: {wanted}.", name=name,
                           columns=", ".join(head) or "–", wanted=", ".join((*wanted, *optional)) or "…")
    lines = [(number, row) for number, row in enumerate(table.rows[1:], start=2) if row]
    if not lines:
        raise ToolkitError("{name} has a first row and no answers.", "Each row below the first is a rater.", name=name)
    return lines, items, counts


def _text(cells: Sequence[sheet.Cell], place: int) -> str:
    """What stands in a cell; of a formula, the formula: what it came to was not answered by a person."""
    cell = cells[place] if place < len(cells) else sheet.EMPTY
    return cell.formula if cell.type == "formula" else cell.text.strip()


def _count(name: str, line: int, cells: Sequence[sheet.Cell], place: int | None) -> int:
    text = "1" if place is None else _text(cells, place)
    value = number(text)
    if value is None or value.denominator != 1 or value < 0:
        raise _wrong(name, line, COUNT, text, 0, "0, 1, 2, 3 …")
    return int(value)


def _wrong(name: str, row: int, column: str, value: str, more: int, allowed: str) -> ToolkitError:
    values = {"row": row, "column": column, "name": name, "value": value[:60], "allowed": allowed}
    if more:
        return ToolkitError("Row {row}, column “{column}” of {name} holds “{value}”, which is no answer. Such cells: {count}.",
                            "Allowed are: {allowed}. An empty cell is no answer.", count=more + 1, **values)
    return ToolkitError("Row {row}, column “{column}” of {name} holds “{value}”, which is no answer.",
                        "Allowed are: {allowed}. An empty cell is no answer.", **values)
