"""The dialogs in which a statement is written, and split."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPlainTextEdit, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.editor.letters import place, units, whole
from toolkit_app.desktop.editor.source import lines
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.statements.evidence import EvidenceEdit
from toolkit_app.text import statements
from toolkit_app.text.statements import CONFIDENCES, STRENGTHS, TYPES, Taken

_STOPS = ".!?;։؛…"


class StatementDialog(Beginning):
    """A statement with what stands beside its words. ``made(Taken)`` when the person is done.

    ``taken`` is the statement as it is; one without an id is a new one. ``titles`` are those of the items it rests on.
    """

    made = Signal(object)

    def __init__(self, shelf: Shelf, taken: Taken, titles: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._taken = taken
        self.type, self.strength, self.confidence = Box(), Box(), Box()
        self.words, self.rationale = QPlainTextEdit(taken.wording), QPlainTextEdit(taken.rationale)
        self.evidence = EvidenceEdit(shelf, taken.evidence, titles)
        self.parts = ("type", "strength", "confidence", "words", "rationale", "evidence")
        self.labels = {part: QLabel() for part in self.parts}
        self.hint = QLabel(wordWrap=True)
        self.hint.setProperty("quiet", True)
        for part, codes in (("type", TYPES), ("strength", ("", *STRENGTHS)), ("confidence", ("", *CONFIDENCES))):
            self._fill(part, codes)
        self._lay_out()
        self.words.textChanged.connect(self._allow)
        self.accepted.connect(self._tell)
        self.resize(640, 600)
        self.retranslate()
        self._allow()
        self.words.setFocus()

    def _fill(self, part: str, codes: tuple[str, ...]) -> None:
        box, code = getattr(self, part), getattr(self._taken, part)
        # a code that is not known is kept
        for each in dict.fromkeys((*codes, code) if self._taken.id or code else codes):
            box.addItem("", each)
        box.setCurrentIndex(max(0, box.findData(code or ("recommendation" if part == "type" and not self._taken.id else ""))))

    def _lay_out(self) -> None:
        codes = QGridLayout()
        codes.setHorizontalSpacing(12)
        codes.setVerticalSpacing(4)
        for across, part in enumerate(self.parts[:3]):
            codes.addWidget(self.labels[part], 0, across)
            codes.addWidget(getattr(self, part), 1, across)
            codes.setColumnStretch(across, 1)
        self.column.setContentsMargins(24, 18, 24, 18)
        self.column.setSpacing(6)
        self.column.addLayout(codes)
        for part, stretch in (("words", 3), ("rationale", 2), ("evidence", 2)):
            field = getattr(self, part)
            self.labels[part].setBuddy(field)
            self.column.addWidget(self.labels[part])
            self.column.addWidget(field, stretch)
        for box in (self.words, self.rationale):
            box.setTabChangesFocus(True)
            box.setMinimumHeight(64)
        for part in self.parts[:3]:
            self.labels[part].setBuddy(getattr(self, part))
        self.column.addWidget(self.hint)
        self.finish_layout()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Edit the statement") if self._taken.id else self.tr("Insert a statement"))
        said = {"type": self.tr("&Type"), "strength": self.tr("&Strength"), "confidence": self.tr("C&onfidence"),
                "words": self.tr("&Wording"), "rationale": self.tr("&Rationale"), "evidence": self.tr("Rests &on")}
        for part, label in self.labels.items():
            label.setText(said[part])
            getattr(self, part).setAccessibleName(said[part].replace("&", ""))
        self._name(self.type, statements.TYPE_LABELS, self.tr("No type"))
        self._name(self.strength, statements.STRENGTH_LABELS, self.tr("Not said"))
        # beside the word "confidence" the labels of a text would say it twice
        levels = {"low": self.tr("Low"), "medium": self.tr("Medium"), "high": self.tr("High")}
        self._name(self.confidence, {code: {"en": words} for code, words in levels.items()}, self.tr("Not said"))
        self.words.setPlaceholderText(self.tr("One sentence that can be agreed with or not: who should do what."))
        self.rationale.setPlaceholderText(self.tr("Why it says so (may stay empty). It is no part of what people agree to."))
        self.hint.setText(self.tr("People agree to the wording, letter by letter. A change of it has to be agreed to again.")
                          if self._taken.id else "")
        self.hint.setVisible(bool(self._taken.id))
        self.accept_button.setText(self.tr("Save") if self._taken.id else self.tr("Insert"))
        self.cancel_button.setText(self.tr("Cancel"))

    @staticmethod
    def _name(box: QComboBox, labels: Mapping[str, Mapping[str, str]], nothing: str) -> None:
        for row in range(box.count()):
            code = box.itemData(row)
            box.setItemText(row, statements.label(labels, code, language.current()) if code else nothing)

    def _allow(self) -> None:
        self.accept_button.setEnabled(bool(_text(self.words)))

    def _tell(self) -> None:
        made = replace(self._taken, type=self.type.currentData(), strength=self.strength.currentData(),
                       confidence=self.confidence.currentData(), wording=_text(self.words), rationale=_text(self.rationale),
                       evidence=self.evidence.text())
        self.made.emit(made if made.id else replace(made, id=statements.new_id()))


class SplitDialog(Beginning):
    """Where a statement is cut in two: the person puts the cursor there. ``made(place)``, in letters of its wording."""

    made = Signal(int)

    def __init__(self, taken: Taken, at: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = taken.wording
        self.label, self.words = QLabel(wordWrap=True), QPlainTextEdit(taken.wording, readOnly=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard
                                           | Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setBuddy(self.words)
        self.halves = [QLabel(wordWrap=True), QLabel(wordWrap=True)]
        self.titles = [QLabel(), QLabel()]
        self.column.addWidget(self.label)
        self.column.addWidget(self.words, 1)
        for title, half in zip(self.titles, self.halves, strict=True):
            title.setProperty("quiet", True)
            half.setProperty("content", True)
            self.column.addWidget(title)
            self.column.addWidget(half)
        self.finish_layout()
        self.words.cursorPositionChanged.connect(self._show)
        self.accepted.connect(lambda: self.made.emit(self._place()))
        self.resize(600, 460)
        self.retranslate()
        cursor = QTextCursor(self.words.document())
        cursor.setPosition(place(taken.wording, _first_stop(taken.wording) if at is None else at))
        self.words.setTextCursor(cursor)
        self._show()
        self.words.setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Split the statement"))
        self.label.setText(self.tr("Put the cursor where the second statement begins:"))
        self.words.setAccessibleName(self.tr("Wording"))
        for title, words in zip(self.titles, (self.tr("It keeps its number and says:"), self.tr("A new statement says:")),
                                strict=True):
            title.setText(words)
        self.accept_button.setText(self.tr("Split"))
        self.cancel_button.setText(self.tr("Cancel"))

    def _place(self) -> int:
        return len(whole(units(self._words)[: self.words.textCursor().position()]))

    def _show(self) -> None:
        at = self._place()
        parts = self._words[:at].strip(), self._words[at:].strip()
        for half, words in zip(self.halves, parts, strict=True):
            half.setText(words)
        self.accept_button.setEnabled(all(parts))


def _text(box: QPlainTextEdit) -> str:
    return lines(box.document().toRawText()).strip()


def _first_stop(words: str) -> int:
    """Behind the first sentence; of the only one, before its last word."""
    ends = [number + 1 for number, letter in enumerate(words[:-1]) if letter in _STOPS and words[number + 1].isspace()]
    return ends[0] if ends else max(0, words.rfind(" "))
