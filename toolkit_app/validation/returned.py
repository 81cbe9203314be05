"""Answers that come back in files, whatever the file: what is wrong with one is named, it is set aside, and nothing is guessed.

A reader of a file (a spreadsheet, a PDF, a scanned page) gives ``Filled`` values; ``check`` says of each what would be new and
what is wrong; ``count`` keeps the answers of those with which nothing is.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballots
from toolkit_app.library.canonical import key_of
from toolkit_app.library.store import Tx
from toolkit_app.validation import acts, answers, definition, participants, secrecy
from toolkit_app.validation.answers import Said
from toolkit_app.validation.definition import Round
from toolkit_app.validation.participants import Participant
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.units import Unit

# of so many people the answers are projected one by one, of more the whole round
_ONE_BY_ONE = 5


@dataclass(frozen=True)
class Entry:
    """One answer in a file: the statement (a place, or an id), the digest of the wording it stood under ("" where the file shows
    none), what was typed, the reason, and what is wrong with it already when it was read. ``handwriting`` is a picture (JPEG) of
    a reason written by hand.
    """

    name: str
    digest: str
    value: str
    reason: str = ""
    problem: ToolkitError | None = None
    handwriting: bytes = b""


@dataclass(frozen=True)
class Newcomer:
    """Somebody who is not asked yet and answers: the identity that makes reading a file twice harmless, and the group."""

    id: uuid.UUID
    group: str


@dataclass(frozen=True)
class Filled:
    """What a file, or one row of it, says. ``round`` is an identity in hex, ``seal`` the digest of the sealed round that it was
    made for; ``copy`` names the participant (``Participant.copy``), or ``newcomer`` does.
    """

    source: str
    channel: str
    round: str
    seal: str
    copy: str
    entries: tuple[Entry, ...]
    newcomer: Newcomer | None = None

    @property
    def whose(self) -> tuple[str, str]:
        """The round and who in it: what two keyings of the same answers share."""
        return self.round, self.newcomer.id.hex if self.newcomer else self.copy


@dataclass(frozen=True)
class Returned:
    """A file that was looked at. It is counted when ``problems`` are none; ``new`` are the answers that would be kept (of which
    ``replaced`` take the place of another one), ``same`` those that stand already. ``participant`` is a key, empty where it is
    not known.
    """

    filled: Filled
    round: str = ""
    participant: str = ""
    group: str = ""
    said: Said | None = None
    new: int = 0
    same: int = 0
    replaced: int = 0
    late: bool = False
    problems: tuple[ToolkitError, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether it can be counted."""
        return not self.problems and self.said is not None


@dataclass(frozen=True)
class CountedFiles:
    """What was kept: files, and answers in them that are new."""

    files: int
    answers: int
    late: int


@dataclass
class _Checking:
    """The rounds and people of a batch, each read once."""

    tx: Tx
    rounds: dict[str, Round] = field(default_factory=dict)
    people: dict[str, dict[str, Participant]] = field(default_factory=dict)
    answered: dict[str, dict[str, list[Any]]] = field(default_factory=dict)

    def given(self, asked: Round, voter: Participant) -> list[Any]:
        """The acts of somebody's answers so far."""
        if asked.key not in self.answered:
            self.answered[asked.key] = answers.given_so_far(self.tx, asked)
        return self.answered[asked.key].get(voter.id.hex, [])

    def round(self, filled: Filled) -> Round:
        if filled.round not in self.rounds:
            self.rounds[filled.round] = _round(self.tx, filled)
            everybody = participants.listing(self.tx, self.rounds[filled.round], named=True)
            self.people[filled.round] = {one.copy: one for one in everybody}
        return self.rounds[filled.round]


def check(tx: Tx, files: Sequence[Filled]) -> tuple[Returned, ...]:
    """Looks at what came back, one after the other and together. Nothing is kept."""
    checking = _Checking(tx)
    found = [_checked(checking, filled) for filled in files]
    first: dict[tuple[str, str], Returned] = {}
    for place, one in enumerate(found):
        who = (one.filled.round, one.participant)
        if not one.participant or who not in first:
            first[who] = one
            continue
        before = first[who]
        twice = ToolkitError("{participant} stands in two files: {first} and {second}.",
                             "Find out which one holds, and take that one alone." if before.said != one.said else
                             "They say the same; one of them is enough.", participant=one.participant, first=before.filled.source,
                             second=one.filled.source)
        found[place] = replace(one, problems=(*one.problems, twice))
        if before.said != one.said:
            at = found.index(before)
            first[who] = found[at] = replace(before, problems=(*before.problems, twice))
    return tuple(found)


def _round(tx: Tx, filled: Filled) -> Round:
    try:
        return definition.find(tx, key_of(ballots.ROUND, uuid.UUID(hex=filled.round)))
    except (ValueError, ToolkitError) as error:
        raise ToolkitError("{name} belongs to a round that is not in this library.",
                           "Open the library in which it was made, or take in its records first.", name=filled.source) from error


def _checked(checking: _Checking, filled: Filled) -> Returned:
    try:
        asked = checking.round(filled)
        answers.refuse_closed(asked)
        if filled.seal != asked.digest:
            raise ToolkitError("{name} was made for another state of the round {key}.",
                               "What it asks is not what was sealed: hand out the forms of this round.",
                               name=filled.source, key=asked.key)
    except ToolkitError as error:
        return Returned(filled, problems=(error,))
    voter = checking.people[filled.round].get(filled.copy)
    if filled.newcomer is not None:
        voter = next((one for one in checking.people[filled.round].values() if one.id == filled.newcomer.id), None)
    if voter is None and filled.newcomer is None:
        said = [entry.problem for entry in filled.entries if not entry.name and entry.problem]
        if said:
            return Returned(filled, asked.key, problems=tuple(said))
        unknown = ToolkitError("{name} is the copy of somebody who is not asked in the round {key}.",
                               "See who is asked, and whether the form was made for this round.",
                               name=filled.source, key=asked.key)
        return Returned(filled, asked.key, problems=(unknown,))
    shown = voter.key if voter else key_of(participants.PARTICIPANT, filled.newcomer.id) if filled.newcomer else ""
    group = voter.group if voter else filled.newcomer.group if filled.newcomer else ""
    found = Returned(filled, asked.key, shown, group, late=asked.state == ballots.CLOSED)
    if filled.newcomer is not None and group not in asked.definition.groups:
        strange = ToolkitError("{name}: “{group}” is none of the groups of the round {key}.", "Its groups are: {groups}.",
                               name=filled.source, group=group[:40], key=asked.key, groups=", ".join(asked.definition.groups))
        found = replace(found, problems=(strange,))
    return _answered(checking, asked, voter, found)


def _answered(checking: _Checking, asked: Round, voter: Participant | None, found: Returned) -> Returned:
    """What is answered, and whether all of it may be."""
    scale = asked.definition.terms.scale
    values: dict[str, str] = {}
    reasons: dict[str, str] = {}
    drawn: dict[str, bytes] = {}
    problems = list(found.problems)
    by_name = {name: unit for unit in asked.definition.units for name in (unit.place, unit.id)}
    for entry in found.filled.entries:
        entry = replace(entry, value=shape.spelled(scale, entry.value))
        unit = by_name.get(entry.name)
        problem = entry.problem or _wrong(asked, unit, entry, found.filled.source, values)
        # a hand is known by its writing
        if unit is not None and entry.handwriting and not asked.secret:
            drawn[unit.place] = entry.handwriting
        if problem is not None:
            problems.append(problem)
        elif unit is not None and entry.value.strip():
            values[unit.place] = entry.value
            if entry.reason.strip():
                reasons[unit.place] = entry.reason
    if not values and not problems:
        problems.append(ToolkitError("{name} is blank: nothing is answered in it.", "It was set aside.",
                                     name=found.filled.source))
    try:
        said = replace(answers.read(asked, values, reasons), handwriting=drawn)
        if not problems and asked.definition.procedure.whole:
            definition.check_whole(asked, said.values)
    except ToolkitError as error:
        return replace(found, problems=(*problems, error))
    if asked.secret:
        took = secrecy.took_part(checking.tx, asked.id)
        again = [place for place in said.values if voter is not None and voter.id in took.get(place, ())]
        if again:
            problems.append(ToolkitError("{participant} has answered {count} of these already in the round {key}.",
                                         "In a secret round nothing shows which answers were theirs: the file was set aside.",
                                         participant=found.participant, count=len(again), key=asked.key))
        return replace(found, said=said, new=len(said.values), problems=tuple(problems))
    given = checking.given(asked, voter) if voter else []
    same, other = answers.compared(checking.tx, given, said)
    return replace(found, said=said, new=len(said.values) - len(same), same=len(same), replaced=len(other),
                   problems=tuple(problems))


def _wrong(asked: Round, unit: Unit | None, entry: Entry, source: str, values: Mapping[str, str]) -> ToolkitError | None:
    if unit is None:
        return ToolkitError("{name} answers “{statement}”, which the round {key} does not ask.",
                            "The statement has gone, or the file is of another round.", name=source, statement=entry.name[-40:],
                            key=asked.key)
    if entry.digest and entry.digest != unit.digest:
        return ToolkitError("{name} shows other words under {statement} than were sealed.",
                            "Somebody changed the form: an answer to other words is not counted.", name=source, statement=unit.id)
    if unit.place in values and entry.value.strip():
        return ToolkitError("{name} answers {statement} twice.", "Leave one of the answers.", name=source, statement=unit.id)
    if entry.value.strip():
        try:
            answers.read(asked, {unit.place: entry.value})
        except ToolkitError:
            return ToolkitError("{name}, {statement}: “{value}” is not an answer here.", "Answers are: {values}.", name=source,
                                statement=unit.id, value=entry.value[:40],
                                values=", ".join(map(str, asked.definition.terms.scale.by_code)))
    elif entry.reason.strip():
        return ToolkitError("{name} gives a reason under {statement} and no answer.", "Ask what was meant.", name=source,
                            statement=unit.id)
    return None


def count(tx: Tx, found: Sequence[Returned]) -> CountedFiles:
    """Keeps the answers of what is sound. Raises ToolkitError, and keeps nothing, when one of them does not fit after all."""
    files = kept = late = 0
    touched: dict[str, Round] = {}
    given: dict[str, dict[str, list[Any]]] = {}
    people: dict[str, dict[str, Participant]] = {}
    voters: dict[str, list[uuid.UUID]] = {}
    for one in found:
        if not one.sound or one.said is None:
            continue
        if one.round not in touched:
            touched[one.round] = answers.answerable(tx, one.round)
            given[one.round] = answers.given_so_far(tx, touched[one.round])
            people[one.round] = _people(tx, touched[one.round])
        asked = touched[one.round]
        new = one.filled.newcomer
        if new is not None and one.participant not in people[one.round]:
            participants.add(tx, asked.key, new.group, id=new.id)
            people[one.round] = _people(tx, asked)
        voter = people[one.round][one.participant]
        if asked.secret:
            secrecy.put(tx, asked, voter, one.said.values, one.said.reasons, one.filled.channel, None, "")
            changed = len(one.said.values)
        else:
            so_far = given[one.round].get(voter.id.hex, [])
            changed = len(answers.record(tx, asked, voter, one.said, one.filled.channel, given=so_far))
            voters.setdefault(one.round, []).append(voter.id)
        files, kept, late = files + 1, kept + changed, late + one.late
    for asked in touched.values():
        # putting answers into a ballot box has shown already that somebody took part
        answered = voters.get(asked.key, ())
        if len(answered) > _ONE_BY_ONE:
            ballots.project(tx.session, [asked.id])
        else:
            for who in answered:
                ballots.project_answers(tx.session, asked.id, who)
        acts.touch(tx, asked)
    return CountedFiles(files, kept, late)


def _people(tx: Tx, asked: Round) -> dict[str, Participant]:
    return {one.key: one for one in participants.listing(tx, asked)}


def keyed_twice(first: Sequence[Filled], second: Sequence[Filled]) -> tuple[Filled, ...]:
    """The first keying; where the second one says something else, or lacks somebody, that is a problem of the entry or the file.

    What only the second has comes as a file of its own, with the problem that the first lacks it.
    """
    others = {one.whose: one for one in second}
    found = []
    for one in first:
        other = others.pop(one.whose, None)
        if other is None:
            found.append(_lacking(one))
            continue
        said = {entry.name.rpartition("/")[2]: entry for entry in other.entries}
        entries = [_differing(one.source, entry, said.pop(entry.name.rpartition("/")[2], None)) for entry in one.entries]
        entries += [_differing(one.source, replace(entry, value="", reason=""), entry) for entry in said.values()]
        found.append(replace(one, entries=tuple(entries)))
    return (*found, *map(_lacking, others.values()))


def _lacking(one: Filled) -> Filled:
    lacks = ToolkitError("{name} stands in one keying only.", "Key it in the other one too.", name=one.source)
    return replace(one, entries=(*one.entries, Entry("", "", "", problem=lacks)))


def _differing(source: str, entry: Entry, other: Entry | None) -> Entry:
    """The entry, with a problem where the other keying says something else."""
    one, two = ((" ".join(said.value.casefold().split()), " ".join(said.reason.split())) if said else ("", "")
                for said in (entry, other))
    if one == two or entry.problem:
        return entry
    differs = ToolkitError("{name}, {statement}: keyed as “{first}” and as “{second}”.", "Look at the paper, and correct one.",
                           name=source, statement=entry.name.rpartition("/")[2], first=" ".join(filter(None, one)) or "–",
                           second=" ".join(filter(None, two)) or "–")
    return replace(entry, problem=differs)
