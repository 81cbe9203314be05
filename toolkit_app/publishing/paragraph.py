"""A paragraph: runs of text in several faces, broken into lines, drawn.

Written for this program instead of ReportLab's Paragraph, because nothing here is ever parsed as markup (a text cannot
turn into a tag), no-break spaces of every width hold, a line end still leaves a blank for who copies the text, and it
costs a fraction of the time.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.textobject import PDFTextObject

from toolkit_app.publishing.flow import Block, Page
from toolkit_app.publishing.language import SOFT_HYPHEN
from toolkit_app.publishing.style import Style, ink


class Look(NamedTuple):
    """Everything that makes two pieces of text look different. ``link`` is ``#anchor`` or an address."""

    font: str
    size: float
    colour: str
    rise: float = 0
    link: str = ""


class Run(NamedTuple):
    """A piece of text of one look. A line feed in it ends the line."""

    text: str
    look: Look


class Piece(NamedTuple):
    """A part of a word: what can stand on a line by itself, with a hyphen where ``hyphen`` says so."""

    parts: tuple[Run, ...]
    width: float
    hyphen: float


@dataclass(slots=True)
class Word:
    """Pieces that belong together; ``blank`` is the run of the blank after it, None where the next word joins on."""

    pieces: list[Piece]
    width: float
    blank: Run | None
    ends: bool = False


@dataclass(slots=True)
class Line:
    """A set line and how wide it is."""

    runs: list[Run]
    width: float


# blanks at which a line may end: not U+00A0, U+2007, U+202F
_BLANKS = " \t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_TOKEN = re.compile(rf"[{_BLANKS}]+|[\n\u2028]|[^\n\u2028{_BLANKS}]+")
# a line may stay so much shorter than the others before a word is divided
RAGGED = 0.14
# a line may end after these before a small letter: not within a key such as LL-7K3QF2MA
_JOINT = re.compile(r"(?<=\w[-–—/])(?=[a-zà-öø-ÿа-яёა-ჿ])")
_ADDRESS_JOINT = re.compile(r"(?<=[/?&=._#%-])")


@lru_cache(maxsize=60_000)
def width_of(text: str, font: str, size: float) -> float:
    """The width of a text in points."""
    return float(stringWidth(text, font, size))


def _piece(text: str, look: Look, hyphen: bool) -> Piece:
    return Piece((Run(text, look),), width_of(text, look.font, look.size), width_of("-", look.font, look.size) if hyphen else 0)


def _words(runs: Sequence[Run]) -> Iterator[Word]:
    """The words of the runs. A word may go through several runs: **rein**tegration is one word."""
    word = Word([], 0, None)
    for run in runs:
        for found in _TOKEN.findall(run.text):
            if found in "\n\u2028":
                word.ends = True
                yield word
                word = Word([], 0, None)
            elif found[0] in _BLANKS:
                if word.pieces:
                    word.blank = Run(" ", run.look)
                    yield word
                    word = Word([], 0, None)
            else:
                for number, joined in enumerate(_JOINT.split(found) if "://" not in found else (found,)):
                    if number:
                        yield word
                        word = Word([], 0, None)
                    syllables = joined.split(SOFT_HYPHEN)
                    for at, syllable in enumerate(syllables):
                        piece = _piece(syllable, run.look, at < len(syllables) - 1)
                        if word.pieces and at == 0 and not word.pieces[-1].hyphen:
                            last = word.pieces[-1]
                            word.pieces[-1] = Piece(last.parts + piece.parts, last.width + piece.width, piece.hyphen)
                        else:
                            word.pieces.append(piece)
                        word.width += piece.width
    if word.pieces:
        yield word


def _chopped(piece: Piece, room: float) -> tuple[Piece, Piece]:
    """A piece wider than the line cut in two, after a joint of an address where one is near the end."""
    width = 0.0
    taken: list[Run] = []
    for number, (text, look) in enumerate(piece.parts):
        whole = width_of(text, look.font, look.size)
        if width + whole <= room:
            taken.append(Run(text, look))
            width += whole
            continue
        low, high = 0 if taken else 1, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if width + stringWidth(text[:middle], look.font, look.size) <= room:
                low = middle
            else:
                high = middle - 1
        joints = [found.start() for found in _ADDRESS_JOINT.finditer(text, max(low // 2, 1), low) if found.start() >= low // 2]
        cut = joints[-1] if joints else low
        first = (*taken, Run(text[:cut], look)) if cut else tuple(taken)
        rest = (Run(text[cut:], look), *piece.parts[number + 1 :])
        return _measured(first, 0), _measured(rest, piece.hyphen)
    return piece, Piece((), 0, 0)


def _measured(parts: tuple[Run, ...], hyphen: float) -> Piece:
    return Piece(parts, sum(width_of(text, look.font, look.size) for text, look in parts), hyphen)


class _Setting:
    """Lines being filled."""

    def __init__(self, room: float) -> None:
        self.room = room
        self.lines: list[Line] = []
        self.runs: list[Run] = []
        self.used = 0.0
        self.blank: Run | None = None

    def end(self, *, blank: bool = False) -> None:
        """Ends the line; a blank it broke at stays at its end, unseen, for who copies the text."""
        width = self.used
        if blank and self.blank:
            self._add(self.blank)
        self.lines.append(Line(self.runs, width))
        self.runs, self.used, self.blank = [], 0.0, None

    def _add(self, run: Run) -> None:
        if self.runs and self.runs[-1].look == run.look:
            self.runs[-1] = Run(self.runs[-1].text + run.text, run.look)
        else:
            self.runs.append(run)

    def take(self, piece: Piece) -> None:
        """Puts a piece on the line, after the blank that waits."""
        if self.blank:
            self._add(self.blank)
            self.used += self._gap()
            self.blank = None
        for run in piece.parts:
            self._add(run)
        self.used += piece.width

    def _gap(self) -> float:
        return width_of(" ", self.blank.look.font, self.blank.look.size) if self.blank else 0.0

    def word(self, word: Word) -> None:
        """Sets one word, divided or chopped only where it must be."""
        if self.used + self._gap() + word.width <= self.room:
            for piece in word.pieces:
                self.take(piece)
        else:
            self._broken(word)
        self.blank = word.blank
        if word.ends:
            self.end()

    def _broken(self, word: Word) -> None:
        pieces = word.pieces
        if self.runs and word.width <= self.room and self.used > self.room * (1 - RAGGED):
            self.end(blank=True)
        while pieces:
            fits = 0
            width = self.used + self._gap()
            for number, piece in enumerate(pieces, 1):
                width += piece.width
                if width + (piece.hyphen if number < len(pieces) else 0) <= self.room:
                    fits = number
            if fits:
                for piece in pieces[:fits]:
                    self.take(piece)
                if fits < len(pieces):
                    self._add(Run("-", pieces[fits - 1].parts[-1].look))
                    self.used += pieces[fits - 1].hyphen
                    self.end()
                pieces = pieces[fits:]
            elif self.runs:
                self.end(blank=True)
            else:
                first, rest = _chopped(pieces[0], self.room)
                self.take(first)
                pieces = [rest, *pieces[1:]] if rest.parts else pieces[1:]
                if pieces:
                    self.end()


def set_lines(runs: Sequence[Run], width: float) -> list[Line]:
    """The lines of a text in a width."""
    setting = _Setting(max(width, 1))
    for word in _words(runs):
        setting.word(word)
    if setting.runs or not setting.lines:
        setting.end()
    return setting.lines


class Paragraph(Block):
    """Runs set in lines. ``marker`` hangs before the first line: the bullet or number of a list."""

    def __init__(
        self, runs: Sequence[Run], style: Style, *, marker: Run | None = None, hang: float = 0, lines: list[Line] | None = None
    ) -> None:
        super().__init__(before=style.before, after=style.after, keep=style.keep)
        self.runs, self.style, self.marker, self.hang = runs, style, marker, hang
        self.lines = lines or []
        self._width = -1.0 if lines is None else 0.0

    def measure(self, width: float) -> float:
        """The height in a width."""
        if self._width not in (0.0, width):
            self.lines = set_lines(self.runs, width)
            self._width = width
        return len(self.lines) * self.style.leading

    def least(self, width: float) -> float:
        """Two lines, or all where a cut would leave one alone."""
        self.measure(width)
        return (2 if len(self.lines) > 3 else len(self.lines)) * self.style.leading

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Cut so that neither page holds a single line."""
        self.measure(width)
        count = min(int(room / self.style.leading + 1e-6), len(self.lines) - 2)
        if count < 2:
            return None
        first = Paragraph(self.runs, self.style, marker=self.marker, hang=self.hang, lines=self.lines[:count])
        rest = Paragraph(self.runs, self.style, lines=self.lines[count:])
        first.after = rest.before = 0
        first.keep = False
        return first, rest

    def natural(self) -> tuple[float, float]:
        """How wide the text is at most (no line broken) and at least (its longest piece)."""
        words = list(_words(self.runs))
        most = line = 0.0
        for word in words:
            line += word.width + (word.blank.look.size * 0.26 if word.blank else 0)
            most = max(most, line)
            if word.ends:
                line = 0.0
        return most, max((piece.width + piece.hyphen for word in words for piece in word.pieces), default=0)

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws the lines with their links."""
        style = self.style
        # the first baseline: the letters stand in the middle of their leading
        y = top - (style.leading + style.size * 0.72) / 2
        text = page.canvas.beginText()
        if self.marker:
            text.setTextOrigin(x - self.hang, y)
            _show(text, [self.marker], None)
        look: Look | None = None
        for line in self.lines:
            at = x + (width - line.width) * {"left": 0, "center": 0.5, "right": 1}[style.align]
            text.setTextOrigin(at, y)
            look = _show(text, line.runs, look)
            for run in line.runs:
                wide = width_of(run.text, run.look.font, run.look.size)
                if run.look.link:
                    page.link(run.look.link, at, y - style.size * 0.25, at + wide, y + style.size * 0.85)
                at += wide
            y -= style.leading
        page.canvas.drawText(text)


def _show(text: PDFTextObject, runs: Sequence[Run], look: Look | None) -> Look | None:
    """Writes runs into a text object, changing only what differs from the look before."""
    for run in runs:
        new = run.look
        if look is None or (new.font, new.size) != (look.font, look.size):
            text.setFont(new.font, new.size)
        if look is None or new.colour != look.colour:
            text.setFillColor(ink(new.colour))
        if new.rise != (look.rise if look else 0):
            text.setRise(new.rise)
        text.textOut(run.text)
        look = new
    if look and look.rise:
        text.setRise(0)
        look = look._replace(rise=0)
    return look
