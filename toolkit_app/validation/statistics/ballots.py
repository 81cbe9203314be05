"""Formal ballots: the double threshold of standards bodies, and simple majorities."""

from dataclasses import dataclass
from fractions import Fraction

IN_FAVOUR, NEGATIVE = Fraction(2, 3), Fraction(1, 4)


@dataclass(frozen=True)
class Votes:
    """Counted votes of a body. Abstentions, and negatives without a technical reason, are not counted."""

    yes: int
    no: int

    @property
    def cast(self) -> int:
        """Yes and no together."""
        return self.yes + self.no


@dataclass(frozen=True)
class Ballot:
    """Two shares and what they say: of the full members in favour, and of all who voted against. None without votes."""

    yes_share: Fraction | None
    negative_share: Fraction | None

    @property
    def approved(self) -> bool:
        """At least two thirds of the members in favour, and at most a quarter of all votes negative."""
        return (self.yes_share is not None and self.negative_share is not None and self.yes_share >= IN_FAVOUR
                and self.negative_share <= NEGATIVE)


def double_threshold(members: Votes, everyone: Votes) -> Ballot:
    """The result of a ballot by the double threshold. ``everyone`` includes the members.

    Source: ISO/IEC Directives, part 1, on enquiry drafts, as told at https://26k-estimation.com/dis-rules/.
    """
    return Ballot(Fraction(members.yes, members.cast) if members.cast else None,
                  Fraction(everyone.no, everyone.cast) if everyone.cast else None)
