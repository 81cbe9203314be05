"""What is put into a text at the cursor: a link, a table, pictures from a file or the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.editor import asking
from toolkit_app.desktop.editor.inserting import TableDialog
from toolkit_app.desktop.editor.layout import EditorLayout
from toolkit_app.desktop.editor.source import PICTURE_ENDINGS, SourceEdit, lines
from toolkit_app.desktop.shelf import Shelf


class Insertions(QObject):
    """Handlers of the buttons above the text.

    ``named(key, title)`` for an item that was chosen; ``stored(Stored)`` when pictures are in the item, to be answered with
    ``put_pictures``. ``standing()`` gives the key of the item and the revision that is written on.
    """

    named = Signal(str, str)
    stored = Signal(object)

    def __init__(self, page: QWidget, shelf: Shelf, view: EditorLayout, standing: Callable[[], tuple[str, str] | None]) -> None:
        super().__init__(page)
        self._standing = standing
        self._page = page
        self._shelf = shelf
        self._view = view
        for name, slot in (("link", self.link), ("table", self.table), ("picture", self.picture), ("find", self.find)):
            view.inserts[name].clicked.connect(slot)
        view.form.picture_pasted.connect(self.paste_picture)
        view.form.files_dropped.connect(self.drop_files)
        view.fields.item_wanted.connect(self.field_item)

    def find(self) -> None:
        """The bar that finds and replaces, with what is selected."""
        self._view.find.open(lines(self._view.form.current.textCursor().selectedText()))

    def link(self) -> None:
        """Choose an item to link to."""
        dialog = ItemDialog(self._shelf, self._page)
        # the box that was written in when the dialog was asked for: closing a dialog may move the cursor elsewhere
        dialog.chosen.connect(partial(self._put_link, self._view.form.current))
        dialog.open()

    def field_item(self, field: str) -> None:
        """Choose an item for a field."""
        dialog = ItemDialog(self._shelf, self._page)
        dialog.chosen.connect(partial(self._put_field_item, field))
        dialog.open()

    def table(self) -> None:
        """Ask for the size of a table."""
        dialog = TableDialog(self._page)
        dialog.made.connect(partial(self._put_block, self._view.form.current))
        dialog.open()

    def picture(self) -> None:
        """Choose picture files."""
        endings = " ".join(f"*{ending}" for ending in PICTURE_ENDINGS)
        dialog = QFileDialog(self._page, self.tr("Insert a picture"), str(Path.home()), f"{self.tr('Pictures')} ({endings})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.drop_files)
        dialog.open()

    def paste_picture(self, data: bytes) -> None:
        """A picture from the clipboard."""
        self._store([asking.Source("picture.png", data)])

    def drop_files(self, paths: list[str]) -> None:
        """Picture files, dropped or chosen."""
        self._store([asking.Source(Path(path).name, path=path) for path in paths])

    def put_pictures(self, stored: asking.Stored) -> None:
        """Write the pictures at the cursor; the words that describe the last one are selected, to be written over."""
        alt = self.tr("Describe the picture")
        for name, image in stored.pictures:
            if not image.isNull():
                self._view.pictures[name] = image
        self._view.form.current.insert_block("\n\n".join(f"![{alt}](attachment:{name})" for name, _ in stored.pictures), alt)

    def _store(self, sources: list[asking.Source]) -> None:
        found = self._standing()
        if found is not None:
            key, base = found
            self._shelf.write(self._page, asking.store_pictures, key, sources, base, then=self.stored.emit)

    def _put_link(self, edit: SourceEdit, key: str, title: str) -> None:
        self.named.emit(key, title)
        words = lines(edit.textCursor().selectedText()).replace("\n", " ").strip()
        edit.insert(f"[[{key}|{words}]]" if words else f"[[{key}]]")

    def _put_field_item(self, field: str, key: str, title: str) -> None:
        self.named.emit(key, title)
        self._view.fields.add_item(field, key, title)

    @staticmethod
    def _put_block(edit: SourceEdit, markdown: str, selected: str = "") -> None:
        edit.insert_block(markdown, selected)
