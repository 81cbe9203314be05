"""The answer form of one participant: all statements in a list, or one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.validation import asking
from toolkit_app.desktop.validation.card import AnswerCard
from toolkit_app.desktop.validation.words import way

if TYPE_CHECKING:
    from toolkit_app.validation.definition import Definition
    from toolkit_app.validation.participants import Participant

WITHDRAWN = "withdrawn"
_MANY = 20  # statements that are shown one after the other at first


class SheetView(Worded, QWidget):
    """``saved()`` when the answers are to be kept, ``following()`` for the next person."""

    saved = Signal()
    following = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of: Definition | None = None
        self._round = ""
        self._at = 0
        self.single = False
        self.writable = True
        self.cards: list[AnswerCard] = []
        self.person: Participant | None = None
        self.who, self.progress, self.bar = QLabel(objectName="heading"), QLabel(), QProgressBar(textVisible=False)
        self.who.setProperty("content", True)
        self.progress.setProperty("quiet", True)
        self.banner = QLabel(objectName="warning", wordWrap=True)
        self.mode, self.before, self.after = QPushButton(), QPushButton(), QPushButton()
        self.save, self.next = QPushButton(), QPushButton()
        self.proxy_label, self.proxy = QLabel(), Box()
        self.proxy.setProperty("content", True)
        self.receipt_label, self.receipt = QLabel(), QLineEdit(maxLength=40, placeholderText="7K3Q-F2MA-9ZBC-D4T8")
        self.receipt.setProperty("content", True)
        self.scroll = QScrollArea(widgetResizable=True)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        self.bar.setFixedWidth(120)
        self.save.setProperty("primary", True)
        head = QHBoxLayout()
        head.setSpacing(10)
        for widget in (self.who, self.bar, self.progress):
            head.addWidget(widget)
        head.addStretch()
        head.addWidget(self.mode)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(10)
        self._column.addStretch()
        self.scroll.setWidget(self._inside)
        foot = QWidget()
        flow = FlowLayout(foot, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for widget in (self.before, self.after, self.save, self.next, self.proxy_label, self.proxy,
                       self.receipt_label, self.receipt):
            flow.addWidget(widget)
        self.receipt.setFixedWidth(230)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.banner)
        whole.addWidget(self.scroll, 1)
        whole.addWidget(foot)

    def _connect(self) -> None:
        self.mode.clicked.connect(self._other_mode)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.save.clicked.connect(self.saved)
        self.next.clicked.connect(self.following)
        shortcut = QShortcut(QKeySequence("Ctrl+S"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save.click)

    def begin(self, key: str, of: Definition) -> None:
        """Make the cards of a round, once."""
        if self._round == key:
            return
        self._round, self._of, self._at = key, of, 0
        self.person = None
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for number, unit in enumerate(of.units, start=1):
            card = AnswerCard(of, number, unit)
            card.changed.connect(self._say)
            card.entered.connect(self._entered)
            self.cards.append(card)
            self._column.insertWidget(number - 1, card)
        self.single = len(self.cards) > _MANY
        self._lay_out()

    def put(self, sheet: asking.Sheet, people: Mapping[str, str], group: str, banner: str, *,
            writable: bool, secret: bool) -> None:
        """Show what a participant answered. ``people`` can speak for them, by key."""
        person = self.person = sheet.person
        self.writable = writable
        self.who.setText("  ·  ".join(filter(None, (f"{language.number(person.number)}  {person.name}".strip(), group))))
        self.who.setToolTip(person.key)
        for card in self.cards:
            given = sheet.given.get(card.unit.place)
            code = "" if given is None or given.value is None else str(given.value)
            card.put(code, given.reason if given is not None and code else "", self._earlier(sheet, card.unit.place),
                     f"{way(given.channel)}, {language.when(given.at)}" if given is not None and code else "")
            card.lock(not writable)
        self.proxy.clear()
        self.proxy.addItem(self.tr("themselves"), "")
        for key, shown in people.items():
            if key != person.key:
                self.proxy.addItem(shown, key)
        self.receipt.clear()
        for widget in (self.receipt_label, self.receipt):
            widget.setVisible(secret)
        self.banner.setText(banner)
        self.banner.setVisible(bool(banner))
        self._at = 0
        self._lay_out()
        self.scroll.verticalScrollBar().setValue(0)

    def _earlier(self, sheet: asking.Sheet, place: str) -> str:
        panel, own = sheet.earlier.get(place, ("", ""))
        said = [self.tr("Everybody in the round before: {figures}").format(figures=panel)] if panel else []
        said += [self.tr("this person: {answer}").format(answer=own)] if own else []
        return "  ·  ".join(said)

    @property
    def dirty(self) -> bool:
        """Whether something is not kept yet."""
        return any(card.dirty for card in self.cards)

    def said(self, *, secret: bool) -> tuple[dict[str, str], dict[str, str]]:
        """What is to be kept: codes and reasons by place. Of a secret round everything that is answered, for nobody knows what
        stands; else what is new, and ``withdrawn`` for what is taken back.
        """
        given: dict[str, str] = {}
        why: dict[str, str] = {}
        for card in self.cards:
            code, reason = card.said()
            if card.dirty if not secret else code:
                given[card.unit.place] = code or WITHDRAWN
                if reason:
                    why[card.unit.place] = reason
        return given, why

    def unreasoned(self) -> list[AnswerCard]:
        """Answers against without a reason, of what is to be kept."""
        return [card for card in self.cards if card.dirty and card.unreasoned]

    def settle(self) -> None:
        """Everything is kept."""
        for card in self.cards:
            card.settle()
        self._say()

    def look_at(self, card: AnswerCard) -> None:
        """Go to a statement, to its reason where an answer is chosen."""
        self._at = self.cards.index(card)
        self._lay_out()
        self.scroll.ensureWidgetVisible(card)
        if card.unreasoned:
            card.reason.setFocus()
        else:
            card.chooser.take_focus()

    def focus(self) -> None:
        """The keyboard to the first statement without an answer."""
        if self.cards and self.writable:
            self.look_at(next((card for card in self.cards if not card.said()[0]), self.cards[0]))

    def retranslate(self) -> None:
        """Set every word anew."""
        self.save.setText(self.tr("Save"))
        self.next.setText(self.tr("Save and go to the next person"))
        self.before.setText(self.tr("Before"))
        self.after.setText(self.tr("Next"))
        self.proxy_label.setText(self.tr("Said by"))
        self.proxy.setAccessibleName(self.tr("Said by"))
        self.proxy.setToolTip(self.tr("Who speaks for this person, if somebody does"))
        self.receipt_label.setText(self.tr("Receipt, to change answers"))
        self.receipt.setAccessibleName(self.tr("Receipt, to change answers"))
        self.scroll.setAccessibleName(self.tr("Answers"))
        self.bar.setAccessibleName(self.tr("Answered"))
        if self.proxy.count():
            self.proxy.setItemText(0, self.tr("themselves"))
        self._say()

    def _other_mode(self) -> None:
        self.single = not self.single
        self._lay_out()

    def _step(self, by: int) -> None:
        self._at = max(0, min(len(self.cards) - 1, self._at + by))
        self._lay_out()
        self.cards[self._at].chooser.take_focus()

    def _entered(self) -> None:
        """Enter goes on: to the next statement, and from the last to the button that saves."""
        at = self.cards.index(self.sender())
        if at + 1 < len(self.cards):
            self._at = at + 1
            self._lay_out()
            self.scroll.ensureWidgetVisible(self.cards[self._at])
            self.cards[self._at].chooser.take_focus()
        else:
            self.save.setFocus()

    def _lay_out(self) -> None:
        for place, card in enumerate(self.cards):
            card.setVisible(not self.single or place == self._at)
            card.enlarge(self.single)
        for button in (self.before, self.after):
            button.setVisible(self.single)
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at + 1 < len(self.cards))
        self._say()

    def _say(self) -> None:
        self.mode.setText(self.tr("All in a list") if self.single else self.tr("One by one"))
        done = sum(bool(card.said()[0]) for card in self.cards)
        self.bar.setRange(0, max(1, len(self.cards)))
        self.bar.setValue(done)
        said = self.tr("{done} of {all} answered").format(done=language.number(done), all=language.number(len(self.cards)))
        dots = self._dots()
        state = self.tr("not saved yet") if self.dirty else ""
        self.progress.setText("  ·  ".join(filter(None, (said, dots, state))))
        for button in (self.save, self.next):
            button.setEnabled(self.dirty and self.writable)

    def _dots(self) -> str:
        """How many of the dots are given, in a round that gives dots."""
        if self._of is None or "dots" not in self._of.terms.options:
            return ""
        given = sum(int(code) for code, _ in (card.said() for card in self.cards) if code.isdigit())
        return self.tr("{given} of {all} dots given").format(given=language.number(given),
                                                             all=language.number(self._of.terms.options["dots"]))
