"""The list of items: a virtual model that knows how many rows there are and holds the pages last looked at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from toolkit_app.desktop import drawing, language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

PAGE = 100
KEPT_PAGES = 30
ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractListModel):
    """Rows of a query. ``ask(page)`` is called for a page that is needed; its rows come back through ``put``.

    ``data`` never waits: a row that is not there yet is None and drawn as an empty line. Answers of an older query
    (another ``generation``) are dropped.
    """

    def __init__(self, ask: Callable[[int, int], None], describe: Callable[[Any], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._describe = describe
        self._total = 0
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._asked: set[int] = set()
        self.generation = 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: all rows of the query, loaded or not."""
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: ``ROW`` gives the frozen row, or None while it is fetched."""
        row = self.row(index.row())
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if row else ""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._describe(row) if row else ""
        return None

    def row(self, number: int) -> Any:
        """The row at a place, or None; a missing page is asked for."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            if page not in self._asked and 0 <= number < self._total:
                self._asked.add(page)
                self._ask(page, self.generation)
            return None
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else None

    def begin(self) -> None:
        """A new query: what is shown stays until its first page arrives."""
        self.generation += 1
        self._asked = {0}
        self._ask(0, self.generation)

    def put(self, page: int, rows: Sequence[Any], total: int, generation: int) -> bool:
        """Rows of a page. Whether they were the first of a new query."""
        if generation != self.generation:
            return False
        first = getattr(self, "_shown", -1) != generation
        if first:
            self.beginResetModel()
            self._pages.clear()
            self._total = total
            self._shown = generation
        elif total != self._total:
            self._resize(total)
        self._pages[page] = rows
        self._asked.discard(page)
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        if first:
            self.endResetModel()
        else:
            last = min((page + 1) * PAGE, self._total) - 1
            if last >= page * PAGE:
                self.dataChanged.emit(self.index(page * PAGE), self.index(last))
        return first

    def refresh(self, visible: Sequence[int]) -> None:
        """Ask again for the pages in sight after a change; the others are forgotten and asked for when they are seen."""
        pages = {number // PAGE for number in visible} or {0}
        for page in [page for page in self._pages if page not in pages]:
            del self._pages[page]
        self._asked = set(pages)
        for page in sorted(pages):
            self._ask(page, self.generation)

    def place(self, key: str) -> int:
        """The row number of an item among the loaded pages, or -1."""
        for page, rows in self._pages.items():
            for number, row in enumerate(rows):
                if row.key == key:
                    return page * PAGE + number
        return -1

    def _resize(self, total: int) -> None:
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            for page in [page for page in self._pages if page * PAGE >= total]:
                del self._pages[page]
            self.endRemoveRows()


def describe(row: Any, shelf: Shelf) -> str:
    """A row in words: title, kind, state, language, whether its original has changed, date."""
    left = [language.label(shelf.labels("translation", row.translation))] if row.translation == "behind" else []
    return " · ".join((row.title, language.kind_label(row.kind), language.label(shelf.labels("state", row.state)),
                       language.NAMES.get(row.lang, row.lang), *left, language.when(row.changed_at)))


class RowDelegate(QStyledItemDelegate):
    """Draws a row: the title, below it kind, place and date, at the right the state."""

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: the same for every row."""
        return drawing.row_size(option)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one row."""
        painter.save()
        drawing.ground(painter, option, self._theme)
        row = index.data(ROW)
        if row is not None:
            self._draw(painter, option, row)
        painter.restore()

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, row: Any) -> None:
        colours = self._theme.colours
        rect = option.rect.adjusted(18, drawing.PAD - 2, -18, -drawing.PAD + 2)
        size = 20
        icon = theming.icon(f"kind-{row.kind}" if row.kind in theming.KIND_ICONS else "document", colours.muted)
        icon.paint(painter, QRect(rect.left(), rect.top() + 2, size, size))
        left = rect.left() + size + 12
        half = rect.height() // 2
        title = drawing.smaller(option.font, 0, bold=False)
        small = drawing.smaller(option.font)
        right = drawing.chip(painter, rect.right(), rect.top() + half + half // 2 + 1,
                             language.label(self._shelf.labels("state", row.state)), row.state, drawing.smaller(option.font, 1.5),
                             self._theme)
        ink = colours.muted if row.retired else colours.text
        drawing.line(painter, QRect(left, rect.top(), rect.right() - left, half), row.title, title, ink)
        parts = [language.kind_label(row.kind)]
        if row.lang != language.current():
            parts.append(language.NAMES.get(row.lang, row.lang))
        places = row.fields.get("place") or []
        if places:
            parts.append(language.label(self._shelf.labels("place", places[0])) + (" …" if len(places) > 1 else ""))
        if row.translation == "behind":
            parts = [language.label(self._shelf.labels("translation", "behind")), *parts]
        parts.append(language.when(row.changed_at))
        drawing.line(painter, QRect(left, rect.top() + half, right - left - 10, half), " · ".join(parts), small, colours.muted)
