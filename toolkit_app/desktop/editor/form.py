"""The text of an item as a form: one box per section of its kind, and one for everything else."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from toolkit_app import kinds
from toolkit_app.desktop import language
from toolkit_app.desktop.editor.source import SourceEdit
from toolkit_app.desktop.language import Worded
from toolkit_app.kinds import Kind, Labels
from toolkit_app.text import sections

MORE = "more"


class SectionsForm(Worded, QScrollArea):
    """The boxes. ``changed()`` at every change, ``entered(section)`` when the cursor comes into another box."""

    changed = Signal()
    entered = Signal(str)
    picture_pasted = Signal(bytes)
    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._kind: Kind | None = None
        self._guidance: Mapping[str, Labels] = {}
        self._labels: dict[str, QLabel] = {}
        self.edits: dict[str, SourceEdit] = {}
        self._current = ""
        self._loaded = ""
        self._as_loaded: dict[str, str] = {}
        self._lang = "en"

    def show_kind(self, kind: Kind, guidance: Mapping[str, Labels]) -> None:
        """Make the boxes of a kind; ``guidance`` is a sentence per section, shown while its box is empty."""
        self._kind, self._guidance = kind, guidance
        self._labels, self.edits = {}, {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 8, 16, 24)
        column.setSpacing(6)
        for name in (*(section.id for section in kind.sections), MORE):
            label, edit = QLabel(), SourceEdit()
            label.setBuddy(edit)
            label.setProperty("role", "heading")
            edit.textChanged.connect(self.changed)
            edit.entered.connect(self._come_in)
            edit.picture_pasted.connect(self.picture_pasted)
            edit.files_dropped.connect(self.files_dropped)
            column.addWidget(label)
            column.addWidget(edit)
            column.addSpacing(8)
            self._labels[name], self.edits[name] = label, edit
        column.addStretch()
        self.setWidget(inside)
        self._current = next(iter(self.edits))
        self.retranslate()

    def load(self, body: str, lang: str) -> None:
        """Cut a text into the boxes. An item whose text is all outside the kind's sections has it in the last box."""
        self.blockSignals(True)
        self._loaded, self._lang = body, lang
        parts = sections.split(body, [name for name in self.edits if name != MORE])
        for name, edit in self.edits.items():
            edit.load(parts.get(name, ""))
        self._as_loaded = {name: edit.text() for name, edit in self.edits.items()}
        self._show_more()
        self.blockSignals(False)

    def body(self, lang: str) -> str:
        """The boxes as one text with headings in a language; the loaded text itself while nothing in it was changed."""
        parts = {name: edit.text() for name, edit in self.edits.items()}
        if parts == self._as_loaded and lang == self._lang:
            return self._loaded
        headings = {section.id: kinds.text_in(section.labels, lang) for section in (self._kind.sections if self._kind else ())}
        return sections.assemble(parts, headings)

    @property
    def current(self) -> SourceEdit:
        """The box that has, or last had, the cursor."""
        return self.edits[self._current]

    def filled(self) -> dict[str, bool]:
        """Which boxes have text in them."""
        return {name: bool(edit.text().strip()) for name, edit in self.edits.items()}

    def go_to(self, section: str) -> None:
        """Put the cursor into a box and bring it into sight."""
        if section in self.edits:
            self.edits[section].show()
            self._labels[section].show()
            self.edits[section].setFocus()
            self.ensureWidgetVisible(self._labels[section], 0, 12)
            self.ensureWidgetVisible(self.edits[section], 0, 12)

    def retranslate(self) -> None:
        """Set every word anew."""
        for section in self._kind.sections if self._kind else ():
            words = language.label(section.labels)
            self._labels[section.id].setText(words)
            self.edits[section.id].setAccessibleName(words)
            self.edits[section.id].setPlaceholderText(language.label(self._guidance.get(section.id, {})))
        if MORE in self.edits:
            self._labels[MORE].setText(self.tr("More"))
            self.edits[MORE].setAccessibleName(self.tr("More"))
            self.edits[MORE].setPlaceholderText(self.tr("Anything that has no place above."))

    def _show_more(self) -> None:
        alone = len(self.edits) == 1
        for widget in (self._labels[MORE], self.edits[MORE]):
            widget.setVisible(alone or bool(self._as_loaded.get(MORE, "").strip()))

    def _come_in(self) -> None:
        sender = self.sender()
        for name, edit in self.edits.items():
            if edit is sender:
                self._current = name
                self.entered.emit(name)
                self.ensureWidgetVisible(edit, 0, 0)
