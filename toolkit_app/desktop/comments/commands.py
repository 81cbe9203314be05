"""The commands of the window about comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from toolkit_app.desktop.window import MainWindow


class Commenting(QObject):
    """Handlers of the actions; each is about the item the window shows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def write(self) -> None:
        """Comment on the item, on what is marked in its text first."""
        if (beside := self._beside("write")) is not None:
            beside.write()

    def show(self) -> None:
        """Show the comments on the item, or hide them."""
        if (beside := self._beside("open")) is not None:
            beside.toggle()

    def following(self) -> None:
        """The next comment."""
        if (beside := self._beside("open")) is not None:
            beside.step(1)

    def before(self) -> None:
        """The comment before."""
        if (beside := self._beside("open")) is not None:
            beside.step(-1)

    def register(self) -> None:
        """The register of all comments."""
        self._window.go("comments")

    def _beside(self, then: str) -> Any:
        """The comments beside the text that is read or written; else the item is shown to be read, and ``then`` follows."""
        page = self._window.page
        if hasattr(page, "reading"):
            return page.reading.beside
        if hasattr(page, "commented"):
            return page.commented
        key = self._window.key
        self._window.go("library")
        if self._window.here == "library":
            self._window.page.reading.beside.afterwards(then)
            self._window.page.enter(key)
        return None
