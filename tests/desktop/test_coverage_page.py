import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QFileDialog

from toolkit_app.desktop import language

PATIENCE = 10_000


@pytest.fixture
def window(new_window, world, qtbot):
    made = new_window(world.path)
    made.commands["library.coverage"].trigger()
    qtbot.waitUntil(lambda: made.page.chart.drawing is not None, timeout=PATIENCE)
    return made


def place_of(page, place, dimension, level):
    """Row and column of a cell."""
    found = page._found
    row = [code for code, _ in found.places].index(place)
    return row, found.dimensions.index(dimension) * len(found.levels) + found.levels.index(level)


def test_a_cell_leads_to_its_items(window, world, qtbot):
    row, column = place_of(window.page, "kharagauli", "social", "community")
    cell = window.page.chart.drawing.cells[row][column]
    scale = window.page.chart.height() / window.page.chart.drawing.height
    middle = QPointF((cell.x + cell.width / 2) * scale, (cell.y + cell.height / 2) * scale)
    assert window.page.chart.cell(middle) == (row, column)
    qtbot.mouseClick(window.page.chart, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    qtbot.waitUntil(lambda: window.here == "library" and window.page.listing.model.rowCount() == 1, timeout=PATIENCE)
    assert window.page.listing.narrowing.where["place"] == ("kharagauli",)


def test_an_empty_cell_says_so(window, qtbot):
    with qtbot.waitSignal(window.page.said) as caught:
        window.page.chart.chosen.emit(*place_of(window.page, "telavi", "economic", "individual"))
    assert caught.args[0] == "Nothing yet: Telavi · Economic: Individual: 0"
    assert window.here == "coverage"


def test_the_same_numbers_as_a_table_and_by_the_keyboard(window, qtbot):
    window.page.as_table.click()
    row, column = place_of(window.page, "kharagauli", "social", "community")
    assert window.page.table.item(row, column + 1).text() == "1"
    window.page.table.cellActivated.emit(row, column + 1)
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)


def test_the_chart_speaks_the_language_of_the_window_and_is_read_out(window, qtbot):
    assert window.page.chart.accessibleDescription().startswith("Grid of counts. Lessons by dimension, level and place.")
    language.use("ka")
    qtbot.waitUntil(lambda: window.page.chart.accessibleName().startswith("გაკვეთილები"), timeout=PATIENCE)


def test_the_colours_follow_the_window(window, theme, qtbot):
    before = window.page.chart.grab().toImage()
    theme.use("dark")
    assert window.page.chart.grab().toImage() != before
    theme.use("light")


@pytest.mark.parametrize("ending", ["pdf", "svg", "xlsx", "csv"])
def test_it_can_be_saved(window, qtbot, tmp_path, ending):
    window.page.save.click()
    dialog = window.page.findChild(QFileDialog)
    with qtbot.waitSignal(window.page.said, timeout=PATIENCE):
        dialog.fileSelected.emit(str(tmp_path / f"a.{ending}"))
    dialog.close()
    assert (tmp_path / f"a.{ending}").stat().st_size > 100
