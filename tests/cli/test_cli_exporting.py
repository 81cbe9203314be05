import zipfile

import openpyxl
import pytest


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "epub", "xlsx", "csv"])
def test_the_ending_says_the_format(keys, run, tmp_path, form):
    out = tmp_path / f"a.{form}"
    answer = run("export", keys["lesson"], keys["note"], "--out", out)
    assert (answer.code, answer.line) == (0, str(out))
    assert out.stat().st_size > 100


def test_a_folder_and_a_translation(keys, run, tmp_path):
    key = run("translate", keys["lesson"], "--lang", "ka").line
    run("save", key, "--title", "მიმართვა")
    assert run("export", keys["lesson"], "--to", "md", "--lang", "ka", "--out", tmp_path / "out").code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == [f"{key} მიმართვა.md"]


def test_a_list_of_all_or_of_some(keys, run, tmp_path):
    assert run("--lang", "ka", "export", "--out", tmp_path / "all.xlsx").code == 0
    sheet = openpyxl.load_workbook(tmp_path / "all.xlsx").active
    assert (sheet.max_row, sheet["A1"].value) == (4, "გასაღები")
    some = ("export", "--kind", "lesson", "--where", "place=kakheti", "--out", tmp_path / "some.csv")
    assert run(*some, "--separator", "tab").code == 0
    assert (tmp_path / "some.csv").read_text("utf-8-sig").splitlines()[1].split("\t")[0] == keys["lesson"]
    answer = run("export", "--kind", "project", "--out", tmp_path / "none.csv")
    assert answer.code == 1
    assert not (tmp_path / "none.csv").exists()


def test_each_names_what_fails_and_writes_the_others(keys, run, tmp_path):
    run("save", keys["tool"], "--body", "-", input="01234567890\n")
    line = ("export", *keys.values(), "--to", "docx", "--each", "--out", tmp_path / "out")
    answer = run(*line)
    assert answer.code == 1
    assert "01234567890" in answer.err
    assert "Written: 2. Failed: 1." in answer.err
    assert sorted(answer.out.splitlines()) == sorted(str(path) for path in (tmp_path / "out").iterdir())
    answer = run(*line, "--json")
    assert len(answer.json["written"]) == 2
    assert [each["key"] for each in answer.json["failed"]] == [keys["tool"]]
    assert run("--person", "Nino", *line, "--override", "agreed").code == 0
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_what_is_held_back_is_not_written(keys, run, tmp_path):
    run("save", keys["tool"], "--set", "sensitivity=internal")
    answer = run("export", keys["tool"], "--for", "partners", "--out", tmp_path / "a.html")
    assert (answer.code, answer.out) == (1, "")
    assert "Internal → Partners" in answer.err
    assert not (tmp_path / "a.html").exists()


def test_no_name_of_the_user_and_no_path_is_in_the_files(keys, run, tmp_path):
    for form in ("pdf", "docx", "html", "epub", "xlsx"):
        out = tmp_path / f"a.{form}"
        assert run("--person", "Giorgi Maisuradze", "export", keys["lesson"], "--out", out).code == 0
        data = out.read_bytes()
        if zipfile.is_zipfile(out):
            with zipfile.ZipFile(out) as file:
                data = b"".join(file.read(name) for name in file.namelist())
        assert b"Maisuradze" not in data
        assert str(tmp_path).encode() not in data


@pytest.mark.parametrize("line", [["--out", "a.txt"], ["--to", "docx", "--out", "a.docx"], ["--to", "txt", "--out", "a"]])
def test_wrong_usage(bare, run, line):
    assert run("init", "--empty").code == 0
    assert run("export", *line).code == 2


@pytest.mark.parametrize("where", ["missing/a.docx", "file/a.docx"])
def test_a_place_that_cannot_be_written(keys, run, tmp_path, where):
    (tmp_path / "file").write_text("a file where a folder should be")
    answer = run("export", keys["tool"], "--out", tmp_path / where)
    assert (answer.code, answer.out) == (1, "")
    assert "Choose another folder" in answer.err
