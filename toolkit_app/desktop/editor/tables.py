"""Fields that hold rows: each row a card with a box per column; and fields that name other items."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.caption import Caption
from toolkit_app.desktop.editor.choices import ChoiceEdit
from toolkit_app.desktop.language import Worded
from toolkit_app.kinds import Field

DATE = QRegularExpression(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
NUMBER = QRegularExpression(r"\d*")
ACROSS = 2


class LineEdit(Worded, QLineEdit):
    """A line of words, a date or a number. ``changed()`` at every change."""

    changed = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._date = field.type == "date"
        if field.type in ("date", "number"):
            self.setValidator(QRegularExpressionValidator(DATE if self._date else NUMBER, self))
        self.textChanged.connect(self._say_changed)
        self.retranslate()

    def value(self) -> str:
        """The words."""
        return self.text().strip()

    def put(self, words: Any) -> None:
        """Show these words."""
        self.setText("" if words is None else str(words))
        self.setCursorPosition(0)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setPlaceholderText(self.tr("2026 or 2026-11 or 2026-11-23") if self._date else "")

    def _say_changed(self) -> None:
        self.changed.emit()


class RowCard(Worded, QFrame):
    """One row of a table field. ``changed()`` at every change, ``removed()`` when it is to go."""

    changed = Signal()
    removed = Signal()

    def __init__(self, field: Field, vocabulary: Mapping[str, Any], row: Mapping[str, Any]) -> None:
        super().__init__(objectName="panel")
        self._field = field
        self._rest = {name: value for name, value in row.items() if name not in {column.name for column in field.columns}}
        self._boxes: dict[str, LineEdit | ChoiceEdit] = {}
        self._captions: dict[str, Caption] = {}
        self._remove = QToolButton()
        self._remove.clicked.connect(self.removed)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(12)
        for number, column in enumerate(field.columns):
            box = ChoiceEdit(vocabulary[column.vocabulary].codes) if column.facet else LineEdit(column)
            caption = Caption(box)
            box.put(row.get(column.name, ""))
            box.changed.connect(self.changed)
            line, across = 2 * (number // ACROSS), number % ACROSS
            grid.addWidget(caption, line, across)
            grid.addWidget(box, line + 1, across)
            self._boxes[column.name], self._captions[column.name] = box, caption
        for across in range(ACROSS):
            grid.setColumnStretch(across, 1)
        grid.addWidget(self._remove, grid.rowCount(), 0, 1, ACROSS, Qt.AlignmentFlag.AlignRight)
        self.retranslate()

    def value(self) -> dict[str, Any]:
        """What is filled in, and what the row held beside the columns."""
        return {**self._rest, **{name: words for name, box in self._boxes.items() if (words := box.value())}}

    def focus(self) -> None:
        """Put the cursor into the first box."""
        next(iter(self._boxes.values())).setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        for column in self._field.columns:
            words = language.label(column.labels)
            self._captions[column.name].say(words)
            self._boxes[column.name].setAccessibleName(words)
        self._remove.setText(self.tr("Remove"))
        self._remove.setAccessibleName(self.tr("Remove from “{name}”").format(name=language.label(self._field.labels)))


class TableEdit(Worded, QWidget):
    """Rows as a list of dicts, as ``kinds.Field`` of type ``table`` holds them. ``changed()`` at every change."""

    changed = Signal()

    def __init__(self, field: Field, vocabulary: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._vocabulary = vocabulary
        self._cards: list[RowCard] = []
        self._add = QToolButton()
        self._add.clicked.connect(self.add_row)
        self._rows = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._add)
        self.retranslate()

    def setAccessibleName(self, words: str) -> None:
        """The field's name, for a screen reader."""
        self._add.setAccessibleName(f"{words}: {self._add.text()}")

    def retranslate(self) -> None:
        """Set every word anew."""
        self._add.setText(self.tr("Add"))
        self.setAccessibleName(language.label(self._field.labels))

    def value(self) -> list[dict[str, Any]]:
        """The rows that have anything in them."""
        return [row for card in self._cards if (row := card.value())]

    def put(self, rows: Any) -> None:
        """Show these rows."""
        for card in list(self._cards):
            self._drop(card)
        for row in rows or ():
            self._append(row if isinstance(row, Mapping) else {})

    def add_row(self) -> None:
        """Another row, with the cursor in it."""
        self._append({}).focus()

    def _append(self, row: Mapping[str, Any]) -> RowCard:
        card = RowCard(self._field, self._vocabulary, row)
        card.changed.connect(self.changed)
        card.removed.connect(self._remove)
        self._cards.append(card)
        self._rows.addWidget(card)
        return card

    def _drop(self, card: RowCard) -> None:
        self._cards.remove(card)
        self._rows.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _remove(self) -> None:
        self._drop(self.sender())
        self._add.setFocus()
        self.changed.emit()


class ItemsEdit(Worded, QWidget):
    """A field that names other items: their titles, and buttons to add one and to take one away.

    ``changed()`` at every change, ``wanted()`` when another is to be chosen; ``titles`` are shared with the form.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._titles = titles
        self._name = ""
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._add = QToolButton()
        self._add.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._add)
        self.retranslate()

    def setAccessibleName(self, words: str) -> None:
        """The field's name, for a screen reader."""
        self._name = words
        self._add.setAccessibleName(f"{words}: {self._add.text()}")

    def retranslate(self) -> None:
        """Set every word anew."""
        self._add.setText(self.tr("Add an item…"))
        self.setAccessibleName(self._name)
        self._show()

    def value(self) -> list[str]:
        """The keys."""
        return list(self._keys)

    def put(self, keys: Sequence[str] | None) -> None:
        """Show these items."""
        self._keys = list(keys or ())
        self._show()

    def add(self, key: str) -> None:
        """One more."""
        if key not in self._keys:
            self._keys.append(key)
            self._show()
            self.changed.emit()

    def _take(self, key: str, _: bool = False) -> None:
        self._keys.remove(key)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        while taken := self._rows.takeAt(0):
            taken.widget().hide()
            taken.widget().deleteLater()
        for key in self._keys:
            title = self._titles.get(key, key)
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            name, away = QLineEdit(title, readOnly=True), QToolButton(text="×")
            name.setCursorPosition(0)
            name.setAccessibleName(title)
            away.setIconSize(QSize(16, 16))
            words = self.tr("Take away “{title}”").format(title=title)
            away.setAccessibleName(words)
            away.setToolTip(words)
            away.clicked.connect(partial(self._take, key))
            row.addWidget(name, 1)
            row.addWidget(away)
            self._rows.addWidget(line)
