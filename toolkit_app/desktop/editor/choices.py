"""Several codes of a vocabulary: their labels in a line, and a list to tick them in."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop import language

CODE = Qt.ItemDataRole.UserRole


class ChoicesEdit(QWidget):
    """Codes of a vocabulary, any number of them. ``changed()`` when another set is chosen."""

    changed = Signal()

    def __init__(self, codes: Sequence[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = codes
        self._chosen: list[str] = []
        self._line = QLineEdit(readOnly=True)
        self._button = QToolButton(arrowType=Qt.ArrowType.DownArrow)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self._button)
        self._button.clicked.connect(self.open_list)

    def name(self, words: str) -> None:
        """The field's name, for a screen reader."""
        self._line.setAccessibleName(words)
        self._button.setAccessibleName(words)
        self._button.setToolTip(words)

    def value(self) -> list[str]:
        """The chosen codes, in the order of the vocabulary; unknown ones last."""
        order = {code.code: number for number, code in enumerate(self._codes)}
        return sorted(self._chosen, key=lambda code: (order.get(code, len(order)), code))

    def put(self, codes: Sequence[str]) -> None:
        """Choose these codes."""
        self._chosen = list(codes)
        self.show_labels()

    def show_labels(self) -> None:
        """Write the labels in the language of the interface."""
        labels = {code.code: language.label(code.labels) for code in self._codes}
        words = ", ".join(labels.get(code, code) for code in self.value())
        self._line.setText(words)
        self._line.setCursorPosition(0)
        self._line.setToolTip(words)

    def open_list(self) -> None:
        """Open the list to tick in, below the line."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setFrameShape(QFrame.Shape.StyledPanel)
        ticks = QListWidget()
        ticks.setAccessibleName(self._button.accessibleName())
        ticks.setFrameShape(QFrame.Shape.NoFrame)
        depth = _depths(self._codes)
        for code in self._codes:
            line = QListWidgetItem("    " * depth[code.code] + language.label(code.labels), ticks)
            line.setData(CODE, code.code)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Checked if code.code in self._chosen else Qt.CheckState.Unchecked)
        ticks.itemChanged.connect(self._ticked)
        column = QVBoxLayout(popup)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(ticks)
        height = min(12, len(self._codes)) * (self.fontMetrics().height() + 10) + 16
        popup.resize(max(self.width(), 260), height)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        ticks.setFocus()

    def _ticked(self, line: QListWidgetItem) -> None:
        code = line.data(CODE)
        if line.checkState() == Qt.CheckState.Checked:
            if code not in self._chosen:
                self._chosen.append(code)
        elif code in self._chosen:
            self._chosen.remove(code)
        self.show_labels()
        self.changed.emit()


def _depths(codes: Sequence[Any]) -> dict[str, int]:
    parents = {code.code: code.parent for code in codes}
    depths = {}
    for code in parents:
        depth, here = 0, parents[code]
        while here in parents and depth < 5:
            depth, here = depth + 1, parents[here]
        depths[code] = depth
    return depths
