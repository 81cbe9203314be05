"""Two states of an item in one text: what went is struck out, what came is underlined, and the changes can be stepped through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from toolkit_app.desktop import language

if TYPE_CHECKING:
    from toolkit_app.library.revisions import Comparison
    from toolkit_app.text.diff import Piece

# removed and added: ground and ink, in light and dark
LIGHT = {"removed": ("#fde7e6", "#9b1c1c"), "added": ("#dff3e4", "#14532d")}
DARK = {"removed": ("#4a2526", "#f6b3b0"), "added": ("#1f3d2b", "#a5e0b8")}


class ComparisonView(QTextEdit):
    """Shows a Comparison. ``moved(number, total)`` says at which of how many changes one stands."""

    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(24)
        self._changes: list[int] = []
        self._at = -1

    def show_comparison(self, comparison: Comparison, names: dict[str, str], dark: bool) -> None:
        """Write the comparison; ``names`` are the labels of fields."""
        self.clear()
        self._changes, self._at = [], -1
        colours = DARK if dark else LIGHT
        cursor = self.textCursor()
        cursor.beginEditBlock()
        self._title(cursor, comparison.title, colours)
        for name, old, new in comparison.fields:
            self._field(cursor, names.get(name, name), old, new, colours)
        self._block(cursor, 14)
        self._pieces(cursor, comparison.body, colours)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.moved.emit(0, len(self._changes))

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) change, round and round."""
        if not self._changes:
            return
        self._at = (self._at + by) % len(self._changes) if self._at >= 0 else (0 if by > 0 else len(self._changes) - 1)
        cursor = self.textCursor()
        cursor.setPosition(self._changes[self._at])
        self.setTextCursor(cursor)
        above = self.cursorRect().top() - self.viewport().height() // 3
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + above)
        self.moved.emit(self._at + 1, len(self._changes))

    @property
    def changes(self) -> int:
        """How many changes are shown."""
        return len(self._changes)

    def _title(self, cursor: QTextCursor, pieces: Sequence[Piece], colours: dict[str, tuple[str, str]]) -> None:
        size = self.font().pointSizeF() * 1.45
        self._pieces(cursor, pieces, colours, size, bold=True)
        self._block(cursor, 6)

    def _field(self, cursor: QTextCursor, name: str, old: str, new: str, colours: dict[str, tuple[str, str]]) -> None:
        self._block(cursor, 2)
        self._mark(cursor)
        plain = QTextCharFormat()
        plain.setFontWeight(QFont.Weight.DemiBold)
        cursor.insertText(f"{name}: ", plain)
        for op, words in (("removed", old), ("added", new)):
            if words:
                cursor.insertText(words, self._format(op, colours))
                cursor.insertText(" ", QTextCharFormat())

    def _pieces(self, cursor: QTextCursor, pieces: Sequence[Piece], colours: dict[str, tuple[str, str]], size: float = 0,
                *, bold: bool = False) -> None:
        before = "same"
        for piece in pieces:
            if piece.op != "same" and before == "same":
                self._mark(cursor)
            shape = self._format(piece.op, colours)
            if size:
                shape.setFontPointSize(size)
            if bold:
                shape.setFontWeight(QFont.Weight.Bold)
            cursor.insertText(piece.text, shape)
            before = piece.op

    def _mark(self, cursor: QTextCursor) -> None:
        self._changes.append(cursor.position())

    @staticmethod
    def _block(cursor: QTextCursor, above: int) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(above)
        cursor.insertBlock(shape, QTextCharFormat())

    @staticmethod
    def _format(op: str, colours: dict[str, tuple[str, str]]) -> QTextCharFormat:
        shape = QTextCharFormat()
        if op in colours:
            ground, ink = colours[op]
            shape.setBackground(QColor(ground))
            shape.setForeground(QColor(ink))
            shape.setFontStrikeOut(op == "removed")
            shape.setFontUnderline(op == "added")
        return shape


def position_words(number: int, total: int, none: str, some: str, at: str) -> str:
    """Where one stands among the changes; the three sentences come translated."""
    if not total:
        return none
    sentence = at if number else some
    return sentence.format(number=language.number(number), total=language.number(total))
