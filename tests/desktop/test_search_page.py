import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QToolButton
from worlds import WELL

from toolkit_app.desktop.home.panel import RowButton
from toolkit_app.desktop.search.bubble import Bubble
from toolkit_app.desktop.search.hits import HIT, NEW
from toolkit_app.desktop.search.state import SearchableDialog
from toolkit_app.desktop.shelf import TRIES
from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments, indexing, items, store
from toolkit_app.library.items import Draft
from toolkit_app.library.progress import Progress

PATIENCE = 15_000


@pytest.fixture
def window(new_window, world, qtbot):
    made = new_window(world.path)
    made.go("library")
    qtbot.waitUntil(lambda: made.item is not None, timeout=PATIENCE)
    return made


def hits(window):
    model = window._pages["search"].results.model
    return [model.index(row).data(HIT).key for row in range(model.rowCount())]


def search(window, qtbot, line, *expected):
    window.header.field.setText(line)
    qtbot.waitUntil(lambda: window.here == "search" and set(expected) <= set(hits(window)), timeout=PATIENCE)


def lines(panel):
    return [button.accessibleName() for button in panel.findChildren(RowButton)]


def keep(window, qtbot, name):
    window.page.results.save.click()
    dialog = window.findChild(QInputDialog)
    dialog.setTextValue(name)
    dialog.accept()
    qtbot.waitUntil(lambda: name in window.statusBar().currentMessage(), timeout=PATIENCE)


def write(path, *titles):
    with store.open_library(path) as library, library.write() as tx:
        return [items.make(tx, "note", Draft(title)).key for title in titles]


def test_a_search_is_kept_and_says_what_is_new_until_it_was_looked_at(window, world, qtbot):
    search(window, qtbot, "survey", world.tool)
    keep(window, qtbot, "Surveys")
    new, = write(world.path, "Another survey")
    window.go("home")
    panel = window.page.kept
    qtbot.waitUntil(lambda: any("New: 1" in line for line in lines(panel)), timeout=PATIENCE)
    QTest.mouseClick(panel.first(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.here == "search" and new in hits(window), timeout=PATIENCE)
    model = window.page.results.model
    assert [model.index(row).data(HIT).key for row in range(model.rowCount()) if model.index(row).data(NEW)] == [new]
    assert window.header.field.text() == "survey"
    window.go("home")
    qtbot.waitUntil(lambda: lines(panel) == [f"Surveys  ·  Found: {model.total}"], timeout=PATIENCE)
    forget = next(button for button in panel.findChildren(QToolButton) if "Surveys" in button.toolTip())
    forget.click()
    qtbot.waitUntil(lambda: not panel.isVisible(), timeout=PATIENCE)


def test_before_a_line_is_typed_the_last_ones_are_shown(window, world, qtbot):
    search(window, qtbot, "survey", world.tool)
    QTest.keyClick(window.header.field, Qt.Key.Key_Return)
    window.go("library")
    window.commands["view.search"].trigger()
    beginning = window.page.results.beginning
    qtbot.waitUntil(lambda: window.here == "search" and lines(beginning.recent) == ["survey"], timeout=PATIENCE)
    assert window.page.results.model.rowCount() == 0
    window.activateWindow()
    QTest.keyClick(window.header.field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), RowButton), timeout=PATIENCE)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: world.tool in hits(window), timeout=PATIENCE)
    window.header.field.clear()
    qtbot.waitUntil(beginning.isVisible, timeout=PATIENCE)
    assert window.here == "search"


def test_several_values_narrow_and_each_can_be_taken_away(window, world, qtbot):
    search(window, qtbot, "survey", world.tool, *write(world.path, "A survey of notes"))
    page = window.page
    page.facets.choose({"kind": ("tool", "note"), "lang": ("en",)})
    qtbot.waitUntil(lambda: len(page.results.chips.findChildren(QToolButton)) >= 4, timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(hits(window)) == 2, timeout=PATIENCE)
    counts = page._results.facets
    assert counts["kind"].keys() >= {"tool", "note"}
    chip = next(one for one in page.results.chips.findChildren(QToolButton) if "Notes" in one.text())
    chip.click()
    qtbot.waitUntil(lambda: hits(window) == [world.tool], timeout=PATIENCE)
    assert page.facets.where() == {"kind": ("tool",), "lang": ("en",)}
    line = next(one for one in page.results.chips.findChildren(QToolButton) if "survey" in one.text())
    line.click()
    qtbot.waitUntil(lambda: window.header.field.text() == "" and len(hits(window)) == 1, timeout=PATIENCE)


def test_examples_say_what_they_find_here_and_can_be_taken(window, world, qtbot):
    window.commands["help.search"].trigger()
    bubble = window.findChild(Bubble)
    qtbot.waitUntil(lambda: bubble.list.rowCount() > 10, timeout=PATIENCE)
    found = {bubble.list.item(row, 0).text(): bubble.list.item(row, 2).text() for row in range(bubble.list.rowCount())}
    assert found["reintegr*"] == "–"
    row = list(found).index('"household survey"')
    assert found['"household survey"'] == "1"
    bubble.list.setCurrentCell(row, 0)
    QTest.keyClick(bubble.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.header.field.text() == '"household survey"' and len(hits(window)) == 1, timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.findChild(Bubble) is None, timeout=PATIENCE)
    window.commands["help.search"].trigger()
    QTest.keyClick(window.findChild(Bubble).list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(Bubble) is None, timeout=PATIENCE)
    window.commands["help.search"].trigger()
    QTest.mouseClick(window.page.results.title, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(Bubble) is None, timeout=PATIENCE)


def test_the_keyboard_goes_to_the_hits_and_back(window, world, qtbot):
    search(window, qtbot, "survey", world.tool)
    window.activateWindow()
    field, view = window.header.field, window.page.results.view
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert window.focusWidget() is view
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert window.focusWidget() is field
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_S)
    assert window.focusWidget() is field
    assert field.text().endswith("s")
    search(window, qtbot, "survey", world.tool)
    qtbot.waitUntil(lambda: window.key == world.tool, timeout=PATIENCE)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.focusWidget() is window.page.reading.browser


def test_the_first_hit_of_another_line_is_shown(window, world, qtbot):
    search(window, qtbot, "survey", world.tool)
    qtbot.waitUntil(lambda: window.key == world.tool, timeout=PATIENCE)
    search(window, qtbot, "სოფელი", world.georgian)
    qtbot.waitUntil(lambda: window.key == world.georgian, timeout=PATIENCE)
    assert window.page.results.current() == world.georgian


def test_attached_files_are_read_beside_and_what_cannot_be_read_is_listed(window, world, qtbot):
    with store.open_library(world.path) as library, library.write() as tx:
        attachments.attach_bytes(tx, world.lesson, "minutes.md", b"# Costs\n\nOf an aqueduct.")
        attachments.attach_bytes(tx, world.lesson, "scan.pdf", b"%PDF-1.4 broken")
    search(window, qtbot, "aqueduct", world.lesson)
    hit = window.page.results.model.index(0).data(HIT)
    assert (hit.why, hit.attachment.file, hit.attachment.page.name) == ("attachment", "minutes.md", "Costs")
    qtbot.waitUntil(lambda: "Not searchable: 1" in window.search_state.text(), timeout=PATIENCE)
    window.search_state.click()
    dialog = window.findChild(SearchableDialog)
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 1 and dialog.rows.item(0, 0).text() == WELL.title,
                    timeout=PATIENCE)
    assert dialog.rows.item(0, 1).text() == "scan.pdf"
    assert "scan.pdf" in dialog.rows.item(0, 2).text()
    dialog.rows.chosen.emit(world.lesson)
    qtbot.waitUntil(lambda: window.key == world.lesson, timeout=PATIENCE)


def test_where_everything_is_searchable_the_dialog_says_so_and_can_rebuild(window, world, qtbot):
    window.search_state.click()
    dialog = window.findChild(SearchableDialog)
    assert "Nothing is left out" in dialog.words.text()
    with qtbot.waitSignal(window.shelf.indexed, timeout=PATIENCE):
        dialog.accept()
    search(window, qtbot, "survey", world.tool)


def test_a_rebuild_that_was_stopped_goes_on_where_it_was(window, world, qtbot, monkeypatch):
    begun = []

    def endless(library, index):
        begun.append(index.renew())
        while True:
            yield Progress(1, 3, "Items")

    monkeypatch.setattr(indexing, "rebuild", endless)
    window.shelf._poll.stop()
    qtbot.waitUntil(lambda: window.shelf.index_state == (3, 3), timeout=PATIENCE)
    window.commands["library.reindex"].trigger()
    qtbot.waitUntil(lambda: window.job_bar.isVisible() and window.shelf.index_state == (1, 3), timeout=PATIENCE)
    window.job_bar.cancel.click()
    qtbot.waitUntil(lambda: window.shelf.halted, timeout=PATIENCE)
    assert window.search_state.text() == "Searchable: 1 of 3  ·  Indexing was stopped"
    window.search_state.click()
    dialog = window.findChild(SearchableDialog)
    assert (dialog.accept_button.text(), "Nothing is left out" in dialog.words.text()) == ("Go on indexing", False)
    dialog.accept()
    qtbot.waitUntil(lambda: window.shelf.index_state == (3, 3), timeout=PATIENCE)
    assert (len(begun), window.search_state.text()) == (1, "Searchable: 3 of 3")


def test_while_another_program_holds_the_library_indexing_is_tried_again_and_told_only_when_it_lasts(
        window, qtbot, world, said, monkeypatch):
    tries = []

    def held(library, index):
        tries.append(1)
        raise ToolkitError("Another program is writing to the library {name}.", "Wait.", name="x")
        yield

    shelf = window.shelf
    shelf._poll.stop()
    with monkeypatch.context() as patch:
        patch.setattr(indexing, "catch_up", held)
        (key,) = write(world.path, "A fountain of the square")
        for number in range(1, TRIES + 2):
            assert len(said.messages) == (number > TRIES)
            shelf._look()
            qtbot.waitUntil(lambda number=number: shelf._failures >= number, timeout=PATIENCE)
    assert "Another program" in said.messages.pop().text
    shelf._look()
    search(window, qtbot, "fountain", key)
    assert shelf._failures == 0
