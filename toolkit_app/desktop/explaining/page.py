"""The page of origins: the text on the left, and of the sentence one points at who wrote it, when, with which note, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.explaining import asking
from toolkit_app.desktop.explaining.view import OriginsView
from toolkit_app.desktop.history.revisions import how_words
from toolkit_app.desktop.home.panel import Panel, plain
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.workflow import words

if TYPE_CHECKING:
    from toolkit_app.library.explaining import Cause

ARROW = " → "


class OriginsPage(Page):
    """One item's newest text, explained sentence by sentence."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._key = ""
        self._origins: asking.Origins | None = None
        self.title, self.hint = QLabel(wordWrap=True, objectName="title"), plain(QLabel(wordWrap=True))
        self.title.setProperty("content", True)
        self.back = QPushButton()
        self.view = OriginsView()
        self.card = Panel()
        self.card.setFixedWidth(330)
        self._arrange()
        self.back.clicked.connect(self.finished)
        self.view.pointed.connect(self._explain)
        self.retranslate()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        paper = QWidget()
        paper.setProperty("surface", True)
        paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(0, 6, 0, 6)
        inside.addWidget(self.view)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(paper, 1)
        middle.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 14)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self.hint)
        whole.addLayout(middle, 1)

    def enter(self, key: str) -> None:
        """Explain that item's text."""
        self._key = key
        self.refresh(None)

    def refresh(self, changes: Any) -> None:
        """Explain the text again when it changed."""
        if self._key and self._shelf.facts and (changes is None or self._key in changes.items):
            self._shelf.read(self, asking.origins, self._key, then=self._arrived, question="origins")

    def retranslate(self) -> None:
        """Set every word anew."""
        self.back.setText(self.tr("Back"))
        self.hint.setText(self.tr("Point at a sentence: all that was written in the same revision is marked."))
        self.view.setAccessibleName(self.tr("Text of the item"))
        self._explain(self.view.number() if self._origins else -1)

    def _arrived(self, origins: asking.Origins) -> None:
        self._origins = origins
        self.item_shown.emit(origins.item)
        self.title.setText(origins.item.title)
        self.view.show_text(origins.item.body, origins.sentences)
        self.view.setFocus()

    def _explain(self, number: int) -> None:
        self.card.clear()
        if self._origins is None or number < 0:
            self.card.title.setText(self.tr("No sentence is chosen"))
            return
        one = self._origins.sentences[number]
        self.card.title.setText(self.tr("Written by {author}").format(author=language.person(one.author)))
        self.card.title.setWordWrap(True)
        said = [f"{how_words(one.how)}, {language.when(one.at)}"]
        if one.note:
            said.append(self.tr("Note: {note}").format(note=one.note))
        if one.cause:
            said.append(self._cause(one.cause))
        for line in said:
            label = QLabel(line, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            self.card.add(label)

    def _cause(self, cause: Cause) -> str:
        if cause.kind.startswith("comment "):
            said = self.tr("Answers the comment {code} by {author}, {when}: {words}")
            return said.format(code=cause.kind.removeprefix("comment "), author=language.person(cause.author),
                               when=language.when(cause.at), words=cause.note)
        if cause.kind.startswith("round "):
            said = self.tr("After the vote on the statement as it stood before, {when}: {title}")
            return said.format(when=language.when(cause.at), title=cause.note)
        before, arrow, after = cause.kind.partition(ARROW)
        what = f"{words.state(before, self._shelf)}{ARROW}{words.state(after, self._shelf)}" if arrow else cause.kind
        said = self.tr("After {author} had moved it, {when}: {what}").format(
            author=language.person(cause.author), when=language.when(cause.at), what=what)
        return f"{said}. {cause.note}" if cause.note else said
