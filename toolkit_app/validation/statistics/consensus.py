"""Consensus shown by hands: fist-to-five and the gradients of agreement."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

CUT = 3
VETO = 8


@dataclass(frozen=True)
class Fists:
    """What hands showed: everyone at the cut or above is consensus; whoever is below speaks, a fist is a block."""

    n: int
    consensus: bool
    speakers: int
    blocks: int


def fist_to_five(hands: Sequence[int], cut: int = CUT) -> Fists:
    """What hands from 0 (fist) to 5 say. Consensus when nobody is below ``cut``; nobody at all is no consensus.

    Source: A. Fletcher, https://adamfletcher.net/2011/07/21/excellent-facilitation-seek-consensus/; a variant takes two
    fingers for a yes (https://coronorcal.org/impact/leadership-tools/group-decision-making/), hence the cut.
    """
    speakers = sum(hand < cut for hand in hands)
    return Fists(len(hands), bool(hands) and not speakers, speakers, sum(hand == 0 for hand in hands))


@dataclass(frozen=True)
class Gradients:
    """How many stand at each degree; ``supported`` at the needed one or better. Degree 4 (abstain) is in no share."""

    distribution: tuple[tuple[int, int], ...]
    supported: int
    valid: int
    vetoes: int


def gradients(degrees: Sequence[int], needed: int = 3, steps: int = VETO) -> Gradients:
    """Counts degrees from 1 (whole-hearted) to ``steps`` (veto). The group sets the needed degree before it answers.

    Reported as a distribution and never as a mean. Source: S. Kaner, Facilitator's Guide to Participatory Decision-Making;
    eight steps as in https://canr.msu.edu/news/gradients_of_agreement_can_help_move_groups_forward.
    """
    counted = Counter(degrees)
    valid = len(degrees) - counted[4]
    return Gradients(tuple((degree, counted[degree]) for degree in range(1, steps + 1)),
                     sum(counted[degree] for degree in range(1, needed + 1) if degree != 4), valid, counted[steps])
