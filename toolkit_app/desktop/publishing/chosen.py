"""The items that are handed out together: their order, one more, one less."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout

ROW = Qt.ItemDataRole.UserRole


class Chosen(Worded, QWidget):
    """``changed()`` when there are others or in another order; ``wanted()`` when another is to be found."""

    changed = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(18, 18))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add, self.remove, self.up, self.down = QToolButton(), QToolButton(), QToolButton(text="↑"), QToolButton(text="↓")
        tools = QWidget()
        buttons = FlowLayout(tools, 2)
        buttons.setContentsMargins(0, 0, 0, 0)
        order = QWidget()
        arrows = QHBoxLayout(order)
        arrows.setContentsMargins(0, 0, 0, 0)
        arrows.setSpacing(0)
        for button in (self.up, self.down):
            arrows.addWidget(button)
        for widget in (self.add, self.remove, order):
            buttons.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(tools)
        self.add.clicked.connect(self.wanted)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.list.currentRowChanged.connect(self._allow)
        self.list.model().rowsMoved.connect(self._moved)
        self.retranslate()

    def keys(self) -> tuple[str, ...]:
        """The keys in their order."""
        return tuple(row.key for row in self.rows())

    def rows(self) -> tuple[Any, ...]:
        """The items in their order."""
        return tuple(self.list.item(line).data(ROW) for line in range(self.list.count()))

    def put(self, rows: Sequence[Any]) -> None:
        """Begin with these."""
        self.list.clear()
        self.append(rows)

    def append(self, rows: Sequence[Any]) -> None:
        """These too, unless they are there."""
        there = self.keys()
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        for row in rows:
            if row.key not in there:
                icon = f"kind-{row.kind}" if row.kind in theming.KIND_ICONS else "document"
                line = QListWidgetItem(theming.icon(icon, colour), row.title, self.list)
                line.setData(ROW, row)
                line.setToolTip(f"{row.title}\n{language.kind_label(row.kind)} · {row.key}")
        self.list.setCurrentRow(self.list.count() - 1)
        self._allow()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.list.setAccessibleName(self.tr("Items"))
        self.add.setText(self.tr("Add an item…"))
        self.remove.setText(self.tr("Leave out"))
        for button, words in ((self.up, self.tr("Earlier")), (self.down, self.tr("Later"))):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _allow(self, _: int = 0) -> None:
        count, row = self.list.count(), self.list.currentRow()
        self.remove.setEnabled(count > 1 and row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._allow()
        self.changed.emit()

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        self.list.insertItem(row + by, self.list.takeItem(row))
        self.list.setCurrentRow(row + by)
        self._allow()
        self.changed.emit()

    def _moved(self) -> None:
        self._allow()
        self.changed.emit()
