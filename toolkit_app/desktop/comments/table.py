"""The register as a table model: frozen rows, words in the language of the interface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.comments import cards
from toolkit_app.validation.comments import words

if TYPE_CHECKING:
    from toolkit_app.validation.comments.register import Comment

# each with its share of the width, in per cent
SHARES = {"code": 8, "key": 12, "section": 15, "name": 12, "type": 10, "text": 22, "state": 12, "answer": 9}
COLUMNS = tuple(SHARES)
Index = QModelIndex | QPersistentModelIndex


class RegisterModel(QAbstractTableModel):
    """Comments, a row each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comments: Sequence[Comment] = ()

    def put(self, comments: Sequence[Comment]) -> None:
        """Show these comments."""
        self.beginResetModel()
        self.comments = comments
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self.comments)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        if not index.isValid():
            return None
        one, column = self.comments[index.row()], COLUMNS[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell(one, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(column)}: {cell(one, column)}"
        return None

    def reword(self) -> None:
        """Every word anew."""
        if self.comments:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.comments) - 1, len(COLUMNS) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)


class RegisterTable(QTableView):
    """The register. Its columns share the width until somebody pulls one wider."""

    def __init__(self, model: RegisterModel) -> None:
        super().__init__()
        self._sharing = False
        self._pulled = False
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(60)
        header.sectionResized.connect(self._note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the width is shared anew."""
        super().resizeEvent(event)
        if self._pulled:
            return
        self._sharing = True
        for place, share in enumerate(SHARES.values()):
            self.setColumnWidth(place, self.viewport().width() * share // 100)
        self._sharing = False

    def _note(self, *_: object) -> None:
        self._pulled = self._pulled or not self._sharing


def heading(column: str) -> str:
    """The head of a column."""
    return language.label({"section": words.ABOUT, "name": words.FROM}.get(column, words.HEADS[column]))


def cell(one: Comment, column: str) -> str:
    """What stands in a column, in one line."""
    lang = language.current()
    decision = words.named(words.DECISIONS, one.decision, lang) if one.decision else ""
    said = {
        "code": one.code, "key": one.title, "section": words.where(one, lang), "name": cards.whose(one),
        "type": words.named(words.TYPES, one.type, lang), "text": one.text or one.proposal,
        "state": words.named(words.STATES, one.state, lang),
        "answer": ". ".join(part for part in (decision, one.answer) if part)}
    return " ".join(said[column].split())
