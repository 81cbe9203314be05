"""What the page of forms shows before anything came back: where to drop files, and the rounds that are open."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from toolkit_app.desktop import cardview, language
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.forms.asking import OpenRound
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.theme import Theme
from toolkit_app.publishing.language import long_date

SIZE = 11
MAKE, KEY_IN = "make", "key"


class FormsStart(Worded, QWidget):
    """``adding()`` for files; ``pressed(MAKE or KEY_IN, round)`` for one of the rounds."""

    adding = Signal()
    pressed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rounds: Sequence[OpenRound] = ()
        self._writable = False
        self.words = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.add = QPushButton()
        self.add.setProperty("primary", True)
        self.heading, self.cards = QLabel(objectName="heading"), CardView()
        frame = QFrame(objectName="panel")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(40, 28, 40, 28)
        inside.setSpacing(14)
        inside.addWidget(self.words)
        inside.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(frame)
        column.addWidget(self.heading)
        column.addWidget(self.cards, 1)
        self.add.clicked.connect(self.adding)
        self.cards.pressed.connect(self.pressed)
        theme.changed.connect(self._draw)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.words.setText(self.tr("Drop the forms that came back here: filled PDF and spreadsheets, scans or photographs of "
                                   "paper. Nothing counts before you have seen it."))
        self.add.setText(self.tr("Add files…"))
        self.cards.setAccessibleName(self.tr("Open rounds"))
        self._draw()

    def show_rounds(self, rounds: Sequence[OpenRound], *, writable: bool) -> None:
        """Show the rounds that are open."""
        self._rounds, self._writable = rounds, writable
        self._draw()

    def _draw(self) -> None:
        self.heading.setText(self.tr("Open rounds") if self._rounds else
                             self.tr("No round is open. Forms are made of an open round."))
        self.cards.show_cards("".join(map(self._card, self._rounds)), cardview.style(self._theme.colours, SIZE))

    def _card(self, round: OpenRound) -> str:
        about = [round.key, self.tr("{count} asked").format(count=language.number(len(round.people))),
                 self.tr("{count} statements").format(count=language.number(round.statements))]
        if round.closes:
            about.append(self.tr("until {day}").format(day=long_date(round.closes, language.current())))
        deeds = [(MAKE, self.tr("Make forms…"))] + ([(KEY_IN, self.tr("Key in by hand…"))] if self._writable else [])
        links = " · ".join(f'<a href="card:{deed}:{round.key}">{escape(words)}</a>' for deed, words in deeds)
        return (f'<table class="card" width="100%"><tr><td><p class="number">{escape(round.title)}</p>'
                f'<p class="quiet">{escape(" · ".join(about))}</p><p class="deeds">{links}</p></td></tr></table><p></p>')
