import json
import re

import pytest

KEY = re.compile(r"LL-[0-9A-HJKMNP-TV-Z]{8}")
REVISION = re.compile(r"[0-9a-f]{64}")


def test_new_prints_the_key_and_nothing_else(keys, run):
    answer = run("new", "lesson", "--title", "A lesson", "--lang", "fr")
    assert answer.code == 0
    assert KEY.fullmatch(answer.line)
    assert answer.err == ""
    shown = run("show", answer.line, "--json").json
    assert (shown["title"], shown["lang"], shown["state"], shown["revisions"]) == ("A lesson", "fr", "draft", 1)


def test_new_takes_the_language_of_the_interface(keys, run):
    key = run("--lang", "ka", "new", "note", "--title", "ჩანაწერი").line
    assert run("show", key, "--json").json["lang"] == "ka"


def test_fields_are_set_repeated_and_cleared(keys, run, tmp_path):
    actions = tmp_path / "actions.json"
    actions.write_text(json.dumps([{"action": "Translate the form", "owner": "municipality"}]))
    key = run("new", "lesson", "--title", "T", "--set", "dimension=social", "--set", "dimension=economic",
              "--set", "place=telavi", "--set", f"actions=@{actions}", "--set", "happened=It rained.").line
    shown = run("show", key, "--json").json
    assert shown["fields"]["dimension"] == ["social", "economic"]
    assert shown["fields"]["actions"] == [{"action": "Translate the form", "owner": "municipality"}]
    assert "It rained." in shown["body"]
    assert run("save", key, "--set", "place=").code == 0
    assert "place" not in run("show", key, "--json").json["fields"]


@pytest.mark.parametrize(("assignment", "near"), [
    ("dimensoin=social", "dimension"), ("dimension=socal", "social"), ("hapened=x", "happened")])
def test_a_wrong_field_or_code_names_the_nearest(keys, run, assignment, near):
    answer = run("new", "lesson", "--title", "T", "--set", assignment)
    assert (answer.code, answer.out) == (1, "")
    assert near in answer.err
    assert run("list", "--json").json["total"] == 3


def test_save_prints_the_revision_and_keeps_what_is_not_given(keys, run):
    before = run("show", keys["lesson"], "--json").json
    answer = run("save", keys["lesson"].lower(), "--title", "Referral takes weeks", "-m", "clearer")
    assert answer.code == 0
    assert REVISION.fullmatch(answer.line)
    after = run("show", keys["lesson"], "--json").json
    assert (after["title"], after["head"], after["revisions"]) == ("Referral takes weeks", answer.line, 2)
    assert (after["body"], after["fields"]) == (before["body"], before["fields"])


def test_an_unchanged_text_makes_no_revision(keys, run):
    head = run("show", keys["lesson"], "--json").json["head"]
    answer = run("save", keys["lesson"])
    assert (answer.code, answer.line) == (0, head)
    assert "Nothing was changed" in answer.err
    assert run("show", keys["lesson"], "--json").json["revisions"] == 1


def test_a_stale_base_keeps_both_and_warns(keys, run):
    base = run("show", keys["lesson"], "--json").json["head"]
    mine = run("save", keys["lesson"], "--title", "Mine").line
    answer = run("save", keys["lesson"], "--title", "Theirs", "--base", base[:8])
    assert (answer.code, bool(REVISION.fullmatch(answer.line))) == (0, True)
    assert "Both versions are kept" in answer.err
    history = run("history", keys["lesson"], "--json").json["revisions"]
    assert {row["revision"] for row in history if row["head"]} == {mine, answer.line}
    assert next(row for row in history if row["revision"] == answer.line)["parents"] == [base]


def test_what_is_not_given_comes_from_the_base(keys, run):
    base = run("show", keys["lesson"], "--json").json["head"]
    run("save", keys["lesson"], "--body", "-", input="Another text.\n")
    late = run("save", keys["lesson"], "--title", "Only the title", "--base", base).line
    assert "14 days" in run("show", keys["lesson"], "--at", late, "--json").json["body"]


def test_a_person_is_the_author(keys, run, monkeypatch):
    run("--person", "Nino", "save", keys["lesson"], "--title", "One")
    run("save", keys["lesson"], "--title", "Two", "--person", "Giorgi")
    monkeypatch.setenv("TOOLKIT_PERSON", "Tamar")
    run("save", keys["lesson"], "--title", "Three")
    authors = [row["author"] for row in run("history", keys["lesson"], "--json").json["revisions"]]
    assert authors == ["Tamar", "Giorgi", "Nino", "person at this laptop"]


def test_a_translation_is_linked(keys, run):
    key = run("translate", keys["lesson"], "--lang", "ka").line
    assert run("show", key, "--json").json["translation_of"] == keys["lesson"]
    assert {"lang": "ka", "key": key} in run("show", keys["lesson"], "--json").json["translations"]
    assert run("translate", keys["lesson"], "--lang", "ka").code == 1


def test_retired_items_leave_the_list_and_come_back(keys, run):
    assert run("retire", keys["tool"], "-m", "not used").code == 0
    assert keys["tool"] not in run("list").out
    assert [row["key"] for row in run("list", "--state", "retired", "--json").json["items"]] == [keys["tool"]]
    assert run("bring-back", keys["tool"]).code == 0
    assert keys["tool"] in run("list").out


def test_a_file_is_attached_under_its_name(keys, run, tmp_path):
    picture = tmp_path / "well.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    answer = run("attach", keys["lesson"], picture)
    assert (answer.code, answer.line) == (0, "well.png")
    (attached,) = run("show", keys["lesson"], "--json").json["attachments"]
    assert (attached["name"], attached["size"], attached["type"]) == ("well.png", 58, "image/png")
    assert run("attach", keys["lesson"], tmp_path / "missing.png").code == 1
