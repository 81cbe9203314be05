"""A history that was tampered with, and revisions of another item: told in words, and nothing is lost."""

import contextlib
import sqlite3
from dataclasses import replace

import pytest
import worlds

from toolkit_app.errors import ToolkitError
from toolkit_app.library import explaining, items, records, redaction, revisions, store, verify

DRAFTS = tuple(replace(worlds.WELL, body=worlds.WELL.body.replace("42", str(number))) for number in (42, 43, 44))


@pytest.fixture
def key(world):
    made = worlds.make(world, draft=DRAFTS[0])
    for draft in DRAFTS[1:]:
        worlds.save(world, made, draft)
    return made


def test_a_circle_of_parents_is_told_and_the_texts_stay(world, key):
    with world.read() as tx:
        newest, *_, oldest = (bytes.fromhex(row.revision) for row in revisions.history(tx, key))
    world.close()
    with contextlib.closing(sqlite3.connect(world.path)) as file:
        for table in records.IMMUTABLE:
            for verb in ("update", "delete"):
                file.execute(f"DROP TRIGGER IF EXISTS {table}_{verb}")
        file.execute("INSERT INTO revision_parent (revision_id, parent_id, ord) VALUES (?, ?, 0)", (oldest, newest))
        file.commit()
    with store.open_library(world.path) as library:
        with library.read() as tx:
            for ask in (revisions.history, explaining.explain):
                with pytest.raises(ToolkitError, match="goes back to itself"):
                    ask(tx, key)
            assert revisions.at(tx, key, oldest.hex()).body == DRAFTS[0].body
        saved = worlds.save(library, key, replace(DRAFTS[0], title="Written after the damage"))
        assert worlds.get(library, key).head == saved.revision
        *_, report = verify.verify(library)
    assert not report.ok
    assert any(oldest.hex()[:12] in line for line in report.lines)


@pytest.mark.parametrize("revision", ["of another item", "unknown", "too short"])
def test_a_revision_that_the_item_has_not_is_refused_everywhere(world, key, revision):
    other = worlds.get(world, worlds.make(world, draft=worlds.TOOL)).head
    wanted = {"of another item": other, "unknown": "ab" * 32, "too short": other[:4]}[revision]
    now = worlds.get(world, key).head
    with world.write() as tx:
        for ask in (lambda: revisions.at(tx, key, wanted), lambda: revisions.compare(tx, key, wanted, now),
                    lambda: revisions.compare(tx, key, now, wanted), lambda: revisions.restore(tx, key, wanted),
                    lambda: revisions.restore(tx, key, wanted, section="context"), lambda: explaining.explain(tx, key, wanted),
                    lambda: revisions.save(tx, key, worlds.TOOL, base=wanted),
                    lambda: redaction.redact(tx, key, [wanted], "Asked to")):
            with pytest.raises(ToolkitError, match="has no revision"):
                ask()
    assert worlds.get(world, key).head == now
    with world.read() as tx:
        assert len(revisions.history(tx, key)) == len(DRAFTS)
        assert items.listing(tx).total == 2
