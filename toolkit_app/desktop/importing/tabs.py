"""Pages behind tabs."""

from PySide6.QtWidgets import QTabWidget, QToolButton, QWidget

from toolkit_app.desktop.language import Worded


class Tabs(Worded, QTabWidget):
    """A tab widget as wide as its tabs need, whose every part has a name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, documentMode=True, usesScrollButtons=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew; those of the tabs are set by whoever owns the pages."""
        for widget in (self, self.tabBar()):
            widget.setAccessibleName(self.tr("Views"))
        # Qt's own names for the buttons that are never shown are not translated
        for button in self.tabBar().findChildren(QToolButton):
            button.setAccessibleName(self.tr("Views"))
