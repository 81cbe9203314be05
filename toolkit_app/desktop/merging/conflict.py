"""One place that both versions changed: what stood there, both texts, and what is to become of them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QPlainTextEdit, QRadioButton, QVBoxLayout

from toolkit_app.desktop.home.panel import plain
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.translating.passage import inline
from toolkit_app.text import diff, linked

if TYPE_CHECKING:
    from toolkit_app.library.merging import Conflict

BODY, TITLE = "body", "title"
EDIT = "edit"


class ConflictCard(Worded, QFrame):
    """A conflict with its choice. ``settled()`` fires whenever the choice, or the words typed in, changed.

    What is compared has the titles of items (``titles``, by key) in the place of links; what is typed in is the source.
    """

    settled = Signal()

    def __init__(self, theme: Theme, conflict: Conflict, where: str, base: str, ours: str, theirs: str, *,
                 titles: Mapping[str, str]) -> None:
        super().__init__(objectName="panel")
        self._theme, self._titles = theme, titles
        self.number = conflict.number
        self._texts = (base, ours, theirs)
        self._words = conflict.where in (BODY, TITLE)
        both = conflict.where == BODY or (isinstance(conflict.ours, list) and isinstance(conflict.theirs, list))
        codes = ["ours", "theirs", *(["both"] if both else []), *([EDIT] if conflict.where == BODY else [])]
        self.buttons = {code: QRadioButton() for code in codes}
        self.group = QButtonGroup(self)
        self.heads = tuple(plain(QLabel()) for _ in range(3))
        self.edit = QPlainTextEdit(conflict.proposal or ours)
        self.edit.setFixedHeight(90)
        self.edit.setTabChangesFocus(True)
        self.edit.hide()
        self.columns = tuple(QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText) for _ in range(3))
        self._lay_out(where)
        self._mark()
        theme.changed.connect(self._mark)
        for button in self.buttons.values():
            button.toggled.connect(self._toggled)
        self.edit.textChanged.connect(self.settled)
        self.retranslate()

    def _lay_out(self, where: str) -> None:
        heading = QLabel(where, objectName="heading", wordWrap=True)
        heading.setProperty("content", True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        for column, label in enumerate(self.columns):
            label.setProperty("content", True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(self.heads[column], 0, column)
            grid.addWidget(label, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        row = FlowLayout(gap=12)
        for button in self.buttons.values():
            self.group.addButton(button)
            row.addWidget(button)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(18, 14, 18, 16)
        column_of_all.setSpacing(8)
        column_of_all.addWidget(heading)
        column_of_all.addLayout(grid)
        column_of_all.addLayout(row)
        column_of_all.addWidget(self.edit)

    def _mark(self) -> None:
        """What each version did to the words before; of a field what it says now, for what it said stands beside it."""
        base, *versions = self._texts
        pieces = [self._values(text) for text in versions]
        if self._words:
            pieces = [linked.named(diff.words(base, text), self._titles.get) for text in versions]
            base = linked.read(base, self._titles.get)
        shown = [inline(one, dark=self._theme.dark) if text else "" for one, text in zip(pieces, versions, strict=True)]
        for label, words in zip(self.columns, (escape(base).replace("\n", "<br>"), *shown), strict=True):
            label.setText(words or "–")

    def _values(self, text: str) -> list[diff.Piece]:
        before = self._texts[0].split("\n")
        return [diff.Piece("same" if line.rstrip("\n") in before else "added", line) for line in text.splitlines(keepends=True)]

    @property
    def choice(self) -> str | None:
        """What was decided: ``ours``, ``theirs``, ``both`` or the words typed in; None while nothing was."""
        code = next((code for code, button in self.buttons.items() if button.isChecked()), None)
        return self.edit.toPlainText() if code == EDIT else code

    def retranslate(self) -> None:
        """Set every word anew."""
        heads = (self.tr("Before"), self.tr("First version"), self.tr("Second version"))
        for label, words in zip(self.heads, heads, strict=True):
            label.setText(words)
        said = {"ours": self.tr("Take the first"), "theirs": self.tr("Take the second"), "both": self.tr("Take both"),
                EDIT: self.tr("Write it anew")}
        for code, button in self.buttons.items():
            button.setText(said[code])
        self.edit.setAccessibleName(self.tr("Write it anew"))

    def _toggled(self, on: bool) -> None:
        if on:
            self.edit.setVisible(EDIT in self.buttons and self.buttons[EDIT].isChecked())
            self.settled.emit()
