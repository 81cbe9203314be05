import gc
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from worlds import GEORGIAN, WELL, library, make

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments, backup, indexing, items, reading, revisions, store
from toolkit_app.library.items import Draft
from toolkit_app.search.find import find


@pytest.fixture
def world(tmp_path):
    with library(tmp_path, 3) as made:
        yield made


@pytest.fixture
def index(world):
    opened = indexing.open_index(world)
    yield opened
    opened.close()


def caught_up(world, index):
    *steps, last = indexing.catch_up(world, index)
    assert isinstance(last, indexing.Indexed)
    assert all(0 <= step.done <= step.total for step in steps)
    return last


def keys(index, line, **narrow):
    return {hit.key for hit in find(index, line, **narrow).hits}


def save(world, key, **changes):
    with world.write() as tx:
        revisions.save(tx, key, replace(items.get(tx, key).draft(), **changes))


def agrees(world, index):
    """The index holds what the library shows, at the heads it shows, and is sound."""
    heads = {one: version.split()[0] for one, version in index.versions().items()}
    assert heads == {row.id: row.head[:32] for row in rows(world)}
    assert index.check()


def rows(world):
    with world.read() as tx:
        return items.listing(tx).rows


def test_the_index_lies_in_the_cache_and_holds_what_the_library_shows(world, index):
    assert index.path.is_relative_to(places.cache_folder())
    assert world.id.hex in index.path.name
    last = caught_up(world, index)
    assert (last.done, last.total, last.failed) == (3, 3, ())
    agrees(world, index)
    assert keys(index, "lesson") == {row.key for row in rows(world)}


def test_every_kind_of_save_is_taken_in(world, index):
    caught_up(world, index)
    key = make(world, draft=WELL)
    caught_up(world, index)
    assert keys(index, "survey") == {key}
    save(world, key, title="Renamed to fountain", body="Without the other word.")
    caught_up(world, index)
    assert keys(index, "survey") == set()
    assert keys(index, "fountain") == {key}
    with world.write() as tx:
        attachments.attach_bytes(tx, key, "Drawing of the aqueduct.txt", b"x")
    caught_up(world, index)
    assert keys(index, "aqueduct") == {key}
    with world.write() as tx:
        items.retire(tx, key)
    last = caught_up(world, index)
    assert (last.done, last.total) == (3, 3)
    assert keys(index, "fountain") == set()
    with world.write() as tx:
        items.bring_back(tx, key)
    caught_up(world, index)
    assert keys(index, "fountain") == {key}
    with world.write() as tx:
        translated = items.translate(tx, key, "ka").key
    caught_up(world, index)
    assert keys(index, "fountain") == {key, translated}
    agrees(world, index)


def test_labels_of_terms_find_an_item_in_any_language_and_places_roll_up(world, index):
    fields = {"place": ["kharagauli"], "partners": "Waterworks", "evidence": [{"title": "Annual survey", "date": "2021"}]}
    key = make(world, draft=Draft("A well", fields=fields, tags=("pump",)))
    georgian = make(world, draft=GEORGIAN)
    caught_up(world, index)
    assert {key, georgian} <= keys(index, "ხარაგაული")
    assert key in keys(index, "Иმერეთი") | keys(index, "Имеретия")
    assert keys(index, "pump") == {key}
    assert keys(index, "waterworks") == set()  # a lesson has no field of that name
    assert keys(index, "annual") == {key}
    assert {key, georgian} <= keys(index, "", where={"place": ["imereti"]}) | keys(index, "place:imereti")
    assert find(index, "well").facets["place"]["georgia"] >= 1


def test_equal_versions_are_not_made_again(world, index, monkeypatch):
    caught_up(world, index)
    made = []
    monkeypatch.setattr(indexing, "document", lambda row, draft: made.append(row.key))
    monkeypatch.setattr(indexing, "_compared", type(indexing._compared)())
    assert caught_up(world, index).done == 3
    assert not made


def test_only_what_changed_is_looked_at(world, index, monkeypatch):
    caught_up(world, index)
    key = make(world)
    made = []
    whole = indexing.document
    monkeypatch.setattr(indexing, "document", lambda row, draft: made.append(row.key) or whole(row, draft))
    caught_up(world, index)
    caught_up(world, index)
    assert made == [key]


def test_a_new_vocabulary_makes_documents_anew(world, index, monkeypatch):
    caught_up(world, index)
    monkeypatch.setattr(indexing, "_edition", lambda: "another")
    monkeypatch.setattr(indexing, "_compared", type(indexing._compared)())
    assert len(list(indexing.catch_up(world, index))) == 2


def test_a_broken_file_is_made_anew(world):
    with_index = indexing.open_index(world)
    caught_up(world, with_index)
    with_index.close()
    path = with_index.path
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    again = indexing.open_index(world)
    assert caught_up(world, again).done == 3
    agrees(world, again)
    again.close()


def test_an_index_that_breaks_while_it_is_open_is_made_anew(world, index, monkeypatch):
    caught_up(world, index)
    make(world)
    put, failed = index.put, []

    def broken(documents):
        if failed:
            return put(documents)
        failed.append(True)
        error = sqlite3.DatabaseError("database disk image is malformed")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error

    monkeypatch.setattr(index, "put", broken)
    assert caught_up(world, index).done == 4
    agrees(world, index)


def test_a_full_disk_is_told(world, index, monkeypatch):
    def full(documents):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(index, "put", full)
    with pytest.raises(ToolkitError, match="cannot be written"):
        list(indexing.catch_up(world, index))


def test_stopping_early_loses_nothing(world, index, monkeypatch):
    monkeypatch.setattr(indexing, "_BATCH", 1)
    work = indexing.catch_up(world, index)
    next(work)
    next(work)
    work.close()
    assert 0 < index.count < 3
    caught_up(world, index)
    agrees(world, index)


def test_another_program_that_empties_the_index_meanwhile_is_noticed(world, index):
    caught_up(world, index)
    save(world, rows(world)[0].key, title="Renamed to fountain")
    work = indexing.catch_up(world, index)
    next(work)
    with closing(indexing.open_index(world)) as other:
        other.renew()
        list(work)
        agrees(world, index)
        assert keys(other, "fountain") == {rows(world)[0].key}
        caught_up(world, other)
        agrees(world, other)


def test_an_older_text_put_over_a_newer_one_by_another_program_does_not_stay(world, index, monkeypatch):
    caught_up(world, index)
    key = rows(world)[0].key
    save(world, key, title="Older")
    slow = indexing.catch_up(world, index)
    put = index.put

    def put_late(documents):
        monkeypatch.setattr(index, "put", put)
        save(world, key, title="Newer")
        with closing(indexing.open_index(world)) as other:
            caught_up(world, other)
        put(documents)

    monkeypatch.setattr(index, "put", put_late)
    list(slow)
    assert keys(index, "newer") == {key}
    agrees(world, index)


def test_rebuild(world, index):
    caught_up(world, index)
    *_, last = indexing.rebuild(world, index)
    assert last.done == 3
    agrees(world, index)


def test_no_transaction_of_the_library_is_open_while_it_works(world, index, monkeypatch):
    def document(row, draft):
        make(world, draft=Draft(f"Made while {row.key} is indexed"))
        return whole(row, draft)

    whole = indexing.document
    monkeypatch.setattr(indexing, "document", document)
    caught_up(world, index)
    monkeypatch.setattr(indexing, "document", whole)
    caught_up(world, index)
    agrees(world, index)


def test_a_damaged_text_is_left_out_and_named_until_it_can_be_read(world, index, monkeypatch):
    key = make(world, draft=Draft("Damaged one", body="words"))
    caught_up(world, index)
    save(world, key, body="other words, to be damaged")
    with sqlite3.connect(world.path) as connection:
        (data,) = connection.execute("SELECT data FROM blob ORDER BY id DESC LIMIT 1").fetchone()
        connection.execute("UPDATE blob SET data = x'00' WHERE id = (SELECT max(id) FROM blob)")
    connection.close()
    for _ in range(2):
        last = caught_up(world, index)
        assert [failed for failed, _ in last.failed] == [key]
        assert "damaged" in str(last.failed[0][1])
        assert (last.done, last.total) == (3, 4)
    with sqlite3.connect(world.path) as connection:
        connection.execute("UPDATE blob SET data = ? WHERE id = (SELECT max(id) FROM blob)", (data,))
    connection.close()
    monkeypatch.setattr(indexing, "_compared", type(indexing._compared)())
    last = caught_up(world, index)
    assert (last.done, last.total, last.failed) == (4, 4, ())


def test_a_library_put_back_to_an_earlier_state_is_indexed_as_it_is(world):
    before = backup.backup(world)
    lost = make(world, draft=Draft("Lost with the later state"))
    index = indexing.open_index(world)
    caught_up(world, index)
    index.close()
    path = world.path
    world.close()
    del index
    gc.collect()
    with backup.open_backup(before.path, path) as restored:
        for number in range(5):  # as many changes and more: the log alone looks as if nothing had happened
            make(restored, draft=Draft(f"After {number}"))
        index = indexing.open_index(restored)
        assert index.last_seen
        caught_up(restored, index)
        assert lost not in keys(index, "lost")
        agrees(restored, index)
        index.close()


def test_a_copy_of_a_library_has_an_index_of_its_own(world):
    made = backup.backup(world)
    with backup.open_backup(made.path) as copy:
        assert indexing.index_path(copy) != indexing.index_path(world)
        index = indexing.open_index(copy)
        assert caught_up(copy, index).done == 3
        index.close()


def test_an_empty_library(tmp_path):
    with store.create(tmp_path / "empty.toolkit") as empty:
        index = indexing.open_index(empty)
        assert caught_up(empty, index).total == 0
        index.close()


def test_a_term_and_a_label_find_other_languages(world, index):
    names = {"term_en": "signposting; referral", "term_ka": "გადამისამართება", "term_fr": "orientation"}
    with world.write() as tx:
        term = items.make(tx, "term", Draft("Referral", fields=names)).key
        georgian = items.make(tx, "note", Draft("გადამისამართებისას", lang="ka")).key
        mapped = items.make(tx, "note", Draft("Картирование", lang="ru", body="Картирование всех услуг села.")).key
    caught_up(world, index)
    assert {hit.key: hit.why for hit in find(index, "signposting").hits} == {term: "translation", georgian: "translation"}
    assert {hit.key: hit.why for hit in find(index, "service mapping").hits} == {mapped: "translation"}
    assert keys(index, "kind:ტერმინი") == {term}


def test_own_headings_count_more_than_text(world, index):
    text = "Nothing more is said about it, and nothing else."
    with world.write() as tx:
        plain = items.make(tx, "note", Draft("One", body=f"## Text {{#text}}\n\n{text} A turbine stands there.")).key
        headed = items.make(tx, "note", Draft("Two", body=f"## Text {{#text}}\n\n### Turbine\n\n{text} It stands there.")).key
    caught_up(world, index)
    assert [hit.key for hit in find(index, "turbine").hits] == [headed, plain]


@pytest.mark.parametrize("line", [
    "kind:lesson", "სახე:გაკვეთილი", "type:leçon", "вид:урок", "state:draft", "მდგომარეობა:მონახაზი",
    "état:brouillon", "etat:brouillon", "состояние:черновик", "lang:en", "language:english", "ენა:ინგლისური",
    "langue:anglais", "язык:английский"])
def test_kind_state_and_language_are_asked_for_in_four_languages(world, index, line):
    lessons = {row.key for row in rows(world)}
    tool = make(world, "tool", Draft("Sheet", "ka"))
    with world.write() as tx:
        row = reading.stored(tx, tool)
        items.record_transition(tx, row.id, row.head, "draft", "review")
    caught_up(world, index)
    assert keys(index, line) == lessons


def test_of_a_very_long_text_the_beginning_is_searched_and_that_is_said(world, index, monkeypatch):
    monkeypatch.setattr(indexing, "LONGEST", 200)
    body = f"First words.\n\n{'სიტყვა ' * 8}\n\n{'padding ' * 20}\n\nLastly.\n"
    key = make(world, "note", Draft("Long", body=body))
    last = caught_up(world, index)
    assert (last.done, last.total, last.failed, last.partly) == (4, 4, (), (key,))
    assert keys(index, "first") == keys(index, "სიტყვა") == {key}
    assert keys(index, "lastly") == set()
    assert caught_up(world, index).partly == (key,)
    save(world, key, body="Short.")
    assert caught_up(world, index).partly == ()
    agrees(world, index)
    assert indexing.searched("x" * 300) == "x" * 200


def test_owner_tag_due_and_what_waits_can_be_asked_for(world, index):
    action = {"action": "Print", "owner": "Service hub", "due": "2026-05", "action_state": "open"}
    done = action | {"owner": "Nobody any more", "due": "2020-01-01", "action_state": "done"}
    key = make(world, draft=Draft("Well", fields={"owner": "Ministry of Health", "review_due": "2027", "actions": [action, done]},
                                  tags=("first aid", "pump")))
    caught_up(world, index)
    for line in ("owner:ministry", "owner:health", 'owner:"service hub"', 'tag:"first aid"', "tag:pump", "tag:aid",
                 "due:2026-05-31", "due:..2026-06", "due:2027-12", "due:2026..2027 well"):
        assert keys(index, line) == {key}, line
    for line in ("owner:nobody", "due:2026-05-30", "due:2020", "due:2028..", "waits:merge"):
        assert keys(index, line) == set(), line
    assert keys(index, "-owner:ministry") == {row.key for row in rows(world)} - {key}
    assert find(index, "").facets["tag"] == {"first aid": 1, "pump": 1}
