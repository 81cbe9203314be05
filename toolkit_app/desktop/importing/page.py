"""Importing as a page: choose, look at what becomes of the files, take them in, read the report, take it back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt, QTemporaryDir
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.importing import asking, words
from toolkit_app.desktop.importing.preview import PreviewView
from toolkit_app.desktop.importing.reportview import ReportView
from toolkit_app.desktop.importing.start import StartView
from toolkit_app.desktop.jobs import Job
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.exchange.planning import Plan

PATTERNS = "*.docx *.docm *.odt *.rtf *.html *.htm *.md *.markdown *.txt *.xlsx *.xlsm *.csv *.tsv"


class ImportPage(Page):
    """``take(paths)`` reads files and shows what they would become."""

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf = shelf
        self._job: Job | None = None
        # what was pasted is read from a file of its own
        self._pasted: QTemporaryDir | None = None
        self.start, self.preview, self.report = StartView(shelf, theme), PreviewView(shelf, theme), ReportView(theme)
        self.stack = QStackedWidget()
        for view in (self.start, self.preview, self.report):
            self.stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.start.files_wanted.connect(partial(self.choose, folder=False))
        self.start.folder_wanted.connect(partial(self.choose, folder=True))
        self.start.clipboard_wanted.connect(self.paste)
        self.start.stopped.connect(self._stop)
        self.start.undo.connect(self._ask_undo)
        self.preview.asked.connect(self._carry_out)
        self.preview.left.connect(self.begin)
        self.preview.stopped.connect(self._stop)
        self.report.wanted.connect(self.wanted)
        self.report.back.connect(partial(self.stack.setCurrentWidget, self.preview))
        self.report.go.connect(self._go_on)
        self.report.more.connect(self.begin)
        self.report.done.connect(self.finished)
        self.report.undo.connect(self._ask_undo)
        shelf.opened.connect(self.begin)

    def enter(self, key: str) -> None:
        """Show how far an import is."""
        self.item_shown.emit(None)
        self._look()

    def refresh(self, changes: Any) -> None:
        """Read the imports so far again."""
        self._look()

    def begin(self) -> None:
        """Forget what was chosen."""
        if self._job is None:
            self.stack.setCurrentWidget(self.start)
            self._look()

    def choose(self, *, folder: bool) -> None:
        """Ask for files, or for a folder."""
        dialog = QFileDialog(self, self.tr("Choose a folder") if folder else self.tr("Choose files"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if folder:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
            dialog.setNameFilters([self.tr("Texts and tables ({patterns})").format(patterns=PATTERNS), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda chosen: self.take([Path(one) for one in chosen]))
        dialog.open()

    def paste(self) -> None:
        """Take in what the clipboard holds."""
        # Qt gives None for a clipboard that is empty
        mime = QGuiApplication.clipboard().mimeData() or QMimeData()
        if mime.hasUrls() and any(url.isLocalFile() for url in mime.urls()):
            self.take([Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()])
            return
        text, ending = (mime.html(), ".html") if mime.hasHtml() else (mime.text(), ".txt")
        if not text.strip():
            messages.warn(self, ToolkitError("There is no text on the clipboard.", "Copy some text, and choose this again."))
            return
        self._pasted = QTemporaryDir()
        path = Path(self._pasted.path()) / f"{self.tr('Clipboard')}{ending}"
        path.write_text(text, encoding="utf-8")
        self.take([path])

    def take(self, paths: Sequence[Path]) -> None:
        """Read files and folders, and show what they would become."""
        if self._job is not None:
            self.said.emit(self.tr("An import is under way; let it end, or cancel it."))
            return
        self.stack.setCurrentWidget(self.start)
        self.start.working(True)
        self._job = self._shelf.jobs.start("work", self, partial(asking.read, list(paths)), title=self.tr("Reading files"),
                                           progress=self.start.progress, then=self._read, failed=self._failed,
                                           stopped=self._stopped)

    def _read(self, found: Any) -> None:
        self._job = self._shelf.read(self, asking.plan, found, language.current(), then=self._planned, failed=self._failed)

    def _planned(self, plan: Plan) -> None:
        self._ended()
        self.preview.show_plan(plan)
        self.stack.setCurrentWidget(self.preview)
        self.preview.list.setFocus()

    def _go_on(self) -> None:
        self.stack.setCurrentWidget(self.preview)
        self.preview.go.click()

    def _carry_out(self, plan: Plan, dry: bool) -> None:
        self.preview.working(True)
        title = self.tr("Trying the import") if dry else self.tr("Importing")
        self._job = self._shelf.whole(self, asking.carry_out, plan, self._shelf.person, dry, title=title,
                                      progress=self.preview.progress, then=self._done, failed=self._failed, stopped=self._stopped)

    def _done(self, report: Any) -> None:
        self._ended()
        self.report.show_report(report)
        self.stack.setCurrentWidget(self.report)
        self.said.emit(words.summary(report))

    def _stop(self) -> None:
        if self._job:
            self._job.cancel()

    def _stopped(self) -> None:
        self._ended()
        self.said.emit(self.tr("Stopped. Nothing was taken in."))

    def _failed(self, error: Exception) -> None:
        self._ended()
        messages.warn(self, error)

    def _ended(self) -> None:
        self._job = None
        self.start.working(False)
        self.preview.working(False)

    def _look(self) -> None:
        if self._shelf.facts:
            self._shelf.read(self, asking.earlier, then=self.start.show_earlier, question="earlier")

    def _ask_undo(self, name: str) -> None:
        choices = (("undo", self.tr("Take it back")), ("keep", self.tr("Cancel")))
        messages.ask(self, self.tr("Take the import back?"),
                     self.tr("What it made is retired, what it changed gets its earlier text again, its comments are withdrawn. "
                             "What was edited since stays. Nothing is deleted: the history keeps everything."),
                     choices, partial(self._undo, name))

    def _undo(self, name: str, answer: str) -> None:
        if answer == "undo":
            self._shelf.write(self, asking.undo, name, self.tr("Import taken back"), then=partial(self._undone, name))

    def _undone(self, name: str, done: Any) -> None:
        self.report.show_undone(name, done)
        self.said.emit(words.undone(done))
        self._look()
