"""The card on the start page that lists what was not saved when the program ended."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from toolkit_app.desktop import naming
from toolkit_app.desktop.editor import recovery
from toolkit_app.desktop.home.panel import Panel, RowButton, plain
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf


class UnsavedPanel(Worded, Panel):
    """Hidden while there is nothing. ``chosen(key)`` for the item that is to be opened for writing."""

    chosen = Signal(str)

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._titles: Mapping[str, str] = {}
        self.hide()
        self.retranslate()

    def look(self) -> None:
        """Look for unsaved work of the open library."""
        keys = recovery.waiting(self._shelf.facts.id) if self._shelf.facts else ()
        if keys:
            self._shelf.read(self, naming.titles, keys, then=self._show, question="unsaved")
        else:
            self._show({})

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("Not saved when the program ended"))
        self._show(self._titles)

    def _show(self, titles: Mapping[str, str]) -> None:
        self._titles = titles
        self.clear()
        for key, title in titles.items():
            button = RowButton(title)
            button.clicked.connect(partial(self._choose, key))
            self.add(button)
        if titles:
            self.add(plain(QLabel(self.tr("Choose one to take the words up again."), wordWrap=True)))
        self.setVisible(bool(titles))

    def _choose(self, key: str, _: bool = False) -> None:
        self.chosen.emit(key)
