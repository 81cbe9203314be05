"""A library as it was at an edition: what stood then is there, what came later is not, and nothing can be written."""

import os
import time
from dataclasses import replace

import pytest
import steps
import worlds
from sqlalchemy import select

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import (
    attachments,
    blobs,
    editions,
    indexing,
    items,
    merging,
    records,
    redaction,
    revisions,
    snapshots,
    store,
    translations,
    verify,
    workflow,
)
from toolkit_app.search import find


def opened(world, edition):
    *_, library = snapshots.open_at(world, edition)
    assert isinstance(library, store.Library)
    return library


def shown(library):
    """What a library shows of its items, without what tells where it lies."""
    with library.read() as tx:
        found = [items.get(tx, row.key) for row in items.listing(tx, text_order="title").rows]
        return [(item, revisions.history(tx, item.key), workflow.moves(tx, item.key)) for item in found]


def seal(world, number, *keys):
    with world.write() as tx:
        return editions.make(tx, "Methodology", number, keys)


def test_everything_is_as_it_was(world):
    team = steps.team(world)
    lesson = steps.validated(world, team)
    with world.write(team["author"]) as tx:
        attachments.attach_bytes(tx, lesson, "well.txt", b"a well in the village")
    tool = steps.made(world, team["author"], worlds.TOOL, "tool")
    with world.write(team["author"]) as tx:
        georgian = items.translate(tx, lesson, "ka").key
    steps.edit(world, tool, team["author"], links=(items.Link("supports", lesson),))
    edition = seal(world, "0.1", lesson, tool, georgian)
    before = shown(world)
    # what comes later: another text, a step, a translation left behind, an item that is retired, a new one
    steps.edit(world, lesson, team["author"], title="Later", body="Hazelnuts.\n")
    with world.write() as tx:
        items.retire(tx, tool)
        translations.mark(tx, georgian)
    worlds.make(world, "note", replace(worlds.WELL, title="New"))
    with opened(world, edition) as then:
        assert shown(then) == before
        with then.read() as tx:
            file, = items.get(tx, lesson).attachments
            assert attachments.read(tx, file.digest) == b"a well in the village"
            assert [one.number for one in editions.editions(tx)] == ["0.1"]
        *_, report = verify.verify(then)
        assert report.ok, report.lines
        index = indexing.open_index(then)
        list(indexing.catch_up(then, index))
        assert {hit.key for hit in find.find(index, "referral officer", limit=9).hits} == {lesson, georgian}
        assert not find.find(index, "hazelnuts", limit=9).hits
        index.close()
        with pytest.raises(ToolkitError, match=r"Methodology 0\.1 is an edition"), then.write():
            pass


def test_only_its_items_are_in_it(world):
    one, other = steps.made(world), steps.made(world)
    edition = seal(world, "0.1", one)
    with opened(world, edition) as then, then.read() as tx:
        assert [row.key for row in items.listing(tx).rows] == [one]
        with pytest.raises(ToolkitError, match="There is no item"):
            items.get(tx, other)


def rows(library, *tables):
    """The records of some tables, as they are in the file."""
    with library.read() as tx:
        return [{tuple(row) for row in tx.session.execute(select(records.Base.metadata.tables[name]))} for name in tables]


def test_the_records_that_stood_then_are_in_it_and_no_others(world):
    author = steps.team(world)["author"]
    still, edited, apart, other = (steps.made(world, author) for _ in range(4))
    for number in range(20):
        steps.edit(world, edited, author, body=f"{worlds.WELL.body}\n\nLine {number}.\n")
    with world.write(author) as tx:
        base = items.get(tx, apart)
        for title in ("Ours", "Theirs"):
            revisions.save(tx, apart, replace(base.draft(), title=title), base=base.head, note="Apart")
        merging.save(tx, merging.propose(tx, apart), replace(worlds.WELL, title="Merged"))
    edition = seal(world, "0.1", still, edited, apart)
    steps.edit(world, edited, author, title="Later")
    steps.edit(world, other, author, title="Later")
    with world.write(author) as tx:
        revisions.save(tx, apart, replace(base.draft(), title="Late"), base=base.head)

    made, followed, blobs = rows(world, "revision", "revision_parent", "blob")
    stood = {part.revision for part in edition.parts}
    while more := {parent for one, _, parent in followed if one in stood} - stood:
        stood |= more
    with opened(world, edition) as then:
        revisions_there, followed_there, blobs_there = rows(then, "revision", "revision_parent", "blob")
        with then.read() as tx:
            named = {sha for column in (records.Revision.body, records.Revision.meta, records.Revision.note, records.Act.content)
                     for sha in tx.session.scalars(select(column)) if sha}
        *_, report = verify.verify(then)
    assert len(stood) == 1 + 21 + 4
    assert revisions_there == {row for row in made if row[1] in stood}
    assert followed_there == {row for row in followed if row[0] in stood}
    bases = {base for _, sha, base, *_ in blobs if sha in named}
    assert bases != {None}
    assert blobs_there == {row for row in blobs if row[1] in named or row[0] in bases}
    assert report.ok, report.lines


def test_a_text_kept_as_a_difference_from_one_that_is_not_in_it_is_read_all_the_same(world, monkeypatch):
    text = replace(worlds.WELL, body=worlds.WELL.body * 9)
    other = steps.made(world, draft=text)
    with world.read() as tx:
        far = tx.session.scalars(select(records.Revision.body)).one()
    put = blobs.put
    monkeypatch.setattr(blobs, "put", lambda session, content, near=None, salt=None: put(session, content, near=far, salt=salt))
    key = steps.made(world, draft=replace(text, body=f"{text.body}\n\nOne more line.\n"))
    monkeypatch.undo()
    with world.read() as tx:
        body = tx.session.scalars(select(records.Revision.body).where(records.Revision.body != far)).one()
        (base,) = tx.session.scalars(select(records.Blob.base_id).where(records.Blob.sha == body))
        assert base == tx.session.scalars(select(records.Blob.id).where(records.Blob.sha == far)).one()
    before = steps.get(world, key).body
    with opened(world, seal(world, "0.1", key)) as then, then.read() as tx:
        assert items.get(tx, key).body == before
        with pytest.raises(ToolkitError, match="There is no item"):
            items.get(tx, other)


def test_the_state_is_the_one_that_was_sealed(world):
    team = steps.team(world)
    key = steps.validated(world, team)
    edition = seal(world, "1.0", key)
    steps.edit(world, key, team["author"], title="Later")
    assert steps.get(world, key).state == "review"
    with opened(world, edition) as then:
        assert steps.get(then, key).state == "validated"


def test_a_second_look_makes_nothing_anew_and_what_nobody_looks_at_goes(world):
    key = steps.made(world)
    sealed = []
    for number in range(1, 6):
        steps.edit(world, key, title=f"Title {number}")
        sealed.append(seal(world, f"0.{number}", key))
        with opened(world, sealed[-1]) as then:
            path, made = then.path, then.path.stat().st_mtime_ns
        with opened(world, sealed[-1]) as then:
            assert (then.path, then.path.stat().st_mtime_ns) == (path, made)

    def kept():
        return sorted(path.stem for path in (places.cache_folder() / "editions").rglob("*.toolkit"))

    assert len(kept()) == 5
    for path in (places.cache_folder() / "editions").rglob("*.toolkit"):
        days = 10 - int(path.stem[-1])
        os.utime(path.parent, times=(time.time() - days * 86_400,) * 2)
    with opened(world, sealed[0]) as then:
        assert steps.get(then, key).title == "Title 1"
    assert kept() == ["Methodology 0.1", "Methodology 0.4", "Methodology 0.5"]


def test_what_is_erased_is_in_no_edition(world):
    key = steps.made(world)
    first = steps.get(world, key).head
    edition = seal(world, "0.1", key)
    with opened(world, edition) as then:
        path = then.path
        index = indexing.open_index(then)
        list(indexing.catch_up(then, index))
        index.close()
    steps.edit(world, key, title="Another", body="Other words.\n")
    with world.write() as tx:
        redaction.redact(tx, key, [first], "a name")
    redaction.sweep(world)
    assert not path.exists()
    assert not index.path.exists()
    with opened(world, edition) as then:
        assert (steps.get(then, key).title, steps.get(then, key).body) == ("[erased]", "")
        *_, report = verify.verify(then)
        assert report.ok, report.lines


def test_a_name_that_no_file_can_have(world):
    key = steps.made(world)
    with world.write() as tx:
        edition = editions.make(tx, "Part 1/2: “ა” <>|\\", "0.1", [key])
    with opened(world, edition) as then:
        assert then.path.stem == "Part 1 2 ა 0.1"


def test_a_cache_that_cannot_be_written_is_said(world, monkeypatch, tmp_path):
    key = steps.made(world)
    edition = seal(world, "0.1", key)
    (tmp_path / "file").touch()
    monkeypatch.setattr(places, "cache_folder", lambda: tmp_path / "file")
    with pytest.raises(ToolkitError, match="cannot be opened"):
        opened(world, edition)


def test_stopping_early_leaves_nothing(world):
    key = steps.made(world)
    steps.edit(world, key, title="Then")
    edition = seal(world, "0.1", key)
    steps.edit(world, key, title="Now")
    work = snapshots.open_at(world, edition)
    next(work)
    work.close()
    assert not list((places.cache_folder() / "editions").rglob("*.toolkit*"))
    assert not list((places.cache_folder() / "editions").rglob("*.making"))
