"""What a new edition needs: name, number, items in their order, a note."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.editions import asking
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.publishing import asking as pages
from toolkit_app.desktop.publishing.chosen import Chosen
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.workflow import words


class EditionForm(Worded, QWidget):
    """``made(Edition)`` after it was sealed, ``left()`` on Cancel. What stands against it is said in the form."""

    made = Signal(object)
    left = Signal()

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self.name, self.number, self.note = QLineEdit(maxLength=200), QLineEdit(maxLength=9), QLineEdit(maxLength=2000)
        self.chosen = Chosen()
        self.warning = QLabel(objectName="warning", wordWrap=True)
        self.warning.hide()
        self.heading = QLabel(objectName="title")
        self.agreed, self.seal, self.cancel = QPushButton(), QPushButton(), QPushButton()
        self.seal.setProperty("primary", True)
        self._labels = {name: QLabel() for name in ("name", "number", "note", "items")}
        form = QFormLayout()
        for name, edit in (("name", self.name), ("number", self.number), ("note", self.note), ("items", self.chosen)):
            self._labels[name].setBuddy(edit)
            form.addRow(self._labels[name], edit)
        last = QHBoxLayout()
        for button in (self.seal, self.agreed, self.cancel):
            last.addWidget(button)
        last.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(self.warning)
        column.addLayout(form, 1)
        column.addLayout(last)
        self.chosen.wanted.connect(self._ask_item)
        self.agreed.clicked.connect(self._ask_agreed)
        self.seal.clicked.connect(self._seal)
        self.cancel.clicked.connect(self.left)
        self.retranslate()

    def begin(self) -> None:
        """Start with the name and the items of the newest edition, if there is one."""
        self.warning.hide()
        for edit in (self.name, self.number):
            edit.clear()
        self.chosen.put(())
        self.note.clear()
        self.seal.setEnabled(True)
        self._shelf.read(self, asking.last, then=self._begun, question="last")
        self.name.setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.heading.setText(self.tr("New edition"))
        said = {"name": self.tr("Name"), "number": self.tr("Number"), "note": self.tr("Note"), "items": self.tr("Items")}
        for name, words_of in said.items():
            self._labels[name].setText(words_of)
        for edit, name in ((self.name, "name"), (self.number, "number"), (self.note, "note")):
            edit.setAccessibleName(said[name])
        self.number.setPlaceholderText(self.tr("0.1 for a draft, 1.0 when all is agreed"))
        self.agreed.setText(self.tr("Add all agreed texts"))
        self.seal.setText(self.tr("Seal"))
        self.cancel.setText(self.tr("Cancel"))

    def _begun(self, found: Any) -> None:
        edition, rows = found
        if edition and not self.name.text() and not self.chosen.keys():
            self.name.setText(edition.name)
            self.chosen.put(rows)

    def _ask_item(self) -> None:
        dialog = ItemDialog(self._shelf, self)
        dialog.chosen.connect(self.add)
        dialog.open()

    def add(self, key: str, _: str = "") -> None:
        """One more item behind the others."""
        self._shelf.read(self, pages.rows, (key,), then=self._add)

    def _ask_agreed(self) -> None:
        self._shelf.read(self, asking.agreed, then=self._add)

    def _add(self, rows: Any) -> None:
        there = set(self.chosen.keys())
        self.chosen.append([row for row in rows if row.key not in there])

    def _seal(self) -> None:
        self.seal.setEnabled(False)
        self._shelf.write(self, asking.make, self.name.text(), self.number.text().strip(), self.chosen.keys(),
                          self.note.text().strip(), then=self._sealed, failed=self._refused)

    def _sealed(self, edition: Any) -> None:
        self.seal.setEnabled(True)
        self.made.emit(edition)

    def _refused(self, error: Exception) -> None:
        self.seal.setEnabled(True)
        shown: Any = words.localised(error, self._shelf)
        if shown is error and not hasattr(error, "what"):
            raise error
        reasons = [words.localised(reason, self._shelf) for reason in getattr(error, "reasons", ())]
        self.warning.setText("\n\n".join(" ".join(language.error_words(one)) for one in reasons or (shown,)))
        self.warning.show()
