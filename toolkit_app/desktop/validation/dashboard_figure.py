"""A chart of a round with the table of its numbers: one or the other is shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.charts import ChartView
from toolkit_app.desktop.theme import Theme
from toolkit_app.publishing.charts.words import number

FIRST_WIDTH, NUMBER_WIDTH, NOTE_WIDTH, MARGIN = 220, 84, 190, 14


class ChartFigure(QWidget):
    """A title, and below it the chart or its numbers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Any = None
        self.title, self.view, self.table = QLabel(objectName="heading", wordWrap=True), ChartView(theme), QTableWidget()
        self.title.setProperty("content", True)
        self.view.setProperty("content", True)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 18)
        column.setSpacing(8)
        for widget in (self.title, self.view, self.table):
            column.addWidget(widget)
        self.table.hide()

    def show_chart(self, chart: Any, *, as_table: bool) -> None:
        """Show a chart, or the table of its numbers."""
        self.chart = chart
        self.title.setText(chart.title)
        self.table.setAccessibleName(chart.title)
        self.view.setVisible(not as_table)
        self.table.setVisible(as_table)
        if as_table:
            self._fill()
        else:
            self.view.show_chart(chart)

    def _fill(self) -> None:
        from toolkit_app.publishing.charts.drawing import numbers

        lang, made = language.current(), numbers(self.chart, language.current())
        self.table.setColumnCount(len(made.columns))
        self.table.setRowCount(len(made.rows))
        self.table.setHorizontalHeaderLabels([column.title for column in made.columns])
        for line, row in enumerate(made.rows):
            for column, value in enumerate(row):
                words = "" if value is None else value if isinstance(value, str) else number(value, lang)
                cell = QTableWidgetItem(words)
                if column and not isinstance(value, str):
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(line, column, cell)
        self._fit()

    def _fit(self) -> None:
        """The words of the first column get what the numbers leave; every row is as high as its words."""
        count = self.table.columnCount()
        if not count:
            return
        widths = [self._wanted(column) for column in range(1, count)]
        for column, width in enumerate(widths, start=1):
            self.table.setColumnWidth(column, width)
        room = self.width() - sum(widths) - 4
        self.table.setColumnWidth(0, max(room, FIRST_WIDTH))
        self.table.resizeRowsToContents()
        # Qt's own heading is one line high
        self.table.horizontalHeader().setFixedHeight(max(map(self._high, range(count))) + MARGIN)
        rows = sum(self.table.rowHeight(line) for line in range(self.table.rowCount()))
        bar = self.table.horizontalScrollBar().sizeHint().height() if room < FIRST_WIDTH else 0
        self.table.setFixedHeight(rows + self.table.horizontalHeader().height() + bar + 4)

    def _high(self, column: int) -> int:
        """As high as the heading is when it is wrapped."""
        room = QRect(0, 0, self.table.columnWidth(column) - MARGIN, 1000)
        return self.table.horizontalHeader().fontMetrics().boundingRect(
            room, Qt.TextFlag.TextWordWrap, self.table.horizontalHeaderItem(column).text()).height()

    def _wanted(self, column: int) -> int:
        """As wide as the longest word of the heading and the widest cell, within reason."""
        metrics = self.table.fontMetrics()
        title = self.table.horizontalHeaderItem(column).text()
        cells = [self.table.item(line, column).text() for line in range(self.table.rowCount())]
        is_note = any(letter.isalpha() for words in cells for letter in words)
        words = [metrics.horizontalAdvance(word) for word in (*title.split(), *cells)]
        return min(max([NUMBER_WIDTH, *(width + MARGIN for width in words)]), NOTE_WIDTH if is_note else 2 * NUMBER_WIDTH)

    def resizeEvent(self, event: Any) -> None:
        """Qt's hook: what is wrapped otherwise is as high as it needs."""
        super().resizeEvent(event)
        if self.table.isVisibleTo(self):
            self._fit()
