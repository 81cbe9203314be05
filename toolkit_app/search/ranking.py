"""The order of what was found, and what it is made of.

A document scores by its words (bm25 over all columns), again by those of them that stand in its title (the rarer in titles, the
more), and a little more when people have agreed on it. The title is scored for itself because bm25 gives next to nothing for a
word that most texts have: in a library in which every text says "reintegration", a title that says it still counts.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from operator import itemgetter

from toolkit_app.search.facets import Members, bits, rows_of
from toolkit_app.search.index import Index
from toolkit_app.search.indexfile import WEIGHTS
from toolkit_app.search.tree import Level, Node, expression, leaves

TITLES = "{title title_stem title_sound}"
# states in which people stand by a text, and how much more it counts for that
_AGREED, _MORE = ("validated", "applied", "published"), 0.05
_ONCE_MORE = 2.0  # as much as bm25 gives at most for a word of that rarity
_PARTS = {"title": ("title",), "text": ("body",), "labels": ("more",), "form": ("title_stem", "stem"),
          "sound": ("title_sound", "sound")}
_score = itemgetter(1)


@dataclass(frozen=True)
class Titles:
    """What the words of a tree are worth in a title: for each its weight and the documents that have it there."""

    weights: tuple[tuple[float, int], ...] = ()

    def worth(self, wanted: int) -> dict[int, float]:
        """What the titles of some documents are worth; without those that have none of the words."""
        found: dict[int, float] = defaultdict(float)
        for weight, having in self.weights:
            for row in rows_of(having & wanted):
                found[row] += weight
        return found


def titles(index: Index, node: Node, level: Level) -> Titles:
    """The titles in which words of a tree stand. A word weighs by how few titles have it, and never nothing."""
    total = len(index.cards)
    weights = []
    for leaf in leaves(node):
        words = expression(leaf, level, alone=False)
        having = index.having(f"{TITLES} : {words}") if words is not None else 0
        if having:
            weights.append((_ONCE_MORE * math.log(1 + (total + 0.5) / (having.bit_count() + 0.5)), having))
    return Titles(tuple(weights))


def scored(index: Index, words: str, in_titles: Titles, wanted: int) -> list[tuple[int, float]]:
    """The wanted rows that match an expression, best first, with their scores."""
    held, again, agreed = Members(wanted), in_titles.worth(wanted), set(rows_of(_agreed(index) & wanted))
    found = [(row, score + again[row] if row in again else score) for row, score in index.scored(words) if row in held]
    if agreed:
        found = [(row, score * (1 + _MORE) if row in agreed else score) for row, score in found]
    found.sort(key=_score, reverse=True)
    return found


def _agreed(index: Index) -> int:
    return index.cards.having("state", _AGREED)

def by_title(index: Index, in_titles: Titles, wanted: int) -> list[tuple[int, float]]:
    """The wanted rows with any of the words in their titles, best first, then newest: for more rows than can be scored."""
    worth = in_titles.worth(wanted)
    found = [(row, worth[row]) for row in index.cards.newest(bits(worth))]
    found.sort(key=_score, reverse=True)
    return found


def parts(index: Index, words: str, in_titles: Titles, scores: Mapping[int, float]) -> dict[int, dict[str, float]]:
    """What the scores of some rows are made of: they add up to them.

    ``title``, ``text``, ``labels`` (headings, labels, tags, the key), ``form``, ``sound``: the score of the words in
    proportion to what each column would score alone; ``rare_title``: the words of the title once more; ``state``: for what
    people have agreed on.
    """
    alone = {part: dict(index.scored(words, [weight if name in names else 0.0 for name, weight in WEIGHTS.items()]))
             for part, names in _PARTS.items()}
    agreed, again = Members(_agreed(index)), in_titles.worth(bits(scores))
    found = {}
    for row, score in scores.items():
        rare = again.get(row, 0.0)
        state = score * _MORE / (1 + _MORE) if row in agreed and score > rare else 0.0
        whole = sum(by_row.get(row, 0.0) for by_row in alone.values()) or 1.0
        made_of = {part: (score - state - rare) * by_row.get(row, 0.0) / whole for part, by_row in alone.items()}
        found[row] = {part: value for part, value in (made_of | {"rare_title": rare, "state": state}).items() if value}
    return found
