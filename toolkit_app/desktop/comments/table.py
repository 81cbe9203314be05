"""The register as a table model: frozen rows, words in the language of the interface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.comments import cards
from toolkit_app.validation.comments import words

if TYPE_CHECKING:
    from toolkit_app.validation.comments.register import Comment

COLUMNS = ("code", "key", "section", "name", "type", "text", "state", "answer")
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
