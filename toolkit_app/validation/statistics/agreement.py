"""Shares of agreement and the words for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Label = Literal["strong consensus", "consensus", "majority", "none"]
Decision = Literal["in", "out", "none"]


@dataclass(frozen=True)
class Shares:
    """How many agreed and were against, of how many valid answers; what is neither is valid and in between."""

    agree: int
    against: int
    valid: int

    @property
    def agreement(self) -> Fraction | None:
        """The share that agreed; None without a valid answer."""
        return Fraction(self.agree, self.valid) if self.valid else None

    @property
    def opposition(self) -> Fraction | None:
        """The share that was against; None without a valid answer."""
        return Fraction(self.against, self.valid) if self.valid else None


def shares(answers: Iterable[object], agree: Sequence[object], against: Sequence[object]) -> Shares:
    """Counts answers: those in ``agree``, those in ``against``, and all. Abstentions are no part of ``answers``.

    Source: percent agreement is the commonest definition of consensus, its median threshold 75 %: I. R. Diamond and others,
    "Defining consensus", Journal of Clinical Epidemiology 67 (2014), 401-409.
    """
    every = list(answers)
    return Shares(sum(one in agree for one in every), sum(one in against for one in every), len(every))


def label(agreement: Fraction | None) -> Label | None:
    """The word for a share of agreement: over 95 %, over 75 %, over 50 %, or none of these.

    Source: AWMF, code system "level of consensus" (https://fhir.awmf.org/awmf.ig/CodeSystem-cs-level-of-consensus.html). The
    bounds belong to the lower level: 95 % is consensus, 75 % majority, 50 % none.
    """
    if agreement is None:
        return None
    if agreement > Fraction(95, 100):
        return "strong consensus"
    if agreement > Fraction(75, 100):
        return "consensus"
    return "majority" if agreement > Fraction(1, 2) else "none"


def seventy_fifteen(found: Shares) -> Decision:
    """The 70/15 rule: in when at least 70 % agree and fewer than 15 % are against, out the other way round, else neither.

    Source: consensus criteria of core outcome sets on nine points (7-9 and 1-3), table 1 of
    https://pmc.ncbi.nlm.nih.gov/articles/PMC8024512/.
    """
    high, low = Fraction(70, 100), Fraction(15, 100)
    if found.agreement is None or found.opposition is None:
        return "none"
    if found.agreement >= high and found.opposition < low:
        return "in"
    return "out" if found.opposition >= high and found.agreement < low else "none"


def dropped_by_every_group(groups: Iterable[Shares]) -> bool:
    """Whether no group wants to keep an item: at most half of each group agrees. A group without answers wants nothing.

    Source: the group-aware variant of the e-Delphi consensus table, https://bmjopen.bmj.com/highwire/markup/169116/expansion.
    """
    asked = [group.agreement for group in groups if group.agreement is not None]
    return bool(asked) and all(share <= Fraction(1, 2) for share in asked)
