"""One voice: ``tell``, ``warn`` and ``ask``, and the report of a bug. The only place with a message box.

Nothing waits: a box is opened, and what follows an answer is a callback. Tests replace ``show``.
"""

import platform
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from toolkit_app import __version__
from toolkit_app.desktop import language
from toolkit_app.errors import ToolkitError

translate = QCoreApplication.translate
PRODUCT = "Reintegration Toolkit"
_reporting: list[QMessageBox] = []


@dataclass(frozen=True)
class Message:
    """What a box shows. ``choices`` are (answer, words on the button), the first is the default, the last escapes."""

    kind: str
    text: str
    detail: str = ""
    choices: Sequence[tuple[str, str]] = ()
    trace: str = ""
    answered: Callable[[str], None] | None = field(default=None, compare=False)


def tell(parent: QWidget | None, text: str, detail: str = "") -> None:
    """Say something that needs no decision but must be read."""
    _show(parent, Message("tell", text, detail, (("ok", translate("Messages", "Understood")),)))


def warn(parent: QWidget | None, error: Exception, then: Callable[[], None] | None = None) -> None:
    """Say that something failed, and what to do. Anything but a ToolkitError is a bug and is reported as one."""
    if not isinstance(error, ToolkitError):
        report(parent, error)
        return
    what, remedy = language.error_words(error)
    _show(parent, Message("warn", what, remedy, (("ok", translate("Messages", "Understood")),), answered=_only(then)))


def ask(parent: QWidget | None, text: str, detail: str, choices: Sequence[tuple[str, str]], then: Callable[[str], None]) -> None:
    """Ask for a decision: ``choices`` are (answer, button words); ``then`` gets the answer, the last one on Escape."""
    _show(parent, Message("ask", text, detail, tuple(choices), answered=then))


def report(parent: QWidget | None, error: BaseException) -> None:
    """Show an unexpected failure with what is needed to report it. One report at a time; the program goes on."""
    trace = "".join(traceback.format_exception(error))
    print(trace, file=sys.stderr)  # noqa: T201 - the terminal the program was started from
    if _reporting:
        return
    detail = translate("Messages", "Your saved work is safe. You can go on; if it happens again, restart the program and send "
                                   "the report below.")
    choices = (("close", translate("Messages", "Close")), ("copy", translate("Messages", "Copy the report")))
    what = translate("Messages", "The program has made a mistake.")
    box = _show(parent, Message("bug", what, detail, choices, f"{versions()}\n\n{trace}"))
    if box is not None:
        _reporting.append(box)


def versions() -> str:
    """The versions a report needs, one per line."""
    return "\n".join((f"{PRODUCT} {__version__}", f"Python {platform.python_version()}", f"Qt {qVersion()}", platform.platform()))


def excepthook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """For ``sys.excepthook``: an exception nobody expected becomes a report, not a crash."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    warn(QApplication.activeWindow(), error if isinstance(error, Exception) else RuntimeError(str(error)))


def show(parent: QWidget | None, message: Message) -> QMessageBox | None:
    """Open the box of a message; it deletes itself when answered."""
    icons = {"tell": QMessageBox.Icon.Information, "ask": QMessageBox.Icon.Question}
    box = QMessageBox(icons.get(message.kind, QMessageBox.Icon.Warning), PRODUCT, message.text, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(message.detail)
    if message.trace:
        box.setDetailedText(message.trace)
    buttons = {}
    last = len(message.choices) - 1
    for place, (answer, words) in enumerate(message.choices):
        role = QMessageBox.ButtonRole.RejectRole if place == last else QMessageBox.ButtonRole.AcceptRole
        button = box.addButton(words, role)
        buttons[button] = answer
        if place == 0:
            box.setDefaultButton(button)
        if place == last:
            box.setEscapeButton(button)

    def finished() -> None:
        answer = buttons.get(box.clickedButton(), message.choices[-1][0])
        if box in _reporting:
            _reporting.remove(box)
        if answer == "copy":
            QGuiApplication.clipboard().setText(message.trace)
        if message.answered:
            message.answered(answer)

    box.finished.connect(finished)
    box.open()
    return box


def _show(parent: QWidget | None, message: Message) -> QMessageBox | None:
    return show(parent, message)


def _only(then: Callable[[], None] | None) -> Callable[[str], None] | None:
    return (lambda answer: then()) if then else None
