"""Comments beside the text one reads: the words marked in it, the cards beside or below, and the way between the two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QSplitter, QTextBrowser, QWidget

from toolkit_app.desktop.comments import marks
from toolkit_app.desktop.comments.marks import Mark
from toolkit_app.desktop.comments.panel import READING, CommentPanel
from toolkit_app.desktop.comments.writing import marked
from toolkit_app.desktop.editor.letters import whole
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

# a narrower pane has the comments below its text
BESIDE = 820
# as high as the head of the cards and one of them
_CARD = 240


class Beside(QObject):
    """The comments of a reading pane. ``split`` holds its text and the cards; the cards are hidden until they are asked for."""

    def __init__(self, shelf: Shelf, theme: Theme, text: QWidget, browser: QTextBrowser, pane: QWidget) -> None:
        super().__init__(pane)
        self._shelf, self._theme, self._browser = shelf, theme, browser
        self._item: Any = None
        self.marks: Sequence[Mark] = ()
        self._then = ""
        self.panel = CommentPanel(shelf, theme, READING)
        self.split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False, handleWidth=1)
        self.split.addWidget(text)
        self.split.addWidget(self.panel)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.panel.setMinimumSize(240, 140)
        self.panel.hide()
        self.panel.arrived.connect(self._mark)
        self.panel.chosen.connect(self.reveal)
        self.panel.wanted.connect(self.write)
        self.panel.closed.connect(self.panel.hide)
        browser.viewport().installEventFilter(self)
        theme.changed.connect(self._paint)

    def show_item(self, item: Any) -> None:
        """Another item is shown, or this one anew: read its comments."""
        if item is None or self._item is None or item.key != self._item.key:
            self.marks = ()
        self._item = item
        self.panel.show_item(item.key if item else "", item.body if item else "")
        self._paint()
        then, self._then = self._then, ""
        if item and then:
            getattr(self, then)()

    def afterwards(self, what: str) -> None:
        """``write`` or ``open``, as soon as the item is there."""
        self._then = what

    def open(self) -> None:
        """Show the cards."""
        if self.panel.isHidden():
            self.panel.show()
            self._share()

    def toggle(self) -> None:
        """Show the cards, or hide them."""
        if self.panel.isHidden():
            self.open()
        else:
            self.panel.hide()

    def fit(self, width: int) -> None:
        """The cards beside the text where there is room, else below it."""
        wanted = Qt.Orientation.Horizontal if width >= BESIDE else Qt.Orientation.Vertical
        if self.split.orientation() != wanted:
            self.split.setOrientation(wanted)
            self._share()

    def _share(self) -> None:
        size = self.split.width() if self.split.orientation() == Qt.Orientation.Horizontal else self.split.height()
        # in a low window the first card must be seen whole
        cards = max(size * 2 // 5, min(_CARD, size * 3 // 5))
        self.split.setSizes([size - cards, cards])

    def write(self) -> None:
        """Comment on the words that are marked, or on what is then chosen."""
        facts = self._shelf.facts
        if self._item is None or facts is None or facts.read_only or self._item.retired:
            return
        cursor = self._browser.textCursor()
        shown = whole(self._browser.document().toRawText())
        # Qt counts units, a text letters; for the words around and the rough place that makes no difference
        found = marked(self._item.body, cursor.selectedText(), shown, cursor.selectionStart(), cursor.selectionEnd())
        self.open()
        self.panel.deeds.write(self._item.key, self._item.head, self._item.body, found)

    def step(self, by: int) -> None:
        """The next comment, or the one before."""
        self.open()
        self.reveal(self.panel.step(by))

    def reveal(self, comment: str) -> None:
        """Bring the words of a comment into sight."""
        self._paint()
        mark = next((one for one in self.marks if one.comment == comment), None)
        if mark:
            cursor = QTextCursor(self._browser.document())
            cursor.setPosition(mark.start)
            self._browser.setTextCursor(cursor)
            # cards that were just shown take their part of the room first
            QTimer.singleShot(0, self, self._centre)

    def _centre(self) -> None:
        bar = self._browser.verticalScrollBar()
        bar.setValue(bar.value() + self._browser.cursorRect().center().y() - self._browser.viewport().height() // 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: a press on marked words opens the card of the comment."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            at = event.position().toPoint()
            if not self._browser.textCursor().hasSelection() and not self._browser.anchorAt(at):
                hit = marks.at(self.marks, self._browser.cursorForPosition(at).position())
                if hit:
                    self.open()
                    self.panel.choose(hit[0].comment)
                    self._paint()
        return False

    def _mark(self) -> None:
        if self._item is None:
            return
        shown = whole(self._browser.document().toRawText())
        work = partial(marks.find, shown, self._item.body, self.panel.comments)
        self._shelf.jobs.start("work", self, work, question="marks", then=self._marked)

    def _marked(self, found: Sequence[Mark]) -> None:
        self.marks = found
        self._paint()

    def _paint(self) -> None:
        marks.show(self._browser, self.marks, self.panel.current, self._theme.colours)
