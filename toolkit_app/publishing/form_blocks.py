"""The questions of a form as blocks: their words, their boxes with what each stands for, and the frame for a comment."""

from collections.abc import Iterator
from dataclasses import replace

from toolkit_app.publishing.breaking import Run
from toolkit_app.publishing.canvas import END
from toolkit_app.publishing.flow import Block, Page, Rule
from toolkit_app.publishing.fonts import SANS, printable
from toolkit_app.publishing.form import Form
from toolkit_app.publishing.form_choices import SIGN, WORDS_AT, Standing, beside, legend, number, signs, standing, under
from toolkit_app.publishing.form_page import SIDE, Field, FormPress, Part
from toolkit_app.publishing.form_words import word
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.inline import look_of, prepared
from toolkit_app.publishing.language import long_date
from toolkit_app.publishing.layout import MM, Colours
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element
from toolkit_app.publishing.style import Style, ink
from toolkit_app.text.formcode import BOX, CLEAR, LINE, RISE, Row, snapped

BODY = Style(SANS, 9.6, 13.6, Colours.ink, after=4)
FACT = replace(BODY, size=9, leading=12.5, after=2)
TITLE = Style(SANS, 13, 16.5, Colours.accent, bold=True, after=3, keep=True)
SMALL = replace(BODY, size=8, leading=11, colour=Colours.muted, after=2)
WORDING = replace(BODY, size=10, leading=14, before=3, after=1.2 * MM, keep=True)
#: the room of a statement's number, and how high the frame of a comment is (millimetres)
NUMBER, COMMENT = 9 * MM, 14.4
# so many statements without comments are put into a table, with at most so many answers
_TABLE_FROM, _TABLE_MOST = 12, 12


def parts(form: Form, fillable: bool) -> Iterator[Part]:
    """The questions of a form in parts whose boxes stand alike; before the first, what the form is about."""
    table = form.arrangement == "table" or (not form.arrangement and _suits_table(form))
    lang = form.identity.lang
    before = list(_opening(form, fillable))
    part: Part | None = None
    alike: object = None
    for at, question in enumerate(form.questions):
        if part is None or alike != question.choices:
            if part is not None:
                yield part
            alike = question.choices
            stands = standing(question.choices, form, table=table)
            head: list[Block] = [line(form.title, replace(SMALL, colour=Colours.accent, bold=True), lang)]
            if stands.way == "over":
                head.append(legend(question.choices, lang))
                before += [legend(question.choices, lang), Rule(Colours.line, before=1.5 * MM, after=1.5 * MM)]
            part = Part(stands.boxes, before, head)
            before = []
        part.blocks.extend(_question(form, at, stands))
    if part is not None:
        yield part


def first_head(form: Form) -> list[Block]:
    """What stands beside the QR code of the first page: the title."""
    below = " · ".join(filter(None, (form.name, form.series, form.addressee)))
    lang = form.identity.lang
    title = line(form.title, TITLE, lang, Element("H1"))
    return [title, line(below, SMALL, lang)] if below else [title]


def _suits_table(form: Form) -> bool:
    return (
        len(form.questions) > _TABLE_FROM
        and not any(question.comment for question in form.questions)
        and all(question.choices and len(question.choices) <= _TABLE_MOST for question in form.questions)
    )


def _opening(form: Form, fillable: bool) -> Iterator[Block]:
    lang = form.identity.lang
    for words in filter(None, map(str.strip, form.introduction.split("\n"))):
        yield line(words, BODY, lang)
    facts = [
        (word("rule", lang), form.rule),
        (word("closes", lang), long_date(form.closes, lang)),
        (word("contact", lang), form.contact),
    ]
    inside: list[Block] = [
        Paragraph([Run(f"{label}: ", look_of(replace(FACT, bold=True))), Run(prepared(words, FACT, lang), look_of(FACT))], FACT)
        for label, words in facts
        if words
    ]
    inside.append(line(word("fill" if fillable else "mark", lang), replace(FACT, after=0), lang))
    if form.receipt:
        inside.append(line(word("receipt", lang, code=form.receipt), replace(FACT, bold=True, before=3, after=0), lang))
    yield Frame(inside, Edge(left=9, right=9, top=6, bottom=7, ground=Colours.tint), before=2, after=6)


def _question(form: Form, at: int, stands: Standing) -> Iterator[Block]:
    question, lang = form.questions[at], form.identity.lang
    marker = Run(question.number, look_of(replace(WORDING, bold=True, colour=Colours.accent)))
    # the words that were sealed, letter for letter
    words: Block = Indented(Paragraph([Run(printable(question.wording), look_of(WORDING))], WORDING, marker=marker, hang=NUMBER))
    note = Indented(line(question.note, replace(SMALL, keep=True), lang)) if question.note else None
    if stands.way == "over":
        yield TableRow(form, at, stands, Frame([words, note] if note else [words], Edge()))
    else:
        yield words
        if note:
            yield note
        if stands.boxes.boxes:
            yield BoxRows(form, at, stands)
    if question.comment:
        yield CommentFrame(form, at)
    yield Rule(Colours.line, before=1.5 * MM, after=1.5 * MM)


class Indented(Block):
    """A paragraph set in by the room of a statement's number."""

    def __init__(self, words: Block) -> None:
        super().__init__(before=words.before, after=words.after, keep=words.keep)
        self.words = words

    def measure(self, width: float) -> float:
        """The height of the words."""
        return self.words.measure(width - NUMBER)

    def least(self, width: float) -> float:
        """The least of the words."""
        return self.words.least(width - NUMBER)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Cut as the words are."""
        cut = self.words.split(width - NUMBER, room)
        return (Indented(cut[0]), Indented(cut[1])) if cut else None

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws the words."""
        self.words.draw(page, x + NUMBER, top, width - NUMBER)


class BoxRows(Block):
    """The boxes of a question with their words beside or under them."""

    def __init__(self, form: Form, at: int, stands: Standing) -> None:
        super().__init__(keep=form.questions[at].comment)
        self.form, self.at, self.stands = form, at, stands

    def measure(self, width: float) -> float:
        """Its lines, with the blank around boxes, and room to move to a height on which boxes may stand."""
        stands = self.stands
        below = 2 * SIGN.leading / MM if stands.way == "under" and stands.boxes.lines == 1 else 0
        return (BOX + 2 * CLEAR + (stands.boxes.lines - 1) * stands.boxes.drop + below + RISE) * MM

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws boxes and words, and tells the page where they are."""
        assert isinstance(page, FormPress)
        boxes, lang = self.stands.boxes, self.form.identity.lang
        choices = self.form.questions[self.at].choices
        y = snapped((page.high - top) / MM + CLEAR + BOX / 2)
        code, row, fields = page.code_of(boxes), Row(y), []
        for choice, asked in enumerate(choices):
            middle = code.centre(row, choice)
            fields.append(_draw_box(page, self.at, choice, middle))
            numbered = self.stands.way == "under" and middle[1] == y
            words = number(asked, lang) if numbered else beside(asked, self.stands.size, lang)
            begin = (middle[0] + BOX / 2 + WORDS_AT) * MM
            right = code.centre(row, choice + 1) if choice + 1 < len(choices) else (0.0, 0.0)
            room = (right[0] - BOX / 2 - CLEAR) * MM - begin if right[1] == middle[1] else x + width - begin
            words.draw(page, begin, page.high - middle[1] * MM + words.measure(room) / 2, room)
        if self.stands.way == "under":
            for _, words, start, room in under(choices[: boxes.across], boxes.pitch, lang):
                words.measure(room * MM)
                words.draw(page, (boxes.left + start) * MM, page.high - (y + BOX / 2 + CLEAR) * MM, room * MM)
        page.row(self.at, row, fields)


class TableRow(Block):
    """A statement with its boxes at the right, a sign above each."""

    def __init__(self, form: Form, at: int, stands: Standing, words: Frame) -> None:
        super().__init__(keep=form.questions[at].comment)
        self.form, self.at, self.boxes, self.words = form, at, stands.boxes, words

    def _room(self) -> float:
        return (self.boxes.left - BOX / 2 - CLEAR - 2) * MM - SIDE

    def measure(self, width: float) -> float:
        """The words, or the boxes where these are higher."""
        return max(self.words.measure(self._room()), (BOX + 2 * CLEAR + RISE) * MM + SIGN.leading)

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws words, signs and boxes, and tells the page where they are."""
        assert isinstance(page, FormPress)
        self.words.measure(self._room())
        self.words.draw(page, x, top, self._room())
        boxes, lang = self.boxes, self.form.identity.lang
        y = snapped((page.high - top + SIGN.leading) / MM + CLEAR + BOX / 2)
        fields = []
        for choice, sign in enumerate(signs(self.form.questions[self.at].choices, lang)):
            middle = boxes.left + choice * boxes.pitch
            fields.append(_draw_box(page, self.at, choice, (middle, y)))
            above, room = line(sign, SIGN, lang), boxes.pitch * MM
            high = above.measure(room)
            above.draw(page, middle * MM - room / 2, page.high - (y - BOX / 2 - CLEAR) * MM + high, room)
        page.row(self.at, Row(y), fields)


class CommentFrame(Block):
    """The frame for a comment, with a line that says so."""

    def __init__(self, form: Form, at: int) -> None:
        super().__init__()
        self.form, self.at = form, at

    def measure(self, width: float) -> float:
        """Its caption, the frame, and room to move to a height that a page code knows."""
        return SIGN.leading + (COMMENT + RISE) * MM

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws the frame and tells the page where it is."""
        assert isinstance(page, FormPress)
        begin = snapped((page.high - top + SIGN.leading) / MM)
        end = snapped(begin + COMMENT)
        lang = self.form.identity.lang
        caption = line(word("comment", lang), replace(SIGN, align="left"), lang)
        caption.measure(width)
        caption.draw(page, x, page.high - begin * MM + SIGN.leading + 1, width)
        left, bottom, right, up = x, page.high - end * MM, x + width, page.high - begin * MM
        element = _outlined(page, (left, bottom, right, up), Colours.line, 0.7)
        page.comment(
            self.at, (begin, end), Field(self.at, -1, len(page.canvas.leaves), (left + 2, bottom + 2, right - 2, up - 2), element)
        )


def _draw_box(page: FormPress, at: int, choice: int, middle: tuple[float, float]) -> Field:
    """Draws an empty box around a point of the paper (millimetres)."""
    left, bottom = (middle[0] - BOX / 2) * MM, page.high - (middle[1] + BOX / 2) * MM
    box = (left, bottom, left + BOX * MM, bottom + BOX * MM)
    return Field(at, choice, len(page.canvas.leaves), box, _outlined(page, box, Colours.ink, LINE * MM))


def _outlined(page: FormPress, box: tuple[float, float, float, float], colour: str, thick: float) -> Element:
    """Draws a rectangle, its line inside, as content of an element of its own, which is given."""
    element = Element("Form")
    left, bottom, right, top = box
    canvas = page.canvas
    canvas.draw_raw(page.begin(element))
    canvas.setStrokeColor(ink(colour))
    canvas.setLineWidth(thick)
    canvas.rect(left + thick / 2, bottom + thick / 2, right - left - thick, top - bottom - thick, stroke=1, fill=0)
    canvas.draw_raw(END)
    return element
