"""Libraries that hold the same records show the same, in whatever order the records came."""

import contextlib
import io
import itertools
import shutil
import uuid
from pathlib import Path
from unittest import mock

import pytest
import worlds
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import undoing
from toolkit_app.library import (
    ballots,
    blobs,
    canonical,
    clock,
    commenting,
    drafts,
    imports,
    items,
    ledger,
    ndjson,
    people,
    projections,
    records,
    revisions,
    store,
)
from toolkit_app.library.items import Draft
from toolkit_app.validation import answers, definition, participants, rounds
from toolkit_app.validation.comments import acts, register

STEPS = st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["make", "edit", "stale", "retire", "back", "translate", "person",
                                                               "merge", "comment", "answer", "import", "undo", "take", "take",
                                                               "round", "ballot", "close"]),
                           st.integers(0, 5)), max_size=14)


def shown(world):
    """Everything a library shows, and the records it rests on; nothing that is only local."""
    with world.read() as tx:
        ids = tx.session.scalars(select(records.Item.id)).all()
        rounds = {one: ballots.stored(tx.session, one) for one in ballots.every(tx.session)}
        return (projections.stored(tx.session, ids), projections.stored_people(tx.session), commenting.stored(tx.session, ids),
                rounds,
                {table: set(tx.session.scalars(select(table.id))) for table in (records.Revision, records.Act)},
                set(tx.session.scalars(select(records.Blob.sha))))


def step(world, verb, number, others):
    if verb == "take":
        stream = io.BytesIO()
        ndjson.write_out(others[number % len(others)], stream)
        ndjson.read_in(world, io.BytesIO(stream.getvalue()))
        return
    with world.write() as tx:
        rows = items.listing(tx, retired=True, text_order="title").rows
        row = rows[number % len(rows)] if rows else None
        if verb in ("round", "ballot", "close"):
            _asked(tx, verb, number, row)
        elif verb == "person":
            if not people.by_name(tx, f"Person {number}"):
                people.add(tx, f"Person {number}")
        elif verb == "make" or row is None:
            items.make(tx, ("lesson", "tool")[number % 2], Draft(f"Item {number}", fields={"place": ["vani"] * (number % 2)}))
        elif verb == "edit":
            revisions.save(tx, row.key, Draft(f"Edit {number}", body=f"[[{rows[0].key}]]"))
        elif verb == "stale":
            revisions.save(tx, row.key, Draft(f"Stale {number}"), base=revisions.history(tx, row.key)[-1].revision)
        elif verb == "comment":
            acts.add(tx, row.key, f"Comment {number}")
        elif verb == "import":
            made = imports.make(tx, "note", imports.reserve(tx, "note"), Draft(f"Import {number}"))
            imports.keep(tx, f"{number}.docx", [made.revision], [acts.add(tx, made.key, "From Word").id])
        elif verb == "undo":
            for one in imports.imports(tx)[:1]:
                if not one.undone:
                    undoing.undo(tx, one.id)
        elif verb == "answer":
            for one in register.on(tx, row.key)[:1]:
                acts.dispose(tx, one.id, ("accepted", "noted", "deferred")[number % 3])
        elif verb == "merge":
            revisions.save(tx, row.key, Draft(f"Merge {number}"), how="merge")
        elif verb == "retire":
            items.retire(tx, row.key, note="why")
        elif verb == "back":
            items.bring_back(tx, row.key)
        elif {lang for lang, _ in items.get(tx, row.key).translations} | {row.lang} < {"en", "fr"} | {row.lang}:
            items.translate(tx, row.key, "fr" if row.lang == "en" else "en")


def _asked(tx, verb, number, row):
    """A round is planned, with two people, and opened; one of its people answers; it is closed, or opened again."""
    found = definition.listing(tx)
    if verb == "round" and row is not None and row.heads == 1:
        round = rounds.plan(tx, definition.Plan((f"{row.key}#*",), "rating", anonymity=("open", "secret")[number % 2]))
        participants.add_several(tx, round.key, "municipal", 2)
        rounds.open_round(tx, round.key)
    elif verb != "round" and found:
        round = found[number % len(found)]
        with contextlib.suppress(ToolkitError):
            if verb == "ballot":
                answers.give(tx, round.key, str(number % 2 + 1), {"*": str(number % 5 + 1)}, reasons={"*": f"Why {number}"})
            elif round.state == "open":
                rounds.close(tx, round.key)
            else:
                rounds.open_round(tx, round.key)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    path = tmp_path_factory.mktemp("empty") / "world.toolkit"
    store.create(path).close()
    return path


@contextlib.contextmanager
def apart(empty, folder, count, days):
    """So many libraries of different laptops, whose clocks are wrong by so many days."""
    with contextlib.ExitStack() as stack:
        opened = []
        for number in range(count):
            path = shutil.copy(empty, folder / f"{number}.toolkit")
            world = stack.enter_context(store.open_library(Path(path)))
            world._replica = uuid.UUID(int=number + 1)
            opened.append(world)
        true, here = clock.now, opened[:1]

        def now():
            return true() + days[opened.index(here[0])] * clock.DAY

        stack.enter_context(mock.patch.object(clock, "now", now))
        yield opened, here


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(2, 4), STEPS, st.permutations(range(4)), st.lists(st.integers(-3, 3), min_size=4, max_size=4))
def test_libraries_that_exchange_in_any_order_agree(empty, tmp_path_factory, count, steps, order, days):
    folder = tmp_path_factory.mktemp("worlds")
    with apart(empty, folder, count, days) as (opened, here):
        for place, verb, number in steps:
            here[:] = [opened[place % count]]
            step(here[0], verb, number, [other for other in opened if other is not here[0]])
        # what all hold goes along a row to the last, and back
        row = [opened[place] for place in order if place < count]
        for giver, taker in [*itertools.pairwise(row), *itertools.pairwise(reversed(row))]:
            step(taker, "take", 0, [giver])
        first = shown(opened[0])
        for world in opened[1:]:
            assert shown(world) == first
        with opened[0].write() as tx:
            projections.rebuild(tx)
        assert shown(opened[0]) == first


def copy_of(world, path):
    with contextlib.closing(store.database.connect(world.path)) as source:
        source.execute("VACUUM INTO ?", (str(path),))
    return store.open_library(path)


def exchange(*opened):
    for world in opened:
        step(world, "take", 0, [other for other in opened if other is not world])


def test_an_item_retired_here_and_brought_back_there_is_not_hidden(tmp_path):
    with worlds.library(tmp_path) as here:
        key = worlds.make(here)
        with here.write() as tx:
            items.retire(tx, key)
        with copy_of(here, tmp_path / "there.toolkit") as there:
            with here.write() as tx:
                items.bring_back(tx, key)
                items.retire(tx, key)
            with there.write() as tx:
                items.bring_back(tx, key)
            exchange(here, there)
            for world in (here, there):
                with world.read() as tx:
                    assert (items.get(tx, key).state, items.get(tx, key).retired) == ("draft", False)
            # a further act settles what was done apart
            with here.write() as tx:
                items.retire(tx, key)
            exchange(there, here)
            with there.read() as tx:
                assert items.get(tx, key).retired


def test_edits_apart_give_two_heads_and_the_newest_is_shown_on_both_sides(tmp_path):
    with worlds.library(tmp_path) as here:
        key = worlds.make(here)
        with copy_of(here, tmp_path / "there.toolkit") as there:
            for world, title in ((here, "Here"), (there, "There")):
                with world.write() as tx:
                    revisions.save(tx, key, Draft(title))
            exchange(here, there)
            for world in (here, there):
                with world.read() as tx:
                    item = items.get(tx, key)
                    assert (item.title, item.heads, item.revisions) == ("There", 2, 3)


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (2, 1, 0), (1, 0, 2)])
def test_heads_of_one_moment_are_ordered_by_digest_and_not_by_arrival(tmp_path, order):
    item, nobody = uuid.UUID(int=7), uuid.UUID(int=0)
    with worlds.library(tmp_path) as world:
        made = []
        with world.write() as tx:
            for title in ("One", "Two", "Three"):
                meta = blobs.put(tx.session, drafts.meta(drafts.cleaned(Draft(title))), salt=b"s" * 16)
                body = blobs.put(tx.session, b"", salt=b"s" * 16)
                made.append(ledger.Revision(item, "lesson", "edit", body, meta, None, (), nobody, nobody, 5,
                                            "2026-01-01T00:00:00.000Z"))
            for place in order:
                ledger.add_revision(tx.session, made[place])
                projections.project(tx, [item])
        with world.read() as tx:
            (row,) = items.listing(tx).rows
        assert row.head == max(revision.id for revision in made).hex()
        assert row.heads == 3


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (2, 1, 0), (1, 0, 2)])
def test_a_person_has_the_name_of_the_latest_act_whatever_came_last(tmp_path, order):
    person, nobody = uuid.UUID(int=7), uuid.UUID(int=0)
    with worlds.library(tmp_path) as world:
        with world.write() as tx:
            for place in order:
                said = blobs.put(tx.session, canonical.encode({"name": f"Name {place}"}))
                ledger.add_act(tx.session, ledger.Act("person", nobody, nobody, 10 + place, "2026-01-01T00:00:00.000Z",
                                                      content=said, data={"person": person.hex}))
                projections.project_people(tx)
        with world.read() as tx:
            assert [one.name for one in people.list_people(tx)] == ["Name 2"]
