"""A word-merged proposal for a sentence that two people edited: shown beside the conflict, never applied unasked."""

from toolkit_app.text.diff import COUNTED, WORD
from toolkit_app.text.threeway import Hunk, groups, hunks

# Edits that stand closer than this many unchanged words can mean one thing together and another alone.
_WORDS_APART = 2
_LONGEST = 6_000


def proposal(base: str, ours: str, theirs: str) -> str | None:
    """Both edits in one text, if each pair of them stays two words apart; else None.

    None too where a side is empty or all of it was written anew: then there is nothing to put together.
    """
    if not (base and ours and theirs) or len(base) + len(ours) + len(theirs) > _LONGEST:
        return None
    texts = [WORD.findall(text) for text in (base, ours, theirs)]
    keys = [[word.rstrip() for word in words] for words in texts]
    mine, other = hunks(keys[0], keys[1]), hunks(keys[0], keys[2])
    if _too_close(mine, other, keys):
        return None
    merged: list[str] = []
    for group in groups(len(keys[0]), mine, other):
        changed = group.our_hunks or not group.their_hunks
        merged += texts[1][slice(*group.ours)] if changed else texts[2][slice(*group.theirs)]
    return "".join(merged).rstrip() if merged else None


def _too_close(mine: list[Hunk], other: list[Hunk], keys: list[list[str]]) -> bool:
    counted = [0]
    for word in keys[0]:
        counted.append(counted[-1] + bool(COUNTED.match(word)))
    for one in mine:
        for two in other:
            same = (one.start, one.end) == (two.start, two.end) and keys[1][one.low : one.high] == keys[2][two.low : two.high]
            first, second = sorted((one, two), key=lambda hunk: (hunk.start, hunk.end))
            if not same and counted[second.start] - counted[min(first.end, second.start)] < _WORDS_APART:
                return True
    return False
