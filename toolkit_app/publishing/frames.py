"""A frame: blocks set in from the text, with a ground and a bar where wanted. Lists, quotations, boxes, statements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit_app.publishing.flow import ENDLESS, Block, Filled, Page, draw, fill
from toolkit_app.publishing.structure import Element


@dataclass(frozen=True)
class Edge:
    """How a frame looks: blanks inside it, its ground, and a bar at its left."""

    left: float = 0
    right: float = 0
    top: float = 0
    bottom: float = 0
    ground: str = ""
    bar: str = ""
    bar_width: float = 2.2
    outline: str = ""


class Frame(Block):
    """Blocks in a frame, which breaks between pages like the text itself. ``element`` holds them together in the tree."""

    def __init__(
        self, blocks: Sequence[Block], edge: Edge, *, before: float = 0, after: float = 0, element: Element | None = None
    ) -> None:
        super().__init__(before=before, after=after)
        self.blocks, self.edge, self.element = list(blocks), edge, element
        self._width = -1.0
        self._filled = Filled([], 0, [])

    def _inner(self, width: float) -> float:
        return max(width - self.edge.left - self.edge.right, 20)

    def measure(self, width: float) -> float:
        """The height of the blocks with the blanks above and below."""
        if self._width != width:
            self._filled = fill(self.blocks, self._inner(width), ENDLESS, fresh=True)
            self._width = width
        return self._filled.height + self.edge.top + self.edge.bottom

    def least(self, width: float) -> float:
        """The first block (with what it must stay with) in the frame."""
        inner = self._inner(width)
        height = 0.0
        for block in self.blocks:
            if not block.keep:
                return height + block.least(inner) + self.edge.top + self.edge.bottom
            height += block.measure(inner) + block.after
        return self.measure(width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Cut between or inside the blocks; both parts have the frame."""
        inside = room - self.edge.top - self.edge.bottom
        filled = fill(self.blocks, self._inner(width), inside, fresh=False)
        if not filled.placed or not filled.rest:
            return None
        first = Frame([placed.block for placed in filled.placed], self.edge, before=self.before, element=self.element)
        return first, Frame(filled.rest, self.edge, after=self.after, element=self.element)

    def natural(self) -> tuple[float, float]:
        """The widths of the widest block, with the blanks."""
        blank = self.edge.left + self.edge.right
        sizes = [block.natural() for block in self.blocks] or [(0.0, 0.0)]
        return max(size[0] for size in sizes) + blank, max(size[1] for size in sizes) + blank

    def notes(self) -> Iterator[int]:
        """Those of its blocks."""
        return (number for block in self.blocks for number in block.notes())

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws the ground, the bar and the blocks."""
        edge = self.edge
        height = self.measure(width)
        if edge.ground:
            page.box(x, top - height, width, height, edge.ground)
        if edge.bar:
            page.box(x, top - height, edge.bar_width, height, edge.bar)
        if edge.outline:
            page.frame(x, top - height, width, height, edge.outline)
        if self.element:
            page.enter(self.element)
        draw(self._filled.placed, page, x + edge.left, top - edge.top, self._inner(width))
        if self.element:
            page.leave()
