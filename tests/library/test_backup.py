import datetime
import sqlite3
from pathlib import Path

import pytest
from worlds import library, make

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import backup, glance, items, records, store

UTC = datetime.UTC


@pytest.fixture
def world(tmp_path):
    with library(tmp_path, 3) as made:
        yield made


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands where a test puts it."""
    class Clock:
        now = datetime.datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    monkeypatch.setattr(backup, "_now", lambda: Clock.now)
    return Clock


def titles(world):
    with world.read() as tx:
        return {row.title for row in items.listing(tx).rows}


def names(folder: Path):
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_holds_all_records_and_is_named_by_its_time(world, clock):
    made = backup.backup(world)
    assert made.path.name == "2026-03-02T090000-000Z-world.toolkit"
    assert made.path.parent == places.data_folder() / "backups" / str(world.id)
    assert made.at == "2026-03-02T09:00:00.000Z"
    assert made.records == {"revision": 3, "act": 0, "blob": 6, "file_chunk": 0, "stranger": 0}
    assert made.size == made.path.stat().st_size
    assert names(made.path.parent) == [made.path.name]
    assert backup.last_good(world) == made
    with backup.open_backup(made.path) as copy:
        assert copy.read_only
        assert titles(copy) == titles(world)


def test_a_backup_goes_where_it_is_told_and_replaces_nothing(world, tmp_path):
    target = tmp_path / "საცავი one.toolkit"
    assert backup.backup(world, target).path == target
    before = target.read_bytes()
    with pytest.raises(ToolkitError, match="already"):
        backup.backup(world, target)
    assert target.read_bytes() == before
    (tmp_path / "stick").mkdir()
    assert backup.backup(world, tmp_path / "stick").path.parent == tmp_path / "stick"


def test_a_backup_is_made_only_when_something_changed(world, clock):
    assert backup.automatic(world)
    clock.now += datetime.timedelta(days=1)
    assert backup.automatic(world) is None
    make(world)
    assert backup.automatic(world)
    assert len(backup.in_folder(backup.folder_of(world))) == 2


def test_of_one_day_the_newest_stays(world, clock):
    backup.automatic(world)
    make(world)
    clock.now += datetime.timedelta(hours=1)
    newest = backup.automatic(world)
    assert backup.in_folder(backup.folder_of(world)) == [newest.path]


def test_while_open_there_is_one_a_day(world, clock):
    assert backup.automatic(world, closing=False)
    make(world)
    clock.now += datetime.timedelta(hours=3)
    assert backup.automatic(world, closing=False) is None
    clock.now += datetime.timedelta(days=1)
    assert backup.automatic(world, closing=False)


def test_a_damaged_newest_backup_is_made_again_and_passed_over(world, clock):
    good = backup.automatic(world)
    make(world)
    clock.now += datetime.timedelta(days=1)
    bad = backup.automatic(world)
    bad.path.write_bytes(b"damaged")
    assert backup.last_good(world) == good
    assert backup.automatic(world)


def test_a_second_folder_gets_its_own_copies(world, tmp_path):
    second = tmp_path / "share" / "backups"
    assert backup.automatic(world, second).path.parent == backup.folder_of(world)
    folder, = second.iterdir()
    assert world.id.hex in folder.name.replace("-", "")
    assert len(backup.in_folder(folder)) == 1
    assert backup.automatic(world, second) is None
    backup.in_folder(folder)[0].unlink()
    assert backup.automatic(world, second).path.parent == folder


def test_a_backup_by_hand_goes_to_the_second_folder_too(world, tmp_path):
    made = backup.backup(world, second_folder=tmp_path / "stick")
    copy, = (tmp_path / "stick").glob("*/*.toolkit")
    assert copy.name == made.path.name
    assert backup.check(copy).records == made.records
    assert [one.path for one in backup.reports(backup.folder_of(world))] == [made.path]


def test_a_backup_is_known_by_its_name_and_by_its_place(world, tmp_path):
    made = backup.backup(world).path
    renamed = made.with_name("autumn.toolkit")
    for path, wanted in ((made, True), (renamed, True), (tmp_path / made.name, True), (world.path, False)):
        assert glance.is_backup(path) is wanted


def test_a_second_folder_that_is_a_file_is_told(world, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ToolkitError, match="cannot be made"):
        backup.automatic(world, tmp_path / "file")
    assert backup.last_good(world)


def test_a_library_for_reading_only_makes_none(world):
    with store.open_library(world.path, read_only=True) as reading:
        assert backup.automatic(reading) is None


def test_seven_days_and_four_weeks_are_kept(tmp_path):
    start = datetime.datetime(2026, 1, 1, 9, 0, tzinfo=UTC)
    every = []
    for hour in range(0, 24 * 90, 8):
        path = tmp_path / backup.name_for(Path("a.toolkit"), start + datetime.timedelta(hours=hour))
        path.write_text("")
        every.append(path)
    (tmp_path / "notes.txt").write_text("")
    (tmp_path / "2026-01-01 mine.toolkit").write_text("")
    gone = backup.prune(every)
    left = backup.in_folder(tmp_path)
    assert len(left) == backup.DAYS + backup.WEEKS
    assert not set(left) & set(gone)
    assert [path.name[:13] for path in left] == [*(f"2026-03-{day}T17" for day in ("08", 15, 22, 25, *range(26, 32))),
                                                 "2026-04-01T01"]
    assert (tmp_path / "notes.txt").exists()
    assert (tmp_path / "2026-01-01 mine.toolkit").exists()


def test_pruning_twice_takes_nothing_more(tmp_path):
    paths = []
    start = datetime.datetime(2026, 1, 1, tzinfo=UTC)
    for day in range(100):
        path = tmp_path / backup.name_for(Path("a.toolkit"), start + datetime.timedelta(days=day))
        path.write_text("")
        paths.append(path)
    backup.prune(paths)
    assert backup.prune(backup.in_folder(tmp_path)) == []


def test_a_year_without_a_backup_takes_none_away(tmp_path):
    old = [tmp_path / backup.name_for(Path("a.toolkit"), datetime.datetime(2025, 1, day, tzinfo=UTC)) for day in (1, 2, 3)]
    new = tmp_path / backup.name_for(Path("a.toolkit"), datetime.datetime(2026, 6, 1, tzinfo=UTC))
    assert backup.prune([*old, new]) == []


def test_a_backup_that_lacks_records_gets_no_name(world, monkeypatch):
    def poor(reading, part, *rest):
        whole(reading, part, *rest)
        with sqlite3.connect(part) as connection:
            connection.execute("PRAGMA foreign_keys=OFF")
            connection.execute("DELETE FROM blob")
        connection.close()

    whole = backup._pour
    monkeypatch.setattr(backup, "_pour", poor)
    with pytest.raises(ToolkitError, match="lacks records"):
        backup.backup(world)
    assert names(backup.folder_of(world)) == []


def test_a_backup_that_is_damaged_gets_no_name(world, monkeypatch):
    def torn(part):
        # a page that counting the records does not read
        with sqlite3.connect(part) as connection:
            page, = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'person'").fetchone()
        connection.close()
        data = bytearray(part.read_bytes())
        data[4096 * (page - 1):4096 * page] = b"\x55" * 4096
        part.write_bytes(data)

    monkeypatch.setattr(backup, "_sync", torn)
    with pytest.raises(ToolkitError, match="damaged"):
        backup.backup(world)
    assert names(backup.folder_of(world)) == []


def test_a_full_disk_leaves_no_file(world, monkeypatch):
    class Full(sqlite3.Connection):
        def backup(self, target, **options):
            target.execute("PRAGMA max_page_count=3")
            super().backup(target, **options)

    def connect(path, *, mode="rw"):
        return sqlite3.connect(backup.database.address(path, mode), uri=True, isolation_level=None, factory=Full)

    monkeypatch.setattr(backup.database, "connect", connect)
    with pytest.raises(ToolkitError, match="cannot be written"):
        backup.backup(world)
    assert names(backup.folder_of(world)) == []


def test_a_folder_that_is_not_there_is_told(world, tmp_path):
    with pytest.raises(ToolkitError, match="cannot be written"):
        backup.backup(world, tmp_path / "nowhere" / "a.toolkit")


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\0" + b"\0" * 5000])
def test_what_is_no_library_is_not_opened(tmp_path, content):
    path = tmp_path / "thing.toolkit"
    path.write_bytes(content)
    with pytest.raises(ToolkitError):
        backup.open_backup(path)
    with pytest.raises(ToolkitError):
        backup.open_backup(path, tmp_path / "new.toolkit")
    assert not (tmp_path / "new.toolkit").exists()


def test_a_backup_becomes_the_library_and_the_old_one_is_kept(world, clock):
    made = backup.backup(world)
    make(world)
    now, before = titles(world), {"Lesson 1", "Lesson 2", "Lesson 3"}
    path = world.path
    world.close()
    with backup.open_backup(made.path, path) as restored:
        assert restored.path == path
        assert not restored.read_only
        assert titles(restored) == before
        make(restored)
    aside = path.with_name("world-until-2026-03-02T090000-000Z.toolkit")
    with store.open_library(aside) as old:
        assert titles(old) == now
    assert made.path.exists()
    assert names(path.parent) == sorted([path.name, aside.name])


@pytest.mark.parametrize("old", ["sound", "damaged"])
def test_a_journal_left_by_a_crash_is_not_played_into_the_new_file(world, clock, old):
    made = backup.backup(world)
    path = world.path
    world.close()
    if old == "damaged":
        path.write_bytes(b"no database")
    journal = Path(f"{path}-journal")
    journal.write_bytes(b"left by a crash")
    with backup.open_backup(made.path, path) as restored:
        assert titles(restored) == {"Lesson 1", "Lesson 2", "Lesson 3"}
    assert not journal.exists()
    assert path.with_name("world-until-2026-03-02T090000-000Z.toolkit").exists()


def test_while_another_program_writes_its_library_is_not_put_aside(world, monkeypatch):
    made = backup.backup(world)
    monkeypatch.setattr(backup.database, "BUSY_MS", 10)
    other = sqlite3.connect(world.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(ToolkitError, match="Another program"):
        backup.open_backup(made.path, world.path)
    other.execute("ROLLBACK")
    other.close()
    assert names(world.path.parent) == [world.path.name]


def test_a_program_that_still_has_the_old_library_open_is_refused_its_saves(world):
    made = backup.backup(world)
    make(world)
    # where an open file can be moved, its next save is refused; where it cannot, the restoring is
    with pytest.raises(ToolkitError), backup.open_backup(made.path, world.path):
        make(world)


def test_what_cannot_be_deleted_is_left(tmp_path, monkeypatch):
    def refuse(self, missing_ok=False):
        raise PermissionError("open in another program")

    paths = [tmp_path / backup.name_for(Path("a.toolkit"), datetime.datetime(2026, 1, 1, hour, tzinfo=UTC)) for hour in (1, 2)]
    monkeypatch.setattr(Path, "unlink", refuse)
    assert backup.prune(paths) == [paths[0]]


def test_a_folder_for_backups_that_cannot_be_made_is_told(world):
    places.data_folder().mkdir(parents=True, exist_ok=True)
    (places.data_folder() / "backups").write_text("a file where a folder should be")
    with pytest.raises(ToolkitError, match="cannot be made"):
        backup.backup(world)
    assert backup.last_good(world) is None


def test_a_backup_becomes_a_library_where_none_was(world, tmp_path):
    made = backup.backup(world)
    with backup.open_backup(made.path, tmp_path / "new" / "here.toolkit") as restored:
        assert titles(restored) == titles(world)
    assert names(tmp_path / "new") == ["here.toolkit"]


def test_while_somebody_writes_a_backup_is_whole(world):
    with world.write() as tx:
        items.make(tx, "lesson", items.Draft("Not yet committed"))
        made = backup.backup(world)
    assert made.records["revision"] == 3
    assert titles(world) - {"Not yet committed"} == {"Lesson 1", "Lesson 2", "Lesson 3"}


def test_the_counted_tables_are_the_immutable_ones():
    assert set(backup.RECORDS) == {*records.IMMUTABLE, "blob", "file_chunk", "stranger"} - {"revision_parent"}
