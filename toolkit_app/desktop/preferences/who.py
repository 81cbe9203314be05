"""Who works at this laptop: role and organisation, kept with the person in the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.workflow import asking, words
from toolkit_app.library.states import ROLES

if TYPE_CHECKING:
    from toolkit_app.desktop.shelf import Shelf

LONGEST = 120


class RoleForm(Worded, QWidget):
    """A role and an organisation to fill in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = QComboBox()
        self.role.addItem("", "")
        for code in ROLES:
            self.role.addItem("", code)
        self.organisation = QLineEdit(maxLength=LONGEST)
        self._role_label, self._organisation_label = QLabel(), QLabel()
        self._role_label.setBuddy(self.role)
        self._organisation_label.setBuddy(self.organisation)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._role_label, self.role)
        form.addRow(self._organisation_label, self.organisation)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self._role_label.setText(self.tr("Role"))
        self.role.setAccessibleName(self.tr("Role"))
        self._organisation_label.setText(self.tr("Organisation"))
        self.organisation.setAccessibleName(self.tr("Organisation"))
        self.role.setItemText(0, self.tr("No role"))
        for place, labels in enumerate(ROLES.values(), start=1):
            self.role.setItemText(place, language.label(labels))

    def said(self) -> tuple[str, str]:
        """The role and the organisation that are filled in."""
        return str(self.role.currentData()), " ".join(self.organisation.text().split())

    def put(self, role: str, organisation: str) -> None:
        """Show what is known; a role that this program does not know is shown as none."""
        self.role.setCurrentIndex(max(0, self.role.findData(role.casefold())))
        self.organisation.setText(organisation)


class Who(Worded, QWidget):
    """Role and organisation of the person at this laptop. What is changed is kept in the open library at once."""

    def __init__(self, shelf: Shelf, name: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._name = name
        self._known: Any = None
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        name.setCompleter(completer)
        self.form = RoleForm()
        self.summary = QLabel(wordWrap=True)
        self.summary.setProperty("quiet", True)
        self.summary.setProperty("content", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self.summary)
        self.form.role.activated.connect(self._keep)
        self.form.organisation.editingFinished.connect(self._keep)
        self.retranslate()

    def refresh(self) -> None:
        """Show what the open library knows of the person."""
        self._known = None
        self._say()
        if self._shelf.facts:
            self._shelf.read(self, asking.everybody, then=self._people, question="everybody")
            self._shelf.read(self, asking.person, self._shelf.person, then=self._arrived, question="who")

    def retranslate(self) -> None:
        """Set every word anew."""
        self._say()

    def _people(self, people: Any) -> None:
        self._names.setStringList([person.name for person in people])

    def _arrived(self, person: Any) -> None:
        self._known = person
        if person:
            self.form.put(person.role, person.organisation)
        else:
            self.form.put("", "")
        self._say()

    def _say(self) -> None:
        person, facts = self._known, self._shelf.facts
        self.form.setEnabled(bool(person and facts and not facts.read_only))
        if person:
            known = [person.name, words.role(person.role) if person.role else "", person.organisation]
            self.summary.setText(self.tr("You are {person}.").format(person=words.listed([part for part in known if part])))
        else:
            self.summary.setText(self.tr("Without a name nobody can approve a text. Give your name above, then role and "
                                         "organisation here."))

    def _keep(self, *_: int) -> None:
        person = self._known
        role, organisation = self.form.said()
        if person and (role, organisation) != (person.role, person.organisation):
            self._shelf.write(self, asking.say_who, person.name, role, organisation, then=self._arrived)
