"""Saving, the index following a save, verifying and backing up."""

import random
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

from benchmarks.texts import Speaker
from benchmarks.worlds import figures, library
from toolkit_app.library import backup, indexing, items, revisions, store, verify

SAVES = 60


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """A save until it is acknowledged, and until it is found; milliseconds of wall time."""
    yield "| items | save p50 / p95 ms | save and index p50 / p95 ms | first list of 200 ms |"
    yield "|---:|---:|---:|---:|"
    choose = random.Random(1)
    for size in sizes:
        copy = folder / "save.toolkit"
        copyfile(library(folder, size), copy)
        with store.open_library(copy) as opened:
            with opened.read() as tx:
                keys = [row.key for row in items.listing(tx).rows]
            began = time.perf_counter()
            with opened.read() as tx:
                items.listing(tx, limit=200)
            first = (time.perf_counter() - began) * 1000
            index = indexing.open_index(opened)
            for _ in indexing.catch_up(opened, index):
                pass
            saves, findable = [], []
            for _ in range(SAVES):
                with opened.read() as tx:
                    item = items.get(tx, choose.choice(keys))
                draft = replace(item.draft(), body=item.body + "\n" + Speaker(choose, "en").sentence() + "\n")
                began = time.perf_counter()
                with opened.write() as tx:
                    revisions.save(tx, item.key, draft, base=item.head)
                saves.append((time.perf_counter() - began) * 1000)
                for _ in indexing.catch_up(opened, index):
                    pass
                findable.append((time.perf_counter() - began) * 1000)
            index.close()
        yield f"| {size:,} | {figures(saves)} | {figures(findable)} | {first:.0f} |"


def measure_keeping(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Verifying and backing up a whole library; seconds of wall time."""
    yield "| items | file MB | verify s | backup s |"
    yield "|---:|---:|---:|---:|"
    for size in sizes:
        path = library(folder, size)
        with store.open_library(path) as opened:
            began = time.perf_counter()
            for _ in verify.verify(opened):
                pass
            verified = time.perf_counter() - began
            began = time.perf_counter()
            target = folder / f"backup-{size}.toolkit"
            target.unlink(missing_ok=True)
            backup.backup(opened, target)
            backed = time.perf_counter() - began
        yield f"| {size:,} | {path.stat().st_size / 1e6:.0f} | {verified:.1f} | {backed:.1f} |"
