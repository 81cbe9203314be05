"""Comments beside the text that is written: their words marked in it, answered, and what they propose taken over."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.comments.panel import WRITING, CommentPanel
from toolkit_app.desktop.comments.writing import marked
from toolkit_app.desktop.editor.asking import Kept, Writing
from toolkit_app.desktop.editor.layout import EditorLayout
from toolkit_app.desktop.editor.letters import place
from toolkit_app.desktop.editor.source import SourceEdit, lines
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.errors import ToolkitError
from toolkit_app.library.values import Item
from toolkit_app.text import anchors, sections, statements
from toolkit_app.text.replacing import replacement

if TYPE_CHECKING:
    from toolkit_app.validation.comments.register import Comment

Spots = Mapping[str, tuple[str, int, int]]


@dataclass(frozen=True)
class Taking:
    """The words of a comment in a box: the cursor goes with them while one writes on. ``before`` are those they took the place
    of.
    """

    comment: Comment
    cursor: QTextCursor
    before: str

    def become(self) -> str:
        """``accepted`` while they stand there as proposed, ``modified`` when they were changed since, ``""`` when taken back."""
        words = lines(self.cursor.selectedText()).strip()
        if not words or words == self.before.strip():
            return ""
        said = statements.take_apart(words).wording if words.startswith(":::") else words
        return "accepted" if said.split() == self.comment.proposal.split() else "modified"


def spots(writing: Writing, comments: Sequence[Comment]) -> Spots:
    """Where each comment is in the boxes: its box, and from where to where, counted as Qt does. The lost ones are left out."""
    text = writing.laid_out()
    pieces = sections.pieces(text, writing.parts)
    stated = {name: sections.scan(words).statements for name, words in writing.parts.items() if "statement" in words}
    found = {}
    for one in comments:
        at = anchors.find(text, one.anchor) if one.anchor.target != "item" else None
        start = sections.located(pieces, at.start) if at and at.how != "gone" else None
        if at and start:
            name, letters = start
            words = writing.parts[name]
            end = min(len(words), letters + at.end - at.start)
            statement = next((each for each in stated.get(name, ()) if each.start == letters), None)
            if statement:
                # its words are marked, not what stands beside them
                letters = statement.content_start
                end = letters + len(words[letters:statement.content_end].split("\n:::", 1)[0].rstrip())
            found[one.id] = (name, place(words, letters), place(words, end))
    return found


class Commented(QObject):
    """The comments of the editor. ``standing()`` gives the item that is written with the revision it is written on, or None."""

    def __init__(self, page: QWidget, shelf: Shelf, theme: Theme, view: EditorLayout,
                 standing: Callable[[], tuple[Item, str] | None]) -> None:
        super().__init__(page)
        self._page, self._shelf, self._theme, self._view, self._standing = page, shelf, theme, view, standing
        self.marks: dict[str, tuple[SourceEdit, QTextCursor]] = {}
        self._takings: dict[str, Taking] = {}
        self._fresh = False
        self.panel = CommentPanel(shelf, theme, WRITING)
        self.panel.arrived.connect(self._arrived)
        self.panel.chosen.connect(self.reveal)
        self.panel.taken.connect(self.take)
        self.panel.wanted.connect(self.write)
        view.side.add("comments", self.panel)
        view.form.moved.connect(self._follow)
        theme.changed.connect(self._paint)

    def retranslate(self) -> None:
        """Set every word anew."""
        number = sum(one.open for one in self.panel.comments)
        words = self.tr("Comments ({number})").format(number=language.number(number)) if number else self.tr("Comments")
        self._view.side.say("comments", words, self.tr("Open comments on this text") if number else "")

    def begin(self, item: Item) -> None:
        """Another item is opened, or its text was put into the boxes anew."""
        self._takings.clear()
        self.marks = {}
        self._fresh = True
        self.panel.mark_taken(())
        self.panel.show_item(item.key, item.body)
        self._paint()

    def refresh(self) -> None:
        """Read the comments again."""
        found = self._standing()
        if found is not None:
            item, _ = found
            self.panel.show_item(item.key, item.body)

    # as beside a text that is read

    def open(self) -> None:
        """Show the comments."""
        self._view.side.show_view("comments")

    def toggle(self) -> None:
        """Show the comments, or the preview again."""
        self._view.side.show_view("preview" if self._view.side.current == "comments" else "comments")

    def step(self, by: int) -> None:
        """The next comment, or the one before."""
        self.open()
        self.reveal(self.panel.step(by))

    def write(self) -> None:
        """Comment on the saved text, on the words that are marked first."""
        found = self._standing()
        if found is None:
            return
        item, base = found
        cursor, shown = self._view.form.current.textCursor(), self._view.form.current.text()
        about = marked(item.body, lines(cursor.selectedText()), shown, cursor.selectionStart(), cursor.selectionEnd())
        self.open()
        self.panel.deeds.write(item.key, base, item.body, about)

    def reveal(self, comment: str) -> None:
        """Put the cursor where a comment is."""
        self._paint()
        if comment in self.marks:
            edit, cursor = self.marks[comment]
            section = next((name for name, one in self._view.form.edits.items() if one is edit), None)
            if section is not None:
                self._view.go_to(section, cursor.selectionStart())
        else:
            one = next((one for one in self.panel.comments if one.id == comment), None)
            if one is not None and one.place is not None and one.anchor.section in self._view.form.edits:
                self._view.go_to(one.anchor.section)

    # what a comment proposes

    def take(self, comment: Comment) -> None:
        """Put the proposed words in place of what the comment is about; saving then accepts the comment."""
        writing = self._view.form.writing(self._view.lang.currentData())
        text = writing.laid_out()
        change = replacement(text, comment.anchor, comment.proposal)
        spot = sections.located(sections.pieces(text, writing.parts), change.start) if change else None
        before = text[change.start:change.end] if change else ""
        if change is None or spot is None or not writing.parts[spot[0]].startswith(before, spot[1]):
            messages.warn(self._page, ToolkitError("Where the words that the comment {code} proposes belong cannot be told.",
                                                   "Change the text, then answer the comment.", code=comment.code))
            return
        name, at = spot
        words = writing.parts[name]
        self._view.go_to(name, place(words, at))
        cursor = QTextCursor(self._view.form.edits[name].document())
        cursor.setPosition(place(words, at))
        cursor.setPosition(place(words, at + len(before)), QTextCursor.MoveMode.KeepAnchor)
        start = cursor.selectionStart()
        cursor.insertText(change.words)
        end = cursor.position()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._view.form.edits[name].setTextCursor(cursor)
        self._takings[comment.id] = Taking(comment, cursor, before)
        self.marks[comment.id] = (self._view.form.edits[name], QTextCursor(cursor))
        self.panel.mark_taken(self._takings)
        self.panel.choose(comment.id)
        self._paint()

    def taken(self, become: str = "accepted") -> tuple[str, ...]:
        """The comments whose words stand in the text as they were proposed (or ``modified``)."""
        return tuple(name for name, taking in self._takings.items() if taking.become() == become)

    def settled(self, kept: Kept, modified: Sequence[str]) -> None:
        """The text was saved. A comment whose words were changed after they were taken over is to be answered by a person."""
        asked = [taking.comment for name, taking in self._takings.items() if name in modified]
        self._takings = {}
        self.panel.mark_taken(())
        self.panel.show_item(kept.item.key, kept.item.body)
        if asked:
            self.panel.deeds.answer(asked, decision="modified", changed_in=kept.saved.revision)

    def _arrived(self) -> None:
        if self._fresh and any(one.open for one in self.panel.comments):
            self.open()
        self._fresh = False
        self.retranslate()
        work = partial(spots, self._view.form.writing(self._view.lang.currentData()), self.panel.comments)
        self._shelf.jobs.start("work", self, work, question="marks", then=self._located)

    def _located(self, found: Spots) -> None:
        self.marks = {}
        for name, (section, start, end) in found.items():
            edit = self._view.form.edits.get(section)
            if edit is not None and end < edit.document().characterCount():
                cursor = QTextCursor(edit.document())
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                self.marks[name] = (edit, cursor)
        self._paint()

    def _follow(self, edit: SourceEdit) -> None:
        if self._view.side.current != "comments":
            return
        at = edit.textCursor().position()
        under = [(cursor.selectionEnd() - cursor.selectionStart(), name) for name, (one, cursor) in self.marks.items()
                 if one is edit and cursor.selectionStart() <= at <= cursor.selectionEnd()]
        if under and self.panel.current not in (name for _, name in under):
            self.panel.choose(min(under)[1])
            self._paint()

    def _paint(self) -> None:
        colours = self._theme.colours
        standing = {one.id: one for one in self.panel.comments}
        for edit in self._view.form.edits.values():
            shown = []
            for name, (one, cursor) in self.marks.items():
                if one is not edit or name not in standing:
                    continue
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, QTextCharFormat()
                mark.format.setFontUnderline(True)
                mark.format.setUnderlineColor(QColor(colours.accent))
                if name == self.panel.current or standing[name].open:
                    mark.format.setBackground(QColor(colours.selected if name == self.panel.current else colours.mark))
                shown.append(mark)
            edit.setExtraSelections(shown)
