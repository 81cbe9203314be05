"""What was let out in spite of the check: to whom, by whom, when and why, below the revisions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf

if TYPE_CHECKING:
    from toolkit_app.library.overrides import Override

MOST_SHOWN = 3
translate = QCoreApplication.translate


def sort_words(sort: str) -> str:
    """What was let out, in the language of the interface."""
    words = {
        "personal": translate("Overrides", "personal data"),
        "sensitivity": translate("Overrides", "for a narrower circle"),
        "consent": translate("Overrides", "quotes without consent"),
    }
    return words.get(sort, sort)


class LetOut(Worded, QLabel):
    """The newest of them as lines, all of them where the mouse rests; hidden when there is none."""

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._found: Sequence[Override] = ()
        self.setWordWrap(True)
        self.setProperty("quiet", True)
        self.setProperty("content", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def show_all(self, found: Sequence[Override]) -> None:
        """Take the place of what was shown; the newest first."""
        self._found = found
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        lines = [self._line(one) for one in self._found]
        more = ["…"] if len(lines) > MOST_SHOWN else []
        self.setText("\n".join([self.tr("Let out in spite of the check:"), *lines[:MOST_SHOWN], *more]))
        self.setToolTip("\n".join(lines))
        self.setVisible(bool(lines))

    def _line(self, one: Override) -> str:
        to = language.label(self._shelf.labels("sensitivity", one.level))
        sorts = ", ".join(map(sort_words, one.sorts))
        return f"• {language.when(one.at)} · {language.person(one.author)} · {to} · {sorts}: {one.reason}"
