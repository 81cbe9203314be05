"""What a statement rests on, as rows: items that are chosen, and what is said of each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.text.statements import evidence_lines, evidence_text


class EvidenceEdit(Worded, QWidget):
    """The evidence of a statement as it stands in a text (``statements.evidence_text``)."""

    def __init__(self, shelf: Shelf, evidence: str, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._as_loaded = evidence
        self.titles = dict(titles)
        self.rows: list[tuple[str, QLineEdit, QWidget]] = []
        self.add = QToolButton()
        self.add.clicked.connect(self._choose)
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 4, 0)
        self._lines.setSpacing(4)
        self._lines.addStretch()
        self.scroll = QScrollArea(widgetResizable=True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll, 1)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add)
        for key, note in evidence_lines(evidence):
            self._append(key, note)
        self.scroll.setVisible(bool(self.rows))
        self.retranslate()

    def text(self) -> str:
        """The evidence; that which it was made with while nothing was changed."""
        lines = tuple((key, note.text().strip()) for key, note, _ in self.rows)
        return self._as_loaded if lines == evidence_lines(self._as_loaded) else evidence_text(
            (key, note) for key, note in lines if key or note)

    def put_item(self, key: str, title: str) -> None:
        """One more item; one that is there already is not added."""
        self.titles[key] = title
        if all(key != other for other, _, _ in self.rows):
            self._append(key, "")
            self.scroll.setVisible(True)
            self.retranslate()

    def setAccessibleName(self, words: str) -> None:
        """The name of the part, for a screen reader."""
        self.add.setAccessibleName(f"{words}: {self.add.text()}")

    def retranslate(self) -> None:
        """Set every word anew."""
        self.add.setText(self.tr("Add an item…"))
        self.scroll.setAccessibleName(self.tr("Rests on"))
        for key, note, line in self.rows:
            title = self.titles.get(key, key)
            name, away = line.findChild(QLineEdit, "name"), line.findChild(QToolButton)
            note.setPlaceholderText(self.tr("Page or place in it"))
            note.setAccessibleName(self.tr("Page or place in “{title}”").format(title=title) if key else self.tr("Rests on"))
            if name:
                name.setText(title)
                name.setAccessibleName(title)
                name.setCursorPosition(0)
                name.setToolTip(title)
            words = self.tr("Take away “{title}”").format(title=title or note.text())
            away.setToolTip(words)
            away.setAccessibleName(words)

    def _append(self, key: str, note: str) -> None:
        line, words, away = QWidget(), QLineEdit(note), QToolButton(text="×")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        if key:
            row.addWidget(QLineEdit(objectName="name", readOnly=True), 3)
        row.addWidget(words, 2)
        row.addWidget(away)
        away.clicked.connect(partial(self._drop, line))
        self.rows.append((key, words, line))
        self._lines.insertWidget(self._lines.count() - 1, line)

    def _drop(self, line: QWidget, _: bool = False) -> None:
        self.rows = [row for row in self.rows if row[2] is not line]
        line.hide()
        line.deleteLater()
        self.scroll.setVisible(bool(self.rows))
        self.add.setFocus()

    def _choose(self) -> None:
        dialog = ItemDialog(self._shelf, self.window())
        dialog.chosen.connect(self.put_item)
        dialog.open()
