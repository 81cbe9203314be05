"""Many saves of many items: the size of the file beside full copies and zlib, and how fast a text, a history, an edition is."""

import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from shutil import copyfile

from benchmarks.texts import Speaker, texts
from toolkit_app.library import blobs, editions, items, records, revisions, snapshots, store
from toolkit_app.library.store import Library
from toolkit_app.library.values import Draft

SAVES = 40
LONG = 10_000
LOADS = 1000
# the same states as rows of their own: how a text is written, and read
PEERS: dict[str, tuple[Callable[[bytes], bytes], Callable[[bytes], bytes]]] = {
    "full copies": (bytes, bytes), "zlib": (zlib.compress, zlib.decompress)}
# the history page in a window that stands already: from the key to the list with all lines and the first comparison
SHOWN = """
import sys, time
from pathlib import Path
from toolkit_app.desktop import language
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.window import MainWindow
from toolkit_app.settings import Settings
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
key, lines = sys.argv[2], int(sys.argv[3])
application = QApplication([])
language.use("en")
window = MainWindow(Settings({"language": "en"}), Theme("light"))
window.show()
window.go("home")
window.start(Path(sys.argv[1]), make=False)
began = listed = None
def now():
    return time.perf_counter(), time.process_time()
def look():
    global began, listed
    done, total = window.shelf.index_state
    if not began and total and done == total:
        began = now()
        window.go("history", key)
    elif began and not listed and window.page.model.rowCount() == lines:
        listed = now()
    if listed and window.page.view.changes:
        print(*(after - before for after, before in zip((*listed, *now()), began * 2)), flush=True)
        window.jobs.close()
        application.exit()
timer = QTimer(interval=2)
timer.timeout.connect(look)
timer.start()
application.exec()
"""


def saved(folder: Path, size: int, saves: int) -> Path:
    """A library of that many items, each saved so many times: a sentence is another one, or (a quarter) a tag."""
    path = folder / f"saved-{size}-{saves}.toolkit"
    if path.exists():
        return path
    part = path.with_suffix(".building")
    part.unlink(missing_ok=True)
    with store.create(part) as made:
        for number, one in enumerate(texts(size)):
            choose = random.Random(number)
            speaker = Speaker(choose, one.lang)
            with made.write() as tx:
                draft = Draft(one.title, one.lang, one.body, one.fields, one.tags)
                key = items.make(tx, "lesson", draft).key
                for save in range(saves - 1):
                    draft = _changed(draft, choose, speaker, save)
                    revisions.save(tx, key, draft)
    part.rename(path)
    return path


def figures(values: list[float]) -> str:
    """Median and 95th percentile, as a table cell."""
    return f"{statistics.median(values):.2f} / {statistics.quantiles(values, n=20, method='inclusive')[18]:.2f}"


def _changed(draft: Draft, choose: random.Random, speaker: Speaker, save: int) -> Draft:
    if choose.random() < 0.25:
        return replace(draft, tags=(draft.tags[0], f"seen {save}"))
    paragraphs = draft.body.split("\n\n")
    place = choose.choice([number for number, words in enumerate(paragraphs) if not words.startswith("#")])
    sentences = paragraphs[place].split(". ")
    sentences[choose.randrange(len(sentences))] = speaker.sentence().rstrip(".")
    paragraphs[place] = ". ".join(sentences)
    return replace(draft, body="\n\n".join(paragraphs))


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Size of the file, and loading one state of one text; processor time of the process."""
    yield "| items × saves | kept as | file MB | share of full copies | load a text p50 / p95 ms | load an item p50 / p95 ms |"
    yield "|---:|---|---:|---:|---:|---:|"
    for size in sizes:
        path = saved(folder, size, SAVES)
        with store.open_library(path) as library:
            peers = {name: _peer(folder / f"peer-{size}-{name.replace(' ', '-')}.db", library, pack)
                     for name, (pack, _) in PEERS.items()}
            full = (folder / f"peer-{size}-full-copies.db").stat().st_size
            chosen = random.Random(7)
            keys = [chosen.choice(peers["zlib"]) for _ in range(LOADS)]
            own = [_loaded(library, *one) for one in keys]
        texts_of, items_of = ([line[side] for line in own] for side in (0, 1))
        yield (f"| {size:,} × {SAVES} | this program | {path.stat().st_size / 1e6:.0f} | {path.stat().st_size / full:.0%} | "
               f"{figures(texts_of)} | {figures(items_of)} |")
        for name, (_, unpack) in PEERS.items():
            peer = folder / f"peer-{size}-{name.replace(' ', '-')}.db"
            yield (f"| | {name} | {peer.stat().st_size / 1e6:.0f} | {peer.stat().st_size / full:.0%} | "
                   f"{figures(_loads(peer, [one[1] for one in keys], unpack))} | – |")


def _peer(path: Path, library: Library, pack: Callable[[bytes], bytes]) -> list[tuple[str, bytes]]:
    """Writes every state as a row of its own; key of the item and revision of each."""
    path.unlink(missing_ok=True)
    states = []
    with closing(sqlite3.connect(path)) as peer, library.read() as tx:
        peer.execute("CREATE TABLE saved (id BLOB PRIMARY KEY, item TEXT, at TEXT, meta BLOB, body BLOB)")
        table = records.Revision
        for row in items.listing(tx).rows:
            own = tx.session.query(table.id, table.at, table.meta, table.body).join(
                records.Item, records.Item.id == table.item_id).where(records.Item.key == row.key).all()
            read = blobs.reader(tx.session, [sha for one in own for sha in (one.meta, one.body)])
            peer.executemany("INSERT INTO saved VALUES (?, ?, ?, ?, ?)", [
                (one.id, row.key, one.at, pack(read(one.meta) or b""), pack(read(one.body) or b"")) for one in own])
            states += [(row.key, one.id) for one in own]
            tx.session.expunge_all()
        peer.commit()
    return states


def _loaded(library: Library, key: str, revision: bytes) -> tuple[float, float]:
    """Milliseconds until the texts of a revision are read, and until its item is, in new transactions."""
    with library.read() as tx:
        first = _timed(lambda: revisions.text_of(tx, revision))
    with library.read() as tx:
        return first, _timed(lambda: revisions.at(tx, key, revision.hex()))


def _loads(path: Path, chosen: list[bytes], unpack: Callable[[bytes], bytes]) -> list[float]:
    with closing(sqlite3.connect(path)) as peer:
        def load(revision: bytes) -> None:
            for packed in peer.execute("SELECT meta, body FROM saved WHERE id = ?", (revision,)).fetchone():
                unpack(packed)

        return [_timed(lambda one=one: load(one)) for one in chosen]


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def measure_long(folder: Path, _: list[int]) -> Iterator[str]:
    """The history of one item of ten thousand revisions: the query in processor time, the window in wall and processor time."""
    path = saved(folder, 1, LONG)
    with store.open_library(path) as library, library.read() as tx:
        key = items.listing(tx).rows[0].key
        listed = [_timed(lambda: revisions.history(tx, key)) for _ in range(5)]
        # a save that says the same makes none
        made = len(revisions.history(tx, key))
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "TOOLKIT_HOME": home, "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", SHOWN, str(path), key, str(made)]
        shown = [subprocess.run(command, capture_output=True, text=True, check=True, env=environment,
                                timeout=120).stdout.split()
                 for _ in range(5)]
    seen = [f"{statistics.median(float(run[part]) for run in shown) * 1000:.0f}" for part in range(4)]
    yield "| revisions | list read p50 / p95 CPU ms | all lines shown, wall / CPU ms | newest compared, wall / CPU ms |"
    yield "|---:|---:|---:|---:|"
    yield f"| {made:,} | {figures(listed)} | {' / '.join(seen[:2])} | {' / '.join(seen[2:])} |"


def measure_edition(folder: Path, sizes: list[int]) -> Iterator[str]:
    """An edition of all items, sealed, verified and opened; seconds of processor time. Half of the items are changed after it."""
    yield "| items × saves | seal s | verify s | open first s | open again s | file MB |"
    yield "|---:|---:|---:|---:|---:|---:|"
    for size in sizes:
        copy = folder / "edition.toolkit"
        copyfile(saved(folder, size, SAVES), copy)
        with store.open_library(copy) as library:
            moments = [time.process_time()]
            with library.write() as tx:
                keys = [row.key for row in items.listing(tx).rows]
                sealed = editions.make(tx, "Benchmark", "0.1", keys)
            moments.append(time.process_time())
            with library.read() as tx:
                editions.verify(tx, sealed)
            moments.append(time.process_time())
            _change(library, keys[::2])
            snapshots.forget(library)
            moments_of_opening = [time.process_time()]
            for _ in range(2):
                *_, opened = snapshots.open_at(library, sealed)
                moments_of_opening.append(time.process_time())
                there = opened.path.stat().st_size
                opened.close()
            snapshots.forget(library)
        taken = [after - before for line in (moments, moments_of_opening) for before, after in pairwise(line)]
        yield f"| {size:,} × {SAVES} | " + " | ".join(f"{one:.2f}" for one in taken) + f" | {there / 1e6:.0f} |"


def _change(library: Library, keys: list[str]) -> None:
    with library.write() as tx:
        for key in keys:
            draft = items.get(tx, key).draft()
            revisions.save(tx, key, replace(draft, title=draft.title + " *"))
