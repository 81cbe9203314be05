"""One statement of an answer form: its words, the scale, and a place for the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.validation.choice import Chooser
from toolkit_app.text.statements import TYPE_LABELS, label

if TYPE_CHECKING:
    from toolkit_app.validation.definition import Definition
    from toolkit_app.validation.units import Unit


class AnswerCard(Worded, QFrame):
    """``changed()`` when the answer or its reason is another; ``entered()`` when the next statement is wanted."""

    changed = Signal()
    entered = Signal()

    def __init__(self, of: Definition, number: int, unit: Unit, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="panel")
        self.unit, self.number = unit, number
        self._of = of
        self._sides = {str(code): value.side for code, value in of.terms.scale.by_code.items()}
        self._stands = ("", "")
        self._came = ""
        self._locked = False
        self.head, self.wording = QLabel(wordWrap=True), QLabel(unit.wording, wordWrap=True)
        self.head.setProperty("quiet", True)
        self.wording.setProperty("content", True)
        self.wording.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.before = QLabel(wordWrap=True)
        self.before.setProperty("quiet", True)
        self.before.hide()
        self.chooser = Chooser(of)
        self.reason_label, self.reason = QLabel(wordWrap=True), QLineEdit(maxLength=4000)
        self.reason_label.setBuddy(self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(8)
        for widget in (self.head, self.wording, self.before, self.chooser, self.reason_label, self.reason):
            column.addWidget(widget)
        self.chooser.changed.connect(self._touched)
        self.chooser.entered.connect(self.entered)
        self.reason.textEdited.connect(self._touched)
        self.reason.returnPressed.connect(self.entered)
        self.retranslate()

    def put(self, code: str, reason: str, before: str = "", came: str = "") -> None:
        """Show what stands, and how and when the answer came."""
        self._stands, self._came = (code, reason), came
        self.chooser.put(code)
        self.reason.setText(reason)
        self.before.setText(before)
        self.before.setVisible(bool(before))
        self._say()

    def settle(self) -> None:
        """What is shown stands from now on."""
        if self.said()[0] != self._stands[0]:
            self._came = ""
        self._stands = self.said()
        self._say()

    def lock(self, locked: bool) -> None:
        """Nothing can be changed."""
        self._locked = locked
        self.chooser.setEnabled(not locked)
        self.reason.setReadOnly(locked)

    def said(self) -> tuple[str, str]:
        """The code of the answer ("" for none) and its reason."""
        code = self.chooser.code
        return code, self.reason.text().strip() if code else ""

    @property
    def dirty(self) -> bool:
        """Whether something is not kept yet."""
        return self.said() != self._stands

    @property
    def unreasoned(self) -> bool:
        """Whether the answer is against, and says no reason."""
        code, reason = self.said()
        return self._sides.get(code) == "against" and not reason

    def enlarge(self, large: bool) -> None:
        """The statement alone, in larger letters."""
        font = self.font()
        font.setPointSizeF(font.pointSizeF() + (5 if large else 0))
        self.wording.setFont(font)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.chooser.name(self.tr("Statement {number}").format(number=self.number))
        self._say()

    def _touched(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        unit = self.unit
        grade = label(TYPE_LABELS, unit.type, language.current()) if unit.type else ""
        # a reason that is added leaves the answer where it came from
        marks = [self._came] if self._came and self.chooser.code == self._stands[0] else []
        marks += [self.tr("not saved yet")] if self.dirty else []
        parts = [language.number(self.number), grade, "" if unit.id.startswith(("*", "~")) else unit.id, *marks]
        self.head.setText("  ·  ".join(filter(None, parts)))
        against = self._sides.get(self.chooser.code) == "against"
        asked = (self.tr("Why? A “no” without a reason is not counted. The reason is printed beside the result, in your words "
                         "and without your name.") if self._of.procedure.reasoned else
                 self.tr("Why? Your reason is printed beside the result, in your words and without your name."))
        self.reason_label.setText(asked if against else self.tr("A remark, if you like"))
        self.reason.setAccessibleName(self.tr("Why, statement {number}").format(number=self.number))
        shown = bool(self.chooser.code)
        self.reason_label.setVisible(shown)
        self.reason.setVisible(shown)
