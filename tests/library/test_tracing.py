"""Words found in an item and its whole past, so that they can be erased, and nothing else."""

from dataclasses import replace

import pytest
import steps
import worlds

from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments, items, redaction, revisions, tracing, verify
from toolkit_app.library.items import Draft

CLEAN = Draft("Letters", "en", "## Context {#context}\n\nA family came back.\n", {"organisation": "Office"}, ("letters",))


def traced(world, key, words):
    with world.read() as tx:
        return [(one.place, one.excerpt[one.start:one.end], one.head) for one in tracing.trace(tx, key, words)]


def erase(world, key, words):
    with world.write() as tx:
        aim = tracing.aim(tracing.trace(tx, key, words))
        assert not aim.current
        plan = redaction.plan(tx, key, (), parts=aim.parts) if aim.parts else None
        done = []
        if plan:
            done.append(redaction.redact(tx, key, (), "data", parts=aim.parts))
            assert (done[0].texts, done[0].files) == (plan.texts, plan.files)
        if aim.acts:
            done.append(redaction.redact_acts(tx, key, [bytes.fromhex(one) for one in aim.acts], "data"))
    *_, report = verify.verify(world)
    assert report.ok, report.lines
    return aim, plan


def test_words_are_found_in_every_place_whatever_their_spelling(world):
    key = worlds.make(world, "lesson", replace(CLEAN, body=CLEAN.body + "\nCall Mariam\nK., of Réunion.\n"))
    worlds.save(world, key, replace(CLEAN, title="What Mariam K. said", tags=("mariam k.",)), note="told by MARIAM K.")
    worlds.save(world, key, replace(CLEAN, fields={"organisation": "Office", "evidence": [{"title": "Mariam K., a letter"}]}))
    steps.move(world, key, "observation", note="Mariam K. asked for it")
    with world.write() as tx:
        attachments.attach_bytes(tx, key, "Mariam K. 1.txt", b"x")
    assert traced(world, key, " mariam  k.") == [
        ("attachments", "Mariam K.", True), ("evidence", "Mariam K.", True), ("transition", "Mariam K.", False),
        ("evidence", "Mariam K.", False), ("note", "MARIAM K.", False), ("tags", "mariam k.", False),
        ("title", "Mariam K.", False), ("body", "Mariam K.", False)]
    with world.read() as tx:
        last = tracing.trace(tx, key, "came back")[-1]
        assert last.excerpt.startswith("Context A family came back.")
        assert tracing.trace(tx, key, "#context")[-1].excerpt.startswith("## Context {#context} A family")
    assert traced(world, key, "mariam-k")[-1] == ("body", "Mariam K", False)
    assert traced(world, key, "reunion") == [("body", "Réunion", False)]
    assert traced(world, key, "nobody") == []
    with world.read() as tx:
        for words in ("", " \n"):
            with pytest.raises(ToolkitError, match="no words"):
                tracing.trace(tx, key, words)


def test_what_holds_the_words_is_erased_and_nothing_else(world):
    key = worlds.make(world, "lesson", CLEAN)
    worlds.save(world, key, replace(CLEAN, body=CLEAN.body + "\nCall Mariam.\n"), note="with a name")
    worlds.save(world, key, replace(CLEAN, body=CLEAN.body + "\nCall the office.\n"), note="without it")
    aim, plan = erase(world, key, "mariam")
    assert ([*aim.parts.values()], aim.acts) == ([{"text"}], ())
    (one,) = plan.doomed
    assert (one.title, one.note, one.text, one.details, one.empty) == ("Letters", "", True, False, False)
    assert traced(world, key, "mariam") == []
    with world.read() as tx:
        rows = revisions.history(tx, key)
        assert [row.note for row in rows] == ["without it", "with a name", ""]
        assert revisions.at(tx, key, rows[2].revision).body == CLEAN.body


def test_a_name_in_a_title_goes_without_the_text_that_stays(world):
    key = worlds.make(world, "lesson", replace(CLEAN, title="What Mariam said"))
    worlds.save(world, key, CLEAN)
    aim, plan = erase(world, key, "mariam")
    assert [*aim.parts.values()] == [{"details"}]
    (one,) = plan.doomed
    assert (one.text, one.details) == (False, True)
    with world.read() as tx:
        first = revisions.at(tx, key, revisions.history(tx, key)[-1].revision)
        assert (first.title, first.body) == ("[erased]", CLEAN.body)
        assert items.get(tx, key).title == "Letters"


def test_what_was_said_of_the_item_is_erased_too(world):
    key = worlds.make(world, "lesson", CLEAN)
    steps.move(world, key, "observation", note="Mariam asked for it")
    aim, plan = erase(world, key, "mariam")
    assert (plan, len(aim.acts)) == (None, 1)
    assert traced(world, key, "mariam") == []


def test_the_newest_text_is_told_and_not_aimed_at(world):
    key = worlds.make(world, "lesson", replace(CLEAN, title="What Mariam said"))
    with world.read() as tx:
        aim = tracing.aim(tracing.trace(tx, key, "mariam"))
    assert (aim.parts, aim.acts, aim.current) == ({}, (), True)


def test_an_erased_revision_leaves_nothing_to_plan(world):
    key = worlds.make(world, "lesson", replace(CLEAN, body="Call Mariam.\n"))
    first = worlds.get(world, key).head
    worlds.save(world, key, CLEAN)
    with world.write() as tx:
        redaction.redact(tx, key, [first], "data")
        plan = redaction.plan(tx, key, [first])
    assert (plan.doomed[0].empty, plan.texts) == (True, 0)
