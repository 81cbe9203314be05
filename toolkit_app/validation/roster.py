"""Who is asked, from a table that somebody keeps: a row for each person or each group, with a column for the group.

Nothing is taken before it was looked at: ``read`` gives the rows and what is wrong with each, ``take`` asks those that are sound.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import sheet
from toolkit_app.kinds import LANGUAGES, labels
from toolkit_app.library.store import Tx
from toolkit_app.text.folding import fold
from toolkit_app.validation import participants
from toolkit_app.validation.definition import Round
from toolkit_app.validation.participants import MOST, Participant

#: what stands over the columns, in any language
COLUMNS = {
    "group": labels("Group", "ჯგუფი", "Groupe", "Группа"),
    "name": labels("Name or role", "სახელი ან თანამდებობა", "Nom ou fonction", "Имя или должность"),
    "organisation": labels("Organisation", "ორგანიზაცია", "Organisation", "Организация"),
    "observer": labels("Observer", "დამკვირვებელი", "Observateur", "Наблюдатель"),
    "count": labels("How many", "რამდენი", "Combien", "Сколько"),
}
_ALSO = {"name": ("name", "role", "სახელი", "თანამდებობა", "nom", "fonction", "имя", "должность")}
_YES = ("yes", "x", "1", "true", "დიახ", "კი", "oui", "да", "+", "✓")


@dataclass(frozen=True)
class Row:
    """Somebody, or so many of a group, as a row says; ``number`` is that of the row in the table, ``problem`` what is wrong."""

    number: int
    group: str
    name: str = ""
    organisation: str = ""
    member: bool = True
    count: int = 1
    problem: ToolkitError | None = None


def read(round: Round, name: str, data: bytes) -> tuple[Row, ...]:
    """The rows of an .xlsx or .csv file. Groups are read as codes or as their names in any language.

    Raises ToolkitError when it is no table, or has no column for the group.
    """
    table = next((one for one in sheet.read(name, data) if one.rows and not one.hidden), None)
    columns = _columns(table.rows[0]) if table else {}
    if table is None or "group" not in columns:
        raise ToolkitError("{name} has no column that says the group of each person.",
                           "Put a first row over the table, with “{title}” over that column.", name=name,
                           title=COLUMNS["group"]["en"])
    groups = {fold(words): code for code in round.definition.groups
              for words in (code, *(round.definition.group_label(code, lang) for lang in LANGUAGES))}
    cells = ({part: table.cell(number, place).text.strip() for part, place in columns.items()}
             for number in range(1, len(table.rows)))
    return tuple(_row(number, row, groups, round) for number, row in enumerate(cells, start=2) if any(row.values()))


def _columns(head: Sequence[sheet.Cell]) -> dict[str, int]:
    names = {fold(title): part for part, said in COLUMNS.items() for title in (part, *said.values(), *_ALSO.get(part, ()))}
    found: dict[str, int] = {}
    for place, cell in enumerate(head):
        part = names.get(fold(" ".join(cell.text.split())))
        if part:
            found.setdefault(part, place)
    return found


def _row(number: int, said: Mapping[str, str], groups: Mapping[str, str], round: Round) -> Row:
    group = groups.get(fold(" ".join(said["group"].split())), "")
    counted = said.get("count", "") or "1"
    count = int(counted) if counted.isascii() and counted.isdigit() else 0
    problem = None
    if not group:
        problem = ToolkitError("Row {row}: “{group}” is none of the groups of the round {key}.", "Its groups are: {groups}.",
                               row=number, group=said["group"][:40], key=round.key, groups=", ".join(round.definition.groups))
    elif not 1 <= count <= MOST or (count > 1 and said.get("name")):
        problem = ToolkitError("Row {row}: “{count}” people cannot be added at once.", "Give a number up to {most}, and no name.",
                               row=number, count=counted[:40], most=MOST)
    return Row(number, group or said["group"], said.get("name", ""), said.get("organisation", ""),
               fold(said.get("observer", "")) not in _YES, count or 1, problem)


def take(tx: Tx, key: str, rows: Sequence[Row]) -> tuple[Participant, ...]:
    """Asks everybody in the rows with which nothing is wrong. Raises ToolkitError as ``participants.add``; then nobody is."""
    made: list[Participant] = []
    for row in rows:
        if row.problem is None:
            made += participants.add_several(tx, key, row.group, row.count, name=row.name, organisation=row.organisation,
                                             member=row.member)
    return tuple(made)
