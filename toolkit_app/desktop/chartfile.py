"""A chart that is shown goes into a file: pages, a drawing, or the table of its numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.publishing.aside import file_name

FILTERS = ("PDF (*.pdf)", "SVG (*.svg)", "Excel (*.xlsx)", "CSV (*.csv)")


class ChartFile(QObject):
    """``said(words)`` speaks in the status bar."""

    said = Signal(str)

    def __init__(self, page: QWidget, shelf: Shelf) -> None:
        super().__init__(page)
        self._page, self._shelf = page, shelf

    def begin(self, chart: Any) -> None:
        """Ask where a chart is to go; the ending of the name says as what."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._page, self.tr("Save the chart"), str(Path(folder) / file_name(chart.title, ".pdf")),
                             ";;".join(FILTERS))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(partial(_follow, dialog))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.write, chart))
        dialog.open()

    def write(self, chart: Any, target: str) -> None:
        """Write a chart, or its table."""
        self._shelf.jobs.start("work", self, partial(_written, chart, language.current(), Path(target)),
                               title=self.tr("Writing files"), then=self._kept, failed=partial(messages.warn, self._page))

    def _kept(self, target: Path) -> None:
        self.said.emit(self.tr("Saved: {path}").format(path=str(target)))


def _written(chart: Any, lang: str, target: Path) -> Iterator[object]:
    from toolkit_app.publishing.charts import saving

    yield from saving.write(chart, target, lang=lang, date=date.today().isoformat())
    yield target


def _follow(dialog: QFileDialog, chosen: str) -> None:
    """The ending that is added is that of the chosen format."""
    dialog.setDefaultSuffix(chosen.rpartition("*.")[2].rstrip(")"))
