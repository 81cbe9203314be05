"""What blocks draw on: marked content, links, anchors, lines and grounds of the leaf at hand."""

from typing import Any

from toolkit_app.publishing.canvas import ARTIFACT, END, Link, OpenCanvas
from toolkit_app.publishing.fonts import printable
from toolkit_app.publishing.paragraph import width_of
from toolkit_app.publishing.picture import Opened
from toolkit_app.publishing.structure import Element, Mark, Place, Tree
from toolkit_app.publishing.style import Style, ink


class Surface:
    """The leaf that is drawn, and what is known of those before it: ``number`` counts from 1.

    ``places`` gives the page of each anchor, ``mentions`` the pages that lead to it.
    """

    def __init__(self, canvas: OpenCanvas, lang: str) -> None:
        # blocks know it as ReportLab's canvas
        self.canvas: Any = canvas
        self.tree = Tree(lang)
        self.number = 0
        self.places: dict[str, int] = {}
        self.anchors: dict[str, tuple[int, float]] = {}
        self.mentions: dict[str, list[int]] = {}
        self._level = -1

    def enter(self, element: Element | None) -> None:
        """What is drawn from now on belongs to the element; None: it is no part of the text."""
        self.tree.enter(element)

    def leave(self) -> None:
        """Back to what was before ``enter``."""
        self.tree.leave()

    def begin(self, element: Element | None = None) -> str:
        """The operator that begins a stretch of content of an element, or of the one entered; ``END`` ends it."""
        if self.tree.silent:
            return ARTIFACT
        if element is None:
            element = self.tree.here
        else:
            self.tree.take(element)
        marks = self.canvas.leaf.marks
        element.kids.append(Mark(len(self.canvas.leaves), len(marks)))
        marks.append(element)
        return f"/{element.role} <</MCID {len(marks) - 1}>> BDC"

    def link(self, target: str, box: tuple[float, float, float, float], words: str, element: Element) -> None:
        """Makes a box (left, bottom, right, top) lead to ``#anchor`` or to an address. ``words`` say where to."""
        links = self.canvas.leaf.links
        if self.tree.silent:
            links.append(Link(box, target, words, None))
            return
        element.kids.append(Place(len(self.canvas.leaves), len(links)))
        links.append(Link(box, target, words, element))

    def mention(self, target: str) -> None:
        """Counts a link to ``#anchor`` as a mention on this page."""
        if target.startswith("#"):
            self.mentions.setdefault(target[1:], []).append(self.number)

    def anchor(self, name: str, top: float) -> None:
        """Gives this height of the page a name."""
        if name not in self.places:
            self.places[name] = self.number
            self.anchors[name] = (len(self.canvas.leaves), min(top + 6, self.canvas.leaf.height))

    def outline(self, title: str, name: str, level: int) -> None:
        """Adds a line to the outline of the file, at most one level below the line before; chapters are closed."""
        self._level = level = min(level, self._level + 1)
        self.canvas.addOutlineEntry(printable(title), name, level, closed=level == 0)

    def rule(self, left: float, y: float, right: float, colour: str, thickness: float = 0.5) -> None:
        """Draws a horizontal line."""
        self._stroke(left, y, right, y, colour, thickness)

    def post(self, x: float, bottom: float, top: float, colour: str, thickness: float = 0.5) -> None:
        """Draws a vertical line."""
        self._stroke(x, bottom, x, top, colour, thickness)

    def _stroke(self, x1: float, y1: float, x2: float, y2: float, colour: str, thickness: float) -> None:
        canvas = self.canvas
        canvas.draw_raw(ARTIFACT)
        canvas.setStrokeColor(ink(colour))
        canvas.setLineWidth(thickness)
        canvas.line(x1, y1, x2, y2)
        canvas.draw_raw(END)

    def dots(self, left: float, y: float, right: float, colour: str) -> None:
        """Draws dotted leaders, as a line so that no reader has to hear them."""
        if right - left < 4:
            return
        canvas = self.canvas
        canvas.draw_raw(ARTIFACT)
        canvas.saveState()
        canvas.setStrokeColor(ink(colour))
        canvas.setLineWidth(0.7)
        canvas.setLineCap(1)
        canvas.setDash(0, 3.2)
        # the dots of all lines stand above each other
        canvas.line(right - int((right - left) / 3.2) * 3.2, y, right, y)
        canvas.restoreState()
        canvas.draw_raw(END)

    def box(self, left: float, bottom: float, width: float, height: float, colour: str) -> None:
        """Fills a rectangle."""
        canvas = self.canvas
        canvas.draw_raw(ARTIFACT)
        canvas.setFillColor(ink(colour))
        canvas.rect(left, bottom, width, height, stroke=0, fill=1)
        canvas.draw_raw(END)

    def frame(self, left: float, bottom: float, width: float, height: float, colour: str, thickness: float = 0.6) -> None:
        """Draws a thin rectangle."""
        canvas = self.canvas
        canvas.draw_raw(ARTIFACT)
        canvas.setStrokeColor(ink(colour))
        canvas.setLineWidth(thickness)
        canvas.rect(left, bottom, width, height, stroke=1, fill=0)
        canvas.draw_raw(END)

    def picture(self, opened: Opened, x: float, bottom: float, width: float, height: float) -> None:
        """Draws a picture that is no part of the text, such as a logo."""
        self.canvas.draw_raw(ARTIFACT)
        opened.paint(self.canvas, x, bottom, width, height)
        self.canvas.draw_raw(END)

    def say(self, text: str, x: float, y: float, style: Style) -> float:
        """Writes a text as it is, outside any paragraph, and returns where it ends. It belongs to the element entered."""
        if text:
            self.canvas.draw_raw(self.begin())
            self.write(text, x, y, style)
            self.canvas.draw_raw(END)
        return x + width_of(text, style.font, style.size)

    def write(self, text: str, x: float, y: float, style: Style) -> None:
        """Writes a text without any mark around it."""
        self.canvas.setFont(style.font, style.size)
        self.canvas.setFillColor(ink(style.colour))
        self.canvas.drawString(x, y, text)

    def number_of(self, name: str, right: float, y: float, style: Style, element: Element) -> None:
        """Writes, at the end, the number of the page where ``name`` is, ending at ``right``."""
        self.canvas.draw_raw(self.begin(element))
        self.canvas.later(lambda leaf: self._at_right(str(self.places[name]), right, y, style))
        self.canvas.draw_raw(END)

    def _at_right(self, text: str, right: float, y: float, style: Style) -> None:
        self.canvas.saveState()
        self.write(text, right - width_of(text, style.font, style.size), y, style)
        self.canvas.restoreState()


def shortened(text: str, font: str, size: float, room: float) -> str:
    """The text, cut with … where it is wider than the room."""
    text = printable(text)
    if width_of(text, font, size) <= room:
        return text
    while text and width_of(text + "…", font, size) > room:
        text = text[:-1]
    return text.rstrip() + "…" if text else ""
