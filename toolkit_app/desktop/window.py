"""The main window. Everything that is connected to something else is connected in ``_wire``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from toolkit_app import places
from toolkit_app.desktop import asking, language, messages
from toolkit_app.desktop.actions import ACTIONS, MENUS, Bound, words
from toolkit_app.desktop.backups.deeds import Backups
from toolkit_app.desktop.closing import Closing
from toolkit_app.desktop.comments.commands import Commenting
from toolkit_app.desktop.deeds import Deeds
from toolkit_app.desktop.editions.banner import EditionBanner
from toolkit_app.desktop.forms.commands import Returning
from toolkit_app.desktop.header import Header
from toolkit_app.desktop.importing.deeds import Importing
from toolkit_app.desktop.jobbar import JobBar
from toolkit_app.desktop.jobs import Jobs
from toolkit_app.desktop.keeping import Keeping
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.leaving.batch import ListExport
from toolkit_app.desktop.opening import Opening
from toolkit_app.desktop.pages import PAGES, Page
from toolkit_app.desktop.search.commands import Searching
from toolkit_app.desktop.search.state import SearchState
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.showing import Showing
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation.commands import Validating
from toolkit_app.settings import Settings

SPEECH_MILLISECONDS = 12_000
TRAIL = 50


class MainWindow(Worded, QMainWindow):
    """One window over one library.

    ``go(name, key)`` shows a page of ``PAGES``, ``back()`` the one before, ``read(key)`` an item; ``say(words)`` speaks in the
    status bar. ``item`` is the item that the actions are about, ``key`` its key or ``""``.
    """

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.settings = settings
        self.theme = theme
        self.item: Any = None
        self._pages: dict[str, Page] = {}
        self._here = ""
        self.asked_for = ("", "")
        self._trail: list[tuple[str, str]] = []
        # pages that were not shown while the library changed
        self._stale: set[str] = set()
        self.jobs = Jobs(self)
        self.shelf = Shelf(self.jobs, self)
        self.shelf.person = settings.text("person")
        self.deeds = Deeds(self, self.shelf)
        self.keeping = Keeping(self, self.shelf)
        self.backups = Backups(self, self.shelf)
        self.showing = Showing(self)
        self.commenting = Commenting(self)
        self.searching = Searching(self)
        self.list_export = ListExport(self)
        self.importing = Importing(self)
        self.returning = Returning(self)
        self.validating = Validating(self)
        self.opening = Opening(self)
        self.closing = Closing(self)
        self.commands = Bound(self, handlers(self))
        self.header = Header(self.commands, theme)
        self.stack, self.edition = QStackedWidget(), EditionBanner()
        self.job_bar = JobBar(self.jobs)
        self.search_state = SearchState(self.shelf)
        self._menus: list[tuple[QMenu, str]] = []
        self._lay_out()
        self._wire()
        self._tint()
        restore_place(self)
        self.retranslate()

    def _wire(self) -> None:
        """The map of the window: who hears whom. What belongs to one page is connected when the page is made (``_page``)."""
        self.jobs.failed.connect(self._failed)
        self.shelf.opened.connect(self._opened)
        self.shelf.changed.connect(self._changed)
        self.shelf.indexed.connect(self._indexed)
        self.theme.changed.connect(self._tint)
        self.search_state.wanted.connect(self.read)
        self.search_state.rebuild.connect(self.keeping.reindex)
        self.edition.back.connect(self.opening.go_back)
        self.header.field.typed.connect(self.searching.typed)
        self.header.field.entered.connect(self.searching.to_hits)
        self.header.field.left.connect(self.searching.leave)

    def _page(self, name: str) -> Page:
        page = self._pages.get(name)
        if page is None:
            page = PAGES[name](self)
            self._pages[name] = page
            self.stack.addWidget(page)
            page.wanted.connect(self.read)
            page.finished.connect(self.back)
            page.said.connect(self.say)
            page.item_shown.connect(self._item_shown)
            self.showing.connect_page(name, page)
            self.returning.connect_page(name, page)
            self.validating.connect_page(name, page)
            self.searching.connect_page(name, page)
            self.opening.connect_page(name, page)
        return page

    def _lay_out(self) -> None:
        for name, _ in MENUS:
            menu = self.menuBar().addMenu("")
            self._menus.append((menu, name))
            for line in ACTIONS:
                if line.menu == name:
                    if line.breaks:
                        menu.addSeparator()
                    menu.addAction(self.commands[line.id])
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.edition)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self.statusBar().addPermanentWidget(self.job_bar)
        self.statusBar().addPermanentWidget(self.search_state)
        self.statusBar().setSizeGripEnabled(False)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.stack.currentWidget()

    @property
    def here(self) -> str:
        """The name of the page that is shown."""
        return self._here

    @property
    def key(self) -> str:
        """The key of the item that the actions are about, or ``""``."""
        return self.item.key if self.item else ""

    def has_page(self, name: str) -> bool:
        """Whether the window has a page of that name."""
        return name in PAGES

    def go(self, name: str, key: str = "") -> None:
        """Show a page, for an item if one is named; the page that is shown may first ask about unsaved work."""
        if self._here:
            self.page.leave(lambda: self._arrive(name, key, remember=True))
        else:
            self._arrive(name, key, remember=False)

    def back(self) -> None:
        """Show the page before."""
        if self._trail:
            name, key = self._trail[-1]
            self.page.leave(lambda: self._arrive(name, key, remember=False))

    def read(self, key: str) -> None:
        """Show an item to be read: among the hits if they are shown, else in the library."""
        self.go(self._here if self._here in ("library", "search") else "library", key)

    def start(self, path: Path, make: bool) -> None:
        """Open a library in place of the one that is open."""
        self.opening.start(path, make)

    def say(self, spoken: str) -> None:
        """Speak in the status bar for a while."""
        self.statusBar().showMessage(spoken, SPEECH_MILLISECONDS)

    def forget_trail(self) -> None:
        """No way back to the pages before: they were about another library."""
        self._trail.clear()
        self._here = ""

    def allow(self) -> None:
        """Enable the actions that are possible now."""
        said = {f"page:{name}" for name in PAGES}
        if self.shelf.facts:
            said.add("library")
            if not self.shelf.facts.read_only:
                said.add("writable")
        if self.item:
            said |= {"item", "retired" if self.item.retired else "live", *(["translation"] if self.item.translation else [])}
        if self._trail:
            said.add("behind")
        self.commands.allow(said)
        self.header.setEnabled(self.shelf.facts is not None)
        for name in ("home", "library"):
            self.commands[f"view.{name}"].setChecked(self._here == name)
        for name, code in (("english", "en"), ("georgian", "ka")):
            self.commands[f"view.{name}"].setChecked(language.current() == code)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.commands.retranslate()
        for menu, name in self._menus:
            menu.setTitle(words(dict(MENUS)[name]))
        self._say_title()
        self._indexed(*self.shelf.index_state)
        self.allow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's hook: the backup is made and the lanes are closed before the window goes."""
        if self.closing.done:
            keep_place(self)
            event.accept()
        else:
            event.ignore()
            if self._here:
                self.page.leave(self.closing.begin)
            else:
                self.closing.begin()

    def _arrive(self, name: str, key: str, remember: bool) -> None:
        before = (self._here, (self.page.subject() if self._here else "") or self.key)
        if remember and before != (name, key) and before[0] not in ("first", "trouble", ""):
            self._trail = [*self._trail[-TRAIL:], before]
        elif not remember and self._trail and self._trail[-1] == (name, key):
            self._trail.pop()
        page = self._page(name)
        self._here = name
        self.asked_for = (name, key)
        self.stack.setCurrentWidget(page)
        self.header.setVisible(name != "first")
        page.enter(key)
        if name in self._stale:
            self._stale.discard(name)
            page.refresh(None)
        self.searching.line_for(name)
        self.allow()

    def _item_shown(self, item: Any) -> None:
        if self.sender() in (self.page, None):
            self.item = item
            self.allow()

    def _opened(self, facts: asking.Opened) -> None:
        self._trail.clear()
        self.item = None
        self.edition.show_edition(facts.edition)
        self._say_title()
        self._indexed(*self.shelf.index_state)
        self.allow()

    def _changed(self, changes: Any) -> None:
        self._stale = set(self._pages) - {self._here}
        self.page.refresh(changes)

    def _indexed(self, done: int, total: int) -> None:
        if self._here == "search":
            self.page.index_moved(done == total)

    def _failed(self, error: Exception) -> None:
        messages.warn(self, error)

    def _tint(self) -> None:
        self.commands.tint(self.theme.colours.text)

    def _say_title(self) -> None:
        facts = self.shelf.facts
        name = facts.path.stem if facts else ""
        if facts and facts.read_only:
            name = self.tr("{name} (reading only)").format(name=name)
        self.setWindowTitle(f"{name} – {messages.PRODUCT}" if name else messages.PRODUCT)


def _memory() -> QSettings:
    return QSettings(str(places.settings_folder() / "window.ini"), QSettings.Format.IniFormat)


def keep_place(window: QMainWindow) -> None:
    """Remember where the window is and how large."""
    _memory().setValue("geometry", window.saveGeometry())


def restore_place(window: QMainWindow) -> None:
    """Put the window where it was; the first time, a size that suits a laptop. It is never larger than the screen."""
    room = window.screen().availableSize()
    window.resize(QSize(1280, 800).boundedTo(room))
    window.setMinimumSize(QSize(900, 600).boundedTo(room))
    kept = _memory().value("geometry")
    if isinstance(kept, QByteArray):
        window.restoreGeometry(kept)


def handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What each action of the table does."""
    deeds, keeping, showing = window.deeds, window.keeping, window.showing

    def go(page: str) -> Callable[[], object]:
        return lambda: window.go(page)

    return {
        "library.open": keeping.open, "library.make": keeping.make, "library.backup": keeping.back_up,
        "library.editions": go("editions"), "library.comments": window.commenting.register,
        "library.forms": window.returning.show, "library.make-forms": window.returning.make,
        "library.rounds": window.validating.list, "item.rounds": window.validating.about, "item.validate": window.validating.new,
        "library.coverage": go("coverage"), "library.export": window.list_export.begin,
        "library.import": window.importing.files, "library.import-folder": window.importing.folder,
        "library.imports": window.importing.earlier, "library.export-folder": window.importing.leave,
        "item.comments": window.commenting.show, "item.comment": window.commenting.write,
        "item.next-comment": window.commenting.following, "item.last-comment": window.commenting.before,
        "library.open-backup": window.backups.open, "library.bring-back": window.backups.bring_back,
        "library.verify": keeping.verify, "library.reindex": keeping.reindex,
        "app.preferences": showing.preferences, "app.quit": window.close,
        "item.new": deeds.new, "item.edit": deeds.edit, "item.history": deeds.history, "item.origins": deeds.origins,
        "item.statements": deeds.statements,
        "item.export": deeds.publish,
        "item.print": deeds.print, "item.translate": deeds.translate, "item.follow": deeds.follow, "item.link": deeds.link,
        "item.erase": deeds.erase,
        "item.attach": deeds.attach, "item.related": window.searching.related,
        "item.copy-key": deeds.copy_key, "item.retire": deeds.retire, "item.bring-back": deeds.bring_back,
        "view.home": go("home"), "view.library": go("library"), "view.search": window.searching.begin,
        "view.back": window.back,
        "view.palette": showing.palette, "view.english": showing.english, "view.georgian": showing.georgian,
        "help.search": window.searching.examples, "help.shortcuts": showing.shortcuts, "help.about": showing.about}
