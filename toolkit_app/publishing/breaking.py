"""Runs of text broken into lines.

Written for this program instead of ReportLab's, because nothing here is ever parsed as markup (a text cannot turn into a tag),
no-break spaces of every width hold, a line end still leaves a blank for who copies the text, and it costs a fraction of the time.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth

SOFT_HYPHEN = "\u00ad"


class Look(NamedTuple):
    """Everything that makes two pieces of text differ. ``link`` is ``#anchor`` or an address, ``lang`` the language where it is
    not that around it, ``note`` the number of the note this is the mark of, ``stroke`` a line: ``under`` or ``through``.
    """

    font: str
    size: float
    colour: str
    rise: float = 0
    link: str = ""
    lang: str = ""
    note: int = 0
    stroke: str = ""


class Run(NamedTuple):
    """A piece of text of one look. A line feed in it ends the line."""

    text: str
    look: Look


@dataclass(slots=True)
class Word:
    """Runs that belong together, with soft hyphens where they may be divided; ``width`` is without those.

    ``blank`` is the run of the blank after it, None where the next word joins on.
    """

    parts: list[Run]
    width: float
    blank: Run | None
    ends: bool = False


@dataclass(slots=True)
class Line:
    """A set line and how wide it is."""

    runs: list[Run]
    width: float


class _Piece(NamedTuple):
    """A part of a word: what can stand on a line by itself, with a hyphen where ``hyphen`` is its width."""

    parts: tuple[Run, ...]
    width: float
    hyphen: float


# blanks at which a line may end: not U+00A0, U+2007, U+202F
_BLANKS = " \t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_TOKEN = re.compile(rf"[{_BLANKS}]+|[\n\u2028]|[^\n\u2028{_BLANKS}]+")
# ends of lines, and other blanks than single ones of the usual width
_UNUSUAL = re.compile(rf"[\n\u2028{_BLANKS[1:]}]|  ")
# a line may stay so much shorter than the others before a word is divided
RAGGED = 0.14
# a column of a table wants this much for its longest word, in sizes of its letters, before it lets it be divided
UNDIVIDED = 7.0
# a line may end after these before a small letter: not within a key such as LL-7K3QF2MA
_JOINT = re.compile(r"(?<=\w[-–—/])(?=[a-zà-öø-ÿа-яёა-ჿ])")
_ADDRESS_JOINT = re.compile(r"(?<=[/?&=._#%-])")


@lru_cache(maxsize=60_000)
def width_of(text: str, font: str, size: float) -> float:
    """The width of a text in points."""
    return float(stringWidth(text, font, size))


def _bare(text: str) -> str:
    return text.replace(SOFT_HYPHEN, "") if SOFT_HYPHEN in text else text


class _Stretch(NamedTuple):
    """Letters between which no line ends but at a soft hyphen: as they are, as they are seen undivided, and how wide."""

    text: str
    bare: str
    width: float


@lru_cache(maxsize=60_000)
def _stretches(token: str, font: str, size: float) -> tuple[_Stretch, ...]:
    """What stands between two blanks, cut where a line may end after a dash; an address is one."""
    texts = [token] if "://" in token else _JOINT.split(token)
    return tuple(_Stretch(text, bare, width_of(bare, font, size)) for text in texts for bare in (_bare(text),))


def words_of(runs: Sequence[Run]) -> Iterator[Word]:
    """The words of the runs. A word may go through several runs: **rein**tegration is one word."""
    word = Word([], 0, None)
    for run in runs:
        *words, word = _words_in(run, word)
        yield from words
    if word.parts:
        yield word


def _words_in(run: Run, word: Word) -> list[Word]:
    """The words of one run, of which the first goes on with ``word``; the last one, which may be empty, is not at its end yet."""
    words = [word]
    look = run.look
    for found in _TOKEN.findall(run.text):
        first = found[0]
        if first in "\n\u2028":
            words[-1].ends = True
            words.append(Word([], 0, None))
        elif first in _BLANKS:
            if words[-1].parts:
                words[-1].blank = Run(" ", look)
                words.append(Word([], 0, None))
        else:
            _join(words, found, look)
    return words


def _join(words: list[Word], token: str, look: Look) -> None:
    """Puts a token behind the last word; where a line may end within it, further words begin."""
    for number, (text, _, width) in enumerate(_stretches(token, look.font, look.size)):
        if number:
            words.append(Word([], 0, None))
        words[-1].parts.append(Run(text, look))
        words[-1].width += width


def _pieces(word: Word) -> list[_Piece]:
    """The word cut at its soft hyphens."""
    made: list[_Piece] = []
    for text, look in word.parts:
        syllables = text.split(SOFT_HYPHEN)
        for at, syllable in enumerate(syllables):
            hyphen = width_of("-", look.font, look.size) if at < len(syllables) - 1 else 0
            run = Run(syllable, look)
            width = width_of(syllable, look.font, look.size)
            if made and at == 0 and not made[-1].hyphen:
                last = made[-1]
                made[-1] = _Piece((*last.parts, run), last.width + width, hyphen)
            else:
                made.append(_Piece((run,), width, hyphen))
    return made


def _chopped(piece: _Piece, room: float) -> tuple[_Piece, _Piece]:
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
    return piece, _Piece((), 0, 0)


def _measured(parts: tuple[Run, ...], hyphen: float) -> _Piece:
    return _Piece(parts, sum(width_of(text, look.font, look.size) for text, look in parts), hyphen)


class _Setting:
    """Lines being filled. ``blank`` waits for the next word, ``gap`` is its width; the word ``open`` may go on."""

    def __init__(self, room: float) -> None:
        self.room = room
        self.lines: list[Line] = []
        self.used = 0.0
        self.blank: Run | None = None
        self.gap = 0.0
        self.open = Word([], 0, None)
        self._runs: list[Run] = []
        self._texts: list[str] = []
        self._look: Look | None = None

    @property
    def begun(self) -> bool:
        """Whether something stands on the line."""
        return bool(self._texts)

    def end(self, *, blank: bool = False) -> None:
        """Ends the line; a blank it broke at stays at its end, unseen, for who copies the text."""
        if blank and self.blank:
            self._add(*self.blank)
        self._close()
        self.lines.append(Line(self._runs, self.used))
        self._runs, self._look, self.used, self.blank, self.gap = [], None, 0.0, None, 0.0

    def _close(self) -> None:
        if self._look is not None:
            self._runs.append(Run("".join(self._texts), self._look))
        self._texts = []

    def _add(self, text: str, look: Look) -> None:
        if look is not self._look and look != self._look:
            self._close()
            self._look = look
        self._texts.append(text)

    def take(self, parts: Sequence[Run], width: float) -> None:
        """Puts runs on the line, after the blank that waits."""
        if self.blank:
            self._add(*self.blank)
            self.used += self.gap
            self.blank, self.gap = None, 0.0
        for text, look in parts:
            self._add(text, look)
        self.used += width

    def run(self, run: Run) -> None:
        """Sets the words of a run but the last, which the next run may go on with."""
        if _UNUSUAL.search(run.text):
            *words, self.open = _words_in(run, self.open)
            for word in words:
                self.word(word)
            return
        look = run.look
        blank, gap = Run(" ", look), width_of(" ", look.font, look.size)
        *tokens, last = run.text.split(" ")
        for token in tokens:
            stretches = _stretches(token, look.font, look.size) if token else ()
            if self.open.parts or len(stretches) > 1:
                self._finish(token, look, blank)
            elif stretches:
                text, bare, width = stretches[0]
                used = self.used + self.gap + width
                if used <= self.room:
                    if self.blank:
                        self._add(*self.blank)
                    self._add(bare, look)
                    self.used = used
                else:
                    self._broken(Word([Run(text, look)], width, blank))
                self.blank, self.gap = blank, gap
        if last:
            words = [self.open]
            _join(words, last, look)
            *words, self.open = words
            for word in words:
                self.word(word)

    def _finish(self, token: str, look: Look, blank: Run) -> None:
        """Sets the open word with what it ends with."""
        words = [self.open]
        if token:
            _join(words, token, look)
        words[-1].blank = blank
        for word in words:
            self.word(word)
        self.open = Word([], 0, None)

    def word(self, word: Word) -> None:
        """Sets one word, divided or chopped only where it must be."""
        if self.used + self.gap + word.width <= self.room:
            self._whole(word)
        else:
            self._broken(word)
        self.blank = word.blank
        self.gap = width_of(" ", word.blank.look.font, word.blank.look.size) if word.blank else 0.0
        if word.ends:
            self.end()

    def _whole(self, word: Word) -> None:
        if word.parts:
            self.take([Run(_bare(text), look) for text, look in word.parts], word.width)

    def _broken(self, word: Word) -> None:
        if self.begun and word.width <= self.room and self.used > self.room * (1 - RAGGED):
            # most lines end so: where the word could be divided need not be known
            self.end(blank=True)
            self._whole(word)
            return
        pieces = _pieces(word)
        while pieces:
            fits = 0
            width = self.used + self.gap
            for number, piece in enumerate(pieces, 1):
                width += piece.width
                if width + (piece.hyphen if number < len(pieces) else 0) <= self.room:
                    fits = number
            if fits:
                for piece in pieces[:fits]:
                    self.take(piece.parts, piece.width)
                if fits < len(pieces):
                    # the mark of a divided word is no hyphen of the text: who copies it gets the word whole
                    self._add(SOFT_HYPHEN, pieces[fits - 1].parts[-1].look)
                    self.used += pieces[fits - 1].hyphen
                    self.end()
                pieces = pieces[fits:]
            elif self.begun:
                self.end(blank=True)
            else:
                first, rest = _chopped(pieces[0], self.room)
                self.take(first.parts, first.width)
                pieces = [rest, *pieces[1:]] if rest.parts else pieces[1:]
                if pieces:
                    self.end()


def set_lines(runs: Sequence[Run], width: float) -> list[Line]:
    """The lines of a text in a width."""
    setting = _Setting(max(width, 1))
    for run in runs:
        setting.run(run)
    if setting.open.parts:
        setting.word(setting.open)
    if setting.begun or not setting.lines:
        setting.end()
    return setting.lines


def natural_width(runs: Sequence[Run]) -> tuple[float, float]:
    """How wide a text is at most (no line broken) and at least (its longest piece)."""
    most = line = least = 0.0
    for word in words_of(runs):
        line += word.width + (word.blank.look.size * 0.26 if word.blank else 0)
        most = max(most, line)
        if word.ends:
            line = 0.0
        if word.width > least:
            # a word is divided in a column only where it is long, and never into single syllables
            most_whole = UNDIVIDED * word.parts[0].look.size if word.parts else 0
            if word.width > most_whole:
                most_whole = max(most_whole, *(piece.width + piece.hyphen for piece in _pieces(word)))
            least = min(word.width, max(least, most_whole))
    return most, least
