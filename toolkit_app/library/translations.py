"""Translations and their originals: which text a translation renders, what of it has changed since, and following it.

Which text that is stands in the translation's own revision: so it is restored, merged, exchanged and sealed with its words.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import lineage, projections, reading, revisions, states
from toolkit_app.library.records import Revision
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Draft, Item, Saved
from toolkit_app.text import diff
from toolkit_app.text.parallel import Passage, passages

__all__ = ["Changed", "Following", "Passage", "following", "mark", "saved_at", "update"]

Lost = Literal["", "unknown", "erased"]


@dataclass(frozen=True)
class Changed:
    """A detail that the original changed: its name, its value then and now, and that of the translation."""

    name: str
    then: Any
    now: Any
    mine: Any


@dataclass(frozen=True)
class Following:
    """A translation beside its original.

    ``lost``: the text it was made from cannot be shown, because it is not known (or not here), or was erased; what the original
    says now then stands for it. ``then_at`` is when that text was saved, ``now_at`` when the present one was.
    """

    item: Item
    original: Item
    lost: Lost
    then_at: str
    now_at: str
    title: tuple[diff.Piece, ...]
    details: tuple[Changed, ...]
    passages: tuple[Passage, ...]

    @property
    def open(self) -> int:
        """How many places a translator has to look at."""
        return (any(piece.op != "same" for piece in self.title) + len(self.details)
                + sum(passage.open for passage in self.passages))


def following(tx: Tx, key: str) -> Following:
    """A translation beside what its original was and is. Raises ToolkitError when it is no translation, or its original is
    not here.
    """
    item, original = _pair(tx, key)
    row = tx.session.execute(select(Revision.id, Revision.meta, Revision.body, Revision.at).where(
        Revision.id == bytes.fromhex(item.translated_from), Revision.item_id == uuid.UUID(original.id))).one_or_none()
    text = revisions.text_of(tx, row.id) if row else None
    lost: Lost = "unknown" if text is None else "erased" if None in (text.meta_content, text.body_content) else ""
    now = original.draft()
    then = projections.draft_at(tx.session, row.meta, row.body) if row and not lost else now
    made = _made(tx, item, original) if not lost else None
    return Following(item, original, lost, row.at if row else "", original.changed_at, tuple(diff.words(then.title, now.title)),
                     _details(then, now, item.draft()), passages(then.body, now.body, item.body, made))


def saved_at(tx: Tx, revision: str) -> str:
    """When a revision, of whatever item, was saved; empty where it is not here."""
    return tx.session.scalar(select(Revision.at).where(Revision.id == bytes.fromhex(revision))) or ""


def _pair(tx: Tx, key: str) -> tuple[Item, Item]:
    item = reading.item(tx, key)
    if item.translation_of is None:
        raise ToolkitError("{key} is no translation.", "Its translations: {keys}.", key=item.key,
                           keys=", ".join(f"{lang} {other}" for lang, other in item.translations) or "–")
    try:
        return item, reading.item(tx, item.translation_of)
    except ToolkitError as error:
        raise ToolkitError("The original {original} of {key} is not in this library.",
                           "Take in the records of the library that has it.", original=item.translation_of,
                           key=item.key) from error


def _made(tx: Tx, item: Item, original: Item) -> str | None:
    """The text of the translation when its original had not changed yet; None when nothing changed."""
    source, own = (lineage.tree(tx, uuid.UUID(one.id)) for one in (original, item))
    later = source.ancestors(bytes.fromhex(original.head)) - source.ancestors(bytes.fromhex(item.translated_from))
    if not later:
        return None
    began = min(source.clocks[revision] for revision in later)
    every = sorted(own.ancestors(bytes.fromhex(item.head)), key=lambda revision: (own.clocks[revision], revision))
    before = [revision for revision in every if own.clocks[revision] < began]
    text = revisions.text_of(tx, before[-1] if before else every[0]).body_content
    return None if text is None else text.decode()


def _details(then: Draft, now: Draft, mine: Draft) -> tuple[Changed, ...]:
    old, new, own = (_said(draft) for draft in (then, now, mine))
    return tuple(Changed(name, old.get(name), new.get(name), own.get(name)) for name in dict.fromkeys((*old, *new))
                 if old.get(name) != new.get(name))


def _said(draft: Draft) -> Mapping[str, Any]:
    fields = {name: value for name, value in draft.fields.items() if name not in states.FOLLOW_UP}
    return {**fields, "tags": list(draft.tags), "attachments": [file.name for file in draft.attachments]}


def update(tx: Tx, key: str, draft: Draft, source: str = "", *, base: str, note: str = "") -> Saved:
    """Saves a translation that renders its original at a revision, or as it is now.

    ``base`` and what is given back as in ``revisions.save``. Raises ToolkitError when it is no translation, its original is not
    here, or has no such revision.
    """
    item, original = _pair(tx, key)
    rendered = reading.resolve(tx, uuid.UUID(original.id), source or original.head).hex()
    return revisions.save(tx, item.key, replace(draft, translated_from=rendered), base=base, note=note, how="update")


def mark(tx: Tx, key: str, source: str = "", *, note: str = "") -> Saved:
    """Says that a translation, as it is, renders its original at a revision, or as it is now. Raises as ``update``."""
    item = reading.item(tx, key)
    return update(tx, key, item.draft(), source, base=item.head, note=note)
