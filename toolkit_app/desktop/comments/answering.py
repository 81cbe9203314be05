"""The dialog in which comments are decided on, one or many at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.comments import asking
from toolkit_app.desktop.editor.source import lines
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.validation.comments import words

if TYPE_CHECKING:
    from toolkit_app.validation.comments.register import Comment

_NEED_WORDS = ("modified", "rejected")
_SHOWN = 400


class AnswerDialog(Beginning):
    """``made(codes, Answer)`` when the person has decided."""

    made = Signal(list, object)

    def __init__(self, shelf: Shelf, comments: Sequence[Comment], parent: QWidget) -> None:
        super().__init__(parent)
        self._comments = list(comments)
        self.said = QLabel(wordWrap=True)
        self.said.setProperty("content", True)
        self.decision, self.changed = QComboBox(), QComboBox()
        self.text, self.owner = QPlainTextEdit(), QLineEdit(maxLength=200)
        self.hint = QLabel(wordWrap=True)
        self.hint.setProperty("quiet", True)
        self.labels = {part: QLabel() for part in ("decision", "text", "changed", "owner")}
        self._revisions: Sequence[Any] = ()
        self._offered = ""
        for code in words.DECISIONS:
            self.decision.addItem("", code)
        self.changed.addItem("", "")
        self.changed.addItem("", "*")
        self.changed.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._lay_out()
        self._begin(shelf)
        self.decision.currentIndexChanged.connect(self._allow)
        self.text.textChanged.connect(self._allow)
        self.owner.textChanged.connect(self._allow)
        self.accepted.connect(self._tell)
        self.resize(580, 460)
        self.retranslate()
        self._allow()
        self.decision.setFocus()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setSpacing(8)
        for part, label in self.labels.items():
            field = getattr(self, part)
            label.setBuddy(field)
            self._form.addRow(label, field)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(80)
        self.column.setContentsMargins(24, 18, 24, 18)
        self.column.addWidget(self.said)
        self.column.addLayout(self._form, 1)
        self.column.addWidget(self.hint)
        self.finish_layout()

    def _begin(self, shelf: Shelf) -> None:
        keys = {one.key for one in self._comments}
        if len(self._comments) == 1 and self._comments[0].decision:
            self.decision.setCurrentIndex(self.decision.findData(self._comments[0].decision))
            self.text.setPlainText(self._comments[0].answer)
        if len(keys) == 1:
            shelf.read(self, asking.since, next(iter(keys)), then=self._arrived, question="since")

    def offer(self, decision: str, changed_in: str) -> None:
        """Begin with a decision and the revision in which the text was changed; what is empty is left as it is."""
        if decision:
            self.decision.setCurrentIndex(self.decision.findData(decision))
        self._offered = changed_in

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Answer"))
        said = {"decision": self.tr("&Decision"), "text": self.tr("&Answer"), "changed": self.tr("&Changed in"),
                "owner": self.tr("A&ssigned to")}
        for part, label in self.labels.items():
            label.setText(said[part])
            getattr(self, part).setAccessibleName(said[part].replace("&", ""))
        for row in range(self.decision.count()):
            self.decision.setItemText(row, language.label(words.DECISIONS[self.decision.itemData(row)]))
        self.changed.setItemText(0, self.tr("The text was not changed for it"))
        self.changed.setItemText(1, self.tr("In the newest text"))
        for row, one in enumerate(self._revisions, 2):
            self.changed.setItemText(row, self._named(one))
        self.text.setPlaceholderText(self.tr("What the submitter is told"))
        self.owner.setPlaceholderText(self.tr("A name or a role"))
        self.accept_button.setText(self.tr("Save"))
        self.cancel_button.setText(self.tr("Cancel"))
        if len(self._comments) == 1:
            one = self._comments[0]
            self.said.setText(words.shortened(f"{one.code}: {one.text or one.proposal}", _SHOWN))
        else:
            self.said.setText(self.tr("Comments to be answered alike: {number}").format(
                number=language.number(len(self._comments))))
        self._allow()

    def _named(self, revision: Any) -> str:
        parts = (language.moment(revision.at), language.person(revision.author), revision.note)
        return " · ".join(part for part in parts if part)

    def _arrived(self, revisions: Sequence[Any]) -> None:
        self._revisions = revisions
        for one in revisions:
            self.changed.addItem(self._named(one), one.revision)
        changed_in = self._offered or (self._comments[0].changed_in if len(self._comments) == 1 else "")
        if changed_in:
            self.changed.setCurrentIndex(max(0, self.changed.findData(changed_in)))

    def _allow(self) -> None:
        decision = self.decision.currentData()
        needs = decision in _NEED_WORDS and not self._written()
        unowned = decision == "assigned" and not self.owner.text().strip()
        self.hint.setText(self.tr("Say why.") if needs else "")
        self._form.setRowVisible(self.owner, decision == "assigned")
        self._form.setRowVisible(self.changed, decision not in ("assigned", "deferred"))
        self.accept_button.setEnabled(not needs and not unowned)

    def _written(self) -> str:
        return lines(self.text.document().toRawText()).strip()

    def _tell(self) -> None:
        decision = self.decision.currentData()
        changed = "" if decision in ("assigned", "deferred") else self.changed.currentData()
        self.made.emit([one.id for one in self._comments],
                       asking.Answer(decision, self._written(), changed, self.owner.text().strip()))


class WordsDialog(Beginning):
    """A few words: a remark of the submitter, the reason of an erasure. ``made(text)``; with ``needed`` they may not be empty."""

    made = Signal(str)

    def __init__(self, title: str, label: str, accept: str, parent: QWidget, *, needed: bool = False) -> None:
        super().__init__(parent)
        self._words = (title, label, accept)
        self._needed = needed
        self.label, self.text = QLabel(wordWrap=True), QLineEdit(maxLength=2000)
        self.label.setBuddy(self.text)
        self.column.addWidget(self.label)
        self.column.addWidget(self.text)
        self.finish_layout()
        self.setMinimumWidth(460)
        self.text.textChanged.connect(self._allow)
        self.accepted.connect(partial(self._tell))
        self.retranslate()
        self._allow()
        self.text.setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        title, label, accept = self._words
        self.setWindowTitle(title)
        self.label.setText(label)
        self.text.setAccessibleName(label)
        self.accept_button.setText(accept)
        self.cancel_button.setText(self.tr("Cancel"))

    def _allow(self) -> None:
        self.accept_button.setEnabled(not self._needed or bool(self.text.text().strip()))

    def _tell(self) -> None:
        self.made.emit(self.text.text().strip())
