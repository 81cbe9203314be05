"""Before a report on a round is written: as what, in which language, for whom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from toolkit_app import kinds
from toolkit_app.desktop import language
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.leaving.choices import LeavingChoices
from toolkit_app.desktop.publishing.choices import fill
from toolkit_app.desktop.shelf import Shelf

FORMATS = ("pdf", "docx")


class ReportDialog(QDialog):
    """``chosen(values)``: format, level and each of ``LeavingChoices``, and the ``lang`` of the report."""

    chosen = Signal(dict)

    def __init__(self, shelf: Shelf, lang: str, parent: QWidget, *, interim: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report on the round"))
        said = self.tr("The round is still open: the report says so, and its numbers may change.") if interim else self.tr(
            "Every number is computed anew from the answers. No person is named.")
        self.words = QLabel(said, wordWrap=True)
        self.choices, self.lang_box, self.lang_label = LeavingChoices(shelf, FORMATS), Box(), QLabel(self.tr("Language"))
        self.lang_label.setBuddy(self.lang_box)
        self.lang_box.setAccessibleName(self.tr("Language"))
        fill(self.lang_box, tuple((code, language.NAMES.get(code, code)) for code in kinds.LANGUAGES))
        self.lang_box.setCurrentIndex(max(0, self.lang_box.findData(lang)))
        self.go_on, self.cancel = QPushButton(self.tr("Go on")), QPushButton(self.tr("Cancel"))
        self.go_on.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addWidget(self.choices)
        column.addWidget(self.lang_label)
        column.addWidget(self.lang_box)
        column.addStretch()
        column.addLayout(buttons)
        self.setMinimumWidth(480)
        self.cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self._go_on)

    def _go_on(self) -> None:
        self.chosen.emit({**self.choices.values(), "lang": str(self.lang_box.currentData())})
        self.accept()
