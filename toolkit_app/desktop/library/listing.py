"""The middle pane: what is listed, by what it is narrowed, and the list itself."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import asking, language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.chips import Chips
from toolkit_app.desktop.library.rows import PAGE, ROW, RowDelegate, RowsModel, describe
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme


class Listing(Worded, QWidget):
    """A list of items. ``chosen(key)`` fires when one is chosen, ``cleared(facet, code)`` when a narrowing is taken away."""

    chosen = Signal(str)
    opened = Signal(str)
    cleared = Signal(str, str)

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._total: int | None = None
        self._wanted = ""
        self.narrowing = asking.Narrowing()
        self.title = QLabel(objectName="title")
        self.number = QLabel()
        self.number.setProperty("quiet", True)
        theme.changed.connect(self._tint)
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.order = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup,
                                 toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        menu = QMenu(self.order)
        orders = QActionGroup(menu)
        self.by_change, self.by_title, self.retired = (QAction(menu, checkable=True) for _ in range(3))
        for action in (self.by_change, self.by_title):
            menu.addAction(orders.addAction(action))
        menu.addSeparator()
        menu.addAction(self.retired)
        self.by_change.setChecked(True)
        menu.triggered.connect(self._reorder)
        self.order.setMenu(menu)
        self.chips = Chips()
        self.chips.cleared.connect(self.cleared)
        self.empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.empty.setMargin(40)
        self.view = QListView()
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model = RowsModel(self._ask, partial(_describe, shelf), self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(RowDelegate(shelf, theme, self.view))
        self.view.selectionModel().currentChanged.connect(self._current)
        self.view.activated.connect(self._activated)
        self._theme = theme
        self._lay_out()
        self._tint()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 14, 8)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.number)
        head.addStretch()
        head.addWidget(self.order)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.chips)
        column.addWidget(self.stack, 1)

    def narrow(self, where: Mapping[str, tuple[str, ...]], words: Mapping[tuple[str, str], str]) -> None:
        """List what these codes leave; ``words`` name them."""
        self._narrow(where)
        self.chips.show_codes(words)
        self.model.begin()

    def choose(self, key: str) -> None:
        """Choose an item if it is among the rows loaded, now or when they come."""
        self._wanted = key
        self._choose_wanted()

    def refresh(self) -> None:
        """Read again what is in sight."""
        top = self.view.indexAt(self.view.viewport().rect().topLeft()).row()
        bottom = self.view.indexAt(self.view.viewport().rect().bottomLeft()).row()
        last = self.model.rowCount() - 1
        self.model.refresh([max(top, 0), last if bottom < 0 else bottom] if last >= 0 else [])

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("Items"))
        self.by_change.setText(self.tr("Last changed first"))
        self.by_title.setText(self.tr("By title"))
        self.retired.setText(self.tr("Retired items too"))
        self.order.setText(self.tr("Order"))
        self.order.setToolTip(self.tr("Order of the list, and whether retired items are in it"))
        self.order.setAccessibleName(self.tr("Order"))
        self.view.setAccessibleName(self.tr("Items"))
        self.empty.setText(self.tr("Nothing here yet.\n\nTake a facet away on the left, or make a new item with Ctrl+N."))
        self._say_total()
        self.view.viewport().update()

    def _tint(self) -> None:
        self.order.setIcon(theming.icon("order", self._theme.colours.text))

    def _ask(self, page: int, generation: int) -> None:
        if self._shelf.facts:
            self._shelf.read(self, asking.page, self.narrowing, PAGE, page * PAGE, then=partial(self._arrived, page, generation))

    def _arrived(self, page: int, generation: int, listing: Any) -> None:
        first = self.model.put(page, listing.rows, listing.total, generation)
        if generation != self.model.generation:
            return
        self._total = listing.total
        self._say_total()
        self.stack.setCurrentWidget(self.view if listing.total else self.empty)
        if not listing.total:
            self._wanted = ""
            self.chosen.emit("")
        elif first or self._wanted:
            self._choose_wanted()

    def _choose_wanted(self) -> None:
        if not self.model.rowCount():
            return
        place = self.model.place(self._wanted) if self._wanted else -1
        if place < 0 and not self.view.currentIndex().isValid():
            place = 0
        if place >= 0 and place != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.model.index(place))

    def _say_total(self) -> None:
        self.number.setText("" if self._total is None else language.number(self._total))

    def _reorder(self) -> None:
        self._narrow(self.narrowing.where)
        self.model.begin()

    def _narrow(self, where: Mapping[str, tuple[str, ...]]) -> None:
        order = "title" if self.by_title.isChecked() else "changed"
        self.narrowing = asking.Narrowing(dict(where), self.retired.isChecked(), order)

    def _current(self, index: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if row is not None:
            self._wanted = row.key
            self.chosen.emit(row.key)

    def _activated(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None:
            self.opened.emit(row.key)


def _describe(shelf: Shelf, row: Any) -> str:
    return describe(row, shelf)
