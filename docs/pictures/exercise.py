"""The library of the pictures, made by the commands of the terminal as people would: edits, comments, editions, rounds."""

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from words import BEHIND, CHANGED, CHANGES, FOLLOWING, KEYS, WORDS

ROOT = Path(__file__).resolve().parents[2]
#: who is asked in the round that is closed, group by group
ASKED = {"national": 6, "municipal": 8, "service_providers": 6, "returnees_community": 8}
#: for each statement what each of them answered, in the same order; "-" for nothing
ANSWERS = {
    "s-zab5": "45-545 5455454- 545545 44554555",
    "s-rrb1": "44-544 5443454- 544544 43544554",
    "s-46vh": "55-545 5554554- 545544 23342425",
    "s-73jn": "44-434 5444344- 543444 44534344",
    "s-kd1s": "43-424 3454243- 435424 42341243",
    "s-6t5m": "21-432 2132213- 324234 32442313",
}
#: how many fingers each held up in the meeting that goes on
FINGERS = {"national": 3, "municipal": 6, "service_providers": 4}
MEETING = {"s-kd1s": "45344", "s-h3yf": "35443", "s-9qr2": "55435"}


class Terminal:
    """The program as it is called in a terminal, with its home and its library in a folder."""

    def __init__(self, folder: Path, lang: str) -> None:
        self.folder, self.words, self.keys = folder, WORDS[lang], KEYS[lang]
        self.environment = {**os.environ, "TOOLKIT_HOME": str(folder / "home"), "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen",
                            "TOOLKIT_LIBRARY": str(folder / "library.toolkit")}
        self._lang = lang

    def __call__(self, *words: str, by: str = "author") -> str:
        """What a command prints; a command that fails ends everything."""
        line = [sys.executable, "-m", "toolkit_app", "--lang", self._lang, *words, "--person", self.words["people"][by]]
        done = subprocess.run(line, env=self.environment, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
        if done.returncode:
            sys.exit(f"toolkit {' '.join(words)}\n{done.stdout}{done.stderr}")
        return done.stdout.strip()

    def read(self, *words: str) -> Any:
        """What a command answers in JSON."""
        return json.loads(self(*words, "--json"))

    def edit(self, key: str, changes: Mapping[str, str], by: str, note: str, *more: str) -> None:
        """Save a text with words in place of others; fails where these are not there once."""
        body = self("show", key, "--markdown")
        for old, new in changes.items():
            if body.count(old) != 1:
                sys.exit(f"{key} has {body.count(old)} times: {old}")
            body = body.replace(old, new)
        text = self.folder / "text.md"
        text.write_text(body, encoding="utf-8")
        self("save", key, "--body", str(text), "-m", note, *more, by=by)


def rounds(folder: Path, lang: str) -> dict[str, str]:
    """The keys of the rounds of a library that was made, by their names in ``words.py``."""
    keys = {one["title"]: one["key"] for one in Terminal(folder, lang).read("round", "list")["rounds"]}
    return {name: keys[title] for name, title in WORDS[lang]["rounds"].items()}


def make(folder: Path, lang: str) -> None:
    """Make the library in a new folder, and in its folder ``start`` a copy from before anything waited for anybody."""
    run = Terminal(folder, lang)
    run("init")
    for role, name in run.words["people"].items():
        # who calls a command is in the library by that
        run("person", "change" if role == "author" else "add", name, "--role", role)
    items = [run.keys[name] for name in ("methodology", "lesson", "apart")]
    edits = run.words["edits"]
    for who, old, new, note in edits[:1]:
        run.edit(run.keys["lesson"], {old: new}, who, note)
    (folder / "start").mkdir()
    shutil.copy(folder / "library.toolkit", folder / "start")
    run("edition", "make", run.words["edition"], "0.1", *items, CHANGED, by="custodian")
    _rounds(run, lang)
    _comments(run)
    for who, old, new, note in edits[1:]:
        run.edit(run.keys["lesson"], {old: new}, who, note)
    title, sections = run.words["new"]
    made = run("new", "lesson", "--title", title, "--lang", lang, "--set", "dimension=social", "--set", "place=telavi",
               *(word for name, text in sections.items() for word in ("--set", f"{name}={text}")))
    run("edition", "make", run.words["edition"], "0.2", *items, made, by="custodian")
    _apart(run)
    phases = (word for phase in ("assessment", "selection", "design") for word in ("--set", f"phase={phase}"))
    run.edit(CHANGED, dict(CHANGES), "author", "", *phases)
    behind = {row["key"] for row in run.read("list", "--where", "translation=behind")["items"]}
    if BEHIND not in behind:
        sys.exit(f"{BEHIND} is not behind its original")
    for key in sorted(behind.intersection(FOLLOWING)):
        run("translation", key, "--up-to-date")


def _comments(run: Terminal) -> None:
    numbers = []
    for statement, group, role, sort, text, proposal in run.words["comments"]:
        more = ("--proposal", proposal) if proposal else ()
        numbers.append(run("comment", "add", run.keys["methodology"], text, "--statement", statement, "--group", group,
                           "--role", role, "--type", sort, "--passed-on", *more, by="facilitator"))
    run("comment", "answer", numbers[0], "--decision", "noted", "-m", run.words["thanks"])
    run("comment", "take", numbers[1])


def _apart(run: Terminal) -> None:
    """Two people save over the same revision."""
    key = run.keys["apart"]
    base = run.read("show", key)["revision"]
    body = run("show", key, "--markdown", "--at", base)
    for by, at, more in (("reviewer", 1, "confidence=low"), ("author", 2, "confidence=high")):
        text = body
        for change in run.words["apart"]:
            if text.count(change[0]) != 1:
                sys.exit(f"{key} has {text.count(change[0])} times: {change[0]}")
            text = text.replace(change[0], change[at])
        path = run.folder / "text.md"
        path.write_text(text, encoding="utf-8")
        run("save", key, "--body", str(path), "--base", base, "--set", more, by=by)


def _rounds(run: Terminal, lang: str) -> None:
    words, item = run.words, run.keys["methodology"]
    workshop = run("new", "workshop", "--title", words["workshop"], "--lang", lang, "--set", "date=2026-11-25",
                   "--set", "place=kutaisi", by="facilitator")

    def plan(name: str, procedure: str, statements: tuple[str, ...], *more: str, people: Mapping[str, int] | None = None) -> str:
        groups = [word for group in people or ASKED for word in ("--group", group)]
        key = run("round", "new", *(f"{item}#{one}" for one in statements), "--procedure", procedure, "--title",
                  words["rounds"][name], "--purpose", words["purpose"], "--lang", lang, *groups, *more, by="facilitator")
        for group, count in (people or {}).items():
            run("participant", "add", key, "--group", group, "--count", str(count), by="facilitator")
        return key

    made = {"principles": plan("principles", "rating", tuple(ANSWERS), "--workshop", workshop, "--rounds", "2", people=ASKED)}
    run("round", "open", made["principles"], by="facilitator")
    _answer(run, made["principles"])
    run("round", "close", made["principles"], by="facilitator")
    text, owner = words["decision"]
    run("round", "decide", made["principles"], text, "--statement", "s-kd1s", "--owner", owner, "--due", "2027-03-01",
        by="facilitator")
    made["comments"] = plan("comments", "comment", ("s-xm23", "s-h3yf", "s-cy7m", "s-s3gk"))
    made["forms"] = plan("forms", "rating", ("s-46vh", "s-xm23", "s-h3yf", "s-s3gk", "s-e2z4", "s-f2gf"), "--quorum", "0/0",
                           people={"municipal": 4, "returnees_community": 4})
    made["adoption"] = plan("adoption", "ballot", ("s-zab5", "s-h3yf"), "--secret", people={"national": 3, "municipal": 3})
    made["meeting"] = plan("meeting", "fist_to_five", (*MEETING, "s-87nc"), "--workshop", workshop, people=FINGERS)
    for name in ("forms", "adoption", "meeting"):
        run("round", "open", made[name], by="facilitator")
    for number in range(5):
        given = [word for statement, line in MEETING.items() for word in (f"{item}#{statement}", line[number])]
        run("answer", made["meeting"], *given, "--participant", str(number + 1), by="facilitator")
    run("answer", made["adoption"], "s-zab5", "yes", "s-h3yf", "yes", "--participant", "1", by="facilitator")


def _answer(run: Terminal, round: str) -> None:
    """Give the answers of the round on principles, as a table of another program."""
    lines = {statement: line.replace(" ", "") for statement, line in ANSWERS.items()}
    reasons = list(run.words["reasons"])
    said = {"s-kd1s": reasons[:3], "s-6t5m": reasons[3:]}
    path = run.folder / "answers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["number", *lines, *(f"why {statement}" for statement in said)])
        for number in range(sum(ASKED.values())):
            row = [line[number].replace("-", "") for line in lines.values()]
            why = [said[one].pop() if said[one] and lines[one][number] in "12" else "" for one in said]
            if any(row):
                table.writerow([number + 1, *row, *why])
    maps = ["number=participant", *(f"{one}={one}" for one in lines), *(f"why {one}=reason:{one}" for one in said)]
    columns = (word for one in maps for word in ("--map", one))
    run("form", "read", str(path), "--round", round, *columns, "--yes", by="facilitator")
