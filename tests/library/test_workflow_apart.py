"""Steps that were taken apart on two laptops."""

import contextlib
from dataclasses import replace

import pytest
import worlds
from steps import ALL, FULL, give, move

from toolkit_app.errors import ToolkitError
from toolkit_app.library import items, people, revisions, store, verify, workflow


@contextlib.contextmanager
def copy_of(world, path):
    with store.create(path) as made:
        give(world, made)
        yield made


@pytest.fixture
def apart(tmp_path):
    """Two libraries that hold the same lesson in validation, its key, and a custodian."""
    with worlds.library(tmp_path) as here:
        with here.write() as tx:
            custodian = people.add(tx, "Custodian", role="custodian")
            key = items.make(tx, "lesson", FULL).key
            workflow.move(tx, key, "review")
        with here.write(custodian) as tx:
            workflow.move(tx, key, "validation", checks=ALL)
        with copy_of(here, tmp_path / "there.toolkit") as there:
            yield here, there, key, custodian


def state(world, key):
    with world.read() as tx:
        item = items.get(tx, key)
    return item.state, item.contested


def test_the_less_advanced_state_is_shown_until_somebody_settles_it(apart):
    here, there, key, custodian = apart
    move(here, key, "validated", custodian)
    move(there, key, "review", custodian)
    for world in (here, there):
        assert not state(world, key)[1]
    give(here, there)
    give(there, here)
    for world in (here, there):
        assert state(world, key) == ("review", True)
        with world.read() as tx:
            assert [one.to for one in workflow.moves(tx, key) if one.standing] == ["review", "validated"]
            # of what was disputed each may be settled on, by who may reach it
            offered = {step.to: step for step in workflow.steps(tx, key, custodian)}
        assert {"review", "validated", "validation", "draft"} == set(offered)
    with here.write() as tx, pytest.raises(ToolkitError, match="a person with a name"):
        workflow.move(tx, key, "validated")
    move(here, key, "validated", custodian)
    give(here, there)
    assert state(here, key) == state(there, key) == ("validated", False)
    *_, report = verify.verify(there)
    assert report.ok, report.lines


def test_the_same_step_taken_twice_is_not_contested(apart):
    here, there, key, custodian = apart
    for world in (here, there):
        move(world, key, "validated", custodian)
    give(here, there)
    assert state(there, key) == ("validated", False)


def test_a_verdict_does_not_hold_for_an_edit_that_arrives(apart):
    here, there, key, custodian = apart
    move(here, key, "validated", custodian)
    with there.write() as tx:
        revisions.save(tx, key, replace(FULL, title="Edited there"))
    give(there, here)
    give(here, there)
    assert state(here, key) == state(there, key) == ("review", False)


def test_a_verdict_on_the_revision_of_another_item_is_none(apart):
    here, _, key, custodian = apart
    with here.write(custodian) as tx:
        other = items.make(tx, "lesson", FULL)
        item = items.get(tx, key)
        items.record_transition(tx, revisions.uuid.UUID(item.id), bytes.fromhex(other.revision), "validation", "validated")
    assert state(here, key) == ("review", False)
