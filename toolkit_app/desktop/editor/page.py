"""The editor: the text as boxes or the details on the left, what it will look like on the right, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QFileDialog

from toolkit_app import kinds
from toolkit_app.desktop import language, messages
from toolkit_app.desktop.editor import asking, inserting, recovery
from toolkit_app.desktop.editor.layout import EditorLayout
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.errors import ToolkitError
from toolkit_app.library.values import Draft, Item

PREVIEW_MILLISECONDS = 250
KEEP_MILLISECONDS = 4000


class EditorPage(Page):
    """One item being written. What is not saved yet is kept aside every few seconds and offered again after a crash."""

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf = shelf
        self._theme = theme
        self._item: Item | None = None
        self._titles: dict[str, str] = {}
        self._base = ""
        self._dirty = False
        self._saving = False
        self.view = EditorLayout(self)
        self._preview_timer = QTimer(self, interval=PREVIEW_MILLISECONDS, singleShot=True)
        self._keep_timer = QTimer(self, interval=KEEP_MILLISECONDS, singleShot=True)
        self._connect()
        self.retranslate()

    @property
    def dirty(self) -> bool:
        """Whether there is something that has not been saved."""
        return self._dirty

    def enter(self, key: str) -> None:
        """Open that item for writing."""
        self._item = None
        self._shelf.read(self, asking.open_item, key, then=self._open, question="open")

    def leave(self, then: Callable[[], None]) -> None:
        """Go at once when all is saved; otherwise ask what is to become of the words."""
        if not self._dirty:
            then()
            return
        messages.ask(self, self.tr("Save what you have written?"), self._item.title if self._item else "",
                     (("save", self.tr("Save")), ("drop", self.tr("Throw it away")), ("stay", self.tr("Keep writing"))),
                     partial(self._leaving, then))

    def refresh(self, changes: Any) -> None:
        """Another window or program saved this item: say so; what is written here is never touched."""
        if self._item is None or (changes is not None and (changes.origin is self or self._item.key not in changes.items)):
            return
        self._shelf.read(self, asking.open_item, self._item.key, then=self._changed_elsewhere, question="refresh")

    def retranslate(self) -> None:
        """Set every word anew."""
        self.view.retranslate()
        self._say_state()

    def save(self) -> None:
        """Keep what is written as a revision."""
        if self._item is None or self._saving or not self._dirty:
            return
        if not self.view.title.text().strip():
            self.view.title.setFocus()
            messages.warn(self, ToolkitError("The title is missing.", "Give the item a title, then save again."))
            return
        self._saving = True
        self._keep_timer.stop()
        draft = self.draft()
        self._say_state()
        self._shelf.write(self, asking.save, self._item.key, draft, self._base, self.view.note.text().strip(),
                          then=partial(self._saved, draft), failed=self._not_saved)

    def draft(self) -> Draft:
        """What is written, as the library takes it."""
        if self._item is None:
            raise RuntimeError("nothing is being written")
        lang = self.view.lang.currentData()
        return replace(self._item.draft(), title=self.view.title.text().strip(), lang=lang, body=self.view.form.body(lang),
                       fields=self.view.fields.values(), tags=self.view.fields.tags())

    def _connect(self) -> None:
        view = self.view
        for signal in (view.title.textEdited, view.lang.activated, view.form.changed, view.fields.changed):
            signal.connect(self._touched)
        view.save.clicked.connect(self.save)
        view.back.clicked.connect(self.finished)
        view.form.picture_pasted.connect(self._keep_picture)
        view.form.files_dropped.connect(self._keep_files)
        view.fields.item_wanted.connect(self._ask_field_item)
        for name, slot in (("link", self._ask_link), ("table", self._ask_table), ("picture", self._ask_picture),
                           ("statement", self._ask_statement), ("find", self._find)):
            view.inserts[name].clicked.connect(slot)
        self._preview_timer.timeout.connect(self._render)
        self._keep_timer.timeout.connect(self._keep_aside)
        self._theme.changed.connect(self._render)

    def _open(self, opened: asking.Opened) -> None:
        item = opened.item
        self._titles = dict(opened.titles)
        kind = kinds.kind(item.kind)
        self.view.form.show_kind(kind, opened.guidance)
        self.view.fields.show_kind(kind, self._shelf.vocabulary)
        self._take(item)
        self.item_shown.emit(item)
        self._offer_unsaved()
        self.view.title.setFocus()
        self.view.title.setCursorPosition(len(item.title))

    def _take(self, item: Item) -> None:
        """Begin from an item as the library has it."""
        self._item, self._base = item, item.head
        self.view.show_item(item, self._titles)
        self._dirty = False
        self._say_state()
        self._render()

    def _touched(self) -> None:
        if self._item is None:
            return
        self._dirty = True
        self._say_state()
        self._preview_timer.start()
        if not self._keep_timer.isActive():
            self._keep_timer.start()

    def _render(self) -> None:
        if self._item is not None:
            lang = self.view.lang.currentData()
            self.view.outline(self.view.form.filled())
            work = partial(asking.preview, self.view.form.body(lang), self._titles, lang)
            self._shelf.jobs.start("work", self, work, then=partial(self.view.show_html, self._theme.colours), question="preview")

    # unsaved work

    def _library(self) -> str:
        return self._shelf.facts.id if self._shelf.facts else ""

    def _keep_aside(self) -> None:
        if self._item is None or not self._dirty or self._saving:
            return
        draft = self.draft()
        unsaved = recovery.Unsaved(self._item.key, self._base, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"), draft.title,
                                   draft.lang, draft.body, dict(draft.fields), draft.tags)
        self._shelf.jobs.start("work", self, partial(recovery.keep, self._library(), unsaved), question="keep")

    def _offer_unsaved(self) -> None:
        unsaved = recovery.found(self._library(), self._item.key)
        if unsaved is None:
            return
        messages.ask(self, self.tr("There is text that was not saved, of {when}.").format(when=language.when(unsaved.at)),
                     self.tr("The program ended before it could be saved. Take it up again?"),
                     (("take", self.tr("Take it up")), ("drop", self.tr("Throw it away")), ("later", self.tr("Decide later"))),
                     partial(self._decided, unsaved))

    def _decided(self, unsaved: recovery.Unsaved, answer: str) -> None:
        if answer == "take":
            shown = replace(self._item, title=unsaved.title, lang=unsaved.lang, body=unsaved.body, fields=unsaved.fields,
                            tags=unsaved.tags)
            self.view.show_item(shown, self._titles)
            self._base = unsaved.base
            self._touched()
        elif answer == "drop":
            recovery.forget(self._library(), unsaved.key)

    def _leaving(self, then: Callable[[], None], answer: str) -> None:
        if answer == "save":
            self._after_save = then
            self.save()
        elif answer == "drop":
            self._dirty = False
            self._keep_timer.stop()
            recovery.forget(self._library(), self._item.key)
            then()

    # saving

    _after_save: Callable[[], None] | None = None

    def _saved(self, draft: Draft, kept: asking.Kept) -> None:
        self._saving = False
        recovery.forget(self._library(), kept.item.key)
        self.view.note.clear()
        same = self.draft() == draft
        self._item, self._base = kept.item, kept.saved.revision
        self._dirty = not same
        self.item_shown.emit(kept.item)
        if kept.saved.apart:
            messages.tell(self, self.tr("Somebody else saved this item meanwhile."),
                          self.tr("Both texts are kept side by side. The history shows them; nothing is lost."))
        time = language.when(kept.item.changed_at)
        self.said.emit(self.tr("Saved, {when}").format(when=time) if kept.saved.changed else self.tr("Nothing was changed."))
        self._say_state()
        then, self._after_save = self._after_save, None
        if then and not self._dirty:
            then()

    def _not_saved(self, error: Exception) -> None:
        self._saving = False
        self._after_save = None
        self._say_state()
        self._keep_aside()
        messages.warn(self, error)

    def _changed_elsewhere(self, opened: asking.Opened) -> None:
        if self._item is None or opened.item.head == self._base or opened.item.key != self._item.key:
            return
        if not self._dirty:
            self._take(opened.item)
            return
        self.said.emit(self.tr("This item was saved elsewhere meanwhile. When you save, both texts are kept."))

    def _say_state(self) -> None:
        if self._saving:
            words = self.tr("Saving…")
        elif self._dirty:
            words = self.tr("Not saved yet")
        else:
            words = self.tr("Saved, {when}").format(when=language.when(self._item.changed_at)) if self._item else ""
        self.view.state.setText(words)
        self.view.save.setEnabled(self._dirty and not self._saving)

    # what is put in

    def _find(self) -> None:
        self.view.show_text()
        self.view.find.open(self.view.form.current.textCursor().selectedText())

    def _ask_link(self) -> None:
        dialog = inserting.ItemDialog(self._shelf, self)
        dialog.chosen.connect(self._put_link)
        dialog.open()

    def _put_link(self, key: str, title: str) -> None:
        self._titles[key] = title
        self.view.form.current.insert(f"[[{key}]]")

    def _ask_field_item(self, field: str) -> None:
        dialog = inserting.ItemDialog(self._shelf, self)
        dialog.chosen.connect(partial(self.view.fields.add_item, field))
        dialog.open()

    def _ask_table(self) -> None:
        dialog = inserting.TableDialog(self)
        dialog.made.connect(self._put_block)
        dialog.open()

    def _ask_statement(self) -> None:
        words = self.view.form.current.textCursor().selectedText().replace("\u2029", "\n")
        dialog = inserting.StatementDialog(words, self)
        dialog.made.connect(self._put_block)
        dialog.open()

    def _put_block(self, markdown: str) -> None:
        edit = self.view.form.current
        cursor = edit.textCursor()
        before = edit.text()[: cursor.selectionStart()]
        gap = "" if not before.strip() else "\n\n"[len(before) - len(before.rstrip("\n")) :]
        edit.insert(f"{gap}{markdown}\n\n")

    def _ask_picture(self) -> None:
        endings = " ".join(f"*{ending}" for ending in (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg"))
        dialog = QFileDialog(self, self.tr("Insert a picture"), "", f"{self.tr('Pictures')} ({endings})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._keep_files)
        dialog.open()

    def _keep_picture(self, data: bytes) -> None:
        self._shelf.write(self, asking.store_picture, self._item.key, "picture.png", data, then=partial(self._put_picture, data))

    def _keep_files(self, paths: list[str]) -> None:
        for path in paths:
            data = Path(path).read_bytes()
            self._shelf.write(self, asking.store_file, self._item.key, path, then=partial(self._put_picture, data))

    def _put_picture(self, data: bytes, attachment: Any) -> None:
        """The attachment is a revision of its own; what is being written now stands on it."""
        self.view.pictures[attachment.name] = QImage.fromData(data)
        self._shelf.read(self, asking.open_item, self._item.key, then=partial(self._on_new_base, attachment.name))

    def _on_new_base(self, name: str, opened: asking.Opened) -> None:
        self._item, self._base = opened.item, opened.item.head
        self._put_block(f"![{self.tr('Describe the picture')}](attachment:{name.replace(' ', '%20')})")

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook."""
        super().showEvent(event)
        self._say_state()
