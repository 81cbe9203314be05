"""Pictures of reasons that were written by hand on forms. They stay in the library in which the forms were read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, select

from toolkit_app.library import ballots, records
from toolkit_app.library.store import Tx
from toolkit_app.validation import participants
from toolkit_app.validation.definition import Round
from toolkit_app.validation.units import Unit

_TABLE = records.Base.metadata.tables["handwriting"]


@dataclass(frozen=True)
class Kept:
    """A picture (JPEG) beside an answer: whose (the key of a participant), on what, and in which act (hex)."""

    participant: str
    unit: Unit
    act: str
    picture: bytes


def keep(tx: Tx, act: bytes, pictures: Mapping[str, bytes]) -> None:
    """Keeps pictures beside the answers of an act, by place."""
    if pictures:
        tx.session.execute(insert(_TABLE), [{"act_id": act, "place": place, "picture": picture}
                                            for place, picture in sorted(pictures.items())])


def places(tx: Tx, acts: Sequence[Any]) -> frozenset[str]:
    """The places on which these acts have pictures."""
    if not acts:
        return frozenset()
    return frozenset(tx.session.scalars(select(_TABLE.c.place).where(_TABLE.c.act_id.in_([act.id for act in acts]))))


def listing(tx: Tx, round: Round) -> tuple[Kept, ...]:
    """All pictures of a round, by participant and statement."""
    people = {one.id.hex: one for one in participants.listing(tx, round)}
    order = {unit.place: number for number, unit in enumerate(round.definition.units)}
    acts = {act.id: act for act in ballots.acts(tx.session, round.id, ballots.ANSWERS)}
    rows = tx.session.execute(select(_TABLE).where(_TABLE.c.act_id.in_(list(acts)))).all() if acts else []
    found = [(people[acts[row.act_id].data["voter"]], row) for row in rows if acts[row.act_id].data["voter"] in people]
    return tuple(Kept(one.key, round.definition.units[order[row.place]], row.act_id.hex(), row.picture)
                 for one, row in sorted(found, key=lambda pair: (pair[0].number, order.get(pair[1].place, -1), pair[1].act_id))
                 if row.place in order)


def erase(tx: Tx, kept: Iterable[Kept]) -> int:
    """Erases pictures for good; the answers stay. Gives how many there were."""
    gone = list(kept)
    for one in gone:
        tx.session.execute(delete(_TABLE).where(_TABLE.c.act_id == bytes.fromhex(one.act), _TABLE.c.place == one.unit.place))
    return len(gone)
