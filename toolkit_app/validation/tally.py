"""The count of a round: what the answers on each statement come to, by group and in all, from the acts and nothing else."""

import uuid
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from sqlalchemy import select

from toolkit_app.library import ballots, blobs, records
from toolkit_app.library.canonical import decode, key_of
from toolkit_app.library.store import Tx
from toolkit_app.text import folding
from toolkit_app.validation import changes, hiding
from toolkit_app.validation.definition import Round
from toolkit_app.validation.outcome import Outcome, decide
from toolkit_app.validation.participants import PARTICIPANT
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast, Reading
from toolkit_app.validation.units import Unit
from toolkit_app.validation.votes import Votes

TOGETHER = ""  # the code of groups that are only shown together


@dataclass(frozen=True)
class Cell:
    """A statement in one group. What is not ``shown`` has its ``n`` and no reading."""

    group: str
    n: int
    shown: bool
    reading: Reading | None


@dataclass(frozen=True)
class Remark:
    """Words that were given with an answer. ``dissent``: the answer is against, or blocks. ``group`` is empty where it must not
    be known, ``participant`` (a key) everywhere but in open rounds.
    """

    value: shape.Answer
    words: str
    group: str
    participant: str
    dissent: bool


@dataclass(frozen=True)
class Counted:
    """A statement, counted. ``invited`` are those who could answer (who has a conflict of interest could not), ``answered`` those
    who did. ``unreasoned``: answers against without a reason; ``apart``: people who answered twice without knowing.
    """

    unit: Unit
    reading: Reading
    outcome: Outcome
    cells: tuple[Cell, ...]
    remarks: tuple[Remark, ...]
    invited: int
    answered_by: Mapping[str, int]
    unreasoned: int
    apart: int

    @property
    def answered(self) -> int:
        """How many answered."""
        return sum(self.answered_by.values())

    @property
    def dissent(self) -> tuple[Remark, ...]:
        """What those who are against said."""
        return tuple(one for one in self.remarks if one.dissent)


@dataclass(frozen=True)
class Turnout:
    """A group: how many were invited, and how many answered anything."""

    group: str
    invited: int
    answered: int


@dataclass(frozen=True)
class Tally:
    """A round, counted. ``sealed``: its answers lie in a ballot box that is not open yet, and only the turnout is known.

    ``digest`` covers every counted answer; ``across`` are the procedure's figures over all statements; ``late``: how many people
    answered after the closing, which does not count.
    """

    round: Round
    statements: tuple[Counted, ...]
    turnout: tuple[Turnout, ...]
    across: Mapping[str, Any]
    late: int
    digest: str
    sealed: bool

    @property
    def invited(self) -> int:
        """Everybody who was asked."""
        return sum(one.invited for one in self.turnout)

    @property
    def answered(self) -> int:
        """Everybody who answered anything."""
        return sum(one.answered for one in self.turnout)


def tally(tx: Tx, round: Round, places: Collection[str] | None = None) -> Tally:
    """Counts a round, or only the statements of these places."""
    votes = Votes(tx, round)
    sealed = round.secret and round.state == ballots.OPEN
    wanted = [unit for unit in round.definition.units if places is None or unit.place in places]
    remarks = _remarks(tx, round) if votes.reasoned and not sealed else {}
    moving = frozenset() if sealed else _moving(tx, round, votes)
    statements = () if sealed else tuple(_counted(round, unit, votes, remarks, unit.place in moving) for unit in wanted)
    return Tally(round, statements, _turnout(round, votes), {} if sealed else _across(round, votes), _late(tx, round),
                 votes.digest, sealed)


def _moving(tx: Tx, round: Round, votes: Votes) -> frozenset[str]:
    """The places on which a further round was announced and answers are not stable yet, where the procedure waits for that."""
    if not round.definition.procedure.until_stable or round.last:
        return frozenset()
    earlier = changes.before(tx, round)
    moved = changes.between(round, votes, earlier, Votes(tx, earlier)) if earlier else ()
    settled = {change.unit.place for change in moved if change.stable and change.same_words}
    return frozenset(unit.place for unit in round.definition.units if unit.place not in settled)


def _counted(round: Round, unit: Unit, votes: Votes, remarks: Mapping[bytes, Mapping[str, str]], moving: bool) -> Counted:
    of, casts = round.definition, votes.casts[unit.place]
    reading = of.procedure.result(casts, of.terms)
    cells = _cells(round, casts)
    shown = {cell.group for cell in cells if cell.shown}
    answered = votes.answered(unit.place)
    invited = max(len(votes.voters) - votes.recused(unit.place), 0)
    outcome = decide(reading, verdict=of.procedure.verdict, lacking=_lacking(round, answered, invited),
                     divided=_divided(round, casts, cells), last=round.last, unsettled=moving)
    scale = of.terms.scale.by_code
    against = [cast for cast in casts if scale[cast.value].side == "against"]
    return Counted(unit, reading, outcome, cells, _said(round, votes.acts[unit.place], unit.place, remarks, shown), invited,
                   dict(answered), sum(not cast.reason for cast in against), votes.apart[unit.place])


def _by_group(round: Round, casts: Sequence[Cast]) -> dict[str, list[Cast]]:
    found: dict[str, list[Cast]] = {group: [] for group in round.definition.groups}
    for cast in casts:
        found.setdefault(cast.group, []).append(cast)
    return found


def _cells(round: Round, casts: Sequence[Cast]) -> tuple[Cell, ...]:
    of = round.definition
    # a group is told as a whole: members beside observers would tell what one observer of it answered
    by_group = {group: [cast if cast.member else replace(cast, member=True) for cast in given]
                for group, given in _by_group(round, casts).items()}
    counts: dict[str, Mapping[object, int]] = {
        group: Counter(cast.value for cast in given) for group, given in by_group.items()}
    # what a secret answer was pooled with is one cell, large enough by itself
    shown = hiding.shown({group: given for group, given in counts.items() if group != TOGETHER}, of.hide_below)
    return tuple(Cell(group, len(given), group in shown or group == TOGETHER,
                      of.procedure.result(given, of.terms) if group in shown or group == TOGETHER else None)
                 for group, given in by_group.items())


def _divided(round: Round, casts: Sequence[Cast], cells: Sequence[Cell]) -> bool:
    """Whether in one group fewer than half are in favour. Where answers are not open, what is hidden counts as one group: an
    outcome must tell nobody what a hidden cell holds.
    """
    of = round.definition
    if of.anonymity == "open":
        readings = [of.procedure.result(given, of.terms) for given in _by_group(round, casts).values()]
    else:
        hidden = {cell.group for cell in cells if not cell.shown}
        readings = [cell.reading for cell in cells if cell.reading is not None]
        readings.append(of.procedure.result([cast for cast in casts if cast.group in hidden], of.terms))
    shares = [reading.shares.agreement for reading in readings]
    return any(share is not None and share < Fraction(1, 2) for share in shares)


def _lacking(round: Round, answered: Counter[str], invited: int) -> tuple[str, ...]:
    quorum, groups = round.definition.quorum, round.definition.groups
    lacking = []
    if answered.total() < quorum.share * invited:
        lacking.append("quorum_share")
    if any(answered[group] < quorum.each for group in groups):
        lacking.append("quorum_groups")
    return tuple(lacking)


def _remarks(tx: Tx, round: Round) -> dict[bytes, dict[str, str]]:
    """What was said with answers: by act, then by place."""
    table = records.Act
    of_round = (table.item_id == round.id, table.kind.in_((ballots.ANSWERS, ballots.ANSWERED)), table.content.is_not(None))
    acts = tx.session.execute(select(table.id, table.kind, table.content, table.data).where(*of_round)).all()
    said = blobs.contents(tx.session, select(table.content).where(*of_round))
    found = {}
    for act in acts:
        raw = said.get(act.content)
        value = decode(raw) if raw else {}
        found[act.id] = value.get("reasons", {}) if act.kind == ballots.ANSWERS else {act.data["place"]: value.get("reason", "")}
    return found


def _said(round: Round, acts: Sequence[tuple[bytes, Cast]], place: str, remarks: Mapping[bytes, Mapping[str, str]],
          shown: Collection[str]) -> tuple[Remark, ...]:
    """The remarks on a place, in an order that tells nothing of who gave them."""
    is_open = round.definition.anonymity == "open"
    scale = round.definition.terms.scale.by_code
    found = []
    for act, cast in acts:
        words = remarks.get(act, {}).get(place, "")
        if words:
            value = scale[cast.value]
            found.append(Remark(cast.value, words, cast.group if is_open or cast.group in shown else TOGETHER,
                                key_of(PARTICIPANT, uuid.UUID(hex=cast.voter)) if is_open else "",
                                value.side == "against" or value.block))
    order = {group: number for number, group in enumerate(round.definition.groups)}
    return tuple(sorted(found, key=lambda one: (not one.dissent, order.get(one.group, len(order)), folding.fold(one.words))))


def _turnout(round: Round, votes: Votes) -> tuple[Turnout, ...]:
    if votes.took_part is not None:
        voters = {voter.hex for by_place in votes.took_part.values() for voter in by_place}
    else:
        voters = {cast.voter for given in votes.casts.values() for cast in given}
    invited = Counter(group for group, _ in votes.voters.values())
    answered = Counter(votes.voters[voter][0] for voter in voters if voter in votes.voters)
    groups = dict.fromkeys((*round.definition.groups, *invited))
    return tuple(Turnout(group, invited[group], answered[group]) for group in groups)


def _across(round: Round, votes: Votes) -> Mapping[str, Any]:
    of = round.definition
    if of.procedure.across is None:
        return {}
    sheets: dict[str, dict[str, shape.Answer]] = {}
    for place, given in votes.casts.items():
        for cast in given:
            if of.terms.scale.by_code[cast.value].side != "silent":
                sheets.setdefault(cast.voter, {})[place] = cast.value
    return of.procedure.across(list(sheets.values()), {unit.place: unit.section for unit in of.units}, of.terms)


def _late(tx: Tx, round: Round) -> int:
    if round.secret or round.state != ballots.CLOSED:
        return 0
    table = records.Act
    closing = tx.session.scalar(select(records.Round.closing).where(records.Round.id == round.id))
    data = tx.session.scalars(select(table.data).where(table.item_id == round.id, table.kind == ballots.ANSWERS))
    return len({one["voter"] for one in data if closing is not None and one.get("late") == closing.hex()})
