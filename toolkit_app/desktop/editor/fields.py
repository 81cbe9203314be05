"""The details of an item: one row per field of its kind, drawn from the declaration."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.choices import ChoicesEdit
from toolkit_app.desktop.editor.tables import ItemsEdit, TableEdit
from toolkit_app.desktop.language import Worded
from toolkit_app.kinds import Field, Kind

DATE = QRegularExpression(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
NUMBER = QRegularExpression(r"\d*")
TEXT_HEIGHT = 72
Editor = QLineEdit | QPlainTextEdit | QComboBox | ChoicesEdit | TableEdit | ItemsEdit


class FieldsForm(Worded, QScrollArea):
    """The fields of a kind. ``changed()`` at every change; ``item_wanted(field)`` when an item is to be chosen for a field."""

    changed = Signal()
    item_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._kind: Kind | None = None
        self._editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self._tags = QLineEdit()
        self._tags_label = QLabel()
        self._unknown: dict[str, Any] = {}

    def show_kind(self, kind: Kind, vocabulary: Mapping[str, Any]) -> None:
        """Make the rows of a kind."""
        self._kind = kind
        self._editors, self._labels = {}, {}
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(4, 8, 16, 16)
        form.setVerticalSpacing(10)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for field in kind.fields:
            editor = self._editor(field, vocabulary)
            label = QLabel()
            label.setBuddy(editor)
            form.addRow(label, editor)
            self._editors[field.name], self._labels[field.name] = editor, label
        self._tags, self._tags_label = QLineEdit(), QLabel()
        self._tags_label.setBuddy(self._tags)
        self._tags.textChanged.connect(self.changed)
        form.addRow(self._tags_label, self._tags)
        self.setWidget(inside)
        self.retranslate()

    def put(self, values: Mapping[str, Any], tags: tuple[str, ...], titles: Mapping[str, str]) -> None:
        """Show the values of an item; ``titles`` names the items its fields refer to."""
        self.blockSignals(True)
        self._unknown = {name: value for name, value in values.items() if name not in self._editors}
        for name, editor in self._editors.items():
            self._put_one(editor, values.get(name), titles)
        self._tags.setText(", ".join(tags))
        self.blockSignals(False)

    def values(self) -> dict[str, Any]:
        """The fields that are filled, and those of a newer program as they were."""
        found = {name: self._value(editor) for name, editor in self._editors.items()}
        return {**self._unknown, **{name: value for name, value in found.items() if value not in ("", [])}}

    def tags(self) -> tuple[str, ...]:
        """The tags, which are written with commas between."""
        return tuple(tag.strip() for tag in self._tags.text().split(",") if tag.strip())

    def add_item(self, field: str, key: str, title: str) -> None:
        """Name another item in a field."""
        editor = self._editors.get(field)
        if isinstance(editor, ItemsEdit):
            editor.add(key, title)

    def go_to(self, field: str) -> None:
        """Put the cursor into a field."""
        if field in self._editors:
            self._editors[field].setFocus()
            self.ensureWidgetVisible(self._editors[field])

    def retranslate(self) -> None:
        """Set every word anew."""
        for field in self._kind.fields if self._kind else ():
            words = language.label(field.labels)
            marks = {"review": self.tr("needed for review"), "validation": self.tr("needed for validation")}
            mark = marks.get(field.required, "")
            self._labels[field.name].setText(f"{words}  ·  {mark}" if mark else words)
            editor = self._editors[field.name]
            if isinstance(editor, (ChoicesEdit, TableEdit, ItemsEdit)):
                editor.name(words)
            else:
                editor.setAccessibleName(words)
            if isinstance(editor, ChoicesEdit):
                editor.show_labels()
            if field.type == "date" and isinstance(editor, QLineEdit):
                editor.setPlaceholderText(self.tr("Year, or year-month, or year-month-day: 2026-11-23"))
        self._tags_label.setText(self.tr("Tags"))
        self._tags.setPlaceholderText(self.tr("Words of your own, with commas between"))

    def _editor(self, field: Field, vocabulary: Mapping[str, Any]) -> Editor:
        if field.type == "text":
            text = QPlainTextEdit()
            text.setFixedHeight(TEXT_HEIGHT)
            text.setTabChangesFocus(True)
            text.textChanged.connect(self.changed)
            return text
        if field.type == "choice":
            return self._box(vocabulary[field.vocabulary].codes)
        if field.type in ("choices", "table", "items"):
            editor: ChoicesEdit | TableEdit | ItemsEdit
            if field.type == "choices":
                editor = ChoicesEdit(vocabulary[field.vocabulary].codes)
            elif field.type == "table":
                editor = TableEdit(field, vocabulary)
            else:
                editor = ItemsEdit()
                editor.wanted.connect(partial(self.item_wanted.emit, field.name))
            editor.changed.connect(self.changed)
            return editor
        line = QLineEdit()
        if field.type in ("date", "number"):
            line.setValidator(QRegularExpressionValidator(DATE if field.type == "date" else NUMBER, line))
        line.textChanged.connect(self.changed)
        return line

    def _box(self, codes: Any) -> QComboBox:
        box = QComboBox()
        box.addItem("", "")
        for code in codes:
            box.addItem(language.label(code.labels), code.code)
        box.currentIndexChanged.connect(self.changed)
        return box

    @staticmethod
    def _put_one(editor: Editor, value: Any, titles: Mapping[str, str]) -> None:
        if isinstance(editor, ItemsEdit):
            editor.put(value or [], titles)
        elif isinstance(editor, (ChoicesEdit, TableEdit)):
            editor.put(value or [])
        elif isinstance(editor, QComboBox):
            if value and editor.findData(value) < 0:
                editor.addItem(str(value), value)
            editor.setCurrentIndex(editor.findData(value or ""))
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(str(value or ""))
        else:
            editor.setText(str(value or ""))

    @staticmethod
    def _value(editor: Editor) -> Any:
        if isinstance(editor, (ItemsEdit, ChoicesEdit, TableEdit)):
            return editor.value()
        if isinstance(editor, QComboBox):
            return editor.currentData()
        if isinstance(editor, QPlainTextEdit):
            return editor.document().toRawText().replace("\u2029", "\n").strip()
        return editor.text().strip()
