"""List items get their marks and their columns: nesting, numbers that go on after a paragraph between, paragraphs in items."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from toolkit_app.intake.blocks import Block, Frame, Item, Note, Paragraph, Piece, Table
from toolkit_app.intake.views import NONE, stands

_TYPED = re.compile(r"[ \t\u00a0]*(?:([•▪●◦‣■□➢➤✓·]|[-–—])|(\d{1,3})[.)])[ \t\u00a0]+")
_NUMBERS = "typed numbers"  # each item says its own
_MOST = 999  # our Markdown knows list numbers of three digits


@dataclass
class _Open:
    item: Item
    column: int
    width: int


@dataclass
class _Lists:
    opened: list[_Open] = field(default_factory=list)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def place(self, paragraph: Paragraph, item: Item) -> None:
        while self.opened and not _holds(self.opened[-1].item, item):
            self.opened.pop()
        column = self.opened[-1].column + self.opened[-1].width if self.opened else 0
        counts = self.counts.setdefault(item.list, {})
        if item.begins and item.begins not in self.begun:
            self.begun.add(item.begins)
            counts.pop(item.level, None)
        number = item.start if item.list == _NUMBERS else counts.get(item.level, item.start - 1) + 1
        number = min(number, _MOST)
        if _there(paragraph):
            counts[item.level] = number
            for deeper in [level for level in counts if level > item.level]:
                del counts[deeper]
        paragraph.marker = f"{number}. " if item.ordered else "- "
        paragraph.indent = column
        self.opened.append(_Open(item, column, len(paragraph.marker)))


def _there(paragraph: Paragraph) -> bool:
    """Whether the item stands while no change is accepted."""
    return any(stands(piece.tracks, NONE) for piece in paragraph.pieces if piece.text.strip() or piece.markdown)


def _holds(outer: Item, item: Item) -> bool:
    """Whether an item can stand within another: deeper in the same list, or further from the margin in another one."""
    if outer.list == item.list:
        return outer.level < item.level
    return outer.left >= 0 and outer.left + 60 < item.left


def assign(blocks: Iterable[Block]) -> None:
    """Sets ``marker`` and ``indent`` of the paragraphs in the blocks that are list items or continue one."""
    _typed(blocks := list(blocks))
    lists = _Lists()
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.item is not None and not block.heading:
                lists.place(block, block.item)
            elif block.continues and lists.opened:
                block.indent = lists.opened[-1].column + lists.opened[-1].width
            elif any(piece.text.strip() or piece.markdown for piece in block.pieces):
                block.continues = False
                lists.opened.clear()
            continue
        lists.opened.clear()
        if isinstance(block, (Frame, Note)):
            assign(block.blocks)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    assign(cell.blocks)


def _typed(blocks: list[Block]) -> None:
    """Makes items of paragraphs whose mark was typed: any with a bullet; dashes and numbers where two follow each other."""
    marks = [_typed_mark(block) for block in blocks]
    for place, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if not mark or not isinstance(block, Paragraph):
            continue
        number = int(mark) if mark.isdigit() else None
        beside = [marks[other] for other in (place - 1, place + 1) if 0 <= other < len(marks)]
        if number is not None:
            if str(number - 1) in beside[:1] or str(number + 1) in beside[-1:]:
                block.item = Item(_NUMBERS, 0, ordered=True, start=number)
                block.pieces = _without_mark(block.pieces)
        elif mark not in "-–—" or mark in beside:
            block.item = Item(f"typed {mark}", 0, ordered=False)
            block.pieces = _without_mark(block.pieces)


def _typed_mark(block: Block) -> str:
    """The bullet, the dash or the number that a paragraph begins with as plain words; empty for none."""
    if not isinstance(block, Paragraph) or block.item or block.heading or block.code:
        return ""
    first = next((piece for piece in block.pieces if piece.text.strip() or piece.markdown), None)
    # a bullet may be a run of its own, with the tab in the next
    text = "".join(piece.text for piece in block.pieces) if first and not first.markdown else ""
    found = _TYPED.match(text)
    return (found[1] or found[2]) if found and text[found.end() :].strip() else ""


def _without_mark(pieces: list[Piece]) -> list[Piece]:
    found = _TYPED.match("".join(piece.text for piece in pieces))
    left = found.end() if found else 0
    kept = []
    for piece in pieces:
        cut = min(left, len(piece.text))
        left -= cut
        if piece.text[cut:] or piece.markdown or piece.edge:
            kept.append(replace(piece, text=piece.text[cut:]))
    return kept
