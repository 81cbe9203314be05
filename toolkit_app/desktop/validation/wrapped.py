"""Rows of a list or a tree as high as their words need it in the width there is, with or without a scroll bar."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

Index = QModelIndex | QPersistentModelIndex
_BAR, _SIDES, _ICON, _BOX, _AIR = 14, 22, 26, 30, 14


class Wrapped(QStyledItemDelegate):
    """The delegate of a view that wraps its words; the view is its parent."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook."""
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        room = view.width() - _BAR - _SIDES
        if isinstance(view, QTreeView):
            depth, above = 1, index.parent()
            while above.isValid():
                depth, above = depth + 1, above.parent()
            room -= depth * view.indentation() + _BOX
        elif index.data(Qt.ItemDataRole.DecorationRole) is not None:
            room -= _ICON
        words = option.fontMetrics.boundingRect(QRect(0, 0, max(room, 100), 100_000), Qt.TextFlag.TextWordWrap, index.data())
        return QSize(max(room, 100), words.height() + _AIR)
