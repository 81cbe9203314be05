"""The ways to importing: the menu, files that are dropped on the window, and the way out as a plain folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.importing import asking
from toolkit_app.desktop.leaving.asking import Leaving
from toolkit_app.desktop.leaving.outgoing import Outgoing

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from toolkit_app.desktop.window import MainWindow

MOST_TOLD = 12


class Importing(QObject):
    """Handlers of ``library.import``, ``library.import-folder``, ``library.imports`` and ``library.export-folder``."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._outgoing = Outgoing(window, window.shelf)
        self._outgoing.mend.connect(window.showing.mend)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def files(self) -> None:
        """Ask for files."""
        self._go(lambda page: page.choose(folder=False))

    def folder(self) -> None:
        """Ask for a folder."""
        self._go(lambda page: page.choose(folder=True))

    def earlier(self) -> None:
        """The imports so far."""
        self._go(lambda page: page.begin())

    def _go(self, then: Any) -> None:
        self._window.go("importing")
        if self._window.here == "importing":
            then(self._window.page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: files that are held over the window may be dropped, and are then read."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent) and self._paths(event.mimeData()):
            event.acceptProposedAction()
            self._window.say(self.tr("Let go to see what becomes of the files."))
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent) and (paths := self._paths(event.mimeData())):
            event.acceptProposedAction()
            self._go(lambda page: page.take(paths))
            return True
        return False

    def _paths(self, mime: QMimeData) -> list[Path]:
        facts = self._window.shelf.facts
        if facts is None or facts.read_only:
            return []
        return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]

    def leave(self) -> None:
        """Save the library as a plain folder, after the check of everything that leaves."""
        self._window.shelf.read(self, asking.everything, then=self._check, question="everything")

    def _check(self, keys: tuple[str, ...]) -> None:
        self._outgoing.clear(Leaving(keys, "md", "internal"), self._ask_target)

    def _ask_target(self) -> None:
        facts = self._window.shelf.facts
        if facts is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, self.tr("Save as a plain folder"), str(Path(folder) / facts.path.stem))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._write)
        dialog.open()

    def _write(self, target: str) -> None:
        facts = self._window.shelf.facts
        if facts is not None:
            work = partial(asking.write_folder, facts.path, facts.read_only, Path(target))
            self._window.jobs.start("work", self, work, title=self.tr("Writing files"), then=partial(self._written, target),
                                    failed=partial(messages.warn, self._window),
                                    stopped=lambda: self._window.say(self.tr("Stopped. No folder was written.")))

    def _written(self, target: str, problems: Any) -> None:
        said = self.tr("Saved: {path}").format(path=target)
        self._window.say(said)
        if problems:
            told = [f"{key}: {language.error_words(error)[0]}" for key, error in problems[:MOST_TOLD]]
            messages.tell(self._window, said, "\n".join(told + ["…"] * (len(problems) > MOST_TOLD)))
