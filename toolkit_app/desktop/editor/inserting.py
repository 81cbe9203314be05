"""The dialogs for a table and for a statement: they take values and give Markdown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QSpinBox, QWidget

from toolkit_app.desktop.editor.source import lines
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.text import statements

STATEMENT_TYPES = ("principle", "requirement", "recommendation", "option")


class TableDialog(Beginning):
    """How many rows and columns. ``made(markdown, first)``: the table, and the words of it to be written over first."""

    made = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns, self.rows = QSpinBox(minimum=1, maximum=12, value=3), QSpinBox(minimum=1, maximum=100, value=3)
        self.columns_label, self.rows_label = QLabel(), QLabel()
        for label, box in ((self.columns_label, self.columns), (self.rows_label, self.rows)):
            label.setBuddy(box)
            self.column.addWidget(label)
            self.column.addWidget(box)
        self.finish_layout()
        self.setMinimumWidth(360)
        self.accepted.connect(self._tell)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Insert a table"))
        self.columns_label.setText(self.tr("&Columns"))
        self.columns.setAccessibleName(self.tr("Columns"))
        self.rows_label.setText(self.tr("&Rows"))
        self.rows.setAccessibleName(self.tr("Rows"))
        self.accept_button.setText(self.tr("Insert"))
        self.cancel_button.setText(self.tr("Cancel"))

    def _tell(self) -> None:
        columns = self.columns.value()
        names = [self.tr("Column {number}").format(number=number) for number in range(1, columns + 1)]
        empty = "|" + "   |" * columns
        head = "| " + " | ".join(names) + " |"
        self.made.emit("\n".join((head, "|" + "---|" * columns, *[empty] * self.rows.value())), names[0])


class StatementDialog(Beginning):
    """A statement to be validated: its type and its words. ``made(markdown)``."""

    made = Signal(str)

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.type, self.words = QComboBox(), QPlainTextEdit(words)
        self.type_label, self.words_label = QLabel(), QLabel()
        for code in STATEMENT_TYPES:
            self.type.addItem("", code)
        self.type.setCurrentIndex(STATEMENT_TYPES.index("recommendation"))
        self.words.setTabChangesFocus(True)
        self.words.textChanged.connect(self._allow)
        for label, box in ((self.type_label, self.type), (self.words_label, self.words)):
            label.setBuddy(box)
            self.column.addWidget(label)
            self.column.addWidget(box)
        self.finish_layout()
        self.accepted.connect(self._tell)
        self.resize(560, 360)
        self.retranslate()
        self._allow()
        self.words.setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Insert a statement"))
        self.type_label.setText(self.tr("&Type"))
        self.type.setAccessibleName(self.tr("Type"))
        types = (self.tr("Principle"), self.tr("Requirement"), self.tr("Recommendation"), self.tr("Option"))
        for place, words in enumerate(types):
            self.type.setItemText(place, words)
        self.words_label.setText(self.tr("&Wording"))
        self.words.setAccessibleName(self.tr("Wording"))
        self.words.setPlaceholderText(self.tr("One sentence that can be agreed with or not: who should do what."))
        self.accept_button.setText(self.tr("Insert"))
        self.cancel_button.setText(self.tr("Cancel"))

    def _written(self) -> str:
        return lines(self.words.document().toRawText()).strip()

    def _allow(self) -> None:
        self.accept_button.setEnabled(bool(self._written()))

    def _tell(self) -> None:
        head = f"::: {{.statement #{statements.new_id()} type={self.type.currentData()}}}"
        self.made.emit(f"{head}\n{self._written()}\n:::")
