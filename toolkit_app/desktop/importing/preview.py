"""What files would become, before anything is saved: the list of them, and beside it what can be chosen for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.importing import asking
from toolkit_app.desktop.importing import lines as listing
from toolkit_app.desktop.importing.lines import LineList, PlainLine, SheetLine, TextLine
from toolkit_app.desktop.importing.sheetview import SheetView
from toolkit_app.desktop.importing.textview import LEAVE, NEW, ONTO, OTHER, PREFACE, SAME, TextView
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

if TYPE_CHECKING:
    from toolkit_app.exchange.planning import Changes, Existing, Plan, Text

DRAW_MILLISECONDS = 120


class PreviewView(Worded, QWidget):
    """``asked(plan, dry)`` when it is to be carried out, or only tried; ``left()`` when the person wants other files."""

    asked = Signal(object, bool)
    left = Signal()
    stopped = Signal()

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._plan: Plan | None = None
        self._lines: list[listing.Line] = []
        self.heading, self.counts = QLabel(objectName="title"), QLabel()
        self.counts.setProperty("quiet", True)
        self.list = LineList(theme)
        self.text, self.sheet, self.plain = TextView(shelf, theme), SheetView(), QLabel(wordWrap=True)
        self.plain.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.plain.setProperty("content", True)
        self.stack = QStackedWidget()
        self.other, self.dry, self.go, self.stop = (QPushButton() for _ in range(4))
        self.go.setProperty("primary", True)
        self.bar = QProgressBar(textVisible=False)
        self._timer = QTimer(self, interval=DRAW_MILLISECONDS, singleShot=True)
        self._arrange()
        self._connect()
        self.working(False)
        self.retranslate()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addSpacing(12)
        head.addWidget(self.counts)
        head.addStretch()
        head.addWidget(self.other)
        for view in (self.text, self.sheet, self.plain):
            self.stack.addWidget(view)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        split.addWidget(self.list)
        split.addWidget(self.stack)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([320, 900])
        self.list.setMinimumWidth(270)
        foot = QHBoxLayout()
        foot.addWidget(self.bar, 1)
        foot.addStretch()
        for button in (self.stop, self.dry, self.go):
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(split, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.other.clicked.connect(self.left)
        self.dry.clicked.connect(lambda: self._ask(dry=True))
        self.go.clicked.connect(lambda: self._ask(dry=False))
        self.stop.clicked.connect(self.stopped)
        self.list.picked.connect(self._show)
        self.list.ticked.connect(self._tick)
        self._timer.timeout.connect(self._draw)
        text, sheet = self.text, self.sheet
        text.titled.connect(lambda title: self._each(lambda one: _shaped(one, title=title)))
        text.kind_chosen.connect(lambda kind: self._each(lambda one: _shaped(one, kind=kind)))
        text.lang_chosen.connect(lambda lang: self._each(lambda one: _shaped(one, lang=lang)))
        text.goal_chosen.connect(self._choose_goal)
        text.changes_chosen.connect(self._choose_changes)
        text.target_chosen.connect(self._choose_target)
        sheet.kind_chosen.connect(lambda kind: self._columns(kind=kind))
        sheet.lang_chosen.connect(lambda lang: self._columns(lang=lang))
        sheet.head_chosen.connect(lambda row: self._columns(head=row))
        sheet.target_chosen.connect(lambda place, target: self._columns(place=place, target=target))
        sheet.existing_chosen.connect(self._choose_existing)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.heading.setText(self.tr("What becomes of the files"))
        self.other.setText(self.tr("Other files…"))
        self.dry.setText(self.tr("Try it first"))
        self.dry.setToolTip(self.tr("Says what would happen, file by file and row by row, and saves nothing"))
        self.go.setText(self.tr("Import"))
        self.stop.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self._show()

    def show_plan(self, plan: Plan) -> None:
        """Show another plan."""
        self._plan = plan
        self._lines = listing.lines(plan)
        self.list.show_lines(self._lines)
        self._show()

    def working(self, now: bool) -> None:
        """Whether it is being carried out: nothing can be chosen meanwhile."""
        for widget in (self.list, self.stack, self.other, self.dry, self.go):
            widget.setEnabled(not now)
        self.stop.setVisible(now)
        self.bar.setVisible(now)
        self.bar.setRange(0, 0)

    def progress(self, step: Any) -> None:
        """How far it is."""
        self.bar.setRange(0, step.total)
        self.bar.setValue(step.done)

    def plan(self) -> Plan:
        """The plan with everything that was chosen."""
        assert self._plan is not None
        return replace(self._plan, texts=tuple(line.final() for line in self._lines if isinstance(line, TextLine)),
                       sheets=tuple(line.sheet for line in self._lines if isinstance(line, SheetLine)))

    def _ask(self, *, dry: bool) -> None:
        self.asked.emit(self.plan(), dry)

    def _chosen(self) -> list[listing.Line]:
        """The lines that are chosen, the one that is shown first; of several one from which something can be chosen."""
        found = [self._lines[row] for row in self.list.rows() if row < len(self._lines)]
        return sorted(found, key=lambda line: isinstance(line, PlainLine))

    def _texts(self) -> Iterator[TextLine]:
        return (line for line in self._chosen() if isinstance(line, TextLine))

    def _show(self) -> None:
        taken = sum(not isinstance(line, PlainLine) and line.taken for line in self._lines)
        plain = sum(line.count for line in self._lines if isinstance(line, PlainLine))
        self.counts.setText(self.tr("To be taken in: {taken} of {count}").format(
            taken=language.number(taken + plain), count=language.number(
                sum(line.count if isinstance(line, PlainLine) and line.count else 1 for line in self._lines))))
        self.go.setEnabled(bool(taken or plain))
        self.dry.setEnabled(bool(taken or plain))
        first = next(iter(self._chosen()), None)
        if isinstance(first, TextLine):
            self.text.show_text(first.text, sum(1 for _ in self._texts()), first.changes)
            self.stack.setCurrentWidget(self.text)
        elif isinstance(first, SheetLine):
            self.sheet.show_sheet(first.sheet, self._plan.existing if self._plan else "skip")
            self.stack.setCurrentWidget(self.sheet)
        else:
            self.plain.setText(self._plain_words(first))
            self.stack.setCurrentWidget(self.plain)
        self._timer.start()

    def _plain_words(self, line: listing.Line | None) -> str:
        if not isinstance(line, PlainLine):
            return ""
        if line.error:
            return "\n\n".join((line.name, *language.error_words(line.error)))
        return "\n\n".join((line.name, self.tr("A library that was saved as a plain folder. Its items come in under their own "
                                               "keys; what is the same here already stays as it is.")))

    def _draw(self) -> None:
        chosen = self._chosen()
        if not chosen or not self._shelf.facts:
            return
        if isinstance(chosen[0], TextLine):
            self._shelf.read(self, asking.shown, chosen[0].final(), then=self.text.show_page, question="page")
        elif isinstance(chosen[0], SheetLine):
            self._shelf.read(self, asking.rows_shown, chosen[0].sheet, then=self.sheet.show_rows, question="page")

    def _changed(self) -> None:
        self.list.say()
        self._show()

    def _tick(self, row: int, wish: bool) -> None:
        line = self._lines[row]
        if not isinstance(line, PlainLine):
            line.take(wish)
        self._changed()

    def _each(self, deed: Callable[[Text], Text]) -> None:
        for line in self._texts():
            line.text = deed(line.text)
        self._changed()

    def _choose_goal(self, goal: str) -> None:
        from toolkit_app.exchange import planning

        if goal == OTHER:
            dialog = ItemDialog(self._shelf, self.window())
            dialog.chosen.connect(lambda key, _: self._choose_goal(f"{ONTO}{key}"))
            dialog.rejected.connect(self._changed)
            dialog.open()
            return
        for line in self._texts():
            if goal == LEAVE:
                line.take(False)
            elif goal == NEW:
                line.text = planning.as_new(line.text)
            elif goal == SAME and line.text.alike:
                line.text = planning.as_version(line.text, line.text.alike[0])
            elif goal.startswith(ONTO):
                again = replace(line.text, returning=line.planned.returning)
                line.text = planning.as_version(again, goal.removeprefix(ONTO))
        self._changed()

    def _choose_changes(self, changes: Changes) -> None:
        for line in self._texts():
            line.changes = changes
        self._changed()

    def _choose_target(self, place: int, target: str) -> None:
        """A heading becomes something else, and so do headings with the same words in all texts that are chosen."""
        from toolkit_app.exchange import planning
        from toolkit_app.intake.headings import name_of

        first = next(self._texts())
        if place == PREFACE:
            self._each(lambda one: planning.with_shape(one, preface=target))
            return
        name = name_of(first.text.shape.headings[place].words)

        def renewed(one: Text) -> Text:
            same = {at: target for at, heading in enumerate(one.shape.headings)
                    if name_of(heading.words) == name and one.shape.kind == first.text.shape.kind}
            return planning.with_shape(one, targets=same)

        self._each(renewed)

    def _columns(self, **chosen: Any) -> None:
        for line in self._chosen():
            if isinstance(line, SheetLine):
                line.sheet = asking.with_columns(line.sheet, **chosen)
                if "place" in chosen:
                    break
        self._changed()

    def _choose_existing(self, existing: Existing) -> None:
        if self._plan:
            self._plan = replace(self._plan, existing=existing)
        self._changed()


def _shaped(text: Text, **chosen: Any) -> Text:
    from toolkit_app.exchange import planning

    return planning.with_shape(text, **chosen)
