"""Proposed words put into the text, and the comment accepted by that revision; or refused, and nothing changed."""

import pytest
import worlds

from toolkit_app.errors import ToolkitError
from toolkit_app.library import items
from toolkit_app.library.items import Draft
from toolkit_app.validation.comments import acts, register, taking

BODY = ("## Context {#context}\n\nThe road is closed in winter.\n\n"
        "::: {.statement #s-7k3q type=option}\nEvery form is bilingual.\n:::\n")


@pytest.fixture
def key(world):
    return worlds.make(world, "methodology", Draft("The approach", "en", BODY))


def said(world, key, proposal="closed in spring", text="", **where):
    with world.write() as tx:
        return acts.add(tx, key, text, proposal=proposal, about=acts.anchor(tx, key, **where)).id


def test_words_are_taken_over_into_the_newest_text(world, key):
    one = said(world, key, quote="closed in winter")
    with world.write() as tx:
        answered, saved = taking.take(tx, one, "Asked for", "Done.")
    item = worlds.get(world, key)
    assert "The road is closed in spring." in item.body
    assert (answered.decision, answered.answer, answered.changed_in) == ("accepted", "Done.", item.head)
    assert saved.revision == item.head


@pytest.mark.parametrize(("proposal", "where", "message"), [
    ("", {"quote": "closed in winter"}, "proposes no other words"),
    ("All of it anew.", {}, "cannot be told"),
    ("closed in spring", {"quote": "words that were never there at all"}, "cannot be told"),
])
def test_what_cannot_be_taken_over_is_refused_and_nothing_is_changed(world, key, proposal, where, message):
    one = said(world, key, proposal, "Why?", **where)
    before = worlds.get(world, key).head
    with pytest.raises(ToolkitError, match=message), world.write() as tx:
        taking.take(tx, one)
    with world.write() as tx:
        acts.react(tx, one, "withdrawn")
    with pytest.raises(ToolkitError), world.write() as tx:
        taking.take(tx, one)
    assert worlds.get(world, key).head == before


def test_a_save_answers_those_that_were_not_withdrawn_meanwhile(world, key):
    first, second = said(world, key, quote="closed in winter"), said(world, key, "Forms speak two languages.", statement="s-7k3q")
    with world.write() as tx:
        acts.react(tx, second, "withdrawn")
        done = taking.settle(tx, key, [first, second], items.get(tx, key).head)
    assert [one.id for one in done] == [first]
    with world.read() as tx:
        assert [register.find(tx, one).state for one in (first, second)] == ["answered", "withdrawn"]

