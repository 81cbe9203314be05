"""The Schulze method: a ranking by the strongest paths of pairwise majorities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from toolkit_app.validation.statistics.quantiles import Number


@dataclass(frozen=True)
class Schulze:
    """``ranking``: items best first, those beaten by as many together; ``paths``: the strongest path from one to another."""

    ranking: tuple[tuple[str, ...], ...]
    paths: Mapping[str, Mapping[str, int]]


def schulze(ballots: Sequence[Mapping[str, Number]], items: Sequence[str]) -> Schulze:
    """Ranks items by ballots that map items to ranks, 1 the best. An unranked item stands below all ranked ones.

    Winning votes: a link counts how many prefer one item, where they are more than those who prefer the other; the strength of
    a path is its weakest link. Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
    Condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011), 267-303.
    """
    prefer = {a: {b: sum(_above(ballot, a, b) for ballot in ballots) for b in items if b != a} for a in items}
    paths = {a: {b: prefer[a][b] if prefer[a][b] > prefer[b][a] else 0 for b in items if b != a} for a in items}
    for via in items:
        for a in items:
            for b in items:
                if len({via, a, b}) == 3:
                    paths[a][b] = max(paths[a][b], min(paths[a][via], paths[via][b]))
    # the relation is transitive, so whoever beats an item is beaten by fewer than it
    levels: dict[int, list[str]] = {}
    for item in items:
        levels.setdefault(sum(paths[b][item] > paths[item][b] for b in items if b != item), []).append(item)
    return Schulze(tuple(tuple(levels[lost]) for lost in sorted(levels)), paths)


def _above(ballot: Mapping[str, Number], a: str, b: str) -> bool:
    if a not in ballot:
        return False
    return b not in ballot or ballot[a] < ballot[b]
