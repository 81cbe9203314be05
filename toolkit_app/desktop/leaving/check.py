"""The check before something leaves, as a page: what holds it back, what is to be looked at, each line leading to its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop import theme as theming

if TYPE_CHECKING:
    from toolkit_app.library.disclosure import Concern

CONCERN = Qt.ItemDataRole.UserRole
SIZE = (680, 520)
STOP = "#d0453a"  # legible on both appearances
ORDER = ("error", "block", "warning")


class CheckDialog(QDialog):
    """``accepted`` when it may leave; ``answered(reason)`` when the person answers for what holds back; ``mend(key, place)``.

    ``skips``: what is held back stays here and the rest may leave (a file each); ``barred``: why nobody can answer here, or "".
    """

    answered = Signal(str)
    mend = Signal(str, str)

    def __init__(self, found: Sequence[Concern], parent: QWidget, *, skips: bool, barred: str, looks: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Before it leaves"))
        self.resize(*SIZE)
        held = [one for one in found if one.weight != "warning"]
        answerable = bool(held) and all(one.weight == "block" for one in held)
        self.summary = QLabel(self._summary(len(held), len(found) - len(held)), wordWrap=True, objectName="title")
        self.hint = QLabel(self._hint(bool(held), bool(found)), wordWrap=True)
        self.hint.setProperty("quiet", True)
        self.list = QListWidget(wordWrap=True)
        self.list.setAccessibleName(self.tr("What was found"))
        self._fill(found)
        self.reason = QLineEdit(maxLength=2000, placeholderText=self.tr("Why may it leave all the same?"))
        self.reason.setAccessibleName(self.tr("Why may it leave all the same?"))
        self.answer = QPushButton(self.tr("Let it leave"))
        self.barred = QLabel(barred, wordWrap=True)
        self.barred.setProperty("quiet", True)
        self.go_to, self.go_on = QPushButton(self.tr("Go to this place")), QPushButton(self.tr("Go on"))
        self.cancel = QPushButton(self.tr("Close") if looks else self.tr("Cancel"))
        self.go_on.setDefault(True)
        self.go_on.setEnabled(not held or skips)
        self.go_on.setVisible(not looks)
        for widget in (self.reason, self.answer):
            widget.setVisible(answerable and not barred and not looks)
        self.barred.setVisible(answerable and bool(barred) and not looks)
        self._arrange()
        self._connect()
        self._allow()

    def _arrange(self) -> None:
        answer, buttons = QHBoxLayout(), QHBoxLayout()
        answer.addWidget(self.reason, 1)
        answer.addWidget(self.answer)
        buttons.addWidget(self.go_to)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (self.summary, self.hint):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.barred)
        column.addLayout(answer)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._allow)
        self.list.itemActivated.connect(self._mend)
        self.reason.textChanged.connect(self._allow)
        self.reason.returnPressed.connect(self.answer.click)
        self.answer.clicked.connect(self._answer)
        self.go_to.clicked.connect(self._mend)
        self.go_on.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _summary(self, held: int, told: int) -> str:
        numbers = {"held": language.number(held), "told": language.number(told)}
        if held:
            return self.tr("Held back: {held}. To look at: {told}.").format(**numbers)
        return self.tr("To look at: {told}.").format(**numbers) if told else self.tr("Nothing of concern was found.")

    def _hint(self, held: bool, told: bool) -> str:
        if held:
            return self.tr("Take out what is named, or answer for it with your name and a reason; that stays in the history.")
        if told:
            return self.tr("Nothing here holds it back. A computer finds numbers, not stories: read as a neighbour would.")
        return self.tr("A computer finds numbers, not stories: read as a neighbour would.")

    def _fill(self, found: Sequence[Concern]) -> None:
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        colours = {"error": STOP, "block": STOP, "warning": quiet}
        bold = QFont(self.list.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for key in dict.fromkeys(one.key for one in found):
            own = sorted((one for one in found if one.key == key), key=lambda one: ORDER.index(one.weight))
            head = QListWidgetItem(f"{own[0].title} · {key}", self.list)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setFont(bold)
            head.setForeground(self.palette().color(QPalette.ColorRole.Text))
            for one in own:
                place = language.label(one.where)
                if one.words:
                    place = self.tr("{place}: “{words}”").format(place=place, words=one.words)
                line = QListWidgetItem(f"{place}\n{language.label(one.reason)}", self.list)
                name = "warning" if one.weight != "warning" else "info"
                line.setIcon(theming.icon(name, colours[one.weight]))
                line.setData(CONCERN, one)
        first = next((row for row in range(self.list.count()) if self.list.item(row).data(CONCERN)), -1)
        self.list.setCurrentRow(first)

    def _chosen(self) -> Any:
        item = self.list.currentItem()
        return item.data(CONCERN) if item else None

    def _allow(self, _: object = None) -> None:
        self.go_to.setEnabled(self._chosen() is not None)
        self.answer.setEnabled(bool(self.reason.text().strip()))

    def _answer(self) -> None:
        self.answered.emit(self.reason.text().strip())
        self.done(QDialog.DialogCode.Rejected)

    def _mend(self, _: object = None) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.done(QDialog.DialogCode.Rejected)
            self.mend.emit(chosen.key, chosen.place)
