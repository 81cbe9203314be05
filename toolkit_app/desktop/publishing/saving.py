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
        self._jobs.start("work", self, partial(asking.keep, made.path, Path(target)), then=self._kept)

    def _kept(self, target: Path) -> None:
        self.said.emit(self.tr("Saved: {path}").format(path=str(target)))
