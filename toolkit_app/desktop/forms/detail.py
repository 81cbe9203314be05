"""One thing that came back: what is wrong with it, its picture, its statements, and the keys to confirm it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.forms.asking import Asked, Entry
from toolkit_app.desktop.forms.entries import ASIDE, COUNTED, state_of
from toolkit_app.desktop.forms.keying import Keying
from toolkit_app.desktop.forms.picture import PictureView
from toolkit_app.desktop.forms.table import AnswerView
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.theme import Theme


class FormDetail(Worded, QWidget):
    """``confirmed(Keying)`` when a sheet is to be counted; ``whose(key)`` when it is given to somebody; ``by_hand()`` when a page
    without a code is to be keyed in.
    """

    confirmed = Signal(object)
    whose = Signal(str)
    by_hand = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keying: Keying | None = None
        self._state = ""
        self.title, self.about = QLabel(objectName="title", wordWrap=True), QLabel(wordWrap=True)
        self.about.setProperty("quiet", True)
        self.person_label, self.person = QLabel(), Box()
        self.banner = QLabel(wordWrap=True, objectName="warning")
        self.picture, self.table = PictureView(theme), AnswerView(theme)
        self.legend = QLabel(wordWrap=True)
        self.legend.setProperty("quiet", True)
        self.words_label, self.words = QLabel(), QLineEdit(maxLength=4000)
        self.confirm, self.key_in = QPushButton(), QPushButton()
        self._arrange()
        self.table.moved.connect(self._look)
        self.table.answers.answered.connect(self._answered)
        self.table.confirmed.connect(self._confirm)
        self.words.textEdited.connect(lambda said: self.table.answers.say(self.table.currentIndex().row(), said))
        self.words.returnPressed.connect(self.table.setFocus)
        self.confirm.clicked.connect(self._confirm)
        self.key_in.clicked.connect(self.by_hand)
        self.person.activated.connect(lambda _: self.whose.emit(str(self.person.currentData())))
        self.retranslate()

    def _arrange(self) -> None:
        self.title.setProperty("content", True)
        self.legend.setProperty("content", True)
        self.words.setProperty("content", True)
        self.table.setProperty("content", True)
        self.about.setProperty("content", True)
        self.person.setProperty("content", True)
        self.confirm.setProperty("primary", True)
        self.person.setMinimumContentsLength(22)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.person_label)
        head.addWidget(self.person)
        self.right = QWidget()
        column = QVBoxLayout(self.right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.table, 1)
        column.addWidget(self.legend)
        said = QHBoxLayout()
        said.addWidget(self.words_label)
        said.addWidget(self.words, 1)
        column.addLayout(said)
        self.split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self.split.addWidget(self.picture)
        self.split.addWidget(self.right)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([460, 500])
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.key_in)
        foot.addWidget(self.confirm)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.about)
        whole.addWidget(self.banner)
        whole.addWidget(self.split, 1)
        whole.addLayout(foot)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.person_label.setText(self.tr("Whose sheet:"))
        self.person.setAccessibleName(self.tr("Whose sheet:"))
        self.table.setAccessibleName(self.tr("Statements and answers"))
        self.table.answers.title = self.tr("Statement")
        self.words_label.setText(self.tr("Reason:"))
        self.words.setAccessibleName(self.tr("Reason:"))
        self.confirm.setText(self.tr("Confirm and count (Enter)"))
        self.key_in.setText(self.tr("Key in by hand…"))
        if self.keying is not None:
            self._say()

    def show_entry(self, entry: Entry, counted: Sequence[str], people: Sequence[Asked], keying: Keying) -> None:
        """Show something that came back; ``keying`` is what a person has said of it so far."""
        self.keying, self._state = keying, state_of(entry, counted)
        self.title.setText(entry.title or entry.name)
        about = (entry.name if entry.title else "", entry.group, entry.shown, "  +  ".join(entry.pages))
        self.about.setText("  ·  ".join(filter(None, about)))
        self.about.setVisible(bool(self.about.text()))
        self.person.clear()
        for one in people:
            self.person.addItem(one.shown, one.key)
        self.person.setCurrentIndex(max(self.person.findData(entry.whose), 0))
        paper = entry.kind == "sheet" and bool(people) and not entry.secret
        for widget in (self.person_label, self.person):
            widget.setVisible(paper)
        self.picture.show_pages(entry.pictures)
        self.picture.setVisible(bool(entry.pictures))
        self.right.setVisible(bool(entry.lines))
        signs = (f"{choice.sign} {choice.label}".replace(" ", "\u00a0") for choice in entry.choices
                 if choice.sign != choice.label and not (entry.pictures and choice.sign.isdigit()))
        self.legend.setText("   ".join(signs))
        self._fill()

    def _fill(self) -> None:
        keying = self.keying
        entry = keying.entry
        writable = entry.kind in ("sheet", "hand") and self._state not in (COUNTED,) and not self._blocking()
        values = keying.values if entry.kind in ("sheet", "hand") else {line.number: line.value for line in entry.lines}
        self.table.answers.show_lines(entry.lines, entry.choices, values=values, words=keying.words, asked=self._asked(),
                                      marked={line.number: line.marked for line in entry.lines}, writable=writable)
        for widget in (self.words_label, self.words):
            widget.setVisible(writable)
        self.confirm.setVisible(entry.kind in ("sheet", "hand"))
        self.confirm.setEnabled(writable)
        self.key_in.setVisible(entry.kind == "page")
        self._say()
        if keying.asked:
            self.table.look_at(min(keying.asked))

    def _blocking(self) -> bool:
        return self.keying.entry.kind == "sheet" and bool(self.keying.entry.problems)

    def _asked(self) -> Mapping[int, str]:
        """What is asked about each statement, in words."""
        said = {number: self._doubt(doubt) for number, doubt in self.keying.doubts.items()}
        labels = {choice.code: choice.sign for choice in self.keying.entry.choices}
        for number, (before, now) in self.keying.differing.items():
            said[number] = self.tr("First “{first}”, then “{second}”: which is right?").format(
                first=labels.get(before, before) or "–", second=labels.get(now, now) or "–")
        return said

    def _doubt(self, doubt: str) -> str:
        words = {"several": self.tr("Several boxes are marked."), "faint": self.tr("A mark is faint or small."),
                 "corrected": self.tr("Beside one mark there is a weaker one."),
                 "beside": self.tr("Something is written beside the boxes."),
                 "scribbled": self.tr("A box was scribbled over."), "unplaced": self.tr("The boxes are not to be seen.")}
        return words.get(doubt, doubt)

    def _say(self) -> None:
        """What is to be done, or what is wrong."""
        entry, keying = self.keying.entry, self.keying
        lines = [f"{what} {remedy}".strip() for what, remedy in map(language.error_words, entry.problems)]
        if entry.kind == "sheet" and self._state not in (COUNTED, ASIDE):
            if keying.asked:
                lines += self._to_decide()
            elif keying.blind and not keying.compared:
                lines.append(self.tr("Key in what the sheet says; what was read is shown afterwards."))
            else:
                lines.append(self.tr("Compare with the picture, correct what is wrong, and press Enter."))
        elif entry.kind == "hand" and self._state != COUNTED:
            lines += self._to_decide() if keying.asked else [
                self.tr("Key it in once more: the two are compared.") if keying.first is not None
                else self.tr("Key in what the sheet says: the sign of each answer, then Enter.")]
        if entry.secret and entry.kind in ("sheet", "form"):
            lines.append(self.tr("In a secret round a sheet or file shows who answered what: destroy it when it is counted."))
        self.banner.setText("\n".join(lines))
        self.banner.setVisible(bool(lines))

    def _to_decide(self) -> list[str]:
        """What a person must decide; where two keyings differ, in which statements."""
        differing = sorted(self.keying.differing)
        said = self.tr("The two keyings differ in the statements {numbers}.").format(
            numbers=", ".join(map(language.number, differing)))
        return [*([said] if differing else []),
                self.tr("Decide what is marked in colour, by its sign or a click; Delete for no answer.")]

    def _answered(self) -> None:
        answers = self.table.answers
        row = self.table.currentIndex().row()
        number = answers.lines[row].number
        for line in answers.lines:
            if line.number not in answers.asked and line.number in self.keying.asked:
                self.keying.decided(line.number, answers.values.get(line.number, ""))
        self.keying.decided(number, answers.values.get(number, ""))
        self._say()
        self._look(row)

    def _look(self, row: int) -> None:
        """Show the statement of a row on the picture."""
        answers = self.table.answers
        if not 0 <= row < len(answers.lines) or self.keying is None:
            return
        line = answers.lines[row]
        self.words.setText(answers.words.get(line.number, ""))
        codes = [choice.code for choice in answers.choices]
        wanted = answers.values.get(line.number, "")
        shown = line.marked if line.number in answers.asked else (wanted,)
        spots = [codes.index(code) for code in shown if code in codes]
        self.picture.look_at(line, () if self.keying.blind and not self.keying.compared else spots)

    def _confirm(self) -> None:
        if self.keying is None or not self.confirm.isVisible() or not self.confirm.isEnabled():
            return
        self.keying.values, self.keying.words = dict(self.table.answers.values), dict(self.table.answers.words)
        if self.keying.confirm() == "count":
            self.confirmed.emit(self.keying)
        else:
            self._fill()
            self.table.setFocus()
