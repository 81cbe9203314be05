import openpyxl
import pytest

from toolkit_app.cli import form_words


@pytest.fixture
def round(keys, run):
    """An open round on the statement of the lesson with two people; gives its key."""
    made = run("round", "new", keys["lesson"], "--procedure", "rating", "--quorum", "0/0").line
    run("participant", "add", made, "--group", "municipal", "--count", 2)
    run("round", "open", made)
    return made


def fill(path, value, reason=None):
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    row = next(row for row in page.iter_rows() if row[0].value == 1)
    row[2].value, row[3].value = value, reason
    book.save(path)


def test_forms_are_made_filled_in_looked_at_and_kept(run, round, tmp_path):
    paths = run("form", "make", round, "--channel", "xlsx", "--out", tmp_path / "forms").out.splitlines()
    assert [path.endswith(".xlsx") for path in paths] == [True, True]
    fill(paths[0], "4 – Agree")
    fill(paths[1], "maybe")
    answer = run("form", "read", *paths)
    assert (answer.code, answer.out.split()[1], answer.out.split()[4]) == (0, round, "+1")
    assert "Set aside" in answer.err
    assert "“maybe” is not an answer here" in answer.err
    assert form_words.FORMS_NOT_YET in answer.err
    assert run("tally", round, "--json").json["statements"][0]["n"] == 0
    found = run("form", "read", *paths, "--yes", "--json").json
    assert found["counted"] == {"files": 1, "answers": 1, "late": 0}
    assert [(one["sound"], one["new"], len(one["problems"])) for one in found["files"]] == [(True, 1, 0), (False, 0, 1)]
    assert run("tally", round, "--json").json["statements"][0]["distribution"]["4"] == 1
    one = run("form", "make", round, "--channel", "xlsx", "--out", tmp_path / "one", "--participant", 1, "--lang", "ka")
    assert one.out.splitlines() == [str(tmp_path / "one" / paths[0].rpartition("/")[2])]


def test_a_table_of_another_program_is_mapped_once(run, round, tmp_path):
    table = tmp_path / "answers.csv"
    table.write_text("_uuid,who,S-7K3Q\na,municipal,5\nb,municipal,4\n", encoding="utf-8")
    asked = run("form", "read", table, "--round", round)
    assert asked.code == 1
    assert "it could be: --map '_uuid=id' --map 'S-7K3Q=s-7k3q'" in asked.err
    said = ("--map", "_uuid=id", "--map", "who=group", "--map", "S-7K3Q=s-7k3q")
    assert run("form", "read", table, "--round", round, *said).out.count("+1") == 2
    # the columns are remembered
    kept = run("form", "read", table, "--round", round, "--yes")
    assert kept.err.strip() == form_words.FORMS_COUNTED.format(files=2, answers=2)
    assert run("tally", round, "--json").json["invited"] == 4


def test_what_is_no_form_is_set_aside_and_the_rest_is_read(run, round, tmp_path):
    (path, _) = run("form", "make", round, "--channel", "xlsx", "--out", tmp_path).out.splitlines()
    fill(path, 5)
    other = tmp_path / "letter.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    answer = run("form", "read", path, other, tmp_path / "gone.xlsx", "--yes", "--json")
    assert (answer.code, answer.json["counted"]["files"]) == (0, 1)
    assert {one["file"] for one in answer.json["refused"]} == {"letter.csv", "gone.xlsx"}
    assert run("form", "read", other).code == 1
    assert run("form", "make", round, "--channel", "xlsx", "--out", path).code == 2
