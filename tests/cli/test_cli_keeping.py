import json
import shutil
import sqlite3
import time
from pathlib import Path

from toolkit_app import settings
from toolkit_app.cli import words


def test_init_prints_the_path_and_refuses_an_existing_library(bare, run):
    answer = run("init", "--empty")
    path = bare / "data" / "library.toolkit"
    assert (answer.code, answer.line) == (0, str(path))
    before = path.read_bytes()
    again = run("init")
    assert (again.code, again.out) == (1, "")
    assert "already" in again.err
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["library.toolkit"]


def test_init_brings_the_starter_content(bare, run):
    answer = run("init")
    assert answer.code == 0
    listed = run("list", "--json").json
    assert listed["total"] >= 40
    assert f"{listed['total']} items" in answer.err
    assert {row["lang"] for row in listed["items"]} == {"en", "ka", "fr", "ru"}


def test_init_that_fails_leaves_nothing(bare, run, monkeypatch):
    def broken(_library):
        yield from ()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("toolkit_app.library.content.fill", broken)
    answer = run("init")
    assert (answer.code, answer.out) == (1, "")
    assert "No space left" in answer.err
    assert [path for path in (bare / "data").iterdir() if path.is_file()] == []


def test_a_synchronised_folder_is_warned_of(bare, run, tmp_path):
    answer = run("--library", tmp_path / "Dropbox" / "l.toolkit", "init", "--empty")
    assert answer.code == 0
    assert "Careful: This library lies in a synchronised folder" in answer.err


def test_verify_ends_with_one_summary_line(keys, run):
    answer = run("verify")
    assert answer.code == 0
    report = run("verify", "--json").json
    assert report["ok"] is True
    assert answer.out.splitlines()[-1] == report["summary"]


def test_verify_finds_a_changed_byte(keys, run, library):
    with sqlite3.connect(library) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE blob SET data = zeroblob(length(data)) WHERE id = (SELECT min(id) FROM blob)")
    connection.close()
    answer = run("verify")
    assert answer.code == 1
    assert answer.out
    assert run("verify", "--json").json["ok"] is False


def test_a_backup_is_made_checked_and_opened(keys, run, tmp_path, library):
    answer = run("backup", tmp_path / "copy.toolkit")
    assert (answer.code, answer.line) == (0, str(tmp_path / "copy.toolkit"))
    assert "opened and checked" in answer.err
    assert run("backup", tmp_path / "copy.toolkit").code == 1
    checked = run("open-backup", tmp_path / "copy.toolkit")
    assert (checked.code, checked.line) == (0, str(tmp_path / "copy.toolkit"))
    run("save", keys["tool"], "--title", "Later")
    assert run("open-backup", tmp_path / "copy.toolkit", "--as", library).line == str(library)
    assert run("show", keys["tool"], "--json").json["title"] == "Bilingual referral form"
    # what was there is kept aside
    assert len(list(library.parent.glob("library-until-*.toolkit"))) == 1


def test_a_backup_of_its_own_has_a_name_with_the_time(keys, run, tmp_path):
    path = run("backup").line
    assert path.startswith(str(tmp_path / "home" / "data" / "backups"))
    assert time.strftime("%Y-%m-") in path


def test_a_broken_backup_is_refused(keys, run, tmp_path, library):
    (tmp_path / "broken.toolkit").write_bytes(library.read_bytes()[:5000])
    before = library.read_bytes()
    answer = run("open-backup", tmp_path / "broken.toolkit", "--as", library)
    assert (answer.code, answer.out) == (1, "")
    assert library.read_bytes() == before
    assert run("open-backup", tmp_path / "missing.toolkit").code == 1


def test_the_first_change_of_a_day_makes_a_backup(keys, run, tmp_path):
    backups = tmp_path / "home" / "data" / "backups"
    for path in backups.rglob("*.toolkit"):
        path.unlink()
    run("save", keys["tool"], "--title", "One")
    run("save", keys["tool"], "--title", "Two")
    assert len(list(backups.rglob("*.toolkit"))) == 1


def test_a_daily_backup_that_fails_spoils_no_save(keys, run, tmp_path):
    backups = tmp_path / "home" / "data" / "backups"
    shutil.rmtree(backups, ignore_errors=True)
    backups.write_text("a file where a folder should be")
    answer = run("save", keys["tool"], "--title", "One")
    assert answer.code == 0
    assert len(answer.line) == 64
    assert "Careful: " in answer.err


def test_records_travel(keys, run, tmp_path):
    out = run("records", "out", tmp_path / "all.ndjson")
    assert (out.code, out.out) == (0, "")
    lines = (tmp_path / "all.ndjson").read_bytes().splitlines()
    assert all(isinstance(json.loads(line), dict) for line in lines)
    other = tmp_path / "other.toolkit"
    run("--library", other, "init", "--empty")
    assert run("--library", other, "records", "in", tmp_path / "all.ndjson").code == 0
    assert run("--library", other, "show", keys["lesson"], "--json").json == run("show", keys["lesson"], "--json").json
    again = run("--library", other, "records", "in", "-", input=(tmp_path / "all.ndjson").read_bytes())
    assert again.code == 0
    assert "Took in 0 records" in again.err
    assert run("verify", "--library", other).code == 0


def test_records_of_standard_output_are_the_same(keys, run, spawn, tmp_path):
    run("records", "out", tmp_path / "all.ndjson")
    assert spawn("records", "out", "-").out.encode() == (tmp_path / "all.ndjson").read_bytes()


def test_records_that_are_none_change_nothing(keys, run, tmp_path):
    before = run("list", "--json").out
    (tmp_path / "bad.ndjson").write_text('{"record": "revision"}\nnot json\n')
    answer = run("records", "in", tmp_path / "bad.ndjson")
    assert (answer.code, answer.out) == (1, "")
    assert run("list", "--json").out == before
    assert run("records", "in", tmp_path / "missing").code == 1
    assert run("records", "out", tmp_path / "no" / "folder").code == 1


def test_people(keys, run):
    assert run("person", "list").err.strip() == words.NO_PEOPLE
    assert run("person", "add", "Nino Example", "--role", "reviewer", "--organisation", "Ministry").code == 0
    again = run("person", "add", "nino example")
    assert again.code == 1
    assert "already" in again.err
    (person,) = run("person", "list", "--json").json["people"]
    assert (person["name"], person["role"], person["organisation"]) == ("Nino Example", "reviewer", "Ministry")
    assert run("person", "list").line == "Nino Example  reviewer  Ministry"


def test_self_check_leaves_the_user_alone(bare, run):
    answer = run("self-check")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, words.CHECK_GOOD)
    assert not (bare / "data").exists()
    assert not (bare / "settings").exists()


def test_self_check_passes_as_a_program_from_a_path_with_georgian_letters(tmp_path, bare, spawn):
    here = tmp_path / "ჩემი საქაღალდე"
    here.mkdir()
    answer = spawn("self-check", env={"TMPDIR": str(here)})
    assert answer.code == 0, answer.err
    assert list(here.iterdir()) == []


def test_a_backup_by_hand_goes_to_the_second_folder_too(keys, run, tmp_path):
    chosen = settings.load()
    chosen.put("backup_folder", str(tmp_path / "stick"))
    chosen.save()
    made = Path(run("backup").line)
    (copy,) = (tmp_path / "stick").glob("*/*.toolkit")
    assert (copy.name, copy.read_bytes()) == (made.name, made.read_bytes())
    shutil.rmtree(tmp_path / "stick")
    (tmp_path / "stick").write_text("a file where a folder should be")
    answer = run("backup", tmp_path / "copy.toolkit")
    assert (answer.code, answer.line) == (0, str(tmp_path / "copy.toolkit"))
    assert "Careful: " in answer.err


def test_a_backup_is_never_changed(keys, run, tmp_path):
    backup = run("backup", tmp_path / "copy.toolkit").line
    before = Path(backup).read_bytes()
    for command in (("save", keys["tool"], "--title", "Other"), ("new", "note", "--title", "T"), ("retire", keys["tool"]),
                    ("--person", "Nino", "save", keys["tool"], "--title", "Other")):
        answer = run("--library", backup, *command)
        assert (answer.code, answer.out) == (1, "")
        assert "open-backup copy.toolkit --as PATH" in answer.err
    assert run("--library", backup, "search", "referral").code == 0
    assert run("--library", backup, "verify").code == 0
    assert Path(backup).read_bytes() == before
