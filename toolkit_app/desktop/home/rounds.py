"""Rounds on the start page: what waits in them for somebody, those that are open, and what came out of the last ones."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.home.panel import Panel, RowButton, plain
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.validation import asking, words

SHOWN = 5


class RoundsPanel(Worded, Panel):
    """``chosen(round)`` for the line pressed. Not to be seen while no round waits, is open or was closed lately."""

    chosen = Signal(str)

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._seen = asking.Awaited((), (), ())
        self.retranslate()

    def look(self) -> None:
        """Read what waits today; while an edition is shown, nothing does."""
        if self._shelf.facts and self._shelf.facts.edition:
            self._arrived(asking.Awaited((), (), ()))
        elif self._shelf.facts:
            self._shelf.read(self, asking.waiting, self._shelf.person, date.today(), then=self._arrived, question="rounds")

    def retranslate(self) -> None:
        """Set every word anew."""
        self._show()

    def _arrived(self, seen: Any) -> None:
        self._seen = seen
        self._show()

    def _show(self) -> None:
        self.clear()
        self.title.setText(self.tr("Validation rounds"))
        seen = self._seen
        waiting = {one.standing.round.key for one in seen.waiting}
        lines = [(one.standing.round.key, words.waits(one), True) for one in seen.waiting[:SHOWN]]
        lines += [(one.round.key, self.tr("Open: {title}").format(title=self._facts(one)), False)
                  for one in seen.open if one.round.key not in waiting][:SHOWN]
        lines += [(one.standing.round.key, self._came(one), False) for one in seen.results]
        for key, said, now in lines:
            button = RowButton(("●  " if now else "") + said)
            button.setToolTip(said)
            button.clicked.connect(partial(self._choose, key))
            self.add(button)
        more = len(seen.waiting) - SHOWN
        if more > 0:
            self.add(plain(QLabel(self.tr("And more: {number}").format(number=language.number(more)))))
        self.setVisible(bool(lines))

    def _facts(self, one: Any) -> str:
        """A round with its turnout and its last day."""
        return "  ·  ".join(filter(None, (one.round.definition.title, words.turnout(one), words.when(one.round))))

    def _came(self, one: asking.Came) -> str:
        """What came out of a round: how many statements of each outcome."""
        counted = ", ".join(f"{words.outcome(code)}: {language.number(one.outcomes[code])}" for code in words.HUES
                            if code in one.outcomes)
        return self.tr("Result: {title}").format(title="  ·  ".join((one.standing.round.definition.title, counted)))

    def _choose(self, key: str, _: bool = False) -> None:
        self.chosen.emit(key)
