from dataclasses import replace
from datetime import date

import pytest
import steps
import worlds
from steps import FULL, edit, made, move

from toolkit_app.library import due, items
from toolkit_app.library.items import Draft

TODAY = date(2026, 11, 23)


@pytest.fixture
def world(tmp_path):
    with worlds.library(tmp_path) as opened:
        yield opened


def waits(world, today=TODAY):
    with world.read() as tx:
        return [(one.what, one.key, one.date, one.owner, one.words) for one in due.due(tx, today)]


@pytest.mark.parametrize(("written", "come"), [
    ("2026-11-22", True), ("2026-11-23", True), ("2026-11-24", False), ("2026-10", True), ("2026-11", False), ("2025", True),
    ("2026", False), ("", False), ("soon", False), ("2026-13", False), ("2026-02-30", False), ("2026-1-1-1", False)])
def test_a_date_has_come_when_its_last_day_has(written, come):
    assert due.passed(written, TODAY) is come


def test_texts_to_review_and_actions_are_due_on_their_day(world):
    key = made(world, draft=Draft("One", fields={"review_due": "2026-11-23", "owner": "Head of unit", "actions": [
        {"action": "Print the form", "due": "2026-11-01", "owner": "Municipality", "action_state": "open"},
        {"action": "Translate it", "due": "2026-12-01"}, {"action": "Done", "due": "2026-01-01", "action_state": "done"},
        {"action": "Dropped", "due": "2026-01-01", "action_state": "dropped"}, {"action": "No day"}]}))
    made(world, draft=Draft("Two", fields={"review_due": "2027"}))
    assert waits(world, date(2026, 10, 1)) == []
    assert waits(world) == [("action", key, "2026-11-01", "Municipality", "Print the form"),
                            ("review", key, "2026-11-23", "Head of unit", "")]
    with world.write() as tx:
        items.retire(tx, key)
    assert waits(world) == []


def test_what_waits_in_review_says_since_when(world):
    key = made(world)
    move(world, key, "review")
    today = steps.get(world, key).changed_at[:10]
    assert waits(world) == [("waiting", key, today, "", "")]


def test_what_was_edited_apart_waits_for_a_merge(world):
    key = made(world)
    first = steps.get(world, key).head
    edit(world, key, title="Here")
    with world.write() as tx:
        items.revisions.save(tx, key, replace(FULL, title="There"), base=first)
    assert waits(world) == [("merge", key, "", "", "")]


def test_acts_made_apart_wait_to_be_settled(world, tmp_path):
    key = made(world)
    with worlds.library(tmp_path, name="there.toolkit") as there:
        steps.give(world, there)
        move(there, key, "review")
        move(world, key, "observation")
        steps.give(there, world)
    assert [what for what, *_ in waits(world)] == ["contested"]


def test_lists_are_filtered_by_owner_and_by_what_is_due(world):
    late = made(world, draft=Draft("Late", fields={"owner": "თემის ხელმძღვანელი", "review_due": "2026"}))
    other = made(world, draft=Draft("Other", fields={"owner": "Élise, head of unit"}))
    made(world, draft=Draft("Nobody’s"))

    def listed(**filters):
        with world.read() as tx:
            return [row.key for row in items.listing(tx, **filters).rows]

    assert listed(owner="ელის") == []
    assert listed(owner="ᲗᲔᲛᲘᲡ") == [late]
    assert listed(owner="elise") == [other]
    assert listed(due_on=date(2027, 1, 1)) == [late]
    assert listed(due_on=date(2027, 1, 1), owner="elise") == []
