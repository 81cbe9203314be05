"""Searching: a typed line in, hits with snippets, facet counts and explanations out.

Documents come in tiers: those with the words as typed or in another form, ranked together (the title counts most); then what
begins so; then what sounds so; then other names of the same thing and labels of the vocabulary; then, where there is nothing
at all, the same keys on another keyboard layout; then near spellings, and these only when there is hardly anything else.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, TypeGuard

from toolkit_app.errors import ToolkitError
from toolkit_app.search import layouts
from toolkit_app.search.attached import Attachment
from toolkit_app.search.matching import Matching
from toolkit_app.search.query import Query, parse
from toolkit_app.search.ranking import Ranking
from toolkit_app.search.reader import Reader, Stored
from toolkit_app.search.reasons import ATTACHMENT, KEY, Reasons, Tier
from toolkit_app.search.sets import Members, bits
from toolkit_app.search.snippets import Marker
from toolkit_app.search.suggest import nearest_of
from toolkit_app.search.translating import translated
from toolkit_app.search.tree import WHY, All, Any, Filter, Level, Node, Not, Phrase, Word, groups, leaves, levels, with_near

_AS_TYPED = (WHY[Level.WORD], WHY[Level.FORM], WHY[Level.PREFIX])
_SOUNDING = (WHY[Level.SOUND], ATTACHMENT)
# Near spellings are looked for when fewer documents than this were found.
_FEW = 3


def _is_alone(node: Node) -> TypeGuard[Word]:
    return isinstance(node, Word) and len(node.words) == 1 and node.words[0].isalpha() and not (node.field or node.literal)


class Hit(NamedTuple):
    """A found document. ``title_marked`` and ``snippet`` hold matches between \\x02 and \\x03, in the original spelling.

    ``why``: as told in ``reasons.py``. For ``attachment`` the snippet is of the page ``attachment``. ``places`` are codes of the
    vocabulary.
    ``parts``: what the score is made of, where that was asked for (``Ranking.parts``).
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
    places: tuple[str, ...] = ()
    attachment: Attachment | None = None
    parts: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True)
class Results:
    """A page of hits; ``total`` and ``facets`` count all that was found. ``suggestion`` is a line that finds something."""

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, Mapping[str, int]]
    took_ms: float
    notes: tuple[ToolkitError, ...] = ()
    suggestion: str | None = None


def find(index: Reader, line: str, *, kind: str | None = None, where: Mapping[str, Sequence[str]] | None = None,
         limit: int = 20, offset: int = 0, typing: bool = False, facets: bool = True, explain: bool = False) -> Results:
    """Search for a typed line; an empty one lists the newest documents. No text is an error.

    ``notes`` say what was not understood. ``kind`` and ``where`` (facet -> codes) narrow what is found: all facets must
    pass, any code of each. A facet's own counts leave its own choice out. ``typing``: the last word may go on.
    ``explain``: say what each score is made of. An index file that turns out to be broken is made anew: the result is
    empty, says so, and ``index.rebuilt`` is set.
    """
    began = time.perf_counter()
    chosen = dict(where or {}) | ({"kind": (kind,)} if kind else {})
    results: list[Results] = []
    with index.reading():
        search = _Search(index, line, _read(index, line, typing), chosen, typing)
        search.run()
        page = search.page(max(0, offset), max(0, limit), explain)
        counts = index.facets.counts(search.unfiltered, chosen) if facets else {}
        suggestion = search.suggestion() if search.plain_total == 0 and line.strip() else None
        took = (time.perf_counter() - began) * 1000
        results.append(Results(page, search.total, counts, took, tuple(search.notes), suggestion))
    if not results:
        note = ToolkitError("The search index was broken and is being made anew.", "Please search again.")
        return Results((), 0, {}, 0.0, (note,))
    return results[0]


def found_by(index: Reader, line: str, where: Mapping[str, Sequence[str]]) -> int:
    """The set of all that a line finds, as ``find`` does; to be called in ``index.reading``."""
    search = _Search(index, line, _read(index, line), where, False)
    search.run()
    return search.narrowed


def _read(index: Reader, line: str, typing: bool = False) -> Query:
    return parse(line, index.facets.names(), typing=typing, aliases=index.glossary().fields)


@dataclass
class _Search:
    """One search on its way: the tiers found so far and what is to be said about them."""

    index: Reader
    line: str
    query: Query
    chosen: Mapping[str, Sequence[str]]
    typing: bool
    tree: Node | None = None
    marked: Node | None = None  # the tree whose words are marked in hits
    retyped: str = ""
    respelt: str = ""
    tiers: list[Tier] = field(default_factory=list)
    keyed: list[int] = field(default_factory=list)
    unfiltered: int = 0
    plain_total: int = 0
    notes: list[ToolkitError] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.matching = Matching(self.index)

    @property
    def narrowed(self) -> int:
        return self._narrowed(self.unfiltered)

    @property
    def total(self) -> int:
        return self.narrowed.bit_count()

    def _narrowed(self, found: int) -> int:
        return self.index.facets.narrow(found, self.chosen)

    def run(self) -> None:
        self.notes += self.query.notes
        if self.query.tree is None and not self.notes:
            self.unfiltered = self.index.items
        if self.query.key:
            self.keyed = self.index.keyed(self.query.key, exact=not self.typing)
        self.unfiltered |= bits(self.keyed)
        if self.query.tree is not None:
            self.tree = with_near(self.query.tree, self._asked_near)
            self._tell_unknown(self.tree)
            for level in levels(self.tree):
                self._take_tier(self.tree, level)
            self.marked = translated(self.tree, self.index.glossary())
            self._take_tier(self.marked, Level.TRANSLATION)
            self.plain_total = self.total
            if not self.unfiltered:
                self._take_retyped()
            if not self.retyped:
                self._take_near()
        self.plain_total = self.plain_total or bits(self.keyed).bit_count()

    def _take_tier(self, tree: Node, level: Level, why: Level | None = None) -> None:
        found = self.matching.documents(tree, level) & ~self.unfiltered
        self.tiers.append(Tier(why or level, found, tree, level))
        self.unfiltered |= found

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
        return tree is not None and not self.matching.documents(tree, Level.FORM, labels=True)

    # --- near spellings

    def _asked_near(self, word: Word) -> tuple[str, ...]:
        return self._nearest(word.words[0], word.distance) if word.distance else ()

    def _nearest(self, word: str, distance: int | None = None) -> tuple[str, ...]:
        return self.index.remembered(("near", word, distance), lambda: self.index.spelling().nearest(word, distance=distance))

    def _take_near(self) -> None:
        if self.tree is None or self.plain_total >= (1 if self.typing else _FEW):
            return
        expanded = with_near(self._joined(self.tree), self._near)
        if expanded != self.tree:
            self.tree, self.marked = expanded, translated(expanded, self.index.glossary())
            self._take_tier(expanded, Level.NEAR)

    def _joined(self, tree: Node) -> Node:
        """The tree with two words as one that the library writes together: ``green houses``."""
        parts = tree.parts if isinstance(tree, All) else ()
        for place, (one, other) in enumerate(pairwise(parts)):
            if not (_is_alone(one) and _is_alone(other)):
                continue
            whole = replace(other, text=one.text + other.text, words=(one.words[0] + other.words[0],))
            if self.matching.documents(whole, Level.FORM):
                self.respelt = self.line.replace(f"{one.text} {other.text}", whole.text, 1)
                rest = (*parts[:place], whole, *parts[place + 2:])
                return All(rest) if len(rest) > 1 else whole
        return tree

    def _near(self, word: Word) -> tuple[str, ...]:
        """Near spellings of a word that hardly any document has."""
        if word.near or len(word.words) != 1 or word.literal or not word.words[0].isalpha():
            return word.near
        found = self.matching.documents(word, Level.PREFIX, labels=True)
        if found.bit_count() >= _FEW:
            return ()
        return self._nearest(word.words[0])

    def suggestion(self) -> str | None:
        """The line in the right layout, or with unknown words replaced by the nearest known ones, if that finds something."""
        if self.tree is None or self.retyped:
            return self.retyped or None
        better = self.respelt or self.line
        for leaf in leaves(self.tree):
            if isinstance(leaf, Word) and leaf.near and not self.matching.documents(leaf, Level.FORM, labels=True):
                better = better.replace(leaf.text, leaf.near[0], 1)
        tree = _read(self.index, better).tree
        if better == self.line or tree is None:
            return None
        return better if self.matching.documents(tree, Level.FORM, labels=True) else None

    def _tell_unknown(self, node: Node) -> None:
        if isinstance(node, Filter) and node.name != "key" and not self.matching.codes(node) and not self.typing:
            near = nearest_of(node.value, list(self.index.facets.values(node.name)))
            self.notes.append(ToolkitError("Nothing has {name}:{value}.", "The nearest is {name}:{near}." if near else "",
                                           name=node.name, value=node.value, near=near))
        elif isinstance(node, Not):
            self._tell_unknown(node.part)
        elif isinstance(node, All | Any):
            for part in node.parts:
                self._tell_unknown(part)

    # --- order

    def page(self, offset: int, limit: int, explain: bool) -> tuple[Hit, ...]:
        chosen = self._chosen(offset, limit)
        stored = self.index.stored([row for row, _, _ in chosen])
        marker = Marker(groups(self.marked) if self.marked is not None else ())
        why = Reasons(self.matching, self.tiers).of([row for row, _, tier in chosen if tier.tree is not None])
        has_names = self.index.glossary().has_names
        why |= {row: WHY[Level.TRANSLATION] for row, reason in why.items()
                if reason in _AS_TYPED and has_names(row) and self._by_another_name(stored[row])}
        explained: dict[int, dict[str, float]] = {}
        for tier in self.tiers if explain else ():
            if tier.tree is not None:
                explained |= self._ranking(tier).parts([row for row, _, of in chosen if of is tier])
        return tuple(self._hit(stored[row], score, tier, why.get(row, KEY if row in self.keyed else ""), marker,
                               explained.get(row, {})) for row, score, tier in chosen)

    def _by_another_name(self, document: Stored) -> bool:
        """Whether a term is shown under another name than the one that was typed: its names are listed as its title is."""
        typed = Marker(groups(self.tree) if self.tree is not None else ())
        return not (typed.finds(document.title, document.lang) or typed.finds(document.body, document.lang))

    @property
    def _wanted(self) -> list[Word | Phrase]:
        return list(dict.fromkeys(leaves(self.marked))) if self.marked is not None else []

    def _hit(self, document: Stored, score: float, tier: Tier, why: str, marker: Marker, made_of: Mapping[str, float]) -> Hit:
        attachment = None
        if why == ATTACHMENT:
            pages = [self.matching.leaf(leaf, tier.at).pages for leaf in self._wanted]
            attachment = self.index.attached.best(document.row, pages)
        shown, lang = (attachment.page.text, attachment.lang) if attachment else (document.body, document.lang)
        sounds = why in _SOUNDING
        title, passage = marker.mark(document.title, document.lang, sounds), marker.passage(shown, lang, sounds)
        return Hit(document.key, document.id, document.title, title, document.kind, document.lang, document.state, passage, why,
                   score, document.values("place"), attachment, made_of)

    def _chosen(self, offset: int, limit: int) -> list[tuple[int, float, Tier]]:
        """The rows of a page, best first, with their scores and tiers."""
        allowed = Members(self.narrowed)
        keyed = [row for row in self.keyed if row in allowed]
        of_key, others = Tier(Level.WORD, bits(keyed)), ~bits(keyed)
        found: list[tuple[int, float, Tier]] = [(row, 0.0, of_key) for row in keyed[offset:offset + limit]]
        before = len(keyed)
        for tier in self.tiers or [Tier(Level.WORD, self.unfiltered)]:
            here = self._narrowed(tier.found) & others
            many = here.bit_count()
            skipped, wanted = max(0, offset - before), limit - len(found)
            if wanted > 0 and skipped < many:
                found += [(row, score, tier) for row, score in self._first(tier, here, skipped + wanted)[skipped:]]
            before += many
        return found

    def _first(self, tier: Tier, found: int, number: int) -> list[tuple[int, float]]:
        if tier.tree is None or not any(leaves(tier.tree)):
            return [(row, 0.0) for row in self.index.newest(found, number)]
        return self._ranking(tier).first(found, number)

    def _ranking(self, tier: Tier) -> Ranking:
        tree = tier.tree
        assert tree is not None, "what is ranked has a tree"
        # while a word is typed, a title in which it goes on counts before a text that happens to have its beginning as a word
        at = max(tier.at, Level.PREFIX) if any(leaf.open for leaf in leaves(tree)) else tier.at
        return self.index.remembered(("ranking", tree, at), lambda: Ranking(self.index, self.matching, tree, at))
