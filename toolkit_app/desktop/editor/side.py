"""What stands beside the text that is written: one of several views, chosen by a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop.library.flow import FlowLayout


class Side(QWidget):
    """``shown(name)`` when another view is shown. The first view added is shown first."""

    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons: dict[str, QToolButton] = {}
        self._views: dict[str, QWidget] = {}
        self._group = QButtonGroup(self, exclusive=True)
        self._stack = QStackedWidget()
        names = QWidget()
        self._row = FlowLayout(names, 2)
        self._row.setContentsMargins(6, 4, 6, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        column.addWidget(names)
        column.addWidget(self._stack, 1)

    @property
    def current(self) -> str:
        """The name of the view that is shown."""
        return next(name for name, view in self._views.items() if view is self._stack.currentWidget())

    def add(self, name: str, view: QWidget) -> None:
        """One more view."""
        button = QToolButton(checkable=True)
        button.setProperty("tight", True)
        button.clicked.connect(lambda: self.show_view(name))
        self.buttons[name], self._views[name] = button, view
        self._group.addButton(button)
        self._row.addWidget(button)
        self._stack.addWidget(view)
        button.setChecked(self._stack.count() == 1)

    def say(self, name: str, words: str, tip: str = "") -> None:
        """The words on the button of a view."""
        self.buttons[name].setText(words)
        self.buttons[name].setToolTip(tip)

    def show_view(self, name: str) -> None:
        """Show that view."""
        self.buttons[name].setChecked(True)
        if self._stack.currentWidget() is not self._views[name]:
            self._stack.setCurrentWidget(self._views[name])
            self.shown.emit(name)
