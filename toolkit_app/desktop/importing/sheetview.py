"""A table that comes in: which kind its rows are, what its columns become, and row by row what would be made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from toolkit_app import kinds
from toolkit_app.desktop import language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.importing import words
from toolkit_app.desktop.importing.asking import ROWS_SHOWN, RowsShown
from toolkit_app.desktop.importing.mapping import Entry, Mapping
from toolkit_app.desktop.importing.tabs import Tabs
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.numberbox import NumberBox
from toolkit_app.desktop.publishing.choices import fill

if TYPE_CHECKING:
    from toolkit_app.exchange.planning import Sheet

NUMBER, REMARKS = range(2)
_WARN = "#c07a13"  # legible on both appearances


class SheetView(Worded, QWidget):
    """``show_sheet`` shows one; every choice is told and shown when it comes back by ``show_sheet``.

    ``kind_chosen(kind)``, ``lang_chosen(lang)``, ``head_chosen(row)`` from 0, ``target_chosen(column, target)``,
    ``existing_chosen(what)``.
    """

    kind_chosen = Signal(str)
    lang_chosen = Signal(str)
    head_chosen = Signal(int)
    target_chosen = Signal(int, str)
    existing_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._shown: RowsShown | None = None
        self.labels = {name: QLabel() for name in ("kind", "lang", "head", "existing")}
        self.kind, self.lang, self.existing, self.head = Box(), Box(), Box(), NumberBox(minimum=1)
        self.head.setKeyboardTracking(False)
        self.mapping, self.rows = Mapping(), QTableWidget()
        self.counts = QLabel(wordWrap=True)
        self.only_wrong = QPushButton(checkable=True)
        self.tabs = Tabs()
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for column, (name, box) in enumerate((("kind", self.kind), ("lang", self.lang), ("existing", self.existing),
                                              ("head", self.head))):
            self.labels[name].setBuddy(box)
            grid.addWidget(self.labels[name], 0, column)
            grid.addWidget(box, 1, column)
        for column, stretch in enumerate((3, 3, 4, 1)):
            grid.setColumnStretch(column, stretch)
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.rows.setAlternatingRowColors(True)
        self.rows.setShowGrid(False)
        self.rows.setFrameShape(QTableWidget.Shape.NoFrame)
        self.rows.horizontalHeader().setStretchLastSection(True)
        self.rows.setTabKeyNavigation(False)
        self.rows.verticalHeader().hide()
        self.rows.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.rows.horizontalHeader().setHighlightSections(False)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        result = QWidget()
        below = QVBoxLayout(result)
        below.setContentsMargins(0, 8, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self.counts, 1)
        line.addWidget(self.only_wrong)
        below.addLayout(line)
        below.addWidget(self.rows, 1)
        self.tabs.addTab(self.mapping, "")
        self.tabs.addTab(result, "")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 10, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(grid)
        whole.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.kind.activated.connect(lambda _: self.kind_chosen.emit(str(self.kind.currentData())))
        self.lang.activated.connect(lambda _: self.lang_chosen.emit(str(self.lang.currentData())))
        self.existing.activated.connect(lambda _: self.existing_chosen.emit(str(self.existing.currentData())))
        self.head.valueChanged.connect(lambda row: self.head_chosen.emit(row - 1))
        self.mapping.chosen.connect(self.target_chosen)
        self.only_wrong.toggled.connect(self._draw)

    def retranslate(self) -> None:
        """Set every word anew."""
        said = {"kind": self.tr("Each row is"), "lang": self.tr("Language"), "head": self.tr("Names in row"),
                "existing": self.tr("A known title")}
        for name, box in (("kind", self.kind), ("lang", self.lang), ("head", self.head), ("existing", self.existing)):
            self.labels[name].setText(said[name])
            box.setAccessibleName(said[name])
        fill(self.kind, tuple((kind.name, language.label(kind.labels)) for kind in kinds.KINDS.values()))
        fill(self.lang, tuple((code, language.NAMES[code]) for code in kinds.LANGUAGES))
        fill(self.existing, (("skip", self.tr("is left out")), ("revise", self.tr("becomes a new version")),
                             ("new", self.tr("becomes a new item"))))
        self.only_wrong.setText(self.tr("Only what is to be looked at"))
        self.rows.setAccessibleName(self.tr("What would be made of the rows"))
        self._fill()
        self._draw()

    def show_sheet(self, sheet: Sheet, existing: str) -> None:
        """Show a table. ``existing``: what becomes of a row of whose title there is an item."""
        self._sheet = sheet
        self.existing.setCurrentIndex(self.existing.findData(existing))
        self._fill()

    def show_rows(self, shown: RowsShown) -> None:
        """Show what would be made of the rows."""
        self._shown = shown
        self._draw()

    def _fill(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        from toolkit_app.exchange import names

        columns = sheet.columns
        self.kind.setCurrentIndex(self.kind.findData(columns.kind))
        self.lang.setCurrentIndex(self.lang.findData(columns.lang))
        self.head.blockSignals(True)
        self.head.setMaximum(max(1, len(sheet.table.rows)))
        self.head.setValue(columns.head + 1)
        self.head.blockSignals(False)
        first = sheet.table.rows[columns.head + 1 : columns.head + 40]
        entries = []
        for place, title in enumerate(columns.titles):
            cells = [row[place].text for row in first if place < len(row) and row[place].text]
            if title or cells:
                sure = columns.certain[place] if place < len(columns.certain) else True
                entries.append(Entry(place, title or self.tr("(no name)"), columns.targets[place], "  ·  ".join(cells[:4]),
                                     certain=sure))
        codes = ("", *names.targets(columns.kind), names.MORE)
        self.mapping.fill(entries, [(code, words.target(code, columns.kind, column=True)) for code in codes])

    def _draw(self) -> None:
        shown, sheet = self._shown, self._sheet
        wrong = language.number(shown.wrong if shown else 0)
        self.tabs.setTabText(0, self.tr("Columns"))
        self.tabs.setTabText(1, self.tr("Rows to look at: {count}").format(count=wrong) if shown and shown.wrong
                             else self.tr("Rows"))
        self.rows.setRowCount(0)
        if shown is None or sheet is None:
            return
        self.only_wrong.setVisible(bool(shown.wrong))
        if shown.error:
            self.counts.setText(" ".join(words.problem(shown.error, sheet.columns.kind)))
            return
        said = self.tr("Rows: {total}. To look at: {wrong}. Of which nothing can be made: {nothing}.")
        self.counts.setText(said.format(total=language.number(shown.total), wrong=wrong, nothing=language.number(shown.nothing)))
        self._fill_rows(shown, sheet)

    def _fill_rows(self, shown: RowsShown, sheet: Sheet) -> None:
        places = [place for place, code in enumerate(sheet.columns.targets) if code]
        heads = [words.target(sheet.columns.targets[place], sheet.columns.kind, column=True) for place in places]
        self.rows.setColumnCount(2 + len(places))
        self.rows.setHorizontalHeaderLabels([self.tr("Row"), self.tr("What to look at"), *heads])
        kept = [row for row in shown.rows if row[2] or not self.only_wrong.isChecked()][:2 * ROWS_SHOWN]
        self.rows.setRowCount(len(kept))
        icon = theming.icon("warning", _WARN)
        for line, (number, cells, problems, notes) in enumerate(kept):
            self.rows.setItem(line, NUMBER, QTableWidgetItem(str(number)))
            said = "\n".join(words.problem(one, sheet.columns.kind)[0] for one in (*problems, *notes))
            remark = QTableWidgetItem(said)
            remark.setToolTip(said)
            if problems:
                remark.setIcon(icon)
            self.rows.setItem(line, REMARKS, remark)
            for column, place in enumerate(places):
                cell = QTableWidgetItem(" ".join(cells[place].split()) if place < len(cells) else "")
                cell.setToolTip(cells[place] if place < len(cells) else "")
                self.rows.setItem(line, 2 + column, cell)
        header = self.rows.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.rows.resizeColumnToContents(NUMBER)
        self.rows.setColumnWidth(REMARKS, 260 if any(row[2] or row[3] for row in kept) else 130)
        for column in range(len(places)):
            self.rows.setColumnWidth(2 + column, 170)
        self.rows.resizeRowsToContents()
