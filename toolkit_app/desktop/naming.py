"""The names of items where a text has only their keys; asked in a lane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.library.revisions import Comparison
    from toolkit_app.library.store import Tx
    from toolkit_app.text.diff import Piece


def titles(tx: Tx, keys: Sequence[str]) -> dict[str, str]:
    """The titles of those of the items that there are, by key."""
    from toolkit_app.library import items

    return {row.key: row.title for row in items.listing(tx, keys=list(dict.fromkeys(keys)), retired=True).rows} if keys else {}


def named(tx: Tx, pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces of compared texts with the titles of items in the place of links to them."""
    from toolkit_app.text import linked, references

    keys = [key for gone in ("added", "removed")
            for key in references.links("".join(piece.text for piece in pieces if piece.op != gone))]
    return linked.named(pieces, titles(tx, keys).get) if keys else list(pieces)


def compared(tx: Tx, found: Comparison) -> Comparison:
    """A comparison with the titles of items in the place of links to them."""
    return replace(found, body=named(tx, found.body))
