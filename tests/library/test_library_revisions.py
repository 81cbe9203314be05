import time
from dataclasses import replace

import pytest
import worlds
from sqlalchemy import Engine, event, text
from worlds import get

from toolkit_app.errors import ToolkitError
from toolkit_app.library import items, people, revisions, store
from toolkit_app.library.items import Draft
from toolkit_app.text.diff import Piece


def save(world, key, draft, person=None, **options):
    with world.write(person) as tx:
        return revisions.save(tx, key, draft, **options)


def history(world, key):
    with world.read() as tx:
        return revisions.history(tx, key)


def test_every_save_is_a_revision_with_author_and_note(world):
    key = worlds.make(world)
    nino = people.person_named(world, "Nino")
    first = get(world, key).head
    second = save(world, key, replace(worlds.WELL, title="New title"), nino, note="  clearer ")
    third = save(world, key, replace(worlds.WELL, title="New title", body="Short"), base=second.revision)
    assert second.changed
    assert not second.apart
    rows = history(world, key)
    assert [row.revision for row in rows] == [third.revision, second.revision, first]
    assert [row.parents for row in rows] == [(second.revision,), (first,), ()]
    assert [row.author for row in rows] == ["person at this laptop", "Nino", "person at this laptop"]
    assert [row.note for row in rows] == ["", "clearer", ""]
    assert [row.how for row in rows] == ["edit"] * 3
    assert [row.head for row in rows] == [True, False, False]
    assert [row.size_change for row in rows] == [len("Short") - len(worlds.WELL.body), 0, None]
    item = get(world, key)
    assert (item.title, item.body, item.revisions, item.changed_at, item.author) == ("New title", "Short", 3, rows[0].at, HERE)


HERE = "person at this laptop"


def test_unchanged_text_makes_no_revision(world):
    key = worlds.make(world)
    head = get(world, key).head
    for draft in (worlds.WELL, get(world, key).draft(), replace(worlds.WELL, title=f" {worlds.WELL.title} "),
                  replace(worlds.WELL, body=worlds.WELL.body.replace("\n", "\r\n")),
                  replace(worlds.WELL, fields={**worlds.WELL.fields, "period": "", "sites": []})):
        saved = save(world, key, draft)
        assert (saved.revision, saved.changed, saved.apart) == (head, False, False)
    assert len(history(world, key)) == 1


@pytest.mark.parametrize("change", [{"title": "x"}, {"lang": "fr"}, {"body": "x"}, {"fields": {}}, {"tags": ()},
                                    {"links": (items.Link("supports", "LL-00000000"),)},
                                    {"attachments": (items.Attachment("a", "0" * 64, 1, "x/y"),)}])
def test_every_part_of_a_draft_counts_as_a_change(world, change):
    key = worlds.make(world)
    assert save(world, key, replace(worlds.WELL, **change)).changed
    assert all(getattr(get(world, key).draft(), name) == value for name, value in change.items())


def test_a_stale_base_keeps_both_and_says_so(world):
    key = worlds.make(world)
    base = get(world, key).head
    first = save(world, key, replace(worlds.WELL, body="First"), base=base)
    second = save(world, key, replace(worlds.WELL, body="Second"), base=base)
    assert second.changed
    assert second.apart
    item = get(world, key)
    assert (item.heads, item.head, item.body) == (2, second.revision, "Second")
    assert {row.revision for row in history(world, key) if row.head} == {first.revision, second.revision}
    with world.read() as tx:
        assert revisions.at(tx, key, first.revision).body == "First"
    # the item stays usable on either head
    third = save(world, key, replace(worlds.WELL, body="Third"), base=second.revision)
    fourth = save(world, key, replace(worlds.WELL, body="Fourth"), base=first.revision)
    assert (third.apart, fourth.apart) == (False, False)
    assert (get(world, key).body, get(world, key).heads) == ("Fourth", 2)


def test_a_stale_base_without_an_edit_or_with_the_same_edit_makes_nothing(world):
    key = worlds.make(world)
    base = get(world, key).head
    head = save(world, key, replace(worlds.WELL, body="First"), base=base).revision
    assert save(world, key, worlds.WELL, base=base) == revisions.Saved(key, base, changed=False, apart=False)
    same = save(world, key, replace(worlds.WELL, body="First"), base=base)
    assert same == revisions.Saved(key, head, changed=False, apart=False)
    assert len(history(world, key)) == 2


def test_a_merge_makes_two_heads_one(world):
    key = worlds.make(world)
    base = get(world, key).head
    heads = {save(world, key, replace(worlds.WELL, body=body), base=base).revision for body in ("First", "Second")}
    merged = save(world, key, replace(worlds.WELL, body="Second"), how="merge")
    assert merged.changed
    assert not merged.apart
    item = get(world, key)
    assert (item.heads, item.head) == (1, merged.revision)
    assert set(history(world, key)[0].parents) == heads


def test_a_revision_is_named_by_its_beginning(world):
    key = worlds.make(world)
    head = get(world, key).head
    with world.read() as tx:
        assert revisions.at(tx, key, head[:8].upper()).head == head
        for wrong in (head[:7], "", "0" * 64, "x" * 8, head + "0"):
            with pytest.raises(ToolkitError, match="no revision"):
                revisions.at(tx, key, wrong)
    other = worlds.make(world)
    with world.read() as tx, pytest.raises(ToolkitError, match="no revision"):
        revisions.at(tx, other, head)
    with pytest.raises(ToolkitError, match="no revision"):
        save(world, key, Draft("x"), base="0" * 64)


def test_an_earlier_state_is_read_whole(world):
    key = worlds.make(world)
    first = get(world, key)
    save(world, key, Draft("Other", "fr", "Autre", {"place": ["vani"]}))
    with world.read() as tx:
        then = revisions.at(tx, key, first.head)
    assert then.draft() == first.draft()
    assert (then.head, then.changed_at, then.revisions) == (first.head, first.changed_at, 2)
    assert save(world, key, Draft("From then"), base=then.head).apart


def test_restoring_makes_a_revision_and_no_new_text(world):
    key = worlds.make(world)
    first = get(world, key).head
    second = save(world, key, Draft("Other", body="Other")).revision

    def count():
        with world.read() as tx:
            return tx.session.scalar(text("select count(*) from blob"))

    before = count()
    with world.write() as tx:
        restored = revisions.restore(tx, key, first[:8])
        assert not revisions.restore(tx, key, first).changed
    assert count() == before
    row = history(world, key)[0]
    assert (row.revision, row.parents, row.how) == (restored.revision, (second,), "restore")
    assert get(world, key).draft() == worlds.WELL
    with world.write() as tx:
        revisions.restore(tx, key, second, note="undone")
    assert (get(world, key).title, history(world, key)[0].note) == ("Other", "undone")


def test_an_erased_text_is_not_restored_and_says_so(world):
    key = worlds.make(world)
    first = get(world, key).head
    save(world, key, Draft("Other", body="Other"))
    with world.write() as tx:
        tx.session.execute(text("update blob set data = null where sha in (select body from revision where id = :id)"),
                           {"id": bytes.fromhex(first)})
        with pytest.raises(ToolkitError, match="was erased"):
            revisions.restore(tx, key, first)
        assert revisions.at(tx, key, first).body == ""


def test_two_revisions_are_compared_by_words_and_fields(world):
    key = worlds.make(world, "lesson", Draft("One well", body="42 houses agreed.", fields={"place": ["vani"], "period": "2021"}))
    first = get(world, key).head
    second = save(world, key, Draft("One well", "fr", "43 houses agreed.", {"place": ["vani", "khoni"]}, ("water",))).revision
    with world.read() as tx:
        found = revisions.compare(tx, key, first, second[:8])
        back = revisions.compare(tx, key, second, first)
    assert found.title == [Piece("same", "One well")]
    assert [piece for piece in found.body if piece.op != "same"] == [Piece("removed", "42 "), Piece("added", "43 ")]
    assert found.fields == [("lang", "en", "fr"), ("period", "2021", None), ("place", ["vani"], ["vani", "khoni"]),
                            ("tags", [], ["water"])]
    assert sorted(back.fields) == sorted((name, new, old) for name, old, new in found.fields)


def test_an_author_elsewhere_and_one_unknown_here_are_named_so(world, monkeypatch, tmp_path):
    key = worlds.make(world)
    monkeypatch.setenv("TOOLKIT_HOME", str(tmp_path / "another"))
    with store.open_library(world.path) as there:
        assert get(there, key).author == "person at another laptop"
        worlds.make(there)
        assert get(there, key).author == "person at another laptop"


def test_a_body_of_15_mb_is_saved_and_read_and_one_of_50_mb_refused(world):
    key = worlds.make(world)
    body = "Water for every house.\n\n" * (15_000_000 // 24)
    assert save(world, key, Draft("Large", body=body)).changed
    assert get(world, key).body == body
    with pytest.raises(ToolkitError, match="limit is 16 MB"):
        save(world, key, Draft("Larger", body="Water for every house.\n\n" * (50_000_000 // 24)))
    assert get(world, key).title == "Large"


def test_a_save_takes_less_than_50_ms_of_work(world):
    body = "\n\n".join(f"Paragraph {n} of the text, with words in it." for n in range(300))
    key = worlds.make(world, "lesson", replace(worlds.WELL, body=body))
    took = []
    for number in range(20):
        start = time.thread_time()
        save(world, key, replace(worlds.WELL, body=f"{body} {number}"))
        took.append(time.thread_time() - start)
    assert sorted(took)[len(took) // 2] < 0.05


def test_a_history_costs_the_same_few_queries_for_any_number_of_notes(world):
    key = worlds.make(world)

    def asked():
        seen = []

        def listener(*call):
            seen.append(call[2])

        event.listen(Engine, "before_cursor_execute", listener)
        try:
            rows = history(world, key)
        finally:
            event.remove(Engine, "before_cursor_execute", listener)
        return len(seen), [row.note for row in rows]

    save(world, key, replace(worlds.WELL, body="text 0"), note="note 0")
    few, _ = asked()
    for number in range(1, 9):
        save(world, key, replace(worlds.WELL, body=f"text {number}"), note=f"note {number}")
    many, notes = asked()
    assert notes == [*(f"note {number}" for number in range(8, -1, -1)), ""]
    assert many == few
