"""The page of statements: those of an item with what each rests on, and those of other items that rest on it."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from toolkit_app.desktop import cardview, language
from toolkit_app.desktop.actions import Bound
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.home.panel import plain
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.statements import asking, cards
from toolkit_app.desktop.theme import Theme

SIZE = 11
WIDEST = 900


class StatementsPage(Page):
    """One item's statements, or the part of them that rests on nothing."""

    def __init__(self, shelf: Shelf, theme: Theme, actions: Bound) -> None:
        super().__init__()
        self._shelf, self._theme, self._actions = shelf, theme, actions
        self._key = ""
        self._stated: asking.Stated | None = None
        self.title, self.count = QLabel(wordWrap=True, objectName="title"), plain(QLabel(wordWrap=True))
        self.title.setProperty("content", True)
        self.bare, self.back = QCheckBox(), QPushButton()
        self.view = CardView()
        self._arrange()
        self.back.clicked.connect(self.finished)
        self.bare.toggled.connect(self._show)
        self.view.pressed.connect(self._do)
        theme.changed.connect(self._show)
        self.retranslate()

    def _arrange(self) -> None:
        head, line, middle = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.count, 1)
        line.addWidget(self.bare)
        paper = QWidget()
        paper.setProperty("surface", True)
        paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view.setMaximumWidth(WIDEST)
        middle.setContentsMargins(16, 6, 4, 6)
        middle.addStretch(1)
        middle.addWidget(self.view, 100)
        middle.addStretch(1)
        paper.setLayout(middle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 14)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addLayout(line)
        whole.addWidget(paper, 1)

    def enter(self, key: str) -> None:
        """List the statements of that item."""
        if key != self._key:
            self.bare.setChecked(False)
        self._key = key
        self.refresh(None)

    def refresh(self, changes: Any) -> None:
        """List them again: a change of any item may change on what they rest."""
        if self._key and self._shelf.facts:
            self._shelf.read(self, asking.of_item, self._key, then=self._arrived, question="statements")

    def retranslate(self) -> None:
        """Set every word anew."""
        self.back.setText(self.tr("Back"))
        self.bare.setText(self.tr("Only those that rest on nothing"))
        self.view.setAccessibleName(self.tr("Statements"))
        self._show()

    def _arrived(self, stated: asking.Stated) -> None:
        self._stated = stated
        self.item_shown.emit(stated.item)
        self._show()
        self.view.setFocus()

    def _show(self, *_: object) -> None:
        if self._stated is None or self._stated.item is None:
            return
        own, item = self._stated.own, self._stated.item
        bare = tuple(one for one in own if one.bare)
        self.title.setText(item.title)
        said = self.tr("Statements: {number}, {bare} without evidence") if bare else self.tr("Statements: {number}")
        resting = self.tr("Statements of other items that rest on this one: {number}")
        lines = [said.format(number=language.number(len(own)), bare=language.number(len(bare)))] if own else []
        lines += [resting.format(number=language.number(len(self._stated.others)))] if self._stated.others else []
        self.count.setText("  ·  ".join(lines))
        self.bare.setVisible(bool(bare))
        parts = self._sections(replace(self._stated, own=bare) if self.bare.isChecked() else self._stated)
        if self._stated.others and not self.bare.isChecked():
            heading = self.tr("On this item rest")
            parts += [f"<h2>{escape(heading)}</h2>", cards.others(self._stated.others)]
        nothing = self.tr("There are no statements in this text, and none rests on it.")
        self.view.show_cards(f"<body>{''.join(parts) or f'<p class=quiet>{escape(nothing)}</p>'}</body>",
                             cardview.style(self._theme.colours, SIZE))

    def _sections(self, stated: asking.Stated) -> list[str]:
        parts, before = [], ""
        for one in stated.own:
            if one.section != before:
                before = one.section
                parts.append(f"<h2>{escape(one.section)}</h2>")
            parts.append(cards.card(one, False, (), comments=stated.comments.get(one.statement.id, 0),
                                    decided=stated.decided.get(one.statement.id)))
        return parts

    def _do(self, deed: str, name: str) -> None:
        if deed == cards.OPEN:
            self.wanted.emit(name)
        elif deed == cards.COMMENT:
            self._actions["item.comments"].trigger()
