"""The files of an import in a list: each with what it becomes, and whether it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.importing import words
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.theme import Theme
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.exchange.planning import Changes, Plan, Sheet, Text

translate = QCoreApplication.translate


@dataclass
class TextLine:
    """A text as it was planned, as it is now, and what its tracked changes become."""

    planned: Text
    text: Text
    changes: Changes = "propose"

    @property
    def name(self) -> str:
        """Its file."""
        return self.text.found.name

    @property
    def icon(self) -> str:
        """Its kind."""
        return f"kind-{self.text.shape.kind}"

    @property
    def said(self) -> str:
        """What it becomes."""
        return words.becomes(self.text)

    @property
    def taken(self) -> bool:
        """Whether it is taken in."""
        return self.text.take

    def take(self, wish: bool) -> None:
        """Take it in or leave it out; one that was not to be taken becomes a new item."""
        from toolkit_app.exchange import planning

        asked_for = self.text.onto or self.planned.take or self.text.returning
        if wish and not asked_for:
            self.text = planning.as_new(self.text)
        else:
            self.text = replace(self.text, take=wish)

    def final(self) -> Text:
        """The text as it is taken in."""
        from toolkit_app.exchange import planning

        return planning.with_changes(self.text, self.changes)


@dataclass
class SheetLine:
    """A table as it is now."""

    sheet: Sheet

    @property
    def name(self) -> str:
        """Its file and sheet."""
        return self.sheet.name

    @property
    def icon(self) -> str:
        """Its kind."""
        return f"kind-{self.sheet.columns.kind}"

    @property
    def said(self) -> str:
        """What it becomes."""
        return words.rows_of(self.sheet)

    @property
    def taken(self) -> bool:
        """Whether it is taken in."""
        return self.sheet.take

    def take(self, wish: bool) -> None:
        """Take it in or leave it out."""
        self.sheet = replace(self.sheet, take=wish)


@dataclass(frozen=True)
class PlainLine:
    """What is not chosen by itself: a file that cannot be read, or the items of a folder that this program wrote."""

    name: str
    icon: str
    error: ToolkitError | None = None
    count: int = 0

    @property
    def said(self) -> str:
        """What it becomes."""
        if self.error:
            return language.error_words(self.error)[0]
        return translate("Importing", "Items: {count}").format(count=language.number(self.count))


Line = TextLine | SheetLine | PlainLine


def lines(plan: Plan) -> list[Line]:
    """A line for each file or sheet of a plan, one for all items of a folder that this program wrote."""
    found: list[Line] = [TextLine(text, text) for text in plan.texts]
    found += [SheetLine(sheet) for sheet in plan.sheets]
    for root in dict.fromkeys(one.root for one in plan.entries):
        count = sum(one.root == root for one in plan.entries)
        found.append(PlainLine(root.name, "folder", count=count))
    return found + [PlainLine(one.name, "warning", one.error) for one in plan.refused]


class LineList(Worded, QListWidget):
    """``picked()`` when others are chosen, ``ticked(row, whether)`` when one is taken or left out."""

    picked = Signal()
    ticked = Signal(int, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: Sequence[Line] = ()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setIconSize(QSize(20, 20))
        self.itemSelectionChanged.connect(self.picked)
        self.itemChanged.connect(self._change)
        theme.changed.connect(self.say)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setAccessibleName(self.tr("Files"))
        self.say()

    def show_lines(self, found: Sequence[Line]) -> None:
        """Show other lines, the first that can be chosen from is chosen."""
        self._lines = found
        self.blockSignals(True)
        self.clear()
        for line in found:
            item = QListWidgetItem(self)
            if isinstance(line, PlainLine):
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            else:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        self.blockSignals(False)
        self.say()
        self.setCurrentRow(0 if found else -1)

    def say(self) -> None:
        """Say of every line anew what it becomes."""
        colour = self._theme.colours.muted
        self.blockSignals(True)
        for row, line in enumerate(self._lines):
            item = self.item(row)
            item.setText(f"{line.name}\n{line.said}")
            item.setToolTip(f"{line.name}\n{line.said}")
            item.setIcon(theming.icon(line.icon, colour))
            if not isinstance(line, PlainLine):
                item.setCheckState(Qt.CheckState.Checked if line.taken else Qt.CheckState.Unchecked)
        self.blockSignals(False)

    def rows(self) -> list[int]:
        """The rows that are chosen, the current one first."""
        chosen = sorted(index.row() for index in self.selectedIndexes())
        now = self.currentRow()
        return [now, *(row for row in chosen if row != now)] if now in chosen else chosen

    def _change(self, item: QListWidgetItem) -> None:
        self.ticked.emit(self.row(item), item.checkState() == Qt.CheckState.Checked)
