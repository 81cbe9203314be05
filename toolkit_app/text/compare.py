"""Two texts compared for the eye: block by block, words inside changed blocks, tables cell by cell, moves as moves.

Every block of both texts is in exactly one change, so either text can be rebuilt from the pieces.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from toolkit_app.text.diff import Piece, words
from toolkit_app.text.lines import is_delimiter
from toolkit_app.text.moves import apart, moved
from toolkit_app.text.nesting import cells, heading
from toolkit_app.text.sections import scan
from toolkit_app.text.sentences import Unit
from toolkit_app.text.threeway import Hunk, hunks, paired

ChangeKind = Literal["same", "changed", "removed", "added", "moved-from", "moved-to"]
RowKind = Literal["same", "changed", "removed", "added"]


@dataclass(frozen=True)
class TableRow:
    """A row of a compared table; each cell is the pieces of its words. Rows have all columns of both tables, in order."""

    kind: RowKind
    cells: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True)
class Change:
    """One block, or some that became one or were one.

    ``block`` is its kind and ``section`` the id of its section (in the new text, or the old if it is gone); ``old`` and ``new``
    are its offsets with the blank lines behind it. The texts of same and removed pieces of all changes joined are the old text,
    those of same and added pieces the new one. A ``same`` block may differ in blanks: then its pieces say so. ``partner`` is the
    number of the other end of a move. ``rows`` is filled for a changed table.
    """

    kind: ChangeKind
    block: str
    section: str
    old: tuple[int, int]
    new: tuple[int, int]
    pieces: tuple[Piece, ...]
    rows: tuple[TableRow, ...] = ()
    partner: int | None = None


@dataclass(frozen=True)
class _Side:
    text: str
    units: tuple[Unit, ...]
    kinds: tuple[str, ...]
    sections: tuple[str, ...]


def compare(old: str, new: str) -> tuple[Change, ...]:
    """What leads from ``old`` to ``new``, in the order of the new text; what is gone stands where it was. Never fails."""
    before, after = _side(old), _side(new)
    raw = hunks([unit.key for unit in before.units], [unit.key for unit in after.units])
    moves = moved(before.units, after.units, raw)
    bags = [[Counter(unit.words.split()) for unit in side.units] for side in (before, after)]

    def kindred(i: int, j: int) -> bool:
        return before.kinds[i] == after.kinds[j] and before.units[i].within == after.units[j].within

    found: list[Change] = []
    gone: dict[int, int] = {}
    came: dict[int, int] = {}
    at = other = 0
    end = Hunk(len(before.units), len(before.units), len(after.units), len(after.units))
    for hunk in [*paired(apart(raw, moves), bags[0], bags[1], kindred), end]:
        for step in range(hunk.start - at):
            found.append(_changed(before, after, (at + step, at + step + 1), (other + step, other + step + 1)))
        if hunk.paired:
            found.append(_changed(before, after, (hunk.start, hunk.end), (hunk.low, hunk.high)))
        else:
            gone.update((i, len(found) + i - hunk.start) for i in range(hunk.start, hunk.end))
            found += [_one_sided(before, i, "removed", after, hunk.low) for i in range(hunk.start, hunk.end)]
            came.update((j, len(found) + j - hunk.low) for j in range(hunk.low, hunk.high))
            found += [_one_sided(after, j, "added", before, hunk.end) for j in range(hunk.low, hunk.high)]
        at, other = hunk.end, hunk.high
    for start, stop, low, _high in moves:
        for step in range(stop - start):
            source, target = gone[start + step], came[low + step]
            found[source] = replace(found[source], kind="moved-from", partner=target)
            found[target] = replace(found[target], kind="moved-to", partner=source)
    return tuple(found)


def changed(changes: Sequence[Change]) -> tuple[int, ...]:
    """The numbers of the changes a reader steps through."""
    return tuple(number for number, change in enumerate(changes) if change.kind != "same")


def _side(text: str) -> _Side:
    source = scan(text)
    identities = {statement.start: statement.id for statement in source.statements}
    blocks = source.blocks
    starts = [0, *(block.start for block in blocks[1:]), len(text)] if blocks else [0, len(text)] if text else [0]
    kinds = tuple(block.kind for block in blocks) or ("paragraph",) * bool(text)
    units: list[Unit] = []
    for number, kind in enumerate(kinds):
        start, end = starts[number], starts[number + 1]
        piece = text[start:end]
        content = blocks[number] if blocks else None
        body = text[content.start : content.end] if content else ""
        collapsed = body if kind == "code" else " ".join(body.replace("\xa0", "\x1a").split()).replace("\x1a", "\xa0")
        name = heading(body).id if kind == "heading" else ""
        # A heading with an id is the same heading whatever its words.
        key = f"{kind}\x1f{'#' + name if name else collapsed}"
        within = identities.get(content.start, "") if content and kind == "statement" else ""
        units.append(Unit(piece, start, end, collapsed, key, number, within, False, False, "", 2))
    return _Side(text, tuple(units), kinds, tuple(block.section for block in blocks) or ("",) * len(units))


def _offsets(side: _Side, span: tuple[int, int]) -> tuple[int, int]:
    return side.units[span[0]].start, side.units[span[1] - 1].end


def _changed(before: _Side, after: _Side, old: tuple[int, int], new: tuple[int, int]) -> Change:
    here, there = _offsets(before, old), _offsets(after, new)
    one, two = before.text[slice(*here)], after.text[slice(*there)]
    kind, section = after.kinds[new[0]], after.sections[new[0]]
    if one == two:
        return Change("same", kind, section, here, there, (Piece("same", one),))
    pieces = tuple(words(one, two))
    if [unit.words for unit in before.units[slice(*old)]] == [unit.words for unit in after.units[slice(*new)]]:
        return Change("same", kind, section, here, there, pieces)
    rows = tuple(_table(one, two)) if kind == "table" else ()
    return Change("changed", kind, section, here, there, pieces, rows)


def _one_sided(side: _Side, number: int, op: Literal["removed", "added"], other: _Side, near: int) -> Change:
    unit = side.units[number]
    span = (unit.start, unit.end)
    place = other.units[near].start if near < len(other.units) else len(other.text)
    old, new = (span, (place, place)) if op == "removed" else ((place, place), span)
    return Change(op, side.kinds[number], side.sections[number], old, new, (Piece(op, unit.text),))


def _rows(table: str) -> list[list[str]]:
    return [cells(line) for line in table.split("\n") if line.strip() and not is_delimiter(line)]


def _columns(old: list[str], new: list[str]) -> list[tuple[int | None, int | None]]:
    """Which column of the old table is which of the new; None where it is missing."""
    pairs: list[tuple[int | None, int | None]] = []
    i = j = 0
    for hunk in [*hunks(old, new), Hunk(len(old), len(old), len(new), len(new))]:
        pairs += [(i + step, j + step) for step in range(hunk.start - i)]
        gone, came = range(hunk.start, hunk.end), range(hunk.low, hunk.high)
        if len(gone) == len(came):
            pairs += zip(gone, came, strict=True)
        else:
            pairs += [*((column, None) for column in gone), *((None, column) for column in came)]
        i, j = hunk.end, hunk.high
    return pairs


def _table(old: str, new: str) -> list[TableRow]:
    before, after = _rows(old), _rows(new)
    columns = _columns(before[0], after[0])
    # Cells beyond the head belong to no column; they are compared in order.
    widest = max(len(row) for row in before + after)
    columns += [(i, i) for i in range(max(len(before[0]), len(after[0])), widest)]
    common = [(i, j) for i, j in columns if i is not None and j is not None]
    keys = (
        ["\x1f".join(_cell(row, i) for i, _ in common) for row in before],
        ["\x1f".join(_cell(row, j) for _, j in common) for row in after],
    )
    bags = [[Counter(key.replace("\x1f", " ").split()) for key in side] for side in keys]
    found: list[TableRow] = []
    at = other = 0
    end = Hunk(len(before), len(before), len(after), len(after))
    for hunk in [*paired(hunks(*keys), bags[0], bags[1], lambda i, j: True), end]:
        found += [_row(columns, before[at + step], after[other + step]) for step in range(hunk.start - at)]
        if hunk.paired and hunk.end - hunk.start == hunk.high - hunk.low == 1:
            found.append(_row(columns, before[hunk.start], after[hunk.low]))
        else:
            found += [replace(_row(columns, row, []), kind="removed") for row in before[hunk.start : hunk.end]]
            found += [replace(_row(columns, [], row), kind="added") for row in after[hunk.low : hunk.high]]
        at, other = hunk.end, hunk.high
    return found


def _cell(row: list[str], column: int | None) -> str:
    return row[column] if column is not None and column < len(row) else ""


def _row(columns: list[tuple[int | None, int | None]], old: list[str], new: list[str]) -> TableRow:
    compared = tuple(tuple(words(_cell(old, i), _cell(new, j))) for i, j in columns)
    same = all(piece.op == "same" for cell in compared for piece in cell)
    return TableRow("same" if same else "changed", compared)
