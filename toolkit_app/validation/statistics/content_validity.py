"""Content validity of a tool, item by item: I-CVI, S-CVI, modified kappa, and the content validity ratio."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import comb

RELEVANT = (3, 4)
_CHANCE = Fraction(5, 100)


@dataclass(frozen=True)
class Index:
    """An item that ``relevant`` of ``n`` experts found relevant."""

    relevant: int
    n: int

    @property
    def icvi(self) -> Fraction:
        """The share of experts who rate the item 3 or 4 of 4."""
        return Fraction(self.relevant, self.n)

    @property
    def pc(self) -> Fraction:
        """The probability that so many agree by chance, C(N, A) / 2^N."""
        return Fraction(comb(self.n, self.relevant), 2**self.n)

    @property
    def kappa_star(self) -> Fraction:
        """Agreement on relevance beyond chance, (I-CVI - pc) / (1 - pc)."""
        return (self.icvi - self.pc) / (1 - self.pc)


def index(ratings: Sequence[int]) -> Index | None:
    """The content validity of an item from the ratings (1 to 4) of experts; None without any.

    Source: D. F. Polit, C. T. Beck and S. V. Owen, "Is the CVI an acceptable indicator of content validity?", Research in
    Nursing & Health 30 (2007), 459-467.
    """
    return Index(sum(rating in RELEVANT for rating in ratings), len(ratings)) if ratings else None


def average(items: Sequence[Index]) -> Fraction | None:
    """S-CVI/Ave: the mean of the items' indices; None without items. Source as for ``index``."""
    return sum((item.icvi for item in items), Fraction(0)) / len(items) if items else None


def universal(items: Sequence[Index]) -> Fraction | None:
    """S-CVI/UA: the share of items that every expert finds relevant; None without items. Source as for ``index``."""
    return Fraction(sum(item.relevant == item.n for item in items), len(items)) if items else None


@dataclass(frozen=True)
class Ratio:
    """An item that ``essential`` of ``n`` experts call essential. ``enough``: as many as chance hardly gives."""

    essential: int
    n: int

    @property
    def cvr(self) -> Fraction:
        """From -1 to 1, 0 where half the experts call it essential."""
        return (self.essential - Fraction(self.n, 2)) / Fraction(self.n, 2)

    @property
    def critical(self) -> int:
        """The smallest number of experts that chance reaches in at most 5 % of cases; one more than all when there is none.

        Source: C. Ayre and A. J. Scally, "Critical values for Lawshe's content validity ratio", Measurement and Evaluation in
        Counseling and Development 47 (2014), 79-86: the exact binomial test, one-sided.
        """
        above = 0
        for number in range(self.n, -1, -1):
            above += comb(self.n, number)
            if Fraction(above, 2**self.n) > _CHANCE:
                return number + 1
        return 0

    @property
    def enough(self) -> bool:
        """Whether the item is essential beyond chance."""
        return self.essential >= self.critical


def ratio(ratings: Sequence[int], essential: int = 1) -> Ratio | None:
    """The content validity ratio of an item, (n_e - N/2) / (N/2); None without ratings.

    Source: C. H. Lawshe, "A quantitative approach to content validity", Personnel Psychology 28 (1975), 563-575.
    """
    return Ratio(sum(rating == essential for rating in ratings), len(ratings)) if ratings else None
