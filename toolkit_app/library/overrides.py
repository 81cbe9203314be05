"""Letting something out that the check holds back: an act, by a person with a name and for a reason.

It speaks of one text, of sorts of concern (``SORTS``) and of the circle of readers it is let out to; for another text, or for a
wider circle, it says nothing.
"""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, drafts, ledger, people, projections, reading, records, vocabulary
from toolkit_app.library.canonical import clean, decode, encode
from toolkit_app.library.soundness import name as sound_name
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Item

OVERRIDE = "override"
Sort = Literal["personal", "sensitivity", "consent"]
SORTS: tuple[Sort, ...] = ("personal", "sensitivity", "consent")


@dataclass(frozen=True)
class Override:
    """What somebody let out: ``sorts`` of concern, to ``level`` (a code of the vocabulary ``sensitivity``), and why.

    ``revision`` is the one it speaks of, in hex.
    """

    act: str
    revision: str
    sorts: tuple[str, ...]
    level: str
    author: str
    at: str
    reason: str


def levels() -> tuple[str, ...]:
    """The circles of readers, the widest first: everybody, partners, the own house."""
    return tuple(code.code for code in vocabulary.facet("sensitivity").codes)


def make(tx: Tx, item: Item, sorts: Collection[str], level: str, reason: str) -> None:
    """Lets the text of ``item`` out, as it is there, in spite of these sorts of concern.

    Raises ToolkitError when the person of this transaction has no name, no reason is given, or there is no such level.
    """
    vocabulary.check("sensitivity", level)
    said = clean({"note": reason.strip()})
    if not said.get("note"):
        raise ToolkitError("The reason is missing.", "Say why this may be let out, without repeating the data.")
    if people.writing(tx) is None:
        raise ToolkitError("Who lets something out must have a name.",
                           "Say who you are: --person NAME, or your name in the preferences.")
    stamp = tx.stamp()
    ledger.add_act(tx.session, ledger.Act(
        OVERRIDE, tx.author or uuid.UUID(int=0), tx.library.replica, stamp.hlc, stamp.at, item=uuid.UUID(item.id),
        revision=bytes.fromhex(item.head), content=blobs.put(tx.session, encode(said)),
        data={"sorts": sorted(set(sorts)), "level": level}))
    tx.touched.add(item.key)


def check(act: ledger.Act) -> None:
    """Raises ValueError when an act that came from outside is no override: it names no text, no sort or no level."""
    sorts = act.data.get("sorts")
    if act.item is None or act.revision is None or not isinstance(sorts, list) or not sorts:
        raise ValueError("it does not say what is let out")
    for code in (*sorts, act.data.get("level")):
        sound_name(code)


def overrides(tx: Tx, key: str) -> tuple[Override, ...]:
    """Everything of an item that was let out, the newest first. Raises ToolkitError when there is no such item."""
    acts = _acts(tx, reading.stored(tx, key).id)
    names = people.names(tx, {(act.author, act.replica) for act in acts})
    return tuple(Override(act.id.hex(), act.revision_id.hex() if act.revision_id else "", _sorts(act.data),
                          str(act.data.get("level", "")), names[act.author, act.replica], act.at, _said(tx, act.content))
                 for act in acts)


def standing(tx: Tx, item: Item, level: str) -> frozenset[str]:
    """The sorts of concern that were let out for the very text of ``item`` to this circle of readers or a wider one."""
    acts = [act for act in _acts(tx, uuid.UUID(item.id)) if _reaches(act.data, level)]
    if not acts:
        return frozenset()
    table = records.Revision
    wanted = {bytes.fromhex(item.head), *(act.revision_id for act in acts)}
    texts = {row.id: (row.meta, row.body) for row in tx.session.execute(
        select(table.id, table.meta, table.body).where(table.item_id == uuid.UUID(item.id), table.id.in_(wanted)))}
    own = texts[bytes.fromhex(item.head)]
    return frozenset(sort for act in acts if act.revision_id in texts
                     and projections.same_text(tx.session, texts[act.revision_id], own) for sort in _sorts(act.data))


def _reaches(data: Mapping[str, Any], level: str) -> bool:
    order = levels()
    to = data.get("level")
    return to in order and order.index(to) <= order.index(level)


def _acts(tx: Tx, item: uuid.UUID) -> list[Any]:
    table = records.Act
    return list(tx.session.scalars(
        select(table).where(table.item_id == item, table.kind == OVERRIDE).order_by(table.hlc.desc(), table.id)))


def _sorts(data: Mapping[str, Any]) -> tuple[str, ...]:
    found = data.get("sorts")
    return tuple(str(sort) for sort in found) if isinstance(found, list) else ()


def _said(tx: Tx, content: bytes | None) -> str:
    raw = blobs.content(tx.session, content) if content else None
    return drafts.ERASED if raw is None else str(decode(raw).get("note", ""))
