"""One page of a file on the screen, as large as fits, with a paper's edge."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

MARGIN = 24


class Sheet(QWidget):
    """Shows a picture of a page, or words while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(280, 320)

    def show_page(self, image: QImage) -> None:
        """Show a page."""
        self._image, self._words = image, ""
        self.update()

    def show_words(self, words: str) -> None:
        """Show words instead of a page."""
        self._image, self._words = QImage(), words
        self.update()

    @property
    def empty(self) -> bool:
        """Whether no page is shown."""
        return self._image.isNull()

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(560, 760)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        if self._image.isNull():
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            place = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._words)
            return
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        page = QRectF(QPointF(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2), size.toSizeF())
        shadow = QColor(0, 0, 0, 40)
        painter.fillRect(page.translated(0, 3).adjusted(-1, 0, 1, 2), shadow)
        painter.drawImage(page, self._image)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(page)
