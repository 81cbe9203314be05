"""Items become pages: choose a layout, see every page as it will be, save it as PDF or print it."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.jobs import Job
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.publishing import asking
from toolkit_app.desktop.publishing.paper import PaperPrinter
from toolkit_app.desktop.publishing.sheet import Sheet
from toolkit_app.desktop.shelf import Shelf

SCREEN_DPI = 110
KEY = Qt.ItemDataRole.UserRole


class PublishingPage(Page):
    """The pages of one or several items. ``add(key, title)`` puts another item behind the first."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._folder = asking.scratch()
        self._made: asking.Made | None = None
        self._number = 0
        self._count = 0
        self._making: Job | None = None
        self._paper_printer = PaperPrinter(self, shelf.jobs)
        self.sheet = Sheet()
        self._list = QListWidget()
        self._layout, self._paper, self._lang = QComboBox(), QComboBox(), QComboBox()
        self._labels = {name: QLabel() for name in ("layout", "paper", "lang", "items")}
        self._warnings, self._position = QLabel(wordWrap=True), QLabel()
        self._back, self._save, self._print, self._remove = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        self._previous, self._next = QToolButton(), QToolButton()
        self._arrange()
        self._connect()
        self.retranslate()

    def enter(self, key: str) -> None:
        """Start with that item alone."""
        self._list.clear()
        self.sheet.show_words(self.tr("Making the pages…"))
        self._shelf.read(self, asking.rows, (key,), then=self._add_rows, question="rows")

    def leave(self, then: Any) -> None:
        """Stop what is being made."""
        if self._making:
            self._making.cancel()
        then()

    def refresh(self, changes: Any) -> None:
        """Make the pages anew when one of their items changed."""
        if self._list.count() and (changes is None or set(self._keys()) & set(changes.items)):
            self._make()

    def print_at_once(self) -> None:
        """Open the printer's dialog as soon as the pages are there."""
        self._paper_printer.wish()
        if self._made:
            self._paper_printer.begin(self._made)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._labels["layout"].setText(self.tr("&Layout"))
        self._labels["paper"].setText(self.tr("&Paper"))
        self._labels["lang"].setText(self.tr("L&anguage"))
        self._labels["items"].setText(self.tr("&Items"))
        self._fill(self._layout, (("handout", self.tr("Handout")), ("book", self.tr("Book"))))
        self._fill(self._paper, (("A4", "A4"), ("A5", "A5")))
        self._fill(self._lang, tuple(language.NAMES.items()))
        self._back.setText(self.tr("Back"))
        self._save.setText(self.tr("Save as PDF…"))
        self._print.setText(self.tr("Print…"))
        self._remove.setText(self.tr("Leave this one out"))
        self._previous.setText(self.tr("Previous page"))
        self._next.setText(self.tr("Next page"))
        self._list.setAccessibleName(self.tr("Items"))
        self.sheet.setAccessibleName(self.tr("Page preview"))
        self._say_position()

    @staticmethod
    def _fill(box: QComboBox, lines: tuple[tuple[str, str], ...]) -> None:
        box.blockSignals(True)
        chosen = box.currentData()
        box.clear()
        for code, words in lines:
            box.addItem(words, code)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, field in (("layout", self._layout), ("paper", self._paper), ("lang", self._lang), ("items", self._list)):
            self._labels[name].setBuddy(field)
            form.addRow(self._labels[name], field)
        self._list.setWordWrap(True)
        self._save.setProperty("primary", True)
        self._warnings.setProperty("role", "muted")
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 16, 0)
        column.addLayout(form, 1)
        for widget in (self._remove, self._warnings, self._save, self._print, self._back):
            column.addWidget(widget)
        turn = QHBoxLayout()
        turn.addStretch()
        for widget in (self._previous, self._position, self._next):
            turn.addWidget(widget)
        turn.addStretch()
        view = QWidget()
        right = QVBoxLayout(view)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.sheet, 1)
        right.addLayout(turn)
        split = QSplitter()
        split.addWidget(side)
        split.addWidget(view)
        split.setStretchFactor(1, 1)
        split.setSizes([320, 860])
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 18, 24, 18)
        whole.addWidget(split)

    def _connect(self) -> None:
        for box in (self._layout, self._paper, self._lang):
            box.currentIndexChanged.connect(self._make)
        self._previous.clicked.connect(partial(self._turn, -1))
        self._next.clicked.connect(partial(self._turn, 1))
        self._save.clicked.connect(self._choose_target)
        self._print.clicked.connect(self.print_at_once)
        self._remove.clicked.connect(self._leave_out)
        self._back.clicked.connect(self.finished)
        self._paper_printer.said.connect(self.said)
        self._paper_printer.failed.connect(partial(messages.warn, self))

    def _keys(self) -> tuple[str, ...]:
        return tuple(self._list.item(line).data(KEY) for line in range(self._list.count()))

    def _add_rows(self, rows: Any) -> None:
        for row in rows:
            line = QListWidgetItem(f"{row.title}\n{row.key}")
            line.setData(KEY, row.key)
            self._list.addItem(line)
        if rows and self._list.count() == len(rows):
            self.item_shown.emit(rows[0])
            self._lang.blockSignals(True)
            self._lang.setCurrentIndex(max(0, self._lang.findData(rows[0].lang)))
            self._lang.blockSignals(False)
            self._layout.blockSignals(True)
            self._layout.setCurrentIndex(self._layout.findData("book" if rows[0].kind == "methodology" else "handout"))
            self._layout.blockSignals(False)
        self._make()

    def _leave_out(self) -> None:
        if self._list.count() > 1 and self._list.currentRow() >= 0:
            self._list.takeItem(self._list.currentRow())
            self._make()

    def _make(self) -> None:
        if self._making:
            self._making.cancel()
        self._remove.setVisible(self._list.count() > 1)
        self._set_made(None)
        self.sheet.show_words(self.tr("Making the pages…"))
        wish = asking.Wish(self._keys(), self._layout.currentData(), self._paper.currentData(), self._lang.currentData())
        self._shelf.read(self, asking.material, wish, then=self._print_to_file, failed=self._failed, question="material")

    def _print_to_file(self, material: asking.Material) -> None:
        self._count += 1
        target = Path(self._folder.name) / f"pages-{self._count}.pdf"
        self._making = self._shelf.jobs.start("work", self, partial(asking.make, material, target), then=self._set_made,
                                              failed=self._failed, question="make", title=self.tr("Making the pages"))

    def _failed(self, error: Exception) -> None:
        self._set_made(None)
        self.sheet.show_words(self.tr("These pages could not be made."))
        messages.warn(self, error)

    def _set_made(self, made: asking.Made | None) -> None:
        self._made, self._number = made, 0
        for button in (self._save, self._print):
            button.setEnabled(made is not None)
        lines = [" ".join(language.error_words(warning)) for warning in made.warnings] if made else []
        self._warnings.setText("\n".join(lines))
        self._warnings.setVisible(bool(lines))
        self._say_position()
        if made:
            self._draw()
            self._paper_printer.begin(made)

    def _turn(self, by: int) -> None:
        if self._made and 0 <= self._number + by < self._made.pages:
            self._number += by
            self._say_position()
            self._draw()

    def _draw(self) -> None:
        if self._made:
            dpi = round(SCREEN_DPI * self.devicePixelRatioF())
            self._shelf.jobs.start("work", self, partial(asking.picture, self._made.path, self._number, dpi),
                                   then=self.sheet.show_page, question="page")

    def _say_position(self) -> None:
        pages = self._made.pages if self._made else 0
        self._position.setText(
            self.tr("Page {number} of {pages}").format(number=language.number(self._number + 1), pages=language.number(pages))
            if pages else "")
        self._previous.setEnabled(self._number > 0)
        self._next.setEnabled(self._number + 1 < pages)

    def _choose_target(self) -> None:
        title = self._list.item(0).text().split("\n")[0]
        name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title).strip()[:80] or "pages"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save as PDF"), str(Path(folder) / f"{name}.pdf"), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, target: str) -> None:
        """Write the pages that are shown to a file of the person's choice."""
        if self._made:
            self._shelf.jobs.start("work", self, partial(asking.keep, self._made.path, Path(target)), then=self._kept)

    def _kept(self, target: Path) -> None:
        self.said.emit(self.tr("Saved: {path}").format(path=str(target)))
