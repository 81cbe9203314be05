"""The editor: the text as boxes and the details on the left, what it will look like on the right, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtGui import QShowEvent

from toolkit_app import kinds
from toolkit_app.desktop import language, messages
from toolkit_app.desktop.editor import asking, recovery, saying
from toolkit_app.desktop.editor.aside import Aside
from toolkit_app.desktop.editor.changes import Changes
from toolkit_app.desktop.editor.commented import Commented
from toolkit_app.desktop.editor.insertions import Insertions
from toolkit_app.desktop.editor.layout import EditorLayout
from toolkit_app.desktop.editor.previewing import Preview
from toolkit_app.desktop.editor.relevant import Relevant
from toolkit_app.desktop.editor.stating import Stating
from toolkit_app.desktop.editor.terming import Terming
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import Kind
from toolkit_app.library.values import Draft, Item


class EditorPage(Page):
    """One item being written. What is not saved yet is kept aside every few seconds and offered again after a crash."""

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf = shelf
        self._item: Item | None = None
        self._base = self._place = ""
        self._dirty = self._saving = False
        self._after_save: Callable[[], None] | None = None
        self.view = EditorLayout(self)
        self.aside = Aside(self, shelf, self._unsaved)
        self.insertions = Insertions(self, shelf, self.view, lambda: (self._item.key, self._base) if self._item else None)
        self.terms = Terming(self, self.view)
        self.preview = Preview(self, shelf, theme, self.view, lambda: self._item is not None)
        self.stating = Stating(self, shelf, theme, self.view, lambda: self.preview.titles, lambda: self._item)
        self.commented = Commented(self, shelf, theme, self.view, lambda: (self._item, self._base) if self._item else None)
        self.relevant = Relevant(self, shelf, theme, self.view, lambda: self._item)
        self.changes = Changes(self, shelf, theme, self.view,
                               lambda: (self._item, self._base, self.draft()) if self._item else None)
        self._connect()
        self.retranslate()

    @property
    def dirty(self) -> bool:
        """Whether there is something that has not been saved."""
        return self._dirty

    def enter(self, key: str) -> None:
        """Open that item for writing."""
        self._item = None
        self._dirty = False
        self._place = ""
        self._shelf.read(self, asking.open_item, key, then=self._open, question="open")

    def go_to(self, place: str) -> None:
        """Put the cursor into a field or section, as soon as the item is there."""
        if self._item is None:
            self._place = place
        elif place == "title":
            self.view.title.setFocus()
        else:
            self.view.go_to(place)

    def leave(self, then: Callable[[], None]) -> None:
        """Go at once when all is saved; otherwise ask what is to become of the words."""
        if not self._dirty:
            then()
            return
        messages.ask(self, self.tr("Save what you have written?"), self.view.title.text(),
                     (("save", self.tr("Save")), ("drop", self.tr("Throw it away")), ("stay", self.tr("Keep writing"))),
                     partial(self._leaving, then))

    def refresh(self, changes: Any) -> None:
        """Another window or program saved this item: say so; what is written here is never touched."""
        if self._item is None or (changes is not None and (changes.origin is self or self._item.key not in changes.items)):
            return
        self.commented.refresh()
        self._shelf.read(self, asking.open_item, self._item.key, then=self._changed_elsewhere, question="refresh")

    def retranslate(self) -> None:
        """Set every word anew."""
        for one in (self.view, self.stating, self.commented, self.relevant, self.changes):
            one.retranslate()
        self._say_state()

    def save(self) -> None:
        """Keep what is written as a revision."""
        if self._item is None or self._saving or not self._dirty:
            return
        if not self.view.title.text().strip():
            self._after_save = None
            self.view.title.setFocus()
            messages.warn(self, ToolkitError("The title is missing.", "Give the item a title, then save again."))
            return
        self._saving = True
        self.aside.timer.stop()
        draft = self.draft()
        self._say_state()
        # what was taken over is asked now: while the text is on its way, the person may write on
        modified = self.commented.taken("modified")
        self._shelf.write(self, asking.save, self._item.key, draft, self._base, self.view.note.text().strip(),
                          self.commented.taken(), then=partial(self._saved, draft, modified), failed=self._not_saved)

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
        view.leaving.connect(self.finished)
        view.merge.clicked.connect(lambda: view.merging.emit(self._item.key) if self._item else None)
        view.form.refused.connect(partial(messages.warn, self))
        self.insertions.named.connect(self.preview.know)
        self.stating.named.connect(self.preview.know)
        self.stating.left.connect(self.wanted)
        self.relevant.named.connect(self.preview.know)
        self.relevant.left.connect(self.wanted)
        self.preview.drawn.connect(self.stating.look)
        self.preview.drawn.connect(self.changes.look)
        self.insertions.stored.connect(self._stored)
        self.aside.kept.connect(self._say_state)
        # in a line, not in a box: it may happen every few seconds
        self.aside.failed.connect(lambda error: self.view.warn(" ".join(language.error_words(error))))
        self._shelf.opened.connect(self._other_library)

    def _open(self, opened: asking.Opened) -> None:
        item = opened.item
        self.preview.titles = dict(opened.titles)
        self.view.pictures = dict(opened.pictures)
        kind = kinds.KINDS.get(item.kind) or Kind(item.kind, "", {"en": item.kind}, {"en": item.kind}, (), (), ())
        self.view.show_item(item, kind, opened.guidance, self._shelf.vocabulary)
        self._take(item)
        self.view.say_apart(item.heads)
        self.terms.begin(opened.beside)
        self.relevant.begin()
        self.item_shown.emit(item)
        if self._place:
            self.go_to(self._place)
        else:
            self.view.begin()
        unsaved = self.aside.begin(item.key)
        if unsaved is not None:
            self._offer(unsaved)

    def _take(self, item: Item) -> None:
        """Begin from an item as the library has it."""
        self._item, self._base = item, item.head
        self.view.put(item, self.preview.titles)
        self.view.follow.show_item(item)
        self.commented.begin(item)
        self._dirty = False
        self._say_state()
        self.preview.draw()

    def _touched(self) -> None:
        if self._item is None:
            return
        if not self._dirty:
            self._dirty = True
            self._say_state()
        self.preview.timer.start()
        self.aside.touched()

    # unsaved work

    def _unsaved(self) -> tuple[str, str, Draft] | None:
        return (self._item.key, self._base, self.draft()) if self._item and self._dirty and not self._saving else None

    def _offer(self, unsaved: recovery.Unsaved) -> None:
        if unsaved.says(self.draft()):
            self.aside.forget(unsaved.key)
            return
        words = self.tr("There are words here that were not saved, of {when}.").format(when=language.when(unsaved.at))
        messages.ask(self, words, self.tr("The program ended before they could be saved. Take them up again?"),
                     (("take", self.tr("Take them up")), ("drop", self.tr("Throw them away")),
                      ("later", self.tr("Decide later"))), partial(self._decided, unsaved))

    def _decided(self, unsaved: recovery.Unsaved, answer: str) -> None:
        if self._item is None or self._item.key != unsaved.key:
            return
        if answer == "take":
            shown = replace(self._item, title=unsaved.title, lang=unsaved.lang, body=unsaved.body, fields=unsaved.fields,
                            tags=unsaved.tags)
            self.view.put(shown, self.preview.titles)
            self._base = unsaved.base
            self._touched()
        elif answer == "drop":
            self.aside.forget(unsaved.key)

    def _leaving(self, then: Callable[[], None], answer: str) -> None:
        if answer == "save":
            self._after_save = then
            self.save()
        elif answer == "drop" and self._item is not None:
            self._dirty = False
            self.aside.forget(self._item.key)
            then()

    def _other_library(self) -> None:
        """Another library was opened in this window: what was not saved waits in its file for this one to come back."""
        self.aside.keep_at_once()
        self._item, self._dirty = None, False

    # saving

    def _saved(self, draft: Draft, modified: Sequence[str], kept: asking.Kept) -> None:
        self._saving = False
        same = self.draft() == draft
        self._item, self._base = kept.item, kept.saved.revision
        self._dirty = not same
        self.view.note.clear()
        self.view.say_apart(kept.item.heads)
        if same:
            self.view.form.settle(kept.item.body, kept.item.lang)
            self.aside.forget(kept.item.key)
        else:
            self.aside.touched()
        self.item_shown.emit(kept.item)
        self._say_saved(kept)
        self.commented.settled(kept, modified)
        self.stating.look()
        self.changes.look()
        then, self._after_save = self._after_save, None
        if then and self._dirty:
            self._after_save = then
            self.save()
        elif then:
            then()

    def _say_saved(self, kept: asking.Kept) -> None:
        if kept.saved.apart:
            messages.tell(self, self.tr("Somebody else saved this item meanwhile."),
                          self.tr("Both texts are kept side by side. The history shows them; nothing is lost."))
        self.said.emit(" ".join(saying.saved(kept)))
        self._say_state()

    def _not_saved(self, error: Exception) -> None:
        self._saving = False
        self._after_save = None
        self._say_state()
        self.aside.keep()
        messages.warn(self, error)

    def _changed_elsewhere(self, opened: asking.Opened) -> None:
        if self._item is None or self._saving or opened.item.key != self._item.key:
            return
        if not self._dirty and self._base in opened.apart:
            self.view.say_apart(opened.item.heads)
            return
        if opened.item.head == self._base:
            return
        if self._dirty:
            self.view.warn(self.tr("This item was saved elsewhere meanwhile. What you have written is untouched; when you save, "
                                   "both texts are kept."))
            return
        self.preview.titles.update(opened.titles)
        self.view.pictures.update(opened.pictures)
        self._take(opened.item)
        self.terms.begin(opened.beside)
        self.said.emit(self.tr("This item was saved elsewhere; here is the new text."))
        self.view.say_apart(opened.item.heads)

    def _say_state(self) -> None:
        if self._saving:
            words = self.tr("Saving…")
        elif self._dirty:
            words = self.tr("Not saved yet")
        else:
            words = self.tr("Saved, {when}").format(when=language.when(self._item.changed_at)) if self._item else ""
        self.view.state.setText(words)
        self.view.save.setEnabled(self._dirty and not self._saving)

    # pictures

    def _stored(self, stored: asking.Stored) -> None:
        if self._item is not None and self._item.key == stored.item.key:
            self._item, self._base = stored.item, stored.base
            self.insertions.put_pictures(stored)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: “today 14:02” may be yesterday's by now."""
        super().showEvent(event)
        self._say_state()
