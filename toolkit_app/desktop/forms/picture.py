"""The picture of a sheet: its page with rings where marks were read, and the statement at hand enlarged above it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from toolkit_app.desktop.forms.asking import Line
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.theme import Theme

_RING = 0.0155  # of the width of a page
_HIGHEST_CUT = 190


class PageSheet(QWidget):
    """One page as wide as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pixmap = QPixmap()
        self.line: Line | None = None
        self.rings: Sequence[tuple[float, float]] = ()

    def fit(self, width: int) -> None:
        """Take the height that the page needs in a width."""
        ratio = self.pixmap.height() / self.pixmap.width() if not self.pixmap.isNull() else 0
        self.setFixedHeight(max(round(width * ratio), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        if self.pixmap.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(QRectF(self.rect()), self.pixmap, QRectF(self.pixmap.rect()))
        # on paper, which is white in the dark as well
        accent = QColor("#1f5a9e")
        if self.line is not None and self.line.place[1]:
            top, bottom = (share * self.height() for share in self.line.place)
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(QRectF(4, top - 3, self.width() - 8, bottom - top + 6), 6, 6)
        painter.setPen(QPen(accent, 2.5))
        for x, y in self.rings:
            radius = _RING * self.width()
            painter.drawEllipse(QPointF(x * self.width(), y * self.height()), radius, radius)


class PictureView(Worded, QWidget):
    """``show_pages`` gives it the pages of a sheet, ``look_at`` a statement with the codes that are chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cut = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.hand = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.sheet = PageSheet(theme)
        self.scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidget(self.sheet)
        self._pages: list[QPixmap] = []
        self._cuts = (QPixmap(), QPixmap())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for label in (self.cut, self.hand):
            label.setMinimumWidth(40)
            column.addWidget(label)
        column.addWidget(self.scroll, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.cut.setAccessibleName(self.tr("The boxes of this statement, enlarged"))
        self.hand.setAccessibleName(self.tr("What was written by hand"))
        self.sheet.setAccessibleName(self.tr("The page"))

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(420, 500)

    def show_pages(self, pictures: Sequence[bytes]) -> None:
        """Show the first of some pages (JPEG)."""
        self._pages = []
        for data in pictures:
            page = QPixmap()
            page.loadFromData(data)
            self._pages.append(page)
        self._show(0)
        self.look_at(None, ())

    def look_at(self, line: Line | None, spots: Collection[int]) -> None:
        """Show the statement on its page, ringed at the boxes ``spots`` (numbers from 0), and enlarged."""
        if line is not None and 0 <= line.page < len(self._pages):
            self._show(line.page)
        self.sheet.line = line
        self.sheet.rings = [line.spots[spot] for spot in spots if spot < len(line.spots)] if line is not None else ()
        self._cuts = (_picture(line.cut if line else b""), _picture(line.comment if line else b""))
        self._scale()
        self.sheet.update()
        if line is not None and line.place[1]:
            middle = round(sum(line.place) / 2 * self.sheet.height())
            self.scroll.ensureVisible(0, middle, 0, self.scroll.viewport().height() // 3)

    def _show(self, number: int) -> None:
        self.sheet.pixmap = self._pages[number] if number < len(self._pages) else QPixmap()
        self.sheet.fit(self.scroll.viewport().width())
        self.sheet.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self.sheet.fit(self.scroll.viewport().width())
        self._scale()

    def _scale(self) -> None:
        for label, picture in zip((self.cut, self.hand), self._cuts, strict=True):
            label.setVisible(not picture.isNull())
            if not picture.isNull():
                label.setPixmap(picture.scaled(self.width(), _HIGHEST_CUT, Qt.AspectRatioMode.KeepAspectRatio,
                                               Qt.TransformationMode.SmoothTransformation))


def _picture(data: bytes) -> QPixmap:
    picture = QPixmap()
    if data:
        picture.loadFromData(data)
    return picture
