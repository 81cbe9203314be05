"""The engine, at the bounds of its rules."""

from fractions import Fraction

import panels
import pytest
from hypothesis import given
from hypothesis import strategies as st
from panels import GROUPS, answer, count, counts, do, opened

from toolkit_app.validation import participants, procedures, rounds
from toolkit_app.validation.outcome import OUTCOMES, REASONS, decide
from toolkit_app.validation.procedures.shape import Cast, Terms
from toolkit_app.validation.statistics.agreement import Shares

RATING = procedures.find("rating")


def reading(values, scale="5", procedure=RATING, rule=None, **options):
    terms = Terms(procedure.scale(scale), rule or procedure.usual, procedure.settings(options))
    return procedure.result([Cast(value, reason=reason) for value, reason in
                             (value if isinstance(value, tuple) else (value, True) for value in values)], terms)


def outcome(values, scale="5", procedure=RATING, lacking=(), divided=False, last=False, **options):
    found = decide(reading(values, scale, procedure, **options), verdict=procedure.verdict, lacking=lacking, divided=divided,
                   last=last)
    return found.code, found.reasons


@pytest.mark.parametrize(("values", "code", "reasons"), [
    ([4] * 15 + [3] * 5, "validated", ()),  # exactly 75 %
    ([4] * 14 + [3] * 6, "revise", ("rule",)),
    ([4] * 17 + [2] * 3, "validated", ()),  # exactly 15 % against
    ([4] * 16 + [2] * 4, "revise", ("rule",)),
    ([5] * 8 + [4] * 2 + [3] * 2, "validated", ()),
    ([5] * 13 + [4] * 3 + [1] * 2 + [2], "revise", ("rule",)),
    ([4] * 10 + [3] * 10, "rejected", ("half",)),  # exactly half
    ([4] * 11 + [3] * 9, "revise", ("rule",)),
    (["abstain"] * 5, "rejected", ("half",)),
    ([], "unanswered", ())])
def test_ratings_at_their_bounds(values, code, reasons):
    assert outcome(values) == (code, reasons)


def test_agreement_that_lies_far_apart_has_reservations():
    # 76 % agree and the middle half of the answers spans two points
    values = [5] * 13 + [4] * 6 + [3] * 6
    assert reading(values).quartiles.iqr == 1
    spread = [5] * 10 + [4] * 5 + [3] * 4 + [2]
    assert (reading(spread).quartiles.iqr, outcome(spread)[0]) == (Fraction(5, 4), "reserved")
    assert outcome(spread) == ("reserved", ("dispersed",))
    nine = [9] * 15 + [5] * 3 + [1] * 2
    assert reading(nine, "9").figures["ipras"] == Fraction(835, 100)
    assert outcome(nine, "9") == ("validated", ())


def test_a_block_keeps_a_reservation_and_a_veto_too():
    gradients = procedures.find("gradients")
    assert outcome([1] * 9 + [8], "8", gradients) == ("reserved", ("blocked",))
    assert outcome([1] * 9 + [4] * 20, "8", gradients) == ("validated", ())
    assert outcome([3] * 10, "8", gradients, needed=2)[0] == "rejected"
    fists = procedures.find("fist_to_five")
    assert outcome([5, 4, 3], "", fists) == ("validated", ())
    assert outcome([5, 4, 4, 3, 2], "", fists) == ("revise", ("rule",))
    assert outcome([5, 4, 4, 3, 2], "", fists, cut=2)[0] == "validated"
    assert outcome([5, 5, 5, 0], "", fists) == ("revise", ("rule", "blocked"))


def test_a_formal_ballot_counts_members_and_reasons():
    ballot = procedures.find("ballot")
    assert outcome(["yes"] * 2 + ["no"], "", ballot) == ("revise", ("rule",))  # a third against
    assert outcome(["yes"] * 3 + ["no"], "", ballot) == ("validated", ())
    # a negative without a reason is printed, and does not count
    assert outcome(["yes"] * 2 + [("no", False)], "", ballot) == ("validated", ())
    assert reading(["yes"] * 2 + [("no", False)], "", ballot).figures["without_reason"] == 1
    terms = Terms(ballot.scales[0], ballot.usual)
    casts = [Cast("yes")] * 2 + [Cast("no")] + [Cast("yes", member=False)] * 5
    found = ballot.result(casts, terms)
    assert (found.figures["yes_share"], found.figures["negative_share"], found.passed) == (Fraction(2, 3), Fraction(1, 8), True)
    assert not ballot.result([Cast("yes", member=False)] * 5, terms).passed


def test_what_the_rule_adds():
    agreed = [5] * 10
    assert outcome(agreed, divided=True) == ("reserved", ("group_below_half",))
    assert outcome(agreed, lacking=("quorum_share",)) == ("indicative", ("quorum_share",))
    assert outcome([4] * 6 + [3] * 4, last=True) == ("rejected", ("last_round",))
    assert outcome(["none"] * 3, "", procedures.find("comment")) == ("collected", ())


@given(st.lists(st.sampled_from([1, 2, 3, 4, 5, "abstain", "cannot_judge", "recused"]), max_size=30),
       st.booleans(), st.booleans(), st.booleans())
def test_every_outcome_has_its_words_and_follows_the_rule(values, divided, quorum, last):
    found = decide(reading(values), verdict=True, lacking=() if quorum else ("quorum_groups",), divided=divided, last=last)
    assert found.code in OUTCOMES
    assert set(found.reasons) <= set(REASONS)
    judged = [value for value in values if isinstance(value, int)]
    passed = RATING.usual.passed(Shares(sum(value > 3 for value in judged), sum(value < 3 for value in judged), len(judged)))
    assert (found.tendency in ("validated", "reserved")) == passed
    assert found.agreed <= (passed and quorum)
    assert not (last and found.tendency == "revise")


def test_quorum_is_a_share_of_those_invited_and_one_of_each_group(world, key):
    round, asked = opened(world, key, people=2)
    answer(world, round, asked[::2], [5] * 5)
    assert count(world, round).outcome.code == "validated"
    round, asked = opened(world, key, people=2)
    answer(world, round, asked[:8], [5] * 8)
    found = count(world, round)
    assert (found.outcome.code, found.outcome.tendency, found.outcome.reasons) == ("indicative", "validated", ("quorum_groups",))
    round, asked = opened(world, key, people=3)
    answer(world, round, asked[::3], [5] * 5)
    assert count(world, round).outcome.reasons == ("quorum_share",)
    assert {one.group: (one.answered, one.invited) for one in counts(world, round).turnout} == dict.fromkeys(GROUPS, (1, 3))


def test_one_group_below_half_has_reservations_even_where_its_figures_are_hidden(world, key):
    people = {"national": 10, "municipal": 10, "iom_donor": 2}
    round, asked = opened(world, key, people=people, quorum="0/0")
    answer(world, round, asked, [5] * 20 + [3] * 2)
    found = count(world, round)
    assert (found.outcome.code, found.outcome.reasons) == ("reserved", ("group_below_half",))
    assert {cell.group for cell in found.cells if cell.n and not cell.shown} == {"municipal", "iom_donor"}
    # where answers are not open the outcome tells nobody what a hidden group said
    round, asked = opened(world, key, people=people, quorum="0/0", anonymity="confidential")
    answer(world, round, asked, [5] * 20 + [3] * 2)
    assert count(world, round).outcome.code == "validated"


def test_dissent_is_told_in_the_dissenters_words(world, key):
    round, asked = opened(world, key, people={"national": 6, "municipal": 2}, quorum="0/0")
    answer(world, round, asked[:6], [5] * 6, reasons={"s-0001": "Good."})
    answer(world, round, asked[6:7], [1], reasons={"s-0001": "We have no officer."})
    answer(world, round, asked[7:], [2])
    found = count(world, round)
    assert [(one.words, one.group, one.participant, one.value) for one in found.dissent] == [
        ("We have no officer.", "municipal", asked[6].key, 1)]
    assert (len(found.remarks), found.unreasoned) == (7, 1)
    round, asked = opened(world, key, people={"national": 6, "municipal": 2}, quorum="0/0", anonymity="confidential")
    answer(world, round, asked, [5] * 6 + [1] * 2, reasons={"s-0001": "We have no officer."})
    assert {(one.group, one.participant) for one in count(world, round).dissent} == {("", "")}


def test_the_last_planned_round_decides(world, key):
    round, asked = opened(world, key, planned=2, people=2)
    answer(world, round, asked, [5] * 7 + [3] * 3)
    do(world, rounds.close, round)
    assert count(world, round).outcome.code == "revise"
    again = do(world, rounds.following, round).key
    do(world, rounds.open_round, again)
    with world.read() as tx:
        same = participants.listing(tx, panels.find(world, again))
    answer(world, again, same, [5] * 7 + [3] * 3)
    assert (count(world, again).outcome.code, count(world, again).outcome.reasons[0]) == ("rejected", "last_round")
