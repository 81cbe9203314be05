"""The list beside the boxes: the sections with what is filled and what is still needed, and the headings inside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

LINE = Qt.ItemDataRole.UserRole
DOT = 9
NEEDED = "#c77700"


@dataclass(frozen=True)
class Line:
    """One line: the section it leads to and the place in it (units), its words, and what its dot says (``""``: no dot)."""

    section: str
    place: int
    words: str
    spoken: str
    dot: str = ""


class Outline(QListWidget):
    """``chosen(section, place)`` for the line that is pressed."""

    chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="outline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setIconSize(QSize(DOT + 2, DOT + 2))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines: Sequence[Line] = ()
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines, in place where there are as many as before."""
        if lines == self._lines:
            return
        self._lines = tuple(lines)
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for number, line in enumerate(lines):
            entry = self.item(number) or QListWidgetItem(self)
            entry.setText(line.words)
            entry.setIcon(self._icon(line.dot))
            entry.setToolTip(line.spoken)
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
            entry.setData(LINE, line)

    def tint(self) -> None:
        """The dots in the colours of the palette."""
        for number, line in enumerate(self._lines):
            self.item(number).setIcon(self._icon(line.dot))

    def follow(self, section: str) -> None:
        """Mark the line of the section one writes in."""
        for number, line in enumerate(self._lines):
            if line.section == section and line.place < 0:
                self.setCurrentRow(number)

    def _choose(self, entry: QListWidgetItem) -> None:
        line: Line = entry.data(LINE)
        self.chosen.emit(line.section, line.place)

    def _icon(self, dot: str) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round((DOT + 2) * ratio), round((DOT + 2) * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        if dot:
            role = QPalette.ColorRole.Accent if dot == "full" else QPalette.ColorRole.PlaceholderText
            colour = QColor(NEEDED) if dot == "needed" else self.palette().color(role)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1.6))
            painter.setBrush(colour if dot == "full" else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(1, 1, DOT - 1, DOT - 1)
            painter.end()
        return QIcon(picture)
