"""Find and replace in the boxes of the editor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.source import SourceEdit, find_in
from toolkit_app.desktop.language import Worded


class FindBar(Worded, QFrame):
    """A bar above the boxes. ``shown_in(edit)`` asks the page to bring a box into sight; Escape closes the bar."""

    shown_in = Signal(object)

    def __init__(self, edits: Callable[[], Sequence[SourceEdit]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._at = -1
        self._sought, self._instead = QLineEdit(clearButtonEnabled=True), QLineEdit(clearButtonEnabled=True)
        self._count = QLabel()
        self._buttons = {name: QToolButton() for name in ("previous", "next", "replace", "all", "close")}
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 16, 4)
        for widget in (self._sought, self._buttons["previous"], self._buttons["next"], self._count, self._instead,
                       self._buttons["replace"], self._buttons["all"], self._buttons["close"]):
            row.addWidget(widget)
        self._sought.textChanged.connect(self._look)
        self._sought.returnPressed.connect(self.next)
        self._buttons["previous"].clicked.connect(self.previous)
        self._buttons["next"].clicked.connect(self.next)
        self._buttons["replace"].clicked.connect(self.replace)
        self._buttons["all"].clicked.connect(self.replace_all)
        self._buttons["close"].clicked.connect(self.hide)
        self.hide()
        self.retranslate()

    def open(self, words: str = "") -> None:
        """Show the bar, looking for words if some are given."""
        self.show()
        if words:
            self._sought.setText(words)
        self._sought.setFocus()
        self._sought.selectAll()
        self._look()

    def retranslate(self) -> None:
        """Set every word anew."""
        self._sought.setPlaceholderText(self.tr("Find"))
        self._sought.setAccessibleName(self.tr("Find"))
        self._instead.setPlaceholderText(self.tr("Replace with"))
        self._instead.setAccessibleName(self.tr("Replace with"))
        for name, words in (("previous", self.tr("Previous")), ("next", self.tr("Next")), ("replace", self.tr("Replace")),
                            ("all", self.tr("Replace all")), ("close", self.tr("Close"))):
            self._buttons[name].setText(words)
        self._say(len(find_in(self._edits(), self._sought.text())))

    def next(self) -> None:
        """Go to the next place."""
        self._step(1)

    def previous(self) -> None:
        """Go to the place before."""
        self._step(-1)

    def replace(self) -> None:
        """Replace the place that is selected and go on to the next."""
        places = find_in(self._edits(), self._sought.text())
        if 0 <= self._at < len(places):
            edit, position = places[self._at]
            self._select(edit, position).insertText(self._instead.text())
            self._at -= 1
        self._step(1)

    def replace_all(self) -> None:
        """Replace every place, one step to undo in each box."""
        places = find_in(self._edits(), self._sought.text())
        for edit in dict.fromkeys(edit for edit, _ in places):
            edit.textCursor().beginEditBlock()
            for position in reversed([position for other, position in places if other is edit]):
                self._select(edit, position).insertText(self._instead.text())
            edit.textCursor().endEditBlock()
        self._at = -1
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        self._at = -1
        self._say(len(find_in(self._edits(), self._sought.text())))

    def _step(self, by: int) -> None:
        places = find_in(self._edits(), self._sought.text())
        self._say(len(places))
        if not places:
            return
        self._at = (self._at + by) % len(places) if self._at >= 0 or by > 0 else len(places) - 1
        edit, position = places[self._at]
        self._select(edit, position)
        self.shown_in.emit(edit)
        number, total = language.number(self._at + 1), language.number(len(places))
        self._count.setText(self.tr("{number} of {total}").format(number=number, total=total))

    def _select(self, edit: SourceEdit, position: int) -> QTextCursor:
        cursor = edit.textCursor()
        cursor.setPosition(position)
        cursor.setPosition(position + len(self._sought.text()), QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        return cursor

    def _say(self, total: int) -> None:
        self._count.setText(self.tr("{total} found").format(total=language.number(total)) if self._sought.text() else "")
        for name in ("previous", "next", "replace", "all"):
            self._buttons[name].setEnabled(total > 0)
