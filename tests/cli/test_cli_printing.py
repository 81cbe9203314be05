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
