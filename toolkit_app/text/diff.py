"""What changed between two texts, word by word: sentences are matched first, words only inside changed sentences.

Sentences first keeps a long text fast and the result readable. A word is never split, a number is one word with its separators,
and a blank belongs to the word before it, for blanks as words of their own would match everywhere. Matching is that of difflib
without its guess at junk, but around it stand three things difflib lacks: equal ends are cut off, long stretches are first
divided at words (or runs of three) that stand exactly once on both sides, and the steps are counted: no input takes more than a
second or so.
"""

import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORD = re.compile(r"(?:\d+(?:[.,\u00a0\u202f]\d+)*[\w\u0300-\u036f\u00ad]*|[\w\u0300-\u036f\u00ad]+|[^\w\s])\s*|\s+")
_COUNTED = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*[\w\u0300-\u036f\u00ad]*|[\w\u0300-\u036f\u00ad]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”»“)\]]*\s+|\n\s*")
_LONG = 400
_STEPS = 5_000_000
# Sentences that share less than this part of their letters are shown as replaced: a few common words between help nobody.
_LEAST_COMMON = 0.2

Operation = Literal["same", "removed", "added"]


@dataclass(frozen=True)
class Piece:
    """A stretch of text that is in both texts (same), in the old one only (removed) or in the new one only (added)."""

    op: Operation
    text: str


class _Steps:
    """How many steps of matching are left for one comparison."""

    def __init__(self, left: int) -> None:
        self.left = left

    def take(self, number: int) -> bool:
        """Whether there are so many steps left; they are spent."""
        self.left -= number
        return self.left >= 0


def words(old: str, new: str) -> list[Piece]:
    """The pieces that lead from ``old`` to ``new``.

    The texts of same and removed pieces joined are ``old``, those of same and added pieces ``new``, exactly. Neighbouring pieces
    differ in their operation; where words were replaced, the removed ones come before the added ones.
    """
    steps = _Steps(_STEPS)
    before, after = _sentences(old), _sentences(new)
    pieces: list[Piece] = []
    for same, removed, added in _runs(before, after, before, after, steps):
        if same:
            pieces.append(Piece("same", same))
        else:
            pieces.extend(_inside(removed, added, steps))
    return _tidied(pieces)


def count(pieces: Sequence[Piece]) -> tuple[int, int]:
    """How many words were added and how many removed."""
    added = sum(len(_COUNTED.findall(piece.text)) for piece in pieces if piece.op == "added")
    removed = sum(len(_COUNTED.findall(piece.text)) for piece in pieces if piece.op == "removed")
    return added, removed


def _sentences(text: str) -> list[str]:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    if not ends or ends[-1] != len(text):
        ends.append(len(text))
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False) if end > start]


def _inside(old: str, new: str, steps: _Steps) -> list[Piece]:
    """The pieces of a changed stretch. Words that differ only in the blanks behind them are the same words."""
    if not old or not new:
        return [Piece("removed", old)] * bool(old) + [Piece("added", new)] * bool(new)
    before, after = _WORD.findall(old), _WORD.findall(new)
    pieces: list[Piece] = []
    common = 0
    for same, removed, added in _runs(before, after, [w.rstrip() for w in before], [w.rstrip() for w in after], steps):
        if same:
            pieces.append(Piece("same", same))
            common += sum(map(len, _COUNTED.findall(same)))
        pieces += [Piece("removed", removed)] * bool(removed) + [Piece("added", added)] * bool(added)
    shorter = min(sum(map(len, _COUNTED.findall(old))), sum(map(len, _COUNTED.findall(new))))
    if common < _LEAST_COMMON * shorter:
        return [Piece("removed", old), Piece("added", new)]
    return pieces


def _runs(
    before: list[str], after: list[str], old_keys: list[str], new_keys: list[str], steps: _Steps
) -> Iterator[tuple[str, str, str]]:
    """Same text, or removed and added text, in turn. Tokens match by key; where their blanks differ, the blanks are a change."""
    i = j = 0
    for start, other, length in [*_matches(old_keys, new_keys, steps), (len(before), len(after), 0)]:
        if start > i or other > j:
            yield "", "".join(before[i:start]), "".join(after[j:other])
        for old, new in zip(before[start : start + length], after[other : other + length], strict=True):
            if old == new:
                yield old, "", ""
            else:
                word = old.rstrip()
                if word:
                    yield word, "", ""
                yield "", old[len(word) :], new[len(word) :]
        i, j = start + length, other + length


def _matches(a: list[str], b: list[str], steps: _Steps) -> list[tuple[int, int, int]]:
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


def _common_start(a: list[str], b: list[str], a_start: int, a_end: int, b_start: int, b_end: int) -> int:
    most = min(a_end - a_start, b_end - b_start)
    length = 0
    while length < most and a[a_start + length] == b[b_start + length]:
        length += 1
    return length


def _common_end(a: list[str], b: list[str], a_start: int, a_end: int, b_start: int, b_end: int) -> int:
    most = min(a_end - a_start, b_end - b_start)
    length = 0
    while length < most and a[a_end - 1 - length] == b[b_end - 1 - length]:
        length += 1
    return length


def _dividing(a: list[str], b: list[str], steps: _Steps) -> list[tuple[int, int, int]]:
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


def _grouped(tokens: list[str], size: int) -> list[tuple[str, ...]]:
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


def _tidied(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one operation joined; a mark or blank alone between two changes becomes part of them."""
    tidied: list[Piece] = []
    removed = added = ""
    for position, piece in enumerate(pieces):
        if piece.op == "removed":
            removed += piece.text
        elif piece.op == "added":
            added += piece.text
        elif (removed or added) and _is_island(pieces, position):
            removed += piece.text
            added += piece.text
        else:
            _flush(tidied, removed, added)
            removed = added = ""
            if tidied and tidied[-1].op == "same":
                tidied[-1] = Piece("same", tidied[-1].text + piece.text)
            else:
                tidied.append(piece)
    _flush(tidied, removed, added)
    return tidied


def _is_island(pieces: list[Piece], position: int) -> bool:
    following = pieces[position + 1].op if position + 1 < len(pieces) else "same"
    return following != "same" and len(pieces[position].text) < 4 and not _COUNTED.search(pieces[position].text)


def _flush(pieces: list[Piece], removed: str, added: str) -> None:
    if removed:
        pieces.append(Piece("removed", removed))
    if added:
        pieces.append(Piece("added", added))
