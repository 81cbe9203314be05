"""The printer: its dialog (copies, duplex, page range), then page after page as pictures of a printer's sharpness."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from toolkit_app.desktop.jobs import Jobs
from toolkit_app.desktop.publishing import asking
from toolkit_app.errors import ToolkitError

PRINT_DPI = 300


@dataclass
class Printing:
    """A file on its way to the printer: what is drawn on, and the numbers of the pages still to come."""

    printer: QPrinter
    made: asking.Made
    waiting: list[int]
    painter: QPainter | None = None


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
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        printer.setFullPage(True)
        printer.setDocName(made.path.stem)
        dialog = QPrintDialog(printer, self._page)
        dialog.setMinMax(1, made.pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self.print_pages, printer, made))
        # the dialog's own open() wants a receiver
        QDialog.open(dialog)

    def print_pages(self, printer: QPrinter, made: asking.Made) -> None:
        """Print the chosen pages: each is drawn in the work lane and laid on the paper here, so that the window stays alive."""
        first, last = printer.fromPage() or 1, printer.toPage() or made.pages
        self._next(Printing(printer, made, list(range(first, min(last, made.pages) + 1))))

    def _next(self, printing: Printing) -> None:
        if not printing.waiting:
            if printing.painter:
                printing.painter.end()
            self.said.emit(self.tr("Handed to the printer."))
            return
        number = printing.waiting.pop(0)
        self.said.emit(self.tr("Printing page {number}").format(number=number))
        self._jobs.start("work", self, partial(asking.picture, printing.made.path, number, PRINT_DPI),
                         then=partial(self._lay, printing), failed=self.failed.emit)

    def _lay(self, printing: Printing, image: QImage) -> None:
        if printing.painter is None:
            size = QSizeF(image.width() * 72 / PRINT_DPI, image.height() * 72 / PRINT_DPI)
            printing.printer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
            printing.painter = QPainter()
            begun = printing.painter.begin(printing.printer)
        else:
            begun = printing.printer.newPage()
        if not begun:
            self.failed.emit(ToolkitError("The printer did not take the page.",
                                          "See that it is switched on and has paper, then print again."))
            return
        room = printing.printer.pageLayout().fullRectPixels(printing.printer.resolution()).size()
        size = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        printing.painter.drawImage(QRect(0, 0, size.width(), size.height()), image)
        self._next(printing)
