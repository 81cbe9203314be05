"""The family tree of an item's revisions: who follows whom, who they have in common, and an order in which parents come first."""

import heapq
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library.records import Revision, RevisionParent
from toolkit_app.library.store import Tx


@dataclass(frozen=True)
class Tree:
    """The revisions of an item that are here: ``parents`` of each, without those that are not here, and the clock of each."""

    parents: Mapping[bytes, tuple[bytes, ...]]
    clocks: Mapping[bytes, int]

    def ancestors(self, revision: bytes) -> set[bytes]:
        """A revision and everything it goes back to."""
        found, waiting = {revision}, [revision]
        while waiting:
            new = [parent for parent in self.parents.get(waiting.pop(), ()) if parent not in found]
            found.update(new)
            waiting += new
        return found

    def base(self, one: bytes, other: bytes) -> bytes | None:
        """The nearest common ancestor, of several the one with the latest clock; None when they have none in common."""
        common = self.ancestors(one) & self.ancestors(other)
        further = {parent for revision in common for parent in self.parents.get(revision, ())}
        return max(common - further, key=lambda revision: (self.clocks[revision], revision), default=None)

    def ordered(self, wanted: Iterable[bytes]) -> list[bytes]:
        """Revisions with parents before children, otherwise by clock: clocks alone may be wrong.

        Raises ToolkitError when some go back to themselves: a digest covers the parents, so the file was changed.
        """
        chosen = set(wanted)
        children: dict[bytes, list[bytes]] = {}
        missing = {}
        for revision in chosen:
            before = [parent for parent in self.parents.get(revision, ()) if parent in chosen]
            missing[revision] = len(before)
            for parent in before:
                children.setdefault(parent, []).append(revision)
        ready = [(self.clocks[revision], revision) for revision, count in missing.items() if not count]
        heapq.heapify(ready)
        found = []
        while ready:
            _, revision = heapq.heappop(ready)
            found.append(revision)
            for child in children.get(revision, ()):
                missing[child] -= 1
                if not missing[child]:
                    heapq.heappush(ready, (self.clocks[child], child))
        if len(found) < len(chosen):
            raise ToolkitError("The history of this item is damaged: the revision {digest} goes back to itself.",
                               "Run “toolkit verify”, and open the latest backup with “toolkit open-backup”.",
                               digest=min(chosen.difference(found)).hex()[:12])
        return found


def tree(tx: Tx, item: uuid.UUID) -> Tree:
    """The family tree of an item."""
    clocks = {row.id: row.hlc for row in tx.session.execute(select(Revision.id, Revision.hlc).where(Revision.item_id == item))}
    parents: dict[bytes, list[bytes]] = {}
    for child, parent in tx.session.execute(
            select(RevisionParent.revision_id, RevisionParent.parent_id)
            .join(Revision, Revision.id == RevisionParent.revision_id).where(Revision.item_id == item)
            .order_by(RevisionParent.revision_id, RevisionParent.ord)):
        if parent in clocks:
            parents.setdefault(child, []).append(parent)
    return Tree({child: tuple(before) for child, before in parents.items()}, clocks)
