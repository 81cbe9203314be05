"""Comments taken out into files and in from them, from the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.comments import asking
from toolkit_app.desktop.comments.importing import ComingDialog
from toolkit_app.desktop.publishing import asking as printing
from toolkit_app.desktop.shelf import Shelf


class CommentFiles(QObject):
    """``said(words)`` when a file was written or taken in."""

    said = Signal(str)

    def __init__(self, shelf: Shelf, widget: QWidget) -> None:
        super().__init__(widget)
        self._shelf, self._widget = shelf, widget

    def export(self, keys: Sequence[str]) -> None:
        """Choose a file for the comments on these items, and write it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = [self.tr("Spreadsheet to be filled in (*.xlsx)"), self.tr("Table to be printed (*.pdf)")]
        if len(keys) == 1:
            kinds.insert(0, self.tr("For another library (*.comments)"))
        name = keys[0] if len(keys) == 1 else self.tr("Comments")
        ending = ".comments" if len(keys) == 1 else ".xlsx"
        dialog = QFileDialog(self._widget, self.tr("Export comments"), str(Path(folder) / f"{name}{ending}"), ";;".join(kinds))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filterSelected.connect(partial(_use_ending, dialog))
        dialog.fileSelected.connect(partial(self._save, list(keys)))
        dialog.open()

    def _save(self, keys: list[str], target: str) -> None:
        path = Path(target)
        if path.suffix.lower() not in (".comments", ".xlsx", ".pdf"):
            path = path.with_name(f"{path.name}{'.comments' if len(keys) == 1 else '.xlsx'}")
        self._shelf.read(self, asking.save, keys, path, language.current(), False, then=partial(self._saved, path))

    def _saved(self, path: Path, publication: Any) -> None:
        if publication is None:
            self.said.emit(self.tr("Saved: {path}").format(path=str(path)))
            return
        material = printing.Material(publication, {})
        self._shelf.jobs.start("work", self, partial(printing.make, material, path), title=self.tr("Making the pages"),
                               then=self._printed)

    def _printed(self, made: Any) -> None:
        self.said.emit(self.tr("Saved: {path}").format(path=str(made.path)))

    def take_in(self) -> None:
        """Choose a file, and say what would come in from it."""
        kinds = self.tr("Comments (*.comments *.xlsx *.csv)")
        dialog = QFileDialog(self._widget, self.tr("Take in comments"), str(Path.home()), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.preview)
        dialog.open()

    def preview(self, path: str) -> None:
        """Say what would come in from a file, and ask."""
        self._shelf.read(self, asking.coming, Path(path), False, then=self._coming)

    def _coming(self, coming: asking.Coming) -> None:
        dialog = ComingDialog(coming, self._widget.window())
        dialog.accepted.connect(partial(self._take, coming.path))
        dialog.open()

    def _take(self, path: Path) -> None:
        self._shelf.write(self, asking.coming, path, True, then=self._taken)

    def _taken(self, coming: asking.Coming) -> None:
        self.said.emit(self.tr("Taken in: {number}").format(number=language.number(len(coming.lines))))


def _use_ending(dialog: QFileDialog, kind: str) -> None:
    ending = kind[kind.rindex("*") + 1:].rstrip(")")
    dialog.setDefaultSuffix(ending)
    chosen = dialog.selectedFiles()
    if chosen:
        dialog.selectFile(Path(chosen[0]).with_suffix(ending).name)
