import json
import subprocess
import sys

import pytest

GROUPS = ("national", "municipal", "service_providers", "returnees_community", "iom_donor")


@pytest.fixture
def closed(keys, run):
    """A closed rating round on the statement of the lesson; gives its key."""
    key = run("round", "new", keys["lesson"], "--procedure", "rating", "--purpose", "Agree on forms").line
    for group in GROUPS:
        run("participant", "add", key, "--group", group, "--count", 5)
    run("round", "open", key)
    for number in range(1, 26):
        run("answer", key, "s-7k3q", 2 if number % 7 == 0 else 5, "--participant", number, "--reason", "Call 599 12 34 56")
    run("round", "close", key)
    return key


def test_the_report_is_a_file_and_says_what_may_be_personal(run, closed, tmp_path):
    for name, head in (("r.pdf", b"%PDF"), ("r.docx", b"PK")):
        done = run("report", closed, "--out", tmp_path / name, "--lang", "ka")
        assert (done.code, done.line) == (0, str(tmp_path / name))
        assert "599 12 34 56" in done.err
        assert (tmp_path / name).read_bytes().startswith(head)


def test_a_report_has_an_ending_that_says_what_it_is(run, closed, tmp_path):
    done = run("report", closed, "--out", tmp_path / "report.odt")
    assert (done.code, ".pdf, .docx" in done.err) == (1, True)
    assert not (tmp_path / "report.odt").exists()


def test_decisions_are_kept_changed_and_taken_back(keys, run, closed):
    made = run("round", "decide", closed, "Ask for a budget line", "--owner", "Ministry", "--due", "2027-03",
               "--statement", "s-7k3q")
    assert made.line.startswith("DE-")
    whole = run("round", "decide", closed, "Meet again in spring").line
    assert run("round", "decide", closed, "Ask for two budget lines", "--change", made.line).line == made.line
    found = run("round", "decisions", closed, "--json").json
    assert found["round"] == closed
    assert [(one["key"], one["statement"], one["words"], one["owner"], one["due"]) for one in found["decisions"]] == [
        (made.line, f"{keys['lesson']}#s-7k3q", "Ask for two budget lines", "Ministry", "2027-03"),
        (whole, None, "Meet again in spring", "", "")]
    assert run("round", "decide", closed, "--change", whole).code == 0
    assert run("round", "decisions", closed).out.split()[:3] == [made.line, "s-7k3q", "Ministry"]
    assert run("round", "decide", closed, "--due", "soon", "x").code == 1
    assert run("round", "decide", closed, "").code == 1
    assert run("round", "decide", closed, "x", "--change", "DE-00000000").code == 1


def test_the_dataset_recomputes_itself(run, closed, tmp_path):
    done = run("round", "dataset", closed, "--out", tmp_path / "data")
    assert done.code == 0
    assert str(tmp_path / "data" / "recompute.py") in done.out.split()
    script = subprocess.run([sys.executable, "-I", str(tmp_path / "data" / "recompute.py")], capture_output=True, text=True,
                            encoding="utf-8", env={"PYTHONIOENCODING": "utf-8"}, check=False)
    assert script.returncode == 0, script.stdout + script.stderr
    results = json.loads((tmp_path / "data" / "results.json").read_text(encoding="utf-8"))
    tally = run("tally", closed, "--json").json["statements"][0]
    assert next(iter(results["statements"].values()))["agreement"] == tally["agreement"]
    assert run("round", "dataset", closed, "--out", tmp_path / "data").code == 1
