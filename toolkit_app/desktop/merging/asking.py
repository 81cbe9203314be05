"""What the merge page asks of the library, in its lane."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
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

    ``taken`` are the fields that the second version changed and the first did not, ``titles`` those of the items to which the
    texts link, by key.
    """

    item: Item
    proposal: Proposal | None
    ours: RevisionRow | None = None
    theirs: RevisionRow | None = None
    taken: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)


def apart(tx: Tx, key: str) -> Apart:
    """The two versions of an item. Raises ToolkitError when there is no such item."""
    from toolkit_app.desktop import naming
    from toolkit_app.library import items, merging, revisions
    from toolkit_app.text import references

    item = items.get(tx, key)
    if item.heads < 2:
        return Apart(item, None)
    proposal = merging.propose(tx, item.key)
    rows = {row.revision: row for row in revisions.history(tx, item.key)}
    texts = (text for piece in proposal.merge.pieces for text in (piece.base, piece.ours, piece.theirs))
    titles = naming.titles(tx, references.links("\n\n".join(texts)))
    return Apart(item, proposal, rows[proposal.ours], rows[proposal.theirs], _taken(item, proposal), titles)


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
    from toolkit_app.desktop import naming
    from toolkit_app.text import references, render

    draft = proposal.resolve({**dict.fromkeys((one.number for one in proposal.conflicts), "ours"), **choices})
    titles = naming.titles(tx, references.links(draft.body))
    return draft.title, render.html(draft.body, titles=titles.get, lang=draft.lang)


def save(tx: Tx, proposal: Proposal, choices: Mapping[int, str], note: str) -> Saved:
    """Saves the merge. Raises ToolkitError when the item has moved on meanwhile, or a conflict is not settled."""
    from toolkit_app.library import merging

    return merging.save(tx, proposal, proposal.resolve(choices), note=note)
