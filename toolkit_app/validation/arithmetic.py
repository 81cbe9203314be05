"""The statistics by name, on a plain table: so that anyone can check the arithmetic against a published one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from toolkit_app.errors import ToolkitError
from toolkit_app.validation import table
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
from toolkit_app.validation.table import Raters

#: what agrees and what is against, by the number of points of a scale
POINTS: Mapping[int, tuple[tuple[int, ...], tuple[int, ...]]] = {
    4: ((3, 4), (1, 2)), 5: ((4, 5), (1, 2)), 9: ((7, 8, 9), (1, 2, 3))}
Values = dict[str, Any]


@dataclass(frozen=True)
class Options:
    """What a call may say: the points of the scale (0: the smallest of 5 and 9 that holds all), the quantile method, the cut
    of fist-to-five, and the needed degree of the gradients.
    """

    scale: int = 0
    method: quantiles.Method = quantiles.DEFAULT
    cut: int = consensus.CUT
    needed: int = 3


def compute(name: str, file: str, data: bytes, options: Options = Options()) -> Values:
    """The statistic ``name`` of the table in a file: JSON names to numbers, exact ones as Fraction, None for nothing to count.

    Where items are counted one by one they stand under ``items``, each with its name under ``item``; the values of a single
    item also stand by themselves. Raises ToolkitError as ``table.raters`` does, and on a name that is not one of ``NAMES``.
    """
    if name not in NAMES:
        raise ToolkitError("There is no statistic “{name}”.", "There are: {names}.", name=name, names=", ".join(NAMES))
    return NAMES[name](file, data, options)


def _each(found: Raters, one: Callable[[str], Values | None], **whole: Any) -> Values:
    items = [{"item": item, **(one(item) or {})} for item in found.items]
    alone = {name: value for name, value in items[0].items() if name != "item"} if len(items) == 1 else {}
    return {**alone, **whole, "items": items}


def _agreement(file: str, data: bytes, options: Options) -> Values:
    found = table.raters(file, data, table.whole(1, options.scale or 9, *table.SILENT))
    highest = max((value for row in found.rows for value in row if isinstance(value, Fraction)), default=0)
    scale = options.scale or (5 if highest <= 5 else 9)
    agree, against = POINTS[scale]

    def one(item: str) -> Values:
        shares = agreement.shares(found.of(item), agree, against)
        return {"n": shares.valid, "agreement": shares.agreement, "against": shares.opposition,
                "label": agreement.label(shares.agreement), "seventy_fifteen": agreement.seventy_fifteen(shares)}

    return _each(found, one, scale=scale)


def _quartiles(file: str, data: bytes, options: Options) -> Values:
    found = table.raters(file, data, table.numbers())

    def one(item: str) -> Values:
        exact = found.exact(item)
        of = quantiles.quartiles(exact, options.method)
        return {"method": options.method, "n": len(exact), "q1": of.q1, "median": of.median, "q3": of.q3, "iqr": of.iqr}

    return _each(found, one, method=options.method)


def _ballot(file: str, data: bytes, _options: Options) -> Values:
    rows = table.groups(file, data, ("yes", "no"), ("abstain",))
    if set(rows) != {"member", "all"}:
        raise ToolkitError("{name} needs one row “member” and one row “all”.", "The row “all” counts the members too.", name=file)
    member, everyone = (ballots.Votes(rows[group]["yes"], rows[group]["no"]) for group in ("member", "all"))
    found = ballots.double_threshold(member, everyone)
    return {"yes_share": found.yes_share, "negative_share": found.negative_share, "approved": found.approved,
            "needed": ballots.IN_FAVOUR, "allowed": ballots.NEGATIVE}


def _fist_to_five(file: str, data: bytes, options: Options) -> Values:
    found = table.raters(file, data, table.whole(0, 5, *table.SILENT))

    def one(item: str) -> Values:
        of = consensus.fist_to_five(found.of(item), options.cut)
        return {"n": of.n, "consensus": of.consensus, "speakers": of.speakers, "blocks": of.blocks}

    return _each(found, one, cut=options.cut)


def _gradients(file: str, data: bytes, options: Options) -> Values:
    found = table.raters(file, data, table.whole(1, consensus.VETO))

    def one(item: str) -> Values:
        of = consensus.gradients(found.of(item), options.needed)
        return {"distribution": {str(degree): count for degree, count in of.distribution}, "supported": of.supported,
                "valid": of.valid, "vetoes": of.vetoes}

    return _each(found, one, needed=options.needed)


def _dots(file: str, data: bytes, _options: Options) -> Values:
    found = table.raters(file, data, table.whole(0, 1000))
    of = ranking.dots([{item: int(dots) for item, dots in ballot.items()} for ballot in found.ballots()], found.items)
    return {"dots": {item: one.dots for item, one in of.items()}, "share": {item: one.share for item, one in of.items()},
            "people": {item: one.people for item, one in of.items()}}


def _rand_ucla(file: str, data: bytes, _options: Options) -> Values:
    found = table.raters(file, data, table.whole(1, 9, *table.SILENT))

    def one(item: str) -> Values:
        of = appropriateness.appropriateness(found.of(item))
        if of is None:
            names = ("median", "p30", "p70", "ipr", "iprcp", "ai", "ipras", "di", "disagreement", "outcome", "outside",
                     "classic_agreement", "classic_disagreement")
            return {"n": 0, **dict.fromkeys(names)}
        return {"n": of.n, "median": of.median, "p30": of.p30, "p70": of.p70, "ipr": of.ipr, "iprcp": of.iprcp, "ai": of.ai,
                "ipras": of.ipras, "di": of.di, "disagreement": of.disagreement, "outcome": of.outcome, "outside": of.outside,
                "classic_agreement": of.agreement, "classic_disagreement": of.split}

    return _each(found, one, method=quantiles.DEFAULT)


def _kendall(file: str, data: bytes, _options: Options) -> Values:
    found = table.raters(file, data, table.positive())
    # a judge who ranked a part cannot be compared with one who ranked all
    whole = [ballot for ballot in found.ballots() if len(ballot) == len(found.items)]
    of = ranking.concordance(whole)
    values: Values = {"w": of.w, "chi2": of.chi2, "df": of.df, "s": of.s} if of else dict.fromkeys(("w", "chi2", "df", "s"))
    return {**values, "judges": len(whole), "left_out": len(found.rows) - len(whole)}


def _points(count: Callable[..., Mapping[str, Fraction]]) -> Callable[[str, bytes, Options], Values]:
    def points(file: str, data: bytes, _options: Options) -> Values:
        found = table.raters(file, data, table.positive())
        given = found.ballots()
        of = count(given, found.items)
        return {"points": dict(of), "first_places": ranking.first_places(given, found.items),
                "ranking": [level[0] if len(level) == 1 else level for level in ranking.ordered(of)], "ballots": len(given)}

    return points


def _schulze(file: str, data: bytes, _options: Options) -> Values:
    found = table.raters(file, data, table.positive())
    given = found.ballots()
    of = schulze.schulze(given, found.items)
    return {"ranking": [level[0] if len(level) == 1 else list(level) for level in of.ranking],
            "paths": {item: dict(others) for item, others in of.paths.items()}, "ballots": len(given)}


def _cvi(file: str, data: bytes, _options: Options) -> Values:
    found = table.raters(file, data, table.whole(1, 4, *table.SILENT))
    indices = {item: content_validity.index(found.of(item)) for item in found.items}

    def one(item: str) -> Values:
        of = indices[item]
        if of is None:
            return {"n": 0, "icvi": None, "pc": None, "kappa_star": None}
        return {"n": of.n, "icvi": of.icvi, "pc": of.pc, "kappa_star": of.kappa_star}

    rated = [of for of in indices.values() if of is not None]
    return _each(found, one, scvi_ave=content_validity.average(rated), scvi_ua=content_validity.universal(rated))


def _cvr(file: str, data: bytes, _options: Options) -> Values:
    found = table.raters(file, data, table.whole(0, 3, *table.SILENT))

    def one(item: str) -> Values:
        of = content_validity.ratio(found.of(item))
        if of is None:
            return {"n": 0, "cvr": None, "essential": 0, "critical": None, "enough": None}
        return {"n": of.n, "cvr": of.cvr, "essential": of.essential, "critical": of.critical, "enough": of.enough}

    return _each(found, one)


def _pairs(file: str, data: bytes) -> tuple[list[tuple[int, int]], int]:
    found = table.raters(file, data, table.whole(-1000, 1000), ("first", "second"))
    first, second = (found.items.index(name) for name in ("first", "second"))
    both = [(int(a), int(b)) for row in found.rows
            if isinstance(a := row[first], Fraction) and isinstance(b := row[second], Fraction)]
    return both, len(found.rows) - len(both)


def _kappa(file: str, data: bytes, _options: Options) -> Values:
    pairs, left_out = _pairs(file, data)
    of = stability.kappa(pairs)
    return {"n": of.n, "kappa": of.kappa, "kappa_quadratic": of.quadratic, "left_out": left_out}


def _stability(file: str, data: bytes, _options: Options) -> Values:
    pairs, left_out = _pairs(file, data)
    change = stability.net_change([first for first, _ in pairs], [second for _, second in pairs])
    return {"n": len(pairs), "net_change": change, "stable": stability.stable(change), "left_out": left_out}


def _appraisal(file: str, data: bytes, _options: Options) -> Values:
    found = table.raters(file, data, table.whole(appraisal.LOWEST, appraisal.HIGHEST))
    of = appraisal.domain_score([rating for item in found.items for rating in found.of(item)])
    if of is None:
        return dict.fromkeys(("obtained", "minimum", "maximum", "percent"))
    return {"obtained": of.obtained, "minimum": of.minimum, "maximum": of.maximum, "percent": 100 * of.share}


NAMES: Mapping[str, Callable[[str, bytes, Options], Values]] = {
    "agreement": _agreement, "quartiles": _quartiles, "ballot": _ballot, "fist-to-five": _fist_to_five, "gradients": _gradients,
    "dots": _dots, "rand-ucla": _rand_ucla, "kendall-w": _kendall, "borda": _points(ranking.borda),
    "points": _points(ranking.best_five), "schulze": _schulze, "cvi": _cvi, "cvr": _cvr, "kappa": _kappa, "stability": _stability,
    "appraisal": _appraisal}
