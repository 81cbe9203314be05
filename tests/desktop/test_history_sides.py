"""The graph of a history, its filter, and two states beside each other."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
import worlds

from toolkit_app.desktop.history.beside import BesideView
from toolkit_app.desktop.history.lanes import Crossing, crossings
from toolkit_app.desktop.theme import LIGHT
from toolkit_app.library import items, people, revisions, store
from toolkit_app.library.revisions import Comparison
from toolkit_app.text.compare import compare
from toolkit_app.text.diff import Piece, words

PATIENCE = 10_000
TABLE = "| Place | Houses |\n|---|---|\n| Kharagauli | {} |\n"


def row(revision, *parents):
    return SimpleNamespace(revision=revision, parents=parents)


def test_a_straight_history_has_one_lane():
    found, lanes = crossings([row("c", "b"), row("b", "a"), row("a")])
    assert lanes == 1
    assert found == [Crossing(0, (), ((0, 0),)), Crossing(0, ((0, 0),), ((0, 0),)), Crossing(0, ((0, 0),), ())]


def test_two_heads_stand_in_lanes_of_their_own_and_meet_in_their_parent():
    found, lanes = crossings([row("c", "a"), row("b", "a"), row("a")])
    assert lanes == 2
    assert [one.at for one in found] == [0, 1, 0]
    assert found[1].below == ((0, 0), (1, 1))
    assert found[2].above == ((0, 0), (1, 0))


def test_a_merge_opens_a_lane_and_the_parent_closes_it():
    found, lanes = crossings([row("m", "b", "c"), row("c", "a"), row("b", "a"), row("a")])
    assert lanes == 2
    assert found[0].below == ((0, 0), (0, 1))
    assert [one.at for one in found] == [0, 1, 0, 0]
    assert found[3].below == ()


def test_a_parent_that_is_not_listed_has_no_line():
    assert crossings([row("b", "a")]) == ([Crossing(0, (), ())], 1)


@pytest.fixture
def beside(qtbot):
    def show(old, new):
        view = BesideView()
        qtbot.addWidget(view)
        view.resize(900, 600)
        body = words(old, new)
        view.show_beside(Comparison([Piece("same", "Title")], body, []), compare(old, new), [], LIGHT, dark=False)
        return view

    return show


def sides(view):
    """The words of the left and of the right column."""
    table = next(one for one in view.document().rootFrame().childFrames())
    found = [[], []]
    for number in range(table.rows()):
        for column in (0, 1):
            cell = table.cellAt(number, column)
            cursor = cell.firstCursorPosition()
            cursor.setPosition(cell.lastPosition(), cursor.MoveMode.KeepAnchor)
            found[column].append(cursor.selectedText().replace("\u2029", "\n"))
    return found


def test_each_side_has_its_own_words(beside):
    view = beside("One well.\n\nTwo houses.\n", "One well.\n\nThree houses.\n")
    left, right = sides(view)
    assert left == ["Title", "One well.", "Two houses."]
    assert right == ["Title", "One well.", "Three houses."]
    assert view.changes == 1


def test_a_moved_paragraph_says_so_on_both_sides(beside):
    parts = [f"Paragraph number {name} tells a story of its own about water and houses."
             for name in ("one", "two", "three", "four")]
    view = beside("\n\n".join(parts) + "\n", "\n\n".join([*parts[1:], parts[0]]) + "\n")
    left, right = sides(view)
    assert any(words.startswith("moved to another place:") and "number one" in words for words in left)
    assert any(words.startswith("moved here:") and "number one" in words for words in right)


def test_a_table_is_compared_cell_by_cell(beside):
    view = beside(TABLE.format(42), TABLE.format(45))
    assert view.changes == 1
    outer = view.document().rootFrame().childFrames()[0]
    assert [(inner.rows(), inner.columns()) for inner in outer.childFrames()] == [(2, 2), (2, 2)]
    view.step(1)
    assert view._at == 0


@pytest.fixture
def page(new_window, world, qtbot):
    with store.open_library(world.path) as library:
        base = None
        for name, note in (("Nino", "Counted again"), ("Giorgi", "At the other laptop")):
            with library.write(people.person_named(library, name)) as tx:
                there = items.get(tx, world.lesson)
                base = base or there.head
                draft = replace(worlds.WELL, body=worlds.WELL.body.replace("42 houses", f"43 houses, says {name}"))
                revisions.save(tx, world.lesson, draft, base=base, note=note)
    window = new_window(world.path)
    window.go("history", world.lesson)
    qtbot.waitUntil(lambda: window.page.view.changes > 0, timeout=PATIENCE)
    return window.page


def test_the_filter_leaves_one_person_and_the_graph_goes(page, qtbot):
    assert page.model.rowCount() == 3
    assert page.model.lanes == 2
    page.filter.person.setCurrentIndex(page.filter.person.findData("Nino"))
    page.filter.person.activated.emit(1)
    assert [page.model.row(line).note for line in range(page.model.rowCount())] == ["Counted again"]
    assert page.model.lanes == 1
    page.filter.how.setCurrentIndex(page.filter.how.findData("merge"))
    page.filter.how.activated.emit(1)
    assert page.model.rowCount() == 0
    page.filter.reset()
    page.filter.changed.emit()
    assert page.model.rowCount() == 3
    page.list.grab()


def test_the_buttons_step_through_the_view_that_is_shown(page, qtbot):
    before = page.view._at
    page.sides.click()
    qtbot.waitUntil(lambda: page.beside.changes > 0, timeout=PATIENCE)
    page.beside._at = -1
    page.next.click()
    assert page.position.text() == f"Change 1 of {page.beside.changes}"
    assert page.view._at == before
    page.sides.click()
    assert page.stack.currentWidget() is page.view
