"""The central stack: what a page of the window is, and how another page is added.

**The seam.** A page is a ``Page`` (a QWidget) with these duties: ``enter(key)`` shows that item (``""`` for pages that
are about no item), ``refresh(changes)`` follows a commit (ignore ``changes.origin is self``), ``leave(then)`` calls ``then()``
at once, or after the person has decided what to do with unsaved work, or never. It asks for things by signals:
``wanted(key)`` opens an item for reading, ``finished()`` goes back to the page before, ``said(words)`` speaks in the status
bar, ``item_shown(Item or None)`` tells the window which item its actions are about.

To add one: write ``def _editor(window)`` below, which imports the page class (inside, so that the start does not wait for it)
and returns ``EditorPage(window.shelf)``, and put it into ``PAGES`` under the name the action needs (``page:editor``,
``page:history``, ``page:publishing``). The actions ``item.edit``, ``item.history``, ``item.export`` and ``item.print`` are
bound already: they call ``window.go(name, key)``, and become possible as soon as ``PAGES`` has the name. A page is made
when first gone to.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from toolkit_app.desktop.language import Worded

if TYPE_CHECKING:
    from toolkit_app.desktop.window import MainWindow


class Page(Worded, QWidget):
    """One place in the window's central stack."""

    wanted = Signal(str)
    finished = Signal()
    said = Signal(str)
    item_shown = Signal(object)

    def enter(self, key: str) -> None:
        """Be shown, for that item if the page is about one."""

    def leave(self, then: Callable[[], None]) -> None:
        """Call ``then()`` when nothing stands against leaving this page."""
        then()

    def subject(self) -> str:
        """What it is shown for where that is not the item of the window: with it ``enter`` comes back to the same place."""
        return ""

    def refresh(self, changes: object) -> None:
        """Follow a change of the library: ``changes.items`` are the keys, None stands for anything."""

    def retranslate(self) -> None:
        """Set every word anew."""


def _home(window: MainWindow) -> Page:
    from toolkit_app.desktop.home.start import StartPage

    return StartPage(window.shelf, window.theme)


def _library(window: MainWindow) -> Page:
    from toolkit_app.desktop.library.page import LibraryPage

    return LibraryPage(window.shelf, window.theme, window.commands)


def _search(window: MainWindow) -> Page:
    from toolkit_app.desktop.search.page import SearchPage

    return SearchPage(window.shelf, window.theme, window.commands)


def _preferences(window: MainWindow) -> Page:
    from toolkit_app.desktop.preferences.page import PreferencesPage

    return PreferencesPage(window.settings, window.shelf)


def _first(window: MainWindow) -> Page:
    from toolkit_app.desktop.home.first import FirstPage

    return FirstPage(window.settings)


def _trouble(window: MainWindow) -> Page:
    from toolkit_app.desktop.home.trouble import TroublePage

    return TroublePage()


def _editor(window: MainWindow) -> Page:
    from toolkit_app.desktop.editor.page import EditorPage

    return EditorPage(window.shelf, window.theme)


def _history(window: MainWindow) -> Page:
    from toolkit_app.desktop.history.page import HistoryPage

    return HistoryPage(window.shelf, window.theme)


def _origins(window: MainWindow) -> Page:
    from toolkit_app.desktop.explaining.page import OriginsPage

    return OriginsPage(window.shelf)


def _editions(window: MainWindow) -> Page:
    from toolkit_app.desktop.editions.page import EditionsPage

    return EditionsPage(window.shelf, window.theme)


def _statements(window: MainWindow) -> Page:
    from toolkit_app.desktop.statements.page import StatementsPage

    return StatementsPage(window.shelf, window.theme, window.commands)


def _coverage(window: MainWindow) -> Page:
    from toolkit_app.desktop.coverage.page import CoveragePage

    return CoveragePage(window.shelf, window.theme)


def _dashboard(window: MainWindow) -> Page:
    from toolkit_app.desktop.validation.dashboard import DashboardPage

    return DashboardPage(window.shelf, window.theme)


def _comments(window: MainWindow) -> Page:
    from toolkit_app.desktop.comments.register import RegisterPage

    return RegisterPage(window.shelf, window.theme)


def _merge(window: MainWindow) -> Page:
    from toolkit_app.desktop.merging.page import MergePage

    return MergePage(window.shelf, window.theme)


def _translation(window: MainWindow) -> Page:
    from toolkit_app.desktop.translating.page import TranslationPage

    return TranslationPage(window.shelf, window.theme)


def _forms(window: MainWindow) -> Page:
    from toolkit_app.desktop.forms.commands import SETTING
    from toolkit_app.desktop.forms.page import FormsPage

    return FormsPage(window.shelf, window.theme, window.settings.text(SETTING))


def _erasing(window: MainWindow) -> Page:
    from toolkit_app.desktop.erasing.page import ErasingPage

    return ErasingPage(window.shelf, window.theme)


def _rounds(window: MainWindow) -> Page:
    from toolkit_app.desktop.validation.rounds import RoundsPage

    return RoundsPage(window.shelf, window.theme)


def _round(window: MainWindow) -> Page:
    from toolkit_app.desktop.validation.round import RoundPage

    return RoundPage(window.shelf, window.theme)


def _publishing(window: MainWindow) -> Page:
    from toolkit_app.desktop.publishing.page import PublishingPage

    return PublishingPage(window.shelf)


def _importing(window: MainWindow) -> Page:
    from toolkit_app.desktop.importing.page import ImportPage

    return ImportPage(window.shelf, window.theme)


PAGES: dict[str, Callable[[MainWindow], Page]] = {
    "home": _home, "library": _library, "search": _search, "preferences": _preferences, "first": _first, "trouble": _trouble,
    "editor": _editor, "history": _history, "editions": _editions, "comments": _comments, "dashboard": _dashboard,
    "statements": _statements,
    "merge": _merge, "origins": _origins, "translation": _translation, "erasing": _erasing,
    "coverage": _coverage, "publishing": _publishing, "forms": _forms,
    "importing": _importing, "rounds": _rounds, "round": _round}
