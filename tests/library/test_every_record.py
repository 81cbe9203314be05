"""A changed byte in any record of a library that has seen everything is found and named."""

import contextlib
import sqlite3
from dataclasses import replace

import pytest
import steps
import worlds
from steps import FULL, edit, validated

from toolkit_app.library import attachments, editions, imports, items, merging, overrides, records, redaction, revisions, verify
from toolkit_app.validation import answers, participants, rounds
from toolkit_app.validation.comments import acts
from toolkit_app.validation.definition import Plan


@pytest.fixture
def world(tmp_path):
    """A library with every kind of record: steps, people, a merge, an edition, comments, an erasure, a file, an override, and
    an import that was taken back.
    """
    with worlds.library(tmp_path) as made:
        team = steps.team(made)
        key = validated(made, team)
        with made.write(team["custodian"]) as tx:
            editions.make(tx, "Methodology", "1.0", [key], note="agreed")
            attachments.attach_bytes(tx, key, "well.txt", b"a well in the village")
            overrides.make(tx, items.get(tx, key), ["personal"], "partners", "agreed in writing")
        edit(made, key, team["author"], title="Another title", body=FULL.body + "More.\n")
        with made.write(team["author"]) as tx:
            start = items.get(tx, key)
            revisions.save(tx, key, replace(start.draft(), title="A third title"), base=start.head, note="shorter")
            revisions.save(tx, key, replace(start.draft(), tags=("water",)), base=start.head)
            assert merging.automatic(tx, key)
            _rounds(tx, key)
            comment = acts.add(tx, key, "Say how.", group="national").code
            acts.dispose(tx, comment, "rejected", "It is said.")
            acts.react(tx, comment, "unsatisfied", "It is not.")
            acts.amend(tx, comment, "Say when.")
            taken = imports.make(tx, "note", imports.reserve(tx, "note"), worlds.WELL, "a.docx")
            imports.keep(tx, "a.docx", [taken.revision])
            imports.keep_undone(tx, imports.imports(tx)[0])
            redaction.redact(tx, key, [revisions.history(tx, key)[-1].revision, revisions.history(tx, key)[-2].revision], "data")
        yield made


def _rounds(tx, key):
    """A round answered openly and one in secret, both closed."""
    for anonymity in ("open", "secret"):
        plan = Plan((f"{key}#*",), "rating", anonymity=anonymity)
        found = rounds.plan(tx, plan)
        people = participants.add_several(tx, found.key, "municipal", 2)
        rounds.open_round(tx, found.key)
        for one in people:
            answers.give(tx, found.key, one.key, {"*": "4"}, reasons={"*": "words"})
        rounds.close(tx, found.key, "time is up")


def report(world):
    *_, last = verify.verify(world)
    return last


def flipped(value):
    """The value with one bit, letter or digit changed."""
    if isinstance(value, bytes):
        return bytes([*value[:-1], value[-1] ^ 1])
    return value + 1 if isinstance(value, int) else value[:-1] + ("1" if value[-1] != "1" else "2")


@pytest.mark.parametrize(("table", "columns"), [
    ("blob", ("data",)), ("file_chunk", ("data",)), ("revision_parent", ("parent_id",)),
    ("revision", ("item_id", "kind", "how", "body", "meta", "author", "replica", "hlc", "at")),
    ("act", ("kind", "raw", "author", "replica", "hlc", "at")),
    ("round", ("number", "state")), ("voter", ("grp",)), ("ballot", ("value", "act_id")), ("took_part", ("channel",))])
def test_a_change_in_any_record_is_found(world, table, columns):
    assert report(world).ok, report(world).lines
    with contextlib.closing(sqlite3.connect(world.path, isolation_level=None)) as connection:
        for name in records.IMMUTABLE:
            for verb in ("update", "delete"):
                connection.execute(f"DROP TRIGGER {name}_{verb}")
        rows = connection.execute(f"SELECT rowid, {', '.join(columns)} FROM {table}").fetchall()
        assert rows
        for number, (rowid, *values) in enumerate(rows):
            # every row, and of its columns one after another
            column, value = list(zip(columns, values, strict=True))[number % len(columns)]
            if value is None:
                continue
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (flipped(value), rowid))
            assert not report(world).ok, (column, rowid)
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, rowid))
    assert report(world).ok
