"""What is done with backups: one is opened to be read, or becomes the library again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.backups import asking
from toolkit_app.desktop.shelf import Shelf

if TYPE_CHECKING:
    from toolkit_app.desktop.window import MainWindow


class Backups(QObject):
    """Handlers of the actions about backups."""

    def __init__(self, window: MainWindow, shelf: Shelf) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf

    def open(self) -> None:
        """Choose a backup and read in it."""
        self._choose(self._window.keeping.start_reading, bring=False)

    def bring_back(self) -> None:
        """Choose a backup; after a question it becomes the library."""
        self._choose(self._look, bring=True)

    def _choose(self, then: Any, *, bring: bool) -> None:
        # inside: most windows never show it
        from toolkit_app.desktop.backups.dialog import BackupsDialog

        dialog = BackupsDialog(self._shelf, self._window, bring=bring)
        dialog.chosen.connect(then)
        dialog.open()

    def _look(self, file: Path) -> None:
        self._shelf.jobs.start("work", self, partial(asking.look, file), title=self.tr("The backup is being checked…"),
                               then=self._ask)

    def _ask(self, report: Any) -> None:
        path = self._window.opening.home
        when, number = language.moment(report.at), language.number(report.total)
        detail = self.tr("Records in the backup: {number}. The library as it is now, {path}, is kept in the same folder under "
                         "a name with today's date; nothing is deleted.").format(number=number, path=path)
        messages.ask(self._window, self.tr("Make the backup of {when} the library?").format(when=when), detail,
                     (("bring", self.tr("Bring back")), ("no", self.tr("Cancel"))), partial(self._answered, report.path, path))

    def _answered(self, file: Path, path: Path, answer: str) -> None:
        if answer == "bring":
            self._window.page.leave(partial(self._close, file, path))

    def _close(self, file: Path, path: Path) -> None:
        self._window.go("home")
        self._shelf.close(self, partial(self._bring, file, path))

    def _bring(self, file: Path, path: Path) -> None:
        self._shelf.jobs.start("library", self, partial(asking.bring_back, file, path),
                               title=self.tr("The backup is brought back…"), then=partial(self._brought, path),
                               failed=partial(self._failed, path))

    def _brought(self, path: Path, _: object) -> None:
        self._window.start(path, make=False)
        self._window.say(self.tr("The backup is the library now. The one before is kept in the same folder."))

    def _failed(self, path: Path, error: Exception) -> None:
        messages.warn(self._window, error)
        self._window.start(path, make=False)
