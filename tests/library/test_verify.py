import sqlite3

import pytest
from worlds import WELL, library, make

from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments, backup, items, people, records, revisions, store, verify


def report(world):
    *progress, last = verify.verify(world)
    assert all(isinstance(step.done, int) and step.done <= step.total for step in progress)
    return last


def meddle(path, *statements):
    """Changes a library behind the program's back, as a failing disk or a stranger would."""
    with sqlite3.connect(path) as connection:
        for table in records.IMMUTABLE:
            for verb in ("update", "delete"):
                connection.execute(f"DROP TRIGGER {table}_{verb}")
        for statement in statements:
            assert connection.execute(statement).rowcount > 0, statement
        for table in records.IMMUTABLE:
            for statement in records.append_only(table):
                connection.execute(statement)
    connection.close()


@pytest.fixture
def world(tmp_path):
    with library(tmp_path, 2) as made:
        with made.write() as tx:
            people.add(tx, "A. Person")
            key = items.listing(tx).rows[0].key
            attachments.attach_bytes(tx, key, "well.txt", b"drawn by hand")
            revisions.save(tx, key, items.Draft("Lesson renamed", body=WELL.body))
            items.retire(tx, key, "twice there")
        yield made


def test_a_sound_library_is_all_good(world):
    backup.backup(world)
    found = report(world)
    assert found.ok, found.lines
    assert not found.lines
    assert found.summary == "verify: 16 records, 2 items, 1 backup: all good"


def test_an_empty_library_is_all_good(tmp_path):
    with library(tmp_path) as world:
        assert report(world).summary == "verify: 0 records, 0 items, 0 backups: all good"


@pytest.mark.parametrize(("statement", "named"), [
    ("UPDATE blob SET data = CAST(substr(data, 1, 20) || x'00' || substr(data, 22) AS BLOB) WHERE id = 1", "The text "),
    ("UPDATE revision SET hlc = hlc + 1 WHERE n = 1", "The revision "),
    ("UPDATE revision SET author = '" + 32 * "1" + "' WHERE n = 2", "The revision "),
    ("UPDATE revision SET author = 'nobody' WHERE n = 2", "Row 2 of “revision”"),
    ("UPDATE revision SET how = x'FF' WHERE n = 2", "Row 2 of “revision”"),
    ("UPDATE revision_parent SET parent_id = zeroblob(32)", "The revision "),
    ("UPDATE act SET raw = CAST(raw || ' ' AS BLOB) WHERE n = 1", "The act "),
    ("UPDATE act SET data = '{}' WHERE n = 1", "The act "),
    ("UPDATE act SET data = 'no json' WHERE n = 1", "Row 1 of “act”"),
    ("UPDATE file_chunk SET data = x'00'", "The attached file "),
    ("DELETE FROM file_chunk", "The attached file "),
    ("UPDATE item SET title = 'Another' WHERE key IN (SELECT max(key) FROM item)", "differs from its records: title"),
    ("UPDATE item SET fields = 'no json' WHERE key IN (SELECT max(key) FROM item)", "cannot be computed"),
    ("DELETE FROM item_facet", "differs from its records: facets"),
    ("DELETE FROM item_head WHERE item_id IN (SELECT max(id) FROM item)", "differs from its records: heads"),
    ("UPDATE item_link SET type = 'supports'", "differs from its records: links"),
    ("DELETE FROM item WHERE key IN (SELECT max(key) FROM item)", "is not shown in the lists"),
    ("UPDATE person SET name = 'Another'", "What is shown of the person"),
    ("DELETE FROM change_log WHERE seq IN (SELECT max(seq) FROM change_log)", "is not in the log"),
])
def test_whatever_is_changed_is_named(world, statement, named):
    with world.write() as tx:
        key = items.listing(tx).rows[-1].key
        items.make(tx, "tool", items.Draft("A tool", links=(items.Link("mentions", key),)))
    meddle(world.path, statement)
    found = report(world)
    assert not found.ok
    assert any(named in line for line in found.lines), found.lines
    assert "problem" in found.summary


def test_a_damaged_text_names_its_item(world):
    with world.read() as tx:
        row = next(row for row in items.listing(tx).rows)
        head = bytes.fromhex(row.head)
    with sqlite3.connect(world.path) as connection:
        body, = connection.execute("SELECT body FROM revision WHERE id = ?", (head,)).fetchone()
        connection.execute("UPDATE blob SET data = zeroblob(length(data)) WHERE sha = ?", (body,))
    connection.close()
    lines = report(world).lines
    assert any(row.key in line and body.hex()[:12] in line for line in lines), lines


@pytest.mark.parametrize(("statement", "named"), [
    ("UPDATE file_chunk SET data = NULL", "The attached file "),
    ("UPDATE blob SET data = NULL, codec = 0, base_id = NULL WHERE id IN (SELECT max(id) FROM blob)", "The text ")])
def test_what_lost_its_content_without_an_act_is_damage(world, statement, named):
    meddle(world.path, statement)
    lines = report(world).lines
    assert any(line.startswith(named) and "no act erased it" in line for line in lines), lines


def test_a_byte_flipped_in_the_file_is_found(world):
    make(world, draft=items.Draft("Long", body="A text that is stored in one piece and is long enough to be found. " * 3))
    path = world.path
    world.close()
    data = bytearray(path.read_bytes())
    with sqlite3.connect(path) as connection:
        piece, = connection.execute("SELECT data FROM blob ORDER BY length(data) DESC LIMIT 1").fetchone()
    connection.close()
    place = data.index(piece) + len(piece) // 2
    data[place] ^= 1
    path.write_bytes(data)
    with store.open_library(path) as again:
        found = report(again)
    assert any(line.startswith("The text ") for line in found.lines), found.lines


def test_a_torn_page_is_a_problem_and_no_crash(world):
    path = world.path
    world.close()
    data = bytearray(path.read_bytes())
    for page in range(5, len(data) // 4096):
        data[page * 4096:page * 4096 + 8] = b"\x7f" * 8
    path.write_bytes(data)
    try:
        with store.open_library(path) as again:
            found = report(again)
    except ToolkitError:
        return
    assert not found.ok


def test_a_backup_that_does_not_open_is_named(world):
    made = backup.backup(world)
    made.path.write_bytes(b"no database" * 1000)
    found = report(world)
    assert found.summary.endswith("1 backup: 1 problem")
    assert made.path.name in found.lines[0]


def test_it_changes_nothing(world):
    before = world.path.read_bytes()
    report(world)
    assert world.path.read_bytes() == before
