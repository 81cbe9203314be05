"""RAND/UCLA appropriateness on nine points: the median's band, and disagreement by IPRAS and by the classic counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from toolkit_app.validation.statistics.quantiles import median, quantile

Outcome = Literal["appropriate", "uncertain", "inappropriate"]
_SMALLEST, _LARGEST, _LARGEST_FOR_DISAGREEMENT = 8, 25, 16


@dataclass(frozen=True)
class Appropriateness:
    """The figures of one item, exact. ``outside``: raters outside the three points around the median (``band``).

    ``agreement`` and ``split`` are the classic counts; None where no key is published for a panel of that size.
    """

    n: int
    median: Fraction
    p30: Fraction
    p70: Fraction
    outside: int
    agreement: bool | None
    split: bool | None

    @property
    def ipr(self) -> Fraction:
        """The interpercentile range, P70 - P30."""
        return self.p70 - self.p30

    @property
    def iprcp(self) -> Fraction:
        """Its central point."""
        return (self.p30 + self.p70) / 2

    @property
    def ai(self) -> Fraction:
        """The asymmetry index: how far the central point is from the middle of the scale."""
        return abs(5 - self.iprcp)

    @property
    def ipras(self) -> Fraction:
        """The range adjusted for symmetry: the widest range that is no disagreement, 2.35 + 1.5 AI."""
        return Fraction(235, 100) + Fraction(3, 2) * self.ai

    @property
    def disagreement(self) -> bool:
        """Whether the range is wider than the adjusted one."""
        return self.ipr > self.ipras

    @property
    def di(self) -> Fraction:
        """The disagreement index, IPR / IPRAS."""
        return self.ipr / self.ipras

    @property
    def outcome(self) -> Outcome:
        """The band of the median; uncertain where there is disagreement."""
        return "uncertain" if self.disagreement else band(self.median)


def band(middle: Fraction) -> Outcome:
    """The third of the scale in which a median lies; 3.5 and 6.5 count to the upper one.

    Source: K. Fitch and others, The RAND/UCLA Appropriateness Method User's Manual (RAND MR-1269, 2001).
    """
    if middle >= Fraction(13, 2):
        return "appropriate"
    return "uncertain" if middle >= Fraction(7, 2) else "inappropriate"


def appropriateness(ratings: Sequence[int]) -> Appropriateness | None:
    """The figures of the ratings (1 to 9) of one item; None without any. Percentiles are of type 7.

    Source: the RAND/UCLA manual (above); IPRAS with the constant 2.35, which the worked example needs
    (https://pmc.ncbi.nlm.nih.gov/articles/PMC3467596/); panel sizes of the classic counts:
    https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/1472-6947-12-93/tables/7, and up to 25 raters
    https://pmc.ncbi.nlm.nih.gov/articles/PMC5966219/table/t4.
    """
    middle = median(ratings)
    low, high = (quantile(ratings, Fraction(p, 10)) for p in (3, 7))
    if middle is None or low is None or high is None:
        return None
    n = len(ratings)
    third = {"inappropriate": range(1, 4), "uncertain": range(4, 7), "appropriate": range(7, 10)}
    outside = sum(rating not in third[band(middle)] for rating in ratings)
    # at most 2 of 8 to 10, 3 of 11 to 13, 4 of 14 to 16, and so on by threes
    most = (n - 2) // 3 if _SMALLEST <= n <= _LARGEST else None
    ends = [sum(rating in third[name] for rating in ratings) for name in ("inappropriate", "appropriate")]
    split = min(ends) > most if most is not None and n <= _LARGEST_FOR_DISAGREEMENT else None
    return Appropriateness(n, middle, low, high, outside, None if most is None else outside <= most, split)
