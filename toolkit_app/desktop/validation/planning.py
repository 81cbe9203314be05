"""The dialog that plans a round, or changes one that is not sealed yet: what is asked, how, of whom, and when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from toolkit_app import kinds
from toolkit_app.desktop import language, messages
from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.validation import asking
from toolkit_app.desktop.validation.addressing import Addressed
from toolkit_app.desktop.validation.picking import AskedPicker
from toolkit_app.desktop.validation.terms import TermsPicker

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit_app.validation.definition import Plan

ISO = Qt.DateFormat.ISODate


class Days(Worded, QWidget):
    """When a round opens and closes, in which workshop it is held, in which language it is asked."""

    def __init__(self, workshops: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opens, self.closes = QCheckBox(), QCheckBox()
        self.first, self.last = (QDateEdit(QDate.currentDate(), calendarPopup=True) for _ in range(2))
        self.last.setDate(QDate.currentDate().addDays(14))
        self.note, self.workshop_note = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.workshop_label, self.workshop = QLabel(), Box()
        self.lang_label, self.lang = QLabel(), Box()
        self.workshop.setProperty("content", True)
        self.lang.setProperty("content", True)
        self.workshop.addItem("", "")
        for key, title in workshops.items():
            self.workshop.addItem(f"{title}  ·  {key}", key)
        for code in kinds.LANGUAGES:
            self.lang.addItem(language.NAMES[code], code)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for box, edit in ((self.opens, self.first), (self.closes, self.last)):
            edit.setEnabled(False)
            edit.setDisplayFormat("d MMMM yyyy")
            box.toggled.connect(edit.setEnabled)
            row = QHBoxLayout()
            row.addWidget(box)
            row.addWidget(edit)
            row.addStretch()
            column.addLayout(row)
        for label in (self.note, self.workshop_note):
            label.setProperty("quiet", True)
        column.addWidget(self.note)
        column.addSpacing(8)
        for label, edit in ((self.workshop_label, self.workshop), (self.lang_label, self.lang)):
            label.setBuddy(edit)
            column.addWidget(label)
            column.addWidget(edit)
            if edit is self.workshop:
                column.addWidget(self.workshop_note)
        column.addStretch()
        self.retranslate()

    def put(self, plan: Plan) -> None:
        """Show what a plan says."""
        for box, edit, day in ((self.opens, self.first, plan.opens), (self.closes, self.last, plan.closes)):
            box.setChecked(bool(day))
            if day:
                edit.setDate(QDate.fromString(day, ISO))
        self.workshop.setCurrentIndex(max(0, self.workshop.findData(plan.workshop)))

    def day(self, box: QCheckBox, edit: QDateEdit) -> str:
        """The day beside a box that is ticked, else ""."""
        return edit.date().toString(ISO) if box.isChecked() else ""

    def retranslate(self) -> None:
        """Set every word anew."""
        self.opens.setText(self.tr("Opens on"))
        self.closes.setText(self.tr("Can be answered until"))
        self.first.setAccessibleName(self.tr("Opens on"))
        self.last.setAccessibleName(self.tr("Can be answered until"))
        self.note.setText(self.tr("The start page reminds you on these days; a round is opened and closed by a person."))
        self.workshop_label.setText(self.tr("Held in the &workshop"))
        self.workshop.setAccessibleName(self.tr("Held in the workshop"))
        self.workshop.setItemText(0, self.tr("none"))
        self.workshop_note.setText(self.tr("A workshop is an item with its date, municipality, purpose and the groups present as "
                                           "numbers."))
        self.lang_label.setText(self.tr("&Language in which it is asked"))
        self.lang.setAccessibleName(self.tr("Language in which it is asked"))


class RoundDialog(Beginning):
    """``planned(Plan, people)``: the plan, and how many people of each group are asked without names."""

    planned = Signal(object, object)

    def __init__(self, shelf: Shelf, prepared: asking.Prepared, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf, self._plan = shelf, prepared.plan
        self._titled = prepared.plan is not None
        self.title_label, self.title = QLabel(), QLineEdit(maxLength=500)
        self.purpose_label, self.purpose = QLabel(), QPlainTextEdit(tabChangesFocus=True)
        self.purpose.setFixedHeight(64)
        self.asked, self.terms = AskedPicker(), TermsPicker()
        self.addressed, self.days = Addressed(prepared.groups), Days(prepared.workshops)
        self.tabs, self.stack = QTabBar(drawBase=False, expanding=False), QStackedWidget()
        self.missing = QLabel(wordWrap=True)
        self._arrange()
        self.asked.wanted.connect(self._choose)
        for speaker in (self.asked, self.terms, self.addressed):
            speaker.changed.connect(self._allow)
        self.title.textChanged.connect(self._allow)
        self.title.textEdited.connect(self._named)
        self.days.workshop.activated.connect(lambda _: self.addressed.fill(
            prepared.present.get(str(self.days.workshop.currentData()), {})))
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(self._tell)
        self.asked.put(prepared.offers, prepared.plan.wanted if prepared.plan else None)
        self._follow()
        if prepared.plan is not None:
            self._put(prepared.plan)
        self.retranslate()
        self.resize(920, 640)

    def _arrange(self) -> None:
        what = QWidget()
        inside = QVBoxLayout(what)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        for label, edit in ((self.title_label, self.title), (self.purpose_label, self.purpose)):
            label.setBuddy(edit)
            inside.addWidget(label)
            inside.addWidget(edit)
        inside.addWidget(self.asked, 1)
        for part in (what, self.terms, self.addressed, self.days):
            self.tabs.addTab("")
            self.stack.addWidget(part)
        self.missing.setProperty("quiet", True)
        self.column.setContentsMargins(24, 12, 24, 18)
        self.column.addWidget(self.tabs)
        self.column.addWidget(self.stack, 1)
        self.column.addWidget(self.missing)
        self.finish_layout()

    def _put(self, plan: Plan) -> None:
        self.title.setText(plan.title)
        self.purpose.setPlainText(plan.purpose)
        self.terms.put(plan)
        self.addressed.put(plan)
        self.days.put(plan)
        self.days.lang.setCurrentIndex(self.days.lang.findData(plan.lang))

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Change the round") if self._plan else self.tr("New round"))
        names = (self.tr("What is asked"), self.tr("How"), self.tr("Of whom"), self.tr("When and where"))
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        self.tabs.setAccessibleName(self.tr("Parts of the round"))
        self.title_label.setText(self.tr("&Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.purpose_label.setText(self.tr("&Purpose, as those who answer read it"))
        self.purpose.setAccessibleName(self.tr("Purpose, as those who answer read it"))
        self.accept_button.setText(self.tr("Save") if self._plan else self.tr("Plan the round"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._allow()

    def plan(self) -> Plan:
        """What the dialog says."""
        from toolkit_app.validation.definition import Plan

        days, terms = self.days, self.terms
        return Plan(self.asked.chosen(), terms.procedure.name, " ".join(self.title.text().split()),
                    self.purpose.toPlainText().strip(), str(terms.scale.currentData() or ""), terms.options, terms.rule_text,
                    terms.quorum, self.addressed.chosen(), self.addressed.own(), self.addressed.kept_as(), terms.rounds.value(),
                    terms.hide_below.value(), days.day(days.opens, days.first), days.day(days.closes, days.last),
                    str(days.workshop.currentData() or ""), str(days.lang.currentData()))

    def _follow(self) -> None:
        """Until somebody writes a title, it is that of the first item; so is the language."""
        if not self._titled and self.asked.title:
            self.title.setText(self.asked.title)
            self.days.lang.setCurrentIndex(self.days.lang.findData(self.asked.lang))

    def _named(self) -> None:
        self._titled = True

    def _choose(self) -> None:
        dialog = ItemDialog(self._shelf, self)
        dialog.chosen.connect(self._add)
        dialog.open()

    def _add(self, key: str, _: str) -> None:
        self._shelf.read(self, asking.offer, key, then=self._added, failed=partial(messages.warn, self))

    def _added(self, offer: asking.Offer) -> None:
        self.asked.put([offer])
        self._follow()

    def _lacking(self) -> str:
        """What stands against planning the round, in a sentence."""
        asked, terms = self.asked.chosen(), self.terms
        most = terms.procedure.most
        if not asked:
            return self.tr("Nothing is ticked yet: add an item, and tick what is put to people.")
        if not self.title.text().strip():
            return self.tr("The round has no title yet.")
        if most and len(asked) > most:
            return self.tr("This procedure takes {most} statements at most.").format(most=language.number(most))
        if terms.problem is not None:
            return " ".join(language.error_words(terms.problem))
        if not self.addressed.chosen():
            return self.tr("No group is ticked.")
        return ""

    def _allow(self) -> None:
        lacking = self._lacking()
        self.missing.setText(lacking or self.tr("Nothing is sealed yet: everything can be changed until the round is opened."))
        self.accept_button.setEnabled(not lacking)

    def _tell(self) -> None:
        people = {} if self._plan else self.addressed.people()
        self.planned.emit(self.plan(), people)
