"""The terms of a passage as a row of chips below its translation: what each is called, and whether the words say so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout

if TYPE_CHECKING:
    from toolkit_app.text.terms import Rendering

MOST = 12


class TermStrip(Worded, QWidget):
    """Hidden while there is no term. ``chosen(name)`` for a chip that is pressed: the name is to be written."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Rendering] = ()
        self._written = False
        self.chips: list[QToolButton] = []
        self._flow = FlowLayout(self, 4)
        self._flow.setContentsMargins(0, 4, 0, 0)
        self.hide()

    def show_terms(self, found: Sequence[Rendering], *, written: bool) -> None:
        """Show these; while nothing is ``written`` yet, nothing is wrong either."""
        found = [one for one in found if one.kind != "free"][:MOST]
        if (found, written) == (self._found, self._written):
            return
        self._found, self._written = found, written
        while taken := self._flow.takeAt(0):
            taken.widget().hide()
            taken.widget().deleteLater()
        self.chips = []
        for one in found:
            chip = QToolButton()
            chip.setProperty("chip", True)
            chip.setProperty("content", True)
            chip.setProperty("quiet", not (written and one.wrong))
            chip.setProperty("wrong", written and one.wrong)
            chip.clicked.connect(partial(self._choose, one))
            self._flow.addWidget(chip)
            self.chips.append(chip)
        self.setVisible(bool(found))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        for chip, one in zip(self.chips, self._found, strict=True):
            names = ", ".join(one.names)
            chip.setText(f"{one.source.replace(chr(10), ' ')} → {one.names[0] if one.names else '–'}")
            if one.kind == "forbidden":
                said = self.tr("These words are not to be used for it. In the termbase: {names}.")
            elif one.kind == "missing":
                said = self.tr("Not said as in the termbase: {names}. Press to write it.")
            else:
                said = self.tr("Said as in the termbase: {names}.")
            status = self.tr("Checked term") if one.term.checked else self.tr("Proposed term")
            chip.setToolTip(f"{said.format(names=names)}\n{status} {one.term.key}")
            chip.setAccessibleName(f"{chip.text()}. {chip.toolTip()}")

    def _choose(self, one: Rendering, _: bool = False) -> None:
        if one.names:
            self.chosen.emit(one.names[0])
