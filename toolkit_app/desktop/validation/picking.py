"""What a round asks: items with their statements, the points of their lists, or each as a whole, ticked in a tree."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.validation import words
from toolkit_app.desktop.validation.wrapped import Wrapped
from toolkit_app.text.statements import TYPE_LABELS, label

if TYPE_CHECKING:
    from toolkit_app.desktop.validation.asking import Offer
    from toolkit_app.validation.units import Unit

NAME = Qt.ItemDataRole.UserRole


class Tree(QTreeWidget):
    """Its rows are measured anew where it gets another width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(Wrapped(self))
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class AskedPicker(Worded, QWidget):
    """``changed()`` when something else is ticked; ``wanted()`` for a further item."""

    changed = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: dict[str, Offer] = {}
        self.heading, self.count = QLabel(), QLabel()
        self.count.setProperty("quiet", True)
        self.tree, self.add = Tree(), QPushButton()
        self.tree.setProperty("content", True)
        self.heading.setBuddy(self.tree)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.tree, 1)
        column.addLayout(row)
        self.tree.itemChanged.connect(self._ticked)
        self.add.clicked.connect(self.wanted)
        self.retranslate()

    def put(self, offers: Sequence[Offer], wanted: Collection[str] | None = None) -> None:
        """Show these items; ticked is what is ``wanted``, or else the statements of each, or the whole item without any."""
        for offer in offers:
            if offer.key not in self._offers:
                self._offers[offer.key] = offer
                self._show(offer, wanted)
        self._ticked()

    def chosen(self) -> tuple[str, ...]:
        """The names of what is ticked, in the order of the tree."""
        return tuple(str(line.data(0, NAME)) for line in self._lines() if line.checkState(0) == Qt.CheckState.Checked)

    @property
    def title(self) -> str:
        """The title of the first item, "" while there is none."""
        return next((offer.title for offer in self._offers.values()), "")

    @property
    def lang(self) -> str:
        """The language of the first item, "" while there is none."""
        return next((offer.lang for offer in self._offers.values()), "")

    def retranslate(self) -> None:
        """Set every word anew."""
        self.heading.setText(self.tr("&What is put to people"))
        self.tree.setAccessibleName(self.tr("What is put to people"))
        self.add.setText(self.tr("Add an item…"))
        self._ticked()

    def _show(self, offer: Offer, wanted: Collection[str] | None) -> None:
        if wanted is None:
            wanted = {f"{offer.key}#{unit.id}" for unit in offer.statements or (offer.whole,)}
        self.tree.blockSignals(True)
        top = QTreeWidgetItem(self.tree, [f"{offer.title}\n{language.kind_label(offer.kind)}  ·  {offer.key}"])
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for number, unit in enumerate(offer.statements, start=1):
            kind = label(TYPE_LABELS, unit.type, language.current()) if unit.type else ""
            head = "  ·  ".join(filter(None, (language.number(number), kind, unit.id)))
            self._line(top, offer, unit, f"{head}\n{unit.wording}", wanted)
        if offer.points:
            said = self.tr("Points of its lists: {count}").format(count=language.number(len(offer.points)))
            points = QTreeWidgetItem(top, [said])
            points.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
            for unit in offer.points:
                self._line(points, offer, unit, unit.wording, wanted)
            points.setExpanded(any(f"{offer.key}#{unit.id}" in wanted for unit in offer.points) or not offer.statements)
        self._line(top, offer, offer.whole, self.tr("The whole text, as one"), wanted)
        top.setExpanded(True)
        self.tree.blockSignals(False)

    def _line(self, parent: QTreeWidgetItem, offer: Offer, unit: Unit, shown: str, wanted: Collection[str]) -> None:
        name = f"{offer.key}#{unit.id}"
        line = QTreeWidgetItem(parent, [shown])
        line.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        line.setData(0, NAME, name)
        line.setCheckState(0, Qt.CheckState.Checked if name in wanted else Qt.CheckState.Unchecked)

    def _lines(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []

        def look(line: QTreeWidgetItem) -> None:
            if line.data(0, NAME):
                found.append(line)
            for place in range(line.childCount()):
                look(line.child(place))

        for place in range(self.tree.topLevelItemCount()):
            look(self.tree.topLevelItem(place))
        return found

    def _ticked(self, *_: object) -> None:
        self.count.setText(words.statements(len(self.chosen())))
        self.changed.emit()
