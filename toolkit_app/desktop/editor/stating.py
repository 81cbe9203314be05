"""The statements of the text that is written: put in, edited, split, joined, given what they rest on, and listed beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.editor.layout import EditorLayout
from toolkit_app.desktop.editor.letters import place, units, whole
from toolkit_app.desktop.editor.source import SourceEdit, lines
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.statements import asking, cards
from toolkit_app.desktop.statements.panel import StatementsPanel
from toolkit_app.desktop.statements.writing import SplitDialog, StatementDialog
from toolkit_app.desktop.theme import Theme
from toolkit_app.library.values import Item
from toolkit_app.text import sections, statements
from toolkit_app.text.sections import Statement
from toolkit_app.text.statements import Taken


class Stating(QObject):
    """``named(key, title)`` for an item that was chosen as evidence; ``left(key)`` when an item is to be read.

    ``titles()`` gives the known titles of items, ``standing()`` the item that is written, or None.
    """

    named = Signal(str, str)
    left = Signal(str)

    def __init__(self, page: QWidget, shelf: Shelf, theme: Theme, view: EditorLayout, titles: Callable[[], dict[str, str]],
                 standing: Callable[[], Item | None]) -> None:
        super().__init__(page)
        self._page, self._shelf, self._view = page, shelf, view
        self._titles, self._standing = titles, standing
        self.panel = StatementsPanel(theme)
        self.panel.pressed.connect(self.do)
        self.panel.wanted.connect(self.write)
        view.side.add("statements", self.panel)
        self.deeds = {cards.EDIT: QAction(self), cards.REST: QAction(self), cards.SPLIT: QAction(self), cards.JOIN: QAction(self)}
        menu = QMenu(view)
        for name, action in self.deeds.items():
            action.triggered.connect(partial(self._do_here, name))
            menu.addAction(action)
        menu.aboutToShow.connect(self._allow)
        button = view.inserts["statement"]
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.clicked.connect(self.write)
        view.form.moved.connect(self._follow)
        view.side.shown.connect(self.look)

    def retranslate(self) -> None:
        """Set every word anew."""
        said = {cards.EDIT: self.tr("Edit the statement…"), cards.REST: self.tr("Add what it rests on…"),
                cards.SPLIT: self.tr("Split the statement…"), cards.JOIN: self.tr("Join with the next statement")}
        for name, action in self.deeds.items():
            action.setText(said[name])
        self._view.side.say("statements", self.tr("Statements"))

    def look(self, _: str = "") -> None:
        """List the statements as they are written now, if the list is shown: it is not reckoned at every key for nobody."""
        item = self._standing()
        if item is None or self._view.side.current != "statements":
            return
        lang = self._view.lang.currentData()
        body = self._view.form.writing(lang).laid_out()
        if "statement" in body or "statement" in item.body:
            self._shelf.read(self, asking.of_text, item.key, lang, body, item.body, then=self.panel.show_statements,
                             question="statements")
        else:
            self.panel.show_statements(asking.Stated(()))

    def write(self) -> None:
        """A statement at the cursor: the one it stands in, or a new one of what is selected."""
        edit, statement = self._view.form.current, self._here()
        if statement is not None:
            self._edit(edit, statement)
            return
        dialog = StatementDialog(self._shelf, Taken("", wording=lines(edit.textCursor().selectedText())), self._titles(),
                                 self._page)
        dialog.made.connect(partial(self._insert, edit, dialog))
        dialog.open()

    def do(self, deed: str, name: str) -> None:
        """Do something with the statement of that id (``open``: with the item of that key)."""
        if deed == cards.OPEN:
            self.left.emit(name)
            return
        found = self._find(name)
        if found is None:
            return
        edit, statement = found
        if deed == cards.SHOW:
            self._show(edit, statement)
        elif deed == cards.EDIT:
            self._edit(edit, statement)
        elif deed == cards.REST:
            dialog = ItemDialog(self._shelf, self._page)
            dialog.chosen.connect(partial(self._rest, name))
            dialog.open()
        elif deed == cards.SPLIT:
            taken = _taken(edit, statement)
            here = edit is self._view.form.current and self._here() == statement
            at = statements.within(_source(edit, statement), _cursor(edit) - statement.start) if here else None
            split = SplitDialog(taken, at or None, self._page)
            split.made.connect(partial(self._split, name))
            split.open()
        elif deed == cards.JOIN:
            self._join(edit, statement)

    def _do_here(self, deed: str, _: bool = False) -> None:
        statement = self._here()
        if statement is not None:
            self.do(deed, statement.id)

    def _allow(self) -> None:
        edit, statement = self._view.form.current, self._here()
        for action in self.deeds.values():
            action.setEnabled(statement is not None and bool(statement.id))
        if statement is not None:
            last = sections.scan(edit.text()).statements[-1]
            self.deeds[cards.JOIN].setEnabled(bool(statement.id) and statement.start != last.start)

    def _here(self) -> Statement | None:
        """The statement that the cursor stands in."""
        edit = self._view.form.current
        text = edit.text()
        if "statement" not in text:
            return None
        at = _cursor(edit)
        return next((one for one in sections.scan(text).statements if one.start <= at <= one.end), None)

    def _find(self, name: str) -> tuple[SourceEdit, Statement] | None:
        for edit in self._view.form.edits.values():
            for statement in sections.scan(edit.text()).statements if "statement" in edit.text() else ():
                if statement.id == name:
                    return edit, statement
        return None

    def _follow(self, edit: SourceEdit) -> None:
        if self._view.side.current == "statements":
            statement = self._here() if edit is self._view.form.current else None
            self.panel.choose(statement.id if statement else "")

    def _show(self, edit: SourceEdit, statement: Statement) -> None:
        section = next(name for name, one in self._view.form.edits.items() if one is edit)
        self._view.go_to(section, place(edit.text(), statement.content_start))

    def _edit(self, edit: SourceEdit, statement: Statement) -> None:
        taken = _taken(edit, statement)
        dialog = StatementDialog(self._shelf, taken, self._titles(), self._page)
        dialog.made.connect(partial(self._edited, edit, dialog, taken, statement.start))
        dialog.open()

    def _edited(self, edit: SourceEdit, dialog: StatementDialog, before: Taken, at: int, made: Taken) -> None:
        self._name(dialog)
        found = next((one for one in sections.scan(edit.text()).statements
                      if (one.id == before.id if before.id else one.start == at)), None)
        if found is not None and made != before:
            _put(edit, found.start, found.end, statements.put_together(made))

    def _insert(self, edit: SourceEdit, dialog: StatementDialog, made: Taken) -> None:
        self._name(dialog)
        edit.insert_block(statements.put_together(made))

    def _name(self, dialog: StatementDialog) -> None:
        for key, title in dialog.evidence.titles.items():
            self.named.emit(key, title)

    def _rest(self, name: str, key: str, title: str) -> None:
        self.named.emit(key, title)
        self._change(name, partial(statements.with_evidence, key=key))

    def _split(self, name: str, at: int) -> None:
        found = self._find(name)
        if found is not None:
            edit, statement = found
            blocks = map(statements.put_together, statements.split(_taken(edit, statement), at))
            _put(edit, statement.start, statement.end, "\n\n".join(blocks))

    def _join(self, edit: SourceEdit, statement: Statement) -> None:
        text = edit.text()
        following = next((one for one in sections.scan(text).statements if one.start > statement.start), None)
        if following is not None:
            joined = statements.put_together(statements.join(_taken(edit, statement), _taken(edit, following)))
            between = text[statement.end:following.start].strip()
            _put(edit, statement.start, following.end, "\n\n".join(filter(None, (joined, between))))

    def _change(self, name: str, change: Callable[[Taken], Taken]) -> None:
        found = self._find(name)
        if found is not None:
            edit, statement = found
            _put(edit, statement.start, statement.end, statements.put_together(change(_taken(edit, statement))))


def _source(edit: SourceEdit, statement: Statement) -> str:
    return edit.text()[statement.start:statement.end]


def _taken(edit: SourceEdit, statement: Statement) -> Taken:
    return statements.take_apart(_source(edit, statement))


def _cursor(edit: SourceEdit) -> int:
    """Where the cursor is, in letters."""
    return len(whole(units(edit.text())[: edit.textCursor().selectionStart()]))


def _put(edit: SourceEdit, start: int, end: int, words: str) -> None:
    """Take the place of what stands between two letters, as one step that can be undone."""
    text = edit.text()
    cursor = QTextCursor(edit.document())
    cursor.setPosition(place(text, start))
    cursor.setPosition(place(text, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words)
    edit.setTextCursor(cursor)
    edit.setFocus()
