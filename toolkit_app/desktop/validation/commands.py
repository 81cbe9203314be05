"""The commands of the window about rounds: the list, a round, the dialog that plans one, the projector."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from toolkit_app.desktop import messages
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.validation import asking

if TYPE_CHECKING:
    from toolkit_app.desktop.window import MainWindow



class Validating(QObject):
    """Handlers of the actions, and of what the pages of rounds ask of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def connect_page(self, name: str, page: Page) -> None:
        """Connect what only that page has to say."""
        if name == "home":
            page.rounds.chosen.connect(self.open)
        elif name == "rounds":
            page.chosen.connect(self.open)
            page.planning.connect(self.plan)
        elif name == "round":
            page.chosen.connect(self.open)
            page.changing.connect(self.change)
            page.projecting.connect(self.project)
            page.forms.connect(self._window.returning.show)
            page.making.connect(self._window.returning.make_for)
            page.commented.connect(self.comments)
            page.drawn.connect(self.dashboard)
        elif name == "dashboard":
            page.commented.connect(self.comments)
            page.mend.connect(self._window.showing.mend)
        elif name in ("library", "search"):
            page.reading.asked.connect(self.dashboard)

    def list(self) -> None:
        """All rounds."""
        self._window.go("rounds")

    def about(self) -> None:
        """The rounds about the item that is shown."""
        self._window.go("rounds", self._window.key)

    def open(self, round: str) -> None:
        """The page of a round."""
        self._window.go("round", round)

    def dashboard(self, round: str) -> None:
        """The dashboard of a round."""
        self._window.go("dashboard", round)

    def new(self) -> None:
        """Plan a round on the item that is shown, or on one to be chosen."""
        self.plan(self._window.key)

    def plan(self, item: str) -> None:
        """Ask for everything about a new round, beginning with that item."""
        self._prepare("", [item] if item else [])

    def change(self, round: str) -> None:
        """Ask for everything about a round that is not sealed yet."""
        self._prepare(round, [])

    def comments(self, item: str) -> None:
        """The item to be read, with its comments beside it."""
        self._window.go("library")
        if self._window.here == "library":
            self._window.page.reading.beside.afterwards("open")
            self._window.page.enter(item)

    def project(self, whole: asking.Whole) -> None:
        """The round on the whole screen, in large letters."""
        from toolkit_app.desktop.validation.projector import Projector

        Projector(self._window.shelf, self._window.theme, whole, self._window).begin()

    def _prepare(self, round: str, items: Any) -> None:
        self._window.shelf.read(self, asking.prepare, round, items, then=partial(self._ask, round), failed=self._failed)

    def _ask(self, round: str, prepared: asking.Prepared) -> None:
        from toolkit_app.desktop.validation.planning import RoundDialog

        dialog = RoundDialog(self._window.shelf, prepared, self._window)
        dialog.planned.connect(partial(self._plan, dialog, round))
        dialog.open()

    def _plan(self, dialog: Any, round: str, plan: Any, people: Any) -> None:
        self._window.shelf.write(self, asking.plan, round, plan, people, then=partial(self._planned, dialog),
                                 failed=partial(messages.warn, dialog))

    def _planned(self, dialog: Any, key: str) -> None:
        dialog.accept()
        self._window.say(self.tr("Saved. Nothing is sealed before the round is opened."))
        self.open(key)

    def _failed(self, error: Exception) -> None:
        messages.warn(self._window, error)
