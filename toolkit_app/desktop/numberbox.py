"""A box for a number, the same in every dialog."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

INDENT = 6


class NumberBox(QSpinBox):
    """A number that leaves the wheel to the page: who scrolls past it must not change it unseen."""

    def __init__(self, *arguments: object, **properties: object) -> None:
        super().__init__(*arguments, **properties)
        # the style sheet's padding does not reach the words of a spin box whose arrows have a style
        self.lineEdit().setTextMargins(INDENT, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's hook."""
        event.ignore()
