"""Pages of a finished file on sheets of paper, read back as a screen reader would."""

import re
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from publishing.samples import publication
from publishing.tagged import Reader, bare
from publishing.test_publishing_tags import picture

from toolkit_app.errors import ToolkitError
from toolkit_app.library import layouts
from toolkit_app.publishing import archive, onpaper
from toolkit_app.publishing.imposition import sheet_size

# a table, a link between texts and one outward, a note, and text enough for several pages
LONG = """## What {#lesson}

See [[LL-00000002|the other]] and [a page](https://example.org/x)[^1].

| Place | Number |
|---|---|
| Kharagauli | 412 |
| Kvareli | |

""" + "Words and words. " * 900 + "\n\n[^1]: The note."


@pytest.fixture
def book(make, printed):
    """A book of which the first text goes over several pages, and the page on which the second begins."""
    path, _ = printed(make.book(make.entry(LONG), make.entry("Second words.", key="LL-00000002", title="The second")))
    with pypdfium2.PdfDocument(path) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    return path, texts.index(next(text for text in texts if "Second words." in text)) + 1


def bound(path: Path) -> None:
    """Every mark and every link of a file is that of the element which its table of parents names, and no page is left over."""
    with pikepdf.open(path) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents: dict[int, Any] = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        marked = 0
        for page in pdf.pages:
            there = parents[int(page.obj.StructParents)]
            codes = sorted(map(int, re.findall(rb"/MCID (\d+)>>", page.Contents.read_bytes())))
            assert codes == list(range(len(there)))
            for code in codes:
                kids = list(there[code].K)
                here = there[code].Pg.objgen == page.obj.objgen
                assert (here and code in [kid for kid in kids if not isinstance(kid, pikepdf.Object)]) or any(
                    kid.get("/MCID") == code and kid.Pg.objgen == page.obj.objgen
                    for kid in kids if isinstance(kid, pikepdf.Dictionary))
            marked += len(codes)
            for note in page.obj.get("/Annots", ()):
                assert any("/Obj" in kid and kid.Obj.objgen == note.objgen for kid in parents[int(note.StructParent)].K
                           if isinstance(kid, pikepdf.Dictionary))
        assert marked > 0
        pages = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == pikepdf.Name.Page]
        assert len(pages) == len(pdf.pages)


def test_text_stays_text_and_two_pages_lie_side_by_side(make, printed, tmp_path):
    path, _ = printed(make.handout(make.entry("First words."), make.entry("Second words.", key="LL-00000002"), title="Two texts"))
    target = onpaper.lay(path, tmp_path / "two.pdf", [1, 2], on_a_sheet=2)
    with pypdfium2.PdfDocument(target) as pdf:
        assert len(pdf) == 1
        width, words = pdf[0].get_width(), pdf[0].get_textpage()
        assert "First words." in words.get_text_bounded(right=width / 2)
        assert "Second words." in words.get_text_bounded(left=width / 2)
    with pikepdf.open(target) as made:
        assert str(made.docinfo.Title) == "Two texts"


def test_a_page_that_is_its_own_sheet_is_as_it_was(make, printed, tmp_path):
    path, _ = printed(make.handout(make.entry("Words.")))
    with pikepdf.open(onpaper.lay(path, tmp_path / "one.pdf", [1])) as made, pikepdf.open(path) as pdf:
        assert made.pages[0].Contents.read_bytes() == pdf.pages[0].Contents.read_bytes()


@pytest.mark.parametrize("on_a_sheet", [1, 2])
@pytest.mark.parametrize("name", layouts.shipped())
def test_all_pages_are_read_aloud_as_the_file_they_are_from(printed, tmp_path, name, on_a_sheet):
    path, _ = printed(publication(name, "ka"), lambda key, wanted: picture())
    whole = Reader(path)
    target = onpaper.lay(path, tmp_path / "laid.pdf", range(1, whole.pages + 1), on_a_sheet=on_a_sheet)
    read = Reader(target)
    assert read.pages == -(-whole.pages // on_a_sheet)
    assert (read.outside, read.painted_outside, read.marked) == ([], 0, {})
    assert read.tree == whole.tree
    assert archive.conformance(target) == archive.TAGGED
    bound(target)


def test_some_pages_are_read_aloud_without_the_others(book, tmp_path):
    path, second = book
    for numbers, on_a_sheet, paper in (((3, second), 1, ""), ((3, 4, second), 2, "A3"), ((3,), 1, "A5")):
        target = onpaper.lay(path, tmp_path / "some.pdf", numbers, on_a_sheet=on_a_sheet, paper=paper)
        read = Reader(target)
        assert (read.outside, read.painted_outside, read.marked) == ([], 0, {})
        assert archive.conformance(target) == archive.TAGGED
        bound(target)
        heard = bare(read.tree.text)
        assert "Contents" not in heard
        assert "Kharagauli412Kvareli" in heard
        assert ("Secondwords" in heard) is (second in numbers)
        (table,) = (table for table in read.tree.all("Table") if "Kvareli" in table.text)
        assert [len(row.kids) for row in table.all("TR")] == [2, 2, 2]


def test_what_pages_say_together_is_what_the_file_says(book, tmp_path):
    path, _ = book
    whole = Reader(path)
    heard = [bare(Reader(onpaper.lay(path, tmp_path / "one.pdf", [number])).tree.text) for number in range(1, whole.pages + 1)]
    assert sorted("".join(heard)) == sorted(bare(whole.tree.text))


def test_links_and_bookmarks_lead_to_pages_that_are_there(book, tmp_path):
    path, second = book
    alone = onpaper.lay(path, tmp_path / "alone.pdf", [3])
    with pikepdf.open(alone) as pdf:
        said = [str(note.Contents) for note in pdf.pages[0].Annots]
        assert "the other" not in said
        assert "https://example.org/x" in said
        with pdf.open_outline() as outline:
            assert [item.title.split("\u2002")[-1] for item in outline.root] == ["Ask first"]
    spoken = Reader(alone).tree
    assert "the other" in spoken.text
    assert not any("the other" in link.text for link in spoken.all("Link"))
    with pikepdf.open(onpaper.lay(path, tmp_path / "both.pdf", [3, second], on_a_sheet=2)) as pdf:
        (sheet,) = pdf.pages
        (note,) = (note for note in sheet.Annots if str(note.Contents) == "the other")
        assert note.Dest[0].objgen == sheet.obj.objgen
        assert float(note.Dest[2]) >= float(sheet.mediabox[2]) / 2
        assert float(note.Rect[2]) < float(sheet.mediabox[2]) / 2


def test_an_empty_row_goes_with_the_row_before_it(make, printed, tmp_path):
    rows = "\n".join(f"| row {number} |  |\n|  |  |" for number in range(60))
    path, _ = printed(make.handout(make.entry(f"| Name | N |\n|---|---|\n{rows}")))
    pages = Reader(path).pages
    assert pages > 1
    found = [Reader(onpaper.lay(path, tmp_path / "one.pdf", [number])).tree for number in range(1, pages + 1)]
    tables = [next(table for table in tree.all("Table") if "row" in table.text) for tree in found]
    assert sum(len(table.all("TR")) for table in tables) == 121
    assert len(tables[0].all("TR")) == 1 + 2 * tables[0].text.count("row ")


@pytest.mark.parametrize(("page", "on_a_sheet", "paper", "size"), [
    ((595, 842), 1, "", (595, 842)), ((595, 842), 2, "", (842, 595)), ((842, 595), 1, "", (842, 595)),
    ((842, 595), 2, "", (595, 842)), ((595, 842), 2, "A3", (1191, 842)), ((420, 595), 1, "A4", (595, 842))])
def test_a_sheet_is_turned_for_two_pages(page, on_a_sheet, paper, size):
    assert tuple(map(round, sheet_size(page, on_a_sheet, paper))) == size


def test_a_folder_that_is_not_there_is_told(make, printed, tmp_path):
    path, _ = printed(make.handout(make.entry("Words.")))
    with pytest.raises(ToolkitError):
        onpaper.lay(path, tmp_path / "none" / "a.pdf", [1])
