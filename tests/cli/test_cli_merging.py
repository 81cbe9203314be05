import pytest

from toolkit_app.cli import words


@pytest.fixture
def apart(keys, run):
    """Saves a version of the lesson apart from the newest; gives its key."""
    key = keys["lesson"]
    base = run("show", key, "--json").json["head"]
    body = run("show", key, "--markdown").out

    def saved(old, new, title):
        answer = run("--person", title, "save", key, "--base", base, "--title", title, "--body", "-", "-m", f"by {title}",
                     input=body.replace(old, new))
        assert answer.code == 0
        return answer.line

    return key, saved


TITLE = "Referral takes too long"


def test_what_was_changed_in_different_places_is_merged(apart, run):
    key, saved = apart
    one, two = saved("14 days", "21 days", TITLE), saved("A social worker", "A nurse", TITLE)
    answer = run("merge", key)
    assert answer.code == 0
    shown = run("show", key, "--json").json
    assert (shown["heads"], shown["head"], shown["author"]) == (1, answer.line, "automatic merge")
    assert "21 days" in shown["body"]
    assert "A nurse" in shown["body"]
    assert sorted(run("history", key, "--json").json["revisions"][0]["parents"]) == sorted((one, two))
    assert "automatic merge" in run("history", key).out
    again = run("merge", key)
    assert (again.code, again.out) == (1, "")


def test_conflicts_are_listed_and_settled(apart, run):
    key, saved = apart
    saved("14 days", "21 days", "Ours first")
    saved("14 days", "30 days", "Theirs then")
    answer = run("merge", key)
    assert answer.code == 1
    assert "1. title" in answer.out
    assert "2. body" in answer.out
    assert "before: The referral took 14 days" in answer.out
    assert words.MERGE_OPEN.format(key=key, count=2) in answer.err
    shape = run("merge", key, "--json").json
    assert [(one["number"], one["where"]) for one in shape["conflicts"]] == [(1, "title"), (2, "body")]
    assert shape["revision"] is None
    half = run("merge", key, "--take", "ours", "1")
    assert (half.code, "1. title" in half.out, "2. body" in half.out) == (1, False, True)
    done = run("merge", key, "--take", "ours", "1", "--take", "theirs", "2", "-m", "asked")
    shown = run("show", key, "--json").json
    assert (done.code, shown["head"], shown["heads"], shown["title"]) == (0, done.line, 1, "Theirs then")
    assert "21 days" in shown["body"]
    assert run("history", key, "--json").json["revisions"][0]["note"] == "asked"


@pytest.mark.parametrize("take", [("mine", "1"), ("ours", "x"), ("ours", "0")])
def test_a_choice_that_is_none(apart, run, take):
    key, saved = apart
    saved("14 days", "21 days", "One")
    saved("14 days", "30 days", "Two")
    assert run("merge", key, "--take", *take).code == 2
    answer = run("merge", key, "--take", "ours", "1", "--take", "ours", "2", "--take", "ours", "9")
    assert answer.code == 1
    assert "no conflict 9" in answer.err
    assert run("show", key, "--json").json["heads"] == 2


def test_all_items_are_merged_at_once(apart, run, tmp_path, keys):
    key, saved = apart
    assert run("merge").err.strip() == words.NOTHING_TO_MERGE
    saved("14 days", "21 days", TITLE)
    saved("A social worker", "A nurse", TITLE)
    run("records", "out", tmp_path / "all.ndjson")
    answer = run("records", "in", tmp_path / "all.ndjson")
    assert words.MERGED.format(key=key) in answer.err
    saved("14 days", "22 days", TITLE)
    answer = run("merge", "--json")
    assert answer.json["waiting"] == [key]
    assert words.MERGE_WAITS.format(key=key) in run("merge").err


def test_blame_says_who_wrote_each_sentence(apart, run):
    key, saved = apart
    first = run("show", key, "--json").json["head"]
    second = saved("14 days", "21 days", "Nino")
    found = run("blame", key, "--json").json["sentences"]
    by = {one["text"]: one for one in found}
    changed = by["The referral took 21 days because the form was only in Georgian."]
    assert (changed["revision"], changed["author"], changed["note"], changed["cause"]) == (second, "Nino", "by Nino", None)
    assert by["A social worker referred families in Telavi to the municipal service."]["revision"] == first
    lines = run("blame", key).out.splitlines()
    place = lines.index("    The referral took 21 days because the form was only in Georgian.")
    assert lines[place - 1].startswith(f"{second[:12]}  ")
    assert lines[place - 1].endswith("Nino  by Nino")
    assert "14 days" in run("blame", key, "--at", first[:10]).out
    assert run("blame", key, "--at", "f" * 64).code == 1
