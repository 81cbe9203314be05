"""What waits for somebody, on the start page: texts to review again, follow-up actions, steps of the workflow, merges."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.home.panel import Panel, RowButton, plain
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.workflow import asking, words

if TYPE_CHECKING:
    from toolkit_app.library.due import Due

SHOWN = 8


class DuePanel(Worded, Panel):
    """The oldest of what waits; ``wanted(key)`` for the line pressed. Not to be seen while nothing waits."""

    wanted = Signal(str)

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._due: tuple[Due, ...] = ()
        self.retranslate()

    def look(self) -> None:
        """Read what waits today; while an edition is shown, nothing does."""
        if self._shelf.facts and self._shelf.facts.edition:
            self._arrived(())
        elif self._shelf.facts:
            self._shelf.read(self, asking.waiting, date.today(), then=self._arrived, question="due")

    def retranslate(self) -> None:
        """Set every word anew."""
        self._show()

    def _arrived(self, due: Any) -> None:
        self._due = due
        self._show()

    def _show(self) -> None:
        self.clear()
        self.title.setText(self.tr("Waiting for somebody"))
        for one in self._due[:SHOWN]:
            says = self._words(one)
            button = RowButton(says)
            button.setToolTip("\n".join(part for part in (says, one.owner) if part))
            button.clicked.connect(partial(self._want, one.key))
            self.add(button)
        more = len(self._due) - SHOWN
        if more > 0:
            self.add(plain(QLabel(self.tr("And more: {number}").format(number=language.number(more)))))
        self.setVisible(bool(self._due))

    def _words(self, one: Due) -> str:
        when = _day(one.date)
        if one.what == "review":
            said = self.tr("To be reviewed again since {date}: {title}")
        elif one.what == "action":
            said = self.tr("Follow-up due on {date}: {words} ({title})")
        elif one.what == "waiting":
            said = self.tr("{state} since {date}: {title}")
        elif one.what == "contested":
            said = self.tr("Contested since {date}: {title}")
        elif one.what == "translation":
            said = self.tr("The original was changed on {date}; to be translated: {title}")
        elif one.what == "comment":
            said = self.tr("Open comments: {words}, the oldest of {date}: {title}")
        else:
            said = self.tr("Changed in two places, to be merged: {title}")
        return said.format(date=when, title=one.title, words=one.words or "–", state=words.state(one.state, self._shelf))

    def _want(self, key: str, _: bool = False) -> None:
        self.wanted.emit(key)


def _day(written: str) -> str:
    day = QDate.fromString(written, Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMMM yyyy") if day.isValid() else written
