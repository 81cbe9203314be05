"""Searches a person keeps, with what is new in each since they last looked; and the lines they used last."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.home.panel import Panel, RowButton, plain
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.search import asking
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme


class KeptPanel(Worded, Panel):
    """The kept searches; ``chosen(name)`` for the line pressed. With ``always`` it says how to keep one where there is none."""

    chosen = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme, *, always: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._theme = theme
        self._always = always
        self._kept: Sequence[asking.Kept] = ()
        self.setVisible(always)
        theme.changed.connect(self._show)
        self.retranslate()

    def look(self) -> None:
        """Read them again, with what is new."""
        if self._shelf.facts:
            self._shelf.ask(self, asking.kept, self._shelf.facts.id, question="kept", then=self._arrived)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("Saved searches"))
        self._show()

    def first(self) -> QWidget | None:
        """The first line that can be pressed."""
        return self.findChild(RowButton)

    def _arrived(self, kept: Any) -> None:
        if kept is not None:
            self._kept = kept
            self._show()

    def _show(self) -> None:
        self.clear()
        for one in self._kept:
            self.add(self._row(one))
        if not self._kept:
            self.add(plain(QLabel(self.tr("None yet. Search for something, then press “Save this search”."), wordWrap=True)))
        self.setVisible(self._always or bool(self._kept))

    def _row(self, one: asking.Kept) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        found = self.tr("Found: {number}").format(number=language.number(one.total))
        button = RowButton(f"{one.name}  ·  {found}")
        button.setIcon(theming.icon("search", self._theme.colours.muted))
        button.setToolTip(one.line)
        button.clicked.connect(partial(self._choose, one.name))
        line.addWidget(button, 1)
        if one.news:
            news = QLabel(self.tr("New: {number}").format(number=language.number(len(one.news))), objectName="new")
            line.addWidget(news, 0, Qt.AlignmentFlag.AlignVCenter)
            button.setAccessibleName(f"{one.name}, {found}, {news.text()}")
        gone = QToolButton(autoRaise=True)
        gone.setIcon(theming.icon("close", self._theme.colours.muted))
        gone.setIconSize(QSize(14, 14))
        gone.setToolTip(self.tr("Forget the search “{name}”").format(name=one.name))
        gone.setAccessibleName(gone.toolTip())
        gone.clicked.connect(partial(self._forget, one.name))
        line.addWidget(gone)
        return row

    def _choose(self, name: str, _: bool = False) -> None:
        self.chosen.emit(name)

    def _forget(self, name: str, _: bool = False) -> None:
        if self._shelf.facts:
            self._shelf.ask(self, asking.forget, self._shelf.facts.id, name, then=lambda _: self.look())


class Beginning(Worded, QWidget):
    """What the search page shows before a line is typed. ``chosen(name)``: a kept search; ``wanted(line)``: a line."""

    chosen = Signal(str)
    wanted = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._theme = theme
        self._lines: Sequence[str] = ()
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLabel(wordWrap=True)
        self.words.setProperty("quiet", True)
        self.kept = KeptPanel(shelf, theme, always=True)
        self.kept.chosen.connect(self.chosen)
        self.recent = Panel()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 6, 18, 18)
        column.setSpacing(12)
        for widget in (self.words, self.kept, self.recent):
            column.addWidget(widget)
        column.addStretch()
        self.retranslate()

    def look(self) -> None:
        """Read the kept searches and the last lines again."""
        self.kept.look()
        if self._shelf.facts:
            self._shelf.ask(self, asking.recent, self._shelf.facts.id, question="recent", then=self._arrived)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.words.setText(self.tr("Type a word in the field above, in Georgian, English, French or Russian.\n\n"
                                   "Accents, word endings and small slips are forgiven; Georgian may be typed in Latin letters."))
        self.recent.title.setText(self.tr("Searched for last"))
        self._show()

    def focus_first(self) -> None:
        """The keyboard goes to the first line."""
        first = self.kept.first() or self.recent.findChild(RowButton)
        if first:
            first.setFocus()

    def _arrived(self, lines: Any) -> None:
        if lines is not None:
            self._lines = lines
            self._show()

    def _show(self) -> None:
        self.recent.clear()
        for line in self._lines:
            button = RowButton(line)
            button.setIcon(theming.icon("history", self._theme.colours.muted))
            button.clicked.connect(partial(self._want, line))
            self.recent.add(button)
        self.recent.setVisible(bool(self._lines))

    def _want(self, line: str, _: bool = False) -> None:
        self.wanted.emit(line)
