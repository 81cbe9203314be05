"""The dialog that links an item to another."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from toolkit_app import kinds
from toolkit_app.desktop import language
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.shelf import Shelf

KEY = Qt.ItemDataRole.UserRole
HITS = 30
# a translation is made by translating, not by linking
TYPES = tuple(name for name in kinds.LINK_TYPES if name != "translates")


class LinkDialog(Beginning):
    """``made(key, type, target)`` when the person links; the target is found by typing.

    ``offered``: a related item that stands there already, with the kind of link that it suggests.
    """

    made = Signal(str, str, str)

    def __init__(self, shelf: Shelf, item: Any, parent: QWidget, offered: Any = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._item = item
        self.words = QLabel(wordWrap=True)
        self.type, self.field, self.list = QComboBox(), QLineEdit(), QListWidget()
        for name in TYPES:
            self.type.addItem("", name)
        self.list.setWordWrap(True)
        # rows are measured again when the scroll bar has taken its part
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.field.textChanged.connect(self._search)
        self.list.currentItemChanged.connect(self._allow)
        self.list.itemActivated.connect(self.accept)
        for widget in (self.words, self.type, self.field, self.list):
            self.column.addWidget(widget)
        self.finish_layout()
        self.resize(560, 480)
        self.accepted.connect(self._say)
        self.retranslate()
        if offered is not None:
            # inside: the search is not loaded before a library is open
            from toolkit_app.library.similar import link_type

            self.type.setCurrentIndex(self.type.findData(link_type(offered)))
            self._show((offered,))
        self._allow()
        self.field.setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Link to another item"))
        self.words.setText(self.tr("“{title}”").format(title=self._item.title))
        for place, name in enumerate(TYPES):
            self.type.setItemText(place, language.label(kinds.LINK_TYPES[name]))
        self.type.setAccessibleName(self.tr("Kind of link"))
        self.field.setPlaceholderText(self.tr("Type words of the other item"))
        self.field.setAccessibleName(self.tr("Type words of the other item"))
        self.list.setAccessibleName(self.tr("Items found"))
        self.accept_button.setText(self.tr("Link"))
        self.cancel_button.setText(self.tr("Cancel"))

    def _search(self, line: str) -> None:
        self._shelf.find(self, line, {}, limit=HITS, then=self._found)

    def _found(self, results: Any) -> None:
        self._show(results.hits if results else ())

    def _show(self, hits: Iterable[Any]) -> None:
        self.list.clear()
        for hit in hits:
            if hit.key != self._item.key:
                item = QListWidgetItem(f"{hit.title}\n{language.kind_label(hit.kind)}  ·  {hit.key}")
                item.setData(KEY, hit.key)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._allow()

    def _allow(self, *_: object) -> None:
        self.accept_button.setEnabled(self.list.currentItem() is not None)

    def _say(self) -> None:
        if self.list.currentItem():
            self.made.emit(self._item.key, self.type.currentData(), self.list.currentItem().data(KEY))
