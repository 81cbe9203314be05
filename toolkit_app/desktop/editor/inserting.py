"""What can be put into a text: a link to an item, a table, a statement. Dialogs take values and give values."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.text import sections

KEY, TITLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
STATEMENT_TYPES = ("principle", "requirement", "recommendation", "option")
HITS = 30


class InsertDialog(QDialog):
    """A small dialog with two buttons that deletes itself."""

    def __init__(self, title: str, parent: Any) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)


class ItemDialog(InsertDialog):
    """Find an item by its words. ``chosen(key, title)``."""

    chosen = Signal(str, str)

    def __init__(self, shelf: Shelf, parent: Any) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Choose an item"))
        self._shelf = shelf
        self.line = QLineEdit(clearButtonEnabled=True)
        self.line.setPlaceholderText(self.tr("Words of its title or text"))
        self.line.setAccessibleName(self.tr("Words of its title or text"))
        self.hits = QListWidget()
        self.hits.setAccessibleName(self.tr("Items found"))
        self.hits.setWordWrap(True)
        for widget in (self.line, self.hits, self.buttons):
            self.column.addWidget(widget)
        self.line.textChanged.connect(self._look)
        self.hits.itemDoubleClicked.connect(self.accept)
        self.hits.currentRowChanged.connect(self._allow)
        self.accepted.connect(self._tell)
        self.resize(560, 420)
        self._look("")

    def _look(self, words: str) -> None:
        self._shelf.find(self, words, {}, limit=HITS, then=self._show)

    def _show(self, results: Any) -> None:
        self.hits.clear()
        for hit in results.hits if results else ():
            line = QListWidgetItem(f"{hit.title}\n{language.kind_label(hit.kind)} · {hit.key}", self.hits)
            line.setData(KEY, hit.key)
            line.setData(TITLE, hit.title)
        if self.hits.count():
            self.hits.setCurrentRow(0)
        self._allow(self.hits.currentRow())

    def _allow(self, row: int) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(row >= 0)

    def _tell(self) -> None:
        line = self.hits.currentItem()
        if line:
            self.chosen.emit(line.data(KEY), line.data(TITLE))


class TableDialog(InsertDialog):
    """How many rows and columns. ``made(markdown)``."""

    made = Signal(str)

    def __init__(self, parent: Any) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Insert a table"))
        self.columns, self.rows = QSpinBox(minimum=1, maximum=12, value=3), QSpinBox(minimum=1, maximum=100, value=3)
        form = QFormLayout()
        form.addRow(self.tr("&Columns"), self.columns)
        form.addRow(self.tr("&Rows"), self.rows)
        self.column.addLayout(form)
        self.column.addWidget(self.buttons)
        self.accepted.connect(self._tell)

    def _tell(self) -> None:
        columns = self.columns.value()
        head = "| " + " | ".join(f"{self.tr('Column')} {number + 1}" for number in range(columns)) + " |"
        empty = "|" + "   |" * columns
        self.made.emit("\n".join((head, "|" + "---|" * columns, *[empty] * self.rows.value())))


class StatementDialog(InsertDialog):
    """A statement to be validated: its type and its words. ``made(markdown)``."""

    made = Signal(str)

    def __init__(self, words: str, parent: Any) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Insert a statement"))
        self.type = QComboBox()
        for code, label in zip(STATEMENT_TYPES, (self.tr("Principle"), self.tr("Requirement"), self.tr("Recommendation"),
                                                 self.tr("Option")), strict=True):
            self.type.addItem(label, code)
        self.type.setCurrentIndex(STATEMENT_TYPES.index("recommendation"))
        self.words = QPlainTextEdit(words)
        self.words.setTabChangesFocus(True)
        self.words.setPlaceholderText(self.tr("One sentence that can be agreed with or not: who should do what."))
        form = QFormLayout()
        form.addRow(self.tr("&Type"), self.type)
        form.addRow(self.tr("&Wording"), self.words)
        self.column.addLayout(form)
        self.column.addWidget(self.buttons)
        self.accepted.connect(self._tell)
        self.resize(520, 260)

    def _tell(self) -> None:
        words = self.words.document().toRawText().replace("\u2029", "\n").strip()
        if words:
            self.made.emit(f"::: {{.statement #{sections.new_statement_id()} type={self.type.currentData()}}}\n{words}\n:::")
