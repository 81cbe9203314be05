"""The search page: facets of what was found, the hits, the item."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import asking, language
from toolkit_app.desktop.actions import Bound
from toolkit_app.desktop.library.facets import FacetTree
from toolkit_app.desktop.library.page import three_panes
from toolkit_app.desktop.library.reading import ReadingPane
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.search.hits import HIT, HitDelegate, HitsModel
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

HITS = 40


class SearchPage(Page):
    """Results of the line in the search field, renewed with every keystroke. ``suggested(line)`` asks for another line."""

    suggested = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme, actions: Bound) -> None:
        super().__init__()
        self._shelf = shelf
        self.line = ""
        self._results: Any = None
        self._filled: asking.Opened | None = None
        self.facets = FacetTree(shelf)
        self.facets.narrowed.connect(self._ask)
        self.reading = ReadingPane(shelf, theme, actions)
        self.reading.wanted.connect(self.wanted)
        self.reading.shown.connect(self.item_shown)
        self.model = HitsModel(self._ask_more, self)
        self.view = QListView()
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setModel(self.model)
        self.view.setItemDelegate(HitDelegate(shelf, theme, self.view))
        self.view.selectionModel().currentChanged.connect(self._current)
        self.view.activated.connect(self._activated)
        self.title = QLabel(objectName="title")
        self.suggestion = QPushButton(flat=True)
        self.suggestion.clicked.connect(self._take_suggestion)
        self.notes = QLabel(wordWrap=True)
        self.notes.setContentsMargins(18, 0, 18, 8)
        self.empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.empty.setMargin(40)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.view)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setProperty("surface", True)
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setContentsMargins(18, 14, 14, 8)
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.suggestion)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.notes)
        column.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(three_panes(self.facets, middle, self.reading))

    def enter(self, key: str) -> None:
        """Be shown; the facets are made for the open library."""
        if self._filled is not self._shelf.facts and self._shelf.facts:
            self._filled = self._shelf.facts
            self.facets.fill()
        self.item_shown.emit(self.reading.item)

    def search(self, line: str) -> None:
        """Show what is found for a line."""
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
        self._ask(typing=False)
        self.view.setFocus()
        if self.model.rowCount() and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))

    def refresh(self, changes: Any) -> None:
        """Read the item again; the hits follow when the index has caught up."""
        self.reading.refresh(changes)

    def index_moved(self, whole: bool) -> None:
        """The index has taken in changes: when it is whole, or had no answer at all yet, ask again what is asked."""
        if self.isVisible() and (whole or self._results is None):
            self._ask()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.view.setAccessibleName(self.tr("Hits"))
        self._say()

    def _ask(self, typing: bool = True) -> None:
        if self._shelf.facts:
            self._shelf.find(self, self.line, self.facets.where(), limit=HITS, typing=typing, then=self._arrived)

    def _ask_more(self, offset: int) -> None:
        self._shelf.find(self, self.line, self.facets.where(), limit=HITS, offset=offset, then=self._more_arrived)

    def _arrived(self, results: Any) -> None:
        if results is None:
            return
        self._results = results
        key = self.reading.key
        self.model.show(list(results.hits), results.total)
        self.facets.count(results.facets)
        self._say()
        self.view.viewport().update()
        if results.hits and not any(hit.key == key for hit in results.hits):
            self.view.setCurrentIndex(self.model.index(0))
            self._show_current()
        elif not results.hits:
            self.reading.show_key("")

    def _more_arrived(self, results: Any) -> None:
        if results is not None:
            self.model.add(list(results.hits))

    def _say(self) -> None:
        results = self._results
        found = results is not None and bool(self.line.strip())
        number = language.number(results.total) if found else ""
        self.title.setText(self.tr("Found: {number}").format(number=number) if found else self.tr("Search"))
        suggestion = results.suggestion if found else None
        self.suggestion.setVisible(bool(suggestion))
        self.suggestion.setText(self.tr("Did you mean “{words}”?").format(words=suggestion) if suggestion else "")
        self.notes.setText("\n".join(" ".join(language.error_words(note)).strip() for note in results.notes) if found else "")
        self.notes.setVisible(bool(found and results.notes))
        self.empty.setText(self._nothing(found))
        self.stack.setCurrentWidget(self.view if found and results.hits else self.empty)

    def _nothing(self, found: bool) -> str:
        if self.line.strip() and not found:
            return self.tr("Searching…")
        if not found:
            return self.tr("Type a word in the field above, in Georgian, English, French or Russian.\n\n"
                           "Accents, word endings and small slips are forgiven; Georgian may be typed in Latin letters.")
        if any(self.facets.where().values()):
            return self.tr("Nothing was found.\n\nTry fewer or shorter words, or take a facet away on the left.")
        return self.tr("Nothing was found.\n\nTry fewer or shorter words, or the same words in another language.")

    def _take_suggestion(self) -> None:
        self.suggested.emit(self._results.suggestion)

    def _current(self, index: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        hit = self.view.currentIndex().data(HIT)
        if hit is not None and hit.key != self.reading.key:
            self.reading.show_key(hit.key)

    def _activated(self, index: QModelIndex) -> None:
        self.reading.browser.setFocus()
