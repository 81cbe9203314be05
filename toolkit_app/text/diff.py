"""What changed between two texts, word by word: sentences are matched first, words only inside changed sentences.

Sentences first keeps a long text fast and the result readable. A word is never split, a number is one word with its separators,
and a blank belongs to the word before it, for blanks as words of their own would match everywhere. ``matching`` finds what is
equal.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from toolkit_app.text.matching import Steps, matches

#: A word with the blanks behind it, or blanks alone. Every text is made of these.
WORD = re.compile(r"(?:\d+(?:[.,\u00a0\u202f]\d+)*[\w\u0300-\u036f\u00ad]*|[\w\u0300-\u036f\u00ad]+|[^\w\s])\s*|\s+")
#: A word or number that counts as one.
COUNTED = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*[\w\u0300-\u036f\u00ad]*|[\w\u0300-\u036f\u00ad]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”»“)\]]*\s+|\n\s*")
_MARK = re.compile(r"[.!?…][\'\"”»“)\]]*")
# Sentences that share less than this part of their letters are shown as replaced: a few common words between help nobody.
_LEAST_COMMON = 0.2

Operation = Literal["same", "removed", "added"]


@dataclass(frozen=True)
class Piece:
    """A stretch of text that is in both texts (same), in the old one only (removed) or in the new one only (added)."""

    op: Operation
    text: str


def words(old: str, new: str) -> list[Piece]:
    """The pieces that lead from ``old`` to ``new``.

    The texts of same and removed pieces joined are ``old``, those of same and added pieces ``new``, exactly. Neighbouring pieces
    differ in their operation; where words were replaced, the removed ones come before the added ones.
    """
    steps = Steps()
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
    added = sum(len(COUNTED.findall(piece.text)) for piece in pieces if piece.op == "added")
    removed = sum(len(COUNTED.findall(piece.text)) for piece in pieces if piece.op == "removed")
    return added, removed


def _sentences(text: str) -> list[str]:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    if not ends or ends[-1] != len(text):
        ends.append(len(text))
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False) if end > start]


def _inside(old: str, new: str, steps: Steps) -> list[Piece]:
    """The pieces of a changed stretch. Words that differ only in the blanks behind them are the same words."""
    if not old or not new:
        return [Piece("removed", old)] * bool(old) + [Piece("added", new)] * bool(new)
    before, after = WORD.findall(old), WORD.findall(new)
    pieces: list[Piece] = []
    common = 0
    for same, removed, added in _runs(before, after, [w.rstrip() for w in before], [w.rstrip() for w in after], steps):
        if same:
            pieces.append(Piece("same", same))
            common += sum(map(len, COUNTED.findall(same)))
        pieces += [Piece("removed", removed)] * bool(removed) + [Piece("added", added)] * bool(added)
    shorter = min(sum(map(len, COUNTED.findall(old))), sum(map(len, COUNTED.findall(new))))
    if common < _LEAST_COMMON * shorter:
        return [Piece("removed", old), Piece("added", new)]
    return pieces


def _runs(
    before: list[str], after: list[str], old_keys: list[str], new_keys: list[str], steps: Steps
) -> Iterator[tuple[str, str, str]]:
    """Same text, or removed and added text, in turn. Tokens match by key; where their blanks differ, the blanks are a change."""
    i = j = 0
    for start, other, length in [*matches(old_keys, new_keys, steps), (len(before), len(after), 0)]:
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
    return _slid(tidied)


def _slid(pieces: list[Piece]) -> list[Piece]:
    """What was added or removed alone begins after the mark that ends the sentence before it, not with that mark."""
    for place in range(1, len(pieces) - 1):
        before, piece, after = pieces[place - 1 : place + 2]
        found = _MARK.match(piece.text) if before.op == after.op == "same" != piece.op else None
        if found and after.text.startswith(found[0]) and found.end() < len(piece.text):
            pieces[place - 1] = Piece("same", before.text + found[0])
            pieces[place] = Piece(piece.op, piece.text[found.end() :] + found[0])
            pieces[place + 1] = Piece("same", after.text[found.end() :])
    return [piece for piece in pieces if piece.text]


def _is_island(pieces: list[Piece], position: int) -> bool:
    following = pieces[position + 1].op if position + 1 < len(pieces) else "same"
    return following != "same" and len(pieces[position].text) < 4 and not COUNTED.search(pieces[position].text)


def _flush(pieces: list[Piece], removed: str, added: str) -> None:
    """A line end that both have is no change, but whole lines that were replaced stay lines of their own."""
    shared = 0
    while shared < min(len(removed), len(added)) and removed[~shared] == added[~shared] and removed[~shared].isspace():
        shared += 1
    whole = not pieces or pieces[-1].text.endswith("\n")
    if removed.strip() and added.strip() and (whole or "\n" not in added[len(added) - shared :]):
        shared = 0
    gone, came = len(removed) - shared, len(added) - shared
    found = (Piece("removed", removed[:gone]), Piece("added", added[:came]), Piece("same", added[came:]))
    pieces += [piece for piece in found if piece.text]
