"""What the merge page asks of the library, in its lane."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.library.merging import Conflict, Proposal
    from toolkit_app.library.revisions import RevisionRow
    from toolkit_app.library.store import Tx
    from toolkit_app.library.values import Item, Saved


_HEADING = re.compile(r"^#{1,2}[ \t]+(.*?)[ \t]*(?:\{#[\w-]+\})?[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Apart:
    """An item with what comes of its first two heads; ``proposal`` is None when it has one head.

    ``taken`` are the fields that the second version changed and the first did not.
    """

    item: Item
    proposal: Proposal | None
    ours: RevisionRow | None = None
    theirs: RevisionRow | None = None
    taken: tuple[str, ...] = ()


def apart(tx: Tx, key: str) -> Apart:
    """The two versions of an item. Raises ToolkitError when there is no such item."""
    from toolkit_app.library import items, merging, revisions

    item = items.get(tx, key)
    if item.heads < 2:
        return Apart(item, None)
    proposal = merging.propose(tx, item.key)
    rows = {row.revision: row for row in revisions.history(tx, item.key)}
    return Apart(item, proposal, rows[proposal.ours], rows[proposal.theirs], _taken(item, proposal))


def _taken(item: Item, proposal: Proposal) -> tuple[str, ...]:
    asked = {one.where for one in proposal.conflicts}
    merged = {name.removeprefix("field:"): value for name, value in proposal.values.items() if name.startswith("field:")}
    names = [name for name in {**item.fields, **merged} if item.fields.get(name) != merged.get(name)]
    if proposal.values.get("title") != item.title:
        names.insert(0, "title")
    return tuple(name for name in names if name not in asked)


def section(apart: Apart, conflict: Conflict) -> str:
    """The title of the section in which a conflict of the text stands; empty before the first."""
    if apart.proposal is None or conflict.piece is None:
        return ""
    before = apart.proposal.merge.pieces[:conflict.piece]
    return next((found[-1] for piece in reversed(before) if (found := _HEADING.findall(piece.text or piece.ours))), "")


def preview(tx: Tx, proposal: Proposal, choices: Mapping[int, str]) -> tuple[str, str]:
    """Title and text (as safe HTML) of the merge; what is not settled stands as in the first version."""
    from toolkit_app.text import render

    draft = proposal.resolve({**dict.fromkeys((one.number for one in proposal.conflicts), "ours"), **choices})
    return draft.title, render.html(draft.body, titles=lambda key: None, lang=draft.lang)


def save(tx: Tx, proposal: Proposal, choices: Mapping[int, str], note: str) -> Saved:
    """Saves the merge. Raises ToolkitError when the item has moved on meanwhile, or a conflict is not settled."""
    from toolkit_app.library import merging

    return merging.save(tx, proposal, proposal.resolve(choices), note=note)
