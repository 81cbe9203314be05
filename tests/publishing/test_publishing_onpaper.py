"""Pages of a finished file on sheets of paper."""

import pikepdf
import pypdfium2
import pytest
from pypdf import PdfReader

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing import onpaper
from toolkit_app.publishing.imposition import sheet_size


def test_text_stays_text_and_two_pages_lie_side_by_side(make, printed, tmp_path):
    path, _ = printed(make.handout(make.entry("First words."), make.entry("Second words.", key="LL-00000002"), title="Two texts"))
    target = onpaper.lay(path, tmp_path / "two.pdf", [1, 2], on_a_sheet=2)
    with pypdfium2.PdfDocument(target) as pdf:
        assert len(pdf) == 1
        width, words = pdf[0].get_width(), pdf[0].get_textpage()
        assert "First words." in words.get_text_bounded(right=width / 2)
        assert "Second words." in words.get_text_bounded(left=width / 2)
    assert PdfReader(target).metadata.title == "Two texts"


def test_a_page_that_is_its_own_sheet_is_as_it_was(make, printed, tmp_path):
    path, _ = printed(make.handout(make.entry("Words.")))
    with pikepdf.open(onpaper.lay(path, tmp_path / "one.pdf", [1])) as made, pikepdf.open(path) as pdf:
        assert made.pages[0].Contents.read_bytes() == pdf.pages[0].Contents.read_bytes()


@pytest.mark.parametrize(("page", "on_a_sheet", "paper", "size"), [
    ((595, 842), 1, "", (595, 842)), ((595, 842), 2, "", (842, 595)), ((842, 595), 1, "", (842, 595)),
    ((842, 595), 2, "", (595, 842)), ((595, 842), 2, "A3", (1191, 842)), ((420, 595), 1, "A4", (595, 842))])
def test_a_sheet_is_turned_for_two_pages(page, on_a_sheet, paper, size):
    assert tuple(map(round, sheet_size(page, on_a_sheet, paper))) == size


def test_a_folder_that_is_not_there_is_told(make, printed, tmp_path):
    path, _ = printed(make.handout(make.entry("Words.")))
    with pytest.raises(ToolkitError):
        onpaper.lay(path, tmp_path / "none" / "a.pdf", [1])
