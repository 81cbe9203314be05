"""The commands ``comment …``: the whole way of a comment, from the terminal alone."""

import pytest

from toolkit_app.cli import words


@pytest.fixture
def comment(keys, run):
    """A comment on the statement of the lesson; its number."""
    return run("--person", "Nino", "comment", "add", keys["lesson"], "Three languages.", "--statement", "s-7k3q",
               "--group", "national", "--role", "Head of unit", "--type", "technical").line


def test_a_comment_from_its_making_to_the_submitters_word(keys, run, comment):
    assert run("comment", "add", keys["lesson"], "-", "--quote", "took 14 days", input="Since when?").line.startswith("c-")
    answer = run("comment", "list", keys["lesson"])
    assert (answer.out.count("\n"), answer.err.strip()) == (2, words.ANSWERED.format(done=0, total=2))
    assert "Nino, Head of unit, National authorities" in answer.out
    assert "ეროვნული უწყებები" in run("comment", "list", "--group", "national", "--lang", "ka").out
    answer = run("comment", "answer", comment, "--decision", "accepted", "-m", "Done.", "--changed")
    assert answer.out.split() == [comment, "Answered"]
    assert run("comment", "react", comment, "satisfied").line == "Submitter satisfied"
    shown = run("comment", "show", comment, "--json").json
    head = run("show", keys["lesson"], "--json").json["head"]
    assert (shown["state"], shown["answer"], shown["changed_in"], shown["submitter"]) == ("satisfied", "Done.", head, "Nino")
    assert [one["what"] for one in shown["history"]] == ["comment", "disposition", "reaction"]
    assert "Done." in run("comment", "show", comment).out
    found = run("comment", "list", "--open", "--json").json
    assert (found["answered"], found["total"], found["comments"][0]["text"]) == (0, 1, "Since when?")
    assert run("comment", "list", "--by", "nobody").err.strip() == words.NO_COMMENTS


def test_several_are_answered_at_once_or_none(keys, run, comment):
    other = run("comment", "add", keys["tool"], "Too long.").line
    assert run("comment", "answer", comment, "c-00000", "--decision", "noted").code == 1
    assert len(run("comment", "list", "--state", "new", "--json").json["comments"]) == 2
    assert run("comment", "answer", comment, other, "--decision", "assigned", "--owner", "Legal unit").out.count("Assigned") == 2


def test_proposed_words_are_taken_over(keys, run, comment):
    assert "c-" in run("comment", "take", comment).err
    other = run("comment", "add", keys["lesson"], "", "--statement", "s-7k3q", "--proposal", "Every form is bilingual.").line
    answer = run("comment", "take", other, "--note", "Asked for.")
    assert "s-7k3q" in answer.err
    shown = run("comment", "show", other, "--json").json
    assert (shown["state"], shown["changed_in"]) == ("answered", answer.line)
    assert run("statements", keys["lesson"], "--json").json["statements"][0]["wording"] == "Every form is bilingual."
    assert run("history", keys["lesson"], "--json").json["revisions"][0]["note"] == "Asked for."


def test_put_right_and_erased(keys, run, comment):
    assert run("comment", "amend", comment, "Four languages.").code == 0
    assert run("comment", "show", comment, "--json").json["text"] == "Four languages."
    assert run("comment", "erase", comment, "--why", "data").code == 0
    assert "Four" not in run("comment", "show", comment).out + run("comment", "list").out
    assert run("verify").code == 0


def test_what_is_wrong_is_said(keys, run):
    answer = run("comment", "add", keys["lesson"], "x", "--statement", "s-7k3q", "--quote", "days")
    assert (answer.code, words.ONE_PLACE in answer.err) == (2, True)
    assert "s-7k3q" in run("comment", "add", keys["lesson"], "x", "--statement", "s-0000").err
    answer = run("comment", "add", keys["lesson"], "x", "--quote", "words from elsewhere altogether")
    assert (answer.code, answer.err.strip()) == (0, words.QUOTE_LOST.format(key=keys["lesson"]))
    assert run("comment", "answer", answer.line, "--decision", "rejected").code == 1
    assert run("comment", "export", keys["lesson"], "--out", "x.docx").code == 2


def test_out_and_in_again(keys, run, comment, tmp_path):
    for ending in ("comments", "xlsx", "pdf"):
        assert run("comment", "export", keys["lesson"], "--out", tmp_path / f"a.{ending}").code == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    answer = run("comment", "import", tmp_path / "a.comments", tmp_path / "a.xlsx")
    assert (answer.code, words.ONLY_SHOWN in answer.err) == (0, True)
    found = run("comment", "import", tmp_path / "a.comments", tmp_path / "a.xlsx", "--yes", "--json").json
    assert [(one["known"], one["new"]) for one in found["files"]] == [(1, []), (1, [])]
    tool = keys["tool"]
    (tmp_path / "b.csv").write_text(f"Item,Comment,Type\n{tool},Shorter,editorial\n{tool},x,loud\n", encoding="utf-8")
    answer = run("comment", "import", tmp_path / "b.csv", "--yes")
    assert (answer.code, "Row 3 is set aside" in answer.err) == (1, True)
    assert [one["text"] for one in run("comment", "list", tool, "--json").json["comments"]] == ["Shorter"]
    (tmp_path / "bad.comments").write_bytes(b"no")
    answer = run("comment", "import", tmp_path / "bad.comments", tmp_path / "a.comments", "--json")
    assert (answer.code, "no file of comments" in answer.err) == (1, True)
    assert [one["file"] for one in answer.json["files"] if "error" in one] == ["bad.comments"]
