"""Two states of an item beside each other: the old one on the left, the new one on the right, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit

from toolkit_app.desktop.history.comparison import DARK, HEADING, LIGHT, ComparisonView
from toolkit_app.desktop.history.dressing import dress
from toolkit_app.desktop.history.values import FieldChange
from toolkit_app.desktop.theme import Colours

if TYPE_CHECKING:
    from toolkit_app.library.revisions import Comparison
    from toolkit_app.text.compare import Change
    from toolkit_app.text.diff import Piece

SIDES = ("removed", "added")


class BesideView(ComparisonView):
    """Shows a comparison in two columns; steps through its changes as the other view does."""

    def show_beside(self, comparison: Comparison, blocks: Sequence[Change], fields: Sequence[FieldChange], colours: Colours, *,
                    dark: bool) -> None:
        """Write the comparison; ``blocks`` are its text, paragraph by paragraph."""
        self.clear_comparison()
        self._ink, self._quiet = (DARK if dark else LIGHT), colours.muted
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellPadding(7)
        shape.setCellSpacing(0)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 50)] * 2)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        table = cursor.insertTable(1 + len(fields) + len(blocks), 2, shape)
        self._both(table, 0, comparison.title, bold=True)
        for row, change in enumerate(fields, start=1):
            self._values(table, row, change)
        for row, change in enumerate(blocks, start=1 + len(fields)):
            self._block_row(table, row, change, colours)
        dress(self.document().begin(), self._quiet, self.viewport().width() / 2 - 24)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self.moved.emit(0, len(self._changes))
        QTimer.singleShot(0, self, self._begin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: two columns take all the room there is."""
        # not the narrower margins of the view of one column
        self.setViewportMargins(14, 12, 2, 0)
        QTextEdit.resizeEvent(self, event)

    def _block_row(self, table: QTextTable, row: int, change: Change, colours: Colours) -> None:
        if change.kind in ("moved-from", "moved-to"):
            side = 0 if change.kind == "moved-from" else 1
            self._mark(table.cellAt(row, side).firstCursorPosition())
            words = self.tr("moved to another place") if side == 0 else self.tr("moved here")
            self._quietly(table, row, side, f"{words}:\n")
            self._write(table, row, side, [piece.text for piece in change.pieces], [""] * len(change.pieces))
            self._quietly(table, row, 1 - side, "⇢" if side == 0 else "⇠")
            shape = table.cellAt(row, side).format()
            shape.setBackground(QColor(colours.hover))
            table.cellAt(row, side).setFormat(shape)
        elif change.rows:
            self._cells(table, row, change, colours)
        else:
            self._both(table, row, change.pieces)

    def _both(self, table: QTextTable, row: int, pieces: Sequence[Piece], *, bold: bool = False) -> None:
        if any(piece.op != "same" for piece in pieces):
            self._mark(table.cellAt(row, 0).firstCursorPosition())
        for column, op in enumerate(SIDES):
            shown = [piece for piece in pieces if piece.op in ("same", op)]
            self._write(table, row, column, [piece.text for piece in shown], [piece.op for piece in shown], bold=bold)

    def _write(self, table: QTextTable, row: int, column: int, texts: Sequence[str], ops: Sequence[str], *,
               bold: bool = False) -> None:
        """The pieces of one side: blank lines at the end are left out, a heading looks like one."""
        texts = list(texts)
        while texts and not texts[-1].strip():
            texts.pop()
        if texts:
            texts[-1] = texts[-1].rstrip()
        found = HEADING.match("".join(texts))
        if found and len(texts) == 1:
            texts, bold = [found[2]], True
        cursor = table.cellAt(row, column).lastCursorPosition()
        for text, op in zip(texts, ops, strict=False):
            shape = self._format(op)
            if bold or found:
                shape.setFontWeight(QFont.Weight.DemiBold)
            cursor.insertText(text, shape)

    def _quietly(self, table: QTextTable, row: int, column: int, words: str) -> None:
        shape = QTextCharFormat()
        shape.setForeground(QColor(self._quiet))
        table.cellAt(row, column).lastCursorPosition().insertText(words, shape)

    def _values(self, table: QTextTable, row: int, change: FieldChange) -> None:
        self._mark(table.cellAt(row, 0).firstCursorPosition())
        for column, (op, own) in enumerate(zip(SIDES, (change.removed, change.added), strict=True)):
            self._quietly(table, row, column, f"{change.name}:  ")
            cursor = table.cellAt(row, column).lastCursorPosition()
            for number, (form, one) in enumerate([*(("same", one) for one in change.kept), *((op, one) for one in own)]):
                if number:
                    cursor.insertText(",  ", QTextCharFormat())
                cursor.insertText(one, self._format(form))

    def _cells(self, table: QTextTable, row: int, change: Change, colours: Colours) -> None:
        """A table in the table: what of each cell went on the left, what came on the right."""
        self._mark(table.cellAt(row, 0).firstCursorPosition())
        shape = QTextTableFormat()
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(QColor(colours.line))
        shape.setBorderCollapse(True)
        shape.setCellPadding(4)
        columns = max(len(line.cells) for line in change.rows)
        for column, op in enumerate(SIDES):
            lines = [line for line in change.rows if line.kind in ("same", "changed", op)]
            if not lines:
                continue
            inner = table.cellAt(row, column).lastCursorPosition().insertTable(len(lines), columns, shape)
            for number, line in enumerate(lines):
                for place, pieces in enumerate(line.cells):
                    cursor = inner.cellAt(number, place).firstCursorPosition()
                    for piece in pieces:
                        if piece.op in ("same", op):
                            cursor.insertText(piece.text, self._format(piece.op))
