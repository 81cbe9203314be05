"""Searching: a typed line in, hits with snippets, facet counts and explanations out.

Documents come in tiers: those with the words as typed or in another form, ranked together (the title counts most); then what
begins so; then what sounds so; then other names of the same thing; then, where there is nothing at all, the same keys on
another keyboard layout; then near spellings, and these only when there is hardly anything else.
"""

import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from toolkit_app.errors import ToolkitError
from toolkit_app.search import layouts
from toolkit_app.search.facets import Card, Members, bits
from toolkit_app.search.index import Index, Stored
from toolkit_app.search.indexfile import is_broken
from toolkit_app.search.query import Query, parse
from toolkit_app.search.ranking import TITLES, Titles, by_title, parts, scored, titles
from toolkit_app.search.snippets import READ, START, Marker
from toolkit_app.search.suggest import nearest_of
from toolkit_app.search.translating import translated
from toolkit_app.search.tree import (
    WHY,
    All,
    Any,
    Filter,
    Level,
    Node,
    Not,
    Word,
    codes,
    documents,
    expression,
    leaves,
    levels,
    ranking,
    with_near,
)

# Near spellings are looked for when fewer documents than this were found.
_FEW = 3
# Ranking reads every match. Above this, only titles are ranked and the rest comes newest first: while typing, and else.
_RANKED_TYPING, _RANKED = 600, 5000
# The reason of a hit in which nothing of the text or title is what was typed, though its words are found as they are written.
LABEL = "label"
_LITERAL = frozenset({WHY[Level.WORD], WHY[Level.FORM], WHY[Level.PREFIX]})
# Fewer letters than this are not enough to rank texts by.
_TELLING = 4


@dataclass(frozen=True)
class Hit:
    """A found document. ``title_marked`` and ``snippet`` hold matches between \\x02 and \\x03, in the original spelling.

    ``why``: ``word``, ``form``, ``prefix``, ``transliteration``, ``translation``, ``keyboard`` or ``near``; ``label`` where the
    words stand in labels, tags or fields only, so that nothing is marked; empty when no word was looked for.
    ``parts``: what the score is made of, where that was asked for (``ranking.parts``).
    """

    key: str
    id: str
    title: str
    title_marked: str
    kind: str
    lang: str
    state: str
    snippet: str
    why: str
    score: float
    parts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Results:
    """A page of hits; ``total`` and ``facets`` count all that was found. ``suggestion`` is a line that finds something."""

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, Mapping[str, int]]
    took_ms: float
    notes: tuple[ToolkitError, ...] = ()
    suggestion: str | None = None


def find(index: Index, line: str, *, kind: str | None = None, where: Mapping[str, Sequence[str]] | None = None,
         limit: int = 20, offset: int = 0, typing: bool = False, facets: bool = True, explain: bool = False) -> Results:
    """Search for a typed line; an empty one lists the newest documents. No text is an error.

    ``notes`` say what was not understood. ``kind`` and ``where`` (facet -> codes) narrow what is found: all facets must
    pass, any code of each. A facet's own counts leave its own choice out. ``typing``: the last word may go on.
    ``explain``: say what each score is made of. An index file that turns out to be broken is made anew: the result is
    empty, says so, and ``index.rebuilt`` is set.
    """
    began = time.perf_counter()
    chosen = dict(where or {}) | ({"kind": (kind,)} if kind else {})
    with index.lock:
        try:
            index.refresh()
            search = _Search(index, line, _read(index, line, typing), chosen, typing)
            search.run()
            page = search.page(max(0, offset), max(0, limit), explain)
            counts = index.cards.counts(search.unfiltered, chosen) if facets else {}
            suggestion = search.suggestion() if search.plain_total == 0 and line.strip() else None
        except sqlite3.DatabaseError as error:
            if not is_broken(error):
                raise
            index.renew()
            note = ToolkitError("The search index was broken and is being made anew.", "Please search again.")
            return Results((), 0, {}, 0.0, (note,))
    took = (time.perf_counter() - began) * 1000
    return Results(page, search.total, counts, took, tuple(search.notes), suggestion)


def found_cards(index: Index, line: str, *, where: Mapping[str, Sequence[str]]) -> list[Card]:
    """The cards of all that a line finds, as ``find`` does, in no order; empty where the index file turns out to be broken."""
    found: list[Card] = []
    with index.reading():
        search = _Search(index, line, _read(index, line), where, False)
        search.run()
        found += index.cards.of(search.narrowed)
    return found


def _read(index: Index, line: str, typing: bool = False) -> Query:
    return parse(line, index.cards.names(), typing=typing, aliases=index.glossary().fields)


@dataclass
class _Tier:
    level: Level
    found: int
    words: str | None  # what to rank by
    tree: Node | None = None  # whose words count again in a title


_KEYED = _Tier(Level.WORD, 0, None)


@dataclass
class _Search:
    """One search on its way: the tiers found so far and what is to be said about them."""

    index: Index
    line: str
    query: Query
    chosen: Mapping[str, Sequence[str]]
    typing: bool
    tree: Node | None = None
    marked: Node | None = None  # the tree whose words are marked in hits
    retyped: str = ""
    tiers: list[_Tier] = field(default_factory=list)
    keyed: list[int] = field(default_factory=list)
    unfiltered: int = 0
    plain_total: int = 0
    notes: list[ToolkitError] = field(default_factory=list)

    @property
    def narrowed(self) -> int:
        return self._narrowed(self.unfiltered)

    @property
    def total(self) -> int:
        return self.narrowed.bit_count()

    def _narrowed(self, found: int) -> int:
        return self.index.cards.narrow(found, self.chosen)

    def run(self) -> None:
        self.notes += self.query.notes
        if self.query.tree is None and not self.notes:
            self.unfiltered = self.index.cards.everything
        if self.query.key:
            self.keyed = self.index.keyed(self.query.key, exact=not self.typing)
        self.unfiltered |= bits(self.keyed)
        if self.query.tree is not None:
            self.tree = with_near(self.query.tree, self._asked_near)
            self._tell_unknown(self.tree)
            if any(leaf.open and len(leaf.words[-1]) < _TELLING for leaf in leaves(self.tree)):
                self._take_titles(self.tree)
            for level in levels(self.tree):
                self._take_tier(self.tree, level)
            self.marked = translated(self.tree, self.index.glossary())
            if self.marked != self.tree:
                self._take_tier(self.marked, Level.TRANSLATION)
            self.plain_total = self.total
            if not self.unfiltered:
                self._take_retyped()
            if not self.retyped:
                self._take_near()
        self.plain_total = self.plain_total or bits(self.keyed).bit_count()

    def _take_tier(self, tree: Node, level: Level, why: Level | None = None) -> None:
        found = documents(tree, level, self.index)
        self.tiers.append(_Tier(why or level, found & ~self.unfiltered, ranking(tree, level), tree))
        self.unfiltered |= found

    def _take_titles(self, tree: Node) -> None:
        """A few letters begin some word of nearly every text: titles come first, words as typed before longer ones."""
        found = [words for level in (Level.FORM, Level.PREFIX) if (words := expression(tree, level)) is not None]
        if found:
            words = f"{TITLES} : ({' OR '.join(found)})"
            matching = self.index.having(words)
            self.tiers.append(_Tier(Level.PREFIX, matching, words))
            self.unfiltered |= matching

    def _take_retyped(self) -> None:
        """Words that nobody has, as the same keys of another layout: the first layout that finds something."""
        for line in layouts.retyped(self.line, self._unknown):
            tree = _read(self.index, line, self.typing).tree
            if tree is None:
                continue
            for level in (Level.FORM, Level.PREFIX):
                self._take_tier(tree, level, Level.KEYBOARD)
            if self.unfiltered:
                self.marked, self.retyped = tree, line
                return

    def _unknown(self, word: str) -> bool:
        tree = _read(self.index, word).tree
        return tree is not None and not documents(tree, Level.FORM, self.index)

    # --- near spellings

    def _asked_near(self, word: Word) -> tuple[str, ...]:
        return self.index.spelling().nearest(word.words[0], distance=word.distance) if word.distance else ()

    def _take_near(self) -> None:
        if self.tree is None or self.plain_total >= (1 if self.typing else _FEW):
            return
        expanded = with_near(self.tree, self._near)
        if expanded != self.tree:
            self.tree, self.marked = expanded, translated(expanded, self.index.glossary())
            self._take_tier(expanded, Level.NEAR)

    def _near(self, word: Word) -> tuple[str, ...]:
        """Near spellings of a word that hardly any document has."""
        if word.near or len(word.words) != 1 or word.literal or not word.words[0].isalpha():
            return word.near
        found = documents(word, Level.FORM, self.index) | documents(word, Level.PREFIX, self.index)
        if found.bit_count() >= _FEW:
            return ()
        return self.index.spelling().nearest(word.words[0])

    def suggestion(self) -> str | None:
        """The line in the right layout, or with unknown words replaced by the nearest known ones, if that finds something."""
        if self.tree is None or self.retyped:
            return self.retyped or None
        better = self.line
        for leaf in leaves(self.tree):
            if isinstance(leaf, Word) and leaf.near and not documents(leaf, Level.FORM, self.index):
                better = better.replace(leaf.text, leaf.near[0], 1)
        tree = _read(self.index, better).tree
        if better == self.line or tree is None:
            return None
        return better if documents(tree, Level.FORM, self.index) else None

    def _tell_unknown(self, node: Node) -> None:
        if isinstance(node, Filter) and node.name != "key" and not codes(node, self.index) and not self.typing:
            near = nearest_of(node.value, list(self.index.cards.values(node.name)))
            self.notes.append(ToolkitError("Nothing has {name}:{value}.", "The nearest is {name}:{near}." if near else "",
                                           name=node.name, value=node.value, near=near))
        elif isinstance(node, Not):
            self._tell_unknown(node.part)
        elif isinstance(node, All | Any):
            for part in node.parts:
                self._tell_unknown(part)

    # --- order

    def page(self, offset: int, limit: int, explain: bool) -> tuple[Hit, ...]:
        chosen: list[tuple[int, float, _Tier | None]] = []
        for place, found in enumerate(self._ordered()):
            if len(chosen) == limit:
                break
            if place >= offset:
                chosen.append(found)
        found_as = [tier.level if tier else None for _, _, tier in chosen]
        exact = self._exact() if Level.FORM in found_as or Level.PREFIX in found_as else Members(0)
        stored = self.index.stored([row for row, _, _ in chosen])
        marker = Marker(list(leaves(self.marked)) if self.marked is not None else [])
        explained = self._explained(chosen) if explain else {}
        return tuple(_hit(stored[row], score, _why(row, level, exact), marker, explained.get(row, {}))
                     for (row, score, _), level in zip(chosen, found_as, strict=True))

    def _titles(self, tier: _Tier) -> Titles:
        level = tier.level if tier.level != Level.KEYBOARD else Level.PREFIX
        return titles(self.index, tier.tree, level) if tier.tree is not None else Titles()

    def _explained(self, chosen: Sequence[tuple[int, float, _Tier | None]]) -> dict[int, dict[str, float]]:
        found: dict[int, dict[str, float]] = {}
        for tier in self.tiers:
            scores = {row: score for row, score, of in chosen if of is tier and score}
            if scores and tier.words is not None:
                found |= parts(self.index, tier.words, self._titles(tier), scores)
        return found

    def _exact(self) -> Members:
        return Members(documents(self.tree, Level.WORD, self.index) if self.tree is not None else 0)

    def _ordered(self) -> Iterator[tuple[int, float, _Tier | None]]:
        """Every row that was found, best first, with its score and tier."""
        allowed = Members(self.narrowed)
        for row in self.keyed:
            if row in allowed:
                yield row, 0.0, _KEYED
        if not self.tiers:
            yield from ((row, 0.0, None) for row in self.index.cards.newest(self._narrowed(self.unfiltered & ~bits(self.keyed))))
        for tier in self.tiers:
            found = self._narrowed(tier.found)
            if found:
                yield from self._ranked(tier, found)

    def _ranked(self, tier: _Tier, found: int) -> Iterator[tuple[int, float, _Tier | None]]:
        if tier.words is None:
            yield from ((row, 0.0, None) for row in self.index.cards.newest(found))
            return
        many = found.bit_count() > (_RANKED_TYPING if self.typing else _RANKED)
        in_titles = self._titles(tier)
        ordered = by_title(self.index, in_titles, found) if many else scored(self.index, tier.words, in_titles, found)
        yield from ((row, score, tier) for row, score in ordered)
        left = found & ~bits(row for row, _ in ordered)
        if left:
            yield from ((row, 0.0, tier) for row in self.index.cards.newest(left))


def _why(row: int, level: Level | None, exact: Members) -> str:
    if level is None:
        return ""
    return WHY[Level.WORD if row in exact else level]


def _hit(document: Stored, score: float, why: str, marker: Marker, made_of: Mapping[str, float]) -> Hit:
    title, snippet = marker.mark(document.title, document.lang), marker.passage(document.body, document.lang)
    if why in _LITERAL and START not in title + snippet and len(document.body) <= READ:
        why = LABEL
    return Hit(document.key, document.id, document.title, title, document.kind, document.lang, document.state, snippet, why,
               score, made_of)
