"""The dialogs that ask people: somebody or a number of them, and a table that was read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListWidget, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.numberbox import NumberBox

if TYPE_CHECKING:
    from toolkit_app.validation.definition import Definition
    from toolkit_app.validation.participants import Participant

MOST = 1000


class InviteDialog(Beginning):
    """``asked(group, count, {name, organisation, member})``. With a ``person`` what is known of them is corrected."""

    asked = Signal(str, int, object)

    def __init__(self, of: Definition, person: Participant | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._person = person
        self.group_label, self.group = QLabel(), Box()
        self.group.setProperty("content", True)
        for code in of.groups:
            self.group.addItem(of.group_label(code, language.current()), code)
        self.count_label, self.count = QLabel(), NumberBox(minimum=1, maximum=MOST)
        self.name_label, self.name = QLabel(), QLineEdit(maxLength=200)
        self.organisation_label, self.organisation = QLabel(), QLineEdit(maxLength=200)
        self.observer, self.note = QCheckBox(), QLabel(wordWrap=True)
        self.note.setProperty("quiet", True)
        for label, edit in ((self.group_label, self.group), (self.count_label, self.count), (self.name_label, self.name),
                            (self.organisation_label, self.organisation)):
            label.setBuddy(edit)
            self.column.addWidget(label)
            self.column.addWidget(edit)
        self.column.addWidget(self.observer)
        self.column.addWidget(self.note)
        self.finish_layout()
        self.setMinimumWidth(560)
        for widget in (self.count_label, self.count):
            widget.setVisible(person is None)
        if person is not None:
            self.group.setCurrentIndex(self.group.findData(person.group))
            self.name.setText(person.name)
            self.organisation.setText(person.organisation)
            self.observer.setChecked(not person.member)
        self.name.textChanged.connect(self._one)
        self.accepted.connect(self._tell)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Add to the round") if self._person is None else self.tr("Correct"))
        for label, edit, words, plain in (
                (self.group_label, self.group, self.tr("&Group"), self.tr("Group")),
                (self.count_label, self.count, self.tr("&How many"), self.tr("How many")),
                (self.name_label, self.name, self.tr("&Name or role"), self.tr("Name or role")),
                (self.organisation_label, self.organisation, self.tr("&Organisation"), self.tr("Organisation"))):
            label.setText(words)
            edit.setAccessibleName(plain)
        self.name.setPlaceholderText(self.tr("may stay empty"))
        self.organisation.setPlaceholderText(self.tr("may stay empty"))
        self.observer.setText(self.tr("Observer: no full member of the body that votes"))
        self.note.setText(self.tr("In a formal ballot two thirds of the full members must be in favour; observers count among "
                                  "all who vote. Elsewhere it makes no difference."))
        self.accept_button.setText(self.tr("Add") if self._person is None else self.tr("Correct"))
        self.cancel_button.setText(self.tr("Cancel"))

    def _one(self, name: str) -> None:
        """Somebody with a name is one."""
        self.count.setEnabled(not name.strip())
        if name.strip():
            self.count.setValue(1)

    def _tell(self) -> None:
        said = {"name": self.name.text().strip(), "organisation": self.organisation.text().strip(),
                "member": not self.observer.isChecked()}
        self.asked.emit(str(self.group.currentData()), self.count.value(), said)


class RosterDialog(Beginning):
    """What a table says, before anybody is asked; what is wrong in it is named and left out."""

    def __init__(self, of: Definition, rows: Sequence[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.about, self.list = QLabel(wordWrap=True), QListWidget()
        self.list.setProperty("content", True)
        self.list.setWordWrap(True)
        self.list.setMinimumSize(560, 300)
        for row in rows:
            if row.problem is not None:
                self.list.addItem("⚠  " + " ".join(language.error_words(row.problem)))
                continue
            observer = "" if row.member else self.tr("observer")
            many = f"× {language.number(row.count)}" if row.count > 1 else ""
            self.list.addItem("  ·  ".join(filter(None, (of.group_label(row.group, language.current()), many, row.name,
                                                         row.organisation, observer))))
        for widget in (self.about, self.list):
            self.column.addWidget(widget)
        self.finish_layout()
        self.accept_button.setEnabled(any(row.problem is None for row in rows))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        sound = sum(row.count for row in self._rows if row.problem is None)
        wrong = sum(row.problem is not None for row in self._rows)
        self.setWindowTitle(self.tr("Add from a table"))
        said = self.tr("People in the table: {count}.").format(count=language.number(sound))
        if wrong:
            said += " " + self.tr("Rows that are left out: {count}.").format(count=language.number(wrong))
        self.about.setText(said)
        self.list.setAccessibleName(self.tr("Who is asked"))
        self.accept_button.setText(self.tr("Add"))
        self.cancel_button.setText(self.tr("Cancel"))
