"""The page of one round: what it asks, of whom, the answers, what they come to, what was decided, every answer that came."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
)

from toolkit_app.desktop import language, messages
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.home.panel import plain
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation import asking, words
from toolkit_app.desktop.validation.answering import AnswersPart
from toolkit_app.desktop.validation.asked import AskedPart
from toolkit_app.desktop.validation.decided import DecidedPart
from toolkit_app.desktop.validation.deeds import RoundDeeds
from toolkit_app.desktop.validation.people import PeoplePart
from toolkit_app.desktop.validation.register import RegisterPart
from toolkit_app.desktop.validation.results import ResultsPart
from toolkit_app.errors import ToolkitError

#: what stands in the head of the page; what else can be done is in a menu
FRONT, MENU = ("open", "change", "project", "close", "dashboard", "again"), ("make", "forms", "reopen", "withdraw")
FIRST = {"planned": "asked", "open": "answers", "closed": "results", "withdrawn": "asked"}


class Part(Protocol):
    """What stands under one tab."""

    def show_round(self, whole: asking.Whole) -> None:
        """Show what belongs to that round."""


class RoundPage(Page):
    """``enter(key)`` shows the round of that key, or again the one before. ``changing(round)`` asks for the dialog that plans,
    ``chosen(round)`` for another round, ``projecting(Whole)`` for the projector, ``forms()`` for the
    page of forms that came back, ``making(round)`` for forms to be made,
    ``commented(item)`` for the comments on an item, ``drawn(round)`` for the dashboard.
    """

    drawn = Signal(str)
    changing = Signal(str)
    chosen = Signal(str)
    forms = Signal()
    making = Signal(str)
    projecting = Signal(object)
    commented = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf, self._theme = shelf, theme
        self._key = self._arrived_at = self._trouble = ""
        self.whole: asking.Whole | None = None
        self.deeds = RoundDeeds(shelf, self)
        self.title, self.badge, self.facts = QLabel(objectName="title", wordWrap=True), QLabel(), plain(QLabel(wordWrap=True))
        self.title.setProperty("content", True)
        self.acts = {name: QAction(self) for name in (*FRONT, *MENU)}
        self.buttons = {name: QPushButton() for name in FRONT}
        self.more = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.tabs, self.stack = QTabBar(drawBase=False, expanding=False, usesScrollButtons=False), QStackedWidget()
        self.asked, self.people = AskedPart(theme), PeoplePart(shelf)
        self.answers, self.results = AnswersPart(shelf), ResultsPart(shelf, theme)
        self.decided, self.register = DecidedPart(shelf, theme), RegisterPart(shelf)
        self.parts: dict[str, Any] = {"asked": self.asked, "people": self.people, "answers": self.answers,
                                      "results": self.results, "decided": self.decided, "register": self.register}
        self.trouble = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        for name, button in self.buttons.items():
            button.setProperty("primary", name in ("open", "project"))
            button.clicked.connect(self.acts[name].trigger)
            head.addWidget(button)
        menu = QMenu(self.more)
        for name in MENU:
            menu.addAction(self.acts[name])
        self.more.setMenu(menu)
        head.addWidget(self.more)
        for name, part in self.parts.items():
            self.tabs.addTab("")
            self.tabs.setTabData(self.tabs.count() - 1, name)
            self.stack.addWidget(part)
        self.stack.addWidget(self.trouble)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 12, 20, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.facts)
        whole.addWidget(self.tabs)
        whole.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        deeds: dict[str, Callable[[asking.Whole], None]] = {
            "open": self.deeds.open, "reopen": self.deeds.open, "close": self.deeds.close, "withdraw": self.deeds.withdraw,
            "again": self.deeds.again, "change": lambda whole: self.changing.emit(whole.round.key),
            "dashboard": lambda whole: self.drawn.emit(whole.round.key), "project": self.projecting.emit,
            "make": lambda whole: self.making.emit(whole.round.key), "forms": lambda _: self.forms.emit()}
        for name, deed in deeds.items():
            self.acts[name].triggered.connect(partial(self._do, deed))
        for speaker in (self.deeds, self.people, self.answers, self.results, self.decided):
            speaker.said.connect(self.said)
        self.deeds.made.connect(self.chosen)
        self.asked.chosen.connect(self.chosen)
        self.asked.wanted.connect(self.wanted)
        self.results.wanted.connect(self.wanted)
        self.results.commented.connect(self.commented)
        self._theme.changed.connect(self._show)
        self._shelf.opened.connect(self._forget)

    def enter(self, key: str) -> None:
        """Show a round."""
        self.item_shown.emit(None)
        if key:
            self._key = key
        self.refresh(None)

    def subject(self) -> str:
        """The round that is shown."""
        return self._key

    def leave(self, then: Callable[[], None]) -> None:
        """Go at once when every answer is kept; otherwise ask what is to become of them."""
        self.answers.leave(then)

    def refresh(self, changes: Any) -> None:
        """Read the round again."""
        if self._key and self._shelf.facts:
            self._shelf.read(self, asking.whole, self._key, self._shelf.person, then=self._arrived, failed=self._failed,
                             question="whole")

    def turn_to(self, name: str) -> None:
        """Show what stands under that tab."""
        self.tabs.setCurrentIndex(list(self.parts).index(name))

    def retranslate(self) -> None:
        """Set every word anew."""
        said = {"dashboard": self.tr("Dashboard"), "open": self.tr("Seal and open…"), "change": self.tr("Change…"),
                "project": self.tr("Projector"),
                "make": self.tr("Make forms…"), "forms": self.tr("Forms that came back"), "close": self.tr("Close…"),
                "again": self.tr("Next round…"), "reopen": self.tr("Open again…"), "withdraw": self.tr("Give up…")}
        for name, act in self.acts.items():
            act.setText(said[name])
        for name, button in self.buttons.items():
            button.setText(said[name])
        self.more.setText(self.tr("More"))
        self.more.setToolTip(self.tr("What else can be done with this round"))
        names = {"asked": self.tr("What is asked"), "people": self.tr("People"), "answers": self.tr("Answers"),
                 "results": self.tr("Results"), "decided": self.tr("Decisions"), "register": self.tr("Register")}
        for place, name in enumerate(self.parts):
            self.tabs.setTabText(place, names[name])
        # Qt's own names for the buttons that are never shown are not translated
        for widget in (self.tabs, *self.tabs.findChildren(QToolButton)):
            widget.setAccessibleName(self.tr("Parts of the round"))
        self._show()

    def _arrived(self, whole: asking.Whole) -> None:
        self.whole = whole
        if self._arrived_at != whole.round.key:
            self._arrived_at = whole.round.key
            self.turn_to(FIRST[whole.round.state])
        self._show()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            messages.warn(self, error)
            return
        self.whole = None
        self._trouble = "\n\n".join(language.error_words(error))
        self._show()

    def _forget(self, _: object) -> None:
        """Another library was opened: its rounds are others."""
        self._key = self._arrived_at = self._trouble = ""
        self.whole = None
        self.answers.forget()

    def _show(self) -> None:
        whole = self.whole
        for widget in (self.badge, self.facts, self.more, self.tabs, *self.buttons.values()):
            widget.setVisible(whole is not None)
        if whole is None:
            self.title.clear()
            self.trouble.setText(self._trouble or self.tr("Choose a round in the list of rounds."))
            self.stack.setCurrentWidget(self.trouble)
            return
        round = whole.round
        self.title.setText(round.definition.title)
        paper, ink = theming.state_colours(words.HUES[round.state], self._theme.dark)
        self.badge.setText(words.state(round.state))
        self.badge.setStyleSheet(f"background: {paper.name()}; color: {ink.name()}; border-radius: 9px; padding: 3px 9px;")
        self.facts.setText("  ·  ".join(filter(None, (words.facts(round), words.turnout(whole.standing), words.when(round)))))
        self._allow(whole)
        self._turn()

    def _allow(self, whole: asking.Whole) -> None:
        round, writable = whole.round, bool(self._shelf.facts and not self._shelf.facts.read_only)
        state = round.state
        last = max(one.number for one in whole.series) == round.number
        shown = {"dashboard": bool(round.digest), "open": state == "planned", "change": state == "planned",
                 "project": state in ("open", "closed"),
                 "make": state == "open", "forms": state == "open", "close": state == "open",
                 "again": state == "closed" and last, "reopen": state == "closed" and not round.secret,
                 "withdraw": state in ("planned", "open")}
        for name, act in self.acts.items():
            act.setVisible(shown[name])
            act.setEnabled(shown[name] and (writable or name in ("dashboard", "project", "make", "forms")))
        for name, button in self.buttons.items():
            button.setVisible(shown[name])
            button.setEnabled(self.acts[name].isEnabled())
        self.more.setVisible(any(shown[name] for name in MENU))

    def _turn(self, *_: object) -> None:
        if self.whole is not None:
            part = self.parts[self.tabs.tabData(self.tabs.currentIndex())]
            self.stack.setCurrentWidget(part)
            part.show_round(self.whole)

    def _do(self, deed: Callable[[asking.Whole], None], _: bool = False) -> None:
        if self.whole is not None:
            deed(self.whole)
