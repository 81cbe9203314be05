"""Who is asked in a round: by group, with how much each has answered; added one by one, by number, or from a table."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.home.panel import plain
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.validation import asking, words
from toolkit_app.desktop.validation.inviting import InviteDialog, RosterDialog

if TYPE_CHECKING:
    from toolkit_app.validation.participants import Participant

COLUMNS = ("number", "group", "name", "organisation", "key", "answered")
PERSON = Qt.ItemDataRole.UserRole


class PeoplePart(Worded, QWidget):
    """``said(words)`` after somebody was added, corrected or taken out."""

    said = Signal(str)

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._whole: asking.Whole | None = None
        self.summary = QLabel(wordWrap=True)
        self.note = plain(QLabel(wordWrap=True))
        self.add, self.change, self.remove, self.table_in = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        self.table = QTableWidget(0, len(COLUMNS), objectName="rows")
        self.table.setProperty("content", True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, name in enumerate(COLUMNS):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch if name in ("name", "organisation", "group") else
                                        QHeaderView.ResizeMode.ResizeToContents)
        row = QWidget()
        flow = FlowLayout(row, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.add, self.table_in, self.change, self.remove):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for widget in (self.summary, self.note, row):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        self.add.clicked.connect(self._add)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.table_in.clicked.connect(self._choose_table)
        self.table.itemSelectionChanged.connect(self._allow)
        self.table.itemActivated.connect(self._change)
        self.retranslate()

    def show_round(self, whole: asking.Whole) -> None:
        """Show who is asked in that round."""
        self._whole = whole
        self._show()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.add.setText(self.tr("Add…"))
        self.table_in.setText(self.tr("Add from a table…"))
        self.change.setText(self.tr("Correct…"))
        self.remove.setText(self.tr("Take out"))
        self.table.setAccessibleName(self.tr("Who is asked"))
        self.table.setHorizontalHeaderLabels([self.tr("No."), self.tr("Group"), self.tr("Name or role"), self.tr("Organisation"),
                                              self.tr("Key"), self.tr("Answered")])
        self._show()

    def chosen(self) -> list[Participant]:
        """The people that are chosen."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self.table.item(row, 0).data(PERSON) for row in rows]

    def _show(self) -> None:
        whole = self._whole
        if whole is None:
            return
        of, lang = whole.round.definition, language.current()
        counted = Counter(one.person.group for one in whole.people)
        groups = "  ·  ".join(f"{of.group_label(code, lang)}: {language.number(counted[code])}" for code in of.groups)
        self.summary.setText(groups if whole.people else words.turnout_of(0, 0))
        self.note.setText(self._names(whole))
        kept = {one.key for one in self.chosen()}
        self.table.setRowCount(len(whole.people))
        for row, one in enumerate(whole.people):
            self._fill(row, one, whole)
        self.table.clearSelection()
        for row, one in enumerate(whole.people):
            if one.person.key in kept:
                self.table.selectRow(row)
        self._allow()

    def _fill(self, row: int, one: asking.Asked, whole: asking.Whole) -> None:
        person, of = one.person, whole.round.definition
        marks = [*([] if person.member else [self.tr("observer")]), *([self.tr("added later")] if person.invited_late else [])]
        name = ", ".join(filter(None, (person.name, *marks)))
        done = self.tr("{done} of {all}").format(done=language.number(one.answered), all=language.number(len(of.units)))
        said = (language.number(person.number), of.group_label(person.group, language.current()), name, person.organisation,
                person.key, done)
        for column, text in enumerate(said):
            cell = QTableWidgetItem(text)
            cell.setToolTip(text)
            cell.setData(PERSON, person)
            self.table.setItem(row, column, cell)

    def _names(self, whole: asking.Whole) -> str:
        if not whole.sees_names:
            return self.tr("This round is confidential: only facilitators and custodians see names. Say who you are in the "
                           "preferences.")
        if whole.round.definition.anonymity == "open":
            return self.tr("A name is never needed. A role says enough, such as “head of the social service”; names travel "
                           "with the round when the library is exchanged.")
        return self.tr("A name is never needed. In this round names stay on this laptop and are not exchanged.")

    def _allow(self) -> None:
        whole = self._whole
        open_still = whole is not None and whole.round.state in ("planned", "open")
        writable = bool(self._shelf.facts and not self._shelf.facts.read_only) and open_still
        for button in (self.add, self.table_in):
            button.setEnabled(writable)
        self.change.setEnabled(writable and len(self.chosen()) == 1)
        self.remove.setEnabled(writable and bool(self.chosen()))

    def _add(self) -> None:
        if self._whole is not None:
            dialog = InviteDialog(self._whole.round.definition, None, self)
            dialog.asked.connect(self._invite)
            dialog.open()

    def _invite(self, group: str, count: int, said: Any) -> None:
        if self._whole is not None:
            told = self.tr("Added: {count}").format(count=language.number(count))
            self._shelf.write(self, asking.invite, self._whole.round.key, group, count, said, then=partial(self._done, told),
                              failed=self._failed)

    def _change(self, *_: object) -> None:
        chosen = self.chosen()
        if self._whole is not None and len(chosen) == 1 and self.change.isEnabled():
            dialog = InviteDialog(self._whole.round.definition, chosen[0], self)
            dialog.asked.connect(partial(self._correct, chosen[0].key))
            dialog.open()

    def _correct(self, key: str, group: str, _: int, said: Any) -> None:
        if self._whole is not None:
            self._shelf.write(self, asking.correct, self._whole.round.key, key, self._shelf.person, {"group": group, **said},
                              then=partial(self._done, self.tr("Corrected.")), failed=self._failed)

    def _remove(self) -> None:
        if self._whole is not None:
            keys = [one.key for one in self.chosen()]
            self._shelf.write(self, asking.dismiss, self._whole.round.key, keys, self._shelf.person,
                              then=partial(self._done, self.tr("Taken out.")), failed=self._failed)

    def _choose_table(self) -> None:
        dialog = QFileDialog(self, self.tr("A table of who is asked"), str(Path.home()), self.tr("Tables") + " (*.xlsx *.csv)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    def read(self, path: str) -> None:
        """Look at a table of who is asked."""
        if self._whole is not None:
            self._shelf.read(self, asking.roster, self._whole.round.key, Path(path), then=self._seen, failed=self._failed)

    def _seen(self, rows: Any) -> None:
        if self._whole is not None:
            dialog = RosterDialog(self._whole.round.definition, rows, self)
            dialog.accepted.connect(partial(self._take, rows))
            dialog.open()

    def _take(self, rows: Any) -> None:
        if self._whole is not None:
            self._shelf.write(self, asking.take_roster, self._whole.round.key, rows, then=self._taken, failed=self._failed)

    def _taken(self, count: int) -> None:
        self._done(self.tr("Added: {count}").format(count=language.number(count)))

    def _done(self, words: str, _: object = None) -> None:
        self.said.emit(words)

    def _failed(self, error: Exception) -> None:
        messages.warn(self, error)
