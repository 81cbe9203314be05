"""Pages: blocks set one after another on leaves, in one pass, with running lines around them and notes at their foot."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from toolkit_app.kinds import text_in
from toolkit_app.publishing.canvas import ARTIFACT, END, Leaf, OpenCanvas
from toolkit_app.publishing.flow import ENDLESS, Block, Filled, draw, fill
from toolkit_app.publishing.fonts import SANS, face, printable
from toolkit_app.publishing.language import word
from toolkit_app.publishing.layout import Band, Layout
from toolkit_app.publishing.paragraph import width_of
from toolkit_app.publishing.picture import open_picture
from toolkit_app.publishing.structure import Element
from toolkit_app.publishing.style import MM, Sheet, Style, ink
from toolkit_app.publishing.surface import Surface, shortened

# what stands between the pieces of a running line
POINT = " · "
# notes never take more of a page than this; what is left of them goes on at the foot of the next
MOST_NOTES = 0.55
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Running:
    """What stands around the text of a part: the values of the running lines, and what is printed behind the text.

    ``head``: whether the running head is there (a cover has none); ``first``: whether its first page is that of a text.
    """

    values: Mapping[str, str]
    behind: str = ""
    head: bool = True
    first: bool = True


@dataclass
class Part:
    """Blocks that begin on a new page. ``notes`` makes the block of a note by its number; None: they stand elsewhere.

    ``drawing`` draws a page of its own kind instead (a cover, a canvas); ``number`` is its number where that is not the next one
    (the back of a card has that of its front).
    """

    blocks: Sequence[Block]
    running: Running
    element: Element = field(default_factory=lambda: Element("Sect"))
    notes: Callable[[int], Block] | None = None
    drawing: Callable[["Press"], None] | None = None
    number: int = 0


class Press(Surface):
    """Sets parts on leaves. It is the page that blocks draw on."""

    def __init__(self, canvas: OpenCanvas, sheet: Sheet, layout: Layout, lang: str) -> None:
        super().__init__(canvas, lang)
        self.sheet, self.layout, self.lang = sheet, layout, lang
        self.total = 0

    def part(self, part: Part) -> Iterator[int]:
        """Sets a part, beginning on a new page; yields after every page its number."""
        sheet = self.sheet
        if part.drawing:
            self.number = part.number - 1 if part.number else self.number
            self.start(part.running, first=part.running.first)
            self.enter(part.element)
            part.drawing(self)
            self.leave()
            self.finish()
            yield self.number
        rest = list(part.blocks)
        waiting: list[Block] = []
        printed: set[int] = set()
        first = part.running.first
        while rest or waiting:
            self.start(part.running, first=first)
            filled, below, waiting = self._filled(rest, part, waiting, printed)
            self.enter(part.element)
            draw(filled.placed, self, sheet.side, sheet.height - sheet.top, sheet.measure)
            if below.placed:
                self._notes(below)
            self.leave()
            self.finish()
            rest, first = filled.rest, False
            yield self.number

    def count(self, part: Part, most: int) -> int:
        """How many pages a part would take, counted to one more than ``most``."""
        rest, waiting, printed, count = list(part.blocks), list[Block](), set[int](), 0
        while (rest or waiting) and count <= most:
            filled, _, waiting = self._filled(rest, part, waiting, printed)
            rest, count = filled.rest, count + 1
        return count

    def finish(self) -> None:
        """Ends the leaf."""
        self.canvas.turn(self.sheet.width, self.sheet.height)

    def _filled(
        self, rest: Sequence[Block], part: Part, waiting: list[Block], printed: set[int]
    ) -> tuple[Filled, Filled, list[Block]]:
        """What goes on this page, the notes at its foot, and the notes that must wait for the next."""
        sheet = self.sheet
        room = sheet.depth
        gap = sheet.small.size * 1.6
        while True:
            filled = fill(rest, sheet.measure, room, fresh=True)
            numbers = self._numbers(filled, part, printed)
            notes = [*waiting, *(part.notes(number) for number in numbers if part.notes)]
            if not notes:
                return filled, Filled([], 0, []), []
            most = sheet.depth * MOST_NOTES if rest else sheet.depth
            below = fill(notes, sheet.measure, most - gap, fresh=True)
            if filled.height + gap + below.height <= sheet.depth + 0.01:
                printed.update(numbers)
                return filled, below, below.rest
            smaller = sheet.depth - gap - below.height
            if smaller >= room or not filled.placed:
                # a picture or a row as high as the page: its notes come on the next one
                printed.update(numbers)
                return filled, Filled([], 0, []), notes
            room = smaller

    def _numbers(self, filled: Filled, part: Part, printed: set[int]) -> list[int]:
        """The notes of what was placed that stand on no earlier page; a note may bring further ones."""
        if not part.notes:
            return []
        found = dict.fromkeys(number for placed in filled.placed for number in placed.block.notes() if number not in printed)
        queue = list(found)
        for number in queue:
            block = part.notes(number)
            block.measure(self.sheet.measure)
            for more in block.notes():
                if more not in found and more not in printed:
                    found[more] = None
                    queue.append(more)
        return list(found)

    def _notes(self, below: Filled) -> None:
        sheet = self.sheet
        top = sheet.bottom + below.height
        self.rule(sheet.side, top + sheet.small.size * 0.6, sheet.side + sheet.measure * 0.28, sheet.colours.line)
        draw(below.placed, self, sheet.side, top, sheet.measure)

    def height_of(self, blocks: Sequence[Block]) -> float:
        """How high blocks are when nothing breaks them."""
        return fill(blocks, self.sheet.measure, ENDLESS, fresh=True).height

    def start(self, running: Running, *, first: bool) -> None:
        """Begins a page: what is behind the text, the head and the foot."""
        self.number += 1
        self.canvas.leaf.number = self.number
        values = dict(running.values)
        self.enter(None)
        if running.behind:
            self.canvas.repeated("behind", running.behind, partial(self._watermark, running.behind))
        if running.head:
            head = partial(self._head, values, first=first)
            if self.layout.logo:
                head()
            else:
                self.canvas.repeated("head", (values, first), head)
        self.canvas.repeated("foot", values, partial(self._foot, self.layout.foot, values))
        self.leave()

    def _head(self, values: Mapping[str, str], *, first: bool) -> None:
        sheet, style, band = self.sheet, self.sheet.running, self.layout.head
        if first and band.first:
            band = replace(band, left=band.first)
        y = sheet.height - sheet.top * 0.52
        x = sheet.side + self._logo(y)
        right = POINT.join(self._texts(band.right, values))
        left = POINT.join(self._texts(band.left, values))
        end = sheet.side + sheet.measure
        numbered = any(self._is_page(labels) for labels in (*band.right, *band.left))
        if numbered:
            end -= self._page_number(end, y) + 3 * MM
        right = shortened(right, style.font, style.size, (end - x) * (0.48 if left else 1))
        wide = width_of(right, style.font, style.size)
        left = shortened(left, style.font, style.size, end - x - wide - (8 * MM if right else 0))
        self.say(left, x, y, replace(style, colour=sheet.colours.accent) if first else style)
        self.say(right, end - wide, y, style)
        if left or right or self.layout.logo:
            self.rule(sheet.side, y - style.size * 0.75, sheet.side + sheet.measure, sheet.colours.line)

    def _logo(self, y: float) -> float:
        """Draws the logo of the layout in the head and returns how much room it took."""
        logo = self.layout.logo
        if logo is None or logo.where != "head":
            return 0
        opened = open_picture(logo.picture, self.lang, self.sheet.measure)
        high = min(logo.height * MM, self.sheet.top * 0.42)
        wide = high * opened.width / opened.height
        self.picture(opened, self.sheet.side, y - self.sheet.running.size * 0.3, wide, high)
        return wide + 3 * MM

    def _foot(self, band: Band, values: Mapping[str, str]) -> None:
        sheet, style = self.sheet, self.sheet.running
        y = sheet.bottom * 0.5
        end = sheet.side + sheet.measure
        pieces = self._texts(band.left, values)
        others = [text for text in self._texts(band.right, values) if text]
        if not pieces and not others and not any(map(self._is_page, (*band.left, *band.right))):
            return
        self.rule(sheet.side, y + style.size * 1.35, end, sheet.colours.line)
        if any(map(self._is_page, (*band.left, *band.right))):
            end -= self._page_number(end, y) + 3 * MM
        if others:
            right = shortened(POINT.join(others), style.font, style.size, (end - sheet.side) * 0.5)
            end -= width_of(right, style.font, style.size)
            self.say(right, end, y, style)
            end -= 3 * MM
        self._pieces(pieces, values.get("state", ""), y, end)

    def _pieces(self, pieces: Sequence[str], state: str, y: float, end: float) -> None:
        """The pieces of a foot, on as many lines as they need: none of them may be lost."""
        sheet, style = self.sheet, self.sheet.running
        x = sheet.side
        for number, piece in enumerate(pieces):
            look = replace(style, bold=True, colour=sheet.colours.accent) if piece == state else style
            point = POINT if x > sheet.side else ""
            wide = width_of(point + piece, look.font, look.size)
            if x + wide > end and number and x > sheet.side:
                y, x, point, end = y - style.leading, sheet.side, "", sheet.side + sheet.measure
            if point:
                x = self.say(point, x, y, style)
            x = self.say(shortened(piece, look.font, look.size, end - x), x, y, look)

    def _texts(self, templates: Sequence[Mapping[str, str]], values: Mapping[str, str]) -> list[str]:
        made = [filled_in(text_in(labels, self.lang), values) for labels in templates if not self._is_page(labels)]
        return [text for text in made if text]

    def _is_page(self, labels: Mapping[str, str]) -> bool:
        return "{page}" in text_in(labels, self.lang)

    def _page_number(self, right: float, y: float) -> float:
        """Leaves room for "Page 3 of 12" and returns it; it is written when the number of pages is known."""
        style = self.sheet.running
        self.canvas.draw_raw(ARTIFACT)
        self.canvas.later(partial(self._count, right, y, style))
        self.canvas.draw_raw(END)
        return width_of(word("page", self.lang, n=888, total=888), style.font, style.size)

    def _count(self, right: float, y: float, style: Style, leaf: Leaf) -> None:
        # below 0: nobody knows yet how many there will be
        total = "…" if self.total < 0 else self.total or self.number
        self._at_right(word("page", self.lang, n=leaf.number, total=total), right, y, style)

    def _watermark(self, text: str) -> None:
        sheet, canvas = self.sheet, self.canvas
        font = face(SANS, bold=True)
        size = min(sheet.width * 0.8 / max(width_of(text, font, 1), 0.1), sheet.width * 0.2)
        canvas.draw_raw(ARTIFACT)
        canvas.saveState()
        canvas.translate(sheet.width / 2, sheet.height / 2)
        canvas.rotate(52)
        canvas.setFont(font, size)
        canvas.setFillColor(ink(sheet.colours.behind))
        canvas.drawCentredString(0, -size * 0.35, text)
        canvas.restoreState()
        canvas.draw_raw(END)


def filled_in(template: str, values: Mapping[str, str]) -> str:
    """A template with its placeholders filled; "" where it has placeholders and none of them has a value."""
    wanted = _PLACE.findall(template)
    if wanted and not any(values.get(name) for name in wanted):
        return ""
    return printable(" ".join(_PLACE.sub(lambda found: values.get(found[1], ""), template).split()))
