"""The list of places that can be erased: a tick for each, who and when, and the words as they stand there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from toolkit_app.desktop import drawing, language
from toolkit_app.desktop.erasing.asking import Place
from toolkit_app.desktop.history.revisions import how_words
from toolkit_app.desktop.history.values import name_of
from toolkit_app.desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PLACE = Qt.ItemDataRole.UserRole
BOX = 15
EDGE = 14
LEAD = 28
translate = QCoreApplication.translate


def said_words(place: Place) -> str:
    """What a place is: the note on a revision, or what made it; or what kind of remark it is."""
    remarks = {"transition": translate("Erasing", "Reason for a change of state"),
               "override": translate("Erasing", "Reason for letting something out"),
               "comment": translate("Erasing", "Comment"), "comment_amendment": translate("Erasing", "Comment, put right"),
               "disposition": translate("Erasing", "Answer to a comment"),
               "reaction": translate("Erasing", "Reply to an answer")}
    return remarks.get(place.how, place.how) if place.act else place.note or how_words(place.how)


def place_words(place: str, kind: str) -> str:
    """The name of a part of a revision of an item of that kind."""
    said = {"body": translate("Erasing", "Text"), "note": translate("Erasing", "Note")}
    return said.get(place) or name_of(kind, place)


def about_words(place: Place) -> str:
    """Who and when."""
    return f"{language.moment(place.at)} · {language.person(place.author)}"


class PlacesModel(QAbstractListModel):
    """Places, each of which can be ticked but for the newest text. ``ticked()`` after every change of a tick."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kind = ""
        self.places: Sequence[Place] = ()
        self._chosen: set[str] = set()

    def show(self, places: Sequence[Place], chosen: set[str], kind: str) -> None:
        """Take the place of what was shown, of an item of that kind; those with an id among ``chosen`` are ticked."""
        self.beginResetModel()
        self.places, self._kind = places, kind
        self._chosen = {one.id for one in places if one.id in chosen and not one.head}
        self.endResetModel()
        self.ticked.emit()

    def chosen(self) -> tuple[Place, ...]:
        """The places that are ticked, in the order of the list."""
        return tuple(one for one in self.places if one.id in self._chosen)

    @property
    def current(self) -> bool:
        """Whether the newest text holds the words: then nothing can be erased yet."""
        return any(one.head and one.traces for one in self.places)

    def words_changed(self) -> None:
        """The interface speaks another language."""
        if self.places:
            self.dataChanged.emit(self.index(0), self.index(len(self.places) - 1))

    def excerpts(self, place: Place) -> list[str]:
        """Where the words stand in a place, each with its name, the words between marks."""
        return [f"{place_words(one.place, self._kind)}: " * (not place.act) + _near(one.excerpt[:one.start]) + drawing.MARK_START
                + one.excerpt[one.start:one.end] + drawing.MARK_END + one.excerpt[one.end:] for one in place.traces]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Qt's hook."""
        return 0 if parent.isValid() else len(self.places)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's hook."""
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return shown if self.places[index.row()].head else shown | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        if not index.isValid() or index.row() >= len(self.places):
            return None
        place = self.places[index.row()]
        if role == PLACE:
            return place
        if role == Qt.ItemDataRole.CheckStateRole and not place.head:
            return Qt.CheckState.Checked if place.id in self._chosen else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ". ".join((about_words(place), said_words(place), *(drawing.unmarked(one)[0] for one in self.excerpts(place))))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's hook: a tick is set or taken."""
        place = self.places[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or place.head:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._chosen.add(place.id)
        else:
            self._chosen.discard(place.id)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def tick(self, *, every: bool) -> None:
        """Tick all that can be ticked, or none."""
        self.show(self.places, {one.id for one in self.places} if every else set(), self._kind)


def _near(lead: str) -> str:
    """What stands before the words, short enough that they are seen."""
    return lead if len(lead) <= LEAD else f"…{lead[-LEAD:].partition(' ')[2]}"


class PlaceDelegate(QStyledItemDelegate):
    """Draws a place; a click anywhere on it, and the space bar, turn its tick."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook."""
        return drawing.row_size(option, 2 + len(index.data(PLACE).traces))

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        """Qt's hook."""
        turned = event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton
        turned |= event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        if not turned or not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        before = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        after = Qt.CheckState.Unchecked if before == Qt.CheckState.Checked else Qt.CheckState.Checked
        return bool(model.setData(index, after, Qt.ItemDataRole.CheckStateRole))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's hook."""
        place: Place = index.data(PLACE)
        colours = self._theme.colours
        painter.save()
        drawing.ground(painter, option, self._theme)
        rect = option.rect.adjusted(EDGE, drawing.PAD, -EDGE, -drawing.PAD)
        strong, small = drawing.smaller(option.font, 0, bold=True), drawing.smaller(option.font)
        height, step = QFontMetrics(strong).height(), QFontMetrics(small).height() + 5
        left, top, right = rect.left() + BOX + 12, rect.top(), rect.right()
        if place.head:
            words = translate("Erasing", "the newest text")
            font = drawing.smaller(option.font, 1.5)
            right = drawing.chip(painter, right, top + height // 2, words, "draft", font, self._theme) - 8
        else:
            box = QStyleOptionViewItem(option)
            box.rect = QRect(rect.left(), top + (height - BOX) // 2, BOX, BOX)
            on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            box.state = QStyle.StateFlag.State_Enabled | (QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off)
            option.widget.style().drawPrimitive(
                QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, option.widget)
        drawing.line(painter, QRect(left, top, right - left, height), about_words(place), strong, colours.text)
        top, width = top + height + 5, rect.right() - left
        drawing.line(painter, QRect(left, top, width, step), said_words(place), small, colours.muted)
        for words in index.model().excerpts(place):
            top += step
            drawing.marked(painter, QRect(left, top, width, step), words, small, colours.text, self._theme)
        painter.restore()
