"""The dashboard of a round in the real window: every view with its table, the report and the dataset through the check."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import panels
import pytest
import worlds
from PySide6.QtWidgets import QFileDialog, QLabel

from toolkit_app.desktop import language
from toolkit_app.desktop.leaving.check import CONCERN, CheckDialog
from toolkit_app.desktop.validation.reportdialog import ReportDialog
from toolkit_app.library import store
from toolkit_app.validation import participants, rounds
from toolkit_app.validation.comments import acts as comments

PATIENCE = 20_000
PEOPLE = {"national": 4, "municipal": 5, "iom_donor": 1}


@pytest.fixture(scope="module")
def _series(tmp_path_factory):
    """A library with a methodology and two closed rounds on it; the path and the keys of the item and of the rounds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOOLKIT_HOME", str(tmp_path_factory.mktemp("maker")))
        with worlds.library(tmp_path_factory.mktemp("rounds")) as library:
            item = panels.methodology(library)
            first, people = panels.opened(library, item, people=PEOPLE, planned=2, title="Principles", hide_below=3,
                                          groups=tuple(PEOPLE))
            for statement, values in (("s-0001", [5] * 10), ("s-0002", [1, 2, 4, 4, 5, 5, 4, 4, 3, 5])):
                panels.answer(library, first, people, values, statement, reasons={statement: "Call 599 12 34 56."})
            panels.do(library, rounds.close, first)
            second = panels.do(library, rounds.following, first).key
            panels.do(library, rounds.open_round, second)
            with library.read() as tx:
                again = participants.listing(tx, panels.find(library, second))
            panels.answer(library, second, again, [5] * 10, "s-0002")
            panels.do(library, rounds.close, second)
    return library.path, (item, first, second)


@pytest.fixture
def series(_series, tmp_path):
    """The library of this test and its keys."""
    return SimpleNamespace(path=Path(shutil.copy(_series[0], tmp_path / "rounds.toolkit")), keys=_series[1])


@pytest.fixture
def window(new_window, series, qtbot):
    made = new_window(series.path)
    made.go("dashboard", series.keys[2])
    qtbot.waitUntil(lambda: made.page.material is not None, timeout=PATIENCE)
    return made


def titles(page):
    return [figure.chart.title for figure in page.figures if figure.isVisible()]


def opened(parent, kind, qtbot):
    qtbot.waitUntil(lambda: any(one.isVisible() for one in parent.findChildren(kind)), timeout=PATIENCE)
    return next(one for one in parent.findChildren(kind) if one.isVisible())


def test_every_view_has_its_chart_and_the_table_of_its_numbers(window):
    page = window.page
    assert "10 of 10 have answered" in page.facts.text()
    assert titles(page) == ["Response by group over the rounds"]
    page.turn_to("agreement")
    assert titles(page) == ["Answers to each statement"]
    page.as_table.click()
    table = page.figures[0].table
    assert table.item(1, 0).text().startswith("s-0002")
    assert [table.item(1, column).text() for column in (5, 6)] == ["10", "10"]
    page.turn_to("moved")
    assert [table.item(0, column).text() for column in (1, 2)] == ["70", "100"]
    assert page.figures[0].view.isHidden()


def test_the_groups_of_each_statement_and_what_is_hidden(window, series, qtbot):
    page = window.page
    page.enter(series.keys[1])
    qtbot.waitUntil(lambda: page.material is not None, timeout=PATIENCE)
    page.turn_to("groups")
    assert titles(page) == ["Answers by group"]
    page.following.click()
    assert titles(page) == ["Spread of the answers by group", "Answers by group"]
    page.as_table.click()
    table = page.figures[0].table
    shown = {table.item(row, 0).text(): table.item(row, 7).text() for row in range(table.rowCount())}
    assert shown["Municipalities"] == ""
    assert shown["International Organization for Migration and donors"] == "hidden"
    assert table.item(2, 1).text() == ""
    assert table.item(1, 3).text() == "4"


def test_open_comments_lead_to_the_text(window, series, qtbot):
    page = window.page
    page.turn_to("comments")
    assert page.words.text() == "Nobody has commented on these texts."
    window.shelf.write(page, lambda tx: comment(tx, series.keys[0]), then=lambda _: page.refresh(None))
    qtbot.waitUntil(lambda: titles(page) == ["Comments on each statement"], timeout=PATIENCE)
    assert "Who pays" in page.cards.toPlainText()
    page.cards.pressed.emit("show", page.material.comments[0].id)
    qtbot.waitUntil(lambda: window.here == "library" and window.key == series.keys[0], timeout=PATIENCE)


def comment(tx, item):
    return comments.add(tx, item, "Who pays for it?", about=comments.anchor(tx, item, statement="s-0001"))


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_report_leaves_through_the_check(window, qtbot, tmp_path, form):
    page = window.page
    page.report.click()
    dialog = opened(page, ReportDialog, qtbot)
    dialog.choices.format_box.setCurrentIndex(dialog.choices.format_box.findData(form))
    dialog.lang_box.setCurrentIndex(dialog.lang_box.findData("ka"))
    dialog.go_on.click()
    target = opened(page, QFileDialog, qtbot)
    with qtbot.waitSignal(page.said, timeout=PATIENCE) as caught:
        target.fileSelected.emit(str(tmp_path / f"a.{form}"))
    target.close()
    assert caught.args[0].startswith("Saved: ")
    assert (tmp_path / f"a.{form}").stat().st_size > 5000


def test_what_was_written_in_the_round_is_told_before(new_window, series, qtbot):
    window = new_window(series.path)
    window.go("dashboard", series.keys[1])
    qtbot.waitUntil(lambda: window.page.material is not None, timeout=PATIENCE)
    window.page.report.click()
    opened(window.page, ReportDialog, qtbot).go_on.click()
    check = opened(window, CheckDialog, qtbot)
    lines = [check.list.item(row).text() for row in range(check.list.count()) if check.list.item(row).data(CONCERN)]
    assert lines == ["What was written in the round: “599 12 34 56”\nA telephone number"]
    assert check.go_on.isEnabled()
    with qtbot.waitSignal(window.page.said):
        check.go_to.click()
    assert window.here == "dashboard"


def test_the_open_dataset_is_a_folder(window, qtbot, tmp_path):
    page = window.page
    page.dataset.click()
    opened(page.window(), CheckDialog, qtbot).go_on.click()
    target = opened(page, QFileDialog, qtbot)
    with qtbot.waitSignal(page.said, timeout=PATIENCE):
        target.fileSelected.emit(str(tmp_path / "dataset"))
    target.close()
    assert {"answers.csv", "recompute.py"} <= {path.name for path in (tmp_path / "dataset").iterdir()}


def test_a_round_that_is_not_open_says_so(new_window, series, qtbot):
    with store.open_library(series.path) as library:
        planned = panels.planned(library, series.keys[0])
    window = new_window(series.path)
    window.go("dashboard", planned)
    qtbot.waitUntil(lambda: "is not open yet" in window.page.words.text(), timeout=PATIENCE)
    assert not window.page.report.isEnabled()


def test_the_record_in_the_text_leads_to_the_round(new_window, series, qtbot):
    window = new_window(series.path)
    window.go("library")
    window.read(series.keys[0])
    qtbot.waitUntil(lambda: window.key == series.keys[0], timeout=PATIENCE)
    reading = window.page.reading
    assert "agreed as they stand: 2" in reading.browser.toPlainText()
    reading.asked.emit(series.keys[2])
    qtbot.waitUntil(lambda: window.here == "dashboard" and window.page.material is not None, timeout=PATIENCE)


def test_it_speaks_the_language_of_the_window(window, qtbot):
    language.use("ka")
    qtbot.waitUntil(lambda: titles(window.page) == ["პასუხი ჯგუფების მიხედვით, რაუნდებად"], timeout=PATIENCE)
    assert not any(label.text() == "Back" for label in window.page.findChildren(QLabel))
