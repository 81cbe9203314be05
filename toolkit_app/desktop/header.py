"""The head of the window: back, the places to go, the search field, a new item, all commands."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.actions import Bound
from toolkit_app.desktop.search.field import SearchField
from toolkit_app.desktop.theme import Theme


class Primary(QToolButton):
    """A button that stands out, for one action; its icon has the colour of the words on it."""

    def __init__(self, action: QAction, icon: str, theme: Theme) -> None:
        super().__init__()
        self._action, self._icon, self._theme = action, icon, theme
        self.setProperty("primary", True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(18, 18))
        self.clicked.connect(self._action.trigger)
        action.changed.connect(self._follow)
        theme.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
        colours = self._theme.colours
        self.setIcon(theming.icon(self._icon, colours.on_accent if self._action.isEnabled() else colours.muted))


class Header(QWidget):
    """Buttons of the action table, and the ``field``."""

    def __init__(self, commands: Bound, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField(theme)
        self.field.setMinimumWidth(260)
        self.field.setMaximumWidth(620)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(6)
        row.addWidget(self._button(commands, "view.back", words=False))
        row.addWidget(self._button(commands, "view.home"))
        row.addWidget(self._button(commands, "view.library"))
        row.addWidget(self._button(commands, "library.rounds"))
        row.addSpacing(12)
        row.addStretch(1)
        row.addWidget(self.field, 20)
        row.addStretch(1)
        row.addSpacing(12)
        row.addWidget(Primary(commands["item.new"], "plus", theme))
        row.addWidget(self._button(commands, "view.palette", words=False))

    def _button(self, commands: Bound, name: str, words: bool = True) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(commands[name])
        button.setIconSize(QSize(18, 18))
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
        return button
