"""What the printer is to do: which one, how many copies, which pages, on one side or both, one page or two on a sheet.

A dialog of our own, for it speaks Georgian and offers the same on every system; what only the driver knows (trays, ink) is behind
*Printer settings…*, which opens the system's dialog for the same printer.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QSizeF, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.numberbox import NumberBox
from toolkit_app.publishing.imposition import page_numbers, sheet_size

PRINT_DPI = 300
TO_FILE = ""
MOST_COPIES = 999
ONE_SIDE, LONG_EDGE, SHORT_EDGE = "one", "long", "short"
_DUPLEX = {ONE_SIDE: QPrinter.DuplexMode.DuplexNone, LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
           SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide}
PAPERS = ("A4", "A3", "A5")


@dataclass(frozen=True)
class Order:
    """What is printed and how: the printer, the numbers of the pages, how many lie on a sheet, the paper ("": as the pages).

    ``file`` is the name of the PDF that the sheets go into instead.
    """

    printer: QPrinter
    pages: tuple[int, ...]
    on_a_sheet: int = 1
    paper: str = ""
    file: str = ""


class PrintDialog(Beginning):
    """``ordered(Order)`` when the person prints."""

    ordered = Signal(object)

    def __init__(self, pages: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setResolution(PRINT_DPI)
        self._printer.setDocName(name)
        self.labels = {key: QLabel() for key in ("printer", "copies", "pages", "sides", "sheet", "paper")}
        self.printer_box, self.sides_box, self.sheet_box, self.paper_box = Box(), Box(), Box(), Box()
        self.copies, self.range = NumberBox(), QLineEdit()
        self.copies.setRange(1, MOST_COPIES)
        # the style sheet moves the frame of a number, not its digits
        self.copies.lineEdit().setTextMargins(8, 0, 0, 0)
        self.more, self.trouble = QPushButton(), QLabel(wordWrap=True, objectName="warning")
        self.alone = QLabel(wordWrap=True)
        self.alone.setProperty("quiet", True)
        self.trouble.hide()
        self._fill()
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        fields = (self.printer_box, self.copies, self.range, self.sides_box, self.sheet_box, self.paper_box)
        for line, (key, widget) in enumerate(zip(self.labels, fields, strict=True)):
            self.labels[key].setBuddy(widget)
            grid.addWidget(self.labels[key], line, 0)
            grid.addWidget(widget, line, 1)
        grid.addWidget(self.more, len(fields), 1, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.alone)
        self.column.addLayout(grid)
        self.column.addWidget(self.trouble)
        self.finish_layout()
        self.more.clicked.connect(self._ask_driver)
        self.printer_box.currentIndexChanged.connect(self._allow)
        self.range.textChanged.connect(self._allow)
        self.setMinimumWidth(520)
        self.retranslate()
        self._allow()

    def accept(self) -> None:
        """Qt's hook: print, or first ask for the name of the file."""
        if self.printer_box.currentData() != TO_FILE:
            self._order("")
            return
        dialog = QFileDialog(self, self.tr("Print into a file"), "", "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._order)
        dialog.open()

    def order(self, file: str) -> Order:
        """What was chosen. ``file`` is the PDF to print into, "" for a real printer."""
        printer = self._printer
        printer.setPrinterName(self.printer_box.currentData())
        printer.setDuplex(self.sides())
        printer.setCopyCount(self.copies.value())
        printer.setFullPage(True)
        return Order(printer, self._numbers(), self.sheet_box.currentData(), self.paper_box.currentData(), file)

    def sides(self) -> QPrinter.DuplexMode:
        """How the sheet is turned. Two pages lie on a sheet that is turned itself: what was its long edge is its short one."""
        sides = self.sides_box.currentData()
        return _DUPLEX[SHORT_EDGE if sides == LONG_EDGE and self.sheet_box.currentData() == 2 else sides]

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Print"))
        words = {"printer": self.tr("Printer"), "copies": self.tr("Copies"), "pages": self.tr("Pages"), "sides": self.tr("Sides"),
                 "sheet": self.tr("Pages on a sheet"), "paper": self.tr("Paper")}
        widgets = (self.printer_box, self.copies, self.range, self.sides_box, self.sheet_box, self.paper_box)
        for (key, said), widget in zip(words.items(), widgets, strict=True):
            self.labels[key].setText(said)
            widget.setAccessibleName(said)
        self.alone.setText(self.tr("No printer is set up on this computer. Save the pages as a file and print them elsewhere."))
        self.printer_box.setItemText(self.printer_box.findData(TO_FILE), self.tr("Into a PDF file…"))
        for code, said in ((ONE_SIDE, self.tr("One side")), (LONG_EDGE, self.tr("Both, turned over the long edge")),
                           (SHORT_EDGE, self.tr("Both, turned over the short edge"))):
            self.sides_box.setItemText(self.sides_box.findData(code), said)
        for code, said in ((1, self.tr("One")), (2, self.tr("Two"))):
            self.sheet_box.setItemText(self.sheet_box.findData(code), said)
        self.paper_box.setItemText(self.paper_box.findData(""), self.tr("As the pages"))
        self.range.setPlaceholderText(self.tr("All; or 1-3, 7"))
        self.more.setText(self.tr("Printer settings…"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._allow()

    def _fill(self) -> None:
        for info in QPrinterInfo.availablePrinters():
            self.printer_box.addItem(info.description() or info.printerName(), info.printerName())
        self.alone.setVisible(self.printer_box.count() == 0)
        self.printer_box.addItem("", TO_FILE)
        usual = self.printer_box.findData(QPrinterInfo.defaultPrinterName())
        self.printer_box.setCurrentIndex(max(usual, 0))
        for code in (ONE_SIDE, LONG_EDGE, SHORT_EDGE):
            self.sides_box.addItem("", code)
        for count in (1, 2):
            self.sheet_box.addItem("", count)
        self.paper_box.addItem("", "")
        for name in PAPERS:
            self.paper_box.addItem(name, name)

    def _numbers(self) -> tuple[int, ...]:
        """The pages that are wished for, in order; empty when what was typed names none."""
        return page_numbers(self.range.text(), self._pages)

    def _allow(self, *_: object) -> None:
        good = bool(self._numbers())
        self.accept_button.setEnabled(good)
        file = self.printer_box.currentData() == TO_FILE
        for widget in (self.more, self.copies, self.sides_box):
            widget.setEnabled(not file)
        self.accept_button.setText(self.tr("Save…") if file else self.tr("Print"))
        self.trouble.setVisible(not good)
        self.trouble.setText("" if good else self.tr("Name pages from 1 to {count}, such as 1-3, 7.").format(count=self._pages))

    def _ask_driver(self) -> None:
        self._printer.setPrinterName(self.printer_box.currentData())
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # the dialog's own open() wants a receiver
        QDialog.open(dialog)

    def _order(self, file: str) -> None:
        self.ordered.emit(self.order(file))
        super().accept()


def sheet_of(size: QSizeF, order: Order) -> QPageLayout:
    """The sheet for pages of a size in points, as the printer knows it."""
    width, height = sheet_size((size.width(), size.height()), order.on_a_sheet, order.paper)
    upright = QSizeF(min(width, height), max(width, height))
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    orientation = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    layout = QPageLayout(paper, orientation, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
