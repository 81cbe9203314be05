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
    assert {"lang": "ka", "key": key, "behind": False} in run("show", keys["lesson"], "--json").json["translations"]
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


TWICE = """::: {.statement #s-7k3q}
One.
:::

::: {.statement #s-7k3q}
Two.
:::

::: {.statement}
Three.
:::
"""


def test_copied_statements_get_ids_of_their_own_and_keep_them(keys, run):
    made = run("new", "note", "--title", "T", "--body", "-", input=TWICE)
    ids = [each["id"] for each in run("statements", made.line, "--json").json["statements"]]
    assert ids[0] == "s-7k3q"
    assert len(set(ids)) == 3
    assert f"s-7k3q was there twice: the second is now {ids[1]}." in made.err
    assert f"A statement without an id is now {ids[2]}." in made.err
    again = run("save", made.line, "--body", "-", input=TWICE)
    assert "Nothing was changed" in again.err
    longer = run("save", made.line, "--body", "-", input=f"Before.\n\n{TWICE}")
    assert "the second is now" in longer.err
    assert [each["id"] for each in run("statements", made.line, "--json").json["statements"]] == ids


def test_a_save_on_a_retired_item_says_so(keys, run):
    run("retire", keys["tool"])
    saved = run("save", keys["tool"], "--title", "Later")
    assert saved.code == 0
    assert f"{keys['tool']} is retired; the revision was saved." in saved.err
    (state,) = (line for line in run("show", keys["tool"]).out.splitlines() if line.startswith("State"))
    assert state.split() == ["State", "Retired"]
    run("bring-back", keys["tool"])
    assert "retired" not in run("save", keys["tool"], "--title", "Later still").err


def test_only_a_picture_is_offered_for_the_text(keys, run, tmp_path):
    (tmp_path / "photo.txt").write_text("no picture")
    (tmp_path / "well.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 50)
    assert "![](" not in run("attach", keys["lesson"], tmp_path / "photo.txt").err
    assert "![](attachment:well.png)" in run("attach", keys["lesson"], tmp_path / "well.png").err


def test_a_file_is_detached(keys, run, tmp_path):
    (tmp_path / "well.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 50)
    run("attach", keys["lesson"], tmp_path / "well.png")
    run("save", keys["lesson"], "--body", "-", input="![A well](attachment:well.png)\n")
    wrong = run("detach", keys["lesson"], "wall.png")
    assert (wrong.code, wrong.out) == (1, "")
    assert "well.png" in wrong.err
    answer = run("detach", keys["lesson"], "well.png", "-m", "not ours")
    shown = run("show", keys["lesson"], "--json").json
    assert (answer.code, answer.line, shown["attachments"]) == (0, shown["head"], [])
    assert "still shows it" in answer.err
    assert run("history", keys["lesson"], "--json").json["revisions"][0]["note"] == "not ours"


def test_a_link_is_taken_away(keys, run):
    run("save", keys["lesson"], "--set", f"supports={keys['tool']}", "--set", f"mentions={keys['tool']}")
    wrong = run("unlink", keys["lesson"], "contradicts", keys["tool"])
    assert (wrong.code, wrong.out) == (1, "")
    assert f"supports {keys['tool']}" in wrong.err
    answer = run("unlink", keys["lesson"], "supports", keys["tool"].lower())
    assert (answer.code, len(answer.line)) == (0, 64)
    assert [each["type"] for each in run("links", keys["lesson"], "--json").json["links"]] == ["mentions"]
    in_text = run("unlink", keys["note"], "mentions", keys["lesson"])
    assert in_text.code == 1
    assert f"[[{keys['lesson']}]]" in in_text.err
