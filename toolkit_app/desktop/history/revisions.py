"""The list of an item's revisions: a model of frozen rows, and how one is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from toolkit_app.desktop import language
from toolkit_app.desktop.history.lanes import Crossing, crossings

if TYPE_CHECKING:
    from toolkit_app.library.revisions import RevisionRow

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
PADDING = 10
DOT = 10
STEP = 14  # between the lanes of the graph
MOST_LANES = 8
HOW = ("edit", "merge", "restore", "import", "translate", "update")
LANE = Qt.ItemDataRole.UserRole + 1


def how_words(how: str) -> str:
    """What made a revision, in the language of the interface."""
    words = {
        "edit": QCoreApplication.translate("Revisions", "Edited"),
        "restore": QCoreApplication.translate("Revisions", "Restored"),
        "import": QCoreApplication.translate("Revisions", "Imported"),
        "translate": QCoreApplication.translate("Revisions", "Made as a translation"),
        "update": QCoreApplication.translate("Revisions", "Brought up to date with the original"),
        "merge": QCoreApplication.translate("Revisions", "Merged"),
    }
    return words.get(how, how)


def about_words(row: RevisionRow) -> str:
    """What is said below a revision: what made it (where the note does not say so), when, and who."""
    said = [how_words(row.how)] if row.note and row.how != "edit" else []
    return " · ".join([*said, language.when(row.at), author_words(row)])


def size_words(row: RevisionRow) -> str:
    """How much a revision changed the size of the text; nothing when it did not."""
    return f"{_sign(row.size_change)}{language.size(abs(row.size_change))}" if row.size_change else ""


def _sign(change: int) -> str:
    return "+" if change > 0 else "−"


def author_words(row: RevisionRow) -> str:
    """Who made a revision; the nameless person is named in the language of the interface."""
    return language.person(row.author)


class RevisionsModel(QAbstractListModel):
    """Revisions, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[RevisionRow] = ()
        self._crossings: Sequence[Crossing] = ()
        self.lanes = 1

    def show(self, rows: Sequence[RevisionRow], *, graph: bool = True) -> None:
        """Take the place of what was shown. Without ``graph`` there are no lines: not every revision is listed."""
        self.beginResetModel()
        self._rows = rows
        self._crossings, self.lanes = crossings(rows) if graph else ([Crossing(0, (), ())] * len(rows), 1)
        self.endResetModel()

    def words_changed(self) -> None:
        """The interface speaks another language."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row(self, number: int) -> RevisionRow:
        """The revision in that line."""
        return self._rows[number]

    def number(self, revision: str) -> int:
        """The line of a revision, -1 where it is not listed."""
        return next((number for number, row in enumerate(self._rows) if row.revision == revision), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Qt's hook."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == LANE:
            return self._crossings[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = " · ".join(filter(None, (about_words(row), size_words(row))))
            return f"{row.note or how_words(row.how)}. {said}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.note, about_words(row), size_words(row), row.revision[:12])))
        return None


class RevisionDelegate(QStyledItemDelegate):
    """Two lines a revision on a thread of dots: the note or what made it; who and when."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook."""
        return QSize(200, 2 * QFontMetrics(option.font).height() + 2 * PADDING + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's hook."""
        row: RevisionRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._thread(painter, option, index, row)
        lanes = min(index.model().lanes, MOST_LANES)
        place = option.rect.adjusted(PADDING * 2 + DOT + (lanes - 1) * STEP, PADDING, -PADDING, -PADDING)
        metrics = QFontMetrics(option.font)
        upper = QRect(place.left(), place.top(), place.width(), metrics.height() + 2)
        lower = QRect(place.left(), upper.bottom() + 3, place.width(), metrics.height() + 2)
        self._write(painter, upper, row.note or how_words(row.how), option, strong=True)
        muted = option.palette.color(QPalette.ColorRole.PlaceholderText)
        if row.size_change:
            # without the unit, which the words for a screen reader and the tip have: the author needs the room
            size = f"{_sign(row.size_change)}{language.number(abs(row.size_change))}"
            painter.setPen(muted)
            painter.setFont(option.font)
            painter.drawText(lower, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), size)
            lower.setRight(lower.right() - metrics.horizontalAdvance(size) - PADDING)
        self._write(painter, lower, about_words(row), option, muted)
        painter.restore()

    def _thread(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: RevisionRow) -> None:
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.AlternateBase))
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 6, 6)
        accent = option.palette.color(QPalette.ColorRole.Accent)
        line = option.palette.color(QPalette.ColorRole.PlaceholderText)
        crossing: Crossing = index.data(LANE)
        middle = option.rect.center().y()

        def across(lane: int) -> int:
            return option.rect.left() + PADDING + DOT // 2 + min(lane, MOST_LANES - 1) * STEP

        painter.setPen(line)
        for start, end in crossing.above:
            painter.drawLine(across(start), option.rect.top(), across(end), middle)
        for start, end in crossing.below:
            painter.drawLine(across(start), middle, across(end), option.rect.bottom() + 1)
        x = across(crossing.at)
        painter.setPen(accent)
        painter.setBrush(accent if row.head else option.palette.color(QPalette.ColorRole.Base))
        painter.drawEllipse(x - DOT // 2, middle - DOT // 2, DOT, DOT)

    def _write(self, painter: QPainter, place: QRect, words: str, option: QStyleOptionViewItem, colour: QColor | None = None,
               *, strong: bool = False) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour or option.palette.color(QPalette.ColorRole.Text))
        line = QFontMetrics(font).elidedText(words.splitlines()[0], Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line)
