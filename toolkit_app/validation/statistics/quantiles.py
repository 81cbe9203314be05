"""Median, quartiles and the interquartile range by a named method: small panels give different numbers by different methods."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Number = int | Fraction
Method = Literal["type 7", "type 6"]
METHODS: tuple[Method, ...] = ("type 7", "type 6")
DEFAULT: Method = "type 7"


@dataclass(frozen=True)
class Quartiles:
    """The quartiles of some numbers and the method that gave them; all None where there are none."""

    method: Method
    q1: Fraction | None
    median: Fraction | None
    q3: Fraction | None

    @property
    def iqr(self) -> Fraction | None:
        """The interquartile range, q3 - q1."""
        return None if self.q1 is None or self.q3 is None else self.q3 - self.q1


def quantile(values: Iterable[Number], p: Fraction, method: Method = DEFAULT) -> Fraction | None:
    """The value below which the share ``p`` (0 to 1) of the numbers lies; None without numbers.

    Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), 361-365:
    of N ordered numbers the one at place h, between two places in proportion; type 7 (Excel's INC, NumPy) has
    h = p(N - 1) + 1, type 6 (Excel's EXC, NIST) has h = p(N + 1) within 1 to N.
    """
    ordered = sorted(values)
    return _at(ordered, p, method) if ordered else None


def _at(ordered: Sequence[Number], p: Fraction, method: Method) -> Fraction:
    n = len(ordered)
    place = p * (n - 1) + 1 if method == "type 7" else min(max(p * (n + 1), Fraction(1)), Fraction(n))
    below = int(place)
    lower, upper = ordered[below - 1], ordered[min(below, n - 1)]
    return Fraction(lower) + (place - below) * (upper - lower)


def median(values: Iterable[Number]) -> Fraction | None:
    """The middle number, or half-way between the two middle ones; the same by either method."""
    return quantile(values, Fraction(1, 2))


def quartiles(values: Iterable[Number], method: Method = DEFAULT) -> Quartiles:
    """The three quartiles by one method."""
    ordered = sorted(values)
    if not ordered:
        return Quartiles(method, None, None, None)
    return Quartiles(method, *(_at(ordered, Fraction(part, 4), method) for part in (1, 2, 3)))
