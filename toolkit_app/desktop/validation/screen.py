"""What stands on the projector: a statement in large letters, and below it what is being done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.charts import ChartView
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation import words
from toolkit_app.desktop.validation.hall import COVER, STAGES, Hall
from toolkit_app.desktop.validation.hands import Hands
from toolkit_app.desktop.validation.large import Large, Legend
from toolkit_app.desktop.validation.turns import Turns

#: widths of a chart in points that are tried until it is no higher than its place
WIDTHS = range(340, 1900, 60)
PLACE, END = 0.44, 0.72  # the part of the height that a chart may take, and the one of all statements
_SEAL = 12


class Screen(Worded, QWidget):
    """Shows a hall; ``hands`` and ``turns`` are filled by who runs it."""

    def __init__(self, theme: Theme, hall: Hall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hall = hall
        self.head, self.wording = Large(theme, 0.03, quiet=True, align=Qt.AlignmentFlag.AlignLeft), Large(theme, 0.085)
        self.mark = Large(theme, 0.032, quiet=True, bold=True, under=self.wording)
        self.rendering = Large(theme, 0.05, under=self.wording)
        self.legend, self.bar, self.progress = Legend(theme), QProgressBar(textVisible=False), Large(theme, 0.034, quiet=True)
        self.hands, self.turns = Hands(theme), Turns(theme)
        self.note = Large(theme, 0.03)
        self.told, self.chart, self.stack = Large(theme, 0.04, bold=True), ChartView(theme), QStackedWidget()
        ask = QWidget()
        column = QVBoxLayout(ask)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.legend, 6)
        column.addStretch(1)
        column.addWidget(self.bar)
        column.addWidget(self.progress, 2)
        shown = QWidget()
        inside = QVBoxLayout(shown)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.told, 100)
        inside.addWidget(self.chart)
        inside.addStretch()
        for widget in (ask, self.hands, self.turns, shown):
            self.stack.addWidget(widget)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        for widget in (self.head, self.wording, self.mark, self.rendering, self.stack, self.note):
            self._whole.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.bar.setAccessibleName(self.tr("Answered"))
        self.turns.show_legend(*self.hall.signs(keys=True))
        self.show_hall()

    def show_hall(self) -> None:
        """Show where the hall is."""
        hall, whole = self.hall, self.hall.seen.whole
        number = self.tr("Statement {number} of {all}").format(number=language.number(hall.at + 1),
                                                             all=language.number(len(hall.of.units)))
        parts = [hall.of.title, number if hall.unit else "", whole.titles.get(hall.of.workshop, "")]
        self.head.put("  ·  ".join(filter(None, parts)))
        ended = hall.at == len(hall.of.units)
        self._note()
        self._render()
        wording = 36 - 4 * self.mark.isVisibleTo(self) - 8 * self.rendering.isVisibleTo(self)
        for place, stretch in enumerate((5, 12, 0, 0, 80, 0) if ended else (5, wording, 5, 12, 56, 8)):
            self._whole.setStretch(place, stretch)
        if hall.unit is None:
            self._show_end()
            return
        self.wording.put(hall.unit.wording)
        self.stack.setCurrentIndex(STAGES.index(hall.stage))
        self.legend.put(*hall.signs(keys=False))
        answered, invited = len(hall.here.done), len(whole.people)
        self.bar.setRange(0, max(1, invited))
        self.bar.setValue(answered)
        secret = self.tr("secret: the answers are shown when the round is closed") if hall.sealed else ""
        self.progress.put("  ·  ".join(filter(None, (words.turnout_of(answered, invited), secret))))
        if hall.stage == "shown":
            self._show_result()

    def _note(self) -> None:
        """Where an answer against counts only with a reason: how it gets one, or how many have none."""
        hall, said = self.hall, ""
        if hall.unit is not None and hall.of.procedure.reasoned:
            bare = hall.unreasoned if hall.stage == "shown" else 0
            if bare:
                said = self.tr("“No” without a reason, not counted: {number}.").format(number=language.number(bare))
            if hall.seen.whole.round.state == "open" and (bare or hall.stage != "shown"):
                way = self.tr("A “no” counts only with a reason: give it on the page of the round, under “Answers”.")
                if hall.sealed:
                    way = self.tr("A “no” counts only with a reason: give it under “Answers”, at once or with the receipt.")
                said = f"{said} {way}".strip()
        self.note.put(said)
        self.note.setVisible(bool(said))

    def _render(self) -> None:
        """What the statement is in the language of the window: marked, for it is not what was sealed."""
        found = self.hall.rendering
        words = found.wording if found else ""
        said = self.tr("Translation, not what is agreed to")
        if found and not words:
            said = self.tr("There is a translation, but perhaps not of this wording: it is not shown")
        elif found and found.original:
            said = self.tr("Original, not what is agreed to")
        self.mark.put(said if found else "")
        self.rendering.put(words)
        self.mark.setVisible(found is not None)
        self.rendering.setVisible(bool(words))

    def _show_result(self) -> None:
        """What came out of a statement, everybody and by group."""
        from toolkit_app.validation import charts

        one = self.hall.counted
        self.chart.setVisible(one is not None)
        self.told.show()
        if one is None:
            self.told.put("")
            return
        reasons, outcome = words.reasons(one.outcome), words.outcome(one.outcome.code)
        self.told.put(f"{outcome} ({reasons})" if reasons else outcome)
        self._draw(charts.room(one, self.hall.of, language.current()))

    def _show_end(self) -> None:
        """Before the first statement: what the round is. After the last: what came out."""
        from toolkit_app.validation import charts

        hall, lang = self.hall, language.current()
        self.stack.setCurrentIndex(STAGES.index("shown"))
        self.chart.hide()
        self.told.show()
        if hall.at == COVER:
            seal = self.tr("Seal: {digest}").format(digest=hall.seen.whole.round.digest[:_SEAL])
            said = [hall.of.purpose, hall.of.sentence(lang), words.meaning(hall.of.anonymity), seal]
            self.wording.put(hall.of.title)
            self.told.put("\n\n".join(filter(None, said)))
            return
        self.wording.put(self.tr("Thank you"))
        self.told.setVisible(hall.sealed)
        self.told.put(self.tr("What was answered is shown when the round is closed."))
        chart = charts.answers(hall.seen.tally, lang, hall.shown) if hall.seen.tally and hall.shown else None
        if chart is not None:
            self.chart.show()
            self._draw(chart)

    def _draw(self, chart: object) -> None:
        self.chart.show_chart(chart)
        self._fit()

    def _fit(self) -> None:
        if self.hall.unit is not None:
            self.chart.fit(self.width(), int(self.height() * PLACE), WIDTHS)
        else:
            self.chart.fit(self.width(), int(self.height() * END), WIDTHS[1:])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: everything grows with the screen."""
        super().resizeEvent(event)
        self._whole.setSpacing(event.size().height() // 60)
        self.bar.setFixedHeight(max(6, event.size().height() // 90))
        self.hands.enlarge(event.size().height() // 26)
        self._fit()
