"""The middle pane: what is listed, by what it is narrowed, and the list itself."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QInputDialog,
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
    """A list of items. ``chosen(key)`` fires when one is chosen, ``cleared(facet, code)`` when a narrowing is taken away.

    ``renarrowed()`` fires when the list itself was narrowed, by owner or by what is due.
    """

    chosen = Signal(str)
    opened = Signal(str)
    cleared = Signal(str, str)
    renarrowed = Signal()

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
        self.by_change, self.by_title, self.retired, self.due = (QAction(menu, checkable=True) for _ in range(4))
        self.owned = QAction(menu)
        self.owned.triggered.connect(self._ask_owner)
        for action in (self.by_change, self.by_title):
            menu.addAction(orders.addAction(action))
        menu.addSeparator()
        for action in (self.retired, self.due, self.owned):
            menu.addAction(action)
        self.by_change.setChecked(True)
        menu.triggered.connect(self._reorder)
        self.order.setMenu(menu)
        self.chips = Chips()
        self.chips.cleared.connect(self._clear)
        self._codes: dict[tuple[str, str], str] = {}
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
        self._codes = dict(words)
        self._narrow(where)
        self._show_chips()
        self.model.begin()

    def name_codes(self, words: Mapping[tuple[str, str], str]) -> None:
        """The codes it is narrowed by in other words."""
        self._codes = dict(words)
        self._show_chips()

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
        self.due.setText(self.tr("Only what waits for somebody"))
        self.owned.setText(self.tr("Only of one owner…"))
        self.order.setText(self.tr("Order"))
        self.order.setToolTip(self.tr("Order of the list, and which items are in it"))
        self._show_chips()
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

    def _reorder(self, action: QAction) -> None:
        if action is not self.owned:
            self._renarrow(self.narrowing.owner)

    def _renarrow(self, owner: str) -> None:
        self.narrowing = replace(self.narrowing, owner=owner)
        self._narrow(self.narrowing.where)
        self._show_chips()
        self.model.begin()
        self.renarrowed.emit()

    def _ask_owner(self) -> None:
        dialog = QInputDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Only of one owner"))
        dialog.setLabelText(self.tr("Name or role of the owner, or a part of it"))
        dialog.setTextValue(self.narrowing.owner or self._shelf.person)
        dialog.setOkButtonText(self.tr("Show"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.textValueSelected.connect(self._own)
        dialog.open()

    def _own(self, name: str) -> None:
        self._renarrow(name.strip())

    def _show_chips(self) -> None:
        own = {}
        if self.narrowing.owner:
            own["owner", self.narrowing.owner] = self.tr("Owner: {name}").format(name=self.narrowing.owner)
        if self.narrowing.due:
            own["due", ""] = self.tr("Waits for somebody")
        self.chips.show_codes({**self._codes, **own})

    def _clear(self, facet: str, code: str) -> None:
        if facet == "owner":
            self._renarrow("")
        elif facet == "due":
            self.due.setChecked(False)
            self._renarrow(self.narrowing.owner)
        else:
            self.cleared.emit(facet, code)

    def _narrow(self, where: Mapping[str, tuple[str, ...]]) -> None:
        order = "title" if self.by_title.isChecked() else "changed"
        self.narrowing = asking.Narrowing(dict(where), self.retired.isChecked(), order, self.narrowing.owner,
                                          self.due.isChecked())

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
