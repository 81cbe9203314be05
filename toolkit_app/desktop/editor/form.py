"""The text of an item as a form: one box per section of its kind, and one for everything else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from toolkit_app import kinds
from toolkit_app.desktop import language
from toolkit_app.desktop.editor.asking import Writing
from toolkit_app.desktop.editor.caption import Caption
from toolkit_app.desktop.editor.source import SourceEdit
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.translating.strip import TermStrip
from toolkit_app.kinds import Kind, Labels
from toolkit_app.text import sections

MORE = "more"
MANY_LETTERS = 1000


class SectionsForm(Worded, QWidget):
    """The boxes. ``changed(section)`` at every change, ``entered(section)`` when the cursor comes into another box.

    ``moved(edit, QRect)`` says where the cursor is; pictures and refusals are those of the boxes.
    """

    changed = Signal(str)
    entered = Signal(str)
    moved = Signal(object, QRect)
    picture_pasted = Signal(bytes)
    files_dropped = Signal(list)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind | None = None
        self._guidance: Mapping[str, Labels] = {}
        self._captions: dict[str, Caption] = {}
        self.edits: dict[str, SourceEdit] = {}
        self.strips: dict[str, TermStrip] = {}
        self._current = ""
        self._loaded, self._as_loaded, self._lang = "", dict[str, str](), "en"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_kind(self, kind: Kind, guidance: Mapping[str, Labels]) -> None:
        """Make the boxes of a kind; ``guidance`` is a sentence per section, shown while its box is empty."""
        self._kind, self._guidance = kind, guidance
        while taken := self._column.takeAt(0):
            if taken.widget():
                taken.widget().deleteLater()
        self._captions, self.edits, self.strips = {}, {}, {}
        for name in (*(section.id for section in kind.sections), MORE):
            edit = SourceEdit()
            caption = Caption(edit, strong=True)
            edit.written.connect(partial(self._changed, name))
            edit.entered.connect(partial(self._come_in, name))
            edit.moved.connect(self._move)
            edit.picture_pasted.connect(self.picture_pasted)
            edit.files_dropped.connect(self.files_dropped)
            edit.refused.connect(self.refused)
            self._column.addWidget(caption)
            self._column.addWidget(edit)
            self.strips[name] = TermStrip()
            self.strips[name].chosen.connect(edit.insert)
            self._column.addWidget(self.strips[name])
            self._column.addSpacing(12)
            self._captions[name], self.edits[name] = caption, edit
        self._current = next(iter(self.edits))
        self.retranslate()

    def load(self, body: str, lang: str) -> None:
        """Cut a text into the boxes. An item whose text is all outside the kind's sections has it in the last box."""
        self.blockSignals(True)
        parts = self._cut(body)
        for name, edit in self.edits.items():
            edit.load(parts[name])
        self._stands(body, lang)
        self._show_more()
        self.blockSignals(False)
        self._say_marks()

    def settle(self, body: str, lang: str) -> None:
        """The library now has this text. Boxes whose words it changed take them, as a step that can be undone."""
        self.blockSignals(True)
        for name, words in self._cut(body).items():
            if words.strip() != sections.normalise(self.edits[name].text()).strip():
                self.edits[name].put(words)
        self._stands(body, lang)
        self.blockSignals(False)

    def writing(self, lang: str) -> Writing:
        """The boxes as plain values, with headings in a language."""
        headings = {section.id: kinds.text_in(section.labels, lang) for section in (self._kind.sections if self._kind else ())}
        parts = {name: edit.text() for name, edit in self.edits.items()}
        return Writing(parts, headings, self._loaded, self._as_loaded, lang == self._lang)

    def body(self, lang: str) -> str:
        """The boxes as one text with headings in a language; the loaded text itself while nothing in it was changed."""
        return self.writing(lang).body()

    @property
    def current(self) -> SourceEdit:
        """The box that has, or last had, the cursor."""
        return self.edits[self._current]

    def begin_in(self, section: str) -> None:
        """The next insertion goes into that box, whether or not the window has the keyboard already."""
        self._current = section
        self.entered.emit(section)

    def filled(self) -> frozenset[str]:
        """The sections that have text."""
        return frozenset(name for name, edit in self.edits.items() if _has_words(edit))

    def caption(self, section: str) -> QWidget:
        """What stands above a box."""
        return self._captions[section]

    def retranslate(self) -> None:
        """Set every word anew."""
        for section in self._kind.sections if self._kind else ():
            self.edits[section.id].setAccessibleName(language.label(section.labels))
            self.edits[section.id].setPlaceholderText(language.label(self._guidance.get(section.id, {})))
        if MORE in self.edits:
            self.edits[MORE].setAccessibleName(self.tr("More"))
            self.edits[MORE].setPlaceholderText(self.tr("Anything that has no place above."))
        self._say_marks()

    def _cut(self, body: str) -> Mapping[str, str]:
        return sections.split(body, [name for name in self.edits if name != MORE])

    def _stands(self, body: str, lang: str) -> None:
        self._loaded, self._lang = body, lang
        self._as_loaded = {name: edit.text() for name, edit in self.edits.items()}

    def _say_marks(self) -> None:
        marks = {"review": self.tr("needed for review"), "validation": self.tr("needed for validation")}
        filled = self.filled()
        for section in self._kind.sections if self._kind else ():
            mark = "" if section.id in filled else marks.get(section.required, "")
            self._captions[section.id].say(language.label(section.labels), mark)
        if MORE in self._captions:
            self._captions[MORE].say(self.tr("More"))

    def _show_more(self) -> None:
        alone = len(self.edits) == 1
        for widget in (self._captions[MORE], self.edits[MORE]):
            widget.setVisible(alone or bool(self._as_loaded.get(MORE, "").strip()))

    def _changed(self, section: str) -> None:
        if not self.signalsBlocked():
            self._say_marks()
            self.changed.emit(section)

    def _come_in(self, section: str) -> None:
        self._current = section
        self.entered.emit(section)

    def _move(self, rect: QRect) -> None:
        self.moved.emit(self.sender(), rect)


def _has_words(edit: SourceEdit) -> bool:
    # asked at every key: a long text is not read for it
    length = edit.document().characterCount()
    return length > MANY_LETTERS or (length > 1 and bool(edit.text().strip()))
