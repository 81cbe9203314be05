"""What the translation page asks of the library, in its lane."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.library.store import Tx
    from toolkit_app.library.terms import Termbase
    from toolkit_app.library.translations import Following
    from toolkit_app.library.values import Draft, Saved


def following(tx: Tx, key: str) -> tuple[Following, Termbase]:
    """A translation beside its original, where links have the titles of their items, and the terms.

    Raises ToolkitError when it is none, or the original is not here.
    """
    from toolkit_app.desktop import naming
    from toolkit_app.library import terms, translations

    found = translations.following(tx, key)
    passages = tuple(replace(one, pieces=tuple(naming.named(tx, one.pieces))) for one in found.passages)
    return replace(found, passages=passages), terms.termbase(tx)


def save(tx: Tx, key: str, draft: Draft, base: str, note: str, source: str) -> Saved:
    """Keeps a translation; with ``source``, as one that renders that revision of its original."""
    from toolkit_app.library import revisions, translations

    if source:
        return translations.update(tx, key, draft, source, base=base, note=note)
    return revisions.save(tx, key, draft, base=base, note=note)
