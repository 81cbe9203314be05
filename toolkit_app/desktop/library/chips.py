"""The codes a list is narrowed by, each with a cross that takes it away."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout


class Chips(Worded, QWidget):
    """A row of buttons that wraps; ``cleared(facet, code)`` fires for the one pressed."""

    cleared = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self)
        self._row.setContentsMargins(14, 0, 14, 8)
        self._words: Mapping[tuple[str, str], str] = {}
        self.hide()

    def show_codes(self, words: Mapping[tuple[str, str], str]) -> None:
        """One button per (facet, code), with these words."""
        self._words = dict(words)
        while taken := self._row.takeAt(0):
            taken.widget().hide()
            taken.widget().deleteLater()
        for (facet, code), name in self._words.items():
            button = QToolButton(text=f"{name}  ×")
            button.setProperty("chip", True)
            button.clicked.connect(partial(self._clear, facet, code))
            self._row.addWidget(button)
        self.setVisible(bool(words))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        for place, name in enumerate(self._words.values()):
            words = self.tr("No longer narrow by “{name}”").format(name=name)
            button = self._row.itemAt(place).widget()
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _clear(self, facet: str, code: str, _: bool = False) -> None:
        self.cleared.emit(facet, code)
