"""The left pane: places and facets with their counts, to narrow a list by."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from toolkit_app import kinds
from toolkit_app.desktop import drawing, language
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf

# in the order of their use; what is not named here comes last
FIRST = ("kind", "place", "state", "lang", "translation", "dimension", "level", "component", "target_group", "service", "phase",
         "actor", "modality", "stakeholder_group", "lesson_type", "tool_type")
OPEN = ("kind", "place", "state")
FACET, CODE, COUNT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
Counts = Mapping[str, Mapping[str, int]]


def facet_names(vocabulary: Mapping[str, Any]) -> list[str]:
    """The facets of the pane in their order: kind, place, state, language, then those of the kinds' fields."""
    fields = {field.vocabulary for kind in kinds.KINDS.values() for field in kind.fields if field.facet}
    first = [name for name in FIRST if name in vocabulary or name in ("kind", "lang")]
    return [*first, *(name for name in vocabulary if name in fields and name not in FIRST)]


class CountDelegate(QStyledItemDelegate):
    """Draws an entry with its count at the right; headings stand out and have none."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Qt: room between the lines."""
        size = super().sizeHint(option, index)
        size.setHeight(option.fontMetrics.height() + 11)
        return size

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Qt: headings are bold, counts leave room at the right."""
        super().initStyleOption(option, index)
        option.font.setBold(index.data(CODE) is None)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Qt: draw one entry."""
        count = index.data(COUNT)
        if not count:
            super().paint(painter, option, index)
            return
        words = language.number(count)
        width = option.fontMetrics.horizontalAdvance(words) + 14
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -width, 0)
        super().paint(painter, narrower, index)
        painter.save()
        painter.setFont(drawing.smaller(option.font))
        painter.setPen(drawing.muted(option.palette))
        rect = QRect(option.rect.right() - width, option.rect.top(), width - 6, option.rect.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class FacetTree(Worded, QTreeView):
    """Facets with checkable codes; ``narrowed`` fires when a choice changes. Codes without any item are hidden."""

    narrowed = Signal()

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._entries: dict[tuple[str, str], QStandardItem] = {}
        self._groups: dict[str, QStandardItem] = {}
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(CountDelegate(self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._toggle)
        self.retranslate()

    def fill(self) -> None:
        """Make the entries from the vocabulary of the open library; choices are lost."""
        self._model.clear()
        self._entries.clear()
        self._groups.clear()
        for facet in facet_names(self._shelf.vocabulary):
            group = _entry(facet)
            self._model.appendRow(group)
            self._groups[facet] = group
            for code, parent in self._codes(facet):
                entry = _entry(facet, code)
                (self._entries.get((facet, parent)) or group).appendRow(entry)
                self._entries[(facet, code)] = entry
            self.setExpanded(group.index(), facet in OPEN)
            if group.rowCount() == 1:
                self.setExpanded(group.child(0).index(), True)
        self.retranslate()
        self.count({})

    def count(self, counts: Counts) -> None:
        """Show these counts, in place: nothing is folded or scrolled."""
        for (facet, code), entry in self._entries.items():
            number = counts.get(facet, {}).get(code, 0)
            entry.setData(number, COUNT)
            self.setRowHidden(entry.row(), entry.index().parent(), not number and not _chosen(entry))
        for facet, group in self._groups.items():
            chosen = any(_chosen(entry) for (name, _), entry in self._entries.items() if name == facet)
            self.setRowHidden(group.row(), QModelIndex(), not chosen and not any(counts.get(facet, {}).values()))

    def where(self) -> dict[str, tuple[str, ...]]:
        """The chosen codes by facet."""
        result: dict[str, tuple[str, ...]] = {}
        for (facet, code), entry in self._entries.items():
            if _chosen(entry):
                result[facet] = (*result.get(facet, ()), code)
        return result

    def choose(self, where: Mapping[str, Sequence[str]], *, silently: bool = False) -> None:
        """Choose exactly these codes and, unless ``silently``, say so."""
        for (facet, code), entry in self._entries.items():
            entry.setCheckState(Qt.CheckState.Checked if code in where.get(facet, ()) else Qt.CheckState.Unchecked)
        if not silently:
            self.narrowed.emit()

    def words(self, facet: str, code: str) -> str:
        """A code in the language of the interface."""
        if facet == "kind":
            kind = kinds.KINDS.get(code)
            return language.label(kind.plural) if kind else code
        return language.NAMES.get(code, code) if facet == "lang" else language.label(self._shelf.labels(facet, code))

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setAccessibleName(self.tr("Places and facets"))
        for facet, group in self._groups.items():
            group.setText(self._heading(facet))
        for (facet, code), entry in self._entries.items():
            entry.setText(self.words(facet, code))
            entry.setToolTip(entry.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space and Return choose."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        entry = self._model.itemFromIndex(index)
        if entry is None:
            return
        if entry.data(CODE) is None:
            self.setExpanded(index, not self.isExpanded(index))
            return
        entry.setCheckState(Qt.CheckState.Unchecked if _chosen(entry) else Qt.CheckState.Checked)
        self.narrowed.emit()

    def _heading(self, facet: str) -> str:
        if facet == "kind":
            return self.tr("Kind")
        if facet == "lang":
            return self.tr("Language of the text")
        found = self._shelf.vocabulary.get(facet)
        return language.label(found.labels) if found else facet

    def _codes(self, facet: str) -> Iterable[tuple[str, str]]:
        if facet == "kind":
            return [(name, "") for name in kinds.KINDS]
        if facet == "lang":
            return [(name, "") for name in kinds.LANGUAGES]
        found = self._shelf.vocabulary.get(facet)
        codes = found.codes if found else ()
        # parents first, whatever the order of the file
        return [(code.code, code.parent) for code in sorted(codes, key=lambda code: bool(code.parent))]


def _entry(facet: str, code: str | None = None) -> QStandardItem:
    entry = QStandardItem()
    entry.setData(facet, FACET)
    entry.setData(code, CODE)
    entry.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    if code is not None:
        entry.setData(Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    return entry


def _chosen(entry: QStandardItem) -> bool:
    return entry.checkState() == Qt.CheckState.Checked
