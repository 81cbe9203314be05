"""The history of an item: its revisions on the left, two of them compared on the right, and restoring."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from toolkit_app import kinds
from toolkit_app.desktop import language, messages
from toolkit_app.desktop.history import asking
from toolkit_app.desktop.history.comparison import ComparisonView, position_words
from toolkit_app.desktop.history.revisions import RevisionDelegate, RevisionsModel, author_words
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme


class HistoryPage(Page):
    """Every revision of one item. Selecting one compares it with the one before; selecting two compares these."""

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf = shelf
        self._theme = theme
        self._seen: asking.Past | None = None
        self._key = ""
        self._shown: tuple[str, str] = ("", "")
        self._title = QLabel(wordWrap=True)
        self._title.setProperty("role", "title")
        self._words = QLabel(wordWrap=True)
        self._position = QLabel()
        self._back, self._restore = QPushButton(), QPushButton()
        self._previous, self._next = QToolButton(), QToolButton()
        self._model = RevisionsModel()
        self._list = QListView()
        self._view = ComparisonView()
        self._arrange()
        self._connect()
        self.retranslate()

    def enter(self, key: str) -> None:
        """Show that item's history."""
        self._key = key
        self._ask()

    def refresh(self, changes: Any) -> None:
        """Read the history again when the item changed."""
        if self._key and (changes is None or self._key in changes.items):
            self._ask()

    def retranslate(self) -> None:
        """Set every word anew."""
        self._back.setText(self.tr("Back"))
        self._restore.setText(self.tr("Restore this revision"))
        self._previous.setText(self.tr("Previous change"))
        self._next.setText(self.tr("Next change"))
        self._list.setAccessibleName(self.tr("Revisions"))
        self._view.setAccessibleName(self.tr("Comparison"))
        self._view.setPlaceholderText(self.tr("Select a revision to see what it changed, or two to compare them."))
        self._model.layoutChanged.emit()
        self._describe()

    def _arrange(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(RevisionDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setMinimumWidth(260)
        self._restore.setProperty("primary", True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        tools = QHBoxLayout()
        for widget in (self._previous, self._next, self._position):
            tools.addWidget(widget)
        tools.addStretch()
        tools.addWidget(self._restore)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 8, 0, 0)
        column.addWidget(self._words)
        column.addLayout(tools)
        column.addWidget(self._view, 1)
        split = QSplitter()
        split.addWidget(self._list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([340, 800])
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 18, 24, 18)
        whole.addLayout(head)
        whole.addWidget(split, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self.finished)
        self._restore.clicked.connect(self._ask_restore)
        self._previous.clicked.connect(partial(self._view.step, -1))
        self._next.clicked.connect(partial(self._view.step, 1))
        self._view.moved.connect(self._say_position)
        self._list.selectionModel().selectionChanged.connect(self._selected)
        self._theme.changed.connect(self._compare_again)

    def _ask(self) -> None:
        self._shelf.read(self, asking.past, self._key, then=self._show, question="history")

    def _show(self, past: asking.Past) -> None:
        chosen = [row.revision for row in self._chosen()]
        self._seen = past
        self.item_shown.emit(past.item)
        self._title.setText(past.item.title)
        self._model.show(list(past.revisions))
        lines = [line for line in map(self._model.number, chosen) if line >= 0] or [0]
        selection = self._list.selectionModel()
        for line in lines:
            selection.select(self._model.index(line), QItemSelectionModel.SelectionFlag.Select)
        self._list.setCurrentIndex(self._model.index(lines[0]))

    def _chosen(self) -> list[Any]:
        lines = sorted(index.row() for index in self._list.selectionModel().selectedIndexes())
        return [self._model.row(line) for line in lines]

    def _selected(self) -> None:
        rows = self._chosen()
        if len(rows) == 1:
            row = rows[0]
            self._compare(row.parents[0] if row.parents else "", row.revision)
        elif len(rows) >= 2:
            self._compare(rows[-1].revision, rows[0].revision)
        self._describe()

    def _compare(self, old: str, new: str) -> None:
        self._shown = (old, new)
        self._shelf.read(self, asking.compare, self._key, old, new, then=self._compared, question="compare")

    def _compare_again(self) -> None:
        if self._shown[1]:
            self._compare(*self._shown)

    def _compared(self, comparison: Any) -> None:
        kind = kinds.KINDS.get(self._seen.item.kind) if self._seen else None
        names = {field.name: language.label(field.labels) for field in kind.fields} if kind else {}
        extra = {"lang": self.tr("Language"), "tags": self.tr("Tags"), "links": self.tr("Links"),
                 "attachments": self.tr("Attachments")}
        self._view.show_comparison(comparison, {**names, **extra}, self._theme.dark)

    def _say_position(self, number: int, total: int) -> None:
        self._position.setText(position_words(
            number, total, self.tr("The texts are the same"), self.tr("Changes: {total}"), self.tr("Change {number} of {total}")))
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)

    def _describe(self) -> None:
        rows = self._chosen()
        self._restore.setEnabled(len(rows) == 1 and not rows[0].head and not self._read_only())
        if len(rows) >= 2:
            old, new = language.when(rows[-1].at), language.when(rows[0].at)
            self._words.setText(self.tr("From {old} to {new}").format(old=old, new=new))
        elif rows and rows[0].parents:
            self._words.setText(self.tr("What {author} changed, {when}").format(
                author=author_words(rows[0]), when=language.when(rows[0].at)))
        elif rows:
            self._words.setText(self.tr("The first revision, {when}").format(when=language.when(rows[0].at)))
        else:
            self._words.clear()

    def _read_only(self) -> bool:
        return bool(self._shelf.facts and self._shelf.facts.read_only)

    def _ask_restore(self) -> None:
        row = self._chosen()[0]
        messages.ask(self, self.tr("Restore the text of {when}?").format(when=language.when(row.at)),
                     self.tr("A new revision with that text is added. Nothing is lost: this can be undone the same way."),
                     (("restore", self.tr("Restore")), ("cancel", self.tr("Cancel"))), partial(self._restore_now, row.revision))

    def _restore_now(self, revision: str, answer: str) -> None:
        if answer == "restore":
            self._shelf.write(self, asking.restore, self._key, revision, then=self._restored)

    def _restored(self, _: object) -> None:
        self._list.clearSelection()
        self.said.emit(self.tr("Restored as a new revision."))
        self._ask()
