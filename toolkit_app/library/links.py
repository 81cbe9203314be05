"""Links between items."""

from toolkit_app.library import reading
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Link

__all__ = ["Link", "backlinks", "of"]


def of(tx: Tx, key: str) -> tuple[Link, ...]:
    """The links of an item, those its text mentions last. Title and kind are empty where the target is not in the library.

    Raises ToolkitError when there is no such item.
    """
    return reading.outgoing(tx, reading.rows(tx, [reading.stored(tx, key)])[0])


def backlinks(tx: Tx, key: str) -> tuple[Link, ...]:
    """The links of other items to this one, with the other item's key, title and kind.

    Raises ToolkitError when there is no such item.
    """
    return reading.incoming(tx, reading.stored(tx, key).key)
