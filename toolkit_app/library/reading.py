"""Items read from the library: by key, at their newest head or at an earlier revision."""

import difflib
import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row as SqlRow
from sqlalchemy import or_, select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import people, projections
from toolkit_app.library.canonical import as_key
from toolkit_app.library.records import Item as ItemTable
from toolkit_app.library.records import ItemLink, Revision
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Draft, Item, Link, Row

COLUMNS = tuple(column for column in ItemTable.__table__.columns if column.name != "title_order")
_SHORTEST = 8


def stored(tx: Tx, key: str) -> SqlRow[Any]:
    """The kept row of an item. Raises ToolkitError naming the nearest keys when there is none."""
    wanted = as_key(key)
    row = tx.session.execute(select(*COLUMNS).where(ItemTable.key == wanted)).one_or_none()
    if row is None:
        keys = tx.session.scalars(select(ItemTable.key)).all()
        near = difflib.get_close_matches(wanted, keys, n=3, cutoff=0.6)
        if near:
            raise ToolkitError("There is no item {key}.", "Nearest: {keys}.", key=key.strip(), keys=", ".join(near))
        raise ToolkitError("There is no item {key}.", "See the keys with “toolkit list”.", key=key.strip())
    return row


def rows(tx: Tx, found: Sequence[SqlRow[Any]]) -> tuple[Row, ...]:
    """Kept rows as lists show them."""
    names = people.names(tx, {(row.author, row.replica) for row in found})
    return tuple(Row(row.key, row.id.hex, row.kind, row.lang, row.title, row.state, row.retired, row.head.hex(), row.heads,
                     row.revisions, row.at, names[row.author, row.replica], row.translation_of, row.fields,
                     _translation(row.translation_of, row.codes)) for row in found)


def _translation(origin: str | None, codes: str) -> str:
    said = f"{projections.TRANSLATION}="
    known = (line.removeprefix(said) for line in codes.split("\n") if line.startswith(said))
    return next(known, "unknown") if origin else ""


def item(tx: Tx, key: str) -> Item:
    """The item at its newest head. Raises ToolkitError when there is none, or its text is damaged."""
    found = stored(tx, key)
    head = tx.session.execute(select(Revision.meta, Revision.body).where(Revision.id == found.head)).one()
    return _whole(tx, rows(tx, [found])[0], projections.draft_at(tx.session, head.meta, head.body), mentions=True)


def item_at(tx: Tx, key: str, revision: str) -> Item:
    """The item as a revision holds it: ``head`` is that revision, so that a save from here stands on it.

    Raises ToolkitError when there is no such item or revision.
    """
    found = stored(tx, key)
    sha = resolve(tx, found.id, revision)
    record = tx.session.execute(select(Revision).where(Revision.id == sha)).scalar_one()
    draft = projections.draft_at(tx.session, record.meta, record.body)
    origin = next((link.key for link in draft.links if link.type == "translates"), None)
    name = people.names(tx, [(record.author, record.replica)])[record.author, record.replica]
    row = Row(found.key, found.id.hex, found.kind, draft.lang, draft.title, found.state, found.retired, sha.hex(), found.heads,
              found.revisions, record.at, name, origin, draft.fields,
              (projections.rendering(tx.session, origin, draft.translated_from) or "unknown") if origin else "")
    return _whole(tx, row, draft, mentions=sha == found.head)


def resolve(tx: Tx, item: uuid.UUID, revision: str) -> bytes:
    """The digest of an item's revision given in full or as a unique beginning of at least 8 letters.

    Raises ToolkitError when there is none or more than one.
    """
    wanted = revision.strip().lower()
    every = tx.session.scalars(select(Revision.id).where(Revision.item_id == item))
    found = [digest for digest in every if digest.hex().startswith(wanted)]
    if len(wanted) < _SHORTEST or not found:
        raise ToolkitError("The item has no revision {revision}.",
                           "Give a revision from its history, in full or at least its first 8 letters.", revision=revision)
    if len(found) > 1:
        raise ToolkitError("Several revisions begin with {revision}.", "Give more letters.", revision=revision)
    return found[0]


def _whole(tx: Tx, row: Row, draft: Draft, *, mentions: bool) -> Item:
    own = _filled(tx, draft.links)
    others = outgoing(tx, row) if mentions else own
    values = {name: getattr(row, name) for name in row.__dataclass_fields__}
    found = translations(tx, row)
    return Item(**values, body=draft.body, tags=draft.tags, links=others, own_links=own, backlinks=incoming(tx, row.key),
                attachments=draft.attachments, translations=tuple((lang, key) for lang, key, _ in found),
                behind=frozenset(key for _, key, left in found if left), translated_from=draft.translated_from,
                contested=projections.contested(projections.standing(tx.session, uuid.UUID(row.id))))


def _filled(tx: Tx, links: Iterable[Link]) -> tuple[Link, ...]:
    wanted = {link.key for link in links}
    known = {one.key: one for one in tx.session.execute(
        select(ItemTable.key, ItemTable.title, ItemTable.kind).where(ItemTable.key.in_(wanted)))} if wanted else {}
    return tuple(Link(link.type, link.key, known[link.key].title, known[link.key].kind) if link.key in known else link
                 for link in links)


def outgoing(tx: Tx, row: Row) -> tuple[Link, ...]:
    """The links of an item, those its text mentions last; title and kind are empty where the library lacks the target."""
    found = tx.session.execute(
        select(ItemLink.type, ItemLink.to_key, ItemLink.ord, ItemTable.title, ItemTable.kind)
        .outerjoin(ItemTable, ItemTable.key == ItemLink.to_key).where(ItemLink.item_id == uuid.UUID(row.id))).all()
    ordered = sorted(found, key=lambda one: (one.ord == projections.MENTIONED, one.ord, one.to_key))
    return tuple(Link(one.type, one.to_key, one.title or "", one.kind or "") for one in ordered)


def incoming(tx: Tx, key: str) -> tuple[Link, ...]:
    """The links of other items to this one; ``key``, ``title`` and ``kind`` are those of the other item."""
    found = tx.session.execute(
        select(ItemLink.type, ItemTable.key, ItemTable.title, ItemTable.kind)
        .join(ItemTable, ItemTable.id == ItemLink.item_id).where(ItemLink.to_key == key)
        .order_by(ItemLink.type, ItemTable.title_order, ItemTable.key)).all()
    return tuple(Link(*one) for one in found)


def translations(tx: Tx, row: Row) -> tuple[tuple[str, str, bool], ...]:
    """(language, key, left behind) of the other items with the same origin, without retired ones, by language."""
    origin = row.translation_of or row.key
    # whether they are retired is looked at here: in the query it leads SQLite away from the key, to a walk through all items
    found = tx.session.execute(
        select(ItemTable.lang, ItemTable.key, ItemTable.translation_of, ItemTable.codes, ItemTable.retired)
        .where(or_(ItemTable.key == origin, ItemTable.translation_of == origin), ItemTable.key != row.key)
        .order_by(ItemTable.lang, ItemTable.key)).all()
    return tuple((one.lang, one.key, _translation(one.translation_of, one.codes) == projections.BEHIND)
                 for one in found if not one.retired)
