"""Measures the program and prints Markdown tables:

    .venv/bin/python -m benchmarks [--sizes 1000,5000,20000] [--only start,save,search,pdf,verify,kill,forms,versions,…]

Libraries of made-up items are built once into ``build/benchmarks`` and used again. Processor time where the table says so,
wall time elsewhere; every figure beside its peer is of the same run.
"""

import argparse
import os
import platform
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import incoming, killing, leaving, paper, printing, searching, starting, storing, validating, versions

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "build" / "benchmarks"
MEASURES: dict[str, Callable[[Path, list[int]], Iterator[str]]] = {
    "start": starting.measure, "save": storing.measure, "search": searching.measure, "pdf": printing.measure,
    "verify": storing.measure_keeping, "kill": killing.measure, "forms": paper.measure, "panel": validating.measure,
    "versions": versions.measure, "history": versions.measure_long, "edition": versions.measure_edition,
    "import": incoming.measure, "leave": leaving.measure}


def main(words: list[str]) -> int:
    """Measure what is asked for; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measures the program.")
    parser.add_argument("--sizes", default="1000,5000,20000")
    parser.add_argument("--only", default=",".join(MEASURES))
    wish = parser.parse_args(words)
    os.environ["TOOLKIT_HOME"] = str(BUILT / "home")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    BUILT.mkdir(parents=True, exist_ok=True)
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
          f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, load {os.getloadavg()[0]:.1f}\n", flush=True)
    for name in wish.only.split(","):
        for line in MEASURES[name](BUILT, [int(size) for size in wish.sizes.split(",")]):
            print(line, flush=True)
        print(flush=True)
    return 0


if __name__ == "__main__":
    started = time.monotonic()
    code = main(sys.argv[1:])
    print(f"(measured in {time.monotonic() - started:.0f} s)")
    sys.exit(code)
