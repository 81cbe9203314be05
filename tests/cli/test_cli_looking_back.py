from toolkit_app.cli import words


def two(keys, run):
    first = run("show", keys["lesson"], "--json").json["head"]
    body = run("show", keys["lesson"], "--markdown").out.replace("14 days", "21 days")
    second = run("save", keys["lesson"], "--body", "-", "--title", "Referral takes long", "--set", "place=tbilisi",
                 "-m", "counted again", input=body).line
    return first, second


def test_history_is_newest_first(keys, run):
    first, second = two(keys, run)
    rows = run("history", keys["lesson"], "--json").json["revisions"]
    assert [row["revision"] for row in rows] == [second, first]
    assert rows[0]["parents"] == [first]
    assert (rows[0]["note"], rows[1]["note"], rows[0]["how"], rows[0]["head"]) == ("counted again", "first", "edit", True)
    assert rows[0]["author"] == "person at this laptop"
    assert rows[0]["at"].endswith("Z")
    lines = run("history", keys["lesson"]).out.splitlines()
    assert lines[0].startswith(f"*  {second[:12]}")
    assert "counted again" in lines[0]


def test_history_says_what_became_of_statements(keys, run):
    first, second = two(keys, run)
    body = run("show", keys["lesson"], "--markdown").out.replace("**bilingual**", "trilingual")
    third = run("save", keys["lesson"], "--body", "-", input=body).line
    rows = run("history", keys["lesson"], "--json").json["revisions"]
    told = [[(one["id"], one["what"]) for one in row["statements"]] for row in rows]
    assert told == [[("s-7k3q", "reworded")], [], []]
    out = run("history", keys["lesson"]).out
    assert f"{third[:12]}:\n  {words.FATE_REWORDED.format(id='s-7k3q')}" in out
    assert f"{first[:12]}:" not in out
    assert f"{second[:12]}:" not in out


def test_diff_marks_whole_words(keys, run):
    first, second = two(keys, run)
    out = run("diff", keys["lesson"], first, second[:8]).out
    assert "[-14-]{+21+} days" in out
    assert "Title: Referral takes [-too -]long" in out
    assert "Place: [-" in out


def test_diff_in_json_joins_to_both_texts(keys, run):
    first, second = two(keys, run)
    found = run("diff", keys["lesson"], first, second, "--json").json
    assert (found["a"], found["b"]) == (first, second)
    for side, op in ((first, "removed"), (second, "added")):
        text = "".join(piece["text"] for piece in found["body"] if piece["op"] in ("same", op))
        assert text == run("show", keys["lesson"], "--at", side, "--json").json["body"]
    assert found["fields"] == [{"name": "place", "old": ["telavi"], "new": ["tbilisi"]}]


def test_a_file_is_compared_before_it_is_saved(keys, run, tmp_path):
    first, second = two(keys, run)
    (tmp_path / "new.md").write_text(run("show", keys["lesson"], "--markdown").out.replace("21 days", "30 days"))
    assert "[-14-]{+30+} days" in run("diff", keys["lesson"], first, "--body", tmp_path / "new.md").out
    found = run("diff", keys["lesson"], second, "--body", tmp_path / "new.md", "--json").json
    assert (found["a"], found["b"], found["fields"]) == (second, "", [])
    assert "[-14-]{+21+} days" in run("diff", keys["lesson"], first).out
    assert run("show", keys["lesson"], "--json").json["head"] == second


def test_no_difference_is_said(keys, run):
    head = run("show", keys["lesson"], "--json").json["head"]
    answer = run("diff", keys["lesson"], head, head)
    assert (answer.code, answer.out, answer.err.strip()) == (0, "", words.NO_DIFFERENCE)


def test_restore_makes_a_new_revision(keys, run):
    first, second = two(keys, run)
    restored = run("restore", keys["lesson"], first[:10], "-m", "was right").line
    assert restored not in (first, second)
    shown = run("show", keys["lesson"], "--json").json
    assert (shown["title"], shown["head"], shown["revisions"]) == ("Referral takes too long", restored, 3)
    rows = run("history", keys["lesson"], "--json").json["revisions"]
    assert (rows[0]["how"], rows[0]["parents"]) == ("restore", [second])
    assert run("restore", keys["lesson"], first).line == restored


def test_a_revision_that_is_not_there(keys, run):
    for revision in ("0" * 64, "abc", "zzzzzzzz"):
        answer = run("restore", keys["lesson"], revision)
        assert (answer.code, answer.out) == (1, "")


def test_a_single_section_is_restored(keys, run):
    first, _ = two(keys, run)
    answer = run("restore", keys["lesson"], first, "--section", "happened")
    shown = run("show", keys["lesson"], "--json").json
    assert shown["head"] == answer.line
    assert "14 days" in shown["body"]
    assert shown["title"] == "Referral takes long"
    answer = run("restore", keys["lesson"], first, "--section", "nothing")
    assert (answer.code, answer.out) == (1, "")
    assert "context, happened" in answer.err
