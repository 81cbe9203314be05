"""What was decided in the light of a round: in words, with who sees to it (a role) and by when."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from toolkit_app.desktop import cardview, language, messages
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation import asking, words

if TYPE_CHECKING:
    from toolkit_app.validation.decisions import Decision
    from toolkit_app.validation.definition import Definition

CHANGE, DROP = "change", "drop"
SIZE, SHOWN = 11, 70


class DecisionDialog(Beginning):
    """``decided(words, owner, due, statement)``; ``statement`` is a place, or empty for the whole round."""

    decided = Signal(str, str, str, str)

    def __init__(self, of: Definition, before: Decision | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = before
        self.words_label, self.words = QLabel(), QPlainTextEdit(tabChangesFocus=True)
        self.words.setFixedHeight(100)
        self.about_label, self.about = QLabel(), Box()
        self.about.setProperty("content", True)
        self.about.setMinimumContentsLength(40)
        self.owner_label, self.owner = QLabel(), QLineEdit(maxLength=120)
        self.due_label, self.due = QLabel(), QLineEdit(maxLength=10, placeholderText="2026-12-31")
        self.about.addItem("", "")
        for number, unit in enumerate(of.units, start=1):
            self.about.addItem(f"{number}  {unit.wording}"[:SHOWN], unit.place)
        for label, edit in ((self.words_label, self.words), (self.about_label, self.about), (self.owner_label, self.owner),
                            (self.due_label, self.due)):
            label.setBuddy(edit)
            self.column.addWidget(label)
            self.column.addWidget(edit)
        if before is not None:
            self.words.setPlainText(before.words)
            self.owner.setText(before.owner)
            self.due.setText(before.due)
            self.about.setCurrentIndex(max(0, self.about.findData(before.unit.place if before.unit else "")))
            self.about.setEnabled(False)
        self.finish_layout()
        self.setMinimumWidth(520)
        self.words.textChanged.connect(self._allow)
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(self._tell)
        self.retranslate()
        self._allow()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Change the decision") if self._before else self.tr("A decision"))
        for label, edit, said, bare in (
                (self.words_label, self.words, self.tr("&What was decided"), self.tr("What was decided")),
                (self.about_label, self.about, self.tr("&About"), self.tr("About")),
                (self.owner_label, self.owner, self.tr("Who &sees to it (a role, no name)"),
                 self.tr("Who sees to it (a role, no name)")),
                (self.due_label, self.due, self.tr("&By when"), self.tr("By when"))):
            label.setText(said)
            edit.setAccessibleName(bare)
        self.about.setItemText(0, self.tr("The whole round"))
        self.accept_button.setText(self.tr("Save"))
        self.cancel_button.setText(self.tr("Cancel"))

    def _allow(self) -> None:
        self.accept_button.setEnabled(bool(self.words.toPlainText().strip()))

    def _tell(self) -> None:
        self.decided.emit(self.words.toPlainText().strip(), self.owner.text().strip(), self.due.text().strip(),
                          str(self.about.currentData() or ""))


class DecidedPart(Worded, QWidget):
    """``said(words)`` after a decision was kept."""

    said = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._theme = shelf, theme
        self._whole: asking.Whole | None = None
        self.add, self.view = QPushButton(), CardView()
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(40)
        self.view.setProperty("content", True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        self.add.clicked.connect(partial(self._ask, None))
        self.view.pressed.connect(self._press)
        self.retranslate()

    def show_round(self, whole: asking.Whole) -> None:
        """Show what was decided on that round."""
        self._whole = whole
        self._show()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.add.setText(self.tr("A decision…"))
        self.view.setAccessibleName(self.tr("Decisions"))
        self.empty.setText(self.tr("Nothing was decided yet in the light of this round. A decision says what follows, who sees "
                                   "to it and by when; the report prints it."))
        self._show()

    def _show(self) -> None:
        whole = self._whole
        if whole is None:
            return
        writable = bool(self._shelf.facts and not self._shelf.facts.read_only)
        self.add.setEnabled(writable and whole.round.state != "planned")
        cards = "".join(cardview.framed(self._card(one, writable), False) for one in whole.decisions)
        self.view.show_cards(f"<body>{cards}</body>", cardview.style(self._theme.colours, SIZE))
        self.stack.setCurrentWidget(self.view if whole.decisions else self.empty)

    def _card(self, one: Decision, writable: bool) -> str:
        owner = self.tr("Seen to by: {owner}").format(owner=one.owner) if one.owner else ""
        due = self.tr("by {day}").format(day=words.day(one.due)) if one.due else ""
        facts = "  ·  ".join(filter(None, (owner, due, language.when(one.at))))
        about = f"<p class='quote'>{escape(one.unit.wording)}</p>" if one.unit else ""
        change, drop = self.tr("Change…"), self.tr("Take back")
        deeds = (f"<p class='deeds'><a href='card:{CHANGE}:{one.key}'>{escape(change)}</a> &nbsp; "
                 f"<a href='card:{DROP}:{one.key}'>{escape(drop)}</a></p>") if writable else ""
        said = escape(one.words).replace("\n", "<br>")
        return f"{about}<p>{said}</p><p class='quiet'>{escape(facts)}</p>{deeds}"

    def _press(self, deed: str, key: str) -> None:
        whole = self._whole
        one = next((one for one in whole.decisions if one.key == key), None) if whole else None
        if one is None:
            return
        if deed == CHANGE:
            self._ask(one)
        else:
            messages.ask(self, self.tr("Take the decision back?"), one.words,
                         (("drop", self.tr("Take back")), ("no", self.tr("Cancel"))), partial(self._drop, one))

    def _drop(self, one: Decision, answer: str) -> None:
        if answer == "drop" and self._whole is not None:
            self._shelf.write(self, asking.decide, self._whole.round.key, "", "", "", "", one.key,
                              then=partial(self._kept, None), failed=partial(messages.warn, self))

    def _ask(self, before: Decision | None, _: bool = False) -> None:
        if self._whole is not None:
            dialog = DecisionDialog(self._whole.round.definition, before, self)
            dialog.decided.connect(partial(self._keep, dialog, before.key if before else ""))
            dialog.open()

    def _keep(self, dialog: DecisionDialog, replacing: str, said: str, owner: str, due: str, statement: str) -> None:
        if self._whole is not None:
            self._shelf.write(self, asking.decide, self._whole.round.key, said, owner, due, "" if replacing else statement,
                              replacing, then=partial(self._kept, dialog), failed=partial(messages.warn, dialog))

    def _kept(self, dialog: DecisionDialog | None, _: object = None) -> None:
        if dialog is not None:
            dialog.accept()
        self.said.emit(self.tr("The decision is kept.") if dialog is not None else self.tr("The decision is taken back."))
