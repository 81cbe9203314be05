"""What the library page changes in an item, in the library's lane."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.library.store import Tx


def remove_link(tx: Tx, key: str, type: str, target: str) -> None:
    """A new revision of an item without that link of its own."""
    from toolkit_app.library import items, revisions

    item = items.get(tx, key)
    draft = item.draft()
    kept = tuple(link for link in draft.links if (link.type, link.key) != (type, target))
    revisions.save(tx, item.key, replace(draft, links=kept), base=item.head)


def remove_file(tx: Tx, key: str, name: str) -> None:
    """A new revision of an item without that file; earlier revisions keep it."""
    from toolkit_app.library import items, revisions

    item = items.get(tx, key)
    draft = item.draft()
    kept = tuple(file for file in draft.attachments if file.name != name)
    revisions.save(tx, item.key, replace(draft, attachments=kept), base=item.head)
