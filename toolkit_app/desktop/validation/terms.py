"""How a round asks: the procedure with the sentence that says when it fits, its scale and numbers, the rule, the quorum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.numberbox import NumberBox
from toolkit_app.desktop.validation.wrapped import Wrapped
from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.charts.words import percent

if TYPE_CHECKING:
    from toolkit_app.validation.definition import Plan
    from toolkit_app.validation.procedures.shape import Procedure
    from toolkit_app.validation.rule import Rule

NAME = Qt.ItemDataRole.UserRole
OWN = "own"
MOST_ROUNDS, MOST_HIDDEN, MOST_EACH = 9, 99, 999


class TermsPicker(Worded, QWidget):
    """``changed()`` when anything is set another way. ``procedure`` is the chosen one, ``problem`` what is wrong in the rule."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from toolkit_app.validation import procedures
        from toolkit_app.validation.rule import NAMED

        self._every, self._named = procedures.every(), NAMED
        self.problem: ToolkitError | None = None
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setItemDelegate(Wrapped(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name in self._every:
            line = QListWidgetItem(self.list)
            line.setData(NAME, name)
        self.formula, self.sentence = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.formula.setProperty("quiet", True)
        self.scale_label, self.scale = QLabel(), Box()
        self.option_label, self.option = QLabel(), NumberBox()
        self.rule_label, self.rule, self.own = QLabel(), Box(), QLineEdit(maxLength=40)
        self.share_label, self.share = QLabel(), NumberBox(minimum=0, maximum=100, value=50)
        self.each_label, self.each = QLabel(), NumberBox(minimum=0, maximum=MOST_EACH, value=1)
        self.rounds_label, self.rounds = QLabel(), NumberBox(minimum=1, maximum=MOST_ROUNDS)
        self.hide_label, self.hide_below = QLabel(), NumberBox(minimum=0, maximum=MOST_HIDDEN, value=5)
        self._arrange()
        self.list.setCurrentRow(list(self._every).index("rating"))
        self.list.currentRowChanged.connect(self._other)
        self.scale.currentIndexChanged.connect(self._say)
        self.rule.currentIndexChanged.connect(self._ruled)
        self.own.textChanged.connect(self._say)
        for spin in (self.option, self.share, self.each, self.rounds, self.hide_below):
            spin.valueChanged.connect(self._say)
        self.retranslate()
        self._other()

    def _arrange(self) -> None:
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(4, 0, 8, 0)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.formula)
        for label, edit in ((self.scale_label, self.scale), (self.option_label, self.option), (self.rule_label, self.rule)):
            label.setBuddy(edit)
            form.addRow(label, edit)
        form.addRow(self.own)
        form.addRow(self.sentence)
        for left, right in (((self.share_label, self.share), (self.each_label, self.each)),
                            ((self.rounds_label, self.rounds), (self.hide_label, self.hide_below))):
            pair = QHBoxLayout()
            pair.setSpacing(14)
            for label, edit in (left, right):
                label.setWordWrap(True)
                label.setBuddy(edit)
                column = QVBoxLayout()
                column.addWidget(label, 1, Qt.AlignmentFlag.AlignBottom)
                column.addWidget(edit)
                pair.addLayout(column, 1)
            form.addRow(pair)
        for box in (self.scale, self.rule):
            box.setMinimumContentsLength(24)
        self.sentence.setObjectName("warning")
        scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        # a scale is read by its first and last answer: in Georgian they need three fifths of the dialog
        row.addWidget(self.list, 2)
        row.addWidget(scroll, 3)

    @property
    def procedure(self) -> Procedure:
        """The procedure that is chosen."""
        return self._every[str(self.list.currentItem().data(NAME))]

    def put(self, plan: Plan) -> None:
        """Show what a plan says."""
        self.list.setCurrentRow(list(self._every).index(plan.procedure))
        self.scale.setCurrentIndex(max(0, self.scale.findData(plan.scale)))
        for value in plan.options.values():
            self.option.setValue(value)
        named = next((name for name, rule in self._named.items() if rule.text == plan.rule), OWN)
        self.rule.setCurrentIndex(self.rule.findData(named if plan.rule != self.procedure.usual.text else ""))
        if self.rule.currentData() == OWN:
            self.own.setText(plan.rule)
        share, _, each = plan.quorum.partition("/")
        self.share.setValue(round(float(share or 0)))
        self.each.setValue(int(each or 0))
        self.rounds.setValue(plan.planned)
        self.hide_below.setValue(plan.hide_below)

    @property
    def options(self) -> dict[str, int]:
        """The numbers of the procedure that the group sets."""
        return {option.name: self.option.value() for option in self.procedure.options[:1]}

    @property
    def rule_text(self) -> str:
        """The rule as it is kept; "" for the usual one of the procedure."""
        chosen = str(self.rule.currentData() or "")
        return self.own.text().strip() if chosen == OWN else chosen

    @property
    def quorum(self) -> str:
        """The quorum as it is kept."""
        return f"{self.share.value()}/{self.each.value()}"

    def retranslate(self) -> None:
        """Set every word anew."""
        for row, procedure in enumerate(self._every.values()):
            self.list.item(row).setText(f"{language.label(procedure.labels)}\n{language.label(procedure.fits)}")
        self.list.setAccessibleName(self.tr("Procedure"))
        for label, edit, words, plain in (
                (self.scale_label, self.scale, self.tr("&Scale"), self.tr("Scale")),
                (self.rule_label, self.rule, self.tr("&Rule"), self.tr("Rule")),
                (self.share_label, self.share, self.tr("&Quorum: of those asked"), self.tr("Quorum: of those asked")),
                (self.each_label, self.each, self.tr("and answers of &each group"), self.tr("and answers of each group")),
                (self.rounds_label, self.rounds, self.tr("Rounds that are &planned"), self.tr("Rounds that are planned")),
                (self.hide_label, self.hide_below, self.tr("Hide groups of &fewer answers than"),
                 self.tr("Hide groups of fewer answers than"))):
            label.setText(words)
            edit.setAccessibleName(plain)
        self.own.setPlaceholderText(self.tr("such as 80/10, or >=80 <=10"))
        self.own.setAccessibleName(self.tr("A rule of one’s own"))
        self.share.setSuffix(percent("", language.current()))
        self._fill_rules()
        self._say()

    def _fill_rules(self) -> None:
        from toolkit_app.validation.rule import sentence

        kept = self.rule.currentData()
        lang = language.current()
        self.rule.blockSignals(True)
        self.rule.clear()
        self.rule.addItem(self.tr("The usual one of the procedure"), "")
        for name, rule in self._named.items():
            self.rule.addItem(sentence(rule)[lang], name)
        self.rule.addItem(self.tr("One of our own…"), OWN)
        self.rule.setCurrentIndex(max(0, self.rule.findData(kept)))
        self.rule.blockSignals(False)

    def _other(self, *_: object) -> None:
        """Another procedure has scales and numbers of its own."""
        procedure = self.procedure
        self.scale.blockSignals(True)
        self.scale.clear()
        for scale in procedure.scales:
            self.scale.addItem(scale.code, scale.code)
        self.scale.blockSignals(False)
        option = next(iter(procedure.options), None)
        if option is not None:
            self.option.setRange(option.low, option.high)
            self.option.setValue(option.default)
        self.rule.setCurrentIndex(0)
        if procedure.feedback and self.rounds.value() == 1:
            self.rounds.setValue(2)
        self._ruled()

    def _ruled(self, *_: object) -> None:
        self.own.setVisible(self.rule.currentData() == OWN)
        self._say()

    def _say(self, *_: object) -> None:
        procedure, lang = self.procedure, language.current()
        option = next(iter(procedure.options), None)
        self.formula.setText(language.label(procedure.formula))
        for widget in (self.scale_label, self.scale):
            widget.setVisible(len(procedure.scales) > 1)
        for widget in (self.option_label, self.option):
            widget.setVisible(option is not None)
        if option is not None:
            self.option_label.setText(language.label(option.labels))
            self.option.setAccessibleName(language.label(option.labels))
        for place, scale in enumerate(procedure.scales):
            self.scale.setItemText(place, _scale_words(scale))
        for widget in (self.rule_label, self.rule):
            widget.setVisible(procedure.verdict)
        self.problem = None
        try:
            self.sentence.setText(self._rule_says(procedure, lang))
        except ToolkitError as error:
            self.problem = error
            self.sentence.setText(" ".join(language.error_words(error)))
        self.changed.emit()

    def _rule_says(self, procedure: Procedure, lang: str) -> str:
        from toolkit_app.validation import rule
        from toolkit_app.validation.procedures.shape import Terms

        found: Rule = rule.read(self.rule_text) if self.rule_text or self.rule.currentData() == OWN else procedure.usual
        return procedure.says(Terms(procedure.scale(str(self.scale.currentData() or "")), found, self.options))[lang]


def _scale_words(scale: object) -> str:
    """A scale as its first and last answer."""
    from toolkit_app.validation.procedures.shape import Scale, offered

    assert isinstance(scale, Scale)
    lang = language.current()
    return f"{offered(scale.values[0], lang)} … {offered(scale.values[-1], lang)}"
