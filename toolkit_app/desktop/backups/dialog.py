"""The dialog that lists the backups of the library."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.backups import asking
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.shelf import Shelf

PATH = Qt.ItemDataRole.UserRole


class BackupsDialog(Beginning):
    """``chosen(path)``: a backup of the list, or another file. With ``bring`` it says that the backup becomes the library."""

    chosen = Signal(Path)

    def __init__(self, shelf: Shelf, parent: QWidget, *, bring: bool = False) -> None:
        super().__init__(parent)
        self._bring = bring
        self._reports: Sequence[Any] | None = None
        self.words = QLabel(wordWrap=True)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.other = QPushButton()
        self.column.addWidget(self.words)
        self.column.addWidget(self.list)
        self.column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.finish_layout()
        self.resize(560, 440)
        self.other.clicked.connect(self._choose_file)
        self.list.itemActivated.connect(self.accept)
        self.accepted.connect(self._tell)
        self.retranslate()
        library = shelf.facts.id if shelf.facts else ""
        shelf.jobs.start("work", self, partial(asking.known, library), then=self._show)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Bring a backup back") if self._bring else self.tr("Open a backup"))
        self.words.setText(self.tr("The backup becomes the library; the library as it is now is kept beside it.") if self._bring
                           else self.tr("A backup opens for reading only: nothing in it can be changed."))
        self.list.setAccessibleName(self.tr("Backups"))
        self.other.setText(self.tr("Another file…"))
        self.accept_button.setText(self.tr("Bring back…") if self._bring else self.tr("Open"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._fill()

    def _show(self, reports: Sequence[Any]) -> None:
        self._reports = reports
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        for report in self._reports or ():
            words = self.tr("{when}  ·  records: {number}").format(when=language.moment(report.at),
                                                                  number=language.number(report.total))
            item = QListWidgetItem(words, self.list)
            item.setData(PATH, str(report.path))
            item.setToolTip(str(report.path))
        if self._reports is not None and not self._reports:
            QListWidgetItem(self.tr("There is no backup yet."), self.list).setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.setCurrentRow(0 if self._reports else -1)
        self.accept_button.setEnabled(bool(self._reports))
        self.list.setFocus()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.windowTitle(), str(Path.home()), self.tr("Libraries and backups") + " (*.toolkit)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take_file)
        dialog.open()

    def _take_file(self, path: str) -> None:
        self.chosen.emit(Path(path))
        self.reject()

    def _tell(self) -> None:
        item = self.list.currentItem()
        if item and item.data(PATH):
            self.chosen.emit(Path(item.data(PATH)))
