"""Somebody saves again and again while the index follows in a lane of its own, as in the window: how long each of them takes."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

from benchmarks.texts import Speaker
from benchmarks.worlds import figures, library
from toolkit_app.library import indexing, items, revisions, store
from toolkit_app.search import find
from toolkit_app.search.index import Index

SAVES, PAUSE = 100, 0.05


class Follower(threading.Thread):
    """Brings the index up to the library whenever something was saved, and notes when each new word is found."""

    def __init__(self, opened: store.Library, index: Index) -> None:
        super().__init__(daemon=True)
        self._opened, self._index = opened, index
        self._something = threading.Event()
        self.waiting: dict[str, float] = {}
        self.took: list[float] = []
        self.ending = False

    def saved(self, word: str) -> None:
        """A text with that word has just been committed."""
        self.waiting[word] = time.perf_counter()
        self._something.set()

    def run(self) -> None:
        """Until ``ending``, and nothing waits."""
        while self.waiting or not self.ending:
            if not self._something.wait(0.1):
                continue
            self._something.clear()
            for _ in indexing.catch_up(self._opened, self._index):
                pass
            for word, since in list(self.waiting.items()):
                if find.find(self._index, word).total:
                    self.took.append((time.perf_counter() - since) * 1000)
                    del self.waiting[word]


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Saves every 50 ms, without an index and with one that follows; milliseconds of wall time."""
    yield "| items | save alone p50 / p95 | save while the index follows p50 / p95 | found after p50 / p95 | worst |"
    yield "|---:|---:|---:|---:|---:|"
    for size in sizes:
        copy = folder / "follow.toolkit"
        copyfile(library(folder, size), copy)
        with store.open_library(copy) as opened, closing(indexing.open_index(opened)) as index:
            alone = list(_saves(opened, None))
            for _ in indexing.catch_up(opened, index):
                pass
            follower = Follower(opened, index)
            follower.start()
            beside = list(_saves(opened, follower))
            follower.ending = True
            follower.join()
        Path(index.path).unlink()
        copy.unlink()
        yield f"| {size:,} | {figures(alone)} | {figures(beside)} | {figures(follower.took)} | {max(follower.took):.0f} |"


def _saves(opened: store.Library, follower: Follower | None) -> Iterator[float]:
    choose = random.Random(1)
    with opened.read() as tx:
        keys = [row.key for row in items.listing(tx, limit=SAVES * 2).rows]
    for number in range(SAVES):
        word = f"zq{number}x"
        with opened.read() as tx:
            item = items.get(tx, choose.choice(keys))
        draft = replace(item.draft(), body=f"{item.body}\n{Speaker(choose, 'en').sentence()} {word if follower else ''}\n")
        began = time.perf_counter()
        with opened.write() as tx:
            revisions.save(tx, item.key, draft, base=item.head)
        yield (time.perf_counter() - began) * 1000
        if follower:
            follower.saved(word)
        time.sleep(PAUSE)
