"""The first chapters of a report: what came of it, how it was asked, and of whom."""

from collections import Counter
from collections.abc import Iterator

from toolkit_app.kinds import text_in
from toolkit_app.library.values import Item
from toolkit_app.publishing.publication import Row
from toolkit_app.publishing.report import Facts, Figure, Framed, Grid, Heading, Part, Points, Words
from toolkit_app.validation import charts
from toolkit_app.validation.definition import Definition
from toolkit_app.validation.outcome import OUTCOMES
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.report.material import Material
from toolkit_app.validation.report.words import CHANNELS, Say
from toolkit_app.validation.rule import percent
from toolkit_app.validation.tally import Counted
from toolkit_app.validation.units import POINT, WHOLE, Unit


def ready(say: Say, material: Material) -> str:
    """Whether the report is final."""
    return say({"open": "interim", "withdrawn": "withdrawn"}.get(material.round.state, "final"))


def facts(say: Say, material: Material) -> tuple[Row, ...]:
    """What stands on the first page."""
    round, of, tally = material.round, material.of, material.tally
    rows = (("standing", ready(say, material)),
            ("round", f"{round.key} · {say('of_planned', n=round.number, planned=of.planned)}"),
            ("procedure", of.procedure.labels[say.lang]),
            ("opened", say.day(round.opened_at)),
            ("closed", say.day(round.closed_at) if round.closed_at else ""),
            ("asked", say.number(tally.invited)),
            ("answered", say.number(tally.answered)),
            ("outcomes", outcomes(say, tally.statements)),
            ("seal", round.digest),
            ("count", tally.digest))
    return tuple(Row(say(name), value) for name, value in rows if value)


def outcomes(say: Say, statements: tuple[Counted, ...]) -> str:
    """How many statements came out in which way."""
    counted = Counter(one.outcome.code for one in statements)
    return " · ".join(f"{OUTCOMES[code][say.lang]}: {counted[code]}" for code in OUTCOMES if counted[code])


def glance(say: Say, material: Material) -> Iterator[Part]:
    """What came of it, on one page."""
    tally, of = material.tally, material.of
    yield Heading(say("glance"))
    if material.round.state != "closed":
        yield Words(ready(say, material), "caution")
    yield Words(say("put", count=len(of.units), asked=tally.invited, answered=tally.answered))
    if tally.sealed:
        yield Words(say("sealed"))
    if tally.statements:
        yield Words(outcomes(say, tally.statements), "strong")
    yield Words(of.sentence(say.lang), label=say("rule"))
    chart = charts.answers(tally, say.lang)
    if chart is not None:
        yield Figure(chart, told=False)
    if tally.statements:
        yield _answers(say, material)


def _answers(say: Say, material: Material) -> Grid:
    """How often each answer was given, and what came of it: the numbers of the chart and more."""
    tally, verdict = material.tally, material.of.procedure.verdict
    given = {code for one in tally.statements for code, count in one.reading.distribution.items() if count}
    every = material.of.terms.scale.values
    values = [value for value in every if len(every) <= charts.MOST or value.code in given]
    codes = [str(value.code) if isinstance(value.code, int) else value.labels[say.lang] for value in values]
    last = (say("agreement_head"), say("outcome").rstrip(" :")) if verdict else ()
    rows = tuple((charts.name_of(one.unit), *(say.number(one.reading.distribution.get(value.code, 0)) for value in values),
                  say.number(one.reading.n),
                  *((say.percent(one.reading.shares.agreement), OUTCOMES[one.outcome.code][say.lang]) if verdict else ()))
                 for one in tally.statements)
    narrow = min(0.055, 0.4 / (len(values) + 1)) if all(isinstance(value.code, int) for value in values) else 0.12
    shares = (0.94 - len(values) * narrow - (0.33 if verdict else 0), *(narrow,) * len(values), 0.06,
              *((0.12, 0.21) if verdict else ()))
    return Grid(("", *codes, "n", *last), rows, tuple(range(1, len(values) + 2 + verdict)), shares)


def method(say: Say, material: Material) -> Iterator[Part]:
    """How it was asked, and what was fixed before."""
    round, of = material.round, material.of
    scale = of.terms.scale
    yield Heading(say("method"))
    if of.purpose:
        yield Words(material.shown(of.purpose), label=say("purpose"), lang=of.lang)
    put = Counter(unit.key for unit in of.units)
    yield Words("; ".join(f"{material.titles.get(key, '')} ({key}, {count})".lstrip() for key, count in put.items()),
                label=say("items"), lang=of.lang)
    yield Words(f"{of.procedure.labels[say.lang]}. {of.procedure.fits[say.lang]}", label=say("why"))
    yield Words(of.sentence(say.lang), label=say("rule"))
    yield Words(of.procedure.formula[say.lang], label=say("formula"))
    yield Words(f"{answers(say, scale)}.", label=say("scale"))
    if of.terms.options:
        named = {option.name: option.labels[say.lang] for option in of.procedure.options}
        yield Words("; ".join(f"{named.get(name, name)}: {value}" for name, value in of.terms.options.items()) + ".",
                    label=say("settings"))
    yield Words(say("silent"))
    yield Words(quorum(say, material), label=say("heard"))
    yield Words(say(of.anonymity), label=say("anonymity"))
    if of.hide_below:
        yield Words(say("hidden_below", n=of.hide_below), label=say("hiding"))
    yield Words(say("fixed", day=say.day(round.opened_at), seal=round.digest[:24]))
    yield Words(say("never_average"))


def answers(say: Say, scale: shape.Scale) -> str:
    """What could be answered, the first and the last of a long scale."""
    values = [shape.offered(value, say.lang) for value in scale.values]
    return "; ".join(values) if len(values) <= charts.MOST else f"{values[0]} … {values[-1]}"


def quorum(say: Say, material: Material) -> str:
    """Who must have answered."""
    of = material.of
    return say("heard_of", share=percent(of.quorum.share, say.lang), each=of.quorum.each)


def people(say: Say, material: Material) -> Iterator[Part]:
    """Who was asked, who answered, how, and when; numbers only."""
    tally, of = material.tally, material.of
    yield Heading(say("people"))
    yield Grid((say("group"), say("asked"), say("answered"), say("share")), turnout(say, material), (1, 2, 3),
               (0.52, 0.16, 0.16, 0.16))
    yield Figure(charts.response((*material.earlier, tally), say.lang), told=bool(material.earlier))
    days = charts.over_days(material.days, of, say.lang)
    if days is not None:
        yield Figure(days)
    if material.channels:
        yield Grid((say("way"), say("persons")), tuple(
            (text_in(CHANNELS[way], say.lang) if way in CHANNELS else way, say.number(count))
            for way, count in material.channels.items()), (1,), (0.8, 0.2))
    if material.workshop is not None:
        yield Framed(f"{say('workshop')}: {material.workshop.key}", tuple(_workshop(say, of, material.workshop)))


def turnout(say: Say, material: Material) -> tuple[tuple[str, ...], ...]:
    """A row for each group: how many were asked, and answered."""
    return tuple((charts.group_name(material.of, one.group, say.lang), say.number(one.invited), say.number(one.answered),
                  say.sign(round(100 * one.answered / one.invited)) if one.invited else "–")
                 for one in material.tally.turnout)


def _workshop(say: Say, of: Definition, item: Item) -> Iterator[Part]:
    yield Words(item.title, lang=item.lang)
    date = str(item.fields.get("date", ""))
    if date:
        yield Words(say.day(date))
    for name in ("invited", "present"):
        rows = [row for row in item.fields.get(name, ()) if isinstance(row, dict)]
        if rows:
            yield Facts(tuple(Row(f"{say(name)}: {charts.group_name(of, str(row.get('group', '')), say.lang)}",
                                  str(row.get("count", ""))) for row in rows))


def whole_list(say: Say, material: Material) -> Iterator[Part]:
    """What the procedure computes over all statements together."""
    found, of = material.tally.across, material.of
    chart = charts.order(material.tally, say.lang)
    rest = {name: value for name, value in found.items()
            if name not in ("ranking", "domains", "points", "first_places", "share") and not isinstance(value, dict)}
    if not found or not (chart or rest or "ranking" in found or "domains" in found):
        return
    yield Heading(say("whole"))
    if "ranking" in found:
        yield Grid((say("rank"), say("statement")), tuple(_ranked(found["ranking"], {unit.place: unit for unit in of.units})),
                   (0,), (0.12, 0.88))
    if chart is not None:
        yield Figure(chart)
    if "domains" in found:
        yield Grid((say("domain"), say("score"), say("number")), tuple(
            (section or "–", say.sign(score['percent']), f"{score['obtained']} ({score['minimum']}–{score['maximum']})")
            for section, score in found["domains"].items()), (1, 2), (0.5, 0.2, 0.3))
        yield Words(say("no_total"))
    if rest:
        yield Points(tuple(say.figure(name, value, of.procedure.called) for name, value in rest.items()))


def _ranked(ranking: object, units: dict[str, Unit]) -> Iterator[tuple[str, str]]:
    place = 1
    for level in ranking if isinstance(ranking, list | tuple) else ():
        shared = [level] if isinstance(level, str) else list(level)
        for one in shared:
            yield str(place), named(units[one])
        place += len(shared)


def named(unit: Unit) -> str:
    """A unit by its id and words."""
    return unit.wording if unit.id == WHOLE or unit.id.startswith(POINT) else f"{unit.id}  {unit.wording}"
