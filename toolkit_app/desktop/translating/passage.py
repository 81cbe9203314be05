"""One place of a translation: what the original said there, what it says now, and the words to be brought up to date."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from toolkit_app.desktop.editor.fields import TextEdit
from toolkit_app.desktop.editor.source import SourceEdit
from toolkit_app.desktop.history.comparison import DARK, LIGHT
from toolkit_app.desktop.home.panel import plain
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.translating.strip import TermStrip

if TYPE_CHECKING:
    from toolkit_app.library.translations import Changed
    from toolkit_app.text.diff import Piece
    from toolkit_app.text.parallel import Passage
    from toolkit_app.text.terms import Termbase

SIDES = ("removed", "added")
LATER_MILLISECONDS = 250


def sides(pieces: Sequence[Piece], *, dark: bool) -> tuple[str, str]:
    """What went, marked in its surroundings, and what came, as safe HTML."""
    ink = DARK if dark else LIGHT
    found = []
    for side in SIDES:
        parts = [(piece.op, piece.text) for piece in pieces if piece.op in ("same", side)]
        if parts:
            parts[-1] = (parts[-1][0], parts[-1][1].rstrip("\n"))
        found.append("".join(_marked(ink, op, text) for op, text in parts))
    return found[0], found[1]


def inline(pieces: Sequence[Piece], *, dark: bool) -> str:
    """What went and what came, one after the other, as safe HTML."""
    return "".join(_marked(DARK if dark else LIGHT, piece.op, piece.text) for piece in pieces)


def _marked(ink: dict[str, tuple[str, str]], op: str, text: str) -> str:
    said = escape(text).replace("\n", "<br>")
    if op not in ink or not said:
        return said
    ground, letters = ink[op]
    line = "line-through" if op == "removed" else "underline"
    return f"<span style='background-color:{ground}; color:{letters}; text-decoration:{line}'>{said}</span>"


class Card(Worded, QFrame):
    """A heading, the original then and now, and at the right what the translation says. ``changed()`` at every change.

    ``about`` is the number of a passage, the name of a detail, or ``title``.
    """

    changed = Signal()

    def __init__(self, theme: Theme, about: int | str, pieces: Sequence[Piece]) -> None:
        super().__init__(objectName="panel")
        self.about = about
        self._theme, self._pieces = theme, pieces
        self.heading = QLabel(objectName="heading", wordWrap=True)
        self.heading.setProperty("content", True)
        self.mark = plain(QLabel())
        self.columns = tuple(QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText) for _ in SIDES)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.mark)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(18)
        for place, label in enumerate(self.columns):
            label.setProperty("content", True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.grid.addWidget(label, 0, place, Qt.AlignmentFlag.AlignTop)
        for place in range(3):
            self.grid.setColumnStretch(place, 1)
            self.grid.setColumnMinimumWidth(place, 120)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.grid)
        theme.changed.connect(self.draw)

    def draw(self) -> None:
        """The words of the original in the colours of the appearance."""
        for label, said in zip(self.columns, sides(self._pieces, dark=self._theme.dark), strict=True):
            label.setText(said or "–")


class PassageCard(Card):
    """A passage with a box for its translation. ``text`` is what the translation then says there."""

    def __init__(self, theme: Theme, number: int, passage: Passage, section: str) -> None:
        super().__init__(theme, number, passage.pieces)
        self.passage, self._section = passage, section
        self._loaded = passage.text.strip("\n")
        self.edit = SourceEdit()
        self.edit.load(self._loaded)
        self.strip = TermStrip()
        self.strip.chosen.connect(self.edit.insert)
        self._terms: tuple[Termbase | None, str, str] = (None, "", "")
        self._later = QTimer(self, interval=LATER_MILLISECONDS, singleShot=True)
        self._later.timeout.connect(self._look)
        self.drop, self.copy = QPushButton(), QPushButton()
        buttons = QHBoxLayout()
        for button in (self.drop, self.copy):
            buttons.addWidget(button)
        buttons.addStretch()
        self.drop.setVisible(passage.kind == "removed" and bool(self._loaded))
        self.copy.setVisible(passage.kind == "added" and not self._loaded)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.edit)
        right.addWidget(self.strip)
        right.addLayout(buttons)
        right.addStretch()
        self.grid.addLayout(right, 0, 2)
        self.edit.written.connect(self.changed)
        self.edit.written.connect(self._later.start)
        self.drop.clicked.connect(self._drop)
        self.copy.clicked.connect(self._copy)
        self.draw()
        self.retranslate()

    def use_terms(self, base: Termbase | None, source: str, lang: str) -> None:
        """Look for the terms of the original's words from now on."""
        self._terms = (base, source, lang)
        self._look()

    def _look(self) -> None:
        base, source, lang = self._terms
        words = self.edit.text()
        if base is not None and words.strip() != self.passage.now.strip():
            found = base.renderings(self.passage.now, source, words, lang)
            self.strip.show_terms(found, written=bool(words.strip()))
            self.edit.mark_terms(base, lang, [one.term for one in found])

    @property
    def edited(self) -> bool:
        """Whether the words are others than those that were there."""
        return self.edit.text() != self._loaded

    @property
    def text(self) -> str:
        """The words, with the blank lines behind them; exactly those that were there while none was changed."""
        if not self.edited:
            return self.passage.text
        written = self.edit.text().strip("\n")
        behind = self.passage.text[len(self.passage.text.rstrip("\n")):]
        return written + (behind if len(behind) > 1 else "\n\n") if written else ""

    def retranslate(self) -> None:
        """Set every word anew."""
        said = {"changed": self.tr("changed"), "added": self.tr("new in the original"), "same": self.tr("not translated yet"),
                "removed": self.tr("no longer in the original"), "moved": self.tr("moved in the original")}
        what = said[self.passage.kind]
        self.heading.setText(f"{self._section}  ·  {what}" if self._section else what)
        if self.passage.copied and self.passage.kind != "same":
            self.mark.setText(self.tr("not translated yet"))
        else:
            self.mark.setText(self.tr("edited since") if self.passage.touched and self.passage.kind != "same" else "")
        self.drop.setText(self.tr("Take it out here too"))
        self.copy.setText(self.tr("Begin with the original’s words"))
        self.edit.setPlaceholderText(self.tr("Write the translation of this paragraph here."))
        self.edit.setAccessibleName(self.tr("Translation"))

    def _drop(self) -> None:
        self.edit.put("")

    def _copy(self) -> None:
        self.edit.put(self.passage.now.strip("\n"))
        self.edit.setFocus()


class TitleCard(Card):
    """The title, where the original has another one."""

    def __init__(self, theme: Theme, pieces: Sequence[Piece], title: str) -> None:
        super().__init__(theme, "title", pieces)
        self.edit = QLineEdit(title, maxLength=500)
        self.grid.addWidget(self.edit, 0, 2, Qt.AlignmentFlag.AlignTop)
        self.edit.textChanged.connect(self.changed)
        self.draw()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.heading.setText(self.tr("Title"))
        self.edit.setAccessibleName(self.tr("Title"))


class DetailCard(Card):
    """A detail of another value: taken over with a tick, or, where it is words, written anew."""

    def __init__(self, theme: Theme, change: Changed, name: str, pieces: Sequence[Piece], mine: str, type: str) -> None:
        super().__init__(theme, change.name, pieces)
        self.change, self._name = change, name
        self.edit: QLineEdit | TextEdit | None = {"line": QLineEdit, "text": TextEdit}.get(type, lambda: None)()
        # what was the same before is most likely to be the same again
        self.take = QCheckBox(checked=change.mine == change.then)
        self.mine = QLabel(mine or "–", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.mine.setProperty("content", True)
        right = QVBoxLayout()
        for widget in (self.edit,) if self.edit else (self.mine, self.take):
            right.addWidget(widget)
        right.addStretch()
        self.grid.addLayout(right, 0, 2)
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(str(change.mine or ""))
            self.edit.textChanged.connect(self.changed)
        elif self.edit:
            self.edit.put(change.mine)
            self.edit.changed.connect(self.changed)
        self.take.toggled.connect(self.changed)
        self.draw()
        self.retranslate()

    @property
    def value(self) -> Any:
        """What the translation then says of it."""
        if isinstance(self.edit, QLineEdit):
            return self.edit.text().strip()
        if self.edit:
            return self.edit.value()
        return self.change.now if self.take.isChecked() else self.change.mine

    def retranslate(self) -> None:
        """Set every word anew."""
        self.heading.setText(self._name)
        self.take.setText(self.tr("Take it over"))
        if self.edit:
            self.edit.setAccessibleName(self._name)
