"""One page of a file on the screen, as large as fits, with a paper's edge."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

MARGIN = 20
PALE = 0.45
A4 = 297 / 210


class Sheet(QWidget):
    """Shows a picture of a page, or words while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._dpi = 0
        self._words = ""
        self._pale = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, image: QImage, dpi: int) -> None:
        """Show a page that was drawn with so many dots per inch."""
        self._image, self._dpi, self._words, self._pale = image, dpi, "", False
        self.update()

    def wait(self, words: str) -> None:
        """Another page is coming: what is shown becomes pale; words where nothing is shown."""
        self._pale = True
        if self._image.isNull():
            self._words = words
        self.update()

    def show_words(self, words: str) -> None:
        """Show words instead of a page."""
        self._image, self._words, self._pale = QImage(), words, False
        self.update()

    @property
    def empty(self) -> bool:
        """Whether no page is shown."""
        return self._image.isNull()

    @property
    def ratio(self) -> float:
        """The height of the page in its widths."""
        return A4 if self.empty else self._image.height() / self._image.width()

    @property
    def inches(self) -> float:
        """The width of the paper."""
        return self._image.width() / self._dpi

    @property
    def page_width(self) -> float:
        """The width of the page on the screen."""
        return self._place().width()

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(360, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        if self._image.isNull():
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(self._room(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._words)
            return
        page = self._place()
        shadow = QColor(0, 0, 0, 40)
        painter.setOpacity(PALE if self._pale else 1)
        painter.fillRect(page.translated(0, 3).adjusted(-1, 0, 1, 2), shadow)
        painter.drawImage(page, self._image)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(page)

    def _room(self) -> QRect:
        return self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def _place(self) -> QRectF:
        room = self._room()
        size: QSizeF = QSizeF(self._image.size()).scaled(QSizeF(room.size()), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(QPointF(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2), size)
