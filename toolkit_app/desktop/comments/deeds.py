"""What is done with comments, from wherever they are shown: written, answered, put right, taken, withdrawn, erased."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.comments import asking, cards
from toolkit_app.desktop.comments.answering import AnswerDialog, WordsDialog
from toolkit_app.desktop.comments.writing import CommentDialog
from toolkit_app.desktop.shelf import Shelf

if TYPE_CHECKING:
    from toolkit_app.text.anchors import Anchor
    from toolkit_app.validation.comments.register import Comment


class CommentDeeds(QObject):
    """Opens the dialogs and writes. ``said(words)`` after something was done; what was changed is heard as of any write."""

    said = Signal(str)

    def __init__(self, shelf: Shelf, widget: QWidget) -> None:
        super().__init__(widget)
        self._shelf, self._widget = shelf, widget
        self._last: asking.Written | None = None

    def write(self, key: str, revision: str, body: str, marked: Anchor | None) -> None:
        """Ask for a comment on a text; who comments, and for whom, is offered as the last time."""
        dialog = CommentDialog(self._shelf, body, marked, self._widget.window())
        if self._last:
            dialog.group.setCurrentIndex(max(0, dialog.group.findData(self._last.group)))
            dialog.role.setText(self._last.role)
            dialog.passed_on.setChecked(self._last.passed_on)
        dialog.made.connect(partial(self._write, key, revision))
        dialog.open()

    def do(self, deed: str, one: Comment, body: str = "") -> None:
        """Begin one of the deeds that a card offers."""
        if deed == cards.ANSWER:
            self.answer([one])
        elif deed == cards.AMEND:
            dialog = CommentDialog(self._shelf, body, None, self._widget.window(), correct=one)
            dialog.made.connect(partial(self._amend, one.id))
            dialog.open()
        elif deed == cards.SATISFIED:
            self._react(one.id, "satisfied", "")
        elif deed == cards.UNSATISFIED:
            self._ask(self.tr("Not satisfied"), self.tr("What is missing?"), self.tr("Save"),
                      partial(self._react, one.id, "unsatisfied"))
        elif deed == cards.WITHDRAW:
            self._ask(self.tr("Withdraw the comment"), self.tr("It stays in the register as withdrawn. A remark, if you like:"),
                      self.tr("Withdraw"), partial(self._react, one.id, "withdrawn"))
        elif deed == cards.ERASE:
            self._ask(self.tr("Erase the comment"), self.tr("Everything that was said in it is erased, here and wherever these "
                                                            "records go; that it was made stays. The reason, without repeating "
                                                            "what is erased:"),
                      self.tr("Erase"), partial(self._erase, one.id), needed=True)

    def answer(self, comments: Sequence[Comment], *, decision: str = "", changed_in: str = "") -> None:
        """Ask for a decision on comments; ``decision`` and the revision ``changed_in`` are offered first."""
        dialog = AnswerDialog(self._shelf, comments, self._widget.window())
        dialog.offer(decision, changed_in)
        dialog.made.connect(self._answer)
        dialog.open()

    def _ask(self, title: str, label: str, accept: str, then: Any, *, needed: bool = False) -> None:
        dialog = WordsDialog(title, label, accept, self._widget.window(), needed=needed)
        dialog.made.connect(then)
        dialog.open()

    def _write(self, key: str, revision: str, written: asking.Written) -> None:
        self._last = written
        self._shelf.write(self, asking.write, key, revision, written, then=self._written)

    def _written(self, one: Comment) -> None:
        self.said.emit(self.tr("Comment {code} was saved.").format(code=one.code))

    def _amend(self, id: str, written: asking.Written) -> None:
        self._shelf.write(self, asking.amend, id, written, then=self._written)

    def _answer(self, codes: list[str], given: asking.Answer) -> None:
        self._shelf.write(self, asking.answer, codes, given, then=self._answered)

    def _answered(self, comments: Sequence[Comment]) -> None:
        self.said.emit(self.tr("Comments decided on: {number}").format(number=language.number(len(comments))))

    def _react(self, id: str, reaction: str, note: str) -> None:
        self._shelf.write(self, asking.react, id, reaction, note, then=self._written)

    def _erase(self, id: str, why: str) -> None:
        self._shelf.write(self, asking.erase, id, why, then=self._erased)

    def _erased(self, _: str) -> None:
        self._shelf.whole(self, asking.sweep)
        self.said.emit(self.tr("What was said in the comment is erased. Copies elsewhere and older backups hold it still."))
