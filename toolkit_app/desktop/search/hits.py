"""The hits: found title, a passage with the words marked, and why it was found."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from toolkit_app.desktop import drawing, language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

_SEEN = 0.85  # of two lines of a passage, as words are not broken
HIT, NEW = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class HitsModel(QAbstractListModel):
    """Hits of the newest question; more are asked for when the end comes in sight."""

    def __init__(self, more: Callable[[int], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = more
        self._asked = 0
        self.hits: list[Any] = []
        self.total = 0
        self.news: frozenset[str] = frozenset()  # the keys of what is new in a kept search

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook: ``HIT`` gives the frozen hit."""
        if not index.isValid() or index.row() >= len(self.hits):
            return None
        hit = self.hits[index.row()]
        if role == HIT:
            return hit
        if role == NEW:
            return hit.key in self.news
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            snippet, _ = drawing.unmarked(hit.snippet)
            new = QCoreApplication.translate("Hits", "new") if hit.key in self.news else ""
            return " · ".join(filter(None, (hit.title, new, language.kind_label(hit.kind), reason(hit), snippet)))
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Qt's hook."""
        return not parent.isValid() and len(self.hits) < self.total and self._asked < len(self.hits)

    def fetchMore(self, parent: Index) -> None:
        """Qt's hook."""
        self._asked = len(self.hits)
        self._more(len(self.hits))

    def show(self, hits: list[Any], total: int) -> None:
        """Hits of a new question take the place of the old ones row by row, so that nothing flickers."""
        before, after = len(self.hits), len(hits)
        self.total = total
        self._asked = 0
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self.hits = hits
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self.hits = hits
            self.endRemoveRows()
        self.hits = hits
        if min(before, after):
            self.dataChanged.emit(self.index(0), self.index(min(before, after) - 1))

    def add(self, hits: list[Any]) -> None:
        """More hits of the same question."""
        if hits:
            self.beginInsertRows(QModelIndex(), len(self.hits), len(self.hits) + len(hits) - 1)
            self.hits = [*self.hits, *hits]
            self.endInsertRows()


def reason(hit: Any) -> str:
    """Why a hit was found, in words; nothing where no word was looked for."""
    if hit.attachment is not None:
        return _in_file(hit.attachment)
    words = {"word": QCoreApplication.translate("Hits", "the word itself"),
             "form": QCoreApplication.translate("Hits", "another form of the word"),
             "prefix": QCoreApplication.translate("Hits", "begins like this"),
             "near": QCoreApplication.translate("Hits", "similar spelling"),
             "transliteration": QCoreApplication.translate("Hits", "written in another alphabet"),
             "translation": QCoreApplication.translate("Hits", "another name of the same term"),
             "keyboard": QCoreApplication.translate("Hits", "typed on another keyboard layout"),
             "attachment": QCoreApplication.translate("Hits", "in an attached file"),
             "key": QCoreApplication.translate("Hits", "its key"),
             "label": QCoreApplication.translate("Hits", "in its labels, tags or fields")}
    return words.get(hit.why, "")


def _in_file(where: Any) -> str:
    places = {"page": QCoreApplication.translate("Hits", "in the file {file}, page {name}"),
              "sheet": QCoreApplication.translate("Hits", "in the file {file}, sheet {name}"),
              "heading": QCoreApplication.translate("Hits", "in the file {file}, “{name}”")}
    template = places.get(where.page.place) or QCoreApplication.translate("Hits", "in the file {file}")
    return template.format(file=where.file, name=where.page.name)


def within(passage: str, metrics: QFontMetrics, width: int) -> str:
    """A passage that shows its first marked word within that width: from a little before it, where it would stand too far on."""
    plain, spans = drawing.unmarked(passage)
    if not spans or not plain:
        return passage
    start, length = spans[0]
    room = int(_SEEN * width / (metrics.horizontalAdvance(plain) / len(plain)))
    if start + length <= room:
        return passage
    before = passage.rfind(" ", 0, max(0, start - room // 3))
    return f"… {passage[before + 1:]}" if before > 0 else passage


class HitDelegate(QStyledItemDelegate):
    """Draws a hit: title, two lines of the passage, kind, place, language and state, and why it was found."""

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook: the same for every row."""
        return drawing.row_size(option, 5)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's hook."""
        hit = index.data(HIT)
        painter.save()
        drawing.ground(painter, option, self._theme)
        if hit is not None:
            self._draw(painter, option, hit, bool(index.data(NEW)))
        painter.restore()

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, hit: Any, new: bool) -> None:
        colours = self._theme.colours
        rect = option.rect.adjusted(18, drawing.PAD, -18, -drawing.PAD)
        title, small = drawing.smaller(option.font, 0, bold=True), drawing.smaller(option.font)
        step = QFontMetrics(small).height() + 3
        icon = theming.icon(f"kind-{hit.kind}" if hit.kind in theming.KIND_ICONS else "document", colours.muted)
        icon.paint(painter, QRect(rect.left(), rect.top(), 20, 20))
        left, top = rect.left() + 32, rect.top()
        width = rect.right() - left
        height = QFontMetrics(title).height()
        if new:
            words = QCoreApplication.translate("Hits", "new")
            end = drawing.badge(painter, rect.right(), top + height // 2, words, drawing.smaller(option.font, 1.5), self._theme)
            width = end - 10 - left
        drawing.marked(painter, QRect(left, top, width, height), hit.title_marked or hit.title, title, colours.text, self._theme)
        top, width = top + height + 4, rect.right() - left
        passage = within(hit.snippet, QFontMetrics(small), 2 * width)
        drawing.marked(painter, QRect(left, top, width, 2 * step), passage, small, colours.muted, self._theme, lines=2)
        words = (language.kind_label(hit.kind), self._places(hit), language.NAMES.get(hit.lang, hit.lang))
        foot = QRect(left, rect.bottom() - 2 * step, width, step)
        drawing.line(painter, foot, " · ".join(filter(None, words)), small, colours.muted)
        foot.translate(0, step)
        right = drawing.chip(painter, rect.right(), foot.center().y(), language.label(self._shelf.labels("state", hit.state)),
                             hit.state, drawing.smaller(option.font, 1.5), self._theme)
        foot.setRight(right - 10)
        drawing.line(painter, foot, reason(hit), small, colours.accent)

    def _places(self, hit: Any) -> str:
        """The first place, not the region it belongs to; “…” where there are others."""
        known = self._shelf.vocabulary["place"].by_code if "place" in self._shelf.vocabulary else {}
        wider = {known[code].parent for code in hit.places if code in known}
        places = [code for code in hit.places if code not in wider]
        return language.label(self._shelf.labels("place", places[0])) + (" …" if len(places) > 1 else "") if places else ""
