"""The acts of a round: planned, sealed by opening, closed or withdrawn. Where it stands is computed from them."""

import re
import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballotbox, ballots, reading, records, vocabulary
from toolkit_app.library.canonical import clean, encode, key_of, sha256, uuid7
from toolkit_app.library.store import Tx
from toolkit_app.validation import acts, procedures, rule, secrecy, units
from toolkit_app.validation.definition import GROUPS, Plan, Round, find, plan_of
from toolkit_app.validation.rule import Quorum
from toolkit_app.validation.units import Unit

FEWEST_SECRET = 3
_SEAL = b"toolkit-round-1\0"
_COUNT = b"toolkit-count-1\0"
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_OWN = re.compile(r"[a-z][a-z0-9_-]{0,23}", re.ASCII)


def plan(tx: Tx, wanted: Plan) -> Round:
    """Plans a round. Nothing is sealed before it is opened. Raises ToolkitError naming what does not fit."""
    made = uuid7()
    return _define(tx, made, wanted, made, 1, ())


def change(tx: Tx, key: str, wanted: Plan) -> Round:
    """Gives a round that is not open yet another definition. Raises ToolkitError when it is sealed, and as ``plan`` does."""
    found = find(tx, key)
    if found.state != ballots.PLANNED:
        raise ToolkitError("The round {key} is sealed: what was put to people is not changed.", "Plan a further round.",
                           key=found.key)
    before = [act.id.hex() for act in ballots.standing(ballots.acts(tx.session, found.id, ballots.ROUND))]
    return _define(tx, found.id, wanted, found.series, found.number, before)


def following(tx: Tx, key: str, wanted: Sequence[str] = (), *, title: str = "") -> Round:
    """Plans the next round of a series: the same rule and the same people, on the newest wordings, without days.

    ``wanted`` names what is asked again; without it, every unit of the round before that still stands in its item.
    Raises ToolkitError when the round before is not closed, or nothing is left to ask.
    """
    before = find(tx, key)
    if before.state != ballots.CLOSED:
        raise ToolkitError("The round {key} is not closed.", "Close it first: “toolkit round close {key}”.", key=before.key)
    names = tuple(wanted) or tuple(f"{one.key}#{one.id}" for one in before.definition.units if _still(tx, one))
    said = replace(plan_of(before), opens="", closes="")
    made = _define(tx, uuid7(), replace(said, wanted=names, title=title or said.title), before.series, before.number + 1, ())
    # the same people under the same identities: that is what stability between rounds is measured by
    for one in ballots.standing(ballots.acts(tx.session, before.id, ballots.PARTICIPANT)):
        if not one.data["left"]:
            acts.keep(tx, ballots.PARTICIPANT, made.id, {**one.data, "after": []}, about=bytes.fromhex(made.definition_id),
                      content=ballots.said(tx.session, one.content))
    ballots.project(tx.session, [made.id])
    return find(tx, made.key)


def _still(tx: Tx, unit: Unit) -> bool:
    return unit.id in units.now(reading.item(tx, unit.key))


def _define(tx: Tx, round: uuid.UUID, wanted: Plan, series: uuid.UUID, number: int, after: Sequence[str]) -> Round:
    procedure = procedures.find(wanted.procedure)
    asked = units.chosen(tx, wanted.wanted, points_of_tools=procedure.points_of_tools)
    first = reading.stored(tx, asked[0].key)
    wanted = replace(wanted, title=" ".join(wanted.title.split()) or first.title, lang=wanted.lang or first.lang)
    said = clean({"title": wanted.title, "purpose": wanted.purpose.strip(),
                  "groups": {code: " ".join(name.split()) for code, name in wanted.own_groups.items()}})
    groups = _groups(wanted)
    _check(wanted)
    if procedure.most and len(asked) > procedure.most:
        raise ToolkitError("“{procedure}” takes at most {most} statements; these are {count}.", "Choose fewer.",
                           procedure=procedure.name, most=procedure.most, count=len(asked))
    workshop = reading.stored(tx, wanted.workshop) if wanted.workshop else None
    if workshop is not None and workshop.kind != "workshop":
        raise ToolkitError("{key} is not a workshop.", "Name an item of the kind workshop.", key=workshop.key)
    data = {
        "series": series.hex, "number": number, "procedure": procedure.name, "scale": procedure.scale(wanted.scale).code,
        "options": procedure.settings(wanted.options), "rule": (rule.read(wanted.rule) if wanted.rule else procedure.usual).text,
        "quorum": (Quorum.read(wanted.quorum) if wanted.quorum else Quorum()).text, "groups": list(groups),
        "anonymity": wanted.anonymity, "planned": max(wanted.planned, number), "hide_below": wanted.hide_below,
        "opens": wanted.opens, "closes": wanted.closes, "workshop": workshop.id.hex if workshop else "", "lang": wanted.lang,
        "places": [[one.item.hex, one.revision, one.id, one.digest] for one in asked], "after": list(after)}
    acts.keep(tx, ballots.ROUND, round, data, content=said)
    ballots.project(tx.session, [round])
    tx.touched.update({key_of(ballots.ROUND, round), *(one.key for one in asked)})
    return find(tx, key_of(ballots.ROUND, round))


def _groups(wanted: Plan) -> tuple[str, ...]:
    usual = tuple(code.code for code in vocabulary.facet(GROUPS).codes)
    for code in wanted.own_groups:
        if not _OWN.fullmatch(code) or code in usual:
            raise ToolkitError("“{code}” cannot be the code of a group.",
                               "Take small Latin letters and digits, beginning with a letter.", code=code[:40])
    groups = tuple(dict.fromkeys((*(wanted.groups or usual), *wanted.own_groups)))
    for code in groups:
        if code not in wanted.own_groups:
            vocabulary.check(GROUPS, code)
    return groups


def _check(wanted: Plan) -> None:
    if wanted.anonymity not in ballots.ANONYMITY:
        raise ToolkitError("“{anonymity}” is no way to keep answers.", "There are: {names}.", anonymity=wanted.anonymity,
                           names=", ".join(ballots.ANONYMITY))
    if wanted.lang not in kinds.LANGUAGES:
        raise ToolkitError("“{lang}” is not a language of the library.", "The languages are: {languages}.", lang=wanted.lang,
                           languages=", ".join(kinds.LANGUAGES))
    if not 1 <= wanted.planned <= 9 or not 0 <= wanted.hide_below <= 99:
        raise ToolkitError("A series has 1 to 9 rounds, and cells below 0 to 99 answers are hidden.", "Give other numbers.")
    if wanted.anonymity == "secret" and wanted.hide_below < FEWEST_SECRET:
        raise ToolkitError("In a secret round cells below {least} answers stay hidden.", "Give at least {least}.",
                           least=FEWEST_SECRET)
    for date in (wanted.opens, wanted.closes):
        if date and not _DATE.fullmatch(date):
            raise ToolkitError("“{date}” is not a day.", "Write it as 2026-01-31.", date=date[:40])


def open_round(tx: Tx, key: str) -> Round:
    """Seals a round and opens it: from now on it can be answered, and nothing of its definition can change.

    A closed round that is not secret is opened again, and answers that came late count. Raises ToolkitError when it is open, was
    withdrawn, or was secret.
    """
    found = find(tx, key)
    if found.state == ballots.OPEN:
        raise ToolkitError("The round {key} is open already.", "Nothing was changed.", key=found.key)
    if found.state == ballots.WITHDRAWN or (found.secret and found.state == ballots.CLOSED):
        raise ToolkitError("The round {key} cannot be opened again.", "Plan a further round.", key=found.key)
    invited = sorted(one.hex for one in tx.session.scalars(select(records.Voter.id).where(records.Voter.round_id == found.id)))
    definition = bytes.fromhex(found.definition_id)
    first = found.state == ballots.PLANNED
    seal = seal_of(definition, invited) if first else found.digest
    acts.keep(tx, ballots.OPENING, found.id, {"digest": seal, "participants": invited, "after": acts.events(tx, found.id)},
              about=definition)
    if found.secret:
        ballotbox.make(tx, found.id)
    return _changed(tx, found)


def seal_of(definition: bytes, participants: Sequence[str]) -> str:
    """The digest that seals a round: over its definition (whose digest covers every wording and the rule) and who was asked."""
    return sha256(_SEAL + encode({"definition": definition.hex(), "participants": sorted(participants)})).hex()


def close(tx: Tx, key: str, note: str = "") -> Round:
    """Closes a round: answers that come later are kept and do not count. Of a secret round the ballot box is opened now.

    Raises ToolkitError when it is not open, and as ``secrecy.empty`` does.
    """
    found = find(tx, key)
    if found.state != ballots.OPEN:
        raise ToolkitError("The round {key} is not open.", "Nothing was changed.", key=found.key)
    said: dict[str, Any] = clean({"note": note.strip()})
    data: dict[str, Any] = {"how": ballots.CLOSED, "after": acts.events(tx, found.id)}
    if found.secret:
        counted = [act.hex() for act in secrecy.empty(tx, found)]
        # named one by one: what is slipped in later is seen, and does not count
        said["answers"] = counted
        data["digest"] = sha256(_COUNT + encode(counted)).hex()
    acts.keep(tx, ballots.CLOSING, found.id, data, about=bytes.fromhex(found.definition_id), content=said)
    return _changed(tx, found)


def withdraw(tx: Tx, key: str, why: str) -> Round:
    """Gives a round up, with the reason; its answers count no more, and a ballot box is destroyed unread.

    Raises ToolkitError when it is closed or withdrawn, or no reason is given.
    """
    found = find(tx, key)
    note = clean({"note": why.strip()})
    if not note:
        raise ToolkitError("The reason is missing.", "Say why the round is withdrawn.")
    if found.state not in (ballots.PLANNED, ballots.OPEN):
        raise ToolkitError("The round {key} is closed already.", "Nothing was changed.", key=found.key)
    if found.secret and found.state == ballots.OPEN:
        ballotbox.remove(tx, found.id)
    acts.keep(tx, ballots.CLOSING, found.id, {"how": ballots.WITHDRAWN, "after": acts.events(tx, found.id)},
              about=bytes.fromhex(found.definition_id), content=note)
    return _changed(tx, found)


def _changed(tx: Tx, found: Round) -> Round:
    ballots.project(tx.session, [found.id])
    acts.touch(tx, found)
    return find(tx, found.key)


