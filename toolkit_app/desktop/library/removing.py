"""Taking a link or a file away from an item: asked about first, and undone by the history."""

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import quote, unquote

from PySide6.QtCore import QObject

from toolkit_app.desktop import messages
from toolkit_app.desktop.library import asking
from toolkit_app.desktop.shelf import Shelf

LINK, FILE = "remove-link:", "remove-file:"


def link_target(type: str, key: str) -> str:
    """What the word “Remove” beside a link points to."""
    return f"{LINK}{quote(type, safe='')}/{quote(key, safe='')}"


def file_target(name: str) -> str:
    """What the word “Remove” beside a file points to."""
    return f"{FILE}{quote(name, safe='')}"


class Removing(QObject):
    """Answers a click on “Remove” for the item that ``item()`` gives."""

    def __init__(self, shelf: Shelf, item: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._item = item

    def ask(self, target: str) -> None:
        """Ask about what a link made by ``link_target`` or ``file_target`` points to; if wished, remove it."""
        item = self._item()
        undone = self.tr("A new revision without it is made; the history can bring it back.")
        if target.startswith(LINK):
            kind, key = map(unquote, target.removeprefix(LINK).split("/"))
            found = next((link for link in item.own_links if (link.type, link.key) == (kind, key)), None)
            if found:
                self._put(self.tr("Remove the link to “{title}”?").format(title=found.title or key), undone,
                          partial(self._shelf.write, self, asking.remove_link, item.key, kind, key))
        else:
            name = unquote(target.removeprefix(FILE))
            if f"(attachment:{name})" in item.body:
                undone = self.tr("The text shows this file: its place there will stay empty.") + " " + undone
            self._put(self.tr("Remove the file “{name}”?").format(name=name), undone,
                      partial(self._shelf.write, self, asking.remove_file, item.key, name))

    def _put(self, question: str, detail: str, remove: Callable[[], object]) -> None:
        messages.ask(self.parent(), question, detail, (("remove", self.tr("Remove")), ("no", self.tr("Cancel"))),
                     partial(_answered, remove))


def _answered(remove: Callable[[], object], answer: str) -> None:
    if answer == "remove":
        remove()
