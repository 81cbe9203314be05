"""A field that is a small table: rows of lines, dates and codes."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded
from toolkit_app.kinds import Field


class TableEdit(Worded, QWidget):
    """Rows as a list of dicts, as ``kinds.Field`` of type ``table`` holds them. ``changed()`` at every change."""

    changed = Signal()

    def __init__(self, field: Field, vocabulary: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._vocabulary = vocabulary
        self._rest: list[dict[str, Any]] = []
        self._table = QTableWidget(0, len(field.columns))
        self._add, self._remove = QToolButton(), QToolButton()
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addWidget(self._remove)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table)
        column.addLayout(buttons)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.setTabKeyNavigation(False)
        self._table.itemChanged.connect(self.changed)
        self._add.clicked.connect(self.add_row)
        self._remove.clicked.connect(self._remove_row)
        self.setFocusProxy(self._table)
        self.retranslate()

    def name(self, words: str) -> None:
        """The field's name, for a screen reader."""
        self._table.setAccessibleName(words)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._add.setText(self.tr("Add a row"))
        self._remove.setText(self.tr("Remove the row"))
        self._table.setHorizontalHeaderLabels([language.label(column.labels) for column in self._field.columns])

    def value(self) -> list[dict[str, Any]]:
        """The rows that have anything in them; what a row holds beside the columns is kept."""
        rows = []
        for line in range(self._table.rowCount()):
            row = dict(self._rest[line])
            for number, column in enumerate(self._field.columns):
                words = self._cell(line, number)
                if words:
                    row[column.name] = words
            if row:
                rows.append(row)
        return rows

    def put(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show these rows."""
        self._table.blockSignals(True)
        self._table.setRowCount(0)
        self._rest = []
        for row in rows:
            self._append(row)
        self._table.blockSignals(False)
        self._fit()

    def add_row(self) -> None:
        """Another row, with the cursor in it."""
        self._append({})
        self._fit()
        self._table.setCurrentCell(self._table.rowCount() - 1, 0)
        self._table.setFocus()

    def _append(self, row: Mapping[str, Any]) -> None:
        line = self._table.rowCount()
        self._table.insertRow(line)
        names = {column.name for column in self._field.columns}
        self._rest.append({name: value for name, value in row.items() if name not in names})
        for number, column in enumerate(self._field.columns):
            words = str(row.get(column.name, ""))
            if column.facet:
                self._table.setCellWidget(line, number, self._box(column, words))
            else:
                self._table.setItem(line, number, QTableWidgetItem(words))

    def _box(self, column: Field, chosen: str) -> QComboBox:
        box = QComboBox()
        box.setFrame(False)
        box.setAccessibleName(language.label(column.labels))
        box.addItem("", "")
        for code in self._vocabulary[column.vocabulary].codes:
            box.addItem(language.label(code.labels), code.code)
        if chosen and box.findData(chosen) < 0:
            box.addItem(chosen, chosen)
        box.setCurrentIndex(box.findData(chosen))
        box.currentIndexChanged.connect(self.changed)
        return box

    def _cell(self, line: int, number: int) -> str:
        box = self._table.cellWidget(line, number)
        if isinstance(box, QComboBox):
            return str(box.currentData())
        item = self._table.item(line, number)
        return item.text().strip() if item else ""

    def _remove_row(self) -> None:
        line = self._table.currentRow()
        if line >= 0:
            self._table.removeRow(line)
            del self._rest[line]
            self._fit()
            self.changed.emit()

    def _fit(self) -> None:
        row = self._table.verticalHeader().defaultSectionSize()
        lines = min(max(self._table.rowCount(), 1), 6)
        self._table.setFixedHeight(lines * row + self._table.horizontalHeader().sizeHint().height() + 6)
        self._remove.setEnabled(self._table.rowCount() > 0)


class ItemsEdit(Worded, QWidget):
    """A field that names other items: their titles, and buttons to add one and to take one away."""

    changed = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._titles: dict[str, str] = {}
        self._rows = QVBoxLayout()
        self._add = QToolButton()
        self._add.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._add)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self._add.setText(self.tr("Add an item…"))

    def name(self, words: str) -> None:
        """The field's name, for a screen reader."""
        self._add.setAccessibleName(words)

    def value(self) -> list[str]:
        """The keys."""
        return list(self._keys)

    def put(self, keys: Sequence[str], titles: Mapping[str, str]) -> None:
        """Show these items."""
        self._keys = list(keys)
        self._titles = dict(titles)
        self._show()

    def add(self, key: str, title: str) -> None:
        """One more."""
        if key not in self._keys:
            self._keys.append(key)
            self._titles[key] = title
            self._show()
            self.changed.emit()

    def _take(self, key: str) -> None:
        self._keys.remove(key)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        while taken := self._rows.takeAt(0):
            taken.widget().deleteLater()
        for key in self._keys:
            button = QToolButton()
            button.setText(f"{self._titles.get(key, key)}  ×")
            button.setToolTip(self.tr("Take away {key}").format(key=key))
            button.clicked.connect(partial(self._take, key))
            self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
