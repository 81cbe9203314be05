import sqlite3
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.errors import ToolkitError
from toolkit_app.search import lists
from toolkit_app.search.find import find
from toolkit_app.search.index import Document, Index

WORDS = ["water", "wells", "well", "tool", "მიგრანტებს", "მიგრანტი", "колодец", "колодца", "évaluation", "a1"]


def keys(index, line, **more):
    return [hit.key for hit in find(index, line, limit=100, **more).hits]


def test_put_replaces_and_remove_takes_out(index, document):
    one = document("LL-1", "Water well", "A survey first")
    index.put([one, document("LL-2", "Tools", "A grid")])
    index.put([document("LL-1", "Sewing", "A cooperative")])
    assert keys(index, "survey") == []
    assert keys(index, "cooperative") == ["LL-1"]
    index.remove([one.id, "unknown"])
    assert index.count == 1
    assert keys(index, "cooperative") == []
    assert index.spelling().nearest("coperative") == ()
    assert index.spelling().nearest("toolz") == ("tools",)
    assert index.check()


def test_versions_and_last_seen_are_kept_in_the_file(tmp_path, document):
    path = tmp_path / "deep" / "index.sqlite"
    index = Index(path)
    assert not index.rebuilt
    with index.batch():
        index.put([document("LL-1", "Water", version="v1")])
        index.last_seen = 41
    index.close()
    again = Index(path)
    assert (again.last_seen, list(again.versions().values()), again.rebuilt) == (41, ["v1"], False)
    again.close()


def test_a_failing_batch_leaves_nothing(index, document):
    def stopped_half_way():
        with index.batch():
            index.put([document("LL-1", "Water")])
            index.last_seen = 7
            raise RuntimeError

    with pytest.raises(RuntimeError):
        stopped_half_way()
    assert (index.count, index.last_seen) == (0, 0)
    assert keys(index, "water") == []
    assert index.check()


def test_two_programs_see_each_others_documents(tmp_path, document):
    path = tmp_path / "index.sqlite"
    one, other = Index(path), Index(path)
    one.put([document("LL-1", "Water", facets={"place": ("kvareli",)})])
    assert keys(other, "water") == ["LL-1"]
    other.put([document("LL-2", "Water tower")])
    other.remove([document("LL-1").id])
    assert keys(one, "water") == ["LL-2"]
    assert find(one, "").facets.get("place") is None
    one.close()
    other.close()


def test_threads_take_turns(index, document):
    def fill(start):
        for number in range(start, start + 10):
            index.put([document(f"LL-{number}", "Water", f"text {number}")])
            find(index, "wat", typing=True)

    threads = [threading.Thread(target=fill, args=(start,)) for start in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert find(index, "water").total == 30
    assert index.check()


@pytest.mark.parametrize("content", [b"", b"\0" * 4096, b"no database at all" * 400, b"SQLite format 3\0" + b"x" * 5000])
def test_a_file_that_is_no_index_is_made_anew(tmp_path, document, content):
    path = tmp_path / "index.sqlite"
    path.write_bytes(content)
    index = Index(path)
    assert index.rebuilt
    index.put([document("LL-1", "Water")])
    assert keys(index, "water") == ["LL-1"]
    assert index.check()
    index.close()
    again = Index(path)
    assert not again.rebuilt
    again.close()


def filled(path, document, number=300):
    index = Index(path)
    index.put([document(f"LL-{n}", f"Water {n}", "some more words about wells " * 20) for n in range(number)])
    index.close()
    return path


def test_a_truncated_index_is_made_anew(tmp_path, document):
    path = filled(tmp_path / "index.sqlite", document)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    index = Index(path)
    find(index, "water")
    assert index.rebuilt
    assert index.count == 0
    index.close()


def test_damage_met_while_searching_starts_a_new_index(tmp_path, document):
    path = filled(tmp_path / "index.sqlite", document)
    data = bytearray(path.read_bytes())
    data[4096 * 6:] = b"\xff" * (len(data) - 4096 * 6)
    path.write_bytes(data)
    index = Index(path)
    for line in ("water", "wells", ""):
        find(index, line)
    assert index.rebuilt
    assert index.check()
    index.put([document("LL-1", "Water")])
    assert keys(index, "water") == ["LL-1"]
    index.close()


def test_foreign_and_outdated_files_are_made_anew(tmp_path, document):
    foreign = tmp_path / "foreign.sqlite"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE about (name, value)")
    connection.commit()
    connection.close()
    outdated = filled(tmp_path / "outdated.sqlite", document, 2)
    connection = sqlite3.connect(outdated)
    connection.execute("UPDATE about SET value = 'older' WHERE name = 'layout'")
    connection.commit()
    connection.close()
    for path in (foreign, outdated):
        index = Index(path)
        assert (index.rebuilt, index.count, index.last_seen) == (True, 0, 0)
        index.close()


def test_a_place_where_no_file_can_be_made_is_an_error_with_a_remedy(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(ToolkitError, match="cannot be opened"):
        Index(tmp_path / "file" / "index.sqlite")


def test_renewing_a_sound_index_empties_it_for_everybody(tmp_path, document):
    path = filled(tmp_path / "index.sqlite", document, 3)
    one, other = Index(path), Index(path)
    other.last_seen = 9
    assert len(keys(one, "water")) == 3
    other.renew()
    assert (keys(one, "water"), one.last_seen, other.rebuilt, one.rebuilt) == ([], 0, True, False)
    one.put([document("LL-9", "Water")])
    assert keys(other, "water") == ["LL-9"]
    assert other.check()
    one.close()
    other.close()


def test_a_file_that_another_program_threw_away_is_followed(tmp_path, document):
    path = filled(tmp_path / "index.sqlite", document, 3)
    one = Index(path)
    assert len(keys(one, "water")) == 3
    for left in tmp_path.glob("index.sqlite*"):
        left.rename(tmp_path / f"old-{left.name}")
    assert keys(one, "water") == []
    assert one.rebuilt
    assert one.last_seen == 0
    one.put([document("LL-9", "Water")])
    other = Index(path)
    assert keys(other, "water") == ["LL-9"]
    one.close()
    other.close()


def test_check_sees_a_lost_text(tmp_path, document):
    path = filled(tmp_path / "index.sqlite", document, 3)
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM body WHERE row = 1")
    connection.commit()
    connection.close()
    index = Index(path)
    assert not index.check()
    index.close()


def test_what_was_taken_out_gives_its_room_back(index, document):
    index.put([document(f"NT-{number}", "Well", f"{number} " * 3000) for number in range(9)])
    index.remove([document(f"NT-{number}").id for number in range(8)])
    index.shrink()
    before = index.path.stat().st_size
    index.put([document("LL-1", "Pump")])
    index.shrink()
    assert (index.path.stat().st_size == before, index.check(), keys(index, "well")) == (True, True, ["NT-8"])
    assert index._connection.execute("PRAGMA freelist_count").fetchone() == (0,)


TEXTS = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
VERSIONS = st.tuples(TEXTS, TEXTS, st.sampled_from(["en", "ka", "fr", "ru"]))
CHANGES = st.lists(st.tuples(st.integers(0, 5), st.none() | VERSIONS), max_size=14)


@given(CHANGES)
@settings(max_examples=40, deadline=None)
def test_an_index_is_what_its_documents_make_it_whatever_came_before(new_index, changes):
    changed, fresh = new_index(), new_index()
    kept = {}
    for number, texts in changes:
        if texts is None:
            changed.remove([f"id{number}"])
            kept.pop(number, None)
        else:
            title, body, lang = texts
            kept[number] = Document(f"id{number}", f"LL-{number}", "lesson", lang, title, body, "draft",
                                    {"place": (body[:2],)} if body else {}, (), f"202{number}", body)
            changed.put([kept[number]])
    fresh.put(kept.values())
    assert changed.versions() == fresh.versions()
    assert changed.check()
    for line in ("", "wat", *WORDS, "migranti", "welk", "-water"):
        here, there = (find(index, line, typing=line == "wat") for index in (changed, fresh))
        assert here.facets == there.facets
        assert sorted((hit.key, hit.why, round(hit.score, 9), hit.snippet) for hit in here.hits) == sorted(
            (hit.key, hit.why, round(hit.score, 9), hit.snippet) for hit in there.hits)
    changed.close()
    fresh.close()


def test_nothing_of_what_was_thrown_away_comes_back(index, document, monkeypatch):
    monkeypatch.setattr(lists, "_LOOSE", 2)
    index.put([document(f"NT-{number}", "Well") for number in range(9)])
    list(index.tidy())
    index.put([document(f"NT-{number}", "Well") for number in range(9, 12)])
    index.renew()
    index.put([document(f"LL-{number}", "Pump") for number in range(3)])
    list(index.tidy())
    assert index.check()
    assert [find(index, word).total for word in ("well", "pump", "")] == [0, 3, 3]
