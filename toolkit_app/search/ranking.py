"""The order of what was found, and what it is made of.

A document scores by its words, the rarer in the library the more; as typed they count more than in another form, and these
more than what only begins or sounds so. A word in the title counts again, the rarer in titles the more, and never nothing: in a
library in which every text says "reintegration", a title that says it still stands out, and most of all one that says nothing
else. A heading or a tag counts again, too,
and what people have agreed on counts a little more.

All of it is whole numbers in planes of bits (``sets.py``): the best of a hundred thousand documents are found without looking
at one of them alone.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from toolkit_app.search.matching import IN_FIELD, Matching
from toolkit_app.search.reader import Reader
from toolkit_app.search.sets import Planes, added, best, numbers, times
from toolkit_app.search.terms import ANYWHERE, LABEL, TITLE, WORTH_BITS, whole_titles
from toolkit_app.search.tree import All, Level, Node, Word, leaves

# how much a way of being found counts; the ways of one document add up (a form that is the word itself counts 1 together)
_COUNTS = {"word": 0.4, "form": 0.6, "labels": 0.3, "prefix": 0.25, "sound": 0.5, "near": 0.3}
_TITLE_AGAIN, _HEADING_AGAIN, _WHOLE_TITLE = 0.6, 0.15, 1.0
# states in which people stand by a text, and how much that counts: against the rarest word of the query
_AGREED, _MORE = ("validated", "applied", "published"), 0.05
_FULL = (1 << WORTH_BITS) - 1
_FINE = 60  # the greatest factor: scores are whole numbers, and differences smaller than this part of a word count nothing


@dataclass(frozen=True)
class Weighed:
    """Something that counts: what it is called, how much, and how often it counts in each document."""

    name: str
    factor: int
    planes: Planes


class Ranking:
    """What counts for a tree at a level. Scores are told in such units that a rare word in the title counts some 10."""

    def __init__(self, index: Reader, matching: Matching, node: Node, level: Level) -> None:
        self._index = index
        self._matching = matching
        self._node = node
        self._level = level

    @cached_property
    def _weighed(self) -> list[Weighed]:
        return [Weighed(name, max(1, round(weight / self._unit)), planes) for name, weight, planes in self._weights]

    @cached_property
    def _unit(self) -> float:
        return max((weight for _, weight, _ in self._weights), default=1.0) / _FINE

    @cached_property
    def _weights(self) -> list[tuple[str, float, Planes]]:
        return list(self._counting())

    def _counting(self) -> Iterator[tuple[str, float, Planes]]:
        """What counts, by how much for each 1 of the numbers in its planes."""
        index, total = self._index, self._index.items.bit_count()
        most = 0.0
        for leaf in dict.fromkeys(leaves(self._node)):
            whole = self._matching.leaf(leaf, self._level, True)
            field = IN_FIELD[leaf.field]
            rare = _rarity(whole.standing(field), total)
            most = max(most, rare)
            for part in self._matching.parts(leaf, self._level, True):
                inside = part.listed if field == ANYWHERE else part.listed.within(part.listed.standing(field))
                if any(inside.worth):
                    yield part.name, _COUNTS[part.name] * rare / _FULL, inside.worth
            for name, again, where in (("title", _TITLE_AGAIN, TITLE), ("heading", _HEADING_AGAIN, LABEL)):
                standing = whole.standing(field & where)
                if standing:
                    yield name, again * _rarity(standing, total), (standing,)
        named = self._titled()
        if named:
            yield "whole", _WHOLE_TITLE * _rarity(named, total), (named,)
        agreed = index.facets.having("state", _AGREED)
        if agreed:
            yield "state", _MORE * (most or 1.0), (agreed,)

    def _titled(self) -> int:
        """The documents whose whole title, or name of a term, these words are."""
        words = self._node.parts if isinstance(self._node, All) else (self._node,)
        if not all(isinstance(word, Word) and not (word.field or word.near) for word in words):
            return 0
        titles = whole_titles([part for word in words if isinstance(word, Word) for part in word.words])
        return _union(self._index.listed(title).standing(TITLE) for title in titles)

    @cached_property
    def _score(self) -> list[int]:
        total: list[int] = []
        for one in self._weighed:
            total = added(total, times(one.planes, one.factor))
        return total

    def first(self, found: int, number: int) -> list[tuple[int, float]]:
        """The best of some documents with their scores, best first, of equals the last changed; so many at most."""
        sure, tied = best(self._score, found, number)
        ordered = self._index.newest(sure, number)
        scores = numbers(self._score, ordered + self._index.newest(tied, number - len(ordered)))
        return sorted(((row, score * self._unit) for row, score in scores.items()), key=lambda one: -one[1])

    def parts(self, rows: Sequence[int]) -> dict[int, dict[str, float]]:
        """What the scores of some documents are made of: they add up to them.

        ``word``, ``form``, ``prefix``, ``sound``, ``near``: the ways in which words were found; ``labels``: by labels of the
        vocabulary; ``title`` and ``heading``: words in the title, in a heading, tag or label once more; ``whole``: they are the
        whole title; ``state``: for what people have agreed on.
        """
        found: dict[int, dict[str, float]] = {row: defaultdict(float) for row in rows}
        for one in self._weighed:
            for row, number in numbers(one.planes, rows).items():
                if number:
                    found[row][one.name] += number * one.factor * self._unit
        return {row: dict(made_of) for row, made_of in found.items()}


def _rarity(found: int, total: int) -> float:
    """How much something says that so many documents have: never nothing."""
    return math.log(1 + (total + 0.5) / (found.bit_count() + 0.5)) if found else 0.0


def _union(some: Iterable[int]) -> int:
    found = 0
    for one in some:
        found |= one
    return found
