"""Searching while typing: every keystroke of some words, with 20 hits, their passages and all facets."""

import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.worlds import figures, library
from toolkit_app.library import indexing, store
from toolkit_app.search import find

TYPED = ("referral form", "co-financing", "household survey", "რეინტეგრაციის გეგმა", "გადამისამართება", "plan de réintégration",
         "groupe de travail", "план реинтеграции", "перенаправления", "reintegraciis", "municipality agreed")
ENTERED = ("referral", '"referral form"', "survey -budget", "place:kharagauli water", "reintegr*", "referal", "title:mentor")


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Building the index and asking it; processor time of the process."""
    yield "| items | index built, items/s | MB | keystroke p50 / p95 ms | hits alone p50 / p95 ms | whole query p50 / p95 ms |"
    yield "|---:|---:|---:|---:|---:|---:|"
    for size in sizes:
        with store.open_library(library(folder, size)) as opened:
            index = indexing.open_index(opened)
            index.remove(list(index.versions()))
            index.last_seen = 0
            began = time.process_time()
            for _ in indexing.catch_up(opened, index):
                pass
            built = size / (time.process_time() - began)
            keys = [line[: end + 1] for line in TYPED for end in range(1, len(line))]
            whole = [_timed(index, line, typing=True, facets=True) for line in keys]
            hits = [_timed(index, line, typing=True, facets=False) for line in keys]
            entered = [_timed(index, line, typing=False, facets=True) for line in ENTERED * 4]
            megabytes = Path(index.path).stat().st_size / 1e6
            index.close()
        yield f"| {size:,} | {built:,.0f} | {megabytes:.0f} | {figures(whole)} | {figures(hits)} | {figures(entered)} |"


def _timed(index: object, line: str, *, typing: bool, facets: bool) -> float:
    began = time.process_time()
    find.find(index, line, limit=20, typing=typing, facets=facets)
    return (time.process_time() - began) * 1000
