"""The checklist of a step: what is missing leads to its field, what only a person can judge is a box to tick."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.home.panel import RowButton, plain

if TYPE_CHECKING:
    from toolkit_app.library.gate import Check
    from toolkit_app.library.workflow import Step


class _Words(QLabel):
    """Words beside a box; a click on them is a click on the box."""

    def __init__(self, words: str, box: QCheckBox) -> None:
        super().__init__(words, wordWrap=True)
        self._box = box

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's hook."""
        if self.rect().contains(event.position().toPoint()):
            self._box.click()


class Checklist(QWidget):
    """The lines of one step. ``mend(place)`` fires for a line that leads to its field, ``ticked()`` after a box was changed."""

    mend = Signal(str)
    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self.lines: dict[str, RowButton] = {}
        self._step: Step | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_step(self, step: Step | None, writable: bool) -> None:
        """Take the lines of a step in place of what was shown."""
        ticked = self.names()
        self._clear()
        self._step = step
        checks = step.checks if step else ()
        lacking = [check for check in checks if not check.met and not check.by_hand]
        for heading, group in ((self.tr("Still missing"), [check for check in lacking if check.blocks]),
                               (self.tr("Better, but not required"), [check for check in lacking if not check.blocks])):
            if group:
                self._column.addWidget(plain(QLabel(heading)))
            for check in group:
                self._lead(check, writable)
        judged = [check for check in checks if check.by_hand]
        if judged:
            needed = any(check.blocks for check in judged)
            heading = self.tr("For you to judge") if needed else self.tr("For you to judge, not required yet")
            self._column.addWidget(plain(QLabel(heading)))
        for check in judged:
            self._box(check, check.name in ticked, writable)
        met = sum(1 for check in checks if check.met and not check.by_hand)
        if met:
            self._column.addWidget(plain(QLabel(self.tr("Fulfilled: {number}").format(number=language.number(met)))))
        self.setVisible(bool(checks))

    def names(self) -> list[str]:
        """The boxes that are ticked here, without those ticked in earlier steps."""
        return [name for name, box in self.boxes.items() if box.isChecked() and box.isEnabled()]

    def open_still(self) -> int:
        """How much the step still waits for."""
        ticked = self.names()
        return sum(1 for check in self._step.missing if check.name not in ticked) if self._step else 0

    def _lead(self, check: Check, writable: bool) -> None:
        words = language.label(check.labels)
        button = RowButton(f"→  {words}")
        button.setToolTip(words)
        button.setEnabled(writable)
        button.clicked.connect(partial(self._mend, check.place))
        self.lines.setdefault(check.place, button)
        self._column.addWidget(button)

    def _box(self, check: Check, ticked: bool, writable: bool) -> None:
        words = language.label(check.labels)
        box = QCheckBox(checked=check.met or ticked, enabled=writable and not check.met, accessibleName=words)
        box.toggled.connect(self._toggled)
        self.boxes[check.name] = box
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(8, 3, 0, 3)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_Words(words, box), 1)
        self._column.addWidget(line)

    def _mend(self, place: str, _: bool = False) -> None:
        self.mend.emit(place)

    def _toggled(self, _: bool) -> None:
        self.ticked.emit()

    def _clear(self) -> None:
        self.boxes.clear()
        self.lines.clear()
        while taken := self._column.takeAt(0):
            taken.widget().hide()
            taken.widget().deleteLater()
