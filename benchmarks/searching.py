"""Searching while typing: every keystroke of some words, with 20 hits, their passages and all facets; and what goes with it."""

import functools
import gc
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from benchmarks import following, yardstick
from benchmarks.texts import texts
from benchmarks.worlds import figures, library
from toolkit_app.library import indexing, store
from toolkit_app.search import find
from toolkit_app.search.index import Document, Index
from toolkit_app.search.related import related
from toolkit_app.text import render

TYPED = ("referral form", "co-financing", "household survey", "რეინტეგრაციის გეგმა", "გადამისამართება", "plan de réintégration",
         "groupe de travail", "план реинтеграции", "перенаправления", "reintegraciis", "municipality agreed")
ENTERED = ("referral", '"referral form"', "survey -budget", "place:kharagauli water", "reintegr*", "title:mentor",
           "date:2020..2030 plan", "რეინტეგრაცია OR réintégration", "(water OR well) household")
MISSPELT = ("refferal", "munisipality", "hosuehold", "კრიტერეუმები", "გეგმმა", "reintegrartion", "planete", "опроос",
            "компенсацция", "psichosocial", "municipalte")
HOSTILE = ("a" * 10_000, "ab " * 4_000, "(" * 10_000, '"' * 9_999, '"', "*", "* ~ -", "the of and", "და ეს რომ", "?!…", "🙂🙂",
           "\u202e\u200f\u202d", "\x00", "a* " * 200, "water~2 " * 60, "x-y-z " * 60, "qzx " * 2_500,
           "(a OR " * 50 + "b" + ")" * 50, " ".join(f"q{number}x" for number in range(2_000)), "re* the* ga* гэ* a* b* c*")
PARAGRAPHS, PARAGRAPH, SAVES = 40, 400, 60
FOLLOWED = 10_000  # to be followed, an index of a copy has to be built first
# opening the file and the first answer, in a process that has loaded its modules and done nothing else
COLD = """
import sys, time
from pathlib import Path
from toolkit_app.search import find
from toolkit_app.search.index import Index
began = time.process_time()
find.find(Index(Path(sys.argv[1])), sys.argv[2], typing=True)
print((time.process_time() - began) * 1000)
"""
COLD_YARDSTICK = """
import sys, time
from pathlib import Path
import tantivy
from benchmarks.yardstick import Yardstick
from toolkit_app.search.glossary import Glossary
began = time.process_time()
Yardstick(Path(sys.argv[1]), Glossary(())).keystroke(sys.argv[2])
print((time.process_time() - began) * 1000)
"""


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Building the index, asking it and keeping it up to date; processor time of the process, milliseconds.

    *Keystroke* is 20 hits, their passages and the counts of all facets after a letter. *Related* are the items for a paragraph;
    *save* is taking in one changed item; *worst* the slowest of the lines that mean no good.
    """
    yield ("| items | search | built, items/s | MB (of text) | cold | keystroke p50 / p95 | entered p50 / p95 "
           "| did you mean p50 / p95 | related p50 / p95 | save p50 / p95 | worst |")
    yield "|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
    keys = [line[: end + 1] for line in TYPED for end in range(1, len(line))]
    for size in sizes:
        built, path = _built(folder, size)
        peer = _yardstick(folder, size) if yardstick.HERE else None
        # what building left is cleared away now, and not by a question
        gc.collect()
        cold, asked = _cold(COLD, path), _asked(folder, size, keys, peer.path if peer else None)
        told = " | ".join(map(figures, (asked.own, asked.entered, asked.near, asked.alike, asked.saves)))
        yield f"| {size:,} | this | {built:,.0f} | {_share(path, size)} | {cold:.0f} | {told} | {asked.worst:.0f} |"
        if peer:
            cold = _cold(COLD_YARDSTICK, peer.path)
            yield (f"| {size:,} | tantivy | {peer.built:,.0f} | {_share(peer.path, size)} | {cold:.0f} "
                   f"| {figures(asked.peer)} | | | | | |")
            ratios = [one / other for one, other in zip(asked.own, asked.peer, strict=True)]
            yield f"| {size:,} | this / tantivy, key by key | | | | {figures(ratios)} | | | | | |"
    yield ""
    yield from following.measure(folder, [size for size in sizes if size <= FOLLOWED])


@dataclass(frozen=True)
class Asked:
    """Milliseconds of what was asked: each keystroke of this search and of the yardstick, finished lines, lines with a slip,
    related items, saves; and the slowest of the lines that mean no good."""

    own: list[float]
    peer: list[float]
    entered: list[float]
    near: list[float]
    alike: list[float]
    saves: list[float]
    worst: float


class Peer(NamedTuple):
    """The index of the yardstick, and how many items a second it took in."""

    path: Path
    built: float


def _built(folder: Path, size: int) -> tuple[float, Path]:
    with store.open_library(library(folder, size)) as opened, closing(indexing.open_index(opened)) as index:
        index.renew()
        began = time.process_time()
        for _ in indexing.catch_up(opened, index):
            pass
        return size / (time.process_time() - began), Path(index.path)


def _yardstick(folder: Path, size: int) -> Peer:
    began = time.process_time()
    path = yardstick.build(folder, size)
    return Peer(path, size / (time.process_time() - began))


def _asked(folder: Path, size: int, keys: Sequence[str], there: Path | None) -> Asked:
    """The index is opened anew, so that nothing is remembered from before. Each key is asked of both, one after the other: what
    slows the machine down for a while slows both."""
    with store.open_library(library(folder, size)) as opened, closing(indexing.open_index(opened)) as index:
        peer = yardstick.Yardstick(there, index.glossary()) if there else None
        own, others = [], []
        for line in keys:
            own.append(_timed(functools.partial(find.find, index, line, typing=True)))
            if peer:
                others.append(_timed(functools.partial(peer.keystroke, line)))
        entered = [_timed(functools.partial(find.find, index, line)) for line in ENTERED]
        near = [_timed(functools.partial(find.find, index, line)) for line in MISSPELT]
        worst = max(_timed(functools.partial(find.find, index, line)) for line in HOSTILE)
        return Asked(own, others, entered, near, list(_related(index)), list(_saved(index)), worst)


def _share(path: Path, size: int) -> str:
    """The size of an index, and how many times that of the text it is."""
    files = path.iterdir() if path.is_dir() else (path,)
    took = sum(file.stat().st_size for file in files)
    return f"{took / 1e6:.0f} ({took / _text(size):.1f} x)"


def _cold(script: str, path: Path) -> float:
    runs = [subprocess.run([sys.executable, "-c", script, str(path), TYPED[0]], capture_output=True, text=True, check=True)
            for _ in range(3)]
    return min(float(run.stdout) for run in runs)


@functools.cache
def _text(size: int) -> int:
    """Bytes of the texts that are indexed."""
    return sum(len(f"{one.title}\n{render.words(one.body)}".encode()) for one in texts(size))


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
