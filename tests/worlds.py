"""Small libraries for tests."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolkit_app.library import items, revisions, store
from toolkit_app.library.items import Draft

WELL = Draft(
    "Household surveys find the need before the project does", "en",
    ("## Context {#context}\n\nA village without water.\n\n"
     "## What happened {#happened}\n\nThe survey named the well first; 42 houses agreed.\n"),
    {"place": ["kharagauli"], "dimension": ["social"], "level": ["community"], "valence": "worked"}, ("water",))
TOOL = Draft("Household survey, two pages", "en", "## Purpose {#purpose}\n\nTo ask every house.\n", {"place": ["imereti"]})
# tables that later formats have
LATER = ("handwriting", "comment", "ballot", "took_part", "voter", "round", "roster", "ballot_box")
GEORGIAN = Draft("წყლის ჭა ხარაგაულში", "ka", "## კონტექსტი {#context}\n\nსოფელი წყლის გარეშე.\n", {"place": ["kharagauli"]})


@contextlib.contextmanager
def library(folder: Path, lessons: int = 0, name: str = "world.toolkit") -> Iterator[store.Library]:
    """A new library in a folder with so many lessons, "Lesson 1" first; closed at the end."""
    with store.create(folder / name) as made:
        if lessons:
            with made.write() as tx:
                for number in range(1, lessons + 1):
                    items.make(tx, "lesson", lesson(number))
        yield made


def aged(world: store.Library) -> Path:
    """Closes a library as a program of the first format would have left it: its acts kept, what came later not shown."""
    with world.write() as tx:
        for sql in (*(f"DROP TABLE {table}" for table in LATER), "UPDATE alembic_version SET version_num = '0001'",
                    "PRAGMA user_version = 1"):
            tx.session.connection().exec_driver_sql(sql)
    world.close()
    return world.path


def lesson(number: int) -> Draft:
    """The draft of a lesson with that number in its title and text."""
    place = ("kharagauli", "kvareli", "samgori")[number % 3]
    return Draft(f"Lesson {number}", "en", f"## Context {{#context}}\n\nWhat happened in case {number}.\n",
                 {"place": [place], "dimension": [("social", "economic")[number % 2]]})


def make(world: store.Library, kind: str = "lesson", draft: Draft = WELL) -> str:
    """Makes an item and gives its key."""
    with world.write() as tx:
        return items.make(tx, kind, draft).key


def get(world: store.Library, key: str) -> items.Item:
    """The item as it is now."""
    with world.read() as tx:
        return items.get(tx, key)


def save(world: store.Library, key: str, draft: Draft, **options: Any) -> revisions.Saved:
    """Save a draft in a transaction of its own."""
    with world.write() as tx:
        return revisions.save(tx, key, draft, **options)
