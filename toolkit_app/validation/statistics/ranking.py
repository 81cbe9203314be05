"""Rankings: how alike they are (Kendall's W), and what they add up to (Borda, points for the best five, dots).

A ranking maps items to ranks, 1 the best; ties share a rank; an item that is not ranked is absent.
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from toolkit_app.validation.statistics.quantiles import Number

Item = TypeVar("Item", bound=Hashable)
BEST = 5


@dataclass(frozen=True)
class Concordance:
    """Kendall's W of m judges over n items, with the squared deviations of the rank sums and the test against chance."""

    w: Fraction
    s: Fraction
    chi2: Fraction
    df: int


def mid_ranks(values: Mapping[Item, Number]) -> dict[Item, Fraction]:
    """Values as places in their order, the smallest first; tied ones share the middle of the places they take."""
    ordered = sorted(values.values())
    first = {value: place for place, value in reversed(list(enumerate(ordered, start=1)))}
    counted = Counter(ordered)
    return {item: first[value] + Fraction(counted[value] - 1, 2) for item, value in values.items()}


def concordance(judges: Sequence[Mapping[Item, Number]]) -> Concordance | None:
    """Kendall's coefficient of concordance, corrected for ties. Every judge ranks the same items.

    W = 12 S / (m²(n³ - n) - m Σ(t³ - t)) over the groups of t tied items of each judge; χ² = m(n - 1)W with n - 1 degrees.
    None when there are fewer than two judges or items, or every judge ties everything. Source: M. G. Kendall and B. Babington
    Smith, "The problem of m rankings", Annals of Mathematical Statistics 10 (1939), 275-287.
    """
    if len(judges) < 2 or len(judges[0]) < 2:
        return None
    m, n = len(judges), len(judges[0])
    ranked = [mid_ranks(judge) for judge in judges]
    sums = [sum((judge[item] for judge in ranked), Fraction(0)) for item in judges[0]]
    mean = sum(sums, Fraction(0)) / n
    s = sum(((one - mean) ** 2 for one in sums), Fraction(0))
    ties = sum(t**3 - t for judge in judges for t in Counter(judge.values()).values())
    below = m**2 * (n**3 - n) - m * ties
    if not below:
        return None
    w = 12 * s / below
    return Concordance(w, s, m * (n - 1) * w, n - 1)


def borda(ballots: Sequence[Mapping[Item, Number]], items: Sequence[Item]) -> dict[Item, Fraction]:
    """Points of each item: n - 1 for the first of n, down to 0 for the last; tied items share; unranked ones get 0.

    Source: J.-C. de Borda, "Mémoire sur les élections au scrutin" (1781); example: https://www.liquisearch.com/borda_count/an_example.
    """
    points = dict.fromkeys(items, Fraction(0))
    for ballot in ballots:
        for item, rank in mid_ranks(ballot).items():
            points[item] += len(items) - rank
    return points


def best_five(ballots: Sequence[Mapping[Item, Number]], items: Sequence[Item], best: int = BEST) -> dict[Item, Fraction]:
    """Points of the nominal group technique: each person's best five get 5, 4, 3, 2, 1; ties share what their places give.

    Source: A. L. Delbecq and A. H. Van de Ven (1971), as taught at
    https://www.futurelearn.com/courses/creative-problem-solving/0/steps/43767.
    """
    points = dict.fromkeys(items, Fraction(0))
    for ballot in ballots:
        places = {item: (rank, sum(other == value for other in ballot.values()))
                  for (item, rank), value in zip(mid_ranks(ballot).items(), ballot.values(), strict=True)}
        for item, (middle, tied) in places.items():
            first = int(middle - Fraction(tied - 1, 2))
            points[item] += Fraction(sum(max(best + 1 - place, 0) for place in range(first, first + tied)), tied)
    return points


def first_places(ballots: Sequence[Mapping[Item, Number]], items: Sequence[Item]) -> dict[Item, int]:
    """How many put each item first, alone or tied with others."""
    counted: Counter[Item] = Counter()
    for ballot in ballots:
        best = min(ballot.values(), default=None)
        counted.update(item for item, rank in ballot.items() if rank == best)
    return {item: counted[item] for item in items}


@dataclass(frozen=True)
class Dots:
    """Dots on an item: how many in all, what share of all dots, and from how many people."""

    dots: int
    share: Fraction | None
    people: int


def dots(sheets: Sequence[Mapping[Item, int]], items: Sequence[Item]) -> dict[Item, Dots]:
    """Dots that people gave to items, several on one where that is allowed.

    Public dots follow the crowd and split votes (http://feedbackframes.com/not-dotmocracy/): collect them unseen.
    """
    total = sum(sum(sheet.values()) for sheet in sheets)
    found = {}
    for item in items:
        given = sum(sheet.get(item, 0) for sheet in sheets)
        found[item] = Dots(given, Fraction(given, total) if total else None, sum(sheet.get(item, 0) > 0 for sheet in sheets))
    return found


def ordered(points: Mapping[Item, Number]) -> list[list[Item]]:
    """Items by their points, the most first; items with equal points together."""
    levels: dict[Number, list[Item]] = {}
    for item, value in points.items():
        levels.setdefault(value, []).append(item)
    return [levels[value] for value in sorted(levels, reverse=True)]
