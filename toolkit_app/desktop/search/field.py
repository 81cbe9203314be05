"""The search field that is always at hand."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.theme import Theme

# letters typed within this time are one question; short enough not to be felt
PAUSE_MILLISECONDS = 30


class SearchField(Worded, QLineEdit):
    """``typed(line)`` fires while typing, ``entered()`` for Return and Down, ``left()`` for Escape."""

    typed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._glass = QAction(self)
        self._glass.setEnabled(False)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self, interval=PAUSE_MILLISECONDS, singleShot=True)
        self._pause.timeout.connect(self._say)
        self.textChanged.connect(self._pause.start)
        theme.changed.connect(self._tint)
        self._tint()
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._pause.stop()
                self._say()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._pause.stop()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def put(self, line: str) -> None:
        """Show a line without asking for it; letters typed a moment ago stay, and are asked for."""
        if not self._pause.isActive():
            self.setText(line)
            self._pause.stop()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setPlaceholderText(self.tr("Search in any language and alphabet"))
        self.setAccessibleName(self.tr("Search"))
        self.setToolTip(self.tr("Search the whole library (Ctrl+K)"))

    def _say(self) -> None:
        self.typed.emit(self.text())

    def _tint(self) -> None:
        self._glass.setIcon(theming.icon("search", self._theme.colours.muted))
