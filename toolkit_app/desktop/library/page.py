"""The library page: places and facets, the list, the item."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter

from toolkit_app.desktop import asking
from toolkit_app.desktop.actions import Bound
from toolkit_app.desktop.library.facets import FacetTree
from toolkit_app.desktop.library.listing import Listing
from toolkit_app.desktop.library.reading import ReadingPane
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

WIDTHS = (256, 434, 600)


class LibraryPage(Page):
    """Three panes over one narrowing."""

    def __init__(self, shelf: Shelf, theme: Theme, actions: Bound) -> None:
        super().__init__()
        self._shelf = shelf
        self._filled: asking.Opened | None = None
        self.facets = FacetTree(shelf)
        self.facets.narrowed.connect(self._narrow)
        self.listing = Listing(shelf, theme)
        self.listing.cleared.connect(self._clear)
        self.listing.renarrowed.connect(self._count)
        self.listing.opened.connect(self._focus_text)
        self.reading = ReadingPane(shelf, theme, actions)
        self.listing.chosen.connect(self.reading.show_key)
        self.reading.wanted.connect(self.wanted)
        self.reading.shown.connect(self.item_shown)
        self.split = three_panes(self.facets, self.listing, self.reading)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.split)
        self.retranslate()

    def enter(self, key: str) -> None:
        """Show the list; with a key, that item."""
        if self._filled is not self._shelf.facts and self._shelf.facts:
            self._filled = self._shelf.facts
            self.reading.show_key("")
            self.facets.fill()
            self._narrow()
        if key:
            self.listing.choose(key)
            self.reading.show_key(key)
        self.item_shown.emit(self.reading.item)
        self.listing.view.setFocus()

    def narrow(self, where: Mapping[str, Sequence[str]]) -> None:
        """List what these codes leave."""
        self.facets.choose(where)

    def refresh(self, changes: Any) -> None:
        """Read the list and the counts again, and the item if it was changed."""
        if self._filled:
            self.listing.refresh()
            self._count()
            self.reading.refresh(changes)

    def retranslate(self) -> None:
        """Set every word anew."""
        if self._filled:
            self.listing.name_codes(self._words(self.facets.where()))

    def _narrow(self) -> None:
        where = self.facets.where()
        self.listing.narrow(where, self._words(where))
        self._count()

    def _count(self) -> None:
        self._shelf.read(self, asking.counts, self.listing.narrowing, question="counts", then=self.facets.count)

    def _clear(self, facet: str, code: str) -> None:
        where = dict(self.facets.where())
        where[facet] = tuple(one for one in where.get(facet, ()) if one != code)
        self.facets.choose(where)

    def _words(self, where: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], str]:
        return {(facet, code): self.facets.words(facet, code) for facet, codes in where.items() for code in codes}

    def _focus_text(self, key: str) -> None:
        self.reading.browser.setFocus()


def three_panes(*panes: QFrame) -> QSplitter:
    """Three panes beside each other with sizes that fit 1280 and bear 1024."""
    split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
    for pane, least, stretch in zip(panes, (190, 300, 360), (0, 2, 3), strict=True):
        pane.setMinimumWidth(least)
        split.addWidget(pane)
        split.setStretchFactor(split.count() - 1, stretch)
    split.setSizes(list(WIDTHS))
    return split
