"""What is chosen before something leaves: the format, the circle of readers, one file or a file each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.publishing.choices import fill
from toolkit_app.desktop.shelf import Shelf

translate = QCoreApplication.translate
TEXTS = ("pdf", "docx", "html", "epub", "md")
LISTS = ("xlsx", "csv")
# what is a folder, not a file
FOLDERS = ("md", "dataset")
LEVELS = ("public", "partners", "internal")


def format_words(name: str) -> str:
    """What a format is called."""
    words = {"pdf": "PDF", "docx": "Word", "html": translate("Formats", "Web page"), "epub": translate("Formats", "E-book"),
             "md": translate("Formats", "Folder of Markdown"), "xlsx": translate("Formats", "Table (Excel)"),
             "csv": translate("Formats", "Table (CSV)"), "dataset": translate("Formats", "Open dataset")}
    return words[name]


class LeavingChoices(Worded, QWidget):
    """``changed()`` when a person has chosen something else."""

    changed = Signal()

    def __init__(self, shelf: Shelf, formats: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._formats = shelf, formats
        self.format_box, self.level_box, self.each = Box(), Box(), QCheckBox()
        self.format_label, self.level_label = QLabel(), QLabel()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for column, (label, box) in enumerate(((self.format_label, self.format_box), (self.level_label, self.level_box))):
            label.setBuddy(box)
            grid.addWidget(label, 0, column)
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, 1)
            box.activated.connect(self._choose)
        grid.addWidget(self.each, 2, 0, 1, 2)
        self.each.toggled.connect(self.changed)
        self._count = 1
        self.retranslate()
        # what was made so far went to nobody outside
        self.level_box.setCurrentIndex(self.level_box.findData("internal"))

    @property
    def format(self) -> str:
        """The format that is chosen."""
        return str(self.format_box.currentData())

    def values(self) -> dict[str, Any]:
        """Format, level, each."""
        return {"format": self.format, "level": str(self.level_box.currentData()),
                "each": self.each.isChecked() and self.each.isEnabled()}

    def expect(self, count: int) -> None:
        """So many items are to leave."""
        self._count = count
        self._allow()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.format_label.setText(self.tr("Save as"))
        self.level_label.setText(self.tr("Who will read it"))
        self.each.setText(self.tr("A file for each item"))
        self.format_box.setAccessibleName(self.tr("Save as"))
        self.level_box.setAccessibleName(self.tr("Who will read it"))
        fill(self.format_box, tuple((name, format_words(name)) for name in self._formats))
        fill(self.level_box, tuple((level, language.label(self._shelf.labels("sensitivity", level))) for level in LEVELS))
        self._allow()

    def _choose(self, _: int) -> None:
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        self.each.setEnabled(self._count > 1 and self.format not in LISTS)
        self.each.setVisible(self._count > 1)
