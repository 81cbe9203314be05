"""A described chart in the window: laid out for the width there is, in the colours of the window, read out in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.theme import Theme

SCALE = 1.6  # pixels of the screen to a point of the chart
NARROWEST = 380
SETTLE_MILLISECONDS = 60
DARK_CONTRAST, LIGHT_CONTRAST = "#e0935f", "#a4541c"


class ChartView(QWidget):
    """Shows a chart of ``publishing.charts``. ``chosen(row, column)`` when a cell of a grid of counts is clicked.

    ``words(row, column)`` of ``explain`` are shown where the mouse rests on a cell.
    """

    chosen = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chart: Any = None
        self._drawing: Any = None
        self._renderer = QSvgRenderer(self)
        self._explain: Any = None
        self._scale = SCALE
        self._settle = QTimer(self, interval=SETTLE_MILLISECONDS, singleShot=True)
        self._settle.timeout.connect(self._draw)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(NARROWEST)
        self.setMouseTracking(True)
        theme.changed.connect(self._draw)

    @property
    def drawing(self) -> Any:
        """What is drawn, None before a chart was shown."""
        return self._drawing

    def show_chart(self, chart: Any, explain: Any = None) -> None:
        """Show a description; ``explain(row, column)`` gives words for a cell."""
        self._chart, self._explain = chart, explain
        self._draw()

    def fit(self, width: int, height: int, points: Iterable[int]) -> None:
        """Letters as large as they can be in that room: of widths in points the first in which the chart is no higher than it."""
        if self._chart is None:
            return
        for wide in points:
            self._scale = width / wide
            self._draw_in(width)
            if self.height() <= height:
                break

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(720, self.minimumHeight())

    def _draw(self) -> None:
        if self._chart is not None:
            self._draw_in(max(self.width(), NARROWEST))

    def _draw_in(self, width: int) -> None:
        # the page toolkit that measures words takes a fifth of a second to load
        from toolkit_app.publishing.charts.drawing import draw
        from toolkit_app.publishing.charts.frame import Inks
        from toolkit_app.publishing.charts.shapes import svg

        colours = self._theme.colours
        inks = Inks(colours.text, colours.muted, colours.line, colours.surface, colours.accent,
                    DARK_CONTRAST if self._theme.dark else LIGHT_CONTRAST)
        self._drawing = draw(self._chart, width / self._scale, lang=language.current(), inks=inks)
        self._renderer.load(QByteArray(svg(self._drawing).encode()))
        self.setFixedHeight(round(self._drawing.height * self._scale))
        self.setAccessibleName(self._drawing.title)
        self.setAccessibleDescription(self._drawing.alternative)
        self.update()

    def cell(self, place: QPointF) -> tuple[int, int] | None:
        """The row and the column of the cell at a place of the widget."""
        x, y = place.x() / self._scale, place.y() / self._scale
        for row, cells in enumerate(self._drawing.cells if self._drawing else ()):
            for column, box in enumerate(cells):
                if box.x <= x < box.x + box.width and box.y <= y < box.y + box.height:
                    return row, column
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        if self._drawing is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._renderer.render(painter, QRectF(0, 0, self._drawing.width * self._scale,
                                                  self._drawing.height * self._scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt's hook."""
        over = self.cell(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's hook."""
        found = self.cell(event.position())
        if found:
            self.chosen.emit(*found)

    def event(self, event: QEvent) -> bool:
        """Qt's hook: the words of the cell under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._explain:
            found = self.cell(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._explain(*found) if found else "", self)
            return True
        return super().event(event)
