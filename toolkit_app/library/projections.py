"""What is derived from the records: item rows, heads, facets, links, people.

Everything is computed from the set of an item's records and never from the order in which they came, so that libraries
that hold the same records show the same.
"""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import BindParameter, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballots, blobs, commenting, drafts, states
from toolkit_app.library.canonical import as_key, decode, key_of
from toolkit_app.library.records import Act, Base, Item, ItemFacet, ItemHead, ItemLink, Person, Revision
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Draft
from toolkit_app.text import folding, sections

TRANSITION, PERSON = "transition", "person"
TRANSLATION = "translation"  # the facet that says whether a translation still renders its original
CURRENT, BEHIND = "current", "behind"
RETIRED = states.RETIRED
Content = Callable[[bytes], bytes | None]
MENTIONED = -1

# built once: building a statement costs several times what running it does; and on tables and not on classes: rows are read and
# written as they are, without what the mapper adds for objects, which takes as long again
_ITEMS, _LOGGED, _REVISIONS, _FOLLOWS, _ACTS, _FACETS = (
    Base.metadata.tables[name] for name in ("item", "change_log", "revision", "revision_parent", "act", "item_facet"))
_ITEM: BindParameter[uuid.UUID] = bindparam("item")
_FOLLOWED = select(_FOLLOWS.c.parent_id).where(_FOLLOWS.c.parent_id == _REVISIONS.c.id).exists()
_HEADS = select(*(_REVISIONS.c[name] for name in ("id", "kind", "meta", "body", "author", "replica", "hlc", "at"))).where(
    _REVISIONS.c.item_id == _ITEM, ~_FOLLOWED)
_NUMBER = select(func.count()).where(_REVISIONS.c.item_id == _ITEM)
_TRANSITIONS = select(_ACTS.c.id, _ACTS.c.data, _ACTS.c.revision_id).where(_ACTS.c.item_id == _ITEM, _ACTS.c.kind == TRANSITION)
_SPOKEN_OF = select(_REVISIONS.c.meta, _REVISIONS.c.body).where(
    _REVISIONS.c.id == bindparam("revision"), _REVISIONS.c.item_id == _ITEM)
_MADE_FROM = select(_REVISIONS.c.item_id, _REVISIONS.c.kind, _REVISIONS.c.meta, _REVISIONS.c.body).where(
    _REVISIONS.c.id == bindparam("revision"))
_RENDERINGS = select(_ITEMS.c.id).where(_ITEMS.c.translation_of == bindparam("key")).order_by(_ITEMS.c.id)
_STANDING = select(_FACETS.c.code).where(_FACETS.c.item_id == _ITEM, _FACETS.c.facet == TRANSLATION)
_THERE = select(_ITEMS.c.id, _ITEMS.c.title).where(or_(_ITEMS.c.id == _ITEM, _ITEMS.c.key == bindparam("key")))
_PARTS = tuple(Base.metadata.tables[name] for name in ("item_head", "item_facet", "item_link"))
_ADD, _CHANGE = insert(_ITEMS), update(_ITEMS).where(_ITEMS.c.id == _ITEM)
_CLEAR, _FILL = tuple(delete(part).where(part.c.item_id == _ITEM) for part in _PARTS), tuple(insert(part) for part in _PARTS)
_UNLOG, _LOG = delete(_LOGGED).where(_LOGGED.c.item_id == _ITEM), insert(_LOGGED)


@dataclass(frozen=True)
class Projected:
    """All projections of one item: its row by column, its heads, its (facet, code) pairs, its (type, key, order) links."""

    item: Mapping[str, Any]
    heads: frozenset[bytes]
    facets: frozenset[tuple[str, str]]
    links: frozenset[tuple[str, str, int]]


def draft_at(session: Session, meta: bytes, body: bytes, content: Content | None = None) -> Draft:
    """The draft that two blobs hold, read by ``content`` where it is given. Raises ToolkitError when they are damaged."""
    read = content or partial(blobs.content, session)
    try:
        return drafts.read(read(meta), read(body))
    except ValueError as error:
        raise ToolkitError("The record {digest} of this library cannot be read: {reason}.",
                           "Run “toolkit verify”, and see whether there is a newer version of the program.",
                           digest=meta.hex()[:12], reason=error) from error


def compute(session: Session, item: uuid.UUID, content: Content | None = None) -> Projected | None:
    """The projections of an item from its records; None when there is no revision of it.

    The shown head is the newest by clock and then by digest. ``content`` reads blobs, where many items are computed in a
    row. Raises ToolkitError when a blob is damaged.
    """
    heads = session.execute(_HEADS, {"item": item}).all()
    if not heads:
        return None
    head = _shown(heads)
    draft = draft_at(session, head.meta, head.body, content)
    state = _state(session, item, head.kind, [(one.meta, one.body) for one in heads], content)
    links = _links(draft)
    facets = drafts.codes(head.kind, draft)
    origin = next((key for relation, key, _ in sorted(links, key=lambda link: link[2]) if relation == "translates"), None)
    follows = rendering(session, origin, draft.translated_from, content)
    if follows:
        facets.add((TRANSLATION, follows))
    row = {
        "key": key_of(head.kind, item), "kind": head.kind, "lang": draft.lang, "title": draft.title,
        "title_order": folding.fold(draft.title), "state": state, "retired": state == RETIRED, "head": head.id,
        "heads": len(heads), "translation_of": origin, "fields": dict(draft.fields),
        "codes": "\n".join(sorted(f"{facet}={code}" for facet, code in facets)), "author": head.author,
        "replica": head.replica, "hlc": head.hlc, "at": head.at,
        "revisions": session.scalar(_NUMBER, {"item": item})}
    return Projected(row, frozenset(one.id for one in heads), frozenset(facets), frozenset(links))


def _shown(heads: Sequence[Any]) -> Any:
    return max(heads, key=lambda one: (one.hlc, one.id))


def rendering(session: Session, origin: str | None, made_from: str, content: Content | None = None) -> str:
    """Whether the words of an original, which a translation was made from at a revision, are still its words.

    ``current`` or ``behind``; empty where that cannot be said: no original, no revision named, or not here.
    """
    row = session.execute(_MADE_FROM, {"revision": bytes.fromhex(made_from)}).one_or_none() if origin and made_from else None
    if row is None or key_of(row.kind, row.item_id) != origin:
        return ""
    head = _shown(session.execute(_HEADS, {"item": row.item_id}).all())
    same = same_text(session, (row.meta, row.body), (head.meta, head.body), content, words=True)
    return CURRENT if same else BEHIND


def _links(draft: Draft) -> list[tuple[str, str, int]]:
    found = {(link.type, link.key): place for place, link in enumerate(draft.links)}
    if "[[" in draft.body:
        for key in sections.links(draft.body):
            found.setdefault(("mentions", as_key(key)), MENTIONED)
    return [(relation, key, place) for (relation, key), place in found.items()]


@dataclass(frozen=True)
class Standing:
    """A transition that no other one follows: its digest, the states it names, and the revision it speaks of."""

    act: bytes
    start: str
    to: str
    revision: bytes | None


def standing(session: Session, item: uuid.UUID) -> list[Standing]:
    """The transitions of an item that no other one follows. More than one: people moved it apart."""
    acts = session.execute(_TRANSITIONS, {"item": item}).all()
    followed = {digest for act in acts for digest in _listed(act.data.get("after"))}
    return [Standing(act.id, str(act.data.get("from", "")), str(act.data.get("to", "")), act.revision_id)
            for act in sorted(acts, key=lambda act: act.id) if act.id.hex() not in followed]


def contested(found: Sequence[Standing]) -> bool:
    """Whether acts made apart give an item different states: a further act, by who may take that step, settles it."""
    return len({one.to for one in found}) > 1


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _state(session: Session, item: uuid.UUID, kind: str, heads: Sequence[tuple[bytes, bytes]], content: Content | None) -> str:
    """Where two people moved an item apart, the less advanced state: nothing counts as reached that one of them undid.

    A verdict on a text that is not the one of every head has lapsed.
    """
    known = kinds.KINDS.get(kind)
    order = {state: place for place, state in enumerate(known.states)} if known else {}
    reached = {one.to if one.to not in states.VERDICTS or _holds(session, item, one, heads, content) else states.VERDICTS[one.to]
               for one in standing(session, item)}
    initial = known.initial if known else "draft"
    return min(reached, key=lambda state: (order.get(state, len(order)), state), default=initial)


def _holds(session: Session, item: uuid.UUID, verdict: Standing, heads: Sequence[tuple[bytes, bytes]],
           content: Content | None) -> bool:
    spoken_of = session.execute(_SPOKEN_OF, {"revision": verdict.revision, "item": item}).one_or_none()
    return spoken_of is not None and all(
        same_text(session, (spoken_of.meta, spoken_of.body), head, content) for head in heads)


def same_text(session: Session, one: tuple[bytes, bytes], other: tuple[bytes, bytes], content: Content | None = None, *,
              words: bool = False) -> bool:
    """Whether two revisions, given as their blobs of metadata and body, hold the same text.

    What is recorded about a text later (``states.FOLLOW_UP``, which text it renders) is no part of it. With ``words``, its
    links are none either: a translation leaves them to its original. An erased text is like no other one.
    """
    read = content or partial(blobs.content, session)
    for sort, (a, b) in enumerate(zip(one, other, strict=True)):
        if a != b:
            first, second = read(a), read(b)
            if first is None or second is None or (first != second if sort else _agreed(first, words) != _agreed(second, words)):
                return False
    return True


def _agreed(meta: bytes, words: bool) -> dict[str, Any]:
    value: dict[str, Any] = decode(meta)
    fields = {name: inner for name, inner in value.get("fields", {}).items() if name not in states.FOLLOW_UP}
    left_out = {"translated_from", "fields", *(("links",) if words else ())}
    return {"fields": fields, **{name: inner for name, inner in value.items() if name not in left_out}}


def stored(session: Session, items: Sequence[uuid.UUID]) -> dict[uuid.UUID, Projected]:
    """The projections of items as they are kept, without the items that have none."""
    heads, facets, links = (_grouped(session.execute(select(*columns).where(columns[0].in_(items)))) for columns in (
        (ItemHead.item_id, ItemHead.revision_id), (ItemFacet.item_id, ItemFacet.facet, ItemFacet.code),
        (ItemLink.item_id, ItemLink.type, ItemLink.to_key, ItemLink.ord)))
    rows = session.execute(select(Item.__table__).where(Item.id.in_(items))).mappings()
    return {row["id"]: Projected({name: value for name, value in row.items() if name != "id"},
                                 frozenset(head for head, in heads.get(row["id"], ())),
                                 frozenset(facets.get(row["id"], ())), frozenset(links.get(row["id"], ()))) for row in rows}


def _grouped(rows: Iterable[Any]) -> dict[uuid.UUID, list[Any]]:
    found: dict[uuid.UUID, list[Any]] = {}
    for item, *values in rows:
        found.setdefault(item, []).append(tuple(values))
    return found


def project(tx: Tx, items: Iterable[uuid.UUID]) -> None:
    """Computes the projections of items anew and logs them as changed. Call it after records of theirs were added.

    Raises ToolkitError when an item's key is already another item's, naming both, or when a blob is damaged.
    """
    for item in items:
        projected = compute(tx.session, item)
        if projected is not None:
            _put(tx, item, projected)
            _project_renderings(tx, str(projected.item["key"]))


def _put(tx: Tx, item: uuid.UUID, projected: Projected) -> None:
    _keep(tx.session, item, projected)
    tx.session.execute(_UNLOG, {"item": item})
    tx.session.execute(_LOG, {"item_id": item})
    tx.touched.add(str(projected.item["key"]))


def _project_renderings(tx: Tx, original: str) -> None:
    """An original has moved: those of its translations that it has left behind by that, or that it came back to, are others."""
    for item in tx.session.scalars(_RENDERINGS, {"key": original}).all():
        projected = compute(tx.session, item)
        before = set(tx.session.scalars(_STANDING, {"item": item}))
        if projected is not None and before != {code for facet, code in projected.facets if facet == TRANSLATION}:
            _put(tx, item, projected)


def _keep(session: Session, item: uuid.UUID, projected: Projected) -> None:
    key, title = projected.item["key"], projected.item["title"]
    there = session.execute(_THERE, {"item": item, "key": key}).all()
    for other in there:
        if other.id != item:
            raise ToolkitError("Two items have the key {key}: “{title}” and “{other}”.",
                               "Nothing was changed. Save one of the texts as a new item in the library it comes from.",
                               key=key, title=title, other=other.title)
    if there:
        session.execute(_CHANGE, {"item": item, **projected.item})
        for clearing in _CLEAR:
            session.execute(clearing, {"item": item})
    else:
        session.execute(_ADD, {"id": item, **projected.item})
    rows: tuple[list[dict[str, Any]], ...] = (
        [{"item_id": item, "revision_id": head} for head in projected.heads],
        [{"item_id": item, "facet": facet, "code": code} for facet, code in projected.facets],
        [{"item_id": item, "type": relation, "to_key": to, "ord": place} for relation, to, place in projected.links])
    for filling, values in zip(_FILL, rows, strict=True):
        if values:
            session.execute(filling, values)


def compute_people(session: Session) -> dict[uuid.UUID, tuple[str, str, str]]:
    """Name, role and organisation of every person by their newest act. Raises ToolkitError when a blob is damaged."""
    newest: dict[uuid.UUID, Any] = {}
    for act in session.execute(select(Act.id, Act.hlc, Act.data, Act.content).where(Act.kind == PERSON)):
        person = uuid.UUID(hex=str(act.data.get("person")))
        if person not in newest or (act.hlc, act.id) > (newest[person].hlc, newest[person].id):
            newest[person] = act
    return {person: _person(session, act.content) for person, act in newest.items()}


def _person(session: Session, content: bytes | None) -> tuple[str, str, str]:
    said = blobs.content(session, content) if content else None
    if said is None:
        return (drafts.ERASED, "", "")
    value = decode(said)
    return (str(value.get("name", "")), str(value.get("role", "")), str(value.get("organisation", "")))


def stored_people(session: Session) -> dict[uuid.UUID, tuple[str, str, str]]:
    """Name, role and organisation of every person as they are kept."""
    return {one.id: (one.name, one.role, one.organisation) for one in session.execute(select(Person.__table__))}


def project_people(tx: Tx) -> None:
    """Computes all people anew. Call it after acts about people were added."""
    tx.session.execute(delete(Person))
    people = compute_people(tx.session)
    if people:
        tx.session.execute(insert(Person), [{"id": person, "name": name, "role": role, "organisation": organisation}
                                            for person, (name, role, organisation) in people.items()])


def rebuild(tx: Tx) -> int:
    """Throws every projection away and computes it from the records. Returns the number of items."""
    for table in (ItemHead, ItemFacet, ItemLink, Item):
        tx.session.execute(delete(table))
    items = tx.session.scalars(select(Revision.item_id).distinct()).all()
    project(tx, items)
    rebuild_others(tx)
    return len(items)


def rebuild_others(tx: Tx) -> None:
    """Computes every projection but those of items from the records."""
    project_people(tx)
    ballots.rebuild(tx.session)
    commenting.rebuild(tx.session)
