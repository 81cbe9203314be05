"""The desktop program: one window, shown first; the library is opened behind it."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from toolkit_app import __version__, places, settings
from toolkit_app.desktop import language, messages
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.window import MainWindow


def main(argv: Sequence[str]) -> int:
    """Run the window until it is closed; the exit code."""
    application = QApplication([messages.PRODUCT, *argv])
    application.setApplicationName(messages.PRODUCT)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("reintegration-toolkit")
    application.setWindowIcon(QIcon(str(places.shipped("resources", "icons", "app.svg"))))
    sys.excepthook = messages.excepthook
    chosen = settings.load()
    language.use(start_language(chosen))
    theme = Theme(chosen.text("theme"))
    window = MainWindow(chosen, theme)
    window.show()
    # after the first paint: opening a library loads the database toolkit
    QTimer.singleShot(0, window.opening.first)
    return application.exec()


def start_language(chosen: settings.Settings) -> str:
    """The language chosen; before one is, that of the computer if the program speaks it."""
    if chosen.chosen("language"):
        return chosen.text("language")
    system = QLocale.system().name()[:2]
    return system if system in language.INTERFACE else "en"
