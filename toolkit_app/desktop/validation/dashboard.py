"""The dashboard of a round: who answered and when, how each statement stands, the groups, what moved, which comments are open."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import cardview, language, messages
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.chartfile import ChartFile
from toolkit_app.desktop.comments import cards
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.home.panel import plain
from toolkit_app.desktop.leaving.asking import Leaving
from toolkit_app.desktop.leaving.outgoing import Outgoing
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.publishing.choices import fill
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation import dashboard_asking as asking
from toolkit_app.desktop.validation.dashboard_figure import ChartFigure
from toolkit_app.desktop.validation.reportdialog import ReportDialog
from toolkit_app.errors import ToolkitError

SIZE = 10
MOST_CHARTS = 2
_LONGEST = 240  # letters of a statement in the list to choose from, which shows as many as fit


class DashboardPage(Page):
    """``enter(key)`` shows the round of that key, or again the one before. ``commented(item)`` asks for the comments on an item,
    ``mend(item, place)`` for the editor there.
    """

    commented = Signal(str)
    mend = Signal(str, str)

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf, self._theme = shelf, theme
        self._key, self._view = "", asking.VIEWS[0]
        self._unfolded: set[str] = set()
        self.material: Any = None
        self.title, self.facts = QLabel(objectName="title", wordWrap=True), plain(QLabel(wordWrap=True))
        self.title.setProperty("content", True)
        self.views = {name: QToolButton(checkable=True) for name in asking.VIEWS}
        self.as_table, self.save = QToolButton(checkable=True), QPushButton()
        self.report, self.dataset, self.back = QPushButton(), QPushButton(), QPushButton()
        self.statement, self.before, self.following = Box(), QToolButton(), QToolButton()
        self.chooser = QWidget()
        self.figures = [ChartFigure(theme) for _ in range(MOST_CHARTS)]
        self.words, self.cards = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter), CardView()
        self.outgoing, self.file = Outgoing(self, shelf), ChartFile(self, shelf)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        head, tools, chips = QHBoxLayout(), QHBoxLayout(), QWidget()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        for button in (self.report, self.dataset, self.back):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.report.setProperty("primary", True)
        flow, group = FlowLayout(chips, 6), QButtonGroup(self)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in self.views.values():
            button.setProperty("chip", True)
            button.setProperty("quiet", True)
            group.addButton(button)
            flow.addWidget(button)
        self.views[self._view].setChecked(True)
        self.as_table.setProperty("chip", True)
        self.as_table.setProperty("quiet", True)
        tools.addWidget(chips, 1)
        tools.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignTop)
        tools.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        self._arrange_chooser()
        paper = QWidget()
        paper.setProperty("surface", True)
        paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(20, 16, 20, 8)
        inside.addWidget(self.words)
        for figure in self.figures:
            inside.addWidget(figure)
        inside.addStretch()
        self.words.setMargin(40)
        self.scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidget(paper)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 14)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.facts)
        whole.addLayout(tools)
        whole.addWidget(self.chooser)
        whole.addWidget(self.scroll, 3)
        whole.addWidget(self.cards, 2)

    def _arrange_chooser(self) -> None:
        row = QHBoxLayout(self.chooser)
        row.setContentsMargins(0, 0, 0, 0)
        self.statement.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.statement.setProperty("content", True)
        self.before.setText("‹")
        self.following.setText("›")
        row.addWidget(self.before)
        row.addWidget(self.statement, 1)
        row.addWidget(self.following)

    def _connect(self) -> None:
        for name, button in self.views.items():
            button.clicked.connect(partial(self.turn_to, name))
        self.as_table.toggled.connect(self._show)
        self.statement.currentIndexChanged.connect(self._show)
        self.before.clicked.connect(partial(self._step, -1))
        self.following.clicked.connect(partial(self._step, 1))
        self.report.clicked.connect(self._ask_report)
        self.dataset.clicked.connect(self._leave_dataset)
        self.save.clicked.connect(self._save_chart)
        self.back.clicked.connect(self.finished)
        self.cards.pressed.connect(self._pressed)
        self.outgoing.mend.connect(self._mend)
        for speaker in (self.outgoing, self.file):
            speaker.said.connect(self.said)
        self._theme.changed.connect(self._show)
        self._shelf.opened.connect(self._forget)

    def enter(self, key: str) -> None:
        """Show a round."""
        self.item_shown.emit(None)
        if key and key != self._key:
            self._key, self.material = key, None
        self.refresh(None)

    def subject(self) -> str:
        """The round that is shown."""
        return self._key

    def refresh(self, changes: Any) -> None:
        """Count the round again."""
        if self._key and self._shelf.facts:
            self._shelf.read(self, asking.gathered, self._key, then=self._arrived, failed=self._failed, question="dashboard")

    def turn_to(self, view: str, _: bool = False) -> None:
        """Show a view: one of ``asking.VIEWS``."""
        self._view = view
        self.views[view].setChecked(True)
        self._show()
        self.scroll.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Set every word anew."""
        said = {"response": self.tr("Response"), "agreement": self.tr("Agreement"), "groups": self.tr("By group"),
                "moved": self.tr("Change between rounds"), "comments": self.tr("Open comments")}
        for name, button in self.views.items():
            button.setText(said[name])
        self.as_table.setText(self.tr("As a table"))
        self.save.setText(self.tr("Save the chart…"))
        self.report.setText(self.tr("Report…"))
        self.dataset.setText(self.tr("Open dataset…"))
        self.dataset.setToolTip(self.tr("The answers as tables without any person, and a script that recomputes the results"))
        self.back.setText(self.tr("Back"))
        self.statement.setAccessibleName(self.tr("Statement"))
        for button, words in ((self.before, self.tr("Statement before")), (self.following, self.tr("Next statement"))):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.scroll.setAccessibleName(self.tr("Charts"))
        self.cards.setAccessibleName(self.tr("Open comments"))
        self._show()

    def _arrived(self, material: Any) -> None:
        if material.round.key != self._key:
            return
        self.material = material
        from toolkit_app.validation.charts import name_of

        self.statement.blockSignals(True)
        fill(self.statement, tuple((one.unit.place, name_of(one.unit, _LONGEST)) for one in material.tally.statements))
        self.statement.blockSignals(False)
        self._show()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            messages.warn(self, error)
            return
        self.material = None
        self._show()
        self.words.setText("\n\n".join(language.error_words(error)))
        self.words.show()

    def _forget(self, _: object) -> None:
        """Another library was opened: its rounds are others."""
        self._key, self.material = "", None

    def _show(self, *_: object) -> None:
        material = self.material
        charts = asking.charts(material, self._view, self.statement.currentData(), language.current()) if material else ()
        for figure, chart in zip(self.figures, (*charts, *[None] * MOST_CHARTS), strict=False):
            figure.setVisible(chart is not None)
            if chart is not None:
                figure.show_chart(chart, as_table=self.as_table.isChecked())
        self.words.setVisible(not charts)
        self.words.setText("" if charts or material is None else self._nothing())
        waiting = [one for one in material.comments if one.open] if material else []
        self.chooser.setVisible(self._view == "groups" and self.statement.count() > 0)
        self.cards.setVisible(self._view == "comments" and bool(waiting))
        if self._view == "comments":
            self.cards.show_cards(cards.page(waiting, "", self._unfolded, ()), cardview.style(self._theme.colours, SIZE))
        self._allow(bool(charts))
        self._say()

    def _allow(self, drawn: bool) -> None:
        material = self.material
        for button in (self.report, self.as_table, self.save, *self.views.values()):
            button.setEnabled(material is not None)
        self.save.setEnabled(drawn)
        self.as_table.setEnabled(drawn)
        self.dataset.setVisible(material is not None and material.round.state == "closed")
        row, count = self.statement.currentIndex(), self.statement.count()
        self.before.setEnabled(row > 0)
        self.following.setEnabled(row + 1 < count)

    def _say(self) -> None:
        material = self.material
        self.title.setText(material.of.title if material else "")
        self.facts.setVisible(material is not None)
        if material is None:
            return
        of, tally, round = material.of, material.tally, material.round
        answered = self.tr("{answered} of {invited} have answered").format(answered=language.number(tally.answered),
                                                                          invited=language.number(tally.invited))
        numbered = self.tr("Round {number} of {planned}").format(number=round.number, planned=of.planned)
        state = {"open": self.tr("open: the numbers may still change"), "withdrawn": self.tr("given up"),
                 "closed": self.tr("closed {day}").format(day=language.when(round.closed_at))}.get(round.state, "")
        parts = [language.label(of.procedure.labels), numbered if of.planned > 1 else "", answered, state,
                 asking.outcomes(material, language.current())]
        self.facts.setText("  ·  ".join(filter(None, parts)))
        waiting = sum(one.open for one in material.comments)
        self.views["comments"].setText(self.tr("Open comments: {number}").format(number=language.number(waiting)))

    def _nothing(self) -> str:
        """Why there is no chart in the view."""
        if self.material.tally.sealed and self._view in ("agreement", "groups", "moved"):
            return self.tr("The ballot box is closed until the round ends: only who took part is known.")
        return {"response": self.tr("Nobody is asked yet."),
                "agreement": self.tr("This way of asking has no answers for and against; the report tells what was said."),
                "groups": self.tr("There is nothing to draw by group: too few answers, or answers that are no numbers."),
                "moved": self.tr("There is no closed round of this series before this one."),
                "comments": self.tr("Nobody has commented on these texts.")}[self._view]

    def _step(self, by: int, _: bool = False) -> None:
        self.statement.setCurrentIndex(self.statement.currentIndex() + by)

    def _pressed(self, deed: str, name: str) -> None:
        if deed == cards.HISTORY:
            self._unfolded ^= {name}
            self._show()
            return
        found = next((one for one in self.material.comments if one.id == name), None)
        if found is not None:
            self.commented.emit(found.key)

    def _save_chart(self) -> None:
        shown = [figure.chart for figure in self.figures if not figure.isHidden()]
        # a chart names the statements in their words
        self.outgoing.clear(self._what("pdf", "internal"), lambda: self.file.begin(shown[0]))

    def _ask_report(self) -> None:
        dialog = ReportDialog(self._shelf, self.material.of.lang, self, interim=self.material.interim)
        dialog.chosen.connect(self._leave_report)
        dialog.open()

    def _leave_report(self, values: dict[str, Any]) -> None:
        title = self.tr("Validation report – {title}").format(title=self.material.of.title)
        self.outgoing.leave(self._what(values["format"], values["level"], values["lang"]), title)

    def _leave_dataset(self) -> None:
        title = self.tr("Dataset – {title}").format(title=self.material.of.title)
        self.outgoing.leave(self._what("dataset", "public"), title)

    def _what(self, format: str, level: str, lang: str | None = None) -> Leaving:
        """What leaves of this round."""
        return Leaving(tuple(self.material.titles), format, level, lang=lang, round=self._key)

    def _mend(self, key: str, place: str) -> None:
        if key == self._key:
            self.said.emit(self.tr("It was written in the round. What is personal by its form is left out of the report."))
        else:
            self.mend.emit(key, place)
