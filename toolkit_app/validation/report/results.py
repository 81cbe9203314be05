"""The results of a report: each statement with its outcome, its numbers and what was said, and what moved between rounds."""

import functools
from collections.abc import Callable, Iterator

from toolkit_app.publishing.report import Figure, Framed, Grid, Heading, Part, Points, Words
from toolkit_app.text import diff
from toolkit_app.validation import charts
from toolkit_app.validation.changes import Change
from toolkit_app.validation.definition import SHORT
from toolkit_app.validation.outcome import COLLECTED, INDICATIVE, OUTCOMES, REASONS
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Reading
from toolkit_app.validation.report.front import named
from toolkit_app.validation.report.material import Material
from toolkit_app.validation.report.words import Say
from toolkit_app.validation.tally import Counted, Remark

_SHORT_DIGEST = len("sha256:") + SHORT


def results(say: Say, material: Material) -> Iterator[Part]:
    """A frame for each statement, under the title of its text."""
    tally = material.tally
    if not tally.statements and not tally.sealed:
        return
    yield Heading(say("results"))
    if tally.sealed:
        yield Words(say("sealed"))
    key = ""
    for one in tally.statements:
        if one.unit.key != key and len(material.titles) > 1:
            yield Heading(material.titles.get(one.unit.key, one.unit.key), 2)
        key = one.unit.key
        yield Framed(f"{one.unit.key}#{one.unit.id}", tuple(statement(say, material, one)))


def statement(say: Say, material: Material, one: Counted) -> Iterator[Part]:
    """Everything on one statement."""
    of = material.of
    yield Words(one.unit.wording, "strong", lang=of.lang)
    yield from _resting(say, material, one)
    if one.outcome.code != COLLECTED:
        yield Words(outcome(say, one), label=say("outcome"))
    yield Words(numbers(say, material, one), label=say("numbers"))
    yield Words(_distribution(say, material, one), "small", label=say("distribution"))
    told = figures(say, material, one)
    if told:
        yield Words(told, "small", label=say("figures"))
    yield from _groups(say, material, one)
    dissent = one.dissent
    others = [remark for remark in one.remarks if not remark.dissent]
    for title, remarks in (("dissent", dissent), ("remarks", others)):
        if remarks:
            yield Words(say(title), "strong")
            yield Points(tuple(_remark(say, material, remark) for remark in remarks))
    if one.unreasoned:
        yield Words(say("unheard", count=one.unreasoned), "small")
    yield from _since(say, material, one)
    yield Words(say("worded", digest=one.unit.digest[:_SHORT_DIGEST], revision=one.unit.revision[:SHORT]), "small")


def outcome(say: Say, one: Counted) -> str:
    """What came out, and why."""
    found = one.outcome
    reasons = [REASONS[code][say.lang] for code in found.reasons]
    if found.code == INDICATIVE and found.tendency:
        reasons.append(say("tendency", outcome=OUTCOMES[found.tendency][say.lang]))
    label = OUTCOMES[found.code][say.lang]
    return f"{label} ({'; '.join(reasons)})" if reasons else label


def _resting(say: Say, material: Material, one: Counted) -> Iterator[Part]:
    resting = material.resting.get(one.unit.place)
    if resting is not None:
        yield Words(say("bare") if resting.bare else say("rests", lessons=resting.lessons, sites=resting.spread,
                                                         sources=resting.sources), "small")


def numbers(say: Say, material: Material, one: Counted) -> str:
    """How many answered, the shares and the quartiles, as the procedure has them."""
    found = one.reading
    parts = [say("of_valid", valid=found.shares.valid, n=found.n, invited=one.invited)]
    if material.of.procedure.verdict and found.shares.valid:
        parts += [say("agreement", share=say.percent(found.shares.agreement)),
                  say("against", share=say.percent(found.shares.opposition))]
    quartiles = found.quartiles
    if quartiles is not None and quartiles.median is not None:
        parts.append(say("quartiles", median=say.number(quartiles.median), q1=say.number(quartiles.q1),
                         q3=say.number(quartiles.q3), kind=quartiles.method.removeprefix("type ")))
    return "; ".join(parts) + "."


def _distribution(say: Say, material: Material, one: Counted) -> str:
    values = material.of.terms.scale.by_code
    given = {code: count for code, count in one.reading.distribution.items() if count}
    return "; ".join(f"{shape.offered(values[code], say.lang)}: {count}" for code, count in given.items())


def figures(say: Say, material: Material, one: Counted) -> str:
    """What the procedure computes besides."""
    called = material.of.procedure.called
    return "; ".join(say.figure(name, value, called) for name, value in one.reading.figures.items())


def _groups(say: Say, material: Material, one: Counted) -> Iterator[Part]:
    of = material.of
    columns = tuple(_columns(say, material, one))
    rows = tuple(
        (charts.group_name(of, cell.group, say.lang), say.number(cell.n),
         *((told(cell.reading) for _, _, told in columns) if cell.reading else (say("hidden"), *("",) * (len(columns) - 1))))
        for cell in one.cells if cell.n)
    if rows:
        yield Grid((say("group"), "n", *(head for head, _, _ in columns)), rows, tuple(range(1, 2 + len(columns))),
                   (0.92 - sum(wide for _, wide, _ in columns), 0.08, *(wide for _, wide, _ in columns)))
    boxes = charts.by_group(one, of, say.lang)
    if boxes is not None:
        yield Figure(boxes, told=False)


def _columns(say: Say, material: Material, one: Counted) -> Iterator[tuple[str, float, Callable[[Reading], str]]]:
    """What is told of each group, with the width of its column: shares, quartiles, or else how often each answer was given."""
    verdict, points = material.of.procedure.verdict, one.reading.quartiles is not None
    if verdict:
        yield say("agreement_head"), 0.16, lambda found: say.percent(found.shares.agreement)
        yield say("against_head"), 0.16, lambda found: say.percent(found.shares.opposition)
    if points:
        yield say("median_head"), 0.12, lambda found: say.number(found.quartiles.median if found.quartiles else None)
        yield say("spread_head"), 0.14, lambda found: _spread(say, found)
    values = material.of.terms.scale.values
    if not verdict and not points:
        for value in values:
            head = str(value.code) if isinstance(value.code, int) else value.labels[say.lang]
            yield head, 0.5 / len(values), functools.partial(_count, say, value.code)


def _count(say: Say, code: shape.Answer, found: Reading) -> str:
    return say.number(found.distribution.get(code, 0))


def _spread(say: Say, found: Reading) -> str:
    quartiles = found.quartiles
    return "–" if quartiles is None or quartiles.median is None else f"{say.number(quartiles.q1)}–{say.number(quartiles.q3)}"


def _remark(say: Say, material: Material, remark: Remark) -> str:
    group = charts.group_name(material.of, remark.group, say.lang) if remark.group else say("somebody")
    value = material.of.terms.scale.by_code[remark.value]
    return f"{group} ({shape.offered(value, say.lang)}): {material.shown(remark.words)}"


def _since(say: Say, material: Material, one: Counted) -> Iterator[Part]:
    if one.outcome.code == COLLECTED or not one.unit.wording:
        return
    now = material.now.get(one.unit.place)
    if now is None:
        yield Words(say("gone"), "caution")
    elif now.digest != one.unit.digest:
        yield Words(_marked(diff.words(one.unit.wording, now.wording)), label=say("changed"), lang=material.of.lang)


def _marked(pieces: list[diff.Piece]) -> str:
    """A difference in plain letters: what was taken out and what was put in, each in brackets with its sign."""
    signs = {"removed": "[– {} –] ", "added": "[+ {} +] "}
    return "".join(signs[piece.op].format(piece.text.strip()) if piece.op in signs else piece.text for piece in pieces).strip()


def moved(say: Say, material: Material) -> Iterator[Part]:
    """What moved since the round before."""
    if not material.changes:
        return
    yield Heading(say("moved"))
    yield Words(say("moved_how"))
    chart = charts.moved(material.changes, material.round.number, say.lang)
    if chart is not None:
        yield Figure(chart, told=False)
    heads = (say("statement"), "n", say("agreement_head"), say("median_head"), say("net"), say("kappa"))
    yield Grid(heads, tuple(_change(say, one) for one in material.changes), (1, 2, 3, 4, 5), (0.34, 0.1, 0.16, 0.1, 0.14, 0.16))


def _change(say: Say, one: Change) -> tuple[str, ...]:
    stable = {True: say("stable"), False: say("moving"), None: ""}[one.stable]
    kappa = f"{say.number(one.kappa)} / {say.number(one.quadratic)} (n {one.people})" if one.kappa is not None else "–"
    name = named(one.unit) if one.same_words else f"{named(one.unit)} ({say('reworded')})"
    return (name, f"{one.before} → {one.now}", f"{say.percent(one.agreement_before)} → {say.percent(one.agreement)}",
            f"{say.number(one.median_before)} → {say.number(one.median)}",
            f"{say.percent(one.net_change)} {stable}".strip(), kappa)
