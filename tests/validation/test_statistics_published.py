"""Published numbers are the truth for the formulas; each test names what was published."""

from fractions import Fraction

import pytest

from toolkit_app.validation.statistics import (
    agreement,
    appraisal,
    appropriateness,
    ballots,
    consensus,
    content_validity,
    quantiles,
    ranking,
    schulze,
    stability,
)


def near(value, wanted, digits):
    return round(float(value), digits) == wanted


@pytest.mark.parametrize(("percent", "label"), [
    (100, "strong consensus"), (95.1, "strong consensus"), (95, "consensus"), (75.1, "consensus"), (75, "majority"),
    (50.1, "majority"), (50, "none"), (0, "none")])
def test_awmf_labels_at_their_edges(percent, label):
    assert agreement.label(Fraction(str(percent)) / 100) == label


def test_percent_agreement_of_exactly_three_quarters_is_not_above_it():
    found = agreement.shares([4, 5, 4, 2], (4, 5), (1, 2))
    assert (found.agreement, found.opposition) == (Fraction(3, 4), Fraction(1, 4))
    assert agreement.label(found.agreement) == "majority"
    assert agreement.shares([], (4, 5), (1, 2)).agreement is agreement.label(None) is None


@pytest.mark.parametrize(("high", "low", "decision"), [
    (70, 14, "in"), (70, 15, "none"), (69, 0, "none"), (14, 70, "out"), (15, 70, "none"), (0, 0, "none")])
def test_seventy_fifteen(high, low, decision):
    assert agreement.seventy_fifteen(agreement.Shares(high, low, 100)) == decision


def test_an_item_is_dropped_only_when_every_group_would():
    half, more = agreement.Shares(5, 0, 10), agreement.Shares(6, 0, 10)
    assert agreement.dropped_by_every_group([half, half, agreement.Shares(0, 0, 0)])
    assert not agreement.dropped_by_every_group([half, more])
    assert not agreement.dropped_by_every_group([])


def test_percentile_methods_type_7_and_6():
    values = [15, 20, 35, 40, 50]
    assert quantiles.quantile(values, Fraction(40, 100)) == 29
    assert quantiles.quantile(values, Fraction(40, 100), "type 6") == 26
    ratings = [2, 3, 3, 3, 4, 4]
    assert quantiles.quartiles(ratings).iqr == Fraction(3, 4)
    assert quantiles.quartiles(ratings, "type 6").iqr == Fraction(5, 4)


def test_rand_ucla_worked_example():
    ratings = [4, 5, 6, *[7] * 5, *[8] * 5, 9, 9]
    found = appropriateness.appropriateness(ratings)
    assert (found.median, found.p30, found.p70, found.ipr, found.iprcp) == (7, 7, 8, 1, Fraction(15, 2))
    assert (found.ai, found.ipras, found.outside) == (Fraction(5, 2), Fraction(61, 10), 3)
    assert near(found.di, 0.164, 3)
    assert (found.disagreement, found.agreement, found.split, found.outcome) == (False, True, False, "appropriate")


def test_rand_ucla_disagreement_makes_a_median_uncertain():
    found = appropriateness.appropriateness([1, 1, 1, 1, 9, 9, 9, 9, 9])
    assert (found.median, found.disagreement, found.split, found.outcome) == (9, True, True, "uncertain")
    assert appropriateness.appropriateness([1, 1, 2]).outcome == "inappropriate"
    assert appropriateness.appropriateness([]) is None


@pytest.mark.parametrize(("n", "most"), [(8, 2), (10, 2), (11, 3), (13, 3), (14, 4), (16, 4), (17, 5), (20, 6), (23, 7), (25, 7)])
def test_classic_agreement_by_size_of_the_panel(n, most):
    def agreed(outside):
        return appropriateness.appropriateness([8] * (n - outside) + [5] * outside).agreement
    assert (agreed(most), agreed(most + 1)) == (True, False)
    assert appropriateness.appropriateness([8] * 7).agreement is appropriateness.appropriateness([8] * 26).agreement is None


def test_bands_of_the_median():
    assert [appropriateness.band(Fraction(twice, 2)) for twice in (6, 7, 12, 13)] == [
        "inappropriate", "uncertain", "uncertain", "appropriate"]


def test_kendalls_w_without_ties():
    judges = [dict(enumerate(ranks)) for ranks in (
        (1, 3, 4, 5, 2, 8, 6, 7, 10, 9), (2, 1, 4, 5, 6, 3, 8, 7, 10, 9), (3, 2, 1, 5, 7, 4, 6, 8, 9, 10),
        (4, 2, 3, 1, 6, 7, 5, 9, 8, 10))]
    found = ranking.concordance(judges)
    assert (found.s, found.df) == (1048, 9)
    assert near(found.w, 0.7939, 4)
    assert near(found.chi2, 28.58, 2)


def test_kendalls_w_with_ties():
    judges = [dict(enumerate(ranks)) for ranks in (
        (3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3),
        (3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4),
        (2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2))]
    found = ranking.concordance(judges)
    assert near(found.w, 0.540, 3)
    assert (near(found.chi2, 30.76, 2), found.df) == (True, 19)
    # without the correction for ties
    assert near(12 * found.s / (9 * (20**3 - 20)), 0.502, 3)


def test_borda_of_four_cities():
    votes = [("MNCK", 42), ("NCKM", 26), ("CKNM", 15), ("KCNM", 17)]
    ballots = [{item: place for place, item in enumerate(order, start=1)} for order, count in votes for _ in range(count)]
    assert ranking.borda(ballots, "MNCK") == {"M": 126, "N": 194, "C": 173, "K": 107}
    assert ranking.first_places(ballots, "MNCK") == {"M": 42, "N": 26, "C": 15, "K": 17}
    assert ranking.ordered(ranking.borda(ballots, "MNCK")) == [["N"], ["C"], ["M"], ["K"]]


def test_partial_and_tied_ballots():
    assert ranking.borda([{"a": 1, "b": 2}], "abcd") == {"a": 3, "b": 2, "c": 0, "d": 0}
    assert ranking.borda([{"a": 1, "b": 1, "c": 3}], "abc") == {"a": Fraction(3, 2), "b": Fraction(3, 2), "c": 0}
    assert ranking.best_five([dict(zip("abcdefg", range(1, 8), strict=True))], "abcdefg") == dict(
        zip("abcdefg", (5, 4, 3, 2, 1, 0, 0), strict=True))
    assert ranking.best_five([{"a": 1, "b": 2, "c": 2}], "abc") == {"a": 5, "b": Fraction(7, 2), "c": Fraction(7, 2)}


def test_schulze_of_45_voters():
    votes = [("ACBED", 5), ("ADECB", 5), ("BEDAC", 8), ("CABED", 3), ("CAEBD", 7), ("CBADE", 2), ("DCEBA", 7), ("EBADC", 8)]
    ballots = [{item: place for place, item in enumerate(order, start=1)} for order, count in votes for _ in range(count)]
    found = schulze.schulze(ballots, "ABCDE")
    assert found.ranking == (("E",), ("A",), ("C",), ("B",), ("D",))
    assert found.paths == {"A": {"B": 28, "C": 28, "D": 30, "E": 24}, "B": {"A": 25, "C": 28, "D": 33, "E": 24},
                           "C": {"A": 25, "B": 29, "D": 29, "E": 24}, "D": {"A": 25, "B": 28, "C": 28, "E": 24},
                           "E": {"A": 25, "B": 28, "C": 28, "D": 31}}


def test_schulze_puts_what_is_not_ranked_last_and_tied():
    assert schulze.schulze([{"a": 1}, {"a": 1}], "abc").ranking == (("a",), ("b", "c"))
    assert schulze.schulze([], "ab").ranking == (("a", "b"),)


def test_content_validity_of_twelve_items():
    ratings = [[4] * 6 for _ in range(12)]
    ratings[5], ratings[8] = [2, 3, 4, 3, 3, 4], [3, 3, 4, 2, 3, 4]
    items = [content_validity.index(one) for one in ratings]
    assert near(items[5].icvi, 0.83, 2)
    assert near(content_validity.average(items), 0.97, 2)
    assert near(content_validity.universal(items), 0.83, 2)
    assert content_validity.index([]) is content_validity.average([]) is content_validity.universal([]) is None


@pytest.mark.parametrize(("relevant", "icvi", "pc", "kappa"), [
    (9, 0.90, 0.010, 0.90), (8, 0.80, 0.044, 0.79), (7, 0.70, 0.117, 0.66)])
def test_modified_kappa_of_ten_experts(relevant, icvi, pc, kappa):
    found = content_validity.index([4] * relevant + [1] * (10 - relevant))
    assert (near(found.icvi, icvi, 2), near(found.pc, pc, 3), near(found.kappa_star, kappa, 2)) == (True, True, True)


def test_content_validity_ratio_of_thirteen():
    ten, nine = (content_validity.ratio([1] * number + [2] * (13 - number)) for number in (10, 9))
    assert (near(ten.cvr, 0.538, 3), near(nine.cvr, 0.385, 3)) == (True, True)
    assert (ten.critical, ten.enough, nine.enough) == (10, True, False)
    # Lawshe's own table asks for all of 5 to 7
    assert [content_validity.Ratio(0, n).critical for n in (5, 6, 7)] == [5, 6, 7]
    assert content_validity.Ratio(4, 4).critical == 5


def test_kappa_plain_and_quadratic():
    matrix = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]
    found = stability.kappa([(i, j) for i, row in enumerate(matrix) for j, count in enumerate(row) for _ in range(count)])
    assert (near(found.kappa, 0.7964094, 7), near(found.quadratic, 0.8921569, 7)) == (True, True)
    assert stability.kappa([(3, 3), (3, 3)]).kappa is None


def test_net_change_below_fifteen_percent_is_stable():
    change = stability.net_change([1] * 50 + [2] * 50, [1] * 40 + [2] * 60)
    assert (change, stability.stable(change)) == (Fraction(1, 10), True)
    assert stability.stable(Fraction(15, 100)) is False
    assert stability.net_change([], [1]) is stability.stable(None) is None


def test_double_threshold_of_dis_29500():
    failed = ballots.double_threshold(ballots.Votes(17, 15), ballots.Votes(51, 18))
    assert (near(failed.yes_share, 0.5312, 4), near(failed.negative_share, 0.26, 2), failed.approved) == (True, True, False)
    approved = ballots.double_threshold(ballots.Votes(24, 8), ballots.Votes(61, 10))
    assert (near(approved.yes_share, 0.75, 2), near(approved.negative_share, 0.14, 2), approved.approved) == (True, True, True)
    # both bounds are reached exactly
    assert ballots.double_threshold(ballots.Votes(2, 1), ballots.Votes(3, 1)).approved
    assert not ballots.double_threshold(ballots.Votes(0, 0), ballots.Votes(0, 0)).approved


def test_fist_to_five():
    before, after = (consensus.fist_to_five(hands) for hands in ([5, 4, 4, 3, 2], [5, 4, 4, 3, 3]))
    assert (before.consensus, before.speakers, after.consensus, after.speakers) == (False, 1, True, 0)
    assert consensus.fist_to_five([2, 3], cut=2).consensus
    assert (consensus.fist_to_five([0, 5]).blocks, consensus.fist_to_five([]).consensus) == (1, False)


def test_gradients_are_a_distribution():
    found = consensus.gradients([1, 2, 3, 4, 5, 8, 8])
    assert found.distribution == ((1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 0), (7, 0), (8, 2))
    assert (found.supported, found.valid, found.vetoes) == (3, 6, 2)


def test_appraisal_of_four_appraisers_and_three_items():
    found = appraisal.domain_score([5, 6, 6, 6, 6, 7, 2, 4, 3, 3, 3, 2])
    assert (found.obtained, found.minimum, found.maximum) == (53, 12, 84)
    assert round(float(found.share) * 100) == 57
    assert appraisal.domain_score([]) is None


def test_dots():
    found = ranking.dots([{"a": 3, "b": 2}, {"a": 1}], "abc")
    assert (found["a"], found["c"]) == (ranking.Dots(4, Fraction(4, 6), 2), ranking.Dots(0, Fraction(0), 0))
