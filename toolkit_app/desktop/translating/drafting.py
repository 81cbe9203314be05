"""What comes of the cards of a translation: the draft to be saved, and the changed values as pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from toolkit_app.desktop.translating.passage import Card, DetailCard, PassageCard, TitleCard

if TYPE_CHECKING:
    from toolkit_app.library.translations import Changed, Following
    from toolkit_app.library.values import Draft
    from toolkit_app.text.diff import Piece


def draft_of(found: Following, cards: Sequence[Card]) -> Draft:
    """The translation with what the cards say; the very draft it was while they say nothing new."""
    from toolkit_app.text import parallel

    draft = found.item.draft()
    written = {card.about: card.text for card in cards if isinstance(card, PassageCard)}
    texts = [written.get(number, one.text) for number, one in enumerate(found.passages)]
    # what the original moved is moved here as well
    if "".join(texts) != draft.body:
        draft = replace(draft, body=parallel.joined(texts))
    for card in cards:
        if isinstance(card, TitleCard) and card.edit.text().strip():
            draft = replace(draft, title=card.edit.text().strip())
        elif isinstance(card, DetailCard):
            draft = _with(draft, card.change, card.value, found)
    return draft


def _with(draft: Draft, change: Changed, value: Any, found: Following) -> Draft:
    if change.name == "tags":
        return replace(draft, tags=tuple(value or ()))
    if change.name == "attachments":
        if value != change.now:
            return draft
        names = {*(change.then or ()), *(change.now or ())}
        own = (one for one in draft.attachments if one.name not in names)
        return replace(draft, attachments=(*own, *found.original.attachments))
    fields = {name: inner for name, inner in draft.fields.items() if name != change.name}
    return replace(draft, fields={**fields, change.name: value} if value not in (None, "", []) else fields)


def listed(kept: Sequence[str], removed: Sequence[str], added: Sequence[str]) -> list[Piece]:
    """Values one after another, with commas between those of each side."""
    from toolkit_app.text.diff import Piece

    pieces: list[Piece] = [Piece("same", ", ".join(kept))] if kept else []
    for op, values in (("removed", removed), ("added", added)):
        if values:
            pieces += [Piece(op, ", ")] if kept else []
            pieces.append(Piece(op, ", ".join(values)))
    return pieces
