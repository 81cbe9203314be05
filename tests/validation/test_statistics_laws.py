"""What holds for every set of answers."""

import statistics
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from toolkit_app.validation.statistics import (
    agreement,
    appraisal,
    appropriateness,
    consensus,
    content_validity,
    quantiles,
    ranking,
    schulze,
    stability,
)

NINE = st.lists(st.integers(1, 9), min_size=1, max_size=30)
FIVE = st.lists(st.integers(1, 5), min_size=1, max_size=30)
ITEMS = "abcde"
BALLOT = st.permutations(ITEMS).map(lambda order: dict(zip(order, range(1, 6), strict=True)))
TIED = st.fixed_dictionaries(dict.fromkeys(ITEMS, st.integers(1, 4)))
PARTIAL = st.dictionaries(st.sampled_from(ITEMS), st.integers(1, 5))


@given(NINE)
def test_quartiles_are_those_of_the_standard_library(values):
    found = quantiles.quartiles(values)
    assert found.median == Fraction(statistics.median(values))
    if len(values) > 1:
        for method, name in (("type 7", "inclusive"), ("type 6", "exclusive")):
            mine = quantiles.quartiles(values, method)
            theirs = statistics.quantiles(map(float, values), n=4, method=name)
            if method == "type 7" or len(values) > 2:  # of two values the library goes outside them by type 6
                assert [float(mine.q1), float(mine.median), float(mine.q3)] == theirs
            assert min(values) <= mine.q1 <= mine.median <= mine.q3 <= max(values)


@given(NINE)
def test_rand_ucla_is_the_same_upside_down(ratings):
    one, other = appropriateness.appropriateness(ratings), appropriateness.appropriateness([10 - rating for rating in ratings])
    assert (one.ipr, one.ai, one.ipras, one.disagreement, one.split) == (other.ipr, other.ai, other.ipras, other.disagreement,
                                                                        other.split)
    assert one.median == 10 - other.median
    assert one.di == one.ipr / one.ipras
    if one.split:
        assert not one.agreement


@given(FIVE)
def test_agree_against_and_the_rest_are_everybody(ratings):
    found = agreement.shares(ratings, (4, 5), (1, 2))
    assert found.agree + found.against + ratings.count(3) == found.valid == len(ratings)
    assert agreement.seventy_fifteen(agreement.Shares(found.against, found.agree, found.valid)) == {
        "in": "out", "out": "in", "none": "none"}[agreement.seventy_fifteen(found)]


@given(st.lists(TIED, min_size=2, max_size=8))
def test_kendalls_w_lies_between_0_and_1_and_does_not_know_who_judged(judges):
    found = ranking.concordance(judges)
    if found is None:
        assert all(len(set(judge.values())) == 1 for judge in judges)
        return
    assert 0 <= found.w <= 1
    assert found == ranking.concordance(judges[::-1])
    assert found == ranking.concordance([{item: 3 * rank + 1 for item, rank in judge.items()} for judge in judges])


@given(BALLOT, st.integers(2, 5))
def test_judges_who_agree_have_w_1(ballot, count):
    assert ranking.concordance([ballot] * count).w == 1


@given(st.lists(TIED, max_size=8), st.lists(PARTIAL, max_size=4))
def test_borda_gives_away_the_same_points_with_each_full_ballot(full, partial):
    assert sum(ranking.borda(full, ITEMS).values()) == 10 * len(full)
    assert sum(ranking.best_five(full, ITEMS).values()) == 15 * len(full)
    both, alone, rest = (ranking.borda(ballots, ITEMS) for ballots in (full + partial, full, partial))
    assert all(both[item] == alone[item] + rest[item] for item in ITEMS)


@given(st.lists(BALLOT, min_size=1, max_size=9))
def test_schulze_puts_first_who_beats_everybody_one_by_one(ballots):
    found = schulze.schulze(ballots, ITEMS)
    assert sorted(item for level in found.ranking for item in level) == list(ITEMS)
    for item in ITEMS:
        if all(2 * sum(ballot[item] < ballot[other] for ballot in ballots) > len(ballots) for other in ITEMS if other != item):
            assert found.ranking[0] == (item,)
    place = {item: number for number, level in enumerate(found.ranking) for item in level}
    assert all(place[a] < place[b] for a in ITEMS for b in ITEMS if a != b and found.paths[a][b] > found.paths[b][a])


@given(st.lists(PARTIAL, max_size=6), st.permutations(ITEMS))
def test_schulze_does_not_depend_on_the_order_of_items_or_ballots(ballots, order):
    one, other = schulze.schulze(ballots, ITEMS), schulze.schulze(ballots[::-1], order)
    assert [set(level) for level in one.ranking] == [set(level) for level in other.ranking]
    assert one.paths == other.paths


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=40))
def test_kappa_is_symmetric_and_at_most_1(pairs):
    found, turned = stability.kappa(pairs), stability.kappa([(b, a) for a, b in pairs])
    assert (found.kappa, found.quadratic) == (turned.kappa, turned.quadratic)
    assert found.kappa is None or found.kappa <= 1
    shifted = stability.kappa([(a + 4, b + 4) for a, b in pairs])
    assert shifted.quadratic == found.quadratic
    if found.kappa is not None and all(a == b for a, b in pairs):
        assert found.kappa == found.quadratic == 1


@given(FIVE, FIVE)
def test_net_change_is_a_distance(first, second):
    change = stability.net_change(first, second)
    assert 0 <= change <= 1
    assert change == stability.net_change(second, first)
    assert stability.net_change(first, first) == 0


@given(st.lists(st.integers(1, 4), min_size=1, max_size=20))
def test_content_validity_stays_in_its_bounds(ratings):
    found = content_validity.index(ratings)
    assert found.kappa_star <= found.icvi <= 1
    again = content_validity.ratio([1 if rating > 2 else 2 for rating in ratings])
    assert again.cvr == 2 * found.icvi - 1


@given(st.lists(st.integers(0, 5), min_size=1, max_size=20))
def test_consensus_by_fists_means_that_nobody_speaks(hands):
    found = consensus.fist_to_five(hands)
    assert found.consensus == (found.speakers == 0) == (min(hands) >= 3)


@given(st.lists(st.integers(1, 8), max_size=20), st.integers(1, 7))
def test_gradients_count_everybody_once(degrees, needed):
    found = consensus.gradients(degrees, needed)
    assert sum(count for _, count in found.distribution) == len(degrees)
    assert 0 <= found.supported <= found.valid


@given(st.lists(st.integers(1, 7), min_size=1, max_size=30))
def test_a_domain_score_is_a_share(ratings):
    assert 0 <= appraisal.domain_score(ratings).share <= 1
