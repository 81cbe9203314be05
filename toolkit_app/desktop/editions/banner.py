"""The line over every page while the library is shown as it was at an edition, with the way back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded


class EditionBanner(Worded, QFrame):
    """Hidden while the library is shown as it is. ``back()`` when the person wants it so again."""

    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="edition")
        self._edition: Any = None
        self.words, self.leave = QLabel(wordWrap=True), QPushButton()
        self.words.setProperty("content", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 16, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.leave)
        self.leave.clicked.connect(self.back)
        self.hide()
        self.retranslate()

    def show_edition(self, edition: Any) -> None:
        """Say which edition is shown; None hides the line."""
        self._edition = edition
        self.setVisible(edition is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.leave.setText(self.tr("Back to the library"))
        one = self._edition
        if one is not None:
            self.words.setText(self.tr("The library as it was at the edition {label}, sealed {when} by {author} ({digest}). For "
                                       "reading only.").format(label=one.label, when=language.when(one.at),
                                                               author=language.person(one.author), digest=one.short))
