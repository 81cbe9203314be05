"""The dialog for a table: it takes values and gives Markdown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.numberbox import NumberBox


class TableDialog(Beginning):
    """How many rows and columns. ``made(markdown, first)``: the table, and the words of it to be written over first."""

    made = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns, self.rows = NumberBox(minimum=1, maximum=12, value=3), NumberBox(minimum=1, maximum=100, value=3)
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
