"""The commands of ``round``: plan, show, list, seal and open, close, withdraw, ask again; its register and receipts."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import click

from toolkit_app import kinds
from toolkit_app.cli import files, round_shapes, round_words
from toolkit_app.cli.group import Entry, Group, command, json_option, option
from toolkit_app.cli.opening import reading, writing
from toolkit_app.cli.terminal import Terminal
from toolkit_app.cli.writing import note_option
from toolkit_app.errors import ToolkitError
from toolkit_app.library import people
from toolkit_app.publishing.charts import words
from toolkit_app.validation import answers, changes, definition, participants, procedures, proposing, rounds, secrecy, standing
from toolkit_app.validation.answers import Line
from toolkit_app.validation.definition import Plan

round_group = Group("round", help=round_words.HELP_ROUND, entries={
    "new": Entry("rounds", "new", round_words.HELP_ROUND_NEW),
    "change": Entry("rounds", "change", round_words.HELP_ROUND_CHANGE),
    "next": Entry("rounds", "following", round_words.HELP_ROUND_NEXT),
    "show": Entry("rounds", "show", round_words.HELP_ROUND_SHOW),
    "list": Entry("rounds", "list_rounds", round_words.HELP_ROUND_LIST),
    "waiting": Entry("rounds", "waiting", round_words.HELP_ROUND_WAITING),
    "open": Entry("rounds", "open_round", round_words.HELP_ROUND_OPEN),
    "close": Entry("rounds", "close", round_words.HELP_ROUND_CLOSE),
    "withdraw": Entry("rounds", "withdraw", round_words.HELP_ROUND_WITHDRAW),
    "hands": Entry("answering", "hands", round_words.HELP_ROUND_HANDS),
    "register": Entry("rounds", "register", round_words.HELP_ROUND_REGISTER),
    "check": Entry("rounds", "check", round_words.HELP_ROUND_CHECK),
    "changes": Entry("rounds", "changed", round_words.HELP_ROUND_CHANGES),
    "decide": Entry("reporting", "decide", round_words.HELP_ROUND_DECIDE),
    "decisions": Entry("reporting", "decisions", round_words.HELP_ROUND_DECISIONS),
    "chart": Entry("reporting", "chart", round_words.HELP_ROUND_CHART),
    "dataset": Entry("reporting", "dataset", round_words.HELP_ROUND_DATASET),
    "procedures": Entry("rounds", "list_procedures", round_words.HELP_ROUND_PROCEDURES)})
round_argument = click.argument("round", metavar="ROUND")
STATES = {"planned": round_words.ROUND_STATE_PLANNED, "open": round_words.ROUND_STATE_OPEN,
          "closed": round_words.ROUND_STATE_CLOSED, "withdrawn": round_words.ROUND_STATE_WITHDRAWN}
ANONYMITY = {"open": round_words.ANSWERS_OPEN, "confidential": round_words.ANSWERS_CONFIDENTIAL,
             "secret": round_words.ANSWERS_IN_A_BOX}


def _plan_options(function: Callable[..., Any]) -> Callable[..., Any]:
    for decorate in reversed((
            option("--title", metavar="T", help=round_words.OPT_ROUND_TITLE),
            option("--purpose", metavar="TEXT", help=round_words.OPT_PURPOSE),
            option("--scale", metavar="S", help=round_words.OPT_ROUND_SCALE),
            option("--rule", metavar="RULE", help=round_words.OPT_RULE),
            option("--quorum", metavar="Q", help=round_words.OPT_QUORUM),
            option("--set", "settings", metavar="NAME=N", multiple=True, help=round_words.OPT_ROUND_SET),
            option("--group", "groups", metavar="G", multiple=True, help=round_words.OPT_GROUPS),
            option("--own-group", "own", metavar="CODE=NAME", multiple=True, help=round_words.OPT_OWN_GROUP),
            option("--secret", "anonymity", flag_value="secret", help=round_words.OPT_BALLOT_BOX),
            option("--confidential", "anonymity", flag_value="confidential", help=round_words.OPT_CONFIDENTIAL),
            option("--rounds", "planned", type=click.IntRange(1, 9), metavar="N", help=round_words.OPT_ROUNDS),
            option("--hide-below", type=click.IntRange(0, 99), metavar="N", help=round_words.OPT_HIDE_BELOW),
            option("--opens", metavar="DAY", help=round_words.OPT_OPENS),
            option("--closes", metavar="DAY", help=round_words.OPT_CLOSES),
            option("--workshop", metavar="KEY", help=round_words.OPT_WORKSHOP),
            option("--lang", type=click.Choice(kinds.LANGUAGES), help=round_words.OPT_ROUND_LANG))):
        function = decorate(function)
    return function


def _planned(terminal: Terminal, start: Plan, settings: tuple[str, ...], groups: tuple[str, ...], own: tuple[str, ...],
             **given: Any) -> Plan:
    """A plan with what the call gives in the place of what ``start`` has."""
    changes = {name: value for name, value in given.items() if value is not None}
    if groups:
        changes["groups"] = groups
    if own:
        named = files.pairs(terminal, "--own-group", "CODE=NAME", own)
        changes["own_groups"] = {code: names[-1] for code, names in named.items()}
    if settings:
        numbers = files.pairs(terminal, "--set", "NAME=N", settings)
        changes["options"] = {name: _number(name, values[-1]) for name, values in numbers.items()}
    return replace(start, **changes)


def _number(name: str, value: str) -> int:
    if not value.isascii() or not value.isdigit():
        raise ToolkitError("“{value}” is not a number for “{name}”.", "Give a whole number.", value=value[:40], name=name)
    return int(value)


@command("new", round_words.HELP_ROUND_NEW)
@click.argument("keys", metavar="KEY...", nargs=-1, required=True)
@option("--procedure", metavar="P", required=True, help=round_words.OPT_PROCEDURE)
@_plan_options
def new(terminal: Terminal, keys: tuple[str, ...], procedure: str, settings: tuple[str, ...], groups: tuple[str, ...],
        own: tuple[str, ...], **given: Any) -> None:
    """Plans a round on statements, items or points, and prints its key. It is sealed when it opens."""
    plan = _planned(terminal, Plan(keys, procedure), settings, groups, own, **given)
    with writing(terminal) as tx:
        made = rounds.plan(tx, plan)
    terminal.out(made.key)
    terminal.tell(round_words.ROUND_PLANNED, count=len(made.definition.units), sentence=made.definition.sentence(terminal.lang))


@command("change", round_words.HELP_ROUND_CHANGE)
@round_argument
@click.argument("keys", metavar="[KEY]...", nargs=-1)
@option("--procedure", metavar="P", help=round_words.OPT_PROCEDURE)
@_plan_options
def change(terminal: Terminal, round: str, keys: tuple[str, ...], settings: tuple[str, ...], groups: tuple[str, ...],
           own: tuple[str, ...], **given: Any) -> None:
    """Changes a round that is not open yet; what is not given stays."""
    with writing(terminal) as tx:
        start = definition.plan_of(definition.find(tx, round))
        if given.get("procedure"):
            # another procedure has scales and options of its own
            start = replace(start, scale="", options={}, rule="")
        plan = _planned(terminal, start, settings, groups, own, wanted=keys or None, **given)
        rounds.change(tx, round, plan)


@command("next", round_words.HELP_ROUND_NEXT)
@round_argument
@click.argument("keys", metavar="[KEY]...", nargs=-1)
@option("--title", metavar="T", default="", help=round_words.OPT_ROUND_TITLE)
def following(terminal: Terminal, round: str, keys: tuple[str, ...], title: str) -> None:
    """Plans the next round of a series, with the same rule and people, on the newest wordings; prints its key."""
    with writing(terminal) as tx:
        made = rounds.following(tx, round, keys, title=title)
    terminal.out(made.key)


@command("list", round_words.HELP_ROUND_LIST)
@json_option
def list_rounds(terminal: Terminal, as_json: bool) -> None:
    """One line for each round, the newest first: key, state, procedure, number, statements, answered of invited, title."""
    with reading(terminal) as tx:
        found = standing.every(tx)
    if as_json:
        terminal.answer({"rounds": [round_shapes.standing(one) for one in found]})
        return
    terminal.table([(one.round.key, terminal.say(STATES[one.round.state]),
                     one.round.definition.procedure.labels[terminal.lang],
                     f"{one.round.number}/{one.round.definition.planned}", str(len(one.round.definition.units)),
                     f"{one.answered}/{one.invited}", one.round.definition.title) for one in found])
    if not found:
        terminal.tell(round_words.NO_ROUNDS)


WAITING = {"answer": round_words.WAITS_ANSWER, "invite": round_words.WAITS_INVITE, "open": round_words.WAITS_OPEN,
           "close": round_words.WAITS_CLOSE, "step": round_words.WAITS_STEP, "again": round_words.WAITS_AGAIN}


@command("waiting", round_words.HELP_ROUND_WAITING)
@json_option
def waiting(terminal: Terminal, as_json: bool) -> None:
    """One line for each thing that waits in rounds: key, what it is, title; first what the person of the call is asked."""
    with reading(terminal) as tx:
        found = standing.waiting(tx, person_of(terminal, tx), terminal.today())
    if as_json:
        terminal.answer({"waiting": [{"what": one.what, "left": one.left, **round_shapes.standing(one.standing)}
                                     for one in found]})
        return
    terminal.table([(one.standing.round.key, terminal.say(WAITING[one.what], left=one.left),
                     one.standing.round.definition.title) for one in found])
    if not found:
        terminal.tell(round_words.NOTHING_WAITS)


@command("show", round_words.HELP_ROUND_SHOW)
@round_argument
@json_option
def show(terminal: Terminal, round: str, as_json: bool) -> None:
    """What a round asks of whom, by which rule, and where it stands."""
    with reading(terminal) as tx:
        found = definition.find(tx, round)
        asked = participants.listing(tx, found)
    if as_json:
        terminal.answer({**round_shapes.whole(found, terminal.lang), "participants": len(asked)})
        return
    of, lang = found.definition, terminal.lang
    terminal.out(f"{found.key}  {of.title}")
    invited = {group: sum(one.group == group for one in asked) for group in of.groups}
    groups = ", ".join(f"{of.group_label(group, lang)}: {count}" for group, count in invited.items())
    rows = [(round_words.ROUND_STATE, terminal.say(STATES[found.state])),
            (round_words.ROUND_PURPOSE, of.purpose),
            (round_words.ROUND_PROCEDURE, f"{of.procedure.labels[lang]} ({of.terms.scale.code})"),
            (round_words.ROUND_RULE, of.sentence(lang)),
            (round_words.ROUND_QUORUM, of.quorum.text),
            (round_words.ROUND_ANSWERS, terminal.say(ANONYMITY[of.anonymity])),
            (round_words.ROUND_INVITED, groups),
            (round_words.ROUND_NUMBER, f"{found.number}/{of.planned}"),
            (round_words.ROUND_WORKSHOP, of.workshop),
            (round_words.ROUND_DIGEST, found.digest),
            (round_words.ROUND_OPENED, found.opened_at),
            (round_words.ROUND_CLOSED, found.closed_at),
            (round_words.ROUND_NOTE, found.note)]
    terminal.table([(terminal.say(label), value) for label, value in rows if value], whole=True)
    terminal.table([(f"{one.key}#{one.id}", one.wording) for one in of.units])


@command("open", round_words.HELP_ROUND_OPEN)
@round_argument
def open_round(terminal: Terminal, round: str) -> None:
    """Seals a round and opens it for answers; prints the digest of the seal."""
    with writing(terminal) as tx:
        found = rounds.open_round(tx, round)
    terminal.out(found.digest)
    terminal.tell(round_words.ROUND_SEALED, count=len(found.invited_at_opening))


@command("close", round_words.HELP_ROUND_CLOSE)
@round_argument
@note_option
def close(terminal: Terminal, round: str, note: str) -> None:
    """Closes a round; of a secret one the ballot box is opened. Says what the outcomes propose for the items."""
    with writing(terminal) as tx:
        found = rounds.close(tx, round, note)
        proposed = proposing.proposals(tx, found)
    for one in proposed:
        terminal.tell(round_words.ROUND_PROPOSES, key=one.key, state=one.to)


@command("withdraw", round_words.HELP_ROUND_WITHDRAW)
@round_argument
@option("--why", metavar="TEXT", required=True, help=round_words.OPT_WITHDRAW_WHY)
def withdraw(terminal: Terminal, round: str, why: str) -> None:
    """Gives a round up; its answers stay in the register and count no more."""
    with writing(terminal) as tx:
        rounds.withdraw(tx, round, why)


@command("register", round_words.HELP_ROUND_REGISTER)
@round_argument
@json_option
def register(terminal: Terminal, round: str, as_json: bool) -> None:
    """Every answer that came, the newest first: time, participant, group, way, statement, answer; ``*`` for one that counts."""
    with reading(terminal) as tx:
        found = definition.find(tx, round)
        lines = answers.register(tx, found)
    if as_json:
        terminal.answer({"round": found.key, "lines": [round_shapes.line(one) for one in lines]})
        return
    unseen = {True: terminal.say(round_words.UNSEEN_ANSWER), False: terminal.say(round_words.TAKEN_BACK)}
    terminal.table([("*" if one.standing else " ", one.at, one.participant, one.group, _way(one), one.unit.id,
                     unseen[one.secret] if one.value is None else str(one.value), one.reason) for one in lines])


def _way(one: Line) -> str:
    """How an answer came; after a plus how its reason did, where that was added later in another way."""
    return one.way if one.channel == one.way else f"{one.way}+{one.channel}"


@command("check", round_words.HELP_ROUND_CHECK)
@round_argument
@click.argument("receipt", metavar="RECEIPT")
@json_option
def check(terminal: Terminal, round: str, receipt: str, as_json: bool) -> None:
    """What was counted for a receipt of a secret round."""
    with reading(terminal) as tx:
        found = definition.find(tx, round)
        counted = secrecy.check(tx, found, receipt)
    if as_json:
        terminal.answer({"round": found.key, "answers": [{"key": one.unit.key, "id": one.unit.id, "value": one.value}
                                                         for one in counted]})
        return
    terminal.table([(f"{one.unit.key}#{one.unit.id}", str(one.value), one.unit.wording) for one in counted])


@command("changes", round_words.HELP_ROUND_CHANGES)
@round_argument
@json_option
def changed(terminal: Terminal, round: str, as_json: bool) -> None:
    """What moved since the round before: agreement and median, net change, and kappa of those who answered both times."""
    with reading(terminal) as tx:
        found = definition.find(tx, round)
        moved = changes.changes(tx, found)
    if as_json:
        terminal.answer({"round": found.key, "changes": [round_shapes.change(one) for one in moved]})
        return
    lang = terminal.lang
    stable = {True: terminal.say(round_words.STABLE), False: terminal.say(round_words.MOVING), None: "–"}
    terminal.table([(f"{one.unit.key}#{one.unit.id}", f"n {one.before} → {one.now}",
                     f"{percent(one.agreement_before, lang)} → {percent(one.agreement, lang)}",
                     f"{figure(one.median_before)} → {figure(one.median)}", percent(one.net_change, lang), stable[one.stable],
                     f"κ {figure(one.kappa)} / {figure(one.quadratic)} (n {one.people})") for one in moved])
    if not moved:
        terminal.tell(round_words.NO_CHANGES)


@command("procedures", round_words.HELP_ROUND_PROCEDURES)
@json_option
def list_procedures(terminal: Terminal, as_json: bool) -> None:
    """The ways of asking: name, scales, options, and when each fits."""
    every = procedures.every().values()
    if as_json:
        terminal.answer({"procedures": [round_shapes.procedure(one, terminal.lang) for one in every]})
        return
    for one in every:
        terminal.out(f"{one.name}  {one.labels[terminal.lang]}")
        options = " ".join(f"{option.name}={option.default}" for option in one.options)
        terminal.out(f"  {' '.join(scale.code for scale in one.scales)}  {options}".rstrip())
        terminal.out(f"  {one.fits[terminal.lang]}")


def percent(share: Fraction | None, lang: str) -> str:
    """A share as it is told: two decimals at most, so that what is near a bound is not rounded onto it."""
    return "–" if share is None else words.percent(f"{float(share * 100):.2f}".rstrip("0").rstrip("."), lang)


def figure(value: object) -> str:
    """A number as it is told."""
    if isinstance(value, Fraction):
        return f"{float(value):.4f}".rstrip("0").rstrip(".")
    return "–" if value is None else str(value)


def person_of(terminal: Terminal, tx: Any) -> people.Person | None:
    """Who asks: the person of this call, when the library knows them."""
    return people.by_name(tx, terminal.person) if terminal.person else None


