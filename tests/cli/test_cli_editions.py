import pytest
from pypdf import PdfReader

from toolkit_app.cli import words


@pytest.fixture
def sealed(keys, run):
    """The edition “Methodology 0.1” of the tool and the lesson; gives its digest."""
    answer = run("edition", "make", "Methodology", "0.1", keys["tool"], keys["lesson"], "-m", "for Tbilisi")
    assert answer.err.strip() == words.EDITION_MADE.format(label="Methodology 0.1", count=2)
    return answer.line


def test_an_edition_is_listed_and_shown(keys, run, sealed):
    (found,) = run("edition", "list", "--json").json["editions"]
    assert (found["name"], found["number"], found["digest"], found["note"], found["items"]) == (
        "Methodology", "0.1", sealed, "for Tbilisi", 2)
    run("save", keys["lesson"], "--title", "Another title", "--body", "-", input="Gone.\n")
    shown = run("edition", "show", "methodology 0.1", "--json").json
    assert [(one["key"], one["title"], one["state"]) for one in shown["entries"]] == [
        (keys["tool"], "Bilingual referral form", "draft"), (keys["lesson"], "Referral takes too long", "draft")]
    assert run("edition", "show", sealed[:8]).out.splitlines()[0] == f"Methodology 0.1  {sealed}"
    assert "The referral took 14 days" in run("edition", "show", "0.1", keys["lesson"]).out
    assert run("edition", "show", "0.1", keys["lesson"], "--json").json["title"] == "Referral takes too long"


def test_the_next_edition_takes_the_same_items_and_is_compared(keys, run, sealed):
    first = run("show", keys["lesson"], "--json").json["head"]
    second = run("save", keys["lesson"], "--title", "Another title").line
    assert run("edition", "make", "methodology", "0.2").code == 0
    found = run("edition", "compare", "0.1", "0.2", "--json").json
    assert (found["a"]["digest"], found["same"], found["came"], found["went"]) == (sealed, 1, [], [])
    assert [(one["key"], one["a"], one["b"]) for one in found["changed"]] == [(keys["lesson"], first, second)]
    answer = run("edition", "compare", "0.1", "0.2")
    assert answer.line == f"~  {keys['lesson']}  Another title  ({first[:12]} → {second[:12]})"
    assert answer.err.strip() == words.EDITION_SAME.format(count=1)


def test_an_edition_is_verified(keys, run, sealed):
    assert run("edition", "verify", "0.1").line == sealed
    assert run("edition", "verify", "0.1", "--json").json == {
        "name": "Methodology", "number": "0.1", "digest": sealed, "ok": True, "lines": [], "erased": []}


def test_what_is_not_agreed_is_no_1_0(keys, run):
    answer = run("edition", "make", "Methodology", "1.0", "--kind", "lesson", "--kind", "tool")
    assert (answer.code, answer.out) == (1, "")
    assert f"{keys['lesson']} (draft)" in answer.err
    assert f"{keys['lesson']}#s-7k3q." in answer.err
    assert run("edition", "list").err.strip() == words.NO_EDITIONS


@pytest.mark.parametrize("command", [("make", "Methodology", "0.1"), ("show", "0.1"), ("verify", "x"), ("compare", "0.1", "0.2")])
def test_an_edition_that_is_not_there(keys, run, command):
    answer = run("edition", *command)
    assert (answer.code, answer.out) == (1, "")


def test_a_printed_edition_carries_its_digest(keys, run, sealed, tmp_path):
    run("save", keys["lesson"], "--title", "Another title")
    assert run("pdf", "--edition", "0.1", "--layout", "handout", "--out", tmp_path / "a.pdf").code == 0
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    assert f"Methodology 0.1 · {sealed[:12]}" in text
    assert "Referral takes too long" in text
    assert "Another title" not in text
    assert run("pdf", "--layout", "handout", "--out", tmp_path / "b.pdf").code == 2


def test_a_library_is_read_as_it_was_at_an_edition(keys, run, sealed):
    run("save", keys["lesson"], "--title", "Another title", "--body", "-", input="Hazelnuts.\n")
    run("new", "note", "--title", "Later")
    then = ("--edition", "methodology 0.1")
    assert [(one["key"], one["title"]) for one in run(*then, "list", "--json").json["items"]] == [
        (keys["tool"], "Bilingual referral form"), (keys["lesson"], "Referral takes too long")]
    assert "The referral took 14 days" in run("show", keys["lesson"], *then, "--markdown").out
    assert run("history", keys["lesson"], "--json", *then).json["revisions"][0]["note"] == "first"
    assert run("search", "hazelnuts", "--json", *then).json["total"] == 0
    assert run("search", "14 days", "--json", *then).json["total"] == 1
    assert run("show", keys["note"], *then).code == 1
    answer = run("save", keys["lesson"], "--title", "Never", *then)
    assert (answer.code, answer.out) == (1, "")
    assert "Methodology 0.1 is an edition" in answer.err
    assert "There is no edition" in run("--edition", "9.9", "list").err
    assert run("list", "--json").json["total"] == 4
