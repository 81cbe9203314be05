"""Reasons that were written by hand: their pictures, of all rounds in this library, and their words, typed off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf

if TYPE_CHECKING:
    from toolkit_app.library.store import Tx

_WIDE = 640


@dataclass(frozen=True)
class Handwritten:
    """A picture (JPEG) of a reason: whose and on what, in words; the round, the act (hex) and the place it belongs to; the words
    that stand with the answer. ``open``: words can be typed.
    """

    round: str
    act: str
    place: str
    about: str
    wording: str
    picture: bytes
    words: str
    open: bool


def listing(tx: Tx, lang: str) -> tuple[Handwritten, ...]:
    """All pictures of handwriting in this library, round by round."""
    from toolkit_app.library import ballots
    from toolkit_app.validation import answers, definition, handwriting, participants

    found: list[Handwritten] = []
    for asked in definition.listing(tx):
        kept = handwriting.listing(tx, asked)
        if not kept:
            continue
        people = {one.key: one for one in participants.listing(tx, asked)}
        numbers = {unit.place: number for number, unit in enumerate(asked.definition.units, 1)}
        said = {(line.participant, line.unit.place): line.reason for line in answers.register(tx, asked) if line.standing}
        found += [Handwritten(asked.key, one.act, one.unit.place,
                              f"{asked.key}  ·  {people[one.participant].number}. {one.participant}  ·  "
                              f"{asked.definition.group_label(people[one.participant].group, lang)}",
                              f"{numbers[one.unit.place]}  {one.unit.wording}", one.picture,
                              said.get((one.participant, one.unit.place), ""), asked.state == ballots.OPEN) for one in kept]
    return tuple(found)


def keep(tx: Tx, typed: Sequence[tuple[str, str, str, str]]) -> int:
    """Keeps words that were typed off: each round, act, place and words. Gives how many. Raises ToolkitError."""
    from toolkit_app.validation import answers

    return sum(answers.transcribe(tx, round, act, place, words) for round, act, place, words in typed)


def erase(tx: Tx) -> int:
    """Erases all pictures of handwriting in this library for good; the words stay. Gives how many there were."""
    from toolkit_app.validation import definition, handwriting

    return sum(handwriting.erase(tx, handwriting.listing(tx, asked)) for asked in definition.listing(tx))


class HandsDialog(Worded, QDialog):
    """The pictures one below the other, each with a line for its words."""

    def __init__(self, shelf: Shelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.found: Sequence[Handwritten] = ()
        self.lines: list[QLineEdit] = []
        self.about = QLabel(wordWrap=True)
        self.about.setProperty("quiet", True)
        self.scroll = QScrollArea(widgetResizable=True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.erase, self.shut, self.save = QPushButton(), QPushButton(), QPushButton(default=True)
        self.save.setProperty("primary", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(self.about)
        column.addWidget(self.scroll, 1)
        row = QHBoxLayout()
        row.addWidget(self.erase)
        row.addStretch()
        row.addWidget(self.shut)
        row.addWidget(self.save)
        column.addLayout(row)
        self.resize(_WIDE + 80, 560)
        self.erase.clicked.connect(self._ask)
        self.shut.clicked.connect(self.reject)
        self.save.clicked.connect(self._keep)
        self.retranslate()
        self._look()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Reasons written by hand"))
        self.about.setText(self.tr("Type the words of each picture: they are kept with the answer and travel with it. The "
                                   "pictures stay in this library.") if self.found else
                           self.tr("There are no pictures of handwriting."))
        self.erase.setText(self.tr("Erase all pictures…"))
        self.shut.setText(self.tr("Close"))
        self.save.setText(self.tr("Keep the words"))
        for line, one in zip(self.lines, self.found, strict=True):
            line.setAccessibleName(self.tr("Words of {about}").format(about=one.about))
            line.setPlaceholderText("" if one.open else self.tr("The round is closed."))

    def _look(self, _: object = None) -> None:
        self._shelf.read(self, listing, language.current(), then=self._show, failed=partial(messages.warn, self))

    def _show(self, found: tuple[Handwritten, ...]) -> None:
        self.found, self.lines = found, []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        for one in found:
            column.addWidget(self._picture(one))
        column.addStretch()
        self.scroll.setWidget(inside)
        writable = self._shelf.facts is not None and not self._shelf.facts.read_only
        self.erase.setEnabled(bool(found) and writable)
        self.save.setEnabled(writable and any(one.open for one in found))
        self.retranslate()

    def _picture(self, one: Handwritten) -> QWidget:
        frame = QFrame(objectName="panel")
        column = QVBoxLayout(frame)
        about, wording, picture = QLabel(one.about), QLabel(one.wording, wordWrap=True), QLabel()
        about.setProperty("quiet", True)
        for label in (about, wording):
            label.setProperty("content", True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        pixels = QPixmap()
        pixels.loadFromData(one.picture)
        picture.setPixmap(pixels.scaledToWidth(min(_WIDE - 40, pixels.width()), Qt.TransformationMode.SmoothTransformation))
        line = QLineEdit(one.words, maxLength=4000, enabled=one.open)
        line.setProperty("content", True)
        self.lines.append(line)
        for widget in (about, wording, picture, line):
            column.addWidget(widget)
        return frame

    def _keep(self) -> None:
        typed = [(one.round, one.act, one.place, line.text().strip()) for one, line in zip(self.found, self.lines, strict=True)
                 if one.open and line.text().strip() != one.words]
        self._shelf.write(self, keep, typed, then=self._look, failed=partial(messages.warn, self))

    def _ask(self) -> None:
        messages.ask(self, self.tr("Erase all pictures of handwriting?"),
                     self.tr("This cannot be undone. The words that were typed stay with the answers."),
                     (("erase", self.tr("Erase for good")), ("no", self.tr("Cancel"))), self._answered)

    def _answered(self, answer: str) -> None:
        if answer == "erase":
            self._shelf.write(self, erase, then=self._look, failed=partial(messages.warn, self))
