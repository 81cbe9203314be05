"""The dialogs of the page of forms: whose sheet is keyed in by hand, and which forms are made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from toolkit_app import kinds
from toolkit_app.desktop import language
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.forms.asking import OpenRound
from toolkit_app.desktop.library.new import Beginning

CHANNELS = ("pdf", "paper", "xlsx")


def _rounds_box(rounds: Sequence[OpenRound], chosen: str) -> Box:
    box = Box()
    box.setProperty("content", True)
    box.setMinimumContentsLength(44)
    for one in rounds:
        box.addItem(f"{one.title}  ·  {one.key}", one.key)
    box.setCurrentIndex(max(box.findData(chosen), 0) if rounds else -1)
    return box


class WhoseDialog(Beginning):
    """``chosen(round, participant)``: keys. ``round`` is the one that is chosen at first."""

    chosen = Signal(str, str)

    def __init__(self, rounds: Sequence[OpenRound], parent: QWidget, round: str = "") -> None:
        super().__init__(parent)
        self._rounds = rounds
        self.round_label, self.round = QLabel(), _rounds_box(rounds, round)
        self.person_label, self.person = QLabel(), Box()
        self.person.setProperty("content", True)
        for widget in (self.round_label, self.round, self.person_label, self.person):
            self.column.addWidget(widget)
        self.finish_layout()
        self.round.currentIndexChanged.connect(self._people)
        self.accepted.connect(self._tell)
        self._people()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Key in by hand"))
        self.round_label.setText(self.tr("Round"))
        self.round.setAccessibleName(self.tr("Round"))
        self.person_label.setText(self.tr("Whose sheet it is"))
        self.person.setAccessibleName(self.tr("Whose sheet it is"))
        self.accept_button.setText(self.tr("Begin"))
        self.cancel_button.setText(self.tr("Cancel"))

    def _people(self) -> None:
        self.person.clear()
        found = next((one.people for one in self._rounds if one.key == self.round.currentData()), ())
        for one in found:
            self.person.addItem(one.shown, one.key)
        self.accept_button.setEnabled(bool(found))

    def _tell(self) -> None:
        self.chosen.emit(str(self.round.currentData()), str(self.person.currentData()))


class MakeDialog(Beginning):
    """``made(round, channel, lang, folder, contact, comments)``. ``round`` is the one that is chosen at first."""

    made = Signal(str, str, str, str, str, bool)

    def __init__(self, rounds: Sequence[OpenRound], folder: Path, parent: QWidget, round: str = "") -> None:
        super().__init__(parent)
        self._rounds = rounds
        self.round_label, self.round = QLabel(), _rounds_box(rounds, round)
        self.channel_label, self.channel = QLabel(), Box()
        self.lang_label, self.lang = QLabel(), Box()
        self.contact_label, self.contact = QLabel(), QLineEdit(maxLength=120)
        self.folder_label, self.folder, self.choose = QLabel(), QLineEdit(str(folder)), QPushButton()
        self.comments = QCheckBox(checked=True)
        self.note = QLabel(wordWrap=True, objectName="warning")
        for channel in CHANNELS:
            self.channel.addItem("", channel)
        for lang in kinds.LANGUAGES:
            self.lang.addItem(language.NAMES[lang], lang)
        self.lang.setProperty("content", True)
        self.folder.setProperty("content", True)
        line = QHBoxLayout()
        line.addWidget(self.folder, 1)
        line.addWidget(self.choose)
        for widget in (self.round_label, self.round, self.channel_label, self.channel, self.lang_label, self.lang,
                       self.contact_label, self.contact, self.comments, self.folder_label):
            self.column.addWidget(widget)
        self.column.addLayout(line)
        self.column.addWidget(self.note)
        self.finish_layout()
        self.setMinimumWidth(560)
        self.round.currentIndexChanged.connect(self._follow)
        self.channel.currentIndexChanged.connect(self._follow)
        self.choose.clicked.connect(self._choose)
        self.folder.textChanged.connect(self._allow)
        self.accepted.connect(self._tell)
        self.retranslate()
        self._take_language()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Make forms"))
        for label, widget, words in ((self.round_label, self.round, self.tr("Round")),
                                     (self.channel_label, self.channel, self.tr("As")),
                                     (self.lang_label, self.lang, self.tr("Language of the form")),
                                     (self.contact_label, self.contact, self.tr("Who answers questions (a role, no name)")),
                                     (self.folder_label, self.folder, self.tr("Folder"))):
            label.setText(words)
            widget.setAccessibleName(words)
        names = {"pdf": self.tr("PDF to fill in, a file for each participant"),
                 "paper": self.tr("Paper to print, one file for all"),
                 "xlsx": self.tr("Spreadsheets, a file for each participant")}
        for row, channel in enumerate(CHANNELS):
            self.channel.setItemText(row, names[channel])
        self.comments.setText(self.tr("Ask for a reason beside each answer"))
        self.choose.setText(self.tr("Choose…"))
        self.accept_button.setText(self.tr("Make"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._follow()

    def _round(self) -> OpenRound | None:
        return next((one for one in self._rounds if one.key == self.round.currentData()), None)

    def _take_language(self) -> None:
        round = self._round()
        if round is not None:
            self.lang.setCurrentIndex(self.lang.findData(round.lang))

    def _follow(self) -> None:
        round, channel = self._round(), self.channel.currentData()
        self.comments.setVisible(channel != "xlsx")
        self.contact_label.setVisible(channel != "xlsx")
        self.contact.setVisible(channel != "xlsx")
        self.note.setText(self.tr("In a secret round a sheet or file shows who answered what: destroy it when it is counted."))
        self.note.setVisible(round is not None and round.secret)
        self._allow()

    def _allow(self) -> None:
        round = self._round()
        self.accept_button.setEnabled(bool(round is not None and round.people and self.folder.text().strip()))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose…"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _tell(self) -> None:
        self.made.emit(str(self.round.currentData()), str(self.channel.currentData()), str(self.lang.currentData()),
                       self.folder.text().strip(), self.contact.text().strip(), self.comments.isChecked())
