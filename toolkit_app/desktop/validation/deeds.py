"""What is done with a round as a whole: sealed and opened, closed, given up, asked again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.validation import asking, words
from toolkit_app.desktop.validation.wrapped import Wrapped

if TYPE_CHECKING:
    from toolkit_app.validation.definition import Round
    from toolkit_app.validation.tally import Tally
    from toolkit_app.validation.units import Unit

DATA = Qt.ItemDataRole.UserRole


class WordsDialog(Beginning):
    """Asks for words before something is done. ``said(words)``; with ``needed`` it does not go on without."""

    said = Signal(str)

    def __init__(self, title: str, about: str, label: str, button: str, parent: QWidget, *, needed: bool = False) -> None:
        super().__init__(parent)
        self._needed = needed
        self.setWindowTitle(title)
        self.about = QLabel(about, wordWrap=True)
        self.label = QLabel(label)
        self.words = QPlainTextEdit(tabChangesFocus=True)
        self.words.setFixedHeight(90)
        self.words.setAccessibleName(label)
        self.label.setBuddy(self.words)
        self.accept_button.setText(button)
        for widget in (self.about, self.label, self.words):
            self.column.addWidget(widget)
        self.finish_layout()
        self.setMinimumWidth(520)
        self.words.textChanged.connect(self._allow)
        self.accepted.connect(lambda: self.said.emit(self.words.toPlainText().strip()))
        self.retranslate()
        self._allow()
        self.words.setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.cancel_button.setText(self.tr("Cancel"))

    def _allow(self) -> None:
        self.accept_button.setEnabled(not self._needed or bool(self.words.toPlainText().strip()))


class NextDialog(Beginning):
    """What is asked again: ``chosen(units, title)``. What was agreed in the words that stand is not proposed."""

    chosen = Signal(list, str)

    def __init__(self, tally: Tally, changed: frozenset[str], now: dict[str, Unit], parent: QWidget) -> None:
        super().__init__(parent)
        self.title_label, self.title = QLabel(), QLineEdit(tally.round.definition.title, maxLength=500)
        self.about, self.list_label, self.list = QLabel(wordWrap=True), QLabel(), QListWidget()
        self.list.setWordWrap(True)
        self.list.setItemDelegate(Wrapped(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setProperty("content", True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumSize(640, 300)
        for number, one in enumerate(tally.statements, start=1):
            unit = now.get(one.unit.place)
            if unit is None:
                continue
            said = words.outcome(one.outcome.code)
            if one.unit.place in changed:
                said += "  ·  " + self.tr("reworded since")
            line = QListWidgetItem(f"{number}  {unit.wording}\n{said}", self.list)
            line.setData(DATA, f"{unit.key}#{unit.id}")
            settled = one.outcome.agreed and one.unit.place not in changed
            line.setCheckState(Qt.CheckState.Unchecked if settled else Qt.CheckState.Checked)
        for widget in (self.about, self.title_label, self.title, self.list_label, self.list):
            self.column.addWidget(widget)
        self.title_label.setBuddy(self.title)
        self.list_label.setBuddy(self.list)
        self.finish_layout()
        self.list.itemChanged.connect(self._allow)
        self.accepted.connect(self._tell)
        self.retranslate()
        self._allow()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Next round"))
        self.about.setText(self.tr("The same people are asked by the same rule, on the words that stand now."))
        self.title_label.setText(self.tr("&Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.list_label.setText(self.tr("&What is asked again"))
        self.list.setAccessibleName(self.tr("What is asked again"))
        self.accept_button.setText(self.tr("Plan the round"))
        self.cancel_button.setText(self.tr("Cancel"))

    def names(self) -> list[str]:
        """What is chosen."""
        lines = (self.list.item(row) for row in range(self.list.count()))
        return [str(line.data(DATA)) for line in lines if line.checkState() == Qt.CheckState.Checked]

    def _allow(self, *_: object) -> None:
        self.accept_button.setEnabled(bool(self.names()))

    def _tell(self) -> None:
        self.chosen.emit(self.names(), self.title.text().strip())


class RoundDeeds(QObject):
    """``said(words)`` after something was done; ``made(round)`` when a further round was planned."""

    said = Signal(str)
    made = Signal(str)

    def __init__(self, shelf: Shelf, page: QWidget) -> None:
        super().__init__(page)
        self._shelf, self._page = shelf, page

    def open(self, whole: asking.Whole) -> None:
        """Ask whether to seal and open; do it."""
        of, round = whole.round.definition, whole.round
        if round.state == "closed":
            messages.ask(self._page, self.tr("Open the round again?"), self.tr("Answers that came after the closing count then."),
                         (("open", self.tr("Open again")), ("no", self.tr("Cancel"))), partial(self._opening, round))
            return
        lines = [self.tr("{statements}, {people} people of {groups} groups.").format(
            statements=words.statements(len(of.units)), people=language.number(len(whole.people)),
            groups=language.number(len({one.person.group for one in whole.people}))), of.sentence(language.current()),
            self.tr("Nothing of this can be changed afterwards: not the words, not the rule, not the list of those asked. "
                    "Somebody who is added later is marked as such.")]
        empty = [of.group_label(code, language.current()) for code in of.groups
                 if code not in {one.person.group for one in whole.people}]
        if empty and of.quorum.each:
            lines.insert(1, self.tr("Nobody is asked of: {groups}. The quorum needs an answer of each group, so every outcome "
                                    "would be indicative only.").format(groups=", ".join(empty)))
        messages.ask(self._page, self.tr("Seal “{title}” and open it?").format(title=of.title), "\n\n".join(lines),
                     (("open", self.tr("Seal and open")), ("no", self.tr("Not yet"))), partial(self._opening, round))

    def close(self, whole: asking.Whole) -> None:
        """Ask for a note; close."""
        standing = whole.standing
        about = words.turnout(standing) + "."
        if whole.round.secret:
            about += "\n\n" + self.tr("The ballot box is opened now and every answer in it is counted; its key is destroyed. A "
                                      "secret round cannot be opened again.")
        else:
            about += "\n\n" + self.tr("Answers that come later are kept and do not count.")
        dialog = WordsDialog(self.tr("Close the round"), about, self.tr("A note for the record, if you like"),
                             self.tr("Close the round"), self._page)
        dialog.said.connect(partial(self._act, "close", whole.round))
        dialog.open()

    def withdraw(self, whole: asking.Whole) -> None:
        """Ask for the reason; withdraw."""
        about = self.tr("The round is given up: its answers stay in the register and count no more.")
        if whole.round.secret and whole.round.state == "open":
            about = self.tr("The round is given up, and its ballot box is destroyed unread.")
        dialog = WordsDialog(self.tr("Give the round up"), about, self.tr("Why"), self.tr("Give up"), self._page, needed=True)
        dialog.said.connect(partial(self._act, "withdraw", whole.round))
        dialog.open()

    def again(self, whole: asking.Whole) -> None:
        """Ask what is put to people once more; plan the next round."""
        self._shelf.read(self, _count, whole.round.key, then=partial(self._ask_again, whole), failed=self._failed)

    def _ask_again(self, whole: asking.Whole, found: Any) -> None:
        tally, now = found
        dialog = NextDialog(tally, whole.changed, now, self._page)
        dialog.chosen.connect(partial(self._follow, whole.round))
        dialog.open()

    def _follow(self, round: Round, names: list[str], title: str) -> None:
        self._shelf.write(self, asking.following, round.key, names, title, then=self._followed, failed=self._failed)

    def _followed(self, key: str) -> None:
        self.said.emit(self.tr("The next round is planned."))
        self.made.emit(key)

    def _opening(self, round: Round, answer: str) -> None:
        if answer == "open":
            self._act("open", round, "")

    def _act(self, what: str, round: Round, said: str) -> None:
        self._shelf.write(self, asking.act, what, round.key, said, then=partial(self._done, what, round.state),
                          failed=self._failed)

    def _done(self, what: str, before: str, round: Round) -> None:
        if what == "open" and before == "planned":
            messages.tell(self._page, self.tr("Sealed and open."),
                          self.tr("Write the seal into the minutes, or read it out: whoever has it can show later that nothing "
                                  "was changed.") + f"\n\n{round.digest}")
        said = {"open": self.tr("The round is open."), "close": self.tr("The round is closed."),
                "withdraw": self.tr("The round is given up.")}
        self.said.emit(said[what])

    def _failed(self, error: Exception) -> None:
        messages.warn(self._page, error)


def _count(tx: Any, key: str) -> Any:
    """A round counted, and its units as they stand now."""
    from toolkit_app.library import reading
    from toolkit_app.validation import definition, units
    from toolkit_app.validation.tally import tally

    found = definition.find(tx, key)
    now = {unit.place: unit for one in dict.fromkeys(unit.key for unit in found.definition.units)
           for unit in units.now(reading.item(tx, one)).values()}
    return tally(tx, found), now
