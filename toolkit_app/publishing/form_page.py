"""The page of a form: its four squares, its QR code, its head and foot, and the questions between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import segno

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.canvas import ARTIFACT, END, OpenCanvas
from toolkit_app.publishing.flow import ENDLESS, Block, draw, fill
from toolkit_app.publishing.fonts import SANS
from toolkit_app.publishing.form import MOST_PAGES, Form
from toolkit_app.publishing.form_words import word as form_word
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.layout import MM, Colours
from toolkit_app.publishing.paragraph import width_of
from toolkit_app.publishing.structure import Element
from toolkit_app.publishing.style import Style
from toolkit_app.publishing.surface import Surface, shortened
from toolkit_app.text.formcode import CODE, INSET, PAPERS, SQUARE, PageCode, Row, code_corners, corners

SIDE, BOTTOM = 17 * MM, 23 * MM
#: where the questions begin at the highest, and how far they stay below the head
HIGHEST, BELOW = 38 * MM, 4 * MM
RUNNING = Style(SANS, 7.6, 10.5, Colours.muted)


@dataclass(frozen=True)
class Boxes:
    """How the boxes of questions stand, in millimetres as ``PageCode`` has them. The questions of a page all have the same."""

    boxes: int = 0
    across: int = 0
    left: float = 0.0
    pitch: float = 0.0
    drop: float = 0.0
    apart: int = 0
    spread: int = 1

    @property
    def lines(self) -> int:
        """How many lines they take."""
        return -(-(self.boxes - self.apart) // self.across) + (self.apart > 0) if self.across else 0


@dataclass(frozen=True)
class Field:
    """A place to answer: its rectangle in points (left, bottom, right, top) and its element among the tags. ``choice`` counts
    from 0; -1: the field of a comment.
    """

    question: int
    choice: int
    leaf: int
    box: tuple[float, float, float, float]
    element: Element


@dataclass
class Part:
    """Questions whose boxes stand alike, with what goes before them. ``head`` stands at the top of each of their pages."""

    boxes: Boxes
    blocks: list[Block]
    head: Sequence[Block] = ()


@dataclass
class _Page:
    """A page that is made: the number of its first question from 0, its rows."""

    boxes: Boxes
    first: int = 0
    rows: list[Row] = field(default_factory=list)


class FormPress(Surface):
    """Sets forms on pages. ``fields`` has every place to answer, in the order of reading."""

    def __init__(self, canvas: OpenCanvas, lang: str) -> None:
        super().__init__(canvas, lang)
        self.lang = lang
        self.fields: list[Field] = []
        self._page = _Page(Boxes())
        self.high = 0.0

    def form(self, form: Form, parts: Sequence[Part], first_head: Sequence[Block]) -> Iterator[int]:
        """Sets a form, beginning on a new page; yields after every page its number in the form.

        Raises ToolkitError where it has too many pages.
        """
        wide, self.high = (side * MM for side in PAPERS[form.paper])
        pages: list[_Page] = []
        for part in parts:
            rest = part.blocks
            while rest:
                self.number += 1
                self._page = page = _Page(part.boxes)
                pages.append(page)
                if len(pages) > MOST_PAGES:
                    raise ToolkitError("The form has more than {most} pages.", "Divide the round.", most=MOST_PAGES)
                top = self._around(form, pages, first_head if len(pages) == 1 else part.head, wide)
                filled = fill(rest, wide - 2 * SIDE, self.high - top - BOTTOM, fresh=True)
                draw(filled.placed, self, SIDE, self.high - top, wide - 2 * SIDE)
                rest = filled.rest
                self.canvas.turn(wide, self.high)
                yield len(pages)

    def code_of(self, boxes: Boxes) -> PageCode:
        """The places of boxes, by question and choice, before the page is made."""
        return PageCode(
            "",
            "",
            "",
            self.lang,
            0,
            0,
            "A4",
            0,
            boxes.boxes,
            boxes.across,
            boxes.left,
            boxes.pitch,
            boxes.drop,
            boxes.apart,
            boxes.spread,
        )

    def row(self, question: int, row: Row, fields: Sequence[Field]) -> None:
        """Notes that the boxes of a question stand on this page."""
        if not self._page.rows:
            self._page.first = question
        self._page.rows.append(row)
        self.fields += fields

    def comment(self, question: int, frame: tuple[float, float], place: Field) -> None:
        """Notes where the comment on the question set last stands; on another page, or without boxes, it has a row of its own."""
        rows = self._page.rows
        if rows and self._page.first + len(rows) - 1 == question and not rows[-1].comment[1]:
            rows[-1] = replace(rows[-1], comment=frame)
        else:
            if not rows:
                self._page.first = question
            rows.append(Row(0.0, frame))
        self.fields.append(place)

    def _around(self, form: Form, pages: list[_Page], head: Sequence[Block], wide: float) -> float:
        """Draws what stands around the questions, and gives how far from the edge they may begin."""
        self._squares(form)
        room = code_corners(form.paper)[0][0] * MM - SIDE - 5 * MM
        filled = fill(head, room, ENDLESS, fresh=True)
        draw(filled.placed, self, SIDE, self.high - (INSET - 0.6) * MM, room)
        self.enter(None)
        self.canvas.draw_raw(ARTIFACT)
        number = len(pages)
        self.canvas.later(lambda leaf: self._code(form, pages, number))
        self.canvas.draw_raw(END)
        self._foot(form, pages, wide)
        self.leave()
        return max(HIGHEST, INSET * MM + filled.height + BELOW)

    def _squares(self, form: Form) -> None:
        half = SQUARE / 2
        for x, y in corners(form.paper):
            self.box((x - half) * MM, self.high - (y + half) * MM, SQUARE * MM, SQUARE * MM, "#000000")

    def _foot(self, form: Form, pages: list[_Page], wide: float) -> None:
        style, number = RUNNING, len(pages)
        y = (INSET + SQUARE / 2) * MM - style.size * 0.35
        left, right = (INSET + SQUARE + 4) * MM, wide - (INSET + SQUARE + 4) * MM
        self.canvas.draw_raw(ARTIFACT)
        self.canvas.later(lambda leaf: self._at_right(word("page", self.lang, n=number, total=len(pages)), right, y, style))
        self.canvas.draw_raw(END)
        room = right - left - width_of(word("page", self.lang, n=888, total=888), style.font, style.size) - 4 * MM
        closes = f"{form_word('closes', self.lang)}: {long_date(form.closes, self.lang)}" if form.closes else ""
        pieces = (form.name, form.addressee, form_word("copy", self.lang, code=form.copy_code), closes)
        self.say(shortened(" · ".join(filter(None, pieces)), style.font, style.size, room), left, y, style)

    def _code(self, form: Form, pages: Sequence[_Page], number: int) -> None:
        """Draws the QR code of a page: each run of dark modules as a bar, all in one path."""
        page = pages[number - 1]
        code = _page_code(form, page, number, len(pages))
        matrix = segno.make(code.text(), error="m", micro=False, boost_error=False).matrix
        left, top = code_corners(form.paper)[0]
        side = CODE / len(matrix) * MM
        path = self.canvas.beginPath()
        for down, line in enumerate(matrix, 1):
            start = 0
            for at in range(1, len(line) + 1):
                if at == len(line) or line[at] != line[start]:
                    if line[start]:
                        path.rect(left * MM + start * side, self.high - top * MM - down * side, (at - start) * side, side)
                    start = at
        self.canvas.saveState()
        self.canvas.setFillColorRGB(0, 0, 0)
        self.canvas.drawPath(path, stroke=0, fill=1)
        self.canvas.restoreState()


def _page_code(form: Form, page: _Page, number: int, count: int) -> PageCode:
    who, boxes = form.identity, page.boxes
    return PageCode(
        who.form[:8],
        who.digest[:16],
        who.copy,
        who.lang,
        number,
        count,
        form.paper,
        page.first + 1,
        boxes.boxes,
        boxes.across,
        boxes.left,
        boxes.pitch,
        boxes.drop,
        boxes.apart,
        boxes.spread,
        tuple(page.rows),
    )
