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
