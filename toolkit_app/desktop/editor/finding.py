"""Find and replace in the boxes of the editor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.letters import units
from toolkit_app.desktop.editor.source import SourceEdit, find_in
from toolkit_app.desktop.language import Worded

ARROWS = {"previous": "↑", "next": "↓", "close": "×"}


class FindBar(Worded, QFrame):
    """A bar above the boxes. ``shown_in(edit)`` asks the page to bring a box into sight; Escape closes the bar."""

    shown_in = Signal(object)

    def __init__(self, edits: Callable[[], Sequence[SourceEdit]], parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="panel")
        self._edits = edits
        self._at = -1
        self.sought, self.instead = QLineEdit(clearButtonEnabled=True), QLineEdit(clearButtonEnabled=True)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.buttons = {name: QToolButton(text=ARROWS.get(name, "")) for name in ("previous", "next", "replace", "all", "close")}
        self._lay_out()
        self.sought.textChanged.connect(self._look)
        self.sought.returnPressed.connect(self.next)
        self.instead.returnPressed.connect(self.replace)
        self.buttons["previous"].clicked.connect(self.previous)
        self.buttons["next"].clicked.connect(self.next)
        self.buttons["replace"].clicked.connect(self.replace)
        self.buttons["all"].clicked.connect(self.replace_all)
        self.buttons["close"].clicked.connect(self.close_bar)
        self.hide()
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setVerticalSpacing(6)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((first, (self.buttons["previous"], self.buttons["next"], self.count, self.buttons["close"])),
                             (second, (self.buttons["replace"], self.buttons["all"]))):
            for widget in widgets:
                if widget is self.buttons["close"]:
                    row.addStretch()
                row.addWidget(widget)
        second.addStretch()
        for line, edit in enumerate((self.sought, self.instead)):
            edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            edit.setMinimumWidth(120)
            grid.addWidget(edit, line, 0)
        grid.addLayout(first, 0, 1)
        grid.addLayout(second, 1, 1)
        grid.setColumnStretch(0, 1)

    def open(self, words: str = "") -> None:
        """Show the bar, looking for words if some are given."""
        self.show()
        if words:
            self.sought.setText(words)
        self.sought.setFocus()
        self.sought.selectAll()
        self._look()

    def close_bar(self) -> None:
        """Hide the bar; the cursor goes back to where it was."""
        self.hide()
        edits = self._edits()
        focused = next((edit for edit in edits if edit.textCursor().hasSelection()), None)
        if focused is not None:
            focused.setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.sought.setPlaceholderText(self.tr("Find"))
        self.sought.setAccessibleName(self.tr("Find"))
        self.instead.setPlaceholderText(self.tr("Replace with"))
        self.instead.setAccessibleName(self.tr("Replace with"))
        for name, words in (("previous", self.tr("Previous")), ("next", self.tr("Next")), ("replace", self.tr("Replace")),
                            ("all", self.tr("Replace all")), ("close", self.tr("Close"))):
            if name not in ARROWS:
                self.buttons[name].setText(words)
            self.buttons[name].setToolTip(words)
            self.buttons[name].setAccessibleName(words)
        self._say(len(self._places()))

    def next(self) -> None:
        """Go to the next place."""
        self._step(1)

    def previous(self) -> None:
        """Go to the place before."""
        self._step(-1)

    def replace(self) -> None:
        """Replace the place that is selected and go on to the next."""
        places = self._places()
        if 0 <= self._at < len(places):
            edit, position = places[self._at]
            self._select(edit, position).insertText(self.instead.text())
            self._at -= 1
        self._step(1)

    def replace_all(self) -> None:
        """Replace every place, one step to undo in each box."""
        places = self._places()
        for edit in dict.fromkeys(edit for edit, _ in places):
            cursor = QTextCursor(edit.document())
            cursor.beginEditBlock()
            for position in reversed([position for other, position in places if other is edit]):
                cursor.setPosition(position)
                cursor.setPosition(position + len(units(self.sought.text())), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(self.instead.text())
            cursor.endEditBlock()
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _places(self) -> list[tuple[SourceEdit, int]]:
        return find_in(self._edits(), self.sought.text())

    def _look(self) -> None:
        self._at = -1
        self._say(len(self._places()))

    def _step(self, by: int) -> None:
        places = self._places()
        self._say(len(places))
        if not places:
            return
        self._at = (self._at + by) % len(places) if self._at >= 0 or by > 0 else len(places) - 1
        edit, position = places[self._at]
        self._select(edit, position)
        self.shown_in.emit(edit)
        number, total = language.number(self._at + 1), language.number(len(places))
        self.count.setText(self.tr("{number} of {total}").format(number=number, total=total))

    def _select(self, edit: SourceEdit, position: int) -> QTextCursor:
        cursor = edit.textCursor()
        cursor.setPosition(position)
        cursor.setPosition(position + len(units(self.sought.text())), QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        return cursor

    def _say(self, total: int) -> None:
        self.count.setText(self.tr("{total} found").format(total=language.number(total)) if self.sought.text() else "")
        for name in ("previous", "next", "replace", "all"):
            self.buttons[name].setEnabled(total > 0)
