"""What importing asks: the files (work's lane), the plan and what each file would become (library's lane), and the import."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.exchange.files import Found
    from toolkit_app.exchange.planning import Plan, Sheet, Text
    from toolkit_app.exchange.report import Report
    from toolkit_app.exchange.undoing import Undone
    from toolkit_app.intake.document import Lost
    from toolkit_app.library.imports import Import
    from toolkit_app.library.store import Library, Tx

ROWS_SHOWN = 200


@dataclass(frozen=True)
class Shown:
    """What a text would become: its page as safe HTML, its fields, pictures by name, what it loses, what was not understood."""

    html: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    pictures: Mapping[str, QImage] = field(default_factory=dict)
    lost: Sequence[Lost] = ()
    problems: Sequence[ToolkitError] = ()


@dataclass(frozen=True)
class RowsShown:
    """The first rows of a sheet and all in which something is to be looked at: (number, cells by column, problems, notes).

    ``error`` is set where the columns do not make items.
    """

    rows: Sequence[tuple[int, tuple[str, ...], tuple[ToolkitError, ...], tuple[ToolkitError, ...]]] = ()
    total: int = 0
    wrong: int = 0
    nothing: int = 0
    error: ToolkitError | None = None


def read(paths: Sequence[Path]) -> Iterator[object]:
    """Read files and folders; ends in a list of Found."""
    from toolkit_app.exchange import files

    found = yield from files.read(paths)
    yield found


def plan(tx: Tx, found: Sequence[Found], lang: str) -> Plan:
    """What becomes of files that were read; ``lang`` where a text does not tell its own."""
    from toolkit_app.exchange import planning, remembering

    return planning.plan(tx, found, default_lang=lang, remembered=remembering.recalled)


def shown(tx: Tx, text: Text) -> Shown:
    """What a text would become."""
    from toolkit_app.desktop.asking import picture
    from toolkit_app.exchange import heads, planning, shaping
    from toolkit_app.text import render

    document, shape = text.found.document, text.shape
    assert document is not None
    find = partial(planning.by_words, tx)
    made = shaping.shaped(document, shape, find)
    head = heads.read(document.head, shape.kind, shape.lang, find)
    html = render.html(made.text, titles=lambda key: None, lang=shape.lang)
    pictures = {one.name: image for one in document.pictures if not (image := picture(one.data)).isNull()}
    return Shown(html, {**head.fields, **made.fields}, pictures, document.lost, (*head.problems, *made.problems))


def rows_shown(tx: Tx, sheet: Sheet) -> RowsShown:
    """What the rows of a sheet would become."""
    from toolkit_app.exchange import planning, rows
    from toolkit_app.intake.sheet import spread

    try:
        rows.check(sheet.columns)
    except ToolkitError as error:
        return RowsShown(error=error)
    whole = spread(sheet.table)
    total = wrong = nothing = 0
    kept = []
    for row in rows.rows(sheet.table, sheet.columns, partial(planning.by_words, tx)):
        total += 1
        wrong += bool(row.problems)
        nothing += row.draft is None
        if total <= ROWS_SHOWN or ((row.problems or row.notes) and len(kept) < 2 * ROWS_SHOWN):
            cells = tuple(whole.cell(row.number - 1, place).text for place in range(len(sheet.columns.titles)))
            kept.append((row.number, cells, row.problems, row.notes))
    return RowsShown(tuple(kept), total, wrong, nothing)


def carry_out(library: Library, plan: Plan, person: str, dry: bool) -> Generator[object, None, Report]:
    """Take in what the plan says, or only try it; what columns meant is remembered when it counts."""
    from toolkit_app.exchange import remembering, taking
    from toolkit_app.library import people

    report = yield from taking.carry_out(library, plan, people.person_named(library, person) if person else None, dry=dry)
    if not dry:
        for sheet in plan.sheets:
            if sheet.take:
                remembering.remember(sheet.columns)
    return report


def earlier(tx: Tx) -> tuple[Import, ...]:
    """Every import so far, the newest first."""
    from toolkit_app.library import imports

    return imports.imports(tx)


def undo(tx: Tx, wanted: str, note: str) -> Undone:
    """Take an import back."""
    from toolkit_app.exchange import undoing

    return undoing.undo(tx, wanted, note)


def everything(tx: Tx) -> tuple[str, ...]:
    """The keys of every item, retired ones too."""
    from toolkit_app.library import items

    return tuple(row.key for row in items.listing(tx, retired=True).rows)


def write_folder(path: Path, read_only: bool, target: Path) -> Iterator[object]:
    """Write the library as a plain folder, with a library of its own; ends in the problems by key."""
    from toolkit_app.exchange import plainfolder
    from toolkit_app.library import store

    problems: list[tuple[str, ToolkitError]] = []
    with store.open_library(path, read_only=read_only) as library:
        for step in plainfolder.write(library, target):
            if step.problem is not None:
                problems.append((step.key, step.problem))
            yield step
    yield problems


def with_columns(sheet: Sheet, *, kind: str = "", lang: str = "", head: int | None = None, place: int = -1,
                 target: str = "") -> Sheet:
    """The sheet with another kind, language, head row (from 0), or target of one column."""
    from toolkit_app.exchange import remembering, rows

    columns = sheet.columns
    if head is not None and head != columns.head:
        columns = rows.suggested(sheet.table, kind=columns.kind, lang=columns.lang, remembered={"head": head + 1})
        if earlier := remembering.recalled(columns.signature):
            columns = rows.suggested(sheet.table, remembered={**earlier, "head": head + 1})
    if kind and kind != columns.kind:
        columns = rows.chosen(columns, kind)
    if lang:
        columns = replace(columns, lang=lang)
    if 0 <= place < len(columns.targets):
        columns = replace(columns, targets=(*columns.targets[:place], target, *columns.targets[place + 1 :]),
                          certain=(*columns.certain[:place], True, *columns.certain[place + 1 :]))
    return replace(sheet, columns=columns)
