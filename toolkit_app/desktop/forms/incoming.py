"""What comes in: files that are chosen, dropped, or appear in the watched folder, read one batch after another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from toolkit_app.desktop import messages
from toolkit_app.desktop.forms import asking
from toolkit_app.desktop.forms.folder import WatchedFolder
from toolkit_app.desktop.shelf import Shelf


class Incoming(QObject):
    """``came(batch)``: everything that came so far, as one batch; ``folder_chosen(path)`` ("" for none); ``said(words)``."""

    came = Signal(object)
    folder_chosen = Signal(str)
    said = Signal(str)

    def __init__(self, shelf: Shelf, page: QWidget) -> None:
        super().__init__(page)
        self._shelf, self._page = shelf, page
        self._waiting: list[Path] = []
        self.reading = False
        self.batch: Any = None
        self.folder = WatchedFolder(self)
        self.folder.came.connect(self.read)

    def choose_files(self) -> None:
        """Ask for files; read them."""
        kinds = " ".join(f"*{ending}" for ending in asking.ENDINGS)
        dialog = QFileDialog(self._page, self.tr("Add files…"), str(Path.home()),
                             self.tr("Forms ({endings})").format(endings=kinds))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.read([Path(name) for name in names]))
        dialog.open()

    def choose_folder(self) -> None:
        """Ask for a folder to watch; where one is watched already, watch it no longer."""
        if self.folder.path is not None:
            self.set_folder("")
            return
        dialog = QFileDialog(self._page, self.tr("Watch a folder…"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.set_folder)
        dialog.open()

    def set_folder(self, name: str) -> None:
        """Watch a folder, or none."""
        self.folder.watch(Path(name) if name else None)
        self.folder_chosen.emit(name)

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and what lies in folders; what comes while others are read waits."""
        self._waiting += [path for path in asking.inside(paths) if path not in self._waiting]
        if self._waiting and not self.reading:
            self.reading = True
            now, self._waiting = tuple(self._waiting), []
            self._shelf.jobs.start("work", self, partial(asking.read, now), title=self.tr("Reading forms"), then=self._was_read,
                                   failed=self._not_read, stopped=self._stopped)

    def _stopped(self) -> None:
        self.reading = False
        self._waiting = []
        self.said.emit(self.tr("Reading was stopped; nothing of these files was taken."))

    def _not_read(self, error: Exception) -> None:
        self.reading = False
        messages.warn(self._page, error)

    def _was_read(self, batch: Any) -> None:
        self.reading = False
        self.batch = batch if self.batch is None else asking.joined(self.batch, batch)
        self.came.emit(self.batch)
        self.read(())
