"""Where importing begins: what can be taken in, the buttons for it, how far the reading is, and the imports so far."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from toolkit_app.desktop import cardview, language
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

if TYPE_CHECKING:
    from toolkit_app.library.imports import Import

SIZE = 11
UNDO = "undo"


class StartView(Worded, QWidget):
    """``files_wanted()``, ``folder_wanted()``, ``clipboard_wanted()``, ``stopped()``; ``undo(import)`` for one so far."""

    files_wanted = Signal()
    folder_wanted = Signal()
    clipboard_wanted = Signal()
    stopped = Signal()
    undo = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._theme = shelf, theme
        self._found: Sequence[Import] | None = None
        self._reading = False
        self.heading, self.words, self.reading = QLabel(objectName="title"), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.files, self.folder, self.clipboard, self.stop = (QPushButton() for _ in range(4))
        self.files.setProperty("primary", True)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedWidth(260)
        self.earlier, self.cards = QLabel(objectName="heading"), CardView()
        self._arrange()
        self.files.clicked.connect(self.files_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.clipboard.clicked.connect(self.clipboard_wanted)
        self.stop.clicked.connect(self.stopped)
        self.cards.pressed.connect(self._press)
        theme.changed.connect(self._draw)
        self.working(False)
        self.retranslate()

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(900)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 20)
        column.setSpacing(12)
        buttons = QHBoxLayout()
        for button in (self.files, self.folder, self.clipboard):
            buttons.addWidget(button)
        buttons.addStretch()
        under_way = QHBoxLayout()
        for widget in (self.reading, self.bar, self.stop):
            under_way.addWidget(widget)
        under_way.addStretch()
        self.reading.setWordWrap(False)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        column.addLayout(buttons)
        column.addLayout(under_way)
        column.addSpacing(10)
        column.addWidget(self.earlier)
        column.addWidget(self.cards, 100)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch()
        whole.addWidget(inside, 100)
        whole.addStretch()
        self.cards.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.heading.setText(self.tr("Import"))
        self.words.setText(self.tr(
            "Texts: Word (.docx), OpenDocument (.odt), .rtf, .html, .md, .txt. Tables, each row an item: .xlsx, .csv. "
            "Choose them, or drop them anywhere on this window. First you see what would become of each; "
            "nothing is saved before you say so, and an import can be taken back."))
        self.files.setText(self.tr("Choose files…"))
        self.folder.setText(self.tr("Choose a folder…"))
        self.clipboard.setText(self.tr("From the clipboard"))
        self.stop.setText(self.tr("Cancel"))
        self.reading.setText(self.tr("The files are being read…"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.earlier.setText(self.tr("Imports so far"))
        self.cards.setAccessibleName(self.tr("Imports so far"))
        self._draw()

    def working(self, now: bool) -> None:
        """Whether files are being read."""
        self._reading = now
        for widget in (self.reading, self.bar, self.stop):
            widget.setVisible(now)
        for button in (self.files, self.folder, self.clipboard):
            button.setEnabled(not now)
        self.bar.setRange(0, 0)

    def progress(self, step: Any) -> None:
        """How far the reading is."""
        self.bar.setRange(0, step.total)
        self.bar.setValue(step.done)

    def show_earlier(self, found: Sequence[Import]) -> None:
        """Show the imports so far."""
        self._found = found
        self._draw()

    def _draw(self) -> None:
        found = self._found or ()
        self.earlier.setVisible(bool(found))
        self.cards.setVisible(bool(found))
        facts = self._shelf.facts
        html = "".join(self._card(one, writable=bool(facts and not facts.read_only)) for one in found)
        self.cards.show_cards(f"<body>{html}</body>", cardview.style(self._theme.colours, SIZE))

    def _card(self, one: Import, *, writable: bool) -> str:
        count = self.tr("texts: {texts}, comments: {comments}").format(texts=language.number(len(one.revisions)),
                                                                       comments=language.number(len(one.comments)))
        quiet = " · ".join((language.moment(one.at), language.person(one.author), count))
        deed = ""
        said = self.tr("Taken back") if one.undone else self.tr("Take back…")
        if one.undone:
            deed = f"<span class='closed'>&nbsp;{escape(said)}&nbsp;</span>"
        elif writable:
            deed = f"<a href='card:{UNDO}:{one.id}'>{escape(said)}</a>"
        return cardview.framed(f"<p>{escape(one.source)}</p><p class='quiet'>{escape(quiet)}</p><p class='deeds'>{deed}</p>",
                               chosen=False)

    def _press(self, deed: str, name: str) -> None:
        if deed == UNDO:
            self.undo.emit(name)
