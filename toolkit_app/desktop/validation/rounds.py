"""The page of rounds: all of the library, or those about one item, and the way to a new one."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.home.panel import plain
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation import asking, words
from toolkit_app.desktop.validation.rows import STANDING, RoundDelegate, RoundsModel

STATES = ("", "open", "planned", "closed", "withdrawn")


class RoundsPage(Page):
    """``enter(key)`` shows the rounds about that item; without one, all. ``chosen(round)``; ``planning(item)`` for a new one."""

    chosen = Signal(str)
    planning = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf = shelf
        self._key = self._state = ""
        self._shelved = asking.Shelved((), {})
        self.title, self.about = QLabel(objectName="title"), plain(QLabel())
        self.about.setProperty("content", True)
        self.every, self.new = QPushButton(), QPushButton()
        self.new.setProperty("primary", True)
        self.states = {state: QToolButton(checkable=True) for state in STATES}
        self.model, self.list = RoundsModel(self), QListView()
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self._arrange(theme)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self.new.clicked.connect(self._plan)
        self.every.clicked.connect(partial(self.enter, ""))
        theme.changed.connect(self.list.viewport().update)
        self.retranslate()

    def _arrange(self, theme: Theme) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(RoundDelegate(theme, self.list))
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        group = QButtonGroup(self)
        chips = QWidget()
        flow = FlowLayout(chips, 6)
        flow.setContentsMargins(0, 0, 0, 0)
        for state, button in self.states.items():
            button.setProperty("chip", True)
            button.setProperty("quiet", True)
            button.setChecked(not state)
            button.clicked.connect(partial(self._narrow, state))
            group.addButton(button)
            flow.addWidget(button)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addSpacing(12)
        head.addWidget(self.about, 1)
        head.addWidget(self.every)
        head.addWidget(self.new)
        self.empty.setMargin(40)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 12, 20, 12)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(chips)
        whole.addWidget(self.stack, 1)

    def enter(self, key: str, _: bool = False) -> None:
        """Show the rounds, all of them or those about an item."""
        self._key = key
        self.item_shown.emit(None)
        self.refresh(None)
        self.list.setFocus()

    def subject(self) -> str:
        """The item whose rounds are shown."""
        return self._key

    def refresh(self, changes: Any) -> None:
        """Read the rounds again."""
        if self._shelf.facts:
            self.new.setEnabled(not self._shelf.facts.read_only)
            self._shelf.read(self, asking.rounds, self._key, then=self._arrived, question="rounds")

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("Validation rounds"))
        self.list.setAccessibleName(self.tr("Validation rounds"))
        self.new.setText(self.tr("New round…"))
        self.every.setText(self.tr("All rounds"))
        self._show()

    def _arrived(self, shelved: asking.Shelved) -> None:
        self._shelved = shelved
        self._show()

    def _show(self) -> None:
        counted = Counter(one.round.state for one in self._shelved.rounds)
        for state, button in self.states.items():
            number = counted[state] if state else counted.total()
            name = words.state(state) if state else self.tr("All")
            button.setText(f"{name}  {language.number(number)}")
            button.setVisible(bool(number) or not state)
            button.setProperty("quiet", state != self._state)
            button.style().polish(button)
        title = self._shelved.titles.get(self._key, "")
        self.about.setText(self.tr("about {title}").format(title=title) if title else "")
        self.every.setVisible(bool(self._key))
        shown = [one for one in self._shelved.rounds if not self._state or one.round.state == self._state]
        kept = self.list.currentIndex().row()
        self.model.put(shown, self._shelved.titles)
        if shown:
            self.list.setCurrentIndex(self.model.index(max(0, min(kept, len(shown) - 1))))
        self.stack.setCurrentIndex(int(not shown))
        self.empty.setText(self.tr("There is no round yet. A round puts statements to people by a rule that is sealed before the "
                                   "first answer, and keeps who agreed to which words.") if not counted else
                           self.tr("No round is in this state."))

    def _narrow(self, state: str, _: bool = False) -> None:
        self._state = state
        self._show()

    def _open(self, index: QModelIndex) -> None:
        one = index.data(STANDING)
        if one is not None:
            self.chosen.emit(one.round.key)

    def _plan(self) -> None:
        self.planning.emit(self._key)
