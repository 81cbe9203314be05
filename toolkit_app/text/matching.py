"""Which parts of two sequences are equal: difflib's longest match, with three things around it that difflib lacks.

Equal ends are cut off, long stretches are first divided at what stands exactly once on both sides (or runs of three), and the
steps are counted, so that no input takes more than a second or so.
"""

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Sequence
from difflib import SequenceMatcher

_LONG = 400
_STEPS = 5_000_000


class Steps:
    """How many steps of matching are left for one comparison."""

    def __init__(self, left: int = _STEPS) -> None:
        self.left = left

    def take(self, number: int) -> bool:
        """Whether there are so many steps left; they are spent."""
        self.left -= number
        return self.left >= 0


def matches(a: Sequence[str], b: Sequence[str], steps: Steps) -> list[tuple[int, int, int]]:
    """Start in a, start in b and length of what is equal, in order. When the steps run out, the rest counts as different."""
    found: list[tuple[int, int, int]] = []
    # First in, first out: the coarse matches come before the fine ones, should the steps not suffice.
    queue = deque([(0, len(a), 0, len(b))])
    while queue:
        a_start, a_end, b_start, b_end = queue.popleft()
        length = _common_start(a, b, a_start, a_end, b_start, b_end)
        found.append((a_start, b_start, length))
        a_start, b_start = a_start + length, b_start + length
        length = _common_end(a, b, a_start, a_end, b_start, b_end)
        a_end, b_end = a_end - length, b_end - length
        found.append((a_end, b_end, length))
        if a_start == a_end or b_start == b_end or not steps.take(a_end - a_start + b_end - b_start):
            continue
        dividing = _dividing(a[a_start:a_end], b[b_start:b_end], steps)
        i, j = a_start, b_start
        for start, other, length in dividing:
            found.append((a_start + start, b_start + other, length))
            queue.append((i, a_start + start, j, b_start + other))
            i, j = a_start + start + length, b_start + other + length
        if dividing:
            queue.append((i, a_end, j, b_end))
    return sorted(match for match in found if match[2])


def _common_start(a: Sequence[str], b: Sequence[str], a_start: int, a_end: int, b_start: int, b_end: int) -> int:
    most = min(a_end - a_start, b_end - b_start)
    length = 0
    while length < most and a[a_start + length] == b[b_start + length]:
        length += 1
    return length


def _common_end(a: Sequence[str], b: Sequence[str], a_start: int, a_end: int, b_start: int, b_end: int) -> int:
    most = min(a_end - a_start, b_end - b_start)
    length = 0
    while length < most and a[a_end - 1 - length] == b[b_end - 1 - length]:
        length += 1
    return length


def _dividing(a: Sequence[str], b: Sequence[str], steps: Steps) -> list[tuple[int, int, int]]:
    """Matches that divide a long stretch, or the longest match of a short one; none if nothing is equal or no steps are left."""
    if len(a) + len(b) > _LONG:
        for size in (1, 3):
            anchors = _anchors(_grouped(a, size), _grouped(b, size))
            if anchors:
                return [(i, j, 1) for i, j in anchors]
    counts = Counter(b)
    if not steps.take(sum(counts[token] for token in a)):
        return []
    match = SequenceMatcher(None, a, b, autojunk=False).find_longest_match()
    return [(match.a, match.b, match.size)] if match.size else []


def _grouped(tokens: Sequence[str], size: int) -> list[tuple[str, ...]]:
    return list(zip(*(tokens[start:] for start in range(size)), strict=False))


def _anchors(a: Sequence[tuple[str, ...]], b: Sequence[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Places of what stands once on both sides, as many as keep their order (Cohen's patience difference)."""
    once, twin = Counter(a), Counter(b)
    where = {token: j for j, token in enumerate(b) if twin[token] == 1}
    ends: list[int] = []
    tops: list[int] = []
    chain: list[tuple[int, int, int]] = []
    for i, token in enumerate(a):
        j = where.get(token)
        if j is None or once[token] != 1:
            continue
        pile = bisect_left(ends, j)
        chain.append((i, j, tops[pile - 1] if pile else -1))
        ends[pile : pile + 1] = [j]
        tops[pile : pile + 1] = [len(chain) - 1]
    anchors: list[tuple[int, int]] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        i, j, at = chain[at]
        anchors.append((i, j))
    return anchors[::-1]
