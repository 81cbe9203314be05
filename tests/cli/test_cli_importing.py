import json

import pytest
from intake.wordfiles import about, comment, docx, p

from toolkit_app.cli import import_words


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    body = p("Wells", style="Title") + p("Context", style="Titre1") + p("No ", about(0, "water"), ".")
    (made / "a.docx").write_bytes(docx(body, comments=comment(0, "Since when?")))
    (made / "b.csv").write_text("Title;Place;Anything\nOne;Kharagauli;x\nTwo;Paris;y\n")
    return made


def test_an_import_tells_what_it_made_and_is_taken_back(run, keys, folder):
    before = run("list", "--json").json["total"]
    answer = run("import", folder, "--kind", "site")
    assert answer.code == 0
    assert [line.split()[0] for line in answer.out.splitlines()] == ["made"] * 3
    assert import_words.IMPORT_COMMENTS.format(name="a.docx", comments=1, proposals=0) in answer.err
    assert "b.csv:3: “Paris” is not known" in answer.err
    (listed,) = run("import", "--list", "--json").json["imports"]
    assert (listed["revisions"], listed["comments"], listed["undone"], listed["source"]) == (3, 1, False, "a.docx, b.csv")
    assert listed["import"][:12] in run("import", "--list").out
    back = run("import", "--undo", listed["import"][:12])
    assert back.err.strip() == import_words.IMPORT_TAKEN_BACK.format(retired=3, restored=0, withdrawn=1)
    assert len(back.out.split()) == 3
    assert run("list", "--json").json["total"] == before
    assert run("import", "--undo", listed["import"][:12]).code == 1


def test_the_report_in_json(run, keys, folder):
    found = run("import", folder, "--kind", "site", "--dry-run", "--json").json
    assert list(found) == ["import", "dry_run", "lines", "columns"]
    assert (found["import"], found["dry_run"]) == ("", True)
    word, one, two = found["lines"]
    assert list(word) == ["file", "outcome", "kind", "lang", "title", "comments", "files", "lost", "problems", "reason"]
    assert (one["row"], one["lost"]) == (2, ["Columns that mean nothing for this kind are left out (1): Anything."])
    assert two["problems"] == ["“Paris” is not known for “place”. Use one of: samgori, kvareli, kutaisi."]
    assert found["columns"] == [{"sheet": "b.csv", "format": 1, "kind": "site", "lang": "en", "head": 1,
                                 "columns": {"Title": "title", "Place": "field:place", "Anything": ""}}]


def test_a_mapping_is_given_and_remembered(run, keys, folder, tmp_path):
    told = run("import", folder / "b.csv", "--kind", "site", "--dry-run", "--json").json["columns"][0]
    told["columns"]["Anything"] = "section:what"
    (tmp_path / "map.json").write_text(json.dumps(told))
    (first, *_) = run("import", folder / "b.csv", "--map", tmp_path / "map.json", "--json").json["lines"]
    assert run("show", first["key"], "--json").json["body"] == "## What was done {#what}\n\nx\n"
    again = run("import", folder / "b.csv", "--dry-run", "--json").json
    assert again["columns"][0]["columns"]["Anything"] == "section:what"
    assert [line["outcome"] for line in again["lines"]] == ["known", "known"]
    (tmp_path / "bad.json").write_text('{"columns": {"Title": "field:nothing"}}')
    assert "field:nothing" in run("import", folder / "b.csv", "--kind", "site", "--map", tmp_path / "bad.json").err


def test_what_is_refused_ends_with_1_and_the_rest_is_taken(run, keys, folder):
    (folder / "c.docx").write_bytes(b"MZ" + b"\0" * 100)
    answer = run("import", folder)
    assert answer.code == 1
    assert "c.docx is a program" in answer.err
    assert answer.out.count("made") == 3
    assert run("import", folder / "none").code == 1
    assert run("import").code == 2
    assert run("import", folder, "--kind", "nothing").code == 1
