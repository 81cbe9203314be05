"""What can be searched for, by example: a bubble under its button; a click on an example searches for it."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.search import asking
from toolkit_app.desktop.search.rows import Rows
from toolkit_app.desktop.shelf import Shelf

WIDTH, HEIGHT = 760, 560


class Bubble(Worded, QFrame):
    """Examples with how many items each finds in this library. ``wanted(line)`` for the one that is chosen."""

    wanted = Signal(str)

    def __init__(self, shelf: Shelf, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("bubble")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shelf = shelf
        self.words = QLabel(wordWrap=True)
        self.list = Rows(3, 1, by_click=True)
        self.list.setColumnWidth(0, 260)
        self.list.setColumnWidth(2, 60)
        self.list.chosen.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self.resize(WIDTH, HEIGHT)
        self.retranslate()

    def open_under(self, button: QWidget) -> None:
        """Open below a button, inside its window."""
        window = button.window()
        self.resize(min(WIDTH, window.width() - 40), min(HEIGHT, window.height() - 140))
        corner = button.mapTo(window, QPoint(button.width() - self.width(), button.height() + 4))
        self.move(max(20, corner.x()), corner.y())
        self.show()
        self.raise_()
        self.list.setFocus()
        QCoreApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: Escape, a click elsewhere or another size of the window take the bubble away."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        away = event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and not self.rect().contains(
            self.mapFromGlobal(event.globalPosition().toPoint()))
        if away or (event.type() == QEvent.Type.Resize and watched is self.parent()):
            self.leave()
        return False

    def leave(self) -> None:
        """Go away."""
        QCoreApplication.instance().removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setAccessibleName(self.tr("What can be searched for"))
        self.words.setText(self.tr("Words alone are enough. For more, take an example; the number is what it finds here."))
        self.list.setAccessibleName(self.tr("Examples"))
        self._shelf.ask(self, asking.examples, language.current(), question="examples", then=self._arrived)

    def _arrived(self, examples: Any) -> None:
        self.list.show_rows([(line, (line, meaning, language.number(number) if number else "–"))
                             for line, meaning, number in examples or ()], bold=0)

    def _take(self, line: str) -> None:
        self.wanted.emit(line)
        self.leave()
