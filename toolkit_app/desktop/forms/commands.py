"""The commands of the window about forms: the page of what came back, files dropped on the window, forms to be made."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QStandardPaths
from PySide6.QtGui import QDropEvent

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.forms import asking, making
from toolkit_app.desktop.pages import Page

if TYPE_CHECKING:
    from toolkit_app.desktop.window import MainWindow

SETTING = "forms_folder"
_DROPPED = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp")


class Returning(QObject):
    """Handlers of the actions, and of files that are dropped anywhere on the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def show(self) -> None:
        """The page of forms that came back."""
        self._window.go("forms")

    def connect_page(self, name: str, page: Page) -> None:
        """Connect what only that page has to say."""
        if name == "forms":
            page.making.connect(self.make_for)
            page.hands.connect(self.hands)
            page.incoming.folder_chosen.connect(self._keep_folder)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: PDF and pictures may be dropped on the window, whatever page it shows."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop) and self._window.shelf.facts is not None:
            assert isinstance(event, QDropEvent)
            paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            if paths and all(path.suffix.lower() in _DROPPED for path in paths):
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.show()
                    if self._window.here == "forms":
                        self._window.page.incoming.read(paths)
                return True
        return False

    def hands(self) -> None:
        """The pictures of reasons written by hand."""
        from toolkit_app.desktop.forms.hands import HandsDialog

        HandsDialog(self._window.shelf, self._window).open()

    def make(self) -> None:
        """Ask which forms; make them."""
        self.make_for("")

    def make_for(self, round: str) -> None:
        """Ask which forms of a round; make them."""
        self._window.shelf.read(self, asking.open_rounds, language.current(), self._window.shelf.person,
                                then=partial(self._ask, round))

    def _ask(self, round: str, rounds: Any) -> None:
        from toolkit_app.desktop.forms.choosing import MakeDialog

        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog = MakeDialog(rounds, folder, self._window, round)
        dialog.made.connect(self._read)
        dialog.open()

    def _read(self, round: str, channel: str, lang: str, folder: str, contact: str, comments: bool) -> None:
        self._window.shelf.read(self, making.forms, round, channel, lang, contact, comments,
                                then=partial(self._write, Path(folder)), failed=partial(messages.warn, self._window))

    def _write(self, folder: Path, made: Any) -> None:
        self._window.jobs.start("work", self, partial(making.write, made, folder), title=self.tr("Making forms"),
                                then=self._written, failed=partial(messages.warn, self._window), stopped=self._stopped)

    def _written(self, target: Path) -> None:
        self._window.say(self.tr("Saved: {path}").format(path=str(target)))

    def _stopped(self) -> None:
        self._window.say(self.tr("Making forms was stopped."))

    def _keep_folder(self, name: str) -> None:
        settings = self._window.settings
        settings.put(SETTING, name)
        try:
            settings.save()
        except OSError as error:
            messages.warn(self._window, error)
