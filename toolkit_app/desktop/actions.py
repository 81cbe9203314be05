"""Every action of the window as data. Menus, toolbar, shortcuts, the palette and the translations come from this table."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from toolkit_app.desktop import theme


@dataclass(frozen=True)
class Action:
    """One line of the table.

    ``needs`` are words the window must be able to say of itself for the action to be possible: ``library`` (one is open),
    ``writable``, ``item`` (one is shown), ``live`` (the item is not retired), ``retired``, ``translation`` (it is one),
    ``page:NAME`` (the window has that page), ``behind`` (there is a page to go back to). ``short`` is what a narrow button says.
    """

    id: str
    text: str
    menu: str
    shortcut: str = ""
    needs: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    breaks: bool = False
    short: str = ""


MENUS = (("library", QT_TRANSLATE_NOOP("Actions", "&Library")), ("item", QT_TRANSLATE_NOOP("Actions", "&Item")),
         ("view", QT_TRANSLATE_NOOP("Actions", "&View")), ("help", QT_TRANSLATE_NOOP("Actions", "&Help")))

ITEM = ("library", "item")
CHANGE = ("library", "writable", "item", "live")
ACTIONS = (
    Action("library.open", QT_TRANSLATE_NOOP("Actions", "Open a library…"), "library", "Ctrl+O", icon="folder"),
    Action("library.make", QT_TRANSLATE_NOOP("Actions", "Make a library…"), "library"),
    Action("library.editions", QT_TRANSLATE_NOOP("Actions", "Editions"), "library", "Ctrl+3", ("library", "page:editions"),
           "library", breaks=True),
    Action("library.comments", QT_TRANSLATE_NOOP("Actions", "Comments of the library"), "library", "Ctrl+4",
           ("library", "page:comments"), "comment"),
    Action("library.rounds", QT_TRANSLATE_NOOP("Actions", "Validation rounds"), "library", "Ctrl+5", ("library", "page:rounds"),
           "ballot", short=QT_TRANSLATE_NOOP("Actions", "Validation")),
    Action("library.forms", QT_TRANSLATE_NOOP("Actions", "Forms that came back"), "library", "Ctrl+6",
           ("library", "page:forms"), "document"),
    Action("library.make-forms", QT_TRANSLATE_NOOP("Actions", "Make forms…"), "library", needs=("library",)),
    Action("library.coverage", QT_TRANSLATE_NOOP("Actions", "Coverage"), "library", needs=("library", "page:coverage")),
    Action("library.import", QT_TRANSLATE_NOOP("Actions", "Import files…"), "library", "Ctrl+Shift+I",
           ("library", "writable", "page:importing"), "folder", breaks=True),
    Action("library.import-folder", QT_TRANSLATE_NOOP("Actions", "Import a folder…"), "library",
           needs=("library", "writable", "page:importing")),
    Action("library.imports", QT_TRANSLATE_NOOP("Actions", "Imports so far"), "library",
           needs=("library", "writable", "page:importing")),
    Action("library.export", QT_TRANSLATE_NOOP("Actions", "Export the list…"), "library", "Ctrl+Alt+E", ("library",), "document"),
    Action("library.export-folder", QT_TRANSLATE_NOOP("Actions", "Save as a plain folder…"), "library", needs=("library",)),
    Action("library.backup", QT_TRANSLATE_NOOP("Actions", "Back up now"), "library", "Ctrl+Shift+B", ("library",), "shield",
           breaks=True),
    Action("library.open-backup", QT_TRANSLATE_NOOP("Actions", "Open a backup…"), "library"),
    Action("library.bring-back", QT_TRANSLATE_NOOP("Actions", "Bring a backup back…"), "library", icon="restore"),
    Action("library.verify", QT_TRANSLATE_NOOP("Actions", "Check the library"), "library", needs=("library",), icon="check",
           breaks=True),
    Action("library.reindex", QT_TRANSLATE_NOOP("Actions", "Rebuild the search index"), "library", needs=("library",)),
    Action("app.preferences", QT_TRANSLATE_NOOP("Actions", "Preferences"), "library", "Ctrl+,", icon="settings", breaks=True),
    Action("app.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "library", "Ctrl+Q", breaks=True),
    Action("item.new", QT_TRANSLATE_NOOP("Actions", "New item"), "item", "Ctrl+N", ("library", "writable"), "plus"),
    Action("item.edit", QT_TRANSLATE_NOOP("Actions", "Edit"), "item", "Ctrl+E", (*CHANGE, "page:editor"), "edit", breaks=True),
    Action("item.history", QT_TRANSLATE_NOOP("Actions", "History"), "item", "Ctrl+Shift+H", (*ITEM, "page:history"), "history"),
    Action("item.origins", QT_TRANSLATE_NOOP("Actions", "Who wrote what"), "item", "Ctrl+Shift+O", (*ITEM, "page:origins"),
           "person"),
    Action("item.statements", QT_TRANSLATE_NOOP("Actions", "Statements"), "item", "Ctrl+Shift+G", (*ITEM, "page:statements"),
           "check"),
    Action("item.validate", QT_TRANSLATE_NOOP("Actions", "Put to people…"), "item", "Ctrl+Alt+R", CHANGE, "ballot",
           breaks=True),
    Action("item.rounds", QT_TRANSLATE_NOOP("Actions", "Rounds about it"), "item", needs=(*ITEM, "page:rounds")),
    Action("item.comments", QT_TRANSLATE_NOOP("Actions", "Comments"), "item", "Ctrl+Shift+M", ITEM, "comment", breaks=True),
    Action("item.comment", QT_TRANSLATE_NOOP("Actions", "Comment…"), "item", "Ctrl+Alt+M", CHANGE),
    Action("item.next-comment", QT_TRANSLATE_NOOP("Actions", "Next comment"), "item", "F8", ITEM),
    Action("item.last-comment", QT_TRANSLATE_NOOP("Actions", "Comment before"), "item", "Shift+F8", ITEM),
    Action("item.export", QT_TRANSLATE_NOOP("Actions", "Export…"), "item", "Ctrl+Shift+E", (*ITEM, "page:publishing"),
           "document"),
    Action("item.print", QT_TRANSLATE_NOOP("Actions", "Print…"), "item", "Ctrl+P", (*ITEM, "page:publishing"), "print"),
    Action("item.translate", QT_TRANSLATE_NOOP("Actions", "Translate…"), "item", "Ctrl+T", CHANGE, "language", breaks=True),
    Action("item.follow", QT_TRANSLATE_NOOP("Actions", "Follow the original…"), "item", "Ctrl+Shift+T",
           (*ITEM, "translation", "page:translation"), "language"),
    Action("item.link", QT_TRANSLATE_NOOP("Actions", "Link to another item…"), "item", "Ctrl+L", CHANGE, "link"),
    Action("item.related", QT_TRANSLATE_NOOP("Actions", "Similar items"), "item", "Ctrl+Shift+R", ITEM, "search"),
    Action("item.attach", QT_TRANSLATE_NOOP("Actions", "Attach a file…"), "item", "Ctrl+Shift+A", CHANGE, "attach"),
    Action("item.copy-key", QT_TRANSLATE_NOOP("Actions", "Copy the key"), "item", "Ctrl+Shift+C", ITEM),
    Action("item.retire", QT_TRANSLATE_NOOP("Actions", "Retire"), "item", "", CHANGE, "archive", breaks=True),
    Action("item.bring-back", QT_TRANSLATE_NOOP("Actions", "Bring back"), "item",
           needs=("library", "writable", "item", "retired"), icon="restore"),
    Action("item.erase", QT_TRANSLATE_NOOP("Actions", "Erase personal data…"), "item",
           needs=("library", "writable", "item", "page:erasing")),
    Action("view.home", QT_TRANSLATE_NOOP("Actions", "Start"), "view", "Ctrl+1", ("library",), "home", checkable=True),
    Action("view.library", QT_TRANSLATE_NOOP("Actions", "Library"), "view", "Ctrl+2", ("library",), "library", checkable=True),
    Action("view.search", QT_TRANSLATE_NOOP("Actions", "Search"), "view", "Ctrl+K", ("library",), "search"),
    Action("view.back", QT_TRANSLATE_NOOP("Actions", "Back"), "view", "Alt+Left", ("library", "behind"), "back", breaks=True),
    Action("view.palette", QT_TRANSLATE_NOOP("Actions", "All commands…"), "view", "Ctrl+Shift+P", icon="command", breaks=True),
    Action("view.english", "English", "view", breaks=True, checkable=True),
    Action("view.georgian", "ქართული", "view", checkable=True),
    Action("help.search", QT_TRANSLATE_NOOP("Actions", "How to search"), "help", "Shift+F1", ("library",), "help"),
    Action("help.shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "help", "F1", icon="keyboard"),
    Action("help.about", QT_TRANSLATE_NOOP("Actions", "About this program"), "help", icon="info"),
)


def words(text: str) -> str:
    """A text of this table in the language of the interface."""
    return QCoreApplication.translate("Actions", text)


class Bound:
    """The QActions of the table, each bound to its handler. ``owner`` (the window) keeps them."""

    def __init__(self, owner: QObject, handlers: Mapping[str, Callable[[], None]]) -> None:
        self._actions: dict[str, QAction] = {}
        for line in ACTIONS:
            action = QAction(owner)
            action.setObjectName(line.id)
            action.setCheckable(line.checkable)
            if line.shortcut:
                action.setShortcut(QKeySequence(line.shortcut))
            action.triggered.connect(handlers[line.id])
            owner.addAction(action)
            self._actions[line.id] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def retranslate(self) -> None:
        """The words of every action in the language of the interface."""
        for line in ACTIONS:
            text = words(line.text)
            action = self._actions[line.id]
            action.setText(text)
            if line.short:
                action.setIconText(words(line.short))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({keys})" if keys else text)

    def tint(self, colour: str) -> None:
        """The icons of every action in a colour."""
        for line in ACTIONS:
            if line.icon:
                self._actions[line.id].setIcon(theme.icon(line.icon, colour))

    def allow(self, said: Collection[str]) -> None:
        """Enable each action whose needs are among the words the window says of itself."""
        for line in ACTIONS:
            self._actions[line.id].setEnabled(set(line.needs) <= set(said))
