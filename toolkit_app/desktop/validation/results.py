"""What the answers of a round come to: all statements at a glance, each by group with its dissent, and the steps they allow."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language, messages
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation import asking, words
from toolkit_app.desktop.validation.parts import PartsView
from toolkit_app.desktop.validation.wrapped import Wrapped
from toolkit_app.desktop.workflow import words as workflow

NO_BREAK = "\N{NO-BREAK SPACE}"

if TYPE_CHECKING:
    from toolkit_app.publishing.report import Part
    from toolkit_app.validation.report import Material
    from toolkit_app.validation.tally import Counted

PLACE = Qt.ItemDataRole.UserRole
_DOT, _SHOWN = 12, 90


class ResultsPart(Worded, QWidget):
    """``wanted(item)`` for an item that may take a step, ``commented(item)`` for the comments on it, ``said(words)``."""

    said = Signal(str)
    wanted = Signal(str)
    commented = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._theme = shelf, theme
        self._whole: asking.Whole | None = None
        self.material: Material | None = None
        self.notice = QLabel(objectName="warning", wordWrap=True)
        self.steps = QLabel(wordWrap=True)
        self.save, self.comments = QPushButton(), QPushButton()
        self.list, self.view = QListWidget(), PartsView(theme)
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._arrange()
        self.list.currentItemChanged.connect(self._turn)
        self.steps.linkActivated.connect(self.wanted)
        self.save.clicked.connect(self._choose)
        self.comments.clicked.connect(self._comment)
        theme.changed.connect(self._show)
        self.retranslate()

    def _arrange(self) -> None:
        self.list.setWordWrap(True)
        self.list.setProperty("content", True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(210)
        self.list.setItemDelegate(Wrapped(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.steps.setProperty("content", True)
        self.steps.setTextFormat(Qt.TextFormat.RichText)
        scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.view)
        self._scroll = scroll
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        split.addWidget(self.list)
        split.addWidget(scroll)
        split.setStretchFactor(1, 1)
        split.setSizes([270, 880])
        self._split = split
        row = QWidget()
        self.row = FlowLayout(row, 8)
        self.row.setContentsMargins(0, 0, 0, 0)
        for button in (self.save, self.comments):
            self.row.addWidget(button)
        self._buttons = row
        self.empty.setMargin(40)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for widget in (self.notice, self.steps, row):
            column.addWidget(widget)
        column.addWidget(split, 1)
        column.addWidget(self.empty, 1)

    def show_round(self, whole: asking.Whole) -> None:
        """Show what the answers of that round come to."""
        if self._whole is None or self._whole.round.key != whole.round.key:
            self.material = None
            self.list.clear()
        self._whole = whole
        if whole.round.state == "planned" or (whole.round.state == "withdrawn" and not whole.round.digest):
            self.material = None
            self._show()
        else:
            self._shelf.read(self, asking.results, whole.round.key, then=self._arrived, failed=partial(messages.warn, self),
                             question="results")

    def retranslate(self) -> None:
        """Set every word anew."""
        self.list.setAccessibleName(self.tr("Statements"))
        self._scroll.setAccessibleName(self.tr("Results"))
        self.save.setText(self.tr("Save the numbers…"))
        self.comments.setText(self.tr("Comments on the text"))
        self.empty.setText(self.tr("Results are here as soon as the round is open and somebody has answered."))
        self._show()

    def _arrived(self, material: Any) -> None:
        if self._whole is not None and material.round.key == self._whole.round.key:
            self.material = material
            self._show()

    def _show(self) -> None:
        material, whole = self.material, self._whole
        for widget in (self._split, self._buttons):
            widget.setVisible(material is not None)
        self.empty.setVisible(material is None)
        self.steps.hide()
        self.notice.hide()
        if material is None or whole is None:
            return
        notice = self._notice(material)
        self.notice.setText(notice)
        self.notice.setVisible(bool(notice))
        self._say_steps(whole)
        self._fill(material)

    def _notice(self, material: Material) -> str:
        if material.tally.sealed:
            return self.tr("The ballot box is closed until the round ends: only who took part is known.")
        if material.interim:
            return self.tr("The round is open: what is shown may still change.")
        if material.round.state == "withdrawn":
            return self.tr("The round was given up: its answers count no more.")
        if material.tally.late:
            return self.tr("Answers that came after the closing and do not count: {count} people.").format(
                count=language.number(material.tally.late))
        return ""

    def _say_steps(self, whole: asking.Whole) -> None:
        lines = []
        for one in whole.proposals:
            title = escape(whole.titles.get(one.key, one.key))
            said = self.tr("The outcomes allow the step “{state}”: {title}").format(
                state=escape(workflow.state(one.to, self._shelf)), title=f"<a href='{one.key}'>{title}</a>")
            held = self.tr("still held back")
            lines.append(f"{said} <i>({escape(held)})</i>" if one.refused else said)
        self.steps.setText("<br>".join(lines))
        self.steps.setVisible(bool(lines))

    def _fill(self, material: Material) -> None:
        kept = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        QListWidgetItem(self.tr("All statements at a glance"), self.list)
        for number, one in enumerate(material.tally.statements, start=1):
            wording = one.unit.wording if len(one.unit.wording) <= _SHOWN else f"{one.unit.wording[:_SHOWN].rsplit(' ', 1)[0]}…"
            said = f"{language.number(number)}  {wording}\n{_came(one)}"
            line = QListWidgetItem(self._dot(one), said, self.list)
            line.setData(PLACE, one.unit.place)
        self.list.blockSignals(False)
        self.list.setCurrentRow(max(0, min(kept, self.list.count() - 1)))
        self._turn()

    def _dot(self, one: Counted) -> QIcon:
        """The colour of the outcome; its words stand beside it."""
        ground, ink = theming.state_colours(words.HUES[one.outcome.code], self._theme.dark)
        pixmap = QPixmap(_DOT, _DOT)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink)
        painter.setBrush(QColor(ink) if one.outcome.agreed else QColor(ground))
        painter.drawEllipse(1, 1, _DOT - 3, _DOT - 3)
        painter.end()
        return QIcon(pixmap)

    def _turn(self, *_: object) -> None:
        line, material = self.list.currentItem(), self.material
        if line is None or material is None:
            return
        place = line.data(PLACE)
        one = next((one for one in material.tally.statements if one.unit.place == place), None)
        self.view.show_parts(tuple(_glance(material) if one is None else _statement(material, one)))
        self._scroll.verticalScrollBar().setValue(0)

    def _comment(self) -> None:
        if self._whole is not None:
            self.commented.emit(self._whole.round.definition.units[0].key)

    def _choose(self) -> None:
        if self._whole is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"{self._whole.round.key}.xlsx"
        dialog = QFileDialog(self, self.tr("Save the numbers…"), str(Path(folder) / name), "Excel (*.xlsx)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, target: str) -> None:
        """Write the numbers as a spreadsheet."""
        if self.material is not None:
            writing = partial(asking.write_numbers, self.material.tally, language.current(), Path(target))
            self._shelf.jobs.start("work", self, writing, title=self.tr("Writing files"), then=self._saved,
                                   failed=partial(messages.warn, self))

    def _saved(self, target: Path) -> None:
        self.said.emit(self.tr("Saved: {path}").format(path=str(target)))


def _came(one: Counted) -> str:
    """What came out, in a line."""
    share = one.reading.shares.agreement
    parts = [words.outcome(one.outcome.code)]
    if share is not None and one.outcome.code not in ("collected", "unanswered"):
        parts.append(words.percent(share, 0))
    parts.append(f"n = {language.number(one.reading.n)}")
    outcome, *numbers = parts
    return f"{NO_BREAK}· ".join((outcome, *(number.replace(" ", NO_BREAK) for number in numbers)))


def _glance(material: Material) -> Iterator[Part]:
    """All statements at a glance."""
    from toolkit_app.publishing.report import Figure
    from toolkit_app.validation import charts
    from toolkit_app.validation.report.results import moved
    from toolkit_app.validation.report.words import Say

    lang, tally = language.current(), material.tally
    yield Figure(charts.response((*material.earlier, tally), lang))
    for chart in (charts.answers(tally, lang), charts.order(tally, lang), charts.over_days(material.days, material.of, lang)):
        if chart is not None:
            yield Figure(chart)
    yield from moved(Say(lang), material)


def _statement(material: Material, one: Counted) -> Iterator[Part]:
    """Everything on one statement, as the report says it, with the answers by group as a chart."""
    from toolkit_app.publishing.report import Figure
    from toolkit_app.validation import charts
    from toolkit_app.validation.report.results import statement
    from toolkit_app.validation.report.words import Say

    lang = language.current()
    parts = list(statement(Say(lang), material, one))
    yield parts[0]
    yield Figure(charts.groups(one, material.of, lang) or charts.counts(one, material.of, lang))
    yield from parts[1:]
