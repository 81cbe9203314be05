"""One answer chosen: a button for each of the scale with its words, or a number where the scale is long."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.numberbox import NumberBox

if TYPE_CHECKING:
    from toolkit_app.validation.definition import Definition
    from toolkit_app.validation.procedures.shape import Value

MOST_BUTTONS = 12


def words(value: Value) -> str:
    """An answer on a button: its code and its words."""
    from toolkit_app.validation.procedures.shape import offered

    return offered(value, language.current())


class Chooser(Worded, QWidget):
    """``changed()`` when another answer is chosen, ``entered()`` on Enter. ``code`` is what is chosen, "" for none."""

    changed = Signal()
    entered = Signal()

    def __init__(self, of: Definition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from toolkit_app.validation.procedures.shape import SILENT

        self._values: Sequence[Value] = [value for value in of.offered if value not in SILENT]
        self._silent = SILENT
        self._about = ""
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        self.number: NumberBox | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = FlowLayout(gap=6)
        row.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        if len(self._values) > MOST_BUTTONS:
            self.number = NumberBox(minimum=0, maximum=len(self._values))
            self.number.setSpecialValueText("–")
            self.number.valueChanged.connect(self._numbered)
            self.number.installEventFilter(self)
            row.addWidget(self.number)
        else:
            self._offer(self._values, row, "answer")
        silent = FlowLayout(gap=6)
        silent.setContentsMargins(0, 0, 0, 0)
        self._offer(SILENT, silent, "silent")
        column.addLayout(silent)
        self.retranslate()

    def _offer(self, offered: Sequence[Value], row: FlowLayout, shape: str) -> None:
        for value in offered:
            button = QToolButton(self, checkable=True)
            button.setProperty(shape, True)
            button.installEventFilter(self)
            button.clicked.connect(partial(self._pressed, str(value.code)))
            self._group.addButton(button)
            self.buttons[str(value.code)] = button
            row.addWidget(button)

    @property
    def code(self) -> str:
        """What is chosen."""
        chosen = next((code for code, button in self.buttons.items() if button.isChecked()), "")
        if not chosen and self.number is not None and self.number.value():
            return str(self.number.value())
        return chosen

    def put(self, code: str) -> None:
        """Choose without saying so."""
        self._group.setExclusive(False)
        for name, button in self.buttons.items():
            button.setChecked(name == code)
        self._group.setExclusive(True)
        if self.number is not None:
            self.number.blockSignals(True)
            self.number.setValue(int(code) if code.isdigit() else 0)
            self.number.blockSignals(False)

    def choose(self, code: str) -> None:
        """Choose, as by a key; "" takes the choice back."""
        if code != self.code:
            self.put(code)
            self.changed.emit()

    def name(self, about: str) -> None:
        """What the choice is about, for who does not see it."""
        self._about = about
        self.retranslate()

    def take_focus(self) -> None:
        """The keyboard to what is chosen, or to the first answer."""
        target = self.number or next((button for button in self.buttons.values() if button.isChecked()),
                                     next(iter(self.buttons.values())))
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word anew."""
        for value in (*self._values, *self._silent):
            button = self.buttons.get(str(value.code))
            if button is not None:
                said = words(value)
                button.setText(said)
                button.setAccessibleName(f"{said}. {self._about}" if self._about else said)
        if self.number is not None:
            self.number.setAccessibleName(self._about or self.tr("Rank, 1 is the first"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: the number of an answer chooses it, Delete takes it back, Enter goes on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
                return True
            if self.number is None and event.text() in self.buttons:
                self.choose(event.text())
                self.buttons[event.text()].setFocus()
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.number is None:
                self.choose("")
                return True
        return super().eventFilter(watched, event)

    def _pressed(self, code: str, _: bool = False) -> None:
        if self.number is not None:
            self.number.blockSignals(True)
            self.number.setValue(0)
            self.number.blockSignals(False)
        self.changed.emit()

    def _numbered(self, value: int) -> None:
        if value:
            self._group.setExclusive(False)
            for button in self.buttons.values():
                button.setChecked(False)
            self._group.setExclusive(True)
        self.changed.emit()
