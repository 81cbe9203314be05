"""The middle of the search page: how many were found, by what they are narrowed, the hits; before that, where to begin."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.chips import Chips
from toolkit_app.desktop.search.bubble import Bubble
from toolkit_app.desktop.search.hits import HIT, HitDelegate, HitsModel
from toolkit_app.desktop.search.kept import Beginning
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme


class ResultsPane(Worded, QWidget):
    """``suggested(line)`` asks for another line; ``to_field(letters)`` for the keyboard to go back to the field, with what was
    typed among the hits; ``chosen()``: another hit is the current one; ``used()``: a hit was of use; ``activated()``: it is to be
    read.
    """

    suggested = Signal(str)
    to_field = Signal(str)
    chosen = Signal()
    used = Signal()
    activated = Signal()

    def __init__(self, shelf: Shelf, theme: Theme, more: Callable[[int], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._theme = theme
        self._results: Any = None
        self._asked = self._narrowed = self._quiet = False
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = HitsModel(more, self)
        self.view = QListView()
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setModel(self.model)
        self.view.setItemDelegate(HitDelegate(shelf, theme, self.view))
        self.view.selectionModel().currentChanged.connect(self._current)
        self.view.activated.connect(self._activated)
        self.view.clicked.connect(lambda _: self.used.emit())
        self.view.installEventFilter(self)
        self.title = QLabel(objectName="title")
        self.suggestion = QPushButton(flat=True)
        self.suggestion.clicked.connect(self._take_suggestion)
        self.save = QToolButton(autoRaise=True)
        self.help = QToolButton(autoRaise=True)
        self.help.clicked.connect(self.show_examples)
        self.chips = Chips()
        self.notes = QLabel(wordWrap=True)
        self.notes.setContentsMargins(18, 0, 18, 8)
        self.empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.empty.setMargin(40)
        self.beginning = Beginning(shelf, theme)
        self.beginning.wanted.connect(self.suggested)
        self.stack = QStackedWidget()
        self._lay_out()
        theme.changed.connect(self._tint)
        self._tint()
        self.retranslate()

    def _lay_out(self) -> None:
        self._start = QScrollArea(widgetResizable=True)
        self._start.setFrameShape(QFrame.Shape.NoFrame)
        self._start.setWidget(self.beginning)
        for widget in (self.empty, self.view, self._start):
            self.stack.addWidget(widget)
        head = QHBoxLayout()
        head.setContentsMargins(18, 14, 14, 8)
        head.addWidget(self.title)
        head.addStretch()
        for widget in (self.suggestion, self.save, self.help):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.chips)
        column.addWidget(self.notes)
        column.addWidget(self.stack, 1)

    def show_codes(self, line: str, codes: Mapping[tuple[str, str], str]) -> None:
        """By what the hits are narrowed: the line and the codes, each with a cross; nothing while there is only a line."""
        own = {("", ""): f"“{line.strip()}”"} if codes and line.strip() else {}
        self.chips.show_codes({**own, **codes})

    def show_results(self, results: Any, *, asked: bool, narrowed: bool) -> None:
        """Results take the place of the ones before; None: they are on their way. ``asked``: there is a line or a narrowing."""
        self._results, self._asked, self._narrowed = results, asked, narrowed
        shown = results is not None and asked
        if results is not None:
            self.model.show(list(results.hits) if shown else [], results.total if shown else 0)
        self._say()
        self.view.viewport().update()

    def choose(self, row: int) -> None:
        """A hit becomes the current one, without a word."""
        self._quiet = True
        self.view.setCurrentIndex(self.model.index(row))
        self._quiet = False

    def current(self) -> str:
        """The key of the current hit, or ""."""
        hit = self.view.currentIndex().data(HIT)
        return hit.key if hit is not None else ""

    def focus_hits(self) -> None:
        """The keyboard goes to the hits, or to where to begin."""
        if not self._asked:
            self.beginning.focus_first()
            return
        self.view.setFocus()
        if self.model.rowCount() and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))

    def show_examples(self) -> None:
        """What can be searched for, by example; asked for again, the bubble goes."""
        there = self.window().findChild(Bubble)
        if there is not None:
            there.leave()
            return
        bubble = Bubble(self._shelf, self.window())
        bubble.wanted.connect(self.suggested)
        bubble.open_under(self.help)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.view.setAccessibleName(self.tr("Hits"))
        self.save.setText(self.tr("Save this search"))
        self.save.setToolTip(self.tr("Keep this search; later it says what is new (Ctrl+D)"))
        self.save.setShortcut("Ctrl+D")
        self.help.setToolTip(self.tr("What can be searched for, by example (Shift+F1)"))
        self.help.setAccessibleName(self.help.toolTip())
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: above the first hit is the field; letters typed among the hits belong into it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            up = event.key() == Qt.Key.Key_Up and self.view.currentIndex().row() <= 0
            held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            typed = event.text() if event.text().isprintable() and not held else ""
            if up or event.key() == Qt.Key.Key_Escape or typed:
                self.to_field.emit(typed)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # where the words of the button do not fit, its icon is shown
        styles = Qt.ToolButtonStyle
        self.save.setToolButtonStyle(styles.ToolButtonTextBesideIcon)
        shown = [widget for widget in (self.title, self.suggestion, self.save, self.help) if not widget.isHidden()]
        if sum(widget.sizeHint().width() + 8 for widget in shown) + 40 > self.width():
            self.save.setToolButtonStyle(styles.ToolButtonIconOnly)

    def _say(self) -> None:
        results = self._results
        found = results is not None and self._asked
        number = language.number(results.total) if found else ""
        self.title.setText(self.tr("Found: {number}").format(number=number) if found else self.tr("Search"))
        suggestion = results.suggestion if found else None
        self.suggestion.setVisible(bool(suggestion))
        self.suggestion.setText(self.tr("Did you mean “{words}”?").format(words=suggestion) if suggestion else "")
        self.save.setVisible(self._asked)
        self.notes.setText("\n".join(" ".join(language.error_words(note)).strip() for note in results.notes) if found else "")
        self.notes.setVisible(bool(found and results.notes))
        self.empty.setText(self._nothing(found))
        self._fit()
        self.stack.setCurrentWidget(self._start if not self._asked else self.view if found and results.hits else self.empty)

    def _nothing(self, found: bool) -> str:
        if not found:
            return self.tr("Searching…")
        if self._narrowed:
            return self.tr("Nothing was found.\n\nTry fewer or shorter words, or take a facet away on the left.")
        return self.tr("Nothing was found.\n\nTry fewer or shorter words, or the same words in another language.")

    def _take_suggestion(self) -> None:
        self.suggested.emit(self._results.suggestion)

    def _current(self, index: QModelIndex) -> None:
        if index.isValid() and not self._quiet:
            self.chosen.emit()

    def _activated(self, index: QModelIndex) -> None:
        self.used.emit()
        self.activated.emit()

    def _tint(self) -> None:
        self.save.setIcon(theming.icon("star", self._theme.colours.muted))
        self.help.setIcon(theming.icon("help", self._theme.colours.muted))
