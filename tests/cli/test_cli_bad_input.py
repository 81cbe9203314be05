"""Bad input through the terminal: a clear message with a remedy, nothing lost, nothing half-written."""

import resource
import sqlite3

import pytest


def told(answer, *parts):
    assert (answer.code, answer.out) == (1, ""), answer
    assert answer.err.startswith("Error: ")
    assert "Traceback" not in answer.err
    for part in parts:
        assert part in answer.err, answer.err


def unharmed(run, keys):
    assert run("verify").code == 0
    assert run("show", keys["lesson"], "--json").json["title"] == "Referral takes too long"


@pytest.mark.parametrize("content", [b"", b"not a library at all" * 400, b"SQLite format 3\x00" + bytes(4000)])
def test_a_file_that_is_not_a_library(bare, run, tmp_path, content):
    path = tmp_path / "letter.toolkit"
    path.write_bytes(content)
    for command in (("list",), ("new", "note", "--title", "T"), ("verify",), ("search", "x")):
        told(run("--library", path, *command), "letter.toolkit")
    assert path.read_bytes() == content


def test_a_database_of_another_program(bare, run, tmp_path):
    with sqlite3.connect(tmp_path / "other.toolkit") as connection:
        connection.execute("CREATE TABLE item (key TEXT)")
    connection.close()
    told(run("--library", tmp_path / "other.toolkit", "list"), "not a library")


def test_a_folder_is_no_library(bare, run, tmp_path):
    told(run("--library", tmp_path, "list"), "folder")


def test_a_newer_library_is_refused_and_not_changed(keys, run, library):
    with sqlite3.connect(library) as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()
    before = library.read_bytes()
    told(run("list"), "9999", "Install the newest version")
    told(run("new", "note", "--title", "T"), "9999")
    assert library.read_bytes() == before


def test_a_file_where_a_folder_should_be(bare, run, tmp_path):
    (tmp_path / "file").write_text("x")
    told(run("--library", tmp_path / "file" / "l.toolkit", "init", "--empty"))
    told(run("--library", tmp_path / "file" / "l.toolkit", "list"))


def test_a_home_that_is_a_file(bare, run):
    bare.write_text("a file where a folder should be")
    told(run("init", "--empty"))


def test_a_full_disk_while_saving(keys, run, spawn, library):
    size = library.stat().st_size

    def small_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    answer = spawn("save", keys["lesson"], "--body", "-", input=b"".join(b"%d words that do not compress %x\n" % (n, n * n * 7919)
                                                                          for n in range(60_000)), preexec_fn=small_disk)
    told(answer, "Nothing was saved")
    unharmed(run, keys)
    assert run("show", keys["lesson"], "--json").json["revisions"] == 1


def test_a_full_disk_while_making_the_library(bare, spawn):
    def small_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    told(spawn("init", preexec_fn=small_disk))
    assert [path for path in (bare / "data").iterdir() if path.is_file()] == []


def test_a_full_disk_while_printing(keys, run, spawn, tmp_path):
    def small_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))

    told(spawn("pdf", keys["lesson"], "--layout", "handout", "--out", tmp_path / "x.pdf", preexec_fn=small_disk))
    assert list(tmp_path.glob("*.pdf*")) == []


def test_a_full_disk_while_writing_records_and_backups(keys, spawn, tmp_path):
    def small_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))

    told(spawn("records", "out", tmp_path / "x.ndjson", preexec_fn=small_disk))
    told(spawn("backup", tmp_path / "x.toolkit", preexec_fn=small_disk))
    assert list(tmp_path.glob("x.*")) == []


def test_a_text_that_is_not_utf8(keys, run, tmp_path):
    (tmp_path / "old.md").write_bytes("first line\nდაბრუნება\n".encode() + "вторая".encode("cp1251"))
    told(run("save", keys["lesson"], "--body", tmp_path / "old.md"), "line 3", "UTF-8")
    told(run("save", keys["lesson"], "--body", "-", input=b"\xff\xfe\x00a"), "UTF-8")
    unharmed(run, keys)


def test_nul_characters(keys, run, tmp_path):
    (tmp_path / "nul.md").write_bytes(b"before\x00after\n")
    told(run("save", keys["lesson"], "--body", tmp_path / "nul.md"))
    told(run("new", "note", "--title", "T", "--body", tmp_path / "nul.md"))
    unharmed(run, keys)
    assert run("list", "--json").json["total"] == 3


def test_a_body_of_50_megabytes(keys, run, tmp_path):
    line = b"All work and no play makes a long text.\n"
    before = run("show", keys["lesson"], "--json").json
    (tmp_path / "huge.md").write_bytes(line * 1_310_720)
    told(run("save", keys["lesson"], "--body", tmp_path / "huge.md"), "limit", "MB", "attach it")
    assert run("show", keys["lesson"], "--json").json == before


def test_a_body_that_cannot_be_read(keys, run, tmp_path):
    told(run("save", keys["lesson"], "--body", tmp_path / "missing.md"), "missing.md")
    told(run("save", keys["lesson"], "--body", tmp_path), "cannot be read")


def test_an_empty_title(keys, run):
    told(run("new", "note", "--title", "  "), "title")
    told(run("save", keys["lesson"], "--title", ""), "title")
    unharmed(run, keys)


def test_a_broken_image(keys, run, tmp_path):
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"nothing of a picture" * 10)
    name = run("attach", keys["tool"], tmp_path / "broken.png").line
    run("save", keys["tool"], "--body", "-", input=f"![a well](attachment:{name})\n")
    answer = run("pdf", keys["tool"], "--layout", "handout", "--out", tmp_path / "x.pdf")
    assert answer.code in (0, 1)
    assert "broken.png" in answer.err
    assert "Traceback" not in answer.err
    told(run("attach", keys["tool"], tmp_path / "missing.png"), "missing.png")


def test_an_unknown_kind(keys, run):
    told(run("new", "leson", "--title", "T"), "lesson")


def test_a_library_being_written_by_another(keys, run, library, monkeypatch):
    monkeypatch.setattr("toolkit_app.library.database.BUSY_MS", 50)
    other = sqlite3.connect(library, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    told(run("save", keys["lesson"], "--title", "T"), "Another program")
    other.close()
    unharmed(run, keys)
