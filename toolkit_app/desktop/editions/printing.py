"""An edition as a book: into a file, or onto paper; checked before, with what was agreed behind its chapters."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from toolkit_app.desktop import messages
from toolkit_app.desktop.leaving.asking import Leaving
from toolkit_app.desktop.leaving.outgoing import Outgoing
from toolkit_app.desktop.publishing.asking import Wish
from toolkit_app.desktop.publishing.making import Maker
from toolkit_app.desktop.publishing.paper import PaperPrinter
from toolkit_app.desktop.shelf import Shelf

PAPER = "A4"


class Book(QObject):
    """``said(words)`` speaks in the status bar."""

    said = Signal(str)

    def __init__(self, page: QWidget, shelf: Shelf, outgoing: Outgoing) -> None:
        super().__init__(page)
        self._outgoing = outgoing
        self._maker, self._printer = Maker(page, shelf), PaperPrinter(page, shelf.jobs)
        self._maker.finished.connect(self._printable)
        for worker in (self._maker, self._printer):
            worker.failed.connect(partial(messages.warn, page))
        self._printer.said.connect(self.said)
        # another library was opened in this window
        shelf.opened.connect(self._maker.stop)

    def save(self, edition: Any) -> None:
        """Ask where to, and write it."""
        self._outgoing.leave(_leaving(edition), edition.label)

    def print(self, edition: Any) -> None:
        """Make its pages, and open the printer's dialog."""
        wish = Wish((), "book", PAPER, "", edition=edition)
        self._outgoing.clear(_leaving(edition), partial(self._maker.make, wish))

    def _printable(self, made: Any) -> None:
        self._printer.wish()
        self._printer.begin(made)


def _leaving(edition: Any) -> Leaving:
    return Leaving((), "pdf", "internal", edition=edition, layout="book", paper=PAPER)
