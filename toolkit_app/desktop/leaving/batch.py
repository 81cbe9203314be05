"""A whole list leaves: how, for whom, in one file or each item by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.asking import Narrowing
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.leaving import asking
from toolkit_app.desktop.leaving.choices import LISTS, TEXTS, LeavingChoices
from toolkit_app.desktop.leaving.outgoing import Outgoing
from toolkit_app.desktop.publishing.choices import fill
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.desktop.window import MainWindow

# the layouts that are proposed
EACH, TOGETHER = "handout", "book"


class BatchDialog(QDialog):
    """``chosen(values)``: format, level and each of ``LeavingChoices``, and the name of the layout that pages have."""

    chosen = Signal(dict)

    def __init__(self, shelf: Shelf, found: asking.Listed, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export the list"))
        count = len(found.keys)
        words = self.tr("Items: {count}, as the list shows them.").format(count=language.number(count))
        self.words = QLabel(words, wordWrap=True)
        self.choices = LeavingChoices(shelf, (*LISTS, *TEXTS))
        self.choices.expect(count)
        self.layout_label, self.layout_box = QLabel(self.tr("Layout")), Box()
        self.layout_label.setBuddy(self.layout_box)
        self.layout_box.setAccessibleName(self.tr("Layout"))
        fill(self.layout_box, tuple((name, language.label(labels)) for name, labels in found.layouts.items()))
        self._picked = False
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
        column.addWidget(self.layout_label)
        column.addWidget(self.layout_box)
        column.addLayout(buttons)
        self.setMinimumWidth(520)
        self.cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self._go_on)
        self.layout_box.activated.connect(self._pick)
        self.choices.changed.connect(self._propose)
        self._propose()

    def _pick(self) -> None:
        self._picked = True

    def _propose(self) -> None:
        """A layout only for pages; a text each is a handout, all of them are a book, unless somebody chose."""
        for widget in (self.layout_label, self.layout_box):
            widget.setVisible(self.choices.format == "pdf")
        if not self._picked:
            self.layout_box.setCurrentIndex(max(0, self.layout_box.findData(EACH if self.choices.values()["each"] else TOGETHER)))

    def _go_on(self) -> None:
        self.chosen.emit({**self.choices.values(), "layout": self.layout_box.currentData()})
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
        self._window.shelf.read(self, asking.listed, narrowing, then=self._ask, question="keys")

    def _ask(self, found: Any) -> None:
        if not found.keys:
            messages.warn(self._window, ToolkitError("No item matches.", "Choose other filters, or name the keys."))
            return
        dialog = BatchDialog(self._window.shelf, found, self._window)
        dialog.chosen.connect(lambda values: self.outgoing.leave(
            asking.Leaving(found.keys, **values), self.tr("Items of the library")))
        dialog.open()
