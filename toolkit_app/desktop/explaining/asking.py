"""What the page of origins asks of the library, in its lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.library.explaining import Sentence
    from toolkit_app.library.store import Tx
    from toolkit_app.library.values import Item


@dataclass(frozen=True)
class Origins:
    """An item and where each sentence of its text comes from."""

    item: Item
    sentences: tuple[Sentence, ...]


def origins(tx: Tx, key: str) -> Origins:
    """Raises ToolkitError when there is no such item."""
    from toolkit_app.library import explaining, items

    item = items.get(tx, key)
    return Origins(item, explaining.explain(tx, item.key))
