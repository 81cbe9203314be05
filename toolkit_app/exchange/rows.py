"""Rows of a spreadsheet made drafts: what a column means is suggested and remembered, what is wrong is said row by row."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import names, values
from toolkit_app.intake.headings import language, name_of
from toolkit_app.intake.sheet import Cell, Table, spread
from toolkit_app.library.values import Draft
from toolkit_app.text import sections
from toolkit_app.text.runs import Run, written

_HEAD_ROWS = 15
_FORMAT = 1


@dataclass(frozen=True)
class Columns:
    """What the columns of a table mean. ``targets`` are in their order (``names``; ``""`` is left out, ``more`` goes to the end
    of the text with the name of the column). ``head`` is the row with their names, counted from 0.
    """

    kind: str
    lang: str
    head: int
    titles: tuple[str, ...]
    targets: tuple[str, ...]
    certain: tuple[bool, ...] = ()

    @property
    def signature(self) -> str:
        """The same for tables with the same columns: by it a mapping is remembered."""
        return hashlib.sha256("\0".join(name_of(title) for title in self.titles).encode()).hexdigest()[:16]

    def as_json(self) -> dict[str, Any]:
        """What a file for ``--map`` holds: the kind, the language, the row of the head counted from 1, and a target by title."""
        return {"format": _FORMAT, "kind": self.kind, "lang": self.lang, "head": self.head + 1,
                "columns": {title: target for title, target in zip(self.titles, self.targets, strict=True) if title}}


@dataclass(frozen=True)
class Row:
    """A row of the sheet (its number as the program shows it, from 1) and what it would become.

    ``draft`` is None where nothing can be made of it. ``key`` is the item that the row names, ``problems`` say what is wrong
    with single cells (these are then left empty), ``notes`` what was read with care.
    """

    number: int
    kind: str
    draft: Draft | None
    key: str = ""
    problems: tuple[ToolkitError, ...] = ()
    notes: tuple[ToolkitError, ...] = ()


def head_of(table: Table, kind: str = "", hint: str = "note") -> int:
    """The row that names the columns: of the first rows the one with the most names that are known, else the first filled one."""
    best, place = (0, 0), next((number for number, row in enumerate(table.rows) if any(cell.text for cell in row)), 0)
    for number, row in enumerate(table.rows[:_HEAD_ROWS]):
        words = [cell.text for cell in row if cell.text and cell.type == "text" and len(cell.text) < 80]
        chosen = kind or names.best_kind(words, hint)
        known = sum(bool(names.suggested(chosen, word)[0]) for word in words)
        if (known, len(words)) > best and known >= 2:
            best, place = (known, len(words)), number
    return place


def suggested(table: Table, *, kind: str = "", hint: str = "note", lang: str = "", default_lang: str = "en",
              remembered: Mapping[str, Any] | None = None) -> Columns:
    """What the columns most likely mean; ``remembered`` (as ``Columns.as_json``) wins where a column has the same title.

    ``hint`` is the kind where the columns do not tell. Where no column is a title, the first column of text that is nothing else
    becomes it.
    """
    table = spread(table)
    told = remembered or {}
    head = int(told["head"]) - 1 if isinstance(told.get("head"), int) else head_of(table, kind, hint)
    titles = tuple(" ".join(cell.text.split()) for cell in (table.rows[head] if head < len(table.rows) else ()))
    chosen = kind or str(told.get("kind") or "") or names.best_kind([title for title in titles if title], hint)
    kinds.kind(chosen)
    wanted: Mapping[str, Any] = told.get("columns") or {}
    found = [(str(wanted[title]), True) if title in wanted
             else (names.KIND, True) if title and _tells_kinds(table, head, place)
             else names.suggested(chosen, title) if title else ("", False) for place, title in enumerate(titles)]
    taken: set[str] = set()
    targets = []
    for target, certain in sorted(enumerate(found), key=lambda one: not one[1][1]):
        goal, sure = certain
        if goal in taken and goal not in (names.MORE, names.TAGS) and not goal.startswith("field:"):
            goal, sure = "", False
        taken.add(goal)
        targets.append((target, goal, sure))
    targets.sort()
    if names.TITLE not in taken:
        targets = _with_title(table, head, targets, chosen)
    sample = " ".join(cell.text for row in table.rows[head + 1 : head + 40] for cell in row if cell.type == "text")
    spoken = lang or str(told.get("lang") or "") or language(sample) or default_lang
    return Columns(chosen, spoken, head, titles, tuple(goal for _, goal, _ in targets), tuple(sure for _, _, sure in targets))


def _tells_kinds(table: Table, head: int, place: int) -> bool:
    """Whether everything in a column is the name of a kind, whatever the column is called."""
    said = [table.cell(number, place).text for number in range(head + 1, len(table.rows))]
    return any(said) and all(names.kind_named(words) for words in said if words)


def _with_title(table: Table, head: int, targets: list[tuple[int, str, bool]], kind: str) -> list[tuple[int, str, bool]]:
    """The targets with a title: a free column of text, else that of the section which says most of the item."""
    rows = table.rows[head + 1 :]
    texts = [place for place, _, _ in targets if any(table.cell(head + 1 + n, place).type == "text" for n in range(len(rows)))]
    free = [place for place in texts if not targets[place][1]]
    if not free:
        return targets
    return [(place, names.TITLE if place == free[0] else goal, sure) for place, goal, sure in targets]


def check(columns: Columns) -> None:
    """Raises ToolkitError when a target is none of the kind, or no column gives a title."""
    known = {*names.targets(columns.kind), names.MORE, ""}
    for target in columns.targets:
        if target not in known:
            raise ToolkitError("“{target}” is nothing that a column can become for “{kind}”.", "There are: {targets}.",
                               target=target, kind=columns.kind, targets=", ".join(sorted(known - {""})))
    if names.TITLE not in columns.targets:
        raise ToolkitError("No column is the title.", "Say which column is the title.")


def read_map(data: bytes) -> dict[str, Any]:
    """What a file for ``--map`` says: columns for all tables, or for each and for texts (``choosing``).

    Raises ToolkitError when it is none.
    """
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ToolkitError("The mapping of columns cannot be read: {reason}.", "Give a file that holds JSON in UTF-8.",
                           reason=str(error).rstrip(".")) from error
    columns = found.get("columns", {}) if isinstance(found, dict) else None
    listed = isinstance(columns, list) and all(isinstance(one, dict) and isinstance(one.get("columns"), dict) for one in columns)
    if not isinstance(columns, dict) and not listed:
        raise ToolkitError("The mapping of columns cannot be read: {reason}.", "Give a file that holds JSON in UTF-8.",
                           reason="{}")
    return dict(found)


def rows(table: Table, columns: Columns, find: values.FindItem = lambda words: "") -> Iterator[Row]:
    """What each filled row below the head becomes; nothing is saved. ``check`` the columns first."""
    whole = spread(table)
    for number in range(columns.head + 1, len(whole.rows)):
        cells = [(whole.cell(number, place), columns.titles[place], target) for place, target in enumerate(columns.targets)]
        if any(cell.text or cell.formula for cell, _, _ in cells):
            yield _row(number + 1, cells, columns, find)


def _row(number: int, cells: Sequence[tuple[Cell, str, str]], columns: Columns, find: values.FindItem) -> Row:
    problems: list[ToolkitError] = []
    notes: list[ToolkitError] = []
    kind = _kind(cells, columns.kind, problems)
    parts: dict[str, str] = {}
    fields: dict[str, Any] = {}
    single: dict[str, str] = {}
    tags: list[str] = []
    for cell, title, target in cells:
        if not target or not (cell.text or cell.formula):
            continue
        if kind.name != columns.kind:
            target = _of_kind(target, title, kind.name)
        if cell.type == "formula":
            notes.append(_of_formula(title, cell))
        sort, _, name = target.partition(":")
        if sort == "section" and kind.section(name) is not None:
            parts[name] = "\n\n".join(filter(None, (parts.get(name, ""), _markdown(cell.text))))
        elif target == names.MORE or sort == "section":
            line = f"**{written([Run(title)])}:** {_markdown(cell.text)}"
            parts[sections.MORE] = "\n\n".join(filter(None, (parts.get(sections.MORE, ""), line)))
        elif target == names.TAGS:
            tags += [tag.strip() for tag in cell.text.replace(";", ",").split(",") if tag.strip()]
        elif sort == "field":
            field = kind.field(name)
            if field is None:
                problems.append(ToolkitError("“{column}” is no field of “{kind}”.", "It was left out.", column=title,
                                             kind=kind.name))
                continue
            try:
                found = values.value(field, cell.text, columns.lang, find)
            except ToolkitError as error:
                problems.append(error)
                continue
            fields[name] = [*fields.get(name, ()), *found] if isinstance(found, list) else fields.get(name) or found
        else:
            single[target] = " ".join(cell.text.split())
    lang = _language(single.get(names.LANG, ""), columns.lang, problems)
    headings = {part.id: kinds.text_in(part.labels, lang) for part in kind.sections}
    if not single.get(names.TITLE):
        problems.append(ToolkitError("The row has no title.", "Give it one, or leave the row out."))
        return Row(number, kind.name, None, single.get(names.KEY, ""), tuple(problems), tuple(notes))
    fields = {name: value for name, value in fields.items() if value not in ("", [])}
    draft = Draft(single[names.TITLE], lang, sections.assemble(parts, headings), fields, tuple(tags))
    return Row(number, kind.name, draft, single.get(names.KEY, ""), tuple(problems), tuple(notes))


def _kind(cells: Sequence[tuple[Cell, str, str]], default: str, problems: list[ToolkitError]) -> kinds.Kind:
    """The kind of a row: what its column for that says, else that of the table."""
    said = next((cell.text for cell, _, target in cells if target == names.KIND and cell.text), "")
    found = names.kind_named(said) if said else default
    if not found:
        problems.append(ToolkitError("There is no kind “{kind}”; the row was taken as “{taken}”.", "Use one of: {kinds}.",
                                     kind=said[:60], taken=default, kinds=", ".join(kinds.KINDS)))
    return kinds.kind(found or default)


def _of_kind(target: str, title: str, kind: str) -> str:
    """What a column means for a row of another kind than the table: the same, else what that kind calls so."""
    other, certain = names.suggested(kind, title)
    return other if target not in names.targets(kind) and certain else target


def _of_formula(title: str, cell: Cell) -> ToolkitError:
    if cell.text:
        return ToolkitError("“{column}” holds a formula; the value it had when the file was saved was taken.", "", column=title)
    return ToolkitError("“{column}” holds a formula without a value; it was left empty.",
                        "Open the file in a spreadsheet program and save it, so that the value stands in it.", column=title)


def _markdown(text: str) -> str:
    """The words of a cell as paragraphs in which nothing is taken for markup but lists that were typed."""
    lines = []
    for line in text.split("\n"):
        bare = line.strip()
        mark = bare[:2] if bare[:2] in ("- ", "• ", "– ", "* ") else ""
        lines.append(f"- {written([Run(bare[2:].strip())])}" if mark and bare[2:].strip() else written([Run(bare)]))
    pieces: list[str] = []
    for line in lines:
        close = bool(pieces) and line.startswith("- ") and pieces[-1].split("\n")[-1].startswith("- ")
        if close:
            pieces[-1] += f"\n{line}"
        elif line:
            pieces.append(line)
    return "\n\n".join(pieces)


def _language(words: str, default: str, problems: list[ToolkitError]) -> str:
    if not words:
        return default
    if words.lower() in kinds.LANGUAGES:
        return words.lower()
    wanted = kinds.Field("lang", "choice", {"en": "Language"}, "language")
    try:
        code = str(values.value(wanted, words, default))
    except ToolkitError as error:
        problems.append(error)
        return default
    return code if code in kinds.LANGUAGES else default


def chosen(columns: Columns, kind: str) -> Columns:
    """The columns matched anew for another kind."""
    found = [names.suggested(kind, title) if title else ("", False) for title in columns.titles]
    targets = tuple(goal if goal in names.targets(kind) else "" for goal, _ in found)
    if names.TITLE not in targets and names.TITLE in columns.targets:
        place = columns.targets.index(names.TITLE)
        targets = (*targets[:place], names.TITLE, *targets[place + 1 :])
    return replace(columns, kind=kind, targets=targets, certain=tuple(sure for _, sure in found))
