"""Translations that follow their originals, whatever happens to either, in whatever order it arrives."""

import io
import uuid
from dataclasses import replace
from datetime import date

import pytest
import steps
import worlds

from toolkit_app.errors import ToolkitError
from toolkit_app.library import (
    due,
    editions,
    items,
    merging,
    ndjson,
    redaction,
    revisions,
    translations,
    verify,
    workflow,
)
from toolkit_app.library.items import Draft
from toolkit_app.text import parallel

ENGLISH = "## Context {#context}\n\nA village without water.\n\n## What happened {#happened}\n\nThe survey named the well.\n"
GEORGIAN = "## კონტექსტი {#context}\n\nსოფელი წყლის გარეშე.\n\n## რა მოხდა {#happened}\n\nგამოკითხვამ ჭა დაასახელა.\n"


@pytest.fixture
def pair(world):
    """An original and its Georgian translation, which is up to date."""
    original = worlds.make(world, "lesson", Draft("Wells first", "en", ENGLISH, {"place": ["kharagauli"]}))
    with world.write() as tx:
        key = items.translate(tx, original, "ka").key
    edit(world, key, title="ჯერ ჭა", body=GEORGIAN)
    return original, key


def edit(world, key, **changes):
    return worlds.save(world, key, replace(worlds.get(world, key).draft(), **changes))


def standing(world, key):
    with world.read() as tx:
        row, = items.listing(tx, keys=[key]).rows
    assert row.translation == worlds.get(world, key).translation
    *_, report = verify.verify(world)
    assert report.ok, report.lines
    return row.translation


def following(world, key):
    with world.read() as tx:
        return translations.following(tx, key)


def test_a_translation_is_left_behind_and_brought_up_to_date(world, pair):
    original, key = pair
    assert standing(world, key) == "current"
    assert not following(world, key).open
    edit(world, original, body=ENGLISH.replace("the well.", "the well first."), fields={"place": ["imereti"], "owner": "Hub"})
    assert standing(world, key) == "behind"
    assert worlds.get(world, original).behind == {key}
    found = following(world, key)
    assert [(one.kind, one.text.strip()) for one in found.passages if one.open] == [("changed", "გამოკითხვამ ჭა დაასახელა.")]
    assert [(one.name, one.now, one.mine) for one in found.details] == [("place", ["imereti"], ["kharagauli"])]
    assert (found.open, found.lost, found.then_at < found.now_at) == (2, "", True)
    with world.read() as tx:
        assert [(one.what, one.key) for one in due.due(tx, date.today())] == [("translation", key)]
        assert items.listing(tx, where={"translation": ["behind"]}).total == 1
        assert items.facets(tx)["translation"] == {"behind": 1}
    with world.write() as tx:
        draft = replace(found.item.draft(), body=GEORGIAN.replace("ჭა დაასახელა", "ჯერ ჭა დაასახელა"))
        saved = translations.update(tx, key, draft, found.original.head, base=found.item.head, note="checked")
    assert saved.changed
    assert standing(world, key) == "current"
    with world.read() as tx:
        assert (revisions.history(tx, key)[0].how, revisions.history(tx, key)[0].note) == ("update", "checked")
        assert due.due(tx, date.today()) == ()


def test_what_says_nothing_new_leaves_nothing_behind(world, pair):
    original, key = pair
    start = worlds.get(world, original).head
    edit(world, original, fields={"place": ["kharagauli"], "owner": "Hub", "review_due": "2027"})
    with world.write() as tx:
        items.retire(tx, original)
        items.bring_back(tx, original)
    assert standing(world, key) == "current"
    edit(world, original, title="Wells before pipes")
    assert standing(world, key) == "behind"
    # back to the words it was made from: typed, then restored
    edit(world, original, title="Wells first")
    assert standing(world, key) == "current"
    edit(world, original, body="Anything else.\n")
    with world.write() as tx:
        revisions.restore(tx, original, start)
    assert standing(world, key) == "current"


def test_marking_changes_no_word_and_takes_no_verdict_back(world):
    people = steps.team(world)
    original = steps.made(world, people["author"])
    with world.write(people["author"]) as tx:
        key = items.translate(tx, original, "ka").key
    for to, role in (("review", "author"), ("validation", "reviewer"), ("validated", "facilitator")):
        steps.move(world, key, to, people[role], checks=steps.ALL if to == "validation" else ())
    edit(world, original, title="Another title")
    before = worlds.get(world, key)
    with world.write(people["facilitator"]) as tx:
        assert translations.mark(tx, key).changed
        assert not translations.mark(tx, key).changed
        # who only says so has not written it
        assert workflow.writers(tx, uuid.UUID(before.id), bytes.fromhex(items.get(tx, key).head)) == {people["author"].id}
    after = worlds.get(world, key)
    assert (after.body, after.title, after.state, after.translation) == (before.body, before.title, "validated", "current")


def test_an_earlier_translation_comes_back_with_what_it_rendered(world, pair):
    original, key = pair
    first = worlds.get(world, key).head
    edit(world, original, title="Wells before pipes")
    with world.write() as tx:
        translations.mark(tx, key)
        revisions.restore(tx, key, first)
    assert standing(world, key) == "behind"


def test_who_translates_a_translation_renders_what_it_rendered(world, pair):
    original, key = pair
    made_from = worlds.get(world, key).translated_from
    edit(world, original, title="Wells before pipes")
    with world.write() as tx:
        french = items.translate(tx, key, "fr").key
        russian = items.translate(tx, original, "ru").key
    assert worlds.get(world, french).translated_from == made_from
    assert (standing(world, french), standing(world, russian)) == ("behind", "current")
    assert worlds.get(world, russian).behind == {key, french}


def test_words_still_to_be_translated_are_open(world, pair):
    original, _ = pair
    with world.write() as tx:
        french = items.translate(tx, original, "fr").key
    assert [one.block for one in following(world, french).passages if one.copied] == ["paragraph", "paragraph"]


def test_what_was_translated_since_is_known(world, pair):
    original, key = pair
    edit(world, original, body=ENGLISH.replace("the well.", "the well first.") + "\nNobody had asked.\n")
    edit(world, key, body=GEORGIAN.replace("ჭა დაასახელა", "ჯერ ჭა დაასახელა"))
    found = following(world, key).passages
    assert [(one.kind, one.touched) for one in found if one.open] == [("changed", True), ("added", False)]
    assert parallel.joined([one.text for one in found]) == worlds.get(world, key).body


def test_only_a_translation_follows(world, pair):
    original, key = pair
    with world.read() as tx, pytest.raises(ToolkitError, match=f"no translation. Its translations: ka {key}"):
        translations.following(tx, original)
    with world.write() as tx, pytest.raises(ToolkitError, match="no revision"):
        translations.mark(tx, key, worlds.get(world, key).head[:12])
    lone = worlds.make(world, "lesson", replace(worlds.GEORGIAN, links=(items.Link("translates", "LL-00000000"),)))
    assert standing(world, lone) == "unknown"
    with world.read() as tx, pytest.raises(ToolkitError, match=r"LL-00000000 of .* is not in this library"):
        translations.following(tx, lone)


def test_a_translation_that_was_linked_by_hand_is_compared_with_what_the_original_says_now(world, pair):
    original, _ = pair
    lone = worlds.make(world, "lesson", replace(worlds.GEORGIAN, links=(items.Link("translates", original),)))
    assert standing(world, lone) == "unknown"
    found = following(world, lone)
    assert (found.lost, found.then_at, found.open) == ("unknown", "", 0)
    with world.write() as tx:
        translations.mark(tx, lone)
    assert standing(world, lone) == "current"


def test_an_erased_original_is_said_to_be(world, pair):
    original, key = pair
    first = worlds.get(world, original).head
    edit(world, original, title="Wells before pipes", body=ENGLISH + "\nNobody had asked.\n")
    with world.write() as tx:
        redaction.redact(tx, original, [first], "a name")
    assert standing(world, key) == "behind"
    assert following(world, key).lost == "erased"


def test_two_who_bring_it_up_to_date_apart_are_merged(world, pair):
    original, key = pair
    start = worlds.get(world, key)
    edit(world, original, title="Wells before pipes")
    now = worlds.get(world, original).head
    changed = (GEORGIAN.replace("წყლის გარეშე", "უწყლოდ"), GEORGIAN.replace("ჭა დაასახელა", "ჯერ ჭა დაასახელა"))
    with world.write() as tx:
        for body in changed:
            translations.update(tx, key, replace(start.draft(), body=body), now, base=start.head)
        assert merging.automatic(tx, key)
    assert standing(world, key) == "current"


@pytest.mark.parametrize("conflict", [False, True])
def test_a_merge_claims_no_more_than_is_sure(world, pair, conflict):
    original, key = pair
    start = worlds.get(world, key)
    edit(world, original, title="Wells before pipes")
    second = worlds.get(world, original).head
    edit(world, original, title="Wells at last")
    third = worlds.get(world, original).head
    with world.write() as tx:
        for number, source in enumerate((second, third)):
            body = GEORGIAN.replace("გარეშე", f"გარეშე {number}") if conflict else GEORGIAN
            translations.update(tx, key, replace(start.draft(), body=body), source, base=start.head)
        proposal = merging.propose(tx, key)
        merging.save(tx, proposal, proposal.resolve(dict.fromkeys((one.number for one in proposal.conflicts), "ours")))
    assert worlds.get(world, key).translated_from == start.translated_from
    assert standing(world, key) == "behind"


def test_the_order_of_arrival_makes_no_difference(world, pair, tmp_path):
    original, key = pair
    edit(world, original, title="Wells before pipes")
    with world.write() as tx:
        translations.mark(tx, key)
    edit(world, original, title="Wells at last")
    stream = io.BytesIO()
    ndjson.write_out(world, stream)
    header, *lines = stream.getvalue().splitlines(keepends=True)
    count = header.replace(b'"records":' + str(len(lines)).encode(), b'"records":%d')
    named = {key: worlds.get(world, key).id for key in pair}

    def of(item):
        return [line for line in lines if b'"record":"revision"' in line and named[item].encode() in line]

    texts = [line for line in lines if b'"record":"blob"' in line]
    with worlds.library(tmp_path, name="other.toolkit") as other:
        for part in (texts + of(key), texts + of(original)):
            ndjson.read_in(other, io.BytesIO(count % len(part) + b"".join(part)))
            assert standing(other, key) == ("behind" if part != texts + of(key) else "unknown")


def test_an_edition_seals_which_text_a_translation_renders(world, pair):
    original, key = pair
    with world.write() as tx:
        sealed = editions.make(tx, "Set", "0.1", [original, key])
    edit(world, original, title="Wells before pipes")
    with world.write() as tx:
        translations.mark(tx, key)
    with world.read() as tx:
        then = editions.item(tx, editions.find(tx, sealed.id), key)
        assert then.translated_from != items.get(tx, key).translated_from


def test_shipped_translations_render_what_they_ship_with(filled):
    with filled.read() as tx:
        shipped = [row for row in items.listing(tx).rows if row.translation_of]
        assert shipped
        assert {row.translation for row in shipped} == {"current"}
        assert not [row.key for row in shipped if any(one.copied for one in translations.following(tx, row.key).passages)]
