"""What the library has on what is being written: looked up from the paragraph at the cursor, while it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from toolkit_app.desktop.editor.layout import EditorLayout
from toolkit_app.desktop.editor.relevant_panel import RelevantPanel
from toolkit_app.desktop.editor.source import SourceEdit, lines
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

if TYPE_CHECKING:
    from toolkit_app.library.values import Item
    from toolkit_app.search.index import Index
    from toolkit_app.search.related import Related

LATER_MILLISECONDS = 400
VIEW = "relevant"
# fewer words tell too little of a subject
ENOUGH = 6
PARAGRAPH, SECTION, TITLE = "paragraph", "section", "title"


class Relevant(QObject):
    """``named(key, title)`` for an item that a link was put to, ``left(key)`` for one that is to be read.

    ``standing()`` gives the item that is written, or None.
    """

    named = Signal(str, str)
    left = Signal(str)

    def __init__(self, page: QWidget, shelf: Shelf, theme: Theme, view: EditorLayout, standing: Callable[[], Item | None],
                 ) -> None:
        super().__init__(page)
        self._shelf, self._view, self._standing = shelf, view, standing
        self._asked: tuple[str, ...] = ()
        self.panel = RelevantPanel(shelf, theme)
        self.panel.put.connect(self._put)
        self.panel.left.connect(self.left)
        self.panel.lessons.toggled.connect(self.look)
        self.timer = QTimer(self, interval=LATER_MILLISECONDS, singleShot=True)
        self.timer.timeout.connect(self.look)
        view.side.add(VIEW, self.panel)
        view.side.shown.connect(self._shown)
        for signal in (view.form.moved, view.form.changed, view.title.textEdited, view.lang.activated):
            signal.connect(self._touched)
        shelf.indexed.connect(self._indexed)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._view.side.say(VIEW, self.tr("Related"),
                            self.tr("Lessons relevant to what you write, from the paragraph at the cursor"))

    def begin(self) -> None:
        """Another item is written."""
        self._asked = ()
        self.panel.show_found((), "")
        self._touched()

    def open(self) -> None:
        """Show what is relevant."""
        self._view.side.show_view(VIEW)

    def toggle(self) -> None:
        """Show what is relevant and go there with the keyboard; from there, back to the text."""
        if self.panel.isVisible() and self.panel.cards.hasFocus():
            self._view.form.current.setFocus()
        else:
            self.open()
            self.panel.cards.setFocus()

    def look(self) -> None:
        """Look up what is written at the cursor now, unless that was looked up already."""
        item = self._standing()
        if item is None or self._view.side.current != VIEW:
            return
        where, words = subject(self._view.form.current, self._view.title.text())
        lang, kinds = self._view.lang.currentData(), self.panel.kinds
        asked = (item.key, words, lang, *kinds)
        if asked != self._asked:
            self._asked = asked
            self._shelf.ask(self, _relevant, item, words, lang, kinds, then=partial(self._arrived, asked, where),
                            question="relevant")

    def _arrived(self, asked: tuple[str, ...], where: str, found: Sequence[Related] | None) -> None:
        if found is None:
            # there is no index yet
            self._asked = ()
        elif asked == self._asked:
            self.panel.show_found(found, where)

    def _touched(self, *_: object) -> None:
        if self._view.side.current == VIEW:
            self.timer.start()

    def _shown(self, name: str) -> None:
        if name == VIEW:
            self.look()

    def _indexed(self, done: int, total: int) -> None:
        if done == total and not self._asked:
            self._touched()

    def _put(self, key: str, title: str) -> None:
        edit = self._view.form.current
        self.named.emit(key, title)
        edit.insert(f"[[{key}]]")


def subject(edit: SourceEdit, title: str) -> tuple[str, str]:
    """What is written about at the cursor: from where it is, and its words.

    What is selected or the paragraph; where that says too little, all of the box; where that does, too, with the title.
    """
    cursor = edit.textCursor()
    said = lines(cursor.selectedText()) or _paragraph(edit)
    if len(said.split()) >= ENOUGH:
        return PARAGRAPH, said
    said = edit.text()
    return (SECTION, said) if len(said.split()) >= ENOUGH else (TITLE, f"{title}\n{said}")


def _paragraph(edit: SourceEdit) -> str:
    first = last = edit.textCursor().block()
    while first.text().strip() and first.previous().text().strip():
        first = first.previous()
    while last.text().strip() and last.next().text().strip():
        last = last.next()
    found = [first.text()]
    while first != last:
        first = first.next()
        found.append(first.text())
    return lines("\n".join(found))


def _relevant(index: Index, item: Item, words: str, lang: str, kinds: Sequence[str]) -> Sequence[Related]:
    # inside: the search is not loaded before a library is open
    from toolkit_app.library.similar import relevant

    return relevant(index, words, lang, item, kinds=kinds)
