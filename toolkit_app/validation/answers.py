"""Answering: what one person says at a time is one act, whatever way it comes. A later one takes its place, nothing is lost."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballots, records
from toolkit_app.library.canonical import clean
from toolkit_app.library.people import Person
from toolkit_app.library.store import Tx
from toolkit_app.validation import acts, handwriting, participants, secrecy
from toolkit_app.validation.definition import Round, check_whole, find
from toolkit_app.validation.participants import Participant
from toolkit_app.validation.procedures.shape import Answer
from toolkit_app.validation.units import Unit

CHANNELS = ("window", "terminal", "xlsx", "csv", "pdf", "paper", "hands")
WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Given:
    """What became of answers: the places on which something is new, whether they came after the closing and do not count, and in
    a secret round the receipt, which is shown once and kept nowhere.
    """

    changed: tuple[str, ...]
    late: bool
    receipt: str = ""


@dataclass(frozen=True)
class Said:
    """Answers of one person that are read: values by place (None takes one back), reasons, and pictures of handwritten ones."""

    values: Mapping[str, Answer | None]
    reasons: Mapping[str, str]
    handwriting: Mapping[str, bytes] = field(default_factory=dict)


def give(tx: Tx, key: str, participant: str, answers: Mapping[str, str], *, reasons: Mapping[str, str] = {},
         channel: str = "window", proxy: str = "", receipt: str = "", seen_by: Person | None = None) -> Given:
    """Keeps the answers of one participant, by the name of the unit; ``withdrawn`` takes one back.

    ``proxy`` is the participant who speaks for them. In a secret round ``receipt`` changes what was answered before.
    Raises ToolkitError when the round is not open, an answer is none of its scale, a sheet does not fit as a whole, or somebody
    answers a second time in secret. Nothing is kept then.
    """
    asked = answerable(tx, key)
    voter = participants.one(tx, asked, participant, seen_by)
    speaker = participants.one(tx, asked, proxy, seen_by) if proxy else None
    found = read(asked, answers, reasons)
    if asked.secret:
        code = secrecy.put(tx, asked, voter, found.values, found.reasons, channel, speaker, receipt)
        return Given(tuple(found.values), late=False, receipt=code)
    changed = record(tx, asked, voter, found, channel, speaker)
    if changed:
        ballots.project_answers(tx.session, asked.id, voter.id)
    acts.touch(tx, asked)
    return Given(changed, late=asked.state == ballots.CLOSED)


def answerable(tx: Tx, key: str) -> Round:
    """The round of that key, when it can be answered. Raises ToolkitError when it cannot."""
    asked = find(tx, key)
    refuse_closed(asked)
    return asked


def refuse_closed(asked: Round) -> None:
    """Raises ToolkitError when a round cannot be answered."""
    if asked.state == ballots.PLANNED:
        raise ToolkitError("The round {key} is not open yet.", "Open it first: “toolkit round open {key}”.", key=asked.key)
    if asked.state == ballots.WITHDRAWN or (asked.secret and asked.state == ballots.CLOSED):
        raise ToolkitError("The round {key} is closed.", "Nothing was kept. Plan a further round.", key=asked.key)


def read(round: Round, answers: Mapping[str, str], reasons: Mapping[str, str] = {}) -> Said:
    """Answers as they were typed, by place and code. Raises ToolkitError naming what is none."""
    procedure, scale = round.definition.procedure, round.definition.terms.scale
    values: dict[str, Answer | None] = {}
    for name, typed in answers.items():
        value = None if typed.strip().casefold() == WITHDRAWN else procedure.read(typed, scale)
        values[round.unit(name).place] = value
    said = {round.unit(name).place: text for name, text in clean({name: text.strip() for name, text in reasons.items()}).items()}
    for place in said:
        if place not in values:
            raise ToolkitError("A reason was given without an answer.", "Answer too, or write a comment.")
    return Said(values, said)


def given_so_far(tx: Tx, round: Round) -> dict[str, list[Any]]:
    """The acts of everybody's answers, by the hex of who gave them: read once for many people."""
    found: dict[str, list[Any]] = {}
    for act in ballots.acts(tx.session, round.id, ballots.ANSWERS):
        found.setdefault(act.data["voter"], []).append(act)
    return found


def compared(tx: Tx, given: Sequence[Any], found: Said) -> tuple[frozenset[str], frozenset[str]]:
    """The places on which the very same answer with the same reason stands already, and those on which another one does.

    ``given`` are the acts of the person's answers, from ``given_so_far``.
    """
    before = _standing(tx, given, found.values)
    changed = _changed(tx, given, found)
    return (frozenset(found.values) - frozenset(changed),
            frozenset(place for place in changed if before.get(place, (None, ""))[0] is not None))


def _changed(tx: Tx, given: Sequence[Any], found: Said) -> tuple[str, ...]:
    """The places on which something is new. Two pictures of one handwriting never have the same bytes: one is enough."""
    before = _standing(tx, given, found.values)
    drawn = handwriting.places(tx, given)
    return tuple(place for place, value in found.values.items()
                 if before.get(place, (None, "")) != (value, found.reasons.get(place, ""))
                 or (place in found.handwriting and place not in drawn))


def record(tx: Tx, round: Round, voter: Participant, found: Said, channel: str, speaker: Participant | None = None,
           given: Sequence[Any] | None = None) -> tuple[str, ...]:
    """Keeps answers as an act; gives the places on which something is new. The caller projects the round.

    ``given`` are the acts of the person's answers so far where the caller has read them.
    """
    if channel not in CHANNELS:
        raise ToolkitError("“{channel}” is no way for answers to come.", "There are: {names}.", channel=channel,
                           names=", ".join(CHANNELS))
    given = _given(tx, round, voter) if given is None else given
    changed = _changed(tx, given, found)
    if not changed:
        return ()
    check_whole(round, {**{place: value for place, (value, _) in _standing(tx, given, None).items()}, **found.values})
    wordings = {unit.place: unit.digest for unit in round.definition.units}
    after = [act.id.hex() for act in ballots.standing(given) if {place for place, _, _ in act.data["answers"]} & set(changed)]
    data: dict[str, Any] = {
        "voter": voter.id.hex, "definition": round.definition_id, "channel": channel, "after": after,
        "answers": [[place, wordings[place], found.values[place]] for place in changed]}
    origins = _origins(given, voter, {place: (wordings[place], found.values[place]) for place in changed})
    if origins:
        data["origin"] = origins
    reasons = {place: found.reasons[place] for place in changed if found.reasons.get(place)}
    # what was written beside a statement that was not answered is kept with the rest of the sheet
    drawn = {place: picture for place, picture in found.handwriting.items() if place in changed or place not in found.values}
    if reasons or drawn.keys() & set(changed):
        data["reasons"] = sorted({*reasons, *(drawn.keys() & set(changed))})
    if speaker is not None and speaker.id != voter.id:
        data["proxy"] = speaker.id.hex
    if round.state == ballots.CLOSED:
        data["late"] = closing_of(tx, round)
    # who typed a confidential answer, and where, would tell whose it is
    made = acts.keep(tx, ballots.ANSWERS, round.id, data, about=voter.invitation,
                     content={"reasons": reasons} if reasons else None,
                     author=None if round.definition.anonymity == "open" else round.id)
    handwriting.keep(tx, made, drawn)
    return changed


def _origins(given: Sequence[Any], voter: Participant, said: Mapping[str, tuple[str, Answer | None]]) -> dict[str, str]:
    """By place the act (hex) by which an answer came, where the newest one says the same: a reason that is added to an answer
    does not make it come from where the reason was typed.
    """
    by_id = {act.id.hex(): act for act in given}
    newest = {place: act for act in given for place, _, _ in act.data["answers"]}
    return {place: ballots.origin(newest[place], place, by_id).id.hex() for place, (wording, value) in said.items()
            if value is not None and place in newest and ballots.said_on(newest[place], place) == (voter.id.hex, wording, value)}


def transcribe(tx: Tx, key: str, act: str, place: str, words: str) -> bool:
    """Keeps the words of a reason of which a picture is kept beside the answer of that act (hex); whether they are new.

    Raises ToolkitError when there is no such picture, the round is closed, or the answer does not stand any more.
    """
    asked = answerable(tx, key)
    kept = next((one for one in handwriting.listing(tx, asked) if (one.act, one.unit.place) == (act, place)), None)
    if asked.state != ballots.OPEN or kept is None:
        raise ToolkitError("The words of this picture cannot be kept.", "The round must be open, and the picture still there.")
    voter = participants.one(tx, asked, kept.participant)
    given = _given(tx, asked, voter)
    value = _standing(tx, given, None).get(place, (None, ""))[0]
    then = next(({each: said for each, _, said in one.data["answers"]} for one in given if one.id.hex() == act), {})
    if value is None or then.get(place) != value:
        raise ToolkitError("The answer beside which this was written does not stand any more.",
                           "Words are kept with the answer that counts.")
    changed = record(tx, asked, voter, Said({place: value}, {place: words} if words else {}), "paper", given=given)
    ballots.project_answers(tx.session, asked.id, voter.id)
    acts.touch(tx, asked)
    return bool(changed)


def closing_of(tx: Tx, round: Round) -> str:
    """The digest of the act that closed a round."""
    found = tx.session.scalar(select(records.Round.closing).where(records.Round.id == round.id))
    return found.hex() if found else ""


def _given(tx: Tx, round: Round, voter: Participant) -> list[Any]:
    invitations = [act.id for act in ballots.acts(tx.session, round.id, ballots.PARTICIPANT)
                   if act.data["participant"] == voter.id.hex]
    return ballots.about(tx.session, round.id, ballots.ANSWERS, invitations)


def _standing(tx: Tx, given: Sequence[Any], places: Mapping[str, Any] | None) -> dict[str, tuple[Answer | None, str]]:
    """The newest answer and reason on each place (of ``places``, or all), late ones included."""
    found: dict[str, tuple[Answer | None, str]] = {}
    for act in given:
        reasons = (ballots.said(tx.session, act.content) or {}).get("reasons", {}) if act.content else {}
        for place, _, value in act.data["answers"]:
            if places is None or place in places:
                found[place] = (value, reasons.get(place, ""))
    return found


@dataclass(frozen=True)
class Answered:
    """What one person answered last on a statement; ``value`` is None where it was taken back. ``at``, ``channel`` and ``proxy``
    (the key of who spoke for them) are those of the answer, whenever and wherever its reason was added. ``late``: what came last
    came after the closing and does not count.
    """

    value: Answer | None
    reason: str
    at: str
    channel: str
    late: bool
    proxy: str


def sheet(tx: Tx, round: Round, voter: Participant) -> dict[str, Answered]:
    """What a participant answered last, by place. Of a secret round nobody knows: it is empty."""
    people = {one.id.hex: one.key for one in participants.listing(tx, round)}
    closing = closing_of(tx, round)
    found: dict[str, Answered] = {}
    given = _given(tx, round, voter)
    by_id = {act.id.hex(): act for act in given}
    for act in given:
        reasons = (ballots.said(tx.session, act.content) or {}).get("reasons", {}) if act.content else {}
        for place, _, value in act.data["answers"]:
            came = ballots.origin(act, place, by_id)
            # late is what came after the closing that stands: an opening takes a closing back
            found[place] = Answered(value, reasons.get(place, ""), came.at, came.data["channel"],
                                    bool(closing) and act.data.get("late") == closing, people.get(came.data.get("proxy", ""), ""))
    return found


def hands(tx: Tx, key: str, name: str, counts: Mapping[str, Mapping[str, int]]) -> int:
    """Keeps a show of hands on one unit: how many of each group gave each answer. Gives the number of hands.

    Hands stand for participants without names who have not answered in another way; a second count takes the place of the first,
    and leaves the hands to which a reason was added.
    Raises ToolkitError when there are more hands than such people in a group, and as ``give`` does.
    """
    asked = answerable(tx, key)
    if asked.secret:
        raise ToolkitError("The round {key} is secret: hands are seen.", "Collect the answers one by one.", key=asked.key)
    unit = asked.unit(name)
    table = records.Ballot
    taken = {row.voter: row.channel == "hands" and not row.reason for row in tx.session.execute(
        select(table.voter, table.channel, table.reason).where(table.round_id == asked.id, table.place == unit.place))}
    people = participants.listing(tx, asked, named=True)
    for group, by_value in counts.items():
        free = [one for one in people if one.group == group and not one.name and taken.get(one.id.hex, True)]
        raised = [typed for typed, count in by_value.items() for _ in range(count)]
        if len(raised) > len(free):
            raise ToolkitError("{hands} hands of “{group}” were counted, and {free} people without names are there to raise one.",
                               "Add those who are present to the round, or count again.", hands=len(raised), group=group,
                               free=len(free))
        # who raised none now, and had one in an earlier count, has none
        for one, typed in zip(free, [*raised, *[WITHDRAWN] * (len(free) - len(raised))], strict=True):
            if typed != WITHDRAWN or one.id.hex in taken:
                record(tx, asked, one, read(asked, {unit.place: typed}), "hands")
    ballots.project(tx.session, [asked.id])
    acts.touch(tx, asked)
    return sum(count for by_value in counts.values() for count in by_value.values())


@dataclass(frozen=True)
class Line:
    """A line of the register: one answer as it came, the newest first. ``value`` is None where it was taken back, and unknown
    in a secret round (``secret``). ``standing``: it is the one that counts. ``origin`` is the act by which the answer came and
    ``way`` its channel: an earlier act where with this one only the reason was added.
    """

    at: str
    act: str
    participant: str
    group: str
    channel: str
    unit: Unit
    value: Answer | None
    reason: str
    late: bool
    standing: bool
    proxy: str
    origin: str
    way: str
    secret: bool = False


def register(tx: Tx, round: Round) -> tuple[Line, ...]:
    """Every answer that ever came, by whom (as the key of a participant), when, how, and whether it counts."""
    people = {one.id: one for one in participants.listing(tx, round)}
    by_place = {unit.place: unit for unit in round.definition.units}
    counted = {(row.act_id, row.place) for row in tx.session.execute(
        select(records.Ballot.act_id, records.Ballot.place).where(records.Ballot.round_id == round.id))}
    lines = []
    acts = ballots.acts(tx.session, round.id, ballots.ANSWERS, ballots.TOOK_PART)
    by_id = {act.id.hex(): act for act in acts}
    for act in reversed(acts):
        voter, proxy = (people.get(uuid.UUID(hex=act.data[name])) if name in act.data else None for name in ("voter", "proxy"))
        reasons = (ballots.said(tx.session, act.content) or {}).get("reasons", {})
        secret = act.kind == ballots.TOOK_PART
        given = [(place, "", None) for place in act.data["places"]] if secret else act.data["answers"]
        for place, _, value in given:
            if voter is not None and place in by_place:
                came = act if secret else ballots.origin(act, place, by_id)
                lines.append(Line(act.at, act.id.hex(), voter.key, voter.group, act.data["channel"], by_place[place], value,
                                  reasons.get(place, ""), "late" in act.data, secret or (act.id, place) in counted,
                                  proxy.key if proxy else "", came.id.hex(), came.data["channel"], secret))
    return tuple(lines)
