"""Restoring: the whole text of an earlier revision, or one section of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.history import asking
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf

if TYPE_CHECKING:
    from toolkit_app.library.revisions import RevisionRow


class Restoring(Worded, QWidget):
    """Two buttons about one revision. ``restored()`` when a new revision was made."""

    restored = Signal()

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._key = ""
        self._row: RevisionRow | None = None
        self._offered: tuple[tuple[str, str], ...] = ()
        self.whole, self.part, self.sections = QPushButton(), QPushButton(), QMenu(self)
        self.whole.setProperty("primary", True)
        self.part.setMenu(self.sections)
        self.part.setEnabled(False)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.part)
        line.addWidget(self.whole)
        self.whole.clicked.connect(self._ask)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.whole.setText(self.tr("Restore this revision"))
        self.part.setText(self.tr("Restore one section"))

    def offer(self, key: str, row: RevisionRow | None) -> None:
        """Speak of that revision; None: nothing can be restored.

        The sections of the revision that was spoken of before stay until they are read anew: the menu may be open.
        """
        if row is None or self._row is None or (key, row.revision) != (self._key, self._row.revision):
            self._put(())
        self._key, self._row = key, row
        self.whole.setEnabled(row is not None)
        if row:
            self._shelf.read(self, asking.sections, key, row.revision, then=partial(self._arrived, row), question="sections")

    def _arrived(self, row: RevisionRow, sections: Sequence[tuple[str, str]]) -> None:
        if row is self._row:
            self._put(sections)

    def _put(self, sections: Sequence[tuple[str, str]]) -> None:
        if tuple(sections) == self._offered:
            return
        self._offered = tuple(sections)
        self.sections.clear()
        for name, title in sections:
            self.sections.addAction(title.replace("&", "&&")).triggered.connect(partial(self._ask_section, name, title))
        self.part.setEnabled(bool(sections))

    def _ask(self) -> None:
        if self._row:
            self._put_question(
                self.tr("Restore the text of {when}?").format(when=language.when(self._row.at)),
                self.tr("A new revision with that text is added. Nothing is lost: this can be undone the same way."))

    def _ask_section(self, name: str, title: str, _: bool = False) -> None:
        if self._row:
            self._put_question(
                self.tr("Restore the section “{title}” of {when}?").format(title=title, when=language.when(self._row.at)),
                self.tr("A new revision is added in which this section is as it was then; the rest stays as it is now."), name)

    def _put_question(self, question: str, detail: str, section: str | None = None) -> None:
        assert self._row is not None, "nothing is offered"
        messages.ask(self, question, detail, (("restore", self.tr("Restore")), ("cancel", self.tr("Cancel"))),
                     partial(self._answered, self._key, self._row.revision, section))

    def _answered(self, key: str, revision: str, section: str | None, answer: str) -> None:
        if answer == "restore":
            self._shelf.write(self, asking.restore, key, revision, section, then=lambda _: self.restored.emit())
