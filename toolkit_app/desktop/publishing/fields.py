"""One widget for each option of a layout, drawn from its declaration."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QTimeEdit, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.numberbox import NumberBox
from toolkit_app.publishing.options import NO, YES, Option


class _Time(QTimeEdit):
    """A time of day that leaves the wheel to the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's hook."""
        event.ignore()


# more letters than these, or words wider than so many, find no room beside a label
SHORT = 15


class Field(QWidget):
    """An option. ``changed()`` when a person has chosen; its ``label`` stands before it, above it if ``wide``, or nowhere."""

    changed = Signal()
    wide = False

    def __init__(self, option: Option, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.widget = self._made(value)
        self.widget.setAccessibleName(language.label(option.labels))
        column.addWidget(self.widget)
        self.label = QLabel(language.label(option.labels), wordWrap=True)
        self.label.setBuddy(self.widget)

    def value(self) -> str:
        """What is chosen, as the option writes it."""
        raise NotImplementedError

    def _made(self, value: str) -> QWidget:
        raise NotImplementedError

    def _emit(self, *_: object) -> None:
        self.changed.emit()


class ChoiceField(Field):
    """One of several, in a box that opens."""

    def value(self) -> str:
        """The code of the line that is chosen."""
        return str(self.widget.currentData() or "")

    def _made(self, value: str) -> QWidget:
        box = Box()
        # Georgian letters are wider than Latin ones: as many of them need more room
        most = SHORT * box.fontMetrics().averageCharWidth()
        for code, labels in self.option.choices.items():
            words = language.label(labels)
            box.addItem(words, code)
            self.wide = self.wide or len(words) > SHORT or box.fontMetrics().horizontalAdvance(words) > most
        box.setCurrentIndex(max(0, box.findData(value)))
        box.activated.connect(self._emit)
        return box


class RevisionField(ChoiceField):
    """One of the revisions of the item; the first line leaves the choice to the program."""

    wide = True

    def offer(self, revisions: Sequence[tuple[str, str]]) -> None:
        """The revisions there are, as (revision, words)."""
        chosen = self.value()
        self.widget.clear()
        self.widget.addItem(self.tr("As proposed"), "")
        for revision, words in revisions:
            self.widget.addItem(words, revision)
        self.widget.setCurrentIndex(max(0, self.widget.findData(chosen)))


class SwitchField(Field):
    """Yes or no."""

    def value(self) -> str:
        """Whether it is ticked."""
        return YES if self.widget.isChecked() else NO

    def _made(self, value: str) -> QWidget:
        box = QCheckBox(language.label(self.option.labels))
        box.setChecked(value == YES)
        box.clicked.connect(self._emit)
        return box


class NumberField(Field):
    """A whole number."""

    def value(self) -> str:
        """Its digits."""
        return str(self.widget.value())

    def _made(self, value: str) -> QWidget:
        box = NumberBox()
        box.lineEdit().setTextMargins(8, 0, 0, 0)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setRange(self.option.minimum, self.option.maximum)
        box.setValue(int(value))
        box.editingFinished.connect(self._emit)
        return box


class TimeField(Field):
    """A time of day."""

    def value(self) -> str:
        """HH:MM."""
        return self.widget.time().toString("HH:mm")

    def _made(self, value: str) -> QWidget:
        box = _Time(QTime.fromString(value, "HH:mm"))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setDisplayFormat("HH:mm")
        box.editingFinished.connect(self._emit)
        return box


class LanguagesField(Field):
    """Several of the languages."""

    wide = True

    def value(self) -> str:
        """The codes, in the order of the languages."""
        return ",".join(code for code, box in self._boxes.items() if box.isChecked())

    def _made(self, value: str) -> QWidget:
        inside = QWidget()
        row = FlowLayout(inside, 6)
        row.setContentsMargins(0, 0, 0, 0)
        self._boxes = {}
        for code, name in language.NAMES.items():
            box = self._boxes[code] = QCheckBox(name)
            box.setChecked(code in value.split(","))
            box.clicked.connect(self._emit)
            row.addWidget(box)
        return inside


KINDS = {"choice": ChoiceField, "switch": SwitchField, "number": NumberField, "time": TimeField, "languages": LanguagesField,
         "revision": RevisionField}


def field(option: Option, value: str) -> Field:
    """The widget for an option."""
    return KINDS[option.type](option, value)
