"""The making of pages behind the window: what is asked for last is made, what came before is stopped and thrown away."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QObject, QTemporaryDir, Signal
from PySide6.QtWidgets import QWidget

from toolkit_app.desktop.jobs import Job
from toolkit_app.desktop.publishing import asking
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.errors import ToolkitError


class Maker(QObject):
    """``begun()``; ``glimpsed(First)``, the first page while the others are made; then ``finished(Made)`` or ``failed(error)``.

    ``failed`` gives a ToolkitError, or whatever a mistake of the program raised.
    """

    begun = Signal()
    glimpsed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, page: QWidget, shelf: Shelf) -> None:
        super().__init__(page)
        self._shelf = shelf
        # gone with the page, or else with the program
        self._folder = QTemporaryDir(f"{QDir.tempPath()}/toolkit-pages-XXXXXX")
        QCoreApplication.instance().aboutToQuit.connect(self._folder.remove)
        self._count = 0
        self.job: Job | None = None
        self.made: asking.Made | None = None

    @property
    def folder(self) -> Path:
        """Where the files lie."""
        return Path(self._folder.path())

    def make(self, wish: asking.Wish) -> None:
        """Make the pages of a wish."""
        self.stop()
        self.drop()
        self.begun.emit()
        self._shelf.read(self, asking.material, wish, then=self._write, failed=self._failed, question="material")

    def stop(self) -> None:
        """Stop what is being made."""
        if self.job:
            self.job.cancel()
        self.job = None

    def drop(self) -> None:
        """Throw the made file away."""
        if self.made:
            self._shelf.jobs.start("work", self, partial(asking.drop, self.made.path))
        self.made = None

    def _write(self, material: asking.Material) -> None:
        self._count += 1
        target = self.folder / f"pages-{self._count}.pdf"
        self.job = self._shelf.jobs.start(
            "work", self, partial(asking.make, material, target), title=self.tr("Making the pages"), question="make",
            then=self._finished, failed=self._failed, stopped=self._stopped, progress=self._moved)

    def _moved(self, step: object) -> None:
        if isinstance(step, asking.First):
            self.glimpsed.emit(step)

    def _finished(self, made: asking.Made) -> None:
        self.job = None
        self.made = made
        self.finished.emit(made)

    def _stopped(self) -> None:
        # a making that was put in the place of an older one tells nothing
        if self.job is not None:
            self._failed(ToolkitError("The making of the pages was stopped.", "Try again when you want to see them."))

    def _failed(self, error: Exception) -> None:
        self.job = None
        self.failed.emit(error)
