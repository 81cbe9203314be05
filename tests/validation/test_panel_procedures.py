"""Procedures of panels: Delphi, RAND/UCLA, ranking, content validity, appraisal; and what moved between rounds."""

from fractions import Fraction

import panels
import pytest
import worlds
from panels import answer, count, counts, do, opened

from toolkit_app.errors import ToolkitError
from toolkit_app.library.values import Draft
from toolkit_app.validation import answers, changes, participants, rounds


def again(world, round):
    """Closes a round and opens the next with the same people."""
    do(world, rounds.close, round)
    made = do(world, rounds.following, round).key
    do(world, rounds.open_round, made)
    with world.read() as tx:
        return made, participants.listing(tx, panels.find(world, made))


def moved(world, round):
    with world.read() as tx:
        return {one.unit.id: one for one in changes.changes(tx, panels.find(world, round))}


def test_delphi_goes_on_until_answers_are_stable_or_no_round_is_left(world, key):
    round, asked = opened(world, key, "delphi", people=2, planned=3)
    answer(world, round, asked, [9, 9, 8, 8, 7, 7, 7, 7, 7, 5])
    found = count(world, round)
    assert (found.reading.passed, found.outcome.code, found.outcome.reasons) == (True, "revise", ("unsettled",))
    second, asked = again(world, round)
    answer(world, second, asked, [9, 9, 8, 8, 7, 7, 7, 7, 7, 6])
    change = moved(world, second)["s-0001"]
    assert (change.net_change, change.stable, change.people, change.same_words) == (Fraction(1, 10), True, 10, True)
    assert (change.median_before, change.median, change.agreement) == (7, 7, Fraction(9, 10))
    assert 0.8 < float(change.kappa) < float(change.quadratic) <= 1
    assert count(world, second).outcome.code == "validated"
    third, asked = again(world, second)
    answer(world, third, asked, [1] * 10)
    assert (moved(world, third)["s-0001"].stable, count(world, third).outcome.code) == (False, "rejected")


def test_what_moved_is_told_of_secret_rounds_without_the_people(world, key):
    round, asked = opened(world, key, anonymity="secret", planned=2, quorum="0/0")
    answer(world, round, asked, [5, 5, 4, 4, 3])
    second, asked = again(world, round)
    assert moved(world, round) == {}
    answer(world, second, asked, [5, 5, 5, 4, 4])
    do(world, rounds.close, second)
    change = moved(world, second)["s-0001"]
    assert (change.net_change, change.people, change.kappa) == (Fraction(1, 5), 0, None)


def test_other_words_are_said_beside_a_change(world, key):
    round, asked = opened(world, key, planned=2)
    answer(world, round, asked, [5] * 5)
    panels.edit(world, key, "bilingual", "in two languages")
    second, asked = again(world, round)
    answer(world, second, asked, [5] * 5)
    assert (moved(world, second)["s-0001"].same_words, moved(world, second)["s-0002"].net_change) == (False, None)


@pytest.mark.parametrize(("ratings", "code", "outcome"), [
    ([4, 5, 6, *[7] * 5, *[8] * 5, 9, 9], "validated", "appropriate"),
    ([1, 1, 1, 1, 9, 9, 9, 9, 9], "rejected", "uncertain"),  # the last planned round
    ([1, 2, 2, 3, 3], "rejected", "inappropriate")])
def test_rand_ucla_decides_by_the_median_and_disagreement(world, key, ratings, code, outcome):
    round, asked = opened(world, key, "rand_ucla", {"municipal": len(ratings)}, quorum="0/0")
    answer(world, round, asked, ratings)
    found = count(world, round)
    assert (found.outcome.code, found.reading.figures["appropriateness"]) == (code, outcome)


def test_an_uncertain_median_is_asked_again_while_a_round_is_left(world, key):
    round, asked = opened(world, key, "rand_ucla", {"municipal": 5}, quorum="0/0", planned=2)
    answer(world, round, asked, [4, 5, 5, 5, 6])
    assert (count(world, round).outcome.code, count(world, round).outcome.reasons) == ("revise", ("rule",))


@pytest.mark.parametrize("scale", ["points", "borda", "schulze"])
def test_rankings_come_to_an_order_and_say_how_alike_they_are(world, key, scale):
    round, asked = opened(world, key, "ranking", {"municipal": 3}, scale=scale)
    with world.write() as tx:
        for one, ranks in zip(asked, ((1, 2, 3), (1, 3, 2), (2, 1, 3)), strict=True):
            answers.give(tx, round, one.key, dict(zip(("s-0001", "s-0002", "s-0003"), map(str, ranks), strict=True)))
    found = counts(world, round)
    assert [place[-1] for level in found.across["ranking"] for place in level] == ["1", "2", "3"]
    assert (found.across["w"], found.across["df"], found.across["judges"]) == (Fraction(4, 9), 2, 3)
    assert (found.statements[0].reading.figures["first"], found.statements[0].outcome.code) == (2, "collected")
    with pytest.raises(ToolkitError, match="The rank 4 was given; there are 3 statements"):
        do(world, answers.give, round, asked[0].key, {"s-0001": "4"})


def test_a_list_to_be_ranked_is_short(world):
    many = "".join(f"::: {{.statement #s-1{number:03}}}\nNumber {number}.\n:::\n\n" for number in range(31))
    long = panels.methodology(world, many)
    with pytest.raises(ToolkitError, match="at most 30 statements; these are 31"):
        panels.planned(world, long, "ranking")


@pytest.fixture
def tool(world):
    return worlds.make(world, "tool", Draft("Checklist", body=(
        "## Scope {#scope}\n\n- Ask every house\n- Note the need\n\n## Rigour {#rigour}\n\n- Say who asked\n")))


def test_a_tool_is_validated_point_by_point(world, tool):
    round, asked = opened(world, tool, "content_validity", {"service_providers": 6}, quorum="0/0")
    units = panels.find(world, round).definition.units
    assert [unit.wording for unit in units] == ["Ask every house", "Note the need", "Say who asked"]
    for unit, ratings in zip(units, ([4] * 6, [2, 3, 4, 3, 3, 4], [1, 1, 2, 3, 4, 4]), strict=True):
        answer(world, round, asked, ratings, unit.id)
    found = counts(world, round)
    assert [float(one.reading.figures["icvi"]) for one in found.statements] == [1, pytest.approx(0.8333, abs=1e-4), 0.5]
    assert [one.outcome.code for one in found.statements] == ["validated", "validated", "rejected"]
    assert (found.across["scvi_ua"], found.across["scvi_ave"]) == (Fraction(1, 3), Fraction(7, 9))


def test_what_is_essential_is_more_than_chance(world, tool):
    round, asked = opened(world, tool, "content_validity", {"service_providers": 13}, scale="essential", quorum="0/0")
    first, second, _ = panels.find(world, round).definition.units
    answer(world, round, asked, [1] * 10 + [2] * 3, first.id)
    answer(world, round, asked, [1] * 9 + [2] * 4, second.id)
    one, other, _ = counts(world, round).statements
    assert (one.outcome.code, one.reading.figures["cvr"], one.reading.figures["critical"]) == ("validated", Fraction(7, 13), 10)
    assert other.outcome.code == "rejected"


def test_an_appraisal_has_a_score_for_each_domain_and_no_total(world, tool):
    round, asked = opened(world, tool, "appraisal", {"national": 4})
    units = panels.find(world, round).definition.units
    for unit, points in zip(units, ([5, 6, 2, 3], [6, 6, 4, 3], [6, 7, 3, 2]), strict=True):
        answer(world, round, asked, points, unit.id)
    found = counts(world, round)
    assert found.across == {"domains": {
        "scope": {"obtained": 35, "minimum": 8, "maximum": 56, "percent": Fraction(2700, 48)},
        "rigour": {"obtained": 18, "minimum": 4, "maximum": 28, "percent": Fraction(1400, 24)}}}
    assert {one.outcome.code for one in found.statements} == {"collected"}
