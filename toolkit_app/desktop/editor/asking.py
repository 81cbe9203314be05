"""What the editor asks of the library and the text, in a lane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit_app.desktop import asking

if TYPE_CHECKING:
    from toolkit_app.kinds import Labels
    from toolkit_app.library.store import Tx
    from toolkit_app.library.values import Attachment, Draft, Item, Saved


@dataclass(frozen=True)
class Opened:
    """An item ready to be written: with the titles of what it refers to and a sentence of guidance per section."""

    item: Item
    titles: Mapping[str, str]
    guidance: Mapping[str, Labels]


@dataclass(frozen=True)
class Kept:
    """What a save did, and the item as it is now."""

    saved: Saved
    item: Item


def open_item(tx: Tx, key: str) -> Opened:
    """Read an item for writing. Raises ToolkitError for an unknown key."""
    from toolkit_app.library import items, vocabulary

    item = items.get(tx, key)
    named = [key for field in item.fields.values() if isinstance(field, (list, tuple)) for key in field if isinstance(key, str)]
    titles = asking.titles(tx, [*named, *(link.key for link in item.links)])
    return Opened(item, titles, vocabulary.guidance(item.kind))


def save(tx: Tx, key: str, draft: Draft, base: str, note: str) -> Kept:
    """Keep a draft as a revision on ``base``, with copied statements renumbered."""
    from toolkit_app.library import items, revisions
    from toolkit_app.text import sections

    body, _ = sections.renumber(draft.body)
    saved = revisions.save(tx, key, replace(draft, body=body), base=base, note=note)
    return Kept(saved, items.get(tx, key))


def store_picture(tx: Tx, key: str, name: str, data: bytes) -> Attachment:
    """Put the bytes of a picture into an item; the attachment's name may differ where that one is taken."""
    from toolkit_app.library import attachments

    return attachments.attach_bytes(tx, key, name, data)


def store_file(tx: Tx, key: str, path: str) -> Attachment:
    """Put a file into an item."""
    from toolkit_app.library import attachments

    return attachments.attach(tx, key, Path(path))


def preview(body: str, titles: Mapping[str, str], lang: str) -> str:
    """The text as safe HTML."""
    from toolkit_app.text import render

    return render.html(body, titles=titles.get, lang=lang)


def outline(body: str) -> Sequence[tuple[int, str, int]]:
    """The headings of a text: level, title, offset."""
    from toolkit_app.text import render

    return render.outline(body)
