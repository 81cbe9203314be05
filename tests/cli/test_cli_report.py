import json
import subprocess
import sys

import pytest
from pypdf import PdfReader

from toolkit_app.cli import round_words

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


def test_the_charts_of_a_round_are_files(run, closed, tmp_path):
    done = run("round", "chart", closed, "agreement", "--out", tmp_path / "a.svg")
    assert (done.code, done.line) == (0, str(tmp_path / "a.svg"))
    assert "Answers to each statement" in (tmp_path / "a.svg").read_text(encoding="utf-8")
    done = run("round", "chart", closed, "groups", "--statement", "s-7k3q", "--lang", "ka", "--out", tmp_path / "g.csv")
    assert done.out.split() == [str(tmp_path / "g.csv"), str(tmp_path / "g-2.csv")]
    assert "მედიანა" in (tmp_path / "g.csv").read_text(encoding="utf-8-sig")
    assert "დაბრუნებულები და თემი (5);0;0;0;0;5;5;100\u00a0%" in (tmp_path / "g-2.csv").read_text(encoding="utf-8-sig")
    assert run("round", "chart", closed, "moved", "--out", tmp_path / "m.pdf").code == 1
    assert run("round", "chart", closed, "agreement", "--out", tmp_path / "a.gif").code == 1
    assert run("round", "chart", closed, "groups", "--statement", "s-none", "--out", tmp_path / "a.svg").code == 1


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


def test_an_item_says_what_was_agreed_of_it(keys, run, closed):
    found = run("agreed", keys["lesson"], "--json").json
    (line,) = found["statements"]
    assert (found["agreed"], line["id"], line["outcome"], line["valid"], line["agreed"], line["round"]) == (
        1, "s-7k3q", "validated", True, True, closed)
    assert run("agreed", keys["lesson"]).err.strip() == round_words.AGREED_COUNT.format(count=1, total=1)
    shown = run("show", keys["lesson"], "--markdown").out
    assert "bilingual" in shown
    assert run("save", keys["lesson"], "--body", "-", input=shown.replace("bilingual", "in two languages")).code == 0
    again = run("agreed", keys["lesson"])
    assert round_words.OTHER_WORDS in again.out
    assert f"s-7k3q  {round_words.AGREED_ON}: Every referral form is bilingual." in again.out
    assert run("agreed", keys["lesson"], "--json").json["statements"][0]["difference"][1]["op"] == "removed"


def test_a_book_prints_what_was_agreed(keys, run, closed, tmp_path):
    def text(name, *options):
        assert run("pdf", keys["lesson"], "--layout", "book", "--out", tmp_path / name, *options).code == 0
        return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / name).pages)

    printed = text("with.pdf")
    assert "Validation record" in printed
    assert "Municipalities 5 5" in printed
    assert "Validation record" not in text("without.pdf", "--set", "outcomes=no")


def test_what_somebody_wrote_in_a_round_can_be_erased(run, closed):
    before = run("tally", closed, "--json").json
    assert "599 12 34 56" in str(before)
    assert run("redact", closed, "--holding", "599 12 34 56", "--plan").out.count("answers") == 25
    assert run("redact", closed, "--holding", "599 12 34 56", "--why", "A telephone number").code == 0
    after = run("tally", closed, "--json").json
    assert "599 12" not in str(after)
    assert after["digest"] == before["digest"]
    assert after["statements"][0]["agreement"] == before["statements"][0]["agreement"]
    assert run("verify").code == 0
    assert run("redact", closed, "--holding", "599 12 34 56", "--why", "again").code == 1


def test_the_name_of_a_participant_can_be_erased(keys, run):
    key = run("round", "new", keys["lesson"], "--procedure", "rating").line
    run("participant", "add", key, "--group", "municipal", "--name", "Nino Beridze")
    assert run("redact", key, "--holding", "Beridze", "--why", "asked for").code == 0
    assert run("participant", "list", key, "--json").json["participants"][0]["name"] == ""
    assert run("verify").code == 0
