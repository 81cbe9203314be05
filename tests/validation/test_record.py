import panels
import pytest
import steps
import worlds
from panels import answer, asked_and_closed, do, opened

from toolkit_app.errors import ToolkitError
from toolkit_app.library import editions, items, pages, workflow
from toolkit_app.library.values import Draft
from toolkit_app.validation import printed, proposing, record, rounds


def lines(world, key):
    with world.read() as tx:
        return {line.unit.id: line for line in record.of_item(tx, key).lines}


def test_each_statement_says_what_was_agreed_of_it(world, key):
    assert [line.outcome for line in lines(world, key).values()] == ["", "", ""]
    round = asked_and_closed(world, key)
    found = lines(world, key)
    assert [(line.outcome, line.valid, line.agreed, line.agreement) for line in found.values()] == [
        ("validated", True, True, "100.0"), ("reserved", True, True, "80.0"), ("rejected", True, False, "40.0")]
    assert (found["s-0003"].round, found["s-0003"].answered, found["s-0003"].invited, len(found["s-0003"].dissent)) == (
        round, 5, 5, 2)


def test_changed_words_are_not_validated_and_the_difference_is_shown(world, key):
    asked_and_closed(world, key)
    panels.edit(world, key, "**bilingual**", "in *two* languages")
    line = lines(world, key)["s-0001"]
    assert (line.outcome, line.valid, line.agreed) == ("validated", False, False)
    assert [(piece.op, piece.text.strip()) for piece in line.difference if piece.op != "same"] == [
        ("removed", "bilingual"), ("added", "in two languages")]
    assert not lines(world, key)["s-0002"].difference
    # what was only wrapped or set in bold is the same words
    panels.edit(world, key, "in *two* languages", "bilingual")
    assert lines(world, key)["s-0001"].agreed


def test_the_newest_round_decides_and_an_open_one_does_not(world, key):
    first = asked_and_closed(world, key)
    opened(world, key)
    assert lines(world, key)["s-0001"].round == first
    second = asked_and_closed(world, key, {"s-0001": [1] * 5})
    found = lines(world, key)
    assert (found["s-0001"].round, found["s-0001"].outcome, found["s-0002"].round) == (second, "rejected", first)
    asked_and_closed(world, key, {"s-0001": ["none"] * 5}, procedure="comment")
    assert lines(world, key)["s-0001"].round == second


def test_an_item_without_statements_is_asked_about_as_a_whole(world):
    key = worlds.make(world)
    with world.read() as tx:
        assert record.of_item(tx, key).lines == ()
    round, asked = opened(world, key)
    answer(world, round, asked, [5] * 5, f"{key}#*")
    do(world, rounds.close, round)
    (line,) = lines(world, key).values()
    assert (line.unit.wording, line.agreed) == (worlds.WELL.title, True)
    worlds.save(world, key, Draft("Another title", body=worlds.WELL.body))
    assert not lines(world, key)["*"].agreed


def test_an_edition_from_1_0_on_wants_every_statement_as_it_stands(world, key):
    lesson = worlds.make(world)
    asked_and_closed(world, key)
    with world.read() as tx:
        record.refuse_unvalidated(tx, [key, lesson], "0.9")
        record.refuse_unvalidated(tx, [lesson], "1.0")
        with pytest.raises(ToolkitError, match=f"{key}#s-0003"):
            record.refuse_unvalidated(tx, [lesson, key], "1.0")
    asked_and_closed(world, key, {"s-0003": [5] * 5})
    with world.read() as tx:
        record.refuse_unvalidated(tx, [key], "1.0")
    panels.edit(world, key, "bilingual", "short")
    with world.read() as tx, pytest.raises(ToolkitError, match="s-0001"):
        record.refuse_unvalidated(tx, [key], "2.0")


def test_a_text_of_an_edition_has_its_own_record(world, key):
    asked_and_closed(world, key)
    with world.write() as tx:
        sealed = editions.make(tx, "Methodology", "0.1", [key])
    panels.edit(world, key, "bilingual", "short")
    with world.read() as tx:
        found = record.of_item(tx, key, editions.item(tx, sealed, key))
        assert (found.agreed, record.of_item(tx, key).agreed) == (2, 1)


@pytest.mark.parametrize(("values", "state"), [
    ({"s-0001": [5] * 5, "s-0002": [5] * 5, "s-0003": [5] * 5}, "validated"),
    ({"s-0001": [5] * 5, "s-0002": [5] * 5, "s-0003": [1] * 5}, "rejected"),
    ({"s-0001": [5] * 5, "s-0002": [5] * 5}, "")])
def test_outcomes_propose_the_next_step(world, values, state):
    team = steps.team(world)
    item = steps.made(world, team["author"], Draft("Integrated approach", "en", steps.BODY + panels.BODY, steps.FULL.fields))
    steps.move(world, item, "review", team["author"])
    steps.move(world, item, "validation", team["reviewer"], checks=steps.ALL)
    round = asked_and_closed(world, item, values)
    with world.read() as tx:
        found = proposing.proposals(tx, panels.find(world, round), team["facilitator"])
        assert [(one.key, one.to, one.refused) for one in found] == ([(item, state, "")] if state else [])
    if state:
        assert steps.move(world, item, state, team["facilitator"]).state == state
        with world.read() as tx:
            assert proposing.proposals(tx, panels.find(world, round)) == ()
            assert items.get(tx, item).state == state
            assert workflow.moves(tx, item)[0].to == state


def test_a_book_of_an_edition_prints_what_was_agreed_when_it_was_sealed(world, key):
    asked_and_closed(world, key)
    with world.write() as tx:
        sealed = editions.make(tx, "Methodology", "0.9", [key])
    asked_and_closed(world, key, {"s-0001": [1] * 5})
    with world.read() as tx:
        book = pages.publication(tx, [key], "book", edition=sealed)
        before = printed.with_record(tx, book, sealed).outcomes
        now = printed.with_record(tx, pages.publication(tx, [key], "book")).outcomes
        assert printed.with_record(tx, pages.publication(tx, [key], "handout")).outcomes == ()
    assert [one.outcome for one in before] == ["Validated", "Validated with reservations", "Not validated"]
    assert [one.outcome for one in now] == ["Not validated", "Validated with reservations", "Not validated"]
    assert before[0].wording == "Every referral form is bilingual."
    assert {group.group: group.agreement for group in before[0].groups} == dict.fromkeys(
        [group.group for group in before[0].groups])
    assert before[2].dissent[0].endswith(": words")


def test_a_translation_prints_what_was_agreed_of_its_original(world, key):
    asked_and_closed(world, key)
    panels.edit(world, key, "bilingual", "in two languages")
    with world.write() as tx:
        other = items.translate(tx, key, "ka").key
    with world.read() as tx:
        found = printed.with_record(tx, pages.publication(tx, [other], "book")).outcomes
    assert (found[0].wording, found[0].lang) == ("Every referral form is bilingual.", "en")
    assert found[0].outcome == "ვალიდირებულია · სიტყვები მას შემდეგ შეიცვალა"
