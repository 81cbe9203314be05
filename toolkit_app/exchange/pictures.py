"""Pictures of a text that comes back, put into the sentences in which they stood: in a Word file each is a paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from toolkit_app.intake.blocks import PLACES

_WIDTH = r"\{[ \t]*:?[ \t]*width=\"?\d{1,4}%?\"?[ \t]*\}"
_PICTURE = re.compile(rf"!\[([^\[\]]*)\]\(attachment:[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)(?:{_WIDTH})?")
_QUOTED = r"[ \t]*(?:>[ \t]?)*"
_MARKED = re.compile(rf"{_QUOTED}(?:(?:[-*+]|\d+[.)])[ \t]+)*")
_NO_WORDS = re.compile(rf"{_QUOTED}(?:$|[#|:]|```|~~~|\[\^)")  # a line that no sentence goes on from, or into
_BEGINS = re.compile(rf"{_QUOTED}(?:[-*+]|\d+[.)])[ \t]")


@dataclass(frozen=True)
class Place:
    """How a picture stands in the text that left: as it is written there, and what parts it from the words before and behind it
    in its paragraph; None where there are none.
    """

    written: str
    before: str | None
    behind: str | None


def put_back(before: str, body: str, after: str) -> tuple[str, str]:
    """``before`` and ``after``, an exported text as it is read unedited and edited, with the pictures they share as they are
    written in ``body``, the text that left, and in their sentences.
    """
    own, left, back = ([*_PICTURE.finditer(text)] for text in (body, before, after))
    pairs = _pairs([_words(one[1]) for one in own], [_words(one[1]) for one in left])
    kept = dict(_pairs([one[0] for one in left], [one[0] for one in back]))
    written = {left[there][0]: own[here][0] for here, there in pairs}
    # a private letter stands for each of them, which no text that is read has
    signs = {there: chr(PLACES + number) for number, (_, there) in enumerate(pairs)}
    before = _replaced(before, left, signs)
    after = _replaced(after, back, {kept[there]: sign for there, sign in signs.items() if there in kept}, written)
    for here, there in pairs:
        place = _place(body, own[here])
        before, after = _joined(before, after, signs[there], place)
        before, after = (text.replace(signs[there], place.written) for text in (before, after))
    return before, after


def _pairs(some: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
    found = SequenceMatcher(None, some, others, autojunk=False).get_matching_blocks()
    return [(a + at, b + at) for a, b, size in found for at in range(size)]


def _words(said: str) -> str:
    return " ".join(re.findall(r"\w+", said))


def _replaced(text: str, found: Sequence[re.Match[str]], signs: dict[int, str], written: dict[str, str] | None = None) -> str:
    """The text with signs for some of its pictures; others as they are ``written`` elsewhere, where that is known."""
    for number, one in reversed([*enumerate(found)]):
        text = text[: one.start()] + signs.get(number, (written or {}).get(one[0], one[0])) + text[one.end() :]
    return text


def _place(body: str, picture: re.Match[str]) -> Place:
    lines, rest = body[: picture.start()].split("\n"), body[picture.end() :].split("\n")
    head, tail = lines[-1], rest[0]
    words = _MARKED.sub("", head, count=1)
    before = behind = None
    if words.strip():
        before = words[len(words.rstrip()) :]
    elif len(lines) > 1 and not _NO_WORDS.match(lines[-2]) and not _BEGINS.match(head):
        before = f"\n{head}"
    if tail.strip():
        behind = tail[: len(tail) - len(tail.lstrip())]
    elif len(rest) > 1 and not _NO_WORDS.match(rest[1]) and not _BEGINS.match(rest[1]):
        behind = f"\n{_MARKED.match(rest[1])[0]}"  # type: ignore[index]  # it matches anything
    return Place(picture[0], before, behind)


def _joined(before: str, after: str, sign: str, place: Place) -> tuple[str, str]:
    """Both texts with the paragraph of a picture joined to the paragraphs before and behind it that were one with it."""
    mine, theirs = before.split("\n\n"), after.split("\n\n")
    at, there = _at(mine, sign), _at(theirs, sign)
    head, _, tail = theirs[there].partition(sign)
    if place.behind is not None and mine[at].endswith(sign) and _goes_on(mine, at):
        if _goes_on(theirs, there) and _belongs(theirs[there + 1], tail, mine[at + 1], mine, theirs):
            theirs[there : there + 2] = [theirs[there] + place.behind + _bare(theirs[there + 1])]
        mine[at : at + 2] = [mine[at] + place.behind + _bare(mine[at + 1])]
    if place.before is not None and mine[at].startswith(sign) and _goes_on(mine, at - 1):
        if _goes_on(theirs, there - 1) and _belongs(theirs[there - 1], head, mine[at - 1], mine, theirs):
            theirs[there - 1 : there + 1] = [theirs[there - 1] + place.before + _bare(theirs[there])]
        mine[at - 1 : at + 1] = [mine[at - 1] + place.before + _bare(mine[at])]
    return "\n\n".join(mine), "\n\n".join(theirs)


def _at(blocks: Sequence[str], sign: str) -> int:
    return next((at for at, block in enumerate(blocks) if sign in block), -1)


def _goes_on(blocks: Sequence[str], at: int) -> bool:
    """Whether a block and the next one can be one paragraph."""
    if not 0 <= at < len(blocks) - 1:
        return False
    last, first = blocks[at].split("\n")[-1], blocks[at + 1].split("\n")[0]
    return not _NO_WORDS.match(last) and not _NO_WORDS.match(first) and not _BEGINS.match(first)


def _belongs(other: str, inside: str, own: str, mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether ``other``, a paragraph beside a picture, is the edited ``own``, and not the words ``inside`` the picture's own."""
    if own in theirs or other in mine:
        return other == own
    return not inside.strip() or _likeness(other, own) > _likeness(inside, own)


def _likeness(some: str, others: str) -> float:
    return SequenceMatcher(None, some.split(), others.split(), autojunk=False).ratio()


def _bare(block: str) -> str:
    """A paragraph without the marks of a quotation before its first line."""
    return re.sub(rf"\A{_QUOTED}", "", block)
