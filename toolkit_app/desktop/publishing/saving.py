"""Putting a made file where the person wants it."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from toolkit_app.desktop.jobs import Jobs
from toolkit_app.desktop.publishing import asking

LONGEST_NAME = 80


class Saver(QObject):
    """Asks for a name and keeps the file there. ``said(words)`` speaks in the status bar."""

    said = Signal(str)

    def __init__(self, page: QWidget, jobs: Jobs) -> None:
        super().__init__(page)
        self._page = page
        self._jobs = jobs

    def ask(self, made: asking.Made, title: str) -> None:
        """Ask where the file is to be; its name is proposed from the title."""
        name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title).strip()[:LONGEST_NAME].strip(" .") or "pages"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._page, self.tr("Save as PDF"), str(Path(folder) / f"{name}.pdf"), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.keep, made))
        dialog.open()

    def keep(self, made: asking.Made, target: str) -> None:
        """Keep the file under that name."""
        self._jobs.start("work", self, partial(asking.keep, made.path, Path(target)), then=self._kept)

    def _kept(self, target: Path) -> None:
        self.said.emit(self.tr("Saved: {path}").format(path=str(target)))
