"""A panel: 200 people, 120 statements, three rounds, open and secret. How long counting, reporting and recomputing take."""

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from toolkit_app.library import items, store
from toolkit_app.library.values import Draft
from toolkit_app.publishing import report_pdf
from toolkit_app.publishing.word import report as report_word
from toolkit_app.validation import answers, changes, dataset, definition, participants, record, report, rounds, tally
from toolkit_app.validation.definition import Plan

PEOPLE, STATEMENTS, ROUNDS = 200, 120, 3
GROUPS = {"national": 30, "municipal": 60, "service_providers": 50, "returnees_community": 40, "iom_donor": 20}
_WORDS = ("The municipality", "names", "a referral officer", "before", "households", "are asked", "and the plan", "is bilingual",
          "within a year", "with the community", "for every returnee", "in each district")


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Whatever the sizes of libraries."""
    yield f"{PEOPLE} people, {STATEMENTS} statements, {ROUNDS} rounds; processor s, the median of three."
    yield ""
    yield "| what | open | secret | bar |"
    yield "|---|---:|---:|---:|"
    found = [_measured(folder, anonymity) for anonymity in ("open", "secret")]
    bars = {"tally of a round": "1", "report as PDF, made from the acts": "10"}
    for name in found[0]:
        yield f"| {name} | {found[0][name]:.2f} | {found[1][name]:.2f} | {bars.get(name, '–')} |"


def _measured(folder: Path, anonymity: str) -> dict[str, float]:
    path = folder / f"panel-{anonymity}.toolkit"
    path.unlink(missing_ok=True)
    told: dict[str, float] = {}
    with store.create(path) as library:
        key, last = _held(library, anonymity, told)
        with library.read() as tx:
            found = definition.find(tx, last)
            told["tally of a round"] = _timed(lambda: tally.tally(tx, found))
            told["what moved since the round before"] = _timed(lambda: changes.changes(tx, found))
            told["validation record of the item"] = _timed(lambda: record.of_item(tx, key))
            told["report as values"] = _timed(lambda: report.build(tx, last, "en", date="2026-11-29"))
            told["report as PDF, made from the acts"] = _timed(lambda: list(report_pdf.write(
                report.build(tx, last, "en", date="2026-11-29"), folder / "panel.pdf")))
            told["report as Word"] = _timed(lambda: list(report_word.write(
                report.build(tx, last, "en", date="2026-11-29"), folder / "panel.docx")))
            told["open dataset"] = _timed(lambda: dataset.files(tx, last))
            place = folder / "panel-dataset"
            place.mkdir(exist_ok=True)
            for file in dataset.files(tx, last):
                (place / file.name).write_bytes(file.data)
        began = time.monotonic()
        subprocess.run([sys.executable, "-I", str(place / dataset.SCRIPT)], check=True, capture_output=True)
        told["dataset recomputed by its script (wall s)"] = time.monotonic() - began
    return told


def _timed(work: Callable[[], Any]) -> float:
    spent = []
    for _ in range(3):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return statistics.median(spent)


def _held(library: store.Library, anonymity: str, told: dict[str, float]) -> tuple[str, str]:
    """All rounds, answered by nine in ten; the item and the last round."""
    rng = random.Random(anonymity)
    body = "## Principles {#principles}\n\n" + "".join(
        f"::: {{.statement #s-{number:04d} type=principle}}\n{' '.join(rng.choices(_WORDS, k=12))} {number}.\n:::\n\n"
        for number in range(STATEMENTS))
    with library.write() as tx:
        key = items.make(tx, "methodology", Draft("Integrated approach", "en", body)).key
        last = rounds.plan(tx, Plan((key,), "rating", planned=ROUNDS, anonymity=anonymity)).key
        for group, count in GROUPS.items():
            participants.add_several(tx, last, group, count)
    for number in range(ROUNDS):
        with library.write() as tx:
            last = rounds.following(tx, last, ()).key if number else last
            rounds.open_round(tx, last)
        began = time.process_time()
        _answered(library, last, rng)
        told["answers of everybody kept"] = time.process_time() - began
        began = time.process_time()
        with library.write() as tx:
            rounds.close(tx, last, "")
        told["round closed"] = time.process_time() - began
    return key, last


def _answered(library: store.Library, key: str, rng: random.Random) -> None:
    with library.read() as tx:
        found = definition.find(tx, key)
        people = participants.listing(tx, found)
    names = [unit.id for unit in found.definition.units]
    with library.write() as tx:
        for one in people:
            if rng.random() < 0.9:
                given = {name: rng.choices(["1", "2", "3", "4", "5", "abstain"], [1, 2, 3, 8, 7, 1])[0] for name in names}
                said = [name for name, value in given.items() if value in "12" and rng.random() < 0.3]
                reasons = dict.fromkeys(said, "No budget line for this.")
                answers.give(tx, key, one.key, given, reasons=reasons, channel="xlsx")
