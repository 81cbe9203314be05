"""A text whose sentences can be pointed at: with the mouse, or with the cursor keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit, QWidget

from toolkit_app.desktop.history.comparison import ComparisonView

if TYPE_CHECKING:
    from toolkit_app.library.explaining import Sentence

NUMBER = QTextFormat.Property.UserProperty.value + 1


class OriginsView(ComparisonView):
    """The newest text of an item. ``pointed(number)`` says which sentence the cursor is in, -1 for none."""

    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.cursorPositionChanged.connect(self._point)
        self._sentences: Sequence[Sentence] = ()

    def show_text(self, text: str, sentences: Sequence[Sentence]) -> None:
        """Show a text with its sentences."""
        self._sentences = ()
        self.clear_comparison()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._block(cursor, 0)
        at = 0
        for number, one in enumerate(sentences):
            cursor.insertText(text[at:one.start], QTextCharFormat())
            shape = QTextCharFormat()
            shape.setProperty(NUMBER, number)
            cursor.insertText(text[one.start:one.end], shape)
            at = one.end
        cursor.insertText(text[at:], QTextCharFormat())
        self._shape_body(self.document().begin())
        cursor.endEditBlock()
        self._sentences = sentences
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self._point()

    def number(self) -> int:
        """The sentence that the cursor is in, -1 for none."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.position())
        if not cursor.atBlockEnd():
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        number = cursor.charFormat().property(NUMBER)
        return -1 if number is None else int(number)

    def _point(self) -> None:
        number = self.number() if self._sentences else -1
        wanted = self._sentences[number].revision if number >= 0 else ""
        self.setExtraSelections([self._marked(start, end) for start, end, one in self._places()
                                 if self._sentences[one].revision == wanted])
        self.pointed.emit(number)

    def _places(self) -> list[tuple[int, int, int]]:
        """Where each stretch of a sentence stands: from, to, number of the sentence."""
        found = []
        block = self.document().begin()
        while block.isValid() and self._sentences:
            for part in block:
                piece = part.fragment()
                number = piece.charFormat().property(NUMBER)
                if number is not None:
                    found.append((piece.position(), piece.position() + piece.length(), int(number)))
            block = block.next()
        return found

    def _marked(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(start)
        selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.format.setBackground(self.palette().highlight())
        return selection
