import io
from dataclasses import replace

import pytest
import worlds
from sqlalchemy import select
from steps import edit, get, give, made

from toolkit_app.errors import ToolkitError
from toolkit_app.library import (
    attachments,
    backup,
    blobs,
    drafts,
    editions,
    items,
    ledger,
    merging,
    ndjson,
    projections,
    records,
    redaction,
    revisions,
    verify,
)
from toolkit_app.library.items import Draft

PHONE = "+995 555 12 34 56"
LONG = "What the families said, sentence after sentence, so that versions are kept as differences. " * 20


@pytest.fixture
def world(tmp_path):
    with worlds.library(tmp_path) as opened:
        yield opened


def history(world, key):
    """The revisions of an item, the oldest first."""
    with world.read() as tx:
        return [row.revision for row in reversed(revisions.history(tx, key))]


def erase(world, key, *revisions, why="a telephone number"):
    with world.write() as tx:
        done = redaction.redact(tx, key, revisions, why)
    assert redaction.sweep(world)
    return done


def with_phone(world):
    """A lesson whose first two versions hold a telephone number, the newest not; its key and its revisions."""
    key = made(world, draft=Draft("Ask first", body=f"{LONG}Call {PHONE}.\n"))
    for n in range(3):
        edit(world, key, body=f"{LONG}Call {PHONE}.\nVersion {n}.\n" if n < 2 else f"{LONG}Call the office.\n")
    return key, history(world, key)


def all_good(world):
    *_, report = verify.verify(world)
    assert report.ok, report.lines
    return report


def body(world, key, revision):
    with world.read() as tx:
        return revisions.at(tx, key, revision).body


def test_what_is_erased_is_gone_and_the_rest_can_be_read(world):
    key, (first, second, third, newest) = with_phone(world)
    done = erase(world, key, first[:10], second, third)
    assert (done.texts, done.files, done.kept) == (3, 0, tuple(sorted((first, second, third))))
    assert [body(world, key, one) for one in (first, second, third)] == ["", "", ""]
    assert body(world, key, newest) == f"{LONG}Call the office.\n"
    assert PHONE.encode() not in world.path.read_bytes()
    assert all_good(world).summary.endswith("3 erased: all good")
    assert get(world, key).title == "Ask first"


def test_nothing_of_it_is_left_in_the_file(world):
    key = made(world, draft=Draft(f"Call {PHONE}", body=PHONE))
    assert PHONE.encode() in world.path.read_bytes()
    edit(world, key, title="Call the office", body="No number.\n")
    erase(world, key, history(world, key)[0])
    assert PHONE.encode() not in world.path.read_bytes()
    all_good(world)


def test_texts_kept_as_differences_from_an_erased_one_are_kept_otherwise(world):
    key = made(world, draft=Draft("Star", body=LONG))
    for n in range(6):
        edit(world, key, body=f"{LONG}Version {n}.\n", title=f"Title {n}")
    every = history(world, key)
    with world.read() as tx:
        assert tx.session.scalars(select(records.Blob).where(records.Blob.codec == blobs.DELTA)).first() is not None
    done = erase(world, key, every[0], every[3])
    assert (done.texts, done.kept) == (4, ())
    for n, revision in enumerate(every[1:]):
        with world.read() as tx:
            item = revisions.at(tx, key, revision)
        assert (item.title, item.body) == ((drafts.ERASED, "") if n == 2 else (f"Title {n}", f"{LONG}Version {n}.\n"))
    with world.read() as tx:
        assert tx.session.scalars(select(records.Blob).where(records.Blob.codec == blobs.DELTA)).first() is not None
    all_good(world)


def test_notes_and_files_go_with_it(world):
    key = made(world)
    with world.write() as tx:
        attachments.attach_bytes(tx, key, "list.txt", b"names of people")
        attachments.attach_bytes(tx, key, "well.txt", b"a well")
        other = items.make(tx, "note", Draft("Other")).key
        attachments.attach_bytes(tx, other, "well.txt", b"a well")
    with world.write() as tx:
        revisions.save(tx, key, replace(items.get(tx, key).draft(), attachments=()), note="clean")
    first, second, third, _ = history(world, key)
    with pytest.raises(ToolkitError, match=first[:12]):
        erase(world, key, second, third)
    edit(world, key, body="Another text.\n")
    done = erase(world, key, *history(world, key)[:-1])
    assert done.files == 1
    with world.read() as tx:
        assert attachments.read(tx, items.get(tx, other).attachments[0].digest) == b"a well"
        assert revisions.history(tx, key)[1].note == drafts.ERASED
    assert b"names of people" not in world.path.read_bytes()
    all_good(world)


@pytest.mark.parametrize("case", ["newest", "unknown", "none", "other", "why"])
def test_what_is_not_erased_is_said_and_nothing_is_changed(world, case):
    key, every = with_phone(world)
    another = history(world, made(world))[0]
    chosen = {"newest": [every[-1]], "unknown": ["f" * 64], "none": [], "other": [another], "why": [every[0]]}[case]
    before = world.path.read_bytes()
    with pytest.raises(ToolkitError):
        erase(world, key, *chosen, why="  " if case == "why" else "data")
    assert world.path.read_bytes() == before


def test_a_text_that_stands_in_another_revision_is_named(world):
    key, every = with_phone(world)
    with world.write() as tx:
        revisions.restore(tx, key, every[1])
        again = items.get(tx, key).head
        revisions.save(tx, key, replace(items.get(tx, key).draft(), body="Clean.\n"))
    with pytest.raises(ToolkitError, match=again[:12]):
        erase(world, key, every[1])
    assert erase(world, key, every[1], again).texts == 1
    with pytest.raises(ToolkitError, match="left to erase"):
        erase(world, key, every[1], again)
    with world.read() as tx:
        assert len(tx.session.scalars(select(records.Act).where(records.Act.kind == redaction.REDACT)).all()) == 1


def test_an_erasure_travels_and_is_not_undone_by_an_older_copy(world, tmp_path):
    key, every = with_phone(world)
    old = io.BytesIO()
    ndjson.write_out(world, old)
    with worlds.library(tmp_path, name="there.toolkit") as there, worlds.library(tmp_path, name="new.toolkit") as new:
        give(world, there)
        erase(world, key, *every[:3])
        give(world, there)
        give(world, new)
        for one in (there, new):
            assert PHONE.encode() not in one.path.read_bytes()
            ndjson.read_in(one, io.BytesIO(old.getvalue()))
            assert PHONE.encode() not in one.path.read_bytes()
            assert body(one, key, every[0]) == ""
            assert give(world, one).records == give(one, world).records == 0
            all_good(one)
        streams = [io.BytesIO() for _ in range(3)]
        for one, stream in zip((world, there, new), streams, strict=True):
            ndjson.write_out(one, stream)
        assert len({stream.getvalue() for stream in streams}) == 1


def test_an_act_reaches_no_further_than_its_item(world):
    key, other = made(world), made(world)
    edit(world, key, body="Newer.\n")
    with world.read() as tx:
        foreign = tx.session.scalars(select(records.Revision.body).where(
            records.Revision.id == bytes.fromhex(items.get(tx, other).head))).one()
    with world.write() as tx:
        stamp = tx.stamp()
        ledger.add_act(tx.session, ledger.Act(
            redaction.REDACT, ledger.uuid.UUID(int=9), tx.library.replica, stamp.hlc, stamp.at,
            item=ledger.uuid.UUID(items.get(tx, key).id),
            data={"revisions": [items.get(tx, other).head], "blobs": [foreign.hex()], "files": []}))
        assert not redaction.carry_out(tx)
    assert get(world, other).body
    all_good(world)


@pytest.mark.parametrize("data", [{}, {"revisions": ["x"], "blobs": [], "files": []}, {"revisions": 5, "blobs": [], "files": []}])
def test_what_is_no_erasure_is_no_sound_record(data):
    with pytest.raises((ValueError, TypeError, KeyError)):
        redaction.check(data)


def test_an_edit_that_somebody_made_of_an_erased_text_meanwhile_is_asked_about(world, tmp_path):
    key, every = with_phone(world)
    with worlds.library(tmp_path, name="there.toolkit") as there:
        give(world, there)
        with there.write() as tx:
            revisions.save(tx, key, Draft("Ask first", body=f"{LONG}Call {PHONE}.\nEdited there.\n"), base=every[0])
        erase(world, key, *every[:3])
        give(world, there)
        give(there, world)
        for one in (world, there):
            with one.write() as tx:
                assert merging.automatic(tx, key) == ()
                assert [conflict.where for conflict in merging.propose(tx, key).conflicts] == ["body"]
            all_good(one)


def test_what_somebody_left_as_it_was_is_taken_from_the_other_side(world, tmp_path):
    key, every = with_phone(world)
    edit(world, key, title="Ask before you come", body=f"{LONG}Call us.\n")
    with worlds.library(tmp_path, name="there.toolkit") as there:
        give(world, there)
        with there.write() as tx:
            # shares its metadata with revisions that are being erased here
            revisions.save(tx, key, replace(revisions.at(tx, key, every[3]).draft(), body=f"{LONG}Come at ten.\n"), base=every[3])
        erase(world, key, *every)
        give(world, there)
        give(there, world)
        heads = set()
        for one in (world, there):
            assert get(one, key).title == drafts.ERASED
            with one.write() as tx:
                assert [conflict.where for conflict in merging.propose(tx, key).conflicts] == ["body"]
                found = merging.propose(tx, key)
                heads.add(found.resolve({1: "ours"}).title)
            all_good(one)
        assert heads == {"Ask before you come"}


def test_an_edition_says_what_was_erased_of_it(world):
    key, _ = with_phone(world)
    with world.write() as tx:
        sealed = editions.make(tx, "Reader", "0.1", [key])
    edit(world, key, title="Another", body="Cleaner.\n")
    erase(world, key, *history(world, key)[:-1])
    with world.read() as tx:
        assert editions.verify(tx, sealed) == editions.Verdict(True, (), (key,))
        assert editions.entries(tx, sealed)[0].title == drafts.ERASED


def test_older_backups_are_named_and_projections_hold(world):
    key, every = with_phone(world)
    copy = backup.backup(world)
    erase(world, key, *every[:3])
    assert redaction.remains(world) == (copy.path,)
    with world.write() as tx:
        before = projections.stored(tx.session, tx.session.scalars(select(records.Item.id)).all())
        projections.rebuild(tx)
        assert projections.stored(tx.session, list(before)) == before
