"""Blocks and how they break: one rule for pages, frames and table cells.

A block says how high it is in a width, where it may be cut, and draws itself. ``fill`` puts blocks into a room: a heading
stays with what it heads, and no room ends with a heading.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Protocol

from toolkit_app.publishing.structure import Element
from toolkit_app.publishing.style import Style

ENDLESS = 1e9


class Page(Protocol):
    """What a block may do to the page it is drawn on."""

    canvas: Any  # the OpenCanvas, which is ReportLab's and more

    def enter(self, element: Element | None) -> None:
        """What is drawn from now on belongs to the element; None: it is no part of the text."""

    def leave(self) -> None:
        """Back to what was before ``enter``."""

    def begin(self, element: Element | None = None) -> str:
        """The operator that begins a stretch of content of an element, or of the one entered; ``END`` ends it."""

    def link(self, target: str, box: tuple[float, float, float, float], words: str, element: Element) -> None:
        """Makes a box (left, bottom, right, top) lead to ``#anchor`` or to an address. ``words`` say where to."""

    def mention(self, target: str) -> None:
        """Counts a link to ``#anchor`` as a mention on this page."""

    def anchor(self, name: str, top: float) -> None:
        """Gives this height of the page a name."""

    def outline(self, title: str, name: str, level: int) -> None:
        """Adds a line to the outline of the file."""

    def rule(self, left: float, y: float, right: float, colour: str, thickness: float = 0.5) -> None:
        """Draws a horizontal line."""

    def post(self, x: float, bottom: float, top: float, colour: str, thickness: float = 0.5) -> None:
        """Draws a vertical line."""

    def dots(self, left: float, y: float, right: float, colour: str) -> None:
        """Draws dotted leaders."""

    def box(self, left: float, bottom: float, width: float, height: float, colour: str) -> None:
        """Fills a rectangle."""

    def frame(self, left: float, bottom: float, width: float, height: float, colour: str, thickness: float = 0.6) -> None:
        """Draws a thin rectangle."""

    def number_of(self, name: str, right: float, y: float, style: Style, element: Element) -> None:
        """Writes, once it is known, the number of the page where ``name`` is, ending at ``right``."""


class Block:
    """Something set on a page. ``before`` and ``after`` are blanks around it, of which the larger of two holds."""

    def __init__(self, *, before: float = 0, after: float = 0, keep: bool = False) -> None:
        self.before, self.after, self.keep = before, after, keep

    def measure(self, width: float) -> float:
        """The height in a width."""
        raise NotImplementedError

    def least(self, width: float) -> float:
        """The height of the smallest first part that may stand alone."""
        return self.measure(width)

    def split(self, width: float, room: float) -> tuple["Block", "Block"] | None:
        """A first part that fits the room and the rest; None where there is none. Never None for room >= least."""
        return None

    def natural(self) -> tuple[float, float]:
        """The widest and the narrowest sensible width."""
        return 0, 0

    def notes(self) -> Iterator[int]:
        """The numbers of the notes whose marks stand in it, in order."""
        return iter(())

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws it with its upper left corner there. Called after ``measure`` with the same width."""
        raise NotImplementedError


class Placed(NamedTuple):
    """A block and how far below the top of the room it stands."""

    block: Block
    offset: float


class Filled(NamedTuple):
    """What went into a room, how high it is, and what did not go in."""

    placed: list[Placed]
    height: float
    rest: list[Block]


def fill(blocks: Sequence[Block], width: float, room: float, *, fresh: bool) -> Filled:
    """Puts blocks into a room. ``fresh``: no later room is larger, so what does not fit even here is put here anyhow."""
    placed: list[Placed] = []
    y = after = 0.0
    number = 0
    while number < len(blocks):
        block = blocks[number]
        gap = max(after, block.before) if placed else 0.0
        height = block.measure(width)
        needed = gap + (height if block.keep else 0) + (_group(blocks, number, width) if block.keep else block.least(width))
        whole = y + gap + height <= room
        if y + needed > room and (placed or not fresh) and not (whole and not block.keep):
            return Filled(placed, y, list(blocks[number:]))
        if whole:
            placed.append(Placed(block, y + gap))
            y, after = y + gap + height, block.after
            number += 1
            continue
        parts = block.split(width, room - y - gap)
        if parts:
            first, rest = parts
            placed.append(Placed(first, y + gap))
            return Filled(placed, y + gap + first.measure(width), [rest, *blocks[number + 1 :]])
        if placed or not fresh:
            return Filled(placed, y, list(blocks[number:]))
        placed.append(Placed(block, 0))
        return Filled(placed, height, list(blocks[number + 1 :]))
    return Filled(placed, y, [])


def _group(blocks: Sequence[Block], number: int, width: float) -> float:
    """The height that must follow a kept block: the kept ones after it and the beginning of what they head."""
    height, after = 0.0, blocks[number].after
    for block in blocks[number + 1 :]:
        height += max(after, block.before)
        if not block.keep:
            return height + block.least(width)
        height += block.measure(width)
        after = block.after
    return height


def draw(placed: Sequence[Placed], page: Page, x: float, top: float, width: float) -> None:
    """Draws what ``fill`` placed."""
    for block, offset in placed:
        block.draw(page, x, top - offset, width)


class Gap(Block):
    """A blank of some height that is dropped at the top of a page."""

    def __init__(self, height: float) -> None:
        super().__init__(before=height)

    def measure(self, width: float) -> float:
        """No height of its own: the blank is before it."""
        return 0

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws nothing."""


class Rule(Block):
    """A hairline across the text."""

    def __init__(self, colour: str, *, before: float, after: float, thickness: float = 0.5, keep: bool = False) -> None:
        super().__init__(before=before, after=after, keep=keep)
        self.colour, self.thickness = colour, thickness

    def measure(self, width: float) -> float:
        """The thickness of the line."""
        return self.thickness

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws the line."""
        page.rule(x, top, x + width, self.colour, self.thickness)


class Named(Block):
    """A block that can be linked to, and may stand in the outline of the file."""

    def __init__(self, block: Block, name: str, *, title: str = "", level: int = -1) -> None:
        super().__init__(before=block.before, after=block.after, keep=block.keep)
        self.block, self.name, self.title, self.level = block, name, title, level

    def measure(self, width: float) -> float:
        """The height of the block."""
        return self.block.measure(width)

    def least(self, width: float) -> float:
        """The least of the block."""
        return self.block.least(width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Cuts the block; the name stays with the first part."""
        parts = self.block.split(width, room)
        if not parts:
            return None
        return Named(parts[0], self.name, title=self.title, level=self.level), parts[1]

    def natural(self) -> tuple[float, float]:
        """The widths of the block."""
        return self.block.natural()

    def notes(self) -> Iterator[int]:
        """Those of the block."""
        return self.block.notes()

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Names the place and draws the block."""
        page.anchor(self.name, top + self.block.before / 2)
        if self.level >= 0:
            page.outline(self.title, self.name, self.level)
        self.block.draw(page, x, top, width)
