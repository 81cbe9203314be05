"""Two states of an item in one text: what went is struck out, what came is underlined, and the changes can be stepped through."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QFont, QResizeEvent, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from toolkit_app.desktop.history.dressing import dress
from toolkit_app.desktop.history.values import FieldChange
from toolkit_app.desktop.theme import Colours

if TYPE_CHECKING:
    from toolkit_app.library.revisions import Comparison
    from toolkit_app.text.diff import Piece

# removed and added: ground and ink, in light and dark
LIGHT = {"removed": ("#fde7e6", "#9b1c1c"), "added": ("#dff3e4", "#14532d")}
DARK = {"removed": ("#4a2526", "#f6b3b0"), "added": ("#1f3d2b", "#a5e0b8")}
HEADING = re.compile(r"(#{1,6}\s+)(.*?)(\s*\{#[\w-]+\}\s*)?$")
LINE = 780
LINE_HEIGHT = 132.0
EMPTY_HEIGHT = 8.0


class ComparisonView(QTextEdit):
    """Shows a Comparison, at its first change. ``moved(number, total)`` says at which of how many one stands (0 of 0: none)."""

    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._changes: list[QTextCursor] = []
        self._at = -1
        self._ink: dict[str, tuple[str, str]] = LIGHT
        self._quiet = ""

    def show_comparison(self, comparison: Comparison, fields: Sequence[FieldChange], colours: Colours, *, dark: bool) -> None:
        """Write the comparison."""
        self.clear_comparison()
        self._ink, self._quiet = (DARK if dark else LIGHT), colours.muted
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._block(cursor, 0)
        self._pieces(cursor, comparison.title, self.font().pointSizeF() * 1.5)
        for change in fields:
            self._field(cursor, change)
        self._block(cursor, 18)
        first = cursor.blockNumber()
        self._pieces(cursor, comparison.body)
        self._shape_body(self.document().findBlockByNumber(first))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self.moved.emit(0, len(self._changes))
        # the text has its height only when it has been laid out
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if self._at < 0:
            self.step(1)

    def clear_comparison(self) -> None:
        """Show nothing."""
        self._changes, self._at = [], -1
        self.clear()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) change, round and round."""
        if not self._changes:
            return
        self._at = (self._at + by) % len(self._changes) if self._at >= 0 else (0 if by > 0 else len(self._changes) - 1)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._changes[self._at].position())
        self.setTextCursor(cursor)
        above = self.cursorRect().top() - self.viewport().height() // 3
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + above)
        self._emphasise(cursor)
        self.moved.emit(self._at + 1, len(self._changes))

    @property
    def changes(self) -> int:
        """How many changes are shown."""
        return len(self._changes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: a line of text stays short enough to be read."""
        side = max(26, (self.width() - LINE) // 2)
        self.setViewportMargins(side, 12, side - 12, 0)
        super().resizeEvent(event)

    def _field(self, cursor: QTextCursor, change: FieldChange) -> None:
        self._block(cursor, 4)
        plain = QTextCharFormat()
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(self._quiet))
        cursor.insertText(f"{change.name}:  ", quiet)
        self._mark(cursor)
        words = [("same", one) for one in change.kept] + [("removed", one) for one in change.removed]
        words += [("added", one) for one in change.added]
        for number, (op, one) in enumerate(words):
            if number:
                cursor.insertText(",  ", plain)
            cursor.insertText(one, self._format(op))

    def _pieces(self, cursor: QTextCursor, pieces: Sequence[Piece], size: float = 0) -> None:
        before = "same"
        for piece in pieces:
            if piece.op != "same" and before == "same":
                self._mark(cursor)
            shape = self._format(piece.op)
            if size:
                shape.setFontPointSize(size)
                shape.setFontWeight(QFont.Weight.DemiBold)
            cursor.insertText(piece.text, shape)
            before = piece.op

    def _mark(self, cursor: QTextCursor) -> None:
        at = QTextCursor(cursor)
        # else it would move on with what is written next
        at.setKeepPositionOnInsert(True)
        self._changes.append(at)

    def _shape_body(self, block: QTextBlock) -> None:
        """The marks of the source as a reader knows them; empty lines are narrow."""
        dress(block, self._quiet, self.viewport().width())
        while block.isValid():
            found = HEADING.match(block.text())
            shape = QTextBlockFormat()
            shape.setTopMargin(10 if found else 0)
            if block.text():
                shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            else:
                shape.setLineHeight(EMPTY_HEIGHT, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            QTextCursor(block).mergeBlockFormat(shape)
            if found:
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                bold = QTextCharFormat()
                bold.setFontWeight(QFont.Weight.DemiBold)
                bold.setFontPointSize(self.font().pointSizeF() * (1.25 if len(found[1].strip()) <= 2 else 1.1))
                cursor.mergeCharFormat(bold)
                for start, end in (found.span(3), found.span(1)):
                    if end > start >= 0:
                        cursor.setPosition(block.position() + start)
                        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                        cursor.removeSelectedText()
            block = block.next()

    @staticmethod
    def _block(cursor: QTextCursor, above: int) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(above)
        shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if above:
            cursor.insertBlock(shape, QTextCharFormat())
        else:
            cursor.setBlockFormat(shape)

    def _emphasise(self, cursor: QTextCursor) -> None:
        """The paragraph of the change one stands at has a bar of the accent's ground."""
        line = QTextEdit.ExtraSelection()
        line.cursor = cursor
        line.format.setBackground(self.palette().highlight())
        line.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.setExtraSelections([line])

    def _format(self, op: str) -> QTextCharFormat:
        shape = QTextCharFormat()
        if op in self._ink:
            ground, ink = self._ink[op]
            shape.setBackground(QColor(ground))
            shape.setForeground(QColor(ink))
            shape.setFontStrikeOut(op == "removed")
            shape.setFontUnderline(op == "added")
        return shape
