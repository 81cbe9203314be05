"""The command palette: every action of the table by a few letters of its name."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from toolkit_app.desktop.language import Worded

ACTION = Qt.ItemDataRole.UserRole


class Palette(Worded, QDialog):
    """A field and a list of actions; Return does the chosen one."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = list(actions)
        self.field = QLineEdit()
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._do)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.itemActivated.connect(self._do)
        self.list.itemClicked.connect(self._do)
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.field)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.resize(560, 460)
        self.retranslate()
        self._narrow("")

    def open_over(self, window: QWidget) -> None:
        """Open near the top of the window."""
        corner = window.mapToGlobal(QPoint((window.width() - self.width()) // 2, 90))
        self.move(corner)
        self.open()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: the arrows move in the list while one types."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            if self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
            return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("All commands"))
        self.field.setPlaceholderText(self.tr("What would you like to do?"))
        self.field.setAccessibleName(self.tr("What would you like to do?"))
        self.list.setAccessibleName(self.tr("All commands"))
        self.empty.setText(self.tr("No command has these letters. Try fewer."))

    def _narrow(self, typed: str) -> None:
        self.list.clear()
        for action in self._actions:
            words = action.text().replace("&", "")
            if not all(part in words.casefold() for part in typed.casefold().split()):
                continue
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QListWidgetItem(action.icon(), f"{words}    {keys}" if keys else words)
            item.setData(ACTION, action)
            if not action.isEnabled():
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.empty.setVisible(not self.list.count())
        possible = (row for row in range(self.list.count()) if self.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled)
        self.list.setCurrentRow(next(possible, -1))

    def _do(self, *_: object) -> None:
        item = self.list.currentItem()
        action = item.data(ACTION) if item else None
        if action is None or not action.isEnabled():
            return
        self.accept()
        action.trigger()
