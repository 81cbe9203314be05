"""An import taken back. Nothing is deleted: what it made goes out of lists, what it changed is saved as it was before.

What people changed since stays, and is named. Decision: docs/decisions/0035-imports.md.
"""

from dataclasses import dataclass

from toolkit_app.errors import ToolkitError
from toolkit_app.library import imports, items, revisions
from toolkit_app.library.imports import Import
from toolkit_app.library.store import Tx
from toolkit_app.validation.comments import acts, register


@dataclass(frozen=True)
class Undone:
    """What taking back did: keys that were retired, keys whose earlier text is the newest again, keys that stay because they were
    edited since, and how many comments were withdrawn.
    """

    retired: tuple[str, ...]
    restored: tuple[str, ...]
    kept: tuple[str, ...]
    withdrawn: int


def undo(tx: Tx, wanted: str, note: str = "") -> Undone:
    """Takes an import back, named by the beginning of its identity; ``note`` goes to the history of each item.

    Raises ToolkitError when there is no such import or it was taken back before.
    """
    one: Import = imports.find(tx, wanted)
    if one.undone:
        raise ToolkitError("The import {name} was taken back before.", "Nothing was changed.", name=one.id[:12])
    retired, restored, kept = [], [], []
    withdrawn = _withdraw(tx, one)
    # several revisions of one item in one import: the newest says whether it was edited since
    for standing in reversed(imports.standing(tx, one.revisions)):
        if standing.retired or standing.key in kept:
            continue
        if not standing.current and standing.key not in restored:
            kept.append(standing.key)
        elif standing.before:
            revisions.restore(tx, standing.key, standing.before, note)
            restored.append(standing.key)
        else:
            items.retire(tx, standing.key, note)
            retired.append(standing.key)
    imports.keep_undone(tx, one)
    return Undone(tuple(retired), tuple(dict.fromkeys(restored)), tuple(kept), withdrawn)


def _withdraw(tx: Tx, one: Import) -> int:
    """Withdraws the comments of an import that nobody has answered."""
    count = 0
    for act in one.comments:
        try:
            found = register.find(tx, act)
        except ToolkitError:
            continue  # erased, or not in this library
        if found.state == "new":
            acts.react(tx, found.id, "withdrawn")
            count += 1
    return count
