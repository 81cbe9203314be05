"""Letters for a hall: words as large as their place allows, and the answers of a scale in a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from toolkit_app.desktop.theme import Theme

SMALLEST = 8
SMALLER = 0.7  # the size of letters that stand under others, of theirs
_WRAP = Qt.TextFlag.TextWordWrap


def fitting(font: QFont, words: str, room: QSize, largest: int) -> QFont:
    """The font in the largest size (in pixels, up to ``largest``) in which the words stand in the room, wrapped."""
    low, high = SMALLEST, max(SMALLEST, largest)
    found = QFont(font)
    while low < high:
        middle = (low + high + 1) // 2
        found.setPixelSize(middle)
        metrics = QFontMetrics(found)
        rect = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), _WRAP, words)
        longest = max((metrics.horizontalAdvance(word) for word in words.split()), default=0)
        if rect.height() <= room.height() and longest <= room.width():
            low = middle
        else:
            high = middle - 1
    found.setPixelSize(low)
    return found


class Large(QWidget):
    """Words as large as they fit; ``share`` bounds a line to that part of the height of the window, and where they stand
    ``under`` others, these stay clearly the larger ones.
    """

    def __init__(self, theme: Theme, share: float, *, quiet: bool = False, bold: bool = False, under: Large | None = None,
                 align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._share, self._quiet, self._bold, self._align = theme, share, quiet, bold, align
        self._under = under
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def put(self, words: str) -> None:
        """Show these."""
        if words != self.words:
            self.words = words
            self.setAccessibleName(words)
        # also where the words are the same: those they stand under may be larger or smaller ones now
        self.update()

    def letters(self) -> QFont:
        """The font in which the words stand."""
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold if self._bold else QFont.Weight.Normal)
        largest = self.window().height() * self._share
        if self._under is not None:
            largest = min(largest, self._under.letters().pixelSize() * SMALLER)
        return fitting(font, self.words, self.size(), int(largest))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painter.setFont(self.letters())
        colours = self._theme.colours
        painter.setPen(QColor(colours.muted if self._quiet else colours.text))
        painter.drawText(self.rect(), self._align | _WRAP, self.words)


class Legend(QWidget):
    """What can be answered: for each answer the key that gives it, and its words below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answers: Sequence[tuple[str, str]] = ()
        self._silent: Sequence[tuple[str, str]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def put(self, answers: Sequence[tuple[str, str]], silent: Sequence[tuple[str, str]]) -> None:
        """Show these, as signs with words; the ``silent`` ones smaller."""
        self._answers, self._silent = answers, silent
        self.setAccessibleName(", ".join(f"{sign} {words}".strip() for sign, words in (*answers, *silent)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.height() * (0.72 if self._silent else 1.0)
        self._row(painter, QRectF(0, 0, self.width(), height), self._answers, 0.055)
        gap = self.height() * 0.05
        self._row(painter, QRectF(0, height + gap, self.width(), self.height() - height - gap), self._silent, 0.028)

    def _row(self, painter: QPainter, place: QRectF, answers: Sequence[tuple[str, str]], share: float) -> None:
        if not answers:
            return
        colours, gap = self._theme.colours, place.width() * 0.012
        width = (place.width() - gap * (len(answers) - 1)) / len(answers)
        for at, (sign, words) in enumerate(answers):
            box = QRectF(place.left() + at * (width + gap), place.top(), width, place.height())
            painter.setPen(QColor(colours.line))
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(box, gap, gap)
            inside = box.adjusted(gap, gap / 2, -gap, -gap / 2).toRect()
            largest = int(self.window().height() * share)
            if sign and words and share > 0.04:
                top = QRect(inside.left(), inside.top(), inside.width(), int(inside.height() * 0.45))
                self._write(painter, top, sign, largest, colours.accent, bold=True)
                inside.setTop(top.bottom())
                self._write(painter, inside, words, int(largest * 0.55), colours.text)
            else:
                self._write(painter, inside, "  ".join(filter(None, (sign, words))), largest, colours.text, bold=not words)

    def _write(self, painter: QPainter, room: QRect, words: str, largest: int, colour: str, *, bold: bool = False) -> None:
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(fitting(font, words, room.size(), largest))
        painter.setPen(QColor(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | _WRAP, words)
