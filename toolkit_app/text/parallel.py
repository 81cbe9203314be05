"""A translation beside its original, paragraph by paragraph, and what of the original has changed since it was made.

Languages share no words, so paragraphs are paired by what both have: ids of headings and statements, kinds of blocks, numbers,
links, and lengths (Gale and Church, "A program for aligning sentences in bilingual corpora", 1993), within the stretches
between those ids.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from toolkit_app.text.compare import Change, compare
from toolkit_app.text.diff import Piece
from toolkit_app.text.nesting import heading
from toolkit_app.text.sections import scan

PassageKind = Literal["same", "changed", "added", "removed", "moved"]
Span = tuple[int, int]

# what reads the same in every language: numbers, links, addresses, files
_SHARED = re.compile(r"\[\[[\w-]+|https?://[^\s)>\]]+|attachment:[^)\s]+|\d+(?:[.,\u00a0\u202f]\d+)*")
_LETTER = re.compile(r"[^\W\d_]")
_BREAK = "\n\n"
_KINDS: Mapping[str, PassageKind] = {"same": "same", "changed": "changed", "removed": "removed", "added": "added",
                                     "moved-to": "moved", "moved-from": "moved"}
_WORDS = frozenset({"paragraph", "list", "quote", "statement", "box", "table"})
# the cost of a paragraph without partner, of one that need not have one, of two against one, of another kind, of other numbers
_ALONE, _EXPECTED, _JOINED, _UNLIKE, _OTHERWISE = 1.6, 0.3, 0.7, 2.0, 1.5
# the cost of rendering what did not change, went or came by what was there when the translation was made, or was written since
_WRITTEN = ({"added": 2.0}, {"same": 0.6, "removed": 2.0, "moved-from": 0.6, "moved-to": 0.6})
# more pairs than this are not weighed: paragraphs are then paired in their order
_MOST = 250_000


@dataclass(frozen=True)
class Passage:
    """A stretch of the original, what became of it, and the words that render it.

    ``then`` and ``now`` are the original's words, ``pieces`` leads from one to the other; ``text`` are those of the translation
    with the blank lines behind them. ``copied``: the translation has the original's own words there. ``touched``: its words are
    others than when it was made. ``block`` and ``section`` as in ``compare.Change``.
    """

    kind: PassageKind
    block: str
    section: str
    then: str
    now: str
    pieces: tuple[Piece, ...]
    text: str
    copied: bool = False
    touched: bool = False

    @property
    def open(self) -> bool:
        """Whether a translator has to look here."""
        return self.kind != "same" or self.copied


@dataclass(frozen=True)
class _Unit:
    """A block to be paired: of the original, with the number of its change, or of the translation.

    ``shared`` is what of it reads the same in every language; ``fresh``: of the translation, written since it was made.
    """

    kind: str
    start: int
    end: int
    anchor: str
    size: int
    shared: frozenset[str]
    place: int = 0
    change: str = "same"
    fresh: bool = False

    @property
    def alone(self) -> float:
        """What it costs to have no partner: what came or went may have been translated already, or not."""
        return _EXPECTED if self.change in ("added", "removed") else _ALONE


def passages(then: str, now: str, translation: str, made: str | None = None) -> tuple[Passage, ...]:
    """The original as it was and as it is now beside a translation of what it was, in the order of what it is now.

    ``made`` is the translation as it was when the original had not changed yet, None: as it is now. What was translated of the
    change since then is found where it belongs. The texts of all passages joined are the translation; where the original was put
    into another order, so are they. Never fails; what has no partner stands alone.
    """
    changes = compare(then, now)
    if not changes:
        return (Passage("same", "paragraph", "", "", "", (), translation),) if translation else ()
    since = compare(translation if made is None else made, translation)
    came = [change.new for change in since if change.kind in ("changed", "added")]
    mine = [replace(unit, fresh=_within(came, unit.start)) for unit in _units(translation)]
    units = _source(then, now, changes)
    if not units or not mine:
        texts = [translation, *[""] * (len(changes) - 1)]
        return tuple(_passage(change, changes, then, now, text, touched=False)
                     for change, text in zip(changes, texts, strict=True))
    # who translates may have moved already what the original moved
    elsewhere = "moved-from" if any(change.kind == "moved-to" for change in since) else "moved-to"
    texts, fresh = [""] * len(changes), {0: False}
    for place, (start, end) in _partners([unit for unit in units if unit.change != elsewhere], mine):
        change = changes[place]
        shown = change.partner if change.kind == "moved-from" and change.partner is not None else place
        texts[shown] += translation[start:end]
        fresh[shown] = fresh.get(shown, False) or any(low < end and high > start for low, high in came)
    return tuple(_passage(change, changes, then, now, texts[number], touched=fresh.get(number, False))
                 for number, change in enumerate(changes) if change.kind != "moved-from")


def _within(spans: Sequence[Span], place: int) -> bool:
    return any(start <= place < end for start, end in spans)


def _passage(change: Change, changes: Sequence[Change], then: str, now: str, text: str, *, touched: bool) -> Passage:
    source = changes[change.partner] if change.partner is not None else change
    before, after = then[slice(*source.old)], now[slice(*change.new)]
    copied = change.block in _WORDS and text.strip() == before.strip() and bool(_LETTER.search(text))
    return Passage(_KINDS[change.kind], change.block, change.section, before, after, change.pieces, text, copied, touched)


def joined(texts: Sequence[str]) -> str:
    """One text of the texts of passages, some of them written anew: blank lines between them, one line end at the end."""
    pieces: list[str] = []
    for text in texts:
        if not text.strip():
            continue
        if pieces and not pieces[-1].endswith(_BREAK):
            pieces[-1] = pieces[-1].rstrip("\n") + _BREAK
        pieces.append(text)
    whole = "".join(pieces).rstrip("\n")
    return f"{whole}\n" if whole else ""


def _source(then: str, now: str, changes: Sequence[Change]) -> list[_Unit]:
    """The blocks of the original with the numbers of their changes: as they were, and those that came."""
    before, after = _units(then), _units(now)
    found: list[_Unit] = []
    for number, change in enumerate(changes):
        own = [unit for unit in before if _within([change.old], unit.start)]
        new = [unit for unit in after if _within([change.new], unit.start)]
        shared: frozenset[str] = frozenset().union(*(unit.shared for unit in new)) if own else frozenset()
        found += [replace(unit, place=number, change=change.kind, shared=unit.shared | shared) for unit in own or new]
    return found


def _units(text: str) -> list[_Unit]:
    """The blocks of a text, each with the blank lines behind it, the first with those before it."""
    source = scan(text)
    named = {statement.start: statement.id for statement in source.statements}
    starts = [0, *(block.start for block in source.blocks[1:]), len(text)]
    found = []
    for block, start, end in zip(source.blocks, starts, starts[1:], strict=False):
        words = text[block.start:block.end]
        name = heading(words).id if block.kind == "heading" else named.get(block.start, "")
        found.append(_Unit(block.kind, start, end, f"{block.kind} {name}" if name else "", len(words),
                           frozenset(_SHARED.findall(words))))
    return found


def _partners(source: Sequence[_Unit], mine: Sequence[_Unit]) -> list[tuple[int, Span]]:
    """For each block of the original the number of its change and the span that renders it; the spans leave nothing out."""
    owner = [-1] * len(mine)
    longer = sum(unit.size for unit in mine) / max(1, sum(unit.size for unit in source))
    for low, high, first, last in _stretches(source, mine):
        for i, j in _paired(source[low:high], mine[first:last], longer):
            owner[first + j] = low + i
    # what renders nothing stays with the words before it; at the very start, with those after it
    current = next((one for one in owner if one >= 0), 0)
    ends = [0] * len(source)
    for unit, one in zip(mine, owner, strict=True):
        current = one if one >= 0 else current
        ends[current] = unit.end
    spans, at = [], 0
    for unit, end in zip(source, ends, strict=True):
        spans.append((unit.place, (at, max(at, end))))
        at = max(at, end)
    return spans


def _stretches(source: Sequence[_Unit], mine: Sequence[_Unit]) -> Iterator[tuple[int, int, int, int]]:
    """The stretches between ids that both have once, in an order that both keep; each id begins one."""
    mine_once, source_once = (_once(side) for side in (mine, source))
    i = j = 0
    for number, unit in enumerate(source):
        other = mine_once.get(unit.anchor, -1) if unit.anchor in source_once else -1
        if other >= j and (number, other) != (i, j):
            yield i, number, j, other
            i, j = number, other
    yield i, len(source), j, len(mine)


def _once(units: Sequence[_Unit]) -> dict[str, int]:
    counts = Counter(unit.anchor for unit in units)
    return {unit.anchor: number for number, unit in enumerate(units) if unit.anchor and counts[unit.anchor] == 1}


def _paired(source: Sequence[_Unit], mine: Sequence[_Unit], longer: float) -> list[tuple[int, int]]:
    """Which block renders which, by the cheapest way through both."""
    if len(source) * len(mine) > _MOST:
        return [(j * len(source) // len(mine), j) for j in range(len(mine))]
    best = [[math.inf] * (len(mine) + 1) for _ in range(len(source) + 1)]
    steps = [[(0, 0)] * (len(mine) + 1) for _ in range(len(source) + 1)]
    best[0][0] = 0.0
    for i in range(len(source) + 1):
        for j in range(len(mine) + 1):
            for a, b in ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1)):
                if i >= a and j >= b:
                    cost = best[i - a][j - b] + _cost(source[i - a:i], mine[j - b:j], longer)
                    if cost < best[i][j]:
                        best[i][j], steps[i][j] = cost, (a, b)
    pairs: list[tuple[int, int]] = []
    i, j = len(source), len(mine)
    while i or j:
        a, b = steps[i][j]
        if a and b:
            # of two paragraphs that one renders, it stands beside the one that changed
            whose = max(range(i - a, i), key=lambda one: (source[one].change != "same", -one)) if a > 1 else i - 1
            pairs += [(whose, j - 1 - step) for step in range(b)]
        i, j = i - a, j - b
    return pairs[::-1]


def _cost(source: Sequence[_Unit], mine: Sequence[_Unit], longer: float) -> float:
    if not source or not mine:
        return sum(unit.alone for unit in (*source, *mine))
    cost = _JOINED * (len(source) + len(mine) - 2)
    cost += _UNLIKE * any(unit.kind != mine[0].kind for unit in (*source, *mine))
    # what came is rendered by what was written since, what went by what was there
    cost += sum(_WRITTEN[other.fresh].get(one.change, 0.0) for one in source for other in mine)
    cost += abs(math.log((sum(unit.size for unit in mine) + 8) / (longer * sum(unit.size for unit in source) + 8)))
    here, there = (frozenset().union(*(unit.shared for unit in side)) for side in (source, mine))
    if here and there:
        cost += _OTHERWISE * (1 - len(here & there) / len(here | there)) - 0.3 * len(here & there)
    elif here or there:
        cost += 0.3  # a number may be a word in another language
    return cost
