"""What is done with one item: made, translated, linked, given a file, retired, brought back."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from toolkit_app.desktop import asking
from toolkit_app.desktop.shelf import Shelf

if TYPE_CHECKING:
    from toolkit_app.desktop.window import MainWindow


class Deeds(QObject):
    """Handlers of the ``item.*`` actions; each is about the item the window shows."""

    def __init__(self, window: "MainWindow", shelf: Shelf) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf

    def new(self) -> None:
        """Ask for kind, title and language; make the item; open it for writing."""
        from toolkit_app.desktop.library.new import NewItemDialog

        dialog = NewItemDialog(self._window)
        dialog.made.connect(self._make)
        dialog.open()

    def edit(self) -> None:
        """Open the item in the editor."""
        self._window.go("editor", self._window.key)

    def history(self) -> None:
        """Open the history of the item."""
        self._window.go("history", self._window.key)

    def origins(self) -> None:
        """Open the page that tells who wrote each sentence of the item."""
        self._window.go("origins", self._window.key)

    def statements(self) -> None:
        """Open the list of the item's statements, and of those that rest on it."""
        self._window.go("statements", self._window.key)

    def publish(self) -> None:
        """Open the pages of the item, to be exported or printed."""
        self._window.go("publishing", self._window.key)

    def print(self) -> None:
        """Open the pages of the item and the printer's dialog."""
        self.publish()
        if self._window.here == "publishing":
            self._window.page.print_at_once()

    def translate(self) -> None:
        """Ask for a language; make the translation."""
        from toolkit_app.desktop.library.new import TranslateDialog

        dialog = TranslateDialog(self._window.item, self._window)
        dialog.made.connect(self._translate)
        dialog.open()

    def follow(self) -> None:
        """Open the page that brings a translation up to date."""
        self._window.go("translation", self._window.key)

    def erase(self) -> None:
        """Open the page that erases personal data from the past of the item."""
        self._window.go("erasing", self._window.key)

    def erase_from_history(self, key: str, words: str, revisions: list[str]) -> None:
        """The same page, for what was chosen in a history: words, or else revisions."""
        self._window.go("erasing", key)
        if self._window.here == "erasing":
            self._window.page.begin(key, words, revisions)

    def link(self) -> None:
        """Ask for a kind of link and an item; save the link."""
        from toolkit_app.desktop.library.linking import LinkDialog

        dialog = LinkDialog(self._shelf, self._window.item, self._window)
        dialog.made.connect(self._link)
        dialog.open()

    def attach(self) -> None:
        """Ask for a file; attach it."""
        dialog = QFileDialog(self._window, self.tr("Attach a file"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(self._attach, self._window.key))
        dialog.open()

    def copy_key(self) -> None:
        """Put the key of the item on the clipboard."""
        QGuiApplication.clipboard().setText(self._window.key)
        self._window.say(self.tr("Copied: {key}").format(key=self._window.key))

    def retire(self) -> None:
        """Retire the item; it can be brought back."""
        words = self.tr("Retired. “Bring back” in the menu Item undoes it; nothing was deleted.")
        self._shelf.write(self, asking.retire, self._window.key, then=partial(self._show, words))

    def bring_back(self) -> None:
        """Bring the retired item back."""
        self._shelf.write(self, asking.bring_back, self._window.key, then=partial(self._show, self.tr("Brought back.")))

    def _make(self, kind: str, title: str, lang: str) -> None:
        self._shelf.write(self, asking.make, kind, title, lang, then=partial(self._write, self.tr("The item was made.")))

    def _translate(self, key: str, lang: str) -> None:
        self._shelf.write(self, asking.translate, key, lang, then=partial(self._write, self.tr("The translation was made.")))

    def _link(self, key: str, type: str, target: str) -> None:
        self._shelf.write(self, asking.link, key, type, target, then=partial(self._show, self.tr("Linked.")))

    def _attach(self, key: str, path: str) -> None:
        words = self.tr("Attached: {name}").format(name=Path(path).name)
        self._shelf.write(self, asking.attach, key, Path(path), then=partial(self._show, words))

    def _show(self, words: str, key: str) -> None:
        self._window.say(words)
        self._window.read(key)

    def _write(self, words: str, key: str) -> None:
        self._show(words, key)
        if self._window.has_page("editor"):
            self._window.go("editor", key)
