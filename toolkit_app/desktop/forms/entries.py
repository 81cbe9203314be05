"""The list of what came back, each thing with its state."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.forms.asking import Entry
from toolkit_app.desktop.theme import Theme

ID, STATE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_PAD = 7
COUNTED, READY, WAITING, ASIDE = "counted", "ready", "waiting", "aside"
_ICONS = {COUNTED: "check", READY: "document", WAITING: "edit", ASIDE: "warning"}
translate = QCoreApplication.translate


def state_of(entry: Entry, counted: Collection[str]) -> str:
    """Where an entry stands: counted, ready to be counted, waiting for a person, or set aside."""
    if entry.id in counted:
        return COUNTED
    if entry.kind in ("page", "refused") or entry.problems:
        return ASIDE
    if entry.kind != "hand" and entry.sound and entry.same and not entry.new and not entry.doubts:
        return COUNTED
    return READY if entry.kind == "form" else WAITING


def state_words(entry: Entry, state: str) -> str:
    """The state in words."""
    if state == COUNTED:
        return translate("FormEntries", "counted")
    if state == ASIDE:
        return translate("FormEntries", "no form seen") if entry.kind == "page" else translate("Entries", "set aside")
    if state == READY:
        if entry.late:
            return translate("FormEntries", "came late: does not count")
        if entry.replaced:
            return translate("FormEntries", "{count} answers, {other} replace others").format(
                count=language.number(entry.new), other=language.number(entry.replaced))
        return translate("FormEntries", "{count} answers").format(count=language.number(entry.new))
    if entry.kind == "hand":
        return translate("FormEntries", "to be keyed in")
    if entry.doubts:
        return translate("FormEntries", "to be confirmed, {count} to decide").format(count=language.number(entry.doubts))
    return translate("FormEntries", "to be confirmed")


class EntryList(QListWidget):
    """Things that came back, chosen one at a time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("content", True)
        self.setItemDelegate(_Lines(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_entries(self, entries: Sequence[Entry], counted: Collection[str]) -> None:
        """Show these; the one that was chosen stays chosen."""
        here = self.chosen()
        self.blockSignals(True)
        self.clear()
        for entry in entries:
            state = state_of(entry, counted)
            about = "  ·  ".join(filter(None, (entry.shown.partition(".")[0], entry.group)))
            lines = tuple(filter(None, (entry.name, about, state_words(entry, state))))
            item = QListWidgetItem("\n".join(lines), self)
            item.setToolTip(item.text())
            item.setData(ID, entry.id)
            item.setData(STATE, state)
        self.blockSignals(False)
        self.choose(here)

    def chosen(self) -> str:
        """The id of the entry that is chosen, or ""."""
        item = self.currentItem()
        return str(item.data(ID)) if item else ""

    def choose(self, id: str) -> None:
        """Choose an entry; without one of that id, the first."""
        rows = [row for row in range(self.count()) if self.item(row).data(ID) == id]
        if self.count():
            self.setCurrentRow(rows[0] if rows else 0)


class _Lines(QStyledItemDelegate):
    """Draws the lines of an entry, each ending in … where it is too long; the last is its state."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Qt's hook."""
        lines = str(index.data()).count("\n") + 1
        return QSize(60, round(lines * option.fontMetrics.height() * 1.12) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt's hook."""
        colours, metrics = self._theme.colours, option.fontMetrics
        rect = option.rect.adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected))
            painter.drawRoundedRect(rect, 5, 5)
        state = index.data(STATE)
        alive = colours.accent if state in (READY, WAITING) else colours.muted
        theming.icon(_ICONS[state], alive).paint(painter, rect.left() + 8, rect.top(), 18, rect.height())
        left, room = rect.left() + 34, rect.width() - 40
        lines = str(index.data()).split("\n")
        for number, line in enumerate(lines):
            top = rect.top() + _PAD + round(number * metrics.height() * 1.12)
            painter.setPen(QColor(alive if number == len(lines) - 1 else colours.text if number == 0 else colours.muted))
            painter.drawText(left, top + metrics.ascent(), metrics.elidedText(line, Qt.TextElideMode.ElideRight, room))
        painter.restore()
