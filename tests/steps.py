"""A lesson that is ready for every gate, the people who may take it through them, and records given to another library."""

import io
from dataclasses import replace

from toolkit_app.library import gate, items, ndjson, people, revisions, states, store, workflow
from toolkit_app.library.items import Draft
from toolkit_app.library.people import Person

BODY = "".join(f"## {name} {{#{name}}}\n\nSaid of {name}.\n\n"
               for name in ("context", "happened", "why", "lesson", "recommendation", "limits"))
FULL = Draft("Municipalities name a referral officer first", "en", BODY, {
    "lesson_type": "lesson", "dimension": ["social"], "level": ["community"], "component": ["referral"], "place": ["vani"],
    "actor": ["municipality"], "author_role": "officer", "organisation": "Office", "consent": "none", "sensitivity": "internal",
    "evidence": [{"title": "A report"}], "review_due": "2028-11"})
ALL = gate.BOXES


def team(world: store.Library) -> dict[str, Person]:
    """A person of each role."""
    with world.write() as tx:
        return {role: people.add(tx, role.title(), role=role) for role in states.ROLES}


def made(world: store.Library, person: Person | None = None, draft: Draft = FULL, kind: str = "lesson") -> str:
    """Makes an item and gives its key."""
    with world.write(person) as tx:
        return items.make(tx, kind, draft).key


def move(world: store.Library, key: str, to: str, person: Person | None = None, **options) -> workflow.Moved:
    with world.write(person) as tx:
        return workflow.move(tx, key, to, **options)


def edit(world: store.Library, key: str, person: Person | None = None, **changes) -> revisions.Saved:
    with world.write(person) as tx:
        return revisions.save(tx, key, replace(items.get(tx, key).draft(), **changes))


def get(world: store.Library, key: str) -> items.Item:
    with world.read() as tx:
        return items.get(tx, key)


def validated(world: store.Library, team: dict[str, Person], **changes) -> str:
    """Makes a lesson, takes it to the state validated, and gives its key."""
    key = made(world, team["author"], replace(FULL, **changes))
    move(world, key, "review", team["author"])
    move(world, key, "validation", team["reviewer"], checks=ALL)
    move(world, key, "validated", team["facilitator"])
    return key


def give(sender: store.Library, receiver: store.Library) -> ndjson.Counts:
    """Gives all records of a library to another one."""
    stream = io.BytesIO()
    ndjson.write_out(sender, stream)
    stream.seek(0)
    return ndjson.read_in(receiver, stream)
