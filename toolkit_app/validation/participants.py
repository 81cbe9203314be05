"""Who is asked: participants of a round by stakeholder group. A name is never needed, and in rounds that are not open it never
leaves the library in which it was typed.
"""

import uuid
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballots, records
from toolkit_app.library.canonical import as_key, clean, key_of, uuid7
from toolkit_app.library.people import Person
from toolkit_app.library.store import Tx
from toolkit_app.text import folding
from toolkit_app.validation import acts
from toolkit_app.validation.definition import Round, find

PARTICIPANT = "participant"
#: who sees the names of a confidential round
FACILITATORS = ("facilitator", "custodian")
MOST = 1000


@dataclass(frozen=True)
class Participant:
    """Somebody who is asked in a round. ``number`` counts from 1 in the order of invitation; ``member``: a full member of the
    body that votes; ``name`` and ``organisation`` are empty where they were not given or may not be seen.
    """

    id: uuid.UUID
    key: str
    number: int
    group: str
    member: bool
    name: str
    organisation: str
    invited_late: bool
    invitation: bytes

    @property
    def copy(self) -> str:
        """What stands for them on a form: 12 hex digits, the random end of their identity."""
        return self.id.hex[-12:]

    @property
    def shown(self) -> str:
        """What a list calls them."""
        return self.name or self.key


def add(tx: Tx, key: str, group: str, *, name: str = "", organisation: str = "", member: bool = True,
        id: uuid.UUID | None = None) -> Participant:
    """Asks somebody in a round. ``id`` is given for somebody who was asked in an earlier round of the series.

    Raises ToolkitError when the round is closed, the group is none of its groups, or somebody of that name is asked already.
    """
    return add_several(tx, key, group, 1, name=name, organisation=organisation, member=member, id=id)[0]


def add_several(tx: Tx, key: str, group: str, count: int, *, name: str = "", organisation: str = "", member: bool = True,
                id: uuid.UUID | None = None) -> tuple[Participant, ...]:
    """Asks so many people of a group, without names where they are more than one. Raises ToolkitError as ``add`` does."""
    asked = find(tx, key)
    if asked.state not in (ballots.PLANNED, ballots.OPEN):
        raise ToolkitError("The round {key} is closed: nobody else is asked.", "Plan a further round.", key=asked.key)
    if group not in asked.definition.groups:
        raise ToolkitError("“{group}” is none of the groups of the round {key}.", "Its groups are: {groups}.", group=group[:40],
                           key=asked.key, groups=", ".join(asked.definition.groups))
    if not 1 <= count <= MOST or (count > 1 and name):
        raise ToolkitError("{count} people cannot be added at once.", "Give a number up to {most}, and no name.", count=count,
                           most=MOST)
    said = clean({"name": " ".join(name.split()), "organisation": " ".join(organisation.split())})
    there = listing(tx, asked, named=True)
    if said.get("name"):
        _not_twice(there, said["name"])
    made = []
    for _ in range(count):
        participant = id or uuid7()
        if any(one.id == participant for one in there):
            raise ToolkitError("{participant} is asked in the round {key} already.", "Nothing was changed.",
                               participant=key_of(PARTICIPANT, participant), key=asked.key)
        _said(tx, asked, participant, {"group": group, "member": member, "left": False, "after": []}, said)
        made.append(participant)
    ballots.project(tx.session, [asked.id])
    tx.touched.add(asked.key)
    return tuple(one for one in listing(tx, asked, named=True) if one.id in made)


def change(tx: Tx, key: str, participant: str, *, group: str | None = None, name: str | None = None,
           organisation: str | None = None, member: bool | None = None, seen_by: Person | None = None) -> Participant:
    """Corrects what is known of a participant; what is None stays. Raises ToolkitError as ``add`` does."""
    asked = find(tx, key)
    found = one(tx, asked, participant, seen_by)
    if group is not None and group not in asked.definition.groups:
        raise ToolkitError("“{group}” is none of the groups of the round {key}.", "Its groups are: {groups}.", group=group[:40],
                           key=asked.key, groups=", ".join(asked.definition.groups))
    said = clean({"name": found.name if name is None else " ".join(name.split()),
                  "organisation": found.organisation if organisation is None else " ".join(organisation.split())})
    if name and said.get("name"):
        _not_twice([other for other in listing(tx, asked, named=True) if other.id != found.id], said["name"])
    _said(tx, asked, found.id, {"group": group or found.group, "member": found.member if member is None else member,
                                "left": False, "after": _before(tx, asked, found.id)}, said)
    return _projected(tx, asked, found.id)


def remove(tx: Tx, key: str, participant: str, seen_by: Person | None = None) -> None:
    """Asks somebody no more. Raises ToolkitError when they have answered: an answer is withdrawn, not its giver."""
    asked = find(tx, key)
    found = one(tx, asked, participant, seen_by)
    table, took = records.Ballot, records.TookPart
    answered = select(table.voter).where(table.round_id == asked.id, table.voter == found.id.hex).limit(1)
    taken = select(took.voter).where(took.round_id == asked.id, took.voter == found.id).limit(1)
    if tx.session.scalar(answered) is not None or tx.session.scalar(taken) is not None:
        raise ToolkitError("{participant} has answered in the round {key}.", "Take the answers back first.",
                           participant=found.shown, key=asked.key)
    _said(tx, asked, found.id, {"group": found.group, "member": found.member, "left": True,
                                "after": _before(tx, asked, found.id)}, {})
    ballots.project(tx.session, [asked.id])
    tx.touched.add(asked.key)


def _not_twice(there: Collection[Participant], name: str) -> None:
    twice = next((one for one in there if folding.fold(one.name) == folding.fold(name)), None)
    if twice:
        raise ToolkitError("“{name}” is asked already: {participant}.",
                           "Use that one, or add something that tells the two apart.", name=name, participant=twice.key)


def _said(tx: Tx, round: Round, participant: uuid.UUID, data: dict[str, object], said: dict[str, str]) -> None:
    is_open = round.definition.anonymity == "open"
    acts.keep(tx, ballots.PARTICIPANT, round.id, {"participant": participant.hex, **data},
              about=bytes.fromhex(round.definition_id), content=said if is_open else None)
    if not is_open:
        table = records.Base.metadata.tables["roster"]
        tx.session.execute(delete(table).where(table.c.participant == participant))
        if said:
            tx.session.execute(insert(table).values(participant=participant, name=said.get("name", ""),
                                                    organisation=said.get("organisation", "")))


def _before(tx: Tx, round: Round, participant: uuid.UUID) -> list[str]:
    every = ballots.acts(tx.session, round.id, ballots.PARTICIPANT)
    return [act.id.hex() for act in ballots.standing(act for act in every if act.data["participant"] == participant.hex)]


def _projected(tx: Tx, round: Round, participant: uuid.UUID) -> Participant:
    ballots.project(tx.session, [round.id])
    tx.touched.add(round.key)
    return next(one for one in listing(tx, round, named=True) if one.id == participant)


def may_see_names(round: Round, person: Person | None) -> bool:
    """Whether a person sees the names of a round: of a confidential one only facilitators do."""
    return round.definition.anonymity != "confidential" or (person is not None and person.role.casefold() in FACILITATORS)


def listing(tx: Tx, round: Round, seen_by: Person | None = None, *, named: bool = False) -> tuple[Participant, ...]:
    """Who is asked in a round, in the order of invitation, with names where ``seen_by`` may see them (or ``named``)."""
    rows = tx.session.execute(select(records.Voter.__table__).where(records.Voter.round_id == round.id).order_by(
        records.Voter.hlc, records.Voter.id)).all()
    names = _names(tx, round) if named or may_see_names(round, seen_by) else {}
    first = set(round.invited_at_opening)
    return tuple(Participant(row.id, key_of(PARTICIPANT, row.id), number, row.grp, row.member, *names.get(row.id, ("", "")),
                             bool(round.digest) and row.id.hex not in first, row.invitation)
                 for number, row in enumerate(rows, start=1))


def _names(tx: Tx, round: Round) -> dict[uuid.UUID, tuple[str, str]]:
    if round.definition.anonymity != "open":
        table, voter = records.Roster, records.Voter
        return {row.participant: (row.name, row.organisation) for row in tx.session.execute(
            select(table.participant, table.name, table.organisation).join(voter, voter.id == table.participant)
            .where(voter.round_id == round.id))}
    found: dict[uuid.UUID, tuple[str, str]] = {}
    for act in ballots.standing(ballots.acts(tx.session, round.id, ballots.PARTICIPANT)):
        value = ballots.said(tx.session, act.content) or {}
        found[uuid.UUID(hex=act.data["participant"])] = (value.get("name", ""), value.get("organisation", ""))
    return found


def one(tx: Tx, round: Round, wanted: str, seen_by: Person | None = None) -> Participant:
    """The participant of a key, of a number in the list, or of a name that ``seen_by`` may see. Raises ToolkitError."""
    every = listing(tx, round, seen_by)
    typed = wanted.strip()
    folded = folding.fold(" ".join(typed.split()))
    found = [each for each in every if as_key(typed) == each.key or typed == str(each.number) or (
        each.name and folding.fold(each.name) == folded)]
    if len(found) != 1:
        raise ToolkitError("“{name}” names nobody who is asked in the round {key}.", "There are: {names}.", name=typed[:60],
                           key=round.key, names=", ".join(each.shown for each in every[:40]) or "–")
    return found[0]
