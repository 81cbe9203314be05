"""The details of an item: a box per field of its kind, drawn from the declaration."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.caption import Caption
from toolkit_app.desktop.editor.choices import ChoiceEdit, ChoicesEdit
from toolkit_app.desktop.editor.source import lines
from toolkit_app.desktop.editor.tables import ItemsEdit, LineEdit, TableEdit
from toolkit_app.kinds import Field, Kind

TEXT_HEIGHT = 84
# what a person knows from the first moment; the rest can wait
FIRST = ("place", "dimension", "date")
ESSENTIALS = 2
TAGS = "tags"


class TextEdit(QPlainTextEdit):
    """Some lines of plain words. ``changed()`` at every change."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(TEXT_HEIGHT)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.changed)

    def value(self) -> str:
        """The words, no-break spaces kept."""
        document: QTextDocument = self.document()
        return lines(document.toRawText()).strip()

    def put(self, words: Any) -> None:
        """Show these words."""
        self.setPlainText("" if words is None else str(words))


Editor = LineEdit | TextEdit | ChoiceEdit | ChoicesEdit | TableEdit | ItemsEdit


class FieldsForm(QObject):
    """The fields of a kind in two widgets: ``essentials`` stand above the text, ``details`` below it.

    ``changed()`` at every change; ``item_wanted(field)`` when an item is to be chosen for a field.
    """

    changed = Signal()
    item_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.essentials, self.details = QWidget(), QWidget()
        self._top, self._below = QGridLayout(self.essentials), QVBoxLayout(self.details)
        for column in range(ESSENTIALS):
            self._top.setColumnStretch(column, 1)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setHorizontalSpacing(12)
        self._top.setVerticalSpacing(4)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(4)
        self.heading = QLabel(objectName="title")
        self._kind: Kind | None = None
        self._titles: dict[str, str] = {}
        self._editors: dict[str, Editor] = {}
        self._captions: dict[str, Caption] = {}
        self._given: Mapping[str, Any] = {}
        self._as_given: dict[str, Any] = {}
        self._tags = QLineEdit()

    def show_kind(self, kind: Kind, vocabulary: Mapping[str, Any]) -> None:
        """Make the boxes of a kind."""
        self._kind = kind
        for layout in (self._top, self._below):
            _empty(layout)
        self._editors, self._captions, self._titles = {}, {}, {}
        first = essential(kind)
        self.heading = QLabel(objectName="title")
        self._below.addWidget(self.heading)
        self._below.addSpacing(8)
        for field in kind.fields:
            editor = self._editor(field, vocabulary)
            caption = Caption(editor)
            self._editors[field.name], self._captions[field.name] = editor, caption
            if field.name not in first:
                self._add_below(caption, editor)
        for column, name in enumerate(first):
            self._top.addWidget(self._captions[name], 0, column)
            self._top.addWidget(self._editors[name], 1, column)
        self._tags = QLineEdit()
        self._captions[TAGS] = Caption(self._tags)
        self._tags.textChanged.connect(self._changed)
        self._add_below(self._captions[TAGS], self._tags)
        self.retranslate()

    def put(self, values: Mapping[str, Any], tags: tuple[str, ...], titles: Mapping[str, str]) -> None:
        """Show the values of an item; ``titles`` names the items its fields refer to."""
        self.blockSignals(True)
        self._given = values
        self._titles.update(titles)
        for name, editor in self._editors.items():
            editor.put(values.get(name) or ([] if isinstance(editor, (ChoicesEdit, TableEdit, ItemsEdit)) else ""))
        self._tags.setText(", ".join(tags))
        self._as_given = {name: editor.value() for name, editor in self._editors.items()}
        self.blockSignals(False)
        self._say_marks()

    def values(self) -> dict[str, Any]:
        """The fields that are filled; what was not touched, and what a newer program wrote, exactly as it was given."""
        found = {}
        for name, editor in self._editors.items():
            value = editor.value()
            untouched = name in self._given and value == self._as_given.get(name)
            found[name] = self._given[name] if untouched else value
        unknown = {name: value for name, value in self._given.items() if name not in self._editors}
        return {**unknown, **{name: value for name, value in found.items() if value not in ("", [], None)}}

    def tags(self) -> tuple[str, ...]:
        """The tags, which are written with commas between."""
        return tuple(tag.strip() for tag in self._tags.text().split(",") if tag.strip())

    def filled(self) -> frozenset[str]:
        """The fields that are filled."""
        return frozenset(name for name, editor in self._editors.items() if editor.value())

    def add_item(self, field: str, key: str, title: str) -> None:
        """Name another item in a field."""
        editor = self._editors.get(field)
        if isinstance(editor, ItemsEdit):
            self._titles[key] = title
            editor.add(key)

    def editor(self, field: str) -> Editor:
        """The box of a field."""
        return self._editors[field]

    def caption(self, field: str) -> QWidget:
        """What stands above the box of a field."""
        return self._captions[field]

    def retranslate(self) -> None:
        """Set every word anew."""
        if self._kind is None:
            return
        self.heading.setText(self.tr("Details"))
        for field in self._kind.fields:
            self._editors[field.name].setAccessibleName(language.label(field.labels))
        self._tags.setAccessibleName(self.tr("Tags"))
        self._tags.setPlaceholderText(self.tr("Words of your own, with commas between"))
        self._say_marks()

    def _say_marks(self) -> None:
        marks = {"review": self.tr("needed for review"), "validation": self.tr("needed for validation")}
        filled = self.filled()
        for field in self._kind.fields if self._kind else ():
            mark = "" if field.name in filled else marks.get(field.required, "")
            self._captions[field.name].say(language.label(field.labels), mark)
        self._captions[TAGS].say(self.tr("Tags"))

    def _changed(self) -> None:
        if not self.signalsBlocked():
            self._say_marks()
            self.changed.emit()

    def _add_below(self, caption: Caption, editor: QWidget) -> None:
        self._below.addWidget(caption)
        self._below.addWidget(editor)
        self._below.addSpacing(8)

    def _editor(self, field: Field, vocabulary: Mapping[str, Any]) -> Editor:
        editor: Editor
        if field.type == "text":
            editor = TextEdit()
        elif field.type == "choice":
            editor = ChoiceEdit(vocabulary[field.vocabulary].codes)
        elif field.type == "choices":
            editor = ChoicesEdit(vocabulary[field.vocabulary].codes)
        elif field.type == "table":
            editor = TableEdit(field, vocabulary)
        elif field.type == "items":
            editor = ItemsEdit(self._titles)
            editor.wanted.connect(partial(self.item_wanted.emit, field.name))
        else:
            editor = LineEdit(field)
        editor.changed.connect(self._changed)
        return editor


def essential(kind: Kind) -> tuple[str, ...]:
    """The two fields that stand above the text: place and dimension where the kind has them, else its first ones."""
    plain = [field.name for field in kind.fields if field.type not in ("table", "items", "text")]
    named = [name for name in FIRST if name in plain]
    return tuple(dict.fromkeys((*named, *plain)))[:ESSENTIALS]


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while taken := layout.takeAt(0):
        if taken.widget():
            taken.widget().hide()
            taken.widget().deleteLater()
