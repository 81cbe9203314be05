"""Links between items."""

from dataclasses import replace

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import reading, revisions
from toolkit_app.library.canonical import as_key
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Link, Saved

__all__ = ["Link", "backlinks", "of", "unlink"]


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


def unlink(tx: Tx, key: str, type: str, target: str, note: str = "") -> Saved:
    """Takes one link off an item by a new revision.

    Raises ToolkitError when the item has no such link of its own, naming those it has; one that its text makes goes with
    the words. Also when there is no such item.
    """
    item, wanted = reading.item(tx, key), as_key(target)
    kept = tuple(link for link in item.own_links if (link.type, link.key) != (type, wanted))
    if len(kept) == len(item.own_links):
        if type == "mentions" and any((link.type, link.key) == (type, wanted) for link in item.links):
            raise ToolkitError("The text of {key} itself mentions {target}.", "Take [[{target}]] out of the text.",
                               key=item.key, target=wanted)
        raise ToolkitError("{key} has no link “{type}” to {target}.",
                           "Its links: {links}." if kept else "It has no links. The types are: {types}.",
                           key=item.key, type=type, target=wanted, types=", ".join(kinds.LINK_TYPES),
                           links=", ".join(f"{link.type} {link.key}" for link in kept))
    return revisions.save(tx, item.key, replace(item.draft(), links=tuple(Link(link.type, link.key) for link in kept)), note=note)
