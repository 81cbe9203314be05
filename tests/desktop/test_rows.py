from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from toolkit_app.desktop.library.rows import KEPT_PAGES, PAGE, ROW, RowsModel


def row(number):
    return SimpleNamespace(key=f"LL-{number}", title=f"Lesson {number}")


@pytest.fixture
def asked():
    return []


@pytest.fixture
def model(asked, qapp):
    return RowsModel(lambda page, generation: asked.append((page, generation)), lambda row: row.title)


def serve(model, asked, total):
    """Answer what was asked for."""
    while asked:
        page, generation = asked.pop(0)
        model.put(page, [row(number) for number in range(page * PAGE, min((page + 1) * PAGE, total))], total, generation)


def test_a_hundred_thousand_rows_are_fetched_only_where_one_looks(model, asked, qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.setUniformItemSizes(True)
    view.setModel(model)
    model.begin()
    serve(model, asked, 100_000)
    view.show()
    assert model.rowCount() == 100_000
    view.scrollTo(model.index(77_777))
    view.grab()
    assert model.data(model.index(77_777)) == ""
    pages = {page for page, _ in asked}
    assert 777 in pages
    assert len(pages) <= 3
    serve(model, asked, 100_000)
    assert model.data(model.index(77_777)) == "Lesson 77777"


def test_the_model_keeps_qts_rules(model, asked, qtmodeltester):
    model.begin()
    serve(model, asked, 250)
    qtmodeltester.check(model)


def test_a_page_is_asked_for_once(model, asked):
    model.begin()
    serve(model, asked, 1000)
    for _ in range(5):
        model.data(model.index(555), ROW)
    assert asked == [(5, 1)]


def test_an_answer_of_an_older_query_is_dropped(model, asked):
    model.begin()
    model.begin()
    assert not model.put(0, [row(1)], 1, 1)
    assert model.rowCount() == 0
    assert model.put(0, [row(2)], 1, 2)
    assert model.index(0).data(ROW).key == "LL-2"


def test_old_rows_stay_until_the_new_ones_are_there(model, asked):
    model.begin()
    serve(model, asked, 10)
    model.begin()
    assert model.rowCount() == 10
    serve(model, asked, 3)
    assert model.rowCount() == 3


def test_a_change_reads_only_what_is_in_sight_and_nothing_jumps(model, asked, qtbot):
    model.begin()
    serve(model, asked, 1000)
    model.data(model.index(950), ROW)
    serve(model, asked, 1000)
    with qtbot.assertNotEmitted(model.modelReset):
        model.refresh([0, 20])
        assert asked == [(0, 1)]
        serve(model, asked, 1001)
    assert model.rowCount() == 1001
    model.refresh([0])
    serve(model, asked, 999)
    assert model.rowCount() == 999


def test_pages_left_behind_are_forgotten(model, asked):
    total = PAGE * (KEPT_PAGES + 20)
    model.begin()
    serve(model, asked, total)
    for number in range(0, total, PAGE):
        model.data(model.index(number), ROW)
        serve(model, asked, total)
    assert len(model._pages) == KEPT_PAGES


def test_a_row_says_itself_to_a_screen_reader(model, asked):
    model.begin()
    serve(model, asked, 1)
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Lesson 0"
