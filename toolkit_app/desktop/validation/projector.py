"""A round on a projector: one statement at a time in large letters, hands or keys, and what was answered after the statement is
closed. Everything by keyboard, nothing by network.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation import asking
from toolkit_app.desktop.validation.hall import COVER, Hall
from toolkit_app.desktop.validation.screen import Screen

ON = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


class Projector(Worded, QWidget):
    """The window on the projector; it goes with Escape, and the language is then what it was."""

    def __init__(self, shelf: Shelf, theme: Theme, whole: asking.Whole, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shelf, self._key, self._spoke = shelf, whole.round.key, language.current()
        self.hall = Hall(whole, writable=bool(shelf.facts and not shelf.facts.read_only))
        self.screen_of = Screen(theme, self.hall)
        self.hints = {name: QPushButton(flat=True) for name in ("on", "hands", "turns", "show", "language", "leave")}
        foot = QHBoxLayout()
        for button in self.hints.values():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            foot.addWidget(button)
        foot.insertStretch(4)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.screen_of, 1)
        self._column.addLayout(foot)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.screen_of.hands.counted.connect(self._count)
        self.screen_of.turns.given.connect(self._give)
        self.screen_of.turns.passed.connect(self._next_turn)
        for name, deed in (("on", self.go_on), ("hands", self.raise_hands), ("turns", self.take_turns),
                           ("show", self.show_or_hide), ("language", self._speak), ("leave", self._step_out)):
            self.hints[name].clicked.connect(deed)
        shelf.changed.connect(self.refresh)
        shelf.opened.connect(self.close)
        theme.changed.connect(self._show)
        self.retranslate()

    def begin(self) -> None:
        """Fill the screen on which the window of the program is not, where there is one."""
        here = self.parentWidget().screen()
        self.setGeometry(next((one for one in QGuiApplication.screens() if one is not here), here).geometry())
        self.showFullScreen()
        self.setFocus()
        self.refresh(None)

    def refresh(self, _: object) -> None:
        """Read what was answered so far."""
        if self._shelf.facts:
            self._shelf.read(self, asking.projected, self._key, self._shelf.person, self.hall.shown,
                             then=self._arrived, failed=partial(messages.warn, self), question="projected")

    def go_on(self) -> None:
        """The next step: the statement is closed and what was answered is shown; then the next one."""
        self.hall.go_on()
        self._entered()

    def go_back(self) -> None:
        """The step before."""
        self.hall.go_back()
        self._entered()

    def go_to(self, at: int) -> None:
        """Go to a statement by its place."""
        self.hall.turn_to(at)
        self._entered()

    def show_or_hide(self) -> None:
        """Close the statement and show what was answered, or open it again."""
        self.hall.show_or_hide()
        self._entered()

    def raise_hands(self) -> None:
        """Count hands."""
        if self.hall.raisable:
            self.hall.stage = "hands"
            self._show()
            self.screen_of.hands.begin(self.hall.groups(), self.hall.columns(), self.hall.here.hands)

    def take_turns(self) -> None:
        """One after the other at this keyboard."""
        if self.hall.answerable:
            self.hall.stage = "turns"
            self._show()
            self._next_turn()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Projector"))
        said = {"on": self.tr("→  On"), "hands": self.tr("F2  Show of hands"), "turns": self.tr("F3  One after the other"),
                "leave": self.tr("Esc  Leave")}
        for name, text in said.items():
            self.hints[name].setText(text)
        self.hints["language"].setText("F9  ქართული" if language.current() == "en" else "F9  English")
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        deeds = {Qt.Key.Key_F2: self.raise_hands, Qt.Key.Key_F3: self.take_turns, Qt.Key.Key_F4: self.show_or_hide,
                 Qt.Key.Key_F9: self._speak, Qt.Key.Key_Escape: self._step_out, Qt.Key.Key_Home: partial(self.go_to, COVER),
                 **dict.fromkeys(ON, self.go_on), **dict.fromkeys(BACK, self.go_back)}
        deed = deeds.get(Qt.Key(event.key()))
        if deed is not None:
            deed()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: everything grows with the screen."""
        super().resizeEvent(event)
        side = event.size().height() // 30
        self._column.setContentsMargins(side * 2, side, side * 2, side // 2)
        font = self.font()
        font.setPixelSize(max(12, event.size().height() // 52))
        for button in self.hints.values():
            button.setFont(font)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's hook."""
        if language.current() != self._spoke:
            language.use(self._spoke)
        super().closeEvent(event)

    def _entered(self) -> None:
        self.refresh(None)
        if self.hall.stage not in ("hands", "turns"):
            self.setFocus()
        self._show()

    def _step_out(self) -> None:
        if self.hall.unit is not None and self.hall.stage in ("hands", "turns"):
            self.go_back()
        else:
            self.close()

    def _speak(self) -> None:
        language.use("ka" if language.current() == "en" else "en")

    def _arrived(self, seen: asking.Projected) -> None:
        self.hall.take(seen)
        self._show()

    def _show(self) -> None:
        hall = self.hall
        self.screen_of.show_hall()
        self.hints["hands"].setVisible(hall.raisable)
        self.hints["turns"].setVisible(hall.answerable)
        self.hints["show"].setVisible(hall.closable and hall.seen.whole.round.state == "open")
        self.hints["show"].setText(self.tr("F4  Hide again") if hall.stage == "shown" else self.tr("F4  Show what was answered"))

    def _count(self) -> None:
        counts = self.screen_of.hands.counts
        lacking = {group: sum(counts.get(group, {}).values()) - present for group, _, present in self.hall.groups()}
        lacking = {group: count for group, count in lacking.items() if count > 0}
        if lacking:
            of, lang = self.hall.of, language.current()
            said = ", ".join(f"{of.group_label(group, lang)} +{language.number(count)}" for group, count in lacking.items())
            messages.ask(self, self.tr("More hands than people: {groups}").format(groups=said),
                         self.tr("Are they present and were not counted? They are added to the round, marked as added later."),
                         (("add", self.tr("Add them")), ("back", self.tr("Count again"))), partial(self._add, lacking, counts))
        else:
            self._keep({}, counts)

    def _add(self, lacking: dict[str, int], counts: dict[str, dict[str, int]], answer: str) -> None:
        if answer == "add":
            self._keep(lacking, counts)

    def _keep(self, lacking: dict[str, int], counts: dict[str, dict[str, int]]) -> None:
        if self.hall.unit is not None:
            self._shelf.write(self, asking.hands, self._key, self.hall.unit.place, counts, lacking, then=self._kept,
                              failed=partial(messages.warn, self))

    def _kept(self, _: object) -> None:
        self.hall.stage = "ask"
        self._entered()

    def _give(self, person: str, code: str) -> None:
        if self.hall.unit is not None:
            self._shelf.write(self, asking.answer, self._key, person, {self.hall.unit.place: code}, {}, "", "",
                              self._shelf.person, then=partial(self._given, person), failed=partial(messages.warn, self))

    def _given(self, person: str, given: Any) -> None:
        self.hall.answered_by(person)
        if given.receipt:
            self.screen_of.turns.show_receipt(given.receipt)
        else:
            self._next_turn()

    def _next_turn(self) -> None:
        person = self.hall.next_person()
        shown = ""
        if person is not None:
            shown = f"{language.number(person.number)}  ·  {self.hall.of.group_label(person.group, language.current())}"
        self.screen_of.turns.show_legend(*self.hall.signs(keys=True))
        self.screen_of.turns.begin(person.key if person else "", shown, self.hall.keys())
