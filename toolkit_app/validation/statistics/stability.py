"""Stability between two rounds: kappa of the same people, and the net change of the distribution."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

STABLE_BELOW = Fraction(15, 100)


@dataclass(frozen=True)
class Kappa:
    """Cohen's kappa, plain and with quadratic weights; None where chance alone agrees fully."""

    n: int
    kappa: Fraction | None
    quadratic: Fraction | None


def kappa(pairs: Sequence[tuple[int, int]]) -> Kappa:
    """Agreement beyond chance of answers given twice, as pairs of points of one scale.

    Quadratic weights are 1 - ((i - j)/(k - 1))²; k cancels out. Sources: J. Cohen, "A coefficient of agreement for nominal
    scales", Educational and Psychological Measurement 20 (1960), 37-46, and "Weighted kappa", Psychological Bulletin 70
    (1968), 213-220; used for stability between rounds by E. A. Holey and others, BMC Medical Research Methodology 7 (2007), 52.
    """
    n = len(pairs)
    rows, columns = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)

    def beyond(cost: dict[tuple[int, int], int]) -> Fraction | None:
        seen = sum(cost[pair] for pair in pairs)
        expected = sum(rows[i] * columns[j] * cost[i, j] for i in rows for j in columns)
        return 1 - Fraction(seen * n, expected) if expected else None

    every = {(i, j) for i in rows for j in columns}
    return Kappa(n, beyond({(i, j): int(i != j) for i, j in every}), beyond({(i, j): (i - j) ** 2 for i, j in every}))


def net_change(first: Sequence[int], second: Sequence[int]) -> Fraction | None:
    """The share of answers that would have to move to turn one distribution into the other: half of Σ|f₂ - f₁|, over n.

    Of rounds with unequal numbers of answers the shares are compared. None when a round has no answers. Below 15 % a
    statement counts as stable. Source: M. Scheibe, M. Skutsch and J. Schofer, "Experiments in Delphi methodology" (1975), in
    H. A. Linstone and M. Turoff, The Delphi Method.
    """
    if not first or not second:
        return None
    before, after = Counter(first), Counter(second)
    return sum((abs(Fraction(after[point], len(second)) - Fraction(before[point], len(first)))
                for point in {*before, *after}), Fraction(0)) / 2


def stable(change: Fraction | None) -> bool | None:
    """Whether a net change is small enough to stop asking; None where there is none."""
    return None if change is None else change < STABLE_BELOW
