"""What people do with the toolkit, from beginning to end, through the terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
from click.testing import CliRunner

from toolkit_app.cli.program import toolkit

LESSON = """## Context {#context}

Families came back to Telavi in autumn, when school had begun.

## What happened {#happened}

The referral letter was in Georgian only, and two families did not come to the municipality.

## The lesson {#lesson}

::: {.statement #s-2b4d type=recommendation}
A referral letter is handed over in the language of the family.
:::
"""


class Desk:
    """One person's laptop, by its terminal."""

    def __init__(self, home: Path, person: str) -> None:
        self.home, self.person = home, person

    def __call__(self, *words: object, input: str | bytes | None = None, code: int = 0) -> str:
        result = CliRunner().invoke(toolkit, [*map(str, words)], input=input,
                                    env={"TOOLKIT_HOME": str(self.home), "TOOLKIT_PERSON": self.person, "TOOLKIT_LIBRARY": None})
        assert result.exit_code == code, result.output
        self.advice = result.stderr
        return result.stdout.rstrip("\n")

    def json(self, *words: object) -> dict:
        return json.loads(self(*words, "--json"))


@pytest.fixture
def nino(tmp_path):
    return Desk(tmp_path / "nino", "Nino")


@pytest.fixture
def giorgi(tmp_path):
    return Desk(tmp_path / "giorgi", "Giorgi")


def test_first_start_and_find(nino):
    nino("init")
    assert nino.json("list")["total"] >= 40
    # four languages, a form, a typo, Latin letters for a Georgian word
    for query in ("reintegration", "რეინტეგრაციის", "réintégration", "реинтеграция", "reintegrasion", "reintegratsia"):
        found = nino.json("search", query)
        assert found["total"], query
        assert all(hit["why"] for hit in found["hits"])
    assert nino.json("search", "reintegration", "--kind", "methodology")["hits"][0]["kind"] == "methodology"
    assert nino("verify").splitlines()[-1].endswith("all good")


def test_a_lesson_in_three_minutes_and_a_look_back(nino, tmp_path):
    nino("init", "--empty")
    key = nino("new", "lesson", "--title", "Letters in one language", "--set", "place=telavi", "--set", "dimension=social")
    assert nino.json("show", key)["state"] == "draft"
    (tmp_path / "lesson.md").write_text(LESSON, encoding="utf-8")
    first = nino("save", key, "--body", tmp_path / "lesson.md", "-m", "from the workshop")
    second = nino("save", key, "--body", "-", "-m", "two more came", input=LESSON.replace("two families", "four families"))
    assert "[-two-]{+four+} families" in nino("diff", key, first[:8], second[:8])
    assert [row["note"] for row in nino.json("history", key)["revisions"]] == ["two more came", "from the workshop", ""]
    nino("restore", key, first[:8], "-m", "it was two")
    shown = nino.json("show", key)
    assert (shown["body"], shown["revisions"], shown["author"]) == (LESSON, 4, "Nino")
    # a restore can itself be undone
    nino("restore", key, second)
    assert "four families" in nino("show", key, "--markdown")
    assert nino.json("statements", key)["statements"][0]["id"] == "s-2b4d"


def test_a_draft_rests_on_lessons(nino):
    nino("init", "--empty")
    lesson = nino("new", "lesson", "--title", "Letters in one language", "--body", "-", input=LESSON)
    chapter = nino("new", "methodology", "--title", "Methodology", "--set", "subtitle=Draft", "--body", "-",
                   input=f"## Foreword {{#foreword}}\n\nEvery letter is bilingual, see [[{lesson}|the lesson]].\n")
    nino("save", chapter, "--set", f"derived_from={lesson}")
    assert {link["type"] for link in nino.json("links", chapter)["links"]} == {"derived_from", "mentions"}
    assert {link["key"] for link in nino.json("links", lesson)["backlinks"]} == {chapter}


def test_hand_out(nino, tmp_path):
    nino("init", "--empty")
    lesson = nino("new", "lesson", "--title", "Letters in one language", "--body", "-", input=LESSON)
    georgian = nino("translate", lesson, "--lang", "ka")
    nino("save", georgian, "--title", "წერილი ერთ ენაზე", "--body", "-",
         input="## კონტექსტი {#context}\n\nოჯახები თელავში დაბრუნდნენ.\n")
    for lang, words in (("en", "Letters in one language"), ("ka", "ოჯახები თელავში")):
        out = tmp_path / f"handout-{lang}.pdf"
        assert nino("pdf", lesson, "--layout", "handout", "--paper", "A5", "--lang", lang, "--out", out) == str(out)
        assert words in "".join(page.extract_text() for page in pypdf.PdfReader(out).pages)
    nino("pdf", lesson, "--layout", "handout", "--lang", "ru", "--out", tmp_path / "none.pdf", code=1)
    assert not (tmp_path / "none.pdf").exists()


def test_two_laptops_exchange_and_lose_nothing(nino, giorgi, tmp_path):
    nino("init", "--empty")
    giorgi("init", "--empty")
    key = nino("new", "lesson", "--title", "Letters in one language", "--body", "-", input=LESSON)
    nino("records", "out", tmp_path / "to-giorgi.ndjson")
    giorgi("records", "in", tmp_path / "to-giorgi.ndjson")
    theirs = giorgi("save", key, "--title", "Letters in two languages")
    mine = nino("save", key, "--set", "place=kutaisi")
    giorgi("records", "out", tmp_path / "back.ndjson")
    nino("records", "in", tmp_path / "back.ndjson")
    nino("records", "out", tmp_path / "again.ndjson")
    giorgi("records", "in", tmp_path / "again.ndjson")
    for desk in (nino, giorgi):
        rows = desk.json("history", key)["revisions"]
        # what needs no question is merged as the records come in; both revisions stay
        head, = (row for row in rows if row["head"])
        assert set(head["parents"]) == {mine, theirs}
        assert {"Nino", "Giorgi"} <= {row["author"] for row in rows}
        shown = desk.json("show", key)
        assert (shown["title"], shown["fields"]["place"]) == ("Letters in two languages", ["kutaisi"])
        desk("verify")
    assert nino.json("show", key)["head"] == giorgi.json("show", key)["head"]


def test_sleep_well(nino, tmp_path):
    nino("init", "--empty")
    key = nino("new", "lesson", "--title", "Letters in one language", "--body", "-", input=LESSON)
    backup = nino("backup", tmp_path / "stick.toolkit")
    nino("save", key, "--title", "Lost on purpose")
    library = nino.home / "data" / "library.toolkit"
    library.write_bytes(b"the disk has died")
    nino("list", code=1)
    assert "toolkit init" in nino.advice or "backup" in nino.advice
    nino("open-backup", backup, "--as", library)
    assert nino.json("show", key)["title"] == "Letters in one language"
    nino("verify")


def test_retire_and_bring_back(nino):
    nino("init", "--empty")
    key = nino("new", "tool", "--title", "Old form", "--body", "-", input="Hazelnuts.\n")
    nino("retire", key, "-m", "replaced")
    assert nino.json("list")["total"] == 0
    assert nino.json("search", "hazelnuts")["total"] == 0
    assert nino.json("show", key)["retired"] is True
    nino("bring-back", key)
    assert nino.json("search", "hazelnuts")["total"] == 1


def test_the_program_without_a_checkout(nino, tmp_path):
    nino("init", "--empty")
    surroundings = {**os.environ, "TOOLKIT_HOME": str(nino.home), "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, "-m", "toolkit_app", "list", "--json"], capture_output=True, cwd=tmp_path, check=True,
                          env=surroundings)
    assert json.loads(done.stdout) == {"items": [], "total": 0}
