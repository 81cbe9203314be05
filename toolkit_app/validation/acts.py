"""An act about a round, kept; and what a round's windows must hear of it."""

import uuid
from collections.abc import Mapping
from typing import Any

from toolkit_app.library import ballots, blobs, ledger
from toolkit_app.library.canonical import encode
from toolkit_app.library.store import NOBODY, Tx
from toolkit_app.validation.definition import Round


def keep(tx: Tx, kind: str, round: uuid.UUID, data: Mapping[str, Any], *, about: bytes | None = None,
         content: Mapping[str, Any] | None = None, author: uuid.UUID | None = None) -> bytes:
    """Keeps an act about a round, now, by who writes here; gives its digest. The caller projects the round.

    ``author`` stands in place of the person and the laptop where these must not be known.
    """
    stamp = tx.stamp()
    blob = blobs.put(tx.session, encode(content)) if content else None
    who, where = (author, NOBODY) if author else (tx.author or NOBODY, tx.library.replica)
    made = ledger.Act(kind, who, where, stamp.hlc, stamp.at, item=round, about=about, content=blob, data=data)
    ledger.add_act(tx.session, made)
    return made.id


def events(tx: Tx, round: uuid.UUID) -> list[str]:
    """The openings and closings of a round that nothing follows yet."""
    found = ballots.acts(tx.session, round, ballots.OPENING, ballots.CLOSING)
    return [act.id.hex() for act in ballots.standing(found)]


def touch(tx: Tx, round: Round) -> None:
    """Says that a round and its items show something new."""
    tx.touched.update({round.key, *(unit.key for unit in round.definition.units)})
