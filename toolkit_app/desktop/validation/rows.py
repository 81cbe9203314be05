"""A round as a row of a list: its title and state, how it asks, and a bar of those who have answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from toolkit_app.desktop import drawing
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation import words

if TYPE_CHECKING:
    from toolkit_app.validation.standing import Standing

Index = QModelIndex | QPersistentModelIndex
STANDING = Qt.ItemDataRole.UserRole
_BAR, _BAR_HEIGHT = 180, 6


class RoundsModel(QAbstractListModel):
    """Rounds, a row each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rounds: Sequence[Standing] = ()
        self.titles: Mapping[str, str] = {}

    def put(self, rounds: Sequence[Standing], titles: Mapping[str, str]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rounds, self.titles = rounds, titles
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self.rounds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        if not index.isValid():
            return None
        one = self.rounds[index.row()]
        if role == STANDING:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.round.definition.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            of = one.round.definition
            parts = [of.title, words.state(one.round.state), words.facts(one.round), words.turnout(one), words.when(one.round),
                     self.titles.get(of.workshop, "")]
            return "\n".join(filter(None, parts))
        return None


class RoundDelegate(QStyledItemDelegate):
    """Paints a row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook."""
        return drawing.row_size(option, 3)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's hook."""
        one: Standing = index.data(STANDING)
        colours, of = self._theme.colours, one.round.definition
        painter.save()
        drawing.ground(painter, option, self._theme)
        rect = option.rect.adjusted(20, drawing.PAD, -22, -drawing.PAD)
        small, bold = drawing.smaller(option.font), drawing.smaller(option.font, -0.5, bold=True)
        height, low = QFontMetrics(bold).height(), QFontMetrics(small).height()
        left = drawing.chip(painter, rect.right(), rect.top() + height // 2, words.state(one.round.state),
                            words.HUES[one.round.state], small, self._theme)
        drawing.line(painter, QRect(rect.left(), rect.top(), left - rect.left() - 12, height), of.title, bold, colours.text)
        workshop = index.model().titles.get(of.workshop, "")
        line = "  ·  ".join(filter(None, (words.facts(one.round), workshop)))
        drawing.line(painter, QRect(rect.left(), rect.top() + height + 5, rect.width(), low), line, small, colours.muted)
        self._turnout(painter, QRect(rect.left(), rect.bottom() - low, rect.width(), low), one, small)
        painter.restore()

    def _turnout(self, painter: QPainter, rect: QRect, one: Standing, font: Any) -> None:
        colours = self._theme.colours
        bar = QRectF(rect.left(), rect.center().y() - _BAR_HEIGHT / 2, _BAR, _BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        if one.answered:
            bar.setWidth(max(_BAR_HEIGHT, _BAR * one.answered / max(one.invited, 1)))
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        said = "  ·  ".join(filter(None, (words.turnout(one), words.when(one.round))))
        drawing.line(painter, rect.adjusted(_BAR + 14, 0, 0, 0), said, font, colours.muted)
