"""What the rooms of validation ask of the library, in its lane. They hand back frozen values."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit_app.desktop import language
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.library.people import Person
    from toolkit_app.library.store import Tx
    from toolkit_app.library.values import Row
    from toolkit_app.validation.answers import Answered, Given, Line
    from toolkit_app.validation.decisions import Decision
    from toolkit_app.validation.definition import Plan, Round
    from toolkit_app.validation.participants import Participant
    from toolkit_app.validation.procedures.shape import Answer
    from toolkit_app.validation.proposing import Proposal
    from toolkit_app.validation.rendered import Rendering
    from toolkit_app.validation.report import Material
    from toolkit_app.validation.standing import At, Standing, Waiting
    from toolkit_app.validation.tally import Tally
    from toolkit_app.validation.units import Unit

LATELY = 3  # closed rounds whose results the start page tells


@dataclass(frozen=True)
class Shelved:
    """The rounds of a library, or those about one item, with the titles of what they are held in and ask about."""

    rounds: tuple[Standing, ...]
    titles: Mapping[str, str]


@dataclass(frozen=True)
class Came:
    """A closed round, with how many statements had each outcome (by its code)."""

    standing: Standing
    outcomes: Mapping[str, int]


@dataclass(frozen=True)
class Awaited:
    """What the start page says of rounds."""

    waiting: tuple[Waiting, ...]
    open: tuple[Standing, ...]
    results: tuple[Came, ...]


@dataclass(frozen=True)
class Asked:
    """Somebody who is asked: with how many statements they have answered."""

    person: Participant
    answered: int


@dataclass(frozen=True)
class Whole:
    """A round with everything around it that a page shows: who is asked, the rounds of its series, titles by key, the changes of
    the words since, what its outcomes propose, and whether this person may see names.
    """

    standing: Standing
    people: tuple[Asked, ...]
    series: tuple[Round, ...]
    titles: Mapping[str, str]
    changed: frozenset[str]
    proposals: tuple[Proposal, ...]
    decisions: tuple[Decision, ...]
    sees_names: bool
    box_is_here: bool = True

    @property
    def round(self) -> Round:
        """The round."""
        return self.standing.round


@dataclass(frozen=True)
class Projected:
    """A round on a projector: with its count (None before it was read), how far each statement is, by place, and what it is
    in other languages, by place and language.
    """

    whole: Whole
    tally: Tally | None
    at: Mapping[str, At]
    rendered: Mapping[str, Mapping[str, Rendering]] = field(default_factory=dict)


@dataclass(frozen=True)
class Offer:
    """An item with everything in it that can be put to people."""

    key: str
    title: str
    kind: str
    lang: str
    statements: tuple[Unit, ...]
    points: tuple[Unit, ...]
    whole: Unit


@dataclass(frozen=True)
class Prepared:
    """What the dialog of a round starts from: the plan, what can be asked of each item, workshops by key with how many
    of each group are ``present``, groups with names.
    """

    plan: Plan | None
    offers: tuple[Offer, ...]
    workshops: Mapping[str, str]
    groups: Mapping[str, Mapping[str, str]]
    present: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    """The answers of one participant, as far as they are known here."""

    person: Participant
    given: Mapping[str, Answered] = field(default_factory=dict)
    earlier: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def rounds(tx: Tx, key: str = "") -> Shelved:
    """All rounds, the newest first; with a key, those that ask about that item."""
    from toolkit_app.validation import standing

    found = [one for one in standing.every(tx) if not key or key in {unit.key for unit in one.round.definition.units}]
    named = {one.round.definition.workshop for one in found} | ({key} if key else set())
    return Shelved(tuple(found), _titles(tx, named))


def _titles(tx: Tx, keys: set[str]) -> dict[str, str]:
    from toolkit_app.library import items

    wanted = [key for key in keys if key]
    return {row.key: row.title for row in items.listing(tx, keys=wanted, retired=True).rows} if wanted else {}


def waiting(tx: Tx, person: str, today: date) -> Awaited:
    """What waits in rounds, the rounds that are open, and what came out of those that were closed last."""
    from collections import Counter

    from toolkit_app.validation import standing, tally

    every = standing.every(tx)
    closed = sorted((one for one in every if one.round.state == "closed"), key=lambda one: one.round.closed_at, reverse=True)
    results = tuple(Came(one, Counter(each.outcome.code for each in tally.tally(tx, one.round).statements))
                    for one in closed[:LATELY])
    return Awaited(standing.waiting(tx, _known(tx, person), today), tuple(one for one in every if one.round.state == "open"),
                   results)


def _known(tx: Tx, person: str) -> Person | None:
    from toolkit_app.library import people

    return people.by_name(tx, person) if person else None


def whole(tx: Tx, key: str, person: str) -> Whole:
    """A round with what a page shows around it. Raises ToolkitError when there is none of that key."""
    from toolkit_app.library import ballotbox, reading
    from toolkit_app.validation import decisions, definition, participants, proposing, standing, units

    found = definition.find(tx, key)
    known = _known(tx, person)
    done = standing.progress(tx, found)
    people = participants.listing(tx, found, known)
    keys = {unit.key for unit in found.definition.units}
    titles = _titles(tx, keys | {found.definition.workshop})
    now = {unit.place: unit for one in keys & titles.keys() for unit in units.now(reading.item(tx, one)).values()}
    changed = {unit.place for unit in found.definition.units if unit.place not in now or now[unit.place].digest != unit.digest}
    proposed = proposing.proposals(tx, found, known) if found.state == "closed" and keys <= titles.keys() else ()
    return Whole(standing.of(tx, [found])[0], tuple(Asked(one, done.get(one.id, 0)) for one in people),
                 definition.series(tx, found), titles, frozenset(changed), proposed, decisions.listing(tx, found),
                 participants.may_see_names(found, known), not found.secret or ballotbox.is_here(tx, found.id))


def prepare(tx: Tx, key: str, items_: Sequence[str]) -> Prepared:
    """What the dialog of a round starts from: that planned round, or a new one on these items."""
    from toolkit_app.library import items, vocabulary
    from toolkit_app.validation import definition

    plan = definition.plan_of(definition.find(tx, key)) if key else None
    named = dict.fromkeys(one.partition("#")[0] for one in (plan.wanted if plan else items_))
    workshops = {row.key: row.title for row in items.listing(tx, kind="workshop", text_order="title").rows}
    groups = {code.code: code.labels for code in vocabulary.facet(definition.GROUPS).codes}
    present = {} if key else {one: _present(tx, one) for one in workshops}
    return Prepared(plan, tuple(offer(tx, one) for one in named), workshops, groups, present)


def _present(tx: Tx, key: str) -> dict[str, int]:
    """How many of each group are at a workshop, or were invited where nobody was counted yet."""
    from toolkit_app.library import reading

    fields = reading.item(tx, key).fields
    rows = fields.get("present") or fields.get("invited") or ()
    return {row["group"]: int(row["count"]) for row in rows
            if isinstance(row, dict) and row.get("group") and str(row.get("count", "")).isdecimal()}


def offer(tx: Tx, key: str) -> Offer:
    """Everything in an item that can be put to people. Raises ToolkitError when there is no such item."""
    from toolkit_app.library import reading
    from toolkit_app.validation import units

    item = reading.item(tx, key)
    every = units.now(item)
    points = tuple(unit for unit in every.values() if unit.id.startswith(units.POINT))
    statements = tuple(unit for unit in every.values() if unit.id != units.WHOLE and unit not in points)
    return Offer(item.key, item.title, item.kind, item.lang, statements, points, every[units.WHOLE])


def plan(tx: Tx, key: str, wanted: Plan, people: Mapping[str, int]) -> str:
    """Plans a round, or changes the planned one of that key, and asks so many of each group without names; its key."""
    from toolkit_app.validation import participants
    from toolkit_app.validation import rounds as acts

    made = acts.change(tx, key, wanted) if key else acts.plan(tx, wanted)
    for group, count in people.items():
        if count:
            participants.add_several(tx, made.key, group, count)
    return made.key


def act(tx: Tx, what: str, key: str, words: str = "") -> Round:
    """Opens, closes or withdraws a round. Raises ToolkitError as these do."""
    from toolkit_app.validation import rounds as acts

    if what == "open":
        return acts.open_round(tx, key)
    return acts.close(tx, key, words) if what == "close" else acts.withdraw(tx, key, words)


def following(tx: Tx, key: str, wanted: Sequence[str], title: str) -> str:
    """Plans the next round of a series; its key."""
    from toolkit_app.validation import rounds as acts

    return acts.following(tx, key, wanted, title=title).key


def invite(tx: Tx, key: str, group: str, count: int, said: Mapping[str, Any]) -> None:
    """Asks somebody, or several without names."""
    from toolkit_app.validation import participants

    participants.add_several(tx, key, group, count, **said)


def correct(tx: Tx, key: str, participant: str, person: str, said: Mapping[str, Any]) -> None:
    """Corrects what is known of a participant."""
    from toolkit_app.validation import participants

    participants.change(tx, key, participant, seen_by=_known(tx, person), **said)


def dismiss(tx: Tx, key: str, people: Sequence[str], person: str) -> None:
    """Asks some people no more."""
    from toolkit_app.validation import participants

    for one in people:
        participants.remove(tx, key, one, _known(tx, person))


def roster(tx: Tx, key: str, path: Path) -> tuple[Any, ...]:
    """The rows of a table of who is asked. Raises ToolkitError when it cannot be read."""
    from toolkit_app.validation import definition
    from toolkit_app.validation import roster as table

    try:
        data = path.read_bytes()
    except OSError as error:
        raise ToolkitError("The file {name} cannot be read: {reason}.", "Check the name of the file and your rights.",
                           name=path.name, reason=error.strerror or error) from error
    return table.read(definition.find(tx, key), path.name, data)


def take_roster(tx: Tx, key: str, rows: Sequence[Any]) -> int:
    """Asks everybody in the rows that are sound; how many."""
    from toolkit_app.validation import roster as table

    return len(table.take(tx, key, rows))


def sheet(tx: Tx, key: str, participant: str, person: str, lang: str) -> Sheet:
    """What a participant answered, and what everybody and they themselves answered in the round before where that is shown."""
    from toolkit_app.validation import answers, changes, definition, forms, participants
    from toolkit_app.validation.votes import Votes

    asked = definition.find(tx, key)
    one = participants.one(tx, asked, participant, _known(tx, person))
    before = changes.before(tx, asked) if asked.definition.procedure.feedback else None
    earlier: dict[str, tuple[str, str]] = {}
    if before is not None:
        votes = Votes(tx, before)
        for unit in asked.definition.units:
            panel, own = forms.feedback(before, votes, unit, one, lang)
            if panel or own:
                earlier[unit.place] = (str(panel or ""), str(own or ""))
    return Sheet(one, answers.sheet(tx, asked, one), earlier)


def answer(tx: Tx, key: str, participant: str, given: Mapping[str, str], why: Mapping[str, str], proxy: str, receipt: str,
           person: str) -> Given:
    """Keeps answers of a participant. Raises ToolkitError as ``answers.give`` does."""
    from toolkit_app.validation import answers

    return answers.give(tx, key, participant, given, reasons=why, proxy=proxy, receipt=receipt, seen_by=_known(tx, person))


def projected(tx: Tx, key: str, person: str, places: Collection[str]) -> Projected:
    """A round as a projector shows it, with the count of the statements at these places."""
    from toolkit_app.validation import rendered, standing, tally

    seen = whole(tx, key, person)
    return Projected(seen, tally.tally(tx, seen.round, places), standing.by_place(tx, seen.round),
                     rendered.of_units(tx, seen.round.definition.units, language.INTERFACE))


def hands(tx: Tx, key: str, statement: str, counts: Mapping[str, Mapping[str, int]], present: Mapping[str, int]) -> int:
    """Keeps a show of hands; how many there were. ``present`` are asked first: so many more of each group, without names."""
    from toolkit_app.validation import answers, participants

    for group, count in present.items():
        participants.add_several(tx, key, group, count)
    return answers.hands(tx, key, statement, counts)


def receipt(tx: Tx, key: str, code: str) -> tuple[tuple[Unit, Answer], ...]:
    """What was counted for a receipt. Raises ToolkitError when nothing was."""
    from toolkit_app.validation import definition, secrecy

    return tuple((one.unit, one.value) for one in secrecy.check(tx, definition.find(tx, key), code))


def results(tx: Tx, key: str) -> Material:
    """Everything that was answered in a round and is known around it. Raises ToolkitError when it is not open yet."""
    from toolkit_app.validation import report

    return report.gather(tx, key)


def write_numbers(tally: Tally, lang: str, target: Path) -> Path:
    """Writes the numbers of a count as a spreadsheet; the file."""
    from toolkit_app.publishing import sheet as spreadsheet
    from toolkit_app.validation import numbers

    spreadsheet.write_xlsx(numbers.book(tally, lang), target)
    return target


def register(tx: Tx, key: str) -> tuple[Line, ...]:
    """Every answer that came, the newest first."""
    from toolkit_app.validation import answers, definition

    return answers.register(tx, definition.find(tx, key))


def decide(tx: Tx, key: str, words: str, owner: str, due: str, statement: str, replacing: str) -> None:
    """Keeps a decision, changes one, or takes it back."""
    from toolkit_app.validation import decisions

    decisions.decide(tx, key, words, owner=owner, due=due, statement=statement, replacing=replacing)


def workshops(tx: Tx) -> tuple[Row, ...]:
    """The workshops of the library."""
    from toolkit_app.library import items

    return items.listing(tx, kind="workshop", text_order="title").rows
