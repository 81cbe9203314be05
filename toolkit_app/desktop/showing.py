"""The ways through the window: which page, which language, the small windows over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.actions import ACTIONS
from toolkit_app.desktop.pages import Page
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.desktop.library.reading import ReadingPane
    from toolkit_app.desktop.window import MainWindow


class Showing(QObject):
    """Handlers of the ``view.*`` and ``help.*`` actions, and of what pages ask of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._readings: list[ReadingPane] = []

    def connect_page(self, name: str, page: Page) -> None:
        """Connect what only that page has to say."""
        if name == "home":
            page.narrowed.connect(self.narrow)
            page.unsaved.chosen.connect(self.write)
        elif name == "coverage":
            page.narrowed.connect(self.narrow)
        elif name == "preferences":
            page.changed.connect(self.setting_changed)
        elif name == "editor":
            page.view.follow.wanted.connect(self.follow)
            page.view.merging.connect(self.merge)
        elif name == "history":
            page.erasing.connect(self._window.deeds.erase_from_history)
        elif name in ("translation", "erasing"):
            page.write.clicked.connect(self.write_here)
        elif name in ("publishing", "editions"):
            page.outgoing.mend.connect(self.mend)
        if name in ("library", "search"):
            self._readings.append(page.reading)
            page.reading.set_text_size(self._window.settings.number("text_size"))
            page.reading.follow.wanted.connect(self.follow)
            page.reading.workflow.mend.connect(self.mend)
            page.reading.workflow.apart.connect(self.merge)
            page.reading.workflow.who.connect(self.preferences)
            page.reading.workflow.said.connect(self._window.say)
            for what in (page.reading.beside.panel.deeds, page.reading.beside.panel.files):
                what.said.connect(self._window.say)

    def write(self, key: str) -> None:
        """The editor, for that item."""
        self._window.go("editor", key)

    def write_here(self) -> None:
        """The editor, for the item that is shown."""
        self._window.go("editor", self._window.key)

    def follow(self, key: str) -> None:
        """The page that brings a translation up to date, for that item."""
        self._window.go("translation", key)

    def mend(self, key: str, place: str) -> None:
        """The editor, for that item, at a field or section."""
        self._window.go("editor", key)
        if self._window.here == "editor":
            self._window.page.go_to(place)

    def merge(self, key: str) -> None:
        """The page that puts versions together, for that item."""
        self._window.go("merge", key)

    def preferences(self) -> None:
        """The preferences."""
        self._window.go("preferences")

    def narrow(self, where: dict[str, tuple[str, ...]]) -> None:
        """The library page, narrowed to some codes."""
        self._window.go("library")
        if self._window.here == "library":
            self._window.page.narrow(where)

    def palette(self) -> None:
        """The command palette."""
        from toolkit_app.desktop.palette import Palette

        commands = [self._window.commands[line.id] for line in ACTIONS if line.id != "view.palette"]
        Palette(commands, self._window).open_over(self._window)

    def shortcuts(self) -> None:
        """The list of keyboard shortcuts."""
        from toolkit_app.desktop.shortcuts import Shortcuts

        Shortcuts(self._window.commands, self._window).open()

    def about(self) -> None:
        """What this program is, and its versions."""
        words = self.tr("Lessons, tools and methodology drafts of a reintegration pilot, kept on this computer.")
        messages.tell(self._window, words, messages.versions())

    def english(self) -> None:
        """English interface."""
        self.speak("en")

    def georgian(self) -> None:
        """Georgian interface."""
        self.speak("ka")

    def speak(self, code: str) -> None:
        """The language of the interface, now and at the next start."""
        language.use(code)
        self._window.settings.put("language", code)
        self.save_settings()
        self._window.allow()

    def save_settings(self) -> None:
        """Save the settings; says why if they cannot be."""
        try:
            self._window.settings.save()
        except ToolkitError as error:
            messages.warn(self._window, error)

    def setting_changed(self, name: str) -> None:
        """Put a changed setting in force."""
        window = self._window
        if name == "language":
            language.use(window.settings.text("language"))
            window.allow()
        elif name == "theme":
            window.theme.use(window.settings.text("theme"))
        elif name == "person":
            window.shelf.person = window.settings.text("person")
        elif name == "text_size":
            for reading in self._readings:
                reading.set_text_size(window.settings.number("text_size"))
