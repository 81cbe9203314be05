"""Secret answers: who took part is one act, what was answered another, and nothing ties the two.

Until the round closes, answers lie in the ballot box of ``library.ballotbox`` and in no record. Closing writes them all at
once, in the order of their digests and with the time of the opening. A receipt, which only the voter has, shows that theirs is
among them.
"""

import secrets
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballotbox, ballots, blobs, ledger, records
from toolkit_app.library.ballotbox import Slip
from toolkit_app.library.canonical import ALPHABET, as_key, encode, sha256
from toolkit_app.library.store import NOBODY, Tx
from toolkit_app.validation import acts, hiding
from toolkit_app.validation.definition import Round, check_whole
from toolkit_app.validation.participants import Participant
from toolkit_app.validation.procedures.shape import Answer
from toolkit_app.validation.units import Unit

FEWEST = 2  # of one person alone the answer would be known
_LETTERS, _BLOCK = 16, 4
_RECEIPT = b"toolkit-receipt-1\0"


def put(tx: Tx, round: Round, voter: Participant, values: Mapping[str, Answer | None], reasons: Mapping[str, str], channel: str,
        speaker: Participant | None, receipt: str) -> str:
    """Puts answers into the box, and keeps that the person took part; gives the receipt.

    Raises ToolkitError when the box is not here, when they answered these places before and ``receipt`` does not show which, and
    when a sheet that is judged as a whole is not whole.
    """
    if not ballotbox.is_here(tx, round.id):
        raise ballotbox.elsewhere()
    places = [unit.place for unit in round.definition.units]
    if round.definition.procedure.whole:
        _whole(round, values)
    code = _typed(receipt) if receipt else "".join(secrets.choice(ALPHABET) for _ in range(_LETTERS))
    slips = {slip.receipt: slip for slip in ballotbox.slips(tx, round.id)}
    took = set(tx.session.scalars(select(records.TookPart.place).where(
        records.TookPart.round_id == round.id, records.TookPart.voter == voter.id)))
    new = [place for place in values if place not in took]
    for slip in _slips(round, voter, values, reasons, code, places):
        if slip.receipt not in slips and receipt:
            raise ToolkitError("The receipt fits no answer in this round.",
                               "Check each letter of it, and what was answered with it.")
        slips[slip.receipt] = slip._replace(group=slips[slip.receipt].group) if slip.receipt in slips else slip
    again = [place for place in values if place in took]
    if again and not receipt:
        raise ToolkitError("{participant} has answered {count} of these already in the round {key}.",
                           "In a secret round only the receipt shows which answer is theirs: give it to change the answer.",
                           participant=voter.shown, count=len(again), key=round.key)
    ballotbox.put(tx, round.id, list(slips.values()))
    if new:
        data = {"voter": voter.id.hex, "definition": round.definition_id, "channel": channel, "places": new}
        if speaker is not None and speaker.id != voter.id:
            data["proxy"] = speaker.id.hex
        acts.keep(tx, ballots.TOOK_PART, round.id, data, about=voter.invitation)
        ballots.add_part(tx.session, round.id, voter.id, channel, new)
    tx.touched.add(round.key)
    return "-".join(code[start:start + _BLOCK] for start in range(0, _LETTERS, _BLOCK))


def _whole(round: Round, values: Mapping[str, Answer | None]) -> None:
    if len(values) < len(round.definition.units):
        raise ToolkitError("In this secret round all {count} answers are given at once.", "Give them together.",
                           count=len(round.definition.units))
    check_whole(round, values)


def _slips(round: Round, voter: Participant, values: Mapping[str, Answer | None], reasons: Mapping[str, str], code: str,
           places: Sequence[str]) -> list[Slip]:
    if round.definition.procedure.whole:
        text = "\n".join(reasons.values())
        return [Slip(-1, voter.group, [values[place] for place in places], text, receipt_of(code, ballots.ALL))]
    return [Slip(places.index(place), voter.group, value, reasons.get(place, ""), receipt_of(code, place))
            for place, value in values.items()]


def _typed(receipt: str) -> str:
    code = as_key("X-" + "".join(receipt.replace("-", " ").split())).removeprefix("X-")
    if len(code) != _LETTERS or not set(code) <= set(ALPHABET):
        raise ToolkitError("“{receipt}” is not a receipt.", "It has 16 letters and digits, such as 7K3Q-F2MA-9ZBC-D4T8.",
                           receipt=receipt[:40])
    return code


def receipt_of(code: str, place: str) -> str:
    """What stands beside a secret answer on a place: only who has the code can tell which is theirs."""
    return sha256(_RECEIPT + code.encode() + b"\0" + place.encode()).hex()


@dataclass(frozen=True)
class Counted:
    """An answer that a receipt found among those that count."""

    unit: Unit
    value: Answer


def check(tx: Tx, round: Round, receipt: str) -> tuple[Counted, ...]:
    """The counted answers of a receipt, after the closing. Raises ToolkitError when there is none."""
    code = _typed(receipt)
    if round.state != ballots.CLOSED:
        raise ToolkitError("The ballot box of the round {key} is not open yet.", "Ask again when the round is closed.",
                           key=round.key)
    table = records.Ballot
    rows = {row.voter: row for row in tx.session.execute(
        select(table.voter, table.place, table.value).where(table.round_id == round.id))}
    found = []
    for number, unit in enumerate(round.definition.units):
        row, whole = rows.get(receipt_of(code, unit.place)), rows.get(receipt_of(code, ballots.ALL))
        if row is not None:
            found.append(Counted(unit, row.value))
        elif whole is not None:
            found.append(Counted(unit, whole.value[number]))
    if not found:
        raise ToolkitError("No counted answer of the round {key} has this receipt.",
                           "Check each letter; an answer that was taken back is not counted.", key=round.key)
    return tuple(found)


def empty(tx: Tx, round: Round) -> list[bytes]:
    """Opens the box: makes a record of each answer, in the order of their digests, and gives these. The key is destroyed.

    A group stands beside an answer only where enough of it answered. Raises ToolkitError when fewer than two people took part,
    or the box is not here.
    """
    if not ballotbox.is_here(tx, round.id):
        raise ballotbox.elsewhere()
    people = set().union(*took_part(tx, round.id).values())
    if 0 < len(people) < FEWEST:
        raise ToolkitError("Only one person took part in the secret round {key}: the answers would be known as theirs.",
                           "Wait for others, or withdraw the round.", key=round.key)
    slips = [slip for slip in ballotbox.slips(tx, round.id) if slip.value is not None]
    sizes = Counter((slip.place, slip.group) for slip in slips)
    limit = round.definition.hide_below
    beside = {place: hiding.kept({group: count for (at, group), count in sizes.items() if at == place}, limit)
              for place in {slip.place for slip in slips}}
    opening = tx.session.execute(select(records.Act.id, records.Act.hlc, records.Act.at).join(
        records.Round, records.Round.opening == records.Act.id).where(records.Round.id == round.id)).one()
    units = [[one.item.hex, one.revision, one.id, one.digest] for one in round.definition.units]
    wordings = list(ballots.places_of({"places": units}).items())
    made = sorted((_answered(round, opening, slip, wordings[slip.place], slip.group in beside[slip.place]) for slip in slips),
                  key=lambda one: one[0].id)
    for _, reason, salt in made:
        if reason:
            blobs.put(tx.session, reason, salt=salt)
    ledger.add_new_acts(tx.session, [act for act, _, _ in made])
    ballotbox.remove(tx, round.id)
    return [act.id for act, _, _ in made]


def _answered(round: Round, opening: Any, slip: Slip, at: tuple[str, str], named: bool) -> tuple[ledger.Act, bytes, bytes]:
    """The act of a slip, with its reason and the salt of that; ``named``: its group stands beside it."""
    place, wording = at
    salt = secrets.token_bytes(blobs.SALT)
    reason = encode({"reason": slip.reason}) if slip.reason else b""
    return ledger.Act(
        ballots.ANSWERED, round.id, NOBODY, opening.hlc, opening.at, item=round.id, about=opening.id,
        content=sha256(salt + reason) if reason else None,
        data={"definition": round.definition_id, "place": place, "wording": wording, "value": slip.value, "receipt": slip.receipt,
              "group": slip.group if named else ""}), reason, salt


def took_part(tx: Tx, round: uuid.UUID) -> dict[str, set[uuid.UUID]]:
    """Who took part, by place."""
    found: dict[str, set[uuid.UUID]] = {}
    table = records.TookPart
    for row in tx.session.execute(select(table.place, table.voter).where(table.round_id == round)):
        found.setdefault(row.place, set()).add(row.voter)
    return found
