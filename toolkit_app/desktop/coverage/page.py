"""What the library speaks of and what not: a chart of dimensions, levels and places, each cell leading to its items."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from toolkit_app import kinds
from toolkit_app.desktop import language
from toolkit_app.desktop.chartfile import ChartFile
from toolkit_app.desktop.charts import ChartView
from toolkit_app.desktop.coverage import asking
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.publishing.choices import fill
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

KINDS = ("lesson", "tool", "methodology", "initiative", "note")


class CoveragePage(Page):
    """``narrowed(where)`` asks for the list of the items of a cell."""

    narrowed = Signal(dict)

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf = shelf
        self._found: Any = None
        self._made: Any = None
        self._table: Any = None
        self.heading, self.words = QLabel(objectName="title"), QLabel(wordWrap=True)
        self.kind_box, self.save, self.back = Box(), QPushButton(), QPushButton()
        self.chart, self.table, self.stack = ChartView(theme), QTableWidget(), QStackedWidget()
        self.as_table = QPushButton(checkable=True)
        self.file = ChartFile(self, shelf)
        self._arrange()
        self.kind_box.activated.connect(self._ask)
        self.chart.chosen.connect(self._open)
        self.table.cellActivated.connect(self._open_cell)
        self.as_table.toggled.connect(self._turn)
        self.file.said.connect(self.said)
        self.save.clicked.connect(self._save)
        self.back.clicked.connect(self.finished)
        self.retranslate()

    def enter(self, key: str) -> None:
        """Read the counts."""
        self.item_shown.emit(None)
        self._ask()

    def refresh(self, changes: Any) -> None:
        """Read the counts again."""
        self._ask()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.heading.setText(self.tr("Coverage"))
        self.words.setText(self.tr("Where there is knowledge and where there is none. A click on a cell lists its items."))
        self.kind_box.setAccessibleName(self.tr("Kind"))
        self.save.setText(self.tr("Save…"))
        self.back.setText(self.tr("Back"))
        self.as_table.setText(self.tr("As a table"))
        self.table.setAccessibleName(self.tr("Table"))
        fill(self.kind_box, tuple((name, language.label(kinds.KINDS[name].plural)) for name in KINDS))
        self._show()

    def _arrange(self) -> None:
        self.words.setProperty("quiet", True)
        self.kind_box.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToContents)
        paper = QWidget()
        paper.setProperty("surface", True)
        paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.addWidget(self.chart)
        inside.addStretch()
        scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(paper)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stack.addWidget(scroll)
        self.stack.addWidget(self.table)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addSpacing(12)
        head.addWidget(self.kind_box)
        head.addStretch()
        head.addWidget(self.as_table)
        head.addWidget(self.save)
        head.addWidget(self.back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 14)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.words)
        whole.addWidget(self.stack, 1)

    def _turn(self, table: bool) -> None:
        self.stack.setCurrentIndex(int(table))

    def _ask(self, _: object = None) -> None:
        if self._shelf.facts:
            self._shelf.read(self, asking.coverage, str(self.kind_box.currentData()), then=self._arrived, question="coverage")

    def _arrived(self, found: Any) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        if self._found is None:
            return
        self._made, self._table = asking.chart(self._found, language.current())
        self.chart.show_chart(self._made, self._explain)
        self._fill_table()

    def _fill_table(self) -> None:
        table = self._table
        self.table.setColumnCount(len(table.columns))
        self.table.setRowCount(len(table.rows))
        self.table.setHorizontalHeaderLabels([column.title.replace(": ", ":\n") for column in table.columns])
        for line, row in enumerate(table.rows):
            for column, value in enumerate(row):
                cell = QTableWidgetItem("" if value is None else str(value))
                if column:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(line, column, cell)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def _place(self, row: int, column: int) -> tuple[str, str, str]:
        """Place, dimension and level of a cell, as codes."""
        levels = self._found.levels
        return self._found.places[row][0], self._found.dimensions[column // len(levels)], levels[column % len(levels)]

    def _explain(self, row: int, column: int) -> str:
        table = self._table
        return f"{table.rows[row][0]} · {table.columns[column + 1].title}: {table.rows[row][column + 1]}"

    def _open_cell(self, row: int, column: int) -> None:
        if column:
            self._open(row, column - 1)

    def _open(self, row: int, column: int) -> None:
        place, dimension, level = self._place(row, column)
        if not self._found.counts.get((place, dimension, level)):
            self.said.emit(self.tr("Nothing yet: {place}").format(place=self._explain(row, column)))
            return
        where = {"kind": (self._found.kind,), "dimension": (dimension,), "level": (level,)}
        self.narrowed.emit(where | ({"place": (place,)} if place else {}))

    def _save(self) -> None:
        if self._made is not None:
            self.file.begin(self._made)
