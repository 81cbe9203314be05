"""Where comments are in a text as it is shown: their words marked, and which one is under the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from toolkit_app.desktop.editor.letters import place
from toolkit_app.desktop.theme import Colours
from toolkit_app.text import anchors, sections
from toolkit_app.text.wording import wording

if TYPE_CHECKING:
    from toolkit_app.validation.comments.register import Comment


@dataclass(frozen=True)
class Mark:
    """The words of a comment in a shown text: from ``start`` to ``end``, counted as Qt does."""

    comment: str
    start: int
    end: int
    open: bool


def find(shown: str, body: str, comments: Sequence[Comment]) -> tuple[Mark, ...]:
    """The marks of comments in a text that is shown (``QTextDocument.toRawText``) and whose source is ``body``.

    A comment on the whole text, and one whose place is lost, has none.
    """
    found = []
    source = sections.scan(body)
    for one in comments:
        if one.place is None or one.place.how == "gone" or one.anchor.target == "item":
            continue
        words = _words(source, one)
        near = one.place.start / max(1, len(body))
        spot = anchors.quoted(shown, words, near=near) if words else None
        if spot:
            found.append(Mark(one.id, place(shown, spot[0]), place(shown, spot[1]), one.open))
    return tuple(found)


def _words(source: sections.Source, one: Comment) -> str:
    """The words a reader sees at the place of a comment: of a statement its wording, of a section its title."""
    assert one.place is not None, "a comment without a place is not marked"
    if one.anchor.target == "section":
        return next((part.title for part in source.sections if part.start == one.place.start), "")
    if one.anchor.target == "statement" or one.place.how == "changed":
        statement = next((part for part in source.statements if part.start == one.place.start), None)
        if statement:
            return statement.wording
    return wording(source.text[one.place.start:one.place.end])


def show(view: QTextEdit, marks: Sequence[Mark], chosen: str, colours: Colours) -> None:
    """Mark the words in the view: open comments on a coloured ground, answered ones underlined, the chosen one stronger."""
    selections = []
    for mark in sorted(marks, key=lambda one: one.comment == chosen):
        shape = QTextCharFormat()
        shape.setFontUnderline(True)
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline if mark.open
                                else QTextCharFormat.UnderlineStyle.DotLine)
        shape.setUnderlineColor(QColor(colours.accent))
        if mark.comment == chosen:
            shape.setBackground(QColor(colours.selected))
        elif mark.open:
            shape.setBackground(QColor(colours.mark))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(view.document())
        selection.cursor.setPosition(mark.start)
        selection.cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        selection.format = shape
        selections.append(selection)
    view.setExtraSelections(selections)


def at(marks: Sequence[Mark], position: int) -> tuple[Mark, ...]:
    """The marks at a place, the shortest first."""
    return tuple(sorted((mark for mark in marks if mark.start <= position <= mark.end), key=lambda mark: mark.end - mark.start))
