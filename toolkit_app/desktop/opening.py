"""How a library comes into the window: the first start, opening, making, and what is shown when it fails."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from toolkit_app import places
from toolkit_app.desktop import asking, language, messages
from toolkit_app.desktop.pages import Page
from toolkit_app.errors import ToolkitError
from toolkit_app.library.glance import Glance, is_backup

if TYPE_CHECKING:
    from toolkit_app.desktop.sole import Sole
    from toolkit_app.desktop.window import MainWindow


class Opening(QObject):
    """Opens one library after another for the window, and sees that a library has one window.

    ``home`` is the library opened last that is no backup: where a backup is brought back to.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._path = Path()
        self.home = places.default_library()
        self._make = False
        self._who: tuple[str, str, str] | None = None
        self._sole: Sole | None = None

    def connect_page(self, name: str, page: Page) -> None:
        """Connect what only that page has to say."""
        if name == "first":
            page.chosen.connect(language.use)
            page.begun.connect(self._begin)
            page.stopped.connect(self._stop)
        elif name == "editions":
            page.opened.connect(self.start_edition)
        elif name == "trouble":
            page.again.connect(self._again)
            page.other.connect(self._window.keeping.open)

    def first(self) -> None:
        """What happens when the window is first shown: the first-start page, or the library."""
        settings = self._window.settings
        named = settings.text("library")
        path = Path(named) if named and "TOOLKIT_LIBRARY" not in os.environ else places.default_library()
        if settings.chosen("language"):
            self._window.go("home")
            self.start(path, make=True)
        else:
            self._path = path
            self._window.go("first")

    def start(self, path: Path, make: bool) -> None:
        """Open the library at ``path``, or make one there from the shipped content."""
        window = self._window
        self._path, self._make = path, make
        if not is_backup(path):
            self.home = path
        new = make and not path.exists()
        title = self.tr("The library is being made…") if new else self.tr("The library is being opened…")
        first = window.here == "first"
        self._job = window.shelf.open(self, path, make=make, title=title, then=self._opened, failed=self._failed,
                                      progress=window.page.progress if first else self._glanced, stopped=self._stopped)
        window.allow()

    def start_edition(self, edition: Any) -> None:
        """Show the library at ``home`` as it was at an edition."""
        window = self._window
        window.go("library")
        self._path, self._make = self.home, False
        title = self.tr("The edition is being opened…")
        self._job = window.shelf.open(self, self.home, make=False, edition=edition, title=title, then=self._opened,
                                      failed=self._failed, stopped=self.go_back)
        window.allow()

    def go_back(self) -> None:
        """From an edition to the library as it is now."""
        self._window.page.leave(partial(self.start, self.home, make=False))

    def release(self) -> None:
        """Another window may have the library from now on."""
        if self._sole:
            self._sole.release()

    def _begin(self) -> None:
        window = self._window
        page = window.page
        window.settings.put("language", language.current())
        name = page.name.text().strip()
        if name:
            window.settings.put("person", name)
            window.shelf.person = name
            self._who = (name, *page.who.said())
        window.showing.save_settings()
        page.working(True)
        self.start(self._path, make=True)

    def _stop(self) -> None:
        self._job.cancel()

    def _stopped(self) -> None:
        if self._window.here == "first":
            self._window.page.working(False)
        else:
            self._failed(ToolkitError("The opening of the library was stopped.", "Try again, or choose another library."))

    def _glanced(self, seen: object) -> None:
        window = self._window
        if isinstance(seen, Glance) and window.here == "home":
            window.page.glance(seen)
            window.header.setEnabled(True)

    def _opened(self, facts: asking.Opened) -> None:
        if facts.read_only:
            # who only reads stands in nobody's way
            self.release()
        elif not self._claim(facts.id):
            # another window has this library and was raised; this one leaves without a trace
            self._window.closing.leave()
            return
        if self._who:
            from toolkit_app.desktop.workflow.asking import say_who

            self._window.shelf.write(self, say_who, *self._who)
            self._who = None
        here, key = self._window.asked_for
        self._window.forget_trail()
        # who has gone on from the first glance stays where he is
        self._window.go(here, key) if here in ("library", "search") else self._window.go("home")

    def _claim(self, library: str) -> bool:
        if self._sole is None:
            # inside: the network library is not needed for the window to appear
            from toolkit_app.desktop.sole import Sole

            self._sole = Sole(self)
            self._sole.called.connect(self._raise)
        return self._sole.claim(library)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            messages.warn(self._window, error)
            error = ToolkitError("The library could not be opened because of a mistake of the program.",
                                 "Try again. If it happens again, open a backup and send the report.")
        window = self._window
        window.go("trouble")
        window.page.tell(error)
        window.allow()

    def _again(self) -> None:
        self.start(self._path, self._make)

    def _raise(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
