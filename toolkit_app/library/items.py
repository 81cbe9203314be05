"""Items: made, read, listed, translated, retired and brought back."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, drafts, ledger, projections, reading, records, revisions
from toolkit_app.library.assigning import set_fields
from toolkit_app.library.canonical import encode, key_of, sha256, uuid7
from toolkit_app.library.clock import Stamp
from toolkit_app.library.listing import facets, listing
from toolkit_app.library.store import NOBODY, Tx
from toolkit_app.library.values import Attachment, Draft, Item, Link, Listing, Row, Saved
from toolkit_app.text import sections

__all__ = ["Attachment", "Draft", "Item", "Link", "Listing", "Row", "Saved", "bring_back", "facets", "get", "listing", "make",
           "record_transition", "retire", "set_fields", "translate"]

# before every edit: what a person writes is always newer than what the program shipped
_SHIPPED = Stamp(1_767_225_600_000 << 16, "2026-01-01T00:00:00.000Z")


def make(tx: Tx, kind: str, draft: Draft, *, note: str = "", translation_of: str | None = None,
         id: uuid.UUID | None = None) -> Saved:
    """Makes an item. ``translation_of`` is the key of the item it translates. Statements get ids as in ``revisions.save``.

    An ``id`` is given for what the program ships: the record is then the same in every library (no author, a fixed time,
    a salt drawn from the id), so that laptops that exchange do not hold it twice.
    Raises ToolkitError when the kind is unknown, the draft cannot be kept, or an item with that id is there.
    """
    kinds.kind(kind)
    if translation_of is not None:
        origin = reading.stored(tx, translation_of)
        others = tuple(link for link in draft.links if link.type != "translates")
        draft = replace(draft, links=(Link("translates", origin.translation_of or origin.key), *others))
    cleaned = drafts.cleaned(draft)
    renumbered: tuple[tuple[str, str], ...] = ()
    if id is None:
        cleaned, renumbered = revisions.with_ids(cleaned)
    item = _free(tx, kind) if id is None else id
    if id is not None and tx.session.get(records.Item, id) is not None:
        raise ToolkitError("The item {key} is there already.", "Save it instead.", key=key_of(kind, id))
    how = "import" if id else "translate" if translation_of else "edit"
    made = revisions.record(tx, item, kind, how, cleaned, note=note, origin=_shipper(item) if id else None)
    return Saved(key_of(kind, item), made.hex(), changed=True, apart=False, renumbered=renumbered)


def _shipper(item: uuid.UUID) -> revisions.Origin:
    return revisions.Origin(NOBODY, NOBODY, _SHIPPED, sha256(b"toolkit-shipped\0" + item.bytes)[:blobs.SALT])


def shipped(kind: str, item: uuid.UUID, draft: Draft) -> bytes:
    """The revision that ``make`` makes of a shipped item that translates no other: the same wherever it is made."""
    cleaned, origin = drafts.cleaned(draft), _shipper(item)
    body, meta = (sha256((origin.salt or b"") + part) for part in (cleaned.body.encode(), drafts.meta(cleaned)))
    return ledger.Revision(item, kind, "import", body, meta, None, (), origin.author, origin.replica, origin.stamp.hlc,
                           origin.stamp.at).id


def _free(tx: Tx, kind: str) -> uuid.UUID:
    while True:
        item = uuid7()
        if tx.session.scalar(select(records.Item.id).where(records.Item.key == key_of(kind, item))) is None:
            return item


def get(tx: Tx, key: str) -> Item:
    """The item at its newest head, its key in any case. Raises ToolkitError naming near keys when there is none."""
    return reading.item(tx, key)


def retire(tx: Tx, key: str, note: str = "") -> Saved:
    """Takes an item out of lists; nothing of it is deleted. Retiring a retired one changes nothing."""
    row = reading.stored(tx, key)
    if row.retired:
        return Saved(row.key, row.head.hex(), changed=False, apart=False)
    return _move(tx, key, projections.RETIRED, note)


def bring_back(tx: Tx, key: str, note: str = "") -> Saved:
    """Gives a retired item the state it had before. Bringing back one that is not retired changes nothing."""
    row = reading.stored(tx, key)
    if not row.retired:
        return Saved(row.key, row.head.hex(), changed=False, apart=False)
    known = kinds.KINDS.get(row.kind)
    initial = known.initial if known else "draft"
    order = {state: place for place, state in enumerate(known.states if known else ())}
    before = [one for one in projections.standing(tx.session, row.id) if one.start in order and one.start != projections.RETIRED]
    least = min(before, key=lambda one: (order[one.start], one.act), default=None)
    # a verdict holds for the text that was retired: who edited it meanwhile brings it back to review
    return _move(tx, key, least.start if least else initial, note, least.revision if least else None)


def _move(tx: Tx, key: str, state: str, note: str, revision: bytes | None = None) -> Saved:
    row = reading.stored(tx, key)
    record_transition(tx, row.id, revision or row.head, row.state, state, note=note)
    return Saved(row.key, row.head.hex(), changed=True, apart=False)


def record_transition(tx: Tx, item: uuid.UUID, revision: bytes, start: str, to: str, *, note: str = "",
                      checks: Sequence[str] = ()) -> None:
    """Keeps the act that moves an item from a state to another, speaking of one revision, and projects the item.

    It follows every transition that stands, and so settles what was done apart.
    """
    after = sorted(one.act.hex() for one in projections.standing(tx.session, item))
    said = sections.normalise(note).strip()
    stamp = tx.stamp()
    data: dict[str, Any] = {"from": start, "to": to, "after": after}
    ledger.add_act(tx.session, ledger.Act(
        projections.TRANSITION, tx.author or NOBODY, tx.library.replica, stamp.hlc, stamp.at, item=item, revision=revision,
        content=blobs.put(tx.session, encode({"note": said})) if said else None,
        data={**data, "checks": sorted(checks)} if checks else data))
    projections.project(tx, [item])


def translate(tx: Tx, key: str, lang: str) -> Saved:
    """Makes an item in another language that starts as a copy and is linked as a translation of the first original.

    Raises ToolkitError when there is one in that language, when it is the item's own, or when it is none of ours.
    """
    item = reading.item(tx, key)
    if lang not in kinds.LANGUAGES:
        raise ToolkitError("“{lang}” is not a language of the library.", "The languages are: {languages}.",
                           lang=lang, languages=", ".join(kinds.LANGUAGES))
    there = dict(item.translations) | {item.lang: item.key}
    if lang in there:
        raise ToolkitError("There is a text in that language already: {key}.", "Open it, and edit it there.", key=there[lang])
    # who translates a translation renders what that one rendered
    made_from = item.translated_from if item.translation_of else item.head
    return make(tx, item.kind, replace(item.draft(), lang=lang, translated_from=made_from), translation_of=item.key)
