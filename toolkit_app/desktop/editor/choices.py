"""Codes of a vocabulary: one of them in a box that opens, or several, ticked in a list below the box."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded

CODE = Qt.ItemDataRole.UserRole
MANY = 12
LONGEST_LIST = 11


class Box(QComboBox):
    """A combo box that leaves the wheel to the page, and is as narrow as it must be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: words that do not fit end in an ellipsis; Qt would cut them off."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        if self.currentIndex() < 0:
            option.currentText = self.placeholderText()
            option.palette.setBrush(QPalette.ColorRole.ButtonText, option.palette.placeholderText())
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's hook: turning the wheel over a form must not change what it says."""
        event.ignore()


class ChoiceEdit(Worded, Box):
    """One code of a vocabulary, or none. ``changed()`` when another is chosen."""

    changed = Signal()

    def __init__(self, codes: Sequence[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = codes
        self.addItem("", "")
        for code in codes:
            self.addItem("", code.code)
        self.currentIndexChanged.connect(self.changed)
        self.retranslate()

    def value(self) -> str:
        """The chosen code, or ``""``."""
        return str(self.currentData() or "")

    def put(self, code: str) -> None:
        """Choose this code; one that the vocabulary does not know is kept and shown as it is."""
        if code and self.findData(code) < 0:
            self.addItem(code, code)
        self.setCurrentIndex(max(0, self.findData(code)))

    def retranslate(self) -> None:
        """Set every word anew."""
        for place, code in enumerate(self._codes, start=1):
            self.setItemText(place, language.label(code.labels))


class ChoicesEdit(Worded, Box):
    """Codes of a vocabulary, any number of them. ``changed()`` when another set is chosen."""

    changed = Signal()

    def __init__(self, codes: Sequence[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = codes
        self._chosen: list[str] = []
        self.retranslate()

    def value(self) -> list[str]:
        """The chosen codes, in the order of the vocabulary; unknown ones last."""
        order = {code.code: number for number, code in enumerate(self._codes)}
        return sorted(self._chosen, key=lambda code: (order.get(code, len(order)), code))

    def put(self, codes: Sequence[str]) -> None:
        """Choose these codes."""
        self._chosen = list(codes)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        labels = {code.code: language.label(code.labels) for code in self._codes}
        words = ", ".join(labels.get(code, code) for code in self.value())
        self.clear()
        self.setPlaceholderText(self.tr("Choose…"))
        if words:
            self.addItem(words)
        self.setCurrentIndex(0 if words else -1)
        self.setToolTip(words)

    def showPopup(self) -> None:
        """Qt's hook: the list to tick in, below the box."""
        popup = Ticks(self._codes, self._chosen, self)
        popup.ticked.connect(self._tick)
        popup.open_below(self)

    def _tick(self, code: str) -> None:
        if code in self._chosen:
            self._chosen.remove(code)
        else:
            self._chosen.append(code)
        self.retranslate()
        self.changed.emit()


class Ticks(QFrame):
    """The list below a box; ``ticked(code)`` for each code that is ticked or unticked. A long one can be narrowed by typing."""

    ticked = Signal(str)

    def __init__(self, codes: Sequence[Any], chosen: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("panel")
        self.line = QLineEdit(clearButtonEnabled=True)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(parent.accessibleName())
        depth = _depths(codes)
        for code in _in_order(codes):
            entry = QListWidgetItem("      " * depth[code.code] + language.label(code.labels), self.list)
            entry.setData(CODE, code.code)
            entry.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            entry.setCheckState(Qt.CheckState.Checked if code.code in chosen else Qt.CheckState.Unchecked)
        words = self.tr("Type to narrow the list")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.setVisible(len(codes) > MANY)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.itemClicked.connect(self._toggle)

    def open_below(self, box: QWidget) -> None:
        """Open below a box, or above it where there is no room below."""
        rows = min(LONGEST_LIST, self.list.count())
        height = rows * (self.fontMetrics().height() + 14) + 28 + (44 if self.list.count() > MANY else 0)
        self.resize(max(box.width(), 300), height)
        room = box.screen().availableGeometry()
        place = box.mapToGlobal(QPoint(0, box.height() + 2))
        if place.y() + height > room.bottom():
            place.setY(box.mapToGlobal(QPoint(0, 0)).y() - height - 2)
        place.setX(min(place.x(), room.right() - self.width()))
        self.move(place)
        self.show()
        self.list.setCurrentRow(0)
        (self.line if self.list.count() > MANY else self.list).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: Return (and Space in the list) tick the current line, Down goes from the line to the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter} | ({Qt.Key.Key_Space} if watched is self.list else set())
            if event.key() in keys:
                self._toggle(self.list.currentItem())
                return True
            if watched is self.line and event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        first = -1
        for row in range(self.list.count()):
            entry = self.list.item(row)
            fits = typed.strip().casefold() in entry.text().casefold()
            entry.setHidden(not fits)
            if fits and first < 0:
                first = row
        self.list.setCurrentRow(first)

    def _toggle(self, entry: QListWidgetItem | None) -> None:
        if entry is not None and not entry.isHidden():
            ticked = entry.checkState() == Qt.CheckState.Checked
            entry.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
            self.ticked.emit(entry.data(CODE))


def _depths(codes: Sequence[Any]) -> dict[str, int]:
    parents = {code.code: code.parent for code in codes}
    depths = {}
    for code in parents:
        depth, here = 0, parents[code]
        while here in parents and depth < 5:
            depth, here = depth + 1, parents[here]
        depths[code] = depth
    return depths


def _in_order(codes: Sequence[Any]) -> list[Any]:
    """Each code followed by those that belong to it."""
    known = {code.code for code in codes}
    result: list[Any] = []

    def follow(parent: str) -> None:
        for code in codes:
            if (code.parent if code.parent in known else "") == parent and code not in result:
                result.append(code)
                follow(code.code)

    follow("")
    return result
