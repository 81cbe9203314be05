"""How much of the library can be searched: said in the status bar, and in a dialog with the reason for what cannot."""

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QToolButton, QTreeWidget, QTreeWidgetItem, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.search import asking
from toolkit_app.desktop.shelf import Shelf

KEY = Qt.ItemDataRole.UserRole


class SearchState(Worded, QToolButton):
    """The counter of the index; a click says what is not in it. ``wanted(key)`` asks for an item of the dialog."""

    wanted = Signal(str)
    rebuild = Signal()

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self.setAutoRaise(True)
        shelf.indexed.connect(self._show)
        shelf.opened.connect(self._show)
        self.clicked.connect(self._open)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setToolTip(self.tr("What can be searched, and what cannot"))
        self._show()

    def _show(self, *_: object) -> None:
        done, total = self._shelf.index_state
        found = self._shelf.searchable
        words = []
        if self._shelf.facts and self._shelf.facts.read_only:
            words.append(self.tr("For reading only"))
        if self._shelf.facts and total:
            words.append(self.tr("Searchable: {done} of {total}").format(done=language.number(done), total=language.number(total)))
        if words and found is not None and (number := len(found.failed) + len(found.partly) + len(found.unread)):
            words.append(self.tr("Not searchable: {number}").format(number=language.number(number)))
        if words and self._shelf.waiting:
            words.append(self.tr("Files still to be read: {number}").format(number=language.number(self._shelf.waiting)))
        self.setText("  ·  ".join(words))
        self.setVisible(bool(words))

    def _open(self) -> None:
        if self._shelf.facts:
            dialog = SearchableDialog(self._shelf, self.window())
            dialog.wanted.connect(self.wanted)
            dialog.accepted.connect(self.rebuild)
            dialog.open()


class SearchableDialog(Beginning):
    """What cannot be searched and why; accepted, the index is made anew. ``wanted(key)`` for an item that is chosen."""

    wanted = Signal(str)

    def __init__(self, shelf: Shelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._titles: dict[str, str] = {}
        self.words = QLabel(wordWrap=True)
        self.tree = QTreeWidget(columnCount=3, rootIsDecorated=False, wordWrap=True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.tree.header().setStretchLastSection(True)
        self.tree.activated.connect(self._activated)
        self.column.addWidget(self.words)
        self.column.addWidget(self.tree, 1)
        self.finish_layout()
        self.accept_button.setDefault(False)
        self.cancel_button.setDefault(True)
        self.resize(860, 460)
        self.retranslate()
        keys = [key for key, _, _ in self._rows()]
        shelf.read(self, asking.titles, keys, then=self._named)
        shelf.indexed.connect(self._fill)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("What cannot be searched"))
        self.tree.setHeaderLabels([self.tr("Item"), self.tr("File"), self.tr("Why")])
        self.tree.setAccessibleName(self.tr("What cannot be searched"))
        self.accept_button.setText(self.tr("Rebuild the search index"))
        self.cancel_button.setText(self.tr("Close"))
        self._fill()

    def _rows(self) -> list[tuple[str, str, str]]:
        found = self._shelf.searchable
        if found is None:
            return []
        partly = self.tr("Only the first {size} MB can be searched. Divide it into several items.").format(size=asking.longest())
        return [*((key, "", " ".join(language.error_words(why)).strip()) for key, why in found.failed),
                *((key, "", partly) for key in found.partly),
                *((key, name, " ".join(language.error_words(why)).strip()) for key, name, why in found.unread)]

    def _named(self, titles: dict[str, str]) -> None:
        self._titles = titles
        self._fill()

    def _fill(self, *_: object) -> None:
        done, total = self._shelf.index_state
        rows = self._rows()
        words = [self.tr("{done} of {total} items can be searched.").format(
            done=language.number(done), total=language.number(total))]
        if self._shelf.waiting:
            words.append(self.tr("Files still to be read: {number}").format(number=language.number(self._shelf.waiting)) + ".")
        if not rows:
            words.append(self.tr("Nothing is left out."))
        self.words.setText(" ".join(words))
        self.tree.setVisible(bool(rows))
        self.tree.clear()
        for key, name, why in rows:
            row = QTreeWidgetItem([self._titles.get(key, key), name, why])
            row.setData(0, KEY, key)
            for column in range(3):
                row.setToolTip(column, row.text(column))
            self.tree.addTopLevelItem(row)
        for column, width in enumerate((230, 170)):
            self.tree.setColumnWidth(column, width)

    def _activated(self, index: QModelIndex) -> None:
        self.wanted.emit(index.siblingAtColumn(0).data(KEY))
        self.reject()
