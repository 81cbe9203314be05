"""A whole list leaves: how, for whom, in one file or each item by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.asking import Narrowing
from toolkit_app.desktop.leaving import asking
from toolkit_app.desktop.leaving.choices import LISTS, TEXTS, LeavingChoices
from toolkit_app.desktop.leaving.outgoing import Outgoing
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.desktop.window import MainWindow


class BatchDialog(QDialog):
    """``chosen(values)``: format, level and each of ``LeavingChoices``."""

    chosen = Signal(dict)

    def __init__(self, shelf: Shelf, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export the list"))
        words = self.tr("Items: {count}, as the list shows them.").format(count=language.number(count))
        self.words = QLabel(words, wordWrap=True)
        self.choices = LeavingChoices(shelf, (*LISTS, *TEXTS))
        self.choices.expect(count)
        self.go_on, self.cancel = QPushButton(self.tr("Go on")), QPushButton(self.tr("Cancel"))
        self.go_on.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(self.choices)
        column.addLayout(buttons)
        self.setMinimumWidth(520)
        self.cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self._go_on)

    def _go_on(self) -> None:
        self.chosen.emit(self.choices.values())
        self.accept()


class ListExport(QObject):
    """The handler of ``library.export``: everything that the list of the library shows leaves."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.outgoing = Outgoing(window, window.shelf)
        self.outgoing.said.connect(window.say)
        self.outgoing.mend.connect(window.showing.mend)

    def begin(self) -> None:
        """Ask how the list is to leave."""
        page = self._window.page if self._window.here == "library" else None
        narrowing = page.listing.narrowing if page else Narrowing()
        self._window.shelf.read(self, asking.keys, narrowing, then=self._ask, question="keys")

    def _ask(self, keys: Any) -> None:
        if not keys:
            messages.warn(self._window, ToolkitError("No item matches.", "Choose other filters, or name the keys."))
            return
        dialog = BatchDialog(self._window.shelf, len(keys), self._window)
        dialog.chosen.connect(lambda values: self.outgoing.leave(
            asking.Leaving(keys, **values, layout="handout" if values["each"] else "book"), self.tr("Items of the library")))
        dialog.open()
