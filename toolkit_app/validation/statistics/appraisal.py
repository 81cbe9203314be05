"""Quality appraisal of a whole text: scaled domain scores from items of seven points."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

LOWEST, HIGHEST = 1, 7


@dataclass(frozen=True)
class Score:
    """The points of one domain, and the least and most that its ratings could have given."""

    obtained: int
    minimum: int
    maximum: int

    @property
    def share(self) -> Fraction:
        """(obtained - minimum) / (maximum - minimum), from 0 to 1."""
        return Fraction(self.obtained - self.minimum, self.maximum - self.minimum)


def domain_score(ratings: Sequence[int]) -> Score | None:
    """The scaled score of a domain from every rating (1 to 7) of its items by every appraiser; None without any.

    Domains are never added up to one total. Source: AGREE II, "Scoring the AGREE II",
    http://www.agreetrust.org/about-the-agree-enterprise/introduction-to-agree-ii/scoring-the-agree-ii/.
    """
    if not ratings:
        return None
    return Score(sum(ratings), LOWEST * len(ratings), HIGHEST * len(ratings))
