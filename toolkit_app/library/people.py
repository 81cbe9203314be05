"""The people who write: named by themselves, known by an identity that a name does not show."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import insert, select, update

from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, ledger, projections, records
from toolkit_app.library.canonical import clean, encode, uuid7
from toolkit_app.library.store import AUTO, NOBODY, Library, Tx
from toolkit_app.text import folding

HERE = "person at this laptop"
ELSEWHERE = "person at another laptop"
SHIPPED = "starter content"
UNKNOWN = "unknown person"
AUTOMATIC = "automatic merge"


@dataclass(frozen=True)
class Person:
    """A person who writes or takes part."""

    id: uuid.UUID
    name: str
    role: str
    organisation: str


def add(tx: Tx, name: str, role: str = "", organisation: str = "") -> Person:
    """Makes a person. Raises ToolkitError when the name is missing, cannot be kept, or is a person's already."""
    person = _said(tx, Person(uuid7(), name, role, organisation))
    tx.session.execute(insert(records.Person).values(
        id=person.id, name=person.name, role=person.role, organisation=person.organisation))
    return person


def change(tx: Tx, person: Person) -> Person:
    """Gives a person of the library the name, role and organisation of ``person``, by a further act.

    Raises ToolkitError when the name is missing, cannot be kept, or is another person's already.
    """
    changed = _said(tx, person)
    tx.session.execute(update(records.Person).where(records.Person.id == changed.id).values(
        name=changed.name, role=changed.role, organisation=changed.organisation))
    return changed


def _said(tx: Tx, given: Person) -> Person:
    cleaned = clean({"name": given.name, "role": given.role, "organisation": given.organisation})
    said = {part: " ".join(value.split()) for part, value in cleaned.items()}
    person = Person(given.id, said.get("name", ""), said.get("role", ""), said.get("organisation", ""))
    if not person.name:
        raise ToolkitError("The name of the person is missing.", "Give a name.")
    there = by_name(tx, person.name)
    if there and there.id != person.id:
        raise ToolkitError("There is a person “{name}” already.", "Use that one, or add something that tells the two apart.",
                           name=person.name)
    stamp = tx.stamp()
    content = blobs.put(tx.session, encode(said))
    ledger.add_act(tx.session, ledger.Act(
        projections.PERSON, tx.author or NOBODY, tx.library.replica, stamp.hlc, stamp.at, content=content,
        data={"person": person.id.hex}))
    return person


def writing(tx: Tx) -> Person | None:
    """The person who writes in this transaction; None for one who gave no name, and in a transaction that reads."""
    row = tx.session.execute(select(records.Person.__table__).where(records.Person.id == tx.author)).one_or_none()
    return Person(*row) if row else None


def list_people(tx: Tx) -> list[Person]:
    """All people by name."""
    rows = tx.session.execute(select(records.Person.__table__)).all()
    return sorted((Person(*row) for row in rows), key=lambda person: (folding.fold(person.name), person.id))


def by_name(tx: Tx, name: str) -> Person | None:
    """The person of that name in any case, or None."""
    wanted = folding.fold(" ".join(name.split()))
    return next((person for person in list_people(tx) if folding.fold(person.name) == wanted), None)


def person_named(library: Library, name: str | None) -> Person | None:
    """The person of that name, made when there is none; None for no name.

    Raises ToolkitError when one has to be made and the library cannot be written.
    """
    if not name or not name.strip():
        return None
    with library.read() as tx:
        found = by_name(tx, name)
    if found:
        return found
    with library.write() as tx:
        return by_name(tx, name) or add(tx, name)


def names(tx: Tx, authors: Iterable[tuple[uuid.UUID, uuid.UUID]]) -> dict[tuple[uuid.UUID, uuid.UUID], str]:
    """What is shown for authors, given as (person, replica) pairs."""
    pairs = set(authors)
    known = {author for author, _ in pairs} - {NOBODY, AUTO}
    found: dict[uuid.UUID, str] = {AUTO: AUTOMATIC}
    if known:
        found |= {row.id: row.name for row in tx.session.execute(
            select(records.Person.id, records.Person.name).where(records.Person.id.in_(known)))}
    return {(author, replica): found.get(author, UNKNOWN) if author != NOBODY else _nameless(tx, replica)
            for author, replica in pairs}


def _nameless(tx: Tx, replica: uuid.UUID) -> str:
    if replica == NOBODY:
        return SHIPPED
    return HERE if tx.library.made_here(replica) else ELSEWHERE
