"""The dialog that finds an item by its words."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.shelf import Shelf

KEY, TITLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
HITS = 30


class ItemDialog(Beginning):
    """``chosen(key, title)``. Before anything is typed it offers what was changed last."""

    chosen = Signal(str, str)

    def __init__(self, shelf: Shelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self.line = QLineEdit(clearButtonEnabled=True)
        self.hits = QListWidget()
        self.hits.setWordWrap(True)
        # rows are measured again when the scroll bar has taken its part
        self.hits.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.setIconSize(QSize(20, 20))
        for widget in (self.line, self.hits):
            self.column.addWidget(widget)
        self.finish_layout()
        self.line.textChanged.connect(self._look)
        self.hits.itemDoubleClicked.connect(self.accept)
        self.hits.currentRowChanged.connect(self._allow)
        self.accepted.connect(self._tell)
        self.resize(600, 480)
        self.retranslate()
        self._look("")
        self.line.setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Choose an item"))
        self.line.setPlaceholderText(self.tr("Words of its title or text"))
        self.line.setAccessibleName(self.tr("Words of its title or text"))
        self.hits.setAccessibleName(self.tr("Items found"))
        self.accept_button.setText(self.tr("Choose"))
        self.cancel_button.setText(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: up and down go through the items while one types."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.hits.count():
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            self.hits.setCurrentRow(max(0, min(self.hits.count() - 1, self.hits.currentRow() + by)))
        else:
            super().keyPressEvent(event)

    def _look(self, words: str) -> None:
        if words.strip():
            self._shelf.find(self, words, {}, limit=HITS, then=self._found)
        else:
            self._shelf.read(self, _newest, question="newest", then=self._newest)

    def _found(self, results: Any) -> None:
        if self.line.text().strip():
            self._show(results.hits if results else ())

    def _newest(self, listing: Any) -> None:
        if not self.line.text().strip():
            self._show(listing.rows)

    def _show(self, rows: Any) -> None:
        self.hits.clear()
        colour = self.palette().placeholderText().color().name()
        for row in rows:
            words = f"{row.title}\n{language.kind_label(row.kind)}  ·  {language.NAMES.get(row.lang, row.lang)}  ·  {row.key}"
            icon = f"kind-{row.kind}" if row.kind in theming.KIND_ICONS else "document"
            line = QListWidgetItem(theming.icon(icon, colour), words, self.hits)
            line.setData(KEY, row.key)
            line.setData(TITLE, row.title)
        if self.hits.count():
            self.hits.setCurrentRow(0)
        self._allow(self.hits.currentRow())

    def _allow(self, row: int) -> None:
        self.accept_button.setEnabled(row >= 0)

    def _tell(self) -> None:
        line = self.hits.currentItem()
        if line:
            self.chosen.emit(line.data(KEY), line.data(TITLE))


def _newest(tx: Any) -> Any:
    # inside: the database toolkit is not loaded before a library is open
    from toolkit_app.library import items

    return items.listing(tx, limit=HITS)
