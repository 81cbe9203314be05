"""The way out: check, show what is of concern, ask where to, write, say what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.leaving import asking
from toolkit_app.desktop.leaving.check import CheckDialog
from toolkit_app.desktop.leaving.choices import FOLDERS, format_words
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.publishing.aside import file_name

MOST_TOLD = 12  # failures and warnings in one message


class Outgoing(QObject):
    """``said(words)`` speaks in the status bar; ``mend(key, place)`` asks for the editor there."""

    said = Signal(str)
    mend = Signal(str, str)

    def __init__(self, page: QWidget, shelf: Shelf) -> None:
        super().__init__(page)
        self._page, self._shelf = page, shelf

    def leave(self, what: asking.Leaving, title: str, write: Callable[[str], None] | None = None) -> None:
        """Check, ask where to and write. ``title`` proposes a name; ``write(target)`` writes what is made already."""
        self.clear(what, partial(self._ask_target, what, title, write))

    def clear(self, what: asking.Leaving, then: Callable[[], None]) -> None:
        """Check; ``then()`` when nothing is of concern, or the person goes on."""
        self._check(what, partial(self._checked, what, then))

    def look(self, what: asking.Leaving) -> None:
        """Check, and show what was found whatever it is."""
        self._check(what, self._show)

    def _check(self, what: asking.Leaving, then: Callable[[Any], None]) -> None:
        self._shelf.whole(self, asking.check, what, title=self.tr("Checking"), question="check", then=then, failed=self._failed)

    def _show(self, found: Any) -> None:
        dialog = CheckDialog(found or (), self._page, skips=False, barred=self._barred(), looks=True)
        dialog.mend.connect(self.mend)
        dialog.open()

    def _checked(self, what: asking.Leaving, then: Callable[[], None], found: Any) -> None:
        if not found:
            then()
            return
        dialog = CheckDialog(found, self._page, skips=what.each, barred=self._barred())
        dialog.accepted.connect(then)
        dialog.mend.connect(self.mend)
        dialog.answered.connect(partial(self._answer, what, then, found))
        dialog.open()

    def _barred(self) -> str:
        if self._shelf.facts is None or self._shelf.facts.read_only:
            return self.tr("Here the library can only be read. To let it leave all the same, open the library itself.")
        return "" if self._shelf.person else self.tr(
            "To let it leave all the same, give your name in the preferences first.")

    def _answer(self, what: asking.Leaving, then: Callable[[], None], found: Any, reason: str) -> None:
        self._shelf.write(self, asking.answer, found, what.level, reason, failed=self._failed,
                          then=lambda _: self.clear(what, then))

    def _ask_target(self, what: asking.Leaving, title: str, write: Callable[[str], None] | None) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if what.each:
            dialog = QFileDialog(self._page, self.tr("The folder for the files"), folder)
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            suffix = "" if what.format in FOLDERS else f".{what.format}"
            name = format_words(what.format)
            dialog = QFileDialog(self._page, self.tr("Save as {format}").format(format=name),
                                 str(Path(folder) / file_name(title, suffix)), f"{name} (*{suffix})" if suffix else "")
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(write or partial(self.write, what))
        dialog.open()

    def write(self, what: asking.Leaving, target: str) -> None:
        """Write what leaves to a file or folder of the person's choice."""
        facts = self._shelf.facts
        if facts is None:
            return
        # a list has its labels in the language of the interface
        chosen = replace(what, lang=what.lang or language.current()) if what.format in ("xlsx", "csv") else what
        work = partial(asking.write, facts.path, facts.read_only, chosen, Path(target))
        self._shelf.jobs.start(
            "work", self, work, title=self.tr("Writing files"),
            then=partial(self._written, what), failed=self._failed,
            stopped=lambda: self.said.emit(self.tr("Stopped. The files that were finished are there.")))

    def _written(self, what: asking.Leaving, left: asking.Left) -> None:
        if what.each:
            words = self.tr("Written: {written}. Failed: {failed}.").format(
                written=language.number(len(left.written)), failed=language.number(len(left.failed)))
        else:
            words = self.tr("Saved: {path}").format(path=", ".join(map(str, left.written)))
        self.said.emit(words)
        told = [f"{key}: {language.error_words(error)[0]}" for key, error in left.failed]
        told += [language.error_words(warning)[0] for warning in left.warnings]
        if told:
            more = [] if len(told) <= MOST_TOLD else ["…"]
            messages.tell(self._page, words, "\n".join([*told[:MOST_TOLD], *more]))

    def _failed(self, error: Exception) -> None:
        messages.warn(self._page, error)
