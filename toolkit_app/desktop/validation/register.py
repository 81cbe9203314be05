"""Every answer that ever came in a round: by whom, when, in which way, and whether it is the one that counts."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.home.panel import plain
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.validation import asking, words

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("at", "who", "statement", "answer", "reason", "channel", "counts")
_WIDE, _NARROW = ("statement", "reason"), {"who": 150, "answer": 150}


class RegisterModel(QAbstractTableModel):
    """Lines of the register."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[tuple[str, ...]] = []
        self.old: set[int] = set()
        self.heads: list[str] = []

    def put(self, rows: list[tuple[str, ...]], old: set[int], heads: list[str]) -> None:
        """Show these; ``old`` are rows that count no more."""
        self.beginResetModel()
        self.rows, self.old, self.heads = rows, old, heads
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.row() in self.old:
            parent = self.parent()
            assert isinstance(parent, QWidget)
            return QColor(parent.palette().placeholderText().color())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal and section < len(self.heads):
            return self.heads[section]
        return None


class RegisterPart(Worded, QWidget):
    """The register of one round."""

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._whole: asking.Whole | None = None
        self._lines: Any = ()
        self.about = plain(QLabel(wordWrap=True))
        self.model, self.table = RegisterModel(self), QTableView()
        self.table.setModel(self.model)
        self.table.setProperty("content", True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, name in enumerate(COLUMNS):
            if name in _NARROW:
                header.resizeSection(place, _NARROW[name])
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch if name in _WIDE else
                                            QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(50)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        self.retranslate()

    def show_round(self, whole: asking.Whole) -> None:
        """Show every answer that came in that round."""
        if self._whole is None or self._whole.round.key != whole.round.key:
            self._lines = ()
        self._whole = whole
        self._shelf.read(self, asking.register, whole.round.key, then=self._arrived, failed=partial(messages.warn, self),
                         question="register")

    def retranslate(self) -> None:
        """Set every word anew."""
        self.table.setAccessibleName(self.tr("Every answer that came"))
        self._show()

    def _arrived(self, lines: Any) -> None:
        self._lines = lines
        self._show()

    def _show(self) -> None:
        whole = self._whole
        heads = [self.tr("When"), self.tr("Who"), self.tr("Statement"), self.tr("Answer"), self.tr("Reason"),
                 self.tr("How it came"), self.tr("Counts")]
        if whole is None:
            return
        self.about.setText(self.tr("Nothing is overwritten: an answer that was corrected or taken back stays here, in grey. "
                                   "A reason that was added later changes nothing of how the answer came.")
                           if not whole.round.secret else
                           self.tr("Of a secret round it is known who took part and when; what was answered lies apart from it."))
        numbers = {unit.place: number for number, unit in enumerate(whole.round.definition.units, start=1)}
        # an answer to which only a reason was added stands, in a later line
        kept = {(one.origin, one.unit.place) for one in self._lines if one.standing}
        rows = [self._row(one, whole, numbers, kept=(one.origin, one.unit.place) in kept) for one in self._lines]
        self.model.put(rows, {place for place, one in enumerate(self._lines) if not one.standing}, heads)

    def _row(self, one: Any, whole: asking.Whole, numbers: dict[str, int], *, kept: bool) -> tuple[str, ...]:
        from toolkit_app.validation.procedures.shape import offered

        of, lang = whole.round.definition, language.current()
        person = next((asked.person for asked in whole.people if asked.person.key == one.participant), None)
        group = of.group_label(one.group, lang)
        who = f"{language.number(person.number)}  {person.name or group}" if person else group
        if one.secret:
            said = self.tr("in the ballot box")
        elif one.value is None:
            said = self.tr("taken back")
        else:
            said = offered(of.terms.scale.by_code[one.value], lang)
        counts = self.tr("after the closing") if one.late else self.tr("yes") if one.standing else ""
        if not counts and one.value is not None:
            counts = self.tr("yes, reason added") if kept else self.tr("no, replaced")
        if one.proxy:
            speaker = next((asked.person for asked in whole.people if asked.person.key == one.proxy), None)
            who = self.tr("{who}, by {speaker}").format(
                who=who, speaker=language.number(speaker.number) if speaker else one.proxy)
        return (language.when(one.at), who, f"{numbers[one.unit.place]}  {one.unit.wording}",
                said, one.reason, self._way(one), counts)

    def _way(self, one: Any) -> str:
        """How an answer came, and how its reason did where that was added in another way."""
        if one.way == one.channel:
            return words.way(one.way)
        return self.tr("{way}; the reason: {later}").format(way=words.way(one.way), later=words.way(one.channel))
