"""The search page: facets of what was found, the hits, the item."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog

from toolkit_app.desktop import asking
from toolkit_app.desktop.actions import Bound
from toolkit_app.desktop.library.facets import FacetTree
from toolkit_app.desktop.library.page import three_panes
from toolkit_app.desktop.library.reading import ReadingPane
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.search import asking as searching
from toolkit_app.desktop.search.results import ResultsPane
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

HITS = 40
REST_MILLISECONDS = 120


class SearchPage(Page):
    """Results of the line in the search field, renewed with every keystroke. ``suggested(line)`` asks for another line."""

    suggested = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme, actions: Bound) -> None:
        super().__init__()
        self._shelf = shelf
        self.line = ""
        self._filled: asking.Opened | None = None
        self._results: Any = None
        self.facets = FacetTree(shelf)
        self.facets.narrowed.connect(self._narrow)
        self.reading = ReadingPane(shelf, theme, actions)
        self.reading.wanted.connect(self.wanted)
        self.reading.shown.connect(self.item_shown)
        self.results = ResultsPane(shelf, theme, self._ask_more)
        self.results.suggested.connect(self.suggested)
        self.results.chosen.connect(self._show)
        self._other = True  # the line or the narrowing is another one than that of the hits that are shown
        self._soon = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._soon.timeout.connect(self._show)
        self.results.used.connect(self._used)
        self.results.activated.connect(self.reading.browser.setFocus)
        self.results.save.clicked.connect(self.keep)
        self.results.chips.cleared.connect(self._clear)
        self.results.beginning.chosen.connect(self.open_kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(three_panes(self.facets, self.results, self.reading))
        self._say()

    def enter(self, key: str) -> None:
        """Be shown; the facets are made for the open library."""
        if self._filled is not self._shelf.facts and self._shelf.facts:
            self._filled = self._shelf.facts
            self.facets.fill()
        if not self._asked:
            self.results.beginning.look()
            self._ask()
        self.item_shown.emit(self.reading.item)

    def search(self, line: str) -> None:
        """Show what is found for a line; for none, the kept searches and the last lines."""
        if self.line.strip() and not line.strip():
            self.results.beginning.look()
        if line != self.line:
            self.results.model.news = frozenset()
            self._other = True
        self.line = line
        if self._results is None:
            self._say()
        self._ask()

    @property
    def answered(self) -> bool:
        """Whether there was an answer yet, and its first item is shown."""
        return self._results is not None and (not self._results.hits or self.reading.item is not None)

    def to_hits(self) -> None:
        """Bring the keyboard to the first hit. The line is finished: it is asked once more, and what is odd in it is said."""
        if self._asked:
            self._ask(typing=False)
            self._used()
        self.results.focus_hits()

    def refresh(self, changes: Any) -> None:
        """Read the item again; the hits follow when the index has caught up."""
        self.reading.refresh(changes)

    def index_moved(self, whole: bool) -> None:
        """The index has taken in changes: when it is whole, or had no answer at all yet, ask again what is asked."""
        if self.isVisible() and (whole or self._results is None):
            self._ask()

    def retranslate(self) -> None:
        """Set every word anew."""
        self._show_codes()

    # kept searches

    def keep(self) -> None:
        """Ask for a name and keep the search under it."""
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Save this search"))
        dialog.setLabelText(self.tr("Name of the search"))
        dialog.setTextValue(self.line.strip() or ", ".join(self._codes().values()))
        dialog.setOkButtonText(self.tr("Save"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.textValueSelected.connect(self._keep)
        dialog.open()

    def _keep(self, name: str) -> None:
        if self._shelf.facts and name.strip():
            said = self.tr("The search “{name}” is saved.").format(name=name.strip())
            self._shelf.ask(self, searching.keep, self._shelf.facts.id, name, self.line, self.facets.where(),
                            then=lambda _: self.said.emit(said))

    def open_kept(self, name: str) -> None:
        """Show what a kept search finds; what is new in it is marked, and has been looked at then."""
        if self._shelf.facts:
            self._shelf.ask(self, searching.look, self._shelf.facts.id, name, question="look", then=self._show_kept)

    def _show_kept(self, kept: Any) -> None:
        if kept is not None:
            self.facets.choose(kept.where, silently=True)
            self.suggested.emit(kept.line)
            self.search(kept.line)
            self.results.model.news = kept.news

    # asking

    @property
    def _asked(self) -> bool:
        return bool(self.line.strip()) or self._narrowed

    @property
    def _narrowed(self) -> bool:
        return any(self.facets.where().values())

    def _narrow(self) -> None:
        self._other = True
        self._show_codes()
        self._ask()

    def _codes(self) -> dict[tuple[str, str], str]:
        return {(facet, code): self.facets.words(facet, code) for facet, codes in self.facets.where().items() for code in codes}

    def _show_codes(self) -> None:
        self.results.show_codes(self.line, self._codes())

    def _clear(self, facet: str, code: str) -> None:
        if not facet:
            self.suggested.emit("")
            return
        where = dict(self.facets.where())
        where[facet] = tuple(one for one in where.get(facet, ()) if one != code)
        self.facets.choose(where)

    def _ask(self, typing: bool = True) -> None:
        if self._shelf.facts:
            self._shelf.find(self, self.line, self.facets.where(), limit=HITS, typing=typing, then=self._arrived)

    def _ask_more(self, offset: int) -> None:
        self._shelf.find(self, self.line, self.facets.where(), limit=HITS, offset=offset, then=self._more_arrived)

    def _arrived(self, results: Any) -> None:
        if results is None:
            return
        self._results = results
        self._say()
        self.facets.count(results.facets)
        self._show_codes()
        keys = [hit.key for hit in results.hits]
        if not self._asked or not keys:
            self._soon.stop()
            self.reading.show_key("")
        elif self._other or self._soon.isActive() or self.reading.key not in keys:
            # of a line that is being typed the first hit is shown, when the hands rest
            self.results.choose(0)
            self._soon.start()
        else:
            self.results.choose(keys.index(self.reading.key))
        self._other = False

    def _more_arrived(self, results: Any) -> None:
        if results is not None:
            self.results.model.add(list(results.hits))

    def _say(self) -> None:
        self.results.show_results(self._results, asked=self._asked, narrowed=self._narrowed)

    def _used(self) -> None:
        """The line was of use: it is remembered among the last ones."""
        if self._shelf.facts and self.line.strip():
            self._shelf.ask(self, searching.used, self._shelf.facts.id, self.line, question="used")

    def _show(self) -> None:
        key = self.results.current()
        if key and key != self.reading.key:
            self.reading.show_key(key)
