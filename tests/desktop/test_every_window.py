"""Walks through every page and dialog: no English in Georgian, no word cut off, nothing a screen reader cannot name."""

import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import panels
import pytest
import worlds
from intake.office import workbook
from intake.wordfiles import dele, docx, ins, p
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollBar,
    QTabBar,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.comments.answering import AnswerDialog
from toolkit_app.desktop.comments.asking import Coming
from toolkit_app.desktop.comments.importing import ComingDialog
from toolkit_app.desktop.comments.writing import CommentDialog
from toolkit_app.desktop.forms.asking import Asked, OpenRound
from toolkit_app.desktop.forms.choosing import MakeDialog, WhoseDialog
from toolkit_app.desktop.home.panel import RowButton
from toolkit_app.desktop.leaving.asking import Listed
from toolkit_app.desktop.leaving.batch import BatchDialog
from toolkit_app.desktop.leaving.check import CheckDialog
from toolkit_app.desktop.library.linking import LinkDialog
from toolkit_app.desktop.library.new import NewItemDialog, TranslateDialog
from toolkit_app.desktop.pages import PAGES
from toolkit_app.desktop.palette import Palette
from toolkit_app.desktop.publishing.printdialog import PrintDialog
from toolkit_app.desktop.shortcuts import Shortcuts
from toolkit_app.desktop.statements.writing import SplitDialog, StatementDialog
from toolkit_app.desktop.validation.dashboard_asking import VIEWS
from toolkit_app.desktop.validation.reportdialog import ReportDialog
from toolkit_app.errors import ToolkitError
from toolkit_app.library import items, revisions, store
from toolkit_app.library.disclosure import Concern
from toolkit_app.text.privacy import REASONS
from toolkit_app.text.statements import Taken

PATIENCE = 10_000
# the product's name, names of languages in themselves, keys of the keyboard, formats
ALLOWED = {"Reintegration", "Toolkit", "toolkit", "English", "Français", "PDF", "Word", "Ctrl", "Shift", "Alt", "Left",
           "Markdown", "Excel", "CSV", "Enter", "Delete", "OpenDocument", "docx", "odt", "rtf", "html", "md", "txt", "xlsx",
           "csv"}
KEY = re.compile(r"\b[A-Z]{2}-[0-9A-Z]{8}\b|\b(Ctrl|Alt|Shift)\+\S+|\b[a-z]+\.toolkit\b|\{[^}]*\}|<[^>]*>|\bF\d+\b")
# markup is no word; titles are the library's own words
TITLES = (worlds.WELL.title, worlds.TOOL.title, "A survey of two pages")
ITEM_PAGES = ("editor", "history", "merge", "origins", "publishing", "statements")


def words_of(widget):
    """Every text of a widget that the program (not the library) says."""
    # a window is named after the file of the library first
    yield widget.windowTitle().split(" – ")[-1]
    yield widget.toolTip()
    yield widget.accessibleName() if not isinstance(widget, RowButton) else ""
    yield widget.accessibleDescription()
    if isinstance(widget, QMenu):
        for action in widget.actions():
            yield action.text()
            yield action.toolTip()
    for kind, name in ((QLabel, "text"), (QAbstractButton, "text"), (QGroupBox, "title"), (QLineEdit, "placeholderText")):
        if isinstance(widget, kind):
            yield getattr(widget, name)()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    if isinstance(widget, QHeaderView) and widget.model() and not widget.isHidden():
        yield from (str(widget.model().headerData(column, widget.orientation()) or "") for column in range(widget.count()))
    if isinstance(widget, QAbstractScrollArea) and hasattr(widget, "placeholderText"):
        yield widget.placeholderText()


def widgets(root):
    return [root, *(one for one in root.findChildren(QWidget) if not in_content(one))]


def in_content(widget):
    while widget is not None:
        if widget.property("content") or isinstance(widget, RowButton):
            return True
        widget = widget.parentWidget()
    return False


def english_words(root):
    """The English words a window shows, with the widget that shows them."""
    found = []
    for widget in widgets(root):
        for text in words_of(widget):
            for title in TITLES:
                text = text.replace(title, "")
            plain = KEY.sub("", text.replace("&", ""))
            left = [word for word in re.findall(r"[A-Za-zÀ-ÿ]{2,}", plain) if word not in ALLOWED]
            if left:
                found.append((type(widget).__name__, text))
    return found


def cut(root):
    """The words a window has no room for."""
    # words that have just been set get their room when the layout is asked for again, which is still to come
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    found = []
    for widget in widgets(root):
        plain = isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and not widget.wordWrap())
        if plain and widget.text() and widget.isVisible() and widget.sizeHint().width() > widget.width() + 1:
            found.append((type(widget).__name__, widget.text(), widget.sizeHint().width(), widget.width()))
    return found


def inside(widget, kinds):
    while widget := widget.parentWidget():
        if isinstance(widget, kinds):
            return True
    return False


def nameless(root):
    """The widgets that take the keyboard and have no name for a screen reader."""
    found = []
    for widget in widgets(root):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible() or isinstance(widget, (QScrollBar, QMenu)):
            continue
        if isinstance(widget, QLabel) and not widget.text():
            continue
        inner = widget.objectName().startswith("qt_") or inside(widget, (QComboBox, QAbstractItemView))
        interface = QAccessible.queryAccessibleInterface(widget)
        if not inner and interface and not interface.text(QAccessible.Text.Name):
            found.append((type(widget).__name__, widget.objectName(), type(widget.parentWidget()).__name__))
    return found


@pytest.fixture
def world(world):
    """With a translation that its original has left behind."""
    with store.open_library(world.path) as library, library.write() as tx:
        world.translation = items.translate(tx, world.tool, "ka").key
        draft = items.get(tx, world.tool).draft()
        revisions.save(tx, world.tool, replace(draft, title=TITLES[2], body=draft.body + "\nAnd more.\n", fields={}))
    return world


@pytest.fixture(params=["en", "ka"])
def tongue(request, english):
    language.use(request.param)
    return request.param


@pytest.fixture
def window(tongue, new_window, world, qtbot):
    language.use(tongue)
    made = new_window(world.path)
    made.resize(1280, 800)
    made.go("library")
    qtbot.waitUntil(lambda: made.item is not None, timeout=PATIENCE)
    return made


def problems(root, tongue):
    """What is wrong with a window, by kind; nothing when all is well."""
    found = {"no name": nameless(root), "cut off": cut(root), "English": english_words(root) if tongue == "ka" else []}
    return {what: which for what, which in found.items() if which}


def show(window, name, world, qtbot):
    """Go to a page and let what it asks for arrive."""
    window.go(name, world.translation if name == "translation" else world.lesson if name in ITEM_PAGES else "")
    if name == "translation":
        qtbot.waitUntil(lambda: len(window.page.cards) > 2, timeout=PATIENCE)
    if name == "trouble":
        window.page.tell(ToolkitError("There is no item {key}.", "Try again, or choose another library.", key="LL-7K3QF2MA"))
    if name == "search":
        window.page.search("survey")
        qtbot.waitUntil(lambda: window.page.results.model.rowCount() > 0, timeout=PATIENCE)
    if name == "library":
        qtbot.waitUntil(lambda: window.item is not None, timeout=PATIENCE)
    QApplication.sendPostedEvents()


def test_every_page(window, world, tongue, qtbot):
    found = {}
    for name in PAGES:
        show(window, name, world, qtbot)
        found[name] = problems(window, tongue)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_every_page_changes_its_language_while_it_is_shown(new_window, world, english, qtbot):
    window = new_window(world.path)
    for name in PAGES:
        show(window, name, world, qtbot)
    # what runs keeps the title it was begun with
    qtbot.waitUntil(lambda: not window.job_bar.label.text(), timeout=6 * PATIENCE)
    language.use("ka")
    qtbot.waitUntil(lambda: "ბიბლიოთეკა" in window.commands["view.library"].text())

    def all_are_georgian():
        found = {**{name: english_words(window._pages[name]) for name in PAGES}, "window": english_words(window)}
        assert {name: wrong for name, wrong in found.items() if wrong} == {}

    # pages that are made anew come a little later
    qtbot.waitUntil(all_are_georgian, timeout=PATIENCE)


def test_the_dashboard_of_a_round(window, world, tongue, qtbot):
    with store.open_library(world.path) as library:
        item = panels.methodology(library)
        round = panels.asked_and_closed(library, item, title=TITLES[0])
    window.resize(1024, 700)
    window.go("dashboard", round)
    page, found = window.page, {}
    qtbot.waitUntil(lambda: page.material is not None, timeout=PATIENCE)
    for view in VIEWS:
        page.turn_to(view)
        found[view] = problems(page, tongue)
    dialog = ReportDialog(window.shelf, "ka", window, interim=True)
    dialog.show()
    found["report"] = problems(dialog, tongue)
    dialog.close()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_importing_before_and_after(window, tongue, tmp_path, qtbot):
    window.resize(1024, 700)
    (tmp_path / "a.docx").write_bytes(docx(p("კონტექსტი", style="Titre1") + p("ჭა ", dele("1"), ins("2"))))
    (tmp_path / "b.xlsx").write_bytes(workbook(("1", [["სათაური", "ადგილი"], ["ჭა", "სხვაგან"]])))
    (tmp_path / "c.docx").write_bytes(b"PK")
    window.go("importing")
    page, found = window.page, {}
    page.take([tmp_path / name for name in ("a.docx", "b.xlsx", "c.docx")])
    found["reading"] = problems(page, tongue)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.preview, timeout=3 * PATIENCE)
    for row, tabs in ((0, page.preview.text.tabs), (1, page.preview.sheet.tabs), (2, None)):
        page.preview.list.setCurrentRow(row)
        qtbot.waitUntil(lambda: not page.preview._timer.isActive(), timeout=3 * PATIENCE)
        for tab in range(tabs.count()) if tabs else (0,):
            if tabs:
                tabs.setCurrentIndex(tab)
            QApplication.sendPostedEvents()
            found[row, tab] = problems(page, tongue)
    page.preview.go.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.report, timeout=3 * PATIENCE)
    found["report"] = problems(page, tongue)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def dialogs(window):
    item = SimpleNamespace(key="LL-7K3QF2MA", title="ჭა", lang="ka", translations=(), state="draft")
    yield "new", lambda: NewItemDialog(window)
    yield "translate", lambda: TranslateDialog(item, window)
    yield "link", lambda: LinkDialog(window.shelf, item, window)
    yield "comment", lambda: CommentDialog(window.shelf, worlds.GEORGIAN.body, None, window)
    yield "answer", lambda: AnswerDialog(window.shelf, [], window)
    coming = Coming(Path("a"), "ჭა", (("c-1", "comment", "general", "", "ჭა"),), 1, (), False, ("1",))
    yield "coming", lambda: ComingDialog(coming, window)
    yield "statement", lambda: StatementDialog(window.shelf, Taken("s-1", wording="ჭა", evidence="- [[LL-7K3QF2MA]]"), {}, window)
    yield "split", lambda: SplitDialog(Taken("s-1", wording="ჭა და ჭა"), None, window)
    held = Concern("LL-7K3QF2MA", "ჭა", "personal", "block", "phone", REASONS["phone"], words="599 12 34 56")
    yield "check", lambda: CheckDialog([held, replace(held, weight="warning")], window, skips=False, barred="")
    yield "check without a name", lambda: CheckDialog([held], window, skips=True, barred="…")
    yield "nothing of concern", lambda: CheckDialog([], window, skips=False, barred="", looks=True)
    yield "print", lambda: PrintDialog(12, "ჭა", window)
    listed = Listed(("LL-7K3QF2MA", "TL-7K3QF2MA"), {"book": {"en": "ჭა", "ka": "ჭა"}})
    yield "batch", lambda: BatchDialog(window.shelf, listed, window)
    asked = (OpenRound("RO-7K3QF2MA", "ჭა", "ka", True, 3, (Asked("PA-7K3QF2MA", "1. ჭა"),)),)
    yield "whose sheet", lambda: WhoseDialog(asked, window)
    yield "forms to be made", lambda: MakeDialog(asked, Path("/"), window)
    yield "palette", lambda: Palette(window.commands._actions.values(), window)
    yield "shortcuts", lambda: Shortcuts(window.commands, window)
    yield "owner", lambda: window.page.listing.owned.trigger() or window.findChild(QInputDialog)


def test_every_dialog(window, tongue):
    found = {}
    for name, make in dialogs(window):
        dialog = make()
        dialog.open()
        QApplication.sendPostedEvents()
        found[name] = problems(dialog, tongue)
        dialog.reject()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_a_small_window_cuts_nothing(window, world, tongue, qtbot):
    window.resize(1024, 700)
    found = {}
    for name in PAGES:
        show(window, name, world, qtbot)
        found[name] = cut(window)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_the_buttons_of_the_editor_stand_in_one_row_in_a_small_window(window, world, qtbot):
    window.resize(1024, 700)
    window.go("editor", world.lesson)
    qtbot.waitUntil(lambda: bool(window.page.view.title.text()), timeout=PATIENCE)
    buttons = window.page.view.inserts.values()
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons), timeout=PATIENCE)
    assert len({button.y() for button in buttons}) == 1


def test_the_next_steps_fit_a_small_window(window, tongue, qtbot):
    window.resize(1024, 700)
    bar = window.page.reading.workflow
    qtbot.waitUntil(bar.isVisible, timeout=PATIENCE)
    bar.toggle.click()
    qtbot.waitUntil(bar.scroll.isVisible, timeout=PATIENCE)
    QApplication.sendPostedEvents()
    assert problems(window, tongue) == {}
    assert bar.height() < window.page.reading.height()
