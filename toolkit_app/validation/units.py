"""What is put to people: statements, whole items, or the points of a tool, each with the digest of its very words."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import projections, reading, records
from toolkit_app.library.canonical import as_key, key_of
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Item
from toolkit_app.text import sections
from toolkit_app.text.nesting import bullets
from toolkit_app.text.wording import digest, wording

WHOLE, POINT = "*", "~"
POINTS = "points"


@dataclass(frozen=True)
class Unit:
    """One thing that is answered. ``place`` names it in a round; ``wording`` are its words at the revision (of a whole item its
    title), ``digest`` that of all its words; ``section`` and ``type`` are codes of the text it stands in.
    """

    place: str
    key: str
    revision: str
    id: str
    wording: str
    digest: str
    type: str = ""
    section: str = ""

    @property
    def item(self) -> uuid.UUID:
        """The identity of the item."""
        return uuid.UUID(self.place.partition("/")[0])


def place_of(item: uuid.UUID, id: str) -> str:
    """The name of a unit in rounds."""
    return f"{item.hex}/{id}"


@dataclass(frozen=True)
class Text:
    """A text from which units are cut: the item, the revision, its title and body."""

    item: uuid.UUID
    key: str
    revision: str
    title: str
    body: str


def units(text: Text) -> dict[str, Unit]:
    """Every unit of a text by its id: its statements, the points of its lists, and the item as a whole."""
    found = {WHOLE: _unit(text, WHOLE, text.title, f"{text.title}\n{wording(text.body)}")}
    source = sections.scan(text.body)
    for block in source.blocks:
        for words in filter(None, map(wording, bullets(text.body[block.start:block.end]).items)) if block.kind == "list" else ():
            point = POINT + digest(words).removeprefix("sha256:")[:8]
            found.setdefault(point, _unit(text, point, words, words, section=block.section))
    for statement in source.statements:
        if statement.id:
            section = next((one.id for one in reversed(source.sections) if one.start <= statement.start), "")
            found[statement.id] = _unit(text, statement.id, statement.wording, statement.wording, statement.type, section)
    return found


def _unit(text: Text, id: str, shown: str, words: str, type: str = "", section: str = "") -> Unit:
    return Unit(place_of(text.item, id), text.key, text.revision, id, shown, digest(words), type, section)


def now(item: Item) -> dict[str, Unit]:
    """The units of an item as it is read."""
    return units(Text(uuid.UUID(item.id), item.key, item.head, item.title, item.body))


def at(tx: Tx, item: uuid.UUID, revision: bytes) -> dict[str, Unit]:
    """The units of an item as a revision holds it, by id; none where the library lacks the revision."""
    table = records.Revision
    row = tx.session.execute(select(table.kind, table.meta, table.body).where(
        table.id == revision, table.item_id == item)).one_or_none()
    if row is None:
        return {}
    draft = projections.draft_at(tx.session, row.meta, row.body)
    return units(Text(item, key_of(row.kind, item), revision.hex(), draft.title, draft.body))


def chosen(tx: Tx, wanted: Sequence[str], *, points_of_tools: bool = False) -> tuple[Unit, ...]:
    """The units that are named, each once, in their order, at the newest revisions.

    A name is a key (the statements of the item; without any, the points of a tool where ``points_of_tools``, else the item as a
    whole), ``KEY#ID`` (one statement), ``KEY#points`` or ``KEY#*`` (the whole item). Raises ToolkitError when there is none.
    """
    found: dict[str, Unit] = {}
    for name in wanted:
        typed, mark, part = name.strip().partition("#")
        item = reading.item(tx, as_key(typed))
        if item.heads > 1:
            raise ToolkitError("{key} has {count} versions side by side.", "Merge them first: “toolkit merge {key}”.",
                               key=item.key, count=item.heads)
        every = now(item)
        for one in _named(item, every, part) if mark else _usual(item, every, points_of_tools):
            found[one.place] = one
    if not found:
        raise ToolkitError("Nothing is put to anybody.", "Name at least one item.")
    return tuple(found.values())


def _named(item: Item, every: dict[str, Unit], part: str) -> list[Unit]:
    if part == POINTS:
        found = [one for one in every.values() if one.id.startswith(POINT)]
    else:
        found = [every[part]] if part in every else []
    if not found:
        raise ToolkitError("{key} has no “{part}” to be answered.", "There are: {parts}.", key=item.key, part=part[:40],
                           parts=", ".join(one for one in every if not one.startswith(POINT)))
    return found


def _usual(item: Item, every: dict[str, Unit], points_of_tools: bool) -> list[Unit]:
    statements = [one for one in every.values() if one.id != WHOLE and not one.id.startswith(POINT)]
    points = [one for one in every.values() if one.id.startswith(POINT)]
    if statements:
        return statements
    return points if points and points_of_tools and item.kind == "tool" else [every[WHOLE]]
