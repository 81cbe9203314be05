"""What the search asks of the library, the index and the kept searches, in a lane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.library.store import Tx


def titles(tx: Tx, keys: Sequence[str]) -> dict[str, str]:
    """The titles of some items, by key."""
    from toolkit_app.library import items

    return {row.key: row.title for row in items.listing(tx, keys=list(dict.fromkeys(keys)), retired=True).rows} if keys else {}


def longest() -> int:
    """How many MB of one text can be searched."""
    from toolkit_app.library import indexing

    return indexing.LONGEST >> 20
