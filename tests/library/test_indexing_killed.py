"""Programs that index, killed at any moment, or several at once: the index that is left becomes a correct one."""

import random
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from worlds import WELL, lesson, library

from toolkit_app.intake.attachment import passages
from toolkit_app.library import attachments, filetext, indexing, items, revisions
from toolkit_app.search.find import find
from toolkit_app.search.index import Index
from toolkit_app.search.related import related_to

ITEMS, ROUNDS, MOST_STEPS = 36, 3, 40
LINES = ("", "lesson", "les", "case -7", '"what happened"', "survey", "minutes", "aqueduct", "place:kvareli case", "lessn", "12")
# indexes afresh, again and again, in small steps, and prints a letter before each
WORK = """
import sys
from pathlib import Path
from toolkit_app.intake.attachment import passages
from toolkit_app.library import filetext, indexing, store
from toolkit_app.search import lists
indexing._BATCH = 3
lists._LOOSE, lists._BUILDING = 2, 8
with store.open_library(Path(sys.argv[1])) as world:
    index = indexing.open_index(world)
    for times in range(int(sys.argv[2])):
        for work in (indexing.rebuild(world, index) if times else indexing.catch_up(world, index),
                     filetext.catch_up(world, index, passages)):
            for _ in work:
                sys.stdout.write(".")
                sys.stdout.flush()
"""


@pytest.fixture
def world(tmp_path):
    with library(tmp_path, ITEMS) as made:
        with made.write() as tx:
            for name in ("minutes.md", "notes.md"):
                key = items.make(tx, "lesson", WELL).key
                attachments.attach_bytes(tx, key, name, f"# {name}\n\nOf an aqueduct.\n".encode())
        yield made


def indexer(world, times):
    return subprocess.Popen([sys.executable, "-c", WORK, world.path, str(times)], stdout=subprocess.PIPE,
                            cwd=Path(__file__).parents[2])


def change(world, chance):
    """Somebody works in the library: an item is changed, one retired, one made."""
    with world.write() as tx:
        rows = items.listing(tx).rows
        one, other = chance.sample(rows, 2)
        revisions.save(tx, one.key, replace(items.get(tx, one.key).draft(), title=f"Aqueduct {chance.random()}"))
        items.retire(tx, other.key)
        items.make(tx, "lesson", lesson(chance.randrange(50)))


def brought_up(world, index):
    *_, last = indexing.catch_up(world, index)
    list(filetext.catch_up(world, index, passages))
    assert last.failed == ()


def answers(index):
    """All that an index says."""
    found = {line: find(index, line, limit=300) for line in LINES}
    return ({line: ([(hit.key, hit.why, hit.snippet, hit.attachment) for hit in sorted(one.hits)], one.total, one.facets)
             for line, one in found.items()},
            {one.key for one in related_to(index, min(hit.key for hit in found["survey"].hits))})


def is_correct(world, index, tmp_path):
    brought_up(world, index)
    with world.read() as tx:
        heads = {row.id: row.head[:32] for row in items.listing(tx).rows}
    assert {one: version.split()[0] for one, version in index.versions().items()} == heads
    assert index.check()
    fresh = Index(tmp_path / "fresh.db")
    try:
        brought_up(world, fresh)
        assert answers(index) == answers(fresh)
    finally:
        fresh.close()


def test_indexing_killed_at_any_moment_ends_in_a_correct_index(world, tmp_path):
    chance = random.Random(20261128)
    killed = 0
    for _ in range(ROUNDS):
        with indexer(world, 1000) as child:
            child.stdout.read(chance.randrange(1, MOST_STEPS))
            end = time.perf_counter() + chance.uniform(0, 0.02)
            while time.perf_counter() < end:
                pass
            killed += child.poll() is None
            child.kill()
        change(world, chance)
    assert killed == ROUNDS
    index = indexing.open_index(world)
    try:
        assert 0 <= index.count <= ITEMS + 2 + ROUNDS
        is_correct(world, index, tmp_path)
    finally:
        index.close()


def test_several_programs_on_one_library_end_in_one_correct_index(world, tmp_path):
    chance = random.Random(7)
    children = [indexer(world, 2) for _ in range(2)]
    index = indexing.open_index(world)
    try:
        for _ in range(8):
            change(world, chance)
            *_, last = indexing.catch_up(world, index)
            assert last.failed == ()
            find(index, "lesson")
        assert [child.communicate() and child.returncode for child in children] == [0, 0]
        is_correct(world, index, tmp_path)
    finally:
        index.close()
