"""What became of each statement between two texts: kept, re-wrapped, reworded, moved, split, joined, taken out, put in.

A statement is followed by its id. Where one was split or joined, the text itself says so (``from``), or else the words do: a new
statement made of words that an old one lost was split off from it; a removed one whose words another gained was joined with it.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from toolkit_app.text import diff
from toolkit_app.text.sections import Source, Statement, scan
from toolkit_app.text.statements import take_apart

What = Literal["unchanged", "rewrapped", "moved", "reworded", "split", "joined", "new", "removed"]
# of the words of a statement, so many are found again where it came from or went to
_MOST_OF = 0.6
_FEWEST = 3


@dataclass(frozen=True)
class Fate:
    """What became of one statement.

    ``what``: ``unchanged``; ``rewrapped`` (other lines or marks, the same words and digest); ``moved`` (the same words in another
    place); ``reworded``; ``split`` into ``others``; ``joined`` from ``others``; ``new``, split off from ``others`` if there are
    any; ``removed``, its words in ``others`` if there are any. ``moved`` is true of a reworded, split or joined one as well.
    ``beside`` names what else of it changed: type, strength, confidence, rationale, evidence.
    """

    id: str
    what: What
    moved: bool
    others: tuple[str, ...]
    beside: tuple[str, ...]
    before: Statement | None
    after: Statement | None

    @property
    def quiet(self) -> bool:
        """Whether nobody need be told: the same words in the same place, and nothing beside them changed."""
        return self.what in ("unchanged", "rewrapped") and not self.beside

    @property
    def same_words(self) -> bool:
        """Whether what was agreed of the old wording holds for the new one: their digests are equal."""
        return self.before is not None and self.after is not None and self.before.digest == self.after.digest

    def difference(self) -> list[diff.Piece]:
        """The words that lead from the old wording to the new one."""
        return diff.words(self.before.wording if self.before else "", self.after.wording if self.after else "")


def trace(old: str, new: str) -> tuple[Fate, ...]:
    """The fate of every statement of either text: those of the new one in its order, then those that are gone.

    Statements are known by id; one without an id, or with one that stood before it already, is passed over.
    """
    if "statement" not in old and "statement" not in new:
        return ()
    before, after = scan(old), scan(new)
    olds, news = _by_id(before), _by_id(after)
    split_from, joined_from = _came_from(olds, news)
    moved = _moved(before, after, [name for name in news if name in olds])
    found = []
    for name, statement in news.items():
        if name not in olds:
            found.append(Fate(name, "new", False, split_from.get(name, joined_from.get(name, ())), (), None, statement))
            continue
        into = tuple(other for other, origins in split_from.items() if name in origins)
        what, others = _what(old, olds[name], new, statement, into, joined_from.get(name, ()), name in moved)
        found.append(Fate(name, what, name in moved, others, _beside(olds[name], statement), olds[name], statement))
    for name, statement in olds.items():
        if name not in news:
            into = tuple(other for other in news if name in (*joined_from.get(other, ()), *split_from.get(other, ())))
            found.append(Fate(name, "removed", False, into, (), statement, None))
    return tuple(found)


def _by_id(source: Source) -> dict[str, Statement]:
    found: dict[str, Statement] = {}
    for statement in source.statements:
        if statement.id:
            found.setdefault(statement.id, statement)
    return found


def _what(old: str, before: Statement, new: str, after: Statement, into: tuple[str, ...], joined: tuple[str, ...],
          moved: bool) -> tuple[What, tuple[str, ...]]:
    if before.digest == after.digest:
        if moved:
            return "moved", ()
        sources = (take_apart(text[one.start : one.end]).wording for text, one in ((old, before), (new, after)))
        return ("unchanged" if next(sources) == next(sources) else "rewrapped"), ()
    if into:
        return "split", into
    return ("joined", joined) if joined else ("reworded", ())


def _beside(before: Statement, after: Statement) -> tuple[str, ...]:
    names = ("type", "strength", "confidence", "rationale", "evidence")
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def _moved(before: Source, after: Source, kept: Sequence[str]) -> frozenset[str]:
    """The statements that changed their section or their order; of the order as few as possible."""
    sections = [{one.id: _section(source, one.start) for one in source.statements} for source in (before, after)]
    places = {one.id: place for place, one in enumerate(before.statements)}
    stayed = [name for name in kept if sections[0][name] == sections[1][name]]
    still = _longest_rising([places[name] for name in stayed])
    return frozenset(kept) - {stayed[position] for position in still}


def _section(source: Source, at: int) -> str:
    return next((section.id or section.title for section in source.sections if section.start <= at < section.end), "")


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """The positions of a longest rising subsequence."""
    ends: list[int] = []
    tops: list[int] = []
    earlier: list[int] = []
    for position, number in enumerate(numbers):
        pile = bisect_left(ends, number)
        earlier.append(tops[pile - 1] if pile else -1)
        ends[pile : pile + 1], tops[pile : pile + 1] = [number], [position]
    found: list[int] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        found.append(at)
        at = earlier[at]
    return found[::-1]


_Origins = dict[str, tuple[str, ...]]


def _came_from(olds: Mapping[str, Statement], news: Mapping[str, Statement]) -> tuple[_Origins, _Origins]:
    """Which old statements a new one was split off from, and which removed ones another one was joined with."""
    split: _Origins = {}
    joined: _Origins = {}
    removed = {name: _words(statement) for name, statement in olds.items() if name not in news}
    lost = removed | {name: _words(olds[name]) - _words(news[name]) for name in olds if name in news}
    for name, statement in news.items():
        if name not in olds:
            said = tuple(origin for origin in statement.origins if origin in olds)
            split[name] = said or tuple(origin for origin, words in lost.items() if _mostly(_words(statement), words))[:1]
        else:
            gained = _words(statement) - _words(olds[name])
            said = tuple(one for one in statement.origins if one in removed and one not in olds[name].origins)
            joined[name] = said or tuple(one for one, words in removed.items() if _mostly(words, gained))
    # whose id alone is new was neither split nor joined: there must be another one that has words of the old one
    for name, origins in list(split.items()):
        alone = [one for one in origins if one in removed and sum(one in others for others in split.values()) == 1]
        split[name] = tuple(one for one in origins if one not in alone or news[name].origins)
    return {name: one for name, one in split.items() if one}, {name: one for name, one in joined.items() if one}


def _words(statement: Statement) -> Counter[str]:
    return Counter(word.casefold() for word in diff.COUNTED.findall(statement.wording))


def _mostly(words: Counter[str], of: Counter[str]) -> bool:
    """Whether most of the words are among those of the other bag."""
    return words.total() >= _FEWEST and (words & of).total() >= _MOST_OF * words.total()
