"""Answers in a table of another program, as collecting tools write them: a row for each person, a column for each question.

Which column answers what is said once and remembered for tables with the same columns. What a column could be is proposed from
its title, and never taken without being said.
"""

import contextlib
import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.intake import sheet
from toolkit_app.kinds import LANGUAGES
from toolkit_app.library.people import Person
from toolkit_app.library.store import Tx
from toolkit_app.text.folding import fold
from toolkit_app.validation import participants
from toolkit_app.validation.definition import Round
from toolkit_app.validation.returned import Entry, Filled, Newcomer

PARTICIPANT, ID, GROUP, REASON = "participant", "id", "group", "reason:"
#: titles under which collecting tools keep the identity of a row
_IDS = ("_uuid", "_id", "meta/instanceid", "instanceid", "uuid")


def titles(name: str, data: bytes) -> tuple[str, ...]:
    """The titles of the columns of a table, as far as they have one. Raises ToolkitError when the file holds no table."""
    return tuple(cell.text for cell in _table(name, data).rows[0] if cell.text)


def _table(name: str, data: bytes) -> sheet.Table:
    found = next((table for table in sheet.read(name, data) if table.rows and not table.hidden), None)
    if found is None or len(found.rows) < 2:
        raise ToolkitError("{name} holds no answers.", "Its first row names the columns, and each row below is a person.",
                           name=name)
    return found


def proposed(round: Round, columns: Sequence[str]) -> dict[str, str]:
    """What columns could answer, by their titles: the id, the number or the wording of a statement, an identity, a group."""
    names: dict[str, str] = {}
    for number, unit in enumerate(round.definition.units, start=1):
        for title in (unit.id, f"{unit.key}#{unit.id}", str(number), f"{number}.", unit.wording):
            names.setdefault(fold(title), unit.place)
    for title in (PARTICIPANT, GROUP):
        names[title] = title
    names |= dict.fromkeys(_IDS, ID)
    found: dict[str, str] = {}
    for column in columns:
        # collecting tools put the names of groups of questions before a slash
        for title in (column, column.rpartition("/")[2]):
            target = names.get(fold(" ".join(title.split())))
            if target is not None and target not in found.values():
                found.setdefault(column, target)
    return found


def checked(round: Round, columns: Sequence[str], mapping: Mapping[str, str]) -> dict[str, str]:
    """A mapping of columns to what they answer, with the places of the statements.

    Raises ToolkitError when a column is not there, a target is none, two columns have one, or nothing says who answers.
    """
    found: dict[str, str] = {}
    for column, target in mapping.items():
        if column not in columns:
            raise ToolkitError("The table has no column “{column}”.", "Its columns are: {columns}.", column=column,
                               columns=", ".join(columns))
        if target in (PARTICIPANT, ID, GROUP):
            place = target
        elif target.startswith(REASON):
            place = REASON + round.unit(target.removeprefix(REASON)).place
        else:
            place = round.unit(target).place
        if place in found.values():
            raise ToolkitError("Two columns answer “{target}”.", "Name one of them.", target=target)
        found[column] = place
    if not {PARTICIPANT, ID} & set(found.values()):
        raise ToolkitError("No column says who answers.",
                           "Name one: --map COLUMN=participant (a key, a number or a name), or --map COLUMN=id together with "
                           "--map COLUMN=group.")
    if ID in found.values() and not {PARTICIPANT, GROUP} & set(found.values()):
        raise ToolkitError("No column says of which group those are who answer.", "Name one: --map COLUMN=group.")
    return found


def read(tx: Tx, round: Round, name: str, data: bytes, mapping: Mapping[str, str],
         seen_by: Person | None = None) -> tuple[Filled, ...]:
    """The rows of a table as answers to a round, by a mapping as ``checked`` gives it; names as ``seen_by`` may see them.

    Raises ToolkitError when the file is no table; what is wrong with a row is a problem of its answers.
    """
    table = _table(name, data)
    place_of = {cell.text: place for place, cell in enumerate(table.rows[0]) if cell.text}
    channel = "csv" if table.encoding else "xlsx"
    people = {key: one.copy for one in participants.listing(tx, round, seen_by)
              for key in filter(None, (one.key.casefold(), str(one.number), fold(one.name)))}
    groups = {fold(title): group for group in round.definition.groups
              for title in (group, *(round.definition.group_label(group, lang) for lang in LANGUAGES))}
    found = []
    for number, row in enumerate(table.rows[1:], start=2):
        cells = {target: place_of[column] for column, target in mapping.items()}
        said = {target: row[place] if place < len(row) else sheet.EMPTY for target, place in cells.items()}
        if any(cell.text or cell.formula for cell in said.values()):
            found.append(_row(round, f"{name}, {number}", channel, said, people, groups))
    return tuple(found)


def _row(round: Round, source: str, channel: str, said: Mapping[str, sheet.Cell], people: Mapping[str, str],
         groups: Mapping[str, str]) -> Filled:
    who, row, group = (" ".join(said.get(target, sheet.EMPTY).text.split()) for target in (PARTICIPANT, ID, GROUP))
    copy = people.get(who.casefold()) or people.get(fold(who)) or ""
    entries = list(_entries(round, source, said))
    newcomer = None
    if not who and row:
        # the same row of the same person has the same identity, however often it is read
        newcomer = Newcomer(uuid.uuid5(round.series, row), groups.get(fold(group), group))
    elif not who:
        entries.insert(0, Entry("", "", "", problem=ToolkitError(
            "{name}: nothing says who answers.", "Fill in the column that names the person, or the identity of the row.",
            name=source)))
    return Filled(source, channel, round.id.hex, round.digest, copy, tuple(entries), newcomer)


def _entries(round: Round, source: str, said: Mapping[str, sheet.Cell]) -> Iterator[Entry]:
    for unit in round.definition.units:
        cell, reason = said.get(unit.place, sheet.EMPTY), said.get(REASON + unit.place, sheet.EMPTY)
        problem = None
        if cell.type in ("formula", "error"):
            problem = ToolkitError("{name}: the answer to {statement} is a formula.", "Ask which answer was meant, and type it.",
                                   name=source, statement=unit.id)
        if cell.text or reason.text or problem:
            yield Entry(unit.place, "", cell.text, reason.text, problem)


def remembered(round: Round, columns: Sequence[str]) -> dict[str, str]:
    """The mapping that was said for a table with these columns in this series; empty when none was."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        found = json.loads(_file().read_text(encoding="utf-8"))[_signature(round, columns)]
        return {str(column): str(target) for column, target in found.items() if column in columns}
    return {}


def remember(round: Round, columns: Sequence[str], mapping: Mapping[str, str]) -> None:
    """Keeps a mapping for tables with these columns. Raises ToolkitError when the settings folder cannot be written."""
    path = _file()
    kept: dict[str, object] = {}
    with contextlib.suppress(OSError, ValueError):
        kept = json.loads(path.read_text(encoding="utf-8"))
    kept[_signature(round, columns)] = dict(mapping)
    beside = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise ToolkitError("The settings folder {folder} cannot be written: {reason}.",
                           "Make it writable, or name another one in TOOLKIT_HOME.", folder=path.parent,
                           reason=error.strerror or error) from error


def _signature(round: Round, columns: Sequence[str]) -> str:
    return hashlib.sha256("\n".join([round.series.hex, *sorted(columns)]).encode()).hexdigest()[:32]


def _file() -> Path:
    return places.settings_folder() / "columns.json"


