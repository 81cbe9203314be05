"""What moved between two rounds of a series: distributions, medians, and the answers of the same people."""

from dataclasses import dataclass
from fractions import Fraction

from toolkit_app.library import ballots
from toolkit_app.library.store import Tx
from toolkit_app.validation import definition
from toolkit_app.validation.definition import Round
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast, Scale
from toolkit_app.validation.statistics import quantiles, stability
from toolkit_app.validation.units import Unit
from toolkit_app.validation.votes import Votes


@dataclass(frozen=True)
class Change:
    """A statement in a round and in the one before. ``same_words``: it was put in the same wording both times.

    ``net_change`` is the share of answers that moved, ``stable`` whether that is below 15 %; ``kappa`` and ``quadratic`` are of
    the ``people`` who answered both times, None where that is not known (secret rounds) or nothing can be said.
    """

    unit: Unit
    same_words: bool
    before: int
    now: int
    agreement_before: Fraction | None
    agreement: Fraction | None
    median_before: Fraction | None
    median: Fraction | None
    net_change: Fraction | None
    people: int
    kappa: Fraction | None
    quadratic: Fraction | None

    @property
    def stable(self) -> bool | None:
        """Whether so few answers moved that asking again would change little."""
        return stability.stable(self.net_change)


def before(tx: Tx, round: Round) -> Round | None:
    """The round before in the series, when it was closed; None for the first."""
    found = [one for one in definition.series(tx, round) if one.number == round.number - 1 and one.state == ballots.CLOSED]
    return found[-1] if found else None


def changes(tx: Tx, round: Round) -> tuple[Change, ...]:
    """What moved since the round before, for the statements that were asked in both and answers that are numbers."""
    earlier = before(tx, round)
    if earlier is None or not round.definition.terms.scale.points:
        return ()
    return between(round, Votes(tx, round), earlier, Votes(tx, earlier))


def between(round: Round, votes: Votes, earlier: Round, earlier_votes: Votes) -> tuple[Change, ...]:
    """What moved between two rounds whose answers were read."""
    asked = {unit.place: unit for unit in earlier.definition.units}
    scale = round.definition.terms.scale
    secret = round.secret or earlier.secret
    return tuple(_change(unit, unit.digest == asked[unit.place].digest, earlier_votes.casts[unit.place],
                         votes.casts[unit.place], scale, secret=secret)
                 for unit in round.definition.units if unit.place in asked)


def _change(unit: Unit, same_words: bool, first: list[Cast], second: list[Cast], scale: Scale, *, secret: bool) -> Change:
    points, points_now = shape.points_of(first, scale), shape.points_of(second, scale)
    given = [{cast.voter: int(cast.value) for cast in shape.spoken(casts, scale)} for casts in (first, second)]
    both = [] if secret else [(given[0][voter], given[1][voter]) for voter in sorted(given[0].keys() & given[1].keys())]
    alike = stability.kappa(both) if both else None
    return Change(unit, same_words, len(points), len(points_now), shape.shares_of(first, scale).agreement,
                  shape.shares_of(second, scale).agreement, quantiles.median(points), quantiles.median(points_now),
                  stability.net_change(points, points_now), len(both), alike.kappa if alike else None,
                  alike.quadratic if alike else None)
