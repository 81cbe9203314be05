"""A small methodology whose statements are put to people, and what a test does with a round."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import worlds

from toolkit_app.library import items, store
from toolkit_app.library.values import Draft
from toolkit_app.validation import answers, definition, participants, rounds, tally
from toolkit_app.validation.definition import Plan, Round
from toolkit_app.validation.participants import Participant

GROUPS = ("national", "municipal", "service_providers", "returnees_community", "iom_donor")
BODY = "## Principles {#principles}\n\n" + "".join(
    f"::: {{.statement #s-{number} type=principle}}\n{wording}\n:::\n\n" for number, wording in (
        ("0001", "Every referral form is **bilingual**."), ("0002", "The municipality names a referral officer first."),
        ("0003", "Households are asked before a project is chosen.")))


def methodology(world: store.Library, body: str = BODY) -> str:
    """Makes a methodology with three statements and gives its key."""
    return worlds.make(world, "methodology", Draft("Integrated approach", "en", body))


def planned(world: store.Library, key: str, procedure: str = "rating", **given: object) -> str:
    """Plans a round on an item and gives its key."""
    with world.write() as tx:
        return rounds.plan(tx, Plan((key,), procedure, **given)).key


def invite(world: store.Library, round: str, counts: Mapping[str, int] | int) -> list[Participant]:
    """Asks so many of each group."""
    each = counts if isinstance(counts, Mapping) else dict.fromkeys(GROUPS, counts)
    with world.write() as tx:
        return [one for group, count in each.items() for one in participants.add_several(tx, round, group, count)]


def opened(world: store.Library, key: str, procedure: str = "rating", people: Mapping[str, int] | int = 1,
           **given: object) -> tuple[str, list[Participant]]:
    """An open round, and who is asked in it."""
    round = planned(world, key, procedure, **given)
    asked = invite(world, round, people)
    do(world, rounds.open_round, round)
    return round, asked


def do(world: store.Library, deed, *arguments, **given):
    """Does something to the library in a transaction of its own."""
    person = given.pop("person", None)
    with world.write(person) as tx:
        return deed(tx, *arguments, **given)


def answer(world: store.Library, round: str, people: Iterable[Participant], values: Iterable[object], statement: str = "s-0001",
           **given: object) -> list[answers.Given]:
    """One answer of each, on one statement."""
    with world.write() as tx:
        return [answers.give(tx, round, one.key, {statement: str(value)}, **given)
                for one, value in zip(people, values, strict=False)]


#: in the tests of a record: agreed by all, by four in five, by two in five
FULL = {"s-0001": [5] * 5, "s-0002": [5, 5, 4, 4, 3], "s-0003": [1, 2, 3, 4, 5]}


def asked_and_closed(world: store.Library, key: str, values: Mapping[str, Sequence[object]] = FULL, **given: object) -> str:
    """A closed round with one answer of each group on each statement."""
    round, asked = opened(world, key, **given)
    for statement, answered in values.items():
        answer(world, round, asked, answered, statement, reasons={statement: "words"})
    do(world, rounds.close, round)
    return round


def find(world: store.Library, round: str) -> Round:
    with world.read() as tx:
        return definition.find(tx, round)


def count(world: store.Library, round: str, statement: str = "s-0001") -> tally.Counted:
    """A statement of a round, counted."""
    return next(one for one in counts(world, round).statements if one.unit.id == statement)


def counts(world: store.Library, round: str) -> tally.Tally:
    with world.read() as tx:
        return tally.tally(tx, definition.find(tx, round))


def edit(world: store.Library, key: str, old: str, new: str) -> None:
    """Saves the item with other words."""
    with world.read() as tx:
        draft = items.get(tx, key).draft()
    worlds.save(world, key, replace(draft, body=draft.body.replace(old, new)))
