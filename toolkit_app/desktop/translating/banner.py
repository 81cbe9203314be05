"""The line above a translation whose original has changed, with the way to the place where it is brought up to date."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from toolkit_app.desktop.language import Worded


class FollowBanner(Worded, QWidget):
    """Hidden for what is no translation, and for one that follows its original. ``wanted(key)`` when the button is pressed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None, side: int = 0) -> None:
        super().__init__(parent)
        self._item: Any = None
        self.words = QLabel(objectName="warning", wordWrap=True)
        self.look = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(side, 0, side, side and 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.look, 0, Qt.AlignmentFlag.AlignTop)
        self.look.clicked.connect(self._look)
        self.hide()
        self.retranslate()

    def show_item(self, item: Any) -> None:
        """Say how that item stands; None hides the line."""
        self._item = item
        self.setVisible(item is not None and item.translation in ("behind", "unknown"))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        behind = self._item is not None and self._item.translation == "behind"
        self.words.setText(self.tr("The original has changed since this text was translated.") if behind else
                           self.tr("It is not known from which text of the original this was translated."))
        self.look.setText(self.tr("What changed…") if behind else self.tr("Compare…"))

    def _look(self) -> None:
        if self._item is not None:
            self.wanted.emit(self._item.key)
