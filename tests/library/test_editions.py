import contextlib
import sqlite3
from dataclasses import replace

import pytest
import steps
import worlds
from steps import FULL, edit, made, move, validated

from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments, editions, items, ledger, pages, records, sealing, verify
from toolkit_app.library.items import Draft

STATEMENT = "{}\n::: {{.statement #s-7k3q type=recommendation}}\nEvery form is {}.\n:::\n"


@pytest.fixture
def world(tmp_path):
    with worlds.library(tmp_path) as opened:
        yield opened


@pytest.fixture
def team(world):
    return steps.team(world)


def seal(world, number, *keys, name="Methodology", person=None):
    with world.write(person) as tx:
        return editions.make(tx, name, number, keys, note="for Tbilisi")


def again(world, key, team):
    """Takes an edited lesson through validation again."""
    move(world, key, "validation", team["reviewer"], checks=steps.ALL)
    move(world, key, "validated", team["facilitator"])


def test_an_edition_keeps_the_texts_as_they_were(world):
    lesson, tool = made(world), made(world, kind="tool", draft=Draft("A form"))
    sealed = seal(world, "0.1", tool, lesson)
    edit(world, lesson, title="Another title", body="Gone.\n")
    with world.read() as tx:
        found = editions.find(tx, "methodology 0.1")
        assert found == sealed
        assert (found.label, found.note, found.author) == ("Methodology 0.1", "for Tbilisi", "person at this laptop")
        assert [(one.key, one.title, one.state) for one in editions.entries(tx, found)] == [
            (tool, "A form", "draft"), (lesson, FULL.title, "draft")]
        assert editions.item(tx, found, lesson.lower()).body == FULL.body
        assert items.get(tx, lesson).title == "Another title"
        assert editions.verify(tx, found) == editions.Verdict(True, (), ())


def test_an_item_that_is_not_in_an_edition(world):
    sealed, other = seal(world, "0.1", made(world)), made(world)
    with world.read() as tx, pytest.raises(ToolkitError, match="not in the edition"):
        editions.item(tx, sealed, other)


def test_the_digest_speaks_for_texts_order_and_number(world):
    one, two = made(world), made(world)
    parts = seal(world, "0.1", one, two).parts
    digests = {editions.digest_of(number, chosen) for number in ("0.1", "0.2")
               for chosen in (parts, parts[::-1], parts[:1], (replace(parts[0], state="review"), parts[1]))}
    assert len(digests) == 8


@pytest.mark.parametrize(("earlier", "number", "fits"), [
    ((), "0.1", True), ((), "0.7", True), ((), "1.0", True), ((), "1.1", False), ((), "2.0", False), ((), "0.0", False),
    ((), "1", False), ((), "01.0", False), ((), "1.0.0", False), ((), "-1.0", False), ((), "١.٠", False),
    (("0.1",), "0.2", True), (("0.1",), "0.3", False), (("0.1",), "1.0", True), (("0.1",), "0.1", False),
    (("0.1", "1.0"), "1.1", True), (("0.1", "1.0"), "2.0", True), (("0.1", "1.0"), "0.2", False), (("1.0",), "1.2", False)])
def test_numbers_follow_each_other(earlier, number, fits):
    known = [sealing.numbers(one) for one in earlier]
    if fits:
        sealing.check_number("M", number, known)
    else:
        with pytest.raises(ToolkitError):
            sealing.check_number("M", number, known)


def test_from_1_0_on_every_item_must_be_agreed(world, team):
    agreed, draft = validated(world, team), made(world)
    with pytest.raises(ToolkitError, match=rf"{draft} \(draft\)"):
        seal(world, "1.0", agreed, draft)
    edit(world, agreed, body=FULL.body + "More.\n")
    with pytest.raises(ToolkitError, match=rf"{agreed} \(review\)"):
        seal(world, "1.0", agreed)
    again(world, agreed, team)
    assert seal(world, "1.0", agreed).parts[0].state == "validated"
    with world.read() as tx:
        assert [one.number for one in editions.editions(tx)] == ["1.0"]


def test_all_that_stands_against_an_edition_is_told_at_once(world):
    key, other = made(world), made(world)

    def unasked(tx, keys, number):
        assert (list(keys), number) == ([key, other], "1.0")
        raise ToolkitError("Nobody was asked about {items}.", "Ask.", items=", ".join(keys))

    with world.write() as tx, pytest.raises(sealing.HinderedError) as raised:
        editions.make(tx, "Methodology", "1.0", [key, other], refusals=[unasked])
    assert [str(reason).split(":")[0].split(" LL")[0] for reason in raised.value.reasons] == [
        "An edition from 1.0 on holds agreed texts only; these are not", "Nobody was asked about"]
    with world.write() as tx, pytest.raises(ToolkitError, match="Nobody was asked"):
        editions.make(tx, "Methodology", "0.1", [key], refusals=[lambda tx, keys, number: unasked(tx, [key, other], "1.0")])
    with world.read() as tx:
        assert editions.editions(tx) == ()


def test_what_changes_a_statement_is_no_editorial_edition(world, team):
    key = validated(world, team, body=STATEMENT.format(FULL.body, "bilingual"))
    seal(world, "1.0", key)
    with pytest.raises(ToolkitError, match="Nothing changed"):
        seal(world, "1.1", key)
    edit(world, key, team["author"], body=STATEMENT.format(FULL.body + "A comma, more.\n", "**bilingual**"))
    again(world, key, team)
    seal(world, "1.1", key)
    edit(world, key, team["author"], body=STATEMENT.format(FULL.body, "short"))
    again(world, key, team)
    with pytest.raises(ToolkitError, match=r"2\.0"):
        seal(world, "1.2", key)
    other = validated(world, team)
    with pytest.raises(ToolkitError, match=other):
        seal(world, "1.2", key, other)
    assert seal(world, "2.0", key, other).number == "2.0"


def test_what_cannot_be_sealed_is_named(world):
    key = made(world)
    with pytest.raises(ToolkitError, match="no name"):
        seal(world, "0.1", key, name="  ")
    with pytest.raises(ToolkitError, match="no items"):
        seal(world, "0.1")
    with pytest.raises(ToolkitError, match="There is no item"):
        seal(world, "0.1", key, "LL-00000000")
    first = steps.get(world, key).head
    edit(world, key, title="Here")
    with world.write() as tx:
        items.revisions.save(tx, key, replace(FULL, title="There"), base=first)
    with pytest.raises(ToolkitError, match="side by side"):
        seal(world, "0.1", key)
    other = made(world)
    move(world, other, "retired")
    with pytest.raises(ToolkitError, match="retired"):
        seal(world, "0.1", other)
    with world.read() as tx:
        assert editions.editions(tx) == ()


def test_editions_are_found_by_what_they_are_called(world):
    key = made(world)
    first = seal(world, "0.1", key)
    edit(world, key, title="Later")
    second = seal(world, "0.2", key, name="METHODOLOGY")
    other = seal(world, "0.1", key, name="Toolbox")
    with world.read() as tx:
        for wanted, found in (("Methodology 0.1", first), ("methodology", second), ("0.2", second), (other.digest[:8], other),
                              (other.id, other)):
            assert editions.find(tx, wanted).id == found.id
        assert second.name == "Methodology"
        with pytest.raises(ToolkitError, match="several"):
            editions.find(tx, "0.1")
        with pytest.raises(ToolkitError, match="Toolbox"):
            editions.find(tx, "Handbook")


def test_editions_are_compared_item_by_item(world):
    stays, goes, changes, moves = (made(world) for _ in range(4))
    old = seal(world, "0.1", stays, goes, changes, moves)
    edit(world, changes, title="New title")
    move(world, moves, "observation")
    comes = made(world)
    new = seal(world, "0.2", stays, changes, moves, comes)
    with world.read() as tx:
        found = editions.compare(tx, old, new)
    assert ([one.key for one in found.came], [one.key for one in found.went], found.same) == ([comes], [goes], 1)
    assert [(before.key, before.state, now.state) for before, now in found.moved] == [(moves, "draft", "observation")]
    (changed,) = found.changed
    assert (changed.newer.key, changed.older.title, changed.newer.title) == (changes, FULL.title, "New title")
    assert any(piece.op == "added" for piece in changed.comparison.title)


def test_an_edition_travels_and_verifies_elsewhere(world, tmp_path, team):
    key = made(world)
    sealed = seal(world, "0.1", key, person=team["custodian"])
    with worlds.library(tmp_path, name="there.toolkit") as there:
        steps.give(world, there)
        with there.read() as tx:
            (found,) = editions.editions(tx)
            assert found == sealed
            assert editions.verify(tx, found).ok


def test_an_edition_with_a_wrong_digest_is_not_taken_in(world, tmp_path):
    key = made(world)
    sealed = seal(world, "0.1", key)
    with world.write() as tx:
        stamp = tx.stamp()
        ledger.add_act(tx.session, ledger.Act(
            editions.EDITION, ledger.uuid.UUID(int=5), tx.library.replica, stamp.hlc, stamp.at,
            data={"number": "0.2", "digest": sealed.digest, "items": editions._listed(sealed.parts)}))
    with world.read() as tx:
        assert not editions.verify(tx, editions.find(tx, "0.2")).ok
    with worlds.library(tmp_path, name="there.toolkit") as there, pytest.raises(ToolkitError, match="does not fit"):
        steps.give(world, there)


@pytest.mark.parametrize("data", [{}, {"number": "1"}, {"number": "0.1", "items": [["x", "y", "draft"]]},
                                  {"number": "0.1", "items": [[1, 2]]}, {"number": "0.1", "items": 5, "digest": ""}])
def test_what_is_no_edition_is_no_sound_record(data):
    with pytest.raises((ValueError, TypeError)):
        editions.check(data)


def test_a_changed_revision_is_found_in_the_edition(world):
    key = made(world)
    seal(world, "0.1", key)
    with contextlib.closing(sqlite3.connect(world.path)) as connection:
        for table in records.IMMUTABLE:
            for verb in ("update", "delete"):
                connection.execute(f"DROP TRIGGER {table}_{verb}")
        connection.execute("UPDATE revision SET at = '2020-01-01T00:00:00.000Z'")
        connection.commit()
    with world.read() as tx:
        verdict = editions.verify(tx, editions.find(tx, "0.1"))
    assert not verdict.ok
    assert key in verdict.lines[0]


def test_a_damaged_text_is_found_in_the_edition(world):
    key = made(world)
    with world.write() as tx:
        attachments.attach_bytes(tx, key, "well.txt", b"drawn")
    seal(world, "0.1", key)
    with contextlib.closing(sqlite3.connect(world.path)) as connection:
        connection.execute("UPDATE file_chunk SET data = x'00'")
        connection.commit()
    with world.read() as tx:
        assert key in editions.verify(tx, editions.find(tx, "0.1")).lines[0]
    with contextlib.closing(sqlite3.connect(world.path)) as connection:
        connection.execute("UPDATE file_chunk SET data = NULL")
        connection.commit()
    with world.read() as tx:
        assert editions.verify(tx, editions.find(tx, "0.1")) == editions.Verdict(True, (), (f"{key}, well.txt",))


def test_pages_of_an_edition_show_what_stands_in_it(world):
    key = made(world)
    sealed = seal(world, "0.1", key)
    edit(world, key, title="Another title")
    with world.read() as tx:
        made_of = pages.publication(tx, [], "handout", edition=sealed)
        now = pages.publication(tx, [key], "handout")
    assert made_of.entries[0].title == FULL.title
    assert made_of.edition == f"Methodology 0.1 · {sealed.digest[:12]}"
    assert (now.entries[0].title, now.edition) == ("Another title", "")


def test_a_library_with_editions_is_all_good(world):
    seal(world, "0.1", made(world))
    *_, report = verify.verify(world)
    assert report.ok, report.lines
