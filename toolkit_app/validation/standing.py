"""Where rounds stand at a glance: how many of those asked have answered, and what in them waits for somebody."""

import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import func, select

from toolkit_app.library import ballots, records
from toolkit_app.library.people import Person
from toolkit_app.library.store import Tx
from toolkit_app.text import folding
from toolkit_app.validation import definition, participants, proposing, secrecy
from toolkit_app.validation.definition import Round

What = Literal["answer", "invite", "open", "close", "step", "again"]


@dataclass(frozen=True)
class Standing:
    """A round with how many people are asked in it, how many of them have answered anything, and how many answers were given."""

    round: Round
    invited: int
    answered: int
    given: int = 0

    @property
    def complete(self) -> bool:
        """Whether everybody has answered everything."""
        return 0 < self.invited * len(self.round.definition.units) <= self.given


@dataclass(frozen=True)
class Waiting:
    """Something in a round that waits.

    ``what``: the person who asks has ``left`` statements to answer (``answer``); a planned round asks nobody yet (``invite``), or
    the day of its opening has come (``open``); an open one is past its closing day, or everybody has answered everything
    (``close``); the outcomes of a closed one allow ``left`` items their next step (``step``), or a further round was announced
    (``again``).
    """

    what: What
    standing: Standing
    left: int = 0


def of(tx: Tx, rounds: Sequence[Round]) -> tuple[Standing, ...]:
    """The rounds with their turnout, in their order."""
    voter, ballot, took = records.Voter, records.Ballot, records.TookPart
    ids = [one.id for one in rounds]
    invited = {row[0]: row[1] for row in tx.session.execute(
        select(voter.round_id, func.count()).where(voter.round_id.in_(ids)).group_by(voter.round_id))}
    # of secret rounds a ballot has no voter: who took part is kept apart
    secret = {one.id for one in rounds if one.secret}
    answered = {row[0]: (row[1], row[2]) for table in (ballot, took) for row in tx.session.execute(
        select(table.round_id, func.count(table.voter.distinct()), func.count()).where(
            table.round_id.in_(secret if table is took else set(ids) - secret)).group_by(table.round_id))}
    return tuple(Standing(one, invited.get(one.id, 0), *answered.get(one.id, (0, 0))) for one in rounds)


def every(tx: Tx) -> tuple[Standing, ...]:
    """All rounds, the newest first."""
    return of(tx, definition.listing(tx))


def progress(tx: Tx, round: Round) -> dict[uuid.UUID, int]:
    """How many statements each of those asked has answered; who answered none is left out."""
    if round.secret:
        took = records.TookPart
        rows = tx.session.execute(select(took.voter, func.count()).where(took.round_id == round.id).group_by(took.voter))
        return {row[0]: row[1] for row in rows}
    ballot = records.Ballot
    given = tx.session.execute(select(ballot.voter, func.count()).where(ballot.round_id == round.id).group_by(ballot.voter))
    return {uuid.UUID(hex=row[0]): row[1] for row in given}


@dataclass(frozen=True)
class At:
    """A statement while it is answered: who has (keys of participants), of whom hands were counted, and those counts by group and
    answer.
    """

    done: frozenset[str]
    raised: frozenset[str]
    hands: Mapping[tuple[str, str], int]


def by_place(tx: Tx, round: Round) -> dict[str, At]:
    """How far the answers to each statement are, by place."""
    keys = {one.id: one.key for one in participants.listing(tx, round)}
    if round.secret:
        took = secrecy.took_part(tx, round.id)
        return {unit.place: At(frozenset(keys[voter] for voter in took.get(unit.place, ()) if voter in keys), frozenset(), {})
                for unit in round.definition.units}
    ballot = records.Ballot
    rows = tx.session.execute(select(ballot.place, ballot.voter, ballot.grp, ballot.value, ballot.channel, ballot.reason).where(
        ballot.round_id == round.id)).all()
    found = {}
    for unit in round.definition.units:
        here = [row for row in rows if row.place == unit.place]
        hands = [row for row in here if row.channel == "hands" and not row.reason]
        found[unit.place] = At(frozenset(keys[uuid.UUID(hex=row.voter)] for row in here),
                               frozenset(keys[uuid.UUID(hex=row.voter)] for row in hands),
                               Counter((row.grp, str(row.value)) for row in hands))
    return found


def waiting(tx: Tx, person: Person | None, today: date) -> tuple[Waiting, ...]:
    """What waits in rounds on that day: first what the person is asked, then what others see to, the newest round first."""
    found = []
    standings = every(tx)
    followed = {(one.round.series, one.round.number) for one in standings if one.round.state != ballots.WITHDRAWN}
    for one in standings:
        left = _left(tx, one.round, person)
        if left:
            found.append(Waiting("answer", one, left))
        what = _due(one, today.isoformat())
        if what:
            found.append(Waiting(what, one))
        if one.round.state == ballots.CLOSED and (one.round.series, one.round.number + 1) not in followed:
            if not one.round.last:
                found.append(Waiting("again", one))
            steps = sum(not step.refused for step in proposing.proposals(tx, one.round, person))
            if steps:
                found.append(Waiting("step", one, steps))
    return tuple(sorted(found, key=lambda one: one.what != "answer"))


def _due(one: Standing, today: str) -> What | None:
    of = one.round.definition
    if one.round.state == ballots.PLANNED:
        return "invite" if not one.invited else "open" if of.opens and of.opens <= today else None
    if one.round.state == ballots.OPEN and ((of.closes and of.closes < today) or one.complete):
        return "close"
    return None


def _left(tx: Tx, round: Round, person: Person | None) -> int:
    """How many statements of an open round somebody is asked, by their name, and has not answered."""
    if person is None or round.state != ballots.OPEN:
        return 0
    name = folding.fold(person.name)
    mine = next((one for one in participants.listing(tx, round, named=True) if one.name and folding.fold(one.name) == name), None)
    return len(round.definition.units) - progress(tx, round).get(mine.id, 0) if mine else 0
