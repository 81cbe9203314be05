"""What a round is: what it asks of whom by which rule, and where it stands."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballots, people, records, vocabulary
from toolkit_app.library.canonical import as_key, key_of
from toolkit_app.library.store import Tx
from toolkit_app.validation import procedures, rule, units
from toolkit_app.validation.procedures.shape import SILENT, Answer, Procedure, Terms, Value
from toolkit_app.validation.rule import Quorum, Rule
from toolkit_app.validation.units import Unit

GROUPS = "stakeholder_group"
HIDE_BELOW = 5
SHORT = 12  # letters of a digest on paper and in lists


@dataclass(frozen=True)
class Plan:
    """What a person says of a round before it opens. Empty parts take what is usual: for the procedure, or of the first item.

    ``wanted`` as in ``units.chosen``; ``own_groups`` maps codes of groups that the vocabulary lacks to their names;
    ``workshop`` is the key of the item in which it is held; dates are ``YYYY-MM-DD``.
    """

    wanted: tuple[str, ...]
    procedure: str
    title: str = ""
    purpose: str = ""
    scale: str = ""
    options: Mapping[str, int] = field(default_factory=dict)
    rule: str = ""
    quorum: str = ""
    groups: tuple[str, ...] = ()
    own_groups: Mapping[str, str] = field(default_factory=dict)
    anonymity: str = "open"
    planned: int = 1
    hide_below: int = HIDE_BELOW
    opens: str = ""
    closes: str = ""
    workshop: str = ""
    lang: str = ""


@dataclass(frozen=True)
class Definition:
    """What a round is sealed with. ``groups`` are codes in their order, ``labels`` the names of those of its own."""

    title: str
    purpose: str
    units: tuple[Unit, ...]
    procedure: Procedure
    terms: Terms
    quorum: Quorum
    groups: tuple[str, ...]
    labels: Mapping[str, str]
    anonymity: str
    planned: int
    hide_below: int
    opens: str
    closes: str
    workshop: str
    lang: str

    @property
    def rule(self) -> Rule:
        """The thresholds."""
        return self.terms.rule

    @property
    def offered(self) -> tuple[Value, ...]:
        """What can be answered, in its order: the scale as far as it makes sense here, then what every procedure has."""
        values, highest = self.terms.scale.values, self.procedure.highest
        if highest is not None:
            most = highest(self.terms, len(self.units))
            values = tuple(value for value in values if int(value.code) <= most)
        return (*values, *SILENT)

    def sentence(self, lang: str) -> str:
        """The rule as it is printed."""
        return self.procedure.says(self.terms)[lang]

    def group_label(self, code: str, lang: str) -> str:
        """The name of a group in a language."""
        return self.labels.get(code) or vocabulary.label(GROUPS, code, lang)


@dataclass(frozen=True)
class Round:
    """A round. ``state`` is planned, open, closed or withdrawn; ``digest`` seals the definition and who was asked when it opened,
    and is empty before; ``definition_id`` names the act that every answer names.
    """

    id: uuid.UUID
    key: str
    series: uuid.UUID
    number: int
    state: str
    definition: Definition
    definition_id: str
    digest: str
    opened_at: str
    closed_at: str
    opened_by: str
    invited_at_opening: tuple[str, ...]
    note: str = ""

    @property
    def secret(self) -> bool:
        """Whether answers go into a ballot box."""
        return self.definition.anonymity == "secret"

    @property
    def last(self) -> bool:
        """Whether it is the last round that was planned."""
        return self.number >= self.definition.planned

    def unit(self, name: str) -> Unit:
        """The unit of a place, of a statement's id, or of ``KEY#ID``. Raises ToolkitError naming those there are."""
        wanted = name.strip()
        key = as_key(wanted)
        found = [one for one in self.definition.units if wanted in (one.place, one.id, f"{one.key}#{one.id}") or key == one.key]
        if len(found) != 1:
            raise ToolkitError("“{name}” names no single statement of the round {key}.", "There are: {names}.", name=name[:60],
                               key=self.key, names=", ".join(f"{one.key}#{one.id}" for one in self.definition.units[:40]))
        return found[0]


def check_whole(round: Round, sheet: Mapping[str, Answer | None]) -> None:
    """Raises ToolkitError when the answers of one person (by place; None for none) are not possible together."""
    procedure = round.definition.procedure
    if procedure.whole_sheet is not None:
        values = {place: value for place, value in sheet.items() if value is not None}
        procedure.whole_sheet(values, round.definition.terms, len(round.definition.units))


def plan_of(round: Round) -> Plan:
    """A round as it was planned: what a dialog starts from."""
    of = round.definition
    return Plan(tuple(f"{one.key}#{one.id}" for one in of.units), of.procedure.name, of.title, of.purpose, of.terms.scale.code,
                of.terms.options, of.rule.text, of.quorum.text, of.groups, of.labels, of.anonymity, of.planned, of.hide_below,
                of.opens, of.closes, of.workshop, of.lang)


def find(tx: Tx, key: str) -> Round:
    """The round of that key, in any case. Raises ToolkitError naming the rounds there are."""
    wanted = as_key(key)
    rows = tx.session.execute(select(records.Round.__table__).order_by(records.Round.hlc.desc())).all()
    row = next((row for row in rows if key_of(ballots.ROUND, row.id) == wanted), None)
    if row is None:
        raise ToolkitError("There is no round {key}.", "There are: {keys}.", key=key.strip()[:40],
                           keys=", ".join(key_of(ballots.ROUND, row.id) for row in rows[:20]) or "–")
    return _round(tx, row)


def listing(tx: Tx) -> tuple[Round, ...]:
    """All rounds, the newest first, without those of a procedure that only a later program knows."""
    rows = tx.session.execute(select(records.Round.__table__, records.Act.data).join(
        records.Act, records.Act.id == records.Round.definition).order_by(records.Round.hlc.desc(), records.Round.id)).all()
    return tuple(_round(tx, row) for row in rows if row.data["procedure"] in procedures.every())


def series(tx: Tx, round: Round) -> tuple[Round, ...]:
    """The rounds of a series, in their order; of two with one number the older first."""
    rows = tx.session.execute(select(records.Round.__table__).where(records.Round.series == round.series).order_by(
        records.Round.number, records.Round.hlc)).all()
    return tuple(_round(tx, row) for row in rows)


def of_workshop(tx: Tx, key: str) -> tuple[Round, ...]:
    """The rounds that are held in a workshop, the newest first."""
    return tuple(one for one in listing(tx) if one.definition.workshop == as_key(key))


def _round(tx: Tx, row: Any) -> Round:
    wanted = [one for one in (row.definition, row.opening, row.closing) if one is not None]
    table = records.Act
    acts = {act.id: act for act in tx.session.execute(select(
        table.id, table.data, table.content, table.at, table.author, table.replica).where(table.id.in_(wanted)))}
    opening, closing = acts.get(row.opening), acts.get(row.closing)
    names = people.names(tx, {(opening.author, opening.replica)}) if opening else {}
    note = (ballots.said(tx.session, closing.content) or {}).get("note", "") if closing else ""
    return Round(row.id, key_of(ballots.ROUND, row.id), row.series, row.number, row.state,
                 _definition(tx, acts[row.definition]), row.definition.hex(), opening.data["digest"] if opening else "",
                 opening.at if opening else "", closing.at if closing else "", next(iter(names.values()), ""),
                 tuple(opening.data["participants"]) if opening else (), note)


def _definition(tx: Tx, act: Any) -> Definition:
    data = act.data
    said = ballots.said(tx.session, act.content) or {}
    procedure = procedures.find(data["procedure"])
    terms = Terms(procedure.scale(data["scale"]), rule.read(data["rule"]), data["options"])
    workshop = data["workshop"] and tx.session.scalar(select(records.Item.key).where(
        records.Item.id == uuid.UUID(data["workshop"])))
    return Definition(said.get("title", ""), said.get("purpose", ""), _units(tx, data["places"]), procedure, terms,
                      Quorum.read(data["quorum"]), tuple(data["groups"]), said.get("groups", {}), data["anonymity"],
                      data["planned"], data["hide_below"], data["opens"], data["closes"], workshop or "", data["lang"])


def _units(tx: Tx, places: Sequence[Sequence[str]]) -> tuple[Unit, ...]:
    """The units of a definition with their words; where the library lacks a revision, without them."""
    texts: dict[tuple[str, str], dict[str, Unit]] = {}
    found = []
    for item, revision, name, digest in places:
        if (item, revision) not in texts:
            texts[item, revision] = units.at(tx, uuid.UUID(item), bytes.fromhex(revision))
        unit = texts[item, revision].get(name)
        if unit is None or unit.digest != digest:
            key = tx.session.scalar(select(records.Item.key).where(records.Item.id == uuid.UUID(item))) or item
            unit = Unit(f"{item}/{name}", key, revision, name, "", digest)
        found.append(unit)
    return tuple(found)
