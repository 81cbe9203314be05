"""The end: what is unsaved is asked about, a backup is made, the lanes are closed."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from toolkit_app.desktop import asking, language, messages
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.desktop.window import MainWindow


class Closing(QObject):
    """``begin()`` once; the window closes itself when all is put away."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._begun = False
        self.done = False

    def begin(self) -> None:
        """Make the backup that is due, then leave."""
        window = self._window
        if self._begun:
            return
        self._begun = True
        window.job_bar.cancel_all()
        if window.shelf.facts is None or window.shelf.facts.read_only:
            self.leave()
            return
        window.shelf.whole(self, asking.back_up_if_due, window.settings.text("backup_folder"), True,
                           title=self.tr("Making a backup before closing…"), then=self._backed_up, failed=self._failed,
                           stopped=self.leave)

    def leave(self) -> None:
        """Close the library and the lanes, then the window."""
        self._begun = True
        self._window.opening.release()
        self._window.shelf.close(self, self._shut)

    def _backed_up(self, report: Any) -> None:
        if report is not None:
            self._window.say(self.tr("Backup made. Records: {number}.").format(number=language.number(report.total)))
        self.leave()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            messages.report(self._window, error)
            self.leave()
            return
        what, remedy = language.error_words(error)
        messages.ask(self._window, self.tr("The backup could not be made. Close all the same?"), f"{what} {remedy}",
                     (("close", self.tr("Close")), ("stay", self.tr("Stay"))), self._answered)

    def _answered(self, answer: str) -> None:
        if answer == "close":
            self.leave()
        else:
            self._begun = False

    def _shut(self) -> None:
        self._window.jobs.close()
        self.done = True
        self._window.close()
