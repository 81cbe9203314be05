"""Who a round asks and how their answers are kept: groups of the vocabulary, own ones, and so many people of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.numberbox import NumberBox
from toolkit_app.desktop.validation import words

if TYPE_CHECKING:
    from toolkit_app.validation.definition import Plan

MOST = 999


class Addressed(Worded, QWidget):
    """``changed()`` when other groups are ticked or answers are kept in another way."""

    changed = Signal()

    def __init__(self, groups: Mapping[str, Mapping[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels, self._own = groups, dict[str, str]()
        self.note, self.head_group, self.head_count = QLabel(wordWrap=True), QLabel(), QLabel()
        self.note.setProperty("quiet", True)
        self.groups, self.counts = dict[str, QCheckBox](), dict[str, NumberBox]()
        self.name, self.add = QLineEdit(maxLength=80), QPushButton()
        self.anonymity = {code: QRadioButton() for code in words.ANONYMITY}
        self.meanings = {code: QLabel(wordWrap=True) for code in words.ANONYMITY}
        self.kept = QLabel(objectName="heading")
        self._arrange()
        for code in groups:
            self._line(code)
        self.add.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)
        self.name.textChanged.connect(self._allow)
        self.retranslate()
        self._allow()

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.head_group, 0, 0)
        self._grid.addWidget(self.head_count, 0, 1)
        self.head_group.setObjectName("heading")
        self.head_count.setProperty("quiet", True)
        own = QHBoxLayout()
        own.addWidget(self.name, 1)
        own.addWidget(self.add)
        column.addLayout(self._grid)
        column.addLayout(own)
        column.addWidget(self.note)
        column.addSpacing(8)
        column.addWidget(self.kept)
        choice = QButtonGroup(self)
        for code, button in self.anonymity.items():
            choice.addButton(button)
            self.meanings[code].setProperty("quiet", True)
            self.meanings[code].setIndent(24)
            column.addWidget(button)
            column.addWidget(self.meanings[code])
            button.toggled.connect(self.changed)
        self.anonymity["open"].setChecked(True)
        column.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        self._scroll = scroll
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _line(self, code: str) -> None:
        box, count = QCheckBox(checked=True), NumberBox(minimum=0, maximum=MOST)
        self.groups[code], self.counts[code] = box, count
        row = self._grid.rowCount()
        self._grid.addWidget(box, row, 0)
        self._grid.addWidget(count, row, 1)
        box.toggled.connect(count.setEnabled)
        box.toggled.connect(self.changed)

    def put(self, plan: Plan) -> None:
        """Show what a plan says; people are added on the page of the round."""
        for code, name in plan.own_groups.items():
            self._own[code] = name
            self._line(code)
        for code, box in self.groups.items():
            box.setChecked(code in plan.groups)
        self.anonymity[plan.anonymity].setChecked(True)
        for widget in (self.head_count, *self.counts.values()):
            widget.hide()
        self.retranslate()

    def fill(self, people: Mapping[str, int]) -> None:
        """So many of each group, where nothing is said of a group yet."""
        for code, count in people.items():
            if code in self.counts and not self.counts[code].value():
                self.counts[code].setValue(count)

    def chosen(self) -> tuple[str, ...]:
        """The codes of the groups that are ticked."""
        return tuple(code for code, box in self.groups.items() if box.isChecked())

    def own(self) -> dict[str, str]:
        """The own groups that are ticked, with their names."""
        return {code: name for code, name in self._own.items() if self.groups[code].isChecked()}

    def people(self) -> dict[str, int]:
        """How many are asked of each group, without names."""
        return {code: count.value() for code, count in self.counts.items() if count.value() and self.groups[code].isChecked()}

    def kept_as(self) -> str:
        """How answers are kept."""
        return next(code for code, button in self.anonymity.items() if button.isChecked())

    def retranslate(self) -> None:
        """Set every word anew."""
        self.head_group.setText(self.tr("Groups that are heard"))
        self.head_count.setText(self.tr("How many people"))
        self.kept.setText(self.tr("How answers are kept"))
        self._scroll.setAccessibleName(self.tr("Groups that are heard"))
        for code, box in self.groups.items():
            said = self._own.get(code) or language.label(self._labels[code])
            box.setText(said)
            self.counts[code].setAccessibleName(self.tr("How many people: {group}").format(group=said))
        self.name.setPlaceholderText(self.tr("A group of your own, such as “Youth council”"))
        self.name.setAccessibleName(self.tr("A group of your own"))
        self.add.setText(self.tr("Add the group"))
        self.note.setText(self.tr("People can be named, taken from a table or added later on the page of the round. A name is "
                                  "never needed."))
        for code, button in self.anonymity.items():
            button.setText(words.anonymity(code))
            self.meanings[code].setText(words.meaning(code))

    def _allow(self) -> None:
        self.add.setEnabled(bool(self.name.text().strip()))

    def _add(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            code = next(code for number in range(1, MOST) if (code := f"own-{number}") not in self.groups)
            self._own[code] = name
            self._line(code)
            self.name.clear()
            self.retranslate()
            self.changed.emit()
