"""Everything that a report tells, gathered from acts at once."""

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballots, evidence, personal, reading, records
from toolkit_app.library.evidence import Resting
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Item
from toolkit_app.text import privacy
from toolkit_app.text.privacy import Rules
from toolkit_app.validation import changes, decisions, definition, units
from toolkit_app.validation import tally as tallies
from toolkit_app.validation.changes import Change
from toolkit_app.validation.comments import register
from toolkit_app.validation.comments.register import Comment
from toolkit_app.validation.decisions import Decision
from toolkit_app.validation.definition import Definition, Round
from toolkit_app.validation.tally import Tally
from toolkit_app.validation.units import Unit


@dataclass(frozen=True)
class Material:
    """What a report is made of.

    ``earlier`` are the closed rounds of the series before this one; ``decisions`` are those of the whole series; ``now`` are the
    units as they stand, by place; ``resting`` what each statement rests on, by place; ``channels`` how many people answered in
    which way; ``days`` how many of each group answered first on which day; ``acts`` how many acts there are of each kind;
    ``late_invited``, ``observers`` and ``proxies`` count people, ``titles`` maps the keys of the items to their titles.
    """

    tally: Tally
    earlier: tuple[Tally, ...]
    changes: tuple[Change, ...]
    comments: tuple[Comment, ...]
    decisions: tuple[Decision, ...]
    workshop: Item | None
    now: Mapping[str, Unit]
    resting: Mapping[str, Resting]
    titles: Mapping[str, str]
    channels: Mapping[str, int]
    days: tuple[tuple[str, dict[str, int]], ...]
    acts: Mapping[str, int]
    late_invited: int
    observers: int
    proxies: int
    rules: Rules

    def shown(self, words: str) -> str:
        """What somebody wrote, as a report shows it: what is personal data by its form is left out."""
        for one in sorted(privacy.find(words, self.rules), key=lambda one: -one.start):
            if one.severe:
                words = f"{words[:one.start]}[…]{words[one.end:]}"
        return words

    @property
    def left_out(self) -> int:
        """How often something is left out."""
        return sum(one.severe for words in self.written for one in privacy.find(words, self.rules))

    @property
    def round(self) -> Round:
        """The round that is reported."""
        return self.tally.round

    @property
    def of(self) -> Definition:
        """What it was sealed with."""
        return self.tally.round.definition

    @property
    def written(self) -> Iterator[str]:
        """What people wrote, as far as a report shows it: the only texts in it that can hold a name."""
        yield from (self.of.title, self.of.purpose)
        yield from (remark.words for one in self.tally.statements for remark in one.remarks)
        yield from (text for one in self.decisions for text in (one.words, one.owner))
        yield from (text for one in self.comments for text in (one.role, one.text, one.proposal, one.answer))

    @property
    def interim(self) -> bool:
        """Whether answers may still come."""
        return self.tally.round.state == ballots.OPEN


def gather(tx: Tx, key: str) -> Material:
    """Raises ToolkitError when there is no such round, or it is not open yet."""
    round = definition.find(tx, key)
    if round.state == ballots.PLANNED:
        raise ToolkitError("The round {key} is not open yet: there is nothing to report.",
                           "Open it first: “toolkit round open {key}”.", key=round.key)
    series = definition.series(tx, round)
    earlier = tuple(tallies.tally(tx, one) for one in series if one.number < round.number and one.state == ballots.CLOSED)
    found = tallies.tally(tx, round)
    of = round.definition
    keys = tuple(dict.fromkeys(unit.key for unit in of.units))
    here = set(tx.session.scalars(select(records.Item.key).where(records.Item.key.in_((*keys, of.workshop)))))
    items = [reading.item(tx, one) for one in keys if one in here]
    acts = _answering(tx, round)
    spoken_for = {act.data["voter"] for act in acts if "proxy" in act.data}
    decided = tuple(one for each in series for one in decisions.listing(tx, each))
    return Material(
        found, earlier, () if found.sealed else changes.changes(tx, round), _comments(tx, items),
        decided, reading.item(tx, of.workshop) if of.workshop in here else None,
        {unit.place: unit for item in items for unit in units.now(item).values()}, _resting(tx, of),
        {item.key: item.title for item in items}, _channels(tx, round), _days(tx, round, acts), _counts(tx, round),
        _late_invited(tx, round), _observers(tx, round), len(spoken_for), personal.rules(tx))


def _comments(tx: Tx, items: Sequence[Item]) -> tuple[Comment, ...]:
    return register.listing(tx, keys=[item.key for item in items]) if items else ()


def _answering(tx: Tx, round: Round) -> Sequence[Any]:
    table = records.Act
    return tx.session.execute(select(table.at, table.data).where(
        table.item_id == round.id, table.kind.in_((ballots.ANSWERS, ballots.TOOK_PART)))).all()


def _resting(tx: Tx, of: Definition) -> dict[str, Resting]:
    found = {}
    for item, key, revision in dict.fromkeys((unit.item, unit.key, unit.revision) for unit in of.units if unit.wording):
        for one in evidence.statements(tx, key, revision):
            found[units.place_of(item, one.statement.id or "")] = one
    return found


def _channels(tx: Tx, round: Round) -> dict[str, int]:
    table = records.TookPart if round.secret else records.Ballot
    rows = tx.session.execute(select(table.channel, func.count(table.voter.distinct())).where(
        table.round_id == round.id).group_by(table.channel).order_by(table.channel)).all()
    return {row[0]: row[1] for row in rows}


def _days(tx: Tx, round: Round, acts: Sequence[Any]) -> tuple[tuple[str, dict[str, int]], ...]:
    groups = {row.id.hex: row.grp for row in tx.session.execute(
        select(records.Voter.id, records.Voter.grp).where(records.Voter.round_id == round.id))}
    first: dict[str, str] = {}
    for act in acts:
        if "late" not in act.data:
            voter = str(act.data["voter"])
            first[voter] = min(first.get(voter, act.at), act.at)
    by_day: dict[str, Counter[str]] = {}
    for voter, at in first.items():
        if voter in groups:
            by_day.setdefault(at[:10], Counter())[groups[voter]] += 1
    return tuple((day, dict(by_day[day])) for day in sorted(by_day))


def _counts(tx: Tx, round: Round) -> dict[str, int]:
    rows = tx.session.execute(select(records.Act.kind, func.count()).where(records.Act.item_id == round.id).group_by(
        records.Act.kind)).all()
    return {row[0]: row[1] for row in rows}


def _voters(tx: Tx, round: Round) -> dict[uuid.UUID, bool]:
    return {row.id: row.member for row in tx.session.execute(
        select(records.Voter.id, records.Voter.member).where(records.Voter.round_id == round.id))}


def _late_invited(tx: Tx, round: Round) -> int:
    opening = set(round.invited_at_opening)
    return sum(voter.hex not in opening for voter in _voters(tx, round))


def _observers(tx: Tx, round: Round) -> int:
    return sum(not member for member in _voters(tx, round).values())
