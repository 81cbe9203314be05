"""The page of editions: the list, what stands in one, what turns one into another, a new one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.editions import asking
from toolkit_app.desktop.editions.form import EditionForm
from toolkit_app.desktop.editions.printing import Book
from toolkit_app.desktop.history.comparison import ComparisonView
from toolkit_app.desktop.history.values import field_changes
from toolkit_app.desktop.home.panel import plain
from toolkit_app.desktop.leaving.outgoing import Outgoing
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.workflow import words

DATA = Qt.ItemDataRole.UserRole


class EditionsPage(Page):
    """One chosen edition is shown, two are compared, and of an item that changed between them the words.

    ``opened(Edition)``: the library is to be shown as it was at that one.
    """

    opened = Signal(object)

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf, self._theme = shelf, theme
        self._shown: asking.Shown | None = None
        self._checked: asking.Checked | None = None
        self._difference: Any = None
        self._wanted = ""
        self.heading, self.title = QLabel(objectName="title"), QLabel(objectName="title", wordWrap=True)
        self.facts = plain(QLabel(wordWrap=True))
        self.list, self.lines, self.view = QListWidget(), QListWidget(), ComparisonView()
        self.hint = plain(QLabel(wordWrap=True))
        self.new, self.back, self.enter_it = QPushButton(), QPushButton(), QPushButton()
        self.print, self.to_printer = QPushButton(), QPushButton()
        self.form = EditionForm(shelf)
        self.outgoing = Outgoing(self, shelf)
        self.book = Book(self, shelf, self.outgoing)
        self.stack = QStackedWidget()
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        for view in (self.list, self.lines):
            view.setWordWrap(True)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setProperty("content", True)
            # else lines are as high as they were in a list without a scroll bar
            view.setResizeMode(QListWidget.ResizeMode.Adjust)
            view.setLayoutMode(QListWidget.LayoutMode.Batched)
        for label in (self.title, self.facts):
            label.setProperty("content", True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addWidget(self.new)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        head, deeds = QHBoxLayout(), QWidget()
        head.addWidget(self.title, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        row = FlowLayout(deeds, 8)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.print, self.to_printer, self.enter_it):
            row.addWidget(button)
        self.paper = QWidget()
        self.paper.setProperty("surface", True)
        self.paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        QVBoxLayout(self.paper).addWidget(self.view)
        halves = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False, handleWidth=8)
        halves.addWidget(self.lines)
        halves.addWidget(self.paper)
        halves.setSizes([200, 320])
        column.addLayout(head)
        column.addWidget(self.facts)
        column.addWidget(deeds)
        column.addWidget(halves, 1)
        self.stack.addWidget(right)
        self.stack.addWidget(self.form)
        left.setMinimumWidth(260)
        split = QSplitter(childrenCollapsible=False, handleWidth=1)
        split.addWidget(left)
        split.addWidget(self.stack)
        split.setSizes([360, 800])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 14)
        whole.addWidget(split, 1)

    def _connect(self) -> None:
        self.list.itemSelectionChanged.connect(self._selected)
        self.lines.itemActivated.connect(self._open)
        self.lines.currentItemChanged.connect(self._show_words)
        self._theme.changed.connect(self._show_words)
        self.new.clicked.connect(self._new)
        self.back.clicked.connect(self.finished)
        self.print.clicked.connect(partial(self._book, self.book.save))
        self.to_printer.clicked.connect(partial(self._book, self.book.print))
        for speaker in (self.outgoing, self.book):
            speaker.said.connect(self.said)
        self.enter_it.clicked.connect(self._enter)
        self.form.left.connect(partial(self.stack.setCurrentIndex, 0))
        self.form.made.connect(self._made)

    def enter(self, key: str) -> None:
        """Show the editions there are, and check again the one that is chosen."""
        self.item_shown.emit(None)
        self._wanted = next((one.id for one in self._chosen()), "")
        self.refresh(None)

    def refresh(self, changes: Any) -> None:
        """Read the editions again."""
        if self._shelf.facts:
            self.new.setEnabled(not self._shelf.facts.read_only)
            self._shelf.read(self, asking.every, then=self._arrived, question="editions")

    def retranslate(self) -> None:
        """Set every word anew."""
        self.heading.setText(self.tr("Editions"))
        self.list.setAccessibleName(self.tr("Editions"))
        self.lines.setAccessibleName(self.tr("What stands in it"))
        self.view.setAccessibleName(self.tr("What changed in it"))
        self.hint.setText(self.tr("Hold Ctrl and choose a second edition to compare the two."))
        self.new.setText(self.tr("New edition…"))
        self.back.setText(self.tr("Back"))
        self.print.setText(self.tr("Save as a book…"))
        self.to_printer.setText(self.tr("Print…"))
        self.enter_it.setText(self.tr("Open the library as it was"))
        for place in range(self.list.count()):
            self._name(self.list.item(place))
        self._show()

    def _arrived(self, editions: Any) -> None:
        there = [self.list.item(place).data(DATA).id for place in range(self.list.count())]
        if not self._wanted and there and there == [edition.id for edition in editions]:
            return
        wanted = self._wanted or next((one.id for one in self._chosen()), "")
        self._wanted = ""
        self.list.blockSignals(True)
        self.list.clear()
        for edition in editions:
            line = QListWidgetItem(self.list)
            line.setData(DATA, edition)
            self._name(line)
        self.list.blockSignals(False)
        rows = [place for place, edition in enumerate(editions) if edition.id == wanted] or [0]
        self.list.setCurrentRow(rows[0] if editions else -1)
        if not editions:
            self._shown = self._difference = None
            self._show()

    def _name(self, line: QListWidgetItem) -> None:
        one = line.data(DATA)
        line.setText(f"{one.label}\n{language.when(one.at)} · {language.person(one.author)} · {one.short}")

    def _chosen(self) -> list[Any]:
        return [line.data(DATA) for line in self.list.selectedItems()]

    def _selected(self) -> None:
        chosen = sorted(self._chosen(), key=lambda one: one.at)
        self.stack.setCurrentIndex(0)
        self._shown = self._difference = self._checked = None
        self._show()
        if len(chosen) == 1:
            self._shelf.read(self, asking.show, chosen[0], then=self._take, question="edition")
        elif len(chosen) > 1:
            pair = (chosen[0], chosen[-1])
            self._shelf.read(self, asking.compare, *pair, then=partial(self._take_difference, pair), question="edition")

    def _take(self, shown: asking.Shown) -> None:
        self._shown, self._difference, self._checked = shown, None, None
        self._show()
        self._check(shown)

    def _check(self, shown: asking.Shown) -> None:
        self._shelf.read(self, asking.check, shown.edition, self._checked, then=partial(self._take_check, shown),
                         question="edition")

    def _take_check(self, shown: asking.Shown, checked: asking.Checked) -> None:
        if shown is self._shown:
            self._checked = checked
            self._say_facts(shown)
            if checked.done < len(shown.edition.parts):
                self._check(shown)

    def _take_difference(self, pair: Any, difference: Any) -> None:
        self._shown, self._difference = None, (pair, difference)
        self._show()

    def _enter(self) -> None:
        if self._shown:
            self.opened.emit(self._shown.edition)

    def _show(self) -> None:
        self.lines.clear()
        self.paper.setVisible(self._difference is not None)
        for button in (self.print, self.to_printer, self.enter_it):
            button.setVisible(self._shown is not None)
        if self._shown:
            self._show_edition(self._shown)
        elif self._difference:
            self._show_difference(*self._difference)
        elif self.list.count():
            # they are being read
            self.title.setText(" → ".join(one.label for one in sorted(self._chosen(), key=lambda one: one.at)))
            self.facts.clear()
        else:
            self.title.setText(self.tr("There is no edition yet."))
            self.facts.setText(self.tr("An edition holds many texts as they are at one moment. It can be printed, and never "
                                       "changes."))

    def _show_edition(self, shown: asking.Shown) -> None:
        self.title.setText(shown.edition.label)
        self._say_facts(shown)
        for entry in shown.entries:
            self._line(entry.key, f"{entry.title}\n{language.kind_label(entry.kind)} · {entry.key} · "
                                  f"{words.state(entry.state, self._shelf)}")

    def _say_facts(self, shown: asking.Shown) -> None:
        one, checked = shown.edition, self._checked
        if checked is None or (checked.verdict.ok and checked.done < len(one.parts)):
            said = self.tr("The digest is being checked: {done} of {total}").format(
                done=language.number(checked.done if checked else 0), total=language.number(len(one.parts)))
        elif checked.verdict.ok:
            said = self.tr("The digest fits every word.")
        else:
            said = self.tr("Careful: this is not what the digest says. Check the library.")
        parts = [self.tr("Items: {number}").format(number=language.number(len(one.parts))), language.when(one.at),
                 language.person(one.author), one.note]
        self.facts.setText("\n".join((" · ".join(part for part in parts if part), one.digest, said)))

    def _show_difference(self, pair: Any, difference: Any) -> None:
        self.title.setText(self.tr("From {old} to {new}").format(old=pair[0].label, new=pair[1].label))
        self.facts.setText(self.tr("Unchanged items: {number}").format(number=language.number(difference.same)))
        for said, entries in ((self.tr("Added"), difference.came), (self.tr("Left out"), difference.went),
                              (self.tr("Changed"), [one.newer for one in difference.changed])):
            for entry in entries:
                self._line(entry.key, f"{entry.title}\n{said} · {language.kind_label(entry.kind)} · {entry.key}")
        for older, newer in difference.moved:
            way = " → ".join(words.state(one.state, self._shelf) for one in (older, newer))
            self._line(newer.key, f"{newer.title}\n{way} · {language.kind_label(newer.kind)} · {newer.key}")
        changed = len(difference.came) + len(difference.went)
        self.lines.setCurrentRow(changed if difference.changed else 0)
        self._show_words()

    def _line(self, key: str, text: str) -> None:
        QListWidgetItem(text, self.lines).setData(DATA, key)

    def _show_words(self, *_: object) -> None:
        """Of two editions, what became of the words of the chosen item; nothing where they are the same."""
        line = self.lines.currentItem()
        changed = self._difference[1].changed if self._difference else ()
        one = next((one for one in changed if line is not None and one.newer.key == line.data(DATA)), None)
        self.view.clear_comparison()
        if one:
            fields = field_changes(one.newer.kind, one.comparison.fields, self._shelf)
            self.view.show_comparison(one.comparison, fields, self._theme.colours, dark=self._theme.dark)

    def _open(self, line: QListWidgetItem) -> None:
        self.wanted.emit(line.data(DATA))

    def _new(self) -> None:
        self.stack.setCurrentWidget(self.form)
        self.form.begin()

    def _made(self, edition: Any) -> None:
        self._wanted = edition.id
        self.stack.setCurrentIndex(0)
        self.said.emit(self.tr("Sealed: {label}").format(label=edition.label))
        self.refresh(None)

    def _book(self, deed: Callable[[Any], None], _: bool = False) -> None:
        if self._shown is not None:
            deed(self._shown.edition)
