"""What is done with the library as a whole: opened, made, backed up, checked, indexed anew."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from toolkit_app import places
from toolkit_app.desktop import asking, language, messages
from toolkit_app.desktop.shelf import Shelf

if TYPE_CHECKING:
    from toolkit_app.desktop.window import MainWindow

SUFFIX = ".toolkit"
# how often it is looked whether the backup of the day is due, for windows that stay open for days
DAILY_LOOK_MILLISECONDS = 30 * 60 * 1000


class Keeping(QObject):
    """Handlers of the ``library.*`` actions, and the backup of the day."""

    def __init__(self, window: MainWindow, shelf: Shelf) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._daily = QTimer(self, interval=DAILY_LOOK_MILLISECONDS)
        self._daily.timeout.connect(self._back_up_daily)
        self._daily.start()

    def open(self) -> None:
        """Choose a library file and open it."""
        self._choose(self.tr("Open a library"), QFileDialog.AcceptMode.AcceptOpen, False)

    def make(self) -> None:
        """Choose a name and make a library with the starter content there."""
        self._choose(self.tr("Make a library"), QFileDialog.AcceptMode.AcceptSave, True)

    def back_up(self) -> None:
        """A checked backup now."""
        folder = self._window.settings.text("backup_folder")
        self._shelf.whole(self, asking.back_up, folder, title=self.tr("Making a backup…"), then=self._backed_up)

    def verify(self) -> None:
        """Check every record; says the result."""
        self._shelf.whole(self, asking.verify, title=self.tr("Checking the library…"), then=self._verified)

    def reindex(self) -> None:
        """Throw the search index away and make it anew, or go on with that where it was stopped."""
        self._shelf.catch_up(self.tr("Rebuilding the search index…"), afresh=not self._shelf.halted)

    def _back_up_daily(self) -> None:
        if self._shelf.facts and not self._shelf.facts.read_only:
            folder = self._window.settings.text("backup_folder")
            self._shelf.whole(self, asking.back_up_if_due, folder, False, then=self._backed_up)

    def _choose(self, title: str, mode: QFileDialog.AcceptMode, make: bool) -> None:
        folder = self._shelf.facts.path.parent if self._shelf.facts else places.data_folder()
        dialog = QFileDialog(self._window, title, str(folder), self.tr("Libraries") + f" (*{SUFFIX})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        if mode == QFileDialog.AcceptMode.AcceptOpen:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(self._chosen, make))
        dialog.open()

    def start_reading(self, path: Path) -> None:
        """Open a file that is there, after what is unsaved has been asked about."""
        self._chosen(False, str(path))

    def _chosen(self, make: bool, path: str) -> None:
        self._window.page.leave(partial(self._start, make, Path(path)))

    def _start(self, make: bool, path: Path) -> None:
        # the pages are about the library of before
        if self._window.here != "first":
            self._window.go("home")
        self._window.start(path, make)

    def _backed_up(self, report: Any) -> None:
        if report is None:
            return
        number = language.number(report.total)
        self._window.say(self.tr("Backup made, opened and checked. Records: {number}.").format(number=number))
        self._window.page.refresh(None)

    def _verified(self, report: Any) -> None:
        if report is None:
            return
        read = self.tr("Read again and compared. Records: {records}. Items: {items}. Backups: {backups}.").format(
            records=language.number(report.records), items=language.number(report.items), backups=language.number(report.backups))
        if report.ok:
            messages.tell(self._window, self.tr("The library is whole."), read)
            return
        found = [" ".join(language.error_words(problem)).strip() for problem in report.problems]
        remedy = self.tr("Open the last good backup, and keep this library as it is until the cause is known.")
        messages.tell(self._window, self.tr("The check found something."), "\n".join([read, *found, remedy]))
