"""What was decided in the light of a round: in words, with an owner (a role) and a date; of a statement or of the whole."""

import re
import uuid
from dataclasses import dataclass
from typing import Any

from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballots, people
from toolkit_app.library.canonical import as_key, clean, key_of, uuid7
from toolkit_app.library.store import Tx
from toolkit_app.validation import acts
from toolkit_app.validation.definition import Round, find
from toolkit_app.validation.units import Unit

DECISION = "decision"
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)


@dataclass(frozen=True)
class Decision:
    """A decision as its newest act says. ``unit`` is None where it is about the round; ``due`` is ``YYYY[-MM[-DD]]`` or empty."""

    key: str
    words: str
    owner: str
    due: str
    unit: Unit | None
    at: str
    author: str


def decide(tx: Tx, key: str, words: str, *, owner: str | None = None, due: str | None = None, statement: str = "",
           replacing: str = "") -> Decision:
    """Keeps a decision, or changes the one of the key ``replacing``, of which stays what is None; empty words take it back.

    Raises ToolkitError when nothing is said, the date is none, or there is no such decision or statement.
    """
    asked = find(tx, key)
    before = _of(tx, asked, replacing) if replacing else None
    kept = (ballots.said(tx.session, before.content) or {}) if before is not None else {}
    said = clean({"words": words.strip(), "owner": kept.get("owner", "") if owner is None else " ".join(owner.split())})
    due = due if due is not None else str(before.data.get("due", "")) if before is not None else ""
    if due and not _DATE.fullmatch(due):
        raise ToolkitError("“{date}” is not a day.", "Write it as 2026-01-31.", date=due[:40])
    if not said.get("words") and before is None:
        raise ToolkitError("The decision has no words.", "Say what was decided.")
    place = asked.unit(statement).place if statement else before.data.get("place", "") if before is not None else ""
    decision = before.data["decision"] if before is not None else uuid7().hex
    acts.keep(tx, ballots.DECISION, asked.id, {
        "decision": decision, "place": place, "due": due, "after": [before.id.hex()] if before is not None else []},
        about=bytes.fromhex(asked.definition_id), content=said)
    tx.touched.add(asked.key)
    name = key_of(DECISION, uuid.UUID(hex=decision))
    made = next((one for one in listing(tx, asked) if one.key == name), None)
    return made or Decision(name, "", "", "", None, "", "")


def _of(tx: Tx, round: Round, key: str) -> Any:
    for act in _standing(tx, round):
        if key_of(DECISION, uuid.UUID(hex=act.data["decision"])) == as_key(key):
            return act
    raise ToolkitError("There is no decision {key} on the round {round}.", "See them with “toolkit round decisions”.",
                       key=key[:40], round=round.key)


def _standing(tx: Tx, round: Round) -> list[Any]:
    by_decision: dict[str, list[Any]] = {}
    for act in ballots.acts(tx.session, round.id, ballots.DECISION):
        by_decision.setdefault(str(act.data["decision"]), []).append(act)
    return [ballots.standing(found)[-1] for found in by_decision.values()]


def listing(tx: Tx, round: Round) -> tuple[Decision, ...]:
    """The decisions on a round, in the order in which they were first made; what was taken back is left out."""
    found = _standing(tx, round)
    names = people.names(tx, {(act.author, act.replica) for act in found})
    by_place = {unit.place: unit for unit in round.definition.units}
    every = []
    for act in found:
        said = ballots.said(tx.session, act.content) or {}
        if said.get("words"):
            every.append(Decision(key_of(DECISION, uuid.UUID(hex=act.data["decision"])), said["words"], said.get("owner", ""),
                                  str(act.data.get("due", "")), by_place.get(act.data.get("place", "")), act.at,
                                  names[act.author, act.replica]))
    return tuple(every)
