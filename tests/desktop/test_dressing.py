"""The marks of the source in a comparison, as a reader knows them."""

import pytest

from toolkit_app.desktop.history.comparison import ComparisonView
from toolkit_app.library.revisions import Comparison
from toolkit_app.text.diff import Piece


@pytest.fixture
def written(qtbot, theme, english):
    def write(*pieces):
        view = ComparisonView()
        qtbot.addWidget(view)
        body = [Piece(*one) for one in pieces]
        view.show_comparison(Comparison([Piece("same", "Title")], body, []), [], theme.colours, dark=False)
        return view
    return write


def shapes(view, words):
    cursor = view.document().find(words)
    assert cursor.hasSelection(), view.toPlainText()
    return cursor.charFormat()


def test_points_bold_and_slanted_words_have_no_marks(written):
    view = written(("same", "- First **very firm** point\n- *second* one, 2 * 3 * 4\n"))
    lines = view.toPlainText().split("\n")
    assert lines[1:3] == ["• First very firm point", "• second one, 2 * 3 * 4"]
    assert shapes(view, "very firm").fontWeight() > shapes(view, "First").fontWeight()
    assert shapes(view, "second").fontItalic()


def test_what_was_changed_keeps_its_marks(written):
    view = written(("same", "A "), ("added", "**"), ("same", "firm"), ("added", "**"), ("same", " word, "),
                   ("removed", "- not"), ("same", "\n"))
    assert "A **firm** word, - not" in view.toPlainText()
    assert shapes(view, "**").fontUnderline()


def test_a_statement_has_its_name_and_no_fence(written):
    view = written(("same", "::: {.statement #s-7k3q type=principle}\nAsk first.\n:::\n\nThe end.\n"))
    assert view.toPlainText().split("\n")[1:5] == ["Statement s-7k3q", "Ask first.", "", ""]
    changed = written(("same", "::: {.statement #s-7k3q type="), ("removed", "principle"), ("added", "recommendation"),
                      ("same", "}\nAsk first.\n:::\n"))
    assert "type=principlerecommendation" in changed.toPlainText()


def test_a_part_of_a_statement_has_its_name(written):
    part = "::: {.statement #s-7k3q}\nAsk first.\n\n::: evidence\n- [[LL-7K3QF2MA]]\n:::\n:::\n\n::: something else\n"
    view = written(("same", part))
    lines = view.toPlainText().split("\n")
    assert lines[4:8] == ["Rests on", "• [[LL-7K3QF2MA]]", "", ""]
    assert "::: something else" in lines


TABLE = "Before.\n\n| Step | Days |\n|---|---|\n| Asked | 3 |\n| Answered \\| told | 14 |\n\nAfter.\n"


def test_a_table_has_columns_and_no_marks_of_the_source(written):
    view = written(("same", TABLE))
    lines = view.toPlainText().split("\n")
    assert lines[3:6] == ["Step\tDays", "Asked\t3", "Answered \\| told\t14"]
    assert shapes(view, "Days").fontWeight() > shapes(view, "Asked").fontWeight()
    block = view.document().find("Asked").block()
    assert block.blockFormat().tabPositions()[0].position > view.fontMetrics().horizontalAdvance("Answered | told")


def test_what_was_changed_in_a_cell_stays_marked(written):
    before, after = TABLE.split("3")
    view = written(("same", before), ("removed", "3"), ("added", "2"), ("same", after))
    assert "Asked\t32" in view.toPlainText()
    assert shapes(view, "3").fontStrikeOut()
    assert not shapes(view, "Asked").fontStrikeOut()
    row = written(("same", before + "3" + after.split("|")[0]), ("added", "| Again | 9 |\n"), ("same", after))
    assert "Again\t9" in row.toPlainText()
    assert shapes(row, "Again").fontUnderline()
    assert row.changes == 1


def test_a_wide_table_has_lines_between_its_cells(written):
    assert f"{'word ' * 60}│ 1" in written(("same", f"| a | b |\n|---|---|\n| {'word ' * 60} | 1 |\n")).toPlainText()
