"""One after the other at one keyboard, unseen: whose turn it is, the answer by a key, and never a sign of which it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation.large import Large, Legend

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: what the window hears while somebody answers; nothing else may end their turn
PASSED_ON = (Qt.Key.Key_Escape, Qt.Key.Key_F9)


class Turns(Worded, QWidget):
    """``given(participant, code)`` when somebody has answered and pressed Enter; ``passed()`` when the next turn is wanted."""

    given = Signal(str, str)
    passed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = self._shown = self._code = self._receipt = ""
        self._keys: Mapping[int, str] = {}
        self.who, self.tell = Large(theme, 0.07, bold=True), Large(theme, 0.038)
        self.legend = Legend(theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.who, 3)
        column.addWidget(self.tell, 3)
        column.addWidget(self.legend, 4)
        self.retranslate()

    def show_legend(self, answers: Sequence[tuple[str, str]], silent: Sequence[tuple[str, str]]) -> None:
        """Which key gives which answer."""
        self.legend.put(answers, silent)

    def begin(self, person: str, shown: str, keys: Mapping[int, str]) -> None:
        """It is that person's turn (a key, and what they are called); "" when everybody has answered."""
        self._person, self._shown, self._keys, self._code, self._receipt = person, shown, keys, "", ""
        self.legend.setVisible(bool(person))
        self.setFocus()
        self.retranslate()

    def show_receipt(self, code: str) -> None:
        """Show a receipt until Enter."""
        self._receipt, self._code = code, ""
        self.legend.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setAccessibleName(self.tr("One after the other"))
        if self._receipt:
            self.who.put(self._receipt)
            self.tell.put(self.tr("Your receipt. Write it down: it is kept nowhere. Enter hides it."))
        elif not self._person:
            self.who.put(self.tr("Everybody has answered"))
            self.tell.put("")
        else:
            self.who.put(self._shown)
            self.tell.put(self.tr("Press the key of your answer; nobody sees which.") if not self._code else
                          self.tr("Chosen. Enter keeps it, another key changes it."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if self._receipt and event.key() in ENTER:
            self._receipt = ""
            self.passed.emit()
        elif self._person and not self._receipt and event.key() in self._keys:
            self._code = self._keys[event.key()]
            self.retranslate()
        elif self._person and not self._receipt and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._code = ""
            self.retranslate()
        elif self._person and self._code and event.key() in ENTER:
            code, self._code = self._code, ""
            self.given.emit(self._person, code)
        elif not self._receipt and event.key() in PASSED_ON:
            super().keyPressEvent(event)
