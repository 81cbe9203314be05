"""Saves through the real program, each killed at a random moment: no acknowledged save may be lost. Long; part of no test."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROUNDS = 150
LONGEST = 1.5


def _program(environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "toolkit_app", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """One library, whatever the sizes asked for. Ends with an error when anything acknowledged is missing."""
    yield "| rounds | killed before the end | acknowledged | lost | verify |"
    yield "|---:|---:|---:|---:|---|"
    path = folder / "kill.toolkit"
    for old in (path, path.with_name("kill.toolkit-journal")):
        old.unlink(missing_ok=True)
    environment = {**os.environ, "TOOLKIT_LIBRARY": str(path), "TOOLKIT_HOME": str(folder / "kill-home")}
    _program(environment, "init", "--empty")
    key = _program(environment, "new", "note", "--title", "Killed").stdout.strip()
    chance = random.Random(1)
    acknowledged, killed = [], 0
    for number in range(ROUNDS):
        command = [sys.executable, "-m", "toolkit_app", "save", key, "--title", f"Round {number}"]
        child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        end = time.monotonic() + chance.uniform(0.1, LONGEST)
        while child.poll() is None and time.monotonic() < end:
            time.sleep(0.002)
        killed += child.poll() is None
        child.kill()
        out = child.communicate()[0]
        if out.endswith(b"\n"):
            acknowledged.append(out.decode().strip())
    there = {row["revision"] for row in json.loads(_program(environment, "history", key, "--json").stdout)["revisions"]}
    lost = [revision for revision in acknowledged if revision not in there]
    verified = _program(environment, "verify")
    yield f"| {ROUNDS} | {killed} | {len(acknowledged)} | {len(lost)} | {verified.stdout.strip().splitlines()[-1]} |"
    if lost or verified.returncode:
        raise SystemExit("an acknowledged save was lost, or the library is damaged")
