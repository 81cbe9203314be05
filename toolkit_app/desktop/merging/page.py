"""The merge page: what both versions changed is decided by a person, the rest is shown, and the result can be read before."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.history.revisions import author_words
from toolkit_app.desktop.history.values import name_of, value_words
from toolkit_app.desktop.home.panel import Panel, plain
from toolkit_app.desktop.library import sheet
from toolkit_app.desktop.merging import asking
from toolkit_app.desktop.merging.conflict import BODY, ConflictCard
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.text import linked

PREVIEW_LATER_MILLISECONDS = 150
QUIET = ("same", "conflict")


class MergePage(Page):
    """Two versions of one item. Nothing is saved before every conflict is settled."""

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf = shelf
        self._theme = theme
        self._key = ""
        self._apart: asking.Apart | None = None
        self.cards: list[ConflictCard] = []
        self.title, self.words = QLabel(wordWrap=True, objectName="title"), plain(QLabel(wordWrap=True))
        self.title.setProperty("content", True)
        self.back, self.save = QPushButton(), QPushButton()
        self.save.setProperty("primary", True)
        self.note = QLineEdit(maxLength=2000)
        self.alone = Panel()
        self.browser = QTextBrowser(openLinks=False)
        self.browser.setFrameShape(QFrame.Shape.NoFrame)
        self.browser.document().setDocumentMargin(16)
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_LATER_MILLISECONDS)
        self._timer.timeout.connect(self._ask_preview)
        self._arrange()
        self.back.clicked.connect(self.finished)
        self.save.clicked.connect(self._save)
        theme.changed.connect(self._ask_preview)
        self.retranslate()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 12, 0)
        self.column.setSpacing(12)
        self.column.addWidget(self.alone)
        self.column.addStretch(1)
        self.scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidget(inside)
        split = QSplitter(childrenCollapsible=False, handleWidth=1)
        split.addWidget(self.scroll)
        split.addWidget(self.browser)
        split.setSizes([760, 480])
        last = QHBoxLayout()
        last.addWidget(self.note, 1)
        last.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 14)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self.words)
        whole.addWidget(split, 1)
        whole.addLayout(last)

    def enter(self, key: str) -> None:
        """Show what comes of the two versions of that item."""
        if key != self._key:
            self._forget()
        self._key = key
        self._ask()

    def refresh(self, changes: Any) -> None:
        """Begin again when the item has moved on meanwhile: the versions are others then."""
        if self._key and (changes is None or self._key in changes.items):
            self._ask()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.back.setText(self.tr("Back"))
        self.save.setText(self.tr("Save the merged text"))
        self.note.setPlaceholderText(self.tr("A note for the others, if you like"))
        self.note.setAccessibleName(self.tr("A note for the others, if you like"))
        self.alone.title.setText(self.tr("Put together without asking"))
        self.browser.setAccessibleName(self.tr("What comes of it"))
        self.scroll.setAccessibleName(self.tr("What both versions changed"))
        if self._apart:
            self._say(self._apart)
            self._list_rest(self._apart)

    def _forget(self) -> None:
        self._apart = None
        self.title.clear()
        self.words.clear()
        self.note.clear()
        self.browser.clear()
        self.save.setEnabled(False)
        self._put_cards([])

    def _ask(self) -> None:
        if self._shelf.facts and self._key:
            self._shelf.read(self, asking.apart, self._key, then=self._arrived, question="apart")

    def _arrived(self, apart: asking.Apart) -> None:
        self.item_shown.emit(apart.item)
        if apart.proposal and self._apart and self._apart.proposal == apart.proposal:
            return
        self._apart = apart
        self.title.setText(apart.item.title)
        kind, shelf = apart.item.kind, self._shelf
        cards = []
        for one in apart.proposal.conflicts if apart.proposal else ():
            texts = [str(value or "") if one.where == BODY else value_words(kind, one.where, one.column, value, shelf)
                     for value in (one.base, one.ours, one.theirs)]
            where = name_of(kind, one.where, one.column) if one.where != BODY else asking.section(apart, one) or self.tr("Text")
            cards.append(ConflictCard(self._theme, one, where, *texts, titles=apart.titles))
        self._put_cards(cards)
        self._say(apart)
        self._list_rest(apart)
        self._settled()

    def _put_cards(self, cards: list[ConflictCard]) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = cards
        for place, card in enumerate(cards):
            card.settled.connect(self._settled)
            self.column.insertWidget(place, card)

    def _say(self, apart: asking.Apart) -> None:
        if apart.proposal is None or apart.ours is None or apart.theirs is None:
            self.words.setText(self.tr("There is one version: nothing has to be merged."))
            return
        said = self.tr("First version: {author}, {when}. Second version: {other}, {then}.").format(
            author=author_words(apart.ours), when=language.when(apart.ours.at), other=author_words(apart.theirs),
            then=language.when(apart.theirs.at))
        number = len(apart.proposal.conflicts)
        asked = self.tr("To be decided: {number}.").format(number=language.number(number)) if number else self.tr(
            "Nothing has to be decided: the two go together.")
        self.words.setText(f"{said} {asked}")

    def _list_rest(self, apart: asking.Apart) -> None:
        self.alone.clear()
        pieces = [piece for piece in apart.proposal.merge.pieces if piece.kind not in QUIET] if apart.proposal else []
        said = {"ours": self.tr("from the first version"), "theirs": self.tr("from the second version"),
                "both": self.tr("from both versions"), "added-both": self.tr("added by both")}
        for piece in pieces:
            words = said[piece.kind]
            if piece.look:
                words = self.tr("{words}; please read it").format(words=words)
            self.alone.add(plain(QLabel(words)))
            shown = linked.read(piece.text, apart.titles.get) or self.tr("(taken out)")
            text = QLabel(shown, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            text.setProperty("content", bool(piece.text))
            self.alone.add(text)
        if apart.taken:
            names = ", ".join(name_of(apart.item.kind, name) for name in apart.taken)
            self.alone.add(plain(QLabel(self.tr("Details from the second version"))))
            self.alone.add(QLabel(names, wordWrap=True))
        self.alone.setVisible(bool(pieces or apart.taken))

    def _choices(self) -> dict[int, str]:
        return {card.number: choice for card in self.cards if (choice := card.choice) is not None}

    def _settled(self) -> None:
        proposal = self._apart.proposal if self._apart else None
        writable = bool(self._shelf.facts and not self._shelf.facts.read_only)
        self.save.setEnabled(proposal is not None and writable and len(self._choices()) == len(self.cards))
        self._timer.start()

    def _ask_preview(self) -> None:
        if self._shelf.facts and self._apart and self._apart.proposal:
            self._shelf.read(self, asking.preview, self._apart.proposal, self._choices(), then=self._show_preview,
                             question="merged")

    def _show_preview(self, made: tuple[str, str]) -> None:
        title, html = made
        bar = self.browser.verticalScrollBar()
        place = bar.value()
        self.browser.document().setDefaultStyleSheet(sheet.style(self._theme.colours, 11))
        self.browser.setHtml(f"<h1>{escape(title)}</h1>{html}")
        bar.setValue(place)

    def _save(self) -> None:
        if self._apart and self._apart.proposal:
            self.save.setEnabled(False)
            self._shelf.write(self, asking.save, self._apart.proposal, self._choices(), self.note.text().strip(),
                              then=partial(self._saved, self._key), failed=self._failed)

    def _saved(self, key: str, _: object) -> None:
        self.note.clear()
        self.said.emit(self.tr("Merged and saved. Both versions stay in the history."))
        self.wanted.emit(key)

    def _failed(self, error: Exception) -> None:
        messages.warn(self, error)
        self._ask()
