"""Links to items in a comparison, said as a reader sees them: the title of the item, or the words typed for it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, groupby

from toolkit_app.text.diff import Operation, Piece
from toolkit_app.text.references import LINK, rewritten

_SIDES: tuple[Operation, Operation] = ("removed", "added")


def named(pieces: Sequence[Piece], titles: Callable[[str], str | None]) -> list[Piece]:
    """The pieces with words in the place of links; ``titles`` gives the title of an item by key, or None if there is none.

    A changed link goes and comes as a whole. Where two links would read the same, their keys stand behind the words; what
    would still read the same on both sides stays as it was typed.
    """
    whole = _whole(pieces)
    keys: defaultdict[str, set[str]] = defaultdict(set)

    def said(key: str, words: str) -> str:
        return words or titles(key) or key

    def counted(key: str, words: str) -> str:
        keys[said(key, words)].add(key)
        return ""

    for piece in whole:
        if piece.op != "same":
            rewritten(piece.text, counted, str)

    def shown(key: str, words: str) -> str:
        found = said(key, words)
        return f"{found} ({key})" if len(keys[found]) > 1 else found

    told = [Piece(piece.op, rewritten(piece.text, shown, _address)) for piece in whole]
    for place in range(len(told) - 1):
        if told[place].text == told[place + 1].text and (told[place].op, told[place + 1].op) == _SIDES:
            told[place : place + 2] = whole[place : place + 2]
    return told


def read(text: str, titles: Callable[[str], str | None]) -> str:
    """A text that is not compared, with the words of its links."""
    return "".join(piece.text for piece in named([Piece("same", text)] if text else [], titles))


def _address(name: str) -> str:
    return f"attachment:{name}"


def _whole(pieces: Sequence[Piece]) -> list[Piece]:
    """The same two texts in pieces whose ends cut no link: what is the same in a cut link goes and comes with it."""
    cut = [set[int]() for _ in pieces]
    for side in _SIDES:
        own = [number for number, piece in enumerate(pieces) if piece.op in ("same", side)]
        starts = list(accumulate((len(pieces[number].text) for number in own), initial=0))
        for link in LINK.finditer("".join(pieces[number].text for number in own)):
            first, last = (bisect_right(starts, place) - 1 for place in (link.start(), link.end() - 1))
            for place in range(first, last + 1) if first != last else ():
                start, end = (min(max(at - starts[place], 0), len(pieces[own[place]].text)) for at in link.span())
                cut[own[place]].update(range(start, end))
    return list(_joined(pieces, cut))


def _joined(pieces: Sequence[Piece], cut: Sequence[set[int]]) -> Iterator[Piece]:
    texts: dict[Operation, str] = dict.fromkeys(_SIDES, "")

    def changed() -> Iterator[Piece]:
        for side in _SIDES:
            if texts[side]:
                yield Piece(side, texts[side])
            texts[side] = ""

    for piece, places in zip(pieces, cut, strict=True):
        if piece.op != "same":
            texts[piece.op] += piece.text
            continue
        for inside, run in groupby(range(len(piece.text)), places.__contains__) if places else ((False, range(len(piece.text))),):
            found = list(run)
            text = piece.text[found[0] : found[-1] + 1]
            if inside:
                for side in _SIDES:
                    texts[side] += text
            else:
                yield from changed()
                yield Piece("same", text)
    yield from changed()
