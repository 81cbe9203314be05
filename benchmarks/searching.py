"""Searching while typing: every keystroke of some words, with 20 hits, their passages and all facets; and what goes with it."""

import functools
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.texts import texts
from benchmarks.worlds import figures, library
from toolkit_app.library import indexing, store
from toolkit_app.search import find
from toolkit_app.search.index import Document, Index
from toolkit_app.search.related import related

TYPED = ("referral form", "co-financing", "household survey", "რეინტეგრაციის გეგმა", "გადამისამართება", "plan de réintégration",
         "groupe de travail", "план реинтеграции", "перенаправления", "reintegraciis", "municipality agreed")
ENTERED = ("referral", '"referral form"', "survey -budget", "place:kharagauli water", "reintegr*", "referal", "title:mentor")
PARAGRAPHS, PARAGRAPH, SAVES = 40, 400, 60


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Building the index, asking it and keeping it up to date; processor time of the process.

    *Cold* is opening the file and the first answer; *related* are the items for a paragraph; *save* is taking in one changed
    item.
    """
    yield ("| items | index built, items/s | MB | cold ms | keystroke p50 / p95 ms | hits alone p50 / p95 ms "
           "| whole query p50 / p95 ms | related p50 / p95 ms | save p50 / p95 ms |")
    yield "|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
    keys = [line[: end + 1] for line in TYPED for end in range(1, len(line))]
    for size in sizes:
        with store.open_library(library(folder, size)) as opened:
            index = indexing.open_index(opened)
            index.renew()
            began = time.process_time()
            for _ in indexing.catch_up(opened, index):
                pass
            built = size / (time.process_time() - began)
            index.close()
            # opened anew for each, so that nothing is remembered from the measurement before
            with closing(indexing.open_index(opened)) as index:
                hits = _asked(index, keys, typing=True, facets=False)
            began = time.process_time()
            index = indexing.open_index(opened)
            find.find(index, TYPED[0])
            cold = (time.process_time() - began) * 1000
            whole = _asked(index, keys, typing=True)
            entered = _asked(index, ENTERED)
            near, saves = list(_related(index)), list(_saved(index))
            megabytes = Path(index.path).stat().st_size / 1e6
            index.close()
        yield (f"| {size:,} | {built:,.0f} | {megabytes:.0f} | {cold:.0f} | {figures(whole)} | {figures(hits)} "
               f"| {figures(entered)} | {figures(near)} | {figures(saves)} |")


def _asked(index: Index, lines: Sequence[str], **how: bool) -> list[float]:
    return [_timed(functools.partial(find.find, index, line, limit=20, **how)) for line in lines]


def _related(index: Index) -> Iterator[float]:
    for one in texts(PARAGRAPHS):
        yield _timed(functools.partial(related, index, one.body[:PARAGRAPH], lang=one.lang))


def _saved(index: Index) -> Iterator[float]:
    for row, one in enumerate(texts(SAVES), start=1):
        was = index.stored([row])[row]
        changed = Document(was.id, was.key, was.kind, was.lang, was.title, one.body, was.state, {"place": ("telavi",)}, (),
                           "2026", "changed")
        yield _timed(functools.partial(index.put, [changed]))


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000
