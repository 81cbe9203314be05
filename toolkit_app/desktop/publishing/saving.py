"""Putting a made file where the person wants it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from toolkit_app.desktop.jobs import Jobs
from toolkit_app.desktop.publishing import asking


class Saver(QObject):
    """Keeps a file under a name. ``said(words)`` speaks in the status bar."""

    said = Signal(str)

    def __init__(self, page: QWidget, jobs: Jobs) -> None:
        super().__init__(page)
        self._jobs = jobs

    def keep(self, made: asking.Made, target: str) -> None:
        """Keep the file under that name."""
        self._jobs.start("work", self, partial(asking.keep, made.path, Path(target)), then=partial(self._kept, made.level))

    def _kept(self, level: str, target: Path) -> None:
        words = self.tr("Saved: {path}").format(path=str(target))
        if level:
            words += " " + self.tr(
                "The file is marked {level} by the program’s own list of checks; veraPDF, the reference checker, was not run."
            ).format(level=level)
        self.said.emit(words)
