"""A show of hands: how many of each group gave each answer, typed into a grid by keyboard alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation.large import Large

MOST = 999
ARROWS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}


class Count(QLineEdit):
    """One number; ``moved(rows, columns)`` for an arrow, ``kept()`` on Enter."""

    moved = Signal(int, int)
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, maxLength=3, alignment=Qt.AlignmentFlag.AlignCenter)
        self.setValidator(QIntValidator(0, MOST, self))
        self.setProperty("content", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook."""
        if event.key() in ARROWS:
            self.moved.emit(*ARROWS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit()
        else:
            super().keyPressEvent(event)


class Hands(Worded, QWidget):
    """``counted()`` on Enter; ``counts`` has the numbers."""

    counted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: Sequence[tuple[str, str, int]] = ()
        self._answers: Sequence[tuple[str, str, str]] = ()
        self.cells: dict[tuple[str, str], Count] = {}
        self._sums: dict[str, Large] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """How many of each group gave each answer; groups of which nobody raised a hand have none."""
        found: dict[str, dict[str, int]] = {}
        for (group, code), cell in self.cells.items():
            by_code = found.setdefault(group, {})
            if cell.text():
                by_code[code] = int(cell.text())
        return found

    def begin(self, groups: Sequence[tuple[str, str, int]], answers: Sequence[tuple[str, str, str]],
              before: Mapping[tuple[str, str], int]) -> None:
        """A grid of groups (code, name, how many can raise a hand) and answers (code, sign, words), with what was
        counted before.
        """
        while taken := self._grid.takeAt(0):
            taken.widget().hide()
            taken.widget().deleteLater()
        self._groups, self._answers, self.cells, self._sums = groups, answers, {}, {}
        for column, (_, sign, words) in enumerate(answers, start=1):
            for row, share, said in ((0, 0.04, sign), (1, 0.026, words)):
                head = Large(self._theme, share, bold=row == 0)
                head.put(said)
                self._grid.addWidget(head, row, column)
        for row, (group, name, _) in enumerate(groups, start=2):
            label, total = Large(self._theme, 0.032, align=Qt.AlignmentFlag.AlignVCenter), Large(self._theme, 0.026, quiet=True)
            label.put(name)
            self._grid.addWidget(label, row, 0)
            for column, (code, sign, words) in enumerate(answers, start=1):
                cell = self._cell(group, code, f"{name}: {sign} {words}", before.get((group, code), 0))
                self._grid.addWidget(cell, row, column)
            self._sums[group] = total
            self._grid.addWidget(total, row, len(answers) + 1)
        self._stretch()
        self._add_up()
        if self.cells:
            next(iter(self.cells.values())).setFocus()

    def _cell(self, group: str, code: str, name: str, count: int) -> Count:
        cell = self.cells[group, code] = Count()
        cell.setAccessibleName(name)
        cell.setText(str(count) if count else "")
        cell.moved.connect(self._move)
        cell.kept.connect(self.counted)
        cell.textChanged.connect(self._add_up)
        return cell

    def _stretch(self) -> None:
        self._grid.setColumnStretch(0, 26)
        for column in range(1, len(self._answers) + 1):
            self._grid.setColumnStretch(column, 10)
        self._grid.setColumnStretch(len(self._answers) + 1, 10)
        self._grid.setRowStretch(0, 6)
        self._grid.setRowStretch(1, 10)
        for row in range(2, len(self._groups) + 2):
            self._grid.setRowStretch(row, 9)

    def enlarge(self, pixels: int) -> None:
        """Letters of that height in the cells."""
        self._grid.setSpacing(max(4, pixels // 4))
        font = self.font()
        font.setPixelSize(max(11, pixels))
        for cell in self.cells.values():
            cell.setFont(font)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._add_up()

    def _move(self, rows: int, columns: int) -> None:
        groups, codes = [group for group, _, _ in self._groups], [code for code, _, _ in self._answers]
        here = next((place for place, cell in self.cells.items() if cell is self.sender()), None)
        if here is not None:
            row = (groups.index(here[0]) + rows) % len(groups)
            column = (codes.index(here[1]) + columns) % len(codes)
            cell = self.cells[groups[row], codes[column]]
            cell.setFocus()
            cell.selectAll()

    def _add_up(self) -> None:
        counts = self.counts
        for group, _, present in self._groups:
            raised = sum(counts.get(group, {}).values())
            self._sums[group].put(self.tr("{raised} of {present}").format(raised=language.number(raised),
                                                                        present=language.number(present)))
