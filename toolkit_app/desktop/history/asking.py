"""What the history page asks of the library, in its lane."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toolkit_app.library.overrides import Override
    from toolkit_app.library.revisions import Comparison, RevisionRow, Saved
    from toolkit_app.library.store import Tx
    from toolkit_app.library.values import Item
    from toolkit_app.text.compare import Change


@dataclass(frozen=True)
class Past:
    """An item and its revisions, newest first; ``let_out`` is what left in spite of the check."""

    item: Item
    revisions: tuple[RevisionRow, ...]
    let_out: tuple[Override, ...] = ()


def past(tx: Tx, key: str) -> Past:
    """The history of an item. Raises ToolkitError for an unknown key."""
    from toolkit_app.library import items, overrides, revisions

    return Past(items.get(tx, key), tuple(revisions.history(tx, key)), overrides.overrides(tx, key))


def compare(tx: Tx, key: str, old: str, new: str) -> Comparison:
    """Two revisions word by word, with titles in the place of links; an empty ``old`` compares the first one with nothing."""
    from toolkit_app.desktop import naming
    from toolkit_app.library import revisions
    from toolkit_app.text.diff import Piece

    if old:
        found = naming.compared(tx, revisions.compare(tx, key, old, new))
        return replace(found, fields=[(name, *_dated(tx, name, values)) for name, *values in found.fields])
    item = revisions.at(tx, key, new)
    fields = [(name, None, value) for name, value in (*item.fields.items(), ("tags", list(item.tags))) if value]
    body = [Piece("added", item.body)] if item.body else []
    return naming.compared(tx, revisions.Comparison([Piece("added", item.title)], body, fields))


def _dated(tx: Tx, name: str, values: list[Any]) -> list[Any]:
    """A revision of the original as the time at which it was saved; every other value as it is."""
    from toolkit_app.library import translations

    return [translations.saved_at(tx, value) or value[:12] if name == "translated_from" and value else value for value in values]


def blocks(tx: Tx, comparison: Comparison) -> tuple[Change, ...]:
    """The text of a comparison paragraph by paragraph, with moves and the cells of tables."""
    from toolkit_app.text.compare import compare as by_blocks

    old, new = ("".join(piece.text for piece in comparison.body if piece.op != gone) for gone in ("added", "removed"))
    return by_blocks(old, new)


def sections(tx: Tx, key: str, revision: str) -> tuple[tuple[str, str], ...]:
    """Id and title of the sections of a revision that the newest text has otherwise or not at all."""
    from toolkit_app.library import revisions

    return tuple((part.id, part.title) for part in revisions.sections_apart(tx, key, revision))


def restore(tx: Tx, key: str, revision: str, section: str | None) -> Saved:
    """A new revision with the text of an earlier one, or with one section of it."""
    from toolkit_app.library import revisions

    return revisions.restore(tx, key, revision, section=section)
