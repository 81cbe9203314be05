"""The open dataset recomputes itself with a script of its own, and tells no more than the tables by group."""

import csv
import io
import json
import random
import subprocess
import sys

import panels
import pytest

from toolkit_app.errors import ToolkitError
from toolkit_app.validation import answers, dataset, definition, rounds
from toolkit_app.validation import tally as tallies

PEOPLE = {"national": 8, "municipal": 12, "service_providers": 6, "returnees_community": 3, "iom_donor": 2}
PROCEDURES = (("rating", {}), ("rating", {"scale": "9"}), ("delphi", {"planned": 2}), ("rand_ucla", {}), ("fist_to_five", {}),
              ("gradients", {}), ("dots", {}), ("ballot", {}), ("ranking", {}), ("ranking", {"scale": "borda"}),
              ("ranking", {"scale": "schulze"}), ("content_validity", {}), ("content_validity", {"scale": "essential"}),
              ("appraisal", {}), ("comment", {}))


def sheet(procedure, values, chance):
    """What one person answers."""
    names = [f"s-000{number}" for number in (1, 2, 3)]
    if procedure == "ranking":
        return dict(zip(names, chance.sample(["1", "2", "3"], 3), strict=True))
    if procedure == "dots":
        first = chance.randint(0, 3)
        return dict(zip(names, (str(first), str(chance.randint(0, 5 - first)), "0"), strict=True))
    return {name: str(chance.choice(["abstain", "recused"] if chance.random() < 0.1 else values)) for name in names}


def held(world, procedure, chance, **given):
    """A closed round with answers of everybody but one."""
    key = panels.methodology(world)
    made = panels.planned(world, key, procedure, quorum="50/0", **given)
    asked = panels.invite(world, made, PEOPLE)
    if procedure == "ballot":
        from toolkit_app.validation import participants
        for one in asked[:2]:
            panels.do(world, participants.change, made, one.key, member=False)
    panels.do(world, rounds.open_round, made)
    values = [value.code for value in panels.find(world, made).definition.terms.scale.values]
    with world.write() as tx:
        for one in asked[1:]:
            said = sheet(procedure, values, chance)
            reasons = {name: "No money." for name in said if chance.random() < 0.3}
            answers.give(tx, made, one.key, said, reasons=reasons)
    panels.do(world, rounds.close, made, "")
    return made


def written(world, made, folder):
    """The files of the dataset."""
    with world.read() as tx:
        found = dataset.files(tx, made)
    folder.mkdir()
    for file in found:
        (folder / file.name).write_bytes(file.data)
    return folder


def recompute(folder):
    return subprocess.run([sys.executable, "-I", str(folder / dataset.SCRIPT)], capture_output=True, text=True, encoding="utf-8",
                          env={"PYTHONIOENCODING": "utf-8"}, check=False)


def rows(folder, name):
    return list(csv.DictReader(io.StringIO((folder / name).read_text(encoding="utf-8-sig"))))


@pytest.mark.parametrize("anonymity", ["open", "secret"])
@pytest.mark.parametrize(("procedure", "given"), PROCEDURES, ids=lambda value: str(value))
def test_the_script_comes_to_the_same_results(world, tmp_path, procedure, given, anonymity):
    made = held(world, procedure, random.Random(f"{procedure}{given}{anonymity}"), anonymity=anonymity, **given)
    folder = written(world, made, tmp_path / "data")

    done = recompute(folder)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Every number is the one in results.json." in done.stdout
    results = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    assert len(results["statements"]) == 3
    assert all(found["n"] == 30 for found in results["statements"].values())


def test_the_script_sees_when_an_answer_was_changed(world, tmp_path):
    folder = written(world, held(world, "rating", random.Random(7)), tmp_path / "data")
    path = folder / "answers.csv"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    lines[1] = lines[1][:-1] + str(int(lines[1][-1]) + 1)
    path.write_text("\n".join(lines), encoding="utf-8")

    done = recompute(folder)

    assert done.returncode == 1
    assert "in results.json" in done.stdout


@pytest.mark.parametrize("anonymity", ["open", "confidential", "secret"])
def test_it_tells_no_more_than_the_tables_by_group(world, tmp_path, anonymity):
    made = held(world, "rating", random.Random(3), anonymity=anonymity)
    folder = written(world, made, tmp_path / "data")

    with world.read() as tx:
        found = tallies.tally(tx, definition.find(tx, made))
    for one in found.statements:
        given = [row for row in rows(folder, "answers.csv") if row["statement"] == dataset.name_of(one.unit)]
        shown = {cell.group for cell in one.cells if cell.shown and cell.n and cell.group}
        assert {row["group"] for row in given} - {""} == shown
        for cell in one.cells:
            if cell.group in shown:
                told = {row["answer"]: int(row["count"]) for row in given if row["group"] == cell.group}
                assert told == {str(code): count for code, count in cell.reading.distribution.items() if count}
        assert "returnees_community" not in shown
        assert "iom_donor" not in shown


def test_no_person_no_time_and_no_words_are_in_it(world, tmp_path):
    made = held(world, "ranking", random.Random(5), anonymity="confidential")
    folder = written(world, made, tmp_path / "data")
    with world.read() as tx:
        round = definition.find(tx, made)
    whole = "".join(path.read_text(encoding="utf-8-sig") for path in folder.iterdir() if path.name != dataset.SCRIPT)

    assert "No money." not in whole
    assert all(voter not in whole for voter in round.invited_at_opening)
    assert round.opened_at not in whole
    assert [row["sheet"] for row in rows(folder, "sheets.csv")] == sorted(
        (row["sheet"] for row in rows(folder, "sheets.csv")), key=int)


def test_every_code_is_in_the_code_book(world, tmp_path):
    folder = written(world, held(world, "ballot", random.Random(2)), tmp_path / "data")
    book = {(row["column"], row["code"]) for row in rows(folder, "codebook.csv")}

    for row in rows(folder, "answers.csv"):
        assert ("answer", row["answer"]) in book
        assert not row["group"] or ("group", row["group"]) in book
    assert rows(folder, "members.csv")
    assert all(row["en"] and row["ka"] and row["fr"] and row["ru"] for row in rows(folder, "codebook.csv"))


def test_an_open_round_has_no_dataset_yet(world):
    made, _ = panels.opened(world, panels.methodology(world))

    with world.read() as tx, pytest.raises(ToolkitError, match="not closed"):
        dataset.files(tx, made)
