"""The history of an item: its revisions on the left, two of them compared on the right, and restoring."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.history import asking
from toolkit_app.desktop.history.beside import BesideView
from toolkit_app.desktop.history.comparison import ComparisonView
from toolkit_app.desktop.history.filtering import Filter
from toolkit_app.desktop.history.letting import LetOut
from toolkit_app.desktop.history.restoring import Restoring
from toolkit_app.desktop.history.revisions import RevisionDelegate, RevisionsModel, author_words
from toolkit_app.desktop.history.values import field_changes
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.statements import telling
from toolkit_app.desktop.theme import Theme


class HistoryPage(Page):
    """Every revision of one item. Selecting one compares it with the one before; selecting two compares these.

    ``erasing(key, words, revisions)``: what is chosen there is to be erased.
    """

    erasing = Signal(str, str, list)

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf = shelf
        self._theme = theme
        self._seen: asking.Past | None = None
        self._comparison: Any = None
        self._key = ""
        self._shown: tuple[str, str] = ("", "")
        self.title, self.words, self.position = QLabel(wordWrap=True, objectName="title"), QLabel(wordWrap=True), QLabel()
        self.statements = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.back, self.erase, self.restoring = QPushButton(), QPushButton(), Restoring(shelf)
        self.previous, self.next = QToolButton(), QToolButton()
        self.model = RevisionsModel()
        self.list, self.view, self.hint = QListView(), ComparisonView(), QLabel(wordWrap=True)
        self.let_out = LetOut(shelf)
        self.beside, self.filter, self.stack = BesideView(), Filter(), QStackedWidget()
        self.sides = QToolButton(checkable=True)
        self._arrange()
        self._connect()
        self.retranslate()

    def enter(self, key: str) -> None:
        """Show that item's history."""
        if key != self._key:
            self._key, self._seen, self._comparison, self._shown = key, None, None, ("", "")
            self.model.show([])
            self.view.clear_comparison()
            self.beside.clear_comparison()
            self.filter.reset()
            self.title.clear()
        self._ask()

    def refresh(self, changes: Any) -> None:
        """Read the history again when the item changed."""
        if self._key and (changes is None or self._key in changes.items):
            self._ask()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.back.setText(self.tr("Back"))
        self.erase.setText(self.tr("Erase personal data…"))
        for button, arrow, words in ((self.previous, "↑", self.tr("Previous change")), (self.next, "↓", self.tr("Next change"))):
            button.setText(arrow)
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.list.setAccessibleName(self.tr("Revisions"))
        self.sides.setText(self.tr("Side by side"))
        for view in (self.view, self.beside):
            view.setAccessibleName(self.tr("Comparison"))
        self.hint.setText(self.tr("Hold Ctrl and choose a second revision to compare the two."))
        self.model.words_changed()
        self._describe()
        self._show_comparison()

    def _arrange(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(RevisionDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        for label in (self.hint, self.position, self.statements):
            label.setProperty("quiet", True)
        head, tools = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.erase, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self.sides, self.previous, self.next, self.position):
            tools.addWidget(widget)
        tools.addStretch()
        tools.addWidget(self.restoring)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addWidget(self.let_out)
        left.setMinimumWidth(230)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.statements)
        column.addLayout(tools)
        paper = QWidget()
        paper.setProperty("surface", True)
        paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(0, 6, 0, 6)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.beside)
        inside.addWidget(self.stack)
        column.addWidget(paper, 1)
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([320, 800])
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 14)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(split, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.finished)
        self.restoring.restored.connect(self._restored)
        self.erase.clicked.connect(self._erase)
        self.previous.clicked.connect(partial(self._step, -1))
        self.next.clicked.connect(partial(self._step, 1))
        self.view.moved.connect(self._say_position)
        self.beside.moved.connect(self._say_position)
        self.sides.toggled.connect(self._turn)
        self.filter.changed.connect(self._refill)
        self.list.selectionModel().selectionChanged.connect(self._selected)
        self._theme.changed.connect(self._show_comparison)

    def _step(self, by: int, _: bool = False) -> None:
        self.stack.currentWidget().step(by)

    def _ask(self) -> None:
        self._shelf.read(self, asking.past, self._key, then=self._show, question="history")

    def _show(self, past: asking.Past) -> None:
        chosen = [row.revision for row in self._chosen()]
        self._seen = past
        self.item_shown.emit(past.item)
        self.title.setText(past.item.title)
        self.filter.fill(past.revisions)
        self.let_out.show_all(past.let_out)
        self._list(past, chosen)

    def _list(self, past: asking.Past, chosen: list[str]) -> None:
        """List what the filter leaves; what was chosen stays chosen where it is still listed."""
        kept = self.filter.kept(past.revisions)
        self.model.show(kept, graph=len(kept) == len(past.revisions))
        if not kept:
            self._describe()
            return
        lines = [line for line in map(self.model.number, chosen) if line >= 0] or [0]
        selection = self.list.selectionModel()
        selection.setCurrentIndex(self.model.index(lines[0]), QItemSelectionModel.SelectionFlag.NoUpdate)
        together = QItemSelection()
        for line in lines:
            together.select(self.model.index(line), self.model.index(line))
        selection.select(together, QItemSelectionModel.SelectionFlag.Select)
        self.list.setFocus()

    def _refill(self) -> None:
        if self._seen is not None:
            self._list(self._seen, [row.revision for row in self._chosen()])

    def _turn(self, beside: bool) -> None:
        self.stack.setCurrentWidget(self.beside if beside else self.view)
        self._show_comparison()

    def _chosen(self) -> list[Any]:
        lines = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.row(line) for line in lines]

    def _selected(self) -> None:
        rows = self._chosen()
        if len(rows) == 1:
            row = rows[0]
            self._compare(row.parents[0] if row.parents else "", row.revision)
        elif len(rows) >= 2:
            self._compare(rows[-1].revision, rows[0].revision)
        self._describe()

    def _compare(self, old: str, new: str) -> None:
        if (old, new) != self._shown:
            self._shown = (old, new)
            self._shelf.read(self, asking.compare, self._key, old, new, then=self._compared, failed=self._not_compared,
                             question="compare")

    def _compared(self, comparison: Any) -> None:
        self._comparison = comparison
        self._show_comparison()

    def _not_compared(self, error: Exception) -> None:
        self._shown = ("", "")
        messages.warn(self, error)

    def _show_comparison(self) -> None:
        self.statements.setText(telling.each(self._comparison.statements if self._comparison else ()))
        self.statements.setVisible(bool(self.statements.text()))
        if self._comparison is not None and self._seen is not None:
            if self.sides.isChecked():
                self._shelf.read(self, asking.blocks, self._comparison, then=partial(self._show_beside, self._comparison),
                                 question="blocks")
                return
            changes = field_changes(self._seen.item.kind, self._comparison.fields, self._shelf)
            self.view.show_comparison(self._comparison, changes, self._theme.colours, dark=self._theme.dark)

    def _show_beside(self, comparison: Any, blocks: Any) -> None:
        if comparison is self._comparison and self._seen is not None:
            changes = field_changes(self._seen.item.kind, comparison.fields, self._shelf)
            self.beside.show_beside(comparison, blocks, changes, self._theme.colours, dark=self._theme.dark)

    def _say_position(self, number: int, total: int) -> None:
        if not total:
            words = self.tr("The texts are the same")
        elif number:
            words = self.tr("Change {number} of {total}").format(number=language.number(number), total=language.number(total))
        else:
            words = self.tr("Changes: {total}").format(total=language.number(total))
        self.position.setText(words)
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)

    def _describe(self) -> None:
        rows = self._chosen()
        one = rows[0] if len(rows) == 1 and not rows[0].head and not self._read_only() else None
        self.restoring.offer(self._key, one)
        self.erase.setEnabled(bool(rows) and not self._read_only())
        if len(rows) >= 2:
            old, new = language.when(rows[-1].at), language.when(rows[0].at)
            self.words.setText(self.tr("From {old} to {new}").format(old=old, new=new))
        elif rows and rows[0].parents:
            self.words.setText(self.tr("Changed by {author}, {when}").format(
                author=author_words(rows[0]), when=language.when(rows[0].at)))
        elif rows:
            self.words.setText(self.tr("The first revision, {when}").format(when=language.when(rows[0].at)))
        else:
            self.words.clear()

    def _read_only(self) -> bool:
        return bool(self._shelf.facts and self._shelf.facts.read_only)

    def _erase(self) -> None:
        words = self.stack.currentWidget().textCursor().selectedText().strip()
        self.erasing.emit(self._key, "" if "\u2029" in words else words, [row.revision for row in self._chosen() if not row.head])

    def _restored(self) -> None:
        self.list.clearSelection()
        self.said.emit(self.tr("Restored as a new revision."))
        self._ask()
