import json

import pytest
from steps import ALL, BODY, FULL

from toolkit_app.cli import words

TICKED = [part for name in ALL for part in ("--check", name)]


@pytest.fixture
def lesson(keys, run, tmp_path):
    """A lesson that is ready for every gate, by Nino; Ana is a reviewer and Giorgi the custodian."""
    for name, role in (("Nino", "author"), ("Ana", "reviewer"), ("Giorgi", "custodian")):
        assert run("person", "add", name, "--role", role).code == 0
    evidence = tmp_path / "evidence.json"
    evidence.write_text(json.dumps(FULL.fields["evidence"]), encoding="utf-8")
    given = [f"{name}={value if isinstance(value, str) else value[0]}" for name, value in FULL.fields.items()
             if name != "evidence"]
    options = [part for one in (*given, f"evidence=@{evidence}") for part in ("--set", one)]
    return run("--person", "Nino", "new", "lesson", "--title", FULL.title, "--body", "-", *options, input=BODY).line


def test_move_takes_a_step_and_prints_the_state(lesson, run):
    assert run("move", lesson, "review").line == "review"
    answer = run("--person", "Ana", "move", lesson, "validation", *TICKED, "-m", "ready", "--json")
    head = run("show", lesson, "--json").json["head"]
    assert answer.json == {"key": lesson, "from": "review", "state": "validation", "revision": head}
    assert run("--person", "Giorgi", "move", lesson, "validated").line == "validated"
    shown = run("move", lesson, "--json").json
    assert (shown["state"], shown["contested"]) == ("validated", False)
    assert [step["to"] for step in shown["steps"]] == ["review", "published", "superseded"]
    assert [(move["from"], move["to"], move["author"], move["note"]) for move in shown["moves"]] == [
        ("validation", "validated", "Giorgi", ""), ("review", "validation", "Ana", "ready"),
        ("draft", "review", "person at this laptop", "")]


def test_what_is_missing_is_listed_and_nothing_is_moved(lesson, run):
    run("save", lesson, "--set", "why=", "--set", "place=")
    answer = run("move", lesson, "review")
    assert (answer.code, answer.out) == (1, "")
    assert "[ ] Place" in answer.err.splitlines()
    assert "[ ] ადგილი" in run("--lang", "ka", "move", lesson, "review").err.splitlines()
    assert "Why" not in answer.err
    run("save", lesson, "--set", "place=vani")
    run("move", lesson, "review")
    answer = run("--person", "Ana", "move", lesson, "validation")
    assert answer.code == 1
    assert "[ ] Why" in answer.err.splitlines()
    assert "[ ] It matters beyond this one case (--check significant)" in answer.err
    assert run("show", lesson, "--json").json["state"] == "review"


@pytest.mark.parametrize(("person", "said"), [("Nino", "reviewer, facilitator, custodian"), (None, "needs a person with a name")])
def test_who_may_not_take_a_step_hears_why(lesson, run, person, said):
    run("move", lesson, "review")
    answer = run(*(("--person", person) if person else ()), "move", lesson, "validation", *TICKED)
    assert (answer.code, answer.out) == (1, "")
    assert said in answer.err


def test_four_eyes_at_the_terminal(lesson, run):
    assert run("person", "change", "Nino", "--role", "custodian").code == 0
    run("move", lesson, "review")
    answer = run("--person", "Nino", "move", lesson, "validation", *TICKED)
    assert answer.code == 1
    assert "four eyes" in answer.err


def test_move_without_a_state_shows_the_way(lesson, run):
    run("move", lesson, "review", "-m", "please read")
    lines = run("--person", "Ana", "move", lesson).out.splitlines()
    assert lines[0].endswith("Draft → In review  person at this laptop  please read")
    assert lines[1] == f"{lesson}: In review"
    assert "→ validation: In validation (Reviewer, Facilitator, Custodian)" in lines
    assert "  [x] Why" in lines
    assert "→ draft: Draft" in lines


def test_a_step_or_a_box_that_is_not_there(lesson, run):
    answer = run("move", lesson, "published")
    assert (answer.code, answer.out) == (1, "")
    assert "observation, review, retired" in answer.err
    answer = run("move", lesson, "review", "--check", "impersonl")
    assert answer.code == 1
    assert "impersonal" in answer.err


def test_an_edit_after_a_verdict_says_that_the_item_is_in_review_again(lesson, run):
    run("move", lesson, "review")
    run("--person", "Ana", "move", lesson, "validation", *TICKED)
    run("--person", "Giorgi", "move", lesson, "validated")
    answer = run("save", lesson, "--title", "Another title")
    assert answer.err.strip() == words.RETURNED.format(key=lesson, state="Validated")
    assert run("show", lesson, "--json").json["state"] == "review"


def test_uses_of_a_lesson_are_counted(lesson, run, tmp_path):
    uses = tmp_path / "applied.json"
    uses.write_text(json.dumps([{"where": "Vani", "date": "2026", "proof": "order 7"}, {"where": "Telavi"}]), encoding="utf-8")
    run("save", lesson, "--set", f"applied=@{uses}")
    assert run("show", lesson, "--json").json["reuse"] == 1
    assert words.REUSED.format(count=1) in run("show", lesson).out


def test_due_lists_what_waits(lesson, run, tmp_path):
    actions = tmp_path / "actions.json"
    actions.write_text(json.dumps([{"action": "Print the form", "due": "2026-01-31", "owner": "Office"}]), encoding="utf-8")
    run("save", lesson, "--set", f"actions=@{actions}", "--set", "owner=Head of unit", "--set", "review_due=2026-02")
    found = run("due", "--on", "2026-02-28", "--json").json["due"]
    assert [(one["what"], one["key"], one["date"], one["owner"], one["words"]) for one in found] == [
        ("action", lesson, "2026-01-31", "Office", "Print the form"), ("review", lesson, "2026-02", "Head of unit", "")]
    assert run("due", "--on", "2026-01-31").line == f"2026-01-31  action  {lesson}  Office  Print the form"
    assert run("due", "--on", "2025-01-01").err.strip() == words.NOTHING_DUE
    assert run("due", "--on", "tomorrow").code == 2
    assert [row["key"] for row in run("list", "--owner", "HEAD", "--json").json["items"]] == [lesson]
    assert [row["key"] for row in run("list", "--due", "--json").json["items"]] == [lesson]
    assert run("list", "--owner", "nobody").err.strip() == words.NO_MATCH


def test_a_person_has_one_of_the_roles(keys, run):
    assert run("person", "add", "Nino", "--role", "boss").code == 2
    assert run("person", "change", "Nobody", "--role", "reader").code == 1
    run("person", "add", "Nino", "--organisation", "Office")
    run("person", "change", "Nino", "--role", "reviewer")
    (found,) = run("person", "list", "--json").json["people"]
    assert (found["name"], found["role"], found["organisation"]) == ("Nino", "reviewer", "Office")
