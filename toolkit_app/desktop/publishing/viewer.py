"""The pages of a made file on the screen: one at a time, whole or as wide as there is room; or words when there is none."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.jobs import Jobs
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.publishing import asking
from toolkit_app.desktop.publishing.sheet import MARGIN, Sheet
from toolkit_app.errors import ToolkitError

MOST_DPI = 260
SETTLE_MILLISECONDS = 150


class Pages(QScrollArea):
    """Holds the sheet; the wheel turns the page when the whole page is in sight. ``turned(by)``, ``resized()``."""

    turned = Signal(int)
    resized = Signal()

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet
        self.wide = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(sheet)

    def fit(self) -> None:
        """Give the sheet the height that the page needs in this width; none of its own when the whole page is shown."""
        room = self.viewport().width() - 2 * MARGIN
        self.sheet.setMinimumHeight(round(room * self.sheet.ratio) + 2 * MARGIN if self.wide else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self.fit()
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's hook."""
        bar, down = self.verticalScrollBar(), event.angleDelta().y() < 0
        if bar.maximum() == 0 or bar.value() == (bar.maximum() if down else 0):
            self.turned.emit(1 if down else -1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Page up and down turn the page."""
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if by:
            self.turned.emit(by)
        else:
            super().keyPressEvent(event)


class Viewer(Worded, QWidget):
    """``again()`` when the person asks to try once more."""

    again = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._made: asking.Made | None = None
        # whether what is seen is a page of the made file
        self.settled = False
        self.number = 1
        self.sheet = Sheet()
        self.pages = Pages(self.sheet)
        self.trouble, self.remedy = QLabel(wordWrap=True, objectName="title"), QLabel(wordWrap=True)
        self.retry = QPushButton()
        self.previous, self.next, self.wide = QToolButton(text="←"), QToolButton(text="→"), QToolButton(checkable=True)
        self.position = QLabel()
        self.stack = QStackedWidget()
        self._settle = QTimer(self, interval=SETTLE_MILLISECONDS, singleShot=True)
        self._lay_out()
        self._settle.timeout.connect(self._draw)
        self.pages.resized.connect(self._settle.start)
        self.pages.turned.connect(self.turn)
        self.previous.clicked.connect(partial(self._turn, -1))
        self.next.clicked.connect(partial(self._turn, 1))
        self.wide.toggled.connect(self._widen)
        self.retry.clicked.connect(self.again)
        self.retranslate()

    def _lay_out(self) -> None:
        card = QFrame(objectName="panel")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(12)
        for widget in (self.trouble, self.remedy):
            widget.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            inside.addWidget(widget)
        inside.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignLeft)
        card.setMaximumWidth(560)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.addStretch()
        row.addWidget(card, 10, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        self.stack.addWidget(self.pages)
        self.stack.addWidget(middle)
        turn = QHBoxLayout()
        turn.addStretch()
        for widget in (self.previous, self.position, self.next):
            turn.addWidget(widget)
        turn.addSpacing(16)
        turn.addWidget(self.wide)
        turn.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack, 1)
        column.addLayout(turn)

    def wait(self, words: str) -> None:
        """Show words until the pages are there; what was shown before stays, pale."""
        self._made, self.settled = None, False
        self.stack.setCurrentIndex(0)
        self.sheet.wait(words)
        self._say_position()

    def glimpse(self, first: asking.First) -> None:
        """Show the first page while the others are made, unless a later one is waited for."""
        if self.number == 1:
            self.stack.setCurrentIndex(0)
            self.sheet.show_page(first.image, first.dpi)
            self.pages.fit()

    def show_made(self, made: asking.Made) -> None:
        """Show the pages of a file, from the page that was shown if it has that many."""
        self._made = made
        self.number = min(self.number, made.pages)
        self.stack.setCurrentIndex(0)
        self._say_position()
        self._draw()

    def fail(self, error: ToolkitError) -> None:
        """Say in words why there are no pages, and what to do."""
        self._made, self.settled = None, False
        self.sheet.show_words("")
        what, remedy = language.error_words(error)
        self.trouble.setText(what)
        self.remedy.setText(remedy)
        self.stack.setCurrentIndex(1)
        self._say_position()

    def begin(self) -> None:
        """The next file is shown from its first page."""
        self.number = 1

    def turn(self, by: int) -> None:
        """Some pages on or back."""
        if self._made and 1 <= self.number + by <= self._made.pages:
            self.number += by
            self.pages.verticalScrollBar().setValue(0)
            self._say_position()
            self._draw()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.sheet.setAccessibleName(self.tr("Page preview"))
        self.pages.setAccessibleName(self.tr("Page preview"))
        self.retry.setText(self.tr("Try again"))
        self.wide.setText(self.tr("Larger"))
        for button, words in ((self.previous, self.tr("Previous page")), (self.next, self.tr("Next page"))):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._say_position()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.sheet.update()

    def _turn(self, by: int, _: bool = False) -> None:
        self.turn(by)

    def _widen(self, wide: bool) -> None:
        self.pages.wide = wide
        self.pages.fit()
        self._settle.start()

    def _dpi(self) -> int:
        """As sharp as the page is large on this screen."""
        if self.sheet.empty:
            return asking.FIRST_DPI
        wide = self.sheet.page_width * self.devicePixelRatioF()
        return min(MOST_DPI, max(50, round(wide / self.sheet.inches)))

    def _draw(self) -> None:
        if self._made:
            dpi = self._dpi()
            self._jobs.start("work", self, partial(asking.picture, self._made.path, self.number, dpi), question="page",
                             then=partial(self._drawn, dpi), failed=self._not_drawn)

    def _drawn(self, dpi: int, image: QImage) -> None:
        first = self.sheet.empty or abs(self.sheet.ratio - image.height() / image.width()) > 0.01
        self.sheet.show_page(image, dpi)
        self.settled = True
        self.pages.fit()
        if first:
            # only now is it known how large the page is on the screen
            self._settle.start()

    def _not_drawn(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            raise error
        self.fail(error)

    def _say_position(self) -> None:
        pages = self._made.pages if self._made else 0
        words = self.tr("Page {number} of {pages}").format(number=language.number(self.number), pages=language.number(pages))
        self.position.setText(words if pages else "")
        self.previous.setEnabled(pages > 0 and self.number > 1)
        self.next.setEnabled(self.number < pages)
        self.wide.setEnabled(pages > 0)
