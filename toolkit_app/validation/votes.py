"""The counted answers of a round, read at once from what stands."""

from collections import Counter

from sqlalchemy import select

from toolkit_app.library import ballots, records
from toolkit_app.library.canonical import encode, sha256
from toolkit_app.library.store import Tx
from toolkit_app.validation import secrecy
from toolkit_app.validation.definition import Round
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast

_COUNTED = b"toolkit-counted-1\0"


class Votes:
    """``casts`` and the acts they stand in, by place; ``apart``: how many answered a place twice without knowing; ``voters``:
    group and membership by identity; ``digest`` covers every counted answer, in whatever order they came.
    """

    def __init__(self, tx: Tx, round: Round) -> None:
        self.casts: dict[str, list[Cast]] = {unit.place: [] for unit in round.definition.units}
        self.acts: dict[str, list[tuple[bytes, Cast]]] = {unit.place: [] for unit in round.definition.units}
        self.apart: Counter[str] = Counter()
        self.reasoned = False
        table = records.Voter
        self.voters = {row.id.hex: (row.grp, row.member) for row in tx.session.execute(
            select(table.id, table.grp, table.member).where(table.round_id == round.id))}
        wordings = {unit.place: unit.digest for unit in round.definition.units}
        ballot = records.Ballot
        rows = tx.session.execute(select(
            ballot.place, ballot.wording, ballot.voter, ballot.grp, ballot.value, ballot.reason, ballot.apart, ballot.act_id
        ).where(ballot.round_id == round.id).order_by(ballot.voter)).all()
        for place, wording, voter, group, value, reason, apart, act in rows:
            self.reasoned = self.reasoned or reason
            for at, one in zip(wordings, value, strict=True) if place == ballots.ALL else ((place, value),):
                if place == ballots.ALL or wordings.get(at) == wording:
                    cast = Cast(one, group, self.voters.get(voter, ("", True))[1], reason, voter)
                    self.casts[at].append(cast)
                    self.acts[at].append((act, cast))
                    self.apart[at] += apart
        self.digest = sha256(_COUNTED + encode(sorted({row.act_id.hex() for row in rows}))).hex() if rows else ""
        self.took_part = secrecy.took_part(tx, round.id) if round.secret else None

    def answered(self, place: str) -> Counter[str]:
        """How many of each group answered a place, those with a conflict of interest left out where that is known."""
        if self.took_part is not None:
            return Counter(self.voters[voter.hex][0] for voter in self.took_part.get(place, ()) if voter.hex in self.voters)
        return Counter(cast.group for cast in self.casts[place] if cast.value != shape.RECUSED)

    def recused(self, place: str) -> int:
        """How many had a conflict of interest."""
        return sum(cast.value == shape.RECUSED for cast in self.casts[place])
