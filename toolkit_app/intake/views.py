"""Tracked changes: which words stand when some of the changes are accepted, and which changes belong together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from toolkit_app.intake.blocks import Block, Cell, Frame, Note, Paragraph, Piece, Row, Table, Track

Accepted = frozenset[int]
NONE: Accepted = frozenset()


@dataclass
class Group:
    """What one author did without a gap: the tracked changes that are one to a person."""

    author: str
    at: str
    moved: bool
    kinds: set[str] = field(default_factory=set)
    old: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)


def numbered(blocks: list[Block]) -> list[Group]:
    """Gives every track in the blocks (which it changes) the number of its group, and the groups by number."""
    groups: list[Group] = []
    _number(blocks, groups)
    return groups


def _number(blocks: list[Block], groups: list[Group]) -> None:
    opened: dict[tuple[str, bool], int] = {}
    for block in blocks:
        if isinstance(block, Paragraph):
            for place, piece in enumerate(block.pieces):
                if piece.tracks or piece.text or piece.markdown:
                    tracks, opened = _joined(piece.tracks, opened, groups, piece.text)
                    block.pieces[place] = replace(piece, tracks=tracks)
            block.mark, opened = _joined(block.mark, opened, groups, " ")
        elif isinstance(block, Table):
            opened = {}
            for row in block.rows:
                row.tracks, opened = _joined(row.tracks, opened, groups, "")
                for cell in row.cells:
                    _number(cell.blocks, groups)
        else:
            opened = {}
            _number(block.blocks, groups)


def _joined(tracks: tuple[Track, ...], opened: dict[tuple[str, bool], int], groups: list[Group],
            text: str) -> tuple[tuple[Track, ...], dict[tuple[str, bool], int]]:
    """The tracks with the groups they continue or begin, and the groups that what follows may continue."""
    found: dict[tuple[str, bool], int] = {}
    done = []
    for track in tracks:
        key = track.author, track.moved
        if key not in found:
            if key not in opened:
                groups.append(Group(track.author, track.at, track.moved))
            found[key] = opened.get(key, len(groups) - 1)
        group = groups[found[key]]
        group.kinds.add(track.kind)
        group.at = group.at or track.at
        if track.kind != "insertion":
            group.old.append(text)
        if track.kind != "deletion":
            group.new.append(text)
        done.append(replace(track, group=found[key]))
    return tuple(done), found


def stands(tracks: Iterable[Track], accepted: Accepted) -> bool:
    """Whether something with these changes is there when those of ``accepted`` are accepted and no other."""
    return all((track.group in accepted) == (track.kind == "insertion") for track in tracks if track.kind != "format")


def seen(blocks: Iterable[Block], accepted: Accepted) -> list[Block]:
    """The blocks as they are then: what does not stand is gone, paragraphs whose end is gone are joined, empty ones left out."""
    found: list[Block] = []
    held: Paragraph | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            now = replace(block, pieces=list(_pieces(block.pieces, accepted)))
            held = now if held is None else _one(held, now)
            if stands(block.mark, accepted):
                found.append(held)
                held = None
            continue
        if held is not None:
            found.append(held)
            held = None
        found.extend(_inner(block, accepted))
    if held is not None:
        found.append(held)
    return [block for block in found if not isinstance(block, Paragraph) or _has_words(block)]


def _inner(block: Table | Frame | Note, accepted: Accepted) -> Iterator[Block]:
    if isinstance(block, Table):
        rows = [Row([Cell(seen(cell.blocks, accepted), cell.width) for cell in row.cells])
                for row in block.rows if stands(row.tracks, accepted)]
        if any(cell.blocks for row in rows for cell in row.cells):
            yield Table(rows)
    elif inner := seen(block.blocks, accepted):
        yield Frame(inner, block.opening) if isinstance(block, Frame) else Note(block.label, inner)


def _pieces(pieces: Iterable[Piece], accepted: Accepted) -> Iterator[Piece]:
    for piece in pieces:
        if piece.edge:
            yield piece
        elif stands(piece.tracks, accepted):
            if piece.before and not any(track.group in accepted for track in piece.tracks if track.kind == "format"):
                piece = replace(piece, bold=piece.before[0], italic=piece.before[1])
            yield piece


def _has_words(paragraph: Paragraph) -> bool:
    return any(piece.text.strip() or piece.markdown for piece in paragraph.pieces)


def _one(first: Paragraph, second: Paragraph) -> Paragraph:
    """Two paragraphs whose common end has gone: one, in the form of the first that has words."""
    form = first if _has_words(first) or not _has_words(second) else second
    return replace(form, pieces=[*first.pieces, *second.pieces])


def clusters(blocks: list[Block]) -> list[tuple[int, int, Accepted]]:
    """The blocks cut where no change reaches across: (first, last + 1, the groups within) of each piece, in order.

    A piece of which nothing stands while no change is accepted goes together with the one before it, so that it has a place.
    """
    found: list[tuple[int, int, Accepted]] = []
    start = 0
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and any(track.kind != "format" for track in block.mark) and place + 1 < len(blocks) \
                and isinstance(blocks[place + 1], Paragraph):
            continue
        found.append((start, place + 1, frozenset(_groups(blocks[start : place + 1]))))
        start = place + 1
    merged: list[tuple[int, int, Accepted]] = []
    for first, end, groups in found:
        homeless = bool(groups) and not seen(blocks[first:end], NONE)
        if merged and (homeless or _waits(blocks, merged[-1])):
            merged[-1] = (merged[-1][0], end, merged[-1][2] | groups)
        else:
            merged.append((first, end, groups))
    return merged


def _waits(blocks: list[Block], cluster: tuple[int, int, Accepted]) -> bool:
    """Whether a first cluster has changes and no words yet, so that what follows must give it a place."""
    return cluster[0] == 0 and bool(cluster[2]) and not seen(blocks[: cluster[1]], NONE)


def _groups(blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        if isinstance(block, Paragraph):
            for tracks in (*(piece.tracks for piece in block.pieces), block.mark):
                yield from (track.group for track in tracks)
        elif isinstance(block, Table):
            for row in block.rows:
                yield from (track.group for track in row.tracks)
                for cell in row.cells:
                    yield from _groups(cell.blocks)
        else:
            yield from _groups(block.blocks)
