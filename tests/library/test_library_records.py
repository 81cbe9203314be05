import uuid
from pathlib import Path

import pytest
import worlds
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, canonical, clock, ledger, records

SMALL = settings(max_examples=30, deadline=None)
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
VALUES = st.recursive(
    WORDS | st.integers(-2**62, 2**62) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcdé", min_size=1), inner, max_size=3))


# --- canonical bytes

def test_canonical_bytes_are_sorted_without_blanks_and_composed():
    value = canonical.clean({"b": "e\u0301\r\nx", "a": [1, True], "empty": "", "none": None, "list": []})
    assert canonical.encode(value) == '{"a":[1,true],"b":"é\nx"}'.replace("\n", "\\n").encode()


@pytest.mark.parametrize("value", [1.5, {"a": [0.0]}, {1, 2}, b"x", 1 << 63, "a\0b", ["\ud800"], {"\0": 1}])
def test_what_cannot_be_kept_exactly_is_refused(value):
    with pytest.raises(ToolkitError):
        canonical.clean(value)


@pytest.mark.parametrize("data", [b'{"a":1.0}', b'{"a":1e999}', b'{"a":NaN}', b'{"a":1,"a":2}', b"\xff", b"{"])
def test_decoding_refuses_what_encoding_never_makes(data):
    with pytest.raises(ValueError, match=r".*"):
        canonical.decode(data)


@SMALL
@given(VALUES)
def test_cleaning_is_done_once_and_survives_the_bytes(value):
    cleaned = canonical.clean(value)
    assert canonical.clean(cleaned) == cleaned
    assert canonical.decode(canonical.encode(cleaned)) == cleaned


# --- identities

def test_uuid7_is_ordered_by_time_and_of_version_7():
    first, second = canonical.uuid7(), canonical.uuid7()
    assert first != second
    assert (first.version, first.variant) == (7, uuid.RFC_4122)
    assert abs((first.int >> 80) - clock.now()) < 60_000


def test_a_key_is_the_prefix_and_the_random_tail():
    item = uuid.UUID("018f0000-0000-7000-8000-00ffffffffff")
    assert canonical.key_of("lesson", item) == "LL-ZZZZZZZZ"
    assert canonical.key_of("tool", uuid.UUID(int=33)) == "TL-00000011"
    assert canonical.key_of("poem", item) == "PO-ZZZZZZZZ"


@SMALL
@given(st.sampled_from(sorted(kinds.KINDS)), st.uuids())
def test_a_key_is_found_however_it_is_typed(kind, item):
    key = canonical.key_of(kind, item)
    assert canonical.as_key(f" {key.lower()} ") == key
    prefix, tail = key.split("-")
    assert canonical.as_key(f"{prefix}-{tail.replace('0', 'o').replace('1', 'l')}") == key


# --- the clock

def test_times_are_utc_text():
    assert clock.written(1_769_860_800_123) == "2026-01-31T12:00:00.123Z"


@given(st.integers(0, 2**62), st.integers(0, 2**46))
def test_a_stamp_is_after_the_last_and_not_before_the_clock(last, milliseconds):
    stamp = clock.following(last, milliseconds % (1 << 40))
    assert stamp.hlc > last
    assert stamp.hlc >= (milliseconds % (1 << 40)) << 16


def test_records_of_one_moment_and_of_a_clock_set_back_still_follow_one_another(tmp_path, monkeypatch):
    times = iter([2_000_000, 2_000_000, 1_000_000, 1_000_000])
    monkeypatch.setattr(clock, "now", lambda: next(times))
    with worlds.library(tmp_path) as world:
        stamps = []
        for _ in range(3):
            with world.write() as tx:
                stamps.append(tx.stamp().hlc)
                ledger.add_act(tx.session, act(hlc=stamps[-1]))
        assert stamps == sorted(set(stamps))


def test_a_clock_far_ahead_is_not_followed(tmp_path):
    ahead = clock.now() + 3 * clock.DAY << 16
    near = clock.now() + clock.DAY // 2 << 16
    with worlds.library(tmp_path) as world:
        with world.write() as tx:
            ledger.add_act(tx.session, act(hlc=ahead))
            assert tx.stamp().hlc < ahead
        with world.write() as tx:
            ledger.add_act(tx.session, act(hlc=near))
            assert near < tx.stamp().hlc < ahead


# --- blobs

def test_a_text_comes_back_and_its_digest_tells_nothing(tmp_path):
    with worlds.library(tmp_path) as world, world.write() as tx:
        first, second = blobs.put(tx.session, b"yes"), blobs.put(tx.session, b"yes")
        assert first != second
        assert blobs.content(tx.session, first) == blobs.content(tx.session, second) == b"yes"
        assert canonical.sha256(b"yes") not in (first, second)
        assert blobs.put_salted(tx.session, blobs.salted(tx.session, first)) == first
        assert blobs.put(tx.session, b"x", salt=b"s" * 16) == blobs.put(tx.session, b"x", salt=b"s" * 16)


def test_versions_are_a_star_of_small_differences(tmp_path):
    text = " ".join(f"word{n * n}" for n in range(2000))
    with worlds.library(tmp_path) as world, world.write() as tx:
        shas, near = [], None
        for number in range(40):
            near = blobs.put(tx.session, f"{text} edit {number}".encode(), near=near)
            shas.append(near)
        rows = tx.session.execute(select(records.Blob)).scalars().all()
        by_id = {row.id: row for row in rows}
        frames = [row for row in rows if row.base_id is None]
        assert len(frames) == 3
        for row in rows:
            if row.base_id is not None:
                assert by_id[row.base_id].base_id is None
                assert len(row.data) * 4 < row.size
        for number, sha in enumerate(shas):
            assert blobs.content(tx.session, sha) == f"{text} edit {number}".encode()


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with worlds.library(tmp_path_factory.mktemp("blobs")) as made:
        yield made


@SMALL
@given(st.lists(st.binary(max_size=300), min_size=1, max_size=8), st.data())
def test_any_bytes_near_any_other_come_back(shared, contents, data):
    with shared.write() as tx:
        shas = []
        for content in contents:
            near = data.draw(st.sampled_from([None, b"?" * 32, *shas]))
            shas.append(blobs.put(tx.session, content * 5, near=near))
        assert [blobs.content(tx.session, sha) for sha in shas] == [content * 5 for content in contents]


def test_a_text_of_16_mb_is_kept_and_more_is_refused(tmp_path):
    with worlds.library(tmp_path) as world, world.write() as tx:
        large = b"water " * (blobs.LARGEST // 6)
        assert blobs.content(tx.session, blobs.put(tx.session, large)) == large
        with pytest.raises(ToolkitError, match="too long"):
            blobs.put(tx.session, b"x" * (blobs.LARGEST + 1))
        with pytest.raises(ToolkitError, match="of 20 MB"):
            blobs.put(tx.session, b"x" * (20 << 20))


@pytest.mark.parametrize("damage", ["update blob set data = x'00112233'",
                                    "update blob set data = substr(data, 1, length(data) - 1)",
                                    "update blob set codec = 0"])
def test_damage_is_noticed_when_read(tmp_path, damage):
    with worlds.library(tmp_path) as world, world.write() as tx:
        sha = blobs.put(tx.session, b"water " * 100)
        tx.session.execute(text(damage))
        with pytest.raises(ToolkitError, match="damaged"):
            blobs.content(tx.session, sha)
        with pytest.raises(ToolkitError, match="missing"):
            blobs.content(tx.session, b"?" * 32)


def test_an_erased_text_is_none(tmp_path):
    with worlds.library(tmp_path) as world, world.write() as tx:
        sha = blobs.put(tx.session, b"a name")
        tx.session.execute(text("update blob set data = null"))
        assert blobs.content(tx.session, sha) is None


# --- headers

def act(**values):
    return ledger.Act(**{"kind": "later", "author": uuid.UUID(int=1), "replica": uuid.UUID(int=2), "hlc": 5,
                         "at": "2026-01-01T00:00:00.000Z", **values})


def revision(**values):
    return ledger.Revision(**{"item": uuid.UUID(int=3), "kind": "lesson", "how": "edit", "body": b"b" * 32, "meta": b"m" * 32,
                              "note": None, "parents": (b"p" * 32,), "author": uuid.UUID(int=1), "replica": uuid.UUID(int=2),
                              "hlc": 5, "at": "2026-01-01T00:00:00.000Z", **values})


def test_ids_are_fixed_for_ever():
    # a change of these breaks every library there is
    assert revision().id.hex() == REVISION
    assert act(data={"to": "retired"}).id.hex() == ACT


REVISION = "3b3d5169f888647728a5d1aa4c4afd9ff9047adf6cdb1f006910ab2ae0e9da7d"
ACT = "6ccb6e05ca8da2bd7fdacf20118383bcb27ad68cc7a648bef4a8266fc348cfef"


def test_every_part_of_a_header_is_in_the_id():
    changed = [revision(item=uuid.UUID(int=4)), revision(kind="tool"), revision(how="merge"), revision(body=b"c" * 32),
               revision(meta=b"c" * 32), revision(note=b"n" * 32), revision(parents=()), revision(author=uuid.UUID(int=9)),
               revision(replica=uuid.UUID(int=9)), revision(hlc=6), revision(at="2026-01-01T00:00:00.001Z")]
    assert len({one.id for one in [revision(), *changed]}) == len(changed) + 1


def test_headers_go_out_and_come_back():
    one = revision(note=b"n" * 32)
    assert ledger.Revision.read(canonical.decode(canonical.encode(one.header()))) == one
    other = act(item=uuid.UUID(int=3), about=b"a" * 32, data={"codes": ["x"]}, more={"of a later program": 1})
    again = ledger.Act.read(canonical.decode(canonical.encode(other.header())))
    assert again == other
    assert again.id == other.id


@pytest.mark.parametrize(("name", "value"), [
    ("item", "x"), ("item", "A" * 32), ("body", "b"), ("body", 5), ("parents", None), ("parents", ["x"]), ("hlc", "5"),
    ("hlc", True),
    ("hlc", 1 << 63), ("hlc", -1), ("kind", ""), ("kind", "x" * 17), ("kind", "ლ"), ("at", 5), ("more", 1)])
def test_a_revision_header_that_is_none_is_refused(name, value):
    with pytest.raises(ValueError, match="not"):
        ledger.Revision.read({**revision().header(), name: value})


@pytest.mark.parametrize(("name", "value"), [("data", []), ("kind", 5), ("revision", "x"), ("author", None)])
def test_an_act_header_that_is_none_is_refused(name, value):
    with pytest.raises(ValueError, match="not"):
        ledger.Act.read({**act().header(), name: value})


def test_a_record_is_kept_once(tmp_path):
    with worlds.library(tmp_path) as world, world.write() as tx:
        one = act(data={"x": "y"}, more={"later": ["z"]})
        assert ledger.add_act(tx.session, one)
        assert not ledger.add_act(tx.session, one)
        kept = tx.session.execute(select(records.Act)).scalar_one()
        assert ledger.act_bytes_match(kept)
        assert ledger.Act.read(canonical.decode(kept.raw)) == one


def test_headers_hold_no_free_text(tmp_path):
    secret = "Unmistakable"
    with worlds.library(tmp_path) as world:
        from toolkit_app.library import items, people, revisions
        with world.write(people.person_named(world, f"{secret} name")) as tx:
            key = items.make(tx, "lesson", worlds.Draft(f"{secret} title", body=f"{secret} body", tags=(f"{secret} tag",),
                                                        fields={"period": f"{secret} field"}), note=f"{secret} note").key
            items.retire(tx, key, note=f"{secret} reason")
            revisions.save(tx, key, worlds.Draft(f"{secret} again"), note=f"{secret} note")
        with world.read() as tx:
            acts = tx.session.scalars(select(records.Act)).all()
            assert len(acts) == 2
            assert not any(secret.encode() in kept.raw or secret in str(kept.data) for kept in acts)
            for row in tx.session.scalars(select(records.Revision)):
                assert secret not in str(ledger.revision_of(row, ledger.parents(tx.session, row.id)).header())


def test_the_tests_write_nowhere_else(toolkit_home):
    assert Path(toolkit_home).exists()
