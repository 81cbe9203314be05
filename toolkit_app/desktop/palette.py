"""The command palette: every action of the table by a few letters of its name."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

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
        self.list = QTreeWidget(columnCount=2, rootIsDecorated=False, uniformRowHeights=True)
        self.list.setHeaderHidden(True)
        self.list.setIconSize(QSize(18, 18))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
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
            self._move(step)
            return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("All commands"))
        self.field.setPlaceholderText(self.tr("What would you like to do?"))
        self.field.setAccessibleName(self.tr("What would you like to do?"))
        self.list.setAccessibleName(self.tr("All commands"))
        self.empty.setText(self.tr("No command has these letters. Try fewer."))

    def _move(self, step: int) -> None:
        number = self.list.topLevelItemCount()
        if number:
            row = self.list.indexOfTopLevelItem(self.list.currentItem()) if self.list.currentItem() else -step
            self.list.setCurrentItem(self.list.topLevelItem((row + step) % number))

    def _narrow(self, typed: str) -> None:
        self.list.clear()
        nothing = QPixmap(18, 18)
        nothing.fill(Qt.GlobalColor.transparent)
        blank = QIcon(nothing)
        for action in self._actions:
            words = action.text().replace("&", "")
            if not all(part in words.casefold() for part in typed.casefold().split()):
                continue
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QTreeWidgetItem([words, keys])
            item.setIcon(0, blank if action.icon().isNull() else action.icon())
            item.setData(0, ACTION, action)
            item.setDisabled(not action.isEnabled())
            self.list.addTopLevelItem(item)
        self.empty.setVisible(not self.list.topLevelItemCount())
        items = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        possible = next((item for item in items if not item.isDisabled()), None)
        if possible:
            self.list.setCurrentItem(possible)

    def _do(self, *_: object) -> None:
        item = self.list.currentItem()
        action = item.data(0, ACTION) if item else None
        if action is None or not action.isEnabled():
            return
        self.accept()
        action.trigger()
