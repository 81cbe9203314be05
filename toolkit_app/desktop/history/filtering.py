"""By whom, since when and how the listed revisions were made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.history.revisions import HOW, how_words
from toolkit_app.desktop.language import Worded

if TYPE_CHECKING:
    from toolkit_app.library.revisions import RevisionRow

DAYS = (0, 1, 7, 30, 365)


class Filter(Worded, QWidget):
    """Three choices over a history; ``changed()`` fires when one is made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person, self.since, self.how = QComboBox(), QComboBox(), QComboBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(6)
        for box in (self.person, self.since, self.how):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(self._changed)
            column.addWidget(box)
        self.person.addItem("", "")
        for days in DAYS:
            self.since.addItem("", days)
        for code in ("", *HOW):
            self.how.addItem("", code)
        self.retranslate()

    def fill(self, rows: Sequence[RevisionRow]) -> None:
        """Offer the people of a history; a choice that is still possible stays. A history of one revision needs no filter."""
        chosen = self.person.currentData()
        self.person.clear()
        self.person.addItem(self.tr("Everybody"), "")
        for author in sorted({row.author for row in rows}):
            self.person.addItem(language.person(author), author)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        self.setVisible(len(rows) > 1)

    def reset(self) -> None:
        """Leave nothing out."""
        for box in (self.person, self.since, self.how):
            box.setCurrentIndex(0)

    def kept(self, rows: Sequence[RevisionRow]) -> list[RevisionRow]:
        """The revisions that fit."""
        author, days, how = self.person.currentData(), self.since.currentData(), self.how.currentData()
        first = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%S") if days else ""
        return [row for row in rows if row.author == (author or row.author) and row.at >= first and row.how == (how or row.how)]

    def retranslate(self) -> None:
        """Set every word anew."""
        self.person.setAccessibleName(self.tr("By whom"))
        self.since.setAccessibleName(self.tr("Since when"))
        self.how.setAccessibleName(self.tr("How the revision was made"))
        self.person.setItemText(0, self.tr("Everybody"))
        for row in range(1, self.person.count()):
            self.person.setItemText(row, language.person(str(self.person.itemData(row))))
        for row, words in enumerate((self.tr("At any time"), self.tr("In the last 24 hours"), self.tr("In the last 7 days"),
                                     self.tr("In the last 30 days"), self.tr("In the last year"))):
            self.since.setItemText(row, words)
        self.how.setItemText(0, self.tr("Made in any way"))
        for row, code in enumerate(HOW, start=1):
            self.how.setItemText(row, how_words(code))

    def _changed(self, _: int) -> None:
        self.changed.emit()
