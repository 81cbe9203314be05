"""The comments on one text, beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop import cardview, language
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.comments import asking, cards
from toolkit_app.desktop.comments.deeds import CommentDeeds
from toolkit_app.desktop.comments.files import CommentFiles
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

if TYPE_CHECKING:
    from toolkit_app.validation.comments.register import Comment

READING = frozenset((cards.ANSWER, cards.AMEND, cards.SATISFIED, cards.UNSATISFIED, cards.WITHDRAW, cards.ERASE))
WRITING = frozenset((cards.TAKE, cards.ANSWER))
SIZE = 10


class CommentPanel(Worded, QWidget):
    """``arrived()`` when comments were read, ``chosen(id)`` when one is, ``wanted()`` to write one, ``taken(comment)`` to take
    its words over, ``closed()``.
    """

    arrived = Signal()
    chosen = Signal(str)
    wanted = Signal()
    taken = Signal(object)
    closed = Signal()

    def __init__(self, shelf: Shelf, theme: Theme, offers: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._theme, self._offers = shelf, theme, offers
        self._key, self._body = "", ""
        self.comments: Sequence[Comment] = ()
        self.current = ""
        self._unfolded: set[str] = set()
        self._taken: frozenset[str] = frozenset()
        self.deeds = CommentDeeds(shelf, self)
        self.title = QLabel(objectName="heading")
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.open_only = QCheckBox()
        self.new, self.send, self.close_button = QToolButton(), QToolButton(), QToolButton()
        self.files = CommentFiles(shelf, self)
        self.cards = CardView()
        self._lay_out()
        self.cards.pressed.connect(self._do)
        self.open_only.toggled.connect(self._show)
        self.new.clicked.connect(self.wanted)
        self.send.clicked.connect(self._send)
        self.close_button.clicked.connect(self.closed)
        theme.changed.connect(self._show)
        self.retranslate()

    def _lay_out(self) -> None:
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for button in (self.new, self.send, self.close_button):
            button.setProperty("tight", True)
        head = QWidget()
        # in a narrow pane the buttons go on in a second row
        flow = FlowLayout(head, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.count, self.open_only, self.new, self.send, self.close_button):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 4, 4)
        column.setSpacing(4)
        column.addWidget(head)
        column.addWidget(self.cards, 1)
        for button in (self.send, self.close_button):
            button.setVisible(cards.AMEND in self._offers)

    def show_item(self, key: str, body: str) -> None:
        """Read the comments on an item and show them; ``""`` shows none. ``body`` is its text."""
        if key != self._key:
            self.comments, self.current = (), ""
            self._unfolded.clear()
        self._key, self._body = key, body
        if key and self._shelf.facts:
            self._shelf.read(self, asking.of_item, key, then=self._arrived, question="comments")
        else:
            self._show()

    def choose(self, comment: str) -> None:
        """Mark one and bring it into sight."""
        self.current = comment
        if comment and self.open_only.isChecked() and not any(one.id == comment and one.open for one in self.comments):
            self.open_only.setChecked(False)
        self._show()
        self.cards.bring_up(comment)

    def mark_taken(self, comments: Collection[str]) -> None:
        """The words of these stand in the text that is being written."""
        self._taken = frozenset(comments)
        self._show()

    def step(self, by: int) -> str:
        """Choose the next comment (or the one before); its id, empty when there is none."""
        listed = self._listed()
        if not listed:
            return ""
        places = [number for number, one in enumerate(listed) if one.id == self.current]
        at = (places[0] + by) % len(listed) if places else 0 if by > 0 else len(listed) - 1
        self.choose(listed[at].id)
        return listed[at].id

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("Comments"))
        self.open_only.setText(self.tr("Only open ones"))
        self.new.setText(self.tr("Comment…"))
        self.new.setToolTip(self.tr("Comment on the words marked in the text, or on a section or statement"))
        self.send.setText(self.tr("Send…"))
        self.send.setToolTip(self.tr("Write the comments on this text into a file: for another library, a spreadsheet, or paper"))
        self.close_button.setText(self.tr("Hide"))
        self.close_button.setToolTip(self.tr("Hide the comments"))
        self.cards.setAccessibleName(self.tr("Comments"))
        self._show()

    def _arrived(self, found: asking.Commented) -> None:
        if found.key == self._key:
            self.comments = found.comments
            self._show()
            self.arrived.emit()

    def _listed(self) -> list[Comment]:
        return [one for one in self.comments if one.open or not self.open_only.isChecked()]

    def _show(self, *_: object) -> None:
        facts = self._shelf.facts
        offers = self._offers if facts is not None and not facts.read_only else frozenset()
        self.new.setEnabled(bool(offers) and bool(self._key))
        self.send.setEnabled(bool(self.comments))
        done = language.number(sum(not one.open for one in self.comments))
        total = language.number(len(self.comments))
        self.count.setText(self.tr("{done} of {total} answered").format(done=done, total=total) if self.comments else "")
        html = cards.page(self._listed(), self.current, self._unfolded, offers, self._taken)
        self.cards.show_cards(html, cardview.style(self._theme.colours, SIZE))

    def _send(self) -> None:
        self.files.export([self._key])

    def _do(self, deed: str, comment: str) -> None:
        one = next((one for one in self.comments if one.id == comment), None)
        if one is None:
            return
        if deed == "show":
            self.choose(comment)
            self.chosen.emit(comment)
        elif deed == cards.HISTORY:
            self._unfolded ^= {comment}
            self._show()
        elif deed == cards.TAKE:
            self.taken.emit(one)
        else:
            self.deeds.do(deed, one, self._body)
