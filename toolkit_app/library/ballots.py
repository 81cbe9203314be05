"""The acts of rounds: what each must look like, and what stands of them.

Every act names its round in ``item``. Who is asked is a *participant* act; what one person answers at a time is an *answers*
act about it, which names the answers it takes the place of; of answers given apart the later by clock and digest stands, and is
marked. Where only the words beside an answer are new, the act names the one by which the answer itself came (*origin*). In a
secret round *took_part* says who and nothing of what, and *answered* says what and nothing of whom: its author is the round, its
time that of the opening, and it counts only when the closing act names it.
"""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.orm import Session

from toolkit_app.library import blobs, records
from toolkit_app.library.canonical import as_key, decode, key_of, sha256
from toolkit_app.library.soundness import digest, identity

ROUND, PARTICIPANT, OPENING, CLOSING = "round", "participant", "round_open", "round_close"
ANSWERS, TOOK_PART, ANSWERED, DECISION = "answers", "took_part", "answered", "decision"
KINDS = frozenset({ROUND, PARTICIPANT, OPENING, CLOSING, ANSWERS, TOOK_PART, ANSWERED, DECISION})
PLANNED, OPEN, CLOSED, WITHDRAWN = "planned", "open", "closed", "withdrawn"
ALL = "*"  # the place of an answer that is one whole over all places
ANONYMITY = ("open", "confidential", "secret")
NO_REPLICA = uuid.UUID(int=0)  # of acts that must not say on which laptop they were made
_ACT = records.Act
_COLUMNS = (_ACT.id, _ACT.kind, _ACT.about, _ACT.content, _ACT.data, _ACT.author, _ACT.replica, _ACT.hlc, _ACT.at)
_TABLES = {name: records.Base.metadata.tables[name] for name in ("round", "voter", "ballot", "took_part")}
Act = Row[Any]
Ballots = dict[tuple[str, str, str], Mapping[str, Any]]  # by place, wording and voter


@dataclass(frozen=True)
class Standing:
    """What the acts of one round come to, as rows of the projections by their keys."""

    round: Mapping[str, Any] | None
    voters: Mapping[uuid.UUID, Mapping[str, Any]] = field(default_factory=dict)
    ballots: Mapping[tuple[str, str, str], Mapping[str, Any]] = field(default_factory=dict)
    took_part: Mapping[tuple[str, uuid.UUID], str] = field(default_factory=dict)


def check(act: Any, content: bytes | None) -> None:
    """Raises ValueError, TypeError or KeyError when an act of these kinds that came from outside is not sound."""
    data = act.data
    if act.item is None:
        raise ValueError("it names no round")
    for one in data.get("after", ()):
        digest(one)
    if content is not None and not isinstance(decode(content), dict):
        raise ValueError("its content is no object")
    _CHECKS[act.kind](act, data)


def _check_round(_act: Any, data: Mapping[str, Any]) -> None:
    identity(data["series"])
    if not isinstance(data["number"], int) or data["anonymity"] not in ANONYMITY or not isinstance(data["procedure"], str):
        raise ValueError("not the definition of a round")
    for item, revision, unit, wording in data["places"]:
        identity(item)
        digest(revision)
        _code(unit, 48)
        _code(wording, 80)
    for group in data["groups"]:
        _code(group, 24)


def _check_participant(_act: Any, data: Mapping[str, Any]) -> None:
    identity(data["participant"])
    _code(data["group"], 24)
    if not isinstance(data["member"], bool) or not isinstance(data["left"], bool):
        raise ValueError("not a participant")


def _check_opening(act: Any, data: Mapping[str, Any]) -> None:
    digest(data["digest"])
    for participant in data["participants"]:
        identity(participant)
    if act.about is None:
        raise ValueError("it names no definition")


def _check_closing(act: Any, data: Mapping[str, Any]) -> None:
    if data["how"] not in (CLOSED, WITHDRAWN) or act.about is None:
        raise ValueError("not the closing of a round")


def _check_answers(act: Any, data: Mapping[str, Any]) -> None:
    identity(data["voter"])
    digest(data["definition"])
    _code(data["channel"], 8)
    if "late" in data:
        digest(data["late"])
    if act.about is None:
        raise ValueError("it answers no invitation")
    if not isinstance(origins := data.get("origin", {}), dict):
        raise ValueError("no origins of answers")
    for place, earlier in origins.items():
        _code(place, 96)
        digest(earlier)
    for place, wording, value in data["answers"]:
        _code(place, 96)
        _code(wording, 80)
        _value(value)


def _check_took_part(act: Any, data: Mapping[str, Any]) -> None:
    identity(data["voter"])
    _code(data["channel"], 8)
    if act.about is None or not all(_code(place, 96) for place in data["places"]):
        raise ValueError("it answers no invitation")


def _check_answered(act: Any, data: Mapping[str, Any]) -> None:
    digest(data["definition"])
    digest(data["receipt"])
    _code(data["place"], 96)
    _code(data["wording"], 80)
    _value(data["value"])
    if not isinstance(data["group"], str):
        raise ValueError("no group")
    if act.author != act.item or act.replica != NO_REPLICA or act.about is None:
        raise ValueError("a secret answer names who gave it")


def _check_decision(_act: Any, data: Mapping[str, Any]) -> None:
    identity(data["decision"])


def _code(value: Any, longest: int) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= longest:
        raise ValueError("not a code")
    return value


def _value(value: Any) -> None:
    parts = value if isinstance(value, list) else [value]
    if not all(part is None or isinstance(part, int) or (isinstance(part, str) and len(part) <= 24) for part in parts):
        raise ValueError("not an answer")


_CHECKS: Mapping[str, Callable[[Any, Mapping[str, Any]], None]] = {
    ROUND: _check_round, PARTICIPANT: _check_participant, OPENING: _check_opening, CLOSING: _check_closing,
    ANSWERS: _check_answers, TOOK_PART: _check_took_part, ANSWERED: _check_answered, DECISION: _check_decision}


def acts(session: Session, round: uuid.UUID, *kinds: str) -> list[Act]:
    """The acts of a round, of these kinds or all, by clock and digest."""
    wanted = select(*_COLUMNS).where(_ACT.item_id == round, _ACT.kind.in_(kinds or KINDS))
    return sorted(session.execute(wanted), key=order)


def order(act: Act) -> tuple[int, bytes]:
    """By clock, and of one moment by digest: the same in every library."""
    return (act.hlc, act.id)


def standing(found: Iterable[Act]) -> list[Act]:
    """The acts that no other of them follows, by clock and digest."""
    every = sorted(found, key=order)
    followed = {one for act in every for one in act.data.get("after", ())}
    return [act for act in every if act.id.hex() not in followed]


def said(session: Session, content: bytes | None) -> dict[str, Any] | None:
    """What was written with an act: an empty object for nothing, None for what was erased."""
    if content is None:
        return {}
    raw = blobs.content(session, content)
    return None if raw is None else decode(raw)


def compute(session: Session, round: uuid.UUID) -> Standing:
    """What the acts of a round come to. Without a definition of it there is nothing yet."""
    by_kind: dict[str, list[Act]] = {kind: [] for kind in KINDS}
    for act in acts(session, round):
        by_kind[act.kind].append(act)
    row = _round(session, by_kind)
    if row is None:
        return Standing(None)
    places = places_of(row.pop("_data"))
    voters = _voters(by_kind[PARTICIPANT])
    undone = _undone(by_kind)
    sealed = row["definition"].hex() if row["opening"] else None
    ballots: Ballots = {}
    given: dict[uuid.UUID, list[Act]] = {}
    for act in by_kind[ANSWERS]:
        if _counts(act, sealed, undone):
            given.setdefault(identity(act.data["voter"]), []).append(act)
    for voter, sheets in given.items():
        if voter in voters:
            ballots |= _ballots(voter, voters[voter]["grp"], sheets, places)
    ballots |= _secret(session, by_kind, row, places)
    took_part = {(place, voter): act.data["channel"] for act in reversed(by_kind[TOOK_PART])
                 if (voter := identity(act.data["voter"])) in voters and act.data["definition"] == sealed
                 for place in act.data["places"] if place in places}
    return Standing(row, voters, ballots, took_part)


def places_of(definition: Mapping[str, Any]) -> dict[str, str]:
    """The places of a definition and the digest of the wording of each, in their order; last ``ALL``, for answers that are one
    whole over every place, with the digest of all wordings.
    """
    found = {f"{item}/{unit}": wording for item, _, unit, wording in definition["places"]}
    return {**found, ALL: "sha256:" + sha256("\n".join(found.values()).encode()).hex()}


def about(session: Session, round: uuid.UUID, kind: str, acts: Sequence[bytes]) -> list[Act]:
    """The acts of a kind in a round that speak of one of these acts, by clock and digest."""
    wanted = select(*_COLUMNS).where(_ACT.about.in_(acts), _ACT.item_id == round, _ACT.kind == kind)
    return sorted(session.execute(wanted), key=order)


def _round(session: Session, by_kind: Mapping[str, Sequence[Act]]) -> dict[str, Any] | None:
    definitions = {act.id: act for act in by_kind[ROUND]}
    openings = [act for act in by_kind[OPENING] if act.about in definitions]
    if not definitions:
        return None
    # who opened first sealed it: a definition made apart, before that was known, has no part in it
    definition = definitions[openings[0].about] if openings else standing(by_kind[ROUND])[-1]
    events = standing([*openings, *by_kind[CLOSING]])
    last = events[-1] if events else None
    closing = last if last is not None and last.kind == CLOSING else None
    state = PLANNED if last is None else OPEN if closing is None else closing.data["how"]
    return {"series": identity(definition.data["series"]), "number": definition.data["number"], "state": state,
            "definition": definition.id, "opening": openings[0].id if openings else None,
            "closing": closing.id if closing else None, "hlc": by_kind[ROUND][0].hlc, "_data": definition.data}


def _voters(found: Sequence[Act]) -> dict[uuid.UUID, dict[str, Any]]:
    by_voter: dict[uuid.UUID, list[Act]] = {}
    for act in found:
        by_voter.setdefault(identity(act.data["participant"]), []).append(act)
    voters = {}
    for voter, about in by_voter.items():
        newest = standing(about)[-1]
        if not newest.data["left"]:
            voters[voter] = {"grp": newest.data["group"], "member": newest.data["member"], "invitation": about[0].id,
                             "hlc": about[0].hlc}
    return voters


def _undone(by_kind: Mapping[str, Sequence[Act]]) -> set[str]:
    """The closings that a later opening took back: answers that came after them count."""
    return {one for act in by_kind[OPENING] for one in act.data.get("after", ())}


def _counts(act: Act, sealed: str | None, undone: set[str]) -> bool:
    return act.data["definition"] == sealed and ("late" not in act.data or act.data["late"] in undone)


def _ballots(voter: uuid.UUID, group: str, sheets: Sequence[Act],
             places: Mapping[str, str]) -> Ballots:
    """The answers of one voter that stand; a value of None takes one back."""
    after = {act.id: set(act.data.get("after", ())) for act in sheets}
    by_id = {act.id.hex(): act for act in sheets}
    by_place: dict[tuple[str, str], list[tuple[Act, Any]]] = {}
    for act in sheets:
        for place, wording, value in act.data["answers"]:
            if places.get(place) == wording:
                by_place.setdefault((place, wording), []).append((act, value))
    found: Ballots = {}
    for (place, wording), given in by_place.items():
        followed = set().union(*(after[act.id] for act, _ in given))
        left = [(act, value) for act, value in given if act.id.hex() not in followed]
        act, value = max(left, key=lambda one: order(one[0]))
        if value is not None:
            found[place, wording, voter.hex] = {
                "grp": group, "value": value, "reason": place in act.data.get("reasons", ()),
                "channel": origin(act, place, by_id).data["channel"], "apart": any(other != value for _, other in left),
                "act_id": act.id}
    return found


def origin(act: Act, place: str, answers: Mapping[str, Act]) -> Act:
    """The act by which the answer to a place came, of those in ``answers`` (by their hex): where only words were added to it
    later, the earlier one that this act names and that says the very same; else the act itself.
    """
    earlier = answers.get(act.data.get("origin", {}).get(place, ""))
    return earlier if earlier is not None and said_on(earlier, place) == said_on(act, place) else act


def said_on(act: Act, place: str) -> tuple[str, str, Any] | None:
    """Who answers what to which wording with an act, on a place."""
    return next(((act.data["voter"], wording, value) for at, wording, value in act.data["answers"] if at == place), None)


def _secret(session: Session, by_kind: Mapping[str, Sequence[Act]], row: Mapping[str, Any],
            places: Mapping[str, str]) -> Ballots:
    """The secret answers that the closing act names."""
    if not by_kind[ANSWERED] or row["closing"] is None:
        return {}
    closing = next(act for act in by_kind[CLOSING] if act.id == row["closing"])
    named = set((said(session, closing.content) or {}).get("answers", ()))
    found: Ballots = {}
    for act in sorted(by_kind[ANSWERED], key=lambda act: str(act.data["receipt"])):
        data = act.data
        sealed = data["definition"] == row["definition"].hex() and places.get(data["place"]) == data["wording"]
        if sealed and act.id.hex() in named:
            found[data["place"], data["wording"], data["receipt"]] = {
                "grp": data["group"], "value": data["value"], "reason": act.content is not None, "channel": "",
                "apart": False, "act_id": act.id}
    return found


def stored(session: Session, round: uuid.UUID) -> Standing:
    """What is kept of a round."""
    rows = {name: session.execute(select(table).where((table.c.id if name == "round" else table.c.round_id) == round)).mappings()
            for name, table in _TABLES.items()}
    row = next((_without(one, "id") for one in rows["round"]), None)
    voters = {one["id"]: _without(one, "id", "round_id") for one in rows["voter"]}
    ballots = {(one["place"], one["wording"], one["voter"]): _without(one, "round_id", "place", "wording", "voter")
               for one in rows["ballot"]}
    return Standing(row, voters, ballots, {(one["place"], one["voter"]): one["channel"] for one in rows["took_part"]})


def _without(row: Mapping[Any, Any], *names: str) -> dict[str, Any]:
    return {str(name): value for name, value in row.items() if name not in names}


def project(session: Session, rounds: Iterable[uuid.UUID]) -> None:
    """Computes what stands of rounds anew. Call it after acts of theirs were added."""
    for one in rounds:
        found = compute(session, one)
        for name, table in _TABLES.items():
            session.execute(delete(table).where((table.c.id if name == "round" else table.c.round_id) == one))
        if found.round is None:
            continue
        session.execute(insert(_TABLES["round"]).values(id=one, **found.round))
        _add(session, "voter", [{"round_id": one, "id": voter, **row} for voter, row in sorted(found.voters.items())])
        _add(session, "ballot", _rows(one, found.ballots))
        _add(session, "took_part", [{"round_id": one, "place": place, "voter": voter, "channel": channel}
                               for (place, voter), channel in sorted(found.took_part.items())])


def project_answers(session: Session, round: uuid.UUID, voter: uuid.UUID) -> None:
    """Computes the answers of one voter of an open round anew: the others are not touched by an act of theirs."""
    table = _TABLES["ballot"]
    found = session.execute(select(records.Round.definition, records.Voter.grp).join(
        records.Voter, records.Voter.round_id == records.Round.id).where(
            records.Round.id == round, records.Voter.id == voter)).one()
    invitations = [act.id for act in acts(session, round, PARTICIPANT) if act.data["participant"] == voter.hex]
    sheets = about(session, round, ANSWERS, invitations)
    undone = _undone({OPENING: acts(session, round, OPENING)})
    definition = session.execute(select(_ACT.data).where(_ACT.id == found.definition)).scalar_one()
    counted = [act for act in sheets if _counts(act, found.definition.hex(), undone)]
    session.execute(delete(table).where(table.c.round_id == round, table.c.voter == voter.hex))
    _add(session, "ballot", _rows(round, _ballots(voter, found.grp, counted, places_of(definition))))


def add_part(session: Session, round: uuid.UUID, voter: uuid.UUID, channel: str, places: Sequence[str]) -> None:
    """Adds to an open secret round that a voter took part on these places, and had not before."""
    _add(session, "took_part", [{"round_id": round, "place": place, "voter": voter, "channel": channel} for place in places])


def _rows(round: uuid.UUID, found: Mapping[tuple[str, str, str], Mapping[str, Any]]) -> list[dict[str, Any]]:
    # by receipt before all else: of secret answers the order of rows says nothing
    return [{"round_id": round, "place": place, "wording": wording, "voter": voter, **row}
            for (place, wording, voter), row in sorted(found.items(), key=lambda one: (one[0][2], one[0]))]


def _add(session: Session, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        session.execute(insert(_TABLES[name]), rows)


def named(session: Session, key: str) -> uuid.UUID | None:
    """The round of that key; None when it is the key of no round."""
    wanted = as_key(key)
    return next((one for one in every(session) if key_of(ROUND, one) == wanted), None)


def every(session: Session) -> list[uuid.UUID]:
    """All rounds that acts or projections name."""
    of_acts = session.scalars(select(_ACT.item_id).where(_ACT.kind.in_(KINDS)).distinct())
    return sorted({one for one in of_acts if one is not None} | set(session.scalars(select(records.Round.id))))


def rebuild(session: Session) -> int:
    """Throws what stands of every round away and computes it from the acts. Returns the number of rounds."""
    rounds = every(session)
    project(session, rounds)
    return len(rounds)


def problems(session: Session, round: uuid.UUID) -> list[str]:
    """What of a round does not fit: names of projections that differ from the acts, and answers that no closing names."""
    kept, computed = stored(session, round), compute(session, round)
    found = [name for name in ("round", "voters", "ballots", "took_part") if getattr(kept, name) != getattr(computed, name)]
    counted = {row["act_id"] for row in computed.ballots.values()}
    opening = computed.round["opening"] if computed.round else None
    openings = {act.id: act for act in acts(session, round, OPENING)}
    for act in acts(session, round, ANSWERED):
        first = openings.get(act.about)
        if act.id not in counted or act.about != opening or first is None or (act.hlc, act.at) != (first.hlc, first.at):
            found.append(f"{ANSWERED} {act.id.hex()[:12]}")
    return found
