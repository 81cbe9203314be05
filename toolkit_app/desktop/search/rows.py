"""A table whose cells wrap: a few columns of words, one row is one choice."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

DATA = Qt.ItemDataRole.UserRole
MARGIN, UNDER = 8, 6  # of words in a cell: at the sides, above and below
PADDING = 2  # of a cell, above and below its words together: the style does not count it


class Rows(QTableWidget):
    """``chosen(data)`` for a row that is clicked (where ``by_click``) or activated."""

    chosen = Signal(str)

    def __init__(self, columns: int, stretched: int, *, by_click: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(0, columns, parent)
        self.setObjectName("rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(columns):
            mode = QHeaderView.ResizeMode.Stretch if column == stretched else QHeaderView.ResizeMode.Interactive
            self.horizontalHeader().setSectionResizeMode(column, mode)
        self.itemActivated.connect(self._choose)
        if by_click:
            self.itemClicked.connect(self._choose)

    def show_rows(self, rows: Sequence[tuple[str, Sequence[str]]], bold: int = -1) -> None:
        """Rows of what ``chosen`` says of them and their cells; the column ``bold`` stands out."""
        self.setRowCount(len(rows))
        for number, (data, cells) in enumerate(rows):
            for column, words in enumerate(cells):
                cell = QTableWidgetItem(words)
                cell.setData(DATA, data)
                cell.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                if column == bold:
                    font = cell.font()
                    font.setBold(True)
                    cell.setFont(font)
                self.setItem(number, column, cell)
        self._fit()
        if rows:
            self.setCurrentCell(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: rows are as high as their words need."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            cells = ((self.item(row, column), self.columnWidth(column)) for column in range(self.columnCount()))
            needed = max((_height(cell, width) for cell, width in cells if cell is not None), default=0)
            self.setRowHeight(row, max(self.rowHeight(row), needed) + PADDING)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(400, 300)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Return chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QTableWidgetItem) -> None:
        self.chosen.emit(item.data(DATA))


def _height(cell: QTableWidgetItem, width: int) -> int:
    # Qt reckons with a little more room for words than it has when it draws them
    room = QRect(0, 0, max(1, width - 2 * MARGIN), 10_000)
    return QFontMetrics(cell.font()).boundingRect(room, Qt.TextFlag.TextWordWrap, cell.text()).height() + 2 * UNDER
