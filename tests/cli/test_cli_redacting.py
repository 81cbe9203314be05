import pytest

from toolkit_app.cli import words


@pytest.fixture
def cleaned(keys, run):
    """The lesson, of which an earlier revision says something that must go; its key and that revision."""
    key = keys["lesson"]
    bad = run("save", key, "--body", "-", "-m", "with a number", input="Call +995 555 12 34 56.\n").line
    run("save", key, "--body", "-", input="Call the office.\n")
    return key, bad


def test_what_is_erased_is_said_and_what_still_holds_it(cleaned, run, library):
    key, bad = cleaned
    copies = len(list(library.parent.rglob("*Z-*.toolkit")))
    assert copies
    answer = run("--person", "Nino", "redact", key, bad[:10], "--why", "a telephone number")
    assert (answer.code, answer.line) == (0, words.REDACTED.format(key=key, texts=2, files=0))
    assert bad[:12] in answer.err
    assert f"Backups made before still hold it: {copies} in " in answer.err
    assert words.REDACT_OTHERS in answer.err
    assert b"555 12 34 56" not in library.read_bytes()
    assert run("show", key, "--at", bad, "--json").json["body"] == ""
    assert run("show", key, "--json").json["body"] == "Call the office.\n"
    assert run("verify").out.splitlines()[-1].endswith("2 erased: all good")
    assert run("search", "office", "--json").json["total"] == 1
    again = run("redact", key, bad, "--why", "again")
    assert (again.code, again.out) == (1, "")


def test_the_erasure_in_json(cleaned, run):
    key, bad = cleaned
    found = run("redact", key, bad, "--why", "data", "--json").json
    assert list(found) == ["key", "revisions", "texts", "files", "kept", "swept", "backups"]
    assert (found["key"], found["revisions"], found["texts"], found["kept"], found["swept"]) == (key, [bad], 2, [bad], True)


def test_the_newest_text_is_not_erased(cleaned, run):
    key, bad = cleaned
    head = run("show", key, "--json").json["head"]
    for revisions, why in (([head], "data"), ([bad], " "), (["0" * 64], "data")):
        answer = run("redact", key, *revisions, "--why", why)
        assert (answer.code, answer.out) == (1, "")
    assert run("redact", key, bad).code == 2
    assert "555" in run("show", key, "--at", bad, "--markdown").out


def test_a_plan_shows_what_would_go_and_changes_nothing(cleaned, run, library):
    key, bad = cleaned
    before = library.read_bytes()
    found = run("redact", key, "--holding", "555-12", "--plan", "--json").json
    assert [(one["revision"], one["text"], one["details"], one["note"]) for one in found["revisions"]] == [
        (bad, True, False, "")]
    (trace,) = found["traces"]
    (start, end), = trace["marks"]
    assert (trace["place"], trace["excerpt"][start:end], trace["head"]) == ("body", "555 12", False)
    assert (found["texts"], found["files"], bool(found["backups"])) == (1, 0, True)
    answer = run("redact", key, bad, "--plan")
    assert "text: 24 bytes" in answer.line
    assert "note: with a number" in answer.line
    assert words.REDACT_PLAN.format(texts=2, files=0) in answer.err
    assert library.read_bytes() == before


def test_what_holds_the_words_is_erased(cleaned, run, library):
    key, _ = cleaned
    run("move", key, "observation", "-m", "call 555 12 34 56 first")
    answer = run("redact", key, "--holding", "555 12 34 56", "--why", "a telephone number")
    assert answer.line == words.REDACTED.format(key=key, texts=2, files=0)
    assert b"555 12 34 56" not in library.read_bytes()
    again = run("redact", key, "--holding", "555 12 34 56", "--why", "again")
    assert (again.code, again.out) == (1, "")
    assert "holds “555 12 34 56”" in again.err


def test_words_of_the_newest_text_are_told(cleaned, run):
    key, _ = cleaned
    assert words.REDACT_HEAD in run("redact", key, "--holding", "office", "--plan").err
    answer = run("redact", key, "--holding", "office", "--why", "data")
    assert (answer.code, answer.out) == (1, "")
    assert "newest text" in answer.err
    assert run("redact", key, "--why", "data").code == 2
