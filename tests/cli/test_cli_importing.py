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
    assert list(found) == ["import", "dry_run", "lines", "texts", "columns"]
    assert (found["import"], found["dry_run"]) == ("", True)
    word, one, two = found["lines"]
    assert list(word) == ["file", "outcome", "kind", "lang", "title", "comments", "files", "lost", "problems", "reason"]
    assert (one["row"], one["lost"]) == (2, ["Columns that mean nothing for this kind are left out (1): Anything."])
    assert two["problems"] == ["“Paris” is not known for “place”. Use one of: samgori, kvareli, kutaisi."]
    assert found["columns"] == [{"sheet": "b.csv", "format": 1, "kind": "site", "lang": "en", "head": 1,
                                 "columns": {"Title": "title", "Place": "field:place", "Anything": ""}}]


def test_problems_name_fields_kinds_and_codes_as_people_know_them(run, keys, folder):
    (folder / "c.csv").write_text("Title;Place\nThree;Sachkheri\nFour;Sachxerr\n")
    told = run("--lang", "ka", "import", folder / "c.csv", folder / "b.csv", "--kind", "site", "--dry-run").err
    assert "„ადგილი“" in told
    assert "place" not in told
    assert "sachkhere" not in told
    kept = run("import", folder / "b.csv", "--kind", "site", "--dry-run", "--json").json
    assert "“place”" in kept["lines"][1]["problems"][0]
    assert "„გადასახედია“" in run("--lang", "ka", "new", "lesson", "--title", "One", "--set", "review_due=soon").err


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


def test_what_texts_and_headings_become_is_chosen_in_a_file(run, keys, folder, tmp_path):
    answer = run("import", folder, "--dry-run")
    assert "a.docx: Nino, 2024-05-03: “water” ← Since when?" in answer.out
    told = run("import", folder, "--dry-run", "--json").json
    (text,) = told["texts"]
    assert text["beside"] == [{"what": "comment", "author": "Nino", "at": "2024-05-03T10:00:00Z", "quote": "water",
                               "words": "Since when?", "settled": False}]
    text |= {"title": "Our wells", "lang": "fr", "kind": "lesson"}
    text["headings"] = [{"heading": "Context", "becomes": "section:lesson"}]
    told["columns"][0]["columns"]["Anything"] = "more"
    (tmp_path / "map.json").write_text(json.dumps({name: told[name] for name in ("texts", "columns")}))
    made = run("import", folder, "--map", tmp_path / "map.json", "--json").json["lines"]
    item = run("show", made[0]["key"], "--json").json
    assert (item["title"], item["lang"], item["kind"]) == ("Our wells", "fr", "lesson")
    assert item["body"].startswith("## Context {#lesson}")
    assert "**Anything:** x" in run("show", made[1]["key"], "--json").json["body"]


@pytest.mark.parametrize("told, said", [
    ({"texts": [{"file": "none.docx"}]}, "none.docx"), ({"texts": {}}, "cannot be read"), ({"headings": [3]}, "cannot be read"),
    ({"texts": [{"file": "a.docx", "lang": "xx"}]}, "xx"), ({"texts": [{"file": "a.docx", "kind": "cow"}]}, "cow"),
    ({"texts": [{"file": "a.docx", "onto": "LL-00000000"}]}, "LL-00000000"),
    ({"headings": [{"heading": "Context", "becomes": "section:cow"}]}, "section:cow")])
def test_what_cannot_be_chosen_is_said_and_nothing_kept(run, keys, folder, tmp_path, told, said):
    (tmp_path / "map.json").write_text(json.dumps(told))
    answer = run("import", folder / "a.docx", "--map", tmp_path / "map.json")
    assert answer.code == 1
    assert said in answer.err
    assert run("import", "--list").out == ""


def test_a_new_version_of_a_chosen_item(run, keys, folder, tmp_path):
    told = {"texts": [{"file": "a.docx", "onto": keys["lesson"]}]}
    (tmp_path / "map.json").write_text(json.dumps(told))
    (line,) = run("import", folder / "a.docx", "--map", tmp_path / "map.json", "--json").json["lines"]
    assert (line["outcome"], line["key"], line["kind"]) == ("revised", keys["lesson"], "lesson")
    told["texts"][0]["take"] = False
    (tmp_path / "map.json").write_text(json.dumps(told))
    assert run("import", folder / "a.docx", "--map", tmp_path / "map.json", "--json").json["lines"][0]["outcome"] != "revised"


def test_text_comes_by_standard_input(run, keys):
    (line,) = run("import", "-", "--json", input="# Wells first\n\nA **survey**.\n").json["lines"]
    assert line["title"] == "Wells first"
    assert "A **survey**." in run("show", line["key"], "--json").json["body"]
