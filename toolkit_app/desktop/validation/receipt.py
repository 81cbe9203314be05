"""The receipt of a secret answer: shown once, printed if wanted, kept nowhere. And what was counted for one."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from toolkit_app.desktop.library.new import Beginning

LETTERS = 16


class ReceiptDialog(Beginning):
    """Shows a receipt until the person says that it is kept."""

    def __init__(self, round: str, title: str, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._round, self._title, self._code = round, title, code
        self.about, self.code = QLabel(wordWrap=True), QLabel(code, alignment=Qt.AlignmentFlag.AlignCenter)
        self.code.setProperty("content", True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(24)
        font.setWeight(QFont.Weight.DemiBold)
        self.code.setFont(font)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.print, self.copy = QPushButton(), QPushButton()
        for widget in (self.about, self.code, self.print, self.copy):
            self.column.addWidget(widget)
        self.column.setAlignment(self.print, Qt.AlignmentFlag.AlignHCenter)
        self.column.setAlignment(self.copy, Qt.AlignmentFlag.AlignHCenter)
        self.cancel_button.hide()
        self.finish_layout()
        self.setMinimumWidth(520)
        self.print.clicked.connect(self._print)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._code))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Your receipt"))
        self.about.setText(self.tr("Your answers are in the ballot box. This receipt is the only thing that shows which are "
                                   "yours: it changes them before the closing, and shows afterwards that they were counted. It "
                                   "is kept nowhere; write it down or print it now."))
        self.code.setAccessibleName(self.tr("Receipt"))
        self.print.setText(self.tr("Print the receipt…"))
        self.copy.setText(self.tr("Copy"))
        self.accept_button.setText(self.tr("I have it; hide it"))

    def page(self) -> str:
        """What is printed, as HTML."""
        heading = self.tr("Receipt of a secret answer")
        use = self.tr("With it you can change your answer before the closing, and see afterwards that it was counted: “Check a "
                      "receipt”, or toolkit round check {round} RECEIPT. Keep it to yourself.").format(round=self._round)
        return (f"<h2>{escape(heading)}</h2><p>{escape(self._title)} · {escape(self._round)}</p>"
                f"<p style='font-family: monospace; font-size: 22pt'>{escape(self._code)}</p><p>{escape(use)}</p>")

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._printed(printer))
        dialog.open()

    def _printed(self, printer: QPrinter) -> None:
        document = QTextDocument()
        document.setHtml(self.page())
        document.print_(printer)


class CheckReceiptDialog(Beginning):
    """``asked(code)``; ``tell`` shows what was counted for it."""

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label, self.code, self.found = QLabel(), QLineEdit(maxLength=40), QLabel(wordWrap=True)
        self.found.setProperty("content", True)
        self.found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setBuddy(self.code)
        self.code.setProperty("content", True)
        for widget in (self.label, self.code, self.found):
            self.column.addWidget(widget)
        self.finish_layout()
        self.setMinimumWidth(560)
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(lambda: self.asked.emit(self.code.text()))
        self.code.textChanged.connect(self._allow)
        self.retranslate()
        self._allow()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Check a receipt"))
        self.label.setText(self.tr("&Receipt"))
        self.code.setAccessibleName(self.tr("Receipt"))
        self.code.setPlaceholderText("7K3Q-F2MA-9ZBC-D4T8")
        self.accept_button.setText(self.tr("Check"))
        self.cancel_button.setText(self.tr("Close"))

    def tell(self, lines: Any) -> None:
        """Show these lines."""
        self.found.setText("\n\n".join(lines))

    def _allow(self) -> None:
        self.accept_button.setEnabled(len(self.code.text().replace("-", "").replace(" ", "")) >= LETTERS)
