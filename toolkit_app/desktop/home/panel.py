"""A panel of the start page: a heading and lines below it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget


class Panel(QFrame):
    """A card with a ``title`` and widgets that can be replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="panel")
        self.title = QLabel(objectName="heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(8)
        column.addWidget(self.title)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column.addLayout(self._lines)
        column.addStretch()

    def add(self, widget: QWidget) -> None:
        """One more line."""
        self._lines.addWidget(widget)

    def clear(self) -> None:
        """Take all lines away."""
        while taken := self._lines.takeAt(0):
            taken.widget().hide()
            taken.widget().deleteLater()


class RowButton(QPushButton):
    """A line that can be pressed; its words are shortened where they do not fit."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="row", flat=True)
        self._words = words
        self.setIconSize(QSize(18, 18))
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        room = self.width() - 30 - (0 if self.icon().isNull() else 24)
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))


def plain(label: QLabel) -> QLabel:
    """A label whose text is read second."""
    label.setProperty("quiet", True)
    return label
