"""What each heading of a text, or each column of a table, becomes: a line each, with a box to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.language import Worded

NAME, BECOMES, SAMPLE = range(3)


@dataclass(frozen=True)
class Entry:
    """A line: the place that is told when it changes, its words, their depth, its target, a sample of what belongs to it.

    ``certain``: the name is the very one; else the target is a guess that is to be looked at. ``offers`` are the targets of this
    line alone, (code, words), where it has others.
    """

    place: int
    words: str
    target: str
    sample: str = ""
    depth: int = 0
    certain: bool = True
    offers: Sequence[tuple[str, str]] = ()


class _LineBox(Box):
    """``reached()`` when the keyboard comes to it."""

    reached = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook."""
        super().focusInEvent(event)
        self.reached.emit()


class Mapping(Worded, QTableWidget):
    """``chosen(place, target)`` when a person chooses what a line becomes."""

    chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._entries: Sequence[Entry] = ()
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, stretch in ((NAME, QHeaderView.ResizeMode.Stretch), (BECOMES, QHeaderView.ResizeMode.Fixed),
                                (SAMPLE, QHeaderView.ResizeMode.Stretch)):
            header.setSectionResizeMode(column, stretch)
        self.setColumnWidth(BECOMES, 250)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew; the lines are filled again by whoever owns them."""
        self.setHorizontalHeaderLabels([self.tr("In the file"), self.tr("Becomes"), self.tr("Begins with")])
        self.setAccessibleName(self.tr("What becomes what"))

    def fill(self, entries: Sequence[Entry], targets: Sequence[tuple[str, str]]) -> None:
        """Show other lines; ``targets`` are (code, words) in the order in which they are offered."""
        self._entries = entries
        self.setRowCount(len(entries))
        for row, entry in enumerate(entries):
            name = QTableWidgetItem("\u2002" + "\u2003" * entry.depth + entry.words)
            name.setToolTip(entry.words)
            self.setItem(row, NAME, name)
            sample = QTableWidgetItem(entry.sample)
            sample.setToolTip(entry.sample)
            sample.setForeground(self.palette().placeholderText())
            self.setItem(row, SAMPLE, sample)
            box = self._box(entry, entry.offers or targets)
            box.reached.connect(partial(self.scrollToItem, name))
            self.setCellWidget(row, BECOMES, box)
            self.setRowHeight(row, 38)

    def _box(self, entry: Entry, targets: Sequence[tuple[str, str]]) -> _LineBox:
        box = _LineBox()
        for code, words in targets:
            # a guess is marked until somebody chose it
            guess = bool(code) and code == entry.target and not entry.certain
            box.addItem(self.tr("{words} (a guess)").format(words=words) if guess else words, code)
        box.setCurrentIndex(max(0, box.findData(entry.target)))
        box.setAccessibleName(self.tr("What “{name}” becomes").format(name=entry.words))
        box.activated.connect(partial(self._choose, entry.place, box))
        return box

    def _choose(self, place: int, box: Box, _: int) -> None:
        self.chosen.emit(place, str(box.currentData()))
