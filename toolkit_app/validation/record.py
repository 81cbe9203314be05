"""The validation record of an item: what was agreed of each statement, in which round, and whether in the words it has now."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballots, reading, records
from toolkit_app.library.canonical import as_key, key_of
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Item
from toolkit_app.text import diff
from toolkit_app.validation import procedures, units
from toolkit_app.validation.definition import Definition, Round, find
from toolkit_app.validation.outcome import AGREED
from toolkit_app.validation.tally import Cell, Counted, Remark, tally
from toolkit_app.validation.units import Unit


@dataclass(frozen=True)
class Line:
    """A statement of an item as it is now, and the newest round that decided on it.

    ``outcome`` is a code of ``outcome.OUTCOMES``, empty when nobody was asked; ``valid``: it was given on the very words that
    stand now; ``asked`` are the words that were put to people. ``agreement`` in percent, rounded to one decimal, or "";
    ``cells`` are the groups, those that are hidden without a reading, and ``of`` is what the round was sealed with.
    """

    unit: Unit
    outcome: str = ""
    valid: bool = False
    round: str = ""
    round_title: str = ""
    at: str = ""
    asked: str = ""
    answered: int = 0
    invited: int = 0
    agreement: str = ""
    dissent: tuple[Remark, ...] = ()
    cells: tuple[Cell, ...] = ()
    of: Definition | None = None

    @property
    def agreed(self) -> bool:
        """Whether these very words may be quoted as agreed."""
        return self.valid and self.outcome in AGREED

    @property
    def difference(self) -> tuple[diff.Piece, ...]:
        """What turns the words that were put to people into those that stand now; nothing where they are the same."""
        return tuple(diff.words(self.asked, self.unit.wording)) if self.round and not self.valid else ()


@dataclass(frozen=True)
class Record:
    """The statements of an item with what was agreed of them, in the order of the text."""

    key: str
    revision: str
    lines: tuple[Line, ...]

    @property
    def agreed(self) -> int:
        """How many statements are agreed in the words that stand."""
        return sum(line.agreed for line in self.lines)


def of_item(tx: Tx, key: str, item: Item | None = None, until: str = "") -> Record:
    """The record of an item at its newest revision, or of ``item``, a text of it from an edition or its history.

    Only closed rounds decide, and with ``until`` (a time) only those that were closed by then. Of an item without statements
    the record is about the item as a whole. Raises ToolkitError when there is no such item.
    """
    found = item or reading.item(tx, as_key(key))
    every = units.now(found)
    shown = [unit for unit in every.values() if unit.id != units.WHOLE and not unit.id.startswith(units.POINT)]
    decided = _decided(tx, shown or list(every.values()), until)
    wanted = shown or [unit for unit in every.values() if unit.place in decided]
    return Record(found.key, found.head, tuple(decided.get(unit.place, Line(unit)) for unit in wanted))


def _decided(tx: Tx, shown: Sequence[Unit], until: str) -> dict[str, Line]:
    """The line of each place on which a closed round decided, by the newest that did."""
    table, act = records.Round, records.Act
    waiting = {unit.place: unit for unit in shown}
    found: dict[str, Line] = {}
    rows = tx.session.execute(select(table.id, act.data).join(act, act.id == table.definition).where(
        table.state == ballots.CLOSED).order_by(table.hlc.desc(), table.id)).all()
    for row in rows:
        places = waiting.keys() & ballots.places_of(row.data).keys()
        if not places or not procedures.find(row.data["procedure"]).verdict:
            continue
        asked = find(tx, key_of(ballots.ROUND, row.id))
        if until and asked.closed_at > until:
            continue
        for counted in tally(tx, asked, places).statements:
            if counted.reading.n:
                found[counted.unit.place] = _line(waiting.pop(counted.unit.place), asked, counted)
    return found


def _line(unit: Unit, asked: Round, counted: Counted) -> Line:
    share = counted.reading.shares.agreement
    return Line(unit, counted.outcome.code, counted.unit.digest == unit.digest, asked.key, asked.definition.title,
                asked.closed_at, counted.unit.wording, counted.answered, counted.invited,
                "" if share is None else f"{float(share * 100):.1f}", counted.dissent, counted.cells, asked.definition)


def refuse_unvalidated(tx: Tx, keys: Sequence[str], number: str) -> None:
    """Raises ToolkitError naming the statements when an edition from 1.0 on would hold some that nobody agreed to as they stand.

    What has no statements is no matter of this check.
    """
    if number.startswith("0."):
        return
    waiting = []
    for key in keys:
        item = reading.item(tx, as_key(key))
        if item.statements:
            waiting += [f"{item.key}#{line.unit.id}" for line in of_item(tx, key, item).lines if not line.agreed]
    if waiting:
        raise ToolkitError("An edition from 1.0 on holds validated statements only; these are not, in the words they have now: "
                           "{statements}.", "Put them to a round, or number the edition 0.x.", statements=", ".join(waiting))
