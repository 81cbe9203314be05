"""The line above a box: its name, and at the right a quiet word while something is still needed there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


class Caption(QWidget):
    """Names the widget below it; Alt with the letter after an ``&`` goes there."""

    def __init__(self, below: QWidget, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.mark = QLabel(objectName="heading" if strong else ""), QLabel()
        self.name.setBuddy(below)
        self.name.setWordWrap(not strong)
        self.mark.setProperty("quiet", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)

    def say(self, words: str, mark: str = "") -> None:
        """The name and the quiet word."""
        self.name.setText(words)
        self.mark.setText(mark)
