"""Why a document was found.

``word``, ``form``, ``prefix``, ``transliteration``, ``translation``, ``keyboard`` or ``near``: how its title and text have what
was typed, the nearest of these; ``attachment`` where an attached file is needed for it; ``label`` where it has the words in
labels, tags or fields only, or was named by these; ``key``: it is the item of that key. Nothing where no word was looked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit_app.search.matching import Matching
from toolkit_app.search.sets import bits, rows_of
from toolkit_app.search.terms import FILE, TEXT, TITLE
from toolkit_app.search.tree import WHY, Level, Node, leaves

ATTACHMENT, LABEL, KEY = "attachment", "label", "key"
_IN_TEXT = TITLE | TEXT


@dataclass
class Tier:
    """Documents found together: ``level`` is their reason, ``tree`` what found them at level ``at``; None if no word did."""

    level: Level
    found: int
    tree: Node | None = None
    at: Level = Level.FORM


class Reasons:
    """The reasons of one search, by the tiers of what it found."""

    def __init__(self, matching: Matching, tiers: Sequence[Tier]) -> None:
        self._matching = matching
        self._readings = [(WHY[tier.level], tier.tree, tier.at) for tier in tiers if tier.tree is not None]
        if tiers and tiers[0].tree is not None and tiers[0].level == Level.FORM:
            self._readings.insert(0, (WHY[Level.WORD], tiers[0].tree, Level.WORD))

    def of(self, rows: Sequence[int]) -> dict[int, str]:
        """The reason of each of some documents that were found by a tree."""
        if not any(True for _, tree, _ in self._readings for _ in leaves(tree)):
            return dict.fromkeys(rows, LABEL)
        left = bits(rows)
        found: dict[int, str] = {}
        for whole, where, name in ((True, _IN_TEXT, ""), (True, _IN_TEXT | FILE, ATTACHMENT), (False, _IN_TEXT, ""),
                                   (False, FILE, ATTACHMENT)):
            for why, tree, at in self._readings:
                if not left:
                    return found
                those = self._having(tree, at, where, whole) & left
                found |= dict.fromkeys(rows_of(those), name or why)
                left ^= those
        return found | dict.fromkeys(rows_of(left), LABEL)

    def _having(self, tree: Node, at: Level, where: int, whole: bool) -> int:
        """The documents that have all that a tree asks for in some places, or at least one of its words."""
        if whole:
            return self._matching.documents(tree, at, where)
        found = 0
        for leaf in leaves(tree):
            found |= self._matching.leaf(leaf, at).standing(where)
        return found
