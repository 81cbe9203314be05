"""What the workflow asks of the library: functions that run in a lane and hand back frozen values."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from toolkit_app.library.due import Due
    from toolkit_app.library.people import Person
    from toolkit_app.library.store import Tx
    from toolkit_app.library.workflow import Move, Moved, Step


@dataclass(frozen=True)
class Standing:
    """Where an item stands: its next steps for the person who looks, and the transition that brought it here, if any."""

    key: str
    kind: str
    state: str
    contested: bool
    retired: bool
    heads: int
    person: Person | None
    steps: tuple[Step, ...]
    last: Move | None


def standing(tx: Tx, key: str, name: str) -> Standing:
    """Where an item stands for the person of that name. Raises ToolkitError when there is no such item."""
    from toolkit_app.library import items, workflow

    item = items.get(tx, key)
    asker = person(tx, name)
    last = next((one for one in workflow.moves(tx, item.key) if one.standing and one.to == item.state), None)
    return Standing(item.key, item.kind, item.state, item.contested, item.retired, item.heads, asker,
                    workflow.steps(tx, item.key, asker), last)


def move(tx: Tx, key: str, to: str, note: str, checks: Collection[str]) -> Moved:
    """Takes a step. Raises ToolkitError as ``workflow.move`` does."""
    from toolkit_app.library import workflow

    return workflow.move(tx, key, to, note=note, checks=checks)


def person(tx: Tx, name: str) -> Person | None:
    """The person of that name; one whom the library does not know yet has no role. None for no name."""
    import uuid

    from toolkit_app.library import people

    said = " ".join(name.split())
    if not said:
        return None
    return people.by_name(tx, said) or people.Person(uuid.uuid4(), said, "", "")


def say_who(tx: Tx, name: str, role: str, organisation: str) -> Person:
    """Gives the person of that name, made when there is none, that role and organisation. Raises ToolkitError for no name."""
    from toolkit_app.library import people

    known = people.by_name(tx, name)
    if known is None:
        return people.add(tx, name, role, organisation)
    said = replace(known, role=role, organisation=" ".join(organisation.split()))
    return known if said == known else people.change(tx, said)


def everybody(tx: Tx) -> tuple[Person, ...]:
    """All people of the library, by name."""
    from toolkit_app.library import people

    return tuple(people.list_people(tx))


def waiting(tx: Tx, today: date) -> tuple[Due, ...]:
    """What waits for somebody on that day, the oldest first."""
    from toolkit_app.library import due

    return due.due(tx, today)
