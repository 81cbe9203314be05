"""The preferences: one line for each declared setting. What is changed is in force and saved at once."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.numberbox import NumberBox
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.preferences.who import Who
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.errors import ToolkitError
from toolkit_app.settings import SETTINGS, Setting, Settings


class PreferencesPage(Page):
    """``changed(name)`` fires after a setting has been saved."""

    changed = Signal(str)

    def __init__(self, settings: Settings, shelf: Shelf) -> None:
        super().__init__()
        self._settings = settings
        self._shelf = shelf
        self._filling = False
        self.title = QLabel(objectName="greeting")
        self.back = QPushButton()
        self.back.clicked.connect(self.finished)
        self._labels: dict[str, QLabel] = {}
        self._words: dict[str, QLabel] = {}
        self._edits: dict[str, QWidget] = {}
        self._browse: dict[str, QPushButton] = {}
        card = QFrame(objectName="panel")
        card.setMaximumWidth(760)
        column = QVBoxLayout(card)
        column.setContentsMargins(40, 32, 40, 36)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addSpacing(8)
        for setting in SETTINGS.values():
            self._add(setting, column)
        last = QHBoxLayout()
        last.addWidget(self.back)
        last.addStretch()
        column.addSpacing(12)
        column.addLayout(last)
        self._frame(card)
        self.retranslate()

    def _frame(self, card: QFrame) -> None:
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(24, 24, 24, 24)
        row.addStretch()
        row.addWidget(card, 10, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        self.scroll = QScrollArea(widgetResizable=True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidget(outer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.scroll)

    def _add(self, setting: Setting, column: QVBoxLayout) -> None:
        label, words = QLabel(objectName="heading"), QLabel(wordWrap=True)
        words.setProperty("quiet", True)
        edit = self._edit(setting)
        label.setBuddy(edit)
        self._labels[setting.name], self._words[setting.name], self._edits[setting.name] = label, words, edit
        row = QHBoxLayout()
        row.addWidget(edit, 1 if isinstance(edit, QLineEdit) else 0)
        if setting.type == "folder":
            button = QPushButton()
            button.clicked.connect(partial(self._choose_folder, setting.name))
            self._browse[setting.name] = button
            row.addWidget(button)
        elif not isinstance(edit, QLineEdit):
            row.addStretch()
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(words)
        if setting.name == "person" and isinstance(edit, QLineEdit):
            self.who = Who(self._shelf, edit)
            column.addWidget(self.who)
        column.addSpacing(8)

    def _edit(self, setting: Setting) -> QWidget:
        if setting.type == "choice":
            box = QComboBox()
            for code in setting.choices:
                box.addItem("", code)
            box.currentIndexChanged.connect(partial(self._put, setting.name))
            return box
        if setting.type == "number":
            spin = NumberBox(minimum=setting.minimum, maximum=setting.maximum)
            spin.setMinimumSize(90, 34)
            spin.valueChanged.connect(partial(self._put, setting.name))
            return spin
        if setting.type == "switch":
            check = QCheckBox()
            check.toggled.connect(partial(self._put, setting.name))
            return check
        line = QLineEdit()
        line.editingFinished.connect(partial(self._put, setting.name))
        return line

    def enter(self, key: str) -> None:
        """Show what is set now."""
        self.item_shown.emit(None)
        self._filling = True
        for name, edit in self._edits.items():
            value = self._settings.get(name)
            if isinstance(edit, QComboBox):
                edit.setCurrentIndex(edit.findData(value))
            elif isinstance(edit, NumberBox):
                edit.setValue(int(value))
            elif isinstance(edit, QCheckBox):
                edit.setChecked(bool(value))
            else:
                edit.setText(str(value))
        self._filling = False
        self.who.refresh()
        self._edits["language"].setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("Preferences"))
        self.back.setText(self.tr("Back"))
        self.scroll.setAccessibleName(self.tr("Preferences"))
        for name, setting in SETTINGS.items():
            label = language.label(setting.labels)
            self._labels[name].setText(label)
            self._words[name].setText(language.label(setting.help))
            self._edits[name].setAccessibleName(label)
            edit = self._edits[name]
            if isinstance(edit, QComboBox):
                for place, words in enumerate(setting.choices.values()):
                    edit.setItemText(place, language.label(words))
        for button in self._browse.values():
            button.setText(self.tr("Choose…"))

    def _put(self, name: str, *_: object) -> None:
        if self._filling:
            return
        edit = self._edits[name]
        value: object
        if isinstance(edit, QComboBox):
            value = edit.currentData()
        elif isinstance(edit, NumberBox):
            value = edit.value()
        elif isinstance(edit, QCheckBox):
            value = edit.isChecked()
        else:
            value = edit.text().strip()
        if value == self._settings.get(name):
            return
        try:
            self._settings.put(name, value)
            self._settings.save()
        except ToolkitError as error:
            messages.warn(self.window(), error)
            return
        self.changed.emit(name)
        if name == "person":
            self.who.refresh()

    def _choose_folder(self, name: str, _: bool = False) -> None:
        dialog = QFileDialog(self.window(), language.label(SETTINGS[name].labels), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(partial(self._take_folder, name))
        dialog.open()

    def _take_folder(self, name: str, folder: str) -> None:
        self._edits[name].setText(folder)
        self._put(name)
