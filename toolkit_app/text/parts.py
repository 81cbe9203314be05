"""The parts of a merge of three texts cut into units, and the separators between them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from toolkit_app.text.moves import Move, apart, moved, reaching
from toolkit_app.text.sentences import Cut, Unit
from toolkit_app.text.threeway import Group, Hunk, groups, hunks, likeness, paired

# Two new passages that share this part of their words are two versions of one, not two passages.
_ONE_PASSAGE = 0.75
_LONG_ENOUGH = 12
BREAK = "\n\n"

Range = tuple[int, int]
PartKind = Literal["same", "ours", "theirs", "both", "added-both", "conflict"]


@dataclass(slots=True)
class Part:
    """One stretch of a merge: what happened, and its units in the three texts."""

    kind: PartKind
    base: Range
    ours: Range
    theirs: Range
    look: bool = False
    moved: int | None = None
    rewritten: bool = False
    swapped: bool = False
    divides: bool = False

    @property
    def empty(self) -> bool:
        """Whether the merge puts nothing here."""
        if self.kind in ("ours", "both"):
            return self.ours[0] == self.ours[1]
        return self.kind == "theirs" and self.theirs[0] == self.theirs[1]

    @property
    def ranges(self) -> tuple[Range, Range, Range]:
        """Its units in base, ours and theirs."""
        return self.base, self.ours, self.theirs


@lru_cache(maxsize=4096)
def _bag(words: str) -> Counter[str]:
    return Counter(words.split())


def _kindred(one: Unit, two: Unit) -> bool:
    """Whether one may be an edit of the other: units of different sort, or of different statements, are not."""
    return one.within == two.within and one.prose == two.prose and one.code == two.code


def _changes(base: Cut, side: Cut) -> tuple[list[Hunk], list[Move]]:
    raw = hunks([unit.key for unit in base.units], [unit.key for unit in side.units])
    moves = moved(base.units, side.units, raw)
    whole = [change for change in apart(raw, moves) if change.end > change.start or change.high > change.low]
    bags = [[_bag(unit.words) for unit in text.units] for text in (base, side)]
    return paired(whole, bags[0], bags[1], lambda i, j: _kindred(base.units[i], side.units[j])), moves


def parts(sides: "Sides") -> list[Part]:
    """The parts of a merge in order; joined they cover all three texts."""
    base, ours, theirs = sides.base.units, sides.ours.units, sides.theirs.units
    mine, our_moves = _changes(sides.base, sides.ours)
    other, their_moves = _changes(sides.base, sides.theirs)
    mine, other = reaching(mine, base, ours, other), reaching(other, base, theirs, mine)

    def tied(place: int) -> bool:
        return 0 < place < len(base) and base[place].code and base[place - 1].code and base[place].block == base[place - 1].block

    found = [part for group in groups(len(base), mine, other, tied) for part in _resolved(sides, group)]
    _mark_divided(sides, found)
    _link_moves(found, our_moves, their_moves)
    _mark_statements(sides, found)
    _mark_twins(sides, found)
    return found


def _resolved(sides: "Sides", group: Group) -> Iterator[Part]:
    """The parts of one group."""
    ranges = (group.base, group.ours, group.theirs)
    if not group.our_hunks and not group.their_hunks:
        yield Part("same", *ranges)
        return
    base, ours, theirs = sides.keys(ranges)
    pure = group.base[0] == group.base[1]
    if ours == theirs:
        yield Part("both", *ranges)
    elif pure and ours and theirs:
        yield from _added(sides, group, ours, theirs)
    elif pure:
        for hunk in group.our_hunks:
            yield Part("ours", group.base, (hunk.low, hunk.high), group.theirs)
        for hunk in group.their_hunks:
            yield Part("theirs", group.base, group.ours, (hunk.low, hunk.high))
    elif theirs == base:
        yield Part("ours", *ranges, rewritten=not all(hunk.paired for hunk in group.our_hunks))
    elif ours == base:
        yield Part("theirs", *ranges, rewritten=not all(hunk.paired for hunk in group.their_hunks))
    else:
        yield Part("conflict", *ranges)


def _added(sides: "Sides", group: Group, ours: list[str], theirs: list[str]) -> Iterator[Part]:
    """Both put something in at one place: what is equal once, then one after the other, unless it is two versions of one."""
    (at, _), (low, high), (left, right) = group.base, group.ours, group.theirs
    start = end = 0
    most = min(len(ours), len(theirs))
    while start < most and ours[start] == theirs[start]:
        start += 1
    while end < most - start and ours[-1 - end] == theirs[-1 - end]:
        end += 1
    if start:
        yield Part("both", group.base, (low, low + start), (left, left + start))
    mine, other = (low + start, high - end), (left + start, right - end)
    if mine[0] == mine[1]:
        yield Part("theirs", group.base, mine, other, look=True)
    elif other[0] == other[1]:
        yield Part("ours", group.base, mine, other, look=True)
    elif _one_passage(sides, mine, other, trimmed=(bool(start), bool(end))):
        yield Part("conflict", group.base, mine, other)
    elif start or end or len(group.our_hunks) + len(group.their_hunks) == 2:
        yield Part("added-both", (at, at), mine, other, look=True, swapped=sides.swapped(mine, other))
    else:
        our_parts = [Part("ours", group.base, (hunk.low, hunk.high), (left, left), look=True) for hunk in group.our_hunks]
        their_parts = [Part("theirs", group.base, (high, high), (hunk.low, hunk.high), look=True) for hunk in group.their_hunks]
        yield from their_parts + our_parts if sides.swapped(mine, other) else our_parts + their_parts
    if end:
        yield Part("both", group.base, (high - end, high), (right - end, right))


def _one_passage(sides: "Sides", mine: Range, other: Range, trimmed: tuple[bool, bool]) -> bool:
    """Whether two insertions are versions of one passage or statement, and so must be asked about."""
    ours, theirs = sides.ours.units, sides.theirs.units
    for cut, (low, high) in ((ours, mine), (theirs, other)):
        if trimmed[0] and cut[low - 1].block == cut[low].block and cut[low].prose:
            return True
        if trimmed[1] and cut[high - 1].block == cut[high].block and cut[low].prose:
            return True
    one, two = ours[slice(*mine)], theirs[slice(*other)]
    if {unit.within for unit in one if unit.within} & {unit.within for unit in two}:
        return True
    if {unit.key for unit in one if len(unit.words) >= _LONG_ENOUGH} & {unit.key for unit in two}:
        return True
    bags = [sum((_bag(unit.words) for unit in units if unit.prose), Counter[str]()) for units in (one, two)]
    return bool(bags[0]) and bool(bags[1]) and likeness(*bags) >= _ONE_PASSAGE


def _link_moves(found: list[Part], our_moves: list[Move], their_moves: list[Move]) -> None:
    """Connect both ends of each move; what was moved and elsewhere edited, deleted or moved otherwise becomes a conflict."""
    ours_at = {part.ours[0]: n for n, part in enumerate(found) if part.base[0] == part.base[1] and part.ours[1] > part.ours[0]}
    theirs_at = {
        part.theirs[0]: n for n, part in enumerate(found) if part.base[0] == part.base[1] and part.theirs[1] > part.theirs[0]
    }
    taken = {i: n for n, part in enumerate(found) for i in range(*part.base) if part.kind != "same"}
    elsewhere = {move[:2]: theirs_at.get(move[2]) for move in their_moves}
    for start, end, low, _high in our_moves:
        _link(found, taken[start], ours_at.get(low), elsewhere.get((start, end)), "ours")
    both = {move[:2] for move in our_moves}
    for start, end, low, _high in their_moves:
        if (start, end) not in both:
            _link(found, taken[start], theirs_at.get(low), None, "theirs")


def _link(found: list[Part], source: int, copy: int | None, other: int | None, mover: PartKind) -> None:
    if copy is None or found[copy].kind != mover:
        # The copy is part of something that is asked anyway, or both sides moved it here.
        return
    left, arrived = found[source], found[copy]
    if left.kind == "conflict":
        kept = left.ours if mover == "ours" else left.theirs
        if kept[0] == kept[1] and left.moved is None:
            left.moved, arrived.moved = copy, source
        else:
            arrived.look = True
    elif left.kind == "both" and other is None:
        # Moved here, deleted there.
        arrived.kind, arrived.look = "conflict", False
        arrived.moved, left.moved = source, copy
    elif left.kind == "both" and other is not None and found[other].kind == "theirs":
        arrived.kind, arrived.look = "conflict", False
        arrived.moved, found[other].moved = other, copy
    elif left.moved is None:
        left.moved, arrived.moved = copy, source


def _mark_divided(sides: "Sides", found: list[Part]) -> None:
    """Ask for a look where one side put something in and the other divided or joined paragraphs at the same place."""
    for part in found:
        at = part.base[0]
        if part.kind not in ("ours", "theirs") or at != part.base[1] or not 0 < at < len(sides.base.units):
            continue
        other, span = (sides.theirs, part.theirs) if part.kind == "ours" else (sides.ours, part.ours)
        if 0 < span[0] < len(other.units):
            before, now = sides.base.units[at - 1].rank, other.units[span[0] - 1].rank
            part.look = part.look or before != now
            part.divides = now == 2 > before


def _mark_statements(sides: "Sides", found: list[Part]) -> None:
    """Ask for a look at each statement that both sides changed: its wording is what people agree to."""
    changed: dict[str, set[str]] = {}
    inside: dict[int, set[str]] = {}
    for number, part in enumerate(found):
        if part.kind != "same":
            units = [unit for text, span in zip(sides.all, part.ranges, strict=True) for unit in text.units[slice(*span)]]
            inside[number] = {unit.within for unit in units if unit.within}
            for name in inside[number]:
                changed.setdefault(name, set()).add(part.kind)
    for number, names in inside.items():
        if any(len(changed[name]) > 1 for name in names) and found[number].kind != "conflict":
            found[number].look = True


def _mark_twins(sides: "Sides", found: list[Part]) -> None:
    """Ask for a look where both put in the same passage at different places; a statement with one id is a conflict."""
    seen: dict[object, int] = {}
    old = {unit.within for unit in sides.base.units}
    for number, part in enumerate(found):
        if part.kind not in ("ours", "theirs") or part.base[0] != part.base[1] or part.moved is not None:
            continue
        cut, span = (sides.ours, part.ours) if part.kind == "ours" else (sides.theirs, part.theirs)
        units = cut.units[slice(*span)]
        twin = found[seen.setdefault(tuple(unit.key for unit in units), number)]
        if twin.kind != part.kind and sum(len(unit.words) for unit in units) >= _LONG_ENOUGH:
            twin.look = part.look = True
        for name in sorted({unit.within for unit in units} - old):
            first = seen.setdefault(name, number)
            if found[first].kind not in (part.kind, "conflict") and found[first].moved is None:
                found[first].kind, found[first].look = "conflict", False
                found[first].moved, part.moved = number, first


_Gap = tuple[int, str]


@dataclass(frozen=True)
class Sides:
    """The three texts of a merge, and what of them stands where."""

    base: Cut
    ours: Cut
    theirs: Cut

    @property
    def all(self) -> tuple[Cut, Cut, Cut]:
        """Base, ours, theirs."""
        return self.base, self.ours, self.theirs

    def keys(self, ranges: tuple[Range, Range, Range]) -> tuple[list[str], list[str], list[str]]:
        """What the units in three ranges are compared by."""
        base, ours, theirs = (
            [unit.key for unit in text.units[slice(*span)]] for text, span in zip(self.all, ranges, strict=True)
        )
        return base, ours, theirs

    def slices(self, part: Part) -> tuple[str, str, str]:
        """The exact texts of a part in the three texts."""
        base, ours, theirs = (_slice(text, span) for text, span in zip(self.all, part.ranges, strict=True))
        return base, ours, theirs

    def text(self, part: Part) -> str:
        """What the merge puts there; empty for a conflict."""
        if part.kind == "ours":
            return _slice(self.ours, part.ours)
        if part.kind == "theirs":
            return _slice(self.theirs, part.theirs)
        if part.kind == "both":
            return max(_slice(self.ours, part.ours), _slice(self.theirs, part.theirs))
        if part.kind == "added-both":
            texts = [_slice(self.ours, part.ours), _slice(self.theirs, part.theirs)]
            return self.joint(part).join(reversed(texts) if part.swapped else texts)
        return self._same(part) if part.kind == "same" else ""

    def _same(self, part: Part) -> str:
        pieces: list[str] = []
        length = part.base[1] - part.base[0]
        for step in range(length):
            units = [text.units[span[0] + step] for text, span in zip(self.all, part.ranges, strict=True)]
            pieces.append(_settled(*((0, unit.text) for unit in units))[1])
            if step < length - 1:
                pieces.append(_settled(*((unit.rank, unit.gap) for unit in units))[1])
        return "".join(pieces)

    def swapped(self, mine: Range, other: Range) -> bool:
        """Whether their insertion comes before ours: what goes on with the paragraph before it is first."""
        ours, theirs = (_insertion(text, span) for text, span in ((self.ours, mine), (self.theirs, other)))
        return theirs < ours

    def joint(self, part: Part) -> str:
        """The separator between the two texts of a part when both are kept."""
        first, second = (self.ours, part.ours), (self.theirs, part.theirs)
        if part.swapped:
            first, second = second, first
        units = [*self.ours.units[slice(*part.ours)], *self.theirs.units[slice(*part.theirs)]]
        if part.kind == "conflict" and all(unit.prose and unit.block == units[0].block for unit in units):
            # Two versions of a sentence stand in one paragraph.
            return " "
        return _between(first[0], first[1][1] - 1, second[0], second[1][0])

    def gap(self, before: Part, after: Part) -> str:
        """The separator between two parts that follow each other."""
        found: list[_Gap | None] = []
        for text, one, two in zip(self.all, before.ranges, after.ranges, strict=True):
            found.append(_strongest(text, one[1] - 1, two[0]) if one[0] < one[1] and two[0] < two[1] else None)
        gap = self._three_way(*found)
        if before.divides and (gap is None or gap[0] < 2):
            return BREAK
        return _between(*self._last(before), *self._first(after)) if gap is None else gap[1]

    def _three_way(self, base: _Gap | None = None, ours: _Gap | None = None, theirs: _Gap | None = None) -> _Gap | None:
        if ours is None or theirs is None:
            return ours or theirs
        return _settled(base, ours, theirs)

    def _last(self, part: Part) -> tuple[Cut, int]:
        mine = part.ours[0] < part.ours[1] and not (part.kind == "added-both" and not part.swapped)
        return (self.ours, part.ours[1] - 1) if mine else (self.theirs, part.theirs[1] - 1)

    def _first(self, part: Part) -> tuple[Cut, int]:
        mine = part.ours[0] < part.ours[1] and not (part.kind == "added-both" and part.swapped)
        return (self.ours, part.ours[0]) if mine else (self.theirs, part.theirs[0])

    def lead(self) -> str:
        """The blanks before the first unit."""
        return _settled(*((0, text.lead) for text in self.all))[1]

    def end(self) -> str:
        """The blanks after the last unit."""
        return _settled(*((0, text.units[-1].gap if text.units else "") for text in self.all))[1]


def _slice(text: Cut, span: Range) -> str:
    start, end = span
    return text.text[text.units[start].start : text.units[end - 1].end] if end > start else ""


def _settled(base: _Gap | None, ours: _Gap, theirs: _Gap) -> _Gap:
    """A separator or a wrapping: the one that was changed, if both were the stronger or, for want of more, the later letter."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    if base is not None and (ours[0] == base[0]) != (theirs[0] == base[0]):
        return theirs if ours[0] == base[0] else ours
    return max(ours, theirs)


def _strongest(text: Cut, first: int, last: int) -> _Gap:
    unit = max(text.units[first:last], key=lambda unit: unit.rank)
    return unit.rank, unit.gap


def _insertion(text: Cut, span: Range) -> tuple[int, int, str]:
    before = text.units[span[0] - 1].rank if span[0] else 2
    return before, -text.units[span[1] - 1].rank, _slice(text, span)


def _between(left: Cut, last: int, right: Cut, first: int) -> str:
    """A separator for two units that stand next to each other in no text."""
    if last < 0 or first >= len(right.units) or last >= len(left.units):
        return BREAK
    one, two = left.units[last], right.units[first]
    before = right.units[first - 1] if first else None
    rank = max(one.rank, before.rank if before else 2)
    if rank == 2 or one.prose != two.prose:
        return BREAK
    return "\n" if rank or not one.prose else " "
