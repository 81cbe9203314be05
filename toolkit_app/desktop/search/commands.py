"""The commands of the window about the search, and the way of the keyboard between its field and its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from toolkit_app.desktop.pages import Page

if TYPE_CHECKING:
    from toolkit_app.desktop.window import MainWindow


class Searching(QObject):
    """Handlers of ``view.search``, ``item.related`` and ``help.search``, and of what the field and the pages ask for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._typing = False

    def connect_page(self, name: str, page: Page) -> None:
        """Connect what only that page has to say."""
        if name == "home":
            page.kept.chosen.connect(self.kept)
        elif name == "search":
            page.suggested.connect(self._window.header.field.setText)
            page.results.to_field.connect(self._to_field)

    def begin(self) -> None:
        """The keyboard goes to the search field; before a line is typed, kept searches and the last lines are shown."""
        field = self._window.header.field
        if not field.text() and self._window.here in ("home", "library"):
            self.typed(" ")
        field.setFocus()
        field.selectAll()

    def kept(self, name: str) -> None:
        """The search page, with what a kept search finds."""
        self._window.go("search")
        if self._window.here == "search":
            self._window.page.open_kept(name)

    def examples(self) -> None:
        """What can be searched for, by example."""
        self._window.go("search")
        if self._window.here == "search":
            self._window.page.results.show_examples()

    def related(self) -> None:
        """What else the library has on the subject: beside the text that is written, below the item that is read."""
        page = self._window.page
        if hasattr(page, "relevant"):
            page.relevant.toggle()
        elif hasattr(page, "reading"):
            page.reading.similar.toggle()
        else:
            self._window.read(self._window.key)
            self._window.page.reading.similar.toggle()

    def typed(self, line: str) -> None:
        """Show what is found for the line in the field; for an empty one, on the search page, what it shows before."""
        window = self._window
        if not line and window.here != "search":
            return
        if window.here != "search":
            self._typing = True
            window.go("search")
            self._typing = False
        if window.here == "search":
            window.page.search(line)
            window.header.field.setFocus()

    def line_for(self, name: str) -> None:
        """The field shows the line that the page is about: that of the hits, none elsewhere."""
        field = self._window.header.field
        line = self._window.page.line if name == "search" else ""
        if not self._typing and field.text() != line:
            field.put(line)

    def to_hits(self) -> None:
        """The keyboard goes from the field to the hits."""
        if self._window.here == "search":
            self._window.page.to_hits()

    def leave(self) -> None:
        """Escape in the field: back to the page before."""
        if self._window.here == "search":
            self._window.back()
        self._window.page.setFocus()

    def _to_field(self, typed: str) -> None:
        field = self._window.header.field
        field.setFocus()
        if typed:
            field.insert(typed)
