from pathlib import Path

import pypdf
import pytest


def test_a_handout_is_written(keys, run, tmp_path):
    out = tmp_path / "handout.pdf"
    answer = run("pdf", keys["lesson"], keys["tool"], "--layout", "handout", "--paper", "A5", "--out", out)
    assert (answer.code, answer.line) == (0, str(out))
    pages = pypdf.PdfReader(out).pages
    assert f"Pages: {len(pages)}." in answer.err
    assert "Referral takes too long" in "".join(page.extract_text() for page in pages)
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [420, 595]


def test_some_pages_are_laid_on_sheets(keys, run, tmp_path):
    command = ("pdf", keys["lesson"], keys["tool"], "--layout", "handout", "--paper", "A5", "--out", tmp_path / "a.pdf")
    said = run(*command, "--pages", "1-2", "--two-up").err
    assert "Pages: 1." in said
    assert "PDF/A-2a" in said
    (sheet,) = pypdf.PdfReader(tmp_path / "a.pdf").pages
    assert [round(float(side)) for side in sheet.mediabox[2:]] == [595, 420]
    answer = run(*command, "--pages", "7")
    assert (answer.code, "Name pages from 1 to 2" in answer.err) == (1, True)


def test_a_book_is_written(keys, run, tmp_path):
    assert run("pdf", keys["note"], keys["lesson"], "--layout", "book", "--out", tmp_path / "book.pdf").code == 0
    assert len(pypdf.PdfReader(tmp_path / "book.pdf").pages) >= 3


def test_a_translation_is_picked(keys, run, tmp_path):
    key = run("translate", keys["lesson"], "--lang", "ka").line
    run("save", key, "--title", "მიმართვას დიდი დრო სჭირდება")
    out = tmp_path / "ka.pdf"
    assert run("pdf", keys["lesson"], "--layout", "handout", "--lang", "ka", "--out", out).code == 0
    assert "მიმართვას დიდი დრო" in "".join(page.extract_text() for page in pypdf.PdfReader(out).pages)


def test_a_missing_translation_leaves_no_file(keys, run, tmp_path):
    answer = run("pdf", keys["tool"], "--layout", "handout", "--lang", "fr", "--out", tmp_path / "fr.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert keys["tool"] in answer.err
    assert list(tmp_path.glob("*.pdf*")) == []


@pytest.mark.parametrize("where", ["missing/folder/x.pdf", "file/x.pdf", ""])
def test_a_place_that_cannot_be_written(keys, run, tmp_path, where):
    (tmp_path / "file").write_text("a file where a folder should be")
    answer = run("pdf", keys["tool"], "--layout", "handout", "--out", tmp_path / where)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("Error: ")


def test_a_letter_without_a_shape_stops_the_print(keys, run, tmp_path):
    run("save", keys["tool"], "--body", "-", input="A rune: \N{RUNIC LETTER FEHU FEOH FE F}\n")
    answer = run("pdf", keys["tool"], "--layout", "handout", "--out", tmp_path / "x.pdf")
    assert answer.code == 1
    assert "RUNIC LETTER" in answer.err
    assert list(tmp_path.glob("x.pdf*")) == []


def test_layouts_are_listed_and_shown(run):
    listed = run("layouts")
    assert listed.code == 0
    assert [name for name in ("handout", "bilingual", "book", "cards", "comparison") if name not in listed.out] == []
    shown = run("layouts", "handout")
    assert "sheet" in shown.out
    assert "A5" in shown.out
    assert {one["name"] for one in run("layouts", "--json").json["layouts"]} >= {"handout", "book"}
    answer = run("layouts", "handuot")
    assert (answer.code, answer.out) == (1, "")
    assert "handout" in answer.err


def test_a_layout_of_ones_own_from_a_copy_to_a_page(keys, run, tmp_path):
    path = Path(run("layouts", "handout", "--copy", "ours").line)
    path.write_text(path.read_text(encoding="utf-8").replace("size: 10", "size: 15"), encoding="utf-8")
    assert run("layouts", "--check", path).code == 0
    assert run("pdf", keys["tool"], "--layout", "ours", "--out", tmp_path / "ours.pdf").code == 0
    path.write_text("form: handout\nlabels: Ours\ncolour: x\n", encoding="utf-8")
    for answer in (run("layouts", "--check", path), run("pdf", keys["tool"], "--layout", "ours", "--out", tmp_path / "x.pdf")):
        assert answer.code == 1
        assert "line 3" in answer.err
    assert "ours" in run("layouts").err
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("chosen, words", [("sheet=three", "three"), ("colour=red", "colour"), ("sheet", "OPTION=VALUE")])
def test_an_option_that_does_not_fit(keys, run, tmp_path, chosen, words):
    answer = run("pdf", keys["tool"], "--layout", "handout", "--set", chosen, "--out", tmp_path / "x.pdf")
    assert answer.code in (1, 2)
    assert words in answer.err
    assert not (tmp_path / "x.pdf").exists()


def test_options_reach_the_page(keys, run, tmp_path):
    out = tmp_path / "two.pdf"
    assert run("pdf", keys["tool"], "--layout", "handout", "--paper", "A5", "--set", "sheet=two", "--out", out).code == 0
    assert [round(float(side)) for side in pypdf.PdfReader(out).pages[0].mediabox[2:]] == [842, 595]


def test_an_edition_stands_on_every_page_of_its_book(keys, run, tmp_path):
    sealed = run("edition", "make", "Handbook", "0.3", keys["lesson"], keys["tool"])
    assert sealed.code == 0, sealed.err
    digest = sealed.line[:12]
    out = tmp_path / "book.pdf"
    answer = run("pdf", "--edition", "Handbook 0.3", "--layout", "book", "--out", out)
    assert answer.code == 0, answer.err
    for number, page in enumerate(pypdf.PdfReader(out).pages, 1):
        text = page.extract_text()
        assert digest in text, number
        assert "0.3" in text, number
