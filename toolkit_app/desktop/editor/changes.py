"""What is written, beside any earlier revision of it: every change marked, while one goes on writing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor import asking
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.editor.layout import EditorLayout
from toolkit_app.desktop.history.comparison import ComparisonView
from toolkit_app.desktop.history.revisions import how_words
from toolkit_app.desktop.history.values import field_changes
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

if TYPE_CHECKING:
    from toolkit_app.library.revisions import Comparison, RevisionRow
    from toolkit_app.library.values import Draft, Item

VIEW = "changes"
Written = tuple["Item", str, "Draft"]


class Changes(QObject):
    """``written()`` gives the item, the revision that was begun from and what stands in the boxes now, or None."""

    def __init__(self, page: QWidget, shelf: Shelf, theme: Theme, view: EditorLayout, written: Callable[[], Written | None],
                 ) -> None:
        super().__init__(page)
        self._shelf, self._theme, self._layout, self._written = shelf, theme, view, written
        self._listed = ("", "")
        self._asked: tuple[str, str, Draft] | None = None
        self.revisions, self.position, self.view = Box(), QLabel(), ComparisonView()
        self.previous, self.next = QToolButton(text="↑"), QToolButton(text="↓")
        self.position.setProperty("quiet", True)
        panel, line = QWidget(), QHBoxLayout()
        for widget in (self.previous, self.next, self.position):
            line.addWidget(widget, 1 if widget is self.position else 0)
        column = QVBoxLayout(panel)
        column.setContentsMargins(8, 4, 8, 0)
        column.addWidget(self.revisions)
        column.addLayout(line)
        column.addWidget(self.view, 1)
        view.side.add(VIEW, panel)
        view.side.shown.connect(self.look)
        self.revisions.activated.connect(self.look)
        self.previous.clicked.connect(partial(self._step, -1))
        self.next.clicked.connect(partial(self._step, 1))
        self.view.moved.connect(self._say_position)
        theme.changed.connect(self._forget)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._layout.side.say(VIEW, self.tr("Changes"), self.tr("What is written beside an earlier revision"))
        self.revisions.setAccessibleName(self.tr("Compared with"))
        self.view.setAccessibleName(self.tr("Comparison"))
        for button, words in ((self.previous, self.tr("Previous change")), (self.next, self.tr("Next change"))):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._listed = ("", "")
        self._forget()

    def look(self, *_: object) -> None:
        """Compare what is written now, while that is shown."""
        now = self._written()
        if now is None or self._layout.side.current != VIEW:
            return
        item, base, draft = now
        if self._listed != (item.key, base):
            self._listed = (item.key, base)
            self._shelf.read(self, asking.revisions_of, item.key, then=partial(self._list, base), question="revisions")
            return
        asked = (item.key, str(self.revisions.currentData() or base), draft)
        if asked != self._asked:
            self._asked = asked
            self._shelf.read(self, asking.beside_earlier, *asked, then=partial(self._show, item.kind), question="changes")

    def _list(self, base: str, rows: list[RevisionRow]) -> None:
        chosen = base if self.revisions.currentIndex() <= 0 else self.revisions.currentData()
        self.revisions.clear()
        for row in sorted(rows, key=lambda row: row.revision != base):
            said = self.tr("As it was begun: {when}") if row.revision == base else "{when}"
            words = (said.format(when=language.when(row.at)), language.person(row.author), row.note or how_words(row.how))
            self.revisions.addItem(" · ".join(words), row.revision)
        self.revisions.setCurrentIndex(max(0, self.revisions.findData(chosen)))
        self.look()

    def _show(self, kind: str, comparison: Comparison) -> None:
        changes = field_changes(kind, comparison.fields, self._shelf)
        self.view.show_comparison(comparison, changes, self._theme.colours, dark=self._theme.dark)

    def _forget(self) -> None:
        self._asked = None
        self.look()

    def _step(self, by: int, _: bool = False) -> None:
        self.view.step(by)

    def _say_position(self, number: int, total: int) -> None:
        words = self.tr("Nothing is changed") if not total else self.tr("Change {number} of {total}").format(
            number=language.number(max(number, 1)), total=language.number(total))
        self.position.setText(words)
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)
