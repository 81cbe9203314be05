"""The answers about rounds as JSON: one function for each shape of docs/cli.md."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from toolkit_app.validation.answers import Line
from toolkit_app.validation.changes import Change
from toolkit_app.validation.definition import Round
from toolkit_app.validation.participants import Participant
from toolkit_app.validation.procedures.shape import Procedure, Reading
from toolkit_app.validation.standing import Standing
from toolkit_app.validation.statistics import agreement
from toolkit_app.validation.tally import Cell, Counted, Remark, Tally
from toolkit_app.validation.units import Unit


def plain(value: Any) -> Any:
    """Exact numbers as JSON has them."""
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list | tuple) else value


def unit(unit: Unit) -> dict[str, Any]:
    """What is put to people."""
    return {"key": unit.key, "id": unit.id, "revision": unit.revision, "type": unit.type, "wording": unit.wording,
            "digest": unit.digest}


def brief(round: Round) -> dict[str, Any]:
    """A round in a list."""
    of = round.definition
    return {"key": round.key, "title": of.title, "state": round.state, "procedure": of.procedure.name, "number": round.number,
            "planned": of.planned, "anonymity": of.anonymity, "statements": len(of.units), "digest": round.digest,
            "opened_at": round.opened_at, "closed_at": round.closed_at}


def standing(one: Standing) -> dict[str, Any]:
    """A round in a list, with its turnout."""
    return {**brief(one.round), "closes": one.round.definition.closes, "invited": one.invited, "answered": one.answered}


def whole(round: Round, lang: str) -> dict[str, Any]:
    """A round with all that it is sealed with."""
    of = round.definition
    return {**brief(round), "series": round.series.hex, "purpose": of.purpose, "scale": of.terms.scale.code,
            "options": dict(of.terms.options), "rule": of.rule.text, "sentence": of.sentence(lang), "quorum": of.quorum.text,
            "groups": {code: of.group_label(code, lang) for code in of.groups}, "hide_below": of.hide_below, "opens": of.opens,
            "closes": of.closes, "workshop": of.workshop, "lang": of.lang, "opened_by": round.opened_by, "note": round.note,
            "units": [unit(one) for one in of.units]}


def participant(one: Participant) -> dict[str, Any]:
    """Somebody who is asked."""
    return {"key": one.key, "number": one.number, "group": one.group, "member": one.member, "name": one.name,
            "organisation": one.organisation, "invited_late": one.invited_late}


def line(one: Line) -> dict[str, Any]:
    """A line of the register."""
    return {"at": one.at, "act": one.act, "participant": one.participant, "group": one.group, "channel": one.channel,
            "key": one.unit.key, "id": one.unit.id, "value": one.value, "reason": one.reason, "late": one.late,
            "standing": one.standing, "proxy": one.proxy, "origin": one.origin, "way": one.way, "secret": one.secret}


def reading(found: Reading, verdict: bool) -> dict[str, Any]:
    """What answers come to; shares are given where the procedure decides."""
    quartiles = found.quartiles
    shares = (found.shares.agreement, found.shares.opposition) if verdict else (None, None)
    return {"n": found.n, "valid": found.shares.valid,
            "distribution": {str(code): count for code, count in found.distribution.items()},
            "agreement": plain(shares[0]), "against": plain(shares[1]), "label": agreement.label(shares[0]),
            "median": plain(quartiles.median) if quartiles else None,
            "quartiles": {"method": quartiles.method, "q1": plain(quartiles.q1), "median": plain(quartiles.median),
                          "q3": plain(quartiles.q3), "iqr": plain(quartiles.iqr)} if quartiles else None,
            "figures": plain(found.figures)}


def cell(one: Cell, verdict: bool) -> dict[str, Any]:
    """A statement in one group."""
    shown = reading(one.reading, verdict) if one.reading else {}
    return {**shown, "n": one.n, "hidden": not one.shown}


def remark(one: Remark) -> dict[str, Any]:
    """Words that were given with an answer."""
    return {"group": one.group, "value": one.value, "reason": one.words, "participant": one.participant}


def counted(round: Round, one: Counted) -> dict[str, Any]:
    """A statement, counted."""
    verdict = round.definition.procedure.verdict
    return {**unit(one.unit), **reading(one.reading, verdict), "rule": round.definition.rule.text, "outcome": one.outcome.code,
            "tendency": one.outcome.tendency, "reasons": list(one.outcome.reasons),
            "by_group": {each.group or "together": cell(each, verdict) for each in one.cells},
            "dissent": [remark(each) for each in one.remarks if each.dissent],
            "remarks": [remark(each) for each in one.remarks if not each.dissent],
            "invited": one.invited, "answered": one.answered, "unreasoned": one.unreasoned, "apart": one.apart}


def change(one: Change) -> dict[str, Any]:
    """A statement in two rounds."""
    return {**unit(one.unit), "same_words": one.same_words, "before": one.before, "now": one.now,
            "agreement_before": plain(one.agreement_before), "agreement": plain(one.agreement),
            "median_before": plain(one.median_before), "median": plain(one.median), "net_change": plain(one.net_change),
            "stable": one.stable, "people": one.people, "kappa": plain(one.kappa), "kappa_quadratic": plain(one.quadratic)}


def procedure(one: Procedure, lang: str) -> dict[str, Any]:
    """A way of asking."""
    return {"name": one.name, "label": one.labels[lang], "fits": one.fits[lang], "formula": one.formula[lang],
            "verdict": one.verdict, "rule": one.usual.text if one.verdict else None,
            "scales": {scale.code: {str(value.code): value.labels[lang] for value in scale.values} for scale in one.scales},
            "options": {option.name: {"default": option.default, "low": option.low, "high": option.high,
                                      "label": option.labels[lang]} for option in one.options}}


def tally(found: Tally, lang: str) -> dict[str, Any]:
    """A round, counted."""
    return {"round": brief(found.round), "sentence": found.round.definition.sentence(lang),
            "quorum": found.round.definition.quorum.text, "sealed": found.sealed, "digest": found.digest,
            "invited": found.invited, "answered": found.answered, "late": found.late,
            "turnout": {one.group: {"invited": one.invited, "answered": one.answered} for one in found.turnout},
            "statements": [counted(found.round, one) for one in found.statements], "across": plain(found.across)}
