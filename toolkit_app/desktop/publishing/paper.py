"""The printer: its dialog, then sheet after sheet as pictures of a printer's sharpness."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from toolkit_app.desktop.jobs import Jobs
from toolkit_app.desktop.publishing import asking
from toolkit_app.desktop.publishing.printdialog import PRINT_DPI, Order, PrintDialog, sheet_of
from toolkit_app.errors import ToolkitError


@dataclass
class Printing:
    """A file on its way to the printer: what was ordered, the pages still to come, and how many lie on the sheet at hand."""

    order: Order
    made: asking.Made
    waiting: list[int]
    on_sheet: int = 0
    painter: QPainter = field(default_factory=QPainter)


class PaperPrinter(QObject):
    """Prints a made file. ``said(words)`` speaks in the status bar, ``failed(error)`` tells what went wrong."""

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, page: QWidget, jobs: Jobs) -> None:
        super().__init__(page)
        self._page = page
        self._jobs = jobs
        self._wished = False

    def wish(self) -> None:
        """The next file that is made is to be printed."""
        self._wished = True

    def forget(self) -> None:
        """There is no file to come."""
        self._wished = False

    @property
    def wished(self) -> bool:
        """Whether the next file that is made is to be printed."""
        return self._wished

    def begin(self, made: asking.Made) -> None:
        """Open the dialog, if printing was wished for."""
        if not self._wished:
            return
        self._wished = False
        dialog = PrintDialog(made.pages, made.path.stem, self._page)
        dialog.ordered.connect(partial(self._ordered, made))
        dialog.open()

    def _ordered(self, made: asking.Made, order: Order) -> None:
        """Each page is drawn in the work lane and laid on the paper here, so that the window stays alive."""
        if order.file:
            self._jobs.start("work", self, partial(asking.lay, made.path, order), failed=self.failed.emit,
                             then=lambda target: self.said.emit(self.tr("Saved: {path}").format(path=str(target))))
            return
        self._next(Printing(order, made, list(order.pages)))

    def _next(self, printing: Printing) -> None:
        if not printing.waiting:
            printing.painter.end()
            self.said.emit(self.tr("Handed to the printer."))
            return
        number = printing.waiting.pop(0)
        self.said.emit(self.tr("Printing page {number}").format(number=number))
        self._jobs.start("work", self, partial(asking.picture, printing.made.path, number, PRINT_DPI),
                         then=partial(self._lay, printing), failed=self.failed.emit)

    def _lay(self, printing: Printing, image: QImage) -> None:
        order, painter = printing.order, printing.painter
        if printing.on_sheet in (0, order.on_a_sheet) and not self._begun(printing, image.size()):
            self.failed.emit(ToolkitError("The printer did not take the page.",
                                          "See that it is switched on and has paper, then print again."))
            return
        room = order.printer.pageLayout().fullRectPixels(order.printer.resolution()).size()
        place = QRect(0, 0, room.width() // order.on_a_sheet, room.height()).translated(
            printing.on_sheet * room.width() // order.on_a_sheet, 0)
        size = image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = place.center() - QRect(0, 0, size.width(), size.height()).center()
        painter.drawImage(QRect(corner, size), image)
        printing.on_sheet += 1
        self._next(printing)

    def _begun(self, printing: Printing, size: QSize) -> bool:
        """Begin a sheet; whether the printer took it."""
        printing.on_sheet = 0
        if printing.painter.isActive():
            return printing.order.printer.newPage()
        points = QSizeF(size) * (72 / PRINT_DPI)
        printing.order.printer.setPageLayout(sheet_of(points, printing.order))
        return printing.painter.begin(printing.order.printer)
