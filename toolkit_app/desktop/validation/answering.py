"""The answers of a round, typed in the window: who is asked at the left, their form at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.validation import asking
from toolkit_app.desktop.validation.receipt import CheckReceiptDialog, ReceiptDialog
from toolkit_app.desktop.validation.sheet import SheetView
from toolkit_app.text.folding import fold

ASKED = Qt.ItemDataRole.UserRole


class AnswersPart(Worded, QWidget):
    """``said(words)`` after answers were kept."""

    said = Signal(str)

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._whole: asking.Whole | None = None
        self._wanted = ""
        self.find, self.waiting = QLineEdit(clearButtonEnabled=True), QCheckBox()
        self.list = QListWidget()
        self.list.setProperty("content", True)
        self.check = QPushButton()
        self.sheet, self.empty = SheetView(), QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self._arrange()
        self.list.currentItemChanged.connect(self._chosen)
        self.find.textChanged.connect(self._fill)
        self.waiting.toggled.connect(self._fill)
        self.sheet.saved.connect(partial(self.save, None))
        self.sheet.following.connect(partial(self.save, self._next))
        self.check.clicked.connect(self._check)
        self.retranslate()

    def _arrange(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(6)
        for widget in (self.find, self.waiting):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.check)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.empty.setMargin(30)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.sheet)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        split.addWidget(left)
        split.addWidget(self.stack)
        split.setStretchFactor(1, 1)
        split.setSizes([280, 870])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(split)

    def show_round(self, whole: asking.Whole) -> None:
        """Show who is asked in that round; what is typed and not kept yet stays."""
        other = self._whole is None or self._whole.round.key != whole.round.key
        self._whole = whole
        if other:
            self._wanted = ""
            self.sheet.begin(whole.round.key, whole.round.definition)
        self._fill()

    def forget(self) -> None:
        """Another library was opened."""
        self._whole = None
        self.sheet.settle()

    def leave(self, then: Callable[[], None]) -> None:
        """Go at once when everything is kept, else ask."""
        if not self.sheet.dirty:
            then()
            return
        messages.ask(self, self.tr("Save the answers?"), self.sheet.who.text(),
                     (("save", self.tr("Save")), ("drop", self.tr("Throw them away")), ("stay", self.tr("Go on answering"))),
                     partial(self._leaving, then))

    def retranslate(self) -> None:
        """Set every word anew."""
        self.find.setPlaceholderText(self.tr("Number, group or name"))
        self.find.setAccessibleName(self.tr("Number, group or name"))
        self.waiting.setText(self.tr("Only who has not answered all"))
        self.list.setAccessibleName(self.tr("Who is asked"))
        self.check.setText(self.tr("Check a receipt…"))
        self._fill()

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Keep what is answered; ask for missing reasons first."""
        if self._whole is None or self.sheet.person is None or not self.sheet.dirty:
            if then is not None:
                then()
            return
        bare = self.sheet.unreasoned()
        if bare:
            number = ", ".join(language.number(card.number) for card in bare)
            said = self.tr("Against, without a reason: {number}").format(number=number)
            why = self.tr("A reason tells the others what would have to change. Without one the answer counts and is marked.")
            if self._whole.round.definition.procedure.name == "ballot":
                why = self.tr("In a formal ballot a “no” without a reason is not counted.")
            messages.ask(self, said, why, (("write", self.tr("Write the reason")), ("save", self.tr("Save without"))),
                         partial(self._reasoned, then))
        else:
            self._keep(then)

    def _reasoned(self, then: Callable[[], None] | None, answer: str) -> None:
        if answer == "save":
            self._keep(then)
        else:
            bare = self.sheet.unreasoned()
            if bare:
                self.sheet.look_at(bare[0])

    def _keep(self, then: Callable[[], None] | None) -> None:
        whole, person = self._whole, self.sheet.person
        if whole is None or person is None:
            return
        given, why = self.sheet.said(secret=whole.round.secret)
        self._shelf.write(self, asking.answer, whole.round.key, person.key, given, why, self.sheet.proxy.currentData() or "",
                          self.sheet.receipt.text().strip(), self._shelf.person, then=partial(self._kept, then),
                          failed=partial(messages.warn, self))

    def _kept(self, then: Callable[[], None] | None, given: Any) -> None:
        whole = self._whole
        if whole is None:
            return
        self.sheet.settle()
        if given.receipt:
            # nothing of what was answered stays to be seen
            self._wanted = ""
            dialog = ReceiptDialog(whole.round.key, whole.round.definition.title, given.receipt, self.window())
            dialog.finished.connect(lambda _: self._shown(then))
            dialog.open()
            self.stack.setCurrentWidget(self.empty)
            self.sheet.settle()
            return
        time = QDateTime.currentDateTime().toString("HH:mm")
        words = self.tr("Answers saved, {time}") if not given.late else self.tr(
            "Answers saved, {time}. The round is closed: they do not count.")
        self.said.emit(words.format(time=time))
        self._shown(then)

    def _shown(self, then: Callable[[], None] | None) -> None:
        if then is not None:
            then()
        elif self._whole is not None and self._whole.round.secret:
            self._chosen(self.list.currentItem(), None)

    def _next(self) -> None:
        row = self.list.currentRow()
        if row + 1 < self.list.count():
            self.list.setCurrentRow(row + 1)
            self.sheet.focus()

    def _leaving(self, then: Callable[[], None], answer: str) -> None:
        if answer == "save":
            self.save(then)
        elif answer == "drop":
            self.sheet.settle()
            self._wanted = ""
            then()

    def _fill(self, *_: object) -> None:
        whole = self._whole
        if whole is None:
            return
        of, lang = whole.round.definition, language.current()
        sought, kept = fold(self.find.text().strip()), self._wanted
        self.list.blockSignals(True)
        self.list.clear()
        for one in whole.people:
            person = one.person
            group = of.group_label(person.group, lang)
            said = f"{language.number(person.number)}  {person.name or group}"
            done = self.tr("{done} of {all}").format(done=language.number(one.answered), all=language.number(len(of.units)))
            second = "  ·  ".join(filter(None, (group if person.name else "", person.organisation, done)))
            if (sought and sought not in fold(f"{person.number} {group} {person.name} {person.organisation} {person.key}")) or (
                    self.waiting.isChecked() and one.answered >= len(of.units) and person.key != kept):
                continue
            line = QListWidgetItem(f"{said}\n{second}", self.list)
            line.setData(ASKED, one)
            line.setToolTip(f"{said}\n{second}")
            if person.key == kept:
                self.list.setCurrentItem(line)
        self.list.blockSignals(False)
        self.check.setVisible(whole.round.secret and whole.round.state == "closed")
        if self.list.currentItem() is None and self.list.count() and not self.sheet.dirty:
            self.list.setCurrentRow(0)
        self._say_empty(whole)

    def _say_empty(self, whole: asking.Whole) -> None:
        if whole.round.state == "planned":
            words = self.tr("Answers can be given when the round is sealed and open.")
        elif not whole.people:
            words = self.tr("Nobody is asked yet. Add people first.")
        elif whole.round.secret and whole.round.state == "closed":
            words = self.tr("The round was secret and is closed: who answered what is known to nobody.")
        elif not whole.box_is_here:
            words = self.tr("The ballot box of this round is on another laptop. Secret answers are given there.")
        elif whole.round.state == "withdrawn":
            words = self.tr("The round was given up.")
        else:
            words = self.tr("Choose somebody at the left.")
            self.empty.setText(words)
            return
        self.empty.setText(words)
        self.stack.setCurrentWidget(self.empty)

    def _answerable(self) -> bool:
        whole = self._whole
        if whole is None or whole.round.state in ("planned", "withdrawn"):
            return False
        return not whole.round.secret or (whole.round.state == "open" and whole.box_is_here)

    def _chosen(self, line: QListWidgetItem | None, _: object) -> None:
        if line is None or self._whole is None or not self._answerable():
            return
        one: asking.Asked = line.data(ASKED)
        if one.person.key == self._wanted and self.sheet.dirty:
            return
        if self.sheet.dirty:
            # back to whom the answers belong, until it is said what becomes of them
            for row in range(self.list.count()):
                if self.list.item(row).data(ASKED).person.key == self._wanted:
                    self.list.blockSignals(True)
                    self.list.setCurrentRow(row)
                    self.list.blockSignals(False)
            self.leave(partial(self._go_to, one.person.key))
            return
        self._wanted = one.person.key
        self._shelf.read(self, asking.sheet, self._whole.round.key, one.person.key, self._shelf.person, language.current(),
                         then=self._arrived, failed=partial(messages.warn, self), question="sheet")

    def _go_to(self, key: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(ASKED).person.key == key:
                self.list.setCurrentRow(row)

    def _arrived(self, sheet: asking.Sheet) -> None:
        whole = self._whole
        if whole is None or sheet.person.key != self._wanted or self.sheet.dirty:
            return
        of, lang = whole.round.definition, language.current()
        people = {one.person.key: f"{one.person.number}  {one.person.name or of.group_label(one.person.group, lang)}"
                  for one in whole.people}
        writable = bool(self._shelf.facts and not self._shelf.facts.read_only)
        done = next((one.answered for one in whole.people if one.person.key == sheet.person.key), 0)
        self.sheet.put(sheet, people, of.group_label(sheet.person.group, lang), self._banner(whole, done), writable=writable,
                       secret=whole.round.secret and bool(done))
        self.stack.setCurrentWidget(self.sheet)

    def _banner(self, whole: asking.Whole, done: int) -> str:
        if whole.round.state == "closed":
            return self.tr("The round is closed: what is answered now is kept and does not count.")
        if whole.round.secret and done:
            return self.tr("This person has answered already (statements: {done}). What they answered is known to nobody; only "
                           "their receipt changes it.").format(done=language.number(done))
        if whole.round.secret:
            return self.tr("Secret: nobody else should see the screen now. A receipt is shown at the end.")
        return ""

    def _check(self) -> None:
        dialog = CheckReceiptDialog(self)
        dialog.asked.connect(partial(self._ask_receipt, dialog))
        dialog.open()

    def _ask_receipt(self, dialog: CheckReceiptDialog, code: str) -> None:
        if self._whole is not None:
            self._shelf.read(dialog, asking.receipt, self._whole.round.key, code, then=partial(self._counted, dialog),
                             failed=lambda error: dialog.tell([" ".join(language.error_words(error))]))

    def _counted(self, dialog: CheckReceiptDialog, found: Any) -> None:
        from toolkit_app.validation.procedures.shape import offered

        scale = self._whole.round.definition.terms.scale.by_code
        dialog.tell([f"{unit.wording}\n→ {offered(scale[value], language.current())}" for unit, value in found])
