import contextlib
import shutil
import sqlite3
import subprocess
import sys
import threading
from concurrent import futures
from pathlib import Path

import pytest
import worlds
from sqlalchemy import exc, text

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import backup, clock, database, glance, items, people, revisions, store
from toolkit_app.library.items import Draft


def test_a_new_library_opens_again_with_its_identity(tmp_path):
    with worlds.library(tmp_path, lessons=2) as world:
        assert not world.read_only
        identity = world.id
    with store.open_library(tmp_path / "world.toolkit") as again, again.read() as tx:
        assert again.id == identity
        assert [row.title for row in items.listing(tx).rows] == ["Lesson 2", "Lesson 1"]


def test_a_path_may_hold_any_letters(tmp_path):
    folder = tmp_path / "ბიბლიოთეკა ? # 100%"
    with store.create(folder / "ჩემი %41.toolkit") as world:
        key = worlds.make(world)
    with store.open_library(folder / "ჩემი %41.toolkit") as again, again.read() as tx:
        assert items.get(tx, key).title == worlds.WELL.title
    assert sorted(path.name for path in folder.iterdir()) == ["ჩემი %41.toolkit"]


def test_the_address_of_a_windows_share_keeps_its_host():
    class Share:
        def absolute(self):
            return self

        def as_posix(self):
            return "//server/share/a b.toolkit"

    assert database.address(Share(), "ro") == "file:////server/share/a%20b.toolkit?mode=ro"


def test_creating_replaces_nothing(tmp_path):
    path = tmp_path / "a.toolkit"
    path.write_text("mine")
    with pytest.raises(ToolkitError, match=r"already"):
        store.create(path)
    assert path.read_text() == "mine"


def test_creating_below_a_file_says_so(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ToolkitError, match="cannot be made"):
        store.create(tmp_path / "file" / "a.toolkit")


@pytest.mark.parametrize("content", [b"hello", b"x" * 20_000, b"SQLite format 3\0" + b"\0" * 5000],
                         ids=["short", "long", "zeros"])
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_library_is_refused_and_left_alone(tmp_path, content, read_only):
    path = tmp_path / "a.toolkit"
    path.write_bytes(content)
    with pytest.raises(ToolkitError, match=r"not a library|damaged"):
        store.open_library(path, read_only=read_only)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path):
    path = tmp_path / "a.toolkit"
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("create table t (x)")
    with pytest.raises(ToolkitError, match="not a library"):
        store.open_library(path)


def test_an_empty_file_a_folder_and_nothing_are_refused(tmp_path):
    (tmp_path / "empty.toolkit").touch()
    with pytest.raises(ToolkitError, match="empty"):
        store.open_library(tmp_path / "empty.toolkit")
    with pytest.raises(ToolkitError, match="folder"):
        store.open_library(tmp_path)
    with pytest.raises(ToolkitError, match="no library"):
        store.open_library(tmp_path / "nothing.toolkit")
    assert not (tmp_path / "nothing.toolkit").exists()


def test_a_library_cut_in_half_is_called_damaged(tmp_path):
    with worlds.library(tmp_path, lessons=30):
        pass
    path = tmp_path / "world.toolkit"
    path.write_bytes(path.read_bytes()[:path.stat().st_size // 2])
    with pytest.raises(ToolkitError, match="damaged"), store.open_library(path) as world, world.read() as tx:
        items.listing(tx)


def set_format(path, number):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={number}")


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_format_is_refused_with_a_remedy(tmp_path, read_only):
    with worlds.library(tmp_path):
        pass
    set_format(tmp_path / "world.toolkit", glance.FORMAT + 1)
    before = (tmp_path / "world.toolkit").read_bytes()
    with pytest.raises(ToolkitError, match="newest version of the program"):
        store.open_library(tmp_path / "world.toolkit", read_only=read_only)
    assert (tmp_path / "world.toolkit").read_bytes() == before


def test_a_library_migrated_by_a_newer_program_while_open_takes_no_more_saves(tmp_path):
    with worlds.library(tmp_path, lessons=1) as world:
        set_format(world.path, glance.FORMAT + 1)
        with pytest.raises(ToolkitError, match="newest version"):
            worlds.make(world)


def test_a_read_only_library_reads_and_says_why_it_does_not_save(tmp_path):
    with worlds.library(tmp_path, lessons=1):
        pass
    with store.open_library(tmp_path / "world.toolkit", read_only=True) as world:
        assert world.read_only
        with world.read() as tx:
            assert items.listing(tx).total == 1
        with pytest.raises(ToolkitError, match="reading only"):
            worlds.make(world)
    assert not (places.settings_folder() / "replica").exists() or clock.known_replica()


def test_a_file_that_turns_read_only_under_us_refuses_the_save(tmp_path):
    # as a medium that is switched to read-only: this bites for root too
    with worlds.library(tmp_path, lessons=1), store.open_library(tmp_path / "world.toolkit", read_only=True) as world:
        world.read_only = False
        with pytest.raises(ToolkitError, match="cannot be written"):
            worlds.make(world)


def test_a_full_disk_loses_nothing_and_the_next_save_works(tmp_path):
    with worlds.library(tmp_path, lessons=1) as world:
        key = worlds.make(world)
        with world.read() as tx:
            item = items.get(tx, key)
        large = Draft(item.title, body="".join(f"{n:x} " for n in range(200_000)))

        def save(pages):
            with world.write() as tx:
                tx.session.execute(text(f"PRAGMA max_page_count={pages}"))
                return revisions.save(tx, key, large)

        with world.read() as tx:
            pages = tx.session.scalar(text("PRAGMA page_count"))
        with pytest.raises(ToolkitError, match="disk is full"):
            save(pages + 2)
        with world.read() as tx:
            assert items.get(tx, key).head == item.head
            assert tx.session.scalar(text("PRAGMA quick_check")) == "ok"
        assert save(1 << 30).changed


def test_a_second_writer_waits_and_then_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "BUSY_MS", 100)
    with worlds.library(tmp_path, lessons=1) as world, contextlib.closing(database.connect(world.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ToolkitError, match="Another program is writing"):
            worlds.make(world)
        with world.read() as tx:
            assert items.listing(tx).total == 1
        other.execute("ROLLBACK")
        worlds.make(world)


def test_a_second_program_that_only_just_writes_is_waited_for(tmp_path):
    with worlds.library(tmp_path) as world, contextlib.closing(database.connect(world.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.1, lambda: other.execute("ROLLBACK"))
        release.start()
        assert worlds.make(world)
        release.join()


@pytest.mark.parametrize("statement", [
    "UPDATE revision SET at = ''", "DELETE FROM revision", "UPDATE revision_parent SET ord = 9", "DELETE FROM revision_parent",
    "UPDATE act SET kind = 'x'", "DELETE FROM act", "INSERT OR REPLACE INTO act SELECT * FROM act",
    "INSERT OR REPLACE INTO revision SELECT * FROM revision"])
def test_records_are_never_changed(tmp_path, statement):
    with worlds.library(tmp_path, lessons=1) as world:
        key = worlds.make(world)
        with world.write() as tx:
            revisions.save(tx, key, Draft("Another title"))
            items.retire(tx, key)
        with pytest.raises(exc.IntegrityError, match="append only"), world.write() as tx:
            tx.session.execute(text(statement))


def test_the_file_is_opened_with_care(tmp_path):
    with worlds.library(tmp_path) as world, world.read() as tx:
        def pragma(name):
            return tx.session.scalar(text(f"PRAGMA {name}"))

        assert pragma("journal_mode") == "delete"
        assert (pragma("synchronous"), pragma("foreign_keys"), pragma("trusted_schema")) == (3, 1, 0)
        assert (pragma("application_id"), pragma("user_version")) == (glance.APPLICATION_ID, glance.FORMAT)


def test_a_file_left_in_wal_mode_is_set_back(tmp_path):
    with worlds.library(tmp_path, lessons=1):
        pass
    with contextlib.closing(sqlite3.connect(tmp_path / "world.toolkit")) as other:
        other.execute("PRAGMA journal_mode=WAL")
    with store.open_library(tmp_path / "world.toolkit") as world, world.read() as tx:
        assert tx.session.scalar(text("PRAGMA journal_mode")) == "delete"


def test_a_failed_write_undoes_everything_and_tells_nobody(tmp_path):
    with worlds.library(tmp_path) as world:
        heard = []
        world.listen(heard.append)
        with pytest.raises(ToolkitError, match="title"), world.write() as tx:
            items.make(tx, "lesson", worlds.WELL), items.make(tx, "lesson", Draft(""))
        with world.read() as tx:
            assert items.listing(tx).total == 0
        assert heard == []
        assert worlds.make(world)


def test_listeners_hear_which_items_changed_and_who_asked(tmp_path):
    with worlds.library(tmp_path) as world:
        heard = []
        stop = world.listen(heard.append)
        with world.write(origin="editor") as tx:
            saved = items.make(tx, "lesson", worlds.WELL)
        assert heard == [store.Changes(frozenset({saved.key}), "editor")]
        with world.write() as tx:
            revisions.save(tx, saved.key, worlds.WELL)
        assert len(heard) == 1
        stop()
        worlds.make(world)
        assert len(heard) == 1


def test_a_write_within_a_write_is_a_bug_and_not_a_wait(tmp_path):
    with worlds.library(tmp_path) as world, world.write(), pytest.raises(RuntimeError, match="itself"), world.write():
        pass


def test_a_reader_makes_no_records(tmp_path):
    with worlds.library(tmp_path) as world, world.read() as tx, pytest.raises(RuntimeError, match="only reads"):
        items.make(tx, "lesson", worlds.WELL)


def test_data_version_changes_with_every_commit_of_any_program(tmp_path):
    with worlds.library(tmp_path) as world:
        first = world.data_version()
        assert world.data_version() == first
        worlds.make(world)
        second = world.data_version()
        assert second != first
        with store.open_library(world.path) as other:
            worlds.make(other)
        assert world.data_version() != second


def test_closing_lets_go_of_the_file(tmp_path):
    with worlds.library(tmp_path, lessons=1) as world:
        world.data_version()
    (tmp_path / "world.toolkit").rename(tmp_path / "moved.toolkit")
    shutil.rmtree(tmp_path)


def test_threads_read_while_one_writes(tmp_path):
    with worlds.library(tmp_path, lessons=3) as world:
        def read():
            totals = []
            for _ in range(5):
                with world.read() as tx:
                    totals.append(items.listing(tx).total)
            return totals

        with futures.ThreadPoolExecutor(3) as pool:
            waiting = [pool.submit(read) for _ in range(3)]
            for _ in range(5):
                worlds.make(world)
            totals = [total for done in waiting for total in done.result()]
        assert len(totals) == 15
        assert set(totals) <= set(range(3, 9))


def test_an_acknowledged_save_outlives_a_killed_program(tmp_path):
    code = (
        "import os, sys, worlds\n"
        "from pathlib import Path\n"
        "from toolkit_app.library import items, store\n"
        "world = store.create(Path(sys.argv[1]))\n"
        "print(worlds.make(world), flush=True)\n"
        "with world.write() as tx:\n"
        "    items.make(tx, 'lesson', worlds.TOOL)\n"
        "    tx.session.flush()\n"
        "    os._exit(9)\n")
    here = Path(__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.toolkit")], capture_output=True, text=True, cwd=here,
                          env={**__import__("os").environ, "PYTHONPATH": f"{here}{__import__('os').pathsep}{here.parent}"})
    assert done.returncode == 9, done.stderr
    with store.open_library(tmp_path / "a.toolkit") as world, world.read() as tx:
        assert [row.key for row in items.listing(tx).rows] == [done.stdout.strip()]


def test_the_replica_is_made_once_and_stays(tmp_path):
    with worlds.library(tmp_path) as world:
        assert clock.known_replica() is None
        first = world.replica
    with store.open_library(tmp_path / "world.toolkit") as again:
        assert again.replica == first == clock.known_replica()


def test_a_settings_folder_that_cannot_be_made_is_told(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TOOLKIT_HOME", str(tmp_path / "file" / "home"))
    with worlds.library(tmp_path / "b") as world, pytest.raises(ToolkitError, match="settings folder"):
        worlds.make(world)


def test_people_are_made_once_and_found_in_any_case(tmp_path):
    with worlds.library(tmp_path) as world:
        nino = people.person_named(world, "  ნინო   ბერიძე ")
        assert nino.name == "ნინო ბერიძე"
        assert people.person_named(world, "ᲜᲘᲜᲝ ბერიძე") == nino
        assert people.person_named(world, None) is None
        with world.write(nino) as tx:
            ana = people.add(tx, "Ana", role="Officer", organisation="Ministry")
            with pytest.raises(ToolkitError, match="already"):
                people.add(tx, "ANA")
            with pytest.raises(ToolkitError, match="missing"):
                people.add(tx, "  ")
        with world.read() as tx:
            assert people.list_people(tx) == [ana, nino]
            assert people.by_name(tx, "nobody") is None


# --- migrations

def test_a_backup_opens_for_reading_only_wherever_it_lies_and_whatever_it_is_called(tmp_path):
    with worlds.library(tmp_path, lessons=1) as world:
        made = backup.backup(world)
        world_is = world.path.read_bytes()[68:72]
    moved = tmp_path / "renamed.toolkit"
    moved.write_bytes(made.path.read_bytes())
    with store.open_library(moved) as opened:
        assert opened.read_only
        with opened.read() as tx:
            assert items.listing(tx).total == 1
        with pytest.raises(ToolkitError, match="is never changed"):
            worlds.make(opened)
    assert moved.read_bytes() == made.path.read_bytes()
    with backup.open_backup(moved, tmp_path / "new.toolkit") as library:
        assert not library.read_only
        worlds.make(library)
    assert library.path.read_bytes()[68:72] == world_is
