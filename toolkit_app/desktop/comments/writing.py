"""The dialog in which a comment is written or put right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.comments.asking import Written
from toolkit_app.desktop.editor.source import lines
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.text import anchors, sections
from toolkit_app.text.anchors import Anchor
from toolkit_app.text.wording import wording
from toolkit_app.validation.comments import words

if TYPE_CHECKING:
    from toolkit_app.validation.comments.register import Comment

_SHOWN = 70


class CommentDialog(Beginning):
    """``made(Written)`` when the person is done. What is marked in the text is offered first as what the comment is about."""

    made = Signal(object)

    def __init__(self, shelf: Shelf, body: str, marked: Anchor | None, parent: QWidget, correct: Comment | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._body, self._correct = shelf, body, correct
        self._places = places(body, marked)
        self.about, self.type, self.group = QComboBox(), QComboBox(), QComboBox()
        self.role, self.name = QLineEdit(maxLength=200), QLineEdit(maxLength=200)
        self.passed_on = QCheckBox()
        self.text, self.proposal = QPlainTextEdit(), QPlainTextEdit()
        self.labels = {part: QLabel() for part in ("about", "type", "text", "proposal", "group", "role", "name")}
        self.quote = QLabel(wordWrap=True)
        self.quote.setProperty("quiet", True)
        self.quote.setProperty("content", True)
        self._fill()
        self._lay_out()
        self.about.currentIndexChanged.connect(self._show_quote)
        self.accepted.connect(self._tell)
        for box in (self.text, self.proposal):
            box.setTabChangesFocus(True)
            box.textChanged.connect(self._allow)
        self.resize(620, 600)
        self.retranslate()
        if correct:
            self._put(correct)
        self._show_quote()
        self._allow()
        self.text.setFocus()

    def _fill(self) -> None:
        for place in self._places:
            self.about.addItem("", place)
        for code in words.TYPES:
            self.type.addItem("", code)
        self.group.addItem("", "")
        facet = self._shelf.facts.vocabulary.get("stakeholder_group") if self._shelf.facts else None
        for code in facet.codes if facet else ():
            self.group.addItem("", code.code)
        self.about.setMinimumContentsLength(30)
        self.about.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setSpacing(8)
        for part, label in self.labels.items():
            field = getattr(self, part)
            label.setBuddy(field)
            form.addRow(label, field)
            if part == "about":
                form.addRow("", self.quote)
        form.addRow("", self.passed_on)
        self.column.setContentsMargins(24, 18, 24, 18)
        self.column.addLayout(form, 1)
        self.finish_layout()
        for box in (self.text, self.proposal):
            box.setMinimumHeight(64)
        if self._correct:
            for part in ("about", "group", "role", "name"):
                form.setRowVisible(getattr(self, part), False)
            form.setRowVisible(self.passed_on, False)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Put the comment right") if self._correct else self.tr("Comment"))
        said = {"about": self.tr("&About"), "type": self.tr("&Type"), "text": self.tr("&Comment"),
                "proposal": self.tr("&Proposed words"), "group": self.tr("&Group"), "role": self.tr("&Role"),
                "name": self.tr("&Name")}
        for part, label in self.labels.items():
            label.setText(said[part])
            getattr(self, part).setAccessibleName(said[part].replace("&", ""))
        self.quote.setAccessibleName(self.tr("The words it is about"))
        self.text.setPlaceholderText(self.tr("What do you think of it?"))
        self.proposal.setPlaceholderText(self.tr("The words that should stand there instead (may stay empty)"))
        self.role.setPlaceholderText(self.tr("For example: head of a social service"))
        self.name.setPlaceholderText(self.tr("Empty: it is my own comment"))
        self.passed_on.setText(self.tr("I pass it on: keep no name with it, only group and role"))
        self.accept_button.setText(self.tr("Save"))
        self.cancel_button.setText(self.tr("Cancel"))
        for row in range(self.about.count()):
            self.about.setItemText(row, self._named(self.about.itemData(row)))
        for row in range(self.type.count()):
            self.type.setItemText(row, language.label(words.TYPES[self.type.itemData(row)]))
        self.group.setItemText(0, self.tr("No group"))
        for row in range(1, self.group.count()):
            self.group.setItemText(row, language.label(self._shelf.labels("stakeholder_group", self.group.itemData(row))))

    def _named(self, place: Anchor) -> str:
        if place.target == "item":
            return self.tr("The whole text")
        if place.target == "section":
            return self.tr("Section: {title}").format(title=words.shortened(place.quote, _SHOWN))
        if place.target == "statement":
            return self.tr("Statement {id}: {words}").format(id=place.statement, words=words.shortened(place.quote, _SHOWN))
        return self.tr("Marked words: {words}").format(words=words.shortened(place.quote, _SHOWN))

    def _put(self, one: Comment) -> None:
        self.type.setCurrentIndex(self.type.findData(one.type))
        self.text.setPlainText(one.text)
        self.proposal.setPlainText(one.proposal)

    def _show_quote(self) -> None:
        place: Anchor = self.about.currentData()
        self.quote.setText(words.shortened(place.quote, 300) if place.target in ("passage", "statement") else "")
        self.quote.setVisible(bool(self.quote.text()) and not self._correct)

    def _allow(self) -> None:
        self.accept_button.setEnabled(bool(_text(self.text) or _text(self.proposal)))

    def _tell(self) -> None:
        self.made.emit(Written(self.about.currentData(), self.type.currentData(), self.group.currentData(),
                               self.role.text().strip(), self.name.text().strip(),
                               self.passed_on.isChecked() and not self.name.text().strip(), _text(self.text),
                               _text(self.proposal)))


def _text(box: QPlainTextEdit) -> str:
    return lines(box.document().toRawText()).strip()


def places(body: str, marked: Anchor | None) -> Sequence[Anchor]:
    """What a comment can be about: what is marked, the whole, each section, each statement."""
    source = sections.scan(body)
    found = [marked] if marked else []
    found.append(anchors.of_item())
    found += [anchors.of_section(body, one.id or one.title) for one in source.sections if one.level and (one.id or one.title)]
    found += [anchors.of_statement(body, one.id) for one in source.statements if one.id]
    return found


def marked(body: str, selected: str, shown: str, start: int, end: int) -> Anchor | None:
    """What is marked in a shown text, as an anchor in its source; None when nothing is, or it is not of the text.

    ``start`` and ``end`` are where it is in ``shown``. A whole statement is marked as that statement.
    """
    if not selected.strip():
        return None
    around = 60
    found = anchors.quoted(body, selected, shown[max(0, start - around):start], shown[end:end + around],
                           near=start / max(1, len(shown)))
    if found is None:
        return None
    statement = next((one for one in sections.scan(body).statements
                      if one.id and one.start <= found[0] and found[1] <= one.end and
                      _bare(wording(body[found[0]:found[1]])) == _bare(one.wording)), None)
    return anchors.of_statement(body, statement.id) if statement else anchors.of_passage(body, *found)


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
