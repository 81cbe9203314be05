"""The order of what was found, and what it is made of.

A document scores by its words (bm25 over all columns), again by those of them that stand in its title, and a little more when
people have agreed on it. The title is scored for itself because bm25 gives next to nothing for a word that most texts have: in
a library in which every text says "reintegration", a title that says it still counts.
"""

from collections.abc import Mapping

from toolkit_app.search.facets import Members
from toolkit_app.search.index import Index
from toolkit_app.search.indexfile import WEIGHTS
from toolkit_app.search.tree import Level, Node, expression, leaves

TITLES = "{title title_stem title_sound}"
# states in which people stand by a text, and how much more it counts for that
_AGREED, _MORE = ("validated", "applied", "published"), 0.05
_PARTS = {"title": ("title",), "text": ("body",), "labels": ("more",), "form": ("title_stem", "stem"),
          "sound": ("title_sound", "sound")}


def titles(node: Node, level: Level) -> str | None:
    """The FTS5 expression of what any title says of a tree; None where it holds no words."""
    found = [words for leaf in leaves(node) if (words := expression(leaf, level, alone=False)) is not None]
    return f"{TITLES} : ({' OR '.join(dict.fromkeys(found))})" if found else None


def scored(index: Index, words: str, in_titles: str | None, wanted: Members) -> list[tuple[int, float]]:
    """The wanted rows that match an expression, best first, with their scores."""
    again = dict(index.scored(in_titles)) if in_titles else {}
    agreed = Members(index.cards.having("state", _AGREED))
    found = [(row, (score + again.get(row, 0.0)) * (1 + _MORE * (row in agreed)))
             for row, score in index.scored(words) if row in wanted]
    found.sort(key=lambda one: -one[1])
    return found


def parts(index: Index, words: str, in_titles: str | None, scores: Mapping[int, float]) -> dict[int, dict[str, float]]:
    """What the scores of some rows are made of: they add up to them.

    ``title``, ``text``, ``labels`` (headings, labels, tags, the key), ``form``, ``sound``: the score of the words in
    proportion to what each column would score alone; ``rare_title``: the words of the title once more; ``state``: for what
    people have agreed on.
    """
    alone = {part: dict(index.scored(words, [weight if name in names else 0.0 for name, weight in WEIGHTS.items()]))
             for part, names in _PARTS.items()}
    again = dict(index.scored(in_titles)) if in_titles else {}
    agreed = Members(index.cards.having("state", _AGREED))
    found = {}
    for row, score in scores.items():
        rare = again.get(row, 0.0)
        state = score * _MORE / (1 + _MORE) if row in agreed else 0.0
        whole = sum(by_row.get(row, 0.0) for by_row in alone.values()) or 1.0
        made_of = {part: (score - state - rare) * by_row.get(row, 0.0) / whole for part, by_row in alone.items()}
        found[row] = {part: value for part, value in (made_of | {"rare_title": rare, "state": state}).items() if value}
    return found
