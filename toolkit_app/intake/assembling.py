"""Blocks and what stands beside them made into a Document: one text, remarks and proposals with their places in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import lists, views, writing
from toolkit_app.intake.blocks import PLACE, PLACES, Block, Frame, Note, Paragraph, Piece, Table
from toolkit_app.intake.document import Change, Proposal, Remark
from toolkit_app.text.sections import normalise
from toolkit_app.text.wording import plain

#: The first private letter for pieces with changes; those before it are for comments.
_CLUSTERS = PLACES + 0x8000
MOST = 0x1FFF
_SHOWN = 300


@dataclass(frozen=True)
class Comment:
    """A comment as a file has it; its edges in the blocks carry its position among the comments, counted from 1."""

    author: str
    at: str
    words: str
    answers: int = -1
    done: bool = False


@dataclass(frozen=True)
class Assembled:
    """A text with its remarks and proposals, and the offsets of further edges in the blocks by their numbers."""

    text: str
    remarks: tuple[Remark, ...]
    proposals: tuple[Proposal, ...]
    places: Mapping[int, int]


def assembled(name: str, blocks: list[Block], comments: Sequence[Comment], *, accept: bool = False) -> Assembled:
    """The text of the blocks before any change, and the remarks and proposals with their offsets in it.

    With ``accept`` every change is carried out, and there are no proposals. ``name`` is that of the file.
    Raises ToolkitError when there are more comments or changes than anybody can look at.
    """
    blocks = _code_joined(blocks)
    groups = views.numbered(blocks)
    lists.assign(blocks)
    cut = views.clusters(blocks)
    if len(comments) > MOST or sum(bool(inside) for _, _, inside in cut) > MOST:
        raise ToolkitError("The file {name} has more than {limit} comments or changed paragraphs.",
                           "Divide the document, or attach it as a file.", name=name, limit=MOST)
    now_standing = frozenset(range(len(groups))) if accept else views.NONE
    shown: list[Block] = []
    texts: list[str] = []
    changed: list[tuple[int, int, views.Accepted]] = []
    for first, end, inside in cut:
        now = views.seen(blocks[first:end], now_standing)
        pieces = writing.write(now, places=True)
        if inside and not accept:
            letter = _CLUSTERS + 2 * len(changed)
            changed.append((first, end, inside))
            if pieces:  # else the whole text is only proposed
                pieces[0] = chr(letter) + pieces[0]
                pieces[-1] += chr(letter + 1)
        shown += now
        texts += pieces
    text, found = taken(writing.joined(shown, texts))
    proposals = [proposal for number, (first, end, inside) in enumerate(changed)
                 for proposal in _proposals(blocks[first:end], inside, groups, text,
                                            found.get(_CLUSTERS + 2 * number, 0), found.get(_CLUSTERS + 2 * number + 1, 0))]
    remarks = _remarks(blocks, comments, text, found)
    remarks += [_as_remark(proposal) for proposal in proposals if isinstance(proposal, _Without)]
    places = {(letter - PLACES) // 2: at for letter, at in found.items() if letter < _CLUSTERS and letter % 2 == 0}
    return Assembled(text, tuple(remarks), tuple(one for one in proposals if isinstance(one, Proposal)), places)


def _code_joined(blocks: list[Block]) -> list[Block]:
    """The blocks with the lines of code that follow each other as one paragraph each."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Paragraph) and block.code and isinstance(last, Paragraph) and last.code:
            last.pieces += [Piece("\n", tracks=last.mark), *block.pieces]
            last.mark = block.mark
        else:
            found.append(block)
    return found


def taken(text: str) -> tuple[str, dict[int, int]]:
    """The text without private letters, normalised, and the offset that each of them (its code) stood at first."""
    found: dict[int, int] = {}
    pieces: list[str] = []
    offset = start = 0
    for match in PLACE.finditer(text):
        piece = normalise(text[start : match.start()])
        pieces.append(piece)
        offset += len(piece)
        start = match.end()
        found.setdefault(ord(match[0]), offset)
    pieces.append(normalise(text[start:]))
    # a letter and its accent may have been apart until now
    whole = "".join(pieces)
    if (composed := normalise(whole)) != whole:
        found = {letter: len(normalise(whole[:place])) for letter, place in found.items()}
    return (f"{composed}\n" if composed and not composed.endswith("\n") else composed), found


@dataclass(frozen=True)
class _Without:
    """A change that alone changes nothing in the text, such as the deletion of words that another only proposes."""

    group: views.Group
    place: int


def _proposals(blocks: list[Block], inside: views.Accepted, groups: list[views.Group], text: str, start: int,
               end: int) -> Iterator[Proposal | _Without]:
    before = text[start:end]
    plainly = _text(blocks, views.NONE)
    for number in sorted(inside):
        group = groups[number]
        after = _text(blocks, frozenset((number,)))
        left, right, new = minimal(plainly, after)
        if left == right and not new:
            yield _Without(group, start)
        elif before == plainly:
            yield Proposal(_type(group), group.author, group.at, start + left, start + right, new, _said(group.old),
                           _said(group.new))
        else:  # within a list or a box the piece stands indented: it is exchanged whole
            yield Proposal(_type(group), group.author, group.at, start, end, after, _said(group.old), _said(group.new))


def _text(blocks: list[Block], accepted: views.Accepted) -> str:
    now = views.seen(blocks, accepted)
    return normalise(writing.joined(now, writing.write(now)))


def _type(group: views.Group) -> Change:
    if group.moved:
        return "move"
    if group.kinds == {"format"}:
        return "format"
    return "replacement" if len(group.kinds - {"format"}) > 1 else "insertion" if "insertion" in group.kinds else "deletion"


def _said(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


def minimal(old: str, new: str) -> tuple[int, int, str]:
    """(start, end, words) such that putting the words in the place of ``old[start:end]`` gives ``new``; cut between words."""
    left = 0
    most = min(len(old), len(new))
    while left < most and old[left] == new[left]:
        left += 1
    right = 0
    while right < most - left and old[-1 - right] == new[-1 - right]:
        right += 1
    if left == len(old) == len(new):
        return left, left, ""
    while left and not old[left - 1].isspace() and not (_at_edge(old, left) and _at_edge(new, left)):
        left -= 1
    while right and not old[-right].isspace() and not (_at_edge(old, len(old) - right) and _at_edge(new, len(new) - right)):
        right -= 1
    return left, len(old) - right, new[left : len(new) - right]


def _at_edge(text: str, place: int) -> bool:
    """Whether a place in a text is at the edge of a word or of a run of marks."""
    if place == len(text):
        return True
    return text[place - 1] not in "*_\\`" and not (text[place - 1].isalnum() and text[place].isalnum())


def _remarks(blocks: list[Block], comments: Sequence[Comment], text: str, found: Mapping[int, int]) -> list[Remark]:
    quotes = _quotes(blocks, len(comments))
    remarks: list[Remark] = []
    for number, comment in enumerate(comments, 1):
        start = found.get(ord(writing.edge(number)), found.get(ord(writing.edge(-number)), -1))
        if start < 0 and comment.answers >= 0:
            start = remarks[comment.answers].start if comment.answers < len(remarks) else 0
        start = max(start, 0)
        end = max(start, found.get(ord(writing.edge(-number)), start))
        remarks.append(Remark(comment.author, comment.at, comment.words, quotes[number] or _said([plain(text[start:end])]),
                              start, end, comment.answers, comment.done))
    return remarks


def _quotes(blocks: list[Block], count: int) -> dict[int, str]:
    """The words each comment is about, proposed and deleted ones included."""
    said: dict[int, list[str]] = {number: [] for number in range(1, count + 1)}
    opened: set[int] = set()
    for piece in _pieces(blocks):
        if piece.edge > 0:
            opened.add(piece.edge)
        elif piece.edge < 0:
            opened.discard(-piece.edge)
        else:
            for number in opened & said.keys():
                if sum(map(len, said[number])) < 10 * _SHOWN:
                    said[number].append(piece.text)
    return {number: _said(words) for number, words in said.items()}


def _pieces(blocks: Sequence[Block]) -> Iterator[Piece]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.pieces
            yield Piece(" ")
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _pieces(cell.blocks)
        elif isinstance(block, (Frame, Note)):
            yield from _pieces(block.blocks)


def _as_remark(change: _Without) -> Remark:
    """A change without effect of its own said as a comment, so that it is not dropped."""
    old, new = _said(change.group.old), _said(change.group.new)
    sign = f"[−] {old}" if old and not new else f"[−] {old} [+] {new}" if old else f"[+] {new}"
    return Remark(change.group.author, change.group.at, sign, old or new, change.place, change.place)
